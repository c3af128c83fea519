"""What a bundle says about a journey."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.content.graph.base import GraphBase
from kiosk.content.text import Part, Text


class Stop(Part):
    """A place on a route."""

    name: Text | None = Field(None, description="Shown beside a ring. Without a name the place only bends the line.")
    at: tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]] = Field(
        strict=False, description="[longitude, latitude] in degrees."
    )
    mode: Literal["rail", "sea", "road", "air"] = Field(
        "rail", description="How one comes here from the stop before; tells the dashes of the travelled line."
    )


At = Annotated[
    tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]], Field(strict=False)
]


class MapLine(Part):
    """A coast, a river or a border, drawn very quietly behind the journey."""

    kind: Literal["coast", "river", "border"] = Field(
        description="A river is dashed, a border dotted, a coast drawn through."
    )
    name: Text | None = Field(None, description="Set beside it where there is room.")
    points: list[At] = Field(min_length=2, max_length=400, description="[longitude, latitude] in degrees, in order.")


class RouteGraph(GraphBase):
    """A schematic map of a journey, with a vehicle placed by the clock."""

    kind: Literal["route"]
    stops: list[Stop] = Field(min_length=2, max_length=60, description="Places from the start to the end.")
    lines: list[MapLine] = Field([], max_length=40, description="Coasts, rivers and borders, for orientation.")
    length: float = Field(gt=0, description="Length of the journey in km.")
    journey: float = Field(240, ge=20, le=86400, description="Seconds that the vehicle takes in the time-lapse.")
