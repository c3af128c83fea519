"""One measured number beside its comparison and its budget, and the table of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Verdict = Literal["", "kept", "exceeded", "not measured"]


@dataclass(frozen=True, slots=True)
class Budget:
    """What a number may be at most (or must be at least): the value itself, or its ratio to the comparison."""

    limit: float
    on: Literal["value", "ratio"] = "value"
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{' ×' if self.on == 'ratio' else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """One number. `compared` names what stands beside it, with None where that could not be measured."""

    what: str
    value: float
    unit: str
    compared: tuple[str, float | None] | None = None
    budget: Budget | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the comparison the value is."""
        beside = self.compared[1] if self.compared else None
        return self.value / beside if beside else None

    @property
    def verdict(self) -> Verdict:
        """Whether the budget is kept; empty where there is none."""
        if self.budget is None:
            return ""
        judged = self.value if self.budget.on == "value" else self.ratio
        if judged is None:
            return "not measured"
        kept = judged >= self.budget.limit if self.budget.at_least else judged <= self.budget.limit
        return "kept" if kept else "exceeded"

    def as_dict(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "what": self.what,
            "value": round(self.value, 4),
            "unit": self.unit,
            "compared": {"name": self.compared[0], "value": self.compared[1]} if self.compared else None,
            "ratio": None if self.ratio is None else round(self.ratio, 4),
            "budget": str(self.budget) if self.budget else None,
            "verdict": self.verdict,
        }


def table(rows: Sequence[Row]) -> str:
    """All rows for people, in columns."""
    cells = [("what", "measured", "beside", "ratio", "budget", ""), *map(_cells, rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(6)]
    return "\n".join(
        "  ".join(cell.rjust(width) if column in (1, 3, 4) else cell.ljust(width)
                  for column, (cell, width) in enumerate(zip(line, widths, strict=True))).rstrip()
        for line in cells
    )  # fmt: skip


def _cells(row: Row) -> tuple[str, str, str, str, str, str]:
    beside = ""
    if row.compared:
        name, value = row.compared
        beside = name if value is None else f"{name}: {_number(value)}"
    ratio = "" if row.ratio is None else f"{_number(row.ratio)} ×"
    budget = str(row.budget) if row.budget else ""
    return row.what, f"{_number(row.value)} {row.unit}", beside, ratio, budget, row.verdict


def _number(value: float) -> str:
    """Three figures that count, never an exponent."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
