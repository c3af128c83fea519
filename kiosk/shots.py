"""Pictures of every screen, in every language and size, and a contact sheet of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.app import Kiosk, Options, application
from kiosk.clocks import StoppedClocks
from kiosk.content.reader import Content

_PATIENCE_MS = 20_000
_THUMB = 480
_GAP = 16


@dataclass(frozen=True)
class Shot:
    """One picture to take."""

    screen: int
    name: str
    language: str
    size: QSize

    @property
    def file(self) -> str:
        return f"{self.size.width()}x{self.size.height()}-{self.language}-{self.screen}-{self.name}.png"


def plan(content: Content, sizes: Sequence[QSize], languages: Sequence[str]) -> list[Shot]:
    """Every screen in every language and size."""
    return [
        Shot(screen, name, language, size)
        for size in sizes
        for language in languages
        for screen, name in enumerate(content.bundle.screens)
    ]


def take(bundle: Path, shots: Sequence[Shot], folder: Path) -> Iterator[Path]:
    """Take the pictures one after another; the same content gives the same pictures."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    kiosk = Kiosk(Options(bundle, present=True, still=True, size=shots[0].size), StoppedClocks())
    kiosk.open()
    kiosk.show_model.hold()  # A presenter's screens are held; on the wall they are not.
    try:
        for shot in shots:
            path = folder / shot.file
            if not picture_of(kiosk, shot).save(str(path)):
                raise OSError(f"{path} could not be written: check the disk and the folder's permissions")
            yield path
    finally:
        kiosk.close()


def picture_of(kiosk: Kiosk, shot: Shot) -> QImage:
    """What is on the glass once a screen has arrived."""
    kiosk.window.resize(shot.size)
    kiosk.show_model.do(lambda: kiosk.show.speak(shot.language))
    kiosk.show_model.go(shot.screen)
    _wait(kiosk, shot)
    return kiosk.window.grabWindow()


def _wait(kiosk: Kiosk, shot: Shot) -> None:
    """Run the event loop until the screen has arrived at its size, and is still there a moment later."""
    loop = QEventLoop()
    arrived = 0

    def look() -> None:
        nonlocal arrived
        there = kiosk.window.contentItem().size().toSize() == shot.size and kiosk.window.property("settled")
        arrived = arrived + 1 if there else 0
        if arrived > 1:
            loop.exit(0)

    late = QTimer(singleShot=True, interval=_PATIENCE_MS)
    late.timeout.connect(lambda: loop.exit(1))
    probe = QTimer(interval=20)
    probe.timeout.connect(look)
    late.start()
    probe.start()
    if loop.exec():
        raise TimeoutError(f"{shot.name} did not arrive within {_PATIENCE_MS // 1000} s: check its pictures")


def contact_sheet(pictures: Sequence[Path], file: Path, columns: int = 3) -> None:
    """All pictures small on one sheet; as many `columns` as screens give rows of one language and size."""
    thumbs = [_thumb(QImage(str(path))) for path in pictures]
    columns = min(columns, len(thumbs))
    rows = math.ceil(len(thumbs) / columns)
    heights = [max(t.height() for t in thumbs[r * columns : (r + 1) * columns]) for r in range(rows)]
    sheet = QImage(columns * (_THUMB + _GAP) + _GAP, sum(heights) + (rows + 1) * _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#2A2622"))
    painter = QPainter(sheet)
    for number, thumb in enumerate(thumbs):
        row, column = divmod(number, columns)
        corner = QRect(_GAP + column * (_THUMB + _GAP), _GAP + sum(heights[:row]) + row * _GAP, 0, 0).topLeft()
        painter.drawImage(corner, thumb)
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.save(str(file), quality=90):
        raise OSError(f"{file} could not be written: end its name in .png, .jpg or .webp, and check the disk")


def _thumb(picture: QImage) -> QImage:
    return picture.scaled(
        QSize(_THUMB, _THUMB), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
