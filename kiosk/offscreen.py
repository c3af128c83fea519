"""The exhibit where no window can open: one cycle of the attract loop, with a picture of every screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize

from kiosk.app import Kiosk, Options, application
from kiosk.content.reader import Content


def play_one_cycle(
    content: Content, folder: Path, language: str | None, on_picture: Callable[[Path], None]
) -> list[Path]:
    """Play the attract loop once: keep each screen as it stands when it has arrived, and skip the rest of its dwell."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    kiosk = Kiosk(Options(content.folder, size=QSize(1920, 1080), language=language, cycles=1, always_open=True))
    names = content.bundle.screens
    pictures: list[Path] = []

    def keep(screen: int) -> None:
        path = folder / f"{screen}-{names[screen]}.png"
        if path not in pictures and kiosk.window.grabWindow().save(str(path)):
            pictures.append(path)
            on_picture(path)
        kiosk.clocks.skip(content.bundle.show.dwell)

    kiosk.show_model.settled.connect(keep)
    loop = QEventLoop()
    kiosk.on_end = loop.quit
    try:
        kiosk.open()
        loop.exec()
    finally:
        kiosk.close()
    if len(pictures) < len(names):
        raise OSError(f"only {len(pictures)} of {len(names)} pictures could be written to {folder}: check the disk")
    return pictures
