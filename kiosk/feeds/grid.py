"""A table before it is understood: rows of cells, as a CSV text or a sheet of a workbook holds them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.feeds.tables import Note


class Fault(NamedTuple):
    """Why a cell can't be used: what is wrong, and what to do. It matters only where the table needs the cell."""

    what: str
    todo: str


class Cell(NamedTuple):
    """One cell as people see it, and what a workbook says beside."""

    text: str = ""
    number: float | None = None
    """Its number, where the file tells numbers from texts."""
    fault: Fault | None = None

    @property
    def percent(self) -> bool:
        return self.text.endswith(("%", "％"))


class Row(NamedTuple):
    """A row that says anything: its number, counted from 1 as a spreadsheet does, and its cells."""

    number: int
    cells: Sequence[Cell]

    def cell(self, column: int) -> Cell:
        """The cell in a column, counted from 0; an empty one beyond the last."""
        return self.cells[column] if column < len(self.cells) else Cell()


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table from the top."""

    rows: Sequence[Row]
    delimiter: str
    """What parts the columns of a text; a tab where nothing does."""
    place: Callable[[int, int], str]
    """What people call a cell, by the number of its row and its column counted from 0: "row 7, column 3", "C7"."""
    merged: Sequence[tuple[range, range, str]] = ()
    """Rows and columns that are one cell, and what people call them."""
    notes: tuple[Note, ...] = ()
