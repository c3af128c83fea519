"""Numbers that do not agree: between two languages of a text, and between a text and the figures of its screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.content.bundle import Theme
from kiosk.content.finding import Finding, warning
from kiosk.content.problems import Place
from kiosk.lint.languages import name
from kiosk.lint.subject import Subject, Texts, spoken_at

_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "千": 1e3,
    "万": 1e4,
    "亿": 1e8,
    "万亿": 1e12,
}
_ENGLISH = re.compile(
    r"(?<![\w.,–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,.]*\d)(?: (thousand|million|billion|trillion))?"
)
_CHINESE = re.compile(r"(?<![A-Za-z\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,.]*\d)(万亿|千|万|亿)?")
_READ: Mapping[str, re.Pattern[str]] = {"en": _ENGLISH, "zh": _CHINESE}
"""How each language writes numbers, as far as it can be told for certain."""
_TELLING = 1000
"""Smaller numbers are ages, dates and street numbers as often as not."""
_YEARS = range(1000, 2100)


def number_findings(subject: Subject) -> Iterator[Finding]:
    """Large numbers that one language has and the other has not, and digits that changed places."""
    apart: set[Place] = set()
    for place, text in subject.texts:
        told = {language: numbers(said, language) for language, said in text.items() if language in _READ}
        if set(told) == {"en", "zh"}:
            for finding in _apart(place, told["en"], told["zh"]):
                apart.add(place)
                yield finding
    for place, theme in subject.parts(Theme):
        figures = {figure.value for figure in theme.figures} | {g.figure.value for g in theme.graphs if g.figure}
        for number, paragraph in enumerate(theme.story):
            if (*place, "story", number) not in apart:
                yield from _swapped((*place, "story", number), paragraph, figures)


def numbers(text: str, language: str) -> set[float]:
    """The numbers of a text that say how much: from a thousand on, years left out."""
    found = set()
    for whole, part, scale in _READ[language].findall(text):
        value = round(float(whole.replace(",", "") + part) * _SCALES.get(scale, 1), 3)
        if value >= _TELLING and not (value in _YEARS and not scale and "," not in whole):
            found.add(value)
    return found


def _apart(place: Place, english: set[float], chinese: set[float]) -> Iterator[Finding]:
    one, other = sorted(english - chinese), sorted(chinese - english)
    if len(one) == len(other) == 1:
        yield warning(
            place,
            f"says {one[0]:,.10g} in {name('en')} and {other[0]:,.10g} in {name('zh')}",
            "see which of the two is right",
        )


def _swapped(place: Place, text: Texts, figures: set[float]) -> Iterator[Finding]:
    """The first number of a paragraph that has the digits of a figure in another order."""
    for language, said in text.items():
        for value in sorted(numbers(said, language) - figures) if language in _READ else ():
            meant = next((figure for figure in sorted(figures) if _digits(figure) == _digits(value)), None)
            if meant is not None:
                what = f"says {value:,.10g}, but the figure beside it says {meant:,.10g}"
                yield warning(spoken_at(place, text, language), what, "see whether two digits changed places")
                return


def _digits(value: float) -> list[str]:
    return sorted(f"{value:.0f}")
