"""What the desks of a module show."""

from goldenthread.programmes.models import Module
from goldenthread.programmes.pages.desk import Closed, Desk, back_to_cohort, cohort_address, cohort_crumbs
from goldenthread.ui.filters import joined, long_date


def review_module_page(module: Module) -> Desk | Closed:
    """Closed until the module has been held to its end, and once it is reviewed."""
    cohort, title = module.cohort, f"Review {module.cohort.code}, module {module.number}"
    trail = cohort_crumbs(cohort, "Review a module")
    last = module.days.order_by("-number").first()
    if last is None or last.held_on is None:
        lede = "The module has not been held to its end. Review it after its last day."
        return Closed(title, trail, lede, (back_to_cohort(cohort),))
    if hasattr(module, "review"):
        lede = f"The module was reviewed on {long_date(module.review.reviewed_on)}."
        return Closed(title, trail, lede, (back_to_cohort(cohort),))
    held = [long_date(day.held_on) for day in module.days.order_by("number") if day.held_on]
    return Desk(
        title=title,
        crumbs=trail,
        back=cohort_address(cohort),
        lede="Both partners look back together and write one review.",
        facts=(("Held on", joined(held)),),
        button="Save the review",
    )


def thread_note_page(module: Module) -> Desk:
    cohort = module.cohort
    return Desk(
        title=f"Carry something on from {cohort.code}, module {module.number}",
        crumbs=cohort_crumbs(cohort, "Carry something on"),
        back=cohort_address(cohort),
        lede="A note that those who lead the next days will read.",
        button="Add the note",
    )
