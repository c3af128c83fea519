"""The longest and shortest texts that a bundle may have, in five languages, still make a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize

from kiosk.show.settings import Settings
from tests.app.extremes import extremes
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, box
from tests.app.tour import wrong

SAMPLES = (
    (LANDSCAPE, "en", Settings()),
    (LANDSCAPE, "he", Settings(low_reach=True)),
    (LANDSCAPE, "de", Settings(text_step=2)),
    (PORTRAIT, "ar", Settings()),
    (QSize(1024, 768), "en", Settings(text_step=2, low_reach=True)),
    (QSize(768, 1024), "de", Settings()),
)


@pytest.fixture(scope="module")
def extreme(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The bundle of extremes in a presenter's hands."""
    stage = Stage(extremes(tmp_path_factory.mktemp("extremes")), present=True)
    yield stage
    stage.close()


@pytest.mark.parametrize(
    ("size", "language", "settings"),
    [*SAMPLES[::2], *(pytest.param(*sample, marks=pytest.mark.long) for sample in SAMPLES[1::2])],
    ids=[
        f"{s.width()}x{s.height()}-{n}-{w.text_step}{'-low' * w.low_reach}"
        for s, n, w in (*SAMPLES[::2], *SAMPLES[1::2])
    ],
)
def test_nothing_is_covered(extreme: Stage, size: QSize, language: str, settings: Settings) -> None:
    extreme.resize(size)
    found = wrong(extreme, language, settings, most=1, whole=False)
    assert not found, found


def test_a_screen_from_right_to_left_is_mirrored(extreme: Stage) -> None:
    extreme.resize(LANDSCAPE)
    model, show = extreme.kiosk.show_model, extreme.kiosk.show
    model.do(lambda: show.set(text_step=0, low_reach=False))
    model.go(2)
    places = {}
    for language in ("en", "he"):
        model.do(lambda language=language: show.speak(language))
        extreme.settle()
        places[language] = [box(item) for part in PARTS for item in extreme.items(part)]
    assert len(places["en"]) == 7
    for left, right in zip(places["en"], places["he"], strict=True):
        assert right.right() == pytest.approx(LANDSCAPE.width() - left.left(), abs=2)
        assert right.bottom() == pytest.approx(left.bottom(), abs=2)


PARTS = ("GraphCard", "Story", "ThemeCell")
"""Their places do not depend on what they say."""
