"""What is wrong with the texts on the glass, as sentences that name the text."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.app.stage import Stage, ask, box


def _name(item: QQuickItem) -> str:
    said = item.property("text").replace("\n", "⏎")
    return f"“{said[:32]}{'…' if len(said) > 32 else ''}”"


def _rect(rect: QRectF) -> str:
    return f"{rect.x():.0f},{rect.y():.0f} {rect.width():.0f}x{rect.height():.0f}"


def ink(item: QQuickItem) -> QRectF:
    """Where the letters of a text stand: its box, as wide and as tall as what is written."""
    place, wide = box(item), item.property("contentWidth")
    align = int(ask(item, "effectiveHorizontalAlignment"))
    if align == Qt.AlignmentFlag.AlignRight.value:
        place.setLeft(place.right() - wide)
    elif align == Qt.AlignmentFlag.AlignHCenter.value:
        place.setLeft(place.center().x() - wide / 2)
    place.setWidth(wide)
    place.setHeight(item.property("used"))
    return place


def spilled(stage: Stage) -> list[str]:
    """Texts that are larger than their box, or stand outside the window."""
    found = []
    window = QRectF(-1, -1, stage.kiosk.window.width() + 2, stage.kiosk.window.height() + 2)
    for text in stage.texts():
        # Boxes are trimmed to the letters: negative padding is meant, positive is only space.
        trim = min(0, text.property("topPadding") + text.property("bottomPadding"))
        # A text that is set smaller and cut all the same keeps the trim of its full size.
        room = text.height() * (1.25 if text.property("truncated") else 1) + 3
        wide, tall = text.property("contentWidth"), text.property("contentHeight") + trim
        if wide > 1.02 * text.width() + 1 or tall > room:
            found.append(f"{_name(text)} is {wide:.0f}x{tall:.0f} in a box of {text.width():.0f}x{text.height():.0f}")
        if not window.contains(ink(text)):
            found.append(f"{_name(text)} stands outside the window: {_rect(ink(text))}")
    return found


def cut(stage: Stage) -> list[str]:
    """Texts that do not say all that they should."""
    return [f"{_name(text)} is cut" for text in stage.texts() if text.property("truncated")]


def overlapping(stage: Stage) -> list[str]:
    """Pairs of texts that are written over each other."""
    inks = [(text, ink(text).adjusted(1, 2, -1, -2)) for text in stage.texts()]
    return [
        f"{_name(one)} ({_rect(a)}) lies over {_name(two)} ({_rect(b)})"
        for (one, a), (two, b) in combinations(inks, 2)
        if a.intersects(b)
    ]


def too_small(stage: Stage, least: int) -> list[str]:
    """Texts set smaller than `least` pixels."""
    sizes = [(text, int(ask(text, "fontInfo.pixelSize"))) for text in stage.texts()]
    return [f"{_name(text)} is {size} px" for text, size in sizes if size < least]


def too_small_to_touch(stage: Stage, least: int) -> list[str]:
    """Buttons and cells narrower or lower than `least` pixels."""
    targets = [*stage.items("TouchButton"), *stage.items("ThemeCell"), *stage.items("VoteRow")]
    assert targets
    return [
        f"{item.property('name')}: {item.width():.0f}x{item.height():.0f}"
        for item in targets
        if min(item.width(), item.height()) < least
    ]
