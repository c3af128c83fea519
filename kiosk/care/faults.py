"""Faults of the program while it runs: what escapes from a slot, and what QML complains of."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlEngine, QQmlError


class Faults(QObject):
    """Tells of each fault in one sentence. Connect queued: it is told from within what failed."""

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._ear = _Ear(self)
        logging.getLogger("kiosk.fault").addHandler(self._ear)

    def listen_to(self, engine: QQmlEngine) -> None:
        """Hear the warnings of a QML engine, too."""
        engine.warnings.connect(self._warned)

    def close(self) -> None:
        logging.getLogger("kiosk.fault").removeHandler(self._ear)

    def _warned(self, warnings: list[QQmlError]) -> None:
        for warning in warnings:
            self.happened.emit(warning.toString())


class _Ear(logging.Handler):
    """Hears what the log is told of exceptions that escaped, whatever the log itself leaves out."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._faults.happened.emit(f"{record.getMessage()}: {error}" if error else record.getMessage())
