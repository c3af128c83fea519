"""From a text on the glass back to the place in the bundle where an editor wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.bundle import Bundle
from kiosk.content.problems import Place
from kiosk.content.sound import inside
from kiosk.content.text import EVERY_LANGUAGE, say
from kiosk.content.words import Words

_SPACE = re.compile(r"\s+")
_JOINED = ("source", "note", "caption", "credit")


class Origin(NamedTuple):
    """Where a text of the glass was written."""

    place: Place
    """In the model, with the language at its end; "" where one text serves all languages."""
    whole: bool
    """Else other words stand beside it, as in a caption or a source."""


def origin(text: str, bundle: Bundle, screen: int, language: str) -> Origin:
    """The place that says `text`, on the screen that was looked at before any other; or its longest part there.

    A word of the kiosk's own stands under "words", whatever else under its screen.
    """
    shown, home = _plain(text), _home(screen, bundle)
    every = list(_said(bundle, language))
    near = [(place, words) for place, words in every if place[: len(home)] == home]
    for place, words in (*near, *every):
        if words == shown:
            return Origin(place, True)
    # What is put together stands on its own screen; short words would be found in anything.
    parts = [(len(words), place) for place, words in near if place[-2] in _JOINED and words in shown]
    if parts:
        return Origin(max(parts, key=lambda part: part[0])[1], False)
    word = _word(shown, bundle.words, language)
    return Origin(("words", word, language), True) if word else Origin(home, False)


def _home(screen: int, bundle: Bundle) -> Place:
    if screen == 0:
        return ("opening",)
    return ("themes", screen - 1) if screen <= len(bundle.themes) else ("poll",)


def _said(bundle: Bundle, language: str) -> Iterator[tuple[Place, str]]:
    """Every text in one language, and in the others, for titles that are shown in two."""
    texts = [(place, value) for place, value in inside(bundle) if place and isinstance(value, dict) and value]
    texts = [(place, value) for place, value in texts if all(isinstance(said, str) for said in value.values())]
    for other in (language, *(each for each in bundle.languages if each != language)):
        for place, text in texts:
            if isinstance(said := say(text, other), str) and said:
                yield (*place, other if EVERY_LANGUAGE not in text else EVERY_LANGUAGE), _plain(said)


def _word(shown: str, words: Words, language: str) -> str | None:
    return next((name for name in Words.model_fields if _plain(say(getattr(words, name), language)) == shown), None)


def _plain(text: str) -> str:
    return _SPACE.sub("", text.replace("\u00ad", ""))
