"""What a bundle says about pairs of values."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.figure import Qualifier
from kiosk.content.graph.base import GraphBase
from kiosk.content.text import Part, Text, Unit


class ScatterPoint(Part):
    """One thing with two values."""

    x: float = Field(description="How far to the right.")
    y: float = Field(description="How far up.")
    label: Text | None = Field(None, description="Its name, shown where there is room, and when it is touched.")
    group: int = Field(0, ge=0, le=3, description="Which of the groups it belongs to, counted from 0.")
    qualifier: Qualifier | None = Field(None, description="Shown with `y` where the source says so.")


class ScatterGraph(GraphBase):
    """Points between two axes: whether one value goes with another."""

    kind: Literal["scatter"]
    points: list[ScatterPoint] = Field(min_length=1, max_length=500, description="Points in any order.")
    x_title: Text = Field(description="What the horizontal axis measures.")
    x_unit: Unit | None = Field(None, description="Unit of the horizontal axis; `unit` is the vertical one's.")
    y_title: Text = Field(description="What the vertical axis measures.")
    groups: list[Text] = Field([], max_length=4, description="Names of the groups; the first carries the accent.")
    highlight: str | None = Field(None, description="The label of the point that matters, in any language.")
