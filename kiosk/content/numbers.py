"""Numbers as the visitor's language writes them: 3.46 million, 346万, 2,563."""

from __future__ import annotations

from dataclasses import dataclass

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_compact_decimal, format_decimal

# A number below the first limit is written in full; the scales are the powers of ten that have a word.
_MYRIAD = (100_000, (1e12, 1e8, 1e4))
_WESTERN = (1_000_000, (1e12, 1e9, 1e6))
_BY_LANGUAGE = {"zh": _MYRIAD, "ja": _MYRIAD, "ko": _MYRIAD}


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in two parts, so that the scale word can be set smaller: ("3.46", "million"), ("346", "万")."""

    number: str
    scale: str
    shown: float
    """What `number` says, in units of the scale: 3.46 for "3.46 million"."""
    decimals: int

    def __str__(self) -> str:
        gap = " " if self.scale and self.scale[0].isascii() else ""
        return f"{self.number}{gap}{self.scale}"


def locale_of(language: str) -> Locale:
    """The locale of a bundle language; English where the language is not known."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def spell(value: float, language: str, decimals: int = 2) -> Spelled:
    """`value` as `language` writes it, with at most `decimals` decimals and Latin digits."""
    locale = locale_of(language)
    first, scales = _BY_LANGUAGE.get(locale.language, _WESTERN)
    scale = next((s for s in scales if abs(value) >= max(s, first)), 1.0)
    shown = round(value / scale, decimals)
    used = len(f"{shown:.{decimals}f}".rstrip("0").partition(".")[2])
    pattern = "#,##0" + ("." + "0" * used if used else "")
    number = format_decimal(shown, pattern, locale, numbering_system="latn")
    return Spelled(number, _scale_word(value, locale) if scale > 1 else "", shown, used)


def _scale_word(value: float, locale: Locale) -> str:
    width = "long" if "long" in locale.compact_decimal_formats else "short"
    text = format_compact_decimal(value, format_type=width, locale=locale)  # type: ignore[arg-type]
    return "".join(c for c in text if not (c.isdigit() or c in "-.,\u200f\u061c")).strip()
