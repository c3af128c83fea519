"""From a folder on the disk to content that can be shown: everything checked, every problem told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.assets import asset_findings
from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable
from kiosk.content.files import located
from kiosk.content.model import to_bundle
from kiosk.content.parsed import Parsed
from kiosk.content.problems import BUNDLE_FILE, ContentError, Problem, spelled
from kiosk.content.rules import findings
from kiosk.content.sound import inside, sound
from kiosk.content.source import source
from kiosk.content.syntax import parse

MOST_PROBLEMS = 1000

__all__ = ["Content", "ContentError", "read"]


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


def read(folder: Path) -> Content:
    """The content of a bundle's folder (or of its `bundle.json`).

    Raises ContentError with every problem at once, sorted by line; nothing else, whatever lies on the disk.
    """
    text = source(Path(folder))
    parsed = parse(text.text)
    bundle, found = _model_problems(parsed, text.folder)
    problems = _sorted([*text.warnings, *_slips(parsed), *found])
    if bundle is None or any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    return Content(text.folder, bundle, tuple(problems))


def _slips(parsed: Parsed) -> Iterator[Problem]:
    for slip in parsed.slips:
        yield Problem(BUNDLE_FILE, slip.line, spelled(slip.place), slip.what, slip.todo)


def _model_problems(parsed: Parsed, folder: Path) -> tuple[Bundle | None, list[Problem]]:
    """The bundle, where it is one, and what the model, the rules and the files have to say."""
    if not parsed.whole:
        return None, []
    raw, line_of = parsed.value, parsed.marks.line_of
    bundle, complaints = to_bundle(raw)
    found = list(inside(bundle) if bundle else sound(Bundle, raw))
    problems = [
        Problem(BUNDLE_FILE, line_of(c.mark), spelled(c.place), c.what, c.todo)
        for c in complaints
        if c.place not in parsed.mended
    ]
    told = {complaint.place for complaint in complaints} | parsed.mended
    for finding in [*findings(found, raw), *asset_findings(found, folder)]:
        if finding.place not in told:
            line = line_of(finding.place)
            problems.append(
                Problem(BUNDLE_FILE, line, spelled(finding.place), finding.what, finding.todo, finding.severity)
            )
    return bundle, problems


def _sorted(problems: list[Problem]) -> list[Problem]:
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
