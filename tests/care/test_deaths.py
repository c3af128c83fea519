"""The real exhibit dies, and comes back. Every death many times: python -m tests.soak.deaths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bundled import default_bundle
from kiosk.content.reader import read
from kiosk.content.text import say
from kiosk.installing.install import install
from kiosk.installing.shelf import Shelf
from tests.app.wall import GOOD, Wall, package
from tests.care.deathbed import Deathbed

pytestmark = pytest.mark.long


@pytest.fixture
def deathbed(tmp_path: Path) -> Iterator[Deathbed]:
    bed = Deathbed(tmp_path)
    bed.comes_up()
    yield bed
    bed.process.kill()
    bed.process.communicate(timeout=30)


def still_pages(guard: int) -> list[int]:
    """The still pages that a guard has on the glass."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == guard and b"still_page.py" in (process / "cmdline").read_bytes():
                found.append(int(process.name))
        except OSError:
            continue
    return found


def test_it_comes_back_behind_a_still_page_with_its_last_words_in_the_log(deathbed: Deathbed) -> None:
    guard = deathbed.process.pid
    assert not still_pages(guard)
    deathbed.kill("SIGSEGV")
    deathbed.until(lambda: bool(still_pages(guard)))
    deathbed.until(lambda: deathbed.is_back)
    deathbed.until(lambda: not still_pages(guard))
    said = deathbed.last_words()
    assert "it was ended by SIGSEGV" in said.splitlines()[0]
    assert "in run" in said
    assert "the exhibit is on" in said.partition("The end of its log:")[2]
    deathbed.kill("SIGSTOP")
    deathbed.until(lambda: deathbed.is_back)
    assert "no frame for 4 s" in deathbed.last_words().splitlines()[0]
    said = deathbed.close()
    assert said.count("it starts again") == 2
    assert "Traceback" not in said


def on_the_third_rung(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The title on the glass, where GOOD is installed, live and proven."""
    monkeypatch.setenv("KIOSK_RUNG", "2")
    wall = Wall(folder, guarded=False)
    try:
        wall.until(lambda: bool(wall.titles))
        return wall.titles[0]
    finally:
        wall.close()


def test_the_third_rung_shows_what_was_good_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf(tmp_path / "state" / "kiosk" / "content")
    install(package(tmp_path, "before", "0.1"), shelf, trusted=None)
    shelf.begin()
    shelf.passed()
    assert on_the_third_rung(tmp_path, monkeypatch) == "before"


def test_or_else_what_comes_with_the_kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    title = on_the_third_rung(tmp_path, monkeypatch)
    assert title != GOOD
    assert title == say(read(default_bundle()).bundle.title, "en")
