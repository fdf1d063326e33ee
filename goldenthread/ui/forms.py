"""Forms in NHS dress.

A form inherits NHSForm or NHSModelForm and its template says `{{ form.name }}`, or `{{ form }}` for all fields.
What was typed stays; `{{ form.error_summary() }}` links to the fields that need another look.
"""

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import mark_safe

from goldenthread.ui.binding import NHSBoundField, kind, nhs, plain
from goldenthread.ui.fields import DateField

__all__ = ["DateField", "Dressed", "NHSForm", "NHSModelForm"]


class Dressed:
    """The NHS dress for any form class: put it first among the bases."""

    bound_field_class = NHSBoundField
    use_required_attribute = False
    page_heading = ""
    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, field.help_text)
            field.error_messages |= in_nhs_words(self[name])

    def __str__(self):
        return mark_safe("".join(str(field) for field in self))  # noqa: S308 (each field has escaped its words)

    __html__ = __str__

    def error_summary(self) -> str:
        if not self.errors:
            return ""
        first = next((field.anchor for field in self.visible_fields()), "")
        found = [(message, first) for message in plain(self.non_field_errors())]
        found += [(message, field.anchor) for field in self for message in plain(field.errors)]
        errors = [{"text": message, "href": f"#{anchor}" if anchor else None} for message, anchor in found]
        return nhs("error-summary", "errorSummary", {"titleText": "There is a problem", "errorList": errors})


class NHSForm(Dressed, forms.Form):
    pass


class NHSModelForm(Dressed, forms.ModelForm):
    pass


def in_nhs_words(bound: BoundField) -> dict[str, str]:
    """Replace Django's own error messages, and only those, by ones that name the field."""
    field, said = bound.field, {}
    if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
        said["required"] = ask_for(bound)
    if isinstance(field, forms.EmailField):
        said["invalid"] = "Enter an email address in the correct format, like name@example.com"
    if field.error_messages.get("invalid") == forms.IntegerField.default_error_messages["invalid"]:
        said["invalid"] = f"{bound.label} must be a whole number"
    return said


def ask_for(bound: BoundField) -> str:
    """What an empty field is told, in the words of its label."""
    label, sort = str(bound.label), kind(bound.field.widget)
    if label.endswith("?"):
        return f"Answer the question: {label}"
    if sort == "checkbox":
        return f"Select ‘{label}’"
    verb = "Select" if sort in {"select", "radios", "checkboxes", "file"} else "Enter"
    return f"{verb} {label[:1].lower()}{label[1:]}"
