"""A graph's numbers, dates and qualifiers in the visitor's language."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from babel.dates import format_date, format_skeleton, format_timedelta

from kiosk.content.figure import Qualifier
from kiosk.content.numbers import Spelled, locale_of, spell
from kiosk.content.text import Text, language_of, say
from kiosk.content.words import Words
from kiosk.graphs import style
from kiosk.graphs.lettering import Run, is_latin

_DATE = re.compile(r"^(\d{4})-(\d{2})(?:-(\d{2}))?$")


def parse_date(x: object) -> tuple[date, bool] | None:
    """A date written "2019-06" or "2019-06-30", and whether the day is known; None for anything else."""
    found = _DATE.match(x) if isinstance(x, str) else None
    if not found:
        return None
    year, month, day = found.groups()
    try:
        return date(int(year), int(month), int(day or 1)), day is not None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Voice:
    """One language, with the kiosk's own words in it."""

    language: str
    words: Words

    @property
    def spaced(self) -> bool:
        """Whether the language puts spaces between words."""
        return is_latin(self.language)

    def qualifier(self, qualifier: Qualifier | None) -> str:
        """ "more than", "nearly" or "about", as the visitor reads it."""
        if qualifier is None:
            return ""
        return say(getattr(self.words, qualifier.replace(" ", "_")), self.language)

    def number(self, value: float, decimals: int = 2) -> str:
        """3.46 million, 346万, 2,563."""
        return str(spell(value, self.language, decimals))

    def amount(self, value: float, unit: Text | None = None, qualifier: Qualifier | None = None) -> str:
        """A value with everything that belongs to it: "nearly 300 companies"."""
        number, said = self.number(value), say(unit, self.language)
        if said[:1].isdigit():
            number = f"{number} × {said}"
        elif said:
            number += f"{'' if said == '%' or not self.spaced else ' '}{said}"
        return self.phrase(self.qualifier(qualifier), number)

    def phrase(self, *words: str) -> str:
        """Words that read as one."""
        return (" " if self.spaced else "").join(word for word in words if word)

    def sentence(self, *parts: str) -> str:
        """Parts with the language's comma between them."""
        return (", " if self.spaced else "，").join(part for part in parts if part)

    def listed(self, title: str, said: Sequence[str]) -> str:
        """A title and what it is about, as one sentence: "Trains: 178 trains, 2017; 1,154 trains, 2018."."""
        colon, semicolon, stop = (": ", "; ", ".") if self.spaced else ("：", "；", "。")
        return f"{title}{colon}{semicolon.join(said)}{stop}" if said else title

    def where(self, x: object, label: Text | None = None) -> str:
        """The place of a reading: its label, or its date, year or name."""
        if label:
            return say(label, self.language)
        if found := parse_date(x):
            return self._date(*found)
        if isinstance(x, str):
            return x
        assert isinstance(x, (int, float))
        if x != int(x) or not 1000 <= x < 3000:
            return self.number(x)
        return format_skeleton("y", date(int(x), 7, 1), locale=locale_of(self.language))

    def _date(self, day: date, exact: bool) -> str:
        locale = locale_of(self.language)
        if locale.language == "en":
            return format_date(day, "d MMM y" if exact else "MMM y", locale=locale)
        return format_skeleton("yMMMd" if exact else "yMMM", day, locale=locale)

    def clock(self, now: float, exact: bool = False) -> str:
        """The time of day that the wall clock shows; `exact`: with seconds."""
        return f"{datetime.fromtimestamp(now):%H:%M:%S}" if exact else f"{datetime.fromtimestamp(now):%H:%M}"

    def age(self, seconds: float) -> str:
        """How long ago: "5 minutes ago", "5分钟前"."""
        return format_timedelta(-max(1, round(seconds)), add_direction=True, locale=locale_of(self.language))

    def run(
        self, text: Text | None, size: float = style.TICK, colour: str = style.SECONDARY, bold: bool = False
    ) -> Run:
        """A text of the bundle, ready to be set."""
        return Run(say(text, self.language), size, colour, bold, language_of(text, self.language))

    def value_runs(
        self,
        value: float,
        size: float,
        colour: str,
        bold: bool = False,
        qualifier: Qualifier | None = None,
        scale: Scale | None = None,
    ) -> tuple[Run, ...]:
        """A value, with qualifier and scale word smaller beside it: "nearly 300", "23.52 million"."""
        spelled = scale.spell(value, self.language) if scale else spell(value, self.language)
        runs = [Run(spelled.number, size, colour, bold, self.language)]
        if word := self.qualifier(qualifier):
            runs.insert(0, Run(f"{word} ", min(size, style.TICK), colour, False, self.language))
        if spelled.scale:
            small = max(style.FLOOR, size * 0.62)
            runs.append(Run(f"{' ' if self.spaced else ''}{spelled.scale}", small, colour, bold, self.language))
        return tuple(runs)

    def unit_run(self, unit: Text | None, size: float, colour: str) -> Run:
        """A unit as it follows a value: " km", "%", " 公里"."""
        run = self.run(unit, size, colour)
        return run if run.text in ("", "%") else replace(run, text=f" {run.text}")


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale for all values of a graph, so that 0.81 and 2.5 trillion stand on the same footing."""

    factor: float
    word: str
    decimals: int

    @classmethod
    def of(cls, values: Sequence[float], language: str) -> Scale | None:
        """The scale of the largest value; None where the values are too far apart to share one."""
        sizes = [abs(value) for value in values if value] or [0.0]
        top = spell(max(sizes), language)
        if not top.scale:
            return cls(1.0, "", 0 if max(sizes) >= 1000 else 2)
        factor = 10.0 ** round(math.log10(max(sizes) / abs(top.shown)))
        if min(sizes) / factor < 0.05:
            return None
        return cls(factor, top.scale, 2)

    def spell(self, value: float, language: str) -> Spelled:
        """A value in this scale; the scale word stays with the caller's most important value."""
        return replace(spell(value / self.factor, language, self.decimals), scale=self.word)

    @property
    def silent(self) -> Scale:
        """The same scale without its word."""
        return replace(self, word="")
