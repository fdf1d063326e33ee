"""Writing the aims that the partners share, and signing them."""

import datetime as dt

from django import forms

from goldenthread.people.models import Organisation, Person
from goldenthread.programmes.forms.desk import DeskForm
from goldenthread.programmes.models import AimsRegister, Suite
from goldenthread.programmes.services import sign_aims, write_aims


class SignAims(DeskForm):
    asked_as = {"organisation": "agreed", "__all__": "agreed"}
    agreed = forms.BooleanField()

    def __init__(self, register: AimsRegister, organisation: Organisation, signer: Person, today: dt.date, *args, **kw):
        self.labels = {"agreed": f"I sign these aims for {organisation.name_on(today).name}"}
        super().__init__(*args, **kw)
        self.facts = {"register": register, "organisation": organisation, "signed_by": signer, "signed_on": today}

    def record(self, *, by: str, at: dt.datetime) -> None:
        sign_aims(**self.facts, by=by, at=at)


class WriteAims(DeskForm):
    asked_as = {"version": "aims"}
    aims = forms.CharField(
        label="The aims, one on a line",
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="The first line becomes A1, the second A2 and so on. Sessions name these codes: add new aims last.",
    )

    def __init__(self, suite: Suite, last: AimsRegister | None, *args, **kwargs):
        self.suite, self.last = suite, last
        self.before = list(last.aims.values_list("text", flat=True)) if last else []
        super().__init__(*args, initial={"aims": "\n".join(self.before)}, **kwargs)

    def clean_aims(self) -> list[str]:
        """The lines that say something, each once, and not those of the version before."""
        aims = [line.strip() for line in self.cleaned_data["aims"].splitlines() if line.strip()]
        if len(set(aims)) < len(aims):
            raise forms.ValidationError("Two lines say the same. Write each aim once.")
        if aims == self.before:
            raise forms.ValidationError("Nothing has changed. Change the aims, or cancel.")
        return aims

    def record(self, *, by: str, at: dt.datetime) -> None:
        aims = [{"code": f"A{n}", "text": text} for n, text in enumerate(self.cleaned_data["aims"], start=1)]
        write_aims(suite=self.suite, version=self.last.version + 1 if self.last else 1, aims=aims, by=by, at=at)
