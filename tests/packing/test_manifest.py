"""The manifest is read strictly, and names are such that every disk can write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kiosk.content.disk import Unreadable
from kiosk.packing.manifest import LARGEST_MANIFEST, Manifest, Member, read_manifest
from kiosk.packing.names import check_names

MEMBER = {"name": "bundle.json", "size": 3, "sha256": "0" * 64}
GOOD: dict[str, Any] = {"kiosk": 1, "id": "harbour", "version": "1.0", "title": {"en": "Harbour"}, "members": [MEMBER]}


def text(**changes: Any) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def test_it_comes_back_as_it_was_written() -> None:
    manifest = read_manifest(text())
    assert manifest.members == (Member(name="bundle.json", size=3, sha256="0" * 64),)
    assert read_manifest(manifest.as_bytes()) == manifest
    assert Manifest(**GOOD) == manifest


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is not JSON"),
        (b"\xff", "is not UTF-8"),
        (b"[]", "that is none"),
        (b"{}", "that is none"),
        (b"NaN", "is not JSON"),
        (b"[" * 10_000, "is not JSON"),
        (b" " * (LARGEST_MANIFEST + 1), "larger than 2 MB"),
        (text()[:-1] + b', "id": "x"}', "is not JSON"),
        (text(kiosk=2), "another version"),
        (text(kiosk=True), "wrong at kiosk"),
        (text(more=1), "wrong at more"),
        (text(id="../x"), "wrong at id"),
        (text(version="1" * 41), "wrong at version"),
        (text(title={}), "wrong at title"),
        (text(members=[]), "wrong at members"),
        (text(members=[{**MEMBER, "size": -1}]), "wrong at members.0.size"),
        (text(members=[{**MEMBER, "size": 3.0}]), "wrong at members.0.size"),
        (text(members=[{**MEMBER, "sha256": "A" * 64}]), "wrong at members.0.sha256"),
        (text(members=[{**MEMBER, "name": "a.png"}]), "does not list bundle.json"),
        (text(members=[MEMBER, {**MEMBER, "name": "manifest.json"}]), "does not list bundle.json"),
        (text(members=[MEMBER, MEMBER]), "twice"),
        (text(members=[MEMBER, {**MEMBER, "name": "a", "size": 10**9}]), "more than 1000 MB"),
        (text(members=[{**MEMBER, "name": f"{n}"} for n in range(2000)]), "wrong at members"),
    ],
)
def test_anything_else_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_manifest(data)
    assert says in caught.value.what


@pytest.mark.parametrize(
    "names",
    [
        ["../x"],
        ["/x"],
        ["a//b"],
        ["a/./b"],
        ["a/"],
        ["C:x"],
        ["a\\b"],
        ["a\nb"],
        ["a\u202eb"],
        ["a\x00b"],
        ["\ud800"],
        [" a"],
        ["a "],
        ["a."],
        ["nul"],
        ["x/COM1.txt"],
        ["lpt\u00b2.png"],
        ["a<b"],
        ["x" * 201],
        ["港" * 67],
        ["a", "A"],
        ["é", "e\u0301"],
        ["straße", "STRASSE"],
        ["a", "a/b"],
        ["a/b", "A/c"],
        ["A/b", "a"],
    ],
)
def test_names_that_some_system_takes_for_something_else(names: list[str]) -> None:
    with pytest.raises(Unreadable):
        check_names(names)


def test_good_names() -> None:
    check_names(["a", "b/a", "b/c", "港口/图.webp", "console.png", "x" * 200, "a b.png", "comic/1.png"])
