"""The guarded exhibit's end of the line to its guard."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress

ENVIRONMENT = "KIOSK_GUARDED"
BEAT = b"beat\n"
RESTING = b"resting\n"
"""A beat while nobody is visiting."""
AGAIN = b"again\n"
GOODBYE = b"goodbye\n"
_INPUT, _OUTPUT, _ERRORS = 0, 1, 2


class GuardLine:
    """Says that the exhibit is well, and notices when the guard is gone."""

    def __init__(self) -> None:
        # Whatever is printed goes where errors go: the guard reads the other stream.
        self._out = os.dup(_OUTPUT)
        os.dup2(_ERRORS, _OUTPUT)
        os.set_blocking(self._out, False)

    @classmethod
    def found(cls) -> GuardLine | None:
        """The line of a process that a guard has started; None in every other. What it starts itself has none."""
        return cls() if os.environ.pop(ENVIRONMENT, None) else None

    def beat(self, *, resting: bool = False) -> None:
        """A frame that was asked for is on the glass; `resting` where nobody is visiting."""
        self._say(RESTING if resting else BEAT)

    def again(self) -> None:
        """The exhibit ends because it wants to be started anew."""
        self._say(AGAIN)

    def goodbye(self) -> None:
        """The exhibit ends because somebody wants it to: no new start."""
        self._say(GOODBYE)

    def when_cut(self, leave: Callable[[], None], to_end: float = 5.0) -> None:
        """Call `leave`, from a thread of its own, when the guard has gone, and end the process `to_end` s later."""

        def wait() -> None:
            while os.read(_INPUT, 64):
                pass
            leave()
            time.sleep(to_end)
            os._exit(1)

        threading.Thread(target=wait, name="guard", daemon=True).start()

    def _say(self, word: bytes) -> None:
        # The guard may be gone or stand still.
        with suppress(OSError):
            os.write(self._out, word)
