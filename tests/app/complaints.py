"""What Qt, QML, a slot or the log complain of, where pytest does not listen."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_GRAVE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Complaints(logging.Handler):
    """Listens from its making until it is closed."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: dict[str, None] = {}
        logging.getLogger("kiosk").addHandler(self)
        qInstallMessageHandler(self._from_qt)
        sys.excepthook = self._from_a_slot

    def emit(self, record: logging.LogRecord) -> None:
        reason = f": {record.exc_info[1]!r}" if record.exc_info else ""
        self._said[f"log: {record.getMessage()}{reason}"] = None

    def _from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in _GRAVE:
            self._said[f"Qt: {message}"] = None

    def _from_a_slot(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._said[f"an exception escaped: {kind.__name__}: {error}"] = None
        sys.__excepthook__(kind, error, trace)

    def close(self) -> list[str]:  # type: ignore[override]
        """Everything that was said, each once."""
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        logging.getLogger("kiosk").removeHandler(self)
        return [*self._said]
