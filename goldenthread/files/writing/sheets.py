"""The sheets of a workbook: headings that tell what is under them, then the rows."""

from collections.abc import Iterable, Sequence
from typing import Any

from goldenthread.files.writing.cells import DAY, cell, held
from goldenthread.files.writing.tables import Heading, Table

Lists = dict[tuple[str, ...], str]

LISTS = "Lists"
LAST_ROW = 100_000  # as far as a file is read again
LONGEST_LIST = 255  # of the characters that a drop-down can hold itself
NARROWEST, WIDEST, SAMPLE = 12, 60, 200
CALM, DARK, BLACK, WHITE = "D2E4F5", "005EB8", "000000", "FFFFFF"
FONT = "Arial"


def write_lines(book: Any, name: str, lines: Iterable[str]) -> None:
    """A sheet of plain lines."""
    sheet = book.create_sheet(name)
    sheet.column_dimensions["A"].width = 120
    for line in lines:
        sheet.append([cell(sheet, held(line))])


def write_table(book: Any, table: Table, lists: Lists) -> None:
    """A sheet with the rows of a table. A list that is too long for its drop-down is added to the lists."""
    from openpyxl.styles import Font  # noqa: PLC0415

    rows = tuple(table.rows)
    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    sheet.sheet_properties.tabColor = table.colour or None
    for column, heading in enumerate(table.headings):
        prepare(sheet, column, heading, [row[column] for row in rows[:SAMPLE]], lists)
    sheet.append([heading_cell(sheet, heading) for heading in table.headings])
    for place, row in enumerate(rows):
        looks = {"font": Font(name=FONT, italic=True)} if place in table.in_italics else {}
        sheet.append([cell(sheet, value, **looks) for value in row])


def prepare(sheet: Any, column: int, heading: Heading, values: Sequence[object], lists: Lists) -> None:
    """Set what holds for a whole column: its width, its format, its drop-down."""
    letter = letter_of(column)
    dimension = sheet.column_dimensions[letter]
    longest = max(len(str(value)) for value in (heading.name, *heading.entries, *values))
    dimension.width = heading.width or min(max(longest + 2, NARROWEST), WIDEST)
    if heading.is_date:
        dimension.number_format = DAY
    if heading.entries:
        sheet.data_validations.append(drop_down(heading, f"{letter}2:{letter}{LAST_ROW}", lists))


def drop_down(heading: Heading, cells: str, lists: Lists) -> Any:
    """The entries of a heading as choices; who types something else is asked whether it is meant."""
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    return DataValidation(
        type="list",
        formula1=listed(heading, lists),
        sqref=cells,
        allowBlank=True,
        showErrorMessage=True,
        errorStyle="warning",
        error="This is not in the list.",
    )


def listed(heading: Heading, lists: Lists) -> str:
    """The entries of a drop-down, or where they stand."""
    entries = ",".join(heading.entries)
    if len(entries) <= LONGEST_LIST and entries.count(",") < len(heading.entries) and '"' not in entries:
        return f'"{entries}"'
    lists.setdefault(heading.entries, heading.name)
    letter = letter_of(list(lists).index(heading.entries))
    return f"{LISTS}!${letter}$2:${letter}${len(heading.entries) + 1}"


def heading_cell(sheet: Any, heading: Heading) -> object:
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415

    return cell(
        sheet,
        heading.name,
        font=Font(name=FONT, bold=True, color=WHITE if heading.required else BLACK),
        fill=PatternFill("solid", fgColor=DARK if heading.required else CALM),
        comment=note(heading),
    )


def note(heading: Heading) -> Any:
    """What a heading says when asked, in a frame that shows all of it."""
    from openpyxl.comments import Comment  # noqa: PLC0415

    text = " ".join(filter(None, (heading.note, "It must be filled in each row." if heading.required else "")))
    return Comment(text, "Goldenthread", width=320, height=40 + 20 * (len(text) // 45)) if text else None


def letter_of(column: int) -> str:
    """The letters of a column, the first of which is 0."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    return get_column_letter(column + 1)
