"""A sheet of an XLSX workbook as a grid of cells, as people see them: hidden rows and columns are left out."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.feeds.grid import Cell, Grid, Row
from kiosk.feeds.tables import MOST_ROWS, Note, Unfit
from kiosk.feeds.xlsx_cell import Written, cell, whole
from kiosk.feeds.xlsx_package import Package
from kiosk.feeds.xlsx_places import area, column_of, letters
from kiosk.feeds.xlsx_workbook import Workbook, workbook

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_COLUMNS = 200
_MOST_CELLS = 50_000
_MOST_RANGES = 500


def is_workbook(data: bytes) -> bool:
    """Whether the bytes begin as a workbook does, of this kind or an older one."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLD))


def xlsx_grid(data: bytes, sheet: str | None = None) -> Grid:
    """The rows of the named sheet, or of the first, that say anything; Unfit where there are none to read."""
    if data.startswith(_OLD):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unfit("", "is protected by a password", "save it without one")
        raise Unfit("", "is an old XLS workbook", "save it as XLSX or CSV")
    package = Package(data)
    book = workbook(package)
    reader = _Reader(book)
    package.read(book.sheet(sheet).part, reader.start, reader.end, reader.text)
    return reader.grid()


class _Reader:
    """Takes the XML of a sheet in and keeps what its cells say."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._rows: list[Row] = []
        self._count = 0
        self._hidden_columns: list[range] = []
        self._left_out: tuple[set[int], set[int]] = set(), set()
        """Rows and columns that say something and are hidden."""
        self._merged: list[tuple[range, range, str]] = []
        self._inside: list[str] = []
        # The row and the cell that are being read.
        self._row, self._row_hidden = 0, False
        self._cells: dict[int, Cell] = {}
        self._column, self._kind, self._style, self._formula = -1, "n", 0, False
        self._pieces: list[str] = []

    def start(self, tag: str, said: Mapping[str, str]) -> None:
        self._inside.append(tag)
        match tag:
            case "row":
                self._row = whole(said.get("r"), self._row + 1)
                self._row_hidden = _is_true(said.get("hidden"))
                self._cells, self._column = {}, -1
            case "c":
                found = column_of(said.get("r", ""))
                self._column = self._column + 1 if found is None else found
                self._kind, self._style, self._formula = said.get("t", "n"), whole(said.get("s"), 0), False
                self._pieces = []
            case "f":
                self._formula = True
            case "col" if _is_true(said.get("hidden")):
                self._hidden_columns.append(range(whole(said.get("min"), 1) - 1, whole(said.get("max"), 1)))
                self._bound(len(self._hidden_columns), _MOST_RANGES)
            case "mergeCell" if found_area := area(said.get("ref", "")):
                self._merged.append((*found_area, said["ref"]))

    def text(self, piece: str) -> None:
        if self._inside[-1:] in (["v"], ["t"]) and "rPh" not in self._inside:
            self._pieces.append(piece)

    def end(self, tag: str) -> None:
        self._inside.pop()
        if tag == "c":
            self._keep(cell(Written(self._kind, self._style, "".join(self._pieces), self._formula), self._book))
        elif tag == "row" and self._cells and len(self._rows) < MOST_ROWS + 2:
            self._rows.append(Row(self._row, [self._cells.get(at, Cell()) for at in range(max(self._cells) + 1)]))

    def _keep(self, kept: Cell) -> None:
        if not kept.text and not kept.fault:
            return
        self._count += 1
        self._bound(self._count, _MOST_CELLS)
        if self._row_hidden:
            self._left_out[0].add(self._row)
        elif any(self._column in columns for columns in self._hidden_columns):
            self._left_out[1].add(self._column)
        else:
            self._bound(self._column, _MOST_COLUMNS)
            self._cells[self._column] = kept

    def _bound(self, count: int, most: int) -> None:
        if count > most:
            raise Unfit(
                f"row {self._row}",
                "goes beyond what a table can hold",
                "put what the graph needs into a sheet of its own",
            )

    def grid(self) -> Grid:
        """What was read, from the first column that says anything."""
        filled = {at for row in self._rows for at, kept in enumerate(row.cells) if kept.text or kept.fault}
        hidden = {at for columns in self._hidden_columns for at in columns[: _MOST_COLUMNS + 1]}
        shown = [at for at in range(min(filled, default=0), _MOST_COLUMNS + 1) if at not in hidden]
        rows = [Row(row.number, [row.cells[at] for at in shown if at < len(row.cells)]) for row in self._rows]
        merged = [
            (down, range(sum(at < across.start for at in shown), sum(at < across.stop for at in shown)), name)
            for down, across, name in self._merged[:_MOST_RANGES]
        ]
        return Grid(rows, "\t", lambda row, column: f"{letters(shown[column])}{row}", merged, tuple(self._notes()))

    def _notes(self) -> list[Note]:
        rows, columns = self._left_out
        said = [("row", [*map(str, sorted(rows))]), ("column", [*map(letters, sorted(columns))])]
        return [_hidden(name, names) for name, names in said if names]


def _hidden(name: str, names: list[str]) -> Note:
    some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
    where, verb = (f"{name}s {some}", "are") if len(names) > 1 else (f"{name} {some}", "is")
    return Note(where, f"{verb} hidden and left out", "show what is to be drawn, delete the rest")


def _is_true(said: str | None) -> bool:
    return said in ("1", "true")
