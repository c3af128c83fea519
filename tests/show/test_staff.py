"""The way behind the glass and out again: the corner, the PIN, what staff may ask for, and how each of it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.show.settings import OWN
from kiosk.show.show import Show
from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, Hall


def held(hall: Hall, seconds: float = 5.2) -> Hall:
    hall.show.touch()
    hall.show.hold_corner()
    hall.wait(seconds)
    return hall


def behind(hall: Hall, *, trusted: bool = True) -> Hall:
    hall.show.enter_staff(trusted=trusted)
    return hall


@pytest.mark.parametrize(("seconds", "shown"), [(0.0, 0.0), (1.9, 0.0), (2.0, 0.0), (3.5, 0.5), (4.7, 0.9)])
def test_the_corner_shows_nothing_for_two_seconds_and_then_how_far_it_is(seconds: float, shown: float) -> None:
    hall = held(Hall(), seconds)
    assert hall.show.corner_progress == pytest.approx(shown, abs=0.01)
    assert hall.phase is Phase.VISIT


def test_who_holds_the_corner_long_enough_is_asked_for_the_pin() -> None:
    hall = held(Hall())
    assert (hall.phase, hall.show.corner_progress) == (Phase.PIN, 0)


def test_what_a_visitor_has_set_is_not_for_staff() -> None:
    hall = Hall().visit(2)
    hall.show.set(text_step=2, high_contrast=True)
    assert held(hall).state.settings == OWN


def test_who_lets_go_is_asked_nothing() -> None:
    hall = held(Hall(), 4.5)
    hall.show.release_corner()
    hall.wait(5)
    assert (hall.phase, hall.show.corner_progress) == (Phase.VISIT, 0)


def test_the_machine_slept_with_a_finger_on_the_corner_and_none_was_lost() -> None:
    hall = held(Hall(), 1)
    hall.jump(100_000)
    assert hall.phase is Phase.PIN


@pytest.mark.parametrize(
    "before", [Phase.ATTRACT, Phase.VISIT, Phase.LEAVING, Phase.CLOSED, Phase.TROUBLE, Phase.OFFER]
)
def test_the_corner_opens_from_everywhere_and_leads_back(before: Phase) -> None:
    hall = Hall(hours=before is Phase.CLOSED)
    match before:
        case Phase.VISIT:
            hall.visit(3)
        case Phase.LEAVING:
            hall.visit(3).leave()
        case Phase.CLOSED:
            hall.local = MONDAY_NIGHT
        case Phase.TROUBLE:
            hall.show.fail()
        case Phase.OFFER:
            hall.show.offer()
    hall.wait(0.1)
    assert hall.phase is before
    hall.show.hold_corner()
    hall.wait(5.2)
    assert hall.phase is Phase.PIN
    hall.show.leave_staff()
    hall.wait(0.1)
    back = Phase.ATTRACT if before in (Phase.VISIT, Phase.LEAVING) else before
    assert hall.phase is back


@pytest.mark.parametrize(("phase", "seconds"), [(Phase.PIN, 60), (Phase.STAFF, 180)])
def test_each_page_goes_by_itself_after_the_last_touch(phase: Phase, seconds: float) -> None:
    hall = held(Hall()) if phase is Phase.PIN else behind(Hall())
    hall.wait(seconds - 5)
    assert not hall.show.touch(), "the touch presses what is there"
    hall.wait(seconds - 5)
    assert hall.phase is phase
    hall.wait(6)
    assert (hall.phase, hall.state.trusted) == (Phase.ATTRACT, False)


def test_cleaning_counts_down_and_ends_by_itself_and_no_touch_counts() -> None:
    hall = behind(Hall())
    hall.show.clean()
    hall.wait(20)
    assert (hall.phase, round(hall.show.seconds_left)) == (Phase.CLEANING, 40)
    assert hall.show.touch()
    assert hall.show.walk()
    hall.show.hold_corner()
    for verb in (hall.show.next, hall.show.blacken, hall.show.start_over, hall.show.stay):
        hall.show.key(verb)
    hall.wait(39)
    assert hall.phase is Phase.CLEANING
    hall.wait(2)
    assert (hall.phase, hall.state.screen, hall.show.seconds_left) == (Phase.ATTRACT, 0, 0)


def test_cleaning_outlasts_content_that_fails() -> None:
    hall = behind(Hall())
    hall.show.clean()
    hall.show.fail()
    hall.wait(30)
    assert hall.phase is Phase.CLEANING
    hall.wait(31)
    assert hall.phase is Phase.TROUBLE


def test_staff_leave_black_glass_until_a_touch_which_presses_nothing() -> None:
    hall = behind(Hall())
    hall.show.darken()
    hall.wait(1000)
    assert (hall.phase, hall.state.black) == (Phase.ATTRACT, True)
    assert hall.show.touch()
    assert (hall.phase, hall.state.black, hall.state.screen) == (Phase.ATTRACT, False, 0)


def test_staff_choose_the_language_that_every_visit_begins_in() -> None:
    hall = behind(Hall())
    hall.show.prefer_next_language()
    hall.show.leave_staff()
    assert hall.state.language == "zh"
    hall.visit(2).show.speak("en")
    hall.leave().wait(21)
    assert (hall.phase, hall.state.language) == (Phase.ATTRACT, "zh")
    hall.show.load(hall.programme)
    assert hall.state.language == "zh"


@pytest.mark.parametrize("verb", [Show.clean, Show.darken, Show.prefer_next_language])
def test_who_has_not_proven_anything_may_only_look(verb: Callable[[Show], None]) -> None:
    hall = behind(Hall(), trusted=False)
    before = hall.state
    verb(hall.show)
    assert hall.state == before


@pytest.mark.parametrize("verb", [Show.clean, Show.darken, Show.prefer_next_language, Show.leave_staff])
def test_in_front_of_the_glass_staff_verbs_do_nothing(verb: Callable[[Show], None]) -> None:
    hall = Hall().visit(2)
    before = hall.state
    verb(hall.show)
    assert hall.state == before
