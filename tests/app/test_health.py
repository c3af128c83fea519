"""What a running exhibit says of itself, asked as a technician or a monitor asks: through the command and the file."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app.harbour import harbour

ROOT = Path(__file__).parents[2]


class Exhibit:
    """The program on its own state folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.metrics = folder / "kiosk.prom"
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("DISPLAY", "WAYLAND"))}
        self.environment = clean | {"XDG_STATE_HOME": str(folder / "state"), "LC_ALL": "C.UTF-8"}
        self.bundle = harbour(folder)
        self.process: subprocess.Popen[str] | None = None

    @property
    def file(self) -> Path:
        return self.folder / "state" / "kiosk" / "health.json"

    def start(self) -> None:
        """Run it until it has said how it is."""
        before = self.said()
        arguments = ["run", self.bundle, "--size", "640x360", "--metrics", self.metrics]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *map(str, arguments)], cwd=ROOT, env=self.environment, text=True
        )
        self.until(lambda: self.said().get("pid") not in (None, before.get("pid")))

    def until(self, condition: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "it never came to that"
            time.sleep(0.05)

    def said(self) -> dict[str, Any]:
        """What the file says."""
        return json.loads(self.file.read_text("utf-8")) if self.file.exists() else {}

    def ask(self, *options: str) -> tuple[int, str]:
        """`kiosk health`: its exit status and what it prints."""
        arguments = [sys.executable, "-m", "kiosk", "health", *options]
        done = subprocess.run(
            arguments, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        assert done.stderr == ""
        return done.returncode, done.stdout

    def verdict(self) -> tuple[int, str]:
        status, said = self.ask("--json")
        return status, json.loads(said)["verdict"]

    def kill(self, how: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(how)
        self.process.wait(20)
        self.process = None

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)


@pytest.fixture
def exhibit(tmp_path: Path) -> Iterator[Exhibit]:
    running = Exhibit(tmp_path)
    yield running
    running.close()


def test_its_lives_are_told_apart(exhibit: Exhibit) -> None:
    """Never started, running, killed, started again, ended."""
    assert exhibit.verdict() == (1, "never")
    exhibit.start()
    status, text = exhibit.ask()
    assert status == 0
    assert text.startswith("It is running, since ")
    assert "content: harbour 1.0.0\nglass: opening (attract, en) on" in text
    assert re.search(r" 640x360, just started\nmemory: \d+ MB\nrestarts that nobody asked for: 0\n", text)
    exhibit.kill(signal.SIGKILL)
    exhibit.start()
    assert exhibit.said()["restarts"] == 1
    exhibit.kill(signal.SIGTERM)
    assert exhibit.verdict() == (1, "ended")
    assert "kiosk_up 0\n" in exhibit.metrics.read_text()
    exhibit.start()
    assert exhibit.said()["restarts"] == 0


def test_an_old_file_and_a_damaged_one_are_no_sign_of_life(exhibit: Exhibit) -> None:
    exhibit.start()
    exhibit.kill(signal.SIGKILL)
    exhibit.file.write_text(json.dumps(exhibit.said() | {"written_at": time.time() - 31}))
    status, text = exhibit.ask()
    assert (status, text.partition(":")[0]) == (1, "It is not running, or hangs")
    exhibit.file.write_text(json.dumps(exhibit.said() | {"written_at": time.time(), "frozen": True}))
    assert exhibit.verdict() == (1, "frozen")
    exhibit.file.write_bytes(b"\0\xff")
    assert exhibit.verdict() == (1, "never")


def test_prometheus_can_read_it(exhibit: Exhibit) -> None:
    exhibit.start()
    exhibit.until(exhibit.metrics.exists)
    lines = exhibit.metrics.read_text().splitlines()
    assert "kiosk_up 1" in lines
    assert "kiosk_restarts 0" in lines
    assert any(line.startswith('kiosk_info{version="') and 'screen="opening"' in line for line in lines)
    sample = re.compile(r'[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.]+')
    assert [line for line in lines if not line.startswith("# ") and not sample.fullmatch(line)] == []
