"""Two rounds of the attract loop, quickened, and what memory the process holds then."""

from __future__ import annotations

import gc
import json

from kiosk.bench.processes import peak_mb, proportional_mb, resident_mb
from kiosk.bundled import default_bundle
from kiosk.qt_choices import choose

_SPEED = 10.0
_REST_MS = 4000


def main() -> None:
    """Print resident, proportional and peak memory in MB, at rest after the second round."""
    choose(offscreen=True)
    from PySide6.QtCore import QSize, QTimer

    from kiosk.app import Kiosk, Options, application

    app = application()
    gc.disable()  # As `kiosk run` does: its own timer collects.
    at_start = resident_mb()
    kiosk = Kiosk(Options(default_bundle(), windowed=True, size=QSize(1920, 1080), speed=_SPEED, cycles=2))
    loaded = resident_mb()
    answer: dict[str, float | None] = {}

    def rest() -> None:
        kiosk.on_end = lambda: None
        kiosk.show_model.stop()
        QTimer.singleShot(_REST_MS, weigh)

    def weigh() -> None:
        answer.update(
            imported=at_start, loaded=loaded, resident=resident_mb(), proportional=proportional_mb(), peak=peak_mb()
        )
        app.quit()

    kiosk.on_end = rest
    kiosk.open()
    app.exec()
    print(json.dumps(answer))
    kiosk.close()


if __name__ == "__main__":
    main()
