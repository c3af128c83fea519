"""Packages made to do harm: each is refused as a whole, in one sentence, before anything is written."""

from __future__ import annotations

import json
import os
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.disk import Unreadable
from kiosk.installing.install import install
from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Shelf
from kiosk.installing.unpack import inspect
from tests.installing.packages import manifest, packed, plain, zipped

ROOT = Path(__file__).parents[2]
GOOD = {"bundle.json": b"{}", "pictures/a.png": b"picture"}
END = struct.Struct("<4s4H2LH")


def package(files: dict[str, bytes] | None = None, **said: object) -> bytes:
    """A package in order but for its bundle.json."""
    files = GOOD if files is None else files
    return zipped([("manifest.json", manifest(files, **said)), *files.items()])


def with_name(name: str) -> bytes:
    return package({**GOOD, name: b"x"})


def with_info(change: Callable[[zipfile.ZipInfo], object]) -> bytes:
    info = plain("pictures/a.png")
    change(info)
    return zipped([("manifest.json", manifest(GOOD)), ("bundle.json", b"{}"), (info, b"picture")])


def changed(data: bytes, old: bytes, new: bytes, which: int) -> bytes:
    """With the find number `which` of some bytes replaced; -1 is the last one."""
    parts = data.split(old)
    cut = which % (len(parts) - 1) + 1
    return old.join(parts[:cut]) + new + old.join(parts[cut:])


def end_with(data: bytes, **fields: int) -> bytes:
    """With other numbers in the record at the end."""
    names = ("disk", "first", "here", "count", "length", "start", "comment")
    _, *numbers = END.unpack(data[-END.size :])
    said = dict(zip(names, numbers, strict=True)) | fields
    return data[: -END.size] + END.pack(b"PK\5\6", *said.values())


def flagged(data: bytes, flag: int, at: int = 6, central: int = 8) -> bytes:
    """With a number of the last member set, in both of its headers."""
    for mark, offset in ((b"PK\3\4", at), (b"PK\1\2", central)):
        place = data.rindex(mark) + offset
        data = data[:place] + struct.pack("<H", flag) + data[place + 2 :]
    return data


def twice_listed() -> bytes:
    """Two members of the directory that are one in the file."""
    data = package()
    start = data.index(b"PK\1\2")
    last = data[data.rindex(b"PK\1\2") : -END.size].replace(b"pictures/a.png", b"pictures/b.png")
    more = data[: -END.size] + last + data[-END.size :]
    return end_with(more, here=4, count=4, length=len(more) - END.size - start)


def zip64() -> bytes:
    data = package()
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 3, 3, 100, 100)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(data) - END.size, 1)
    return end_with(data[: -END.size] + record + locator + data[-END.size :], count=0xFFFF, here=0xFFFF)


def many(count: int) -> bytes:
    """A zip with so many members, for as far as its directory goes."""
    header = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"x"
    number = min(count, 0xFFFF)
    return header * count + END.pack(b"PK\5\6", 0, 0, number, number, len(header) * count, 0, 0)


def bomb() -> bytes:
    return with_info(lambda info: setattr(info, "compress_type", zipfile.ZIP_DEFLATED))


NAMES = {
    "up": ("../evil", "leaves the bundle"),
    "up in the middle": ("a/../../evil", "leaves the bundle"),
    "absolute": ("/etc/cron.d/evil", "is not a path in the bundle"),
    "home": ("~/evil", "is not a path in the bundle"),
    "drive": ("C:/evil", "is not a path in the bundle"),
    "drive without a slash": ("C:evil", "is not a path in the bundle"),
    "network share": ("//server/evil", "is an address"),
    "backslash": ("..\\evil", "holds a backslash"),
    "network share with backslashes": ("\\\\server\\evil", "holds a backslash"),
    "stream": ("bundle.json:evil", "is an address"),
    "coded": ("%2e%2e/evil", "holds a % code"),
    "newline": ("a\nb", "holds an invisible letter"),
    "NUL": ("a\0b", "holds an invisible letter"),
    "escape": ("a\x1b[2Jb", "holds an invisible letter"),
    "turned round": ("a\u202egnp.exe", "holds an invisible letter"),
    "invisible": ("a\u200bb", "holds an invisible letter"),
    "empty step": ("a//b", "has an empty step"),
    "dot": ("./b", "has an empty step"),
    "long": ("a" * 201, "whose name is too long"),
    "device": ("CON", "a name that Windows can't write"),
    "device with an ending": ("pictures/aux.png", "a name that Windows can't write"),
    "numbered device": ("lpt1/b", "a name that Windows can't write"),
    "dot at the end": ("a.", "a name that Windows can't write"),
    "star": ("a*b", "a name that Windows can't write"),
    "space at the end": ("a ", "a space at a step's end"),
    "the manifest again": ("manifest.json", "twice"),
    "twice": ("bundle.json", "twice"),
    "other case": ("Bundle.JSON", "one and the same on some disks"),
    "other case of a folder": ("Pictures/b.png", "one and the same on some disks"),
    "file and folder": ("pictures", "one and the same on some disks"),
    "folder and file": ("bundle.json/a", "one and the same on some disks"),
    "a folder": ("music/", "which is a folder"),
}

FORMS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "is no package"),
    "text": (lambda: b"hello world" * 100, "is no package"),
    "only the end": (lambda: END.pack(b"PK\5\6", 0, 0, 0, 0, 0, 0, 0), "does not begin with manifest.json"),
    "composed and decomposed letters": (
        lambda: package({**GOOD, "caf\u00e9": b"x", "cafe\u0301": b"x"}),
        "one and the same on some disks",
    ),
    "a link": (lambda: with_info(lambda i: setattr(i, "external_attr", 0o120777 << 16)), "which is a link"),
    "a pipe": (lambda: with_info(lambda i: setattr(i, "external_attr", stat.S_IFIFO << 16)), "which is no file"),
    "a device": (lambda: with_info(lambda i: setattr(i, "external_attr", stat.S_IFBLK << 16)), "which is no file"),
    "set-uid": (lambda: with_info(lambda i: setattr(i, "external_attr", 0o104755 << 16)), "as kiosk pack writes"),
    "2,001 members": (lambda: many(2001), "more than 2000 files"),
    "100,000 members": (lambda: many(100_000), "more than 2000 files"),
    "a bomb": (bomb, "which is compressed"),
    "an unknown compression": (lambda: flagged(package(), 99, 8, 10), "which is compressed"),
    "encrypted": (lambda: flagged(package(), 1), "which is encrypted"),
    "strongly encrypted": (lambda: flagged(package(), 0x40), "which is encrypted"),
    "sizes behind the bytes": (lambda: flagged(package(), 8), "as kiosk pack writes"),
    "bytes of an extra field": (lambda: with_info(lambda i: setattr(i, "extra", b"\1\0\0\0")), "as kiosk pack writes"),
    "a comment on a member": (lambda: with_info(lambda i: setattr(i, "comment", b"hi")), "as kiosk pack writes"),
    "a name that is not UTF-8": (lambda: with_name("pictures/b\u00e9").replace(b"\xc3\xa9", b"\xff\xff"), "not UTF-8"),
    "two names": (lambda: changed(package(), b"a.png", b"b.png", 1), "two different things"),
    "two sizes": (lambda: changed(package(), b"\7\0\0\0", b"\6\0\0\0", 0), "two different things"),
    "two dates": (lambda: changed(package(), b"\0\0\x21\0", b"\1\0\x21\0", 0), "two different things"),
    "another checksum": (lambda: package().replace(b"picture", b"Picture"), "damaged"),
    "something before": (lambda: b"#!/bin/sh\n" + package(), "before, between or behind"),
    "something before, told": (lambda: _shifted(b"#!/bin/sh\n"), "two different things"),
    "something behind": (lambda: package() + b"x", "has something behind its end"),
    "a comment behind": (lambda: end_with(package(), comment=1) + b"x", "has something behind its end"),
    "a comment that is not there": (lambda: end_with(package(), comment=9), "as kiosk pack writes"),
    "a gap": (lambda: _gap(), "before, between or behind|two different things"),
    "one member listed twice": (twice_listed, "two different things"),
    "zip64": (zip64, "more than 2000 files"),
    "on several disks": (lambda: end_with(package(), disk=1), "as kiosk pack writes"),
    "fewer members than listed": (lambda: end_with(package(), here=2, count=2), "as kiosk pack writes"),
    "more members than listed": (lambda: end_with(package(), here=4, count=4), "as kiosk pack writes"),
    "a directory elsewhere": (lambda: end_with(package(), start=0), "before, between or behind"),
    "no manifest": (lambda: zipped([*GOOD.items()]), "does not begin with manifest.json"),
    "the manifest last": (lambda: zipped([*GOOD.items(), ("manifest.json", manifest(GOOD))]), "does not begin with"),
    "a manifest that is too large": (lambda: zipped([("manifest.json", b" " * 2_000_001)]), "larger than 2 MB"),
    "a manifest that is not JSON": (lambda: zipped([("manifest.json", b"{"), *GOOD.items()]), "is not JSON"),
    "a manifest of a list": (lambda: zipped([("manifest.json", b"[]"), *GOOD.items()]), "manifest.json"),
    "a manifest that is deep": (lambda: zipped([("manifest.json", b"[" * 100_000)]), "manifest.json"),
    "a manifest of another version": (lambda: package(kiosk=2), "another version of the kiosk"),
    "a manifest with an id that leads elsewhere": (lambda: package(id="../../evil"), "manifest.json"),
    "a member too many": (
        lambda: zipped([("manifest.json", manifest(GOOD)), *GOOD.items(), ("b.png", b"x")]),
        "does not list",
    ),
    "a member too few": (
        lambda: zipped([("manifest.json", manifest(GOOD)), ("bundle.json", b"{}")]),
        'lacks "pictures/a.png"',
    ),
    "another order": (
        lambda: zipped([("manifest.json", manifest(GOOD)), *reversed(GOOD.items())]),
        "in another order",
    ),
    "another size": (
        lambda: zipped([("manifest.json", manifest({**GOOD, "bundle.json": b"{ }"})), *GOOD.items()]),
        "in another size",
    ),
    "other bytes": (
        lambda: zipped([("manifest.json", manifest({**GOOD, "bundle.json": b"[]"})), *GOOD.items()]),
        "damaged",
    ),
    "no bundle.json": (lambda: package({"pictures/a.png": b"picture"}), "does not list bundle.json"),
    "4 GB that are not there": (lambda: _grown(0xFFFFFFF0), "holds more than 1000 MB"),
}


def _shifted(before: bytes) -> bytes:
    """With something before the members, and an end that knows of it."""
    data = package()
    return end_with(before + data, start=data.index(b"PK\1\2") + len(before))


def _gap() -> bytes:
    data = package()
    start = data.index(b"PK\1\2")
    return end_with(data[:start] + b"hidden" + data[start:], start=start + 6)


def _grown(size: int) -> bytes:
    data = package()
    small = struct.pack("<2L", 7, 7)
    return data.replace(small, struct.pack("<2L", size, size))


@pytest.mark.parametrize("which", [*NAMES, *FORMS])
def test_it_is_refused_as_a_whole(which: str, tmp_path: Path) -> None:
    if which in NAMES:
        name, phrase = NAMES[which]
        data = with_name(name) if name not in GOOD else zipped([*_listed(), (name, b"x")])
    else:
        make, phrase = FORMS[which]
        data = make()
    path = tmp_path / "evil.kiosk"
    path.write_bytes(data)
    shelf = Shelf(tmp_path / "content")
    with pytest.raises(Unreadable) as told:
        inspect(path)
    with pytest.raises(Refused) as refused:
        install(path, shelf, trusted=None)
    sentence = f"{refused.value.what}: {refused.value.todo}"
    assert any(part in sentence for part in phrase.split("|")), sentence
    assert sentence.isprintable()
    assert refused.value.what == told.value.what
    assert {entry.name for entry in tmp_path.iterdir()} <= {"evil.kiosk", "content"}
    assert [entry.name for entry in shelf.folder.iterdir()] == ["installing.lock"]


def _listed() -> list[tuple[zipfile.ZipInfo | str, bytes]]:
    return [("manifest.json", manifest(GOOD)), *GOOD.items()]


def test_a_package_that_is_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = packed(tmp_path).read_bytes()
    path = tmp_path / "cut.kiosk"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        with pytest.raises(Unreadable):
            inspect(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.kiosk")
    (tmp_path / "folder.kiosk").mkdir()
    (tmp_path / "link.kiosk").symlink_to("/dev/zero")
    for name, phrase in {"pipe": "not a file", "folder": "a folder", "link": "not a file", "none": "not there"}.items():
        with pytest.raises(Refused, match=phrase):
            inspect(tmp_path / f"{name}.kiosk")


def test_an_archive_in_a_package_is_never_opened(tmp_path: Path) -> None:
    """It is a file like any other: a table may be one."""
    inner = zipped([("../evil", b"x")])
    path = tmp_path / "nested.kiosk"
    path.write_bytes(package({"bundle.json": b"{}", "table.xlsx": inner}))
    assert [member.name for member in inspect(path).members] == ["bundle.json", "table.xlsx"]


BOUNDED = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (512_000_000, 512_000_000))
from pathlib import Path
from kiosk.content.disk import Unreadable
from kiosk.installing.unpack import inspect
for name in sys.argv[1:]:
    begin = time.process_time()
    try:
        inspect(Path(name))
        said = "in order"
    except Unreadable as reason:
        said = reason.what
    print(f"{time.process_time() - begin:.2f} {said}")
"""


def test_size_costs_neither_memory_nor_time(tmp_path: Path) -> None:
    """With 512 MB of memory: a huge file, a huge directory, and a package of 300 MB that is in order."""
    huge, large = tmp_path / "huge.kiosk", tmp_path / "large.kiosk"
    for path, data in ((huge, b""), (tmp_path / "many.kiosk", many(1_000_000)), (large, _sparse(300_000_000))):
        path.write_bytes(data)
    os.truncate(huge, 50_000_000_000)
    _unfold(large, 300_000_000)
    names = [str(huge), str(tmp_path / "many.kiosk"), str(large)]
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, *names], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    seconds, said = zip(*(line.split(" ", 1) for line in done.stdout.splitlines()), strict=True)
    assert said == ("is larger than 1000 MB", "holds more than 2000 files", 'holds a damaged "pictures/a.png"')
    assert all(float(each) < 5 for each in seconds), seconds


"""Processor time; what remains is the disk's."""


def _sparse(size: int) -> bytes:
    """A package whose picture claims a size that it does not have yet."""
    said = json.loads(manifest(GOOD))
    said["members"][1]["size"] = size
    data = zipped([("manifest.json", json.dumps(said).encode()), *GOOD.items()])
    return data.replace(struct.pack("<2L", 7, 7), struct.pack("<2L", size, size))


def _unfold(path: Path, size: int) -> None:
    """Give the picture its size, as a hole in the file."""
    data = path.read_bytes()
    start = data.index(b"PK\1\2")
    with open(path, "r+b") as file:
        file.truncate(start - 7 + size)
        file.seek(start - 7 + size)
        file.write(end_with(data, start=start - 7 + size)[start:])
