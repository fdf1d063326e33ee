"""The claims of a published case study: each by its number, with a file that is there or the words "not yet"."""

from documents import DOCS, is_path, named, paths_missing, table_rows

CLAIMS = (DOCS / "explanation" / "claims.md").read_text(encoding="utf-8")
NOT_YET = "not yet"


def numbered(text: str) -> list[list[str]]:
    return [row for row in table_rows(text) if row[0].isdigit()]


def unplaced(text: str) -> list[str]:
    """The numbers of claims that name neither a file nor "not yet", or both."""
    return [row[0] for row in numbered(text) if any(map(is_path, named(row[-1]))) == (row[-1] == NOT_YET)]


def test_every_claim_stands_once_and_in_order():
    assert [row[0] for row in numbered(CLAIMS)] == [f"{number}" for number in range(1, 63)]


def test_every_claim_names_a_file_or_says_not_yet():
    assert unplaced(CLAIMS) == []


def test_every_file_named_is_there():
    assert paths_missing(CLAIMS) == []


def test_a_screen_is_named_where_a_file_is():
    bare = [row[0] for row in numbered(CLAIMS) if (row[2] == NOT_YET) != (row[3] == NOT_YET)]
    assert bare == []


def test_the_count_of_what_is_there_is_true():
    unbuilt = sum(row[-1] == NOT_YET for row in numbered(CLAIMS))
    assert f"Of the 62 claims, {62 - unbuilt} " in CLAIMS


def test_a_planted_fault_is_seen():
    fault = "| No | Claim | Where | File |\n|--:|---|---|---|\n| 7 | time | a page | `goldenthread/none.py` |\n| 8 | x | | |\n"
    assert paths_missing(fault) == ["goldenthread/none.py"]
    assert unplaced(fault) == ["8"]
    assert [row[0] for row in numbered(fault)] == ["7", "8"]
