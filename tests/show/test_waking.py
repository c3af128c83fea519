"""The first touch only wakes the glass, in every phase; keys wake and act."""

from __future__ import annotations

import pytest

from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, Hall


def night() -> Hall:
    hall = Hall(hours=True)
    hall.local = MONDAY_NIGHT
    hall.wait(0.1)
    assert hall.phase is Phase.CLOSED
    return hall


def trouble() -> Hall:
    hall = Hall()
    hall.show.fail()
    return hall


def dark() -> Hall:
    hall = Hall().visit(2)
    hall.show.blacken()
    return hall


def dark_for_a_presenter() -> Hall:
    hall = Hall(present=True)
    hall.show.blacken()
    return hall


@pytest.mark.parametrize("begin", [Hall, night, trouble, dark, dark_for_a_presenter])
def test_the_waking_touch_presses_nothing(begin: type[Hall]) -> None:
    assert begin().show.touch() is True


@pytest.mark.parametrize("begin", [Hall, night, dark, dark_for_a_presenter])
def test_the_second_touch_presses(begin: type[Hall]) -> None:
    hall = begin()
    hall.show.touch()
    assert hall.show.touch() is False


def test_trouble_never_lets_a_touch_through() -> None:
    hall = trouble()
    assert [hall.show.touch() for _ in range(3)] == [True] * 3
    assert hall.phase is Phase.TROUBLE


def test_in_the_countdown_a_touch_presses_its_buttons() -> None:
    assert Hall().visit().leave().show.touch() is False


def test_from_the_opening_a_visit_begins_with_the_first_theme() -> None:
    hall = Hall()
    hall.show.touch()
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 1)


def test_from_a_theme_a_visit_begins_where_the_visitor_looked() -> None:
    hall = Hall()
    hall.wait(3 * 24 + 10)
    before = hall.state
    hall.show.touch()
    assert hall.phase is Phase.VISIT
    assert (hall.state.screen, hall.state.page) == (before.screen, before.page) == (3, 1)


def test_black_glass_comes_back_as_it_was() -> None:
    hall = Hall().visit(3)
    before = hall.state
    hall.show.blacken()
    assert hall.state.black
    hall.show.touch()
    assert hall.state == before


def test_a_key_wakes_and_acts() -> None:
    hall = Hall()
    hall.show.key(lambda: hall.show.go(4))
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 4)
    hall = Hall()
    hall.show.key(hall.show.next)
    assert hall.state.screen == 1


def test_a_key_in_the_countdown_only_stays() -> None:
    hall = Hall().visit(2).leave()
    hall.show.key(hall.show.next)
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 2)


def test_a_key_on_black_only_lights_up() -> None:
    hall = dark()
    hall.show.key(hall.show.next)
    assert (hall.state.black, hall.state.screen) == (False, 2)


def test_a_key_at_night_wakes() -> None:
    hall = night()
    hall.show.key(hall.show.next)
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 1)


def test_no_key_gets_through_trouble_or_staff() -> None:
    hall = trouble()
    hall.show.key(hall.show.next)
    assert hall.phase is Phase.TROUBLE
    hall = Hall()
    hall.show.enter_staff()
    hall.show.key(hall.show.next)
    assert (hall.phase, hall.state.screen) == (Phase.STAFF, 0)
