"""A JSON text cut into tokens, each with its line; what JSON does not know gets a kind of its own."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

LARGEST_NUMBER = 1e15

_TOKEN = re.compile(
    r"""[ \t\n]*(?:
      (?P<string> "[^"\\\n]*(?:\\[^\n][^"\\\n]*)*" )
    | (?P<number> [+\-.]?[0-9][0-9A-Za-z_+\-.]* )
    | (?P<mark> [{}\[\]:,] )
    | (?P<word> -?[^\W\d]\w* | \$\w+ )
    | (?P<comment> //[^\n]* | \#[^\n]* | /\*(?s:.*?)\*/ )
    | (?P<quotes> '[^'\n]*' | [“”„«][^“”"»\n]*[“”"»] )
    | (?P<unclosed> ["'“”„«][^\n]* )
    | (?P<end> \Z )
    | (?P<stray> (?s:.) )
    )""",
    re.VERBOSE,
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Token(NamedTuple):
    """A piece of a JSON text: string, number, mark, word, comment, quotes, unclosed, stray or end."""

    kind: str
    text: str
    line: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a JSON text; the last one is of kind "end". Never raises."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    position, line = 0, 1
    while True:
        match = _TOKEN.match(text, position)
        kind = match.lastgroup if match else None
        if match is None or kind is None:
            raise AssertionError("every position of a text is the start of a token")
        start = match.start(kind)
        line += text.count("\n", position, start)
        yield Token(kind, match[kind], line)
        if kind == "end":
            return
        position = match.end()
        line += text.count("\n", start, position)


def number(text: str) -> int | float | None:
    """The number that a token says; None where JSON does not write numbers so."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    value = float(text)
    whole = match[1] is None and match[2] is None
    return int(text) if whole and abs(value) <= LARGEST_NUMBER else value


def too_large(value: float) -> bool:
    """Whether a number can't be drawn or counted exactly."""
    return not math.isfinite(value) or abs(value) > LARGEST_NUMBER


def string(text: str) -> tuple[str, str | None]:
    """What a string token says, and the first escape in it that JSON does not know."""
    body = text[1:-1]
    if "\\" not in body:
        return body, None
    unknown: list[str] = []

    def letter(match: re.Match[str]) -> str:
        if match[1]:
            return chr(int(match[1], 16))
        if match[2] not in _ESCAPES:
            unknown.append(match[0])
        return _ESCAPES.get(match[2], match[2])

    said = _ESCAPE.sub(letter, body)
    return _PAIR.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), said), next(
        iter(unknown), None
    )
