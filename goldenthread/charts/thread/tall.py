"""The tall picture laid out: time down, programmes as columns, and the ends of the cord."""

from dataclasses import dataclass, replace

from goldenthread.charts.frame import TimeScale, text_width, wrapped
from goldenthread.charts.thread import draw_ground
from goldenthread.charts.thread.cord import Place
from goldenthread.charts.thread.layout import MANY_LANES, Axes, Measure, Placed, place_lanes
from goldenthread.charts.thread.parts import strand_names
from goldenthread.charts.thread.values import Picture

WIDTH = 358.0
AXES = Axes(down=True)
A_YEAR = 196.0  # px down the page, so that a cohort of two months has room for its days
LEAST, MOST = 360.0, 2400.0  # px that the dates take, whatever their number
RIDGE, BAR_DOCTORS, BAR_OTHERS = 46.0, 80.0, 89.0  # px at which the ridge stands and the strikes' bars start
LANES = 102.0  # px at which the first lane begins


@dataclass(frozen=True)
class Tall:
    """The picture laid out downwards."""

    picture: Picture
    scale: TimeScale
    lanes: tuple[Placed, ...]
    measure: Measure
    known: bool
    start: Place | None
    end: Place | None

    @property
    def top(self) -> float:
        """Where the dates begin."""
        return self.scale.start

    @property
    def bottom(self) -> float:
        """Where the dates end."""
        return self.scale.end

    @property
    def left(self) -> float:
        """Where the lanes begin."""
        return self.lanes[0].top


def lay_out(picture: Picture) -> Tall:
    """Places all of the picture on 358 px."""
    names = 15.0 * len(strand_names(picture))
    scale, lanes = _place(picture, names)
    tied = [lane for lane in lanes if lane.weaves and lane.visits]
    known = bool(draw_ground.waves(picture) or draw_ground.strikes(picture))
    measure = _measure(picture, lanes[0].bottom - lanes[0].top)
    if not tied or not picture.leads:
        scale, lanes = _place(picture, 0)
        return Tall(picture, scale, lanes, measure, known, None, None)
    mid = (tied[0].middle + tied[-1].middle) / 2
    first = min(lane.visits[0][1][0].along for lane in tied)
    last = max(lane.visits[-1][1][-1].along for lane in tied)
    until = scale.place(picture.today) - 14 if picture.today < picture.last else scale.end + 40
    begin = max(first - 74, scale.start - 16)
    return Tall(picture, scale, lanes, measure, known, (begin, mid), (max(last + 16, min(last + 74, until)), mid))


def _place(picture: Picture, names: float) -> tuple[TimeScale, tuple[Placed, ...]]:
    left = LANES if draw_ground.waves(picture) or draw_ground.strikes(picture) else 50.0
    wide = (WIDTH - left - 2) / max(len(picture.lanes), 1)
    length = min(max((picture.last - picture.first).days / 365.25 * A_YEAR, LEAST), MOST)
    top = head(picture, wide) + 22 + names
    scale = TimeScale(picture.first, picture.last, top, top + length)
    lanes = place_lanes(picture, left, scale, _measure(picture, wide), label=lambda _: "")
    return scale, tuple(_squeeze(lane, left + i * wide, wide) for i, lane in enumerate(lanes))


def _measure(picture: Picture, wide: float) -> Measure:
    if len(picture.lanes) > MANY_LANES or wide < 44:
        return Measure(spacing=5.6, radius=2.9, half=6, row_gap=0, arc=11)
    return Measure(half=8)


def _squeeze(lane: Placed, left: float, wide: float) -> Placed:
    count = max((capsule.row for capsule in lane.capsules), default=0) + 1
    apart = min(42.0, (wide - 34) / max(count - 1, 1)) if count > 1 else 0.0
    first = left + (wide - apart * (count - 1)) / 2
    capsules = tuple(replace(capsule, across=first + apart * capsule.row) for capsule in lane.capsules)
    return replace(lane, top=left, bottom=left + wide, capsules=capsules)


def turned(wide: float) -> bool:
    """Whether a lane is so narrow that its title is turned."""
    return wide < 62


def head(picture: Picture, wide: float) -> float:
    """Gives the px that the titles take above the dates."""
    if turned(wide):
        return 16 + max(text_width(lane.title, 12, bold=True) for lane in picture.lanes)
    return 16 + 14 * max(len(wrapped(lane.title, (wide - 6) / 1.07)) for lane in picture.lanes)
