"""The kiosk with a fault that only some content brings to light: `python tests/app/planted.py run ...`.

The English title of the bundle names the fault. Every title that comes onto the glass is added to the file named in
KIOSK_TITLES, so that a test can see from outside what is shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer

from kiosk.cli import main
from kiosk.content.text import say
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.qt_choices import choose

TITLES = Path(os.environ.get("KIOSK_TITLES", os.devnull))
TO_CRASH_MS = 10_000
TO_FAIL_MS = 1_000


def title_of(exhibit: ExhibitModel) -> str:
    return say(exhibit.bundle.title, "en") if exhibit.bundle else ""


def later(milliseconds: int, fault: Callable[[], object]) -> Callable[[object], None]:
    return lambda kiosk: QTimer.singleShot(milliseconds, fault)


def hang() -> None:
    while True:
        pass


def swell() -> None:
    taken.append(bytearray(os.urandom(1 << 20)) * 2000)


def fail() -> None:
    raise RuntimeError("planted")


taken: list[bytearray] = []
AFTER_IT_CAME: dict[str, Callable[[object], None]] = {
    "crash after ten seconds": later(TO_CRASH_MS, os.abort),
    "endless loop": later(TO_FAIL_MS, hang),
    "two gigabytes": later(TO_FAIL_MS, swell),
    "exception in a slot": later(TO_FAIL_MS, fail),
    "black screens": lambda kiosk: kiosk.window.contentItem().setVisible(False),
}
WHILE_IT_COMES: dict[str, Callable[[], object]] = {"crash at load": os.abort, "exception at load": fail}


def plant() -> None:
    """Put the faults into the program."""
    from kiosk.app import Kiosk

    load, open_ = ExhibitModel.load, Kiosk.open

    def loading(self: ExhibitModel, content: object, *rest: object) -> None:
        WHILE_IT_COMES.get(say(content.bundle.title, "en"), lambda: None)()
        load(self, content, *rest)

    def came(kiosk: Kiosk) -> None:
        title = title_of(kiosk.exhibit)
        with TITLES.open("a") as file:
            file.write(f"{title}\n")
        kiosk.window.contentItem().setVisible(True)
        AFTER_IT_CAME.get(title, lambda kiosk: None)(kiosk)

    def opening(self: Kiosk) -> None:
        open_(self)
        self.content.came.connect(lambda bundle: came(self))
        came(self)

    ExhibitModel.load = loading
    Kiosk.open = opening


if __name__ == "__main__":
    choose()
    plant()
    main(sys.argv[1:])
