# ruff: noqa: INP001 - a script beside the pages that it writes, no package
"""Write docs/methods from the methods themselves (what each is for, its functions, examples that run), and the tables
of the workbook from its sheets.

.venv/bin/python docs/build.py
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from goldenthread.history.book.kinds import KINDS
from goldenthread.history.book.schema import Column, Sheet
from goldenthread.history.book.sheets import ALL
from goldenthread.history.book.tables import entries, sort
from goldenthread.history.book.told import said

ROOT = Path(__file__).resolve().parents[1]
METHODS = ROOT / "goldenthread" / "methods"
PAGES = ROOT / "docs" / "methods"
WORKBOOK = ROOT / "docs" / "how-to" / "workbook.md"
WRITTEN_FROM_HERE = "<!-- From here on the page is written by docs/build.py from the sheets themselves. -->\n"
MOST_WORDS_LISTED = 12
INDEX = """# Methods

What a methods chapter would list: each page is written from the module that it names, and each example in it is run
as a test. Do not edit these pages: change the docstring and run `.venv/bin/python docs/build.py`.

The methods know no database, file, network or clock, and draw no chance without a seed. They may use the words of
[vocabulary](vocabulary.md) and the arithmetic of [intervals](intervals.md), and otherwise nothing of one another.

| method | what it is for |
|---|---|
"""

Public = ast.FunctionDef | ast.ClassDef


def pages() -> dict[str, str]:
    """The text of each page by the name of its file."""
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(METHODS.rglob("*.py"))}
    shown = {path: tree for path, tree in modules.items() if public(tree.body)}
    rows = "".join(
        f"| [{name(path)}]({file_of(path)}) | {first_line(tree).replace('|', '/')} |\n" for path, tree in shown.items()
    )
    return {"README.md": INDEX + rows} | {file_of(path): page(path, tree) for path, tree in shown.items()}


def name(path: Path) -> str:
    """The name of a module below the methods: "coding.themes"."""
    return ".".join(path.relative_to(METHODS).with_suffix("").parts)


def file_of(path: Path) -> str:
    return f"{name(path).replace('.', '-')}.md"


def first_line(tree: ast.Module) -> str:
    return (ast.get_docstring(tree) or "").partition("\n\n")[0].replace("\n", " ")


def public(body: list[ast.stmt]) -> list[Public]:
    """The functions and classes that others may use, in the order in which they stand."""
    return [node for node in body if isinstance(node, Public) and not node.name.startswith("_")]


def page(path: Path, tree: ast.Module) -> str:
    where = path.relative_to(ROOT).as_posix()
    parts = [f"# {name(path)}", f"From `{where}`.", *told(tree)]
    for node in public(tree.body):
        parts += [f"## {node.name}", code(signature(node)), *told(node)]
        if isinstance(node, ast.ClassDef):
            for verb in public(node.body):
                parts += [f"### {node.name}.{verb.name}", code(signature(verb)), *told(verb)]
    return "\n\n".join(parts) + "\n"


def signature(node: Public) -> str:
    """How it is called; of a value, the fields that it holds."""
    if isinstance(node, ast.ClassDef):
        fields = [written(line) for line in node.body if isinstance(line, ast.AnnAssign)]
        bases = ", ".join(map(written, node.bases))
        return "\n    ".join([f"class {node.name}({bases}):" if bases else f"class {node.name}:", *fields])
    returns = f" -> {written(node.returns)}" if node.returns else ""
    is_property = any(isinstance(mark, ast.Name) and mark.id == "property" for mark in node.decorator_list)
    return f"{node.name}{'' if is_property else f'({written(node.args)})'}{returns}"


def written(node: ast.AST) -> str:
    """A piece of code as the formatter would quote it."""
    return ast.unparse(node).replace("'", '"')


def told(node: ast.Module | Public) -> Iterator[str]:
    """The docstring, paragraph by paragraph: examples as code, what is listed under a heading as a list."""
    for paragraph in re.split(r"\n\s*\n", ast.get_docstring(node) or ""):
        heading, _, rest = paragraph.partition("\n")
        if paragraph.lstrip().startswith(">>>"):
            yield code(paragraph.strip())
        elif heading in {"Args:", "Attributes:", "Raises:", "Returns:"}:
            yield f"**{heading[:-1]}**"
            yield listed(rest)
        elif heading == "Example:":
            yield code("\n".join(line.removeprefix("    ") for line in rest.splitlines()))
        elif paragraph:
            yield paragraph


def listed(lines: str) -> str:
    """One item for each line at the first depth, with the lines that go on from it; its name as code."""
    items = re.split(r"\n(?=    \S)", lines)
    flat = [" ".join(line.strip() for line in item.splitlines()) for item in items]
    return "\n".join("- " + re.sub(r"^([A-Za-z_*][\w, *]*):", r"`\1`:", item) for item in flat)


def code(text: str) -> str:
    return f"```python\n{text}\n```"


def workbook() -> str:
    """The page of the workbook: its beginning by hand, the sheets and the kinds of faults from the code."""
    by_hand, _, _ = WORKBOOK.read_text(encoding="utf-8").partition(WRITTEN_FROM_HERE)
    kinds = "".join(f"| {kind} | {words} |\n" for kind, words in sorted(KINDS.items()))
    parts = [
        by_hand + WRITTEN_FROM_HERE + "\n## The sheets",
        *(described(sheet) for sheet in ALL),
        f"## The kinds of faults\n\n| Kind | What it means and what to do |\n|---|---|\n{kinds}",
    ]
    return "\n\n".join(parts)


def described(sheet: Sheet) -> str:
    """One sheet: what a row is, its key, its columns."""
    needed = " **Needed for a thread.**" if sheet.required else ""
    key = f" Key: {', '.join(sheet.key)}." if sheet.key else ""
    rows = "\n".join(column_told(column) for column in sheet.columns)
    return (
        f"### {sheet.name}\n\nOne row for each {sheet.row_is}.{key}{needed}\n\n"
        f"| Column | What it holds | Sort | Example |\n|---|---|---|---|\n{rows}"
    )


def column_told(column: Column) -> str:
    words = entries(column.kind)
    listed = ", ".join(words) if len(words) <= MOST_WORDS_LISTED else "a code of the list, or its name"
    kind = sort(column.kind) or listed
    star = " (needed)" if column.required else ""
    return f"| {column.name}{star} | {column.help} | {kind} | {said(column.example)} |"


def write() -> None:
    """Write every page and take away those whose method is gone."""
    PAGES.mkdir(exist_ok=True)
    current = pages()
    for stale in {path.name for path in PAGES.glob("*.md")} - current.keys():
        (PAGES / stale).unlink()
    for file, text in current.items():
        (PAGES / file).write_text(text, encoding="utf-8")
    WORKBOOK.write_text(workbook(), encoding="utf-8")


if __name__ == "__main__":
    write()
