"""The command line: each command is one service or one method."""

import csv
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_short=True,
    help="Run and evaluate a suite of leadership programmes.",
)
sample = typer.Typer(no_args_is_help=True, help="The made-up suite.")
app.add_typer(sample, name="sample")
Format = Literal["json", "html"]


def main() -> None:
    """Start Django's registry of rooms once, then run a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.config.settings")
    app()


def fail(words: str) -> typer.Exit:
    """Say what is wrong and what to do, and end with a mark of failure."""
    typer.echo(words, err=True)
    return typer.Exit(code=1)


def enter() -> None:
    """Open the house for a command that reads or writes records."""
    import django

    django.setup()


@app.command()
def setup(
    with_sample: Annotated[
        bool, typer.Option("--sample", help="Load the made-up suite where no suite is there.")
    ] = False,
) -> None:
    """Make everything ready for serving; what is ready already is left as it is."""
    enter()
    from django.core.management import call_command

    from goldenthread.programmes.models import Suite

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if with_sample and not Suite.objects.exists():
        sample_load()


@app.command()
def begin(  # noqa: PLR0917 - each is an option by its name
    name: Annotated[str, typer.Option(prompt="Name of the suite")],
    address: Annotated[str, typer.Option(prompt="Its short name in the address of pages, such as northmere")],
    begins_on: Annotated[datetime, typer.Option(prompt="First day, such as 2026-04-01", formats=["%Y-%m-%d"])],
    trust: Annotated[str, typer.Option(prompt="Lead trust, as CODE: NAME")],
    partner: Annotated[str, typer.Option(prompt="Delivery partner, as CODE: NAME")],
    manager: Annotated[str, typer.Option(prompt="Programme manager, given name and family name")],
    email: Annotated[str, typer.Option(prompt="Their e-mail address")],
    password: Annotated[str, typer.Option(prompt="A password for them", hide_input=True, confirmation_prompt=True)],
) -> None:
    """Begin a suite of your own, with its two partners and a programme manager who can sign in."""
    enter()
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils import timezone

    from goldenthread.people.states import OrganisationKind
    from goldenthread.programmes.services import Partner, RunBy, begin_with_team

    given, _, family = manager.strip().rpartition(" ")
    try:
        validate_password(password)
        suite = begin_with_team(
            slug=address,
            name=name,
            begins_on=begins_on.date(),
            lead_trust=Partner(*organisation(trust)),
            delivery_partner=Partner(*organisation(partner), OrganisationKind.LEADERSHIP_INSTITUTE),
            manager=RunBy(given, family, email, password),
            by="command line",
            at=timezone.now(),
        )
    except ValidationError as error:
        raise fail(" ".join(error.messages)) from error
    typer.echo(f"{suite.name} has begun. {manager} can sign in as {email}.")


def organisation(typed: str) -> tuple[str, str, str]:
    """Read CODE: NAME; the short name is the name without what follows "NHS"."""
    code, colon, name = (part.strip() for part in typed.partition(":"))
    if not (code and colon and name):
        raise fail(f"“{typed}” is not of the form CODE: NAME, such as XX1: Northmere NHS Trust.")
    return code, name, name.partition(" NHS")[0]


@app.command()
def serve(
    ready: Annotated[
        bool, typer.Option("--setup", help="First make everything ready, with the made-up suite.")
    ] = False,
) -> None:
    """Serve the pages on the loopback, with a worker beside; the settings say where."""
    enter()
    if ready:
        setup(with_sample=True)
    from django.conf import settings

    from goldenthread import serving

    typer.echo(f"Goldenthread is at http://{settings.HOST}:{settings.PORT}/")
    if settings.DEMO:
        from goldenthread.sample.cast import personas

        for member in personas():
            typer.echo(f"  {member.persona}: {member.name}. {member.page}: {member.try_first}")
    raise typer.Exit(serving.serve(settings.HOST, settings.PORT))


@sample.command("load")
def sample_load(
    seed: Annotated[int, typer.Option(help="Another number draws another cast of delegates.")] = 2019,
) -> None:
    """Load the made-up suite of five years and reckon its case study."""
    enter()
    from django.utils import timezone
    from rich.console import Console

    from goldenthread.insight.services import reckon_case_study
    from goldenthread.programmes.models import Suite
    from goldenthread.programmes.queries import today
    from goldenthread.sample.services import SLUG, load

    if Suite.objects.filter(slug=SLUG).exists():
        typer.echo("The made-up suite is already there.")
        return
    at = timezone.now()
    with Console(stderr=True).status("Playing five years") as status:
        suite = load(seed=seed, at=at, progress=lambda chapter: status.update(f"Playing five years: {chapter}"))
        status.update("Reckoning the case study")
        reckon_case_study(suite=suite, as_at=today(suite), by="sample", at=at)
    typer.echo(f"{suite.name} is loaded. Everything in it is made up.")


@sample.command("workbook")
def sample_workbook(
    seed: Annotated[int, typer.Option(help="Another number draws another cast and another mess.")],
    out: Annotated[Path, typer.Option(help="The workbook to write.")],
    truth: Annotated[Path, typer.Option(help="Where to write which cells are at fault and who is one person.")],
) -> None:
    """Write the made-up history as a messy workbook, with the truth about its mess. No record is touched."""
    os.environ["DATABASE_URL"] = "sqlite://:memory:"
    enter()
    from rich.console import Console

    from goldenthread.sample.workbook import messy, sample_book, write_messy

    with Console(stderr=True).status("Playing five years in memory"):
        made = messy(sample_book(seed), seed=seed)
    out.write_bytes(write_messy(made))
    truth.write_text(made.truth.as_json(), encoding="utf-8")
    typer.echo(f"Wrote {out} and {truth}. Everything in them is made up.")


@app.command()
def report(
    out: Annotated[Path, typer.Option(help="The file to write.")],
    form: Annotated[Format, typer.Option("--format", help="json has all evidence, html is to be read.")] = "json",
    suite: Annotated[str, typer.Option(help="The suite, by its number or the name in its address.")] = "",
) -> None:
    """Reckon the case study from the records, keep it, and write it to a file."""
    enter()
    from django.core.exceptions import ValidationError
    from django.utils import timezone

    from goldenthread.insight.services import reckon_case_study
    from goldenthread.programmes.queries import today

    asked = one_suite(suite)
    try:
        found = reckon_case_study(suite=asked, as_at=today(asked), by="command line", at=timezone.now())
    except ValidationError as error:
        raise fail(" ".join(error.messages)) from error
    text = found.html if form == "html" else json.dumps(found.document, indent=1, ensure_ascii=False)
    out.write_text(text + "\n", encoding="utf-8")
    typer.echo(f"Wrote {out}.")


def one_suite(asked: str):
    """The suite that is asked for by number or address, or the only one that there is."""
    from goldenthread.programmes.models import Suite

    suites = [each for each in Suite.objects.all() if not asked or asked in {each.slug, str(each.pk)}]
    if len(suites) != 1:
        known = ", ".join(Suite.objects.values_list("slug", flat=True)) or "none yet"
        raise fail(f"Name one suite with --suite. Known are: {known}.")
    return suites[0]


@app.command()
def template(
    out: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Write the empty workbook in which a team brings its own history."""
    enter()
    from goldenthread.history.services.export import template_workbook

    out.write_bytes(template_workbook())
    typer.echo(f"Wrote {out}.")


@app.command()
def export(
    out: Annotated[Path, typer.Option(help="The file to write.")],
    suite: Annotated[str, typer.Option(help="The suite, by its number or the name in its address.")] = "",
) -> None:
    """Write a whole suite as the workbook from which it can be brought in again."""
    enter()
    from django.utils import timezone

    from goldenthread.history.book.sheets import BY_NAME
    from goldenthread.history.services.export import export_suite

    found = one_suite(suite)
    out.write_bytes(export_suite(suite=found, sheets=BY_NAME.keys(), by="command line", at=timezone.now()))
    typer.echo(f"Wrote {out}. It names people: keep it as safe as the records.")


@app.command("import")
def bring_in_workbook(
    file: Annotated[Path, typer.Argument(help="A workbook of the template's sheets.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what is found and write nothing.")] = False,
    skip_faulty: Annotated[bool, typer.Option("--skip-faulty", help="Leave faulty rows out.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Give what is found as JSON.")] = False,
    suite: Annotated[str, typer.Option(help="The suite, by the name in its address; a new name begins one.")] = "",
) -> None:
    """Bring a team's own history in from a workbook: all of it, or nothing while there is a fault."""
    enter()
    from django.core.exceptions import ValidationError
    from django.core.management import call_command
    from django.utils import timezone
    from rich.console import Console

    from goldenthread.history.book.told import told
    from goldenthread.history.services.bringing_in import bring_in
    from goldenthread.history.services.looking import look_for_any_suite

    call_command("migrate", verbosity=0)
    with Console(stderr=True).status("Opening the file") as status:
        tell = lambda step, _share: status.update(step)  # noqa: E731 - one line that is handed on
        try:
            looked = look_for_any_suite(file.read_bytes(), file.name, asked=suite, progress=tell)
            if not dry_run and (skip_faulty or not looked.findings.faults):
                bring_in(looked=looked, skip_faulty=skip_faulty, by="command line", at=timezone.now(), progress=tell)
        except OSError as error:
            raise fail(f"{file} cannot be read: {error.strerror}.") from error
        except ValidationError as error:
            raise fail(" ".join(error.messages)) from error
    found = told(looked.findings, looked.known)
    typer.echo(json.dumps(found, indent=1, ensure_ascii=False) if as_json else in_words(found, dry_run=dry_run))
    if looked.findings.faults and not (dry_run or skip_faulty):
        raise typer.Exit(code=1)


@app.command("let-run")
def let_somebody_run(
    email: Annotated[str, typer.Option(prompt="Their e-mail address, as it is on record")],
    password: Annotated[str, typer.Option(prompt="A password for them", hide_input=True, confirmation_prompt=True)],
    suite: Annotated[str, typer.Option(help="The suite, by its number or the name in its address.")] = "",
) -> None:
    """Make somebody on record the programme manager of a suite, as after bringing in a history that began one."""
    enter()
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.utils import timezone

    from goldenthread.people.models import Address, User
    from goldenthread.programmes.queries import today
    from goldenthread.programmes.services import let_run

    found, address = one_suite(suite), Address.objects.filter(email=email.lower()).select_related("person").first()
    if address is None:
        raise fail(f"Nobody on record has the address {email}. Give one that stands in People.")
    if User.objects.filter(person=address.person).exists():
        raise fail(f"{address.person.name} can sign in already.")
    try:
        validate_password(password)
        facts = {"email": address.email, "password": password, "by": "command line", "at": timezone.now()}
        let_run(suite=found, person=address.person, from_on=today(found), **facts)
    except ValidationError as error:
        raise fail(" ".join(error.messages)) from error
    typer.echo(f"{address.person.name} runs {found.name} and can sign in as {address.email}.")


def in_words(found: dict, *, dry_run: bool) -> str:
    """What was found, line by line."""
    created, changed = ("Would be created", "Would be changed") if dry_run else ("Created", "Changed")
    words = {"created": created, "changed": changed}
    lines = [f"{words[verb]}: {n:,} in {sheet}" for verb in ("created", "changed") for sheet, n in found[verb].items()]
    lines += [
        f"{changed}: {c['sheet']}, row {c['row']}, {c['column']}: {c['from']} to {c['to']}" for c in found["changes"]
    ]
    for what, faults in (("Fault", found["faults"]), ("Left out", found["left_out"])):
        lines += [f"{what}: {place(fault)}: {fault['message']}" for fault in faults]
    lines += [
        f"{'One person' if m['sure'] else 'Maybe one person'}: {m['a']} and {m['b']} ({', '.join(m['reasons'])})"
        for m in found["merges"]
    ]
    return "\n".join(lines) or "Everything in the file is on record already."


def place(fault: dict) -> str:
    """Where a fault lies."""
    row = f"row {fault['row']}" if fault["row"] else ""
    return ", ".join(filter(None, (fault["sheet"], row, fault["column"]))) or "the file"


@app.command()
def themes(
    codings: Annotated[Path, typer.Argument(help="A CSV with the columns respondent and code, one row a passage.")],
    as_json: Annotated[bool, typer.Option("--json", help="Give all counts as JSON.")] = False,
    seed: Annotated[int, typer.Option(help="The seed of the resamples.")] = 2019,
) -> None:
    """Say what may be said of the themes in a file of codings: an empty code is an answer without a theme."""
    from goldenthread.methods.coding.themes import read_codings
    from goldenthread.report.themes import said_of

    try:
        found = said_of(read_codings(rows_of(codings)), seed=seed)
    except ValueError as error:
        raise fail(f"{codings}: {error}") from error
    typer.echo(json.dumps(found, indent=1, ensure_ascii=False) if as_json else found["sentence"])


def rows_of(file: Path) -> list[tuple[str, str]]:
    """Read (respondent, code) rows, naming the place of what is missing."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = {"respondent", "code"} - set(reader.fieldnames or ())
            if missing:
                raise ValueError(f"row 1 lacks the column {' and '.join(sorted(missing))}.")
            rows = [((row["respondent"] or "").strip(), (row["code"] or "").strip()) for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"this file cannot be read: {error}.") from error
    nameless = next((number for number, (who, _) in enumerate(rows, start=2) if not who), None)
    if nameless:
        raise ValueError(f"row {nameless} has no respondent. Give each answer a name of its own.")
    return rows
