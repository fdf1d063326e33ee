"""The documentation is held to the code: commands, options, settings, the shape of the report, the methods' pages."""

import ast
import datetime as dt
import re
import runpy
import shlex

import typer.main
from documents import DOCS, ROOT, named, pages, table_rows

from goldenthread.cli import app
from goldenthread.report.document import Document, Evidence, Omission, Run, Section, Sentence

WRITTEN = "\n".join(path.read_text(encoding="utf-8") for path in pages())
HOW_TO = "\n".join(path.read_text(encoding="utf-8") for path in (DOCS / "how-to").glob("*.md"))
RUN_IT = (DOCS / "how-to" / "run-it.md").read_text(encoding="utf-8")
REPORT = (DOCS / "how-to" / "report.md").read_text(encoding="utf-8")


def commands(group=None, above: str = "") -> dict[str, set[str]]:
    """The options of each command, by its words: "sample load"."""
    group = group or typer.main.get_command(app)
    found = {}
    for name, command in group.commands.items():
        words = f"{above} {name}".strip()
        if hasattr(command, "commands"):
            found |= commands(command, words)
        else:
            found[words] = {option for each in command.params for option in each.opts if option.startswith("--")}
    return found


def spoken(text: str) -> list[str]:
    """What follows "goldenthread" wherever a page writes it as a command."""
    in_blocks = re.findall(r"^(?:\S*=\S+ )*(?:\.venv/bin/)?goldenthread ([^#\n]+)", text, flags=re.MULTILINE)
    in_lines = [code.partition(" ")[2] for code in named(text) if re.match(r"(\.venv/bin/)?goldenthread ", code)]
    return in_blocks + in_lines


def unknown(text: str) -> list[str]:
    """Commands and options in a text that the command line does not have."""
    known = commands()
    lost = []
    for said in spoken(text):
        command = next((words for words in known if f"{said.strip()} ".startswith(f"{words} ")), None)
        if command is None:
            lost.append(said)
        else:
            options = {word.partition("=")[0] for word in shlex.split(said) if word.startswith("--")}
            lost += sorted(options - known[command])
    return lost


def undocumented(text: str) -> list[str]:
    """Commands, and options with their command, of which a text gives no example or mention."""
    said = spoken(text)
    lost = [words for words in commands() if not any(line.startswith(words) for line in said)]
    options = {(words, option) for words, all_options in commands().items() for option in all_options}
    return lost + sorted(f"{words} {option}" for words, option in options if f"`{option}" not in text)


def settings_read() -> set[str]:
    """The names that the settings ask of the environment."""
    source = ast.parse((ROOT / "goldenthread" / "config" / "settings.py").read_text(encoding="utf-8"))
    asked = [
        node for node in ast.walk(source) if isinstance(node, ast.Call) and ast.unparse(node.func) == "os.environ.get"
    ]
    return {node.args[0].value for node in asked}


def settings_told(text: str) -> list[str]:
    """The names in the first column of the table of settings."""
    return [named(row[0])[0] for row in table_rows(text) if re.fullmatch(r"`[A-Z_]+`", row[0])]


def keys(value: object) -> set[str]:
    """All keys of a report at any depth, except below those whose keys are names of counts and queries."""
    if isinstance(value, list):
        return set().union(*map(keys, value))
    if not isinstance(value, dict):
        return set()
    named_by_records = {"parameters", "counts"}
    return set(value).union(*(keys(held) for key, held in value.items() if key not in named_by_records))


def a_report() -> dict:
    evidence = Evidence("D", "cohorts_run", "records", "cohorts", "ten cohorts", dt.date(2024, 7, 31))
    sentence = Sentence("P3", "ran", (Run("Ten cohorts ran."),), evidence)
    section = Section("programme", "The programme", (sentence,))
    return Document("Leaders", True, dt.date(2024, 7, 31), (section,), (Omission("D9", "that", "why"),)).to_json()


def test_every_command_that_a_page_names_is_there():
    assert unknown(WRITTEN) == []


def test_every_command_and_option_is_documented():
    assert undocumented(HOW_TO) == []


def test_every_target_of_make_that_a_page_names_is_there():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert {name.split()[1] for name in named(WRITTEN) if name.startswith("make ")} - targets == set()


def test_the_settings_told_are_those_read():
    assert sorted(settings_told(RUN_IT)) == sorted(settings_read())


def test_every_key_of_the_report_is_told():
    assert keys(a_report()) - set(named(REPORT)) == set()


def test_the_pages_of_the_methods_are_current():
    written = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "methods").glob("*.md")}
    assert written == runpy.run_path(str(DOCS / "build.py"))["pages"]()


def test_the_page_of_the_workbook_is_current():
    page = runpy.run_path(str(DOCS / "build.py"))
    assert page["WORKBOOK"].read_text(encoding="utf-8") == page["workbook"]()


def test_every_link_between_pages_leads_somewhere():
    lost = []
    for page in pages():
        links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        lost += [f"{page.name}: {link}" for link in links if not (page.parent / link).exists()]
    assert lost == []


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "adr").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 100


def test_a_planted_fault_is_seen():
    assert unknown("`goldenthread fly` and `goldenthread report --loud`") == ["fly", "--loud"]
    assert unknown("    \ngoldenthread sample unload\n") == ["sample unload"]
    assert "serve" in undocumented(HOW_TO.replace("goldenthread serve", "goldenthread"))
    assert settings_told("| name | what |\n|---|---|\n| `WINGS` | none |\n") == ["WINGS"]
    assert keys({"a": [{"b": 1}], "counts": {"x": 1}}) == {"a", "b", "counts"}
