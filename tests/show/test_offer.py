"""Staff are asked something on the glass: when, for how long, and what comes after."""

from __future__ import annotations

import pytest

from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, Hall


def offered(hall: Hall) -> Hall:
    hall.show.offer()
    hall.wait(0.1)
    assert hall.phase is Phase.OFFER
    return hall


def test_it_covers_the_attract_loop_at_once() -> None:
    offered(Hall())


def test_it_shows_in_the_night_too() -> None:
    hall = Hall(hours=True)
    hall.local = MONDAY_NIGHT
    hall.wait(0.1)
    offered(hall).show.withdraw()
    hall.wait(0.1)
    assert hall.phase is Phase.CLOSED


def test_it_shows_in_trouble_and_trouble_comes_after() -> None:
    hall = Hall()
    hall.show.fail()
    offered(hall).show.withdraw()
    assert hall.phase is Phase.TROUBLE


def test_it_waits_until_nobody_is_visiting() -> None:
    hall = Hall().visit(2)
    hall.show.offer()
    hall.wait(60)
    assert hall.phase is Phase.VISIT
    hall.leave()
    hall.wait(10)
    assert hall.phase is Phase.LEAVING
    hall.wait(11)
    assert hall.phase is Phase.OFFER


def test_what_is_withdrawn_meanwhile_never_shows() -> None:
    hall = Hall().visit(2)
    hall.show.offer()
    hall.show.withdraw()
    assert hall.phase is Phase.VISIT
    hall.leave()
    hall.wait(21)
    assert hall.phase is Phase.ATTRACT


def test_nobody_answers_for_a_minute() -> None:
    hall = offered(Hall())
    hall.wait(59.5)
    assert hall.phase is Phase.OFFER
    hall.wait(1)
    assert (hall.phase, hall.state.screen) == (Phase.ATTRACT, 0)
    hall.wait(10)
    assert hall.phase is Phase.ATTRACT


@pytest.mark.parametrize("how", ["touch", "walk", "offer"])
def test_each_touch_gives_another_minute_and_presses_what_is_there(how: str) -> None:
    hall = offered(Hall())
    hall.wait(50)
    assert not getattr(hall.show, how)(), "the touch goes through to the number pad"
    hall.wait(50)
    assert hall.phase is Phase.OFFER


def test_nothing_of_the_exhibit_can_be_used_meanwhile() -> None:
    hall = offered(Hall())
    for verb in (hall.show.next, hall.show.home, hall.show.blacken, hall.show.start_over, hall.show.stay):
        hall.show.key(verb)
        assert (hall.phase, hall.state.screen, hall.state.black) == (Phase.OFFER, 0, False)


def test_content_is_not_exchanged_beneath_it() -> None:
    assert not offered(Hall()).show.idle


def test_new_content_that_must_come_at_once_comes_and_the_question_returns() -> None:
    hall = offered(Hall())
    hall.show.load(hall.programme)
    hall.wait(0.1)
    assert hall.phase is Phase.OFFER


def test_a_presenter_is_not_disturbed() -> None:
    hall = Hall(present=True)
    hall.show.offer()
    hall.wait(100)
    assert hall.phase is Phase.PRESENT
