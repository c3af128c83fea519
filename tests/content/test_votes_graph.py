"""Votes are one series with a point for each answer: kinds that compare several series are refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check
from tests.content.bundles import good, write
from tests.content.test_poll import poll


def told(folder: Path, **keys: Any) -> list[str]:
    """What `kiosk check` says of a poll whose graph shows the votes."""
    said = good()
    text = {"en": "Votes", "zh": "票数"}
    said["feeds"]["counts"] = {"kind": "votes"}
    said["poll"] = {**poll(), "graph": {"title": text, "source": text, "feed": "counts", **keys}}
    return [str(problem) for problem in check(write(folder, said))]


@pytest.mark.parametrize(
    "keys",
    [{"kind": "slope"}, {"kind": "multiples"}, {"kind": "bars", "stacked": True}, {"kind": "area"}],
    ids=["slope", "multiples", "stacked bars", "stacked area"],
)
def test_a_kind_that_needs_several_series_is_refused(tmp_path: Path, keys: dict[str, Any]) -> None:
    (problem,) = told(tmp_path, **keys)
    assert "poll.graph.feed" in problem
    assert '"counts" gives one series, the votes for each answer: show it with bars' in problem


@pytest.mark.parametrize("kind", ["bars", "lollipops", "dots"])
def test_other_kinds_may_show_votes(tmp_path: Path, kind: str) -> None:
    assert told(tmp_path, kind=kind) == []
