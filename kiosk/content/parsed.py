"""What a JSON text holds: its values, the line of each, and the slips of the pen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kiosk.content.problems import Place


@dataclass(slots=True)
class Marks:
    """The lines of a list or an object: its own, and those of what it holds."""

    line: int
    inside: dict[str | int, int | Marks] = field(default_factory=dict)

    def line_of(self, place: Place) -> int:
        """The line of the value at `place`, or of the nearest part around it that exists."""
        here: int | Marks = self
        for step in place:
            found = here.inside.get(step) if isinstance(here, Marks) else None
            if found is None:
                break
            here = found
        return here.line if isinstance(here, Marks) else here


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip of the pen."""

    line: int
    place: Place
    what: str
    todo: str


@dataclass(slots=True)
class Parsed:
    """What a JSON text holds."""

    value: Any = None
    marks: Marks = field(default_factory=lambda: Marks(1))
    slips: list[Slip] = field(default_factory=list)
    mended: set[Place] = field(default_factory=set)
    """Where `value` holds something else than the file, because of a slip."""
    whole: bool = True
    """False where the text could not be read to its end: then `value` means nothing."""


@dataclass(slots=True)
class Open:
    """A list or an object that is being read."""

    bracket: str
    value: Any
    marks: Marks
    step: str | int
    """Where it stands in the one around it."""
    awaits: str
    """What may come: key, colon, value or comma."""
    key: str = ""
    after_comma: bool = False

    @property
    def next_step(self) -> str | int:
        """Where the next value belongs."""
        return len(self.value) if self.bracket == "[" else self.key

    @property
    def last_step(self) -> str | int:
        """Where the last value stands."""
        return len(self.value) - 1 if self.bracket == "[" else self.key

    def await_next(self) -> None:
        """After a comma, or at the start."""
        self.awaits = "value" if self.bracket == "[" else "key"

    def add(self, value: Any, mark: int | Marks) -> None:
        """Put a value where it belongs."""
        if self.bracket == "[":
            self.value.append(value)
        else:
            self.value[self.key] = value
        self.marks.inside[self.last_step] = mark
        self.awaits, self.after_comma = "comma", False
