"""Numbers, times and days as a report writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.content.numbers import locale_of


def duration(seconds: float) -> str:
    """A length of time in its two largest units: "48 s", "1 min 40 s", "3 h 20 min", "640 h"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return _two(whole // 60, "min", whole % 60, "s")
    minutes = round(seconds / 60)
    if minutes < 100 * 60:
        return _two(minutes // 60, "h", minutes % 60, "min")
    return f"{number(round(seconds / 3600))} h"


def _two(large: int, unit: str, small: int, part: str) -> str:
    return f"{large} {unit} {small} {part}" if small else f"{large} {unit}"


def number(value: float) -> str:
    """With a comma between thousands; one decimal below 10 where it says something."""
    if value < 10 and value != int(value):
        return f"{value:.1f}"
    return f"{value:,.0f}"


def times(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 visit", "2 visits"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def often(count: int) -> str:
    """How often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{number(count)} times")


def share(part: float, whole: float) -> str:
    """A part in per cent of the whole; never 0 % of something, never 100 % of less than all."""
    percent = 100 * part / whole if whole else 0.0
    if 0 < percent < 1:
        return "less than 1 %"
    if 99.5 <= percent < 100:
        return "more than 99 %"
    return f"{percent:.0f} %"


def day(when: date) -> str:
    """25 November 2026."""
    return f"{when.day} {when:%B %Y}"


def span(days: Sequence[date]) -> str:
    """From the first day to the last."""
    if not days:
        return "no days yet"
    return day(days[0]) if len(days) == 1 else f"{day(days[0])} to {day(days[-1])}"


def hour(of_day: int) -> str:
    """An hour of the day as a stretch: 14:00 to 15:00."""
    return f"{of_day:02}:00 to {(of_day + 1) % 24:02}:00"


def language(code: str) -> str:
    """A language's name in English; the code itself where it is not known."""
    locale = locale_of(code)
    known = str(locale) == code.replace("-", "_") or locale.language == code.split("-")[0]
    return (locale.english_name if known else None) or code or "unknown"


def listed(parts: Sequence[str]) -> str:
    """a, b and c."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))
