"""A file on its way into the records: what becomes of it, and that nothing is written but what was shown."""

import datetime as dt

import factories
import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from factories import HAND
from handing_in import BELA, ONE_AT_FAULT, TWO_PEOPLE, let_the_worker_do_it, pages_of, uploaded, workbook

from goldenthread.audit.models import Entry
from goldenthread.history.jobs import look_job
from goldenthread.history.models import Apart, ColumnChoice, Import
from goldenthread.history.queries.imports import GIVEN_UP_AFTER, found_in, import_of, imports_of
from goldenthread.history.services import imports as services
from goldenthread.history.services.carrying_out import CHANGED_SINCE, bring_in_as_shown, look_at_import
from goldenthread.history.states import ImportStatus, Shape
from goldenthread.people.models import Person
from goldenthread.programmes.models import Place

pytestmark = pytest.mark.django_db
ALIKE = {"People": [{"Person": "R-1", "Given name": "Amara", "Family name": "Nwosu"}]}


@pytest.fixture
def s():
    return factories.small_suite()


@pytest.fixture
def pages(s):
    return pages_of(s.manager.person)


@pytest.fixture
def status(s):
    """What a file is at."""
    return lambda key: import_of(s.suite, key, timezone.now()).status


def handed_in(s, content, name="north.xlsx", **more) -> Import:
    content = workbook(content) if isinstance(content, dict) else content
    return services.hand_in(suite=s.suite, file_name=name, content=content, **more, **HAND)


def looked_at(s, content, name="north.xlsx", **more) -> Import:
    found = handed_in(s, content, name, **more)
    look_at_import(key=found.pk, at=HAND["at"])
    return Import.objects.get(pk=found.pk)


def asked(found: Import, *, skip_faulty: bool = False) -> Import:
    services.ask_to_record(key=found.pk, skip_faulty=skip_faulty, **HAND)
    return found


def brought_in(found: Import, *, skip_faulty: bool = False) -> Import:
    asked(found, skip_faulty=skip_faulty)
    bring_in_as_shown(key=found.pk, **HAND)
    return Import.objects.get(pk=found.pk)


def names() -> set[str]:
    return set(Person.objects.values_list("family_name", flat=True))


def test_a_file_is_read_then_ready_then_recorded(s, pages, status):
    pages.send("hand_in", file=uploaded(TWO_PEOPLE))
    key = Import.objects.get().pk
    seen = [status(key)]
    let_the_worker_do_it()
    seen.append(status(key))
    pages.send("import_bring_in", key)
    seen.append(status(key))
    let_the_worker_do_it()
    seen.append(status(key))
    assert seen == ["being read", "ready", "being recorded", "recorded"]
    assert {"Ames", "Orr"} <= names()
    assert Place.objects.filter(cohort=s.cohort).count() == 3


def test_looking_writes_nothing(s):
    before = names()
    found = looked_at(s, TWO_PEOPLE)
    assert found_in(found.pk).told["created"] == {"People": 2, "Places": 2}
    assert names() == before


def test_a_file_is_kept_until_it_is_brought_in_or_put_aside(s):
    content = workbook(TWO_PEOPLE)
    one, other = looked_at(s, content), looked_at(s, content)
    assert (bytes(one.content), bytes(other.content)) == (content, content)
    services.put_aside(key=other.pk, **HAND)
    assert brought_in(one).content is None
    assert Import.objects.get(pk=other.pk).content is None


def test_a_file_at_fault_is_brought_in_without_the_faulty_rows_alone(s, status):
    found = looked_at(s, ONE_AT_FAULT)
    assert status(found.pk) == ImportStatus.FAULTY
    with pytest.raises(ValidationError) as refusal:
        asked(found)
    assert refusal.value.messages == ["This file has faults. Mend them, or bring it in without the faulty rows."]
    brought_in(found, skip_faulty=True)
    assert "Ames" in names()
    assert "Vale" not in names()


def test_nothing_is_recorded_but_what_was_shown(s, status):
    found = asked(looked_at(s, TWO_PEOPLE))
    factories.place(s.cohort, "Bela Ames")
    Person.objects.get(family_name="Ames").addresses.create(email="bela@example.org")
    bring_in_as_shown(key=found.pk, **HAND)
    assert status(found.pk) == ImportStatus.READY
    assert found_in(found.pk).note == CHANGED_SINCE
    assert "Orr" not in names()
    assert brought_in(found).recorded_at == HAND["at"]
    assert Person.objects.filter(family_name="Ames").count() == 1


def test_a_refusal_while_recording_is_told_and_nothing_is_recorded(s, status):
    found = asked(looked_at(s, ONE_AT_FAULT), skip_faulty=True)
    Import.objects.update(skip_faulty=False)
    bring_in_as_shown(key=found.pk, **HAND)
    assert status(found.pk) == ImportStatus.FAULTY
    assert found_in(found.pk).note == "The file has 1 fault. Mend what is wrong, or leave the faulty rows out."
    assert "Ames" not in names()


def test_the_decision_that_two_are_one_person_joins_them(s):
    found = looked_at(s, ALIKE)
    (pair,) = found_in(found.pk).pairs
    assert (pair.sure, pair.said, found.findings["told"]["created"]) == (False, None, {"People": 1})
    services.decide(key=found.pk, pairs={(pair.a, pair.b): True}, **HAND)
    look_at_import(key=found.pk, at=HAND["at"])
    (pair,) = found_in(found.pk).pairs
    assert (pair.said, found_in(found.pk).told["created"]) == (True, {})


def test_the_decision_that_two_are_two_is_kept_with_the_records(s):
    found = looked_at(s, ALIKE)
    (pair,) = found_in(found.pk).pairs
    services.decide(key=found.pk, pairs={(pair.a, pair.b): False}, **HAND)
    look_at_import(key=found.pk, at=HAND["at"])
    brought_in(found)
    assert Person.objects.filter(family_name="Nwosu").count() == 2
    assert Apart.objects.filter(suite=s.suite).count() == 1
    assert found_in(looked_at(s, ALIKE).pk).pairs == ()


def test_a_decision_can_be_taken_back(s):
    found = looked_at(s, ALIKE)
    (pair,) = found_in(found.pk).pairs
    for said in (True, None):
        services.decide(key=found.pk, pairs={(pair.a, pair.b): said}, **HAND)
    look_at_import(key=found.pk, at=HAND["at"])
    assert [pair.said for pair in found_in(found.pk).pairs] == [None]


def test_a_mended_file_takes_over_what_was_decided(s, status):
    found = looked_at(s, ALIKE)
    (pair,) = found_in(found.pk).pairs
    services.decide(key=found.pk, pairs={(pair.a, pair.b): True}, **HAND)
    mended = looked_at(s, ALIKE, instead_of=Import.objects.get(pk=found.pk))
    assert [pair.said for pair in found_in(mended.pk).pairs] == [True]
    assert (status(found.pk), status(mended.pk)) == (ImportStatus.PUT_ASIDE, ImportStatus.READY)


def test_a_job_that_breaks_off_is_told_and_can_be_tried_again(s, pages, status, caplog):
    found = handed_in(s, TWO_PEOPLE)
    Import.objects.update(shape=Shape.STAFF_LIST, columns={})  # a fault of ours
    look_by_job(found)
    assert status(found.pk) == ImportStatus.FAILED
    assert "KeyError" in caplog.text
    Import.objects.update(shape=Shape.WORKBOOK)
    pages.send("import_look_again", found.pk)
    let_the_worker_do_it()
    assert status(found.pk) == ImportStatus.READY


def look_by_job(found: Import) -> None:
    look_job.enqueue(found.pk)
    let_the_worker_do_it()


def test_a_job_that_nobody_does_is_given_up(s, pages):
    pages.send("hand_in", file=uploaded(TWO_PEOPLE))
    now = timezone.now()
    later = now + GIVEN_UP_AFTER + dt.timedelta(minutes=1)
    assert [imports_of(s.suite, at)[0].status for at in (now, later)] == ["being read", "failed"]


def test_what_has_ended_is_left_as_it_is(s):
    recorded, aside = brought_in(looked_at(s, TWO_PEOPLE)), looked_at(s, TWO_PEOPLE)
    services.put_aside(key=aside.pk, **HAND)
    again = "Hand it in again to look at it."
    for deed in (services.put_aside, services.look_again):
        for key, words in ((recorded.pk, "is brought in already"), (aside.pk, "was put aside")):
            with pytest.raises(ValidationError) as refusal:
                deed(key=key, **HAND)
            assert refusal.value.messages == [f"north.xlsx {words}. {again}"]
    look_at_import(key=aside.pk, at=HAND["at"])
    bring_in_as_shown(key=aside.pk, **HAND)
    assert Import.objects.get(pk=aside.pk).recorded_at is None


def test_what_is_being_recorded_cannot_be_put_aside(s, pages):
    key = pages.hand_in(TWO_PEOPLE)
    pages.send("import_bring_in", key)
    with pytest.raises(ValidationError) as refusal:
        services.put_aside(key=key, by="somebody else", at=timezone.now())
    assert refusal.value.messages == ["north.xlsx is being brought in. Wait until that is done."]


def test_a_file_that_is_still_being_read_is_not_brought_in(s):
    with pytest.raises(ValidationError) as refusal:
        asked(handed_in(s, TWO_PEOPLE))
    assert refusal.value.messages == ["This file is still being read. Wait until you see what was found."]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"\xd0\xcf\x11\xe0 an old one"])
def test_a_file_that_cannot_be_read_says_why(s, status, content):
    found = looked_at(s, content)
    assert status(found.pk) == ImportStatus.UNREADABLE
    assert found.findings["told"]["faults"][0]["message"].count(". ") >= 1


REGISTER = "Name,Work email,Day 1,Day 2\nBela Ames,bela@example.org,P,apols\nCato Orr,cato@example.org,x,P\n"
MEANS = {0: "Full name", 1: "E-mail", 2: "Day 1", 3: "Day 2"}


def register_read(s, found, headings=("Name", "Work email", "Day 1", "Day 2")) -> dict:
    chosen = {"shape": Shape.ATTENDANCE_GRID, "means": MEANS, "cohort": "SCL-01", "headings": headings}
    services.choose_columns(key=found.pk, **chosen, **HAND)
    look_at_import(key=found.pk, at=HAND["at"])
    return found_in(found.pk).told


def test_a_register_is_read_once_its_columns_are_chosen(s):
    found = looked_at(s, REGISTER.encode(), "register.csv")
    outline = found_in(found.pk).outline
    assert outline["headings"] == ["Name", "Work email", "Day 1", "Day 2"]
    assert outline["examples"][2] == ["P", "x"]
    assert register_read(s, found)["created"] == {"People": 2, "Places": 2, "Attendance": 4}
    assert ColumnChoice.objects.get().columns == {str(place): meaning for place, meaning in MEANS.items()}


def test_a_mended_register_is_read_alike_unless_its_headings_are_others(s):
    found = looked_at(s, REGISTER.encode(), "register.csv")
    register_read(s, found)
    found.refresh_from_db()
    mended = looked_at(s, REGISTER.replace("apols", "apologies").encode(), "register.csv", instead_of=found)
    assert found_in(mended.pk).told["created"]["Attendance"] == 4
    other = looked_at(s, REGISTER.replace("Day 1", "Day 3").encode(), "register.csv", instead_of=mended)
    assert [fault["kind"] for fault in found_in(other.pk).told["faults"]] == ["unknown sheet"]


def test_each_deed_leaves_a_line_in_the_log(s):
    found = looked_at(s, ALIKE)
    (pair,) = found_in(found.pk).pairs
    services.decide(key=found.pk, pairs={(pair.a, pair.b): False}, **HAND)
    look_at_import(key=found.pk, at=HAND["at"])
    services.export_faults(key=found.pk, **HAND)
    brought_in(found)
    verbs = Entry.objects.filter(subject=f"history.Import:{found.pk}").values_list("verb", flat=True)
    assert list(verbs) == [
        "hand in file", "decide on duplicates", "export faults", "ask to bring in file", "bring in file",
    ]  # fmt: skip


def test_the_faults_leave_the_house_harmless(s):
    found = looked_at(s, {"People": [BELA | {"=cmd()": "x"}]})
    assert services.export_faults(key=found.pk, **HAND).splitlines()[2].startswith("People,1,'=cmd(),unknown column,")
