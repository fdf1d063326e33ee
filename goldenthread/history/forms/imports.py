"""Handing a file in, and what is decided about it."""

import datetime as dt
from collections.abc import Callable, Iterable

from django import forms
from django.core.files.uploadedfile import UploadedFile

from goldenthread.history.models import Import
from goldenthread.history.queries.imports import Pair
from goldenthread.history.services.imports import decide, hand_in
from goldenthread.programmes.forms.desk import IN_A_ROW, DeskForm
from goldenthread.programmes.models import Suite

LARGEST = 20 * 1024 * 1024
READ = (".xlsx", ".csv")


class HandIn(DeskForm):
    file = forms.FileField(
        label="Your file",
        help_text="An xlsx or csv file of up to 20 MB.",
        widget=forms.FileInput(attrs={"accept": ",".join(READ)}),
        error_messages={"required": "Select the file that you want to hand in", "empty": "The selected file is empty"},
    )

    def __init__(self, suite: Suite, *args, instead_of: Import | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.suite, self.instead_of = suite, instead_of

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if not file.name.lower().endswith(READ):
            raise forms.ValidationError("The selected file must be an xlsx or csv file. Save it as xlsx first")
        if file.size > LARGEST:
            raise forms.ValidationError("The selected file must be smaller than 20 MB")
        return file

    def record(self, *, by: str, at: dt.datetime) -> None:
        file = self.cleaned_data["file"]
        self.handed_in = hand_in(
            suite=self.suite, file_name=file.name, content=file.read(), instead_of=self.instead_of, by=by, at=at
        )


class Decide(DeskForm):
    """For each pair: one person, two people, or to be asked again later."""

    def __init__(self, key: int, pairs: Iterable[Pair], *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.key, self.pairs = key, {pair.name: pair for pair in pairs}
        self.fields |= {pair.name: one_or_two(pair) for pair in self.pairs.values()}

    def record(self, *, by: str, at: dt.datetime) -> None:
        answers = {(pair.a, pair.b): answer(pair, self.cleaned_data[name]) for name, pair in self.pairs.items()}
        decide(key=self.key, pairs=answers, by=by, at=at)


def one_or_two(pair: Pair) -> forms.ChoiceField:
    later = [] if pair.sure else [("later", "Decide later")]
    said = {True: "one", False: "two", None: "one" if pair.sure else "later"}[pair.said]
    return forms.ChoiceField(
        label=label(pair),
        widget=forms.RadioSelect(attrs=IN_A_ROW),
        choices=[("one", "One person"), ("two", "Two people"), *later],
        initial=said,
    )


def label(pair: Pair) -> str:
    """A card that shows both asks a question; in a list the line has to name them."""
    asked = pair.said is None and not pair.sure
    a, b = pair.a_facts.get("Name", pair.a), pair.b_facts.get("Name", pair.b)
    return "Are they one person?" if asked else f"{a} ({pair.a}) and {b} ({pair.b})"


def answer(pair: Pair, typed: str) -> bool | None:
    """What is decided; nothing where the rule stands or the reader wants to be asked again."""
    return None if typed == ("one" if pair.sure else "later") else typed == "one"


class Confirm(DeskForm):
    """A form that asks nothing: to send it is the deed."""

    def __init__(self, deed: Callable[..., object], *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.deed = deed

    def record(self, *, by: str, at: dt.datetime) -> None:
        self.deed(by=by, at=at)
