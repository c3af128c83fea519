"""Processes of our own to measure in, and what the system says of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

_CODE = Path(__file__).parents[2]
_PATIENCE_S = 150


class ProbeError(click.ClickException):
    """A probe ended without an answer."""


def probe(name: str, *arguments: str, patience: float = _PATIENCE_S, **environment: str) -> Any:
    """Run `kiosk.bench.probes.<name>` in its own process, offscreen; the answer is its last line, in JSON."""
    try:
        ran = subprocess.run(
            [sys.executable, "-m", f"kiosk.bench.probes.{name}", *arguments],
            env={**offscreen(), **environment},
            capture_output=True,
            text=True,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        hint = "leave the default bundle alone while it is measured, and run again"
        raise ProbeError(f"the benchmark's process {name} took longer than {patience:.0f} s: {hint}") from late
    lines = ran.stdout.splitlines()
    if ran.returncode or not lines:
        said = ran.stderr.strip().splitlines() or ["no word why"]
        raise ProbeError(f"the benchmark's process {name} ended with {ran.returncode}: {said[-1]}")
    return json.loads(lines[-1])


def offscreen() -> dict[str, str]:
    """The environment of a process that draws with the processor into no window."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(_CODE), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QSG_RENDER_LOOP": "basic",
        "XDG_STATE_HOME": tempfile.gettempdir(),
    }


def resident_mb(pid: int | str = "self") -> float | None:
    """Resident memory of a process in MB (VmRSS); None where there is no /proc."""
    return _kilobytes(Path(f"/proc/{pid}/status"), "VmRSS:")


def peak_mb(pid: int | str = "self") -> float | None:
    """The most memory that was ever resident, in MB (VmHWM)."""
    return _kilobytes(Path(f"/proc/{pid}/status"), "VmHWM:")


def proportional_mb(pid: int | str = "self") -> float | None:
    """Memory of a process in MB where what several share is divided among them (PSS): it can be added up."""
    return _kilobytes(Path(f"/proc/{pid}/smaps_rollup"), "Pss:")


def family(pid: int) -> list[int]:
    """A process and all that came from it."""
    found = [pid]
    for parent in found:
        for children in Path(f"/proc/{parent}/task").glob("*/children"):
            found += map(int, children.read_text().split())
    return found


def _kilobytes(file: Path, key: str) -> float | None:
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) / 1000 * 1.024 for line in lines if line.startswith(key)), None)
