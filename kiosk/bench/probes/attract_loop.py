"""One round of the attract loop in real time, but for the end of each dwell, which is skipped."""

from __future__ import annotations

import gc
import json
import time

from kiosk.bundled import default_bundle
from kiosk.qt_choices import choose

choose(offscreen=True)

from PySide6.QtCore import QSize, QTimer  # noqa: E402

from kiosk.app import Kiosk, Options, application  # noqa: E402

_WATCHED_S = 11
"""A screen's arrival and eight quiet seconds: as long as one page stays, so one page is turned in them."""


class Watcher:
    """Notes the moments of frames and of changes of screen, and every second the processor's time; all in seconds."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.frames: list[float] = []
        self.changes: list[float] = []
        self.pages: list[float] = []
        self.seconds: list[tuple[float, float]] = []
        self._seen = kiosk.show.state
        self._beat = QTimer(interval=1000)
        self._beat.timeout.connect(lambda: self.seconds.append((time.monotonic(), time.process_time())))
        self._skip = QTimer(interval=_WATCHED_S * 1000, singleShot=True)
        self._skip.timeout.connect(self._put_forward)
        kiosk.window.frameSwapped.connect(lambda: self.frames.append(time.monotonic()))
        kiosk.show_model.stateChanged.connect(self._follow)
        self._beat.start()
        self._skip.start()

    def _follow(self) -> None:
        seen, self._seen = self._seen, self.kiosk.show.state
        if seen.screen != self._seen.screen:
            self.changes.append(time.monotonic())
            self._skip.start()
        elif seen.page != self._seen.page:
            self.pages.append(time.monotonic())

    def _put_forward(self) -> None:
        self.kiosk.clocks.skip(max(0.0, self.kiosk.show.dwell - _WATCHED_S))


def main() -> None:
    """Print what was noted in one round, until the opening is back and at rest."""
    app = application()
    gc.disable()  # As `kiosk run` does: its own timer collects.
    kiosk = Kiosk(Options(default_bundle(), windowed=True, size=QSize(1920, 1080), cycles=1))
    kiosk.on_end = lambda: QTimer.singleShot(3000, app.quit)
    kiosk.open()
    watcher = Watcher(kiosk)
    app.exec()
    noted = ("frames", "changes", "pages", "seconds")
    print(json.dumps({name: getattr(watcher, name) for name in noted}))
    kiosk.close()


if __name__ == "__main__":
    main()
