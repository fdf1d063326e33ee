"""Ways in which the facts of the sample are changed, to see another sentence."""

from dataclasses import replace
from datetime import date

from case_facts import EASTMERE, MARLHAVEN, SAMPLE, THEMES, THORNWICK, days

from goldenthread.report.case_study.facts import (
    CodeCounts,
    DesignVersion,
    DesignVersions,
    DoubleCoding,
    GroupResponse,
    LeadDays,
    Programme,
    ProgrammeDays,
    ResponseByGroup,
    TrustDelegates,
    Trusts,
    WaitingList,
)


def having(query, **changes):
    return {query: replace(getattr(SAMPLE, query), **changes)}


def designs(*talk):
    return {
        "design_versions": DesignVersions(
            tuple(
                DesignVersion(str(i), date(2019 + i, 4, 1), ((1, "Talk", minutes), (1, "Set", 1000 - minutes)))
                for i, minutes in enumerate(talk)
            )
        )
    }


def lead(*programmes, **more):
    return {"lead_days": LeadDays(tuple(ProgrammeDays("P", days, there) for days, there in programmes), **more)}


def trusts(**counts):
    named = {"marlhaven": MARLHAVEN, "eastmere": EASTMERE, "thornwick": THORNWICK}
    return {"trusts": Trusts(tuple(TrustDelegates(named[name], n) for name, n in counts.items()))}


def completed(started, whole, withdrew):
    return having("completion", started=started, completed=whole, withdrew=withdrew)


def cited(*cells):
    """Respondents who cited each theme alone, and none."""
    sets = [*(frozenset([theme]) for theme in THEMES), frozenset()]
    return having("theme_codings", patterns=tuple(zip(sets, cells, strict=True)))


def coded(code, people, n=96):
    return {"code_counts": CodeCounts("survey", n, ((code, people),))}


def alphas(value):
    return {"double_coding": DoubleCoding(2, 1000, 250, tuple((theme, value) for theme in (*THEMES, "T9")))}


def groups(x1, n1, x2, n2):
    told = (GroupResponse("Marlhaven", n1, x1), GroupResponse("partner trusts", n2, x2))
    return {"response_by_group": ResponseByGroup(told)}


def waiting(*people):
    return {"waiting_list": WaitingList(tuple((f"SCL-{i}", n) for i, n in enumerate(people, start=1)))}


FIRST = Programme("FIRST", "First leadership roles", "first")
EVEN_DAYS = days("18/20 19/20 20/20 17/20 -18/20 -19/20 -20/20 -17/20")
BETTER_DAYS = days("10/20 11/20 10/20 11/20 -19/20 -19/20 -19/20 -20/20")
