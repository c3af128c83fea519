"""Once a night the program starts anew; all the time everything moves a little."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest

from kiosk.show.nightly import Nightly
from kiosk.show.orbit import STEP, orbit

EVENING = datetime(2026, 11, 23, 22, 0)


def test_it_comes_due_once_and_stays_due() -> None:
    nightly = Nightly(time(4, 30), EVENING)
    moments = [EVENING + timedelta(minutes=number) for number in range(1, 24 * 60)]
    due = [moment for moment in moments if nightly.due(moment)]
    assert due[0] == datetime(2026, 11, 24, 4, 30)
    assert due == moments[moments.index(due[0]) :]


@pytest.mark.parametrize(
    ("started", "then", "due"),
    [
        ("2026-11-24 04:30:03", "2026-11-24 04:30:04", False),  # It has just been started anew.
        ("2026-11-24 04:29:59", "2026-11-24 04:30:00", True),
        ("2026-11-23 23:59:59", "2026-11-24 00:00:00", False),
        ("1970-01-01 00:00:30", "2026-11-24 04:45:00", False),  # The network has set the clock.
        ("2026-11-24 05:00:00", "2026-11-24 04:00:00", False),  # It was put back.
        ("2027-03-28 01:59:59", "2027-03-28 04:59:59", False),  # Asleep for longer: it is not the time any more.
    ],
)
def test_only_the_passing_of_time_counts(started: str, then: str, due: bool) -> None:
    assert Nightly(time(4, 30), datetime.fromisoformat(started)).due(datetime.fromisoformat(then)) is due


def test_an_hour_that_is_left_out_loses_no_restart() -> None:
    nightly = Nightly(time(2, 30), datetime(2027, 3, 28, 1, 59, 59))
    assert nightly.due(datetime(2027, 3, 28, 3, 0, 0))


def test_midnight() -> None:
    nightly = Nightly(time(0, 0), datetime(2026, 11, 23, 23, 59, 59))
    assert nightly.due(datetime(2026, 11, 24, 0, 0, 0))


def test_the_orbit_begins_in_the_middle_and_stays_within_bounds() -> None:
    places = [orbit(STEP * number) for number in range(5000)]
    assert places[0] == orbit(-5) == orbit(STEP - 0.1) == (0, 0)
    assert all(-1 <= x <= 1 and -1 <= y <= 1 for x, y in places)
    steps = [max(abs(b[0] - a[0]), abs(b[1] - a[1])) for a, b in pairwise(places)]
    assert max(steps) < 0.12


def test_the_orbit_rests_equally_long_everywhere() -> None:
    """At 1080p it is 8 pixels either way: every place comes within two days, and none for much longer than another."""
    visits: dict[tuple[int, int], int] = {}
    for number in range(round(2 * 86_400 / STEP)):
        x, y = orbit(STEP * number)
        place = (round(8 * x), round(8 * y))
        visits[place] = visits.get(place, 0) + 1
    assert len(visits) == 17 * 17
    assert max(visits.values()) * STEP < 1.5 * 3600
