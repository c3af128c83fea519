"""What a package says of itself: whose exhibit it is, and every member with its size and SHA-256."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError

from kiosk.content.disk import Unreadable
from kiosk.content.problems import BUNDLE_FILE
from kiosk.content.syntax import parse
from kiosk.content.text import EVERY_LANGUAGE, Id, Part, Text
from kiosk.packing.names import check_names

MANIFEST_FILE = "manifest.json"
LARGEST_MANIFEST = 2_000_000
"""Bytes; more than 2,000 members with long names need."""
LARGEST_CONTENT = 1_000_000_000
"""Bytes of all members together."""
MOST_MEMBERS = 1_999
"""With the manifest, a package has at most 2,000."""

_TODO = "copy the package again, or pack the bundle again"

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+){0,2}$", max_length=40)]


class Member(Part):
    """One file of a package."""

    name: str = Field(min_length=1, max_length=400)
    """Its path in the bundle, with forward slashes."""
    size: int = Field(ge=0, le=LARGEST_CONTENT)
    """In bytes."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Manifest(Part):
    """The first member of a package."""

    kiosk: int = Field(1, ge=1, le=1)
    """Version of the package's format."""
    id: Id
    version: Version
    title: Text
    members: tuple[Member, ...] = Field(min_length=1, max_length=MOST_MEMBERS, strict=False)
    """Every other member, in the order in which they are stored."""

    @property
    def name(self) -> str:
        """What it is called in signatures and on the command line: harbour 1.2.0."""
        return f"{self.id} {self.version}"

    def as_bytes(self) -> bytes:
        """The manifest as it stands in the package; the same manifest gives the same bytes."""
        said = self.model_dump()
        said["title"] = _as_written(self.title)
        return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """The manifest in `data`; Unreadable for whatever a kiosk would not have written."""
    if len(data) > LARGEST_MANIFEST:
        raise Unreadable(f"has a {MANIFEST_FILE} larger than {LARGEST_MANIFEST // 1_000_000} MB", _TODO)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable(f"has a {MANIFEST_FILE} that is not UTF-8", _TODO) from None
    parsed = parse(text)
    if parsed.slips or not parsed.whole:
        raise Unreadable(f"has a {MANIFEST_FILE} that is not JSON", _TODO)
    said = parsed.value
    if isinstance(said, dict) and said.get("kiosk", 1) != 1:
        raise Unreadable("was packed for another version of the kiosk", "pack the bundle again with this version")
    manifest = _manifest(said)
    names = [member.name for member in manifest.members]
    check_names(names)
    if MANIFEST_FILE in names or BUNDLE_FILE not in names:
        raise Unreadable(f"has a {MANIFEST_FILE} that does not list {BUNDLE_FILE} and its files", _TODO)
    if sum(member.size for member in manifest.members) > LARGEST_CONTENT:
        raise Unreadable(f"holds more than {LARGEST_CONTENT // 1_000_000} MB", "use smaller pictures: kiosk pack --fit")
    return manifest


def _manifest(said: Any) -> Manifest:
    try:
        if "kiosk" not in said:
            raise TypeError
        return Manifest.model_validate(said)
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"]) or "its start"
        raise Unreadable(f"has a {MANIFEST_FILE} that is wrong at {place}", _TODO) from None
    except TypeError:
        raise Unreadable(f"has a {MANIFEST_FILE} that is none", _TODO) from None


def _as_written(title: Mapping[str, str]) -> str | dict[str, str]:
    return title[EVERY_LANGUAGE] if EVERY_LANGUAGE in title else dict(title)
