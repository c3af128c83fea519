"""The accessibility button and its sheet, used with a finger."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.show.settings import OWN, Settings
from kiosk.show.state import Phase
from tests.app.glass import cut, overlapping, spilled
from tests.app.harbour import harbour
from tests.app.stage import LANDSCAPE, Stage, ask, box

TILES = ("High contrast", "Less motion", "Everything lower")
SIZES = ("Text size: normal", "Text size: large", "Text size: largest")
BESIDE = QPointF(1200, 200)


def opened(stage: Stage, screen: int = 1) -> QQuickItem:
    """The sheet, opened by a finger."""
    stage.visit(screen)
    stage.tap(stage.button("Accessibility"))
    assert stage.state.choosing
    return stage.items("SettingsPanel")[0]


def within(item: QQuickItem) -> Iterator[QQuickItem]:
    """All that is inside an item and can be seen."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from within(child)


def target(panel: QQuickItem, name: str) -> QQuickItem:
    """What a visitor would call so and can press."""
    return next(item for item in within(panel) if item.property("name") == name and item.property("pressed") is False)


def size_of(stage: Stage, text: str) -> int:
    return next(int(cast(int, ask(item, "font.pixelSize"))) for item in stage.texts() if item.property("text") == text)


def test_one_button_in_the_row_opens_it_and_done_closes_it(stage: Stage) -> None:
    opened(stage)
    wanted = {"Accessibility", "无障碍", "Text size", "文字大小", *TILES, "减少动画", "Off", "Ends with your visit"}
    assert wanted <= set(stage.words())
    stage.tap(stage.button("Done"))
    assert not stage.state.choosing
    assert "Text size" not in stage.words()


def test_the_row_stands_at_one_place_and_only_for_who_is_there(stage: Stage) -> None:
    assert stage.items("Controls") == []
    stage.visit(1)
    place = box(stage.button("Hold"))
    stage.visit(0)
    assert box(stage.button("Hold")) == place
    stage.tap(stage.button("Hold"))
    assert stage.state.held
    opened(stage, 0)


@pytest.mark.parametrize("name", TILES)
def test_a_tile_says_in_word_and_shape_whether_it_is_on(stage: Stage, name: str) -> None:
    panel = opened(stage)

    def ticks() -> int:
        return sum(icon.property("name") == "tick" for icon in stage.items("Icon"))

    for on in (True, False):
        stage.tap(target(panel, name))
        assert (stage.state.settings != OWN) is on
        assert (stage.words().count("On"), ticks()) == (int(on), int(on))


def test_every_tile_has_a_setting_of_its_own(stage: Stage) -> None:
    panel = opened(stage)
    for name in (*TILES, SIZES[2]):
        stage.tap(target(panel, name))
    assert stage.state.settings == Settings(2, True, True, True)


def test_text_grows_at_once_behind_the_sheet(stage: Stage) -> None:
    panel = opened(stage)
    sizes = []
    for name in SIZES:
        stage.tap(target(panel, name))
        sizes.append(size_of(stage, "Ships by year"))
    assert sizes == sorted(set(sizes))


def test_high_contrast_is_seen_at_once(stage: Stage) -> None:
    panel = opened(stage)

    def ground() -> str:
        return str(stage.kiosk.window.grabWindow().pixelColor(3, 1075).name())

    before = ground()
    stage.tap(target(panel, "High contrast"))
    assert (before, ground()) == ("#100d0a", "#000000")


@pytest.mark.parametrize("where", [BESIDE, QPointF(1650, 300), QPointF(3, 3)])
def test_a_touch_beside_it_closes_it_and_presses_nothing(stage: Stage, where: QPointF) -> None:
    opened(stage, 2)
    stage.tap(where)
    assert (stage.state.choosing, stage.state.screen, stage.state.page) == (False, 2, 0)


def test_a_swipe_beside_it_changes_no_screen(stage: Stage) -> None:
    opened(stage)
    stage.swipe(QPointF(1500, 250), QPointF(500, 250))
    assert stage.state.screen == 1


def test_a_touch_on_its_ground_does_nothing(stage: Stage) -> None:
    panel = opened(stage)
    before = stage.state
    stage.tap(box(target(panel, "Done")).center() - QPointF(500, 0))
    assert stage.state == before


def test_nothing_turns_by_itself_while_somebody_chooses(stage: Stage) -> None:
    opened(stage)
    stage.later(50)
    assert (stage.state.screen, stage.state.choosing) == (1, True)


def test_all_ends_with_the_visit(stage: Stage) -> None:
    stage.visit(1)
    size = size_of(stage, "Ships by year")
    panel = opened(stage)
    for name in (*TILES, SIZES[1]):
        stage.tap(target(panel, name))
    stage.later(76)
    assert stage.state.phase is Phase.LEAVING
    assert "Text size" not in stage.words()
    stage.later(21)
    assert (stage.state.phase, stage.state.settings) == (Phase.ATTRACT, OWN)
    stage.visit(1)
    assert size_of(stage, "Ships by year") == size
    assert "Text size" not in stage.words()


def test_the_next_visitor_finds_no_open_sheet(stage: Stage) -> None:
    opened(stage)
    stage.later(76)
    stage.tap(stage.button("I’m still here"))
    assert (stage.state.phase, stage.state.choosing) == (Phase.VISIT, False)


SHAPES = [LANDSCAPE, QSize(1080, 1920), QSize(1024, 768), QSize(2520, 1080)]


@pytest.mark.parametrize("size", SHAPES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_it_is_well_set_within_reach_and_large_enough(stage: Stage, size: QSize) -> None:
    panel = opened(stage)
    try:
        stage.resize(size)
        for step in range(3):
            stage.kiosk.show_model.setTextStep(step)
            for _ in range(2):
                stage.kiosk.show_model.speakNext()
                stage.app.processEvents()
                well_set(stage, panel, size)
    finally:
        stage.resize(LANDSCAPE)


def well_set(stage: Stage, panel: QQuickItem, size: QSize) -> None:
    texts = [text for text in within(panel) if text.property("written")]
    sheet: Any = SimpleNamespace(kiosk=stage.kiosk, texts=lambda: texts)
    assert spilled(sheet) + cut(sheet) + overlapping(sheet) == []
    assert min(box(text).top() for text in texts) > size.height() * 0.48
    targets = [item for item in within(panel) if item.property("pressed") is False]
    assert len(targets) == 7
    for item in targets:
        assert min(item.width(), item.height()) >= 0.059 * min(size.width(), size.height()), item.property("name")
        assert box(item).center().y() > size.height() / 2, item.property("name")


def test_it_slides_in_from_the_foot_and_only_fades_where_motion_is_reduced(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    stage = Stage(harbour(tmp_path_factory.mktemp("moving")), still=False)
    try:
        sheet = next(item for item in opened(stage).childItems() if item.property("drop") is not None)
        for reduced in (False, True):
            stage.kiosk.show_model.setReducedMotion(reduced)
            stage.tap(BESIDE)
            assert stage.until(lambda: not sheet.isVisible(), 5)
            ways: set[float] = set()
            lights: set[float] = set()
            moved = sheet.yChanged.connect(lambda ways=ways: ways.add(sheet.y()))
            faded = sheet.opacityChanged.connect(lambda lights=lights: lights.add(sheet.opacity()))
            stage.tap(stage.button("Accessibility"))
            foot = stage.kiosk.window.height() - sheet.height()
            assert stage.until(lambda foot=foot: (sheet.opacity(), sheet.y()) == (1, foot), 5)
            sheet.disconnect(moved)
            sheet.disconnect(faded)
            assert (len(ways) > 2, len(lights) > 2) == (not reduced, reduced)
    finally:
        stage.close()


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path_factory.mktemp("arabic"), in_arabic))
    yield stage
    stage.close()


def test_all_is_mirrored_where_reading_starts_at_the_right(arabic: Stage) -> None:
    panel = opened(arabic)

    def places() -> list[QRectF]:
        return [box(item) for item in within(panel) if item.property("pressed") is False]

    before = places()
    arabic.kiosk.show_model.speakNext()
    arabic.app.processEvents()
    wide = arabic.kiosk.window.width()
    assert [wide - place.right() for place in places()] == pytest.approx([place.left() for place in before], abs=2)
    assert box(arabic.items("Controls")[0]).left() == pytest.approx(0.06 * arabic.kiosk.window.height(), abs=1)


def test_onward_is_to_the_left_where_reading_starts_at_the_right(arabic: Stage) -> None:
    arabic.visit(1)
    arabic.key(Qt.Key.Key_L)
    arabic.key(Qt.Key.Key_Left)
    assert (arabic.state.language, arabic.state.screen) == ("ar", 2)
    arabic.key(Qt.Key.Key_Right)
    assert arabic.state.screen == 1


def in_arabic(said: dict[str, Any]) -> None:
    """Arabic stands where Chinese stood; its words are those, for only the direction counts."""

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {("ar" if key == "zh" else key): renamed(part) for key, part in value.items()}
        return [renamed(part) for part in value] if isinstance(value, list) else value

    said.update(renamed(dict(said)), languages=["en", "ar"])
