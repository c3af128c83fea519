"""A clock that can't be right keeps nothing dark, and is believed again once it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.clocks import RELEASED
from kiosk.show.clock_trust import ClockTrust
from kiosk.show.programme import Programme
from kiosk.show.show import Show
from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, OFFICE_HOURS, PAGES, RHYTHM

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Machine:
    """A wall clock and a steady one, and the trust in them."""

    def __init__(self, wall: datetime = NOON) -> None:
        self.wall = wall
        self.steady = 0.0
        self.trust = ClockTrust(lambda: self.wall, lambda: self.steady)
        self.right = self.trust.look()

    def passes(self, hours: float) -> bool:
        """Time passes, looked at four times an hour."""
        for _ in range(round(hours * 4)):
            self.wall += timedelta(minutes=15)
            self.steady += 900
            self.right = self.trust.look()
        return self.right

    def set(self, wall: datetime) -> bool:
        """Somebody, or the network, sets the clock."""
        self.wall = wall
        self.steady += 0.1
        self.right = self.trust.look()
        return self.right


@pytest.mark.parametrize(
    ("year", "right"),
    [
        (1970, False),
        (RELEASED - 1, False),
        (RELEASED, True),
        (RELEASED + 20, True),
        (RELEASED + 21, False),
        (9999, False),
    ],
)
def test_years(year: int, right: bool, complaints: list[str]) -> None:
    machine = Machine(datetime(year, 6, 1, tzinfo=UTC))
    assert machine.right is right
    assert machine.trust.doubt == (None if right else f"the clock says {year}")
    complaints.clear()


@pytest.mark.parametrize(
    ("by", "right"),
    [
        (timedelta(minutes=59), True),
        (-timedelta(minutes=59), True),
        (timedelta(hours=2), False),
        (-timedelta(hours=2), False),
        (timedelta(days=400), False),
    ],
)
def test_jumps(by: timedelta, right: bool, complaints: list[str]) -> None:
    machine = Machine()
    assert machine.passes(5)
    assert machine.set(machine.wall + by) is right
    complaints.clear()


def test_a_jump_is_doubted_for_a_day_and_told_once(complaints: list[str]) -> None:
    machine = Machine()
    assert not machine.set(NOON + timedelta(hours=10))
    assert machine.trust.doubt == "the clock jumped by 10 hours to 2026-11-23 22:00"
    assert not machine.passes(23.5)
    assert complaints == [
        "log: the clock jumped by 10 hours to 2026-11-23 22:00: opening hours do not count until it is right again"
    ]
    assert machine.passes(1)
    assert machine.trust.doubt is None
    complaints.clear()


def test_a_clock_that_is_set_back_right_is_believed_at_once(complaints: list[str]) -> None:
    machine = Machine()
    machine.set(NOON + timedelta(days=30))
    assert machine.set(NOON + timedelta(minutes=3))
    complaints.clear()


def test_each_jump_begins_the_day_anew(complaints: list[str]) -> None:
    machine = Machine()
    machine.set(NOON + timedelta(days=30))
    machine.passes(20)
    machine.set(NOON + timedelta(days=90))
    assert not machine.passes(20)
    assert machine.passes(5)
    complaints.clear()


def test_the_network_sets_a_clock_right_that_had_lost_its_battery(complaints: list[str]) -> None:
    machine = Machine(datetime(1970, 1, 1, tzinfo=UTC))
    assert not machine.passes(2)
    assert machine.set(NOON)
    complaints.clear()


def test_a_clock_that_runs_slow_is_followed() -> None:
    machine = Machine()
    for _ in range(2000):
        machine.wall += timedelta(minutes=14, seconds=50)
        machine.steady += 900
        assert machine.trust.look()


def test_while_the_clock_is_wrong_the_show_is_open(complaints: list[str]) -> None:
    wall, trusted = MONDAY_NIGHT, True
    now = 0.0
    show = Show(lambda: now, lambda: wall, clock_is_right=lambda: trusted)
    show.load(Programme(PAGES, ("en",), RHYTHM.model_copy(update={"hours": [OFFICE_HOURS]})))
    show.tick()
    assert show.state.phase is Phase.CLOSED
    trusted = False
    show.tick()
    assert show.state.phase is Phase.ATTRACT
    trusted = True
    show.tick()
    assert show.state.phase is Phase.CLOSED
