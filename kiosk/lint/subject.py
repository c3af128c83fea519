"""What the rules look at: the parts of a bundle that are sound, whatever is wrong beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from kiosk.content.backdrop import Picture
from kiosk.content.bundle import Opening, Rhythm, Theme
from kiosk.content.graph import GraphBase
from kiosk.content.problems import Place
from kiosk.content.reader import Examined
from kiosk.content.sound import Found
from kiosk.content.text import EVERY_LANGUAGE

Kind = TypeVar("Kind")
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Subject:
    """A bundle as the rules see it. Places are the model's."""

    folder: Path
    found: tuple[Found, ...]
    languages: tuple[str, ...]
    rhythm: Rhythm
    texts: tuple[tuple[Place, Texts], ...]
    """Every text as {language: words}."""

    @classmethod
    def of(cls, examined: Examined) -> Subject:
        """What can be looked at of a bundle that was read."""
        languages: list[str] = next((value for place, value in examined.found if place == ("languages",)), [])
        rhythm = next((value for _, value in examined.found if isinstance(value, Rhythm)), Rhythm())
        texts = tuple((place, value) for place, value in examined.found if place and _is_text(value))
        return cls(examined.folder, examined.found, tuple(dict.fromkeys(languages)), rhythm, texts)

    def parts(self, kind: type[Kind]) -> Iterator[tuple[Place, Kind]]:
        """Every part of a kind with its place."""
        return ((place, value) for place, value in self.found if isinstance(value, kind))

    @property
    def screens(self) -> Iterator[tuple[Place, Opening | Theme]]:
        """The opening and the themes."""
        return ((place, value) for place, value in self.found if isinstance(value, Opening | Theme))

    @property
    def graphs(self) -> Iterator[tuple[Place, GraphBase]]:
        return self.parts(GraphBase)

    @property
    def pictures(self) -> Iterator[tuple[Place, Picture]]:
        return self.parts(Picture)

    def said(self, text: Texts | None) -> Iterator[tuple[str, str]]:
        """A text in each of the bundle's languages that it is written in."""
        for language in self.languages:
            if text and (words := text.get(language, text.get(EVERY_LANGUAGE))):
                yield language, words


def _is_text(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value) and all(isinstance(said, str) for said in value.values())


def spoken_at(place: Place, text: Texts, language: str) -> Place:
    """The place of a text in one language, as the editor wrote it."""
    return (*place, language) if language in text else place
