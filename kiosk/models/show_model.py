"""The show as QML sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.palette import palette_for
from kiosk.show.orbit import orbit
from kiosk.show.show import Show

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 100


@QmlElement
@QmlUncreatable("the program makes the one ShowModel")
class ShowModel(QObject):
    """Forwards what the public does to the show and tells QML what came of it."""

    directionChanged = Signal()
    """Told before the screen changes: what comes and goes asks which way."""
    stateChanged = Signal()
    languageChanged = Signal()
    settingsChanged = Signal()
    timeChanged = Signal()
    warmChanged = Signal()
    stillChanged = Signal()
    playingChanged = Signal()
    orbitChanged = Signal()
    pictureShown = Signal()
    """The picture of a screen is on the glass, its graphs not yet."""
    settled = Signal(int)
    """A screen has arrived on the glass, with picture and text."""
    unsettled = Signal()
    """Another is on its way."""

    def __init__(self, show: Show, clock: Callable[[], float], *, still: bool = False) -> None:
        super().__init__()
        self._show = show
        self._clock = clock
        self._still = still
        self._transition = 600
        self._warm = False
        self._told = show.state
        self._playing = show.playing
        self._orbit = (0.0, 0.0)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Let time pass from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Time stands still."""
        self._timer.stop()

    def set_transition(self, seconds: float) -> None:
        """How long screens cross-fade."""
        self._transition = round(seconds * 1000)
        self.stateChanged.emit()

    def set_still(self, still: bool) -> None:
        """Whether all motion stands at its end."""
        if still != self._still:
            self._still = still
            self.stillChanged.emit()

    def warm_up(self) -> None:
        """Let the screens that are not on the glass be built now."""
        if not self._warm:
            self._warm = True
            self.warmChanged.emit()

    def do(self, verb: Callable[[], object]) -> object:
        """Run one verb of the show and tell what changed. Every change goes through here."""
        answer = verb()
        before, self._told = self._told, self._show.state
        if before.language != self._told.language:
            self.languageChanged.emit()
        if before.settings != self._told.settings:
            self.settingsChanged.emit()
        if before.direction != self._told.direction:
            self.directionChanged.emit()
        playing, self._playing = self._playing, self._show.playing
        if playing != self._playing:
            self.playingChanged.emit()
        if before != self._told:
            self.stateChanged.emit()
        self.timeChanged.emit()
        return answer

    def touch(self) -> bool:
        """A finger came down. True: it only woke the glass."""
        return bool(self.do(self._show.touch))

    def key(self, verb: Callable[[], None]) -> None:
        """A key or a clicker asked for a verb of the show."""
        self.do(lambda: self._show.key(verb))

    def walk(self) -> bool:
        """A key moves the focus or presses what has it. True: it only woke the glass."""
        return bool(self.do(self._show.walk))

    def _ask(self, verb: Callable[[], None]) -> None:
        """What is on the glass was asked for something: by a finger, a key or a screen reader, which passes no gate."""
        self.do(lambda: self._show.ask(verb))

    @property
    def _palette(self) -> dict[str, str | float]:
        return asdict(palette_for(self._told.settings.high_contrast))

    @Slot()
    def tick(self) -> None:
        self.do(self._show.tick)
        # Nothing moves under a finger.
        if self._show.idle and not self._still and (place := orbit(self._clock())) != self._orbit:
            self._orbit = place
            self.orbitChanged.emit()

    @Slot()
    def next(self) -> None:
        self._ask(self._show.next)

    @Slot()
    def previous(self) -> None:
        self._ask(self._show.previous)

    @Slot(int)
    def go(self, screen: int) -> None:
        self._ask(lambda: self._show.go(screen))

    @Slot()
    def home(self) -> None:
        self._ask(self._show.home)

    @Slot()
    def turnPage(self) -> None:
        self._ask(self._show.turn_page)

    @Slot()
    def hold(self) -> None:
        self._ask(self._show.hold)

    @Slot()
    def speakNext(self) -> None:
        self._ask(self._show.speak_next)

    @Slot(bool)
    def chooseSettings(self, open: bool) -> None:
        self._ask(lambda: self._show.choose_settings(open))

    @Slot(int)
    def setTextStep(self, step: int) -> None:
        self._ask(lambda: self._show.set(text_step=step))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        self._ask(lambda: self._show.set(high_contrast=on))

    @Slot(bool)
    def setReducedMotion(self, on: bool) -> None:
        self._ask(lambda: self._show.set(reduced_motion=on))

    @Slot(bool)
    def setLowReach(self, on: bool) -> None:
        self._ask(lambda: self._show.set(low_reach=on))

    @Slot()
    def stay(self) -> None:
        self.do(self._show.stay)

    @Slot()
    def startOver(self) -> None:
        self.do(self._show.start_over)

    @Slot()
    def showPicture(self) -> None:
        self.pictureShown.emit()

    @Slot(int)
    def settle(self, screen: int) -> None:
        self.settled.emit(screen)

    @Slot()
    def unsettle(self) -> None:
        self.unsettled.emit()

    phase = Property(str, lambda self: self._told.phase.value, notify=stateChanged)
    screen = Property(int, lambda self: self._told.screen, notify=stateChanged)
    page = Property(int, lambda self: self._told.page, notify=stateChanged)
    held = Property(bool, lambda self: self._told.held, notify=stateChanged)
    black = Property(bool, lambda self: self._told.black, notify=stateChanged)
    direction = Property(str, lambda self: self._told.direction.value, notify=directionChanged)
    byKeys = Property(bool, lambda self: self._told.by_keys, notify=stateChanged)
    choosing = Property(bool, lambda self: self._told.choosing, notify=stateChanged)
    textStep = Property(int, lambda self: self._told.settings.text_step, notify=settingsChanged)
    highContrast = Property(bool, lambda self: self._told.settings.high_contrast, notify=settingsChanged)
    reducedMotion = Property(bool, lambda self: self._told.settings.reduced_motion, notify=settingsChanged)
    lowReach = Property(bool, lambda self: self._told.settings.low_reach, notify=settingsChanged)
    palette = Property(dict, lambda self: self._palette, notify=settingsChanged)
    nextScreen = Property(int, lambda self: self._show.next_screen, notify=stateChanged)
    language = Property(str, lambda self: self._told.language, notify=languageChanged)
    dwellProgress = Property(float, lambda self: self._show.dwell_progress, notify=timeChanged)
    secondsLeft = Property(float, lambda self: self._show.seconds_left, notify=timeChanged)
    playing = Property(list, lambda self: list(self._playing), notify=playingChanged)
    nightBlack = Property(bool, lambda self: self._show.night.page == "black", notify=stateChanged)
    orbitAcross = Property(float, lambda self: self._orbit[0], notify=orbitChanged)
    orbitDown = Property(float, lambda self: self._orbit[1], notify=orbitChanged)
    time = Property(float, lambda self: self._clock(), notify=timeChanged)
    warm = Property(bool, lambda self: self._warm, notify=warmChanged)
    transition = Property(int, lambda self: self._transition, notify=stateChanged)
    still = Property(bool, lambda self: self._still, notify=stillChanged)
