"""The scrims are at least as dark as the look asks for: darker where a picture needs it, light where it must shine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from kiosk.models.scrims import draw_scrim

SIZE = QSize(1920, 1080)
TALL = QSize(1080, 1920)
THEME_ACROSS = {0: 0.93, 0.22: 0.86, 0.33: 0.62, 0.42: 0.26, 0.50: 0.07, 0.58: 0}
THEME_DOWN = {
    0: 0.42, 0.12: 0.06, 0.20: 0, 0.33: 0, 0.40: 0.22, 0.46: 0.72, 0.54: 0.84, 0.70: 0.90, 0.84: 1,
}  # fmt: skip
OPENING_ACROSS = {0: 0.78, 0.30: 0.46, 0.56: 0}
OPENING_DOWN = {0: 0.18, 0.2: 0, 0.55: 0, 0.66: 0.40, 0.80: 0.74, 1: 0.96}
PORTRAIT_DOWN = {0: 0.30, 0.10: 0, 0.18: 0.05, 0.26: 0.60, 0.33: 0.94, 0.38: 1}


def opacity(name: str, size: QSize, across: float, down: float) -> float:
    image = draw_scrim(name, size)
    x = min(size.width() - 1, round(across * size.width()))
    y = min(size.height() - 1, round(down * size.height()))
    return image.pixelColor(x, y).alphaF()


@pytest.mark.parametrize(
    ("name", "across", "empty_row"), [("theme", THEME_ACROSS, 0.27), ("opening", OPENING_ACROSS, 0.4)]
)
def test_across(name: str, across: dict[float, float], empty_row: float) -> None:
    for stop, wanted in across.items():
        assert opacity(name, SIZE, stop, empty_row) == pytest.approx(wanted, abs=0.012), stop


@pytest.mark.parametrize(("name", "down"), [("theme", THEME_DOWN), ("opening", OPENING_DOWN)])
def test_down(name: str, down: dict[float, float]) -> None:
    for stop, wanted in down.items():
        assert opacity(name, SIZE, 0.9, stop) > wanted - 0.012, stop
    for clear in (stop for stop, wanted in down.items() if wanted == 0):
        assert opacity(name, SIZE, 0.9, clear) == 0, clear


def test_both_are_laid_over_each_other() -> None:
    assert opacity("theme", SIZE, 0.33, 0.46) == pytest.approx(1 - (1 - 0.62) * (1 - 0.72), abs=0.015)


def test_portrait() -> None:
    for stop, wanted in PORTRAIT_DOWN.items():
        assert opacity("theme", TALL, 0.1, stop) > wanted - 0.012, stop
    assert opacity("theme", TALL, 0.1, 0.14) < 0.1


def test_behind_the_poll_only_the_foot_of_the_left_third_is_seen_through() -> None:
    assert opacity("poll", SIZE, 0.13, 0.72) < 0.3
    for across, down in ((0.13, 0.5), (0.36, 0.72), (0.9, 0.5), (0.13, 0.89)):
        assert opacity("poll", SIZE, across, down) == 1, (across, down)


def test_it_is_the_ground_colour() -> None:
    colour = draw_scrim("theme", SIZE).pixelColor(1900, 1079)
    assert colour.name() == "#100d0a"
    assert colour.alpha() == 255
