"""Numbers to pictures: pyqtgraph behind one small surface, one file a kind of graph. No QML."""

from __future__ import annotations

from kiosk.graphs.drawing import Ask, Drawing
from kiosk.graphs.kinds import drawing_for

__all__ = ["Ask", "Drawing", "drawing_for"]
