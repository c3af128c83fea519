"""The scrims are as dark as the look asks for and leave the picture a window; patches darken light under text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from kiosk.models.scrims import draw_patch, draw_scrim

SIZE = QSize(1920, 1080)
TALL = QSize(1080, 1920)
THEME_ACROSS = {0: 0.93, 0.22: 0.86, 0.33: 0.62, 0.42: 0.26, 0.50: 0.07, 0.58: 0}
THEME_DOWN = {
    0: 0.42, 0.12: 0.06, 0.20: 0, 0.33: 0, 0.40: 0.22, 0.46: 0.72, 0.54: 0.84, 0.70: 0.90, 0.84: 1,
}  # fmt: skip
OPENING_ACROSS = {0: 0.78, 0.30: 0.46, 0.56: 0}
OPENING_DOWN = {0: 0.18, 0.2: 0, 0.55: 0, 0.66: 0.40, 0.80: 0.74, 1: 0.96}
PORTRAIT_DOWN = {0: 0.30, 0.10: 0, 0.18: 0.05, 0.26: 0.60, 0.33: 0.94, 0.38: 1}


def scrim(place: str, size: QSize, layout: str = "plain", palette: str = "dark", direction: str = "ltr") -> QImage:
    return draw_scrim(f"{place}/{layout}/{palette}/{direction}/{size.width()}x{size.height()}")


def opacity(name: str, size: QSize, across: float, down: float, **look: str) -> float:
    image = scrim(name, size, **look)
    x = min(size.width() - 1, round(across * size.width()))
    y = min(size.height() - 1, round(down * size.height()))
    return image.pixelColor(x, y).alphaF()


@pytest.mark.parametrize(
    ("name", "across", "empty_row"), [("theme", THEME_ACROSS, 0.27), ("opening", OPENING_ACROSS, 0.4)]
)
def test_across(name: str, across: dict[float, float], empty_row: float) -> None:
    for stop, wanted in across.items():
        assert opacity(name, SIZE, stop, empty_row) > wanted - 0.012, stop
    assert opacity(name, SIZE, max(across), empty_row) == pytest.approx(0, abs=0.012)


@pytest.mark.parametrize(("name", "down"), [("theme", THEME_DOWN), ("opening", OPENING_DOWN)])
def test_down(name: str, down: dict[float, float]) -> None:
    for stop, wanted in down.items():
        assert opacity(name, SIZE, 0.9, stop) > wanted - 0.012, stop
    for clear in (stop for stop, wanted in down.items() if wanted == 0):
        assert opacity(name, SIZE, 0.9, clear) == 0, clear


def test_both_are_laid_over_each_other() -> None:
    across, down = opacity("theme", SIZE, 0.33, 0.27), opacity("theme", SIZE, 0.9, 0.46)
    assert opacity("theme", SIZE, 0.33, 0.46) == pytest.approx(1 - (1 - across) * (1 - down), abs=0.015)


def test_portrait() -> None:
    for stop, wanted in PORTRAIT_DOWN.items():
        assert opacity("theme", TALL, 0.1, stop) > wanted - 0.012, stop
    assert opacity("theme", TALL, 0.1, 0.14) < 0.1


def test_behind_the_poll_only_the_foot_of_the_left_third_is_seen_through() -> None:
    assert opacity("poll", SIZE, 0.13, 0.72) < 0.3
    for across, down in ((0.13, 0.5), (0.36, 0.72), (0.9, 0.5), (0.13, 0.89)):
        assert opacity("poll", SIZE, across, down) == 1, (across, down)


def test_it_is_the_ground_colour() -> None:
    colour = scrim("theme", SIZE).pixelColor(1900, 1079)
    assert colour.name() == "#100d0a"
    assert colour.alpha() == 255


@pytest.mark.parametrize("layout", ["plain", "large", "low"])
@pytest.mark.parametrize("size", [SIZE, TALL, QSize(1280, 800), QSize(1024, 768)], ids=str)
def test_in_high_contrast_text_stands_on_black_and_the_picture_in_a_window(layout: str, size: QSize) -> None:
    image = scrim("theme", size, layout, "high-contrast")
    opaque = [[image.pixelColor(x, y).alpha() for x in range(0, size.width(), 16)] for y in range(0, size.height(), 16)]
    assert image.pixelColor(size.width() - 1, size.height() - 1).name() == "#000000"
    assert all(alpha == 255 for row in opaque[len(opaque) // 2 :] for alpha in row), "the lower half is text"
    assert min(map(min, opaque)) < 10, "the picture is gone"
    if size.width() > size.height():
        assert all(row[column] == 255 for row in opaque for column in range(len(row) // 3)), "text at the left"


def test_it_is_mirrored_where_reading_starts_at_the_right() -> None:
    assert scrim("theme", SIZE, direction="rtl") == scrim("theme", SIZE).flipped(Qt.Orientation.Horizontal)


def test_for_who_sits_the_lower_half_is_ground_and_the_side_of_the_graph_is_dark() -> None:
    assert opacity("theme", SIZE, 0.9, 0.57, layout="low") == 1
    assert opacity("theme", SIZE, 0.2, 0.2, layout="low") > 0.85
    assert opacity("theme", SIZE, 0.75, 0.2, layout="low") == 0


def test_a_patch_is_dark_in_its_middle_and_fades_out_to_every_side() -> None:
    for palette, least in (("dark", 0.5), ("high-contrast", 1.0)):
        patch = draw_patch(f"{palette}/40/400x160")
        assert patch.pixelColor(200, 80).alphaF() >= least
        assert max(patch.pixelColor(x, y).alphaF() for x, y in ((0, 80), (399, 80), (200, 0), (200, 159))) < 0.05
