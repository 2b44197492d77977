"""Where the bars and ribbons of the flow stand; widths are numbers of tips."""

from collections import Counter

from fusionportal.pictures import plain

from .flow import STAGES, Flow

WIDE, HIGH, TOP, BAR, GAP = 960, 420, 40, 14, 14
LABEL = 170
STEP = (WIDE - BAR - LABEL) / (len(STAGES) - 1)


def drawn(flow: Flow) -> dict:
    """Return the bars of each stage and the ribbons between them."""
    columns = [Counter() for _ in STAGES]
    for way, count in flow.ways.items():
        for stage, name in enumerate(way):
            columns[stage][name] += count
    most = max((len(column) for column in columns), default=0)
    scale = (HIGH - TOP - GAP * max(most - 1, 0) - 10) / max(flow.total, 1)
    bars = {
        (stage, name): bar
        for stage, column in enumerate(columns)
        for name, bar in _stack(stage, column, scale).items()
    }
    heads = [{"x": plain(stage * STEP), "words": words} for stage, words in enumerate(STAGES)]
    return {
        "bars": list(bars.values()),
        "ribbons": _ribbons(flow, bars, scale),
        "heads": heads,
        "wide": WIDE,
        "high": HIGH,
    }


def _stack(stage: int, column: Counter, scale: float) -> dict[str, dict]:
    at, bars = float(TOP), {}
    for name, count in sorted(column.items(), key=lambda pair: (-pair[1], pair[0])):
        high = max(count * scale, 1)
        bars[name] = {
            "x": plain(stage * STEP),
            "y": plain(at),
            "w": BAR,
            "h": plain(high),
            "label": f"{name} {count}",
            "text_x": plain(stage * STEP + BAR + 6),
            "text_y": plain(at + high / 2 + 4),
            "left": at,
            "right": at,
        }
        # A label needs its line though the bar be thin.
        at += max(high, 14) + GAP
    return bars


def _ribbons(flow: Flow, bars: dict, scale: float) -> list[dict]:
    ribbons = []
    for stage, here, there, count in flow.steps():
        start, end = bars[stage, here], bars[stage + 1, there]
        thick = max(count * scale, 1)
        one, two = stage * STEP + BAR, (stage + 1) * STEP
        ribbons.append(
            {
                "path": _path(one, start["right"], two, end["left"], thick),
                "words": f"{here} to {there}: {count}",
            }
        )
        start["right"] += thick
        end["left"] += thick
    return ribbons


def _path(x1: float, y1: float, x2: float, y2: float, thick: float) -> str:
    middle = (x1 + x2) / 2

    def p(*numbers: float) -> str:
        return " ".join(plain(number) for number in numbers)

    forth = f"M{p(x1, y1)} C{p(middle, y1)} {p(middle, y2)} {p(x2, y2)}"
    back = f"L{p(x2, y2 + thick)} C{p(middle, y2 + thick)} {p(middle, y1 + thick)} {p(x1, y1 + thick)} Z"
    return f"{forth} {back}"
