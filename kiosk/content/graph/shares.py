"""Parts of a whole, and the kinds of graph that show them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from kiosk.content.graph.base import GraphBase
from kiosk.content.text import Part, Text


class Share(Part):
    """A named part of a whole."""

    label: Text = Field(description="Name of the part.")
    value: float = Field(ge=0, description="Its size.")
    year: int | None = Field(None, description="The year it was counted, shown beside it.")


class CellsGraph(GraphBase):
    """A field of cells, one for each thing counted."""

    kind: Literal["cells"]
    shares: list[Share] = Field(min_length=1, max_length=6, description="Parts in the order they fill the field.")
    shape: Literal["square", "dot"] = Field("square", description="What a cell looks like.")

    @model_validator(mode="after")
    def _countable(self) -> CellsGraph:
        if any(share.value != int(share.value) for share in self.shares):
            raise ValueError("not every share is a whole number: cells are counted, write whole numbers")
        if not 1 <= sum(share.value for share in self.shares) <= 10_000:
            raise ValueError("does not add up to 1 to 10,000 cells: count in larger steps")
        return self


class DonutGraph(GraphBase):
    """Parts of one whole as a ring."""

    kind: Literal["donut"]
    shares: list[Share] = Field(min_length=2, max_length=6, description="Parts, clockwise from the top.")
    highlight: int = Field(0, ge=0, le=5, description="Which part carries the accent, counted from 0.")
