"""Drawings to look at: from the default bundle, or from a few lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from PySide6.QtWidgets import QApplication

from kiosk.content.bundle import Bundle
from kiosk.content.graph import Graph
from kiosk.content.words import Words
from kiosk.feeds import Feed
from kiosk.graphs import Drawing, drawing_for

ACCENT = "#58A6FF"
DEFAULT = Path(__file__).parents[2] / "resources" / "chongqing" / "bundle.json"
Make = Callable[..., Drawing[Any]]


@pytest.fixture(scope="session", autouse=True)
def application() -> QApplication:
    """Plots need one."""
    return QApplication.instance() or QApplication([])


@pytest.fixture(scope="session")
def bundle() -> Bundle:
    """The default bundle."""
    return Bundle.model_validate(json.loads(DEFAULT.read_text("utf-8")))


class Clock:
    """A clock that stands until it is set."""

    now = 1_784_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The drawings' clock."""
    return Clock()


@pytest.fixture
def make(clock: Clock) -> Make:
    """`make(kind, **keys)`: a drawing of a graph written as a bundle writes it."""

    def made(kind: str, *, language: str = "en", feed: Feed | None = None, **keys: Any) -> Drawing[Any]:
        said = {"kind": kind, "title": "T", "source": "S", **({"feed": "feed"} if feed else {}), **keys}
        graph = TypeAdapter(Graph).validate_python(said)
        return drawing_for(graph, accent=ACCENT, language=language, words=Words(), feed=feed, clock=clock)

    return made
