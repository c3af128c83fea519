"""From a package to content that is live: checked, unpacked beside what is there, switched in one step."""

from __future__ import annotations

import errno
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk import __version__
from kiosk.content.disk import Unreadable
from kiosk.content.problems import ContentError
from kiosk.content.reader import Content, read
from kiosk.content.text import say
from kiosk.installing.admission import check_signature, refuse_older
from kiosk.installing.durable import flush_tree, make_folder, move, remove, write_new
from kiosk.installing.ledger import Entry
from kiosk.installing.lock import Busy
from kiosk.installing.package_file import opened_file
from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Installed, Shelf
from kiosk.installing.unpack import PIECE, Package, Progress, nobody, open_package, unpack
from kiosk.installing.whole import check_bytes
from kiosk.packing.public_key import PublicKey

_SPARE = 50_000_000
"""Bytes that stay free for votes, the log and the ledger."""


def install(
    package: Path,
    shelf: Shelf,
    *,
    trusted: PublicKey | None,
    allow_older: bool = False,
    progress: Progress = nobody,
) -> Installed:
    """Make a package the live content, on probation; what is live already stays as it is.

    Once a key is `trusted`, its signature must lie beside the package. `progress` is told of bytes, of the package's
    size twice. Raises Refused, and then what was live still is.
    """
    try:
        with shelf.installing():
            try:
                return _install(package, shelf, trusted, allow_older, progress)
            finally:
                with suppress(OSError):
                    remove(shelf.staging)
    except Refused:
        raise
    except Unreadable as reason:
        raise Refused(reason.what, reason.todo) from None
    except Busy:
        raise Refused("can't be installed while another package is", "wait until that has ended") from None
    except OSError as error:
        raise _no_room(shelf) if error.errno in (errno.ENOSPC, errno.EDQUOT) else _bad_disk(shelf, error) from None


def _install(
    package: Path, shelf: Shelf, trusted: PublicKey | None, allow_older: bool, progress: Progress
) -> Installed:
    with open_package(package) as found:
        size = found.file.size + found.unpacked_size
    shelf.clear()
    make_folder(shelf.staging)
    if shutil.disk_usage(shelf.staging).free < size + _SPARE:
        raise _no_room(shelf)
    # From here on only the copy counts: what lies on a stick may change between two looks.
    copy = shelf.staging / "package"
    sha256 = _copy(package, copy, progress)
    if trusted:
        check_signature(package, copy, trusted)
    with open_package(copy) as found:
        live = shelf.current()
        if live and live.sha256 == sha256 and _is_whole(live.folder):
            return live
        if not allow_older:
            refuse_older(found.manifest, shelf)
        content = _unpacked(found, shelf.staging / "bundle", progress)
    name = f"{found.manifest.id}-{found.manifest.version}-{sha256[:12]}"
    _place(shelf.staging / "bundle", shelf.versions / name)
    return shelf.add(
        Entry(
            name=name,
            id=content.bundle.id,
            version=content.bundle.version,
            title=say(content.bundle.title, content.bundle.languages[0]),
            sha256=sha256,
            signed=trusted is not None,
            installed_at=shelf.now(),
            checked_by=__version__,
        )
    )


def _copy(package: Path, copy: Path, progress: Progress) -> str:
    """Copy the package; its SHA-256."""
    digest = hashlib.sha256()

    def pieces() -> Iterator[bytes]:
        with opened_file(package) as file:
            for start in range(0, file.size, PIECE):
                piece = file.read(start, min(PIECE, file.size - start))
                digest.update(piece)
                yield piece
                progress(len(piece))

    write_new(copy, pieces(), flush=False)
    return digest.hexdigest()


def _unpacked(package: Package, folder: Path, progress: Progress) -> Content:
    """The content of a package, on the disk in a folder, and good enough to be shown."""
    unpack(package, folder, progress)
    try:
        content = read(folder)
    except ContentError as error:
        errors = sum(problem.severity == "error" for problem in error.problems)
        what = f"can't be shown, it has {errors} error{'' if errors == 1 else 's'}"
        raise Refused(what, "mend the bundle and pack it again", error.problems) from None
    said, manifest = content.bundle, package.manifest
    if (said.id, said.version, said.title) != (manifest.id, manifest.version, manifest.title):
        raise Refused("says one thing in its manifest and another in bundle.json", "pack the bundle again")
    flush_tree(folder)
    return content


def _place(unpacked: Path, target: Path) -> None:
    """Move an unpacked bundle among the versions, unless the same is there already."""
    if _is_whole(target):
        return
    make_folder(target.parent)
    remove(target)
    move(unpacked, target)


def _is_whole(folder: Path) -> bool:
    try:
        check_bytes(folder)
    except Unreadable:
        return False
    return True


def _no_room(shelf: Shelf) -> Refused:
    return Refused(f"finds no room on the disk of {shelf.folder}", "free some space and install it again")


def _bad_disk(shelf: Shelf, error: OSError) -> Refused:
    what = f"can't be written to {error.filename or shelf.folder} ({error.strerror or error})"
    return Refused(what, "check the disk and who may write there")
