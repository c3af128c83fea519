"""The texts on the glass that do not say all they should: cut short, or set too small to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.content.typeset import as_written

_SMALLEST = 1.4
"""In hundredths of the screen's short side: what stands in the theme bar may be a sixth smaller than other text."""
_TEXT = "PlainText"
_BAR = "ThemeCell"


class Amiss(NamedTuple):
    """A text that the visitor can't read as it was written."""

    text: str
    cut: bool
    """Else it is too small."""
    room: int
    """About how many letters would fit."""
    in_bar: bool
    """In the theme bar, where every name stands beside the others."""


def amiss(window: QQuickWindow) -> Iterator[Amiss]:
    """Every text now on the glass that is cut or tiny."""
    least = _SMALLEST * min(window.width(), window.height()) / 100
    bar: list[Amiss] = []
    for item, in_bar in _texts(window.contentItem()):
        cut = bool(item.property("truncated"))
        if cut or (in_bar and _pixels(item) < least):
            found = Amiss(as_written(item.property("text")), cut, _room(item, least), in_bar)
            if in_bar:
                bar.append(found)
            else:
                yield found
    # All names in the bar have the size at which the longest fits, so a small one is no fault of its own.
    cut_names = [name for name in bar if name.cut]
    yield from cut_names or sorted(bar, key=lambda name: -len(name.text))[:1]


def _texts(item: QQuickItem, in_bar: bool = False) -> Iterator[tuple[QQuickItem, bool]]:
    for child in item.childItems():
        if not child.isVisible() or child.opacity() < 0.01:
            continue
        part = child.metaObject().className().partition("_QML")[0]
        if part == _TEXT:
            if child.property("text"):
                yield child, in_bar
        else:
            yield from _texts(child, in_bar or part == _BAR)


def _pixels(item: QQuickItem) -> int:
    """The size that a text really has, which may be smaller than the one it asks for."""
    context = qmlContext(item)
    return int(QQmlExpression(context, item, "fontInfo.pixelSize").evaluate()[0]) if context else 0


def _room(item: QQuickItem, least: float) -> int:
    text = item.property("text")
    font = QFont(item.property("font"))
    font.setPixelSize(max(1, round(max(least, _pixels(item)))))
    wide = QFontMetricsF(font).horizontalAdvance(text.replace("\n", " "))
    room = item.width() * max(1, item.property("lineCount"))
    return max(1, min(len(text) - 1, int(0.95 * len(text) * room / wide))) if wide else len(text)
