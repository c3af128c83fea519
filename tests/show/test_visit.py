"""One visitor's use: moving about, holding, language, and the dwell of a visit."""

from __future__ import annotations

import pytest

from kiosk.show.state import Direction, Phase
from tests.show.hall import Hall


@pytest.mark.parametrize(
    ("start", "verb", "screen", "direction"),
    [
        (1, "next", 2, Direction.FORWARD),
        (5, "next", 0, Direction.FORWARD),
        (2, "previous", 1, Direction.BACK),
        (0, "previous", 5, Direction.BACK),
        (4, "home", 0, Direction.HOME),
    ],
)
def test_moving_about(start: int, verb: str, screen: int, direction: Direction) -> None:
    hall = Hall().visit(start)
    getattr(hall.show, verb)()
    assert (hall.state.screen, hall.state.direction, hall.state.page) == (screen, direction, 0)


@pytest.mark.parametrize(
    ("start", "goal", "direction"),
    [(1, 4, Direction.FORWARD), (4, 2, Direction.BACK), (3, 0, Direction.HOME)],
)
def test_going_straight_to_a_screen(start: int, goal: int, direction: Direction) -> None:
    hall = Hall().visit(start)
    hall.show.go(goal)
    assert (hall.state.screen, hall.state.direction) == (goal, direction)


@pytest.mark.parametrize("nowhere", [-1, 6, 99])
def test_there_is_no_screen_outside_the_exhibit(nowhere: int) -> None:
    hall = Hall().visit(2)
    before = hall.state
    hall.show.go(nowhere)
    assert hall.state == before


def test_going_to_the_present_screen_keeps_its_page() -> None:
    hall = Hall().visit(3)
    hall.show.turn_page()
    hall.show.go(3)
    assert hall.state.page == 1


def test_pages_turn_by_hand_and_round() -> None:
    hall, pages = Hall().visit(3), []
    for _ in range(4):
        hall.show.turn_page()
        pages.append(hall.state.page)
    assert pages == [1, 2, 0, 1]


def test_a_visit_has_its_own_slower_dwell() -> None:
    hall = Hall().visit(2)
    hall.wait(44.5)
    assert hall.state.screen == 2
    hall.wait(1)
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 3)


def test_every_touch_restarts_the_dwell() -> None:
    hall = Hall().visit(2)
    for _ in range(5):
        hall.wait(40)
        hall.show.touch()
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 2)
    assert hall.show.dwell_progress == 0


def test_screens_that_turn_by_themselves_do_not_keep_a_visit_alive() -> None:
    hall = Hall().visit(1)
    hall.wait(75.5)
    assert hall.phase is Phase.LEAVING


def test_hold_keeps_screen_and_page() -> None:
    hall = Hall().visit(3)
    hall.show.hold()
    hall.wait(70)
    assert (hall.state.screen, hall.state.page, hall.state.held) == (3, 0, True)
    assert hall.show.dwell_progress == 0


def test_hold_asked_again_lets_go_with_a_whole_dwell() -> None:
    hall = Hall().visit(3)
    hall.show.hold()
    hall.wait(30)
    hall.show.touch()
    hall.show.hold()
    hall.wait(44)
    assert (hall.state.screen, hall.state.held) == (3, False)
    hall.wait(2)
    assert hall.state.screen == 4


def test_moving_on_lets_go_in_a_visit() -> None:
    hall = Hall().visit(3)
    hall.show.hold()
    hall.show.next()
    assert not hall.state.held


def test_languages_take_turns_and_keep_the_place() -> None:
    hall = Hall(languages=("en", "zh", "fr")).visit(4)
    spoken = []
    for _ in range(4):
        hall.show.speak_next()
        spoken.append(hall.state.language)
    assert spoken == ["zh", "fr", "en", "zh"]
    assert hall.state.screen == 4


def test_an_unknown_language_changes_nothing() -> None:
    hall = Hall().visit(1)
    hall.show.speak("tlh")
    assert hall.state.language == "en"


def test_black_stops_the_screens() -> None:
    hall = Hall().visit(3)
    hall.show.blacken()
    hall.wait(70)
    assert (hall.state.screen, hall.state.page, hall.state.black) == (3, 0, True)


def test_black_asked_again_is_light() -> None:
    hall = Hall().visit(3)
    hall.show.blacken()
    hall.show.blacken()
    assert not hall.state.black
