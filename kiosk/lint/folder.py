"""The files in a bundle's folder: pictures that are too small, too heavy or there twice, and what nothing names."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from kiosk.content.disk import Unreadable, read_file
from kiosk.content.feed import FileFeed, LinesFeed
from kiosk.content.files import located
from kiosk.content.finding import Finding, warning
from kiosk.content.pictures import picture
from kiosk.content.problems import BUNDLE_FILE, Place, Problem
from kiosk.lint.subject import Subject

HEAVY = 5_000_000
"""Bytes; a picture that fills a 4K wall has one or two million as WebP."""
WALL = (3840, 2160)
_SOFT = 1.15
"""A picture that is enlarged more than this looks soft."""
_LEAST_WIDTH = 1920
"""Narrower ones are told by the rules of the bundle."""
_NOT_CONTENT = (
    "README*",
    "LICEN[SC]E*",
    "licen[sc]e*",
    "NOTICE*",
    "CHANGELOG*",
    "*.md",
    "*.schema.json",
    "manifest.json",  # Of a package that was unpacked.
    "Thumbs.db",
    "desktop.ini",
)
_MOST_FILES = 5000
_MOST_TOLD = 8
_MOST_SOFT = 3


def picture_findings(subject: Subject, wall: tuple[int, int] = WALL) -> Iterator[Finding]:
    """Pictures that look soft on a wall of this size, that are heavy, and copies of the same picture."""
    seen: dict[str, Place] = {}
    for place, name in _pictures(subject):
        seen.setdefault(name, place)
    sizes: defaultdict[int, list[str]] = defaultdict(list)
    soft: list[tuple[Place, str]] = []
    for name, place in seen.items():
        try:
            data = read_file(located(subject.folder, name), 20_000_000)
            read = picture(data)
        except Unreadable:  # Told by the rules of the bundle.
            continue
        sizes[len(data)].append(name)
        enlarged = max(wall[0] / read.width, wall[1] / read.height)
        if read.width >= _LEAST_WIDTH and enlarged > _SOFT:
            soft.append((place, f"{name} ({read.width} x {read.height})"))
        if len(data) > HEAVY:
            what = f"{name} has {len(data) / 1e6:.0f} MB, which slows the start and every change of screen"
            yield warning(place, what, "save it as WebP with quality 85: one or two MB look the same")
    if soft:
        yield _soft(soft, wall)
    yield from _copies(subject, seen, sizes)


def _soft(pictures: list[tuple[Place, str]], wall: tuple[int, int]) -> Finding:
    """One for all: whoever makes an exhibit for a smaller screen should not read it again and again."""
    some = ", ".join(name for _, name in pictures[:_MOST_SOFT])
    rest = len(pictures) - _MOST_SOFT
    more = f" and {rest} more" if rest > 0 else ""
    return warning(
        pictures[0][0],
        f"a wall of {wall[0]} x {wall[1]} pixels shows {some}{more} enlarged and soft",
        f"save them {wall[0]} wide; where your screen is smaller, check for its size: kiosk check --wall 1920x1080",
    )


def _pictures(subject: Subject) -> Iterator[tuple[Place, str]]:
    for place, shown in subject.pictures:
        yield (*place, "file"), shown.file
        for index, layer in enumerate(shown.layers):
            yield (*place, "layers", index), layer


def _copies(subject: Subject, places: dict[str, Place], sizes: dict[int, list[str]]) -> Iterator[Finding]:
    for names in (names for names in sizes.values() if len(names) > 1):
        first: dict[str, str] = {}
        for name in names:
            mark = hashlib.sha256((subject.folder / name).read_bytes()).hexdigest()
            if mark in first:
                what = f"{name} is the same picture as {first[mark]}"
                yield warning(places[name], what, f"name {first[mark]} here too and delete the copy, or show another")
            first.setdefault(mark, name)


def unused_files(subject: Subject) -> Iterator[Problem]:
    """Files that nothing in the bundle names; hidden ones and papers such as a README may lie there."""
    named = {BUNDLE_FILE, *(name for _, name in _pictures(subject))}
    named |= {value for place, value in subject.found if place[:1] == ("fonts",) and isinstance(value, str)}
    named |= {feed.path for _, feed in subject.parts(FileFeed)} | {feed.path for _, feed in subject.parts(LinesFeed)}
    unused = sorted(name for name in _files(subject.folder) if name not in named)
    for name in unused[:_MOST_TOLD]:
        todo = "name it in the bundle, or take it out of the folder"
        yield Problem(name, None, "", "is in the folder, but nothing shows it", todo, "warning")
    if len(unused) > _MOST_TOLD:
        what = f"the folder holds {len(unused) - _MOST_TOLD} more files that nothing shows"
        yield Problem(BUNDLE_FILE, None, "", what, "keep only what is shown: it is packed and copied faster", "warning")


def _files(folder: Path) -> Iterator[str]:
    """Paths in the folder as a bundle writes them, links not followed."""
    count = 0
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in files:
            count += 1
            if count > _MOST_FILES:
                return
            if not name.startswith((".", "~")) and not any(fnmatch(name, pattern) for pattern in _NOT_CONTENT):
                yield (Path(here) / name).relative_to(folder).as_posix()
