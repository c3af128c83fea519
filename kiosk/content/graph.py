"""What a bundle says about a graph: one class a kind, joined in `Graph` by the key `kind`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, WithJsonSchema, model_validator

from kiosk.content.figure import Figure, Qualifier
from kiosk.content.text import Colour, Part, Text, Unit

Honesty = Literal["published", "live", "time-lapse", "demonstration"]


def _scalar(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError('is no x: write a year (2019), a date ("2019-06") or a name')
    return value


def _pair_as_object(value: Any) -> Any:
    if isinstance(value, list) and len(value) == 2:
        return {"x": value[0], "value": value[1]}
    if not isinstance(value, dict | BaseModel):
        raise ValueError("is no reading: write [x, value], for example [2019, 2243]")
    return value


X = Annotated[
    Any,
    BeforeValidator(_scalar),
    WithJsonSchema({"type": ["number", "string"], "description": "A year, a date (YYYY-MM or YYYY-MM-DD) or a name."}),
]


class PointObject(Part):
    """One reading of a series: where, how much, and how sure."""

    x: X = Field(description='Where it stands: a year (2019), a date ("2019-06" or "2019-06-30") or a name.')
    value: float | None = Field(description="How much. null leaves a gap, and the gap is drawn.")
    label: Text | None = Field(None, description='Shown in place of `x`, for example {"en": "late 2020"}.')
    qualifier: Qualifier | None = Field(None, description="Shown with the value where the source says so.")


Point = Annotated[
    PointObject, BeforeValidator(_pair_as_object, json_schema_input_type=tuple[X, float | None] | PointObject)
]


class Series(Part):
    """Readings that belong together."""

    name: Text | None = Field(None, description="Shown at the line's end or in the bars' feet.")
    points: list[Point] = Field(min_length=1, max_length=2000, description="Readings, each `[x, value]` or an object.")


class Axis(Part):
    """The limits of the value axis; what is not given comes from the readings (bars always start at zero)."""

    minimum: float | None = Field(None, description="Lowest value drawn.")
    maximum: float | None = Field(None, description="Highest value drawn.")

    @model_validator(mode="after")
    def _ordered(self) -> Axis:
        if self.minimum is not None and self.maximum is not None and self.minimum >= self.maximum:
            raise ValueError("minimum is not below maximum: lower it, or leave one of the two out")
        return self


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


class SeriesGraph(GraphBase):
    """A graph of readings over years, dates or names."""

    series: list[Series] = Field(min_length=1, max_length=6, description="One to six series.")
    axis: Axis = Field(Axis(), description="Limits of the value axis.")
    highlight: X | None = Field(None, description="The `x` that matters; the last one where nothing is said.")


class LineGraph(SeriesGraph):
    """Straight lines between readings, with the area below."""

    kind: Literal["line"]


class StepsGraph(GraphBase):
    """A total that stays until the next step: from readings, or live from a feed."""

    kind: Literal["steps"]
    series: list[Series] = Field([], max_length=6, description="Readings; leave out where a feed is named.")
    feed: str | None = Field(None, description="The id of a feed, whose values arrive while people watch.")
    window: float = Field(600, ge=10, le=86400, description="Seconds of a feed that are in view.")
    axis: Axis = Field(Axis(), description="Limits of the value axis.")
    highlight: X | None = Field(None, description="The `x` that matters; the last one where nothing is said.")

    @model_validator(mode="after")
    def _one_origin(self) -> StepsGraph:
        if bool(self.series) == (self.feed is not None):
            raise ValueError("needs either series or feed: give one of the two, not both")
        return self


class BarsGraph(SeriesGraph):
    """Bars from zero; several series stand side by side as groups."""

    kind: Literal["bars"]
    horizontal: bool = Field(False, description="Bars lie, names stand at the left.")


class DotsGraph(SeriesGraph):
    """One dot a reading, nothing drawn between."""

    kind: Literal["dots"]


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


class Stop(Part):
    """A place on a route."""

    name: Text | None = Field(None, description="Shown beside a ring. Without a name the place only bends the line.")
    at: tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]] = Field(
        strict=False, description="[longitude, latitude] in degrees."
    )


class RouteGraph(GraphBase):
    """A schematic map of a journey, with a vehicle placed by the clock."""

    kind: Literal["route"]
    stops: list[Stop] = Field(min_length=2, max_length=60, description="Places from the start to the end.")
    length: float = Field(gt=0, description="Length of the journey in km.")
    journey: float = Field(240, ge=20, le=86400, description="Seconds that the vehicle takes in the time-lapse.")


Graph = Annotated[
    LineGraph | StepsGraph | BarsGraph | DotsGraph | CellsGraph | DonutGraph | RouteGraph,
    Field(discriminator="kind"),
]
