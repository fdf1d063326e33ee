"""Files as they should not be, and some that are only odd: each built by hand, with what becomes of it."""

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Callable

from goldenthread.files.values import ErrorValue, Formula, Grid

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
BOMB = 60_000_000


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def sheet(rows: str = "", *, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def relations(**targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{to}"/>' for key, (kind, to) in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def parts(*sheets: str, names: tuple[str, ...] = (), states: tuple[str, ...] = (), properties: str = "",
          texts: str = "", styles: str = "") -> dict[str, str]:  # fmt: skip
    """What a workbook is made of, with so much in it as each test needs."""
    names = names or tuple(f"Sheet{number}" for number, _ in enumerate(sheets, 1))
    states = states or ("visible",) * len(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" state="{state}" r:id="s{number}"/>'
        for number, (name, state) in enumerate(zip(names, states, strict=True), 1)
    )
    targets = {f"s{number}": ("worksheet", f"worksheets/sheet{number}.xml") for number, _ in enumerate(sheets, 1)}
    extras = {"sharedStrings": texts, "styles": styles}
    targets |= {kind: (kind, f"{kind}.xml") for kind, content in extras.items() if content}
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(book=("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(**targets),
        **{f"xl/worksheets/sheet{number}.xml": content for number, content in enumerate(sheets, 1)},
        **{f"xl/{kind}.xml": content for kind, content in extras.items() if content},
    }


def workbook(*sheets: str, **what: object) -> bytes:
    return zipped(parts(*sheets, **what))


def one_row(*cells: str, **what: object) -> bytes:
    return workbook(sheet(f'<row r="1">{"".join(cells)}</row>'), **what)


def without(name: str, *sheets: str) -> bytes:
    return zipped({key: content for key, content in parts(*sheets).items() if key != name})


def claiming(content: bytes, name: str, size: int) -> bytes:
    """The same archive, where a part is said to have another size."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        directory = archive.start_dir
    at = content.index(name.encode(), directory) - 46
    return content[: at + 24] + struct.pack("<I", size) + content[at + 28 :]


FIRST = "xl/worksheets/sheet1.xml"
ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
LAUGHS = f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>'
LAUGHING = sheet(f'<row r="1">{cell("A1", "&e9;")}</row>')
FORMATS = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd mmm yyyy"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0 &quot;days&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
    '<xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
)
TEXTS = (
    f'<sst xmlns="{MAIN}"><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>'
    '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t xml:space="preserve"> a_x000D_\nb </t></si><si><t/></si></sst>'
)
HEBREW, COMBINED, JOINED = "שָׁלוֹם", "Zoe\u0308", "क्\u200dष 👩🏽\u200d⚕️"
MEGABYTE = "text " * 200_000


def rows_of_nothing() -> str:
    return sheet("".join(f'<row r="{n}" spans="1:3" s="1" customFormat="1"/>' for n in range(1, 1_048_577)))


def cells_of_nothing() -> str:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(3, 1_048_577))
    return sheet(f'<row r="2">{cell("B2", "here")}</row>{empty}')


def encrypted() -> bytes:
    return OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(96)


def each_kind() -> bytes:
    return one_row(
        '<c r="A1" t="s"><v>0</v></c>', '<c r="B1"><v>12</v></c>', '<c r="C1" t="n"><v>1.5E2</v></c>',
        '<c r="D1" t="b"><v>1</v></c>', '<c r="E1" t="b"><v>0</v></c>', '<c r="F1" t="d"><v>2019-05-14</v></c>',
        '<c r="G1" t="str"><v>=said</v></c>', '<c r="H1"><v/></c>', '<c r="I1" t="s"><v>4</v></c>',
        '<c r="J1" t="e"><v>#N/A</v></c>', '<c r="K1" s="9"/>',
        texts=TEXTS,
    )  # fmt: skip


def dates(properties: str = "") -> bytes:
    numbers = ((43599, 1), (43599.5, 2), (0.375, 3), (1.25, 4), (2.5, 5), (9_999_999_999, 1), (43599, 0))
    cells = "".join(f'<c s="{style}"><v>{days}</v></c>' for days, style in numbers)
    return workbook(sheet(f"<row>{cells}</row>"), styles=FORMATS, properties=properties)


def replaced(text: str, words: dict[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def relinked(*sheets: str, **words: str) -> bytes:
    """A workbook that tells the relations between its parts in other words."""
    made = parts(*sheets)
    name = "xl/_rels/workbook.xml.rels"
    return zipped(made | {name: replaced(made[name], words)})


def in_strict_form() -> bytes:
    made = parts(sheet('<row r="1"><c r="A1" t="d"><v>2019-05-14T09:30:00</v></c></row>'))
    strict = {
        MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
        RELATIONS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    return zipped({name: replaced(content, strict) for name, content in made.items()})


def with_prefixes() -> bytes:
    row = '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>'
    return workbook(f'\ufeff<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{row}</x:sheetData></x:worksheet>')


def grid(*rows: tuple, name: str = "Sheet1", hidden: bool = False, merged: tuple[str, ...] = ()) -> Grid:
    return Grid(name, rows, hidden, merged)


def moment(*numbers: int) -> dt.datetime:
    return dt.datetime(*numbers)


def one(*cells: object) -> tuple[Grid]:
    return (grid(cells),)


DAY = moment(2019, 5, 14)

# Under the name of each file: how it is made, and the kind of its refusal or what is read.
FILES: dict[str, tuple[Callable[[], bytes], str | tuple[Grid, ...]]] = {
    "text.xlsx": (lambda: b"Person,Mark\nA,present\n", "not a workbook"),
    "picture.png": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "not a workbook"),
    "page.xls": (lambda: b"<html><table><tr><td>A</td></tr></table></html>", "not a workbook"),
    "some.zip": (lambda: zipped({"notes.txt": "none"}), "not a workbook"),
    "empty.xlsx": (lambda: b"", "empty file"),
    "empty.csv": (lambda: b"\xef\xbb\xbf\r\n,,\r\n", "empty file"),
    "no sheets.xlsx": (workbook, "empty file"),
    "old.xls": (lambda: OLE, "old format"),
    "old.csv": (lambda: OLE, "old format"),
    "locked.xlsx": (encrypted, "password"),
    "open.ods": (lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "other format"),
    "letter.docx": (lambda: zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), "other format"),
    "binary.xlsb": (
        lambda: zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x83\x01"}),
        "other format",
    ),
    "bomb.xlsx": (lambda: workbook(" " * BOMB), "too large"),
    "bomb that lies.xlsx": (lambda: claiming(workbook(" " * BOMB), FIRST, 1_000), "damaged"),
    "said to be huge.xlsx": (lambda: claiming(workbook(sheet()), FIRST, 400_000_000), "too large"),
    "said to be larger.xlsx": (lambda: claiming(one_row(cell("A1", "all")), FIRST, 40_000_000), one("all")),
    "cut off.xlsx": (lambda: one_row(cell("A1", "x"))[:-100], "damaged"),
    "cut in the middle.xlsx": (lambda: one_row(cell("A1", "x"))[200:], "not a workbook"),
    "without its sheet.xlsx": (lambda: without(FIRST, sheet()), "damaged"),
    "without its book.xlsx": (lambda: without("xl/workbook.xml", sheet()), "damaged"),
    "broken.xlsx": (lambda: workbook(sheet("<row><c></row>")), "damaged"),
    "unended.xlsx": (lambda: workbook(sheet()[:-5]), "damaged"),
    "laughs.xlsx": (lambda: workbook(LAUGHS + LAUGHING), "damaged"),
    "late laughs.xlsx": (lambda: workbook(f"<!--{' ' * 9_000}-->{LAUGHS}{LAUGHING}"), "damaged"),
    "laughs in its book.xlsx": (
        lambda: zipped(parts(sheet()) | {"xl/workbook.xml": f"{LAUGHS}<workbook/>"}),
        "damaged",
    ),
    "endless tag.xlsx": (lambda: workbook(f'<worksheet x="{"y" * 20_000_000}"/>'), "damaged"),
    "endless nesting.xlsx": (lambda: workbook("<a>" * 3_000_000), "damaged"),
    "endless list.xlsx": (
        lambda: zipped(parts(sheet()) | {"xl/workbook.xml": f"<a>{'<b/>' * 5_000_000}</a>"}),
        "too large",
    ),
    "endless row.xlsx": (lambda: workbook(sheet("<c/>" * 3_000_000)), "damaged"),
    "endless rows.xlsx": (lambda: workbook(sheet("<row/>" * 3_000_000)), "damaged"),
    "one part twice.xlsx": (lambda: relinked(sheet(), sheet(), sheet2="sheet1"), "damaged"),
    "rows backwards.xlsx": (
        lambda: workbook(sheet(f'<row r="2">{cell("A2", "b")}</row><row r="1">{cell("A1", "a")}</row>')),
        "damaged",
    ),
    "cells backwards.xlsx": (lambda: one_row(cell("B1", "b"), cell("A1", "a")), "damaged"),
    "no such text.xlsx": (lambda: one_row('<c t="s"><v>99</v></c>', texts=TEXTS), "damaged"),
    "no such number.xlsx": (lambda: one_row("<c><v>1E999</v></c>"), "damaged"),
    "last row.xlsx": (lambda: workbook(sheet(f'<row r="1048576">{cell("A1048576", "far")}</row>')), "too large"),
    "last column.xlsx": (lambda: one_row(cell("XFD1", "far")), "too large"),
    "no such column.xlsx": (lambda: one_row(cell("AAAA1", "far")), "damaged"),
    "formatted rows.xlsx": (lambda: workbook(rows_of_nothing()), (grid(),)),
    "formatted cells.xlsx": (lambda: workbook(cells_of_nothing()), (grid((), (None, "here")),)),
    "said to be full.xlsx": (
        lambda: workbook(sheet(f"<row>{cell('A1', 'x')}</row>", before='<dimension ref="A1:XFD1048576"/>')),
        one("x"),
    ),
    "each kind.xlsx": (
        each_kind,
        one("plain", 12, 150.0, True, False, DAY, "=said", None, None, ErrorValue("#N/A")),
    ),
    "dates.xlsx": (dates, one(DAY, DAY.replace(hour=12), "09:00", "30:00", 2.5, 9_999_999_999, 43599)),
    "dates from 1904.xlsx": (
        lambda: dates('<workbookPr date1904="1"/>'),
        one(moment(2023, 5, 15), moment(2023, 5, 15, 12), "09:00", "30:00", 2.5, 9_999_999_999, 43599),
    ),
    "texts.xlsx": (
        lambda: one_row(*(f'<c t="s"><v>{n}</v></c>' for n in range(4)), texts=TEXTS),
        one("plain", "rich text", "課", " a\r\nb "),
    ),
    "inline texts.xlsx": (
        lambda: one_row(cell("A1", "=1+1"), cell("B1", "_x005F_x000D_"), cell("C1", "a &amp;&#10;b"), cell("D1", " ")),
        one("=1+1", "_x000D_", "a &\nb", " "),
    ),
    "formula.xlsx": (
        lambda: one_row("<c><f>SUM(B1:C1)</f><v>3</v></c>", '<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'),
        one(Formula("=SUM(B1:C1)"), Formula('="a"&"b"')),
    ),
    "array formula.xlsx": (
        lambda: one_row('<c r="A1"><f t="array" ref="A1">SUM(B1:B3*2)</f><v>12</v></c>'),
        one(Formula("=SUM(B1:B3*2)")),
    ),
    "shared formula.xlsx": (
        lambda: one_row('<c><f t="shared" si="0" ref="A1:B1">A2</f></c>', '<c><f t="shared" si="0"/><v>5</v></c>'),
        one(Formula("=A2"), Formula("=A2")),
    ),
    "data table.xlsx": (
        lambda: one_row('<c><f t="dataTable" ref="A1" r1="B1" r2="B2"/><v>5</v></c>'),
        one(Formula("=TABLE(B1,B2)")),
    ),
    "link.xlsx": (
        lambda: workbook(
            sheet(
                f"<row>{cell('A1', 'ada@example.org')}</row>",
                after='<hyperlinks><hyperlink ref="A1" r:id="none" display="other"/></hyperlinks>',
            )
        ),
        one("ada@example.org"),
    ),
    "merged.xlsx": (
        lambda: workbook(
            sheet(
                f'<row r="3">{cell("B3", "x")}</row>',
                after='<mergeCells count="2"><mergeCell ref="B3:C3"/><mergeCell ref="B4:B9"/></mergeCells>',
            )
        ),
        (grid((), (), (None, "x"), merged=("B3:C3", "B4:B9")),),
    ),
    "hidden.xlsx": (
        lambda: workbook(sheet(), sheet(), sheet(), states=("visible", "hidden", "veryHidden")),
        (grid(), grid(name="Sheet2", hidden=True), grid(name="Sheet3", hidden=True)),
    ),
    "charts.xlsx": (
        lambda: relinked(
            sheet(f"<row>{cell('A1', 'kept')}</row>"),
            f'<chartsheet xmlns="{MAIN}"/>',
            **{f's2" Type="{RELATIONS}/work': f's2" Type="{RELATIONS}/chart'},
        ),
        one("kept"),
    ),
    "two of a name.xlsx": (
        lambda: workbook(sheet(f"<row>{cell('A1', '1')}</row>"), sheet(), names=("Days", "Days")),
        (grid(("1",), name="Days"), grid(name="Days")),
    ),
    "long text.xlsx": (lambda: one_row(cell("A1", MEGABYTE)), one(MEGABYTE)),
    "scripts.xlsx": (
        lambda: one_row(cell("A1", HEBREW), cell("B1", COMBINED), cell("C1", JOINED)),
        one(HEBREW, COMBINED, JOINED),
    ),
    "without places.xlsx": (
        lambda: workbook(
            sheet('<row/><row><c/><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row>')
        ),
        (grid((), (None, 1), (), (), (None, None, 2, 3)),),
    ),
    "trailing.xlsx": (
        lambda: workbook(
            sheet(f'<row r="1">{cell("A1", "x")}<c r="D1" s="1"/></row><row r="9" ht="20"><c r="A9"/></row>')
        ),
        one("x"),
    ),
    "strict.xlsx": (in_strict_form, one(DAY.replace(hour=9, minute=30))),
    "prefixes.xlsx": (with_prefixes, one(7)),
    "semicolons.csv": (lambda: b'a;b\n1;"x;y\nz"\n;\n', (grid(("a", "b"), ("1", "x;y\nz"), name="semicolons.csv"),)),
    "tabs.txt": (lambda: b"title\n\na\tb, c\n", (grid(("title",), (), ("a", "b, c"), name="tabs.txt"),)),
    "utf-8.csv": (lambda: b"\xef\xbb\xbf" + "Zoë,=1+1\r\n".encode(), (grid(("Zoë", "=1+1"), name="utf-8.csv"),)),
    "utf-16.csv": (lambda: "Zoë\t1\r\n".encode("utf-16"), (grid(("Zoë", "1"), name="utf-16.csv"),)),
    "cp1252.csv": (lambda: "Zoë,€5\n".encode("cp1252"), (grid(("Zoë", "€5"), name="cp1252.csv"),)),
    "nul.csv": (lambda: b"a,b\0c\n", "damaged"),
    "nobody's characters.csv": (lambda: b"a,\x81\n", "damaged"),
    "half a character.csv": (lambda: "a,b".encode("utf-16")[:-1], "damaged"),
    "open quotation.csv": (lambda: b'a,b\n"c,d\ne,f\n', "damaged"),
    "wide.csv": (lambda: b"a" + b"," * 300 + b"b\n", "too large"),
    "workbook.csv": (lambda: one_row(cell("A1", "x")), one("x")),
}
HOSTILE = {name: build for name, (build, _) in FILES.items()}
BECOMES = {name: becomes for name, (_, becomes) in FILES.items()}
