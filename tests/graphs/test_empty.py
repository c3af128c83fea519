"""A feed that has not said anything yet: every kind that may show its series draws an empty picture."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.content.graph import SeriesGraph
from kiosk.graphs import Ask, drawing_for
from kiosk.graphs.kinds import KINDS
from tests.graphs.conftest import Make
from tests.graphs.pixels import rgba

ASK = Ask(600, 300, 10.0)
SHAPES: dict[str, dict[str, Any]] = {
    "line": {"kind": "line"},
    "area": {"kind": "area"},
    "areas by themselves": {"kind": "area", "stacked": False},
    "steps": {"kind": "steps"},
    "bars": {"kind": "bars"},
    "lying bars": {"kind": "bars", "horizontal": True},
    "stacked bars": {"kind": "bars", "stacked": True},
    "lying stacked bars": {"kind": "bars", "stacked": True, "horizontal": True},
    "dots": {"kind": "dots"},
    "lollipops": {"kind": "lollipops"},
    "slope": {"kind": "slope"},
    "multiples": {"kind": "multiples"},
}


def test_every_kind_that_may_name_a_table_is_here(make: Make) -> None:
    here = {keys["kind"] for keys in SHAPES.values()}
    assert here == {kind.model_fields["kind"].annotation.__args__[0] for kind in _kinds(SeriesGraph)} & KINDS.keys()


def _kinds(graph: type[SeriesGraph]) -> list[Any]:
    return [kind for below in graph.__subclasses__() for kind in (below, *_kinds(below))]


@pytest.mark.parametrize("series", [[], [{"points": [[2019, None], [2020, None]]}]], ids=["none", "gaps only"])
@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_drawn_touched_or_said(make: Make, shape: str, series: list[Any]) -> None:
    drawing = make(**SHAPES[shape], series=[{"points": [[2019, 1], [2020, 2]]}])
    graph = drawing.graph.model_copy(update={"series": make("line", series=series).graph.series if series else []})
    empty = drawing_for(
        graph, accent="#58A6FF", language="en", words=drawing.voice.words, feed=None, clock=drawing.clock
    )
    for ask in (ASK, replace(ASK, elapsed=100.0), replace(ASK, compact=True), replace(ASK, selected=0)):
        assert not rgba(empty.draw(ask)).any()
    assert empty.reading_at(ASK, 300, 150) is None
    assert empty.passed(ASK, 300, 150) is None
    assert empty.closest(ASK) == 1.0
    assert empty.summary(ASK) == "T"


def test_a_layout_that_failed_is_made_again(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    line = make("line", series=[{"points": [[2019, 1], [2020, 2]]}])
    whole = line.draw(ASK).copy()
    other = Ask(400, 200, 10.0)
    with monkeypatch.context() as broken:
        broken.setattr(line, "_fit_labels", lambda *given: 1 / 0)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                line.draw(other)
    assert line.draw(other).size().width() == 400
    assert line.draw(ASK) == whole
