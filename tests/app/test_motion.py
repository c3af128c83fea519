"""What moves says where the visitor went, arrives, and keeps still for whoever asked for that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.show.state import Phase
from tests.app.extremes import SHORT, extremes
from tests.app.harbour import harbour
from tests.app.stage import Stage, ask, box, part_of

ALIVE = 1
"""Once in ten seconds the exhibit asks for a frame to see that frames still come."""
VIEWS = Path(__file__).parents[2] / "kiosk" / "views" / "Exhibit"


def _two_paragraphs(said: dict[str, Any]) -> None:
    said["themes"][0]["story"] = ["The first paragraph.", "The second paragraph."]


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The small bundle with motion switched on."""
    stage = Stage(harbour(tmp_path_factory.mktemp("moving"), _two_paragraphs), still=False)
    yield stage
    stage.close()


def arrival(stage: Stage, go: Callable[[], None], said: str) -> tuple[float, float]:
    """How far from its place a text is when it comes on: to the right and below, in u."""
    go()
    # What has not come in yet cannot be seen, but it stands where it comes from.
    named = [item for item in _texts(stage.kiosk.window.contentItem()) if item.property("text") == said]
    largest = max(item.property("em") for item in named)
    titles = [item for item in named if item.property("em") == largest]
    first = [box(item).topLeft() for item in titles]
    stage.settle()
    unit = min(stage.kiosk.window.width(), stage.kiosk.window.height()) / 100
    ways = [(before - box(item).topLeft()) / unit for before, item in zip(first, titles, strict=True)]
    furthest = max(ways, key=lambda way: abs(way.x()) + abs(way.y()))
    return furthest.x(), furthest.y()


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if part_of(child) == "PlainText":
            yield child
        yield from _texts(child)


def test_a_turned_page_shows_the_next_paragraph(moving: Stage) -> None:
    moving.visit(1)
    assert "The first paragraph." in moving.words()
    moving.kiosk.show_model.turnPage()
    assert moving.until(lambda: "The second paragraph." in moving.words(), 5)
    assert "The first paragraph." not in moving.words()


def test_texts_come_from_where_the_visitor_goes(moving: Stage) -> None:
    moving.visit(1)
    show = moving.kiosk.show_model
    assert arrival(moving, show.next, "Fish") == pytest.approx((3, 0), abs=0.2)
    assert arrival(moving, show.previous, "Ships") == pytest.approx((-3, 0), abs=0.2)
    assert arrival(moving, show.home, moving.kiosk.exhibit.property("title")) == pytest.approx((0, 3), abs=0.2)


@pytest.mark.long
def test_texts_leave_to_the_other_side(moving: Stage) -> None:
    left: list[float] = []
    place = 0.0
    for _ in range(5):  # On a busy machine the whole fade may pass between two frames.
        moving.visit(1)
        ships = next(item for item in moving.texts() if item.property("text") == "Ships" and item.height() > 60)
        place = box(ships).x()
        note = moving.kiosk.window.afterAnimating.connect(
            lambda ships=ships: left.append(box(ships).x()) if ships.isVisible() else None
        )
        moving.kiosk.show_model.next()
        moving.until(lambda ships=ships: not ships.isVisible(), 5)
        moving.settle()
        moving.kiosk.window.disconnect(note)
        if left and min(left) < place - 5:
            break
    assert min(left) < place - 5
    assert max(left) <= place


@pytest.mark.long
def test_where_reading_goes_from_right_to_left_so_does_the_way(tmp_path: Path) -> None:
    stage = Stage(extremes(tmp_path), still=False, language="ar")
    stage.visit(4)  # Once seen, it is laid out.
    stage.visit(3)
    assert arrival(stage, stage.kiosk.show_model.next, SHORT["ar"]) == pytest.approx((-3, 0), abs=0.2)
    stage.swipe(QPointF(500, 250), QPointF(1300, 250))
    assert stage.state.screen == 5
    stage.swipe(QPointF(1300, 250), QPointF(500, 250))
    assert stage.state.screen == 4
    stage.close()


def test_the_mark_travels_from_theme_to_theme(moving: Stage) -> None:
    moving.visit(1)
    (mark,) = moving.items("ThemeMark")
    ships, fish = (box(moving.button(name)).x() for name in ("Ships", "Fish"))
    assert box(mark).x() == pytest.approx(ships, abs=1)
    seen: list[float] = []
    mark.xChanged.connect(lambda: seen.append(box(mark).x()))
    moving.kiosk.show_model.next()
    moving.settle()
    assert box(mark).x() == pytest.approx(fish, abs=1)
    assert any(ships + 5 < x < fish - 5 for x in seen)
    assert seen == sorted(seen)


def test_nothing_takes_longer_than_600_ms(moving: Stage) -> None:
    motion = (VIEWS / "style" / "Motion.qml").read_text("utf-8")
    names = re.findall(r"property int (\w+)", motion)
    item = moving.kiosk.window.contentItem().childItems()[0]
    lengths = {name: ask(item, f"Motion.{name}") for name in names}
    assert {name: length for name, length in lengths.items() if not length <= 600} == {}  # type: ignore[operator]


def test_every_length_of_an_animation_comes_from_motion() -> None:
    found = [
        f"{path.name}: {said.strip()}"
        for path in sorted(VIEWS.rglob("*.qml"))
        for said in re.findall(r"\bduration:\s*([^;}\n]+)", path.read_text("utf-8"))
        # A graph draws its parts one after another and knows their lengths itself.
        if "Motion." not in said and said.strip() not in ("view.graph.duration", "view.wait")
    ]
    assert not found, f"give the length a name in style/Motion.qml: {found}"


@pytest.fixture(scope="module")
def reduced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The small bundle for somebody whom motion disturbs."""
    stage = Stage(harbour(tmp_path_factory.mktemp("reduced")), still=False, reduced_motion=True)
    yield stage
    stage.close()


def frames_of(stage: Stage, seconds: float) -> int:
    """How many frames are drawn while nothing but time passes, once all that arrives has arrived."""
    while stage.until(lambda before=stage.frames: stage.frames > before, 0.7):
        pass
    before = stage.frames
    for _ in range(round(seconds * 10)):
        stage.later(0.1)
        stage.until(lambda: False, 0.02)
    return stage.frames - before


@pytest.mark.parametrize("screen", [0, *(pytest.param(screen, marks=pytest.mark.long) for screen in (1, 2))])
def test_with_reduced_motion_no_frame_is_drawn_that_shows_nothing_new(reduced: Stage, screen: int) -> None:
    reduced.visit(screen)
    reduced.kiosk.show_model.hold()
    assert frames_of(reduced, 4) <= ALIVE
    reduced.kiosk.show_model.hold()


@pytest.mark.long
def test_with_reduced_motion_the_opening_keeps_still_for_nobody(reduced: Stage) -> None:
    reduced.nobody()
    assert frames_of(reduced, 5) <= ALIVE
    assert reduced.state.phase is Phase.ATTRACT


def test_with_reduced_motion_texts_only_fade(reduced: Stage) -> None:
    reduced.visit(1)
    assert arrival(reduced, reduced.kiosk.show_model.next, "Fish") == (0, 0)


@pytest.mark.long
def test_on_the_opening_only_small_parts_move(moving: Stage) -> None:
    moving.nobody()
    moving.later(101.0 - moving.clocks.now % 100)  # The picture stands between two of its steps.
    moving.nobody()
    before = moving.kiosk.window.grabWindow()
    moving.clocks.now += 0.1
    moving.kiosk.show_model.timeChanged.emit()
    after = moving.kiosk.window.grabWindow()
    rings = box(moving.items("CallToTouch")[0]).adjusted(-20, -20, 0, 20)
    lines = box(moving.items("ThemeBar")[0]).adjusted(-60, -60, 60, 0)
    changed = {(x, y) for y in range(0, 1080, 3) for x in range(0, 1920, 3) if before.pixel(x, y) != after.pixel(x, y)}
    assert changed, "the opening is never static"
    assert all(rings.contains(QPointF(*at)) or lines.contains(QPointF(*at)) for at in changed)
