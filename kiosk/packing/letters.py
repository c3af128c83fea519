"""The letters that an exhibit needs: its texts, the kiosk's words, and how its languages write numbers and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from babel.dates import format_date, format_skeleton, format_timedelta, get_day_names, get_month_names

from kiosk.content.bundle import Bundle
from kiosk.content.numbers import locale_of, spell
from kiosk.content.text import Part, say
from kiosk.content.typeset import JOINER, NO_BREAK, SOFT_HYPHEN, THIN
from kiosk.content.words import Words

ASCII = "".join(map(chr, range(0x20, 0x7F)))
SIGNS = f"“”‘’„«»‹›–—…·•°×÷±−≈≤≥→←↑↓%‰§†‡¹²³½¼¾€£¥$©®™□\u202f\u200b{NO_BREAK}{JOINER}{SOFT_HYPHEN}{THIN}"
"""What texts on the glass are joined with, and what editors write without thinking of it."""
FULL_WIDTH = "，。、；：？！“”‘’（）《》「」『』【】…—～·％　"
"""The same for Chinese and its neighbours."""
_EAST = ("zh", "ja", "ko")
_PLURALS = (1, 2, 3, 5, 11, 21)
"""Counts that languages put in different forms."""


def letters(bundle: Bundle, tables: Iterable[str] = (), more: bool = False) -> frozenset[str]:
    """Every letter that a bundle can bring to the glass.

    `tables` are the texts of its feeds' files; `more` says that others will come that nobody has read yet.
    """
    found = {*ASCII, *SIGNS, *texts(bundle, tables)}
    for language in bundle.languages:
        found.update("".join(_written_by(language)))
        found.update(word for value in _words(bundle.words) for word in say(value, language))
        if _root(language) in _EAST:
            found.update(FULL_WIDTH)
    if more and "zh" in map(_root, bundle.languages):
        found.update(common_chinese())
    found |= {*"".join(found).upper(), *"".join(found).lower()}
    return frozenset(letter for letter in found if letter.isprintable() or letter in SIGNS)


def texts(bundle: Bundle, tables: Iterable[str] = ()) -> frozenset[str]:
    """The letters of everything that the bundle and its tables say; no spaces, and nothing unseen."""
    said = "".join([*_strings(bundle.model_dump(exclude={"schema_", "fonts", "words"})), *tables])
    return frozenset(letter for letter in said if letter.isprintable() and not letter.isspace())


def common_chinese() -> str:
    """The 3,755 everyday characters: the first level of GB 2312."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", "ignore")


def has_chinese(found: Iterable[str]) -> bool:
    """Whether letters are among them that only a Chinese, Japanese or Korean font has."""
    return any(
        "\u2e80" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7ff" or letter >= "\U00020000" for letter in found
    )


def _root(language: str) -> str:
    return language.partition("-")[0]


def _words(words: Words) -> list[Mapping[str, str]]:
    return [getattr(words, name) for name in type(words).model_fields]


def _written_by(language: str) -> Iterator[str]:
    """Its own name, dates, spans of time and numbers, as a language writes them."""
    locale = locale_of(language)
    yield locale.get_language_name() or ""
    for width in ("wide", "abbreviated"):
        yield from get_month_names(width, "stand-alone", locale).values()
        yield from get_day_names(width, "stand-alone", locale).values()
    for month in range(1, 13):
        day = date(2026, month, 20)
        yield from (format_date(day, pattern, locale) for pattern in ("full", "long", "medium", "short"))
        yield from (format_skeleton(skeleton, day, locale=locale) for skeleton in ("y", "yMMM", "yMMMd"))
    for unit in (1, 60, 3600, 86_400, 604_800, 2_629_800, 31_557_600):
        for count in _PLURALS:
            yield format_timedelta(-count * unit, threshold=1, add_direction=True, locale=locale)
    for power in range(16):
        yield from (str(spell(count * 10.0**power, language)) for count in _PLURALS)
    yield str(spell(-1.5, language))


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Part():
            yield from _strings(value.model_dump())
        case Mapping():
            for item in value.values():
                yield from _strings(item)
        case list() | tuple():
            for item in value:
                yield from _strings(item)
