"""Letters that no text of a bundle may hold: they are invisible, or turn what is read."""

from __future__ import annotations

import re
from typing import NamedTuple

_TURNING = "\u202a-\u202e\u2066-\u2069"
# A plain line break is the author's own and stays; these are not.
_BREAKING = "\r\u2028\u2029"
_UNSEEN = "\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
_HALVES = "\ud800-\udfff"
_FORBIDDEN = re.compile(f"[{_TURNING}{_BREAKING}{_UNSEEN}{_HALVES}]")


class Advice(NamedTuple):
    """What is wrong with a text, and what to do."""

    what: str
    todo: str


def advice_on(text: str) -> Advice | None:
    """What to do about the first forbidden letter of `text`; None where there is none."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
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


def without_forbidden(text: str) -> str:
    """`text` with a replacement mark for every forbidden letter, so that checking can go on."""
    return _FORBIDDEN.sub("\ufffd", text)
