"""Fonts cut down to the letters that an exhibit needs, so that a machine without fonts draws them."""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from kiosk.content.assets import LARGEST_FONT_FILE
from kiosk.content.disk import Unreadable, read_file
from kiosk.content.fonts import check_font

FAMILY = "Noto Sans CJK SC"
"""The exhibit's typeface; the views ask for it by this name."""
_ASKED_FOR = ("pwid", "tnum")
"""What the views set beyond what every program sets."""
_UPRIGHT = ("valt", "vert", "vkrn", "vpal", "vrt2", "vchw", "vhal", "vjmo")
"""Lines from top to bottom: none on the glass."""
_RESTRICTED, _WHOLE_ONLY = 0x0002, 0x0100
"""What a font's maker may forbid (OS/2 fsType): passing it on, or cutting it down."""
_LICENCE_RECORDS = (0, 13, 14)
"""Copyright, licence, and where the licence stands."""

# Its remarks about tables that it leaves out are for makers of fonts.
logging.getLogger("fontTools").addHandler(logging.NullHandler())
# What fontTools raises on bytes that only look like a font.
DAMAGED = (TTLibError, struct.error, LookupError, AttributeError, AssertionError, TypeError, ValueError, EOFError)


@dataclass(frozen=True, slots=True)
class Font:
    """One face, ready to be packed."""

    name: str
    """Its file's name: NotoSansCJKsc-Bold.otf."""
    data: bytes
    letters: frozenset[str]
    """What it can draw of the letters that were asked for."""
    licence: str
    """What the font says of its licence."""


def cut_down(data: bytes, letters: frozenset[str]) -> Font:
    """The face in `data` with these letters only; the same input gives the same bytes.

    Of a collection it is the face of the exhibit's own typeface. The family keeps its name, and the font what it says
    of its licence. Unreadable where there is no such font, or its maker forbids it.
    """
    check_font(data)
    try:
        face = _face(data)
        rights = face["OS/2"].fsType
        if rights & _RESTRICTED:
            raise Unreadable("may not be passed on, by its licence", "choose a font with an open licence")
        drawn = frozenset(letter for letter in letters if ord(letter) in face.getBestCmap())
        made = data if rights & _WHOLE_ONLY else _subset(face, drawn)
        return Font(_file_name(face), made, drawn, _licence(face))
    except DAMAGED:
        raise Unreadable("is damaged", "copy the font again") from None


def drawable(data: bytes) -> frozenset[str]:
    """The letters that a font, or the faces of a collection together, can draw; none where it is damaged."""
    try:
        return frozenset(chr(code) for face in faces(data) for code in face.getBestCmap() or ())
    except DAMAGED:
        return frozenset()


def read_font(file: Path) -> bytes:
    """A font's file; Unreadable where it is none."""
    return read_file(file, LARGEST_FONT_FILE)


def family_of(face: TTFont) -> str:
    """The name by which programs ask for a face."""
    return str(face["name"].getBestFamilyName() or "")


def licence_text(fonts: Iterable[Font]) -> bytes:
    """What stands beside packed fonts about whose they are."""
    parts = [f"{font.name}\n{font.licence}\n" for font in fonts]
    return "\n".join(["Cut down to the letters that this exhibit uses.\n", *parts]).encode()


def faces(data: bytes) -> list[TTFont]:
    """The face of a font, or those of a collection; DAMAGED where there is none."""
    file = io.BytesIO(data)
    return list(TTCollection(file, lazy=True).fonts) if data[:4] == b"ttcf" else [TTFont(file, lazy=True)]


def _face(data: bytes) -> TTFont:
    """The one face that is meant, with its date and its measures as they are: lines are set by them."""
    found = faces(data)
    meant = found if len(found) == 1 else [face for face in found if family_of(face) == FAMILY]
    if not meant:
        raise Unreadable(f"holds {len(found)} faces and none is {FAMILY}", "name a file with one face")
    meant[0].recalcTimestamp = meant[0].recalcBBoxes = False
    return meant[0]


def _subset(face: TTFont, letters: frozenset[str]) -> bytes:
    options = Options(name_IDs=["*"], name_languages=["*"], notdef_outline=True, recalc_timestamp=False)
    options.layout_features = sorted({*options.layout_features, *_ASKED_FOR} - {*_UPRIGHT})
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(letter) for letter in letters])
    subsetter.subset(face)
    made = io.BytesIO()
    face.save(made)
    return made.getvalue()


def _file_name(face: TTFont) -> str:
    name = face["name"].getDebugName(6) or "font"
    plain = "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter == "-"))
    return f"{plain or 'font'}.{'otf' if face.sfntVersion == 'OTTO' else 'ttf'}"


def _licence(face: TTFont) -> str:
    said = [face["name"].getDebugName(number) for number in _LICENCE_RECORDS]
    return "\n".join(text for text in said if text)
