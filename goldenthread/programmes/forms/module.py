"""Reviewing a module, and carrying a theme on from it."""

import datetime as dt

from django import forms

from goldenthread.people.models import Person
from goldenthread.programmes.forms.desk import LONG, DeskForm
from goldenthread.programmes.models import Module
from goldenthread.programmes.queries import partners_in_post
from goldenthread.programmes.services import add_thread_note, review_module
from goldenthread.ui.forms import DateField

LONGEST_REVIEW = 2000


class People(forms.ModelMultipleChoiceField):
    """A choice of people by the name that they have now."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, person: Person) -> str:
        return person.name


class ReviewModule(DeskForm):
    heard = forms.CharField(
        label="What did we hear?",
        max_length=LONGEST_REVIEW,
        widget=forms.Textarea(attrs=LONG),
        help_text="From the group as a whole. Do not name delegates.",
    )
    decided = forms.CharField(label="What did we decide?", max_length=LONGEST_REVIEW, widget=forms.Textarea(attrs=LONG))
    outsiders = People(queryset=Person.objects.none(), label="Who was there from the delivery partner?")
    insiders = People(queryset=Person.objects.none(), label="Who was there from the trusts?")
    reviewed_on = DateField(label="Date of the review")

    def __init__(self, module: Module, ended_on: dt.date, today: dt.date, *args, **kwargs):
        super().__init__(*args, initial={"reviewed_on": today}, **kwargs)
        self.module, self.today = module, today
        sides = partners_in_post(module.cohort.programme.suite, ended_on, today)
        for name, people in zip(("outsiders", "insiders"), sides, strict=True):
            self.fields[name].queryset = people
        self.fields["outsiders"].error_messages["required"] = "Select who was there from the delivery partner"
        self.fields["insiders"].error_messages["required"] = "Select who was there from the trusts"

    def clean(self):
        self.refuse_future("reviewed_on", self.today)

    def record(self, *, by: str, at: dt.datetime) -> None:
        typed = self.cleaned_data
        review_module(
            module=self.module,
            reviewed_on=typed["reviewed_on"],
            heard=typed["heard"],
            decided=typed["decided"],
            reviewed_by=[*typed["outsiders"], *typed["insiders"]],
            by=by,
            at=at,
        )


class NoteForTheThread(DeskForm):
    text = forms.CharField(
        label="What is carried on?",
        max_length=300,
        widget=forms.Textarea(attrs=LONG),
        help_text="One or two sentences that name nobody.",
    )
    theme = forms.ModelChoiceField(queryset=None, label="Theme", required=False, empty_label="")
    to_programme = forms.ModelChoiceField(
        queryset=None,
        label="Where to",
        required=False,
        empty_label="",
        help_text="Leave empty to carry it on to the next module of this cohort.",
    )

    def __init__(self, module: Module, today: dt.date, *args, **kwargs):
        super().__init__(*args, **kwargs)
        suite = module.cohort.programme.suite
        self.module, self.today = module, today
        self.fields["theme"].queryset = suite.themes.all()
        self.fields["to_programme"].queryset = suite.programmes.all()

    def record(self, *, by: str, at: dt.datetime) -> None:
        add_thread_note(from_module=self.module, noted_on=self.today, by=by, at=at, **self.cleaned_data)
