"""Every screen of the default exhibit, in both languages and four sizes: all is said, nothing spills or overlaps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from tests.app import glass
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage

DRAWN_FOR = (LANDSCAPE, PORTRAIT, QSize(1280, 800))
SIZES = (*DRAWN_FOR, QSize(1024, 768))


@pytest.fixture(scope="module")
def presented() -> Iterator[Stage]:
    """The default exhibit in a presenter's hands: nothing moves by itself."""
    stage = Stage(present=True)
    yield stage
    stage.close()


@pytest.fixture(params=SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def sized(request: pytest.FixtureRequest, presented: Stage) -> Stage:
    presented.resize(request.param)
    return presented


def pages(stage: Stage, language: str) -> Iterator[str]:
    """Show every page of every screen; where it is."""
    show = stage.kiosk.show
    stage.kiosk.show_model.do(lambda: show.speak(language))
    screens = len(stage.kiosk.exhibit.bundle.screens)
    for screen in range(screens):
        stage.kiosk.show_model.go(screen)
        stage.settle()
        first = stage.state.page
        while True:
            yield f"{language}, screen {screen}, page {stage.state.page}"
            stage.kiosk.show_model.turnPage()
            stage.settle()
            if stage.state.page == first:
                break


def looks(stage: Stage) -> Iterator[str]:
    """Everything that is wrong with the texts and targets of the page on the glass."""
    size = stage.kiosk.window.size()
    yield from (f"spilled: {found}" for found in glass.spilled(stage))
    yield from (f"overlapping: {found}" for found in glass.overlapping(stage))
    if size in DRAWN_FOR:
        yield from (f"cut: {found}" for found in glass.cut(stage))
    if min(size.width(), size.height()) == 1080:
        yield from (f"too small to read: {found}" for found in glass.too_small(stage, 17))
        yield from (f"too small to touch: {found}" for found in glass.too_small_to_touch(stage, 64))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_texts(sized: Stage, language: str) -> None:
    found: dict[str, str] = {}
    for where in pages(sized, language):
        for finding in looks(sized):
            found.setdefault(finding, where)
    assert not found, "\n".join(f"{finding} ({where})" for finding, where in found.items())
