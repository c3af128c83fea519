"""What is wrong with a bundle, said so that an editor can mend it: file, line, place, what, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

BUNDLE_FILE = "bundle.json"

Severity = Literal["error", "warning"]
Place = tuple[str | int, ...]
"""The way from the top of `bundle.json` to a value: ("themes", 2, "title")."""


def spelled(place: Place) -> str:
    """A place as people write it: `themes[2].graphs[0].title`; "" for the bundle itself. Endless keys are cut."""
    steps = (step if isinstance(step, int) or len(step) <= 80 else f"{step[:79]}…" for step in place)
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. An error keeps the bundle off the wall, a warning does not."""

    file: str
    """The file, as the bundle names it."""
    line: int | None
    """Line in `file`, counted from 1; None where a line means nothing."""
    path: str
    """The value, as `spelled` writes it."""
    what: str
    """What is wrong."""
    todo: str
    """What to do about it."""
    severity: Severity = "error"

    def __str__(self) -> str:
        line = f"{self.file}:{self.line}" if self.line else self.file
        parts = [line, self.path, "warning" if self.severity == "warning" else "", self.what, self.todo]
        return ": ".join(on_one_line(part) for part in parts if part)


class ContentError(Exception):
    """A bundle that can't be shown, with every problem at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def quoted(value: object, longest: int = 40) -> str:
    """A value from the bundle as it may stand in a sentence: short, on one line, unmistakable."""
    match value:
        case str():
            cut = value if len(value) <= longest else value[: longest - 1] + "…"
            return f'"{on_one_line(cut)}"'
        case bool():
            return str(value).lower()
        case None:
            return "null"
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case _:
            return str(value)


def on_one_line(text: str) -> str:
    """A text with everything invisible written out."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
