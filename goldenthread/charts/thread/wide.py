"""The wide picture laid out: time along from 256 px, programmes one under another, and the ends of the cord."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.charts.frame import BLUE, TimeScale, wrapped
from goldenthread.charts.labels import Label
from goldenthread.charts.thread import draw_ground
from goldenthread.charts.thread.cord import Place
from goldenthread.charts.thread.layout import MANY_LANES, Axes, Measure, Placed, place_lanes
from goldenthread.charts.thread.parts import strand_names
from goldenthread.charts.thread.values import Picture

WIDTH = 1150.0
START = 256.0  # px at which the first date stands; words of lanes lie before it
SIDE = 222.0  # px that a lane's title may take
TAGS = 22.0  # px that the tags of notes take above the rows of a lane
AXES = Axes()


@dataclass(frozen=True)
class Wide:
    """The picture laid out: its scale, lanes, sizes, and the two ends of the cord."""

    picture: Picture
    scale: TimeScale
    lanes: tuple[Placed, ...]
    measure: Measure
    top: float
    start: Place | None
    end: Place | None

    @property
    def bottom(self) -> float:
        """The foot of the last lane."""
        return self.lanes[-1].bottom


def lay_out(picture: Picture) -> Wide:
    """Places all of the picture on 1,150 px."""
    known = bool(draw_ground.waves(picture) or draw_ground.strikes(picture))
    top = 96.0 if known else 34.0
    end = 1138.0 if (picture.last - picture.today).days > (picture.last - picture.first).days * 0.08 else 1046.0
    scale = TimeScale(picture.first, picture.last, START, end)
    folded = len(picture.lanes) > MANY_LANES
    measure = Measure(before=24, after=18, half=7, radius=3, spacing=5.6, arc=11) if folded else Measure(least=88)
    lanes = place_lanes(picture, top, scale, measure, label=lambda cohort: cohort.name)
    for lane in sorted({note.lane for note in picture.notes} & set(range(len(lanes)))):
        lanes = _widen(lanes, lane, TAGS, above=True)
    lanes = _roomy(lanes, folded=folded)
    tied = [i for i, lane in enumerate(lanes) if lane.weaves and lane.visits]
    if not tied or not picture.leads:
        return Wide(picture, scale, tuple(lanes), _denser(measure, lanes), top, None, None)
    chosen = min(tied, key=lambda i: abs(lanes[i].middle - (lanes[0].top + lanes[-1].bottom) / 2))
    mid = lanes[chosen].middle
    if _single(lanes):
        lanes = _grow(lanes, 0, 128)
    else:
        lines = len(strand_names(picture))
        grown = title_lines(lanes[chosen], folded=folded)[-1].y - lanes[chosen].top + 16 * lines + 26
        lanes = _grow(lanes, chosen, grown)
        mid = max(mid, lanes[chosen].top + grown - 8 * lines - 8)
    visits = [lanes[i].visits for i in tied]
    first = min(v[0][1][0].along for v in visits)
    last = max(v[-1][1][-1].along for v in visits)
    until = scale.place(min(picture.today, picture.last)) if picture.today < picture.last else end + 16
    finish = max(last + 16, min(last + 58, until - 14))
    return Wide(picture, scale, tuple(lanes), measure, top, (max(first - 50, 240), mid), (finish, mid))


def title_lines(placed: Placed, *, folded: bool) -> list[Label]:
    """Sets a lane's title, in as many lines as it needs, and its facts below: one when folded, else three."""
    size, facts = (14, placed.lane.facts[:1]) if folded else (16, placed.lane.facts[:3])
    titles = wrapped(placed.lane.title, SIDE / 1.07, size)
    top = placed.top + (20 if folded else 24)
    heads = [Label(0, top + 18 * i, line, size=size, bold=True, fill=BLUE, halo=False) for i, line in enumerate(titles)]
    foot = heads[-1].y + 18
    small = 12 if folded else 13
    return [*heads, *(Label(0, foot + 17 * i, fact, size=small, halo=False) for i, fact in enumerate(facts))]


def _single(lanes: Sequence[Placed]) -> bool:
    """Whether all stands on one row, so that the cord runs straight from knot to knot."""
    return len(lanes) == 1 and all(capsule.row == 0 for capsule in lanes[0].capsules)


def _roomy(lanes: list[Placed], *, folded: bool) -> list[Placed]:
    for i in range(len(lanes)):
        lanes = _grow(lanes, i, title_lines(lanes[i], folded=folded)[-1].y + 8 - lanes[i].top)
    return lanes


def _denser(measure: Measure, lanes: list[Placed]) -> Measure:
    return measure if any(lane.weaves for lane in lanes) else replace(measure, half=min(measure.half, 8))


def _grow(lanes: list[Placed], chosen: int, height: float) -> list[Placed]:
    return _widen(lanes, chosen, max(0, height - (lanes[chosen].bottom - lanes[chosen].top)))


def _widen(lanes: list[Placed], chosen: int, extra: float, *, above: bool = False) -> list[Placed]:
    """Gives a lane more room, above its rows or below them, and moves the lanes after it."""
    return [
        replace(
            lane,
            top=lane.top + extra * (i > chosen),
            bottom=lane.bottom + extra * (i >= chosen),
            capsules=tuple(
                replace(c, across=c.across + extra * (i > chosen or (above and i == chosen))) for c in lane.capsules
            ),
        )
        for i, lane in enumerate(lanes)
    ]
