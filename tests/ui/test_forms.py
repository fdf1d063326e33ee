from datetime import date

from django import forms
from django.http import QueryDict

from goldenthread.ui.forms import DateField, NHSForm


class Application(NHSForm):
    name = forms.CharField(label="Full name", help_text="As on your <badge>", max_length=5)
    email = forms.EmailField(label="Work email")
    why = forms.CharField(label="Why now?", widget=forms.Textarea, required=False)
    role = forms.ChoiceField(label="Role", choices=[("", "---------"), ("c", "Consultant"), ("n", "Nurse")])
    stage = forms.ChoiceField(label="Career stage", widget=forms.RadioSelect, choices=[("1", "First"), ("2", "Second")])
    days = forms.MultipleChoiceField(
        label="Days", widget=forms.CheckboxSelectMultiple, choices=[("m", "Monday"), ("t", "Tuesday")]
    )
    hours = forms.IntegerField(label="Hours")
    starts_on = DateField(label="Start date")
    agreed = forms.BooleanField(label="I agree")
    secret = forms.CharField(label="Password", widget=forms.PasswordInput)
    token = forms.CharField(widget=forms.HiddenInput, required=False)


GOOD = "name=Amara&email=a@example.org&role=c&stage=2&days=m&days=t&hours=36&agreed=on&secret=s&token=t"
DATE = "&starts_on-day=14&starts_on-month={}&starts_on-year=2023"


def typed(query: str) -> Application:
    return Application(QueryDict(query))


def test_an_empty_form_prints_no_none():
    page = str(Application())
    assert "None" not in page
    assert page.count('class="nhsuk-form-group') == 10 + 3  # ten fields, and the three parts of the date


def test_each_field_has_its_component():
    form = Application()
    components = {
        "name": 'class="nhsuk-input"',
        "why": 'class="nhsuk-textarea"',
        "role": 'class="nhsuk-select"',
        "stage": 'class="nhsuk-radios"',
        "days": 'class="nhsuk-checkboxes"',
        "starts_on": 'class="nhsuk-date-input"',
        "agreed": 'class="nhsuk-checkboxes"',
        "secret": 'data-module="nhsuk-password-input"',
        "token": 'type="hidden"',
    }
    assert {name: mark in str(form[name]) for name, mark in components.items()} == dict.fromkeys(components, True)


def test_hints_are_text_and_optional_fields_say_so():
    form = Application()
    assert "As on your &lt;badge&gt;" in str(form["name"])
    assert "Why now? (optional)" in str(form["why"])
    assert "(optional)" not in str(form["name"])


def test_a_good_form_is_read():
    for month in ("3", "03", "March", "mar"):
        form = typed(GOOD + DATE.format(month))
        assert form.is_valid(), form.errors
        assert form.cleaned_data["starts_on"] == date(2023, 3, 14)
        assert form.error_summary() == ""


def test_what_was_typed_stays_and_the_password_does_not():
    form = typed(GOOD.replace("Amara", "<b>Amara") + DATE.format("13"))
    page = str(form)
    assert 'value="&lt;b&gt;Amara"' in page
    assert 'value="13"' in page
    assert page.count(" checked") == 4  # one stage, two days, the agreement
    assert '<option value="c" selected>' in page
    assert 'value="s"' not in page


def test_initial_values_are_shown():
    form = Application(initial={"starts_on": date(2023, 3, 14), "stage": 1, "hours": 0})
    assert 'value="14"' in str(form["starts_on"])
    assert 'value="1" checked' in str(form["stage"])
    assert 'value="0"' in str(form["hours"])


def test_errors_are_in_nhs_words():
    form = typed("name=Amara+Nwosu&email=amara&hours=many&starts_on-day=31&starts_on-month=2&starts_on-year=2023")
    assert form.errors["name"] == ["Ensure this value has at most 5 characters (it has 11)."]
    assert form.errors["email"] == ["Enter an email address in the correct format, like name@example.com"]
    assert form.errors["role"] == ["Select role"]
    assert form.errors["hours"] == ["Hours must be a whole number"]
    assert form.errors["starts_on"] == ["Start date must be a real date"]
    assert form.errors["agreed"] == ["Select ‘I agree’"]
    assert form.errors["secret"] == ["Enter password"]


def test_a_date_with_a_part_missing_says_which():
    assert typed("starts_on-day=14").errors["starts_on"] == ["Start date must include a month and a year"]
    assert typed("").errors["starts_on"] == ["Enter start date"]


def test_the_summary_leads_to_inputs_that_are_on_the_page():
    form = typed("")
    summary = form.error_summary()
    assert summary.count("<li>") == 9
    for anchor in ("id_name", "id_stage", "id_days", "id_starts_on-day", "id_agreed"):
        assert f'href="#{anchor}"' in summary
        assert str(form).count(f'id="{anchor}"') == 1


def test_a_file_has_the_component_of_files():
    class HandIn(NHSForm):
        file = forms.FileField(label="Your file", widget=forms.FileInput(attrs={"accept": ".xlsx"}))

    form = HandIn(QueryDict(""))
    assert form.is_multipart()
    assert form.errors["file"] == ["Select your file"]
    assert 'class="nhsuk-file-upload__input" id="id_file" name="file" type="file"' in str(form["file"])
    assert 'accept=".xlsx"' in str(form["file"])


def test_an_error_of_the_whole_form_leads_to_the_first_field():
    form = typed(GOOD + DATE.format("3"))
    form.add_error(None, "This cohort is <full>.")
    assert 'href="#id_name"' in form.error_summary()
    assert "This cohort is &lt;full&gt;" in form.error_summary()


def test_two_forms_on_a_page_keep_apart():
    form = Application(QueryDict("b-starts_on-day=14"), prefix="b")
    assert 'name="b-starts_on-day"' in str(form["starts_on"])
    assert 'value="14"' in str(form["starts_on"])
    assert form["starts_on"].anchor == "id_b-starts_on-day"


def test_the_one_question_of_a_page_is_its_heading():
    class Question(NHSForm):
        page_heading = "why"
        why = forms.CharField(label="Why now?")

    assert "<h1" in str(Question()["why"])
    assert Question(QueryDict("why=")).errors["why"] == ["Answer the question: Why now?"]
