"""Staff's way behind the glass, by a real finger: the corner, the PIN, the page, and what it does."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage

from kiosk.care.pin import Pin
from kiosk.places import pin_file
from kiosk.show.state import Phase
from tests.app.harbour import harbour, rewrite
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, box

PIN = "4711"
CORNER = QPointF(30, 30)
SIZES = [LANDSCAPE, PORTRAIT, QSize(1280, 800)]


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The exhibit as it hangs on a wall."""
    stage = Stage(harbour(tmp_path_factory.mktemp("wall")), windowed=False, size=None)
    yield stage
    stage.close()


@pytest.fixture
def stage(wall: Stage) -> Iterator[Stage]:
    """The wall with a PIN, and nobody there."""
    pin(wall).set(PIN)
    wall.ended = False
    yield wall
    wall.later(500)
    wall.nobody()
    pin_file().unlink(missing_ok=True)


def pin(stage: Stage) -> Pin:
    return Pin(pin_file(), stage.clocks.unix)


def hold(stage: Stage, at: QPointF = CORNER, seconds: float = 5.2) -> None:
    """A finger rests there, as time passes."""
    stage.touch(lambda t: t.press(0, at.toPoint(), stage.kiosk.window))
    for _ in range(4):
        stage.later(seconds / 4)
    stage.touch(lambda t: t.release(0, at.toPoint(), stage.kiosk.window))


def enter(stage: Stage, digits: str) -> None:
    for digit in digits:
        stage.tap(stage.button(digit))
    stage.tap(stage.button("Open"))


def _news(stage: Stage) -> None:
    """The page looks for news with every fifth tick."""
    for _ in range(5):
        stage.later(0.1)


def behind(stage: Stage) -> None:
    hold(stage)
    enter(stage, PIN)
    assert (stage.state.phase, stage.state.trusted) == (Phase.STAFF, True)


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_corner_and_the_pin_lead_behind_the_glass_and_a_button_leads_back(stage: Stage, side: str) -> None:
    across = stage.kiosk.window.width()
    hold(stage, CORNER if side == "left" else QPointF(across - 30, 30))
    assert stage.state.phase is Phase.PIN
    enter(stage, PIN)
    assert stage.state.phase is Phase.STAFF
    assert any("harbour 1.0.0, since" in words for words in stage.words())
    stage.tap(stage.button("Back to the exhibit"))
    assert (stage.state.phase, stage.state.trusted) == (Phase.ATTRACT, False)


def test_the_ring_comes_after_two_seconds_and_goes_with_the_finger(stage: Stage) -> None:
    stage.touch(lambda t: t.press(0, CORNER.toPoint(), stage.kiosk.window))
    stage.later(1.9)
    assert stage.items("CornerRing") == []
    stage.later(1)
    assert len(stage.items("CornerRing")) == 1
    stage.touch(lambda t: t.release(0, CORNER.toPoint(), stage.kiosk.window))
    stage.later(0.1)
    assert stage.items("CornerRing") == []
    stage.later(5)
    assert stage.state.phase is Phase.VISIT


def test_a_finger_that_wanders_off_or_is_not_alone_opens_nothing(stage: Stage) -> None:
    window = stage.kiosk.window
    stage.touch(lambda t: t.press(0, CORNER.toPoint(), window))
    stage.later(3)
    stage.touch(lambda t: t.move(0, QPointF(400, 30).toPoint(), window))
    stage.later(4)
    assert stage.state.phase is Phase.VISIT
    stage.touch(lambda t: t.release(0, QPointF(400, 30).toPoint(), window))
    stage.touch(lambda t: t.press(0, CORNER.toPoint(), window))
    stage.touch(lambda t: t.stationary(0).press(1, QPointF(60, 60).toPoint(), window))
    stage.later(6)
    assert stage.state.phase is Phase.VISIT
    stage.touch(lambda t: t.release(0, CORNER.toPoint(), window).release(1, QPointF(60, 60).toPoint(), window))


@pytest.mark.parametrize("at", [(0.5, 0.02), (0.02, 0.98), (0.5, 0.5), (0.02, 0.2)])
def test_anywhere_else_a_long_press_is_a_touch(stage: Stage, at: tuple[float, float]) -> None:
    window = stage.kiosk.window
    hold(stage, QPointF(at[0] * window.width(), at[1] * window.height()), 8)
    assert stage.state.phase is Phase.VISIT


def test_a_wrong_pin_opens_nothing_and_five_lock_the_pad_for_a_minute(stage: Stage) -> None:
    hold(stage)
    enter(stage, "0000")
    assert stage.state.phase is Phase.PIN
    assert "That PIN is not right." in stage.words()
    for _ in range(4):
        enter(stage, "1234")
    stage.later(0.5)
    assert any("Too many wrong PINs" in words for words in stage.words())
    enter(stage, PIN)
    assert stage.state.phase is Phase.PIN, "the pad is locked"
    for _ in range(3):
        stage.tap(CORNER)
        stage.later(25)
    _news(stage)
    enter(stage, PIN)
    assert stage.state.phase is Phase.STAFF


def test_a_keyboard_types_the_pin_and_leaves(stage: Stage) -> None:
    hold(stage)
    for key in (Qt.Key.Key_9, Qt.Key.Key_Backspace, *map(Qt.Key, (0x34, 0x37, 0x31, 0x31)), Qt.Key.Key_Return):
        stage.key(key)
    assert stage.state.phase is Phase.STAFF
    stage.key(Qt.Key.Key_Escape)
    assert stage.state.phase is Phase.ATTRACT
    assert not stage.ended


def test_without_a_pin_everybody_may_look_and_nobody_may_act(stage: Stage) -> None:
    pin(stage).clear()
    hold(stage)
    assert (stage.state.phase, stage.state.trusted) == (Phase.STAFF, False)
    assert any("set a PIN on this computer with “kiosk pin”" in words for words in stage.words())
    assert {item.property("name") for item in stage.items("TouchButton")} == {"Back to the exhibit"}
    for name in ("leave", "leave", "restart", "restart", "clean", "black"):
        stage.kiosk.desk_of_staff.staff.act(name)
    assert (stage.ended, stage.state.phase) == (False, Phase.STAFF)


def test_the_page_goes_by_itself_after_three_minutes(stage: Stage) -> None:
    behind(stage)
    stage.later(179)
    assert stage.state.phase is Phase.STAFF
    stage.later(2)
    assert stage.state.phase is Phase.ATTRACT


def test_the_page_tells_of_feeds_disk_clock_and_of_what_went_wrong(stage: Stage, complaints: list[str]) -> None:
    logging.getLogger("kiosk.trial").error("the disk is full: make room")
    behind(stage)
    said = " ".join(stage.words())
    for name in ("Installed", "Running since", "Live numbers", "Memory", "Frames", "Disk", "Clock"):
        assert name in said
    assert "GB free" in said
    assert "the disk is full: make room" in said
    complaints.clear()


def test_memory_and_frames_are_drawn_live(stage: Stage) -> None:
    vitals = stage.kiosk.desk_of_staff.vitals
    for _ in range(30):
        stage.clocks.now += 1
        vitals.note()
    one = vitals.draw("memory/600x200/10/1")
    assert _painted(one)
    for _ in range(30):
        stage.clocks.now += 1
        vitals.note()
    assert vitals.draw("memory/600x200/10/2") != one
    assert _painted(vitals.draw("frames/600x200/10/2"))


def _painted(image: QImage) -> bool:
    return any(image.pixelColor(x, y).alpha() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


def test_cleaning_takes_no_touch_for_a_minute_and_counts_down(stage: Stage) -> None:
    behind(stage)
    stage.tap(stage.button("Clean for 60 s"))
    stage.later(20)
    assert stage.state.phase is Phase.CLEANING
    assert {"40", "The glass is being cleaned."} <= set(stage.words())
    stage.swipe(QPointF(300, 300), QPointF(600, 400))
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_Return)
    hold(stage, CORNER, 6)
    assert stage.state.phase is Phase.CLEANING
    stage.later(40)
    assert stage.state.phase is Phase.ATTRACT


def test_black_until_touched(stage: Stage) -> None:
    behind(stage)
    stage.tap(stage.button("Black until touched"))
    stage.later(1000)
    assert stage.kiosk.window.grabWindow().pixelColor(400, 300).lightness() == 0
    stage.tap(QPointF(400, 300))
    assert not stage.state.black


def test_the_exhibit_starts_in_another_language(stage: Stage) -> None:
    behind(stage)
    stage.tap(stage.button("Start in 中文"))
    stage.tap(stage.button("Back to the exhibit"))
    assert stage.kiosk.exhibit.language == "zh"
    hold(stage)
    for digit in PIN:
        stage.tap(stage.button(digit))
    stage.tap(stage.button("打开"))
    stage.tap(stage.button("Start in English"))
    assert stage.kiosk.exhibit.language == "en"


@pytest.mark.parametrize(("name", "again"), [("End the exhibit", False), ("Restart", True)])
def test_what_ends_the_show_is_asked_for_twice(stage: Stage, name: str, again: bool) -> None:
    behind(stage)
    stage.tap(stage.button(name))
    assert not stage.ended
    stage.tap(stage.button("Sure? Touch again"))
    assert stage.ended
    assert stage.kiosk.night_watch.restarting is again
    stage.kiosk.night_watch.restarting = False


def test_content_is_read_again_and_comes_on_after_the_page(stage: Stage) -> None:
    behind(stage)
    rewrite(stage.kiosk.content.bundle, lambda said: said.update(version="1.0.1"))
    stage.tap(stage.button("Read content again"))
    assert any("comes on when you leave" in words for words in stage.words())
    stage.tap(stage.button("Back to the exhibit"))
    assert stage.kiosk.exhibit.bundle is not None
    assert stage.kiosk.exhibit.bundle.version == "1.0.1"


def test_content_that_can_not_be_read_stays_off_and_the_page_says_why(stage: Stage, tmp_path: Path) -> None:
    behind(stage)
    file = stage.kiosk.content.bundle / "bundle.json"
    whole = file.read_text("utf-8")
    file.write_text(whole[:-10], "utf-8")
    stage.tap(stage.button("Read content again"))
    assert any("It can't be shown" in words for words in stage.words())
    assert any("bundle.json:" in words for words in stage.words())
    file.write_text(whole, "utf-8")
    stage.tap(stage.button("Read content again"))
    assert any("comes on when you leave" in words for words in stage.words())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_everything_is_large_enough_and_on_the_glass(tmp_path: Path, size: QSize) -> None:
    stage = Stage(harbour(tmp_path), size)
    try:
        pin(stage).set(PIN)
        hold(stage)
        _fits(stage, size)
        enter(stage, PIN)
        _fits(stage, size)
        page, foot = stage.items("VitalGraph"), stage.items("StaffActions")[0]
        assert all(box(graph).bottom() < box(foot).top() for graph in page)
    finally:
        stage.close()
        pin_file().unlink()


def _fits(stage: Stage, size: QSize) -> None:
    least = 64 * min(size.width(), size.height()) / 1080
    for button in stage.items("TouchButton"):
        place = box(button)
        assert min(place.width(), place.height()) >= least, button.property("name")
        assert QRectF(QPointF(0, 0), size).contains(place), button.property("name")
