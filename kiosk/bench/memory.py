"""Memory of the kiosk that shows the default bundle, beside Chromium that shows an equal page."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import click

from kiosk.bench.chromium import browser, memory_mb
from kiosk.bench.processes import probe, resident_mb
from kiosk.bench.row import Budget, Row


def rows() -> list[Row]:
    """Resident memory after two rounds, and proportional memory (fair to Chromium's many processes) beside Chromium."""
    if resident_mb() is None:
        click.echo("memory is read from /proc, which this system does not have: not measured", err=True)
        return []
    found = probe("two_cycles")
    return [
        Row("resident memory after two rounds, 1080p, software", found["resident"], "MB", None, Budget(250)),
        Row("… of it Qt and Python, before the bundle", found["imported"], "MB"),
        Row("… with bundle and views loaded, before the first frame", found["loaded"], "MB"),
        Row("… at its peak", found["peak"], "MB"),
        Row("proportional memory (PSS)", found["proportional"], "MB", _chromium(), Budget(0.45, "ratio")),
    ]


def _chromium() -> tuple[str, float | None]:
    if browser() is None:
        return "Chromium: not installed", None
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", ignore_cleanup_errors=True) as folder:
        try:
            probe("equal_page", folder)
            return "Chromium, equal page, PSS of all its processes", memory_mb(Path(folder))
        except (OSError, RuntimeError, subprocess.TimeoutExpired) as error:
            return f"Chromium: {error}", None
