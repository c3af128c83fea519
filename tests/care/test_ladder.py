"""Which rung is tried after which deaths, and when the one below is tried again."""

from __future__ import annotations

import pytest

from kiosk.care.ladder import LONGEST_QUIET, QUIET, Ladder, Rung


def after(*shown: float) -> list[int]:
    """The rungs after deaths that came so many seconds after their first frame."""
    ladder = Ladder()
    return [int(ladder.died(seconds)) for seconds in shown]


@pytest.mark.parametrize(
    ("shown", "rungs"),
    [
        ([5], [0]),
        ([5, 5], [0, 0]),
        ([5, 5, 5], [0, 0, 1]),
        ([5] * 6, [0, 0, 1, 1, 1, 2]),
        ([5] * 12, [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3]),
        # Without a frame there is no time to spread them over.
        ([0] * 9, [0, 0, 1, 1, 1, 2, 2, 2, 3]),
        ([40, 40, 40, 40], [0, 0, 0, 0]),
        ([500, 29, 29], [0, 0, 1]),
        ([500, 29, 31], [0, 0, 0]),
        ([5, 5, 200, 5, 5], [0, 0, 0, 0, 1]),
    ],
)
def test_three_deaths_in_a_minute_on_the_glass_lead_one_rung_up(shown: list[float], rungs: list[int]) -> None:
    assert after(*shown) == rungs


def on(rung: Rung) -> Ladder:
    ladder = Ladder()
    while ladder.rung < rung:
        ladder.died(0)
    return ladder


@pytest.mark.parametrize("rung", [Rung.PLAIN, Rung.LAST_GOOD, Rung.STILL_PAGE])
def test_ten_quiet_minutes_lead_one_rung_down(rung: Rung) -> None:
    ladder = on(rung)
    assert not ladder.rested(QUIET - 1)
    assert ladder.rested(QUIET)
    assert ladder.step_down() == rung - 1


def test_there_is_nothing_below_the_program() -> None:
    ladder = Ladder()
    assert not ladder.rested(1e6)
    assert ladder.step_down() is Rung.PROGRAM


def test_deaths_on_one_rung_do_not_count_on_another() -> None:
    ladder = on(Rung.PLAIN)
    ladder.died(1)
    ladder.died(1)
    ladder.step_down()
    assert [ladder.died(1), ladder.died(1), ladder.died(1)] == [Rung.PROGRAM, Rung.PROGRAM, Rung.PLAIN]


def relapse(ladder: Ladder) -> None:
    ladder.step_down()
    while ladder.rung < Rung.PLAIN:
        ladder.died(0)


def test_what_fails_for_good_is_tried_less_and_less_often() -> None:
    ladder = on(Rung.PLAIN)
    for needed in (QUIET, 2 * QUIET, 4 * QUIET):
        assert not ladder.rested(needed - 1)
        assert ladder.rested(needed)
        relapse(ladder)
    for _ in range(20):
        relapse(ladder)
    assert ladder.rested(LONGEST_QUIET)


def test_a_program_that_lasts_forgives_what_was_before() -> None:
    ladder = on(Rung.PLAIN)
    relapse(ladder)
    ladder.step_down()
    ladder.rested(QUIET)
    while ladder.rung < Rung.PLAIN:
        ladder.died(0)
    assert ladder.rested(QUIET)


@pytest.mark.parametrize(("rung", "plain"), [(Rung.PROGRAM, False), (Rung.PLAIN, True), (Rung.STILL_PAGE, True)])
def test_a_process_is_told_its_rung_and_draws_without_graphics_device_from_the_second_on(
    rung: Rung, plain: bool
) -> None:
    said = rung.environment()
    assert (said.get("QT_QUICK_BACKEND") == "software") is plain
    assert Rung.found(said) is rung
    assert Rung.found(said) is Rung.PROGRAM  # What that process starts is on no rung.
