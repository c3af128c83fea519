"""Pictures of every screen, in every language, size and setting of a visitor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage

from kiosk.app import Kiosk, Options, application
from kiosk.clocks import StoppedClocks
from kiosk.content.reader import Content
from kiosk.show.settings import OWN, Settings

_PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Look:
    """How the exhibit is seen: the glass, the language and what a visitor has set."""

    size: QSize
    language: str
    settings: Settings = OWN

    @property
    def name(self) -> str:
        """For the names of files: only what differs from the exhibit's own settings is said."""
        said = [f"{self.size.width()}x{self.size.height()}", self.language]
        if self.settings.high_contrast:
            said.append("high-contrast")
        if self.settings.text_step:
            said.append(f"text-{self.settings.text_step}")
        if self.settings.low_reach:
            said.append("low-reach")
        return "-".join(said)


@dataclass(frozen=True)
class Shot:
    """One picture to take."""

    screen: int
    name: str
    look: Look

    @property
    def file(self) -> str:
        return f"{self.look.name}-{self.screen}-{self.name}.png"


def plan(content: Content, looks: Sequence[Look]) -> list[Shot]:
    """Every screen, seen in every way."""
    return [Shot(screen, name, look) for look in looks for screen, name in enumerate(content.bundle.screens)]


def take(bundle: Path, shots: Sequence[Shot], folder: Path) -> Iterator[Path]:
    """Take the pictures one after another; the same content gives the same pictures."""
    application()
    folder.mkdir(parents=True, exist_ok=True)
    kiosk = Kiosk(Options(bundle, present=True, still=True, size=shots[0].look.size), StoppedClocks())
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
    kiosk.window.resize(shot.look.size)
    kiosk.show_model.do(lambda: kiosk.show.speak(shot.look.language))
    kiosk.show_model.do(lambda: kiosk.show.set(**asdict(shot.look.settings)))
    kiosk.show_model.go(shot.screen)
    _wait(kiosk, shot)
    return kiosk.window.grabWindow()


def _wait(kiosk: Kiosk, shot: Shot) -> None:
    """Run the event loop until the screen has arrived at its size, and is still there a moment later."""
    loop = QEventLoop()
    arrived = 0

    def look() -> None:
        nonlocal arrived
        there = kiosk.window.contentItem().size().toSize() == shot.look.size and kiosk.window.property("settled")
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
