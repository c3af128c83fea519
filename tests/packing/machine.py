"""A machine with other fonts than this one, played by a process of its own."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

FONTCONFIG = """<?xml version="1.0"?>
<fontconfig>
  {folder}
  <cachedir>{cache}</cachedir>
  <match target="pattern"><edit name="hintstyle" mode="append"><const>hintslight</const></edit></match>
</fontconfig>
"""


def kiosk_process(*typed: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`kiosk` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, typed)],
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=600,
    )


def pictures(bundle: Path, folder: Path, fonts: Path | None, *options: str) -> dict[str, str]:
    """A digest of the picture of each screen, on a machine whose only fonts lie in `fonts`; None: it has none."""
    folder.mkdir()
    config = folder / "fonts.conf"
    where = f"<dir>{fonts}</dir>" if fonts else ""
    config.write_text(FONTCONFIG.format(folder=where, cache=folder / "cache"))
    shot = kiosk_process("shots", bundle, "-o", folder, *options, FONTCONFIG_FILE=str(config))
    assert shot.returncode == 0, shot.stderr
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.glob("*x*-*.png")}
