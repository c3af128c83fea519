"""A package comes in whole, signed where it must be, and never by accident an older one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check
from kiosk.installing import install as installing
from kiosk.installing.changes import preview_changes
from kiosk.installing.install import install
from kiosk.installing.opened import opened
from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Shelf
from kiosk.installing.trust import trust, trusted_key
from kiosk.packing.archive import write as write_package
from kiosk.packing.secret_key import SecretKey
from tests.content.bundles import FILES
from tests.installing.packages import packed, signed


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "content")


def live(shelf: Shelf) -> str | None:
    now = shelf.current()
    return now.version if now else None


def test_every_byte_arrives(shelf: Shelf, tmp_path: Path) -> None:
    package = packed(tmp_path)
    steps: list[int] = []
    done = install(package, shelf, trusted=None, progress=steps.append)
    for name in (*FILES, "bundle.json"):
        assert (done.folder / name).read_bytes() == (tmp_path / "harbour-1.0.0" / name).read_bytes()
    assert check(done.folder) == check(tmp_path / "harbour-1.0.0")
    assert done.name == f"harbour-1.0.0-{done.sha256[:12]}"
    assert sum(steps) == pytest.approx(2 * package.stat().st_size, rel=0.1)
    assert not shelf.staging.exists()


def test_the_same_again_changes_nothing(shelf: Shelf, tmp_path: Path) -> None:
    first = install(packed(tmp_path), shelf, trusted=None)
    shelf.begin()
    shelf.changed()
    again = install(packed(tmp_path), shelf, trusted=None)
    assert (again.folder, again.starts) == (first.folder, 1)
    assert not shelf.changed()


def test_without_a_key_a_signature_is_not_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    assert not install(signed(packed(tmp_path), SecretKey.new()), shelf, trusted=None).signed


def test_with_a_key_only_what_it_signed_is_taken(shelf: Shelf, tmp_path: Path) -> None:
    key, other = SecretKey.new(), SecretKey.new()
    trust(shelf.folder, key.public)
    trusted = trusted_key(shelf.folder)
    package = packed(tmp_path)
    with pytest.raises(Refused, match=r"has no harbour-1\.0\.0\.kiosk\.minisig beside it"):
        install(package, shelf, trusted=trusted)
    with pytest.raises(Refused, match=f"is signed with the key {other.public.name}, not with {key.public.name}"):
        install(signed(package, other), shelf, trusted=trusted)
    assert live(shelf) is None
    assert install(signed(package, key), shelf, trusted=trusted).signed
    newer = packed(tmp_path, "1.1.0")
    shutil.copy(f"{package}.minisig", f"{newer}.minisig")
    with pytest.raises(Refused, match="does not fit its signature"):
        install(newer, shelf, trusted=trusted)
    assert live(shelf) == "1.0.0"


@pytest.mark.parametrize("text", ["", "nonsense", "untrusted comment: x\nRWQ\n"])
def test_a_damaged_key_lets_nothing_in(text: str, shelf: Shelf, tmp_path: Path) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "trusted.pub").write_text(text)
    with pytest.raises(installing.Unreadable):
        trusted_key(shelf.folder)


@pytest.mark.parametrize(
    ("old", "new", "older"),
    [
        ("1.10", "1.9", True),
        ("2", "1.99.99", True),
        ("1.2", "1.2.0", False),
        ("1.2.0", "1.2.1", False),
        ("9", "10", False),
    ],
)
def test_an_older_version_is_refused_unless_asked_for(
    old: str, new: str, older: bool, shelf: Shelf, tmp_path: Path
) -> None:
    install(packed(tmp_path, old), shelf, trusted=None)
    package = packed(tmp_path, new)
    if older:
        with pytest.raises(Refused, match=rf"is version {new}, older than {old}, which is on this kiosk.*--older"):
            install(package, shelf, trusted=None)
        assert live(shelf) == old
    assert install(package, shelf, trusted=None, allow_older=older).version == new


def test_another_exhibit_may_have_any_version(shelf: Shelf, tmp_path: Path) -> None:
    install(packed(tmp_path, "3.0"), shelf, trusted=None)
    assert install(packed(tmp_path, "1.0", lambda said: said.update(id="mill")), shelf, trusted=None).id == "mill"
    with pytest.raises(Refused, match=r"older than 3\.0"):
        install(packed(tmp_path, "2.0"), shelf, trusted=None)


def test_content_with_errors_stays_outside_with_all_of_them(shelf: Shelf, tmp_path: Path) -> None:
    install(packed(tmp_path, "1.0"), shelf, trusted=None)
    package = repacked(tmp_path, lambda text: text.replace('"accent": "#F6B042"', '"accent": "orange"'))
    with pytest.raises(Refused, match="can't be shown, it has 1 error") as refused:
        install(package, shelf, trusted=None)
    assert ["accent" in str(p) for p in refused.value.problems if p.severity == "error"] == [True]
    assert live(shelf) == "1.0"
    assert len([*shelf.versions.iterdir()]) == 1


@pytest.mark.parametrize(
    ("said", "instead"), [('"id": "harbour"', '"id": "mill"'), ('"version": "1.1"', '"version": "1.2"')]
)
def test_the_manifest_must_say_what_the_bundle_says(said: str, instead: str, shelf: Shelf, tmp_path: Path) -> None:
    package = repacked(tmp_path, lambda text: text.replace(said, instead))
    with pytest.raises(Refused, match=r"one thing in its manifest and another in bundle\.json"):
        install(package, shelf, trusted=None)
    assert live(shelf) is None


def repacked(folder: Path, change: Any) -> Path:
    """A package of version 1.1 that kiosk pack would not have written, because of what its bundle.json says."""
    from kiosk.content.reader import read

    package = packed(folder, "1.1")
    bundle = folder / "harbour-1.1"
    sources: dict[str, Any] = {name: bundle / name for name in FILES}
    text = change((bundle / "bundle.json").read_text("utf-8"))
    write_package(package, read(bundle).bundle, {**sources, "bundle.json": text.encode()})
    return package


def test_two_at_once_do_not_meet(shelf: Shelf, tmp_path: Path) -> None:
    package = packed(tmp_path)
    with (
        Shelf(shelf.folder).installing(),
        pytest.raises(Refused, match="can't be installed while another package is"),
    ):
        install(package, shelf, trusted=None)
    assert install(package, shelf, trusted=None).version == "1.0.0"


def test_without_room_it_says_so_before_it_begins(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = packed(tmp_path)
    monkeypatch.setattr(installing, "_SPARE", 1 << 62)
    with pytest.raises(Refused, match=r"finds no room on the disk.*free some space"):
        install(package, shelf, trusted=None)


def test_what_would_change_is_told(shelf: Shelf, tmp_path: Path) -> None:
    first = preview_changes(packed(tmp_path, "1.0"), shelf)
    assert (first.title, first.version, first.old_version, first.added) == ("The harbour", "1.0", "", ("Ships",))
    install(packed(tmp_path, "1.0"), shelf, trusted=None)

    def change(said: dict[str, Any]) -> None:
        ships = said["themes"][0]
        fish = {**ships, "id": "fish", "title": {"en": "Fish", "zh": "鱼"}}
        donut = ships["graphs"][0]
        other = {**donut, "shares": [{**donut["shares"][0], "value": 50}, donut["shares"][1]]}
        said["themes"] = [{**ships, "title": {"en": "Boats", "zh": "船"}, "graphs": [donut, other]}, fish]

    changes = preview_changes(packed(tmp_path, "1.1", change), shelf)
    assert (changes.old_title, changes.old_version, changes.version) == ("The harbour", "1.0", "1.1")
    assert (changes.added, changes.removed, changes.renamed) == (("Fish",), (), (("Ships", "Boats"),))
    assert (changes.pictures, changes.graphs) == (3, 2)
    assert [*changes.lines()] == [
        "The harbour: version 1.0 → 1.1",
        "new themes: Fish",
        "theme renamed: Ships → Boats",
        "new or changed: 3 files besides bundle.json, 2 graphs",
    ]
    assert live(shelf) == "1.0"


def test_a_packed_bundle_can_be_opened_where_a_folder_can(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    package = packed(tmp_path)
    folder = opened(package)
    assert check(folder) == check(tmp_path / "harbour-1.0.0")
    assert opened(package) == folder
    (folder / "pictures/opening.png").write_bytes(b"changed")
    assert check(opened(package)) == check(tmp_path / "harbour-1.0.0")
    for version in "12345":
        opened(packed(tmp_path, version))
    assert len([*folder.parent.iterdir()]) == 4
    assert opened(tmp_path) == tmp_path
