"""What the format of a cell makes of its number: a percentage, a day, or a number as it is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

Format = Literal["number", "percent", "day", "month", "year", "time"]

# The formats that have a number only; 27 to 58 are those of Chinese and Japanese systems.
_BUILT_IN: dict[str, Format] = {"9": "percent", "10": "percent", "17": "month"}
_BUILT_IN |= {str(number): "day" for number in (14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58)}
_BUILT_IN |= {str(number): "month" for number in (27, 36, 50, 52, 57)}
_BUILT_IN |= {str(number): "time" for number in (18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56)}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_LAST_DAY = 2_958_465


def format_of(number: str, code: str | None) -> Format:
    """The format of a number, or of a code such as "yyyy-mm" where the workbook defines its own."""
    if code is None:
        return _BUILT_IN.get(number, "number")
    letters = _QUOTED.sub("", code.partition(";")[0]).lower()
    if "%" in letters:
        return "percent"
    if "general" in letters or not set(letters) & set("ymdhs"):
        return "number"
    if "d" in letters:
        return "day"
    if "y" in letters:
        return "month" if "m" in letters else "year"
    return "time" if set(letters) & set("hs") else "month"


def day(serial: float, form: Format, from_1904: bool) -> str | None:
    """The day of a serial number as YYYY-MM-DD, YYYY-MM or YYYY; None where there is none.

    Workbooks know a 29 February 1900 that never was: days before it are counted from one day later.
    """
    whole = int(serial) if 0 <= serial <= _LAST_DAY else -1
    if whole < 1:
        return None
    start = date(1904, 1, 1) if from_1904 else date(1899, 12, 30) if whole > 60 else date(1899, 12, 31)
    try:
        said = (start + timedelta(days=whole)).isoformat()
    except OverflowError:
        return None
    return said[: {"year": 4, "month": 7}.get(form, 10)]
