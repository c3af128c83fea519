"""The one form of zip that `kiosk pack` writes, and nothing that a zip could be besides.

Members lie one behind the other, uncompressed, the directory behind them, nothing before, between or after. So nothing
can overlap, hide, grow when it is unpacked or be read in two ways, and no header is believed that its twin contradicts.
"""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.content.problems import quoted
from kiosk.installing.package_file import COPY_AGAIN, PackageFile
from kiosk.installing.refusal import Refused
from kiosk.packing.manifest import LARGEST_CONTENT, LARGEST_MANIFEST, MOST_MEMBERS
from kiosk.packing.names import check_names

PACK_AGAIN = "pack the bundle with kiosk pack"
LARGEST_DIRECTORY = 4_000_000
"""Bytes."""
LARGEST_PACKAGE = LARGEST_CONTENT + LARGEST_MANIFEST + 2 * LARGEST_DIRECTORY

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MADE_BY = 3 << 8 | 20
"""Unix, version 2.0 of the format."""
_NEEDS = 20
_UTF8 = 0x800
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_RIGHTS = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Stored:
    """A member as it lies in the file."""

    name: str
    start: int
    """Where its bytes begin."""
    size: int
    crc: int


@dataclass(frozen=True, slots=True)
class _Header:
    """What the directory says of a member; the member's own header must say the same."""

    raw_name: bytes
    name: str
    made_by: int
    needs: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    extra: int
    comment: int
    disk: int
    inside: int
    rights: int
    start: int

    @property
    def local(self) -> bytes:
        """The same in the form that stands before the member's bytes."""
        numbers = (self.needs, self.flags, self.method, self.time, self.date, self.crc, self.packed, self.size)
        return _LOCAL.pack(b"PK\3\4", *numbers, len(self.raw_name), 0) + self.raw_name


def members(file: PackageFile) -> tuple[Stored, ...]:
    """The members of a package, in order; their bytes are not read. Unreadable for any other file."""
    start, count, length = _end(file)
    headers = tuple(_headers(file.read(start, length), count))
    check_names(header.name for header in headers)
    if sum(header.size for header in headers) > LARGEST_CONTENT + LARGEST_MANIFEST:
        raise Refused(f"holds more than {LARGEST_CONTENT // 1_000_000} MB", "use smaller pictures: kiosk pack --fit")
    return tuple(_placed(file, headers, start))


def _end(file: PackageFile) -> tuple[int, int, int]:
    """Where the directory begins, how many members it lists, and its length."""
    if file.size > LARGEST_PACKAGE:
        raise Refused(f"is larger than {LARGEST_CONTENT // 1_000_000} MB", "use smaller pictures: kiosk pack --fit")
    tail = file.read(max(file.size - _END.size, 0), _END.size)
    if len(tail) < _END.size or not tail.startswith(b"PK\5\6"):
        raise Refused("is cut off, has something behind its end, or is no package", COPY_AGAIN)
    _, disk, first_disk, here, count, length, start, comment = _END.unpack(tail)
    if count > MOST_MEMBERS + 1:
        raise Refused(f"holds more than {MOST_MEMBERS + 1} files", "leave out what the exhibit does not use")
    if disk or first_disk or comment or here != count or length > LARGEST_DIRECTORY:
        raise _Other("its end")
    if start + length != file.size - _END.size:
        raise Refused("has something before, between or behind its files", PACK_AGAIN)
    return start, count, length


def _headers(directory: bytes, count: int) -> Iterator[_Header]:
    at = 0
    for _ in range(count):
        fields = directory[at : at + _CENTRAL.size]
        if len(fields) < _CENTRAL.size or not fields.startswith(b"PK\1\2"):
            raise _Other("its directory")
        _, *numbers = _CENTRAL.unpack(fields)
        length = numbers.pop(9)
        at += _CENTRAL.size + length
        raw_name = directory[at - length : at]
        header = _Header(raw_name, _name(raw_name, numbers[2]), *numbers)
        _check(header)
        yield header
    if at != len(directory):
        raise _Other("its directory")


def _name(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        raise Refused(f"holds a file whose name {quoted(ascii(raw)[2:-1])} is not UTF-8", PACK_AGAIN) from None


def _check(header: _Header) -> None:
    name = quoted(header.name)
    mode = header.rights >> 16
    if header.flags & _ENCRYPTED:
        raise Refused(f"holds {name}, which is encrypted", PACK_AGAIN)
    if stat.S_ISLNK(mode):
        raise Refused(f"holds {name}, which is a link", "put the file itself in the bundle and pack it again")
    if stat.S_ISDIR(mode) or header.name.endswith("/"):
        raise Refused(f"holds {name}, which is a folder", PACK_AGAIN)
    if mode and not stat.S_ISREG(mode):
        raise Refused(f"holds {name}, which is no file", PACK_AGAIN)
    if header.method or header.packed != header.size:
        raise Refused(f"holds {name}, which is compressed", PACK_AGAIN)
    expected = (_MADE_BY, _NEEDS, 0 if header.name.isascii() else _UTF8, 0, 0, 0, 0, _RIGHTS)
    said = (header.made_by, header.needs, header.flags, header.extra, header.comment, header.disk, header.inside)
    if (*said, header.rights) != expected:
        raise _Other(name)


def _placed(file: PackageFile, headers: tuple[_Header, ...], end: int) -> Iterator[Stored]:
    """Each member behind the one before, the directory behind the last; both headers of each say the same."""
    at = 0
    for header in headers:
        local = header.local
        if header.start != at or file.read(at, len(local)) != local:
            raise Refused(f"says two different things of {quoted(header.name)}", PACK_AGAIN)
        yield Stored(header.name, at + len(local), header.size, header.crc)
        at += len(local) + header.size
    if at != end:
        raise Refused("has something before, between or behind its files", PACK_AGAIN)


class _Other(Refused):
    def __init__(self, where: str) -> None:
        super().__init__(f"is not written as kiosk pack writes it, at {where}", PACK_AGAIN)
