"""Cells that hold no number, and what to do about each; and those that stand for a gap."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

GAPS = {"", "n/a", "na", "n.a.", "#n/a", "-", "–", "—", "--", "..", "...", "…"}
"""What tables write where there is no value, in small letters."""

_MARK = re.compile(
    r"(?P<bare>.*\d%?)\s*(?P<mark>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*†‡§]+|\(?[a-z]\)?|[(\[]\d[)\]])", re.I
)
_COUNTED = re.compile(r"(?P<bare>.*\d)\s*(?P<word>万亿|万|萬|亿|億|k|mio|mln|mn|mrd|bn|million|billion)\.?", re.I)
_TIMES = {"k": 1e3, "万": 1e4, "萬": 1e4, "mio": 1e6, "mln": 1e6, "mn": 1e6, "million": 1e6, "亿": 1e8, "億": 1e8}
_TIMES |= {"mrd": 1e9, "bn": 1e9, "billion": 1e9, "万亿": 1e12}
_MONEY = re.compile(r"元|圆|圓|人民币|\b(?:CHF|CNY|EUR|GBP|HKD|JPY|RMB|USD)\b|\bFr\.|\bkr\b", re.I)
_BRACKETED = re.compile(r"\((?P<bare>.*\d.*)\)")
_ABOUT = re.compile(r"(?:[~≈<>≤≥±]|ca?\.|about |circa |approx\.? |约)\s*(?P<bare>\d.*)", re.I)


class Misread(Exception):
    """What is wrong with a cell, and what to do about it."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what, todo)
        self.what, self.todo = what, todo


def explained(cell: str, number: Callable[[str], float]) -> Misread:
    """Why a cell is no number; `number` reads what is left without its marks."""
    if found := _COUNTED.fullmatch(cell):
        plain = _plain(found["bare"], number, _TIMES[found["word"].lower()])
        advice = f"write {plain}" if plain else "write the whole number"
        return Misread(f"counts in {found['word']}", f'{advice}, or take it out of every cell and name it in "unit"')
    if any(unicodedata.category(letter) == "Sc" for letter in cell) or _MONEY.search(cell):
        return Misread("holds a currency", 'write the number alone, and name the currency in "unit"')
    if found := _MARK.fullmatch(cell):
        return Misread(
            f'ends with a mark, "{found["mark"]}"', f"write {found['bare']}, and say in the graph what it meant"
        )
    if found := _BRACKETED.fullmatch(cell):
        return Misread("stands in brackets", f"write -{found['bare']} for less than nothing, or {found['bare']}")
    if found := _ABOUT.fullmatch(cell):
        return Misread("is no plain number", f"write {found['bare']}, and say in the graph that it is not exact")
    return Misread("is not a number", "write digits, or leave the cell empty for a gap")


def footnote(cell: str) -> tuple[str, str] | None:
    """The text and the mark after it: "2019" and "¹"; None where there is no mark."""
    found = _MARK.fullmatch(cell)
    return (found["bare"], found["mark"]) if found else None


def _plain(bare: str, number: Callable[[str], float], times: float) -> str:
    try:
        value = number(bare) * times
    except Misread:
        return ""
    return f"{value:.6f}".rstrip("0").rstrip(".")
