"""What a reader of tables gives: the series, or why there are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kiosk.content.graph import Series


class Unfit(Exception):
    """What is wrong with the content of a file, where, and what to do about it."""

    def __init__(self, where: str, what: str, todo: str) -> None:
        super().__init__(where, what, todo)
        self.where, self.what, self.todo = where, what, todo

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.what, self.todo) if part)


class Table(NamedTuple):
    """Series as a file says them."""

    series: list[Series]
    where: Callable[[int, int], str]
    """Where the x of a reading stands in the file, by the index of its series and its own."""
