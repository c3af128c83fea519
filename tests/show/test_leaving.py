"""How a visit ends: the countdown, who stays, and the reset."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from kiosk.content.bundle import Rhythm
from kiosk.show.state import Direction, Phase, State
from tests.show.hall import Hall


def test_after_the_idle_time_the_visitor_is_asked() -> None:
    hall = Hall().visit(1)
    hall.wait(74.5)
    assert hall.phase is Phase.VISIT
    hall.wait(1)
    assert hall.phase is Phase.LEAVING


def test_a_touch_puts_the_question_off() -> None:
    hall = Hall().visit(1)
    hall.wait(74)
    hall.show.touch()
    hall.wait(74)
    assert hall.phase is Phase.VISIT


def test_there_are_at_least_twenty_seconds_to_answer() -> None:
    with pytest.raises(ValidationError):
        Rhythm(countdown=19.9)
    hall = Hall().visit(2).leave()
    assert hall.show.seconds_left == 20
    hall.wait(19.8)
    assert hall.phase is Phase.LEAVING
    hall.wait(0.4)
    assert hall.phase is Phase.ATTRACT


def test_the_countdown_is_whole_even_after_a_long_sleep() -> None:
    hall = Hall().visit(2)
    hall.jump(100_000)
    assert hall.phase is Phase.LEAVING
    assert hall.show.seconds_left == 20


def test_the_screen_waits_while_the_visitor_is_asked() -> None:
    hall = Hall().visit(3).leave()
    before = hall.state
    hall.wait(15)
    assert hall.state == before
    assert hall.show.dwell_progress == 0


def test_who_stays_finds_everything_as_it_was() -> None:
    hall = Hall().visit(3)
    hall.show.speak("zh")
    hall.show.turn_page()
    hall.show.hold()
    before = hall.state
    hall.leave()
    hall.wait(10)
    hall.show.stay()
    assert hall.state == before
    hall.wait(74)
    assert hall.phase is Phase.VISIT


def test_nobody_answers_and_everything_is_reset() -> None:
    hall = Hall().visit(3)
    hall.show.speak("zh")
    hall.show.turn_page()
    hall.show.hold()
    hall.leave()
    hall.wait(20.5)
    assert hall.state == State(Phase.ATTRACT, language="en", direction=Direction.HOME)


def test_start_over_resets_at_once() -> None:
    for hall in (Hall().visit(4), Hall().visit(4).leave()):
        hall.show.speak("zh")
        hall.show.start_over()
        assert hall.state == State(Phase.ATTRACT, language="en", direction=Direction.HOME)


def test_a_held_visit_ends_too() -> None:
    hall = Hall().visit(3)
    hall.show.hold()
    hall.wait(75.5)
    assert hall.phase is Phase.LEAVING
    hall.wait(20.5)
    assert (hall.phase, hall.state.held) == (Phase.ATTRACT, False)


def test_a_black_visit_ends_without_a_question_that_nobody_sees() -> None:
    hall = Hall().visit(3)
    hall.show.blacken()
    hall.wait(75.5)
    assert (hall.phase, hall.state.black, hall.state.screen) == (Phase.ATTRACT, False, 0)


def test_the_loop_begins_with_a_whole_dwell_after_a_visit() -> None:
    hall = Hall().visit(3).leave()
    hall.wait(20.2)
    hall.wait(23.5)
    assert hall.state.screen == 0


def test_visits_are_no_cycles() -> None:
    hall = Hall().visit(5)
    hall.wait(46)
    assert (hall.state.screen, hall.state.cycles) == (0, 0)
    hall.show.start_over()
    assert hall.state.cycles == 0
