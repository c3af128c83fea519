"""What a dead exhibit leaves behind, from real processes that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.care.ladder import Rung
from kiosk.care.last_words import KEPT, LINES, LastWords
from kiosk.care.life import Life
from kiosk.care.vigil import Death, Limits
from kiosk.content.words import Words

ROOT = Path(__file__).parents[2]
DEATH = Death("no frame for 4 s", 12.5, 10.0)
DYING = """
import ctypes, os, sys, time
from pathlib import Path
from kiosk.care.guard_line import GuardLine
from kiosk.care.last_words import speak_when_dying
line = GuardLine.found()
speak_when_dying(Path(sys.argv[2]))

def hang_with_the_lock_of_the_interpreter():
    line.beat()
    ctypes.PyDLL(None).sleep(1000)

def hang_in_a_loop():
    line.beat()
    while True:
        pass

def crash():
    line.beat()
    ctypes.string_at(0)

globals()[sys.argv[1]]()
"""


@pytest.fixture
def life(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    """A child that has beaten once, and hangs or crashes now."""
    monkeypatch.chdir(ROOT)
    with Life([sys.executable, "-c", DYING, request.param, str(tmp_path)], Rung.PROGRAM, Limits(to_end=5)) as child:
        assert child.hear(20) == b"beat\n"
        yield child


@pytest.mark.parametrize("life", ["hang_in_a_loop", "hang_with_the_lock_of_the_interpreter"], indirect=True)
def test_one_that_hangs_says_where(life: Life, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    life.break_off()
    assert words(tmp_path).count(f"in {request.node.callspec.params['life']}") == 1


@pytest.mark.parametrize("life", ["hang_in_a_loop"], indirect=True)
def test_one_that_was_stopped_says_where(life: Life, tmp_path: Path) -> None:
    os.kill(life.process_id, signal.SIGSTOP)
    life.break_off()
    assert "in hang_in_a_loop" in words(tmp_path)


@pytest.mark.parametrize("life", ["crash"], indirect=True)
def test_one_that_crashes_says_where(life: Life, tmp_path: Path) -> None:
    assert life.hear(20) == b""
    assert life.ended() == -signal.SIGSEGV
    assert "in crash" in words(tmp_path)
    assert not list(tmp_path.glob("core*"))


def words(folder: Path, death: Death = DEATH) -> str:
    """What is kept in the end."""
    LastWords(folder).keep(death)
    return max((folder / "last-words").glob("*.txt")).read_text()


def test_they_begin_with_why_and_how_long(tmp_path: Path) -> None:
    first = words(tmp_path).splitlines()[0]
    assert first == "no frame for 4 s, 12.5 s after its start, of which 10.0 s on the glass"


def test_the_end_of_the_log_is_among_them(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").write_text("".join(f"line {number}\n" for number in range(1000)))
    said = words(tmp_path).splitlines()
    assert said[-LINES:] == [f"line {number}" for number in range(1000 - LINES, 1000)]


def test_each_screen_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").write_text("the first screen\n")
    (tmp_path / "kiosk-1.log").write_text("the second screen\n")
    LastWords(tmp_path, 1).keep(DEATH)
    (file,) = (tmp_path / "last-words-1").glob("*.txt")
    assert "the second screen" in file.read_text()


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    kept = tmp_path / "last-words"
    kept.mkdir()
    for number in range(3 * KEPT):
        (kept / f"2020-01-01T00-00-{number:02}.txt").touch()
        (kept / f"2020-01-01T00-00-{number:02}.png").touch()
    words(tmp_path)
    assert len(list(kept.glob("*.txt"))) == KEPT
    assert len(list(kept.glob("*.png"))) == KEPT - 1


@pytest.fixture
def camera(tmp_path: Path) -> dict[str, str]:
    """An environment with a program that takes pictures of the glass."""
    program = tmp_path / "bin" / "grim"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf picture > "$1"\n')
    program.chmod(0o755)
    return {"WAYLAND_DISPLAY": "wayland-0", "PATH": f"{program.parent}:{os.environ['PATH']}"}


def test_a_picture_is_among_them_where_one_can_be_taken(
    camera: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", camera["PATH"])
    left = LastWords(tmp_path, environment=camera)
    left.picture()
    left.keep(DEATH)
    left.keep(DEATH)  # The next one has none of its own.
    assert [file.read_text() for file in (tmp_path / "last-words").glob("*.png")] == ["picture"]


def test_a_full_or_missing_disk_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    left = LastWords(tmp_path / "file")
    left.picture()
    left.keep(DEATH)


PAGE = """
import runpy, sys
from PySide6.QtGui import QGuiApplication
page = runpy.run_path(sys.argv[1])
app = QGuiApplication([])
window = page["StillPage"](app.primaryScreen())
window.showFullScreen()
app.processEvents()
app.primaryScreen().grabWindow(window.winId()).save(sys.argv[2])
print(*page["SENTENCES"], *(name for name in sys.modules if name.startswith("kiosk")), sep="|", flush=True)
"""
STILL_PAGE = ROOT / "kiosk" / "care" / "still_page.py"


def test_the_still_page_shows_the_word_of_the_exhibit_and_needs_nothing_of_it(tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    shown = subprocess.run(
        [sys.executable, "-P", "-c", PAGE, STILL_PAGE, picture], capture_output=True, text=True, check=True, timeout=20
    )
    assert shown.stdout.strip().split("|") == [*Words().trouble.values()]
    page = QImage(str(picture))
    written = {page.pixel(x, y) for x in range(page.width()) for y in range(page.height() // 3, page.height() // 2)}
    assert len(written) > 2, "nothing is written on it"
    assert page.pixelColor(0, 0).lightness() > 0, "it is black"


def test_the_still_page_ends_with_who_wanted_it() -> None:
    with subprocess.Popen([sys.executable, "-P", STILL_PAGE, "0"], stdin=subprocess.PIPE) as page:
        assert page.stdin is not None
        page.stdin.close()
        try:
            assert page.wait(20) == 0
        finally:
            page.kill()
