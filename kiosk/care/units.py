"""systemd units for this machine, out of those in deploy/, and what systemd itself finds wrong with them."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

NAME = "kiosk.service"
_COMMAND = "/opt/kiosk/bin/kiosk run"
_ACCOUNT = "kiosk"
_NAMED_AFTER_IT = ("User", "Group", "StateDirectory")
_CHECK_S = 30.0


def unit(template: str, command: Sequence[str], account: str = _ACCOUNT) -> str:
    """A unit that runs `command` as `account` where the template runs its own."""
    lines = [
        f"{key}={account}" if (key := line.partition("=")[0]) in _NAMED_AFTER_IT else line
        for line in template.replace(_COMMAND, _quoted(command)).splitlines()
    ]
    return "\n".join(lines) + "\n"


def complaints(file: Path) -> list[str]:
    """What `systemd-analyze verify` says about a unit; nothing where all is well, or where there is no systemd."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        return []
    done = subprocess.run([analyze, "verify", str(file)], capture_output=True, text=True, timeout=_CHECK_S, check=False)
    # It complains of other units of the machine, too.
    return [line for line in done.stderr.splitlines() if file.name in line]


def _quoted(command: Sequence[str]) -> str:
    """As a line of a unit: there `%` and `$` have a meaning of their own."""
    return " ".join(shlex.quote(part.replace("%", "%%").replace("$", "$$")) for part in command)
