"""Content that means harm, or was hurt on its way: one table, so that what is covered can be counted.

Each case writes a bundle into a folder and knows what an editor must be told; "" where the content is harmless and
may be shown. `tests.content.test_hostile` reads them all in one child process and measures time and memory.
"""

from __future__ import annotations

import json
import os
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.content.bundles import GOOD, good, png, webp, write
from tests.feeds.workbooks import archive, sheet, workbook

BYTES = int(os.environ.get("KIOSK_HOSTILE_BYTES", "1000000"))
"""Size of what is large; 7,900,000 stays just below the largest bundle and the largest table."""
ROWS = [("year", "Ships"), (2018, 1)]


class Hostile(NamedTuple):
    """A bundle, and a piece of what is told of it."""

    kind: str
    name: str
    make: Callable[[Path], object]
    says: str


def said(kind: str, name: str, text: str | bytes, says: str) -> Hostile:
    """The text of bundle.json itself."""

    def make(folder: Path) -> None:
        write(folder, GOOD)
        (folder / "bundle.json").write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))

    return Hostile(kind, name, make, says)


def titled(name: str, title: str, says: str) -> Hostile:
    """A title, as JSON writes it."""
    text = GOOD.replace('"The harbour"', json.dumps(f"The {title} harbour"))
    return said("letters", name, text, says)


def pictured(name: str, data: bytes, says: str) -> Hostile:
    """The bytes of the opening's picture."""

    def make(folder: Path) -> None:
        write(folder, GOOD)
        (folder / "pictures/opening.png").write_bytes(data)

    return Hostile("pictures", name, make, says)


def named(name: str, path: str, says: str, put: Callable[[Path], object] | None = None) -> Hostile:
    """The name of the opening's picture, and what `put` lays into the folder."""

    def make(folder: Path) -> None:
        bundle = good()
        bundle["opening"]["picture"]["file"] = path
        write(folder, bundle)
        if put is not None:
            put(folder)

    return Hostile("names", name, make, says)


def tabled(name: str, data: str | bytes, says: str, file: str = "ships.csv") -> Hostile:
    """A table that bars show."""

    def make(folder: Path) -> None:
        bundle = good()
        bundle["feeds"]["ships"] = {"kind": "file", "path": file}
        bars = {"kind": "bars", "title": "Ships", "source": "Office", "honesty": "live", "feed": "ships"}
        bundle["themes"][0]["graphs"][0] = bars
        write(folder, bundle)
        (folder / file).write_bytes(data.encode() if isinstance(data, str) else data)

    return Hostile("tables", name, make, says)


def chunk(tag: bytes, body: bytes, crc: int | None = None) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body) if crc is None else crc)


def png_of(width: int, height: int, *chunks: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks) + chunk(b"IEND", b"")


def flipped(data: bytes, seed: int) -> bytes:
    """The same with one bit turned, somewhere behind the header."""
    chance = random.Random(seed)
    changed = bytearray(data)
    changed[chance.randrange(33, len(changed) - 12)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def riff(tag: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 12 + len(body)) + b"WEBP" + tag + struct.pack("<I", len(body)) + body


def jpeg(width: int, height: int, body: bytes = b"") -> bytes:
    frame = struct.pack(">BBHBHHB", 0xFF, 0xC0, 11, 8, height, width, 1) + b"\1\x11\0"
    start = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF" + bytes(10)
    return start + frame + b"\xff\xda\0\2" + body + b"\xff\xd9"


def many_feeds(count: int) -> str:
    bundle = good()
    bundle["feeds"] |= {f"f{n}": {"kind": "file", "path": f"pictures/openinh-{n}.png"} for n in range(count)}
    return json.dumps(bundle)


def many_files(folder: Path) -> None:
    for number in range(3000):
        (folder / f"pictures/opening-{number}.webp").touch()


def huge_sparse(folder: Path) -> None:
    with (folder / "pictures/huge.png").open("wb") as file:
        file.truncate(1 << 40)


def linked(name: str, target: str) -> Callable[[Path], object]:
    """Puts a link among the pictures."""
    return lambda folder: (folder / "pictures" / name).symlink_to(target)


NOISE = random.Random(1).randbytes(4000)
PIXELS = png(1920, 1080)
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ENTITY = f"<!DOCTYPE x [<!ENTITY a '{'a' * 1000}'>]>"
FAR = sheet([]).replace("<sheetData>", "<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
BLACK = chunk(b"IDAT", zlib.compress(bytes((1 + 5760) * 1080)))
LONG_TEXT = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(2 * 10**7)))
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
# fmt: off
CASES = [
    said("JSON", "lists 100,000 deep", "[" * 100_000 + "]" * 100_000, "nested more than 64 deep"),
    said("JSON", "objects 100,000 deep", '{"a":' * 100_000 + "1" + "}" * 100_000, "nested more than 64 deep"),
    said("JSON", "brackets only", "[" * BYTES, "nested more than 64 deep"),
    said("JSON", "quotes only", '"' * BYTES, "after the end"),
    said("JSON", "commas only", "," * BYTES, "can't stand here"),
    said("JSON", "commas in a list", "[" + "," * BYTES, "comma too many"),
    said("JSON", "one long text", '"' + "a" * BYTES + '"', "is not an object"),
    said("JSON", "a text never closed", '{"id": "' + "a" * BYTES, "is never closed"),
    said("JSON", "escapes", '{"id": "' + "\\u0061" * (BYTES // 6) + '"}', "is not a short name"),
    said("JSON", "one long number", "9" * BYTES, "is too large"),
    said("JSON", "numbers", "[" + "1," * (BYTES // 2), "more than 100,000 values"),
    said("JSON", "one key again and again", "{" + '"id": 1,' * (BYTES // 90) + '"id": 1}', "is there twice"),
    said("JSON", "unknown keys", "{" + ",".join(f'"key{n}": 1' for n in range(BYTES // 90)) + "}", "no such key"),
    said("JSON", "one long key", GOOD.replace('"format"', '"' + "format" * (BYTES // 7) + '"'), "no such key"),
    said("JSON", "a comment never closed", "/*" * (BYTES // 2), "can't stand here"),
    said("JSON", "comments", "/**/" * (BYTES // 4), "no comments"),
    said("JSON", "line breaks", "\n" * BYTES + "[", "is never closed"),
    said("JSON", "zero bytes", "\0" * BYTES, "can't stand here"),
    said("JSON", "1e999", GOOD.replace("1154", "1e999"), "is too large"),
    said("JSON", "10,000 digits", GOOD.replace("1154", "1" * 10_000), "is too large"),
    said("JSON", "10,000 decimals", GOOD.replace("1154", "1154." + "1" * 10_000), ""),
    said("JSON", "an exponent of 10,000 digits", GOOD.replace("1154", "1e" + "9" * 10_000), "is too large"),
    said("JSON", "NaN", GOOD.replace("1154", "NaN"), "NaN is not a number"),
    said("JSON", "thousands of themes", json.dumps(good() | {"themes": good()["themes"] * 100}), "at most 12"),
    said("JSON", "thousands of feeds of files that are not there", many_feeds(BYTES // 400), "at most 64"),
    said("encoding", "UTF-16", GOOD.encode("utf-16"), "is written in UTF-16"),
    said("encoding", "UTF-32", GOOD.encode("utf-32"), "is written in UTF-32"),
    said("encoding", "no UTF-8", GOOD.encode() + b"\xff", "is not UTF-8"),
    said("encoding", "an overlong slash", GOOD.encode().replace(b"pictures/", b"pictures\xc0\xaf"), "is not UTF-8"),
    said("encoding", "a surrogate in UTF-8", GOOD.replace("A town", "A \ud800 town"), "is not UTF-8"),
    said("encoding", "a mark", b"\xef\xbb\xbf" + GOOD.encode(), "byte order mark"),
    said("encoding", "larger than 8 MB", GOOD + " " * 8_000_000, "is larger than 8 MB"),
    titled("half a letter", "\ud800", "half a letter (U+D800)"),
    titled("two halves the wrong way round", "\udc00\ud800", "half a letter (U+DC00)"),
    *(titled(f"U+{ord(c):04X}", c, "turns the direction of reading") for c in TURNING),
    titled("a control character", "\x1b[2J", "control character (U+001B)"),
    titled("a zero byte", "\0", "control character (U+0000)"),
    titled("a paragraph separator", "\u2029", "breaks the line"),
    titled("tags", "\U000e0041", "control character (U+E0041)"),
    titled("zero-width flood", "\u200b" * 500, "500 invisible letters in a row"),
    titled("joiners", "\u200d\u2060" * 100, "200 invisible letters in a row"),
    titled("a flood of marks", "Z" + "\u0300\u0489\u20dd" * 100, "300 marks on one letter"),
    titled("Thai marks", "ก" + "\u0e49" * 40, "40 marks on one letter"),
    titled("a joiner that a script needs", "می\u200cخواهم", ""),
    titled("two marks that a language needs", "Vie\u0302\u0323t", ""),
    titled("a family of one letter", "👩\u200d👩\u200d👧\u200d👦", ""),
    said("letters", "a title of nothing to see", GOOD.replace('"The harbour"', '"\u200b\u2003"'), "says nothing"),
    said("letters", "a title of spaces", GOOD.replace('"The harbour"', '"   "'), "says nothing"),
    said("letters", "a key that turns", GOOD.replace('"format"', '"\u202eformat"'), "turns the direction of reading"),
    titled("rich text", "<img src='http://a.b/c'><b>x</b>", ""),
    titled("a link", "[x](file:///etc/passwd) javascript:alert(1)", ""),
    titled("formats", "%s {0} {seconds} %1 &amp;", ""),
    pictured("claims 100,000 a side", png_of(100_000, 100_000, chunk(b"IDAT", b"x")), "is 100000 x 100000 pixels"),
    pictured("claims 2^31 a side", png_of(2**31 - 1, 2**31 - 1, chunk(b"IDAT", b"x")), "pixels"),
    pictured("has no size", png_of(0, 0, chunk(b"IDAT", b"x")), "is 0 x 0 pixels"),
    pictured("is 8192 square", png_of(8192, 8192, chunk(b"IDAT", b"x")), "more than 64 MB"),
    pictured("WebP of 16,383 a side", webp(16_383, 16_383), "is 16383 x 16383 pixels"),
    pictured("JPEG of 65,500 a side", jpeg(65_500, 65_500), "is 65500 x 65500 pixels"),
    *(pictured(f"PNG cut at {p} %", PIXELS[: len(PIXELS) * p // 100], "is cut short") for p in (1, 20, 50, 90, 99)),
    *(pictured(f"PNG with a bit turned ({seed})", flipped(PIXELS, seed), "is") for seed in range(20)),
    pictured("WebP cut short", webp(1920, 1080)[:-5], "is cut short"),
    pictured("JPEG cut short", jpeg(1920, 1080)[:-2], "is cut short"),
    pictured("a body of noise in a PNG", png_of(1920, 1080, chunk(b"IDAT", NOISE)), ""),
    pictured("a body of noise in a WebP", riff(b"VP8L", b"\x2f" + struct.pack("<I", 1919 | 1079 << 14) + NOISE), ""),
    pictured("a body of noise in a JPEG", jpeg(1920, 1080, NOISE.replace(b"\xff", b"")), ""),
    pictured("a text that unpacks to 20 MB", png_of(1920, 1080, LONG_TEXT, BLACK), ""),
    pictured("an animation", png_of(1920, 1080, chunk(b"acTL", bytes(8)), chunk(b"IDAT", b"x")), "is an animation"),
    pictured("an SVG", SVG, "is an SVG"),
    pictured("an SVG behind XML", b"<?xml version='1.0'?><!DOCTYPE svg><svg/>", "is an SVG"),
    pictured("HTML", b"<!doctype html><img src=http://a.b/c>", "is no picture"),
    pictured("an XPM", b"/* XPM */\nstatic char *x[] = {", "is no picture"),
    pictured("a program", b"\x7fELF" + bytes(100), "is no picture"),
    pictured("an archive", archive({"a": "b"}), "is no picture"),
    pictured("a GIF", b"GIF89a" + bytes(100), "is a GIF"),
    pictured("nothing", b"", "is empty"),
    named("up and out", "../../etc/passwd", "leaves the bundle"),
    named("from the root", "/etc/passwd", "is not a path in the bundle"),
    named("a device", "/dev/zero", "is not a path in the bundle"),
    named("an address", "http://a.b/c.png", "is an address"),
    named("a file address", "file:///etc/passwd", "is an address"),
    named("a resource of Qt", "qrc:/qt-project.org/x.png", "is an address"),
    named("a provider of pictures", "image://graphs/0.0/en/9999x9999", "is an address"),
    named("a share", "//server/share/x.png", "is an address"),
    named("a Windows path", "C:\\Windows\\win.ini", "backslash"),
    named("escapes", "pictures/%2e%2e/%2e%2e/x.png", "holds a % code"),
    named("a line break", "pictures/a\nb.png", "holds an invisible letter"),
    named("a turned name", "pictures/gnp.\u202egnp.exe", "turns the direction"),
    named("a zero byte", "pictures/a\0.png", "control character"),
    named("much too long", "a" * 5000, "letters long"),
    named("a link out", "pictures/out.png", "link that leaves the bundle", linked("out.png", "/etc/passwd")),
    named("a link to a device", "pictures/zero.png", "link that leaves the bundle", linked("zero.png", "/dev/zero")),
    named("a link to itself", "pictures/self.png", "can't be reached", linked("self.png", "self.png")),
    named("a pipe", "pictures/pipe.png", "is not a file", lambda f: os.mkfifo(f / "pictures/pipe.png")),
    named("a file of a terabyte", "pictures/huge.png", "is larger than 20 MB", huge_sparse),
    named("3,000 names that are nearly right", "pictures/opening-x.webp", "is not there", many_files),
    tabled("megabytes of commas", "," * BYTES, "more than 200 columns"),
    tabled("megabytes of values", "year" + ",1" * (BYTES // 2) + "\n2018,1\n", "more than 200 columns"),
    tabled("megabytes of line breaks", "year,Ships" + "\n" * BYTES, "has more than 20000 lines"),
    tabled("megabytes of quotes", '"' * BYTES, "can't be read as CSV"),
    tabled("a cell of megabytes", "year,Ships\n2018," + "9" * BYTES, "can't be read as CSV"),
    tabled("100,000 digits", "year,Ships\n2018," + "9" * 100_000, "is not a number"),
    tabled("a name of 100,000 letters", "year," + "a" * 100_000 + "\n2018,1\n", "letters"),
    tabled("rich text for a name", "year,<img src=http://a.b/c>\n2018,1\n", ""),
    tabled("a formula for a value", "year,Ships\n2018,\"=cmd|'/c calc'!A1\"\n", "is not a number"),
    tabled("noise", NOISE, "is"),
    tabled("JSON 100,000 deep", "[" * 100_000, "nested more than 64 deep"),
    tabled("a workbook of blanks", workbook(" " * 40_000_000), "unpacks to more", "ships.xlsx"),
    tabled("a workbook of 5,000 files", archive({str(n): "" for n in range(5_000)}), "unpacks to more", "ships.xlsx"),
    tabled("a workbook with entities", workbook(ENTITY + sheet(ROWS)), "is damaged", "ships.xlsx"),
    tabled("a workbook cut short", workbook(sheet(ROWS))[:-40], "is damaged", "ships.xlsx"),
    tabled("a cell at the far end", workbook(FAR), "goes beyond", "ships.xlsx"),
    tabled("a name that turns", "year,\u202eShips\n2018,1\n", "turns the direction"),
    tabled("x that turns", "port,Ships\n\u202eWest,1\n", "turns the direction"),
]
