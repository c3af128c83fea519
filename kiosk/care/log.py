"""The log: one line an event in a file that stays small, and nothing of it on the glass."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.care.log_lines import OneLine, Sparing, errors_handler
from kiosk.places import log_folder

_LARGEST = 1_000_000
_KEPT = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(*, folder: Path | None = None, screen: int = 0) -> None:
    """Log to a rotating file and to stderr; catch what escapes from slots and from Qt.

    Exhibits on other screens are other processes: each has a file of its own.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    # A full disk must not print tracebacks; the other handlers and the next line are tried all the same.
    logging.raiseExceptions = False
    handlers = [errors_handler()]
    try:
        if folder is None:
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
        handlers.append(_file(folder / (f"kiosk-{screen}.log" if screen else "kiosk.log")))
    except OSError:
        pass  # A read-only disk is no reason not to open the exhibit.
    root.addHandler(Sparing(*handlers))
    sys.excepthook = _log_exception
    qInstallMessageHandler(_log_qt)


def _file(path: Path) -> logging.Handler:
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", errors="replace")
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


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
