"""What a bundle says about a feed: one class a kind, joined in `Feed` by the key `kind`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from kiosk.content.text import Part


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else value
    except ValueError:
        return value


Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]
_EVERY = Field(60, gt=0, le=31_536_000, description="Seconds that may pass from one value to the next; later is late.")


class PaceFeed(Part):
    """An average pace: a published total spread evenly over its time, counted by the clock."""

    kind: Literal["pace"]
    total: float = Field(gt=0, description="What was reached in all.")
    start: Day = Field(description="First day, YYYY-MM-DD.")
    end: Day = Field(description="Last day, YYYY-MM-DD.")

    @model_validator(mode="after")
    def _ordered(self) -> PaceFeed:
        if self.start >= self.end:
            raise ValueError("ends before it starts: give start the earlier day")
        return self


class ValuesFeed(Part):
    """Values from the bundle, one after another and round again: always a demonstration."""

    kind: Literal["values"]
    values: list[float] = Field(min_length=1, max_length=10_000, description="The values in their order.")
    every: float = Field(1, ge=0.02, le=86_400, description="Seconds from one value to the next.")


class FileFeed(Part):
    """An XLSX, CSV or JSON file with whole series, read again when it changes."""

    kind: Literal["file"]
    path: str = Field(
        min_length=1, max_length=400, description="A file in the bundle, or the full path of one that staff allow."
    )
    sheet: str | None = Field(
        None,
        min_length=1,
        max_length=31,
        description="A sheet of an XLSX workbook; without it, the first that is shown.",
    )
    every: float = _EVERY


class LinesFeed(Part):
    """A growing file of JSON lines, or a named pipe: one number, or {"time", "value"}, a line."""

    kind: Literal["lines"]
    path: str = Field(
        min_length=1, max_length=400, description="A file in the bundle, or the full path of one that staff allow."
    )
    every: float = _EVERY
    keep: bool = Field(False, description="Keep the history through a restart.")


class MqttFeed(Part):
    """A topic of an MQTT broker that staff allow."""

    kind: Literal["mqtt"]
    host: str = Field(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9.:-]+$", description="Name or address.")
    port: int = Field(1883, ge=1, le=65535, description="Port of the broker.")
    topic: str = Field(min_length=1, max_length=400, pattern=r"^[^+#]+$", description="Topic, without wildcards.")
    key: str | None = Field(None, max_length=100, description="Where a payload is an object: the key of the value.")
    every: float = _EVERY
    keep: bool = Field(False, description="Keep the history through a restart.")


class VotesFeed(Part):
    """How often each answer of the bundle's poll was chosen on this kiosk."""

    kind: Literal["votes"]


class PulseFeed(Part):
    """How often this kiosk's glass was touched within the last minute."""

    kind: Literal["pulse"]


Feed = Annotated[
    PaceFeed | ValuesFeed | FileFeed | LinesFeed | MqttFeed | VotesFeed | PulseFeed, Field(discriminator="kind")
]
SAMPLE_KINDS = ("pace", "values", "lines", "mqtt", "pulse")
"""Feeds that give one number after another; the others give whole series."""


def data_files(feeds: Iterable[Feed]) -> list[str]:
    """The paths that feeds read, as the bundle writes them."""
    return [feed.path for feed in feeds if isinstance(feed, FileFeed | LinesFeed)]
