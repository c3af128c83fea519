"""Detached signatures in the format of minisign: who packed a package, told by a file beside it.

Four lines: a comment that anybody may change, the signature of the package, a comment that is signed too, and the
signature of both. The package itself is hashed first (BLAKE2b, 512 bits), so that it never has to fit into memory.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.content.disk import Unreadable, read_file
from kiosk.packing.digest import Data, blake2b, opened
from kiosk.packing.public_key import ED25519, PREHASHED, PublicKey, decoded, key_name
from kiosk.packing.suffixes import signature_file

if TYPE_CHECKING:
    from kiosk.packing.secret_key import SecretKey

__all__ = ["PublicKey", "key_number", "sign", "signature_text", "verify"]

LARGEST_SIGNATURE = 16_384
"""Bytes of a signature's file."""
LARGEST_UNHASHED = 100_000_000
"""Bytes of a package whose signature is of the old kind, which needs the whole of it in memory."""

_LINES = re.compile(
    r"untrusted comment: [^\r\n]*(?P<end>\r?\n)"
    r"(?P<signature>[^\r\n]+)(?P=end)"
    r"trusted comment: (?P<comment>[^\r\n]*)(?P=end)"
    r"(?P<both>[^\r\n]+)(?P=end)"
)
_NO_SIGNATURE = ("holds no signature", "copy the .minisig file again, or have the package signed again")
_FORGED = ("does not fit its signature", "do not use it; get package and signature again from whoever made them")


@dataclass(frozen=True, slots=True)
class _Signature:
    kind: bytes
    number: bytes
    signature: bytes
    comment: str
    both: bytes


def signature_text(package: Path) -> str | None:
    """The text of the signature beside a package; None where there is none, Unreadable where it can't be one."""
    path = signature_file(package)
    if not path.exists():
        return None
    try:
        return read_file(path, LARGEST_SIGNATURE).decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(*_NO_SIGNATURE) from None


def verify(data: Data, text: str, key: PublicKey) -> str:
    """Whether `text` is the signature of `data` by `key`: its trusted comment, or Unreadable.

    All of the text counts but what follows "untrusted comment: ". Lines may end with a line feed or, all of them,
    with carriage return and line feed; the last one ends like the others and nothing follows it.
    """
    found = _parsed(text)
    if found.number != key.number:
        what = f"is signed with the key {key_name(found.number)}, not with {key.name}"
        raise Unreadable(what, "use it only if you know that key, and name its .pub file")
    signed = blake2b(data) if found.kind == PREHASHED else _whole(data)
    public = Ed25519PublicKey.from_public_bytes(key.key)
    try:
        public.verify(found.signature, signed)
        public.verify(found.both, found.signature + found.comment.encode())
    except InvalidSignature:
        raise Unreadable(*_FORGED) from None
    return found.comment


def sign(data: Data, key: SecretKey, comment: str) -> str:
    """The text of the signature of `data`; `comment` is signed as well and must be one line.

    The same data, key and comment give the same text.
    """
    signature = key.sign(blake2b(data))
    both = key.sign(signature + comment.encode())
    lines = (
        f"untrusted comment: signature from kiosk, key {key.public.name}",
        base64.b64encode(PREHASHED + key.public.number + signature).decode(),
        f"trusted comment: {comment}",
        base64.b64encode(both).decode(),
    )
    return "".join(f"{line}\n" for line in lines)


def key_number(text: str) -> str:
    """The key that a signature names, as minisign writes it; whether the signature is true, only `verify` says."""
    return key_name(_parsed(text).number)


def _parsed(text: str) -> _Signature:
    lines = _LINES.fullmatch(text)
    if not lines:
        raise Unreadable(*_NO_SIGNATURE)
    raw = decoded(lines["signature"], 74, *_NO_SIGNATURE)
    if raw[:2] not in (ED25519, PREHASHED):
        raise Unreadable("is signed in a way that is not known", "sign it with kiosk pack --sign, or with minisign")
    return _Signature(raw[:2], raw[2:10], raw[10:], lines["comment"], decoded(lines["both"], 64, *_NO_SIGNATURE))


def _whole(data: Data) -> bytes:
    if isinstance(data, bytes):
        return data
    with opened(data) as file:
        whole = file.read(LARGEST_UNHASHED + 1)
    if len(whole) > LARGEST_UNHASHED:
        raise Unreadable("is signed in the old way and too large for it", "sign it again: minisign -S -H")
    return whole
