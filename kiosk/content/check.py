"""What `kiosk check` prints: a report for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from textwrap import fill
from typing import Any

from kiosk.content.problems import BUNDLE_FILE, ContentError, Problem, Severity, on_one_line
from kiosk.content.reader import read

_HEADINGS: dict[Severity, str] = {
    "error": "To mend before it can be shown",
    "warning": "Would look better",
}
_WIDE, _INDENT = 100, " " * 6


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
    """For people: errors before what only looks bad, each by file and line; `name` is the folder that was checked."""
    problems = tuple(problems)
    errors, warnings = count(problems)
    paragraphs = []
    for severity, heading in _HEADINGS.items():
        some = sorted((p for p in problems if p.severity == severity), key=lambda p: (p.file != BUNDLE_FILE, p.file))
        if some:
            paragraphs.append("\n".join([heading, *(_entry(problem, name) for problem in some)]))
    summed = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}" if problems else "in order"
    verdict = " can't be shown yet" if errors else " can be shown"
    whole = f"{summed}: {name or 'it'}{verdict}" if problems else f"{name}: {summed}" if name else summed
    return "\n\n".join([*paragraphs, whole])


def as_json(problems: Iterable[Problem]) -> dict[str, Any]:
    """The same for programs: counts, then every problem with file, line, path, what, todo and severity."""
    problems = tuple(problems)
    errors, warnings = count(problems)
    return {
        "shown": not errors,
        "errors": errors,
        "warnings": warnings,
        "problems": [asdict(problem) for problem in problems],
    }


def _entry(problem: Problem, name: str) -> str:
    """Where it is on one line, so that a terminal can open it; what to do on the next."""
    file = f"{name}/{problem.file}" if name else problem.file
    where = f"{file}:{problem.line}" if problem.line else file
    place = f"  {on_one_line(problem.path)}" if problem.path else ""
    said = on_one_line(f"{problem.what}: {problem.todo}")
    return f"  {on_one_line(where)}{place}\n" + fill(
        said, _WIDE, break_long_words=False, break_on_hyphens=False, initial_indent=_INDENT, subsequent_indent=_INDENT
    )


def counted(number: int, noun: str) -> str:
    """1 error, 2 errors."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
