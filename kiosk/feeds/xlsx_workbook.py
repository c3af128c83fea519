"""What a workbook says around its sheets: their names, the texts that cells share, the formats of numbers."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from kiosk.content.problems import quoted
from kiosk.feeds.tables import Unfit
from kiosk.feeds.xlsx_formats import Format, format_of
from kiosk.feeds.xlsx_package import Package, damaged

_MOST_TEXTS = 200_000
_WORKBOOK = "xl/workbook.xml"


class Sheet(NamedTuple):
    """A sheet of a workbook."""

    name: str
    hidden: bool
    part: str
    """Its member of the archive."""


class Workbook(NamedTuple):
    """What is needed to read the sheets of a workbook."""

    sheets: list[Sheet]
    texts: list[str]
    formats: list[Format]
    from_1904: bool
    """Whether days are counted from 1904, as old Macs did."""

    def sheet(self, name: str | None) -> Sheet:
        """The sheet of that name, else the first that is not hidden."""
        if name is None:
            return next((sheet for sheet in self.sheets if not sheet.hidden), self.sheets[0])
        names = [sheet.name for sheet in self.sheets]
        if name not in names:
            close = get_close_matches(name, names, n=1)
            some = ", ".join(map(quoted, names[:6]))
            raise Unfit(
                "", f"has no sheet {quoted(name)}", f"did you mean {quoted(close[0])}?" if close else f"it has {some}"
            )
        return self.sheets[names.index(name)]


def workbook(package: Package) -> Workbook:
    """The workbook in a package; Unfit where it is none."""
    if "xl/workbook.bin" in package:
        raise Unfit("", "is an XLSB workbook", "save it as XLSX or CSV")
    if _WORKBOOK not in package:
        name = "an OpenDocument file" if "content.xml" in package else "no workbook"
        raise Unfit("", f"is {name}", "save it as XLSX or CSV")
    parts = _relations(package)
    sheets: list[Sheet] = []
    from_1904 = False

    def start(tag: str, said: Mapping[str, str]) -> None:
        nonlocal from_1904
        if tag == "sheet":
            related = next((value for key, value in said.items() if key.endswith(" id")), "")
            sheets.append(
                Sheet(said.get("name", ""), said.get("state", "visible") != "visible", parts.get(related, ""))
            )
        elif tag == "workbookPr":
            from_1904 = said.get("date1904") in ("1", "true")

    package.read(_WORKBOOK, start, _nothing, _nothing)
    # A sheet may be a chart; its part is no table.
    sheets = [sheet for sheet in sheets if sheet.part in package and "chartsheets/" not in sheet.part]
    if not sheets:
        raise damaged()
    return Workbook(sheets, _texts(package), _formats(package), from_1904)


def _relations(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}

    def start(tag: str, said: Mapping[str, str]) -> None:
        if tag == "Relationship":
            target = posixpath.normpath(posixpath.join("/xl", said.get("Target", "")))
            found[said.get("Id", "")] = target.lstrip("/")

    package.read("xl/_rels/workbook.xml.rels", start, _nothing, _nothing)
    return found


def _texts(package: Package) -> list[str]:
    """The shared texts; how they are pronounced is left out."""
    found: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(tag: str, said: Mapping[str, str]) -> None:
        inside.append(tag)
        if tag == "si":
            pieces.clear()

    def end(tag: str) -> None:
        inside.pop()
        if tag == "si":
            found.append("".join(pieces))
            if len(found) > _MOST_TEXTS:
                raise Unfit("", "holds too many texts", "save the one sheet that is needed as CSV")

    def text(piece: str) -> None:
        if inside[-1:] == ["t"] and "rPh" not in inside:
            pieces.append(piece)

    if "xl/sharedStrings.xml" in package:
        package.read("xl/sharedStrings.xml", start, end, text)
    return found


def _formats(package: Package) -> list[Format]:
    """The format of numbers of every style of cells."""
    codes: dict[str, str] = {}
    found: list[Format] = []
    inside: list[str] = []

    def start(tag: str, said: Mapping[str, str]) -> None:
        if tag == "numFmt":
            codes[said.get("numFmtId", "")] = said.get("formatCode", "")
        elif tag == "xf" and inside[-1:] == ["cellXfs"]:
            number = said.get("numFmtId", "0")
            found.append(format_of(number, codes.get(number)))
        inside.append(tag)

    def end(tag: str) -> None:
        inside.pop()

    if "xl/styles.xml" in package:
        package.read("xl/styles.xml", start, end, _nothing)
    return found


def _nothing(*_: object) -> None:
    """For what is of no interest."""
