"""What lay over the days from outside: real strikes, Covid waves, lockdowns and bank holidays of England."""

from goldenthread.programmes.services import add_disruption
from goldenthread.programmes.states import DisruptionKind
from goldenthread.sample.play.stage import SAMPLE, hand
from goldenthread.sample.tables import day, rows


def bring_disruptions() -> None:
    strikes()
    for row in rows("covid_waves"):
        note(row, DisruptionKind.COVID_WAVE, peak=int(row["peak"]), measured=row["measured"] == "yes")
    for row in rows("events"):
        note(row, row["kind"])
    for row in rows("bank_holidays"):
        note(row | {"from_on": row["on"], "to_on": row["on"]}, DisruptionKind.BANK_HOLIDAY)


def strikes() -> None:
    for row in rows("strikes"):
        days = [
            {
                "on": day(hit["on"]),
                "share_of_day": hit["share_of_day"],
                "hits_nine_to_five": hit["hits_nine_to_five"] == "yes",
            }
            for hit in rows("strike_days")
            if hit["staff_group"] == row["staff_group"] and row["from_on"] <= hit["on"] <= row["to_on"]
        ]
        note(row, DisruptionKind.STRIKE, staff_group=row["staff_group"], strike_days=days)


def note(row: dict[str, str], kind: str, **facts: object) -> None:
    from_on = day(row["from_on"])
    add_disruption(
        kind=kind,
        title=row["title"],
        from_on=from_on,
        to_on=day(row["to_on"]),
        source=row["source"],
        **facts,
        **hand(from_on, 7, by=SAMPLE),
    )
