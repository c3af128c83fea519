"""What is counted of a day at the glass, on clocks that are pushed."""

from __future__ import annotations

from collections.abc import Set
from datetime import datetime, timedelta

import pytest

from kiosk.records.counts import Kind
from kiosk.records.diary import Diary, Glass

MORNING = datetime(2026, 11, 23, 9, 30)
HOUR = "2026-11-23T09"
CONTENT = "harbour 1.4"


class Hall:
    """The exhibit as the diary sees it, and people in front of it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.wall = MORNING
        self.touched = 0.0
        self.glass = Glass("attract", False, CONTENT, "opening", "en")
        self.diary = Diary(lambda: self.now, lambda: self.wall)
        self.see()

    def see(self) -> None:
        self.diary.see(self.glass, self.touched)

    def wait(self, seconds: float, step: float = 1.0) -> None:
        """Time passes, with a look every `step` seconds."""
        end = self.now + seconds
        while self.now < end:
            passed = min(step, end - self.now)
            self.now += passed
            self.wall += timedelta(seconds=passed)
            self.see()

    def show(self, screen: str, phase: str = "attract", **more: object) -> None:
        visited = phase in ("visit", "leaving")
        self.glass = Glass(phase, visited, CONTENT, screen, **{"language": "en", **more})  # type: ignore[arg-type]
        self.see()

    def tap(self, screen: str, language: str = "en", settings: Set[str] = frozenset()) -> None:
        """A finger comes down, and this is what comes of it."""
        self.touched = self.now
        self.diary.touch()
        self.show(screen, "visit", language=language, settings=settings)

    def reset(self) -> None:
        self.show("opening")

    def counted(self, kind: Kind) -> dict[tuple[str, str], tuple[int, float]]:
        """Hour and item of a kind, with count and seconds."""
        return {
            (key.hour, key.item): (amount.count, round(amount.seconds, 3))
            for key, amount in self.diary.counts
            if key.kind == kind
        }


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_a_visit_lasts_from_the_waking_touch_to_the_last_one(hall: Hall) -> None:
    hall.wait(5)
    hall.tap("ships")
    hall.wait(20)
    hall.tap("fish")
    hall.wait(60)
    hall.show("fish", "leaving")
    hall.wait(20)
    hall.reset()
    assert hall.counted(Kind.VISIT) == {(HOUR, ""): (1, 0)}
    assert hall.counted(Kind.LENGTH) == {(HOUR, "to 30 s"): (1, 20)}
    assert hall.counted(Kind.SCREEN) == {(HOUR, "ships"): (1, 20)}


def test_who_answers_still_there_was_there_all_the_time(hall: Hall) -> None:
    hall.tap("ships")
    hall.wait(60)
    hall.show("ships", "leaving")
    hall.wait(10)
    hall.tap("ships")
    hall.wait(60)
    hall.reset()
    assert hall.counted(Kind.LENGTH) == {(HOUR, "to 2 min"): (1, 70)}
    assert hall.counted(Kind.SCREEN) == {(HOUR, "ships"): (1, 70)}
    assert hall.counted(Kind.VISIT) == {(HOUR, ""): (1, 0)}


def test_a_single_touch_is_a_visit_that_held_nobody(hall: Hall) -> None:
    hall.tap("ships")
    hall.wait(90)
    hall.reset()
    assert hall.counted(Kind.LENGTH) == {(HOUR, "one touch"): (1, 0)}
    assert hall.counted(Kind.SCREEN) == {}


def test_time_is_counted_for_the_screen_it_passed_on_and_a_screen_once_a_visit(hall: Hall) -> None:
    hall.tap("ships")
    for screen in ("fish", "ships", "fish"):
        hall.wait(10)
        hall.tap(screen)
    hall.wait(5.5)
    hall.tap("poll")
    assert hall.counted(Kind.SCREEN) == {(HOUR, "ships"): (1, 20), (HOUR, "fish"): (1, 15.5)}


def test_a_visit_is_counted_in_the_language_it_ended_in_and_once_a_setting(hall: Hall) -> None:
    hall.tap("ships")
    hall.tap("ships", "zh")
    hall.tap("ships", "zh", {"larger text", "high contrast"})
    hall.tap("ships", "zh", {"larger text"})
    hall.reset()
    assert hall.counted(Kind.LANGUAGE) == {(HOUR, "zh"): (1, 0)}
    assert hall.counted(Kind.SETTING) == {(HOUR, "larger text"): (1, 0), (HOUR, "high contrast"): (1, 0)}


def test_settings_of_the_exhibit_itself_are_nobodys_choice(hall: Hall) -> None:
    hall.tap("ships", settings={"less motion"})
    hall.tap("ships", settings={"less motion", "everything lower"})
    hall.reset()
    assert hall.counted(Kind.SETTING) == {(HOUR, "everything lower"): (1, 0)}


def test_every_finger_counts_as_a_touch_of_what_was_on_the_glass(hall: Hall) -> None:
    hall.tap("ships")
    for _ in range(3):
        hall.diary.touch()
    hall.show("", "closed")
    hall.diary.touch()
    assert hall.counted(Kind.TOUCH) == {(HOUR, "opening"): (1, 0), (HOUR, "ships"): (3, 0)}


def test_proof_of_play_counts_screens_that_stayed_a_second(hall: Hall) -> None:
    for _ in range(2):
        for screen, seconds in (("opening", 20.0), ("ships", 12.5), ("fish", 0.4)):
            hall.show(screen)
            hall.wait(seconds)
    hall.show("opening")
    assert hall.counted(Kind.PLAY) == {
        (HOUR, "opening"): (2, 40),
        (HOUR, "ships"): (2, 25),
        (HOUR, "fish"): (0, 0.8),
    }


def test_play_is_counted_by_version_of_the_content(hall: Hall) -> None:
    hall.wait(30)
    hall.glass = Glass("attract", False, "harbour 1.5", "opening", "en")
    hall.see()
    hall.wait(10)
    played = {key.content: amount.seconds for key, amount in hall.diary.counts if key.kind == Kind.PLAY}
    assert played == {"harbour 1.4": 30, "harbour 1.5": 10}


def test_time_belongs_to_the_hour_in_which_it_passed(hall: Hall) -> None:
    hall.wait(45 * 60)
    assert hall.counted(Kind.PLAY) == {
        (HOUR, "opening"): (1, 30 * 60 - 1),
        ("2026-11-23T10", "opening"): (0, 15 * 60 + 1),
    }


def test_nothing_is_played_while_it_is_closed_black_or_with_staff(hall: Hall) -> None:
    for phase in ("closed", "staff", "trouble"):
        hall.show("", phase)
        hall.wait(10)
    assert hall.counted(Kind.PLAY) == {}
    assert hall.counted(Kind.STATE) == {(HOUR, phase): (0, 10) for phase in ("closed", "staff", "trouble")}


def test_a_program_that_stood_still_played_nothing(hall: Hall) -> None:
    hall.wait(10)
    hall.wait(600, step=600)
    hall.wait(10)
    assert hall.counted(Kind.STATE) == {(HOUR, "attract"): (0, 20), (HOUR, "stalled"): (1, 600)}
    assert hall.counted(Kind.PLAY) == {(HOUR, "opening"): (1, 20)}


@pytest.mark.parametrize("year", [1970, 2000, 2025, 2047, 9999])
def test_what_happens_in_an_impossible_year_is_put_aside(hall: Hall, year: int) -> None:
    hall.wall = MORNING.replace(year=year, month=1)
    hall.tap("ships")
    hall.wait(20)
    hall.tap("fish")
    hall.reset()
    assert hall.counted(Kind.LENGTH) == {("", "to 30 s"): (1, 20)}
    assert hall.counted(Kind.PLAY)["", "ships"] == (1, 20)


def test_a_clock_that_jumps_makes_no_visit_longer(hall: Hall) -> None:
    hall.tap("ships")
    hall.wait(5)
    hall.wall = hall.wall.replace(year=2035)
    hall.wait(5)
    hall.wall = hall.wall.replace(year=1999)
    hall.tap("fish")
    hall.wall = MORNING
    hall.reset()
    assert hall.counted(Kind.LENGTH) == {(HOUR, "to 15 s"): (1, 10)}
    assert sum(seconds for _, seconds in hall.counted(Kind.PLAY).values()) == 10


def test_a_visit_ends_with_the_program(hall: Hall) -> None:
    hall.tap("ships")
    hall.wait(12)
    hall.tap("fish")
    hall.wait(3)
    hall.diary.close()
    assert hall.counted(Kind.LENGTH) == {(HOUR, "to 15 s"): (1, 12)}


def test_all_that_is_kept_is_counts_and_whole_hours(hall: Hall) -> None:
    for _ in range(3):
        hall.tap("ships")
        hall.wait(7)
        hall.tap("fish")
        hall.reset()
    assert {key.hour for key, _ in hall.diary.counts} == {HOUR}
    assert hall.counted(Kind.LENGTH) == {(HOUR, "to 15 s"): (3, 21)}
