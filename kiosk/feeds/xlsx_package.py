"""The files in a workbook: a ZIP archive of XML, opened without trusting either."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from kiosk.feeds.tables import Unfit

_MOST_MEMBERS = 2000
_MOST_UNPACKED = 32_000_000
_MOST_ELEMENTS = 400_000
_CHUNK = 1 << 16
_END_OF_ARCHIVE = b"PK\x05\x06"

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """The members of one workbook. What is read counts against limits, whatever the archive claims."""

    def __init__(self, data: bytes) -> None:
        self._left, self._elements_left = _MOST_UNPACKED, _MOST_ELEMENTS
        end = data.rfind(_END_OF_ARCHIVE)
        # Asked before the directory is read: one of 170,000 names takes seconds and 100 MB.
        if 0 <= end <= len(data) - 12 and struct.unpack_from("<H", data, end + 10)[0] > _MOST_MEMBERS:
            raise _too_large()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError):
            raise damaged() from None
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise _too_large()
        self._members = {member.filename.lower(): member for member in members}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def read(self, name: str, start: Start, end: End, text: Text) -> None:
        """Tell the XML of a member, names without their namespaces; Unfit where it is none."""
        # Always UTF-8, as every program writes it: what the XML itself says would choose among Python's codecs.
        parser = ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler = lambda tag, attributes: start(self._counted(tag), attributes)
        parser.EndElementHandler = lambda tag: end(_local(tag))
        parser.CharacterDataHandler = text
        try:
            with self._open(name) as member:
                while chunk := member.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise _too_large()
                    parser.Parse(chunk)
            parser.Parse(b"", True)
        except (ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error):
            raise damaged() from None

    def _counted(self, tag: str) -> str:
        self._elements_left -= 1
        if self._elements_left < 0:
            raise _too_large()
        return _local(tag)

    def _open(self, name: str) -> zipfile.ZipExtFile:
        member = self._members.get(name.lower())
        if member is None or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged()
        if member.flag_bits & 1:
            raise Unfit("", "is protected by a password", "save it without one")
        found = self._zip.open(member)
        assert isinstance(found, zipfile.ZipExtFile)
        return found


def damaged() -> Unfit:
    """Why a workbook can't be read, where nothing better can be said."""
    return Unfit("", "is damaged or no XLSX", "save it as XLSX again, or as CSV")


def _too_large() -> Unfit:
    return Unfit("", "unpacks to more than a table can hold", "save the one sheet that is needed as CSV")


def _no_doctype(*_: object) -> None:
    raise damaged()


def _local(tag: str) -> str:
    return tag.rpartition(" ")[2]
