"""A visitor's finger on the poll, and what becomes of the vote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.show.state import Phase
from tests.app.harbour import harbour
from tests.app.stage import Stage

POLL = 3


def with_poll(said: dict[str, Any]) -> None:
    said["poll"] = {
        "id": "what-next",
        "question": {"en": "What should come next?", "zh": "接下来该建什么？"},
        "lead": {"en": "Touch one.", "zh": "轻触选择。"},
        "options": [
            {"id": "ships", "theme": "ships"},
            {"id": "fish", "theme": "fish"},
            {"id": "quay", "label": {"en": "A new quay", "zh": "新码头"}},
        ],
    }


@pytest.fixture(scope="module")
def exhibit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path_factory.mktemp("poll"), with_poll))
    yield stage
    stage.close()


@pytest.fixture
def polled(exhibit: Stage) -> Stage:
    """A visitor stands before the poll."""
    exhibit.visit(POLL)
    return exhibit


def rows(stage: Stage) -> list[QQuickItem]:
    return sorted(stage.items("VoteRow"), key=lambda row: row.mapToScene(QPointF(0, 0)).y())


def counts(stage: Stage) -> list[int]:
    return [int(row.property("written")) for row in rows(stage)]


def gained(stage: Stage, before: list[int]) -> list[int]:
    return [now - then for now, then in zip(counts(stage), before, strict=True)]


def chosen(stage: Stage) -> list[str]:
    return [row.property("label") for row in rows(stage) if row.property("chosen")]


def test_the_poll_follows_the_last_theme_and_the_opening_follows_it(polled: Stage) -> None:
    assert [row.property("label") for row in rows(polled)] == ["Ships", "Fish", "A new quay"]
    assert not [cell for cell in polled.items("ThemeCell") if cell.property("current")]
    polled.swipe(QPointF(700, 300), QPointF(1500, 300))
    assert polled.state.screen == POLL - 1
    polled.swipe(QPointF(1500, 300), QPointF(700, 300))
    polled.settle()
    polled.swipe(QPointF(1500, 300), QPointF(700, 300))
    assert polled.state.screen == 0


def test_the_loop_shows_the_poll(exhibit: Stage) -> None:
    exhibit.nobody()
    for _ in range(POLL):
        exhibit.later(21)
    exhibit.settle()
    assert (exhibit.state.phase, exhibit.state.screen) == (Phase.ATTRACT, POLL)
    assert "What should come next?" in exhibit.words()
    exhibit.later(21)
    assert exhibit.state.screen == 0


def test_a_touch_votes_and_another_moves_the_vote(polled: Stage) -> None:
    before = counts(polled)
    polled.tap(rows(polled)[1])
    assert gained(polled, before) == [0, 1, 0]
    assert chosen(polled) == ["Fish"]
    assert "Your choice" in polled.words()
    polled.tap(rows(polled)[1])
    assert gained(polled, before) == [0, 1, 0]
    polled.tap(rows(polled)[2])
    assert gained(polled, before) == [0, 0, 1]
    assert chosen(polled) == ["A new quay"]


def test_a_touch_at_the_edge_of_a_row_votes_too(polled: Stage) -> None:
    before = counts(polled)
    polled.tap(rows(polled)[0].mapToScene(QPointF(4, 4)))
    assert gained(polled, before) == [1, 0, 0]


def test_a_swipe_over_the_rows_votes_for_nothing(polled: Stage) -> None:
    before = counts(polled)
    polled.swipe(rows(polled)[1], QPointF(400, 300))
    polled.visit(POLL)
    assert gained(polled, before) == [0, 0, 0]


def test_the_choice_is_forgotten_with_the_visit_and_the_vote_stays(polled: Stage) -> None:
    before = counts(polled)
    polled.tap(rows(polled)[0])
    polled.visit(POLL)
    assert chosen(polled) == []
    polled.tap(rows(polled)[0])
    assert gained(polled, before) == [2, 0, 0]


def test_the_choice_outlives_a_look_around_and_the_question_whether_anybody_is_there(polled: Stage) -> None:
    polled.tap(rows(polled)[0])
    polled.kiosk.show_model.home()
    polled.later(76)
    assert polled.state.phase is Phase.LEAVING
    polled.tap(QPointF(3, 3))
    polled.kiosk.show_model.go(POLL)
    polled.settle()
    assert chosen(polled) == ["Ships"]


def test_the_waking_touch_does_not_vote(exhibit: Stage) -> None:
    exhibit.visit(POLL)
    before = counts(exhibit)
    exhibit.nobody()
    for _ in range(POLL):
        exhibit.later(21)
    exhibit.settle()
    exhibit.kiosk.votes.vote(0)  # As a screen reader would.
    exhibit.tap(rows(exhibit)[0])
    assert (exhibit.state.phase, exhibit.state.screen) == (Phase.VISIT, POLL)
    assert gained(exhibit, before) == [0, 0, 0]
    exhibit.tap(rows(exhibit)[0])
    assert gained(exhibit, before) == [1, 0, 0]


def test_it_speaks_the_other_language_too(polled: Stage) -> None:
    polled.tap(rows(polled)[2])
    polled.tap(polled.button("中文"))
    assert chosen(polled) == ["新码头"]
    assert {"接下来该建什么？", "What should come next?", "您的选择", "实时"} <= set(polled.words())


def test_a_button_on_the_opening_leads_to_it(exhibit: Stage) -> None:
    exhibit.visit(0)
    exhibit.tap(exhibit.button("Your view"))
    assert exhibit.state.screen == POLL


def test_bars_grow_from_zero_to_the_answer_with_most_votes(polled: Stage) -> None:
    polled.tap(rows(polled)[1])
    most = max(counts(polled))
    assert [row.property("share") for row in rows(polled)] == [count / most for count in counts(polled)]


def test_votes_are_still_there_after_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    bundle = harbour(tmp_path, with_poll)
    for votes in (0, 1):
        stage = Stage(bundle, still=False)
        stage.visit(POLL)
        assert counts(stage) == [0, votes, 0]
        stage.tap(rows(stage)[1])
        assert counts(stage) == [0, votes + 1, 0]
        stage.close()
    assert (tmp_path / "state" / "kiosk" / "records.sqlite").exists()


@pytest.mark.long
def test_another_exhibit_with_a_poll_of_the_same_name_counts_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def another(said: dict[str, Any]) -> None:
        with_poll(said)
        said["id"] = "another"

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name, exhibit in (("one", with_poll), ("other", another)):
        stage = Stage(harbour(tmp_path / name, exhibit), still=False)
        stage.visit(POLL)
        assert counts(stage) == [0, 0, 0]
        stage.tap(rows(stage)[1])
        assert counts(stage) == [0, 1, 0]
        stage.close()


def test_a_vote_that_can_not_be_written_leaves_the_glass_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complaints: list[str]
) -> None:
    (tmp_path / "state").write_text("a file where a folder should be")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    stage = Stage(harbour(tmp_path, with_poll), still=False)
    stage.visit(POLL)
    stage.tap(rows(stage)[1])
    assert (counts(stage), chosen(stage)) == ([0, 0, 0], [])
    stage.close()
    assert complaints
    assert [said for said in complaints if "check the disk" not in said] == []
    complaints.clear()


def test_a_picture_leaves_nothing_behind(polled: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    polled.tap(rows(polled)[1])
    assert not (tmp_path / "state").exists()


def test_no_theme_is_marked_while_the_poll_is_shown(polled: Stage) -> None:
    assert polled.items("ThemeMark") == []
    polled.kiosk.show_model.go(1)
    polled.settle()
    assert len(polled.items("ThemeMark")) == 1
