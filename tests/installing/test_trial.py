"""What new content must do before it counts as good."""

from __future__ import annotations

import pytest

from kiosk.installing.trial import LENGTH, TO_SETTLE, Trial


class Clock:
    def __init__(self) -> None:
        self.show = 50.0
        self.wall = 1000.0
        self.trial = Trial(3, lambda: self.show, lambda: self.wall)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.parametrize(
    ("seen", "seconds", "passed"),
    [
        ((0, 1, 2), LENGTH, True),
        ((2, 1, 0, 1), LENGTH + 1, True),
        ((0, 1, 2), LENGTH - 1, False),
        ((0, 1), 10 * LENGTH, False),
        ((), LENGTH, False),
    ],
)
def test_every_screen_and_long_enough(clock: Clock, seen: tuple[int, ...], seconds: float, passed: bool) -> None:
    for screen in seen:
        clock.trial.seen(screen)
    clock.show += seconds
    assert clock.trial.passed is passed


def test_a_screen_has_half_a_minute_to_arrive(clock: Clock) -> None:
    clock.trial.awaits()
    clock.wall += TO_SETTLE
    assert not clock.trial.overdue
    clock.wall += 1
    assert clock.trial.overdue


def test_screens_that_follow_one_another_without_arriving_are_no_excuse(clock: Clock) -> None:
    for _ in range(4):
        clock.trial.awaits()
        clock.wall += 10
    assert clock.trial.overdue


@pytest.mark.parametrize("how", ["seen", "rests"])
def test_what_has_arrived_or_gone_is_not_waited_for(clock: Clock, how: str) -> None:
    clock.trial.awaits()
    clock.wall += 20
    if how == "seen":
        clock.trial.seen(0)
    else:
        clock.trial.rests()
    clock.wall += 100
    assert not clock.trial.overdue
    clock.trial.awaits()
    clock.wall += 20
    assert not clock.trial.overdue


def test_time_lapse_gives_no_less_time_to_arrive(clock: Clock) -> None:
    clock.trial.awaits()
    clock.show += 10_000
    assert not clock.trial.overdue
