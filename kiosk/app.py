"""The composition root: bundle → show → engine, and the teardown in the order that Qt needs."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader, QScreen, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

import kiosk.care.plain_imports  # noqa: F401
from kiosk.care.backlight import Backlight
from kiosk.care.faults import Faults
from kiosk.care.guard_line import GuardLine
from kiosk.care.heartbeat import Heartbeat
from kiosk.care.memory import return_freed_memory
from kiosk.care.pin import Pin
from kiosk.clocks import Clocks
from kiosk.installing.receiving import Receiving
from kiosk.installing.shelf import Shelf
from kiosk.installing.sticks import MOUNTS
from kiosk.models.content_exchange import ContentExchange
from kiosk.models.displays import Displays, screen_for
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.glass_pictures import GlassPictures
from kiosk.models.glows import Glows
from kiosk.models.graph_pictures import GraphDesk, GraphModel, GraphPictures
from kiosk.models.health_notes import HealthNotes
from kiosk.models.installed_content import InstalledContent
from kiosk.models.keys import Keys
from kiosk.models.live_feeds import FeedSources, LiveFeeds
from kiosk.models.night_watch import NightWatch
from kiosk.models.no_network import NoNetwork
from kiosk.models.on_the_wall import OnTheWall
from kiosk.models.probation import Probation
from kiosk.models.scrims import Scrims
from kiosk.models.show_diary import ShowDiary
from kiosk.models.show_model import ShowModel
from kiosk.models.staff_desk import StaffDesk
from kiosk.models.staff_model import StaffActions
from kiosk.models.staff_status import StaffSources
from kiosk.models.stick_model import StickModel
from kiosk.models.touch_gate import TouchGate
from kiosk.models.vital_signs import VitalSigns
from kiosk.models.vote_model import VoteModel
from kiosk.places import health_file, pin_file, state_folder
from kiosk.records.diary import Diary
from kiosk.records.file import RecordFile
from kiosk.records.keeper import Keeper
from kiosk.records.tidy import DAYS
from kiosk.records.votes import VoteBook
from kiosk.show.clock_trust import ClockTrust
from kiosk.show.nightly import Nightly
from kiosk.show.settings import Settings
from kiosk.show.show import Show
from kiosk.show.state import Phase

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
    """What is shown; with a `shelf`, only while nothing is installed."""
    shelf: Path | None = None
    """Where installed content lies; None: the bundle alone is shown."""
    inbox: Path | None = None
    """A folder that is looked into for packages to install; None: nothing is received, from sticks neither."""
    sticks: tuple[str, ...] = MOUNTS
    """Where USB sticks with content are mounted."""
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
    """Without opening hours."""
    preview: bool = False
    """For who edits the content: a change shows at once and where the glass is, and nothing is kept."""

    feeds: bool = True
    """Whether live numbers are read at all."""
    covers: bool = True
    """Whether screens that the exhibit is not on are black, as long as it is full screen."""
    keep_days: int = DAYS
    """How many days with records are kept."""
    backlight: tuple[Sequence[str], Sequence[str]] | None = None
    """Commands that switch the display off and on; None: it shines all night."""
    restart_at: time | None = None
    """When the exhibit ends once a day, for the guard to start it anew; None: never."""
    metrics: Path | None = None
    """A text file for Prometheus that says how the exhibit is."""

    @property
    def locked(self) -> bool:
        """Whether nothing on the glass leads out but staff's way: full screen, and no presenter stands by."""
        return not (self.windowed or self.size is not None or self.present)

    @property
    def keeps(self) -> bool:
        """Whether votes and histories of feeds outlive the program."""
        return not (self.still or self.preview)


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
        self.clock_trust = ClockTrust(self.clocks.local, self.clocks.steady)
        self.show = Show(
            self.clocks.show,
            self.clocks.local,
            present=options.present,
            settings=settings,
            clock_is_right=self.clock_trust.look,
        )
        self.show_model = ShowModel(self.show, self.clocks.glass, still=options.still)
        self.exhibit = ExhibitModel()
        self._records = RecordFile(state_folder() / "records.sqlite" if options.keeps else None, self.clocks.local)
        self.votes = VoteModel(VoteBook(self._records, self.clocks.local), lambda: self.show.state)
        kept = state_folder() / "feeds" if options.keeps else None
        sources = FeedSources(self.clocks.unix, options.allowed, kept, self.votes.series, cut_off=not options.feeds)
        self.feeds = LiveFeeds(sources)
        self.desk = GraphDesk(self.feeds)
        self.graphs = GraphModel(self.desk)
        self.window: QQuickWindow
        self.on_end: Callable[[], None] = QGuiApplication.quit
        self._ending = False
        self._network = NoNetwork()
        self._filters: list[QObject] = []
        shelf = Shelf(options.shelf) if options.shelf else None
        self.content = ContentExchange(
            _first_bundle(shelf, options.bundle),
            options.language,
            self.show,
            self.show_model,
            self.exhibit,
            self.feeds,
            self.desk,
        )
        self.show_model.stateChanged.connect(self.votes.forget)
        self.exhibit.contentChanged.connect(lambda: self.votes.load(self.exhibit.bundle))
        # Screen readers choose their voice by it.
        self.exhibit.changed.connect(lambda: QLocale.setDefault(QLocale(self.exhibit.language)))
        self.show.always_open = options.always_open or options.still
        self.faults = Faults()
        self.probation = Probation(self.show, self.show_model, self.clocks.show, lambda: self.window.grabWindow())
        self.faults.happened.connect(self.probation.fault, Qt.ConnectionType.QueuedConnection)
        self.installed = (
            InstalledContent(shelf, options.bundle, self.content, self.exhibit, self.probation) if shelf else None
        )
        pin = Pin(pin_file(), self.clocks.unix)
        self.stick = StickModel(self.show, self.show_model, pin)
        self.desk_of_staff = self._make_staff_desk(pin, shelf)
        self._receiving = self._make_receiving()
        self._diary = self._make_diary()
        self.night_watch = self._make_night_watch()
        self._health = self._make_health()
        self.content.keeping = options.preview
        self.content.read()
        self.show_model.stateChanged.connect(self._end_after_cycles)
        self._sweeper = QTimer(self, interval=_SWEEP_MS)
        self._sweeper.timeout.connect(self._sweep)
        self._engine = self._make_engine()
        self._displays = Displays(self.window, options.screen)
        self._wall = None if self._in_window else OnTheWall(self.window, covers=options.covers)
        self._pictures = GlassPictures(state_folder(), options.screen, lambda: self.window.grabWindow())

    def _make_diary(self) -> ShowDiary | None:
        """Time-lapse would count what nobody saw."""
        if not self.options.keeps or self.options.speed != 1:
            return None
        diary = Diary(self.clocks.show, self.clocks.local)
        keeper = partial(Keeper, self._records, self.options.keep_days)
        return ShowDiary(self.show, self.show_model, self.exhibit, diary, keeper, self.clocks.unix)

    def _make_staff_desk(self, pin: Pin, shelf: Shelf | None) -> StaffDesk:
        vitals = VitalSigns(self.clocks.unix)
        sources = StaffSources(
            shown=lambda: f"{self.exhibit.bundle.id} {self.exhibit.bundle.version}" if self.exhibit.bundle else None,
            installed=lambda: shelf.current() if shelf else None,
            feeds=self.feeds.health,
            memory=lambda: vitals.latest("memory"),
            frames=lambda: vitals.latest("frames"),
            unix=self.clocks.unix,
            clock_doubt=lambda: self.clock_trust.doubt,
            folder=state_folder(),
        )
        back = self.installed.take_off if self.installed else None
        actions = StaffActions(self.content.reread, back, self.restart, self.end)
        return StaffDesk(self.show, self.show_model, self.exhibit, pin, sources, vitals, actions)

    def _make_health(self) -> HealthNotes | None:
        """Time-lapse has no age that anybody could judge."""
        if not self.options.keeps or self.options.speed != 1:
            return None
        file, prometheus = health_file(self.options.screen), self.options.metrics
        return HealthNotes(file, self.show, self.exhibit, self.feeds.health, self.clocks.unix, prometheus)

    def _make_night_watch(self) -> NightWatch:
        options = self.options
        return NightWatch(
            self.show,
            self.show_model,
            self.clocks.local,
            lambda: self.end(),
            Backlight(*options.backlight) if options.backlight else None,
            Nightly(options.restart_at, self.clocks.local()) if options.restart_at else None,
        )

    def _make_receiving(self) -> Receiving | None:
        """Only installed content can be followed by other content."""
        options = self.options
        if options.shelf is None or options.inbox is None:
            return None
        return Receiving(options.inbox, options.shelf, options.sticks, self.stick.bring)

    def _make_engine(self) -> QQmlApplicationEngine:
        engine = self._engine_for_views()
        engine.addImageProvider("graphs", GraphPictures(self.desk))
        engine.addImageProvider("scrims", Scrims())
        engine.addImageProvider("glows", Glows())
        self.desk_of_staff.draw_for(engine)
        self.window = self._load_views(engine)
        return engine

    def _engine_for_views(self) -> QQmlApplicationEngine:
        engine = QQmlApplicationEngine()
        self.faults.listen_to(engine)
        engine.setNetworkAccessManagerFactory(self._network)
        engine.addImportPath(str(VIEWS))
        return engine

    def _load_views(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        # The size is there from the start: pictures are decoded for it.
        size = self._window_size()
        engine.setInitialProperties(
            {
                "width": size.width(),
                "height": size.height(),
                **self._models(),
                "stick": self.stick,
                **self.desk_of_staff.models(),
            }
        )
        engine.loadFromModule("Exhibit", "Main")
        return window_of(engine)

    def _models(self) -> dict[str, QObject]:
        """What the views are bound to."""
        return {"showModel": self.show_model, "exhibit": self.exhibit, "graphs": self.graphs, "votes": self.votes}

    def open(self) -> None:
        """Show the window and let time pass."""
        self._filters = self._watchers()
        for watcher in self._filters:
            self.window.installEventFilter(watcher)
        self.window.installEventFilter(self)
        self._place_window()
        if not self.options.still:
            self.show_model.pictureShown.connect(self._warm_up)
            QTimer.singleShot(_WARM_UP_MS, self, self._warm_up)
            self.show_model.start()
            self.content.start()
            if self._diary:
                self._diary.start()
            if self.installed:
                self.installed.start()
            if self._receiving:
                self._receiving.start()
            self._sweeper.start()
            if self.options.keeps:
                self._pictures.start()
            if self._health:
                self._health.start(self.window)
        else:
            self._warm_up()

    def _watchers(self) -> list[QObject]:
        """What sees the events of the window before QML does."""
        wall = self._wall.watchers if self._wall else []
        return [TouchGate(self.show_model, self._touched), self._keys(), self.desk_of_staff.corner, *wall]

    def _touched(self) -> None:
        """A finger came down."""
        self.feeds.touch()
        if self._diary:
            self._diary.touch()

    def _place_window(self) -> None:
        if self._in_window:
            self.window.setScreen(self._screen())
            self.window.show()
        else:
            self._displays.start()
            if self._wall:
                self._wall.start()

    @property
    def _in_window(self) -> bool:
        return self.options.windowed or self.options.size is not None

    def _screen(self) -> QScreen:
        return screen_for(self.options.screen) or QGuiApplication.primaryScreen()

    def _window_size(self) -> QSize:
        if not self._in_window:
            return self._screen().size()
        return self.options.size or self._screen().availableSize() * 0.75

    def _keys(self) -> Keys:
        return Keys(
            self.show_model,
            self.show,
            full_screen=None if self.options.locked else self._toggle_full_screen,
            staff=None if self.options.locked else self._toggle_staff,
            leave=self.end if self.options.windowed else None,
            typed=self._type_pin,
            mirrored=lambda: bool(self.exhibit.mirrored),
        )

    def _toggle_full_screen(self) -> None:
        full = self.window.visibility() == QWindow.Visibility.FullScreen
        self.window.setVisibility(QWindow.Visibility.Windowed if full else QWindow.Visibility.FullScreen)

    def _toggle_staff(self) -> None:
        there = self.show.state.phase is Phase.STAFF
        self.show_model.do(self.show.leave_staff if there else partial(self.show.enter_staff, trusted=True))

    def _type_pin(self, digit: str) -> None:
        staff = self.desk_of_staff.staff
        if digit:
            staff.type(digit)
        else:
            staff.erase()

    def end(self) -> None:
        """Somebody who may wants the exhibit to end."""
        self._ending = True
        self.on_end()

    def restart(self) -> None:
        """End, to be started again."""
        self.night_watch.restarting = True
        self.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.end()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Close or self._ending:
            return False
        if self.options.locked:
            # From a window manager's key or menu. Staff leave by the page behind the glass.
            event.ignore()
            return True
        self.end()
        return False

    def _warm_up(self) -> None:
        """The first picture is on the glass: now there is time for what costs more. Asked again, it does nothing."""
        if self._ending:
            return
        self.feeds.start()
        self.graphs.start()
        self.show_model.warm_up()
        self.desk_of_staff.start(self.window)

    def _end_after_cycles(self) -> None:
        if self.options.cycles and self.show.state.cycles >= self.options.cycles:
            self.end()

    def _sweep(self) -> None:
        """Collect what refers to itself. What is there the first time stays for good and is not looked at again."""
        gc.collect()
        if not gc.get_freeze_count():
            gc.freeze()

    def close(self) -> None:
        """Take everything down: timers first, then the engine, then what it was bound to."""
        self.show_model.stop()
        self.content.stop()
        if self._diary:
            self._diary.stop()
        if self._receiving:
            self._receiving.stop()
        if self._health:
            self._health.stop()
        self.stick.stop()
        self.desk_of_staff.stop()
        self.night_watch.stop()
        if self.installed:
            self.installed.stop()
        self._pictures.stop()
        self._displays.stop()
        if self._wall:
            self._wall.stop()
        self.faults.close()
        self._sweeper.stop()
        self.window.removeEventFilter(self)
        for watcher in self._filters:
            self.window.removeEventFilter(watcher)
        self._ending = True
        self.window.close()
        self._drop_views()
        self.feeds.close()
        self._records.close()

    def _drop_views(self) -> None:
        self._engine.deleteLater()
        del self._engine
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow:
    """The one window that an engine has loaded."""
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("the views could not be loaded: reinstall the kiosk")
    return roots[0]


def _first_bundle(shelf: Shelf | None, default: Path) -> Path:
    installed = shelf.start() if shelf else None
    return installed.folder if installed else default


def runnable() -> QApplication:
    """The application object, ready for its event loop, which signals end."""
    app = application()
    # The collector runs from a timer of this thread: on another it would delete Qt objects where Qt forbids it.
    gc.disable()
    _end_with_signals(app.quit)
    return app


def _end_with_signals(end: Callable[[], None]) -> None:
    # Asked before the event loop runs, a plain quit would be forgotten.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, end))


def run(options: Options, line: GuardLine | None = None) -> int:
    """Run the exhibit until it is ended; 0 unless it could not start. `line` leads to the guard, where there is one."""
    app = runnable()
    kiosk = Kiosk(options)
    kiosk.desk_of_staff.staff.can_restart = line is not None
    try:
        kiosk.open()
        _end_with_signals(kiosk.end)
        heart = Heartbeat(kiosk.window, lambda: line.beat(resting=kiosk.show.idle)) if line else None
        if line:
            # From another thread: only an event reaches the application safely.
            line.when_cut(lambda: QCoreApplication.postEvent(kiosk, QEvent(QEvent.Type.Quit)))
        app.exec()
        if line and heart:
            heart.stop()
            if kiosk.night_watch.restarting:
                line.again()
            else:
                line.goodbye()
    finally:
        kiosk.close()
    return 0
