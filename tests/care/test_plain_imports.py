"""What PySide6 makes of imports costs no memory."""

from __future__ import annotations

import subprocess
import sys

_KEPT = """
import linecache
import kiosk.app
import pyqtgraph
print(sum(entry[0] for entry in linecache.cache.values() if len(entry) > 2))
"""


def test_the_sources_of_modules_are_not_kept() -> None:
    ran = subprocess.run([sys.executable, "-c", _KEPT], capture_output=True, text=True, check=True, timeout=120)

    assert int(ran.stdout) < 1_000_000, "bytes of source text are kept: import kiosk.care.plain_imports before the rest"
