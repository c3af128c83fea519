"""A display of its own for a program: Xvfb with Mesa's OpenGL, so that a window is drawn as on the wall."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 300


@contextmanager
def display() -> Iterator[str]:
    """The name of a display that nobody looks at."""
    server = shutil.which("Xvfb")
    if server is None:
        raise RuntimeError("Xvfb is not installed: run tools/system-packages test")
    arguments = [server, "-displayfd", "1", "-screen", "0", "1280x1280x24", "-nolisten", "tcp"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        try:
            assert running.stdout is not None
            number = running.stdout.readline().strip()
            if not number:
                raise RuntimeError("Xvfb did not start: run it by hand to see why")
            yield f":{number}"
        finally:
            running.terminate()


def take(folder: Path) -> None:
    """Take the pictures of all scenes and faults into a folder; raises RuntimeError with what went wrong."""
    with display() as name:
        environment = {key: said for key, said in os.environ.items() if not key.startswith(("QT_", "QSG_", "WAYLAND"))}
        environment |= {
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "rhi",
            "QSG_RHI_BACKEND": "opengl",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "QT_ENABLE_HIGHDPI_SCALING": "0",
            "PYQTGRAPH_QT_LIB": "PySide6",
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        arguments = [sys.executable, "-m", "tests.look.scenes", str(folder)]
        done = subprocess.run(
            arguments, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
    if done.returncode or done.stderr:
        raise RuntimeError(f"the pictures could not be taken ({done.returncode}):\n{done.stdout}{done.stderr}")
