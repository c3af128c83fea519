"""Whether what lies in a folder is still the content that was put there."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.disk import Unreadable, read_file
from kiosk.content.files import located
from kiosk.content.problems import ContentError
from kiosk.content.reader import Content, read
from kiosk.packing.digest import sha256
from kiosk.packing.manifest import LARGEST_MANIFEST, MANIFEST_FILE, Manifest, read_manifest

_TODO = "install it again"


def manifest_of(folder: Path) -> Manifest:
    """What the folder should hold; Unreadable where that can't be told."""
    return read_manifest(read_file(folder / MANIFEST_FILE, LARGEST_MANIFEST))


def check_bytes(folder: Path) -> None:
    """Unreadable unless every byte of an unpacked package is as packed."""
    for member in manifest_of(folder).members:
        try:
            whole = sha256(located(folder, member.name)) == member.sha256
        except Unreadable as reason:
            raise Unreadable(f"has a {member.name} that {reason.what}", _TODO) from None
        if not whole:
            raise Unreadable(f"has a damaged {member.name}", _TODO)


def check_whole(folder: Path) -> Content:
    """The content of an unpacked package, every byte of it as packed; Unreadable otherwise."""
    check_bytes(folder)
    return readable(folder)


def readable(folder: Path) -> Content:
    """The content in a folder; Unreadable with the first of its problems where it can't be shown."""
    try:
        return read(folder)
    except ContentError as error:
        first = next(problem for problem in error.problems if problem.severity == "error")
        raise Unreadable(f"can't be shown ({first})", _TODO) from None
