"""Numbers as tables write them, in every country: 1,234.5 or 1.234,5 or 1 234,5."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content.tokens import too_large
from kiosk.feeds.misreadings import Misread, explained

_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3})")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_GROUPED = {mark: re.compile(rf"[+-]?[1-9]\d{{0,2}}(\{mark}\d{{3}})+", re.ASCII) for mark in ".,"}
_LONGEST = 60
# Full-width forms of the signs that numbers are made of, and the true minus sign. Never NFKC: it would turn ² into 2.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2212: "-"}


def narrow(text: str) -> str:
    """The text with plain digits and signs in place of full-width ones."""
    return text.translate(_NARROW).strip()


@dataclass(frozen=True, slots=True)
class Decimals:
    """How one table writes its numbers. One table, one way: a column is never read unlike its neighbour."""

    mark: str = "."
    """What stands before the decimals: "." or ","."""
    unsure: str = ""
    """The mark that may stand between thousands or before decimals; "" where there is no doubt."""

    @classmethod
    def of(cls, cells: Iterable[str], delimiter: str) -> Decimals:
        """How these cells are written.

        Both marks in one number settle it, a mark that comes twice (1.234.567), and a mark that can't part thousands
        (12,5 or 0.250). Else a file that parts its columns with commas writes decimals with points, and one that
        parts them with semicolons and has commas in its numbers writes decimals with commas. What is left is unsure.
        """
        plain = [_bare(cell) for cell in cells]
        both = next((cell for cell in plain if "," in cell and "." in cell), "")
        if both:
            return cls("," if both.rindex(",") > both.rindex(".") else ".")
        for mark in ",.":
            if any(cell.count(mark) > 1 and _GROUPED[mark].fullmatch(cell) for cell in plain):
                return cls("," if mark == "." else ".")
            if any(_is_decimal(cell, mark) for cell in plain if mark in cell):
                return cls(mark)
        if any("," in cell for cell in plain):
            return cls("." if delimiter == "," else ",", "," if delimiter == "\t" else "")
        return cls(".", "." if delimiter != "," else "")

    def number(self, cell: str) -> float:
        """The number in a cell, a percent sign left out; Misread, in words, where there is none."""
        bare = _bare(cell)
        if self.unsure and self.unsure in bare:
            without, other = bare.replace(self.unsure, ""), bare.replace(self.unsure, ".")
            raise Misread(f"may mean {without} or {other}", "leave thousands unmarked")
        plain = self._with_point(bare)
        if len(plain) > _LONGEST or not _PLAIN.fullmatch(plain):
            raise explained(narrow(cell).removesuffix("%").rstrip(), self.number)
        if too_large(float(plain)):
            raise Misread("is too large", "choose a larger unit")
        return float(plain)

    def _with_point(self, bare: str) -> str:
        """The number without marks between thousands, its decimals after a point."""
        other = "," if self.mark == "." else "."
        whole, mark, decimals = bare.partition(self.mark)
        if _GROUPED[other].fullmatch(whole):
            whole = whole.replace(other, "")
        elif other in whole and _is_decimal(bare, other):
            raise Misread(f'writes decimals with "{other}", other cells with "{self.mark}"', "write all in one way")
        return whole + mark.replace(",", ".") + decimals if other not in whole else ""


def _bare(cell: str) -> str:
    """The cell without what is around its digits and marks."""
    return _SPACES.sub("", narrow(cell).removesuffix("%").rstrip())


def _is_decimal(bare: str, mark: str) -> bool:
    """Whether the mark can only stand before decimals."""
    other = "," if mark == "." else "."
    return other not in bare and not _GROUPED[mark].fullmatch(bare) and bool(_PLAIN.fullmatch(bare.replace(mark, ".")))
