"""Values of single days, and the kind of graph that shows them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.graph.base import GraphBase
from kiosk.content.graph.series import Point


class CalendarGraph(GraphBase):
    """Days as a grid, weeks across and weekdays down; the more, the brighter."""

    kind: Literal["calendar"]
    points: list[Point] = Field(
        min_length=1,
        max_length=2200,
        description='Days, each `["2020-01-31", value]` or an object. A missing day stays an empty cell.',
    )
