"""What a bound field prints: its NHS component, with label, hint, error and what was typed."""

from django import forms
from django.forms.boundfield import BoundField
from django.template import engines
from django.utils.html import format_html_join
from django.utils.safestring import SafeData, mark_safe

from goldenthread.ui.fields import DayMonthYear

COMPONENTS = {
    "text": ("input", "input"),
    "textarea": ("textarea", "textarea"),
    "password": ("password-input", "passwordInput"),
    "file": ("file-upload", "fileUpload"),
    "select": ("select", "select"),
    "radios": ("radios", "radios"),
    "checkboxes": ("checkboxes", "checkboxes"),
    "checkbox": ("checkboxes", "checkboxes"),
    "date": ("date-input", "dateInput"),
}
OF_THE_BROWSER = {"required", "maxlength", "minlength", "placeholder", "aria-describedby", "aria-invalid", "min", "max"}
PASSED_BY_NAME = {"autocomplete", "inputmode", "spellcheck", "autocapitalize", "pattern", "rows", "disabled"}


def nhs(component: str, macro: str, params: dict) -> str:
    """Render an NHS macro; values that are not set are left out, since the macros would print them."""
    template = engines["jinja2"].env.get_template(f"nhsuk/components/{component}/macro.jinja")
    return getattr(template.module, macro)({key: value for key, value in params.items() if value not in (None, "")})


def kind(widget: forms.Widget) -> str:
    kinds = {
        DayMonthYear: "date",
        forms.CheckboxSelectMultiple: "checkboxes",
        forms.RadioSelect: "radios",
        forms.CheckboxInput: "checkbox",
        forms.Select: "select",
        forms.Textarea: "textarea",
        forms.PasswordInput: "password",
        forms.FileInput: "file",
    }
    return next((name for widget_class, name in kinds.items() if isinstance(widget, widget_class)), "text")


class NHSBoundField(BoundField):
    """A field that prints itself with its label, hint, error and what was typed."""

    def __str__(self):
        if self.is_hidden:
            return super().__str__()
        sort = kind(self.field.widget)
        return nhs(*COMPONENTS[sort], self.shared() | getattr(self, f"as_{sort}")())

    __html__ = __str__

    @property
    def anchor(self) -> str:
        """Where the error summary leads: the input, the first of several, the first part of a date."""
        return f"{self.auto_id}-day" if kind(self.field.widget) == "date" else self.auto_id

    @property
    def words(self) -> str:
        optional = not self.field.required and kind(self.field.widget) != "checkbox"
        return f"{self.label} (optional)" if optional and "(optional)" not in str(self.label) else str(self.label)

    def shared(self) -> dict:
        attrs = self.field.widget.attrs
        return {
            "id": self.auto_id,
            "name": self.html_name,
            "hint": either_text_or_html(self.help_text),
            "errorMessage": {"html": format_html_join(mark_safe("<br>"), "{}", ((e,) for e in plain(self.errors)))}
            if self.errors
            else None,
            "classes": attrs.get("class"),
            "attributes": {k: v for k, v in attrs.items() if k not in OF_THE_BROWSER | PASSED_BY_NAME | {"class"}},
            **{name: attrs[name] for name in PASSED_BY_NAME & set(attrs)},
        }

    def heading(self, part: str) -> dict:
        alone = self.form.page_heading == self.name
        size = "l" if alone else "s"
        return {"text": self.words, "isPageHeading": alone, "classes": f"nhsuk-{part}--{size}"}

    def labelled(self) -> dict:
        return {"label": self.heading("label"), "value": self.field.widget.format_value(self.value())}

    def grouped(self) -> dict:
        return {"fieldset": {"legend": self.heading("fieldset__legend")}, "idPrefix": self.auto_id, "id": None}

    def options(self, chosen: str) -> list[dict]:
        options = [option.data for option in self.subwidgets]
        return [
            {"value": str(option["value"]), "text": str(option["label"]), chosen: bool(option["selected"])}
            for option in options
        ]

    def as_text(self) -> dict:
        widget = self.field.widget
        if isinstance(widget, forms.NumberInput):
            whole = isinstance(self.field, forms.IntegerField) and not isinstance(self.field, forms.FloatField)
            return self.labelled() | {"inputmode": "numeric" if whole else "decimal", "width": 5}
        return self.labelled() | {"type": getattr(widget, "input_type", "text")}

    def as_textarea(self) -> dict:
        return self.labelled()

    def as_password(self) -> dict:
        return self.labelled() | {"value": None}

    def as_file(self) -> dict:
        return {"label": self.heading("label")}

    def as_select(self) -> dict:
        items = [item | ({} if item["value"] else {"text": "Choose"}) for item in self.options("selected")]
        return {"label": self.heading("label"), "items": items}

    def as_radios(self) -> dict:
        return self.grouped() | {"items": [item for item in self.options("checked") if item["value"]]}

    def as_checkboxes(self) -> dict:
        return self.as_radios()

    def as_checkbox(self) -> dict:
        checked = self.field.widget.check_test(self.value())
        return {
            "idPrefix": self.auto_id,
            "id": None,
            "items": [{"value": "on", "text": self.words, "checked": checked}],
        }

    def as_date(self) -> dict:
        typed = self.field.widget.format_value(self.value())
        parts = {"day": 2, "month": 2, "year": 4}
        items = [
            {
                "id": f"{self.auto_id}-{part}",
                "name": f"{self.html_name}-{part}",
                "label": part.capitalize(),
                "width": width,
                "value": getattr(typed, part),
            }
            for part, width in parts.items()
        ]
        return {"fieldset": {"legend": self.heading("fieldset__legend")}, "items": items}


def plain(errors) -> list[str]:
    """Error messages without the full stop, which NHS error messages do not have."""
    return [message.removesuffix(".") if message.count(".") == 1 else message for message in map(str, errors)]


def either_text_or_html(words) -> dict | None:
    if not words:
        return None
    return {"html" if isinstance(words, SafeData) else "text": words}
