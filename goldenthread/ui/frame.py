"""What surrounds a page: navigation, banner, who is signed in, breadcrumbs and footer, as plain values.

A higher room fills a Frame, since only it knows the reader; `site_frame` is the bare one for pages
that belong to no room (sign-in, errors).
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings


@dataclass(frozen=True)
class NavigationItem:
    title: str
    href: str
    current: bool = False


@dataclass(frozen=True)
class Crumb:
    """A step on the way down to the page; the page itself is the last and has no address."""

    title: str
    href: str = ""


@dataclass(frozen=True)
class Frame:
    organisation: str = ""
    home_href: str = "/"
    navigation: tuple[NavigationItem, ...] = ()
    made_up: bool = False
    signed_in_name: str = ""
    signed_in_role: str = ""
    account_href: str = ""
    sign_out_href: str = ""
    crumbs: tuple[Crumb, ...] = ()
    as_at: date | None = None
    reckoned_href: str = ""
    accessibility_href: str = ""


def site_frame(_request):
    """Context processor: the frame of a page that brings none of its own. It asks no database."""
    return {
        "site_frame": Frame(
            organisation=getattr(settings, "ORGANISATION", ""),
            made_up=getattr(settings, "MADE_UP", False),
        ),
    }
