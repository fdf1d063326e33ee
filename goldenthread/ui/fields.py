"""A date asked for as day, month and year, which keeps what was typed however wrong it is."""

from datetime import date, datetime
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError


class TypedDate(NamedTuple):
    """A date as it was typed, so that it can be shown again however wrong it is."""

    day: str = ""
    month: str = ""
    year: str = ""


class DayMonthYear(forms.Widget):
    """Three inputs; the month may be a number or a name."""

    use_fieldset = True

    def value_from_datadict(self, data, _files, name):
        typed = TypedDate(*(data.get(f"{name}-{part}", "").strip() for part in TypedDate._fields))
        return typed if any(typed) else None

    def value_omitted_from_data(self, data, _files, name):
        return not any(f"{name}-{part}" in data for part in TypedDate._fields)

    def format_value(self, value) -> TypedDate:
        if isinstance(value, date):
            return TypedDate(str(value.day), str(value.month), str(value.year))
        return value or TypedDate()


class DateField(forms.DateField):
    widget = DayMonthYear

    def to_python(self, value):
        if not isinstance(value, TypedDate):
            return super().to_python(value)
        missing = [part for part in TypedDate._fields if not getattr(value, part)]
        if missing:
            raise ValidationError(f"{self.label or 'Date'} must include a {' and a '.join(missing)}", code="incomplete")
        for month in ("%m", "%B", "%b"):
            try:
                return datetime.strptime(" ".join(value), f"%d {month} %Y").date()  # noqa: DTZ007
            except ValueError:
                continue
        raise ValidationError(f"{self.label or 'Date'} must be a real date", code="invalid")
