"""On a wall nothing leads out: no key, no chord, no gesture, no request of the window manager."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDesktopServices, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest

from kiosk.care.pin import Pin
from kiosk.places import pin_file
from kiosk.show.state import Phase
from tests.app.harbour import harbour
from tests.app.stage import MONDAY_NOON, Stage

Mod = Qt.KeyboardModifier
Key = Qt.Key
MODIFIERS = (
    Mod.ControlModifier,
    Mod.AltModifier,
    Mod.MetaModifier,
    Mod.ControlModifier | Mod.ShiftModifier,
    Mod.ControlModifier | Mod.AltModifier,
    Mod.AltModifier | Mod.ShiftModifier,
)
KEYS = (
    Key.Key_F4, Key.Key_F1, Key.Key_F2, Key.Key_F11, Key.Key_F12, Key.Key_Tab, Key.Key_Escape, Key.Key_Delete,
    Key.Key_Space, Key.Key_Return, Key.Key_Q, Key.Key_W, Key.Key_C, Key.Key_V, Key.Key_Left,
)  # fmt: skip
CHORDS = [*itertools.product(KEYS, MODIFIERS)]
ALONE = (
    Key.Key_Escape, Key.Key_F1, Key.Key_F4, Key.Key_F5, Key.Key_F10, Key.Key_F11, Key.Key_F12, Key.Key_Menu,
    Key.Key_Super_L, Key.Key_Super_R, Key.Key_Meta, Key.Key_Print, Key.Key_SysReq, Key.Key_Pause, Key.Key_Sleep,
    Key.Key_PowerOff, Key.Key_HomePage, Key.Key_Back, Key.Key_Search, Key.Key_Help, Key.Key_Copy, Key.Key_Paste,
    Key.Key_Open, Key.Key_Exit, Key.Key_Close, Key.Key_Cancel, Key.Key_Delete, Key.Key_Insert,
)  # fmt: skip
PHASES = [*Phase]


class Links(QObject):
    """Counts what is opened in other programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The exhibit as it hangs on a wall, with a PIN and opening hours."""
    Pin(pin_file(), lambda: 0).set("4711")
    stage = Stage(harbour(tmp_path_factory.mktemp("wall"), open_in_the_day), windowed=False, size=None)
    yield stage
    stage.close()
    pin_file().unlink()


def open_in_the_day(said: dict[str, object]) -> None:
    show = said["show"]
    assert isinstance(show, dict)
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    show["hours"] = [{"days": days, "open": "09:00", "close": "18:00"}]


@pytest.fixture
def links() -> Iterator[Links]:
    links = Links()
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.setUrlHandler(scheme, links, "open")
    yield links
    for scheme in ("http", "https", "file", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def bring(wall: Stage, phase: Phase) -> None:
    """The wall in this phase, whatever was before."""
    show, do = wall.kiosk.show, wall.kiosk.show_model.do
    wall.clocks.day = MONDAY_NOON
    show.always_open = True
    do(show.withdraw)
    do(show.enter_staff)
    if show._programme is None:
        wall.kiosk.content.read()
    do(show.leave_staff)
    match phase:
        case Phase.VISIT:
            do(show.touch)
        case Phase.LEAVING:
            do(show.touch)
            wall.later(80)
        case Phase.CLOSED:
            show.always_open = False
            wall.clocks.day = MONDAY_NOON.replace(hour=23)
            wall.later(0.1)
        case Phase.STAFF:
            do(lambda: show.enter_staff(trusted=True))
        case Phase.CLEANING:
            do(lambda: show.enter_staff(trusted=True))
            do(show.clean)
        case Phase.PIN:
            do(show.ask_pin)
        case Phase.TROUBLE:
            do(show.fail)
        case Phase.OFFER:
            do(show.offer)
            wall.later(0.1)
    assert wall.state.phase is phase


def is_shut(wall: Stage, links: Links, said: object) -> None:
    """One window, over the whole screen, and nothing of it has gone out."""
    assert not wall.ended, said
    assert wall.kiosk.window.visibility() == QWindow.Visibility.FullScreen, said
    windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    assert windows == [wall.kiosk.window], said
    assert QGuiApplication.clipboard().text() == "untouched", said
    assert links.opened == [], said


IN_EVERY_PHASE = pytest.mark.parametrize("phase", [phase for phase in PHASES if phase is not Phase.PRESENT])


@IN_EVERY_PHASE
def test_ninety_chords_do_nothing_at_all(wall: Stage, links: Links, phase: Phase) -> None:
    assert len(CHORDS) == 90
    bring(wall, phase)
    QGuiApplication.clipboard().setText("untouched")
    before = wall.state
    for key, modifiers in CHORDS:
        QTest.keyClick(wall.kiosk.window, key, modifiers)
        assert wall.state == before, (key, modifiers)
    wall.app.processEvents()
    is_shut(wall, links, phase)


@IN_EVERY_PHASE
def test_no_key_leads_out(wall: Stage, links: Links, phase: Phase) -> None:
    bring(wall, phase)
    QGuiApplication.clipboard().setText("untouched")
    for key in ALONE:
        # QTest knows no letter for some of these, and complains.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(wall.kiosk.window, QKeyEvent(kind, key, Mod.NoModifier))
        is_shut(wall, links, key)
    behind = (Phase.STAFF, Phase.PIN)  # Escape leaves them, to the public.
    assert wall.state.phase is (Phase.ATTRACT if phase in behind else phase)


@IN_EVERY_PHASE
def test_the_window_can_not_be_closed_from_outside(wall: Stage, links: Links, phase: Phase) -> None:
    bring(wall, phase)
    QGuiApplication.clipboard().setText("untouched")
    event = QCloseEvent()
    QCoreApplication.sendEvent(wall.kiosk.window, event)
    assert not event.isAccepted()
    wall.kiosk.window.close()
    is_shut(wall, links, phase)


@IN_EVERY_PHASE
def test_no_gesture_leads_out(wall: Stage, links: Links, phase: Phase) -> None:
    bring(wall, phase)
    QGuiApplication.clipboard().setText("untouched")
    window = wall.kiosk.window
    wide, high = window.width(), window.height()
    for start, end in (
        (QPointF(0, high / 2), QPointF(wide / 2, high / 2)),
        (QPointF(wide - 1, high / 2), QPointF(wide / 2, high / 2)),
        (QPointF(wide / 2, 0), QPointF(wide / 2, high / 2)),
        (QPointF(wide / 2, high - 1), QPointF(wide / 2, high / 2)),
    ):
        wall.swipe(start, end, steps=2)
    for at in (QPoint(wide // 2, high // 2), QPoint(wide // 3, high // 4)):
        wall.touch(lambda t, at=at: t.press(0, at, window))
        wall.later(4)
        wall.touch(lambda t, at=at: t.release(0, at, window))
        for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
            QTest.mouseClick(window, button, Mod.NoModifier, at)
        QTest.mouseDClick(window, Qt.MouseButton.LeftButton, Mod.NoModifier, at)
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
        QCoreApplication.sendEvent(window, menu)
        is_shut(wall, links, at)


@IN_EVERY_PHASE
def test_ten_fingers_at_once_lead_nowhere(wall: Stage, links: Links, phase: Phase) -> None:
    bring(wall, phase)
    QGuiApplication.clipboard().setText("untouched")
    window = wall.kiosk.window
    places = [QPoint(40 + 70 * finger, 50 + 40 * finger) for finger in range(10)]

    def all_of(t: QTest.QTouchEventSequence, what: str) -> None:
        for finger, place in enumerate(places):
            getattr(t, what)(finger, place, window)

    wall.touch(lambda t: all_of(t, "press"))
    wall.later(6)
    wall.touch(lambda t: all_of(t, "release"))
    is_shut(wall, links, phase)
    assert wall.state.phase is not Phase.PIN or phase is Phase.PIN


def test_the_program_itself_may_still_end(wall: Stage) -> None:
    bring(wall, Phase.ATTRACT)
    QCoreApplication.sendEvent(wall.kiosk, QEvent(QEvent.Type.Quit))
    assert wall.ended
    wall.ended = False
    wall.kiosk._ending = False
