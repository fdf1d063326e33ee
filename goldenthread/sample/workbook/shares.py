"""What was recorded under the second key of somebody, and of whom that can be."""

from goldenthread.sample.workbook.draft import Draft, Line

GIVEN_UP = ("deferred", "swapped")


def present(draft: Draft, person: str) -> Line:
    """The line of People with the present name of somebody."""
    return next(line for line in draft.of("People", Person=person) if line["Name until"] is None)


def roles(draft: Draft, person: str) -> list[Line]:
    """The roles of somebody in the order of time."""
    return sorted(draft.of("Roles", Person=person), key=lambda role: role["From"])


def unchanged(draft: Draft, person: str) -> bool:
    """Always had this name and one address."""
    line = present(draft, person)
    return len(draft.of("People", Person=person)) == 1 and bool(line["E-mail"]) and not line["Other e-mails"]


class HalfTheDays:
    """A second place in the same cohort, with the marks of the second half of the days."""

    @classmethod
    def able(cls, draft: Draft, person: str) -> bool:
        """Holds one place to its end, in a senior cohort with a free seat, and came in both halves."""
        place, *others = draft.of("Places", Person=person)
        [cohort] = draft.of("Cohorts", Cohort=place["Cohort"])
        return (
            cohort["Programme"] == "SENIOR"
            and not others
            and not place["Ended on"]
            and unchanged(draft, person)
            and cls.has_free_seat(draft, cohort)
            and all(any(mark["Mark"] == "present" for mark in half) for half in cls.halves(draft, person))
        )

    @staticmethod
    def has_free_seat(draft: Draft, cohort: Line) -> bool:
        """Even if all who ever held a place there had held it at one time."""
        [programme] = draft.of("Programmes", Programme=cohort["Programme"])
        return len(draft.of("Places", Cohort=cohort["Cohort"])) < (cohort["Places"] or programme["Places"])

    @staticmethod
    def halves(draft: Draft, person: str) -> tuple[list[Line], list[Line]]:
        marks = sorted(draft.of("Attendance", Person=person), key=lambda mark: mark["Day"])
        return marks[: len(marks) // 2], marks[len(marks) // 2 :]

    @classmethod
    def hand_over(cls, draft: Draft, person: str, again: str) -> None:
        [place] = draft.of("Places", Person=person)
        draft.put_after("Places", place, place.again(Person=again, Seat=None))
        for mark in cls.halves(draft, person)[1]:
            mark.values["Person"] = again


class LastRole:
    """The role to which somebody rose."""

    @staticmethod
    def able(draft: Draft, person: str) -> bool:
        return unchanged(draft, person) and len(roles(draft, person)) > 1

    @staticmethod
    def hand_over(draft: Draft, person: str, again: str) -> None:
        roles(draft, person)[-1].values["Person"] = again


class PlaceGivenUp:
    """The place that was given up for one in another cohort."""

    @classmethod
    def able(cls, draft: Draft, person: str) -> bool:
        return unchanged(draft, person) and len(cls.given_up(draft, person)) == 1

    @staticmethod
    def given_up(draft: Draft, person: str) -> list[Line]:
        return [place for place in draft.of("Places", Person=person) if place["Ended as"] in GIVEN_UP]

    @classmethod
    def hand_over(cls, draft: Draft, person: str, again: str) -> None:
        cls.given_up(draft, person)[0].values["Person"] = again


class NewTrust:
    """The role at another trust; the address of the former trust becomes the only one of the first entry."""

    @staticmethod
    def able(draft: Draft, person: str) -> bool:
        trusts = {role["Organisation"] for role in roles(draft, person)}
        return len(trusts) == 2 and len(present(draft, person)["Other e-mails"] or ()) == 1

    @staticmethod
    def hand_over(draft: Draft, person: str, again: str) -> None:
        LastRole.hand_over(draft, person, again)
        values = present(draft, person).values
        [values["E-mail"]] = values.pop("Other e-mails")


class NewName:
    """The last role; the first entry stays under the former name."""

    @staticmethod
    def able(draft: Draft, person: str) -> bool:
        return len(draft.of("People", Person=person)) == 2 and bool(roles(draft, person))

    @classmethod
    def hand_over(cls, draft: Draft, person: str, again: str) -> None:
        """A role that was held under both names is there under both."""
        now = present(draft, person)
        [former] = [line for line in draft.of("People", Person=person) if line is not now]
        role = roles(draft, person)[-1]
        if role["From"] > former["Name until"]:
            role.values["Person"] = again
        else:
            draft.put_after("Roles", role, role.again(Person=again))
        now.values |= {column: former[column] for column in ("Title", "Given name", "Family name")}
        cls.keep(draft, former, again)

    @staticmethod
    def keep(draft: Draft, former: Line, again: str) -> None:  # noqa: ARG004 - nobody noted whose name it had been
        draft["People"].remove(former)


class NewNameNoted(NewName):
    """The same, and the office noted the former name beside the new one."""

    @staticmethod
    def keep(draft: Draft, former: Line, again: str) -> None:  # noqa: ARG004
        former.values["Person"] = again


Share = type[HalfTheDays | LastRole | PlaceGivenUp | NewTrust | NewName]
