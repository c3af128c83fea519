"""Every test runs without a screen, and a warning of Qt or QML fails it."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

import pytest  # noqa: E402
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler  # noqa: E402

_SAID_BY_QT: list[str] = []
_GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def _listen(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind in _GRAVE:
        _SAID_BY_QT.append(message)


@pytest.fixture(autouse=True)
def qt_says() -> Iterator[list[str]]:
    """What Qt complained of; a test that expects a complaint takes it out of the list."""
    qInstallMessageHandler(_listen)
    yield _SAID_BY_QT
    said = list(_SAID_BY_QT)
    _SAID_BY_QT.clear()
    assert not said, "Qt complained:\n" + "\n".join(said)
