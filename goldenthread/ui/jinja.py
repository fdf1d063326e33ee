"""The template environment: our templates first, then the NHS macros; nothing unknown ever prints."""

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader

from goldenthread.ui.filters import FILTERS


def environment(*, loader, **options):
    """Make the environment for Django's Jinja2 backend, which passes the loader of our own templates."""
    options |= {
        "loader": ChoiceLoader([loader, PackageLoader("nhsuk_frontend_jinja")]),
        "undefined": ChainableUndefined,  # the NHS macros ask for params.label.classes and the like
        "finalize": nothing_for_none,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "autoescape": True,
    }
    made = Environment(**options)  # noqa: S701 (autoescape stands among the options)
    made.globals |= {"static": static, "url": url}
    made.filters |= {write.__name__: write for write in FILTERS}
    return made


def url(name, *args, **kwargs):
    return reverse(name, args=args, kwargs=kwargs)


def nothing_for_none(value):
    return "" if value is None else value
