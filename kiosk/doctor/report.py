"""What the doctor says: the answer first, then every subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kiosk.doctor.finding import Finding, Grade


def ready(findings: Sequence[Finding]) -> bool:
    """Whether nothing must be mended before the exhibit opens."""
    return all(finding.grade is not Grade.MEND for finding in findings)


def as_text(findings: Sequence[Finding]) -> str:
    """The report for people: what must be mended stands first."""
    grades = list(Grade)[::-1]
    ordered = sorted(findings, key=lambda finding: grades.index(finding.grade))
    width = max((len(finding.subject) for finding in findings), default=0)
    lines = [_answer(findings), ""]
    for finding in ordered:
        lines.append(f"  {finding.grade:<6}  {finding.subject:<{width}}  {finding.said}")
        if finding.todo:
            lines.append(f"  {'':<6}  {'':<{width}}    {finding.todo}")
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The report for programs."""
    return {"ready": ready(findings), "findings": [asdict(finding) for finding in findings]}


def _answer(findings: Sequence[Finding]) -> str:
    mends, remarks = (sum(finding.grade is grade for finding in findings) for grade in (Grade.MEND, Grade.REMARK))
    if mends:
        return f"Not ready to open: {mends} thing{'s' * (mends > 1)} to mend"
    return f"Ready to open, with {remarks} remark{'s' * (remarks > 1)}" if remarks else "Ready to open"
