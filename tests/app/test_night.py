"""The night on the glass: dim words that move, black glass, a display that goes out, and a new start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF

from kiosk.show.state import Phase
from tests.app.stage import LANDSCAPE, MONDAY_NOON, PORTRAIT, Stage, box
from tests.content.bundles import good, write

NIGHT = datetime(2026, 11, 23, 23, 0)
CORNER = QPointF(3, 3)


def said(**show: Any) -> dict[str, Any]:
    bundle = good()
    bundle["themes"] = [{**bundle["themes"][0], "id": name} for name in ("ships", "fish", "trade")]
    bundle["show"] |= show
    return bundle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path, said())


@pytest.fixture
def stages() -> Iterator[list[Stage]]:
    made: list[Stage] = []
    yield made
    for stage in made:
        stage.close()


def opened(stages: list[Stage], folder: Path, at: datetime = NIGHT, **options: Any) -> Stage:
    stage = Stage(folder, **options)
    stages.append(stage)
    # Pictures need no hours; these tests do.
    stage.kiosk.show.always_open = False
    stage.clocks.day = at
    stage.later(0.1)
    return stage


def brightest(stage: Stage) -> int:
    """The brightest point of the glass, 0 to 255."""
    picture = stage.kiosk.window.grabWindow()
    points = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return max(picture.pixelColor(x, y).lightness() for x, y in points)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_the_words_of_the_night_are_dim_and_wander(size: Any, folder: Path, stages: list[Stage]) -> None:
    stage = opened(stages, folder, size=size)
    assert stage.state.phase is Phase.CLOSED
    assert stage.words() == ["The harbour", "Closed for now. Thank you for coming.", "现已闭馆，感谢光临。"]
    assert 40 < brightest(stage) < 110
    places = set()
    glass = box(stage.kiosk.window.contentItem())
    for _ in range(12):
        stage.later(60)
        assert stage.until(lambda: stage.texts()[0].parentItem().opacity() > 0.3)
        first = box(stage.texts()[0])
        places.add((first.x(), first.y()))
        assert all(glass.contains(box(text)) for text in stage.texts())
    assert len(places) == 12


def test_the_night_may_be_black(tmp_path: Path, stages: list[Stage]) -> None:
    stage = opened(stages, write(tmp_path, said(night={"page": "black"})))
    assert stage.words() == []
    assert brightest(stage) == 0


@pytest.mark.parametrize(("wake", "phase"), [(True, Phase.VISIT), (False, Phase.CLOSED)])
def test_a_touch_at_night(wake: bool, phase: Phase, tmp_path: Path, stages: list[Stage]) -> None:
    stage = opened(stages, write(tmp_path, said(night={"wake": wake})))
    stage.tap(CORNER)
    assert stage.state.phase is phase


def test_what_is_left_out_of_the_day_is_on_no_button(tmp_path: Path, stages: list[Stage]) -> None:
    morning = {"from": "12:00", "to": "13:00", "themes": ["ships", "trade"]}
    stage = opened(stages, write(tmp_path, said(dayparts=[morning])), MONDAY_NOON)
    stage.tap(CORNER)
    assert len(stage.items("ThemeCell")) == 3
    stage.nobody()
    stage.tap(CORNER)
    cells = stage.items("ThemeCell")
    assert len(cells) == 2
    stage.tap(cells[1])
    stage.settle()
    assert stage.state.screen == 3
    assert [cell.property("current") for cell in stage.items("ThemeCell")] == [False, True]


def test_nothing_stays_in_its_place_for_months(folder: Path, stages: list[Stage]) -> None:
    stage = opened(stages, folder, MONDAY_NOON, still=False)
    stage.visit(1)
    stage.kiosk.show.hold()
    bar = stage.items("ThemeBar")[0]
    begun = box(bar).topLeft()
    places = set()
    for _ in range(16):
        stage.kiosk.show.start_over()
        stage.later(120)
        stage.tap(CORNER)
        places.add((box(bar).x() - begun.x(), box(bar).y() - begun.y()))
    assert len(places) > 12
    assert all(x == round(x) and y == round(y) for x, y in places)
    # 1.5 % of the short side from end to end.
    assert max(abs(way) for place in places for way in place) <= 0.0075 * 1080 + 0.5


def test_in_pictures_nothing_moves(folder: Path, stages: list[Stage]) -> None:
    stage = opened(stages, folder, MONDAY_NOON)
    bar = stage.items("ThemeBar")[0]
    begun = box(bar)
    stage.later(100_000)
    assert box(bar) == begun


def test_the_display_goes_out_with_the_house(folder: Path, tmp_path: Path, stages: list[Stage]) -> None:
    diary = tmp_path / "diary"
    write_word = "import sys; open(sys.argv[1], 'a').write(sys.argv[2])"
    off, on = ([sys.executable, "-S", "-c", write_word, str(diary), word] for word in ("off ", "on "))
    stage = Stage(folder, backlight=(off, on))
    stage.kiosk.show.always_open = False

    def shows(words: str) -> bool:
        return stage.until(lambda: diary.exists() and diary.read_text() == words)

    stage.later(0.1)
    assert shows("on ")
    stage.clocks.day = NIGHT
    stage.later(0.1)
    assert shows("on off ")
    stage.tap(CORNER)
    stage.later(0.1)
    assert shows("on off on ")
    stage.kiosk.show.start_over()
    stage.later(0.1)
    stage.later(0.1)
    assert shows("on off on off ")
    stage.close()
    assert diary.read_text() == "on off on off on "


def test_it_starts_anew_when_nobody_is_there(folder: Path, stages: list[Stage]) -> None:
    stage = opened(stages, folder, restart_at=time(23, 30))
    stage.tap(CORNER)
    stage.clocks.day = NIGHT + timedelta(minutes=29)
    stage.later(0.1)
    stage.clocks.day = NIGHT + timedelta(minutes=30)
    stage.later(0.1)
    assert not stage.ended
    stage.kiosk.show.start_over()
    stage.later(0.1)
    assert stage.ended
    assert stage.kiosk.night_watch.restarting


def test_a_clock_that_jumps_leaves_the_glass_lit(folder: Path, stages: list[Stage], complaints: list[str]) -> None:
    stage = opened(stages, folder, MONDAY_NOON)
    stage.clocks.stood_at = MONDAY_NOON
    stage.clocks.day = NIGHT
    stage.later(0.1)
    assert stage.state.phase is Phase.ATTRACT
    assert stage.kiosk.clock_trust.doubt == "the clock jumped by 11 hours to 2026-11-23 23:00"
    assert len(complaints) == 1
    complaints.clear()
