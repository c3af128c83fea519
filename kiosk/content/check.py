"""What `kiosk check` prints: one line a problem for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.content.problems import ContentError, Problem
from kiosk.content.reader import read


def check(folder: Path) -> tuple[Problem, ...]:
    """Every error and warning of a bundle, by line; empty where all is in order."""
    try:
        return read(folder).warnings
    except ContentError as error:
        return error.problems


def count(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many errors and how many warnings."""
    severities = [problem.severity for problem in problems]
    return severities.count("error"), severities.count("warning")


def report(problems: Iterable[Problem], name: str = "") -> str:
    """A line a problem and one that sums up; `name` is what was checked."""
    problems = tuple(problems)
    errors, warnings = count(problems)
    summed = f"{_some(errors, 'error')}, {_some(warnings, 'warning')}" if problems else "in order"
    return "\n".join([*map(str, problems), f"{name}: {summed}" if name else summed])


def as_json(problems: Iterable[Problem]) -> dict[str, Any]:
    """The same for programs: counts, then every problem with file, line, path, what, todo and severity."""
    problems = tuple(problems)
    errors, warnings = count(problems)
    return {"errors": errors, "warnings": warnings, "problems": [asdict(problem) for problem in problems]}


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
