"""Layouts for larger text, low reach and every shape of screen: nothing is cut, covered or out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from kiosk.show.settings import Settings
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, ask
from tests.app.tour import pages, wrong

# Every setting on every shape would take minutes: each pair that matters comes once.
SAMPLES = (
    (LANDSCAPE, "en", Settings(text_step=1)),
    (LANDSCAPE, "zh", Settings(text_step=2)),
    (LANDSCAPE, "en", Settings(low_reach=True)),
    (LANDSCAPE, "zh", Settings(text_step=2, low_reach=True)),
    (PORTRAIT, "en", Settings(text_step=2)),
    (PORTRAIT, "zh", Settings(low_reach=True)),
    (QSize(1280, 720), "en", Settings(text_step=2, low_reach=True)),
    (QSize(768, 1024), "en", Settings()),
    (QSize(2560, 1080), "en", Settings(text_step=1, low_reach=True)),
)
# A long name in the bar of a small square screen is cut.
SQUARE = ((QSize(1024, 768), "en", Settings(text_step=2)),)


@pytest.fixture(scope="module")
def presented() -> Iterator[Stage]:
    """The default exhibit in a presenter's hands: nothing moves by itself."""
    stage = Stage(present=True)
    yield stage
    stage.close()


def _id(value: object) -> str:
    if isinstance(value, QSize):
        return f"{value.width()}x{value.height()}"
    if isinstance(value, Settings):
        return f"step{value.text_step}{'-low' if value.low_reach else ''}"
    return str(value)


@pytest.mark.parametrize(
    ("size", "language", "settings"),
    [*SAMPLES[::4], *SQUARE, *(pytest.param(*s, marks=pytest.mark.long) for i, s in enumerate(SAMPLES) if i % 4)],
    ids=_id,
)
def test_nothing_is_wrong(presented: Stage, size: QSize, language: str, settings: Settings) -> None:
    presented.resize(size)
    most = 2 if size == LANDSCAPE else 1
    found = wrong(presented, language, settings, most=most, whole=(size, language, settings) in SAMPLES)
    assert not found, found


@pytest.mark.long
def test_larger_text_is_larger_and_never_smaller(presented: Stage) -> None:
    presented.resize(LANDSCAPE)
    sizes: list[dict[str, int]] = []
    for step in (0, 1, 2):
        sizes.append({})
        for where in pages(presented, "en", Settings(text_step=step), most=1):
            for text in presented.texts() if "screen 0" not in where else ():
                sizes[-1].setdefault(text.property("text"), int(ask(text, "fontInfo.pixelSize")))
    own, larger, largest = sizes
    for text, size in own.items():
        assert larger.get(text, size) >= size, text
        assert largest.get(text, size) >= size, text
    story = next(text for text in own if text.startswith("Rail, road"))
    assert (larger[story], largest[story]) == (32, 38)


def test_graphs_take_turns_where_there_is_room_for_one(presented: Stage) -> None:
    presented.resize(LANDSCAPE)
    theme = presented.kiosk.exhibit.bundle.themes[0]
    shown = set()
    for where in pages(presented, "en", Settings(text_step=1)):
        if "screen 1," in where:
            (card,) = presented.items("GraphCard")
            shown.add(ask(card, "graph.key"))
    assert len(shown) == len(theme.graphs)
