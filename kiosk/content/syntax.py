"""JSON to values, with the line of every value, past every slip of the pen that can be read past.

The standard library stops at the first slip, knows no lines, accepts NaN, keeps the last of two equal keys
and fails on deep nesting; an editor deserves better. Nothing here calls itself, so no file can exhaust the
stack.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from kiosk.content.parsed import Marks, Open, Parsed, Slip
from kiosk.content.problems import Place, quoted
from kiosk.content.scalars import scalar
from kiosk.content.tokens import Token, tokens

DEEPEST = 64
MOST_VALUES = 100_000
MOST_SLIPS = 100

_OPENS = {"}": "{", "]": "["}
_CLOSES = {"{": "}", "[": "]"}


def parse(text: str) -> Parsed:
    """Read a JSON text; never raises."""
    parser = _Parser()
    try:
        for token in tokens(text):
            parser.take(token)
    except _Stop:
        parser.parsed.whole = False
    return parser.parsed


class _Stop(Exception):
    """The text can't be read any further."""


class _Parser:
    def __init__(self) -> None:
        self.parsed = Parsed()
        self.stack: list[Open] = []
        self.top: Open | None = None
        self.count = 0
        self.last_line = 1

    def take(self, token: Token) -> None:
        """Read one token more."""
        _READ.get(token.text if token.kind == "mark" else token.kind, _Parser.scalar)(self, token)
        self.last_line = token.line

    def comment(self, token: Token) -> None:
        self.slip(token.line, "JSON knows no comments", "take the comment out")

    def unclosed(self, token: Token) -> None:
        what = f"the text {quoted(token.text[1:])} is never closed"
        self.stop(token.line, what, 'write " at its end, on the same line')

    def stray(self, token: Token) -> None:
        self.stop(token.line, f"{quoted(token.text)} can't stand here", "take it out")

    def open(self, token: Token) -> None:
        self.before_value(token.line)
        if len(self.stack) >= DEEPEST:
            self.stop(token.line, f"is nested more than {DEEPEST} deep", "ten levels are enough for a bundle", ())
        value: Any = [] if token.text == "[" else {}
        step = self.top.next_step if self.top else ""
        opened = Open(token.text, value, self.put(value, Marks(token.line)), step, "")
        opened.await_next()
        self.stack.append(opened)
        self.top = opened

    def close(self, token: Token) -> None:
        top = self.top
        if top is None or top.bracket != _OPENS[token.text]:
            what = f'closes the "{top.bracket}" of line {top.marks.line}' if top else "closes nothing"
            self.stop(token.line, f'"{token.text}" {what}', "see which bracket is missing before it, or take it out")
        if top.bracket == "{" and top.awaits in ("colon", "value"):
            self.no_value(token.line, top)
        self.stack.pop()
        self.top = self.stack[-1] if self.stack else None
        if top.after_comma:
            where = self.place(top.step)
            self.slip(self.last_line, "there is a comma after the last entry", "take that comma out", where)

    def colon(self, token: Token) -> None:
        if self.top is None or self.top.awaits != "colon":
            self.misplaced(token)
        self.top.awaits = "value"

    def comma(self, token: Token) -> None:
        match self.top:
            case None:
                self.misplaced(token)
            case Open(awaits="comma"):
                self.top.after_comma = True
                self.top.await_next()
            case Open(bracket="[") | Open(awaits="key"):
                self.slip(token.line, "there is a comma too many", "take one comma out")
            case _:
                self.no_value(token.line, self.top)

    def misplaced(self, token: Token) -> NoReturn:
        what = f'"{token.text}" can\'t stand here'
        self.stop(token.line, what, "see what is missing before it, or take it out")

    def no_value(self, line: int, top: Open) -> NoReturn:
        self.stop(line, f"the key {quoted(top.key)} has no value", "write a colon and a value after it")

    def end(self, token: Token) -> None:
        if self.top:
            bracket, opened = self.top.bracket, self.top.marks.line
            what = f'the "{bracket}" of line {opened} is never closed'
            self.stop(opened, what, f'write "{_CLOSES[bracket]}" at its end', self.place()[:-1])
        if not self.count:
            self.stop(token.line, "the file is empty", "copy the bundle again")

    def scalar(self, token: Token) -> None:
        self.missing_comma()
        if self.top and self.top.awaits == "key":
            self.key(token, self.top)
        else:
            self.before_value(token.line)
            self.put(self.said_by(token), token.line)

    def key(self, token: Token, top: Open) -> None:
        if token.kind == "number":
            self.stop(token.line, f"{token.text[:40]} stands where a key must stand", 'write "key": value')
        if token.kind == "word":
            top.key = token.text
            self.slip(token.line, "the key stands without quotes", f'write "{token.text[:40]}"')
        else:
            top.key = scalar(token).value
            self.said_by(token)
        if top.key in top.value:
            first = top.marks.line_of((top.key,))
            self.slip(token.line, f"is there twice, first in line {first}", "keep one of the two")
        top.marks.inside[top.key] = token.line
        top.awaits = "colon"

    def said_by(self, token: Token) -> Any:
        """The value of a token, its slips told."""
        said = scalar(token)
        for what, todo in said.slips:
            self.slip(token.line, what, todo)
        if said.mended:
            self.parsed.mended.add(self.place())
        if not said.readable:
            raise _Stop
        return said.value

    def before_value(self, line: int) -> None:
        self.missing_comma()
        if self.top is None and self.count:
            self.stop(
                line,
                "something stands after the end of the bundle",
                "a bundle is one { … }: take the rest out",
            )
        if self.top and self.top.awaits == "key":
            self.stop(line, "a value stands where a key must stand", 'write "key": before it')
        if self.top and self.top.awaits == "colon":
            self.slip(line, "a colon is missing after the key", 'write "key": value')

    def missing_comma(self) -> None:
        top = self.top
        if top and top.awaits == "comma":
            where = self.place(top.last_step)
            self.slip(self.last_line, "a comma is missing after this", "write a comma between two entries", where)
            top.await_next()

    def put(self, value: Any, mark: int | Marks) -> Marks:
        """Put a value where it belongs, and return its marks."""
        line = mark.line if isinstance(mark, Marks) else mark
        self.count += 1
        if self.count > MOST_VALUES:
            self.stop(
                line,
                f"holds more than {MOST_VALUES:,} values",
                "leave readings out: a graph shows a few hundred",
            )
        top = self.top
        if top is None:
            self.parsed.value, self.parsed.marks = value, Marks(line)
            return self.parsed.marks
        if top.bracket == "{":
            line = top.marks.line_of((top.key,))
        marks = Marks(line)
        top.add(value, marks if isinstance(mark, Marks) else line)
        return marks

    def place(self, *last: str | int) -> Place:
        """Where reading is; with `last`, that step of the innermost list or object instead."""
        if not self.stack:
            return ()
        return (*(opened.step for opened in self.stack[1:]), *(last or (self.stack[-1].next_step,)))

    def slip(self, line: int, what: str, todo: str, place: Place | None = None) -> None:
        self.parsed.slips.append(Slip(line, self.place() if place is None else place, what, todo))
        if len(self.parsed.slips) >= MOST_SLIPS:
            raise _Stop

    def stop(self, line: int, what: str, todo: str, place: Place | None = None) -> NoReturn:
        self.slip(line, what, todo, place)
        raise _Stop


_READ: dict[str, Callable[[_Parser, Token], None]] = {
    "{": _Parser.open,
    "[": _Parser.open,
    "}": _Parser.close,
    "]": _Parser.close,
    ":": _Parser.colon,
    ",": _Parser.comma,
    "comment": _Parser.comment,
    "unclosed": _Parser.unclosed,
    "stray": _Parser.stray,
    "end": _Parser.end,
}
