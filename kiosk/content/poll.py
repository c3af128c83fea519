"""What a bundle says about its poll: one question, and the answers that visitors choose from."""

from __future__ import annotations

from pydantic import Field, model_validator

from kiosk.content.backdrop import Picture
from kiosk.content.graph import Graph
from kiosk.content.text import Colour, Id, Part, Text


class Option(Part):
    """One answer: a theme of the bundle, or words of its own."""

    id: Id = Field(description="Short name, once in the poll; votes are counted under it.")
    theme: Id | None = Field(None, description="The id of a theme, whose title and accent the answer takes.")
    label: Text | None = Field(None, description="The answer; the theme's title where nothing is said.")
    accent: Colour | None = Field(None, description="Its own colour, #RRGGBB; the theme's where nothing is said.")

    @model_validator(mode="after")
    def _says_something(self) -> Option:
        if self.theme is None and self.label is None:
            raise ValueError("says nothing: write a label, or name a theme")
        return self


class Poll(Part):
    """One question that visitors answer with a touch; this kiosk counts the votes."""

    id: Id = Field(description="Short name; another name starts counting from zero.")
    question: Text = Field(description="What is asked, ten words at most.")
    lead: Text | None = Field(None, description="How to answer, one or two sentences, 18 words at most.")
    options: list[Option] = Field(min_length=2, max_length=8, description="The answers, in their order.")
    picture: Picture | None = Field(None, description="What lies behind; the opening's where nothing is said.")
    graph: Graph | None = Field(None, description="One small graph below the text.")
    source: Text | None = Field(None, description="What stands below the answers; by itself: counted on this kiosk.")
