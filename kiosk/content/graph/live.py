"""Graphs that only a feed can fill."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.graph.base import GraphBase
from kiosk.content.graph.series import Axis


class StreamGraph(GraphBase):
    """A line that scrolls as values arrive; where they crowd, lowest and highest stand as a band behind their mean."""

    kind: Literal["stream"]
    feed: str = Field(description="The id of a feed that gives one number after another.")
    window: float = Field(600, ge=5, le=31_536_000, description="Seconds in view.")
    axis: Axis = Field(Axis(), description="Limits of the value axis.")
