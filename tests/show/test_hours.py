"""When the house is open: weekdays, days that differ, time zones, and nights on which clocks are changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from kiosk.content.bundle import Rhythm
from kiosk.content.hours import SpecialDays, zone
from kiosk.show.hours import exception_on, in_zone, is_open
from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NIGHT, Hall

WEEKDAYS_9_TO_18 = {"days": ["mon", "tue", "wed", "thu", "fri"], "open": "09:00", "close": "18:00"}
BAR = [
    {"days": ["fri"], "open": "20:00", "close": "24:00"},
    {"days": ["sat"], "open": "00:00", "close": "02:00"},
]
CHRISTMAS = {"from": "12-24", "to": "12-26"}
WINTER = {"from": "12-24", "to": "01-02"}
SHORT_CHRISTMAS = {"from": "2026-12-24", "hours": [{"open": "10:00", "close": "13:00"}]}
LEAP_DAY = {"from": "02-29"}


def rhythm(*exceptions: dict[str, Any], hours: list[Any] | None = None, **more: Any) -> Rhythm:
    said = {"hours": [WEEKDAYS_9_TO_18] if hours is None else hours, "exceptions": list(exceptions), **more}
    return Rhythm.model_validate(said)


def open_at(when: str, said: Rhythm) -> bool:
    return is_open(said.hours, datetime.fromisoformat(when), said.exceptions)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-11-23 08:59:59", False),
        ("2026-11-23 09:00:00", True),
        ("2026-11-23 17:59:59", True),
        ("2026-11-23 18:00:00", False),
        ("2026-11-28 12:00:00", False),  # Saturday.
    ],
)
def test_the_end_of_a_span_does_not_belong_to_it(when: str, expected: bool) -> None:
    assert open_at(when, rhythm()) is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-11-27 19:59", False),
        ("2026-11-27 23:59:59", True),
        ("2026-11-28 00:00", True),
        ("2026-11-28 01:59", True),
        ("2026-11-28 02:00", False),
        ("2026-11-27 01:00", False),  # The morning of Friday is not the night of Friday.
    ],
)
def test_a_night_is_two_spans(when: str, expected: bool) -> None:
    assert open_at(when, rhythm(hours=BAR)) is expected


@pytest.mark.parametrize(
    ("when", "exceptions", "expected"),
    [
        ("2026-12-23 12:00", [CHRISTMAS], True),
        ("2026-12-24 12:00", [CHRISTMAS], False),
        ("2029-12-26 12:00", [CHRISTMAS], False),  # Every year.
        ("2026-12-28 12:00", [CHRISTMAS], True),
        ("2026-12-31 12:00", [WINTER], False),  # Past New Year.
        ("2027-01-01 12:00", [WINTER], False),
        ("2027-01-04 12:00", [WINTER], True),
        ("2026-12-24 12:00", [CHRISTMAS, SHORT_CHRISTMAS], True),  # A date with a year counts first.
        ("2026-12-24 13:00", [CHRISTMAS, SHORT_CHRISTMAS], False),
        ("2027-12-24 12:00", [CHRISTMAS, SHORT_CHRISTMAS], False),
        ("2026-12-24 09:30", [SHORT_CHRISTMAS, {"from": "2026-12-24"}], False),  # Then the first.
        ("2026-12-24 11:00", [SHORT_CHRISTMAS, {"from": "2026-12-24"}], True),
        (
            "2026-11-28 12:00",
            [{"from": "2026-11-28", "hours": [{"open": "00:00", "close": "24:00"}]}],
            True,
        ),  # Saturday.
        ("2028-02-29 12:00", [LEAP_DAY], False),
        ("2028-02-28 12:00", [LEAP_DAY], True),
        ("2027-03-01 12:00", [LEAP_DAY], True),
    ],
)
def test_exceptions(when: str, exceptions: list[dict[str, Any]], expected: bool) -> None:
    assert open_at(when, rhythm(*exceptions)) is expected


def test_without_hours_it_is_open_but_for_exceptions() -> None:
    always = rhythm(CHRISTMAS, hours=[])
    assert open_at("2026-12-23 03:00", always)
    assert not open_at("2026-12-24 12:00", always)


def test_a_range_of_years_covers_each_of_its_days_once() -> None:
    special = SpecialDays.model_validate({"from": "2026-12-30", "to": "2027-01-02"})
    days = [date(2026, 12, 28) + timedelta(days=number) for number in range(8)]
    assert [exception_on([special], day) is not None for day in days] == [False, False] + [True] * 4 + [False, False]


@pytest.mark.parametrize(
    ("utc", "name", "shown"),
    [
        ("2026-07-01 08:00", "Europe/Berlin", "10:00"),
        ("2026-12-01 08:00", "Europe/Berlin", "09:00"),
        ("2026-12-01 08:00", "Asia/Shanghai", "16:00"),
        ("2026-12-01 08:00", "Asia/Kathmandu", "13:45"),
    ],
)
def test_hours_are_meant_where_the_exhibit_stands(utc: str, name: str, shown: str) -> None:
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert f"{in_zone(moment, name):%H:%M}" == shown


def test_the_machine_is_asked_where_no_zone_is_named_or_known() -> None:
    moment = datetime(2026, 12, 1, 8, 0)
    assert in_zone(moment, None) == in_zone(moment, "Nowhere/Land") == moment


def open_minutes(day: date, name: str, hours: list[Any]) -> int:
    """For how many minutes a house is open on a day, by a clock that knows no time changes."""
    there = zone(name)
    assert there
    start = datetime(day.year, day.month, day.day, tzinfo=there).astimezone(UTC)
    end = (datetime(day.year, day.month, day.day, tzinfo=there) + timedelta(days=1)).astimezone(UTC)
    said = rhythm(hours=hours)
    minutes = round((end - start).total_seconds() / 60)
    return sum(is_open(said.hours, in_zone(start + timedelta(minutes=m), name)) for m in range(minutes))


EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SPRING, AUTUMN, PLAIN = date(2027, 3, 28), date(2026, 10, 25), date(2026, 11, 1)


@pytest.mark.parametrize(
    ("span", "spring", "autumn", "plain"),
    [
        (("09:00", "18:00"), 540, 540, 540),
        (("00:00", "24:00"), 23 * 60, 25 * 60, 24 * 60),
        (("02:30", "05:00"), 120, 180, 150),  # 02:30 does not come in spring; in autumn half of the hour comes twice.
        (("02:00", "03:00"), 0, 120, 60),
    ],
)
def test_clocks_that_are_put_forward_and_back(span: tuple[str, str], spring: int, autumn: int, plain: int) -> None:
    hours = [{"days": EVERY_DAY, "open": span[0], "close": span[1]}]
    counted = [open_minutes(day, "Europe/Berlin", hours) for day in (SPRING, AUTUMN, PLAIN)]
    assert counted == [spring, autumn, plain]


def test_a_touch_at_night_does_nothing_where_the_bundle_says_so() -> None:
    hall = Hall(hours=True, rhythm=Rhythm.model_validate({"night": {"wake": False}}))
    hall.local = MONDAY_NIGHT
    hall.wait(0.1)
    assert [hall.show.touch() for _ in range(3)] == [True] * 3
    hall.show.key(hall.show.next)
    hall.wait(1)
    assert (hall.phase, hall.state.screen) == (Phase.CLOSED, 0)
