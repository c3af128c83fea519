"""How an event becomes a line: one line each, few of a kind, with a priority where systemd's journal reads along."""

from __future__ import annotations

import errno
import logging
import os
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TextIO

QUIET_SECONDS = 60.0
MOST_KINDS = 40
"""Lines of one part of the program a minute, whatever they say."""
_LONGEST = 4000
_LAST_CALLS = 12
_PRIORITIES = {logging.DEBUG: 7, logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3, logging.CRITICAL: 2}
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))}
_CONTROLS |= {ord("\n"): "\\n", ord("\t"): " ", 0x2028: "\\n", 0x2029: "\\n"}


class Sparing(logging.Handler):
    """Passes events on to other handlers: each kind once a minute, and no flood of different ones either.

    A failing timer would fill the disk within a night. What was left out is counted in the next line of its kind, as
    the event's `left_out`.
    """

    def __init__(self, *targets: logging.Handler, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds that only go forward."""
        super().__init__()
        self.targets = targets
        self._clock = clock
        self._kinds: dict[str, tuple[float, int]] = {}
        """When each kind was last passed on, and how many were left out since."""
        self._minutes: dict[str, tuple[float, int]] = {}
        """When the present minute of each logger began, and how many lines it has had."""

    def emit(self, record: logging.LogRecord) -> None:
        # Of complaints the pattern counts, of other events what they say.
        said = record.msg if record.levelno >= logging.WARNING else record.getMessage()
        kind = f"{record.name}:{record.lineno}:{said}"[:500]
        passed_at, left_out = self._kinds.get(kind, (-QUIET_SECONDS, 0))
        now = self._clock()
        if now - passed_at < QUIET_SECONDS or self._is_full(record.name, now):
            self._kinds[kind] = (passed_at, left_out + 1)
            return
        if len(self._kinds) > 1000:
            self._kinds.clear()
        self._kinds[kind] = (now, 0)
        record.left_out = left_out
        for target in self.targets:
            if record.levelno >= target.level:
                target.handle(record)

    def _is_full(self, name: str, now: float) -> bool:
        begun, lines = self._minutes.get(name, (now, 0))
        if now - begun >= QUIET_SECONDS:
            begun, lines = now, 0
        self._minutes[name] = (begun, lines + 1)
        return lines >= MOST_KINDS


class OneLine(logging.Formatter):
    """An event on one line: what content or Qt says can't begin another; an exception is told with its way there."""

    def format(self, record: logging.LogRecord) -> str:
        record.message = one_line(self._said(record))
        if self.usesTime():
            record.asctime = self.formatTime(record)
        return self.formatMessage(record)

    def _said(self, record: logging.LogRecord) -> str:
        error = record.exc_info[1] if record.exc_info else None
        parts = [record.getMessage()]
        if error is not None:
            parts.append(f"{error} [{calls(error.__traceback__)}]")
        said = ": ".join(parts)
        left_out = getattr(record, "left_out", 0)
        return f"{said} (and {left_out} more before)" if left_out else said


class Short(OneLine):
    """The sentence without the way there, for who reads along."""

    def _said(self, record: logging.LogRecord) -> str:
        error = record.exc_info[1] if record.exc_info else None
        return record.getMessage() if error is None else f"{record.getMessage()}: {error}"


class Journal(OneLine):
    """A line for systemd's journal, which adds time and unit itself and reads the priority in front."""

    def __init__(self) -> None:
        super().__init__("%(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        return f"<{_PRIORITIES.get(record.levelno, 5)}>{super().format(record)}"


class _StandardError(logging.StreamHandler[TextIO]):
    """Standard error, until whoever read it has gone."""

    def handleError(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, OSError) and error.errno in (errno.EBADF, errno.EPIPE):
            # Python would try the same line again when the program ends, and call that a failure.
            self.stream = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        else:
            super().handleError(record)


def errors_handler() -> logging.Handler:
    """What goes to standard error: everything for the journal, else what somebody at a terminal should hear of."""
    handler = _StandardError(sys.stderr)
    if journal_listens():
        handler.setFormatter(Journal())
    else:
        handler.setLevel(logging.WARNING)
        handler.setFormatter(Short("kiosk: %(message)s"))
    return handler


def journal_listens(environment: Mapping[str, str] = os.environ, stream: int = 2) -> bool:
    """Whether a stream leads to systemd's journal: JOURNAL_STREAM is inherited, and the stream may lead elsewhere."""
    try:
        there = os.fstat(stream)
    except OSError:
        return False
    return environment.get("JOURNAL_STREAM") == f"{there.st_dev}:{there.st_ino}"


def one_line(text: str) -> str:
    """A text with nothing in it that ends a line or moves a cursor, and not endless."""
    cut = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return cut.strip().translate(_CONTROLS)


def calls(trace: TracebackType | None) -> str:
    """The last calls on the way to an exception, the innermost first: `show.py:120 tick < show_model.py:88 do`."""
    steps = traceback.extract_tb(trace)[-_LAST_CALLS:]
    return " < ".join(f"{os.path.basename(step.filename)}:{step.lineno} {step.name}" for step in reversed(steps))
