"""What a benchmark may ask about the glass that the kiosk itself never does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem, QQuickWindow


def backdrop(window: QQuickWindow) -> QQuickItem | None:
    """The item that shows the pictures behind everything."""
    return next((item for item in _items(window.contentItem()) if item.property("frontScreen") is not None), None)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)
