"""Readings over years, dates or names, and the kinds of graph that are drawn from them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, WithJsonSchema, model_validator

from kiosk.content.figure import Qualifier
from kiosk.content.graph.base import GraphBase
from kiosk.content.text import Part, Text


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


class SeriesGraph(GraphBase):
    """A graph of readings over years, dates or names."""

    series: list[Series] = Field([], max_length=6, description="One to six series; leave out where a feed is named.")
    feed: str | None = Field(None, description="The id of a feed that gives whole series: a file, or the votes.")
    axis: Axis = Field(Axis(), description="Limits of the value axis.")
    highlight: X | None = Field(None, description="The `x` that matters; the last one where nothing is said.")

    @model_validator(mode="after")
    def _one_origin(self) -> SeriesGraph:
        if bool(self.series) == (self.feed is not None):
            raise ValueError("needs either series or feed: give one of the two, not both")
        return self


class LineGraph(SeriesGraph):
    """Straight lines between readings, with the area below."""

    kind: Literal["line"]


class StepsGraph(SeriesGraph):
    """A total that stays until the next step: from readings, or live from a feed."""

    kind: Literal["steps"]
    feed: str | None = Field(None, description="The id of a feed, whose values arrive while people watch.")
    window: float = Field(600, ge=10, le=86400, description="Seconds of a feed that are in view.")


class BarsGraph(SeriesGraph):
    """Bars from zero; several series stand side by side as groups, or on top of each other."""

    kind: Literal["bars"]
    horizontal: bool = Field(False, description="Bars lie, names stand at the left.")
    stacked: bool = Field(False, description="Series are parts of one bar each, the first at its foot.")


class LollipopsGraph(SeriesGraph):
    """Lying stems from zero with a dot at the end, one row a name."""

    kind: Literal["lollipops"]
    series: list[Series] = Field([], max_length=1, description="One series; leave out where a feed is named.")


class SlopeGraph(SeriesGraph):
    """Each series as one line between two moments, with its name and value at both ends."""

    kind: Literal["slope"]
    series: list[Series] = Field([], max_length=8, description="Two to eight series, each with the same two moments.")
    highlight: int | str | None = Field(
        None, description="The series that carries the accent: its number, counted from 0, or its name; else the last."
    )


class DotsGraph(SeriesGraph):
    """One dot a reading, nothing drawn between."""

    kind: Literal["dots"]
