"""One sample of every kind, in the boxes that screens have: labels keep apart, the entrance begins and ends well."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from pydantic import TypeAdapter
from PySide6.QtCore import QRectF

from kiosk.content.graph import Graph
from kiosk.content.words import Words
from kiosk.graphs import Ask, Drawing, drawing_for
from tests.graphs.conftest import ACCENT
from tests.graphs.pixels import of_colour, rgba
from tests.graphs.samples import SAMPLES
from tests.graphs.test_every_graph import clear

SIZES = [(706, 273, 10.8), (372, 273, 10.8), (1500, 560, 21.6), (1500, 560, 10.8)]
everywhere = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]} u {size[2]}")
in_both = pytest.mark.parametrize("language", ["en", "zh"])
of_each = pytest.mark.parametrize("kind", sorted(SAMPLES))


def sample(kind: str, language: str = "en") -> Drawing[Any]:
    """The drawing of a sample at a moment when a journey is on its way."""
    graph = TypeAdapter(Graph).validate_python(SAMPLES[kind])
    now = 1_784_000_100.0
    return drawing_for(graph, accent=ACCENT, language=language, words=Words(), feed=None, clock=lambda: now)


@of_each
@in_both
@everywhere
def test_labels_keep_apart_and_inside(kind: str, language: str, size: tuple[int, int, float]) -> None:
    drawing, ask = sample(kind, language), Ask(*size)
    assert rgba(drawing.draw(ask))[..., 3].any()
    page = QRectF(0, 0, ask.width, ask.height).adjusted(-1, -1, 1, 1)
    assert drawing.labels
    for label in drawing.labels:
        assert page.contains(label.box), f"“{label.line.text}” is cut"
    for a, b in combinations(drawing.labels, 2):
        assert clear(a.box, b.box), f"“{a.line.text}” lies on “{b.line.text}”"


@of_each
@in_both
def test_everything_that_can_be_touched_has_words(kind: str, language: str) -> None:
    drawing, ask = sample(kind, language), Ask(706, 273, 10.8)
    settled = drawing.draw(ask)
    assert drawing.targets
    indices = sorted({index for index, _ in drawing.targets})
    for index in indices:
        assert drawing.spoken(index)
        assert drawing.called(index)[0]
    for index in {indices[0], indices[len(indices) // 2], indices[-1]}:
        assert drawing.draw(Ask(706, 273, 10.8, selected=index)) != settled


@of_each
def test_the_entrance_begins_with_little_and_ends_settled(kind: str) -> None:
    drawing, other = sample(kind), sample(kind)
    box = (706, 273, 7.2)  # Qt draws type of more than 64 pixels as outlines, and these never twice quite alike.
    settled = other.draw(Ask(*box))
    start, *_, end = (
        drawing.draw(Ask(*box, elapsed=elapsed)) for elapsed in (0.0, 200.0, drawing.duration / 2, drawing.duration)
    )
    assert of_colour(start, ACCENT).sum() < 0.35 * of_colour(settled, ACCENT).sum()
    assert end == settled


@of_each
def test_a_compact_one_is_only_the_shape(kind: str) -> None:
    drawing = sample(kind)
    assert rgba(drawing.draw(Ask(270, 97, 10.8, compact=True)))[..., 3].any()
    assert not drawing.labels


@of_each
@pytest.mark.parametrize("size", [(1, 1), (40, 12), (300, 20), (60, 400)])
def test_any_size_is_survived(kind: str, size: tuple[int, int]) -> None:
    drawing = sample(kind)
    image = drawing.draw(Ask(*size, 10.8, selected=0))
    assert (image.width(), image.height()) == size
    drawing.reading_at(Ask(*size, 10.8), 3, 3)
