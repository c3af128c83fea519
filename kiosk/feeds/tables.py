"""What a reader of tables gives: the series with what is odd about them, or why there are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kiosk.content.graph import Series

MOST_ROWS = 2000
"""Rows below the header; a series holds no more readings."""
MOST_SERIES = 6


class Unfit(Exception):
    """What is wrong with the content of a file, where, and what to do about it."""

    def __init__(self, where: str, what: str, todo: str) -> None:
        super().__init__(where, what, todo)
        self.where, self.what, self.todo = where, what, todo

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.what, self.todo) if part)


class Note(NamedTuple):
    """Something that was read in one of several possible ways, or left out: worth a look, but no reason to refuse."""

    where: str
    what: str
    todo: str

    def __str__(self) -> str:
        return ": ".join(part for part in self if part)


class Table(NamedTuple):
    """Series as a file says them."""

    series: list[Series]
    where: Callable[[int, int], str]
    """Where the x of a reading stands in the file, by the index of its series and its own."""
    notes: tuple[Note, ...] = ()
