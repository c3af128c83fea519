"""What every kind of graph says."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.figure import Figure
from kiosk.content.text import Colour, Part, Text, Unit

Honesty = Literal["published", "live", "time-lapse", "demonstration"]


class GraphBase(Part):
    """What every kind of graph says."""

    title: Text = Field(description="Heading of the graph.")
    subtitle: Text | None = Field(None, description="The line under the heading: what is measured, where, when.")
    unit: Unit | None = Field(None, description="Unit of the values, shown when a point is touched.")
    source: Text = Field(description="Who published the numbers. Always shown.")
    note: Text | None = Field(None, description="One remark, shown before the source.")
    honesty: Honesty = Field("published", description="What kind of numbers these are; all but published carry a pill.")
    alt: Text | None = Field(None, description="Alternative text for a visitor who cannot see the graph.")
    figure: Figure | None = Field(None, description="The one number that the graph tells, shown large.")
    accent: Colour | None = Field(None, description="Its own colour, #RRGGBB; the screen's where nothing is said.")
