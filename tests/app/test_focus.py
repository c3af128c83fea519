"""Keys that walk over the glass and press what they have come to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.show.state import Phase
from tests.app.stage import Stage, part_of

Key = Qt.Key


def here(stage: Stage) -> str:
    """What the focus is on."""
    item = stage.kiosk.window.activeFocusItem()
    assert item is not None
    return "graph" if part_of(item) == "GraphView" else str(item.property("name") or "")


def walk(stage: Stage, key: Qt.Key, steps: int) -> list[str]:
    places = []
    for _ in range(steps):
        stage.key(key)
        places.append(here(stage))
    return places


def come_to(stage: Stage, name: str) -> None:
    for _ in range(20):
        stage.key(Key.Key_Tab)
        if here(stage) == name:
            return
    raise AssertionError(f"no key leads to {name}")


def framed(stage: Stage) -> bool:
    return len(stage.items("FocusRing")) == 1


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Select])
def test_a_walking_key_wakes_as_a_finger_does_and_presses_nothing(stage: Stage, key: Qt.Key) -> None:
    stage.key(key)
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 1)
    assert not framed(stage)


def test_tab_walks_in_reading_order_and_round(stage: Stage) -> None:
    stage.visit(2)
    order = walk(stage, Key.Key_Tab, 11)
    assert order[1:] == ["graph", "graph", "Ships", "Fish", "中文", "Accessibility", "Home", "Hold", *order[:2]]
    assert order[0] in stage.words()
    assert walk(stage, Key.Key_Backtab, 3) == [order[0], "Hold", "Home"]


def test_tab_walks_over_the_opening_too(stage: Stage) -> None:
    stage.visit(0)
    order = walk(stage, Key.Key_Tab, 6)
    assert order == ["Touch to begin", "Ships", "Fish", "中文", "Accessibility", "Hold"]


@pytest.mark.parametrize("press", [Key.Key_Return, Key.Key_Enter, Key.Key_Select])
def test_return_presses(stage: Stage, press: Qt.Key) -> None:
    stage.visit(1)
    come_to(stage, "Fish")
    stage.key(press)
    assert stage.state.screen == 2


def test_arrows_and_the_clicker_keep_their_meaning_wherever_the_focus_is(stage: Stage) -> None:
    stage.visit(1)
    come_to(stage, "Home")
    stage.key(Key.Key_Space)
    assert stage.state.held
    stage.key(Key.Key_Right)
    assert (stage.state.screen, here(stage)) == (2, "Home")


def test_the_frame_comes_with_a_key_and_goes_with_a_touch(stage: Stage) -> None:
    stage.visit(1)
    assert not framed(stage)
    stage.key(Key.Key_Tab)
    assert framed(stage)
    stage.tap(stage.button("Hold"))
    assert not framed(stage)
    stage.key(Key.Key_Tab)
    assert framed(stage)
    assert here(stage) not in ("Home", "Hold")


def test_the_frame_goes_with_the_visit(stage: Stage) -> None:
    stage.visit(1)
    come_to(stage, "Fish")
    stage.later(76)
    stage.later(21)
    assert (stage.state.phase, framed(stage)) == (Phase.ATTRACT, False)
    stage.visit(1)
    assert not framed(stage)


def test_the_sheet_is_walked_and_set_by_keys_and_escape_closes_it(stage: Stage) -> None:
    stage.visit(1)
    come_to(stage, "Accessibility")
    stage.key(Key.Key_Return)
    assert stage.state.choosing
    assert here(stage) == "Text size: normal"
    assert framed(stage)
    assert walk(stage, Key.Key_Right, 2) == ["Text size: large", "Text size: largest"]
    stage.key(Key.Key_Space)
    assert stage.state.settings.text_step == 2
    assert walk(stage, Key.Key_Down, 3) == ["High contrast", "Less motion", "Everything lower"]
    stage.key(Key.Key_Return)
    assert stage.state.settings.low_reach
    assert walk(stage, Key.Key_Left, 1) == ["Less motion"]
    assert walk(stage, Key.Key_Tab, 3) == ["Everything lower", "Done", "Text size: normal"]
    stage.key(Key.Key_Escape)
    assert (stage.state.choosing, stage.state.screen, stage.ended) == (False, 1, False)
    assert (here(stage), framed(stage)) == ("Accessibility", True)


def test_done_closes_it(stage: Stage) -> None:
    stage.visit(1)
    come_to(stage, "Accessibility")
    stage.key(Key.Key_Return)
    come_to(stage, "Done")
    stage.key(Key.Key_Return)
    assert not stage.state.choosing


def test_the_question_is_answered_by_keys(stage: Stage) -> None:
    stage.visit(2)
    stage.key(Key.Key_Tab)
    stage.later(76)
    assert (here(stage), framed(stage)) == ("I’m still here", True)
    stage.later(15)
    assert walk(stage, Key.Key_Tab, 2) == ["Start over", "I’m still here"]
    stage.later(15)
    assert stage.state.phase is Phase.LEAVING
    stage.key(Key.Key_Return)
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)
    stage.later(76)
    stage.key(Key.Key_Tab)
    stage.key(Key.Key_Return)
    assert stage.state.phase is Phase.ATTRACT
