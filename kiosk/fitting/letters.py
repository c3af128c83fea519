"""Characters that no font here can draw, which would stand on the glass as empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from PySide6.QtGui import QFont, QTextLayout

from kiosk.app import FONT
from kiosk.content.bundle import Bundle
from kiosk.content.finding import Finding, warning
from kiosk.content.sound import inside
from kiosk.content.text import EVERY_LANGUAGE

_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
_MOST_NAMED = 6


def letter_findings(bundle: Bundle) -> Iterator[Finding]:
    """A finding for every text with such characters; the bundle's own fonts are loaded by the exhibit."""
    texts = [
        (place, value)
        for place, value in inside(bundle)
        if place and isinstance(value, Mapping) and all(isinstance(said, str) for said in value.values())
    ]
    # Asked once for each: laying out a letter takes a while, and another bundle has other fonts.
    lost = {letter for letter in {*"".join(s for _, text in texts for s in text.values())} if not drawable(letter)}
    for place, text in texts:
        for language, said in text.items():
            if missing := [letter for letter in dict.fromkeys(said) if letter in lost]:
                yield warning(
                    place if language == EVERY_LANGUAGE else (*place, language),
                    f"{_named(missing)} can't be drawn: no font has {'it' if len(missing) == 1 else 'them'}",
                    'write it otherwise, or put a font that has it into the bundle and name it under "fonts"',
                )


def drawable(letter: str) -> bool:
    """Whether a font on this machine has a character; what is never seen needs none."""
    if unicodedata.category(letter) in _UNSEEN or unicodedata.name(letter, "").startswith("VARIATION SELECTOR"):
        return True
    font = QFont(FONT)
    font.setPixelSize(20)
    layout = QTextLayout(letter, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs


def _named(letters: list[str]) -> str:
    some = ", ".join(_called(letter) for letter in letters[:_MOST_NAMED])
    rest = len(letters) - _MOST_NAMED
    return f"{some} and {rest} more" if rest > 0 else some


def _called(letter: str) -> str:
    code = f"U+{ord(letter):04X}"
    return f"“{letter}” ({code})" if letter.isprintable() else f"the character {code}"
