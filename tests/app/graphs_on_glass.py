"""Run by test_ratio in a process of its own: where graph pictures lie on the glass, in device pixels, and what is wrong
with the texts around them, as JSON."""

import json
import os
import sys

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", QT_SCALE_FACTOR=sys.argv[1])

from PySide6.QtCore import QPointF, QSize
from PySide6.QtQuick import QQuickItem

from tests.app.stage import Stage
from tests.app.tour import looks


def pictures(item: QQuickItem) -> list[QQuickItem]:
    """Every visible image of a graph below an item."""
    found = [item] if item.property("source") and "image://graphs/" in str(item.property("source")) else []
    return found + [picture for child in item.childItems() if child.isVisible() for picture in pictures(child)]


def main() -> None:
    stage = Stage(size=QSize(1280, 720))
    stage.visit(1)
    ratio = stage.kiosk.window.devicePixelRatio()
    places = []
    for picture in pictures(stage.kiosk.window.contentItem()):
        corner = picture.mapToScene(QPointF(0, 0)) * ratio
        places.append(
            {
                "corner": [corner.x(), corner.y()],
                "shown": [picture.width() * ratio, picture.height() * ratio],
                # image://graphs/<graph>/<language>/<palette>/<width>x<height>/...
                "asked": picture.property("source").toString().split("/")[6],
            }
        )
    wrong = list(looks(stage))
    stage.kiosk.show_model.do(lambda: stage.kiosk.show.set(text_step=1, low_reach=True))
    stage.settle()
    wrong += looks(stage)
    sys.stdout.write(json.dumps({"ratio": ratio, "places": places, "wrong": wrong}))
    stage.close()


if __name__ == "__main__":
    main()
