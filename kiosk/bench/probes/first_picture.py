"""The kiosk from the start of Python to the first frame in which the opening's picture takes part."""

from __future__ import annotations

import json
import time

from kiosk.bundled import default_bundle
from kiosk.qt_choices import choose


def main() -> None:
    """Print the moments of the start, on the system's monotonic clock."""
    choose(offscreen=True)
    from PySide6.QtCore import QSize

    from kiosk.app import Kiosk, Options, application
    from kiosk.bench.glass import backdrop

    moments = {"imported": time.monotonic()}
    app = application()
    kiosk = Kiosk(Options(default_bundle(), windowed=True, size=QSize(1920, 1080)))
    moments["built"] = time.monotonic()

    def shown() -> None:
        moments.setdefault("frame", time.monotonic())
        behind = backdrop(kiosk.window)
        if behind is not None and behind.property("frontScreen") == 0:
            moments["picture"] = time.monotonic()
            app.quit()

    kiosk.window.frameSwapped.connect(shown)
    kiosk.open()
    app.exec()
    print(json.dumps(moments))
    kiosk.close()


if __name__ == "__main__":
    main()
