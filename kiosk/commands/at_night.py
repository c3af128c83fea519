"""Values of options for the night: a time of day, and a command that switches the display."""

from __future__ import annotations

import shlex
from datetime import time

import click


class TimeOfDay(click.ParamType[time]):
    """Hours and minutes, 24-hour clock."""

    name = "HH:MM"

    def convert(self, value: str | time, param: click.Parameter | None, ctx: click.Context | None) -> time:
        try:
            return value if isinstance(value, time) else time.fromisoformat(value.strip())
        except ValueError:
            self.fail(f"{value} is not a time of day: write hours and minutes, as in 04:30", param, ctx)


class CommandLine(click.ParamType[tuple[str, ...]]):
    """A program with its arguments, quoted as for a shell. No shell runs it."""

    name = "CMD"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        try:
            words = tuple(shlex.split(value)) if isinstance(value, str) else value
        except ValueError:
            self.fail(f"{value} has a quote that does not end: quote it as for a shell", param, ctx)
        if not words:
            self.fail("names no program: write it with its arguments", param, ctx)
        return words


def both_or_none(off: tuple[str, ...] | None, on: tuple[str, ...] | None) -> None:
    """Refuse a display that could be switched one way only."""
    if (off is None) != (on is None):
        there, missing = ("--backlight-on", "--backlight-off") if off is None else ("--backlight-off", "--backlight-on")
        raise click.UsageError(f"{there} needs {missing}: a display must be switched both ways")
