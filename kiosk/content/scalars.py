"""What one token of a JSON text says: a text, a number, true, false or null, and every slip in writing it."""

from __future__ import annotations

from typing import Any, NamedTuple

from kiosk.content import tokens
from kiosk.content.letters import advice_on, without_forbidden
from kiosk.content.problems import quoted
from kiosk.content.tokens import Token

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_FOREIGN: dict[str, bool | None] = {"none": None, **_WORDS}
_NO_NUMBERS = {"nan", "-nan", "infinity", "-infinity", "inf", "-inf", "undefined"}


class Scalar(NamedTuple):
    """A value, and what is wrong with how it is written: (what, what to do)."""

    value: Any
    slips: tuple[tuple[str, str], ...] = ()
    mended: bool = False
    """Whether `value` is something else than the file says."""
    readable: bool = True
    """False where nobody can say what was meant."""


def scalar(token: Token) -> Scalar:
    """What a string, quotes, number or word token says."""
    match token.kind:
        case "number":
            return _number(token.text)
        case "word":
            return _word(token.text)
        case _:
            return _text(token)


def _number(text: str) -> Scalar:
    value = tokens.number(text)
    if value is None:
        todo = "write digits only, with a point for decimals: 1234.5, -3 or 0.5"
        return Scalar(0, ((f"{quoted(text)} is not a number as JSON writes it", todo),), mended=True)
    if tokens.too_large(value):
        slip = f"the number {quoted(text)[1:-1]} is too large", "stay below 1e15: choose a larger unit"
        return Scalar(0, (slip,), mended=True)
    return Scalar(value)


def _word(text: str) -> Scalar:
    if text in _WORDS:
        return Scalar(_WORDS[text])
    if text.lower() in _FOREIGN:
        value = _FOREIGN[text.lower()]
        return Scalar(value, ((f"{text} is not JSON", f"write {quoted(value)}"),))
    if text.lower() in _NO_NUMBERS:
        slip = f"{text} is not a number", "leave the value out, or write null where a gap is meant"
        return Scalar(0, (slip,), mended=True)
    slip = f"the text {text[:40]} stands without quotes", f'write "{text[:40]}"'
    return Scalar(None, (slip,), readable=False)


def _text(token: Token) -> Scalar:
    slips: list[tuple[str, str]] = []
    said, unknown = token.text[1:-1], None
    if token.kind == "quotes":
        slips.append((f"stands in {token.text[0]} {token.text[-1]}", 'use straight double quotes: "…"'))
    else:
        said, unknown = tokens.string(token.text)
    if unknown:
        slips.append((f"{unknown} means nothing in JSON", r"write \\ for a backslash, or take it out"))
    advice = advice_on(said)
    if advice:
        slips.append(advice)
    return Scalar(without_forbidden(said), tuple(slips), mended=advice is not None)
