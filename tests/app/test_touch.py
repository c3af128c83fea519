"""A real finger on the real window."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from kiosk.show.state import Phase
from tests.app.stage import Stage, box


def test_the_waking_touch_presses_nothing_beneath_it(stage: Stage) -> None:
    stage.tap(stage.button("Fish"))
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 1)
    stage.tap(stage.button("Fish"))
    assert stage.state.screen == 2


def test_the_waking_touch_presses_no_language_button(stage: Stage) -> None:
    stage.visit(1)
    place = box(stage.button("中文")).center()
    stage.nobody()
    assert not stage.items("TouchButton"), "nobody could press them: the touch only wakes"
    stage.tap(place)
    assert (stage.state.phase, stage.state.language) == (Phase.VISIT, "en")


def test_a_waking_swipe_moves_nothing(stage: Stage) -> None:
    stage.swipe(QPointF(1500, 300), QPointF(600, 300))
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 1)


def test_swipes_move_both_ways(stage: Stage) -> None:
    stage.visit(1)
    stage.swipe(QPointF(1500, 250), QPointF(700, 260))
    assert stage.state.screen == 2
    stage.swipe(QPointF(700, 250), QPointF(1500, 240))
    assert stage.state.screen == 1


def test_a_swipe_over_text_moves_too_and_presses_nothing(stage: Stage) -> None:
    stage.visit(2)
    stage.swipe(QPointF(600, 700), QPointF(100, 700))
    assert (stage.state.screen, stage.state.page) == (0, 0)


def test_a_short_or_upright_stroke_moves_nothing(stage: Stage) -> None:
    stage.visit(1)
    stage.swipe(QPointF(1500, 250), QPointF(1470, 250))
    stage.swipe(QPointF(1500, 700), QPointF(1510, 200))
    assert stage.state.screen == 1


def test_a_finger_that_leaves_a_button_presses_nothing(stage: Stage) -> None:
    stage.visit(1)
    stage.swipe(stage.button("Hold"), QPointF(1800, 500))
    assert not stage.state.held


def test_a_slow_finger_presses_all_the_same(stage: Stage) -> None:
    stage.visit(1)
    hold = box(stage.button("Hold")).center().toPoint()
    stage.touch(lambda t: t.press(0, hold, stage.kiosk.window))
    stage.until(lambda: False, 1.2)
    stage.touch(lambda t: t.release(0, hold, stage.kiosk.window))
    assert stage.state.held


def test_the_controls(stage: Stage) -> None:
    stage.visit(1)
    stage.tap(stage.button("Hold"))
    assert stage.state.held
    stage.later(46)
    assert stage.state.screen == 1
    stage.tap(stage.button("Resume"))
    assert not stage.state.held
    stage.tap(stage.button("中文"))
    assert stage.state.language == "zh"
    assert "船" in stage.words()
    stage.tap(stage.button("English"))
    stage.tap(stage.button("Home"))
    assert (stage.state.language, stage.state.screen) == ("en", 0)


def test_a_touch_on_the_opening_begins(stage: Stage) -> None:
    stage.visit(0)
    stage.tap(QPointF(900, 300))
    assert stage.state.screen == 1


def test_a_touch_on_the_story_turns_it(stage: Stage) -> None:
    stage.visit(2)
    story = stage.items("Story")[0]
    stage.tap(story)
    assert stage.state.page == 1


def test_two_fingers_and_a_thumb_do_no_harm(stage: Stage) -> None:
    window = stage.kiosk.window
    points = [QPointF(1650, 1000).toPoint(), QPointF(300, 1000).toPoint(), QPointF(900, 300).toPoint()]
    for _ in range(3):
        stage.touch(lambda t: [t.press(n, at, window) for n, at in enumerate(points)])
        stage.touch(lambda t: [t.release(n, at, window) for n, at in enumerate(points)])
    assert stage.state.phase is Phase.VISIT


def test_the_finger_picks_a_reading(stage: Stage) -> None:
    stage.visit(1)
    graph = stage.items("GraphView")[0]
    picked = set()
    for share in range(1, 20):
        at = graph.mapToScene(QPointF(graph.width() * share / 20, graph.height() * 0.6))
        stage.tap(at)
        picked.add(graph.property("selected"))
    assert picked > {-1}
    assert stage.state.screen == 1
