"""What counts as an empty glass."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter

from kiosk.app import application
from kiosk.models.blank import is_blank


def glass(colour: str) -> QImage:
    application()
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.mark.parametrize("colour", ["#000000", "#100D0A", "#FFFFFF", "#45CFA0"])
def test_one_colour_is_empty(colour: str) -> None:
    assert is_blank(glass(colour))


def test_no_picture_is_empty() -> None:
    assert is_blank(QImage())


def test_a_lost_pixel_does_not_fill_it() -> None:
    image = glass("#000000")
    for at in range(20):
        image.setPixelColor(at, at, QColor("#FFFFFF"))
    assert is_blank(image)


def test_a_sentence_is_something() -> None:
    image = glass("#100D0A")
    with QPainter(image) as painter:
        font = QFont()
        font.setPixelSize(39)
        painter.setFont(font)
        painter.setPen(QColor("#F5F1E6"))
        painter.drawText(
            QRect(0, 0, 1920, 1080), Qt.AlignmentFlag.AlignCenter, "This exhibit will be back in a moment."
        )
    assert not is_blank(image)


def test_a_dark_picture_is_something() -> None:
    image = glass("#000000")
    with QPainter(image) as painter:
        fade = QLinearGradient(0, 0, 0, 1080)
        fade.setColorAt(0, QColor(0, 0, 0))
        fade.setColorAt(1, QColor(40, 40, 40))
        painter.fillRect(image.rect(), fade)
    assert not is_blank(image)
