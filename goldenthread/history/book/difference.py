"""What a file would create and change, row by row, against what is on record."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from goldenthread.history.book.findings import Change
from goldenthread.history.book.overlay import WITHOUT_KEY, exact
from goldenthread.history.book.schema import Sheet, folded
from goldenthread.history.book.sheets import ALL, EXCERPTS
from goldenthread.history.book.values import Book, Fault, Row

Created = dict[str, tuple[Row, ...]]
Changed = dict[str, tuple[Change, ...]]
SAID = tuple(column.name for column in EXCERPTS.columns if column.name not in {"Study", "Respondent"})


def difference(union: Book, known: Book) -> tuple[Created, Changed]:
    """The rows of the file that are new, and those that change what is on record; sheets with neither are left out."""
    created: Created = {}
    changed: Changed = {}
    for sheet in ALL:
        rows = tuple(row for row in union[sheet.name] if row.number)
        if sheet.name in WITHOUT_KEY:
            created[sheet.name] = tuple(new_answers(rows, known[sheet.name]))
            continue
        on_record = {sheet.key_of(row): row for row in known[sheet.name]}
        created[sheet.name] = tuple(row for row in rows if sheet.key_of(row) not in on_record)
        both = ((row, on_record[sheet.key_of(row)]) for row in rows if sheet.key_of(row) in on_record)
        changed[sheet.name] = tuple(change for row, before in both if (change := change_of(sheet, row, before)))
    return (
        {sheet: rows for sheet, rows in created.items() if rows},
        {sheet: changes for sheet, changes in changed.items() if changes},
    )


def change_of(sheet: Sheet, row: Row, before: Row) -> Change | None:
    """What is different in a row, or None where nothing is."""
    columns = tuple(c.name for c in sheet.columns if exact(row[c.name]) != exact(before[c.name]))
    return Change(row, before, columns) if columns else None


def respondents(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """The rows of each respondent, by study and label."""
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[str(row["Study"]), str(row["Respondent"])].append(row)
    return found


def answer(study: str, rows: Iterable[Row]) -> tuple:
    """All that one respondent said, whatever they are called."""
    said = sorted(tuple(str(folded(row[column]) if row[column] is not None else "") for column in SAID) for row in rows)
    return (study.casefold(), *said)


def new_answers(rows: Iterable[Row], known: Iterable[Row]) -> Iterator[Row]:
    """The rows of respondents who are not on record. One who said the same as another counts once for each."""
    there = Counter(answer(study, said) for (study, _), said in respondents(known).items())
    for (study, _), said in respondents(rows).items():
        same = answer(study, said)
        if there[same]:
            there[same] -= 1
        else:
            yield from said


def edited_answers(rows: Iterable[Row], known: Iterable[Row]) -> Iterator[Fault]:
    """A fault for each study whose answers are on record in part, and in part differ: nobody can tell who is who."""
    by_study: Mapping[str, list[tuple[str, list[Row]]]] = defaultdict(list)
    for (study, label), said in respondents(rows).items():
        by_study[study].append((label, said))
    there = Counter(answer(study, said) for (study, _), said in respondents(known).items())
    for study, given in by_study.items():
        told = Counter(answer(study, said) for _, said in given)
        of_study = Counter({key: n for key, n in there.items() if key[0] == study.casefold()})
        if told & of_study and of_study - told and told - of_study:
            first = next(said[0] for _, said in given if not there[answer(study, said)])
            words = (
                f"The answers of “{study}” are on record and some differ here. A respondent cannot be recognised, so "
                "an answer cannot be changed by a workbook. Leave the sheet as it was, or take it out."
            )
            yield first.fault("Excerpts", "Respondent", "answers on record", words)
