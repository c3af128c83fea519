"""The composition root: bundle → show → engine, and the teardown in the order that Qt needs."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_state_path
from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader, QScreen, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

from kiosk.care.memory import return_freed_memory
from kiosk.clocks import Clocks
from kiosk.models.content_exchange import ContentExchange
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.glows import Glows
from kiosk.models.graph_pictures import GraphDesk, GraphModel, GraphPictures
from kiosk.models.keys import Keys
from kiosk.models.live_feeds import FeedSources, LiveFeeds
from kiosk.models.no_network import NoNetwork
from kiosk.models.scrims import Scrims
from kiosk.models.show_model import ShowModel
from kiosk.models.touch_gate import TouchGate
from kiosk.models.vote_model import VoteModel
from kiosk.records.votes import VoteBook
from kiosk.show.settings import Settings
from kiosk.show.show import Show

VIEWS = Path(__file__).parent / "views"
FONT = "Noto Sans CJK SC"
_LARGEST_PICTURE_MB = 64
_SWEEP_MS = 10_000
_WARM_UP_MS = 3_000
"""Graphs come by then even if no picture does."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Options:
    """How the exhibit runs."""

    bundle: Path
    windowed: bool = False
    size: QSize | None = None
    """Size of the window in a window; None: three quarters of the screen."""
    screen: int = 0
    language: str | None = None
    cycles: int = 0
    """End after so many rounds of the attract loop; 0: never."""
    speed: float = 1.0
    present: bool = False
    still: bool = False
    """No motion at all, for pictures."""
    reduced_motion: bool = False
    allowed: frozenset[str] = frozenset()
    """What feeds may reach outside the bundle: full paths, and "mqtt://host:port"."""
    always_open: bool = False
    """Without opening hours, for previews."""


def application() -> QApplication:
    """The one application object; pyqtgraph needs the one with widgets."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return_freed_memory()
        app = QApplication([sys.argv[0] if sys.argv else "kiosk"])
        app.setApplicationName("kiosk")
        app.setDesktopFileName("kiosk")
        QImageReader.setAllocationLimit(_LARGEST_PICTURE_MB)
        if FONT not in QFontDatabase.families():
            log.warning("the font %s is not installed: text will look different (Debian: fonts-noto-cjk)", FONT)
    return app


class Kiosk(QObject):
    """The exhibit with everything that it is made of. Make one, `open` it, run the event loop, `close` it."""

    def __init__(self, options: Options, clocks: Clocks | None = None) -> None:
        super().__init__()
        self.options = options
        self.clocks = clocks or Clocks(options.speed)
        settings = Settings(reduced_motion=options.reduced_motion)
        self.show = Show(self.clocks.show, self.clocks.local, present=options.present, settings=settings)
        self.show_model = ShowModel(self.show, self.clocks.show, still=options.still)
        self.exhibit = ExhibitModel()
        self._book = VoteBook(None if options.still else _state_folder() / "votes.sqlite", self.clocks.local)
        self.votes = VoteModel(self._book, lambda: self.show.state)
        kept = None if options.still else _state_folder() / "feeds"
        self.feeds = LiveFeeds(FeedSources(self.clocks.unix, options.allowed, kept, self.votes.series))
        self.desk = GraphDesk(self.feeds)
        self.graphs = GraphModel(self.desk)
        self.window: QQuickWindow
        self.on_end: Callable[[], None] = QGuiApplication.quit
        self._network = NoNetwork()
        self._filters: list[QObject] = []
        self.content = ContentExchange(
            options.bundle, options.language, self.show, self.show_model, self.exhibit, self.feeds, self.desk
        )
        self.show_model.stateChanged.connect(self.votes.forget)
        self.exhibit.contentChanged.connect(lambda: self.votes.load(self.exhibit.bundle))
        # Screen readers choose their voice by it.
        self.exhibit.changed.connect(lambda: QLocale.setDefault(QLocale(self.exhibit.language)))
        self.show.always_open = options.always_open or options.still
        self.content.read()
        self.show_model.stateChanged.connect(self._end_after_cycles)
        self._sweeper = QTimer(self, interval=_SWEEP_MS)
        self._sweeper.timeout.connect(self._sweep)
        self._engine = self._make_engine()

    def _make_engine(self) -> QQmlApplicationEngine:
        engine = QQmlApplicationEngine()
        engine.setNetworkAccessManagerFactory(self._network)
        engine.addImportPath(str(VIEWS))
        engine.addImageProvider("graphs", GraphPictures(self.desk))
        engine.addImageProvider("scrims", Scrims())
        engine.addImageProvider("glows", Glows())
        # The size is there from the start: pictures are decoded for it.
        size = self._window_size()
        engine.setInitialProperties(
            {
                "width": size.width(),
                "height": size.height(),
                "showModel": self.show_model,
                "exhibit": self.exhibit,
                "graphs": self.graphs,
                "votes": self.votes,
            }
        )
        engine.loadFromModule("Exhibit", "Main")
        roots = engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the views could not be loaded: reinstall the kiosk")
        self.window = roots[0]
        return engine

    def open(self) -> None:
        """Show the window and let time pass."""
        self._filters = [TouchGate(self.show_model, self.feeds.touch), self._keys()]
        for watcher in self._filters:
            self.window.installEventFilter(watcher)
        self.window.installEventFilter(self)
        self._place_window()
        if not self.options.still:
            self.show_model.pictureShown.connect(self._warm_up)
            QTimer.singleShot(_WARM_UP_MS, self, self._warm_up)
            self.show_model.start()
            self.content.start()
            self._sweeper.start()
        else:
            self._warm_up()

    def _place_window(self) -> None:
        screen = self._screen()
        self.window.setScreen(screen)
        if self._in_window:
            self.window.show()
        else:
            self.window.setGeometry(screen.geometry())
            self.window.showFullScreen()
        # On the wall no cursor; in a window the one that people expect.
        if not self.options.windowed:
            self.window.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def _in_window(self) -> bool:
        return self.options.windowed or self.options.size is not None

    def _screen(self) -> QScreen:
        screens = QGuiApplication.screens()
        return screens[min(self.options.screen, len(screens) - 1)]

    def _window_size(self) -> QSize:
        if not self._in_window:
            return self._screen().size()
        return self.options.size or self._screen().availableSize() * 0.75

    def _keys(self) -> Keys:
        return Keys(
            self.show_model,
            self.show,
            full_screen=self._toggle_full_screen,
            staff=self._toggle_staff if self.options.windowed else None,
            leave=self.on_end if self.options.windowed else None,
            mirrored=lambda: bool(self.exhibit.mirrored),
        )

    def _toggle_full_screen(self) -> None:
        full = self.window.visibility() == QWindow.Visibility.FullScreen
        self.window.setVisibility(QWindow.Visibility.Windowed if full else QWindow.Visibility.FullScreen)

    def _toggle_staff(self) -> None:
        there = self.show.state.phase.value == "staff"
        self.show_model.do(self.show.leave_staff if there else self.show.enter_staff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.on_end()
        return False

    def _warm_up(self) -> None:
        """The first picture is on the glass: now there is time for what costs more. Asked again, it does nothing."""
        self.feeds.start()
        self.graphs.start()
        self.show_model.warm_up()

    def _end_after_cycles(self) -> None:
        if self.options.cycles and self.show.state.cycles >= self.options.cycles:
            self.on_end()

    def _sweep(self) -> None:
        """Collect what refers to itself. What is there the first time stays for good and is not looked at again."""
        gc.collect()
        if not gc.get_freeze_count():
            gc.freeze()

    def close(self) -> None:
        """Take everything down: timers first, then the engine, then what it was bound to."""
        self.show_model.stop()
        self.content.stop()
        self._sweeper.stop()
        self.window.removeEventFilter(self)
        for watcher in self._filters:
            self.window.removeEventFilter(watcher)
        self.window.close()
        self._engine.deleteLater()
        del self._engine
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.feeds.close()
        self._book.close()


def _state_folder() -> Path:
    """Where the platform wants what a program keeps."""
    return user_state_path("kiosk", appauthor=False)


def run(options: Options) -> int:
    """Run the exhibit until it is ended; 0 unless it could not start."""
    app = application()
    # The collector runs from a timer of this thread: on another it would delete Qt objects where Qt forbids it.
    gc.disable()
    # Asked before the event loop runs, a plain quit would be forgotten.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, app.quit))
    kiosk = Kiosk(options)
    try:
        kiosk.open()
        app.exec()
    finally:
        kiosk.close()
    return 0
