"""Every graph of the default bundle, in every box that the screens have: nothing collides, nothing is cut."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from kiosk.content.bundle import Bundle
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.pulse import Pulse
from kiosk.graphs import Ask, drawing_for
from kiosk.graphs.drawing import Drawing
from tests.graphs.conftest import DEFAULT

BOXES = {
    "landscape, big": (65, 26, 10.8),
    "landscape, big but low": (49, 20, 10.8),
    "landscape, big and tall": (49, 25, 7.2),
    "landscape, small": (34, 26, 10.8),
    "landscape, small and low": (28, 20, 10.8),
    "landscape, small and tall": (28, 25, 8.0),
    "portrait, big": (88, 25, 10.8),
    "portrait, small": (42, 15, 10.8),
    "4:3, big": (36, 20, 7.2),
    "4:3, small": (20, 20, 8.0),
    "4K, big": (49, 20, 21.6),
}


def drawings(bundle: Bundle, language: str, now: float = 1_784_000_059.0) -> list[Drawing]:
    around = Surroundings(DEFAULT.parent, lambda: now, Pulse(lambda: now))
    feeds = {name: open_feed(name, feed, around) for name, feed in bundle.feeds.items()}
    graphs = [(bundle.themes[0].accent, graph) for graph in bundle.opening.graphs]
    graphs += [(theme.accent, graph) for theme in bundle.themes for graph in theme.graphs]
    return [
        drawing_for(
            graph,
            accent=accent,
            language=language,
            words=bundle.words,
            feed=feeds.get(getattr(graph, "feed", None) or ""),
            clock=lambda: now,
        )
        for accent, graph in graphs
    ]


def clear(a: QRectF, b: QRectF) -> bool:
    """Whether two boxes overlap by no more than a rounding."""
    both = a & b
    return both.isEmpty() or min(both.width(), both.height()) < 1


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("box", BOXES)
def test_labels_keep_apart_and_inside(bundle: Bundle, language: str, box: str) -> None:
    across, down, u = BOXES[box]
    ask = Ask(round(across * u), round(down * u), u)
    page = QRectF(0, 0, ask.width, ask.height).adjusted(-1, -1, 1, 1)
    for drawing in drawings(bundle, language):
        image = drawing.draw(ask)
        assert (image.width(), image.height()) == (ask.width, ask.height)
        assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
        title = f"{drawing.graph.kind}: {drawing.graph.title}"
        assert drawing.labels, title
        for label in drawing.labels:
            assert page.contains(label.box), f"{title}: “{label.line.text}” is cut"
        for a, b in combinations(drawing.labels, 2):
            assert clear(a.box, b.box), f"{title}: “{a.line.text}” lies on “{b.line.text}”"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reading_can_be_touched_and_spoken(bundle: Bundle, language: str) -> None:
    ask = Ask(529, 216, 10.8)
    for drawing in drawings(bundle, language):
        drawing.draw(ask)
        for index in {index for index, _ in drawing.targets}:
            assert drawing.spoken(index)
            assert drawing.draw(Ask(529, 216, 10.8, selected=index)) != drawing.draw(ask)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_compact_is_only_the_shape(bundle: Bundle, language: str) -> None:
    for drawing in drawings(bundle, language):
        drawing.draw(Ask(270, 97, 10.8, compact=True))
        assert not drawing.labels


def test_a_settled_picture_is_the_same_however_it_was_reached(bundle: Bundle) -> None:
    for first, second in zip(drawings(bundle, "en"), drawings(bundle, "en"), strict=True):
        settled = first.draw(Ask(529, 216, 10.8))
        for elapsed in (0.0, 130.0, first.duration / 2, first.duration):
            grown = second.draw(Ask(529, 216, 10.8, elapsed=elapsed))
        assert grown == settled, first.graph.title


def test_nothing_but_ticks_is_there_at_the_beginning(bundle: Bundle) -> None:
    for drawing in drawings(bundle, "en"):
        start, end = (drawing.draw(Ask(529, 216, 10.8, elapsed=e)) for e in (0.0, 1e9))
        assert start != end


def test_every_series_that_has_a_name_is_named(bundle: Bundle) -> None:
    for language in ("en", "zh"):
        for drawing in drawings(bundle, language):
            series = getattr(drawing.graph, "series", [])
            drawing.draw(Ask(529, 270, 10.8))
            said = " ".join(label.line.text for label in drawing.labels)
            for one in series if len(series) > 1 else []:
                assert drawing.voice.run(one.name).text in said


@pytest.mark.parametrize("size", [(1, 1), (40, 12), (300, 20), (60, 400), (2000, 900)])
def test_any_size_is_survived(bundle: Bundle, size: tuple[int, int]) -> None:
    for drawing in drawings(bundle, "en"):
        image = drawing.draw(Ask(*size, 10.8, selected=0))
        assert (image.width(), image.height()) == size
        drawing.reading_at(Ask(*size, 10.8), 3, 3)
