"""One thing that was looked at: how it is, and the command that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """What it means for opening."""

    OK = "ok"
    REMARK = "remark"
    """The exhibit can open; somebody should know."""
    MEND = "mend"
    """Visitors would notice."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about one subject."""

    subject: str
    grade: Grade
    said: str
    """How it is, in one sentence."""
    todo: str = ""
    """What to do about it, with the command; "" where nothing is to be done."""


def ok(subject: str, said: str) -> Finding:
    """It is as it should be."""
    return Finding(subject, Grade.OK, said)


def remark(subject: str, said: str, todo: str = "") -> Finding:
    """It can open like this."""
    return Finding(subject, Grade.REMARK, said, todo)


def mend(subject: str, said: str, todo: str) -> Finding:
    """It should not open like this."""
    return Finding(subject, Grade.MEND, said, todo)
