"""The question before a visit ends, asked and answered on the glass."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from kiosk.show.state import Phase
from tests.app.stage import Stage


def asked(stage: Stage) -> None:
    stage.visit(2)
    stage.tap(stage.button("中文"))
    stage.later(76)
    assert stage.state.phase is Phase.LEAVING


def test_it_asks_in_both_languages_and_counts(stage: Stage) -> None:
    assert "Still there?" not in stage.words()
    asked(stage)
    assert {"还在吗？", "Still there?", "20"} <= set(stage.words())
    stage.later(7.5)
    assert "13" in stage.words()


def test_a_touch_anywhere_stays(stage: Stage) -> None:
    for where in (QPointF(40, 40), QPointF(1880, 1040), QPointF(960, 300)):
        asked(stage)
        stage.tap(where)
        assert (stage.state.phase, stage.state.screen, stage.state.language) == (Phase.VISIT, 2, "zh")


def test_the_touch_that_stays_presses_nothing_behind_the_veil(stage: Stage) -> None:
    stage.visit(2)
    cell = stage.button("Ships")
    stage.later(76)
    stage.tap(cell)
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)


def test_a_swipe_stays_and_moves_nothing(stage: Stage) -> None:
    asked(stage)
    stage.swipe(QPointF(1500, 250), QPointF(500, 250))
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)


def test_i_am_still_here(stage: Stage) -> None:
    asked(stage)
    stage.tap(stage.button("我还在"))
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 2)
    assert "还在吗？" not in stage.words()


def test_start_over_resets(stage: Stage) -> None:
    asked(stage)
    stage.tap(stage.button("重新开始"))
    assert (stage.state.phase, stage.state.screen, stage.state.language) == (Phase.ATTRACT, 0, "en")


def test_nobody_answers(stage: Stage) -> None:
    asked(stage)
    stage.later(20.1)
    assert (stage.state.phase, stage.state.screen, stage.state.language) == (Phase.ATTRACT, 0, "en")
    assert "Touch to begin" in stage.words()
