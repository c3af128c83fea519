"""Whatever can be touched answers in the first frame after the finger comes down, under the finger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage

from tests.app.harbour import harbour
from tests.app.stage import Stage, box

NEAR = 24
"""As far from the finger's middle as its tip reaches, in pixels."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Any:
    def asks(said: dict[str, Any]) -> None:
        said["themes"][0]["story"] *= 2
        answers = [{"id": "a", "theme": "fish"}, {"id": "b", "label": "Neither", "accent": "#F6B042"}]
        said["poll"] = {"id": "best", "question": "Which is best?", "options": answers}

    stage = Stage(harbour(tmp_path_factory.mktemp("press"), asks))
    yield stage
    stage.close()


def middle(stage: Stage, part: str, number: int = 0) -> QPointF:
    return box(stage.items(part)[number]).center()


def settings(stage: Stage) -> QPointF:
    stage.kiosk.show_model.chooseSettings(True)
    stage.settle()
    return middle(stage, "OnOff")


def countdown(stage: Stage, name: str) -> QPointF:
    stage.later(stage.kiosk.exhibit.bundle.show.idle_timeout + 1)
    stage.settle()
    return box(stage.button(name)).center()


PLACES: dict[str, tuple[int, Callable[[Stage], QPointF]]] = {
    "anywhere on the opening": (0, lambda stage: QPointF(1200, 300)),
    "the call on the opening": (0, lambda stage: box(stage.items("CallToTouch")[0]).topLeft() + QPointF(54, 54)),
    "a line of the ribbon": (0, lambda stage: box(stage.button("Fish")).center()),
    "a theme": (1, lambda stage: box(stage.button("Fish")).center()),
    "the current theme": (1, lambda stage: box(stage.button("Ships")).center()),
    "a button": (1, lambda stage: box(stage.button("Home")).center() + QPointF(-30, 0)),
    "the story": (1, lambda stage: middle(stage, "Story")),
    "a graph": (1, lambda stage: middle(stage, "GraphView")),
    "an answer": (3, lambda stage: middle(stage, "VoteRow")),
    "a setting": (1, settings),
    "the answer that stays": (1, lambda stage: countdown(stage, "I’m still here") + QPointF(-190, 0)),
    "the answer that starts over": (1, lambda stage: countdown(stage, "Start over") + QPointF(-150, 0)),
}


@pytest.mark.parametrize("what", PLACES)
def test_the_first_frame_answers_under_the_finger(stage: Stage, what: str) -> None:
    screen, find = PLACES[what]
    stage.visit(screen)
    at = find(stage).toPoint()
    window = stage.kiosk.window
    before = window.grabWindow()
    stage.touch(lambda touch: touch.press(0, at, window))
    after = window.grabWindow()
    stage.touch(lambda touch: touch.release(0, at, window))
    stage.settle()
    assert differing(before, after, at) > 20


def differing(before: QImage, after: QImage, at: QPoint) -> int:
    """Pixels near a place that changed enough to be seen."""
    near = range(-NEAR, NEAR)
    points = [at + QPoint(x, y) for x in near for y in near]
    return sum(_difference(before, after, point) > 8 for point in points)


def _difference(before: QImage, after: QImage, point: QPoint) -> int:
    a, b = before.pixelColor(point), after.pixelColor(point)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))


def test_a_finger_at_rest_changes_nothing_by_itself(stage: Stage, tmp_path: Path) -> None:
    stage.visit(1)
    before = stage.kiosk.window.grabWindow()
    assert differing(before, stage.kiosk.window.grabWindow(), middle(stage, "Story").toPoint()) == 0
