"""A small book in which nothing is wrong, as a file would hold it, and how a test changes it."""

import datetime as dt
import re

from goldenthread.history.book.values import Book, Row, Value

TODAY = dt.date(2024, 7, 10)
TABLES = {
    "Organisations": """
        Code | Name                        | Short name | Kind                 | Part             | Valid from | Valid to
        EX1  | Example Hospitals NHS Trust | Hospitals  | acute                | lead trust       |            | 2020-03-31
        EX1  | Example United NHS Trust    | United     | acute                | lead trust       | 2020-04-01 |
        EX9  | The Example Institute       | Institute  | leadership institute | delivery partner |            |
        EX5  | Example Late NHS Trust      | Late       | acute                |                  | 2019-05-01 |
    """,
    "People": """
        Person          | Given name | Family name | E-mail          | Other e-mails  | Name until
        ada@example.org | Ada        | Birch       | ada@example.org |                |
        ada@example.org | Ada        | Cole        |                 |                | 2018-12-31
        ben@example.org | Ben        | Dale        | ben@example.org | bd@example.org;|
        cy@example.org  | Cy         | Elm         | cy@example.org  |                |
        kim@example.org | Kim        | Gray        |                 |                |
        lee@example.org | Lee        | Ford        |                 |                |
    """,
    "Roles": """
        Person          | Organisation | Role          | Level | From       | To
        ada@example.org | EX1          | Clinical lead | 3     | 2018-09-03 | 2021-08-31
        cy@example.org  | EX5          | Matron        | 4     | 2019-05-01 |
    """,
    "Programmes": """
        Programme | Title            | Short title | For     | Order | Places | Days to complete
        SENIOR    | Senior programme | senior      | leaders | 1     | 2      | 3
        JUNIOR    | Junior programme | junior      | juniors | 2     | 2      | 1
    """,
    "Designs": """
        Programme | Version | Starts on  | Signed by both on | Day mode  | Change | Module | Days | Session | Mode  | Minutes
        SENIOR    | 1       | 2019-04-01 | 2019-04-12        | in person | first  | 1      | 2    | Sets    | set   | 180
        SENIOR    | 1       | 2019-04-01 | 2019-04-12        | in person | first  | 1      | 2    | Talk    | input | 60
        SENIOR    | 1       | 2019-04-01 | 2019-04-12        | in person | first  | 2      | 2    | Sets    | set   | 180
        SENIOR    | 2       | 2020-09-01 |                   | virtual   |        | 1      | 1    | Sets    | set   | 120
    """,
    "Commissions": """
        Commissioner | Provider | Programmes     | Covers from | Covers to  | Signed on
        EX1          | EX9      | SENIOR;JUNIOR; | 2019-04-01  | 2020-03-31 | 2019-03-20
        EX1          | EX9      | SENIOR;        | 2020-04-01  | 2021-03-31 | 2020-03-20
    """,
    "Aims": """
        Version | Code | Aim
        1       | A1   | Clinicians lead.
    """,
    "Cohorts": """
        Cohort | Programme | Number | Places
        SCL-01 | SENIOR    | 1      | 2
        JCL-01 | JUNIOR    | 1      | 2
    """,
    "Days": """
        Cohort | Day | Module | Planned on | Held on    | Moved to | Mode
        SCL-01 | 1   | 1      | 2019-05-14 | 2019-05-14 |          | in person
        SCL-01 | 2   | 1      | 2019-05-15 | 2019-05-22 |          | in person
        SCL-01 | 3   | 2      | 2019-07-09 | 2019-07-09 |          | in person
        SCL-01 | 4   | 2      | 2024-09-10 |            |          | virtual
        JCL-01 | 1   | 1      | 2019-06-04 | 2019-06-04 |          | in person
        JCL-01 | 2   | 1      | 2019-07-16 | 2019-07-16 |          | in person
    """,
    "Places": """
        Cohort | Person          | Seat | Taken on   | Ended on   | Ended as | Set
        SCL-01 | ada@example.org | 1    | 2019-04-09 |            |          | A
        SCL-01 | ben@example.org | 2    | 2019-04-09 | 2019-06-03 | withdrew |
        SCL-01 | cy@example.org  | 2    | 2019-06-04 |            |          | A
        JCL-01 | ben@example.org | 1    | 2019-06-04 |            |          |
    """,
    "Attendance": """
        Cohort | Day | Person          | Mark
        SCL-01 | 1   | ada@example.org | present
        SCL-01 | 1   | ben@example.org | present
        SCL-01 | 3   | ben@example.org | absent
        SCL-01 | 3   | cy@example.org  | apologies
        JCL-01 | 1   | ben@example.org | present
    """,
    "Facilitation": """
        Cohort | Day | Person          | Leading | As
        SCL-01 | 1   | lee@example.org | yes     | lead facilitator
        SCL-01 | 1   | kim@example.org | no      | client lead
        SCL-01 | 3   | lee@example.org | yes     | lead facilitator
        JCL-01 | 2   | lee@example.org | yes     | lead facilitator
    """,
    "Disruptions": """
        Kind   | Title          | From       | To         | Measured | Source
        strike | Example strike | 2019-05-15 | 2019-05-16 | yes      | our own record
    """,
    "Studies": """
        Study      | Programme | Opens on   | Closes on  | Locked on  | Coders
        Evaluation | SENIOR    | 2024-02-01 | 2024-04-30 | 2024-01-15 | ada@example.org;
    """,
    "Excerpts": """
        Study      | Respondent | Register  | Voice    | Text             | Theme | Code | Valence | Coder
        Evaluation | R001       | survey    | delegate | A calm place.    | RS    | RS1  | +       | ada@example.org
        Evaluation | R001       | survey    | delegate | A calm place.    | TI    |      | ±       | ada@example.org
        Evaluation | R002       | interview | delegate | Too many trains. | TI    |      | -       | ada@example.org
        Evaluation | R003       | survey    | delegate |                  |       |      |         |
    """,
    "Suite": """
        Name          | Address | Begins on  | Made up
        Example suite | example | 2019-04-01 | yes
    """,
    "Team": """
        Person          | As               | Organisation | From       | To         | In training
        lee@example.org | lead facilitator | EX9          | 2019-04-01 |            | no
        kim@example.org | client lead      | EX1          | 2019-04-01 |            | no
        kim@example.org | inside clinician | EX1          | 2019-04-01 | 2019-06-30 | no
        ada@example.org | evaluator        |              | 2019-04-01 |            | no
    """,
    "Absences": """
        Person          | From       | To
        lee@example.org | 2020-01-06 | 2020-03-27
        lee@example.org | 2021-01-04 | 2021-01-08
    """,
    "Signatures": """
        Version | Organisation | Signed by       | Signed on
        1       | EX1          | ada@example.org | 2019-04-12
    """,
    "Pauses": """
        Cohort | What    | On
        SCL-01 | paused  | 2020-03-16
        SCL-01 | resumed | 2020-09-01
    """,
    "Moves": """
        Cohort | Day | From       | To         | Reason | Decided on
        SCL-01 | 2   | 2019-05-15 | 2019-05-21 | strike | 2019-05-02
        SCL-01 | 2   | 2019-05-21 | 2019-05-22 | room   | 2019-05-03
    """,
    "Strike days": """
        Strike         | On         | Share of day | Hits 9 to 5
        Example strike | 2019-05-15 | 1            | yes
    """,
    "Reviews": """
        Cohort | Module | Reviewed on | Heard      | Decided
        SCL-01 | 1      | 2019-05-24  | More sets. | Longer sets.
    """,
    "Notes": """
        Cohort | Module | Noted on   | Text
        SCL-01 | 1      | 2019-05-24 | Theatre lists come up again.
    """,
    "Responses": """
        Study      | Group     | Partner | Invited | Complete
        Evaluation | delegates | no      | 60      | 41
    """,
    "Codebook": """
        Study      | Theme | Code | Title     | In a sentence | Plural | Benefit | Valence | Ranked alone
        Evaluation | RS    |      | A space   | a space       | no     | yes     |         |
        Evaluation | RS    | RS1  | Calm      |               |        |         | +       | no
        Evaluation | TI    |      | Time lost | time lost     | no     | no      |         |
    """,
    "Protocol changes": """
        Study      | On         | What
        Evaluation | 2024-02-20 | One reminder more.
    """,
}


def cell(text: str) -> Value:
    """A cell of a table: empty, a date, a number, yes or no, several with a semicolon at their end, or words."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return dt.date.fromisoformat(text)
    if text.isdigit():
        return int(text)
    if text.endswith(";"):
        return tuple(text.removesuffix(";").split(";"))
    return {"": None, "yes": True, "no": False}.get(text, text)


def row(number: int = 0, **cells: str) -> Row:
    """A row; columns with a space are given as `**{"Held on": "2019-05-14"}`."""
    return Row({column: cell(text) for column, text in cells.items()}, number)


def rows(table: str, first: int = 2) -> tuple[Row, ...]:
    """The rows of a table that is drawn with | between its cells, numbered as in a file; with `first` 0, on record."""
    headings, *lines = ([part.strip() for part in line.split("|")] for line in table.strip().splitlines())
    return tuple(
        row(first and number, **dict(zip(headings, line, strict=True))) for number, line in enumerate(lines, first)
    )


def whole_book() -> Book:
    """Every sheet with a few rows, and nothing wrong in them."""
    return Book({sheet: rows(table) for sheet, table in TABLES.items()})


def on_record(book: Book, *sheets: str) -> Book:
    """The same book with some of its sheets, or all of them, as they come from the records."""
    kept = {sheet: tuple(Row(row.values) for row in book[sheet]) for sheet in sheets or book}
    return Book({**book.sheets, **kept})


def changed(book: Book, sheet: str, number: int, **cells: str) -> Book:
    """The book with other cells in a row of the file; a row that is not there yet is put at the end."""
    said = row(**cells).values
    if number not in {each.number for each in book[sheet]}:
        return book.having(sheet, (*book[sheet], Row(said, number)))
    return book.having(sheet, (each.having(**said) if each.number == number else each for each in book[sheet]))


def without(book: Book, sheet: str, number: int) -> Book:
    return book.having(sheet, (row for row in book[sheet] if row.number != number))


def told(faults) -> list[tuple[str, int, str, str]]:
    """Where faults are and of what kind they are."""
    return [(fault.sheet, fault.row, fault.column, fault.kind) for fault in faults]
