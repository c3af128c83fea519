"""Who may come in: what the trusted key has signed, and nothing older than what is there."""

from __future__ import annotations

from pathlib import Path

from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Shelf
from kiosk.packing.manifest import Manifest
from kiosk.packing.public_key import PublicKey
from kiosk.packing.signature import signature_text, verify
from kiosk.packing.suffixes import signature_file


def check_signature(package: Path, copy: Path, trusted: PublicKey) -> None:
    """Unreadable unless the signature beside `package` is one of the trusted key on the bytes of `copy`."""
    text = signature_text(package)
    if text is None:
        what = f"has no {signature_file(package).name} beside it, and this kiosk takes only what is signed"
        raise Refused(what, "copy the signature too, or have the package signed: kiosk pack --sign")
    verify(copy, text, trusted)


def refuse_older(manifest: Manifest, shelf: Shelf) -> None:
    """Refused where a newer version of the same exhibit is on this kiosk."""
    known = [kept.version for kept in shelf.history() if kept.id == manifest.id]
    newest = max(known, key=_numbers, default=manifest.version)
    if _numbers(manifest.version) < _numbers(newest):
        what = f"is version {manifest.version}, older than {newest}, which is on this kiosk"
        raise Refused(what, "raise the version in bundle.json and pack again, or install it with --older")


def _numbers(version: str) -> tuple[int, ...]:
    """A version for comparing: 1.2 and 1.2.0 are the same."""
    numbers = [int(number) for number in version.split(".")]
    return (*numbers, *[0] * (3 - len(numbers)))
