"""From a folder on the disk to content that can be shown: everything checked, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from kiosk.content.assets import asset_findings
from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable
from kiosk.content.files import located
from kiosk.content.finding import Finding
from kiosk.content.model import to_bundle
from kiosk.content.parsed import Marks, Parsed
from kiosk.content.problems import BUNDLE_FILE, ContentError, Problem, spelled
from kiosk.content.rules import findings
from kiosk.content.sound import Found, inside, sound
from kiosk.content.source import source
from kiosk.content.syntax import parse

MOST_PROBLEMS = 1000

__all__ = ["Content", "ContentError", "Examined", "examine", "in_order", "read"]


@dataclass(frozen=True, slots=True)
class Content:
    """A bundle that can be shown."""

    folder: Path
    """Where it lies, all links followed."""
    bundle: Bundle
    warnings: tuple[Problem, ...]

    def file(self, relative: str) -> Path:
        """Where a file of the bundle lies on the disk; ContentError when it is gone or never was inside."""
        try:
            return located(self.folder, relative)
        except Unreadable as reason:
            raise ContentError([Problem(relative, None, "", reason.what, reason.todo)]) from None


@dataclass(frozen=True, slots=True)
class Examined:
    """A bundle as far as it could be read, with everything that keeps it off the wall or looks bad."""

    folder: Path
    """Where it lies, all links followed."""
    raw: Any
    """What its JSON says."""
    bundle: Bundle | None
    found: tuple[Found, ...]
    """The parts that are sound in themselves."""
    problems: tuple[Problem, ...]
    """By line."""
    marks: Marks

    def problem(self, finding: Finding) -> Problem:
        """A finding with its line."""
        return _problem(finding, self.marks)

    @property
    def content(self) -> Content | None:
        """What can be shown; None where an error stands against it."""
        if self.bundle is None or any(problem.severity == "error" for problem in self.problems):
            return None
        return Content(self.folder, self.bundle, self.problems)


def read(folder: Path) -> Content:
    """The content of a bundle's folder (or of its `bundle.json`).

    Raises ContentError with every problem at once, sorted by line; nothing else, whatever lies on the disk.
    """
    examined = examine(folder)
    content = examined.content
    if content is None:
        raise ContentError(examined.problems)
    return content


def examine(folder: Path) -> Examined:
    """What a bundle's folder (or its `bundle.json`) holds, sound or not; ContentError where nothing can be read."""
    text = source(Path(folder))
    parsed = parse(text.text)
    bundle, found, told = _model_problems(parsed, text.folder)
    problems = in_order([*text.warnings, *_slips(parsed), *told])
    return Examined(text.folder, parsed.value, bundle, tuple(found), tuple(problems), parsed.marks)


def _slips(parsed: Parsed) -> Iterator[Problem]:
    for slip in parsed.slips:
        yield Problem(BUNDLE_FILE, slip.line, spelled(slip.place), slip.what, slip.todo)


def _problem(finding: Finding, marks: Marks) -> Problem:
    line = marks.line_of(finding.place)
    return Problem(BUNDLE_FILE, line, spelled(finding.place), finding.what, finding.todo, finding.severity)


def _model_problems(parsed: Parsed, folder: Path) -> tuple[Bundle | None, list[Found], list[Problem]]:
    """The bundle, where it is one, its sound parts, and what the model, the rules and the files have to say."""
    if not parsed.whole:
        return None, [], []
    raw, line_of = parsed.value, parsed.marks.line_of
    bundle, complaints = to_bundle(raw)
    found = list(inside(bundle) if bundle else sound(Bundle, raw))
    problems = [
        Problem(BUNDLE_FILE, line_of(c.mark), spelled(c.place), c.what, c.todo)
        for c in complaints
        if c.place not in parsed.mended
    ]
    told = {complaint.place for complaint in complaints} | parsed.mended
    # A file that is not there costs a search for the one that was meant.
    said = [*findings(found, raw), *islice(asset_findings(found, folder), MOST_PROBLEMS)]
    problems.extend(_problem(finding, parsed.marks) for finding in said if finding.place not in told)
    return bundle, found, problems


def in_order(problems: list[Problem]) -> list[Problem]:
    """Problems by line; no more than anybody can read at once."""
    ordered = sorted(problems, key=lambda problem: problem.line or 0)
    if len(ordered) <= MOST_PROBLEMS:
        return ordered
    errors_first = sorted(ordered, key=lambda problem: problem.severity == "warning")
    kept = sorted(errors_first[:MOST_PROBLEMS], key=lambda problem: problem.line or 0)
    rest = len(ordered) - MOST_PROBLEMS
    return [
        *kept,
        Problem(
            BUNDLE_FILE,
            None,
            "",
            f"has {rest} more problems",
            "mend these first",
            errors_first[MOST_PROBLEMS].severity,
        ),
    ]
