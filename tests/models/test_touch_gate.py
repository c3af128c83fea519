"""The waking gesture is swallowed whole: every finger of it, until the last one is up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QWindow
from PySide6.QtTest import QTest

from kiosk.app import application
from kiosk.models.show_model import ShowModel
from kiosk.models.touch_gate import TouchGate
from kiosk.show.programme import Programme
from kiosk.show.show import Show
from kiosk.show.state import Phase
from tests.show.hall import MONDAY_NOON, RHYTHM

SEEN = {
    QEvent.Type.TouchBegin: "begin",
    QEvent.Type.TouchUpdate: "update",
    QEvent.Type.TouchEnd: "end",
    QEvent.Type.MouseButtonPress: "press",
    QEvent.Type.MouseButtonRelease: "release",
}


class Glass(QWindow):
    """A window that remembers what came through the gate."""

    def __init__(self) -> None:
        super().__init__()
        application()
        self.show_ = Show(lambda: 0.0, lambda: MONDAY_NOON)
        self.show_.load(Programme((1, 1, 1), ("en",), RHYTHM))
        self.model = ShowModel(self.show_, lambda: 0.0)
        self.gate = TouchGate(self.model)
        self.installEventFilter(self.gate)
        self.through: list[str] = []
        self.device: QPointingDevice = QTest.createTouchDevice()
        self.resize(400, 400)
        self.show()

    def event(self, event: QEvent) -> bool:
        if event.type() in SEEN:
            self.through.append(SEEN[event.type()])
            event.accept()
            return True
        return super().event(event)

    def fingers(self, **states: str) -> None:
        """One touch event: a="press", b="stay", a="release"."""
        sequence = QTest.touchEvent(self, self.device, False)
        for name, state in states.items():
            number, at = ord(name) - ord("a"), QPoint(100 + 50 * (ord(name) - ord("a")), 100)
            if state == "stay":
                sequence.stationary(number)
            else:
                getattr(sequence, state)(number, at, self)
        sequence.commit(True)
        application().processEvents()


@pytest.fixture
def glass() -> Iterator[Glass]:
    application()
    glass = Glass()
    yield glass
    glass.removeEventFilter(glass.gate)
    glass.destroy()


def test_a_waking_tap_does_not_come_through(glass: Glass) -> None:
    glass.fingers(a="press")
    glass.fingers(a="release")
    assert glass.through == []
    assert glass.show_.state.phase is Phase.VISIT


def test_the_next_tap_does(glass: Glass) -> None:
    for _ in range(2):
        glass.fingers(a="press")
        glass.fingers(a="release")
    assert glass.through[0] == "begin"
    assert "end" in glass.through


def test_a_second_finger_of_the_waking_gesture_is_swallowed_too(glass: Glass) -> None:
    glass.fingers(a="press")
    glass.fingers(a="stay", b="press")
    glass.fingers(a="release", b="stay")
    glass.fingers(b="move")
    glass.fingers(b="release")
    assert glass.through == []


def test_after_a_waking_gesture_of_two_fingers_the_gate_is_open(glass: Glass) -> None:
    glass.fingers(a="press", b="press")
    glass.fingers(a="release", b="release")
    glass.fingers(a="press")
    assert glass.through[:1] == ["begin"]


def test_a_second_finger_on_black_glass_only_lights_up(glass: Glass) -> None:
    glass.fingers(a="press")
    glass.fingers(a="release")
    glass.fingers(a="press")
    glass.model.do(glass.show_.blacken)
    glass.through.clear()
    glass.fingers(a="stay", b="press")
    assert glass.through == []
    assert not glass.show_.state.black


def test_a_mouse_wakes_too(glass: Glass) -> None:
    application()
    for through in ([], ["press", "release"]):
        QTest.mouseClick(glass, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50))
        assert glass.through == through
        application().processEvents()


def test_hovering_wakes_nobody(glass: Glass) -> None:
    where = QPointF(5, 5)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        where,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not glass.gate.eventFilter(QObject(), move)
    assert glass.show_.state.phase is Phase.ATTRACT
