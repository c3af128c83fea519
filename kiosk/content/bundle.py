"""What a bundle says: the typed truth behind the checks, the JSON Schema and the reference page."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from kiosk.content.backdrop import Picture
from kiosk.content.feed import Feed
from kiosk.content.figure import Figure
from kiosk.content.graph import Graph
from kiosk.content.hours import Daypart, Hours, Night, SpecialDays, TimeZone
from kiosk.content.poll import Poll
from kiosk.content.text import BundlePath, Colour, Id, Language, Part, Text
from kiosk.content.words import Words


class Rhythm(Part):
    """How fast the exhibit moves and how long it waits, in seconds."""

    dwell: float = Field(24, ge=5, le=600, description="Seconds that a screen stays in the attract loop.")
    visit_dwell: float = Field(
        45, ge=10, le=1800, description="The same while a visitor is there, counted from the last touch."
    )
    idle_timeout: float = Field(
        75, ge=15, le=3600, description='Seconds without touch until the kiosk asks "Still there?".'
    )
    countdown: float = Field(20, ge=20, le=120, description="Seconds that the visitor has to answer.")
    transition: float = Field(0.6, ge=0, le=0.6, description="Seconds that the cross-fade between screens takes.")
    hours: list[Hours] = Field([], max_length=20, description="Opening hours; none means always open.")
    exceptions: list[SpecialDays] = Field(
        [],
        max_length=100,
        description="Days with other opening hours. Where two cover a day, one with a year counts before one without.",
    )
    time_zone: TimeZone | None = Field(
        None, description="Where the hours are meant, such as Asia/Shanghai; the machine's own where nothing is said."
    )
    night: Night = Field(Night(), description="What the glass does while the house is closed.")
    dayparts: list[Daypart] = Field(
        [], max_length=20, description="Other dwell, themes or poll at some hours; of several the first counts."
    )


class Opening(Part):
    """The screen that makes people walk over."""

    kicker: Text | None = Field(None, description="The small line above the title.")
    title: Text | None = Field(None, description="Title on the opening; the exhibit's own where nothing is said.")
    lead: Text = Field(description="One sentence, 18 words at most.")
    story: list[Text] = Field(
        [], max_length=2, description="Paragraphs that take turns with the lead, 30 words at most."
    )
    picture: Picture = Field(description="What lies behind the texts.")
    graphs: list[Graph] = Field([], max_length=3, description="Small graphs that take turns, each with its `figure`.")


class Theme(Part):
    """One theme screen."""

    id: Id = Field(description="Short name, once in a bundle.")
    title: Text = Field(description="One to four words.")
    lead: Text = Field(description="One sentence, 18 words at most.")
    accent: Colour = Field(description="The one colour of the screen, #RRGGBB.")
    story: list[Text] = Field(min_length=1, max_length=4, description="Paragraphs of at most 45 words, one at a time.")
    picture: Picture = Field(description="What lies behind the texts.")
    figures: list[Figure] = Field([], max_length=5, description="Numbers in a row; one to four look best.")
    graphs: list[Graph] = Field(
        min_length=1, max_length=20, description="The first is drawn large; the others take turns beside it."
    )


class Bundle(Part):
    """A whole exhibit: `bundle.json`."""

    schema_: str | None = Field(
        None, alias="$schema", description="Where the JSON Schema lies, for completion in an editor."
    )
    format: Literal[1] = Field(description="Version of this format: 1.")
    id: Id = Field(description="Short name of the exhibit.")
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){0,2}$")] = Field(
        description="Version of the content, for example 1.2.0."
    )
    title: Text = Field(description="Name of the exhibit.")
    languages: list[Language] = Field(
        min_length=1, max_length=6, description="Languages on offer; the first is where every visit starts."
    )
    show: Rhythm = Field(Rhythm(), description="How fast the exhibit moves and how long it waits.")
    opening: Opening = Field(description="The screen that makes people walk over.")
    themes: list[Theme] = Field(min_length=1, max_length=12, description="The theme screens, in order.")
    poll: Poll | None = Field(None, description="The screen after the themes, where visitors vote.")
    feeds: dict[Id, Feed] = Field({}, max_length=64, description="Where live numbers come from, by id.")
    fonts: list[BundlePath] = Field([], max_length=8, description="Font files in the bundle to load.")
    words: Words = Field(
        Words(), description="The kiosk's own words, where they should differ or need another language."
    )

    @property
    def screens(self) -> list[str]:
        """A name for each screen in the order of the loop: the opening, the themes by id, the poll."""
        return ["opening", *(theme.id for theme in self.themes), *(["poll"] if self.poll else [])]
