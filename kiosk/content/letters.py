"""Letters that no text of a bundle may hold: they are invisible, turn what is read, or pile up on one another."""

from __future__ import annotations

import re
from typing import NamedTuple

_TURNING = "\u202a-\u202e\u2066-\u2069"
# A plain line break is the author's own and stays; these are not.
_BREAKING = "\r\u2028\u2029"
_UNSEEN = "\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
_HALVES = "\ud800-\udfff"
# One of these has its use, between the letters of Persian or in an emoji; a row of them only hides something.
_ZERO_WIDTH = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef"
)
# Marks that stand on the letter before them: Latin and its signs, Cyrillic, Hebrew, Arabic, Thai, Lao, kana.
_STACKING = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)
_ROW = re.compile(f"[{_ZERO_WIDTH}]{{9,}}")
_PILE = re.compile(f"[{_STACKING}]{{9,}}")
_UNSEEABLE = re.compile(rf"[\s{_ZERO_WIDTH}{_STACKING}]*")
_FORBIDDEN = re.compile(f"[{_TURNING}{_BREAKING}{_UNSEEN}{_HALVES}]")


class Advice(NamedTuple):
    """What is wrong with a text, and what to do."""

    what: str
    todo: str


def advice_on(text: str) -> Advice | None:
    """What to do about the first forbidden letter of `text`, or about letters that pile up; None where all is well."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return _too_many(text)
    letter, at = found[0], f"letter {found.start() + 1}"
    code = f"U+{ord(letter):04X}"
    if letter in _BREAKING:
        return Advice(
            f"breaks the line at {at}", "write \\n for a new line, or leave it out: lines break by themselves"
        )
    if "\ud800" <= letter <= "\udfff":
        return Advice(f"holds half a letter ({code}) at {at}", "type the letter again instead of its \\u code")
    if re.match(f"[{_TURNING}]", letter):
        return Advice(
            f"turns the direction of reading ({code}) at {at}",
            "delete that invisible letter, or type the text again",
        )
    return Advice(f"holds a control character ({code}) at {at}", "delete that invisible letter, or type the text again")


def _too_many(text: str) -> Advice | None:
    """What to do about marks that would cover the lines above and below, or about a row of letters that nobody sees."""
    if found := _PILE.search(text):
        return Advice(f"piles {len(found[0])} marks on one letter at letter {found.start()}", "delete them")
    if found := _ROW.search(text):
        return Advice(f"holds {len(found[0])} invisible letters in a row at letter {found.start() + 1}", "delete them")
    return None


def is_blank(text: str) -> bool:
    """Whether there is nothing to see in a text."""
    return _UNSEEABLE.fullmatch(text) is not None


def without_forbidden(text: str) -> str:
    """`text` with a replacement mark for every forbidden letter, so that checking can go on."""
    for forbidden in (_FORBIDDEN, _PILE, _ROW):
        text = forbidden.sub("\ufffd", text)
    return text
