"""Visitors who come, look round and go, in time-lapse: what the process holds after each hundredth of them."""

from __future__ import annotations

import gc
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.bench.processes import resident_mb
from kiosk.bundled import default_bundle
from kiosk.clocks import Clocks
from kiosk.qt_choices import choose

_SAMPLES = 100
_STEP_MS = 5
_PATIENCE_STEPS = 30
"""So long a screen may take to come before the visitor goes on."""


class _PushedClocks(Clocks):
    """Time passes when a visitor lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def show(self) -> float:
        return self.now

    def unix(self) -> float:
        return self._unix_start + self.now


def main() -> None:
    """Print samples of memory (kB), handles, threads, Python's memory blocks and Qt's objects; the cycle of each."""
    choose(offscreen=True)
    with tempfile.TemporaryDirectory() as state:
        _run(int(sys.argv[1]), Path(state))


def _run(cycles: int, state: Path) -> None:
    import os

    # What visitors leave is counted as on the wall, but not among the wall's own records.
    os.environ["XDG_STATE_HOME"] = str(state)
    from PySide6.QtCore import QSize, QTimer

    from kiosk.app import Kiosk, Options, application

    app = application()
    gc.disable()  # As `kiosk run` does: its own timer collects.
    clocks = _PushedClocks()
    kiosk = Kiosk(Options(_small(state / "bundle"), windowed=True, size=QSize(640, 360)), clocks)
    samples: list[dict[str, float]] = []

    def visitors() -> Iterator[None]:
        for cycle in range(1, cycles + 1):
            yield from _visit(kiosk, clocks, cycle)
            if cycle % max(1, cycles // _SAMPLES) == 0:
                samples.append(_sample(cycle, kiosk))

    coming = visitors()
    waited = 0

    def step() -> None:
        nonlocal waited
        waited += 1
        if kiosk.window.property("settled") or waited > _PATIENCE_STEPS:
            waited = 0
            if next(coming, coming) is coming:
                app.quit()

    # What comes is there at once: frames of motion would be most of the work, and nothing stays of them.
    kiosk.show_model.set_still(True)
    kiosk.open()
    timer = QTimer(interval=_STEP_MS)
    timer.timeout.connect(step)
    timer.start()
    app.exec()
    timer.stop()
    print(json.dumps(samples))
    kiosk.close()


def _small(folder: Path) -> Path:
    """The default bundle with pictures of the window's size: to decode large ones would be most of the work."""
    from PySide6.QtGui import QImage

    shutil.copytree(default_bundle(), folder)
    for picture in (folder / "pictures").iterdir():
        QImage(str(picture)).scaled(640, 360).save(str(picture))
    return folder


def _visit(kiosk: object, clocks: _PushedClocks, cycle: int) -> Iterator[None]:
    """The attract loop goes on by a screen; somebody wakes it, reads three screens in both languages, and leaves."""
    from kiosk.app import Kiosk

    assert isinstance(kiosk, Kiosk)
    assert kiosk.exhibit.bundle is not None
    model, rhythm, themes = kiosk.show_model, kiosk.exhibit.bundle.show, len(kiosk.exhibit.bundle.themes)
    clocks.now += rhythm.dwell + 1
    model.tick()
    yield
    model.touch()
    yield
    for look in range(3):
        model.go(1 + (cycle + look) % themes)
        yield
        model.turnPage()
        clocks.now += 3
        model.tick()
        yield
        if look == 1:
            model.speakNext()
            yield
    clocks.now += rhythm.idle_timeout + 1
    model.tick()
    yield
    clocks.now += rhythm.countdown + 1
    model.tick()
    yield


def _sample(cycle: int, kiosk: object) -> dict[str, float]:
    from PySide6.QtCore import QObject

    from kiosk.app import Kiosk

    assert isinstance(kiosk, Kiosk)
    gc.collect()
    return {
        "cycle": cycle,
        # Asked last time, Qt's objects have got their Python halves already.
        "objects": len(kiosk.window.findChildren(QObject)),
        "memory": 1000 * (resident_mb() or 0),
        "handles": len([*Path("/proc/self/fd").iterdir()]),
        "threads": len([*Path("/proc/self/task").iterdir()]),
        "blocks": sys.getallocatedblocks(),
    }


if __name__ == "__main__":
    main()
