"""A monkey at the glass: seeded, so that what one seed has done can be done again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow

from kiosk.show.state import Phase
from tests.app.chords import CHORDS
from tests.app.hands import NONE, Hands
from tests.app.stage import MONDAY_NOON, Stage

STALL_S = 1.0
_SCHEMES = ("http", "https", "file", "mailto")
_CANARY = "what staff copied"
_PLAIN_KEYS = [
    *(Qt.Key(number) for number in range(Qt.Key.Key_Space, Qt.Key.Key_Z + 1)),
    *(Qt.Key(number) for number in range(Qt.Key.Key_Escape, Qt.Key.Key_PageDown + 1)),
]


class Addresses(QObject):
    """What the program would have opened outside itself."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in _SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "open")

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())

    def close(self) -> None:
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


@dataclass
class Played:
    """What came of it."""

    events: int = 0
    longest: float = 0.0
    """The longest that one event or turn of the loop took, in seconds, without what other programs took."""
    phases: Counter[Phase] = field(default_factory=Counter)
    """In which phases gestures began."""
    chords: set[tuple[Phase, str]] = field(default_factory=set)


class Monkey:
    """Uses one stage at random. Raises AssertionError as soon as something leads out or stands still."""

    def __init__(self, stage: Stage, seed: int, *, slowly: int = 40) -> None:
        """`slowly` is how often at most a panel reports one gesture: 120 times a second where they are quick."""
        self.stage = stage
        self._slowly = slowly
        self.random = Random(seed)
        self.hands = Hands(stage)
        self.played = Played()
        self._size: QSize = stage.kiosk.window.size()
        self._addresses = Addresses()
        QGuiApplication.clipboard().setText(_CANARY)
        self._gestures: list[Callable[[], None]] = [
            self._tap, self._tap, self._drag, self._drag, self._from_the_edge, self._pinch, self._ten_fingers,
            self._palm, self._long_press, self._mouse, self._type, self._type, self._type, self._chord, self._chord,
        ]  # fmt: skip

    # ------------------------------------------------------------------ the whole

    def play(self, events: int) -> Played:
        """So many events, with everything that staff and the clock do meanwhile."""
        while self.hands.events < events:
            self.played.phases[self.stage.state.phase] += 1
            self._turn(self.random.choice(self._gestures))
            if self.random.random() < 0.25:
                self._turn(self._time_passes)
            if self.random.random() < 0.05:
                self._turn(self._situation)
        self.played.events = self.hands.events
        return self.played

    def look_round(self) -> None:
        """See every screen once: the first picture of a graph costs more than all later ones."""
        for screen in range(len(self.stage.kiosk.exhibit.bundle.themes) + 1):
            self.stage.visit(screen)
            self.stage.until(lambda: False, 0.3)
        self.stage.nobody()

    def every_chord(self) -> None:
        """Every combination in every phase that the exhibit can come to."""
        for phase, arrange in self._arrangements().items():
            for chord in CHORDS:
                if self.stage.state.phase is not phase:
                    self._turn(arrange)
                assert self.stage.state.phase is phase, f"{phase} could not be reached from {self.stage.state.phase}"
                self._turn(lambda chord=chord: self._press(CHORDS.index(chord)))
        self.played.events = self.hands.events

    def goes(self) -> None:
        """Nobody is there any more: the show must be where it begins, and show it."""
        self._arrangements()[Phase.ATTRACT]()
        self.stage.nobody()
        assert QGuiApplication.clipboard().text() == _CANARY, "something was copied"
        self._addresses.close()

    def _turn(self, act: Callable[[], None]) -> None:
        """One gesture and what the event loop makes of it."""
        act()
        if self.random.random() < 0.3:
            self._let_it_draw()
        longest = self.played.longest = self.hands.waits.longest
        assert longest < STALL_S, f"{act.__qualname__} kept the glass waiting for {longest:.2f} s"
        self._check()

    def _let_it_draw(self) -> None:
        self.hands.waits.measure(self.stage.app.processEvents)
        # Without an event loop around it nothing would ever be deleted.
        self.stage.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _check(self) -> None:
        window = self.stage.kiosk.window
        others = [w for w in QGuiApplication.topLevelWindows() if w.isVisible() and w is not window]
        assert not others, f"another window is open: {others}"
        assert window.visibility() is QWindow.Visibility.FullScreen, f"the window is {window.visibility()}"
        assert not self.stage.ended, "the exhibit was left"
        assert not self._addresses.opened, f"opened: {self._addresses.opened}"

    # ------------------------------------------------------------------ gestures

    def _place(self) -> QPoint:
        """Anywhere; every third time where buttons are."""
        x, y = self.random.randrange(self._size.width()), self.random.randrange(self._size.height())
        if self.random.random() < 0.3:
            y = self._size.height() - 1 - y // 8
        return QPoint(x, y)

    def _line(self, start: QPoint, end: QPoint, steps: int) -> list[QPoint]:
        return [start + (end - start) * step / steps for step in range(steps + 1)]

    def _tap(self) -> None:
        self.hands.fingers([[self._place()]])

    def _drag(self) -> None:
        self.hands.fingers([self._line(self._place(), self._place(), self.random.randrange(2, self._slowly))])

    def _from_the_edge(self) -> None:
        wide, high = self._size.width() - 1, self._size.height() - 1
        inside = self._place()
        edge = self.random.choice(
            [QPoint(0, inside.y()), QPoint(wide, inside.y()), QPoint(inside.x(), 0), QPoint(inside.x(), high)]
        )
        self.hands.fingers([self._line(edge, inside, self.random.randrange(2, self._slowly))])

    def _pinch(self) -> None:
        middle, near, far = self._place(), self.random.randrange(5, 60), self.random.randrange(60, 400)
        if self.random.random() < 0.5:
            near, far = far, near
        sides = [QPoint(1, 0), QPoint(-1, 0)]
        self.hands.fingers([self._line(middle + side * near, middle + side * far, self._slowly // 2) for side in sides])

    def _ten_fingers(self) -> None:
        steps = self.random.randrange(1, self._slowly)
        paths = [self._line(self._place(), self._place(), steps) for _ in range(10)]
        self.hands.fingers(paths, together=self.random.random() < 0.5)

    def _palm(self) -> None:
        """A hand laid flat: many contacts close to each other, trembling."""
        at = self._place()
        tremble = self.random.randrange
        spots = [at + QPoint(tremble(-80, 80), tremble(-60, 60)) for _ in range(self.random.randrange(5, 12))]
        self.hands.fingers(
            [[spot + QPoint(tremble(-3, 4), tremble(-3, 4)) for _ in range(self._slowly // 2)] for spot in spots]
        )

    def _long_press(self) -> None:
        """A finger that stays while time passes, sometimes in a corner, sometimes for minutes."""
        wide, high = self._size.width() - 1, self._size.height() - 1
        corner = QPoint(self.random.choice([2, wide - 2]), self.random.choice([2, high - 2]))
        path = [corner if self.random.random() < 0.3 else self._place()] * 2
        self.hands.down([path])
        for _ in range(self.random.randrange(1, 4)):
            self.stage.later(self.random.choice([1, 3, 30]))
        self.hands.along([path])
        self.hands.up([path])

    def _mouse(self) -> None:
        buttons = [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
        path = [self._place()] if self.random.random() < 0.5 else self._line(self._place(), self._place(), 10)
        self.hands.mouse(path, self.random.choice([*buttons, Qt.MouseButton.BackButton]))
        held = self.random.choice([NONE, Qt.KeyboardModifier.ControlModifier])
        self.hands.wheel(self._place(), self.random.choice([-120, 120]), held)

    def _type(self) -> None:
        self.hands.key(self.random.choice(_PLAIN_KEYS))

    def _chord(self) -> None:
        self._press(self.random.randrange(len(CHORDS)))

    def _press(self, number: int) -> None:
        chord = CHORDS[number]
        self.played.chords.add((self.stage.state.phase, chord.name))
        self.hands.key(chord.key, chord.modifiers)

    # ------------------------------------------------------------------ what happens beside it

    def _time_passes(self) -> None:
        seconds = self.random.choice([0.1, 0.1, 0.5, 1, 5, 21, 40, 80])
        self.stage.clocks.day += timedelta(seconds=seconds)
        self.hands.waits.measure(lambda: self.stage.later(seconds))

    def _situation(self) -> None:
        self.random.choice([*self._arrangements().values()])()

    def _arrangements(self) -> dict[Phase, Callable[[], None]]:
        """What brings each phase about, but for two: a presenter is not locked in, and staff with the PIN may leave."""
        stage, show, do = self.stage, self.stage.kiosk.show, self.stage.kiosk.show_model.do
        rhythm = stage.kiosk.exhibit.bundle.show

        def attract() -> None:
            stage.clocks.day = MONDAY_NOON
            stage.kiosk.stick.dismiss()
            do(show.enter_staff)
            do(show.leave_staff)
            if stage.state.phase is Phase.TROUBLE:
                stage.kiosk.content.read()

        def visit() -> None:
            attract()
            do(show.touch)

        def leaving() -> None:
            visit()
            stage.later(rhythm.idle_timeout + 1)

        def closed() -> None:
            attract()
            stage.clocks.day = MONDAY_NOON.replace(hour=23)
            stage.later(1)

        def pin() -> None:
            attract()
            do(show.ask_pin)

        def staff() -> None:
            attract()
            do(show.enter_staff)

        def cleaning() -> None:
            attract()
            do(lambda: show.enter_staff(trusted=True))
            do(show.clean)

        def trouble() -> None:
            attract()
            do(show.fail)

        def offer() -> None:
            attract()
            stage.kiosk.stick.bring(Path("/media/KIOSK/new.kiosk"), {})
            self._let_it_draw()
            stage.later(0)

        found = {
            Phase.ATTRACT: attract, Phase.VISIT: visit, Phase.LEAVING: leaving, Phase.CLOSED: closed, Phase.PIN: pin,
            Phase.STAFF: staff, Phase.CLEANING: cleaning, Phase.TROUBLE: trouble, Phase.OFFER: offer,
        }  # fmt: skip
        if not rhythm.hours:
            del found[Phase.CLOSED]
        return found
