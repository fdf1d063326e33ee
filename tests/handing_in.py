"""How the tests bring a history: a workbook of a few rows, somebody at the pages, and the worker that follows them."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import factories
import openpyxl
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from goldenthread.history.models import Import
from goldenthread.people.models import Person, User

BELA = {"Person": "bela@example.org", "Given name": "Bela", "Family name": "Ames", "E-mail": "bela@example.org"}
CATO = {"Person": "cato@example.org", "Given name": "Cato", "Family name": "Orr", "E-mail": "cato@example.org"}
NAMELESS = {"Person": "dina@example.org", "Family name": "Vale"}


def placed(*people: Mapping[str, object]) -> list[dict[str, object]]:
    return [{"Cohort": "SCL-01", "Person": person["Person"]} for person in people]


def workbook(sheets: Mapping[str, Iterable[Mapping[str, object]]]) -> bytes:
    """A file with these rows under the headings of the first of each sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        sheet.append(headings)
        for row in rows:
            sheet.append([row.get(heading) for heading in headings])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


TWO_PEOPLE = {"People": [BELA, CATO], "Places": placed(BELA, CATO)}
ONE_AT_FAULT = {"People": [BELA, NAMELESS], "Places": placed(BELA, NAMELESS)}


def uploaded(content: bytes | str | Mapping, name: str = "north.xlsx") -> SimpleUploadedFile:
    content = workbook(content) if isinstance(content, Mapping) else content
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def let_the_worker_do_it() -> None:
    """What the worker does with all that waits, without the new connections that it opens around each job."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="tests",
        excluded_queue_names=[],
    )
    while job := DBTaskResult.objects.ready().first():
        job.claim(worker.worker_id)
        worker.run_task(job)


@dataclass
class Pages:
    """The pages of this room, at which somebody sits."""

    client: Client

    def address(self, name: str, *where: object, query: str = "") -> str:
        return reverse(name, args=["north", *where]) + query

    def get(self, name: str, *where: object, query: str = "") -> str:
        answer = self.client.get(self.address(name, *where, query=query), follow=True)
        assert answer.status_code == 200
        return " ".join(answer.text.split())

    def post(self, name: str, *where: object, query: str = "", **typed: object) -> HttpResponse:
        return self.client.post(self.address(name, *where, query=query), typed)

    def send(self, name: str, *where: object, query: str = "", **typed: object) -> str:
        """Send a form that is taken, and say what the reader is told."""
        answer = self.post(name, *where, query=query, **typed)
        assert answer.status_code == 302, answer.text
        return " ".join(str(message) for message in get_messages(answer.wsgi_request))

    def hand_in(self, content: bytes | str | Mapping, name: str = "north.xlsx", query: str = "") -> int:
        """Hand a file in, have it looked at, and give its number."""
        self.send("hand_in", query=query, file=uploaded(content, name))
        let_the_worker_do_it()
        return Import.objects.first().pk

    def bring_in(self, key: int, query: str = "") -> str:
        """Ask for a file to be brought in, have it done, and read its page."""
        self.send("import_bring_in", key, query=query)
        let_the_worker_do_it()
        return self.get("import_found", key)


def pages_of(who: Person) -> Pages:
    client = Client()
    client.force_login(User.objects.filter(person=who).first() or factories.account(who))
    return Pages(client)
