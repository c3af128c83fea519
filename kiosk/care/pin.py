"""The staff PIN: kept only as a hash, and tried only so often."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from kiosk.content.replace import replacing

SHORTEST, LONGEST = 4, 12
FREE_TRIES = 5
"""Wrong PINs in a row before the first wait."""
FIRST_WAIT = 60.0
LONGEST_WAIT = 3600.0
_COST = {"n": 2**14, "r": 8, "p": 1}
_LARGEST = 10_000


class Answer(StrEnum):
    """What a PIN opens."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    """It was not looked at: too many were wrong."""
    NOT_SET = "not set"


@dataclass(frozen=True, slots=True)
class _Kept:
    salt: str
    hash: str
    wrong: int = 0
    """Wrong PINs in a row."""
    wait_until: float = 0.0
    """Unix time in seconds."""


class Pin:
    """The PIN in a file. `now` is Unix time in seconds; wrong tries are written down: a restart forgives none."""

    def __init__(self, file: Path, now: Callable[[], float]) -> None:
        self._file = file
        self._now = now
        self._unwritten: _Kept | None = None

    @property
    def is_set(self) -> bool:
        return self._read() is not None

    def wait(self) -> float:
        """Seconds until the next try is looked at; 0 where one may come now."""
        kept = self._read()
        if kept is None:
            return 0.0
        left, most = kept.wait_until - self._now(), _wait_after(kept.wrong)
        if left > most:
            # The clock was set back: that must not lock staff out for days.
            self._note(replace(kept, wait_until=self._now() + most))
        return min(max(left, 0.0), most)

    def set(self, pin: str) -> None:
        """Keep a PIN from now on; ValueError says what is wrong with it, OSError that it can't be kept."""
        if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
            raise ValueError(f"a PIN is {SHORTEST} to {LONGEST} digits")
        salt = secrets.token_bytes(16)
        self._write(_Kept(salt.hex(), _hashed(pin, salt).hex()))

    def clear(self) -> None:
        """Keep none."""
        self._file.unlink(missing_ok=True)
        self._unwritten = None

    def try_(self, pin: str) -> Answer:
        """Whether this is the PIN. Takes about 0.05 s; a wrong one counts."""
        kept = self._read()
        if kept is None:
            return Answer.NOT_SET
        if self.wait() > 0:
            return Answer.WAIT
        right = secrets.compare_digest(_hashed(pin, bytes.fromhex(kept.salt)), bytes.fromhex(kept.hash))
        wrong = 0 if right else kept.wrong + 1
        if wrong != kept.wrong:
            self._note(_Kept(kept.salt, kept.hash, wrong, self._now() + _wait_after(wrong) if wrong else 0.0))
        return Answer.RIGHT if right else Answer.WRONG

    def _note(self, kept: _Kept) -> None:
        try:
            self._write(kept)
        except OSError:
            self._unwritten = kept  # A full disk must not give more tries.

    def _read(self) -> _Kept | None:
        """None where no PIN is kept, or none that can be read: then nothing opens."""
        try:
            with open(self._file, "rb") as file:
                kept = _Kept(**json.loads(file.read(_LARGEST)))
            bytes.fromhex(kept.salt + kept.hash)
            float(kept.wait_until + kept.wrong)
        except (OSError, ValueError, TypeError):
            return None
        same = self._unwritten and self._unwritten.hash == kept.hash
        return self._unwritten if same else kept

    def _write(self, kept: _Kept) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with replacing(self._file, mode=0o600) as file:
            file.write(json.dumps(asdict(kept)).encode("ascii"))
        self._unwritten = None


def _hashed(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, **_COST)


def _wait_after(wrong: int) -> float:
    """Seconds to wait after so many wrong ones in a row: none, then a minute, then twice as long each time."""
    beyond = wrong - FREE_TRIES
    return 0.0 if beyond < 0 else min(FIRST_WAIT * 2 ** min(beyond, 20), LONGEST_WAIT)
