"""Rules for opening hours, days that differ and parts of the day: what is over, said twice, or leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise

from kiosk.content.finding import Finding, error, warning
from kiosk.content.hours import WEEKDAYS, Daypart, Hours, SpecialDays, Weekday, zone
from kiosk.content.problems import Place, quoted
from kiosk.content.sound import Found

_LEAP_YEAR = date(2028, 1, 1)


def hours_findings(found: list[Found], today: date) -> Iterator[Finding]:
    """What is wrong with the hours of a bundle, seen from a day."""
    said = [(place, value) for place, value in found if len(place) == 3 and place[0] == "show"]
    yield from _hours([(place, value) for place, value in said if isinstance(value, Hours)])
    yield from _exceptions([(place, value) for place, value in said if isinstance(value, SpecialDays)], today)
    themes = [value for place, value in found if len(place) == 3 and (place[0], place[2]) == ("themes", "id")]
    yield from _dayparts([(place, value) for place, value in said if isinstance(value, Daypart)], themes)
    for place, value in found:
        if place == ("show", "time_zone") and zone(value) is None:
            yield warning(place, "is unknown here, for this system knows no time zones", "install its tzdata package")


def _hours(spans: list[tuple[Place, Hours]]) -> Iterator[Finding]:
    for number, (place, span) in enumerate(spans):
        for other, before in spans[:number]:
            day = _shared_day(span.days, before.days)
            if day and span.open < before.close and before.open < span.close:
                yield warning(
                    place,
                    f"overlaps {_named(other)} on {day} ({before.open} to {before.close})",
                    "make one span of the two",
                )


def _exceptions(specials: list[tuple[Place, SpecialDays]], today: date) -> Iterator[Finding]:
    for number, (place, special) in enumerate(specials):
        if not special.yearly and special.end < today.isoformat():
            yield warning(
                place, f"is over since {special.end}", "take it out, or leave the year out and it comes every year"
            )
        spans = sorted(special.hours, key=lambda span: span.open)
        if any(late.open < early.close for early, late in pairwise(spans)):
            yield warning((*place, "hours"), "holds spans that overlap", "make one span of them")
        for other, before in specials[:number]:
            day = _shared_date(special, before) if special.yearly == before.yearly else None
            if day:
                yield warning(
                    place, f"covers {day}, as {_named(other)} does, which counts", "keep each day in one of them"
                )


def _dayparts(parts: list[tuple[Place, Daypart]], themes: list[str]) -> Iterator[Finding]:
    for number, (place, part) in enumerate(parts):
        for index, theme in enumerate(part.themes or ()):
            if theme not in themes:
                yield error((*place, "themes", index), f"there is no theme {quoted(theme)}", _known(theme, themes))
        if part.poll and (part.dwell, part.visit_dwell, part.themes) == (None, None, None):
            yield warning(place, "changes nothing", "say what is different: dwell, visit_dwell, themes or poll")
        for other, before in parts[:number]:
            day = _shared_day(part.days, before.days)
            if day and part.start < before.end and before.start < part.end:
                yield warning(
                    place,
                    f"overlaps {_named(other)} on {day} ({before.start} to {before.end}), which counts",
                    "let one begin when the other ends",
                )


def _known(theme: str, themes: list[str]) -> str:
    close = get_close_matches(theme, themes, n=1)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"known are {', '.join(themes)}" if themes else "name a theme"


def _named(place: Place) -> str:
    return f"{place[1]}[{place[2]}]"


def _shared_day(some: list[Weekday], others: list[Weekday]) -> Weekday | None:
    return next((day for day in WEEKDAYS if day in some and day in others), None)


def _shared_date(one: SpecialDays, other: SpecialDays) -> str | None:
    """The first day that both cover; without its year if they come every year."""
    if one.yearly:
        year = (_LEAP_YEAR + timedelta(days=number) for number in range(366))
        return next((day.isoformat()[5:] for day in year if one.covers(day) and other.covers(day)), None)
    first = max(one.first, other.first)
    return first if first <= min(one.end, other.end) else None
