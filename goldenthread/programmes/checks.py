"""A check of the whole house: every address says who may see it, or Django does not start."""

from collections.abc import Callable, Iterator

from django.core.checks import Error
from django.urls import URLResolver, get_resolver

# The library of sign-in guards its own addresses.
SIGN_IN = "account/"
HINT = "Decorate the view with may_see, signed_in or open_to_all of goldenthread.programmes.access."


def routes(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, Callable]]:
    """Every address with its view, those of included rooms too."""
    for found in resolver.url_patterns:
        address = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from routes(found, address)
        else:
            yield address, found.callback


def undeclared(resolver: URLResolver) -> list[str]:
    """The addresses whose view does not say who may see it."""
    return [
        address for address, view in routes(resolver) if not address.startswith(SIGN_IN) and not hasattr(view, "access")
    ]


def every_address_declares_access(app_configs: object, **_: object) -> list[Error]:  # noqa: ARG001 - Django's signature
    """Run by each command of Django, and by `make check`."""
    return [
        Error(f"/{address} does not say who may see it.", hint=HINT, id="goldenthread.E001")
        for address in undeclared(get_resolver())
    ]
