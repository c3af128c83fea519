"""The least that PySide6 can show: one Text in one window."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

_WINDOW = b"""
import QtQuick
Window {
    width: 1920
    height: 1080
    visible: true
    Text { text: "kiosk" }
}
"""


def main() -> None:
    """Print when the first frame was shown, on the system's monotonic clock."""
    app = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(_WINDOW)
    window = engine.rootObjects()[0]

    def shown() -> None:
        print(json.dumps({"frame": time.monotonic()}), flush=True)
        app.quit()

    window.frameSwapped.connect(shown)  # type: ignore[attr-defined]
    app.exec()
    del engine


if __name__ == "__main__":
    main()
