"""A walk through the real exhibit, offscreen: every screen and page, in every language, size and size of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSize, Qt, QTimer

from kiosk.app import Kiosk, Options, application
from kiosk.clocks import StoppedClocks
from kiosk.content.reader import Content
from kiosk.fitting.looks import Look
from kiosk.fitting.texts import Amiss, amiss
from kiosk.models.spoken import placed_pictures

_PATIENCE_MS = 20_000


def walk(content: Content, looks: Sequence[Look]) -> Iterator[tuple[Look, list[Amiss]]]:
    """Everything amiss with the texts of each look. TimeoutError where a screen never comes."""
    application()
    glass = _Glass(content, looks[0].glass)
    try:
        for look in looks:
            yield look, glass.amiss(look)
    finally:
        glass.close()


class _Glass:
    """The exhibit without its pictures and graphs, which take most of the time and no room from any text."""

    def __init__(self, content: Content, size: QSize) -> None:
        self._kiosk = Kiosk(Options(content.folder, present=True, still=True, size=size), StoppedClocks())
        bare = [{**place, "layers": []} for place in placed_pictures(content)]
        self._kiosk.exhibit.load(content, bare, content.bundle.languages[0])
        self._frames = 0
        self._kiosk.window.frameSwapped.connect(self._count, Qt.ConnectionType.QueuedConnection)
        # Events come at least so often, so that waiting ends.
        self._heart = QTimer(interval=5)
        self._heart.start()
        # Not opened: nothing moves, nobody touches, and graphs stay away.
        self._kiosk.window.show()

    def close(self) -> None:
        self._heart.stop()
        self._kiosk.close()

    def amiss(self, look: Look) -> list[Amiss]:
        """What is amiss on any page of a screen."""
        model, show = self._kiosk.show_model, self._kiosk.show
        if show.state.language != look.language:
            model.do(lambda: show.speak(look.language))
        if show.state.settings.text_step != look.text_step:
            model.do(lambda: show.set(text_step=look.text_step))
        if self._kiosk.window.size() != look.glass:
            self._kiosk.window.resize(look.glass)
        model.go(look.screen)
        found: dict[Amiss, None] = {}
        first = show.state.page
        while True:
            self._settle(look.glass)
            found.update(dict.fromkeys(amiss(self._kiosk.window)))
            model.turnPage()
            if show.state.page == first:
                return list(found)

    def _settle(self, size: QSize) -> None:
        """Until the screen has arrived at its size and a frame of it was drawn: then every text is laid out."""
        window = self._kiosk.window
        self._until(lambda: window.contentItem().size().toSize() == size and bool(window.property("settled")))
        before = self._frames
        window.update()
        self._until(lambda: self._frames > before)

    def _until(self, holds: Callable[[], bool]) -> None:
        patience = QElapsedTimer()
        patience.start()
        while not holds():
            if patience.hasExpired(_PATIENCE_MS):
                raise TimeoutError(f"a screen did not arrive within {_PATIENCE_MS // 1000} s: check the machine's load")
            application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _count(self) -> None:
        self._frames += 1
