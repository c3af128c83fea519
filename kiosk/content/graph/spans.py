"""Ranges over years, dates or names, and the kind of graph that shows them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from kiosk.content.figure import Qualifier
from kiosk.content.graph.base import GraphBase
from kiosk.content.graph.series import Axis, X
from kiosk.content.text import Part, Text


def _list_as_object(value: Any) -> Any:
    if isinstance(value, list) and len(value) in (3, 4):
        return dict(zip(("x", "low", "high", "value"), value, strict=False))
    if not isinstance(value, dict | BaseModel):
        raise ValueError("is no range: write [x, low, high] or [x, low, high, value], for example [2019, 3.1, 4.6]")
    return value


class SpanObject(Part):
    """One range: where, from what to what, and the value inside it."""

    x: X = Field(description='Where it stands: a year (2019), a date ("2019-06" or "2019-06-30") or a name.')
    low: float | None = Field(description="Where the range begins. null leaves a gap, and the gap is drawn.")
    high: float | None = Field(description="Where the range ends.")
    value: float | None = Field(None, description="The value that the range is about: the middle line.")
    label: Text | None = Field(None, description='Shown in place of `x`, for example {"en": "late 2020"}.')
    qualifier: Qualifier | None = Field(None, description="Shown with the value where the source says so.")

    @model_validator(mode="after")
    def _ordered(self) -> SpanObject:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is above high: change the two over")
        return self


Span = Annotated[
    SpanObject,
    BeforeValidator(
        _list_as_object,
        json_schema_input_type=tuple[X, float | None, float | None]
        | tuple[X, float | None, float | None, float | None]
        | SpanObject,
    ),
]


class BandGraph(GraphBase):
    """A filled range between a lowest and a highest value, with a line for the value inside it."""

    kind: Literal["band"]
    points: list[Span] = Field(
        min_length=2,
        max_length=2000,
        description="Ranges, each `[x, low, high]`, `[x, low, high, value]` or an object.",
    )
    axis: Axis = Field(Axis(), description="Limits of the value axis.")
