"""The first frame waits for nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys

LATER = ("numpy", "pyqtgraph", "cryptography", "fontTools", "xml.parsers.expat")
"""Graphs, feeds and tables come after the first picture; signatures and fonts belong to packages."""


def test_what_comes_later_is_not_imported_before_the_first_frame() -> None:
    told = f"import sys, kiosk.app; print(*(name for name in {LATER!r} if name in sys.modules))"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.split() == []
