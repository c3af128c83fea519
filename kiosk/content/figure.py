"""What a bundle says about a figure: one number with unit, label and source."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.text import Part, Text, Unit

Qualifier = Literal["more than", "nearly", "about"]


class Figure(Part):
    """One number that a visitor should take home."""

    value: float = Field(description="The number itself, unrounded: 3460000, not 3.46.")
    unit: Unit | None = Field(
        None, description="Set small after the number: %, km, or a Chinese measure word; may be empty in a language."
    )
    label: Text = Field(description="What was counted, in a few words.")
    qualifier: Qualifier | None = Field(None, description="Set above the number where the source says so.")
    source: Text | None = Field(None, description="Who published it.")
