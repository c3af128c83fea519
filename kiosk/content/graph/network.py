"""What a bundle says about partners around one centre."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.figure import Qualifier
from kiosk.content.graph.base import GraphBase
from kiosk.content.graph.series import X
from kiosk.content.text import Part, Text


class Partner(Part):
    """Somebody who is joined to the hub."""

    name: Text = Field(description="Shown beside its dot.")
    joined: X | None = Field(
        None, description='Since when: a year (2019) or a date ("2019-06"). Earlier ones come first.'
    )
    value: float | None = Field(
        None, ge=0, description="How much passes between the two; a larger one is a larger dot."
    )
    qualifier: Qualifier | None = Field(None, description="Shown with the value where the source says so.")


class NetworkGraph(GraphBase):
    """A hub and its partners, which appear one after another in the order in which they joined."""

    kind: Literal["network"]
    hub: Text = Field(description="Name in the middle.")
    partners: list[Partner] = Field(min_length=2, max_length=30, description="Two to thirty partners.")
    highlight: str | None = Field(None, description="The name of the partner that matters, in any language.")
