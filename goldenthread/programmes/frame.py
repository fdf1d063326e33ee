"""What surrounds the pages of a suite: the one navigation, the banner, who is signed in, the breadcrumbs."""

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.ui.frame import Crumb, Frame, NavigationItem

NAVIGATION = (("week", "This week"), ("thread", "The thread"), ("suite", "Programmes"), ("case_study", "Insight"))


def frame(request: HttpRequest, current: str, *crumbs: tuple[str, str]) -> Frame:
    """The frame of a page of the suite; `crumbs` are pairs of title and address, the page itself last."""
    suite = request.suite
    return Frame(
        organisation=suite.name,
        home_href=reverse("week", args=[suite.slug]),
        navigation=tuple(
            NavigationItem(title, reverse(name, args=[suite.slug]), current=name == current)
            for name, title in NAVIGATION
        ),
        made_up=suite.made_up,
        signed_in_name=request.standing.name,
        signed_in_role=request.standing.described,
        account_href=reverse("person", args=[suite.slug, request.standing.person]),
        sign_out_href=reverse("account_logout"),
        crumbs=tuple(Crumb(title, href) for title, href in crumbs),
        as_at=request.today,
        reckoned_href=reverse("how_reckoned", args=[suite.slug]),
        accessibility_href=reverse("accessibility"),
    )
