"""Every test runs without a screen, and a warning of Qt or QML fails it."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"

import gc
import logging
import sys
import tempfile
from types import TracebackType

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# What a running exhibit keeps goes into a folder of its own.
_STATE = tempfile.TemporaryDirectory()
os.environ["XDG_STATE_HOME"] = _STATE.name

_GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_COMPLAINTS: list[str] = []


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind in _GRAVE:
        _COMPLAINTS.append(f"Qt: {message}")


def _from_a_slot(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _COMPLAINTS.append(f"an exception escaped: {kind.__name__}: {error}")


class _FromTheLog(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        reason = f": {record.exc_info[1]!r}" if record.exc_info else ""
        _COMPLAINTS.append(f"log: {record.getMessage()}{reason}")


@pytest.fixture(scope="module", autouse=True)
def collector() -> Iterator[None]:
    """Python's collector runs between tests, as the kiosk's does between events: never while something is painted."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def complaints(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What Qt, a slot or the log complained of; a test that expects a complaint takes it out of the list."""
    qInstallMessageHandler(_from_qt)
    monkeypatch.setattr(sys, "excepthook", _from_a_slot)
    handler = _FromTheLog(logging.WARNING)
    logging.getLogger("kiosk").addHandler(handler)
    yield _COMPLAINTS
    logging.getLogger("kiosk").removeHandler(handler)
    said = [*dict.fromkeys(_COMPLAINTS)]
    _COMPLAINTS.clear()
    assert not said, "\n".join(said)
