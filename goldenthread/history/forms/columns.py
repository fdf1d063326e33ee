"""What each column of a file means."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

from django import forms

from goldenthread.history.book.shapes import MEANINGS, missing
from goldenthread.history.services.imports import choose_columns
from goldenthread.history.states import Shape
from goldenthread.programmes.forms.desk import DeskForm

LEFT_OUT = "-"


class ChooseColumns(DeskForm):
    """A list of meanings for each column; `likely` tells what is chosen to begin with."""

    def __init__(
        self,
        key: int,
        outline: Mapping[str, Sequence],
        *args,
        shape: str,
        cohort: str,
        days: Sequence[int],
        likely: Mapping[int, str],
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.shape = shape
        self.deed = partial(choose_columns, key=key, shape=shape, cohort=cohort, headings=outline["headings"])
        meanings = [meaning.name for meaning in MEANINGS[shape]]
        meanings += [f"Day {day}" for day in days] if shape == Shape.ATTENDANCE_GRID else []
        choices = [(LEFT_OUT, "Leave out"), *((meaning, meaning) for meaning in meanings)]
        for place, (heading, values) in enumerate(zip(outline["headings"], outline["examples"], strict=True)):
            if heading or values:
                self.fields[f"column{place}"] = forms.ChoiceField(
                    label=heading or f"Column {place + 1}",
                    help_text=f"For example: {', '.join(values)}" if values else "",
                    choices=choices,
                    initial=likely.get(place, LEFT_OUT),
                )

    def clean(self) -> None:
        means = self.means()
        for place, meaning in means.items():
            if list(means.values()).count(meaning) > 1:
                self.add_error(f"column{place}", f"{meaning} is chosen for two columns. Choose it for one of them")
        if not self.errors and (words := missing(self.shape, means)):
            self.add_error(next(iter(self.fields)), words)

    def means(self) -> dict[int, str]:
        """What was chosen for each column that is not left out."""
        typed = self.cleaned_data.items()
        return {int(name.removeprefix("column")): meaning for name, meaning in typed if meaning != LEFT_OUT}

    def record(self, *, by: str, at: dt.datetime) -> None:
        self.deed(means=self.means(), by=by, at=at)
