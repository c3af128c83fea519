"""The opening: it invites in every language, shows all themes, and makes room for who uses it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from tests.app.harbour import harbour, only
from tests.app.stage import PORTRAIT, Stage, box

BEGIN, BEGIN_ZH = "Touch to begin", "轻触开始"


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path_factory.mktemp("moving")), still=False)
    yield stage
    stage.close()


def call(stage: Stage) -> list[str]:
    """What the call to touch says, the largest first."""
    place = box(stage.items("CallToTouch")[0]).adjusted(0, -20, 0, 20)
    said = [item for item in stage.texts() if place.contains(box(item).center()) and full(item)]
    return [item.property("text") for item in sorted(said, key=lambda item: -item.property("em"))]


def full(item: QQuickItem) -> bool:
    """It has faded in, with everything that it stands in."""
    return item.opacity() > 0.99 and (item.parentItem() is None or full(item.parentItem()))


def test_it_invites_in_every_language_in_turn(moving: Stage) -> None:
    moving.nobody()
    moving.later(9 - moving.clocks.now % 9)
    assert moving.until(lambda: call(moving) == [BEGIN, BEGIN_ZH], 5), call(moving)
    moving.later(4.6)
    assert moving.until(lambda: call(moving) == [BEGIN_ZH, BEGIN], 5), call(moving)


def test_a_visitor_is_invited_in_the_language_chosen(stage: Stage) -> None:
    stage.visit(0)
    assert call(stage) == [BEGIN, BEGIN_ZH]
    stage.kiosk.show_model.speakNext()
    stage.settle()
    assert call(stage) == [BEGIN_ZH, BEGIN]


def test_one_language_and_three(tmp_path: Path) -> None:
    def three(said: dict[str, Any]) -> None:
        said["languages"] = ["en", "zh", "fr"]
        said["words"] = {"touch_to_begin": {"en": BEGIN, "zh": BEGIN_ZH, "fr": "Touchez l’écran"}}

    for change, expected in ((only("en"), [BEGIN]), (three, [BEGIN, f"{BEGIN_ZH}  ·  Touchez l’écran"])):
        stage = Stage(harbour(tmp_path / expected[-1][:2], change))
        assert call(stage) == expected
        stage.close()


@pytest.mark.parametrize("upright", [False, True])
def test_the_ribbon_is_as_wide_as_the_screen_until_controls_stand_beside_it(stage: Stage, upright: bool) -> None:
    landscape = stage.kiosk.window.size()
    if upright:
        stage.resize(PORTRAIT)
    stage.nobody()
    (ribbon,) = stage.items("ThemeBar")
    margin = box(ribbon).left()
    assert box(ribbon).right() == pytest.approx(stage.kiosk.window.width() - margin, abs=1)
    assert not stage.items("TouchButton")
    stage.visit(0)
    (bar,) = stage.items("ThemeBar")
    buttons = stage.items("TouchButton")
    assert len(buttons) >= 3
    assert not any(box(bar).intersects(box(button)) for button in buttons)
    place = box(bar)
    stage.kiosk.show_model.go(1)
    stage.settle()
    assert box(stage.items("ThemeBar")[0]) == place, "it stands where it stands on every screen"
    stage.resize(landscape)


def test_the_light_wanders_from_theme_to_theme(moving: Stage) -> None:
    moving.nobody()
    lit = []
    for _ in range(4):
        moving.later(4.8)
        lit.append([cell.property("name") for cell in moving.items("ThemeCell") if cell.property("light") >= 0])
    assert sorted(lit) == [["Fish"], ["Fish"], ["Ships"], ["Ships"]]
    assert lit[0] != lit[1]
