"""What every form of a desk does: it records through one service, and a refusal lands at its field."""

import datetime as dt
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError

from goldenthread.programmes.queries import awkward
from goldenthread.ui.forms import NHSForm

LONG = {"rows": 5}
IN_A_ROW = {"class": "app-marks nhsuk-radios--inline nhsuk-radios--small"}


def options(choices: Iterable[str]) -> list[tuple[str, str]]:
    """The choices of a closed list as radios say them, with a capital at the beginning alone."""
    return [(choice, choice[:1].upper() + choice[1:]) for choice in map(str, choices)]


class DeskForm(NHSForm):
    """A form that records. `asked_as` tells under which field a refusal is shown that names another."""

    asked_as: dict[str, str] = {}

    def recorded(self, *, by: str, at: dt.datetime) -> bool:
        """Record what was typed; where it is refused, say so at its field and record nothing."""
        if not self.is_valid():
            return False
        try:
            self.record(by=by, at=at)
        except ValidationError as refusal:
            self.refuse(refusal)
        return not self.errors

    def record(self, *, by: str, at: dt.datetime) -> None:
        raise NotImplementedError

    def refuse(self, refusal: ValidationError) -> None:
        """Put each word of a refusal at the field that it speaks of."""
        for name, errors in refusal.error_dict.items() if hasattr(refusal, "error_dict") else [("", refusal)]:
            field = self.asked_as.get(name, name)
            self.add_error(field if field in self.fields else None, errors)

    def refuse_future(self, name: str, today: dt.date) -> None:
        """Stop a date that has not come yet."""
        typed = self.cleaned_data.get(name)
        if typed and typed > today:
            self.add_error(name, f"{self.fields[name].label} must be today or in the past")


class CautiousForm(DeskForm):
    """A form with dates: a weekend, bank holiday or strike day is taken once the reader has ticked it."""

    def caution(self, dates: Iterable[dt.date]) -> None:
        """Ask about each awkward date that was not yet ticked."""
        found = awkward(dates)
        if not found:
            return
        self.fields["keep"] = forms.MultipleChoiceField(
            label="Which of these dates do you want to keep?",
            help_text="Select the dates that are meant, or change them above.",
            widget=forms.CheckboxSelectMultiple,
            choices=[(f"{day}", f"{day:%A %-d %B %Y} is {why}") for day, why in found.items()],
        )
        kept = self["keep"].data or []
        if not {f"{day}" for day in found} <= set(kept):
            self.add_error("keep", "Select each of these dates that you want to keep, or change it")
