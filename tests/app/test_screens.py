"""Every screen of the default exhibit, in both languages and four sizes: all is said, nothing spills or overlaps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from tests.app.stage import LANDSCAPE, PORTRAIT, Stage
from tests.app.tour import wrong

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


@pytest.mark.parametrize("language", ["en", "zh"])
def test_texts(sized: Stage, language: str) -> None:
    found = wrong(sized, language, whole=sized.kiosk.window.size() in DRAWN_FOR, broken=True)
    assert not found, found
