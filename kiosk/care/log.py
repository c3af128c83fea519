"""The log: one line an event in a file that stays small, and nothing of it on the glass."""

from __future__ import annotations

import logging
import sys
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LARGEST = 1_000_000
_QUIET_SECONDS = 60.0
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _OnceInAWhile(logging.Filter):
    """Lets the same complaint through once a minute: a failing timer would fill the disk."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        key, now = f"{record.name}{record.msg}{record.lineno}", time.monotonic()
        if now - self._last.get(key, -_QUIET_SECONDS) < _QUIET_SECONDS:
            return False
        if len(self._last) > 1000:
            self._last.clear()
        self._last[key] = now
        return True


def start_log(*, folder: Path | None = None) -> None:
    """Log to a rotating file and, in short, to stderr; catch what escapes from slots and from Qt."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    short = logging.StreamHandler(sys.stderr)
    short.setLevel(logging.WARNING)
    short.setFormatter(_OneLine("kiosk: %(message)s"))
    handlers: list[logging.Handler] = [short]
    try:
        folder = folder or user_log_path("kiosk", appauthor=False, ensure_exists=True)
        full = RotatingFileHandler(folder / "kiosk.log", maxBytes=_LARGEST, backupCount=3, encoding="utf-8")
        full.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        handlers.append(full)
    except OSError:
        pass  # A read-only disk is no reason not to open the exhibit.
    for handler in handlers:
        handler.addFilter(_OnceInAWhile())
        root.addHandler(handler)
    sys.excepthook = _log_exception
    qInstallMessageHandler(_log_qt)


class _OneLine(logging.Formatter):
    """The sentence without the stack: that is in the file."""

    def format(self, record: logging.LogRecord) -> str:
        line = self._style._fmt % {"message": record.getMessage()}
        return f"{line}: {record.exc_info[1]}" if record.exc_info else line


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    where = trace
    while where and where.tb_next:
        where = where.tb_next
    place = f"{where.tb_frame.f_code.co_qualname}:{where.tb_lineno}" if where else "?"
    logging.getLogger("kiosk.fault").error(f"{kind.__name__} in {place}", exc_info=(kind, error, trace))


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), message)
