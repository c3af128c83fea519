"""Thirty days in one run, with a time change, a leap day, exceptions and parts of the day, by a simulated clock."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.content.bundle import Rhythm
from kiosk.content.hours import zone
from kiosk.show.clock_trust import ClockTrust
from kiosk.show.programme import Programme
from kiosk.show.show import Show
from kiosk.show.state import Phase

NAMES = ("opening", "ships", "fish", "poll")
STEP = 60
SAID = {
    "dwell": 60,
    "time_zone": "Europe/Berlin",
    "hours": [
        {"days": ["tue", "wed", "thu", "fri", "sat", "sun"], "open": "10:00", "close": "18:00"},
        {"days": ["fri"], "open": "20:00", "close": "24:00"},
        {"days": ["sat"], "open": "00:00", "close": "03:00"},
        {"days": ["sun"], "open": "01:00", "close": "04:00"},
    ],
    "exceptions": [{"from": "02-29"}, {"from": "03-08", "hours": [{"open": "12:00", "close": "14:00"}]}],
    "dayparts": [{"from": "10:00", "to": "12:00", "themes": ["fish"], "poll": False}],
}
MORNING = {"opening", "fish"}


class Month:
    """A show by a machine's clock in UTC, looked at once a minute."""

    def __init__(self, start: datetime) -> None:
        self.utc = start
        self.steady = 0.0
        trust = ClockTrust(lambda: self.utc, lambda: self.steady)
        self.show = Show(lambda: self.steady, lambda: self.utc, clock_is_right=trust.look)
        self.show.load(Programme((1,) * 4, ("en",), Rhythm.model_validate(SAID), NAMES, poll=True))
        self.open: Counter[date] = Counter()
        self.seen: Counter[tuple[bool, str]] = Counter()
        self.cycles = 0

    def run(self, days: int) -> None:
        there = zone("Europe/Berlin")
        for _ in range(days * 86_400 // STEP):
            self.utc += timedelta(seconds=STEP)
            self.steady += STEP
            self.show.tick()
            local = self.utc.astimezone(there)
            if self.show.state.phase is Phase.ATTRACT:
                self.open[local.date()] += STEP
                # The screen before the change stays to its end.
                if local.minute >= 2:
                    self.seen[local.hour in (10, 11), NAMES[self.show.state.screen]] += 1


@pytest.mark.parametrize(
    ("start", "changed", "in_that_night"),
    [
        (
            date(2028, 2, 27),
            date(2028, 3, 26),
            2,
        ),  # A leap day; clocks put forward: 01:00 to 04:00 takes 2 h.
        (date(2026, 10, 1), date(2026, 10, 25), 4),  # Clocks put back: it takes four.
    ],
)
def test_thirty_days(start: date, changed: date, in_that_night: int) -> None:
    month = Month(datetime(start.year, start.month, start.day, tzinfo=UTC))
    month.run(30)
    days = [start + timedelta(days=number) for number in range(1, 29)]
    hours = {day: round(month.open[day] / 3600, 1) for day in days}
    assert hours == {day: expected(day, changed, in_that_night) for day in days}
    assert {name for morning, name in month.seen if morning} <= MORNING
    assert {name for morning, name in month.seen if not morning} == set(NAMES)
    assert month.show.state.cycles > 1000


def expected(day: date, changed: date, in_that_night: int) -> float:
    """Hours for which the house is open on a day."""
    if (day.month, day.day) == (2, 29):
        return 0
    if (day.month, day.day) == (3, 8):
        return 2
    by_weekday = [0, 8, 8, 8, 12, 11, 8 + (in_that_night if day == changed else 3)]
    return by_weekday[day.weekday()]
