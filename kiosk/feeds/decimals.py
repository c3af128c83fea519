"""Numbers as tables write them, in every country: 1,234.5 or 1.234,5 or 1 234,5."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content.tokens import too_large

_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3})")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_GROUPED = {mark: re.compile(rf"[+-]?[1-9]\d{{0,2}}(\{mark}\d{{3}})+") for mark in ".,"}


@dataclass(frozen=True, slots=True)
class Decimals:
    """How one table writes its numbers."""

    mark: str
    """What stands before the decimals: "." or ","."""
    unsure: bool = False
    """Whether the points of this table may stand between thousands or before decimals."""

    @classmethod
    def of(cls, cells: Iterable[str], delimiter: str) -> Decimals:
        """How these cells are written; a comma before decimals is to be expected where it does not part columns."""
        marked = [cell for cell in cells if "," in cell or "." in cell]
        both = next((cell for cell in marked if "," in cell and "." in cell), "")
        if both:
            return cls("," if both.rindex(",") > both.rindex(".") else ".")
        commas = [cell for cell in marked if "," in cell]
        if delimiter == ";" and commas:
            return cls(",")
        if delimiter == "\t" and any(not _GROUPED[","].fullmatch(cell) for cell in commas):
            return cls(",")
        return cls(".", delimiter == ";" and all(_GROUPED["."].fullmatch(cell) for cell in marked))

    def number(self, cell: str) -> float:
        """The number in a cell; ValueError, in words, where there is none."""
        plain = _SPACES.sub("", cell.replace("\u2212", "-"))
        if self.unsure and "." in plain:
            raise ValueError(
                f"may mean {plain.replace('.', '')} or {plain.replace('.', ',')}: leave thousands unmarked"
            )
        other = "," if self.mark == "." else "."
        if other in plain:
            whole, _, rest = plain.partition(self.mark)
            if not _GROUPED[other].fullmatch(whole) or other in rest:
                raise ValueError("is not a number: write digits, or leave the cell empty for a gap")
            plain = plain.replace(other, "")
        plain = plain.replace(self.mark, ".")
        if not _PLAIN.fullmatch(plain):
            raise ValueError("is not a number: write digits, or leave the cell empty for a gap")
        if too_large(float(plain)):
            raise ValueError("is too large: choose a larger unit")
        return float(plain)
