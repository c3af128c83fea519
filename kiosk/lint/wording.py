"""Texts that were not translated, that hold a place, or that say nothing to who can't see the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.finding import Finding, warning
from kiosk.content.problems import quoted
from kiosk.content.text import EVERY_LANGUAGE
from kiosk.lint.languages import HAN, KANA, is_chinese, is_japanese, name
from kiosk.lint.subject import Subject, Texts, spoken_at

_FILLERS = re.compile(
    r"\b(?:lorem ipsum|to ?do|tbd|tba|fixme|x{3,}|placeholder|dummy text|insert \w+ here)\b|待定|待补|占位",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"[\W_]*|(?:an? )?(?:picture|image|photo|photograph|graphic)s?|图片?|照片|图像|n/?a", re.IGNORECASE
)
_FILE = re.compile(r"\S+\.(?:jpe?g|png|webp|tiff?|gif)", re.IGNORECASE)
_FEW_WORDS = 4
"""Names and terms of fewer words may be the same in two languages."""


def wording_findings(subject: Subject) -> Iterator[Finding]:
    """What was not yet written."""
    for place, text in subject.texts:
        if place[0] == "words":
            continue
        for language, said in text.items():
            where = place if language == EVERY_LANGUAGE else (*place, language)
            if found := _FILLERS.search(said):
                yield warning(where, f"still says {quoted(found[0])}", "write the text that belongs here")
        yield from _translation(place, text, subject)
    for place, picture in subject.pictures:
        for key, shown in (("alt", picture.alt), ("credit", picture.credit)):
            for language, said in subject.said(shown):
                yield from _empty((*place, key), shown, language, said)


def _translation(place: tuple[str | int, ...], text: Texts, subject: Subject) -> Iterator[Finding]:
    """A text in the script of another language, or word for word the same as in another."""
    before: dict[str, str] = {}
    for language, said in text.items():
        if language not in subject.languages:
            continue
        where = (*place, language)
        words, characters = len(said.split()), len(HAN.findall(said))
        chinese = is_chinese(language) or is_japanese(language)
        if said in before and (words >= _FEW_WORDS or characters >= _FEW_WORDS):
            yield warning(where, f"says the same as in {name(before[said])}", f"translate it into {name(language)}")
        elif chinese and words >= _FEW_WORDS and not characters and not KANA.search(said):
            yield warning(where, f"holds no {name(language)} character", f"translate it into {name(language)}")
        elif not chinese and 2 * characters > len(said):
            yield warning(where, f"is written in Chinese characters, under {name(language)}", "exchange the two")
        before.setdefault(said, language)


def _empty(place: tuple[str | int, ...], text: Texts, language: str, said: str) -> Iterator[Finding]:
    if not said.strip() or not (_NOTHING.fullmatch(said.strip()) or _FILE.fullmatch(said.strip())):
        return
    alt = place[-1] == "alt"
    yield warning(
        spoken_at(place, text, language),
        f"{quoted(said)} tells nothing to who can't see the picture" if alt else f"{quoted(said)} names nobody",
        "say in one sentence what is seen" if alt else 'say who made the picture, or what it is: "Illustration"',
    )
