"""New content on the wall: when it comes, when it counts as good, and how it is taken off again when it fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtQml import QQmlComponent, qmlEngine

from kiosk.installing.install import install
from kiosk.installing.shelf import Shelf
from kiosk.show.state import Phase
from tests.app.stage import Stage
from tests.app.wall import GOOD, Wall, package

# ---------------------------------------------------------------------- faults, in a process of its own


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wall]:
    running = Wall(tmp_path_factory.mktemp("wall"), guarded=False)
    try:
        running.until(lambda: running.titles == [GOOD])
        yield running
    finally:
        running.close()


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("exception at load", "made the program fail (RuntimeError: planted)"),
        ("exception in a slot", "made the program fail (RuntimeError in fail:"),
        ("black screens", "left screen 0 empty"),
    ],
)
def test_a_fault_that_content_brings_to_light_takes_it_off_the_glass(wall: Wall, fault: str, why: str) -> None:
    assert wall.recovers_from(fault) < 20
    assert wall.shelf.last_trouble.reason.startswith(why)
    assert wall.process.poll() is None, "nobody had to start it again"


# ---------------------------------------------------------------------- the rules, with clocks that stand


class Fitted:
    """The exhibit on the glass with installed content, all of it proven."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = Shelf(folder / "content")
        self._versions = 0
        self.install(GOOD)
        self.shelf.begin()
        self.shelf.passed()
        self.stage = Stage(folder / "no default", still=False, shelf=self.shelf.folder)
        for timer in self.stage.kiosk.installed.findChildren(QTimer):
            timer.setInterval(50)

    def install(self, title: str) -> None:
        self._versions += 1
        install(package(self.folder, title, f"{self._versions}.0"), self.shelf, trusted=None)

    def shows(self, title: str) -> bool:
        bundle = self.stage.kiosk.exhibit.bundle
        return bundle is not None and bundle.title["en"] == title

    def install_and_show(self, title: str) -> None:
        self.install(title)
        assert self.stage.until(lambda: self.shows(title))
        self.stage.settle()

    def back_to_good(self) -> None:
        """As it was in the beginning, with nobody there."""
        self.stage.nobody()
        if self.shelf.current().title != GOOD:
            Shelf(self.shelf.folder).roll_back("was there for one test")
        assert self.stage.until(lambda: self.shows(GOOD))
        self.stage.settle()


@pytest.fixture(scope="module")
def one_exhibit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fitted]:
    exhibit = Fitted(tmp_path_factory.mktemp("fitted"))
    yield exhibit
    exhibit.stage.close()


@pytest.fixture
def fitted(one_exhibit: Fitted) -> Fitted:
    one_exhibit.back_to_good()
    return one_exhibit


def test_what_is_installed_is_shown(fitted: Fitted) -> None:
    assert fitted.shows(GOOD)
    assert fitted.stage.state.phase is Phase.ATTRACT


def test_new_content_waits_for_the_end_of_a_visit(fitted: Fitted) -> None:
    stage = fitted.stage
    stage.visit(2)
    fitted.install("new")
    turned: list[bool] = []
    stage.kiosk.installed.changed.connect(lambda: turned.append(True))
    assert stage.until(lambda: bool(turned))
    stage.later(30)
    assert (stage.state.phase, stage.state.screen, fitted.shows(GOOD)) == (Phase.VISIT, 2, True)
    stage.later(80)
    stage.later(21)
    assert stage.until(lambda: fitted.shows("new"))


def test_every_screen_and_ten_minutes_make_it_good(fitted: Fitted) -> None:
    stage, live = fitted.stage, lambda: Shelf(fitted.shelf.folder).current()
    fitted.install_and_show("new")
    assert (live().on_probation, live().starts) == (True, 1)
    for _ in range(2):
        stage.kiosk.probation.look()
        stage.later(21)
        stage.settle()
    stage.kiosk.probation.look()
    assert live().on_probation, "ten minutes have not passed"
    stage.later(600)
    stage.settle()
    stage.kiosk.probation.look()
    assert (live().on_probation, live().title) == (False, "new")


def test_a_screen_that_was_there_before_counts_and_is_not_waited_for(
    fitted: Fitted, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = fitted.stage
    fitted.install_and_show("new")
    stage.kiosk.probation.look()
    monkeypatch.setattr("kiosk.installing.trial.TO_SETTLE", -1.0)
    for verb in (stage.kiosk.show.enter_staff, stage.kiosk.show.leave_staff):
        stage.kiosk.show_model.do(verb)
        stage.kiosk.probation.look()
    assert fitted.shows("new")


def test_ten_minutes_on_one_screen_are_not_enough(fitted: Fitted) -> None:
    fitted.install_and_show("new")
    fitted.stage.clocks.now += 700
    fitted.stage.kiosk.probation.look()
    assert fitted.shelf.current().on_probation


def test_a_clean_end_is_no_trouble(fitted: Fitted) -> None:
    fitted.install_and_show("new")
    fitted.stage.kiosk.installed.stop()
    assert Shelf(fitted.shelf.folder).current().starts == 0
    fitted.stage.kiosk.installed.start()


@pytest.fixture
def expected(complaints: list[str]) -> Callable[[str], None]:
    """Takes a complaint that a test has caused out of the list."""

    def take(words: str) -> None:
        assert any(words in complaint for complaint in complaints), complaints
        complaints.clear()

    return take


def test_a_complaint_of_qml_is_trouble(fitted: Fitted, expected: Callable[[str], None]) -> None:
    fitted.install_and_show("new")
    component = QQmlComponent(qmlEngine(fitted.stage.kiosk.window))
    component.setData(b"import QtQml; QtObject { property int number: nothing.there }", "planted.qml")
    thing = component.create()
    assert thing is not None
    assert fitted.stage.until(lambda: fitted.shows(GOOD))
    expected("ReferenceError: nothing is not defined")
    assert "ReferenceError" in fitted.shelf.last_trouble.reason
    assert fitted.stage.kiosk.exhibit.property("problems")[0].startswith("new ")


def test_trouble_does_not_wait_for_the_end_of_a_visit(fitted: Fitted, expected: Callable[[str], None]) -> None:
    fitted.install_and_show("new")
    fitted.stage.tap(QPointF(3, 3))
    assert fitted.stage.state.phase is Phase.VISIT
    fitted.stage.kiosk.faults.happened.emit("planted")
    assert fitted.stage.until(lambda: fitted.shows(GOOD), 5)
    assert fitted.stage.state.phase is Phase.ATTRACT
    expected("made the program fail (planted)")


def test_a_screen_that_never_comes_is_trouble(
    fitted: Fitted, expected: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fitted.install_and_show("new")
    fitted.stage.later(21)  # The second screen is on its way, and real time passes at once.
    monkeypatch.setattr("kiosk.installing.trial.TO_SETTLE", -1.0)
    fitted.stage.kiosk.probation.look()
    assert fitted.shows(GOOD)
    expected("did not bring screen 1 onto the glass")


def test_content_that_has_gone_gives_way_to_what_is_there(fitted: Fitted, expected: Callable[[str], None]) -> None:
    stage = fitted.stage
    stage.visit(2)
    fitted.install("new")
    turned: list[bool] = []
    stage.kiosk.installed.changed.connect(lambda: turned.append(True))
    assert stage.until(lambda: bool(turned))
    (fitted.shelf.current().folder / "pictures" / "opening.png").unlink()
    stage.later(80)
    stage.later(21)
    assert stage.until(lambda: Shelf(fitted.shelf.folder).current().title == GOOD)
    assert fitted.shows(GOOD)
    expected("can't be shown")
