"""Every text on the glass can be read on what is really behind it, in both palettes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.content.colour import luminance
from tests.app import glass
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, ask, box

USUAL = ((LANDSCAPE, False, False), (PORTRAIT, False, False), (LANDSCAPE, False, True), (LANDSCAPE, True, False))
MORE = ((QSize(1280, 800), False), (PORTRAIT, True), (LANDSCAPE, True), (PORTRAIT, False))
"""Sizes of the window, whether whoever is there sits, and whether the palette is the one of high contrast."""
AA = {"large": 3.0, "small": 4.5}
AAA = {"large": 4.5, "small": 7.0}
LINES = 3.0
_PARTS = np.arange(256) / 255
LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)
"""What each of the 256 steps of a channel means in light."""
BRIGHT = 99.5
"""Per cent of the pixels behind a text that are no brighter than what it is measured against."""


@pytest.fixture(scope="module")
def presented() -> Iterator[Stage]:
    stage = Stage(present=True)
    yield stage
    stage.close()


def luminances(image: QImage) -> NDArray[np.float64]:
    """Relative luminance of every pixel."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return np.asarray(LINEAR[data[:, : plain.width(), :3]] @ np.array([0.2126, 0.7152, 0.0722]))


def behind(stage: Stage, items: list[QQuickItem]) -> QImage:
    """The glass without these."""
    shown = [(item, item.opacity()) for item in items]
    for item, _ in shown:
        item.setOpacity(0)
    try:
        return stage.kiosk.window.grabWindow()
    finally:
        for item, opacity in shown:
            item.setOpacity(opacity)


def ratio(item: QQuickItem, place: QRectF, glass_behind: QImage) -> float:
    """Contrast of an item to the part behind it that is nearest to its own colour."""
    part = luminances(glass_behind.copy(place.toAlignedRect().intersected(glass_behind.rect())))
    own = luminance(QColor(item.property("color")).name())
    worst = float(np.percentile(part, BRIGHT if own > np.median(part) else 100 - BRIGHT))
    high, low = max(own, worst), min(own, worst)
    return (high + 0.05) / (low + 0.05)


def is_large(item: QQuickItem, size: QSize) -> bool:
    """24 pixels and more, or 19 in bold, on a screen of 1080."""
    em = int(ask(item, "fontInfo.pixelSize")) * 1080 / min(size.width(), size.height())
    return em >= (18.9 if QFont(item.property("font")).weight() >= QFont.Weight.Bold else 24)


def lost(stage: Stage, least: dict[str, float]) -> Iterator[str]:
    """Texts and icons that can't be told well enough from what is behind them."""
    texts = stage.texts()
    icons = [icon for icon in stage.items("Icon") if icon.width() > 0]
    glass_behind = behind(stage, [*texts, *icons])
    for text in texts:
        wanted = least["large" if is_large(text, stage.kiosk.window.size()) else "small"]
        found = ratio(text, glass.ink(text), glass_behind)
        if found < wanted:
            yield f"“{text.property('text')[:40]}” {found:.1f} instead of {wanted}"
    for icon in icons:
        found = ratio(icon, box(icon), glass_behind)
        if found < LINES:
            yield f"icon {icon.property('name')} {found:.1f} instead of {LINES}"


@pytest.mark.parametrize(
    ("size", "low", "contrast"),
    [
        *USUAL,
        *(
            pytest.param(size, low, contrast, marks=pytest.mark.long)
            for size, low in MORE
            for contrast in (False, True)
            if (size, low, contrast) not in USUAL
        ),
    ],
    ids=str,
)
def test_every_text_is_readable(presented: Stage, size: QSize, low: bool, contrast: bool) -> None:
    presented.resize(size)
    found = []
    for screen, name in enumerate(presented.kiosk.exhibit.bundle.screens):
        presented.kiosk.show_model.go(screen)
        presented.kiosk.show_model.do(lambda: presented.kiosk.show.set(high_contrast=contrast, low_reach=low))
        presented.settle()
        found += [f"{name}: {said}" for said in lost(presented, AAA if contrast else AA)]
    assert not found, "\n".join(found)
