"""Giving a place to somebody known or somebody new, and ending one."""

import datetime as dt

from django import forms

from goldenthread.people import reference
from goldenthread.people.models import Address, Organisation, Person
from goldenthread.programmes.forms.desk import DeskForm
from goldenthread.programmes.models import Cohort, Place
from goldenthread.programmes.queries import people_known
from goldenthread.programmes.services import end_place, take_place, take_place_as_newcomer
from goldenthread.programmes.states import Part, PlaceEventKind
from goldenthread.ui.forms import DateField


class Sponsor(forms.ModelChoiceField):
    """Somebody known who supports the place, as a rule the line manager."""

    def __init__(self):
        super().__init__(
            queryset=None,
            label="Sponsor",
            required=False,
            empty_label="",
            help_text="Who supports the place: as a rule the line manager.",
        )

    def label_from_instance(self, person: Person) -> str:
        return f"{person.family_name}, {person.given_name}"


class GivePlace(DeskForm):
    sponsor = Sponsor()

    def __init__(self, cohort: Cohort, person: Person, today: dt.date, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.cohort, self.person, self.today = cohort, person, today
        self.fields["sponsor"].queryset = people_known(cohort.programme.suite).exclude(pk=person.pk)

    def record(self, *, by: str, at: dt.datetime) -> None:
        sponsor = self.cleaned_data["sponsor"]
        take_place(cohort=self.cohort, person=self.person, sponsor=sponsor, taken_on=self.today, by=by, at=at)


class Trust(forms.ModelChoiceField):
    """A trust of the suite under its name of today."""

    def label_from_instance(self, trust: Organisation) -> str:
        return trust.name_on(self.today).name


class GivePlaceToNewcomer(DeskForm):
    title = forms.CharField(label="Title", max_length=20, required=False, help_text="For example, Dr")
    given_name = forms.CharField(label="Given name", max_length=80)
    family_name = forms.CharField(label="Family name", max_length=80)
    email = forms.EmailField(label="Email address")
    profession = forms.ChoiceField(label="Profession")
    specialty = forms.ChoiceField(label="Specialty", required=False)
    trust = Trust(queryset=None, label="Trust", empty_label="")
    role = forms.CharField(label="Role", max_length=120, help_text="For example, clinical lead for stroke")
    level = forms.ChoiceField(label="Level of the role")
    since = DateField(
        label="In this role since",
        help_text="For example, 1 9 2023",
        error_messages={"required": "Enter the date since when they are in this role"},
    )
    sponsor = Sponsor()

    def __init__(self, cohort: Cohort, today: dt.date, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.cohort, self.today = cohort, today
        suite = cohort.programme.suite
        in_suite = {"partnerships__suite": suite, "partnerships__part__in": [Part.LEAD_TRUST, Part.PARTNER_TRUST]}
        self.fields["trust"].today = today
        self.fields["trust"].queryset = Organisation.objects.filter(**in_suite).prefetch_related("names")
        self.fields["sponsor"].queryset = people_known(suite)
        self.fields["profession"].choices = [("", ""), *((p.code, p.name) for p in reference.professions().values())]
        self.fields["specialty"].choices = [("", ""), *((s.code, s.name) for s in reference.specialties().values())]
        self.fields["level"].choices = [
            ("", ""),
            *((f"{stage.level}", f"{stage.level}: {stage.role}") for stage in reference.career_stages().values()),
        ]

    def clean_email(self) -> str:
        if Address.objects.filter(email__iexact=self.cleaned_data["email"]).exists():
            raise forms.ValidationError("Somebody with this email address is known already. Search for them by name.")
        return self.cleaned_data["email"]

    def clean(self):
        self.refuse_future("since", self.today)

    def record(self, *, by: str, at: dt.datetime) -> None:
        typed = self.cleaned_data
        who = ("title", "given_name", "family_name", "profession", "specialty")
        role = {"title": typed["role"], "level": int(typed["level"]), "from_on": typed["since"]}
        take_place_as_newcomer(
            cohort=self.cohort,
            person={name: typed[name] for name in who} | {"emails": [typed["email"]]},
            role=role | {"organisation": typed["trust"]},
            sponsor=typed["sponsor"],
            taken_on=self.today,
            by=by,
            at=at,
        )


class EndPlace(DeskForm):
    kind = forms.ChoiceField(
        label="What happened?",
        widget=forms.RadioSelect,
        choices=[
            (PlaceEventKind.WITHDREW, "They withdrew"),
            (PlaceEventKind.DEFERRED, "They deferred to a later cohort"),
        ],
    )
    on = DateField(label="Last day of the place")
    sure = forms.BooleanField(label="I understand that this cannot be undone")

    def __init__(self, place: Place, today: dt.date, *args, **kwargs):
        super().__init__(*args, initial={"on": today}, **kwargs)
        self.place, self.today = place, today

    def clean(self):
        self.refuse_future("on", self.today)

    def record(self, *, by: str, at: dt.datetime) -> None:
        end_place(place=self.place, kind=self.cleaned_data["kind"], on=self.cleaned_data["on"], by=by, at=at)
