"""The real exhibit in a window of its own, with clocks that stand until told, and a finger and keys to use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEventLoop, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk, Options, application
from kiosk.clocks import Clocks
from kiosk.content.typeset import as_written
from kiosk.show.state import Phase, State

DEFAULT = Path(__file__).parents[2] / "resources" / "chongqing"
LANDSCAPE = QSize(1920, 1080)
PORTRAIT = QSize(1080, 1920)
MONDAY_NOON = datetime(2026, 11, 23, 12, 0)


class StandingClocks(Clocks):
    """Clocks that go when they are pushed."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.day = MONDAY_NOON
        self.stood_at: datetime | None = None
        """Where the steady clock stands while somebody sets the day; None: it goes with the day."""

    def show(self) -> float:
        return self.now

    def unix(self) -> float:
        return 1_600_000_140.0 + self.now

    def local(self) -> datetime:
        return self.day

    def steady(self) -> float:
        return (self.stood_at or self.day).timestamp()


class Stage:
    """One running exhibit."""

    def __init__(
        self, bundle: Path = DEFAULT, size: QSize = LANDSCAPE, *, still: bool = True, **options: object
    ) -> None:
        self.app = application()
        self.clocks = StandingClocks()
        self.ended = False
        self.kiosk = Kiosk(Options(bundle, **{"windowed": True, "size": size, "still": still, **options}), self.clocks)
        self.kiosk.on_end = self._end
        self.frames = 0
        self.kiosk.window.frameSwapped.connect(self._count_frame)
        self.finger: QPointingDevice = QTest.createTouchDevice()
        self.kiosk.open()
        self.settle()

    def _end(self) -> None:
        self.ended = True

    def _count_frame(self) -> None:
        self.frames += 1

    # ------------------------------------------------------------------ time

    @property
    def state(self) -> State:
        return self.kiosk.show.state

    def until(self, condition: Callable[[], bool], seconds: float = 20) -> bool:
        """Let the event loop run until the condition holds; False when it never did."""
        clock = QElapsedTimer()
        clock.start()
        heart = QTimer(interval=10)
        heart.start()
        while not condition():
            if clock.hasExpired(round(seconds * 1000)):
                return False
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return True

    def settle(self) -> None:
        """Wait until picture and text of the screen have arrived."""
        if self.state.phase in (Phase.ATTRACT, Phase.VISIT, Phase.PRESENT):
            assert self.until(lambda: bool(self.kiosk.window.property("settled"))), "the screen never arrived"
        for _ in range(5):
            self.app.processEvents()

    def later(self, seconds: float) -> None:
        """The show's clock goes on and the show notices."""
        self.clocks.now += seconds
        self.kiosk.show_model.tick()
        self.app.processEvents()

    def nobody(self) -> None:
        """Whoever was there has gone: the opening, in the first language."""
        self.clocks.day = MONDAY_NOON
        self.later(0)
        self.tap(QPointF(3, 3))
        self.later(self.kiosk.exhibit.bundle.show.idle_timeout + 1)
        self.later(self.kiosk.exhibit.bundle.show.countdown + 1)
        self.settle()
        assert (self.state.phase, self.state.screen) == (Phase.ATTRACT, 0)

    def visit(self, screen: int) -> None:
        """A visitor has woken the glass and gone to a screen."""
        self.nobody()
        self.tap(QPointF(3, 3))
        self.kiosk.show_model.go(screen)
        self.settle()

    # ------------------------------------------------------------------ touch and keys

    def tap(self, where: QPointF | QQuickItem) -> None:
        """A finger comes down and goes up again."""
        self.swipe(where, where)

    def swipe(self, start: QPointF | QQuickItem, end: QPointF | QQuickItem, steps: int = 8) -> None:
        """A finger comes down, moves in steps and goes up."""
        first, last = _point(start), _point(end)
        self.touch(lambda t: t.press(0, first, self.kiosk.window))
        if first != last:
            for step in range(1, steps + 1):
                at = first + (last - first) * step / steps
                # Moves reach QML with the next frame.
                frames = self.frames
                self.touch(lambda t, at=at: t.move(0, at, self.kiosk.window))
                self.until(lambda frames=frames: self.frames > frames, 0.5)
        self.touch(lambda t: t.release(0, last, self.kiosk.window))

    def touch(self, change: Callable[[QTest.QTouchEventSequence], object]) -> None:
        """One touch event of the device."""
        sequence = QTest.touchEvent(self.kiosk.window, self.finger, False)
        change(sequence)
        sequence.commit(True)
        self.app.processEvents()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.kiosk.window, key)
        self.app.processEvents()

    def resize(self, size: QSize) -> None:
        self.kiosk.window.resize(size)
        self.settle()

    # ------------------------------------------------------------------ what is on the glass

    def items(self, part: str) -> list[QQuickItem]:
        """The parts of a kind that can be seen now: "PlainText", "TouchButton"."""
        root = self.kiosk.window.contentItem()
        return [item for item in _seen(root) if part_of(item) == part]

    def texts(self) -> list[QQuickItem]:
        return [item for item in self.items("PlainText") if item.property("text")]

    def words(self) -> list[str]:
        """What can be read, as the bundle has it."""
        return [as_written(item.property("text")) for item in self.texts()]

    def button(self, name: str) -> QQuickItem:
        """The visible button or cell that a visitor would call so."""
        found = [
            item for item in (*self.items("TouchButton"), *self.items("ThemeCell")) if item.property("name") == name
        ]
        assert len(found) == 1, f"{len(found)} buttons named {name}"
        return found[0]

    def close(self) -> None:
        self.kiosk.close()


def box(item: QQuickItem) -> QRectF:
    """Where an item stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def part_of(item: QQuickItem) -> str:
    """The name of the part that an item is: "PlainText", "TouchButton", "QQuickRectangle"."""
    described = item.metaObject()
    name = described.className().partition("_QML")[0]
    # Python would keep it as long as the item, and take a new item at the address of a dead one for it.
    shiboken6.invalidate(described)
    return name


def ask(item: QQuickItem, expression: str) -> object:
    """What QML says of an item."""
    return QQmlExpression(qmlContext(item), item, expression).evaluate()[0]


def _seen(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0.01:
            yield child
            yield from _seen(child)


def _point(where: QPointF | QQuickItem) -> QPoint:
    return (box(where).center() if isinstance(where, QQuickItem) else where).toPoint()
