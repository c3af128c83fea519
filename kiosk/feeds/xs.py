"""The first column of a table: years, dates or names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from kiosk.content.problems import quoted
from kiosk.feeds.decimals import Decimals, narrow
from kiosk.feeds.misreadings import Misread, footnote
from kiosk.feeds.tables import Note, Unfit

X = int | float | str
Where = Callable[[int], str]
"""Where the x of a row stands, by its index."""

_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_WHOLE = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_YEAR = re.compile(r"(\d{4})\s*年", re.ASCII)
_TIME = r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
_YEAR_FIRST = re.compile(
    r"(?P<y>\d{4})[-/.年]\s*(?P<m>\d{1,2})(?:月|(?:[-/.月]\s*(?P<d>\d{1,2})日?))?" + _TIME, re.ASCII
)
_MONTH_FIRST = re.compile(r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})", re.ASCII)
_DAYS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}", re.ASCII)
_TOTALS = {"total", "totals", "sum", "grand total", "subtotal", "summe", "gesamt", "insgesamt", "total général"}
_TOTALS |= {"totale", "合计", "总计", "总数", "共计", "小计", "合計", "總計"}
# Serial numbers of 1990 and 2050.
_SERIALS = range(32_874, 54_789)


def read_xs(said: Sequence[str], decimals: Decimals, where: Where) -> tuple[list[X], list[Note]]:
    """Years and other numbers where every x is one, else dates as YYYY-MM-DD or YYYY-MM, else names.

    Raises Unfit where one x is unlike the others, or could be two different days.
    """
    xs = [narrow(text) for text in said]
    read = _numbers(xs, decimals) or _days(xs, where) or [_dated(x) for x in xs]
    names = [index for index, x in enumerate(read) if isinstance(x, str) and not _DATE.fullmatch(x)]
    if names and 2 * len(names) <= len(read):
        raise Unfit(where(names[0]), *_stranger(said[names[0]]))
    return read, [*_totals(read, where), *_serials(read, where)]


def _numbers(xs: Sequence[str], decimals: Decimals) -> list[X]:
    """Every x as a number; nothing where one is none."""
    plain = [found[1] if (found := _YEAR.fullmatch(x)) else x for x in xs]
    if all(map(_WHOLE.fullmatch, plain)):
        return [int(x) for x in plain]
    try:
        return [int(x) if _WHOLE.fullmatch(x) else decimals.number(x) for x in plain]
    except Misread:
        return []


def _dated(x: str) -> X:
    """A date as YYYY-MM-DD or YYYY-MM, a year as a number, anything else as it is."""
    if _WHOLE.fullmatch(x) or (found := _YEAR.fullmatch(x)):
        return int(x.rstrip("年 "))
    found = _YEAR_FIRST.fullmatch(x) or _MONTH_FIRST.fullmatch(x)
    if found is None:
        return x
    return "-".join([found["y"], *(part.zfill(2) for part in (found["m"], found.groupdict().get("d")) if part)])


def _days(xs: Sequence[str], where: Where) -> list[X]:
    """Days that end with their year; nothing where an x is none. With points the day comes first, with strokes the
    whole column has to tell."""
    found = [_DAYS.fullmatch(x) for x in xs]
    days = [match for match in found if match]
    if len(days) < len(xs):
        short = next((index for index, x in enumerate(xs) if _SHORT_YEAR.fullmatch(x)), None)
        if short is not None:
            raise Unfit(where(short), f"{quoted(xs[short])} shortens its year", "write dates as YYYY-MM-DD")
        return []
    day_first = any(match[2] == "." or int(match[1]) > 12 for match in days)
    if not day_first and not any(int(match[3]) > 12 for match in days):
        first = days[0]
        what = f"{quoted(first[0])} may be day {int(first[1])} of month {int(first[3])} or the other way round"
        raise Unfit(where(0), what, "write dates as YYYY-MM-DD")
    day, month = (1, 3) if day_first else (3, 1)
    return [f"{match[4]}-{match[month].zfill(2)}-{match[day].zfill(2)}" for match in days]


def _stranger(x: str) -> tuple[str, str]:
    """What is wrong with an x that is a name among years or dates."""
    if x.casefold().strip(" :") in _TOTALS:
        return f"{quoted(x)} is a total", "take that row out: it would be drawn as one more reading"
    if found := footnote(narrow(x)):
        return (
            f"{quoted(x)} ends with a mark, {quoted(found[1])}",
            f"write {found[0]}, and say in the graph what it meant",
        )
    return f"{quoted(x)} is no year and no date, the others are", "write it as they are, or take a row of remarks out"


def _totals(read: Sequence[X], where: Where) -> list[Note]:
    return [
        Note(where(index), f"{quoted(x)} is drawn beside what it sums up", "take that row out if it is a total")
        for index, x in enumerate(read)
        if isinstance(x, str) and x.casefold().strip(" :") in _TOTALS
    ]


def _serials(read: Sequence[X], where: Where) -> list[Note]:
    if not all(isinstance(x, int) and x in _SERIALS for x in read):
        return []
    day = date(1899, 12, 30) + timedelta(days=int(read[0]))
    what = f"{read[0]} looks like a day that lost its format, {day}"
    return [Note(where(0), what, "if it is one, format the column as a date and save the file again")]
