"""A packed bundle where a folder is wanted."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from kiosk.content.disk import Unreadable
from kiosk.installing.durable import move, remove
from kiosk.installing.refusal import Refused
from kiosk.installing.unpack import open_package, unpack
from kiosk.installing.whole import check_bytes
from kiosk.packing.digest import sha256
from kiosk.packing.suffixes import PACKAGE_SUFFIX

_KEPT = 4


def opened(bundle: Path) -> Path:
    """The folder of a bundle: itself, or for a package one in the platform's cache, where the last four are kept.

    Raises Unreadable for a package that is not in order, or that finds no room.
    """
    if bundle.suffix != PACKAGE_SUFFIX or bundle.is_dir():
        return bundle
    home = user_cache_path("kiosk", appauthor=False) / "opened"
    with open_package(bundle) as package:
        folder = home / sha256(bundle)[:32]
        try:
            check_bytes(folder)
        except Unreadable:
            try:
                draft = home / f"draft-{os.getpid()}"
                remove(draft)
                unpack(package, draft)
                remove(folder)
                move(draft, folder)
            except OSError as error:
                what = f"can't be unpacked in {home} ({error.strerror or error})"
                raise Refused(what, "free some space there, or let XDG_CACHE_HOME name another folder") from None
    _forget_old_ones(home, folder)
    return folder


def _forget_old_ones(home: Path, used: Path) -> None:
    with suppress(OSError):  # Another kiosk does the same at this moment.
        os.utime(used)
        newest_first = sorted(home.iterdir(), key=lambda folder: -folder.stat().st_mtime)
        for folder in newest_first[_KEPT:]:
            remove(folder)
