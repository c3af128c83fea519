"""Graphs in which several series stand together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.content.graph.series import Series, SeriesGraph


class AreaGraph(SeriesGraph):
    """Filled areas over time: parts on top of each other, the first at the foot."""

    kind: Literal["area"]
    stacked: bool = Field(True, description="Parts add up to a total; else each area stands on zero by itself.")


class MultiplesGraph(SeriesGraph):
    """Small line graphs side by side, all on one scale."""

    kind: Literal["multiples"]
    series: list[Series] = Field(
        [], max_length=12, description="Two to twelve series, one panel each; leave out where a feed is named."
    )
    highlight: int | str | None = Field(
        None, description="The panel that carries the accent: its number, counted from 0, or the series' name."
    )
