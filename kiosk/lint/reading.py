"""Whether a screen stays long enough for its words to be read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from kiosk.content.bundle import Opening, Theme
from kiosk.content.finding import Finding, warning
from kiosk.content.problems import Place
from kiosk.lint.languages import HAN, KANA, name
from kiosk.lint.subject import Subject

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 350
"""How fast people read on their feet: words, and Chinese or Japanese characters."""
_WORD = re.compile(r"[^\W_][^\s，。、：；！？]*")


def reading_findings(subject: Subject) -> Iterator[Finding]:
    """Screens that go before their lead and story can be read. What is looked at, such as figures, is not counted."""
    for place, screen in subject.screens:
        needs = {language: _needed(screen, subject, language) for language in subject.languages}
        slow = {language: seconds for language, seconds in needs.items() if seconds > subject.rhythm.dwell}
        if slow:
            yield _too_short(place, screen, subject.rhythm.dwell, slow)


def seconds(text: str) -> float:
    """Time that a text takes to read."""
    characters = len(HAN.findall(text)) + len(KANA.findall(text))
    words = len(_WORD.findall(KANA.sub(" ", HAN.sub(" ", text))))
    return 60 * (words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)


def _needed(screen: Opening | Theme, subject: Subject, language: str) -> float:
    return sum(seconds(dict(subject.said(text)).get(language, "")) for text in (screen.lead, *screen.story))


def _too_short(place: Place, screen: Opening | Theme, dwell: float, slow: dict[str, float]) -> Finding:
    takes = " and ".join(f"{math.ceil(need)} seconds to read in {name(language)}" for language, need in slow.items())
    words = "lead and story take" if screen.story else "the lead takes"
    return warning(
        (*place, "story" if screen.story else "lead"),
        f"the screen stays {dwell:g} seconds, but {words} {takes}",
        f'make it shorter, or write "dwell": {math.ceil(max(slow.values()))} under "show"',
    )
