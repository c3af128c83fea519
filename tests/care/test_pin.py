"""The staff PIN: who gets in, how often somebody may try, and what lies on the disk."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.care.pin import Answer, Pin

ROOT = Path(__file__).parents[2]


class Door:
    """A PIN of 4711 and a clock that stands until told."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "state" / "pin.json"
        self.now = 1_600_000_000.0
        self.pin = self.after_a_restart()
        self.pin.set("4711")

    def after_a_restart(self) -> Pin:
        return Pin(self.file, lambda: self.now)

    def tries(self, *pins: str) -> list[Answer]:
        return [self.pin.try_(pin) for pin in pins]


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path)


def test_only_the_pin_opens(door: Door) -> None:
    assert door.tries("4711", "4712", "", "47110", "4711") == ["right", "wrong", "wrong", "wrong", "right"]


def test_after_five_wrong_ones_nobody_is_heard_for_a_minute_then_twice_as_long(door: Door) -> None:
    assert door.tries(*["0000"] * 5) == [Answer.WRONG] * 5
    assert door.tries("4711") == [Answer.WAIT]
    waits = []
    for _ in range(8):
        waits.append(door.pin.wait())
        door.now += door.pin.wait() - 1
        assert door.tries("4711") == [Answer.WAIT]
        door.now += 1
        assert door.tries("0000") == [Answer.WRONG]
    assert waits == [60, 120, 240, 480, 960, 1920, 3600, 3600]


def test_a_restart_forgives_no_wrong_one(door: Door) -> None:
    door.tries(*["0000"] * 5)
    door.pin = door.after_a_restart()
    assert door.tries("4711") == [Answer.WAIT]
    door.now += 60
    assert door.tries("4711", "0000", "4711") == ["right", "wrong", "right"]


def test_a_clock_that_is_set_back_locks_nobody_out(door: Door) -> None:
    door.tries(*["0000"] * 5)
    door.now -= 86_400
    assert door.pin.wait() == 60
    door.now += 60
    assert door.tries("4711") == [Answer.RIGHT]


def test_a_disk_that_takes_no_more_gives_no_more_tries(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    door.file.parent.chmod(0o500)

    def full(*arguments: object, **options: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    assert door.tries(*["0000"] * 5, "4711") == [*[Answer.WRONG] * 5, Answer.WAIT]
    door.file.parent.chmod(0o700)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"salt": "zz", "hash": "00"}', '{"salt": 1, "hash": null}'])
def test_a_damaged_file_opens_to_nobody(door: Door, text: str) -> None:
    door.file.write_text(text)
    assert not door.pin.is_set
    assert door.tries("4711", "") == [Answer.NOT_SET, Answer.NOT_SET]


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "１２３４", "-123"])
def test_what_is_no_pin_is_not_set(door: Door, pin: str) -> None:
    with pytest.raises(ValueError, match="4 to 12 digits"):
        door.pin.set(pin)
    assert door.tries("4711") == [Answer.RIGHT]


def test_only_the_kiosk_reads_it_and_it_is_a_hash(door: Door) -> None:
    assert stat.S_IMODE(door.file.stat().st_mode) == 0o600
    assert "4711" not in door.file.read_text()


def run(folder: Path, *arguments: str, given: str = "") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "pin", *arguments],
        cwd=ROOT,
        env={**os.environ, "XDG_STATE_HOME": str(folder)},
        input=given,
        capture_output=True,
        text=True,
        timeout=30,
    )
    return done.returncode, done.stdout, done.stderr


def test_the_command_sets_and_clears_it(tmp_path: Path) -> None:
    pin = Pin(tmp_path / "kiosk" / "pin.json", lambda: 0.0)
    assert run(tmp_path, given="11\n") == (1, "", "Error: the PIN was not set: a PIN is 4 to 12 digits\n")
    assert run(tmp_path, given="4711\n")[0] == 0
    assert pin.try_("4711") is Answer.RIGHT
    assert run(tmp_path, "--clear")[0] == 0
    assert not pin.is_set
