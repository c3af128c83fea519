"""What an editor is told about areas, multiples, scatters, networks, gauges and the lines of a map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.content.test_graph_kinds import series, told

AXES = {"x_title": "Age", "y_title": "Visits"}
PANELS = [series([2019, 1], [2020, 2], name="Bus"), series([2019, 3], [2020, 4], name="Car")]
MET = {"hub": "Hub", "partners": [{"name": "A"}, {"name": {"en": "B", "zh": "乙"}}]}
STOPS = [{"name": "A", "at": [0, 0]}, {"name": "B", "at": [9, 9]}]
JOURNEY = {"kind": "route", "stops": STOPS, "length": 9, "honesty": "time-lapse"}
FAULTS: list[tuple[dict[str, Any], str]] = [
    (
        {"kind": "area", "series": [series([2019, 5], [2020, 5]), series([2019, 1])]},
        "series[1].points: stand at other x than those of the first series (2020)",
    ),
    ({"kind": "area", "series": [series([2019, -5], [2020, 5])]}, "series[0].points[0]: -5 is below zero"),
    ({"kind": "multiples", "series": PANELS[:1]}, "series: holds 1 series"),
    ({"kind": "multiples", "series": [PANELS[0], series([2019, 1], [2020, 2])]}, "series[1]: has no name"),
    ({"kind": "multiples", "series": PANELS, "highlight": 2}, "highlight: there is no series 2"),
    ({"kind": "multiples", "series": PANELS, "highlight": "Tram"}, 'highlight: no series is named "Tram"'),
    (
        {"kind": "scatter", "points": [{"x": 1, "y": 1, "group": 1}], "groups": ["Town"], **AXES},
        "points[0].group: there is no group 1",
    ),
    ({"kind": "scatter", "points": [{"x": 1, "y": 1}], "highlight": "Z", **AXES}, 'highlight: no point is named "Z"'),
    ({"kind": "network", **MET, "highlight": "丙"}, 'highlight: no partner is named "丙"'),
    ({"kind": "gauge", "maximum": 9}, "needs either value or feed"),
    ({"kind": "gauge", "value": 1, "minimum": 9, "maximum": 9}, "minimum is not below maximum"),
    (
        {"kind": "gauge", "value": 1, "maximum": 9, "target": {"value": 10, "label": "Plan"}},
        "target.value: 10 is outside of the scale 0 to 9",
    ),
    ({**JOURNEY, "lines": [{"kind": "coast", "points": [[0, 0]]}]}, "lines[0].points: holds 1"),
    ({**JOURNEY, "lines": [{"kind": "coast", "points": [[0, 0], [0, 91]]}]}, "lines[0].points[1][1]: 91"),
    ({**JOURNEY, "lines": [{"kind": "sea", "points": [[0, 0], [1, 1]]}]}, 'lines[0].kind: "sea"'),
]
SOUND: list[dict[str, Any]] = [
    {"kind": "area", "series": [series([2019, 5], [2020, 5]), series([2019, 1], [2020, None])]},
    {"kind": "area", "stacked": False, "series": [series([2019, 5], [2020, 5]), series([2019, 1])]},
    {"kind": "multiples", "series": PANELS, "highlight": "Car"},
    {"kind": "scatter", "points": [{"x": 1, "y": 1, "label": {"en": "A", "zh": "甲"}}], "highlight": "甲", **AXES},
    {"kind": "network", **MET, "highlight": "乙"},
    {"kind": "gauge", "value": 12, "maximum": 9},
    {**JOURNEY, "lines": [{"kind": "river", "name": "R", "points": [[0, 0], [1, 1]]}]},
]


@pytest.mark.parametrize(("keys", "says"), FAULTS, ids=[says for _, says in FAULTS])
def test_a_fault_is_told_with_its_place(tmp_path: Path, keys: dict[str, Any], says: str) -> None:
    found = told(tmp_path, **keys)
    assert any(says in line for line in found), found


@pytest.mark.parametrize("keys", SOUND, ids=[f"{keys['kind']} {i}" for i, keys in enumerate(SOUND)])
def test_a_sound_graph_is_taken(tmp_path: Path, keys: dict[str, Any]) -> None:
    assert told(tmp_path, **keys) == []
