"""The picture behind a screen."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kiosk.content.text import BundlePath, Part, Text

Fraction = Annotated[float, Field(ge=0, le=1)]


class Picture(Part):
    """A picture in one to three layers, drawn full screen behind the text."""

    file: BundlePath = Field(description="WebP, PNG or JPEG in the bundle: the whole picture, or its farthest layer.")
    layers: list[BundlePath] = Field([], max_length=2, description="Nearer layers with transparency, far to near.")
    focus: tuple[Fraction, Fraction] = Field(
        (0.5, 0.4), strict=False, description="[across, down], each 0 to 1: the spot that must stay in view."
    )
    caption: Text | None = Field(None, description="What is seen.")
    credit: Text = Field(description='Who made it, or what it is: "Illustration".')
    alt: Text = Field(description="Alternative text for a visitor who cannot see the picture.")
