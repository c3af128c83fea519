"""Reading a package that anybody may have made: everything is checked before and while its bytes are read."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.problems import quoted
from kiosk.installing.durable import make_folder, write_new
from kiosk.installing.package_file import COPY_AGAIN, PackageFile, opened_file
from kiosk.installing.refusal import Refused
from kiosk.installing.zip_form import PACK_AGAIN, Stored, members
from kiosk.packing.manifest import LARGEST_MANIFEST, MANIFEST_FILE, Manifest, read_manifest

PIECE = 1 << 20

Progress = Callable[[int], None]
"""Told how many bytes more are done."""


def nobody(done: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Package:
    """An open package whose form and manifest are in order; its members have not been read yet."""

    file: PackageFile
    manifest: Manifest
    stored: tuple[Stored, ...]
    """The manifest itself first, then its members in their order."""

    @property
    def unpacked_size(self) -> int:
        """In bytes."""
        return sum(stored.size for stored in self.stored)

    def content(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, piece by piece; Refused, at the latest behind the last, where they are not its own."""
        index = next(i for i, stored in enumerate(self.stored) if stored.name == name)
        sha256 = self.manifest.members[index - 1].sha256 if index else ""
        return _checked(self.file, self.stored[index], sha256)


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """A package, open for reading; Unreadable (Refused among it) where it is none or the disk gives out."""
    with opened_file(path) as file:
        stored = members(file)
        yield Package(file, _manifest(file, stored), stored)


def inspect(path: Path, progress: Progress = nobody) -> Manifest:
    """Read all of a package and write nothing: what it says of itself, Unreadable unless every byte is in order."""
    with open_package(path) as package:
        for stored in package.stored:
            for piece in package.content(stored.name):
                progress(len(piece))
        return package.manifest


def unpack(package: Package, folder: Path, progress: Progress = nobody) -> None:
    """Write the members and the manifest into a new folder; their bytes are on the disk afterwards, their names not.

    Raises Unreadable for what is not in order, OSError where the disk refuses; then the folder is rubbish.
    """
    make_folder(folder)
    for stored in package.stored:
        path = folder / stored.name
        make_folder(path.parent)
        write_new(path, _counted(package.content(stored.name), progress))


def _manifest(file: PackageFile, stored: tuple[Stored, ...]) -> Manifest:
    if not stored or stored[0].name != MANIFEST_FILE:
        raise Refused(f"does not begin with {MANIFEST_FILE}", PACK_AGAIN)
    if stored[0].size > LARGEST_MANIFEST:
        raise Refused(f"has a {MANIFEST_FILE} larger than {LARGEST_MANIFEST // 1_000_000} MB", PACK_AGAIN)
    manifest = read_manifest(b"".join(_checked(file, stored[0])))
    there, listed = [found.name for found in stored[1:]], [member.name for member in manifest.members]
    if there != listed:
        extra, missing = sorted({*there} - {*listed}), sorted({*listed} - {*there})
        if extra:
            raise Refused(f"holds {quoted(extra[0])}, which its {MANIFEST_FILE} does not list", PACK_AGAIN)
        raise Refused(f"lacks {quoted(missing[0])}" if missing else "holds its files in another order", PACK_AGAIN)
    for found, member in zip(stored[1:], manifest.members, strict=True):
        if found.size != member.size:
            raise Refused(f"holds {quoted(member.name)} in another size than its {MANIFEST_FILE} says", PACK_AGAIN)
    return manifest


def _checked(file: PackageFile, stored: Stored, sha256: str = "") -> Iterator[bytes]:
    digest, crc, rest = hashlib.sha256(), 0, stored.size
    while rest:
        piece = file.read(stored.start + stored.size - rest, min(rest, PIECE))
        if not piece:
            raise Refused(f"ends in the middle of {quoted(stored.name)}", COPY_AGAIN)
        rest -= len(piece)
        digest.update(piece)
        crc = zlib.crc32(piece, crc)
        yield piece
    if crc != stored.crc or (sha256 and digest.hexdigest() != sha256):
        raise Refused(f"holds a damaged {quoted(stored.name)}", COPY_AGAIN)


def _counted(pieces: Iterator[bytes], progress: Progress) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        progress(len(piece))
