"""New content by itself from a folder, and from a USB stick for who knows the PIN."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize

from kiosk.care.pin import Pin
from kiosk.installing.install import install
from kiosk.installing.shelf import Shelf
from kiosk.places import content_folder, pin_file
from kiosk.show.state import Phase
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, box
from tests.app.wall import GOOD, Change, Wall, package

PIN = "4711"


def test_what_lies_in_the_inbox_is_installed_or_refused_by_itself(tmp_path: Path) -> None:
    wall = Wall(tmp_path)
    try:
        inbox = tmp_path / "state" / "kiosk" / "inbox"
        wall.until(lambda: wall.titles == [GOOD] and inbox.is_dir())
        new = package(tmp_path / "made", "new", "9.0").read_bytes()
        damaged = new[: len(new) // 2] + bytes([new[len(new) // 2] ^ 1]) + new[len(new) // 2 + 1 :]
        (inbox / "damaged.kiosk").write_bytes(damaged)
        (inbox / "new.kiosk").write_bytes(new)
        wall.until(lambda: wall.titles == [GOOD, "new"])
        wall.until(lambda: not list(inbox.glob("*.kiosk")))
    finally:
        said = wall.close()
    assert (wall.process.returncode, said) == (0, "")
    assert (inbox / "done" / "new.kiosk").read_bytes() == new
    assert "Installed" in (inbox / "done" / "new.kiosk.txt").read_text("utf-8")
    assert (inbox / "refused" / "damaged.kiosk").read_bytes() == damaged
    assert (inbox / "refused" / "damaged.kiosk.txt").read_text("utf-8").count("\n") == 1


class Desk:
    """The exhibit with installed content, sticks that come and go, and a PIN."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._number = 1
        install(self.package(GOOD), Shelf(content_folder()), trusted=None)
        self.stage = Stage(
            folder / "no default",
            still=False,
            shelf=content_folder(),
            inbox=folder / "inbox",
            sticks=(str(folder / "media" / "KIOSK*"),),
        )
        self.pin = Pin(pin_file(), self.stage.clocks.unix)

    def package(self, title: str, change: Change = lambda said: None) -> Path:
        """Other content, in a newer version."""
        self._number += 1
        return package(self.folder / "made", title, f"{self._number}.0", change)

    def put_in(self, made: Path) -> None:
        """Put a stick in that holds this file."""
        away = self.folder / "at home"
        away.mkdir()
        (away / made.name).write_bytes(made.read_bytes())
        (self.folder / "media").mkdir(exist_ok=True)
        away.rename(self.folder / "media" / f"KIOSK {self._number}")

    def begin(self) -> None:
        """Nobody is there, no stick and no wrong PIN."""
        shutil.rmtree(self.folder / "media", ignore_errors=True)
        self.stage.kiosk.stick.dismiss()
        self.pin.set(PIN)
        self.stage.nobody()

    def asked(self) -> bool:
        return self.stage.until(lambda: self.stage.state.phase is Phase.OFFER)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.draw()
            self.stage.tap(self.stage.button(key))

    def draw(self) -> None:
        """What has changed stands in its place with the next frame."""
        frames = self.stage.frames
        self.stage.kiosk.window.update()
        assert self.stage.until(lambda: self.stage.frames > frames)

    @property
    def live(self) -> str:
        return Shelf(content_folder()).current().title

    @property
    def says(self) -> str:
        return " / ".join(self.stage.words())


@pytest.fixture(scope="module")
def one_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("desk")
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setattr("kiosk.installing.receiving.LOOK_S", 0.1)
        there = Desk(folder)
        yield there
        there.stage.close()


@pytest.fixture
def desk(one_desk: Desk) -> Desk:
    one_desk.begin()
    return one_desk


@pytest.mark.parametrize(
    "size", [LANDSCAPE, pytest.param(PORTRAIT, marks=pytest.mark.long)], ids=["landscape", "portrait"]
)
def test_a_stick_asks_for_the_pin_and_installs(desk: Desk, size: QSize, complaints: list[str]) -> None:
    stage, before = desk.stage, desk.live
    stage.resize(size)
    stage.visit(2)

    def other(said: dict[str, Any]) -> None:
        said["themes"][0].update(id=f"ferries-{size.width()}", title={"en": "Ferries", "zh": "渡船"})

    new = f"new {size.width()}"
    desk.put_in(desk.package(new, other))
    assert stage.until(lambda: stage.kiosk.stick.property("step") == "pin")
    stage.later(1)
    assert stage.state.phase is Phase.VISIT, "a visitor is not disturbed"
    stage.later(80)
    stage.later(21)
    assert desk.asked()
    assert {"New content on the USB stick", new, f"Instead of {before}", "New themes: Ferries"} <= set(stage.words())
    assert " becomes " in desk.says
    for digit in "0123456789":
        assert min(box(stage.button(digit)).width(), box(stage.button(digit)).height()) >= 64
    screen = QRectF(QPointF(), size.toSizeF())
    desk.draw()
    for item in (*stage.texts(), *stage.items("TouchButton")):
        assert screen.contains(box(item)), item.property("text")

    desk.press(*"4712", "Install")
    assert "That PIN is not right." in stage.words()
    assert "a wrong PIN was entered" in complaints.pop()
    assert desk.live == before

    desk.press(*"4719", "Erase", "1", "Install")
    assert stage.until(lambda: "Installed. You can take the stick out." in stage.words()), desk.says
    assert desk.live == new
    desk.press("Close")
    assert stage.until(lambda: stage.kiosk.exhibit.bundle.title["en"] == new)
    assert stage.state.phase is Phase.ATTRACT
    stage.resize(LANDSCAPE)


def test_nobody_answers(desk: Desk) -> None:
    desk.put_in(desk.package("other"))
    assert desk.asked()
    desk.press("4", "7")
    desk.stage.later(61)
    assert (desk.stage.state.phase, desk.stage.kiosk.stick.property("entered")) == (Phase.ATTRACT, 0)
    assert desk.live != "other"


def test_after_five_wrong_ones_the_glass_says_how_long(desk: Desk, complaints: list[str]) -> None:
    desk.put_in(desk.package("other"))
    assert desk.asked()
    for _ in range(5):
        desk.press(*"0000", "Install")
    complaints.clear()
    assert "Too many wrong PINs. Try again in 60 seconds." in desk.stage.words()
    desk.press(*PIN, "Install")
    assert desk.live != "other"


def test_without_a_pin_it_says_what_to_do(desk: Desk) -> None:
    desk.pin.clear()
    desk.put_in(desk.package("other"))
    assert desk.asked()
    assert "“kiosk pin”" in desk.says
    assert not desk.stage.items("NumberPad")
    desk.press("Close")
    assert desk.stage.state.phase is Phase.ATTRACT


def test_a_file_that_is_no_package_is_told_of(desk: Desk) -> None:
    bad = desk.folder / "holiday.kiosk"
    bad.write_bytes(b"not at all")
    desk.put_in(bad)
    assert desk.asked()
    assert "Not installed: holiday.kiosk " in desk.says


def test_the_panel_speaks_the_language_on_the_glass(desk: Desk) -> None:
    desk.stage.kiosk.exhibit.set_language("zh")
    desk.put_in(desk.package("other"))
    assert desk.asked()
    assert "U盘中有新内容" in desk.stage.words()
    desk.stage.kiosk.exhibit.set_language("en")
