"""What the guard tells systemd: ready, alive, and one line about what happens. Elsewhere nobody listens."""

from __future__ import annotations

import os
import socket
from contextlib import suppress

SOCKET = "NOTIFY_SOCKET"
_OURS = (SOCKET, "WATCHDOG_USEC", "WATCHDOG_PID")
_MORE_TIME_US = 60_000_000


class Supervisor:
    """The service manager that has started this process, by the protocol of sd_notify(3)."""

    def __init__(self, address: str | None) -> None:
        """`address` is that of its socket; one that begins with @ is in the abstract namespace."""
        self._socket: socket.socket | None = None
        self._ready = False
        self._status = ""
        if address and hasattr(socket, "AF_UNIX"):
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            # A manager that does not read must not hold up the guard.
            self._socket.setblocking(False)
            self._address = f"\0{address[1:]}" if address.startswith("@") else address

    @classmethod
    def found(cls) -> Supervisor:
        """The one of this process; what it starts itself is not to speak to it."""
        said = {name: os.environ.pop(name, None) for name in _OURS}
        return cls(said[SOCKET])

    def ready(self) -> None:
        """The exhibit is on the glass. Told once."""
        if not self._ready:
            self._ready = True
            self._tell("READY=1")

    def alive(self) -> None:
        """All is going as it should; before the first frame that means a little more time."""
        self._tell("WATCHDOG=1" if self._ready else f"EXTEND_TIMEOUT_USEC={_MORE_TIME_US}")

    def status(self, line: str) -> None:
        """What happens, in one line, for who asks with `systemctl status`."""
        if line != self._status:
            self._status = line
            self._tell(f"STATUS={line}")

    def stopping(self) -> None:
        """The end was asked for, and nothing more is said."""
        self._tell("STOPPING=1")
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _tell(self, message: str) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.sendto(message.encode(), self._address)
