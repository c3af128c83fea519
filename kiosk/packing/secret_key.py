"""The secret half of a key pair, in the format of minisign, with or without a password."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.content.disk import Unreadable
from kiosk.packing.public_key import ED25519, PublicKey, decoded

_SCRYPT, _NO_PASSWORD, _BLAKE2B = b"Sc", b"\0\0", b"B2"
_HEAD = struct.Struct("<2s2s2s32sQQ")
"""Algorithm, key derivation, checksum; then the derivation's salt and its limits of work and memory."""
_BODY = struct.Struct("<8s32s32s32s")
"""Number, seed, public key and checksum: the part that a password hides."""
_WORK, _MEMORY = 2**25, 2**30
"""What minisign asks of a password: 2^25 operations in 1 GB. More is not accepted either."""
_NOT_A_KEY = ("is no secret key", "name a file of kiosk keygen or minisign")


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A secret key. Whoever has it can sign what kiosks will show."""

    number: bytes
    seed: bytes = field(repr=False)

    @classmethod
    def new(cls) -> SecretKey:
        """A key that nobody else has."""
        return cls(os.urandom(8), os.urandom(32))

    @classmethod
    def read(cls, text: str, password: Callable[[], str]) -> SecretKey:
        """The key in the text of a `.key` file; `password` is asked only where there is one.

        Unreadable where there is no key, or the password is wrong.
        """
        lines = text.splitlines()
        if len(lines) != 2 or not lines[0].startswith("untrusted comment:"):
            raise Unreadable(*_NOT_A_KEY)
        raw = decoded(lines[1], _HEAD.size + _BODY.size, *_NOT_A_KEY)
        algorithm, derivation, checksum, salt, work, memory = _HEAD.unpack_from(raw)
        if algorithm != ED25519 or checksum != _BLAKE2B or derivation not in (_SCRYPT, _NO_PASSWORD):
            raise Unreadable("is a key of another kind", "make one with kiosk keygen or minisign")
        body = raw[_HEAD.size :]
        if derivation == _SCRYPT:
            body = _mixed(body, password(), salt, work, memory)
        number, seed, public, check = _BODY.unpack(body)
        # minisign writes no checksum where there is no password.
        checked = hmac.compare_digest(check, _checksum(number + seed + public))
        if derivation == _SCRYPT and not checked:
            raise Unreadable("does not open with this password", "type it again")
        key = cls(number, seed)
        if key.public.key != public or not (checked or check == bytes(32)):
            raise Unreadable("is damaged", "copy the key again")
        return key

    @property
    def public(self) -> PublicKey:
        """The half that everybody may have."""
        return PublicKey(self.number, self._private.public_key().public_bytes_raw())

    def sign(self, data: bytes) -> bytes:
        """The 64 bytes of a plain Ed25519 signature; the same data gives the same."""
        return self._private.sign(data)

    def text(self, password: str = "") -> str:
        """What stands in its `.key` file; without a password whoever reads the file has the key."""
        plain = self.number + self.seed + self.public.key
        body = plain + _checksum(plain)
        if not password:
            raw = _HEAD.pack(ED25519, _NO_PASSWORD, _BLAKE2B, bytes(32), 0, 0) + body
            return f"untrusted comment: minisign secret key\n{base64.b64encode(raw).decode()}\n"
        salt = os.urandom(32)
        head = _HEAD.pack(ED25519, _SCRYPT, _BLAKE2B, salt, _WORK, _MEMORY)
        raw = head + _mixed(body, password, salt, _WORK, _MEMORY)
        return f"untrusted comment: minisign encrypted secret key\n{base64.b64encode(raw).decode()}\n"

    @property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def _checksum(plain: bytes) -> bytes:
    return hashlib.blake2b(ED25519 + plain, digest_size=32).digest()


def _mixed(body: bytes, password: str, salt: bytes, work: int, memory: int) -> bytes:
    """`body` hidden by a password, or shown again."""
    n, p = _scrypt_cost(work, memory)
    room = 128 * 8 * (n + p + 2) + 2**20
    try:
        stream = hashlib.scrypt(password.encode(), salt=salt, n=n, r=8, p=p, maxmem=room, dklen=len(body))
    except (MemoryError, ValueError):
        raise Unreadable(
            "needs 1 GB of free memory to check its password", "end other programs and try again"
        ) from None
    return bytes(one ^ other for one, other in zip(body, stream, strict=True))


def _scrypt_cost(work: int, memory: int) -> tuple[int, int]:
    """N and p of scrypt for limits of work and memory, chosen as libsodium chooses them, with r = 8."""
    if work > _WORK or memory > _MEMORY:
        raise Unreadable("asks for more memory than a password needs", "make a key with kiosk keygen or minisign")
    work = max(work, 2**15)
    if work < memory // 32:
        return _power_of_two(work // 32), 1
    n = _power_of_two(memory // 1024)
    return n, max(1, work // 4 // n // 8)


def _power_of_two(most: int) -> int:
    """The largest power of two of at most `most`; 2 at least."""
    return max(2, 1 << max(0, most.bit_length() - 1))
