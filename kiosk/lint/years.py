"""Years and months that are missing in a series without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kiosk.content.finding import Finding, warning
from kiosk.content.graph import AreaGraph, BarsGraph, DotsGraph, LineGraph, MultiplesGraph, Series, StepsGraph
from kiosk.content.problems import Place
from kiosk.lint.subject import Subject

_TIMELINES = (LineGraph, StepsGraph, BarsGraph, DotsGraph, AreaGraph, MultiplesGraph)
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_NAMED = 4
"""So many missing years are named, the others are counted."""


def year_findings(subject: Subject) -> Iterator[Finding]:
    """Holes in series that go on step by step: neither a gap that is written, nor a note that says why."""
    for place, graph in subject.graphs:
        if not isinstance(graph, _TIMELINES):
            continue
        told = [words for text in (graph.note, graph.subtitle) for _, words in subject.said(text)]
        for number, series in enumerate(graph.series):
            missing = [x for x in holes(series) if not any(x in words for words in told)]
            if missing:
                yield _hole((*place, "series", number, "points"), missing)


def holes(series: Series) -> list[str]:
    """The x that a regular series leaves out; none where it keeps no step, or leaves out more than it says."""
    xs = [point.x for point in series.points]
    counts, months = _counted(xs)
    steps = [later - earlier for earlier, later in pairwise(counts)]
    if len(counts) < 3 or min(steps) <= 0:
        return []
    step = min(steps)
    if any(gap % step for gap in steps):
        return []
    left_out = sorted(set(range(counts[0], counts[-1], step)) - set(counts)) if sum(steps) < 10_000 else []
    return [_written(count, months) for count in left_out] if 2 * len(left_out) <= len(counts) else []


def _counted(xs: Sequence[object]) -> tuple[list[int], bool]:
    """Years as they are, or months counted from the year 0; nothing where x is something else."""
    if all(isinstance(x, int) and 1000 <= x <= 3000 for x in xs):
        return [x for x in xs if isinstance(x, int)], False
    found = [_MONTH.fullmatch(x) if isinstance(x, str) else None for x in xs]
    return [12 * int(m[1]) + int(m[2]) - 1 for m in found if m] if all(found) else [], True


def _written(count: int, months: bool) -> str:
    return f"{count // 12}-{count % 12 + 1:02d}" if months else str(count)


def _hole(place: Place, missing: list[str]) -> Finding:
    some = ", ".join(missing[:_NAMED]) + (f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else "")
    x = f'"{missing[0]}"' if "-" in missing[0] else missing[0]
    verb = "is" if len(missing) == 1 else "are"
    return warning(
        place,
        f"{some} {verb} missing, and nothing says so",
        f'write [{x}, null] where nobody counted, and say why in "note"',
    )
