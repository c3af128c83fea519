"""The preview: the exhibit at a wall's size, every save at once, and what is wrong beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Options, application
from kiosk.cli import commands
from kiosk.clocks import HeldClocks
from kiosk.content.typeset import as_written
from kiosk.preview.window import Preview
from kiosk.show.state import Phase
from tests.app.harbour import harbour, rewrite
from tests.app.stage import Stage, _seen, box, part_of

Open = Callable[[Path], "Desk"]


class PushedClocks(HeldClocks):
    """Clocks that go when they are pushed."""

    now = 0.0

    def glass(self) -> float:
        return self.now


class Desk(Stage):
    """One preview on an editor's desk."""

    def __init__(self, bundle: Path, **options: object) -> None:
        self.app = application()
        self.clocks = PushedClocks()
        self.ended = False
        told = {"windowed": True, "size": QSize(1920, 1080), "always_open": True, "preview": True, **options}
        self.kiosk = Preview(Options(bundle, **told), self.clocks)
        self.kiosk.on_end = self._end
        self.frames = 0
        self.kiosk.window.frameSwapped.connect(self._count_frame)
        self.finger = QTest.createTouchDevice()
        self.kiosk.open()
        self.kiosk.window.resize(QSize(1280, 800))
        self.settle()

    def settle(self) -> None:
        if self.state.phase is not Phase.TROUBLE:
            assert self.until(lambda: bool(self.kiosk.glass.property("settled"))), "the screen never arrived"
        for _ in range(5):
            self.app.processEvents()

    def on_the_glass(self) -> list[str]:
        """What can be read on the glass."""
        return [as_written(i.property("text")) for i in _seen(self.kiosk.glass) if part_of(i) == "PlainText"]

    def in_the_panel(self) -> list[str]:
        """What can be read below the glass, from top to bottom."""
        panel = self.items("ProblemsPanel")[0]
        texts = [item for item in _seen(panel) if part_of(item) == "PlainText" and item.property("text")]
        return [text.property("text") for text in sorted(texts, key=lambda text: (box(text).y(), box(text).x()))]

    def press(self, name: str) -> None:
        """A mouse presses what bears the name in the bar."""
        self.click(box(self.named(name)).center())

    def named(self, name: str) -> QQuickItem:
        around = [*self.items("PreviewBar"), *self.items("ProblemsPanel")]
        found = [item for part in around for item in _seen(part) if item.property("name") == name and item.isEnabled()]
        found = [item for item in found if part_of(item) != "Choice"]
        assert len(found) == 1, f"{len(found)} parts named {name}"
        return found[0]

    def click(self, at: QPointF) -> None:
        QTest.mouseClick(self.kiosk.window, Qt.MouseButton.LeftButton, pos=at.toPoint())
        self.app.processEvents()


@pytest.fixture
def open_desk() -> Iterator[Open]:
    desks: list[Desk] = []

    def start(bundle: Path, **options: object) -> Desk:
        desks.append(Desk(bundle, **options))
        return desks[-1]

    yield start
    for desk in desks:
        desk.close()


def led(words: str) -> Callable[[dict[str, Any]], None]:
    """The second theme leads with these words."""

    def change(said: dict[str, Any]) -> None:
        said["themes"][1]["lead"] = {"en": f"{words}.", "zh": f"{words}。"}

    return change


def broken(said: dict[str, Any]) -> None:
    said["themes"][0]["accent"] = "orange"
    said["themes"][1]["title"] = {"en": "Fish"}


def save_by_renaming(bundle: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """As most editors save: into a new file, which takes the old one's name."""
    copy = bundle.parent / "copy"
    copy.mkdir(exist_ok=True)
    rewrite(copy, change)
    os.replace(copy / "bundle.json", bundle / "bundle.json")


@pytest.mark.parametrize("save", [rewrite, save_by_renaming])
def test_a_save_shows_on_the_same_screen(tmp_path: Path, open_desk: Open, save: Callable[..., None]) -> None:
    bundle = harbour(tmp_path)
    desk = open_desk(bundle)
    desk.press("Fish")
    desk.press("Language: 中文")
    desk.settle()
    desk.kiosk.show_model.turnPage()
    before = desk.state
    assert (before.screen, before.page, before.language) == (2, 1, "zh")
    for words in ("第一次", "第二次", "第三次"):
        save(bundle, led(words))
        assert desk.until(lambda words=words: f"{words}。" in desk.on_the_glass(), 2), desk.on_the_glass()
    assert desk.state == before
    assert desk.in_the_panel()[0] == "In order"


def test_a_theme_before_it_moves_no_screen(tmp_path: Path, open_desk: Open) -> None:
    bundle = harbour(tmp_path)
    desk = open_desk(bundle)
    desk.press("Fish")

    def inserted(said: dict[str, Any]) -> None:
        led("Still fish")(said)
        said["themes"].insert(0, {**said["themes"][0], "id": "boats"})

    rewrite(bundle, inserted)
    assert desk.until(lambda: "Still fish." in desk.on_the_glass(), 2)
    assert desk.state.screen == 3


def test_a_picture_that_is_painted_over_shows(tmp_path: Path, open_desk: Open) -> None:
    bundle = harbour(tmp_path)
    desk = open_desk(bundle)
    at = box(desk.kiosk.glass).center().toPoint()
    before = desk.kiosk.window.grabWindow().pixelColor(at)
    painted = desk.kiosk.window.grabWindow().copy(0, 0, 160, 90)
    painted.fill(Qt.GlobalColor.red)
    assert painted.scaled(1920, 1080).save(str(tmp_path / "painted.png"))
    os.replace(tmp_path / "painted.png", bundle / "pictures" / "opening.png")
    assert desk.until(lambda: desk.kiosk.window.grabWindow().pixelColor(at).red() > before.red() + 60, 5)


def test_a_broken_save_leaves_the_last_good_content_and_says_why(
    tmp_path: Path, open_desk: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = harbour(tmp_path)
    desk = open_desk(bundle)
    desk.press("Fish")
    rewrite(bundle, broken)
    assert desk.until(lambda: "1 error, 1 warning" in desk.in_the_panel(), 2), desk.in_the_panel()
    assert "themes[0].accent" in desk.in_the_panel()[1]
    assert desk.state.screen == 2
    assert "Fish" in desk.on_the_glass()

    desk.press("1 error, 1 warning")
    said = desk.in_the_panel()
    assert "The last good content stays on the glass." in said
    assert said.index("themes[0].accent") < said.index("themes[1].title")
    assert any("is not a colour: write" in line for line in said)
    desk.press("1 error, 1 warning")
    assert "themes[1].title" not in desk.in_the_panel()

    rewrite(bundle, led("Mended"))
    assert desk.until(lambda: "Mended." in desk.on_the_glass(), 2)
    assert desk.in_the_panel()[0] == "In order"
    capfd.readouterr()


def test_a_half_written_file_is_no_error(tmp_path: Path, open_desk: Open, capfd: pytest.CaptureFixture[str]) -> None:
    bundle = harbour(tmp_path)
    desk = open_desk(bundle)
    for timer in desk.kiosk.preview.findChildren(QTimer):
        timer.setInterval(5000)  # A machine that is busy with other things still sees it mended in time.
    told: list[int] = []
    read: list[int] = []
    desk.kiosk.preview.problemsChanged.connect(lambda: told.append(desk.kiosk.preview.property("errors")))
    desk.kiosk.exhibit.problemsChanged.connect(lambda: read.append(len(desk.kiosk.content.problems)))
    rewrite(bundle, led("All of it"))
    whole = (bundle / "bundle.json").read_text("utf-8")
    (bundle / "bundle.json").write_text(whole[:500], "utf-8")
    assert desk.until(lambda: bool(read), 2)
    (bundle / "bundle.json").write_text(whole, "utf-8")
    desk.press("Fish")
    assert desk.until(lambda: "All of it." in desk.on_the_glass(), 2)
    assert read[0] == 1
    assert set(told) == {0}
    capfd.readouterr()


def test_content_that_is_broken_at_the_start_begins_when_it_is_mended(
    tmp_path: Path, open_desk: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = harbour(tmp_path, broken)
    desk = open_desk(bundle)
    said = desk.in_the_panel()
    assert said[0] == "1 error, 1 warning"
    assert "It begins as soon as this is mended." in said
    assert "themes[0].accent" in said
    rewrite(bundle, lambda said: None)
    assert desk.until(lambda: "The harbour" in desk.on_the_glass(), 2)
    desk.settle()
    assert desk.state.phase is Phase.ATTRACT
    capfd.readouterr()


def test_a_folder_that_comes_later(tmp_path: Path, open_desk: Open, capfd: pytest.CaptureFixture[str]) -> None:
    desk = open_desk(tmp_path / "later")
    assert any("there is no folder" in line for line in desk.in_the_panel())
    harbour(tmp_path).rename(tmp_path / "later")
    assert desk.until(lambda: "The harbour" in desk.on_the_glass(), 4)
    capfd.readouterr()


@pytest.mark.parametrize(
    ("name", "size"),
    [("4K", (3840, 2160)), ("4:3", (1600, 1200)), ("21:9", (2560, 1080)), ("9:16", (1080, 1920))],
)
def test_every_wall_is_laid_out_at_its_size_and_fits(shared: Desk, name: str, size: tuple[int, int]) -> None:
    desk = shared
    desk.press(f"Size of the wall: {name}")
    desk.settle()
    glass = desk.kiosk.glass
    assert (glass.width(), glass.height()) == size
    seen, window = box(glass), desk.kiosk.window
    bar, panel = box(desk.items("PreviewBar")[0]), box(desk.items("ProblemsPanel")[0])
    assert seen.left() >= 0
    assert seen.right() <= window.width()
    assert bar.bottom() < seen.top() < seen.bottom() < panel.top()
    assert abs(seen.width() / seen.height() - size[0] / size[1]) < 0.01
    # It is made as large as there is room for.
    assert seen.height() > 0.9 * (panel.top() - bar.bottom()) or seen.width() > 0.9 * window.width()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = Desk(harbour(tmp_path_factory.mktemp("shared")))
    yield desk
    desk.close()


def test_text_colours_and_reach(shared: Desk) -> None:
    shared.press("Text size: 3")
    shared.press("Colours: High contrast")
    shared.press("Reach: Seated")
    settings = shared.state.settings
    assert (settings.text_step, settings.high_contrast, settings.low_reach) == (2, True, True)
    # The bar keeps its own colours and letters.
    assert shared.kiosk.window.grabWindow().pixelColor(3, 3).name() == "#100d0a"
    for name in ("Text size: 1", "Colours: Dark", "Reach: Standing"):
        shared.press(name)
    assert shared.state.settings.text_step == 0


def test_nothing_moves_until_it_is_let_run(shared: Desk) -> None:
    shared.press("Opening")
    shared.clocks.now += 300
    shared.kiosk.show_model.tick()
    assert (shared.state.phase, shared.state.screen) == (Phase.ATTRACT, 0)
    shared.press("Play")
    shared.clocks.now += 25
    shared.kiosk.show_model.tick()
    assert shared.state.screen == 1
    shared.press("Hold")
    shared.clocks.now += 300
    shared.kiosk.show_model.tick()
    assert shared.state.screen == 1
    shared.settle()


def test_the_bar_wakes_nobody_and_the_glass_does(shared: Desk) -> None:
    shared.press("Opening")
    shared.press("Size of the wall: 1080p")
    shared.settle()
    glass = box(shared.kiosk.glass)
    shared.click(QPointF(glass.left() / 2, glass.center().y()))
    assert shared.state.phase is Phase.ATTRACT
    shared.click(glass.center())
    assert (shared.state.phase, shared.state.screen) == (Phase.VISIT, 1)
    shared.settle()
    home = shared.button("Home")
    shared.tap(home)
    assert (shared.state.phase, shared.state.screen) == (Phase.VISIT, 0)
    shared.press("Fish")
    assert (shared.state.phase, shared.state.screen) == (Phase.ATTRACT, 2)
    shared.settle()


def test_keys_go_from_screen_to_screen(shared: Desk) -> None:
    shared.key(Qt.Key.Key_Home)
    shared.key(Qt.Key.Key_Right)
    assert (shared.state.phase, shared.state.screen) == (Phase.ATTRACT, 1)
    shared.key(Qt.Key.Key_Left)
    shared.key(Qt.Key.Key_Left)
    assert shared.state.screen == 2
    shared.key(Qt.Key.Key_Tab)
    assert len(shared.items("FocusRing")) == 1
    shared.settle()


def test_opening_hours_and_votes_do_not_count(tmp_path: Path, open_desk: Open) -> None:
    hours = [{"days": ["sun"], "open": "00:00", "close": "00:01"}]
    desk = open_desk(harbour(tmp_path, lambda said: said["show"].update(hours=hours)))
    desk.press("Play")
    desk.clocks.now += 1
    desk.kiosk.show_model.tick()
    assert desk.state.phase is Phase.ATTRACT
    assert not desk.kiosk.options.keeps


def test_without_a_display_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    result = CliRunner().invoke(commands, ["preview", str(tmp_path)])
    assert result.exit_code == 1
    assert result.output.startswith("Error: there is no display to open a window on: ")
