"""When the exhibit is shown: opening hours, days that differ, the night, and other content by time of day."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from kiosk.content.text import Id, Part

ClockTime = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_A_LEAP_YEAR = "2028-"
_SPLIT = "split it in two, one until 24:00 and one from 00:00 on the next day"


def _real_day(day: str) -> str:
    try:
        date.fromisoformat(day if len(day) > 5 else _A_LEAP_YEAR + day)
    except ValueError:
        raise ValueError(f'"{day}" is not in the calendar: write a day that there is') from None
    return day


def _known_zone(name: str) -> str:
    # A system without time zones can't tell a good name from a bad one.
    if zone(name) is None and zone("UTC") is not None:
        raise ValueError(f'there is no time zone "{name[:40]}": {_nearest_zone(name)}')
    return name


CalendarDay = Annotated[str, StringConstraints(pattern=r"^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$"), AfterValidator(_real_day)]
TimeZone = Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]


def zone(name: str) -> ZoneInfo | None:
    """A time zone by its name; None where the system does not know it."""
    try:
        return ZoneInfo(name) if re.fullmatch(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", name) else None
    except (KeyError, OSError, ValueError):
        return None


def _nearest_zone(name: str) -> str:
    wanted = name.lower()
    known = {zone.lower(): zone for zone in available_timezones()}
    cities = {key.rpartition("/")[2]: whole for key, whole in sorted(known.items())}
    for choice in (known, cities):
        close = get_close_matches(wanted.rpartition("/")[2] if choice is cities else wanted, choice, n=1, cutoff=0.7)
        if close:
            return f'did you mean "{choice[close[0]]}"?'
    return 'write it as in "Europe/Berlin" or "Asia/Shanghai"'


class Span(Part):
    """From one time of a day to another; the end does not belong to it."""

    open: ClockTime = Field(description="Opening time, 24-hour clock.")
    close: ClockTime = Field(description="Closing time, 24-hour clock; 24:00 is midnight.")

    @model_validator(mode="after")
    def _ordered(self) -> Span:
        if self.open == self.close:
            raise ValueError("opens when it closes: write 00:00 to 24:00 for the whole day")
        if self.open > self.close:
            raise ValueError(f"opens after it closes: {_SPLIT}")
        return self


class Hours(Span):
    """One span of opening hours, on the days named."""

    days: list[Weekday] = Field(min_length=1, max_length=7, description="Days of the week.")


class SpecialDays(Part):
    """Days whose opening hours differ: holidays, a long evening, a fortnight of repairs."""

    first: CalendarDay = Field(
        alias="from", description="The day, or the first of several: 2026-12-24, or 12-24 for every year."
    )
    last: CalendarDay | None = Field(
        None, alias="to", description="The last day, written like the first; a range of every year may pass New Year."
    )
    hours: list[Span] = Field([], max_length=6, description="When it is open on these days; nothing: closed.")

    @property
    def yearly(self) -> bool:
        """Whether it comes again every year."""
        return len(self.first) == 5

    @property
    def end(self) -> str:
        """The last day."""
        return self.last or self.first

    @model_validator(mode="after")
    def _ordered(self) -> SpecialDays:
        if len(self.end) != len(self.first):
            raise ValueError("only one of its two days has a year: write both with a year, or both without")
        if not self.yearly and self.end < self.first:
            raise ValueError("ends before it begins: write the earlier day under from")
        return self

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        if not self.yearly:
            return self.first <= day.isoformat() <= self.end
        this = day.isoformat()[5:]
        if self.first <= self.end:
            return self.first <= this <= self.end
        return this >= self.first or this <= self.end


class Night(Part):
    """What the glass does while the house is closed."""

    page: Literal["title", "black"] = Field(
        "title", description="The exhibit's title, dim and in another place every minute, or black glass."
    )
    wake: bool = Field(True, description="Whether a touch at night begins a visit.")


class Daypart(Part):
    """Hours of the day when the exhibit runs in another way. A visit that has begun ends as it began."""

    start: ClockTime = Field(alias="from", description="When it begins, 24-hour clock.")
    end: ClockTime = Field(alias="to", description="When it ends; 24:00 is midnight.")
    days: list[Weekday] = Field(
        list(WEEKDAYS), min_length=1, max_length=7, description="Days of the week; every day where none is named."
    )
    dwell: float | None = Field(None, ge=5, le=600, description="Another `dwell`, in seconds.")
    visit_dwell: float | None = Field(None, ge=10, le=1800, description="Another `visit_dwell`, in seconds.")
    themes: list[Id] | None = Field(
        None, min_length=1, max_length=12, description="Themes that are shown, by id; all where none is named."
    )
    poll: bool = Field(True, description="Whether the poll is shown.")

    @model_validator(mode="after")
    def _ordered(self) -> Daypart:
        if self.start >= self.end:
            raise ValueError(f"ends before it begins: {_SPLIT}")
        return self
