"""What the log last complained of."""

from __future__ import annotations

import logging

from kiosk.care.health import Trouble
from kiosk.care.log_lines import Short


class LastTrouble(logging.Handler):
    """Remembers the last warning or error of the program and of Qt, from `listen` to `close`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.trouble: Trouble | None = None
        self.setFormatter(Short())

    def listen(self) -> None:
        """Hear what is logged from now on."""
        logging.getLogger().addHandler(self)

    def close(self) -> None:
        logging.getLogger().removeHandler(self)
        super().close()

    def emit(self, record: logging.LogRecord) -> None:
        self.trouble = Trouble(at=record.created, said=self.format(record))
