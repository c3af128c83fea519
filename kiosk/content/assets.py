"""Rules for the files that a bundle names: its pictures, its fonts, and what its feeds read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.disk import Unreadable, read_file
from kiosk.content.files import check_name, located
from kiosk.content.finding import Finding, error, warning
from kiosk.content.fonts import check_font
from kiosk.content.pictures import Picture, picture
from kiosk.content.problems import Place
from kiosk.content.sound import Found

LARGEST_PICTURE_FILE = 20_000_000
LARGEST_FONT_FILE = 64_000_000
LONGEST_SIDE = 8192
LARGEST_DECODED = 64 * 1024 * 1024
LEAST_WIDTH = 1920


def asset_findings(found: list[Found], folder: Path) -> Iterator[Finding]:
    """What is wrong with the files named at the places found."""
    known: dict[str, Picture | Unreadable] = {}
    whole: dict[Place, Picture] = {}
    for place, name in found:
        if not isinstance(name, str):
            continue
        if place[0] == "feeds" and place[-1] == "path":
            yield from _data(place, name, folder)
        elif place[0] == "fonts":
            yield from _font(place, name, folder)
        elif place[-2:] == ("picture", "file") or place[-3:-1] == ("picture", "layers"):
            if name not in known:
                known[name] = _open(name, folder)
            read = known[name]
            if isinstance(read, Unreadable):
                yield error(place, f"{name} {read.what}", read.todo)
                continue
            of_picture = place[: place.index("picture") + 1]
            if place[-1] == "file":
                whole[of_picture] = read
            yield from _picture(place, name, read, whole.get(of_picture))


def _open(name: str, folder: Path) -> Picture | Unreadable:
    try:
        read = picture(read_file(located(folder, name), LARGEST_PICTURE_FILE))
        _check_size(read)
    except Unreadable as reason:
        return reason
    return read


def _check_size(read: Picture) -> None:
    size = f"is {read.width} x {read.height} pixels"
    if not (read.width and read.height):
        raise Unreadable(size, "save the picture again")
    if max(read.width, read.height) > LONGEST_SIDE:
        raise Unreadable(size, f"save it with at most {LONGEST_SIDE} a side; 3840 x 2160 fills a 4K wall")
    if read.width * read.height * 4 > LARGEST_DECODED:
        raise Unreadable(f"{size}, more than 64 MB once opened", "save it smaller; 3840 x 2160 fills a 4K wall")


def _picture(place: Place, name: str, read: Picture, whole: Picture | None) -> Iterator[Finding]:
    if read.width < LEAST_WIDTH:
        yield warning(
            place,
            f"{name} is only {read.width} pixels wide",
            "save it wider: 1920 for a Full HD screen, 3840 for a 4K wall",
        )
    if place[-1] == "file":
        return
    if not read.transparent:
        yield warning(
            place,
            f"{name} has no transparency",
            "it hides what lies behind: save it as WebP or PNG with transparency",
        )
    if whole and abs(read.width * whole.height - read.height * whole.width) > max(whole.width, whole.height) * 2:
        todo = f"save every layer in the shape of the first, {whole.width} x {whole.height}"
        yield warning(place, f"{name} is {read.width} x {read.height} pixels", todo)


def _font(place: Place, name: str, folder: Path) -> Iterator[Finding]:
    try:
        check_font(read_file(located(folder, name), LARGEST_FONT_FILE))
    except Unreadable as reason:
        yield error(place, f"{name} {reason.what}", reason.todo)


def _data(place: Place, name: str, folder: Path) -> Iterator[Finding]:
    """A feed's file in the bundle; one elsewhere is for staff to allow, and may come later."""
    if os.path.isabs(name):
        return
    try:
        check_name(name)
    except Unreadable as reason:
        yield error(place, f"{name} {reason.what}", reason.todo)
        return
    try:
        located(folder, name)
    except Unreadable as reason:
        yield warning(place, f"{name} {reason.what}", reason.todo)
