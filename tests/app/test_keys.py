"""Keyboard and clicker on the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.show.state import Phase
from tests.app.harbour import harbour
from tests.app.stage import Stage

Key = Qt.Key


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_PageDown])
def test_onward(stage: Stage, key: Qt.Key) -> None:
    stage.visit(1)
    stage.key(key)
    assert stage.state.screen == 2
    stage.key(key)
    assert stage.state.screen == 0


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp])
def test_back(stage: Stage, key: Qt.Key) -> None:
    stage.visit(1)
    stage.key(key)
    assert stage.state.screen == 0
    stage.key(key)
    assert stage.state.screen == 2


def test_a_key_wakes_and_acts(stage: Stage) -> None:
    stage.key(Key.Key_2)
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)


def test_digits_home_space_and_language(stage: Stage) -> None:
    stage.visit(1)
    stage.key(Key.Key_2)
    assert stage.state.screen == 2
    stage.key(Key.Key_9)
    assert stage.state.screen == 2
    stage.key(Key.Key_Space)
    assert stage.state.held
    stage.key(Key.Key_Space)
    assert not stage.state.held
    stage.key(Key.Key_L)
    assert stage.state.language == "zh"
    stage.key(Key.Key_Home)
    assert stage.state.screen == 0


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
def test_black_glass(stage: Stage, key: Qt.Key) -> None:
    stage.visit(1)
    stage.key(key)
    assert stage.state.black
    assert stage.words() == []
    picture = stage.kiosk.window.grabWindow()
    assert picture.pixelColor(500, 500).lightness() == 0
    stage.key(Key.Key_Right)
    assert (stage.state.black, stage.state.screen) == (False, 1)


def test_a_key_in_the_countdown_only_stays(stage: Stage) -> None:
    stage.visit(1)
    stage.later(76)
    stage.key(Key.Key_Right)
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 1)


def test_keys_without_a_meaning_do_nothing(stage: Stage) -> None:
    before = stage.state
    for key in (
        Key.Key_Q,
        Key.Key_Menu,
        Key.Key_F4,
        Key.Key_Super_L,
        Key.Key_Alt,
    ):
        stage.key(key)
    assert stage.state == before
    assert not stage.ended


def test_f11_goes_to_the_full_screen_and_back(stage: Stage) -> None:
    stage.key(Key.Key_F11)
    assert stage.kiosk.window.visibility() == QWindow.Visibility.FullScreen
    stage.key(Key.Key_F11)
    assert stage.kiosk.window.visibility() == QWindow.Visibility.Windowed


def test_f12_shows_staff_what_is_loaded(stage: Stage) -> None:
    stage.key(Key.Key_F12)
    assert stage.state.phase is Phase.STAFF
    assert any("harbour 1.0.0" in words for words in stage.words())
    stage.key(Key.Key_F12)
    assert stage.state.phase is Phase.ATTRACT


def test_escape_ends_a_window(stage: Stage) -> None:
    assert not stage.ended
    stage.key(Key.Key_Escape)
    assert stage.ended
    stage.ended = False


def test_on_the_wall_no_key_ends_or_opens_anything(tmp_path_factory: pytest.TempPathFactory) -> None:
    wall = Stage(harbour(tmp_path_factory.mktemp("wall")), windowed=False, size=None)
    try:
        assert wall.kiosk.window.visibility() == QWindow.Visibility.FullScreen
        for key in (Key.Key_Escape, Key.Key_F12, Key.Key_F4, Key.Key_Q):
            wall.key(key)
        assert not wall.ended
        assert wall.state.phase is Phase.ATTRACT
    finally:
        wall.close()


def test_a_key_that_is_held_down_counts_once(stage: Stage) -> None:
    stage.visit(1)
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b", repeated)
        stage.app.sendEvent(stage.kiosk.window, event)
    assert stage.state.black
