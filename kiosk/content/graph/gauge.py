"""What a bundle says about one number on a scale."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from kiosk.content.figure import Qualifier
from kiosk.content.graph.base import GraphBase
from kiosk.content.text import Part, Text


class Target(Part):
    """A value that is to be reached."""

    value: float = Field(description="Where its tick stands.")
    label: Text = Field(description="What the target is, in a few words.")


class GaugeGraph(GraphBase):
    """One number on an arc from a minimum to a maximum."""

    kind: Literal["gauge"]
    value: float | None = Field(None, description="The number; leave it out where a feed is named.")
    qualifier: Qualifier | None = Field(None, description="Shown with the value where the source says so.")
    feed: str | None = Field(None, description="The id of a feed that gives one number after another.")
    minimum: float = Field(0, description="Value at the left end of the arc.")
    maximum: float = Field(description="Value at the right end of the arc. A value beyond it is marked as such.")
    target: Target | None = Field(None, description="A value to compare with.")

    @model_validator(mode="after")
    def _sound(self) -> GaugeGraph:
        if (self.value is None) == (self.feed is None):
            raise ValueError("needs either value or feed: give one of the two, not both")
        if self.minimum >= self.maximum:
            raise ValueError("minimum is not below maximum: lower it, or raise the maximum")
        return self
