"""What a visitor may set, and who used the glass last: a finger or a key."""

from __future__ import annotations

import pytest

from kiosk.show.settings import OWN, Settings
from kiosk.show.state import Phase
from tests.show.hall import Hall

MINE = Settings(text_step=2, high_contrast=True, reduced_motion=True, low_reach=True)


def chosen(hall: Hall) -> Hall:
    hall.show.choose_settings()
    hall.show.set(text_step=2, high_contrast=True, reduced_motion=True, low_reach=True)
    assert hall.state.settings == MINE
    return hall


def test_settings_change_one_by_one() -> None:
    hall = Hall().visit()
    hall.show.set(high_contrast=True)
    hall.show.set(text_step=1)
    assert hall.state.settings == Settings(text_step=1, high_contrast=True)


@pytest.mark.parametrize("step", [-1, 3])
def test_there_is_no_other_size_of_text(step: int) -> None:
    hall = Hall().visit()
    hall.show.set(text_step=step)
    assert hall.state.settings == OWN


def test_nobody_sets_anything_in_the_attract_loop() -> None:
    hall = Hall()
    hall.show.choose_settings()
    hall.show.set(high_contrast=True)
    assert (hall.state.choosing, hall.state.settings) == (False, OWN)


def test_nothing_turns_by_itself_meanwhile() -> None:
    hall = Hall().visit(1)
    hall.show.choose_settings()
    hall.wait(60, step=1)
    assert (hall.state.screen, hall.state.page, hall.state.choosing) == (1, 0, True)


def test_another_screen_puts_the_sheet_away_and_keeps_the_settings() -> None:
    hall = chosen(Hall().visit(1))
    hall.show.go(3)
    assert (hall.state.choosing, hall.state.settings) == (False, MINE)


def test_settings_outlive_the_question_whether_anybody_is_there() -> None:
    hall = chosen(Hall().visit(1)).leave()
    assert (hall.state.choosing, hall.state.settings) == (False, MINE)
    hall.show.stay()
    assert (hall.phase, hall.state.settings) == (Phase.VISIT, MINE)


@pytest.mark.parametrize("answer", ["start_over", "nobody"])
def test_settings_end_with_the_visit(answer: str) -> None:
    hall = chosen(Hall().visit(1)).leave()
    if answer == "start_over":
        hall.show.start_over()
    else:
        hall.jump(21)
    assert (hall.phase, hall.state.settings, hall.state.choosing) == (Phase.ATTRACT, OWN, False)


def test_the_glass_knows_whether_a_key_or_a_finger_was_last() -> None:
    hall = Hall().visit(1)
    assert not hall.state.by_keys
    assert not hall.show.walk()
    assert hall.state.by_keys
    hall.show.touch()
    assert not hall.state.by_keys
    hall.show.key(hall.show.next)
    assert hall.state.by_keys
    hall.leave()
    hall.jump(21)
    assert (hall.phase, hall.state.by_keys) == (Phase.ATTRACT, False)


def test_a_walking_key_wakes_as_a_finger_does() -> None:
    hall = Hall()
    assert hall.show.walk()
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 1)
    hall.show.blacken()
    assert hall.show.walk()
    assert not hall.state.black


def test_a_walking_key_in_the_countdown_gives_the_whole_time_again() -> None:
    hall = Hall().visit(1).leave()
    hall.jump(15)
    assert not hall.show.walk()
    assert (hall.phase, hall.show.seconds_left) == (Phase.LEAVING, 20)
    hall.jump(21)
    assert hall.phase is Phase.ATTRACT


def test_who_passes_no_gate_wakes_and_is_obeyed_all_the_same() -> None:
    hall = Hall()
    hall.show.ask(hall.show.hold)
    assert (hall.phase, hall.state.held, hall.state.by_keys) == (Phase.VISIT, True, False)
    hall.leave()
    hall.show.ask(hall.show.next)
    assert (hall.phase, hall.state.screen) == (Phase.VISIT, 0)
