"""The package itself: a zip whose bytes depend on nothing but its content.

Members stand in the order of their names behind the manifest, all of one date and with the same rights. Nothing is
compressed: pictures and fonts would not become smaller, the bytes do not depend on a library's version, and nothing
in a package can grow when it is unpacked.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable, read_file
from kiosk.content.replace import replacing
from kiosk.packing.manifest import LARGEST_CONTENT, MANIFEST_FILE, MOST_MEMBERS, Manifest, Member, read_manifest
from kiosk.packing.names import check_names
from kiosk.packing.progress import Progress, quietly

_DATE = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o100644 << 16
_UNIX = 3

Source = Path | bytes
"""What a member holds: a file that goes in as it is, or bytes that were made from it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that has been written."""

    file: Path
    manifest: Manifest
    size: int
    """In bytes."""
    sha256: str


def write(file: Path, bundle: Bundle, sources: Mapping[str, Source], progress: Progress = quietly) -> Packed:
    """Write the package of a bundle from its members by their names.

    Raises Unreadable where a member can't be read, is no name for every disk or is too much, OSError where the
    package can't be written; then what was at `file` before is still there.
    """
    manifest = manifest_of(bundle, sources)
    with replacing(file) as draft:
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_info(MANIFEST_FILE), manifest.as_bytes())
            for member in progress(manifest.members, "members"):
                archive.writestr(_info(member.name), _unchanged(member, sources[member.name]))
        draft.seek(0)
        digest = hashlib.file_digest(draft, "sha256").hexdigest()
        size = draft.seek(0, os.SEEK_END)
    return Packed(file, manifest, size, digest)


def manifest_of(bundle: Bundle, sources: Mapping[str, Source]) -> Manifest:
    """The manifest of a bundle that is made of these members."""
    if len(sources) > MOST_MEMBERS:
        raise Unreadable(f"needs {len(sources)} files", f"use at most {MOST_MEMBERS}")
    check_names(sources)
    members = []
    for name in sorted(sources):
        data = _read(name, sources[name])
        members.append(Member(name=name, size=len(data), sha256=hashlib.sha256(data).hexdigest()))
    manifest = Manifest(id=bundle.id, version=bundle.version, title=bundle.title, members=tuple(members))
    return read_manifest(manifest.as_bytes())


def _read(name: str, source: Source) -> bytes:
    try:
        return source if isinstance(source, bytes) else read_file(source, LARGEST_CONTENT)
    except Unreadable as reason:
        raise Unreadable(f"{name} {reason.what}", reason.todo) from None


def _unchanged(member: Member, source: Source) -> bytes:
    data = _read(member.name, source)
    if hashlib.sha256(data).hexdigest() != member.sha256:
        raise Unreadable(f"{member.name} has changed meanwhile", "pack the bundle again when nobody writes to it")
    return data


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DATE)
    info.create_system = _UNIX
    info.external_attr = _RIGHTS
    return info
