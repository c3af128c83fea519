"""The phases around the visit: a presenter, closing time, staff, and trouble."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.content.hours import Hours
from kiosk.show.hours import is_open
from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, MONDAY_NOON, OFFICE_HOURS, Hall


def test_a_presenter_has_all_the_time() -> None:
    hall = Hall(present=True)
    hall.show.go(3)
    hall.jump(100_000)
    hall.wait(200)
    assert (hall.phase, hall.state.screen, hall.state.page) == (Phase.PRESENT, 3, 0)


def test_a_presenter_moves_and_stays_held() -> None:
    hall = Hall(present=True)
    assert hall.state.held
    hall.show.next()
    hall.show.turn_page()
    hall.show.speak_next()
    assert (hall.state.screen, hall.state.page, hall.state.language, hall.state.held) == (1, 1, "zh", True)


def test_a_presenter_may_let_the_screens_run() -> None:
    hall = Hall(present=True)
    hall.show.hold()
    hall.wait(24.5)
    assert (hall.phase, hall.state.screen) == (Phase.PRESENT, 1)


def test_a_presenter_comes_back_from_staff_held() -> None:
    hall = Hall(present=True)
    hall.show.go(4)
    hall.show.hold()
    hall.show.enter_staff()
    hall.show.leave_staff()
    assert (hall.phase, hall.state.screen, hall.state.held) == (Phase.PRESENT, 0, True)


@pytest.mark.parametrize(
    ("when", "open_"),
    [
        (datetime(2026, 11, 23, 8, 59), False),
        (datetime(2026, 11, 23, 9, 0), True),
        (datetime(2026, 11, 23, 17, 59), True),
        (datetime(2026, 11, 23, 18, 0), False),
        (datetime(2026, 11, 28, 12, 0), False),
    ],
)
def test_opening_hours(when: datetime, open_: bool) -> None:
    assert is_open([OFFICE_HOURS], when) is open_
    assert is_open([], when)


def test_open_until_midnight() -> None:
    assert is_open([Hours(days=["mon"], open="20:00", close="24:00")], datetime(2026, 11, 23, 23, 59))


def test_the_loop_closes_and_opens_with_the_house() -> None:
    hall = Hall(hours=True)
    hall.wait(30)
    hall.local = MONDAY_NIGHT
    hall.wait(0.1)
    assert (hall.phase, hall.state.screen) == (Phase.CLOSED, 0)
    hall.wait(1000)
    assert hall.phase is Phase.CLOSED
    hall.local = MONDAY_NOON
    hall.wait(0.1)
    assert (hall.phase, hall.state.screen) == (Phase.ATTRACT, 0)
    hall.wait(23)
    assert hall.state.screen == 0


def test_closing_time_does_not_throw_a_visitor_out() -> None:
    hall = Hall(hours=True).visit(2)
    hall.local = MONDAY_NIGHT
    hall.wait(30)
    assert hall.phase is Phase.VISIT


def test_a_visit_at_night_ends_in_the_night() -> None:
    hall = Hall(hours=True)
    hall.local = MONDAY_NIGHT
    hall.wait(0.1)
    hall.show.touch()
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 1)
    hall.leave()
    hall.wait(21)
    assert hall.phase is Phase.CLOSED


def test_time_stands_still_for_staff() -> None:
    hall = Hall(hours=True).visit(3)
    hall.show.enter_staff()
    before = hall.state
    hall.local = MONDAY_NIGHT
    hall.wait(170)
    assert hall.state == before
    assert hall.phase is Phase.STAFF
    hall.show.leave_staff()
    assert (hall.phase, hall.state.screen) == (Phase.ATTRACT, 0)


def test_staff_find_trouble_again_where_there_was_trouble() -> None:
    hall = Hall()
    hall.show.fail()
    hall.show.enter_staff()
    hall.show.leave_staff()
    assert hall.phase is Phase.TROUBLE


def test_trouble_waits_for_content() -> None:
    hall = Hall().visit(3)
    hall.show.fail()
    hall.wait(1000)
    assert (hall.phase, hall.show.idle, hall.show.seconds_left, hall.show.dwell_progress) == (
        Phase.TROUBLE, True, 0, 0
    )  # fmt: skip
    hall.show.load(hall.programme)
    assert (hall.phase, hall.state.screen) == (Phase.ATTRACT, 0)


def test_content_is_exchanged_only_where_nobody_is() -> None:
    hall = Hall(hours=True)
    assert hall.show.idle
    hall.visit()
    assert not hall.show.idle
    assert not hall.leave().show.idle


def test_new_content_starts_over_and_keeps_count() -> None:
    hall = Hall()
    hall.wait(6 * 24 + 30)
    hall.show.load(hall.programme)
    assert (hall.state.screen, hall.state.page, hall.state.cycles) == (0, 0, 1)
