"""What an editor does to the content while the exhibit runs, or before it starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from kiosk.show.state import Phase
from tests.app.harbour import harbour, rewrite
from tests.app.stage import Stage

Open = Callable[[Path], Stage]


@pytest.fixture
def open_stage() -> Iterator[Open]:
    """Opens exhibits that move and look at their content, and takes them down."""
    stages: list[Stage] = []

    def start(bundle: Path) -> Stage:
        stages.append(Stage(bundle, still=False))
        for timer in stages[-1].kiosk.content.findChildren(QTimer):
            timer.setInterval(50)
        return stages[-1]

    yield start
    for stage in stages:
        stage.close()


def titled(title: str) -> Callable[[dict[str, Any]], None]:
    return lambda said: said.update(title=title)


def broken(said: dict[str, Any]) -> None:
    said["themes"][0]["accent"] = "orange"


def test_bad_content_shows_a_calm_page_until_it_is_mended(
    tmp_path: Path, open_stage: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = harbour(tmp_path, broken)
    stage = open_stage(bundle)
    assert stage.state.phase is Phase.TROUBLE
    assert stage.words() == ["This exhibit will be back in a moment.", "展项稍后恢复，请稍候。"]
    said = capfd.readouterr().err
    assert "bundle.json:1: themes[0].accent: " in said
    assert "mend it and it starts by itself" in said
    assert not stage.ended

    rewrite(bundle, titled("Mended"))
    assert stage.until(lambda: stage.state.phase is Phase.ATTRACT)
    stage.settle()
    assert "Mended" in stage.words()


def test_a_folder_that_is_not_there_is_trouble_too(
    tmp_path: Path, open_stage: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    stage = open_stage(tmp_path / "nowhere")
    assert stage.state.phase is Phase.TROUBLE
    assert "there is no folder" in capfd.readouterr().err
    harbour(tmp_path).rename(tmp_path / "nowhere")
    assert stage.until(lambda: stage.state.phase is Phase.ATTRACT)


def test_a_broken_edit_keeps_the_last_good_content(
    tmp_path: Path, open_stage: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    bundle = harbour(tmp_path)
    stage = open_stage(bundle)
    rewrite(bundle, broken)
    said: list[str] = []
    assert stage.until(lambda: said.append(capfd.readouterr().err) or "the last good content stays on" in "".join(said))
    assert "themes[0].accent" in "".join(said)
    assert stage.state.phase is Phase.ATTRACT
    assert "The harbour" in stage.words()


def test_a_good_edit_comes_by_itself(tmp_path: Path, open_stage: Open) -> None:
    bundle = harbour(tmp_path)
    stage = open_stage(bundle)
    rewrite(bundle, titled("The new harbour"))
    assert stage.until(lambda: "The new harbour" in stage.words())
    assert stage.state.phase is Phase.ATTRACT


def test_a_good_edit_waits_for_the_end_of_a_visit(tmp_path: Path, open_stage: Open) -> None:
    bundle = harbour(tmp_path)
    stage = open_stage(bundle)
    stage.visit(2)
    told: list[str] = []
    stage.kiosk.exhibit.problemsChanged.connect(lambda: told.append("read"))
    rewrite(bundle, titled("The new harbour"))
    assert stage.until(lambda: bool(told))
    stage.later(30)
    stage.settle()
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)
    assert "The harbour" in stage.words()
    stage.later(80)
    stage.later(21)
    assert stage.state.phase is Phase.ATTRACT
    assert stage.until(lambda: "The new harbour" in stage.words())


def test_fewer_themes_than_before(tmp_path: Path, open_stage: Open) -> None:
    bundle = harbour(tmp_path)
    stage = open_stage(bundle)
    stage.later(25)
    stage.later(25)
    assert stage.state.screen == 2
    rewrite(bundle, lambda said: said["themes"].pop())
    assert stage.until(lambda: len(stage.kiosk.exhibit.bundle.themes) == 1)
    stage.settle()
    assert stage.state.screen == 0
    assert len(stage.items("ThemeCell")) == 1


def test_views_never_ask_for_graphs_of_content_that_has_gone(tmp_path: Path, open_stage: Open) -> None:
    bundle = harbour(tmp_path)
    stage = open_stage(bundle)
    told: list[bool] = []
    exhibit, desk = stage.kiosk.exhibit, stage.kiosk.desk
    exhibit.contentChanged.connect(lambda: told.append(desk.bundle is exhibit.bundle))
    rewrite(bundle, titled("The new harbour"))
    assert stage.until(lambda: bool(told))
    assert told == [True]
