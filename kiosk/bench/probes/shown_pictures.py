"""Shows two ready pictures in turns, frame after frame: `shown_pictures provider|painted WIDTH HEIGHT FRAMES`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from kiosk.bench.processes import resident_mb
from kiosk.qt_choices import choose

choose(offscreen=True)

from PySide6.QtCore import QRectF, QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402
from PySide6.QtQml import QQmlComponent, QQmlEngine  # noqa: E402
from PySide6.QtQuick import QQuickImageProvider, QQuickItem, QQuickPaintedItem, QQuickWindow  # noqa: E402

_WARM = 200
_IMAGE = b"import QtQuick; Image { cache: false; smooth: false }"


class Provider(QQuickImageProvider):
    """Hands out ready pictures by their number."""

    def __init__(self, pictures: list[QImage]) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._pictures = pictures

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return self._pictures[int(id) % len(self._pictures)]


class Painted(QQuickPaintedItem):
    """Paints one ready picture."""

    picture = QImage()

    def paint(self, painter: QPainter) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QRectF(self.boundingRect()), self.picture)


def main() -> None:
    """Print the processor's milliseconds for a frame, and MB that memory grew by."""
    way, width, height, frames = sys.argv[1], *map(int, sys.argv[2:5])
    app = QGuiApplication(sys.argv)
    pictures = [_picture(width, height, number) for number in range(2)]
    window = QQuickWindow()
    window.resize(1920, 1080)
    engine = QQmlEngine()
    engine.addImageProvider("ready", Provider(pictures))
    component = QQmlComponent(engine)
    component.setData(_IMAGE, "")
    item = Painted() if way == "painted" else component.create()
    assert isinstance(item, QQuickItem)
    item.setParentItem(window.contentItem())
    item.setSize(QSize(width, height).toSizeF())
    show = _painter(item, pictures) if isinstance(item, Painted) else _asker(item)
    number, marks = 0, []

    def shown() -> None:
        nonlocal number
        number += 1
        if number in (_WARM, _WARM + frames):
            marks.append((time.process_time(), resident_mb()))
        show(number)
        if len(marks) == 2:
            app.quit()

    window.frameSwapped.connect(shown, Qt.ConnectionType.QueuedConnection)
    window.show()
    app.exec()
    (start, before), (end, after) = marks
    grown = None if before is None or after is None else after - before
    print(json.dumps({"frame": 1000 * (end - start) / frames, "grown": grown}))
    window.close()
    item.setParentItem(None)  # type: ignore[arg-type]


def _painter(item: Painted, pictures: list[QImage]) -> Callable[[int], None]:
    def show(number: int) -> None:
        item.picture = pictures[number % 2]
        item.update()

    return show


def _asker(item: QQuickItem) -> Callable[[int], None]:
    def show(number: int) -> None:
        item.setProperty("source", f"image://ready/{number}")

    return show


def _picture(width: int, height: int, number: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.fillRect(10 * number, 20, width // 2, height // 2, QColor("#58A6FF"))
    painter.end()
    return image


if __name__ == "__main__":
    main()
