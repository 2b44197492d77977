"""Where the marks of a small picture stand; numbers leave as text: a Spanish page would write 3,5."""

from itertools import pairwise

SPARK_WIDE, SPARK_HIGH = 160, 32
BARS_WIDE, BARS_HIGH, BAR_BASE = 560, 220, 180
TIME_WIDE, TIME_HIGH, TIME_BASE, TIME_EDGE = 560, 300, 260, 30
LANES = (60, 110, 160)
LABEL_WIDTH = 150


def plain(number):
    """Number as short text with a point, whatever language the page speaks."""
    return f"{number:.1f}".rstrip("0").rstrip(".")


def spark(points):
    """Points of a spark line over `points` (numbers, oldest first) and the place of the last one."""
    top = max([*points, 1])
    step = (SPARK_WIDE - 8) / max(len(points) - 1, 1)
    places = [(4 + i * step, SPARK_HIGH - 4 - (SPARK_HIGH - 8) * v / top) for i, v in enumerate(points)]
    line = " ".join(f"{plain(x)},{plain(y)}" for x, y in places)
    last = {"x": plain(places[-1][0]), "y": plain(places[-1][1])} if places else None
    return {"line": line, "last": last, "wide": SPARK_WIDE, "high": SPARK_HIGH}


def bars(values):
    """Bars for `values`, a list of {label, value} with an optional `now`, each with its box and its words."""
    top = max([v["value"] for v in values] + [1])
    slot = (BARS_WIDE - 20) / max(len(values), 1)
    width = min(slot * 0.7, 64)
    drawn = []
    for i, value in enumerate(values):
        high = (BAR_BASE - 40) * value["value"] / top
        middle = 10 + slot * (i + 0.5)
        drawn.append(
            {
                "x": plain(middle - width / 2),
                "y": plain(BAR_BASE - high),
                "w": plain(width),
                "h": plain(max(high, 1 if value["value"] else 0)),
                "middle": plain(middle),
                "above": plain(BAR_BASE - high - 6),
                "now": value.get("now", False),
                "label": value["label"],
                "value": value["value"],
            }
        )
    return {"bars": drawn, "wide": BARS_WIDE, "high": BARS_HIGH, "base": BAR_BASE, "words": BAR_BASE + 20}


def timeline(events, ticks):
    """Dots for `events` {at (date), label, note, state} across the dates of `ticks`, labels in lanes."""
    first, last = min(ticks), max([*ticks, *(e["at"] for e in events)])
    span = max((last - first).days, 1)

    def across(day):
        return TIME_EDGE + (TIME_WIDE - 2 * TIME_EDGE) * (day - first).days / span

    ordered = sorted(events, key=lambda event: event["at"])
    lanes = _lanes([across(e["at"]) for e in ordered])
    dots = [
        {
            "x": plain(x := across(event["at"])),
            "y": plain(lane),
            "anchor": "end" if x > TIME_WIDE / 2 else "start",
            "text_x": plain(x - 12 if x > TIME_WIDE / 2 else x + 12),
            "label_y": plain(lane - 2),
            "note_y": plain(lane + 13),
            **{key: event.get(key, "") for key in ("label", "note", "state", "estimated")},
        }
        for event, lane in zip(ordered, lanes, strict=True)
    ]
    marks = [{"x": plain(across(day)), "day": day} for day in ticks]
    return {"dots": dots, "ticks": marks, "wide": TIME_WIDE, "high": TIME_HIGH, "base": TIME_BASE}


def _lanes(places):
    """A lane for each place from left to right, so that two labels side by side do not touch."""
    lanes, lane = [], len(LANES) - 1
    for before, here in pairwise([-TIME_WIDE, *places]):
        lane = (lane - 1) % len(LANES) if here - before < LABEL_WIDTH else len(LANES) - 1
        lanes.append(LANES[lane])
    return lanes
