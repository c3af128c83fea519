"""What an editor is told about graphs whose kind has rules of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.problems import ContentError
from kiosk.content.reader import read
from tests.content.bundles import good, write

GRAPH = "themes[0].graphs[0]"


def told(folder: Path, **keys: Any) -> list[str]:
    """The errors of a good bundle whose first graph is another one: the place in the graph, and what is said."""
    bundle = good()
    bundle["themes"][0]["graphs"][0] = {"title": "T", "source": "S", **keys}
    try:
        read(write(folder, bundle))
    except ContentError as error:
        return [f"{problem.path.removeprefix(GRAPH).lstrip('.')}: {problem.what}" for problem in error.problems]
    return []


def series(*points: Any, **more: Any) -> dict[str, Any]:
    return {"points": list(points), **more}


PAIR = [series([2012, 1], [2022, 2], name="Bus"), series([2012, 3], [2022, 4], name="Car")]
FAULTS: list[tuple[dict[str, Any], str]] = [
    (
        {"kind": "bars", "stacked": True, "series": [series([2019, 5]), series([2019, -1])]},
        "series[1].points[0]: -1 is below zero, but parts on top of each other only add up",
    ),
    ({"kind": "lollipops", "series": [series(["A", 1]), series(["A", 2])]}, "series: holds 2"),
    ({"kind": "slope", "series": PAIR[:1]}, "series: holds 1 series"),
    (
        {"kind": "slope", "series": [*PAIR, series([2012, 1], [2017, 2])]},
        "series: hold 3 moments (2012, 2022, 2017)",
    ),
    ({"kind": "slope", "series": PAIR, "highlight": 2}, "highlight: there is no series 2"),
    ({"kind": "slope", "series": PAIR, "highlight": "Tram"}, 'highlight: no series is named "Tram"'),
    ({"kind": "calendar", "points": [["2020-13-01", 1]]}, 'points[0][0]: "2020-13-01" is no day'),
    ({"kind": "calendar", "points": [["2020-02", 1]]}, 'points[0][0]: "2020-02" is no day'),
    ({"kind": "calendar", "points": [["2010-01-01", 1], ["2020-01-01", 1]]}, "points: reach over 11 years"),
    ({"kind": "calendar", "points": [["2020-01-01", 1], ["2020-01-01", 2]]}, "is there twice"),
    ({"kind": "calendar", "points": [["2020-01-01", None]]}, "points: hold gaps only"),
    ({"kind": "band", "points": [[2019, 5, 3], [2020, 1, 2]]}, "points[0]: low is above high"),
    ({"kind": "band", "points": [[2019, 1, 3], [2020, 1, 2, 9]]}, "points[1][3]: 9 is outside of its range 1 to 2"),
    ({"kind": "band", "points": [[2019, 1], [2020, 1, 2]]}, "points[0]: is no range"),
    ({"kind": "band", "points": [[2019, 1, "3"], [2020, 1, 2]]}, 'points[0][2]: "3" is a text, not a number'),
]


@pytest.mark.parametrize(("keys", "says"), FAULTS, ids=[says for _, says in FAULTS])
def test_a_fault_is_told_with_its_place(tmp_path: Path, keys: dict[str, Any], says: str) -> None:
    found = told(tmp_path, **keys)
    assert any(says in one for one in found), found


@pytest.mark.parametrize(
    "keys",
    [
        {"kind": "bars", "stacked": True, "series": [series([2019, 5], [2020, None]), series([2019, 0])]},
        {"kind": "bars", "horizontal": True, "series": [series(["A", -5], ["B", 3])]},
        {"kind": "lollipops", "series": [series(["A", 1], ["B", 2])], "highlight": "B"},
        {"kind": "slope", "series": PAIR, "highlight": "Car"},
        {"kind": "slope", "series": PAIR, "highlight": 0},
        {"kind": "calendar", "points": [["2020-02-29", 1], {"x": "2020-03-02", "value": None}]},
        {"kind": "band", "points": [[2018, 1, 2], [2019, None, None], [2020, 1, 3, 2]], "axis": {"minimum": 0}},
        {"kind": "band", "points": [[2018, 1, 2], {"x": 2020, "low": 1, "high": 3, "qualifier": "about"}]},
    ],
    ids=lambda keys: str(keys["kind"]),
)
def test_what_is_right_is_taken_without_a_word(tmp_path: Path, keys: dict[str, Any]) -> None:
    assert told(tmp_path, **keys) == []
