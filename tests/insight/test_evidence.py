"""Each named query of the case study, asked again by its name and recounted by plain SQL that knows no model of ours.

The answers must agree with each other and with the evidence in the document, which holds protected values.
"""

import pytest
from recount import column, date, people, protected, row, rows

from goldenthread.insight.queries.case_study import QUERIES

pytestmark = pytest.mark.usefixtures("views")


def test_every_named_query_is_recounted_here():
    assert {f"test_{name}" for name in QUERIES} <= set(globals())


# ── the suite and how it was delivered ───────────────────────────────────────────────────────────────────────


def test_suite_span(asked, shown):
    programmes, first_day, first_year = row("SELECT count(DISTINCT programme), min(held_on), min(year) FROM held")
    assert asked("suite_span").first_day_on == date(first_day)
    assert shown("B1") == {"programmes": programmes, "first year": first_year}


def test_commissions(asked, shown):
    delivered = column("SELECT DISTINCT financial_year FROM held ORDER BY 1")
    commissioned = column("""
        SELECT DISTINCT h.financial_year FROM held h WHERE EXISTS (
          SELECT 1 FROM programmes_commission k
          WHERE CAST(k.covers_from AS text) <= CAST(h.financial_year AS text) || '-04-01'
            AND CAST(k.covers_to AS text) >= CAST(h.financial_year + 1 AS text) || '-03-31'
        ) ORDER BY 1""")
    assert (asked("commissions").delivered, asked("commissions").commissioned) == (delivered, commissioned)
    assert shown("B2") == {"x": len(commissioned), "n": len(delivered)}


def test_aims_register(asked, shown):
    [aims] = row("""
        SELECT count(*) FROM programmes_aim WHERE register_id =
          (SELECT id FROM programmes_aimsregister ORDER BY version DESC LIMIT 1)""")
    modules = rows("""
        SELECT max(h.held_on), max(r.reviewed_on) FROM held h
        LEFT JOIN programmes_modulereview r ON r.module_id = h.module
        WHERE h.programme = 'SENIOR' AND NOT EXISTS
          (SELECT 1 FROM programmes_day d WHERE d.module_id = h.module AND d.held_on IS NULL)
        GROUP BY h.module""")
    in_time = sum(on is not None and (date(on) - date(ended)).days <= 14 for ended, on in modules)
    found = asked("aims_register")
    assert (found.aims, found.modules, found.reviewed_in_time) == (aims, len(modules), in_time)
    assert shown("B5") == {"aims": aims, "x": in_time, "n": len(modules)}


def test_years_delivered(asked, shown):
    years = column("SELECT DISTINCT financial_year FROM held WHERE programme = 'SENIOR' ORDER BY 1")
    assert asked("years_delivered").financial_years == years
    assert shown("D1") == {"x": len(years), "n": max(years) - min(years) + 1}


def test_design_versions(asked, shown):
    kept = rows("""
        SELECT now.version,
               sum(CASE WHEN before.minutes < now.minutes THEN before.minutes
                        WHEN before.minutes IS NOT NULL THEN now.minutes ELSE 0 END)
               * 1.0 / sum(now.minutes)
        FROM (SELECT g.programme_id, g.version, m.number, s.title, s.minutes FROM programmes_session s
              JOIN programmes_designmodule m ON m.id = s.module_id JOIN programmes_design g ON g.id = m.design_id) now
        JOIN programmes_programme p ON p.id = now.programme_id AND p.code = 'SENIOR'
        LEFT JOIN (SELECT g.programme_id, g.version, m.number, s.title, s.minutes FROM programmes_session s
              JOIN programmes_designmodule m ON m.id = s.module_id JOIN programmes_design g ON g.id = m.design_id) before
          ON before.programme_id = now.programme_id AND before.version = now.version - 1
         AND before.number = now.number AND before.title = now.title
        GROUP BY now.version ORDER BY now.version""")
    assert [each.version for each in asked("design_versions").versions] == [str(version) for version, _ in kept]
    assert shown("D2") == {f"consistency of version {v}": round(float(share), 4) for v, share in kept[1:]}


def test_team(asked, shown):
    first, still = row("""
        SELECT count(DISTINCT a.person_id), count(DISTINCT CASE WHEN EXISTS (
            SELECT 1 FROM programmes_appointment b WHERE b.person_id = a.person_id
              AND b.capacity IN ('lead facilitator', 'deputy lead facilitator', 'facilitator', 'client lead', 'inside clinician')
              AND b.from_on <= '2024-07-31' AND (b.to_on IS NULL OR b.to_on >= '2024-07-31')
          ) THEN a.person_id END)
        FROM programmes_appointment a
        JOIN held h ON h.held_on >= a.from_on AND (a.to_on IS NULL OR h.held_on <= a.to_on)
        WHERE a.capacity IN ('lead facilitator', 'deputy lead facilitator', 'facilitator', 'client lead', 'inside clinician')
          AND h.financial_year = (SELECT min(financial_year) FROM held)""")
    assert (asked("team").first_year, asked("team").still_there) == (first, still)
    assert shown("D3") == {"x": still, "n": first}


def test_lead_days(asked, shown):
    counted = rows("""
        SELECT p.short_title, count(*),
               sum(CASE WHEN h.day IN (SELECT day FROM led WHERE capacity = 'lead facilitator') THEN 1 ELSE 0 END)
        FROM held h JOIN programmes_programme p ON p.id = h.programme_id
        GROUP BY p.short_title, p.position ORDER BY p.position""")
    assert [(each.programme, each.days, each.with_lead) for each in asked("lead_days").by_programme] == counted
    assert shown("D4") == {"x": sum(there for _, _, there in counted), "n": sum(days for _, days, _ in counted)}


def test_lead_absence(asked):
    absences = rows("""
        SELECT b.from_on, b.to_on, b.covered_by_id IS NOT NULL FROM programmes_leadabsence b
        JOIN programmes_appointment a ON a.id = b.appointment_id AND a.capacity = 'lead facilitator'""")
    from_on, to_on, covered = max(absences, key=lambda each: date(each[1]) - date(each[0]))
    found = asked("lead_absence")
    assert (found.from_on, found.to_on, found.covered) == (date(from_on), date(to_on), bool(covered))


def test_cofacilitation(asked, shown):
    days, together = row("""
        SELECT count(*), sum(CASE WHEN h.day IN (SELECT day FROM led WHERE side = 'outside') AND EXISTS (
            SELECT 1 FROM led l JOIN practising w ON w.person = l.person AND h.held_on BETWEEN w.from_on AND w.to_on
            WHERE l.day = h.day AND l.side = 'inside') THEN 1 ELSE 0 END)
        FROM held h""")
    assert (asked("cofacilitation").days, asked("cofacilitation").kept) == (days, together)
    assert shown("D5") == {"x": together, "n": days}


def test_inside_clinician(asked, shown):
    days, there = row("""
        SELECT count(*), sum(CASE WHEN day IN (SELECT day FROM led WHERE capacity = 'client lead') THEN 1 ELSE 0 END)
        FROM held WHERE programme = 'SENIOR'""")
    assert (asked("inside_clinician").days, asked("inside_clinician").led) == (days, there)
    assert shown("D6") == {"x": there, "n": days}


def test_theme_coverage(asked, shown):
    covered = rows("""
        SELECT t.name, count(DISTINCT g.programme_id) FROM programmes_theme t
        JOIN programmes_session s ON s.theme_id = t.id
        JOIN programmes_designmodule m ON m.id = s.module_id
        JOIN programmes_design g ON g.id = m.design_id
        WHERE g.programme_id IN (SELECT programme_id FROM held)
        GROUP BY t.id, t.name ORDER BY t.id""")
    [programmes] = row("SELECT count(DISTINCT programme) FROM held")
    assert asked("theme_coverage").themes == tuple(covered)
    assert shown("D7") == {"x": sum(n == programmes for _, n in covered), "n": len(covered)}


def test_session_minutes(asked, shown):
    minutes = dict(
        rows("""
        SELECT s.mode, sum(s.minutes * 1.0 / m.days) FROM held h
        JOIN programmes_design g ON g.programme_id = h.programme_id AND g.starts_on =
          (SELECT max(v.starts_on) FROM programmes_design v
           WHERE v.programme_id = h.programme_id AND v.starts_on <= h.held_on)
        JOIN programmes_designmodule m ON m.design_id = g.id AND m.number = h.module_number
        JOIN programmes_session s ON s.module_id = m.id
        WHERE h.programme = 'SENIOR' GROUP BY s.mode""")
    )
    found = asked("session_minutes")
    assert (found.minutes, found.input) == (round(sum(minutes.values())), round(minutes["input"]))
    assert shown("D8") == {
        "input": round(minutes["input"]),
        "live issues": round(minutes["live issues"]),
        "n": round(sum(minutes.values())),
    }


# ── the programme and its delegates ──────────────────────────────────────────────────────────────────────────


def test_programme_shape(asked, shown):
    first_on, first_year = row("SELECT min(held_on), min(year) FROM held WHERE programme = 'SENIOR'")
    shapes = rows("""
        SELECT DISTINCT sum(m.days), count(*) FROM programmes_designmodule m
        JOIN programmes_design g ON g.id = m.design_id JOIN programmes_programme p ON p.id = g.programme_id
        WHERE p.code = 'SENIOR' GROUP BY g.id""")
    assert asked("programme_shape").first_day_on == date(first_on)
    assert [(each.days, each.modules) for each in asked("programme_shape").shapes] == shapes
    assert shown("P1") == {"days": shapes[0][0], "modules": shapes[0][1], "first year": first_year}


def test_delegates_started(asked, shown):
    [people] = row("SELECT count(DISTINCT person) FROM started")
    assert asked("delegates_started").started == people
    assert shown("P2") == {"N": people}


def test_cohorts_run(asked, shown):
    over, under_way = row("""
        SELECT sum(CASE WHEN left_over = 0 THEN 1 ELSE 0 END), sum(CASE WHEN left_over > 0 THEN 1 ELSE 0 END)
        FROM (SELECT c.id, sum(CASE WHEN d.held_on IS NULL THEN 1 ELSE 0 END) AS left_over, count(d.held_on) AS held
              FROM programmes_cohort c JOIN programmes_programme p ON p.id = c.programme_id AND p.code = 'SENIOR'
              JOIN programmes_module m ON m.cohort_id = c.id JOIN programmes_day d ON d.module_id = m.id
              GROUP BY c.id) counted WHERE held > 0""")
    assert (asked("cohorts_run").ran, asked("cohorts_run").under_way) == (over, under_way)
    assert shown("P3") == {"ran": over, "under way": under_way}


def test_breaks(asked, shown):
    [pauses] = row("""
        SELECT count(*) FROM programmes_cohortevent e JOIN programmes_cohort c ON c.id = e.cohort_id
        JOIN programmes_programme p ON p.id = c.programme_id WHERE p.code = 'SENIOR' AND e.kind = 'paused'""")
    [moved] = row("SELECT count(*) FROM held WHERE programme = 'SENIOR' AND held_on <> planned_on")
    assert (len(asked("breaks").pauses), asked("breaks").re_dated) == (pauses, moved)
    assert shown("P4") == {"pauses": pauses, "days moved": moved}


def test_trusts(asked, shown):
    people = dict(
        rows("""
        SELECT n.short_name, count(DISTINCT s.person) FROM started s
        JOIN (SELECT cohort, min(held_on) AS first_on FROM held GROUP BY cohort) b ON b.cohort = s.cohort
        JOIN people_roleheld r ON r.person_id = s.person AND r.from_on =
          (SELECT max(q.from_on) FROM people_roleheld q WHERE q.person_id = s.person
           AND q.from_on <= b.first_on AND (q.to_on IS NULL OR q.to_on >= b.first_on))
        JOIN people_organisationname n ON n.organisation_id = r.organisation_id AND n.valid_to IS NULL
        GROUP BY n.short_name""")
    )
    assert {each.organisation.short_name: each.delegates for each in asked("trusts").by_trust} == people
    assert shown("P5") == {name: protected(n) for name, n in people.items()} | {"N": protected(sum(people.values()))}


def test_professions(asked, shown):
    people = dict(
        rows("""
        SELECT CASE WHEN h.profession IN ('MED', 'DEN') THEN 'doctors' ELSE 'others' END, count(*)
        FROM people_person h WHERE h.id IN (SELECT person FROM started) GROUP BY 1""")
    )
    found = asked("professions")
    assert found.doctors == people["doctors"]
    assert found.nursing_midwifery + found.allied_health + found.other + found.unknown == people["others"]
    assert shown("P6") == {name: protected(n) for name, n in people.items()} | {"N": protected(sum(people.values()))}


def test_completion(asked, shown):
    completed, withdrew = row("""
        SELECT count(DISTINCT CASE WHEN present >= 5 THEN person END), count(DISTINCT CASE WHEN withdrew > 0 THEN person END)
        FROM (SELECT s.person,
                (SELECT count(*) FROM programmes_attendance a WHERE a.place_id = s.place AND a.mark = 'present') AS present,
                (SELECT count(*) FROM programmes_placeevent e WHERE e.place_id = s.place AND e.kind = 'withdrew') AS withdrew
              FROM started s) counted""")
    [people] = row("SELECT count(DISTINCT person) FROM started")
    found = asked("completion")
    assert (found.started, found.completed, found.withdrew) == (people, completed, withdrew)
    share = round(100 * completed / people)
    assert shown("P7") == {"completed %": share, "withdrew": protected(withdrew), "N": protected(people)}


def test_presence(asked, shown):
    [expected] = row("SELECT count(*) FROM started s JOIN held h ON h.cohort = s.cohort")
    [present] = row("""
        SELECT count(*) FROM programmes_attendance a JOIN started s ON s.place = a.place_id
        JOIN held h ON h.day = a.day_id WHERE a.mark = 'present'""")
    assert (asked("presence").expected, asked("presence").present) == (expected, present)
    assert shown("R2") == {"x": present, "n": expected}


def test_strike_days(asked, shown):
    days = rows("""
        SELECT h.held_on IN (SELECT day FROM struck), count(*),
               sum(CASE WHEN a.mark = 'present' THEN 1 ELSE 0 END)
        FROM held h JOIN started s ON s.cohort = h.cohort
        LEFT JOIN programmes_attendance a ON a.place_id = s.place AND a.day_id = h.day
        GROUP BY h.day, h.held_on ORDER BY h.held_on, h.day""")
    found = asked("strike_days").days
    assert sorted((each.strike, each.expected, each.present) for each in found) == sorted(
        (bool(strike), expected, present) for strike, expected, present in days
    )
    struck = sum(bool(strike) for strike, _, _ in days)
    assert shown("R3") == {"strike days": struck, "other days": len(days) - struck}


# ── the evaluation ───────────────────────────────────────────────────────────────────────────────────────────


def test_study_scope(asked, shown):
    [evaluated] = row("SELECT count(DISTINCT programme_id) FROM evaluation_study WHERE locked_on IS NOT NULL")
    [delivered] = row("SELECT count(DISTINCT programme) FROM held")
    assert asked("study_scope").other_programmes == delivered - evaluated
    assert shown("B6") == {"programmes evaluated": evaluated, "other programmes": delivered - evaluated}


def test_protocol(asked, shown):
    digest, locked_on = row("SELECT protocol_hash, locked_on FROM evaluation_study")
    [changes] = row("SELECT count(*) FROM evaluation_protocolchange")
    assert asked("protocol").locked_on == date(locked_on)
    assert shown("M1") == {"changes": changes, "digest": digest}


def test_study_response(asked, shown):
    invited, complete = row("SELECT sum(invited), sum(complete) FROM evaluation_responsecount")
    assert (asked("study_response").invited, asked("study_response").answered) == (invited, complete)
    assert shown("M2") == {"x": complete, "n": invited}


def test_response_by_group(asked):
    groups = rows("""
        SELECT sum(invited), sum(complete) FROM evaluation_responsecount GROUP BY is_partner ORDER BY is_partner""")
    assert [(each.invited, each.answered) for each in asked("response_by_group").groups] == groups


def test_interviews(asked, shown):
    [people] = row("SELECT count(*) FROM evaluation_respondent WHERE register = 'interview'")
    assert asked("interviews").people == people
    assert shown("E1")["interviewed"] == people


def test_comment_valence(asked, shown):
    signs = dict(rows("SELECT valence, count(*) FROM said GROUP BY valence"))
    found = asked("comment_valence")
    assert (found.positive, found.mixed, found.critical) == (signs["+"], signs["±"], signs["-"])
    share = {word: f"{round(100 * signs[sign] / sum(signs.values()))}%" for word, sign in SIGNS.items()}
    assert {word: shown("E1")[word] for word in SIGNS} == share


SIGNS = {"positive": "+", "mixed": "±", "critical": "-"}


def test_theme_codings(asked, shown):
    [respondents] = row("SELECT count(*) FROM evaluation_respondent WHERE register = 'survey'")
    assert sum(n for _, n in asked("theme_codings").patterns) == respondents
    leading = {name: n for name, n in shown("E2").items() if name.startswith("T")}
    assert leading == {code: people(code) for code in leading}
    assert shown("E3") == {code: people(code) for code in ("T2", "T3", "T4")} | {"n": respondents}


@pytest.mark.parametrize("sentence", ["R5", "R7", "C5", "C6", "N6", "O2", "O3"])
def test_code_counts(asked, shown, sentence):
    cited = {name: n for name, n in shown(sentence).items() if name.startswith("T")}
    assert cited == {code: people(code) for code in cited}
    single = {code: n for code, n in asked("code_counts").people if code in cited}
    assert single == {code: people(code) for code in single}


def test_double_coding(asked, shown):
    [coders] = row("SELECT count(*) FROM evaluation_study_coders")
    coded, twice = row("""
        SELECT count(*), count(*) * (SELECT max(double_coded_share) FROM evaluation_study) FROM evaluation_excerpt""")
    alphas = {
        code: float(alpha) for code, alpha in rows("SELECT code, alpha FROM evaluation_codedtheme WHERE alpha > 0")
    }
    found = asked("double_coding")
    assert (found.coders, found.coded, dict(found.alphas)) == (coders, coded, alphas)
    assert shown("M3") == {"coders": coders, "x": round(twice), "n": coded} | alphas
