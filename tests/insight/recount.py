"""Counting the records by plain SQL, for SQLite and PostgreSQL alike, and what may be shown of a count."""

import datetime as dt

from django.db import connection

AS_AT = dt.date(2024, 7, 31)

VIEWS = """
CREATE TEMPORARY VIEW held AS
  SELECT d.id AS day, d.held_on, d.planned_on, m.id AS module, m.number AS module_number, c.id AS cohort,
         p.id AS programme_id, p.code AS programme,
         CAST(substr(CAST(d.held_on AS text), 1, 4) AS integer) AS year,
         CAST(substr(CAST(d.held_on AS text), 1, 4) AS integer)
           - CASE WHEN substr(CAST(d.held_on AS text), 6, 2) < '04' THEN 1 ELSE 0 END AS financial_year
  FROM programmes_day d
  JOIN programmes_module m ON m.id = d.module_id
  JOIN programmes_cohort c ON c.id = m.cohort_id
  JOIN programmes_programme p ON p.id = c.programme_id
  WHERE d.held_on <= '2024-07-31';

CREATE TEMPORARY VIEW led AS
  SELECT f.day_id AS day, a.person_id AS person, a.capacity,
         CASE WHEN a.organisation_id IN
           (SELECT organisation_id FROM programmes_partnership WHERE part = 'delivery partner')
         THEN 'outside' ELSE 'inside' END AS side
  FROM programmes_facilitation f JOIN programmes_appointment a ON a.id = f.appointment_id;

CREATE TEMPORARY VIEW practising AS
  SELECT person_id AS person, from_on, coalesce(to_on, '9999-12-31') AS to_on
  FROM people_roleheld WHERE clinical_pas_allowed > 0 OR clinical_pas_worked > 0;

CREATE TEMPORARY VIEW started AS
  SELECT l.id AS place, l.person_id AS person, l.cohort_id AS cohort
  FROM programmes_place l
  JOIN programmes_cohort c ON c.id = l.cohort_id
  JOIN programmes_programme p ON p.id = c.programme_id AND p.code = 'SENIOR'
  WHERE EXISTS (SELECT 1 FROM programmes_attendance a WHERE a.place_id = l.id AND a.mark = 'present')
    AND NOT EXISTS (SELECT 1 FROM programmes_placeevent e WHERE e.place_id = l.id AND e.kind IN ('deferred', 'swapped'));

CREATE TEMPORARY VIEW struck AS
  SELECT DISTINCT s."on" AS day FROM programmes_strikeday s JOIN programmes_disruption d ON d.id = s.disruption_id
  WHERE d.kind = 'strike' AND d.staff_group <> 'ambulance' AND s.share_of_day >= 0.5 AND s.hits_nine_to_five;

CREATE TEMPORARY VIEW said AS
  SELECT r.id AS respondent, r.register, t.code AS theme, s.code AS code, k.valence
  FROM evaluation_coding k
  JOIN evaluation_excerpt e ON e.id = k.excerpt_id
  JOIN evaluation_respondent r ON r.id = e.respondent_id
  JOIN evaluation_codedtheme t ON t.id = k.theme_id
  LEFT JOIN evaluation_subcode s ON s.id = k.sub_code_id
"""
PEOPLE = """
    SELECT count(DISTINCT respondent) FROM said WHERE register = 'survey' AND (theme = %s OR code = %s OR code = %s)"""


def rows(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def row(sql):
    [found] = rows(sql)
    return found


def column(sql):
    return tuple(first for first, *_ in rows(sql))


def protected(count):
    """What may be shown of a count of people: nothing of 1 to 7, else the nearest 5."""
    return None if 1 <= count <= 7 else 5 * round(count / 5)


def date(found):
    """SQLite gives a date as text, PostgreSQL as a date."""
    return dt.date.fromisoformat(str(found))


def people(code):
    """Respondents of the survey whose text carries a theme, a code, or one of two codes: "T4a or T4b"."""
    first, _, second = code.partition(" or ")
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, [first, first, second])
        return cursor.fetchone()[0]
