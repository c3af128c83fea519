"""What Qt finds here, as one line of JSON: python -m kiosk.doctor.probe.

A process of its own, because Qt ends a program whose display can't be reached.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication


def main() -> None:
    """Print the screens with their sizes in pixels, and the families of letters."""
    app = QGuiApplication(["kiosk"])
    screens = [
        {
            "name": screen.name(),
            "width": round(screen.size().width() * screen.devicePixelRatio()),
            "height": round(screen.size().height() * screen.devicePixelRatio()),
        }
        for screen in app.screens()
    ]
    sys.stdout.write(json.dumps({"screens": screens, "fonts": QFontDatabase.families()}))


if __name__ == "__main__":
    main()
