"""What systemd hears from the guard, with a socket that plays its part."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.care.notify import SOCKET, Supervisor

ROOT = Path(__file__).parents[2]
PATIENCE_S = 20.0


class Manager:
    """A service manager that only listens."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(f"\0{address[1:]}" if address.startswith("@") else address)
        self._socket.settimeout(PATIENCE_S)
        self.heard: list[str] = []

    def hear(self) -> str:
        self.heard.append(self._socket.recv(4096).decode())
        return self.heard[-1]

    def hear_until(self, message: str) -> list[str]:
        """All that is said up to the message, without it."""
        since, end = len(self.heard), time.monotonic() + PATIENCE_S
        while self.hear() != message:
            assert time.monotonic() < end, self.heard
        return self.heard[since:-1]

    def close(self) -> None:
        self._socket.close()


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Manager]:
    listening = Manager(f"@kiosk-test-{os.getpid()}" if request.param == "abstract" else str(tmp_path / "notify"))
    yield listening
    listening.close()


def test_it_asks_for_time_until_it_is_ready_and_then_feeds_the_watchdog(manager: Manager) -> None:
    supervisor = Supervisor(manager.address)
    supervisor.alive()
    supervisor.ready()
    supervisor.ready()
    supervisor.alive()
    supervisor.status("well")
    supervisor.status("well")
    supervisor.stopping()
    assert [manager.hear() for _ in range(5)] == [
        "EXTEND_TIMEOUT_USEC=60000000",
        "READY=1",
        "WATCHDOG=1",
        "STATUS=well",
        "STOPPING=1",
    ]


@pytest.mark.parametrize("address", [None, "", "/nowhere/at/all"])
def test_where_nobody_listens_nothing_is_said(address: str | None) -> None:
    supervisor = Supervisor(address)
    supervisor.ready()
    supervisor.alive()
    supervisor.stopping()


def test_a_manager_that_does_not_read_holds_up_nothing(tmp_path: Path) -> None:
    silent = Manager(str(tmp_path / "notify"))
    supervisor = Supervisor(silent.address)
    for _ in range(10_000):
        supervisor.alive()
    supervisor.stopping()
    silent.close()


PROGRAM = """
import sys
from pathlib import Path
from kiosk.care.guard import Guard
from kiosk.care.vigil import Limits
sys.exit(Guard([sys.executable, "-m", "tests.care.children", sys.argv[1], sys.argv[2]], Limits(silence=1.0)).run())
"""


@pytest.fixture
def guard(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Manager, subprocess.Popen[str]]]:
    """A guard with a child of one kind, started as systemd does."""
    manager = Manager(str(tmp_path / "notify"))
    (tmp_path / "starts").mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, request.param, str(tmp_path / "starts")],
        cwd=ROOT,
        env={**os.environ, SOCKET: manager.address, "WATCHDOG_USEC": "30000000"},
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        yield manager, process
        process.kill()
    manager.close()


@pytest.mark.parametrize("guard", ["well"], indirect=True)
def test_it_is_ready_with_the_first_frame_and_says_so_once(guard: tuple[Manager, subprocess.Popen[str]]) -> None:
    manager, process = guard
    before = manager.hear_until("READY=1")
    assert before[0] == "STATUS=starts the exhibit"
    assert set(before[1:]) <= {"EXTEND_TIMEOUT_USEC=60000000"}
    assert manager.hear() == "STATUS=the exhibit is on the glass"
    assert manager.hear() == "WATCHDOG=1"
    process.send_signal(signal.SIGTERM)
    after = manager.hear_until("STOPPING=1")
    assert set(after) <= {"WATCHDOG=1"}
    assert process.wait(PATIENCE_S) == 0


@pytest.mark.parametrize("guard", ["silent"], indirect=True)
def test_a_hang_of_the_exhibit_is_the_guards_to_mend(guard: tuple[Manager, subprocess.Popen[str]]) -> None:
    manager, _ = guard
    manager.hear_until("STATUS=no frame for 1 s; it starts again")
    assert manager.hear() == "WATCHDOG=1"
    manager.hear_until("STATUS=the exhibit is on the glass")
    assert manager.heard.count("READY=1") == 1


@pytest.mark.parametrize("guard", ["crash"], indirect=True)
def test_who_asks_hears_which_rung_it_is_on(guard: tuple[Manager, subprocess.Popen[str]]) -> None:
    manager, _ = guard
    manager.hear_until("STATUS=starts the exhibit without graphics device and feeds")
    assert manager.heard.count("STATUS=starts the exhibit") == 3
