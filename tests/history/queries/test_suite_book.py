"""What is on record of a suite comes out whole, in an order that depends on nothing but what it says."""

import datetime as dt
from decimal import Decimal

import factories
import pytest
from factories import HAND

from goldenthread.evaluation.models import Coding, Excerpt, Respondent
from goldenthread.evaluation.services import Reference, finish_coding, keep_answers, plan_study
from goldenthread.history.book.values import Row
from goldenthread.history.models import Apart, KnownAs
from goldenthread.history.queries.suite_book import known_of, person_keys, suite_book
from goldenthread.people.models import Address, Person
from goldenthread.people.services import add_address, change_name
from goldenthread.programmes.services import (
    add_disruption,
    add_thread_note,
    commission,
    end_place,
    except_cofacilitation,
    form_sets,
    move_day,
    record_absence,
    record_attendance,
    review_module,
    sign_aims,
    take_place,
    write_aims,
)


def told(suite, sheet: str, *columns: str) -> list:
    """The values of some columns of a sheet, row by row."""
    rows = suite_book(suite)[sheet]
    return [row[columns[0]] if len(columns) == 1 else tuple(row[column] for column in columns) for row in rows]


def answered(programme, coder, answers=(("Calm.", "Slow."), ("A start.",)), title="What they said"):
    """A study with a theme and a code under it, and an answer for each of `answers`."""
    themes = [{"code": "T1", "title": "Space", "in_a_sentence": "space", "alpha": Decimal("0.8"), "sub_codes": CODES}]
    window = {"opens_on": dt.date(2024, 6, 3), "closes_on": dt.date(2024, 6, 28)}
    study = plan_study(programme=programme, title=title, themes=themes, **window, **HAND)
    theme = study.themes.get()
    said = [[Reference(text, theme, "+", theme.sub_codes.get()) for text in texts] for texts in answers]
    keep_answers(study=study, register="survey", voice="delegate", answers=said, coder=coder, **HAND)
    finish_coding(
        study=study, on=dt.date(2024, 7, 5), double_coded_share=Decimal("0.5"), agreement={}, coders=[coder], **HAND
    )
    return study


CODES = [{"code": "T1a", "title": "Calm", "valence": "+"}]


@pytest.fixture
def small(db):
    """A small suite in which a little of everything happened."""
    small = factories.small_suite()
    suite, day, later = small.suite, small.days[0], small.days[3]
    commission(
        suite=suite,
        commissioner=small.trust,
        provider=small.institute,
        programmes=[small.programme],
        covers_from=dt.date(2024, 1, 8),
        covers_to=dt.date(2024, 12, 31),
        signed_on=dt.date(2024, 1, 8),
        **HAND,
    )
    aims = write_aims(suite=suite, version=1, aims=[{"code": "A1", "text": "Clinicians lead."}], **HAND)
    sign_aims(
        register=aims,
        organisation=small.trust,
        signed_by=small.client_lead.person,
        signed_on=dt.date(2024, 1, 9),
        **HAND,
    )
    record_absence(
        appointment=small.lead,
        from_on=dt.date(2024, 6, 3),
        to_on=dt.date(2024, 6, 7),
        covered_by=small.facilitator.person,
        **HAND,
    )
    move_day(day=later, to_on=dt.date(2024, 7, 30), reason="strike", decided_on=dt.date(2024, 7, 1), **HAND)
    except_cofacilitation(day=day, category="leave", **HAND)
    form_sets(cohort=small.cohort, sets={"A": [small.place]}, **HAND)
    record_attendance(day=day, marks={small.place: "present"}, **HAND)
    module = day.module
    review_module(
        module=module,
        reviewed_on=dt.date(2024, 5, 20),
        heard="More time.\r\nAnd tea.",
        decided="More time.",
        reviewed_by=[small.lead.person, small.client_lead.person],
        **HAND,
    )
    add_thread_note(from_module=module, text="Theatre lists.", noted_on=dt.date(2024, 5, 20), **HAND)
    return small


def test_a_day_tells_where_it_was_moved_until_it_is_held(small):
    may, july = dt.date(2024, 5, 14), dt.date(2024, 7, 24)
    days = told(small.suite, "Days", "Day", "Planned on", "Held on", "Moved to", "Led alone because")
    assert days[0] == (1, may, may, None, "leave")
    assert days[2:] == [
        (3, dt.date(2024, 7, 9), None, None, None),
        (4, july, None, dt.date(2024, 7, 30), None),
    ]
    assert told(small.suite, "Moves", "Day", "From", "To", "Reason") == [(4, july, dt.date(2024, 7, 30), "strike")]


def test_a_place_that_was_given_up_says_how_and_comes_before_the_next_in_its_seat(small):
    end_place(place=small.place, kind="deferred", on=dt.date(2024, 5, 20), **HAND)
    sponsor = factories.person("Yusuf Adan")
    newcomer = factories.person("Beth Cole")
    take_place(cohort=small.cohort, person=newcomer, taken_on=dt.date(2024, 5, 22), sponsor=sponsor, **HAND)
    assert told(small.suite, "Places", "Person", "Seat", "Ended on", "Ended as", "Set", "Sponsor") == [
        ("Amara Nwosu", 1, dt.date(2024, 5, 20), "deferred", "A", None),
        ("Beth Cole", 1, None, None, None, "Yusuf Adan"),
    ]


def test_who_led_stands_first_with_what_they_were_appointed_to(small):
    told_of_day = told(small.suite, "Facilitation", "Day", "Person", "Leading", "As")[:2]
    assert told_of_day == [
        (1, "Ruth Adeyemi", True, "lead facilitator"),
        (1, "Daniel Okafor", False, "client lead"),
    ]


def test_a_text_is_told_as_it_would_be_read(small):
    assert told(small.suite, "Reviews", "Heard", "Decided") == [("More time.\nAnd tea.", "More time.")]


def test_people_in_one_cell_stand_in_the_order_of_their_names(small):
    assert told(small.suite, "Reviews", "Reviewed by") == [("Ruth Adeyemi", "Daniel Okafor")]


def test_all_who_have_to_do_with_the_suite_are_told_and_nobody_else(small):
    factories.person("Noor Elsewhere")
    factories.small_suite("south")
    coder, sponsor = factories.person("Cleo Coder"), factories.person("Sami Sponsor")
    answered(small.programme, coder)
    small.place.sponsor = sponsor
    small.place.save()
    factories.role(factories.person("Tova Trust"), small.trust)
    assert told(small.suite, "People", "Person") == [
        "Ruth Adeyemi",
        "Cleo Coder",
        "Helen Marsh",
        "Amara Nwosu",
        "Daniel Okafor",
        "Priya Raman",
        "Sami Sponsor",
        "Tova Trust",
    ]


def test_a_former_name_has_a_row_of_its_own(small):
    person = small.place.person
    Person.objects.filter(pk=person.pk).update(title="Dr", profession="MED", staff_number="7012345")
    person.refresh_from_db()
    change_name(person=person, given_name="Amara", family_name="Hart", until_on=dt.date(2024, 2, 1), **HAND)
    add_address(person=person, email="old@example.org", **HAND)
    add_address(person=person, email="amara@example.org", preferred=True, **HAND)
    rows = [row for row in suite_book(small.suite)["People"] if row["Given name"] == "Amara"]
    empty = dict.fromkeys(("Profession", "Specialty", "E-mail", "Other e-mails", "Staff number"))
    assert rows == [
        Row(
            {
                "Person": "amara@example.org",
                "Title": "Dr",
                "Given name": "Amara",
                "Family name": "Hart",
                "Profession": "MED",
                "Specialty": None,
                "E-mail": "amara@example.org",
                "Other e-mails": ("old@example.org",),
                "Staff number": "7012345",
                "Name until": None,
            }
        ),
        Row(
            {"Person": "amara@example.org", "Title": "Dr", "Given name": "Amara", "Family name": "Nwosu"}
            | empty
            | {"Name until": dt.date(2024, 2, 1)}
        ),
    ]


def test_a_person_is_called_by_main_key_then_address_then_name(small):
    lead, client_lead = small.lead.person, small.client_lead.person
    KnownAs.objects.create(suite=small.suite, person=lead, key="F1", folded="f1")
    Address.objects.create(person=lead, email="ruth@example.org", preferred=True)
    Address.objects.create(person=client_lead, email="daniel@example.org")
    keys = person_keys(small.suite)
    assert (keys[lead.pk], keys[client_lead.pk], keys[small.place.person_id]) == (
        "F1",
        "daniel@example.org",
        "Amara Nwosu",
    )


def test_of_people_with_one_key_the_later_are_numbered(small):
    factories.place(small.cohort, "AMARA Nwosu")
    factories.place(small.cohort, "Amara Nwosu")
    KnownAs.objects.create(suite=small.suite, person=small.lead.person, key="amara nwosu (2)", folded="amara nwosu (2)")
    names = [key for key in told(small.suite, "People", "Person") if "nwosu" in key.casefold()]
    assert names == ["amara nwosu (2)", "AMARA Nwosu", "Amara Nwosu (3)", "Amara Nwosu (4)"]


def test_partners_come_first_and_then_whoever_a_role_or_an_appointment_names(small):
    elsewhere = factories.organisation("Thornwick NHS Trust")
    factories.role(small.place.person, elsewhere)
    factories.organisation("Farholm NHS Trust")
    assert told(small.suite, "Organisations", "Code", "Name", "Part") == [
        (small.trust.code, "Marlhaven NHS Trust", "lead trust"),
        (small.institute.code, "The Calder Institute", "delivery partner"),
        (elsewhere.code, "Thornwick NHS Trust", None),
    ]


def test_roles_outside_the_partners_are_told_too(small):
    elsewhere = factories.organisation("Thornwick NHS Trust")
    factories.role(small.place.person, elsewhere)
    organisations = [small.trust.code, elsewhere.code]
    roles = told(small.suite, "Roles", "Person", "Organisation")
    assert [organisation for person, organisation in roles if person == "Amara Nwosu"] == organisations


def test_numbers_have_the_places_of_their_column(small):
    answered(small.programme, small.lead.person)
    assert [str(share) for share in told(small.suite, "Studies", "Double-coded share")] == ["0.500"]
    assert [str(pas) for pas in told(small.suite, "Roles", "Clinical PAs allowed") if pas] == ["6.00"]


def test_a_theme_of_the_codebook_stands_before_its_codes_and_each_leaves_empty_what_is_the_others(small):
    answered(small.programme, small.lead.person)
    columns = ("Theme", "Code", "In a sentence", "Plural", "Benefit", "Agreement", "Valence", "Ranked alone")
    assert told(small.suite, "Codebook", *columns) == [
        ("T1", None, "space", False, True, Decimal("0.8"), None, None),
        ("T1", "T1a", None, None, None, None, "+", False),
    ]


SAID = ("Respondent", "Register", "Voice", "Text", "Theme", "Code", "Valence", "Coder")


def test_labels_of_respondents_depend_on_nothing_but_what_they_said(small):
    answers = (("Calm.", "Slow."), ("A start.",), ("Calm.", "And warm."))
    study = answered(small.programme, small.lead.person, answers)
    before = told(small.suite, "Excerpts", *SAID)
    Coding.objects.all().delete()
    study.delete()
    answered(small.programme, small.lead.person, answers[::-1])
    assert told(small.suite, "Excerpts", *SAID) == before
    assert [row[:4:3] for row in before] == [
        ("R001", "A start."),
        ("R002", "And warm."),
        ("R002", "Calm."),
        ("R003", "Calm."),
        ("R003", "Slow."),
    ]


def test_an_excerpt_has_a_row_for_each_coding_and_one_without_any(small):
    study = answered(small.programme, small.lead.person, [("Calm.",)])
    passage = Excerpt.objects.get()
    Coding.objects.create(excerpt=passage, theme=study.themes.get(), valence="±", coder=small.client_lead.person)
    Excerpt.objects.create(respondent=passage.respondent, text="Um.")
    Respondent.objects.create(study=study, register="interview", voice="stakeholder")
    assert told(small.suite, "Excerpts", *SAID) == [
        ("R001", "interview", "stakeholder", None, None, None, None, None),
        ("R002", "survey", "delegate", "Calm.", "T1", None, "±", "Daniel Okafor"),
        ("R002", "survey", "delegate", "Calm.", "T1", "T1a", "+", "Ruth Adeyemi"),
        ("R002", "survey", "delegate", "Um.", None, None, None, None),
    ]


def test_further_keys_lead_to_the_one_that_is_told_and_pairs_said_apart_are_kept(small):
    person = small.place.person
    KnownAs.objects.create(suite=small.suite, person=person, key="A17", folded="a17")
    KnownAs.objects.create(suite=small.suite, person=person, key="A. Nwosu", folded="a. nwosu", main=False)
    Apart.objects.create(suite=small.suite, a="b2", b="A17", said_by="tester", said_at=HAND["at"])
    known = known_of(small.suite)
    assert known.aliases == {"a. nwosu": "A17"}
    assert known.apart == {("a17", "b2")}
    assert known.book == suite_book(small.suite)


def test_people_and_organisations_outside_the_suite_are_told_if_they_are_asked_for(small):
    abroad = factories.organisation("Farholm NHS Trust")
    by_email = factories.person("Zed Alder", emails=["zed@example.org", "alder@example.org"])
    by_number = factories.person("Amara Nwosu")
    Person.objects.filter(pk=by_number.pk).update(staff_number="12A34")
    factories.role(by_email, abroad)
    asked = {"emails": ["ALDER@example.org", ""], "staff_numbers": ["12a34", ""]}
    known = known_of(small.suite, **asked, organisations=[factories.organisation().code.lower()]).book
    before = suite_book(small.suite)
    columns = ("Person", "E-mail", "Other e-mails", "Staff number")
    assert [tuple(row[c] for c in columns) for row in known["People"][len(before["People"]) :]] == [
        ("zed@example.org", "zed@example.org", ("alder@example.org",), None),
        ("Amara Nwosu (2)", None, None, "12A34"),
    ]
    assert known["People"][: len(before["People"])] == before["People"]
    assert [row["Part"] for row in known["Organisations"]] == ["lead trust", "delivery partner", None, None]
    assert [row["Organisation"] for row in known["Roles"] if row["Person"] == "zed@example.org"] == [abroad.code]
    assert person_keys(small.suite, **asked)[by_number.pk] == "Amara Nwosu (2)"


def test_of_a_suite_still_to_begin_the_house_is_told_and_nothing_of_others(small):
    day = {"on": dt.date(2024, 7, 2), "share_of_day": Decimal("0.29"), "hits_nine_to_five": False}
    dates = {"from_on": day["on"], "to_on": day["on"]}
    add_disruption(kind="strike", title="A strike", source="the news", strike_days=[day], **dates, **HAND)
    known = known_of(None, organisations=[small.trust.code])
    assert {name: len(known.book[name]) for name in known.book if known.book[name]} == {
        "Organisations": 1,
        "Disruptions": 1,
        "Strike days": 1,
    }
    assert (known.aliases, known.apart) == ({}, frozenset())
    assert known.book["Strike days"] == suite_book(small.suite)["Strike days"]
