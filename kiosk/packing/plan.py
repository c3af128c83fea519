"""What goes into a package: the files that a bundle uses, pictures made smaller, and fonts."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.assets import LARGEST_PICTURE_FILE
from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable, read_file
from kiosk.content.feed import FileFeed
from kiosk.content.problems import BUNDLE_FILE
from kiosk.content.reader import Content
from kiosk.content.source import LARGEST_BUNDLE
from kiosk.packing import machine_fonts
from kiosk.packing.archive import Source
from kiosk.packing.contents import pictures, unused, used
from kiosk.packing.font_list import with_fonts
from kiosk.packing.fonts import FAMILY, Font, cut_down, drawable, licence_text, read_font
from kiosk.packing.letters import has_chinese, letters, texts
from kiosk.packing.progress import Progress, quietly
from kiosk.packing.scaling import Size, fitted

FONT_FOLDER = "fonts/packed"
MOST_FONTS = 8
_LARGEST_TABLE = 64_000_000


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a bundle shall be packed."""

    wall: Size | None = None
    """The wall that pictures are made to fit, in pixels; None: they go in as they are."""
    fonts: tuple[Path, ...] = ()
    """Font files whose letters go in."""
    own_fonts: bool = True
    """Whether fonts of this machine go in: the exhibit's typeface where Chinese letters would be missing, others where
    that one lacks a letter."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be packed, and what is worth telling about it."""

    sources: dict[str, Source]
    """Every member but the manifest, by its name."""
    unused: tuple[str, ...]
    """Files in the folder that stay out."""
    fonts: tuple[Font, ...]
    """What was added."""
    smaller: dict[str, tuple[int, int]]
    """Pictures that were made smaller: bytes before and after."""
    missing: str
    """Letters of the exhibit that no font in the package can draw; "" where it has no font at all."""


def planned(content: Content, wishes: Wishes, progress: Progress = quietly) -> Plan:
    """What goes into the package of a bundle; Unreadable where a picture or a font can't be packed as wished."""
    files = used(content)
    left_out = tuple(unused(content.folder, files))
    sources: dict[str, Source] = {**files}
    smaller = _fit(sources, pictures(content.bundle), wishes.wall, progress) if wishes.wall else {}
    fonts, missing = _fonts(content, files, wishes, progress)
    if fonts:
        _add_fonts(sources, content, fonts)
    return Plan(sources, left_out, tuple(fonts), smaller, missing)


def _fit(sources: dict[str, Source], names: list[str], wall: Size, progress: Progress) -> dict[str, tuple[int, int]]:
    smaller = {}
    for name in progress(names, "pictures"):
        source = sources[name]
        assert isinstance(source, Path)
        before = read_file(source, LARGEST_PICTURE_FILE)
        try:
            after = fitted(before, wall)
        except Unreadable as reason:
            raise Unreadable(f"{name} {reason.what}", reason.todo) from None
        if after != before:
            sources[name] = after
            smaller[name] = (len(before), len(after))
    return smaller


def _fonts(content: Content, files: dict[str, Path], wishes: Wishes, progress: Progress) -> tuple[list[Font], str]:
    """The fonts to add, and the letters that will still be missing."""
    bundle = content.bundle
    tables, more = _tables(bundle, files)
    needed, said = letters(bundle, tables, more), texts(bundle, tables)
    there = frozenset[str]().union(*(drawable(read_font(files[name])) for name in bundle.fonts))
    fonts = list(_cut(wishes.fonts, needed, progress))
    there = there.union(*(font.letters for font in fonts))
    if wishes.own_fonts and has_chinese(said - there):
        fonts += _cut(_typeface(), needed, progress)
        there = there.union(*(font.letters for font in fonts))
    if wishes.own_fonts and there:
        # Nothing unseen: a word joiner from another font would break the line of letters around it.
        lacking = frozenset(letter for letter in needed - there if letter.isprintable())
        fonts += _cut(machine_fonts.companions(said - there), lacking, progress)
        there = there.union(*(font.letters for font in fonts))
    return fonts, "".join(sorted(said - there)) if there else ""


def _tables(bundle: Bundle, files: dict[str, Path]) -> tuple[list[str], bool]:
    """The texts of the tables that feeds show, and whether there are others, which can't be read here."""
    paths = [feed.path for feed in bundle.feeds.values() if isinstance(feed, FileFeed)]
    found = []
    for path in paths:
        with suppress(UnicodeDecodeError):
            if path in files:
                found.append(read_file(files[path], _LARGEST_TABLE).decode("utf-8-sig"))
    return found, len(found) < len(paths)


def _typeface() -> list[Path]:
    found = machine_fonts.typeface()
    if not found:
        what = f"holds Chinese letters, and this machine has no {FAMILY} to pack"
        raise Unreadable(what, "install it (Debian: fonts-noto-cjk), name a font with --font, or say --no-fonts")
    return found


def _cut(files: Iterable[Path], needed: frozenset[str], progress: Progress) -> Iterable[Font]:
    for file in progress([*files], "fonts"):
        try:
            yield cut_down(read_font(file), needed)
        except Unreadable as reason:
            raise Unreadable(f"{file} {reason.what}", reason.todo) from None


def _add_fonts(sources: dict[str, Source], content: Content, fonts: list[Font]) -> None:
    """Put fonts and what they say of their licence into the package, and name them in `bundle.json`."""
    listed = content.bundle.fonts
    names = {f"{FONT_FOLDER}/{font.name}": font.data for font in fonts}
    if len({*names, *listed}) > MOST_FONTS:
        raise Unreadable(f"would hold {len({*names, *listed})} fonts", f"name at most {MOST_FONTS}")
    sources.update(names)
    sources[f"{FONT_FOLDER}/licence.txt"] = licence_text(fonts)
    if added := [name for name in names if name not in listed]:
        sources[BUNDLE_FILE] = with_fonts(read_file(content.file(BUNDLE_FILE), LARGEST_BUNDLE), added)
