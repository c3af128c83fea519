"""The public half of a key pair, in the format of minisign: what a kiosk knows a publisher by."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.disk import Unreadable, read_file

ED25519 = b"Ed"
PREHASHED = b"ED"
LARGEST_KEY_FILE = 4_096
"""Bytes."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key; kiosks that trust it take what its secret half has signed."""

    number: bytes
    """Eight random bytes that tell keys apart; a signature names them."""
    key: bytes
    """The 32 bytes of the Ed25519 key."""

    @classmethod
    def read(cls, text: str) -> PublicKey:
        """The key in the text of a `.pub` file, or in its second line alone; Unreadable where there is none."""
        lines = text.strip().splitlines()
        if len(lines) == 2 and lines[0].startswith("untrusted comment:"):
            lines = lines[1:]
        if len(lines) != 1:
            raise Unreadable("is no public key", "name a .pub file of kiosk keygen or minisign, or its second line")
        raw = decoded(lines[0].strip(), 42, "is no public key", "copy the .pub file again")
        if raw[:2] != ED25519:
            raise Unreadable("is a key of another kind", "make one with kiosk keygen or minisign")
        return cls(raw[2:10], raw[10:])

    @classmethod
    def find(cls, given: str) -> PublicKey:
        """The key that somebody named: a file, or the base64 line itself."""
        path = Path(given)
        if len(given) == 56 and not path.exists():
            return cls.read(given)
        return cls.read(read_text(path))

    @property
    def name(self) -> str:
        """The key's number as minisign writes it: 16 hexadecimal digits."""
        return key_name(self.number)

    @property
    def line(self) -> str:
        """The key as one line of base64."""
        return base64.b64encode(ED25519 + self.number + self.key).decode()

    @property
    def text(self) -> str:
        """What stands in its `.pub` file."""
        return f"untrusted comment: minisign public key {self.name}\n{self.line}\n"


def key_name(number: bytes) -> str:
    """The number of a key as people compare it."""
    return f"{int.from_bytes(number, 'little'):016X}"


def decoded(line: str, length: int, what: str, todo: str) -> bytes:
    """The `length` bytes that a line of base64 stands for, written in the one right way; Unreadable otherwise."""
    try:
        raw = base64.b64decode(line.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise Unreadable(what, todo) from None
    if len(raw) != length or base64.b64encode(raw).decode() != line:
        raise Unreadable(what, todo)
    return raw


def read_text(path: Path) -> str:
    """The text of a key's file; Unreadable where it can't be one."""
    try:
        return read_file(path, LARGEST_KEY_FILE).decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("is no key", "name a file of kiosk keygen or minisign") from None
