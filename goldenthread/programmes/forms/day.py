"""Moving a day, saying who leads it, and recording who was there."""

import datetime as dt

from django import forms

from goldenthread.programmes.forms.desk import IN_A_ROW, CautiousForm, DeskForm, options
from goldenthread.programmes.models import Appointment, Day, Place
from goldenthread.programmes.queries import Member
from goldenthread.programmes.services import move_day, record_presence, set_facilitators
from goldenthread.programmes.states import DayMode, ExceptionCategory, Mark
from goldenthread.ui.forms import DateField


class MoveDay(CautiousForm):
    to_on = DateField(
        label="New date", help_text="For example, 15 3 2025", error_messages={"required": "Enter the new date"}
    )
    mode = forms.ChoiceField(label="How the day is held", widget=forms.RadioSelect, choices=options(DayMode))
    reason = forms.CharField(
        label="Why is the day moved?",
        max_length=200,
        help_text="For example, consultant strike. Do not name anybody: the reason is shown with the day.",
        error_messages={"required": "Say why the day is moved"},
    )

    def __init__(self, day: Day, today: dt.date, *args, **kwargs):
        super().__init__(*args, initial={"mode": day.mode}, **kwargs)
        self.day, self.today = day, today

    def clean(self):
        self.caution(filter(None, [self.cleaned_data.get("to_on")]))

    def record(self, *, by: str, at: dt.datetime) -> None:
        facts = {name: self.cleaned_data[name] for name in ("to_on", "mode", "reason")}
        move_day(day=self.day, decided_on=self.today, by=by, at=at, **facts)


class DayFacilitators(DeskForm):
    leading = forms.ChoiceField(label="Who leads the day?", widget=forms.RadioSelect)
    others = forms.MultipleChoiceField(label="Who else is there?", widget=forms.CheckboxSelectMultiple, required=False)
    category = forms.ChoiceField(
        label="If the rule is not kept, why?",
        widget=forms.RadioSelect,
        choices=options(ExceptionCategory),
        required=False,
        help_text="Only where nobody from the delivery partner is there with a practising clinician of a trust.",
    )

    def __init__(self, day: Day, team: tuple[Member, ...], *args, **kwargs):
        super().__init__(*args, initial=assigned(day), **kwargs)
        self.day = day
        choices = [(f"{who.appointment}", f"{who.name}, {who.capacity} ({who.brings})") for who in team]
        self.fields["leading"].choices = self.fields["others"].choices = choices
        self.fields["leading"].error_messages["required"] = "Select who leads the day"

    def record(self, *, by: str, at: dt.datetime) -> None:
        typed = self.cleaned_data
        others = set(typed["others"]) - {typed["leading"]}
        appointed = Appointment.objects.select_related("person").in_bulk([typed["leading"], *others])
        set_facilitators(
            day=self.day,
            leading=appointed.pop(int(typed["leading"])),
            others=list(appointed.values()),
            category=typed["category"],
            by=by,
            at=at,
        )


def assigned(day: Day) -> dict[str, object]:
    """Who is down for a day now, as the form asks for it."""
    parts = list(day.facilitation.all())
    exception = getattr(day, "cofacilitation_exception", None)
    return {
        "leading": next((f"{part.appointment_id}" for part in parts if part.leading), ""),
        "others": [f"{part.appointment_id}" for part in parts if not part.leading],
        "category": exception.category if exception else "",
    }


class DayPresence(DeskForm):
    """One row a person, present unless said otherwise. Why somebody was away is never asked."""

    def __init__(self, day: Day, places: list[Place], today: dt.date, *args, **kwargs):
        marks = dict(day.attendance.values_list("place_id", "mark"))
        super().__init__(*args, **kwargs)
        self.day, self.places, self.today = day, places, today
        for place in places:
            self.fields[f"place_{place.pk}"] = forms.ChoiceField(
                label=place.person.name,
                widget=forms.RadioSelect(attrs=IN_A_ROW),
                choices=options(Mark),
                initial=marks.get(place.pk, Mark.PRESENT),
                error_messages={"required": f"Select whether {place.person.name} was there"},
            )

    def record(self, *, by: str, at: dt.datetime) -> None:
        marks = {place: self.cleaned_data[f"place_{place.pk}"] for place in self.places}
        record_presence(day=self.day, marks=marks, today=self.today, by=by, at=at)
