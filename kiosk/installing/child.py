"""Packages are opened in a process of its own: whatever is in them, the exhibit goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_HOUSE = Path(__file__).resolve().parents[2]
_LONGEST_S = 600


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a package."""

    done: bool
    words: str
    """What was installed, or why it was not, as `kiosk install` says it."""


def install_in_child(package: Path) -> Outcome:
    """`kiosk install` on a package."""
    status, out, err = _run("-m", "kiosk", "install", str(package))
    return Outcome(status == 0, (out if status == 0 else _sentence(err)) or "the installer has failed: see the log")


def changes_in_child(package: Path) -> dict[str, object] | Outcome:
    """The fields of `Changes` for a package, or why nothing can be told of it."""
    status, out, err = _run("-m", "kiosk.installing.offer", str(package))
    if status:
        return Outcome(False, _sentence(err))
    said: dict[str, object] = json.loads(out)
    return said


def _run(*arguments: str) -> tuple[int, str, str]:
    paths = [str(_HOUSE), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST_S,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, "", str(error)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def _sentence(err: str) -> str:
    """The last line of what a command says when it fails."""
    return err.splitlines()[-1].removeprefix("Error: ") if err else ""
