"""What an editor is told about feeds: the wrong one, none, one that nobody shows, and files that are not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check
from tests.content.bundles import good, good_bundle, write

TEXT = {"en": "Level", "zh": "水位"}
LEVEL = {"kind": "lines", "path": "level.jsonl"}
TABLE = {"kind": "file", "path": "ships.csv"}


def told(folder: Path, graph: dict[str, Any], feeds: dict[str, Any]) -> list[str]:
    """What `kiosk check` says of the good bundle with another first graph, and feeds beside its own."""
    said = good()
    said["themes"][0]["graphs"][0] = {"title": TEXT, "source": TEXT, **graph}
    said["feeds"].update(feeds)
    bundle = good_bundle(folder)
    write(bundle, said)
    for name in ("level.jsonl", "ships.csv"):
        (bundle / name).touch()
    return [str(problem).partition(": ")[2] for problem in check(bundle)]


STREAM = {"kind": "stream", "feed": "level", "honesty": "live"}
BARS = {"kind": "bars", "feed": "table"}


@pytest.mark.parametrize(("graph", "feeds"), [(STREAM, {"level": LEVEL}), (BARS, {"table": TABLE})])
def test_a_feed_that_fits_is_in_order(tmp_path: Path, graph: dict[str, Any], feeds: dict[str, Any]) -> None:
    assert told(tmp_path, graph, feeds) == []


def test_a_feed_of_the_wrong_shape_is_refused(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {**STREAM, "feed": "table"}, {"table": TABLE})
    assert 'themes[0].graphs[0].feed: "table" gives whole series: show it with line, area' in problem


def test_the_other_wrong_shape_is_refused_too(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {**BARS, "feed": "level"}, {"level": LEVEL})
    assert '"level" gives one number after another: show it with steps, stream or gauge' in problem


def test_a_feed_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {**STREAM, "feed": "levle"}, {"level": LEVEL})
    assert 'there is no feed "levle": known are arrivals, level' in problem


def test_live_without_a_feed_is_refused(tmp_path: Path) -> None:
    graph = {"kind": "line", "honesty": "live", "series": [{"points": [[2019, 1], [2020, 2]]}]}
    assert any("says live, but names no feed" in problem for problem in told(tmp_path, graph, {}))


def test_a_feed_that_nobody_shows_is_a_warning(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, STREAM, {"level": LEVEL, "idle": TABLE})
    assert "feeds.idle: warning: no graph shows this feed" in problem


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("../level.jsonl", "feeds.level.path: ../level.jsonl leaves the bundle"),
        ("https://here.example/level", "feeds.level.path: https://here.example/level is an address"),
        ("levle.jsonl", 'feeds.level.path: warning: levle.jsonl is not there: did you mean "level.jsonl"?'),
        ("/srv/level.jsonl", None),
    ],
)
def test_a_feeds_file_is_looked_for(tmp_path: Path, path: str, problem: str | None) -> None:
    problems = told(tmp_path, STREAM, {"level": {**LEVEL, "path": path}})
    assert len(problems) == (problem is not None)
    assert problem is None or problem in problems[0]


def test_series_and_feed_together_are_refused(tmp_path: Path) -> None:
    graph = {**BARS, "series": [{"points": [[2019, 1]]}]}
    assert any("give one of the two, not both" in problem for problem in told(tmp_path, graph, {"table": TABLE}))
