"""Planning a cohort: first its programme, then its code, places and dates."""

import datetime as dt

from django import forms
from django.core.exceptions import ValidationError

from goldenthread.programmes.forms.desk import CautiousForm, options
from goldenthread.programmes.models import Design, Programme
from goldenthread.programmes.queries import next_code
from goldenthread.programmes.services import plan_cohort
from goldenthread.programmes.services.cohort import refuse_disorder
from goldenthread.programmes.states import DayMode
from goldenthread.ui.forms import DateField


class PlanCohort(CautiousForm):
    """A date for each day of each module, as the design lays them out."""

    asked_as = {"slug": "code", "modules": "day_1"}
    code = forms.CharField(label="Code", max_length=20, help_text="This is how the cohort is called on every page.")
    number = forms.IntegerField(label="Number of the cohort", min_value=1, max_value=999)
    capacity = forms.IntegerField(label="Places", min_value=1, max_value=200)
    mode = forms.ChoiceField(label="How the days are held", widget=forms.RadioSelect, choices=options(DayMode))

    def __init__(self, programme: Programme, design: Design, *args, **kwargs):
        code, number = next_code(programme)
        suggested = {"code": code, "number": number, "capacity": programme.capacity, "mode": design.default_mode}
        super().__init__(*args, initial=suggested, **kwargs)
        self.programme = programme
        self.modules: list[list[str]] = []
        for module in design.modules.all():
            self.modules.append([self.ask_for_day(module.number, day) for day in range(1, module.days + 1)])

    def ask_for_day(self, module: int, day: int) -> str:
        """Add the field of one day and say its name; days are counted through the cohort."""
        label = f"Module {module}, day {day}"
        asked = {"required": f"Enter the date of module {module}, day {day}"}
        name = f"day_{sum(map(len, self.modules)) + day}"
        self.fields[name] = DateField(label=label, error_messages=asked)
        return name

    def clean(self):
        typed = {name: day for name, day in self.cleaned_data.items() if name.startswith("day_")}
        if len(typed) == sum(map(len, self.modules)):
            self.refuse_disorder(list(typed.values()))
        self.caution(typed.values())

    def refuse_disorder(self, dates: list[dt.date]) -> None:
        """Say what is wrong with the order together with what is awkward, not one after the other."""
        try:
            refuse_disorder(dates)
        except ValidationError as refusal:
            self.refuse(refusal)

    def record(self, *, by: str, at: dt.datetime) -> None:
        typed = self.cleaned_data
        plan_cohort(
            programme=self.programme,
            code=typed["code"],
            number=typed["number"],
            capacity=typed["capacity"],
            mode=typed["mode"],
            modules=[[typed[name] for name in module] for module in self.modules],
            by=by,
            at=at,
        )
