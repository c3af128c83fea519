"""Everything about a bundle that can be said without its glass: errors, what looks bad, and its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.bundle import Bundle
from kiosk.content.feed import FileFeed
from kiosk.content.finding import Finding
from kiosk.content.model import as_written
from kiosk.content.problems import ContentError, Problem
from kiosk.content.reader import Examined, examine, in_order
from kiosk.lint.folder import WALL, picture_findings, unused_files
from kiosk.lint.numbers import number_findings
from kiosk.lint.reading import reading_findings
from kiosk.lint.repeats import repeat_findings
from kiosk.lint.shown import shown_findings
from kiosk.lint.subject import Subject
from kiosk.lint.wording import wording_findings
from kiosk.lint.years import year_findings

_RULES = (reading_findings, year_findings, repeat_findings, wording_findings, number_findings, shown_findings)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, and the bundle as far as it could be read."""

    problems: tuple[Problem, ...]
    examined: Examined | None


def check(folder: Path, wall: tuple[int, int] = WALL) -> Checked:
    """Every error and warning of a bundle; `wall` is the size in pixels of the screen that it is made for."""
    try:
        examined = examine(folder)
    except ContentError as error:
        return Checked(error.problems, None)
    subject = Subject.of(examined)
    told = {(problem.line, problem.path) for problem in examined.problems}
    said = [examined.problem(finding) for finding in _findings(subject, examined, wall)]
    found = [*examined.problems, *(problem for problem in said if (problem.line, problem.path) not in told)]
    if examined.found:
        found += unused_files(subject)
    if examined.bundle:
        found += _tables(examined.bundle, examined.folder)
    return Checked(tuple(in_order(found)), examined)


def _tables(bundle: Bundle, folder: Path) -> list[Problem]:
    if not any(isinstance(feed, FileFeed) for feed in bundle.feeds.values()):
        return []
    # Readers of tables come with numpy, which costs more than all other checks.
    from kiosk.feeds.table_check import table_problems

    return table_problems(bundle, folder)


def _findings(subject: Subject, examined: Examined, wall: tuple[int, int]) -> Iterator[Finding]:
    for rule in _RULES:
        for finding in rule(subject):
            yield finding._replace(place=as_written(finding.place, examined.raw))
    yield from picture_findings(subject, wall)
