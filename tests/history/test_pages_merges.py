"""The page of merges: who was merged with whom, undoing it, and who on record may be one person too."""

import factories
import pytest
from django_tasks_db.models import DBTaskResult
from factories import HAND
from handing_in import let_the_worker_do_it, pages_of

from goldenthread.history.models import Apart, Merge
from goldenthread.history.services.merging import merge_people
from goldenthread.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:No directory at")]


@pytest.fixture
def s():
    return factories.small_suite()


@pytest.fixture
def pages(s):
    """The programme manager's pages."""
    return pages_of(s.manager.person)


@pytest.fixture
def twin(s):
    """Somebody of the same name with a place in another cohort."""
    other = factories.cohort(s.programme, "SCL-02")
    return factories.place(other, "Amara Nwosu", trust=s.trust).person


@pytest.fixture
def merged(s, twin):
    return merge_people(
        suite=s.suite, kept=s.place.person, gone=twin, score=0.9, reasons=["same name"], sure=False, **HAND
    )


def test_where_nobody_was_merged_the_page_says_so(pages):
    page = pages.get("merges")
    assert "Nobody was merged with anybody yet." in page
    assert "Nobody has looked for duplicates among the people on record yet." in page


def test_a_merge_is_told_with_its_reasons(s, pages, merged):
    page = pages.get("merges")
    assert "1 merge made one person of two." in page
    assert "<span>same name</span>" in page
    assert f'<a href="{pages.address("person", s.place.person.pk)}">Amara Nwosu</a>' in page
    assert f'href="{pages.address("undo_merge", merged.pk)}">Undo the merge of Amara Nwosu</a>' in page


def test_a_merge_is_undone_once_it_is_confirmed(pages, merged):
    page = pages.get("undo_merge", merged.pk)
    assert "Amara Nwosu is a person of their own again, with all that was handed over." in page
    assert Person.objects.filter(family_name="Nwosu").count() == 1
    assert pages.send("undo_merge", merged.pk) == "Amara Nwosu is a person of their own again."
    assert Person.objects.filter(family_name="Nwosu").count() == 2
    page = pages.get("undo_merge", merged.pk)
    assert "It was undone on 10 July 2024." not in page  # it was undone now, by the clock of the house
    assert "It was undone on " in page
    assert ">Undo the merge</button>" not in page


def test_a_merge_of_somebody_who_changed_since_is_not_undone(pages, merged):
    Person.objects.filter(pk=merged.kept_id).update(title="Prof")
    assert "Something of Prof Amara Nwosu was changed since. Mend it by hand." in pages.get("merges")
    answer = pages.post("undo_merge", merged.pk)
    assert "Mend it by hand." in answer.text
    assert Merge.objects.get().undone_at is None


def test_a_merge_of_another_suite_is_not_there(pages, merged):
    other = factories.small_suite("south")
    address = pages.address("undo_merge", merged.pk).replace("/north/", "/south/")
    assert pages_of(other.manager.person).client.get(address).status_code == 404


def looked_for(pages) -> str:
    pages.send("find_duplicates")
    let_the_worker_do_it()
    return pages.get("merges")


def test_duplicates_on_record_are_looked_for_beside_the_page(pages, twin):
    pages.send("find_duplicates")
    assert "The records are being looked through." in pages.get("merges")
    let_the_worker_do_it()
    page = pages.get("merges")
    assert "The records are being looked through." not in page
    assert "1 pair may be one person, as seen on " in page
    assert page.count('class="app-card app-pair"') == 1


def pair_of(pages) -> str:
    page = looked_for(pages)
    return page.split("/history/duplicates/")[2].split("/")[0]


def test_two_on_record_are_made_one_person(pages, twin):
    name = pair_of(pages)
    page = pages.get("merge_pair", name)
    assert "Make one person of the two records of Amara Nwosu" in page
    assert pages.send("merge_pair", name).endswith("are one person now.")
    assert Person.objects.filter(family_name="Nwosu").count() == 1
    assert "No pair may be one person" in pages.get("merges")


def test_two_on_record_who_are_two_are_not_proposed_again(pages, twin):
    told = pages.send("say_apart", pair_of(pages))
    assert told.endswith("stay two people, and are not proposed again.")
    assert Apart.objects.count() == 1
    assert "No pair may be one person" in pages.get("merges")
    assert "No pair may be one person" in looked_for(pages)


def test_two_who_cannot_be_one_person_stay_two_and_the_page_says_why(s, pages, twin):
    name = pair_of(pages)
    s.place.sponsor = twin
    s.place.save()
    answer = pages.post("merge_pair", name)
    assert "Amara Nwosu supports the place of Amara Nwosu in SCL-01: they are two people." in answer.text
    assert Merge.objects.count() == 0


def test_a_pair_that_nobody_found_is_not_there(pages, twin):
    assert pages.client.get(pages.address("merge_pair", "abc")).status_code == 404
    assert pages.post("say_apart", "abc").status_code == 404
    assert DBTaskResult.objects.count() == 0
