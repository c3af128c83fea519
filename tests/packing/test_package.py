"""`kiosk pack`: one file with what the exhibit uses, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from kiosk.content.problems import BUNDLE_FILE
from kiosk.content.reader import read
from kiosk.packing import machine_fonts
from kiosk.packing.archive import write as write_package
from kiosk.packing.contents import used
from kiosk.packing.manifest import MANIFEST_FILE, read_manifest
from tests.content.bundles import FILES, GOOD, good, good_bundle, png, write
from tests.packing.hands import CHONGQING, kiosk, members, packed, unpacked


def test_the_package_holds_what_the_manifest_says_and_is_whole(tmp_path: Path) -> None:
    package = packed(good_bundle(tmp_path), tmp_path / "harbour.kiosk", "--no-fonts")
    inside = members(package)
    assert [*inside] == [MANIFEST_FILE, BUNDLE_FILE, *sorted(FILES)]
    manifest = read_manifest(inside[MANIFEST_FILE])
    assert (manifest.id, manifest.version, manifest.title["zh"]) == ("harbour", "1.0.0", "港口")
    for member in manifest.members:
        assert member.size == len(inside[member.name])
        assert member.sha256 == hashlib.sha256(inside[member.name]).hexdigest()
    assert inside[BUNDLE_FILE] == GOOD.encode()
    verified = kiosk("verify", package)
    assert verified.exit_code == 0, verified.output
    assert "is whole: harbour 1.0.0, 5 members" in verified.output
    assert f"SHA-256 {hashlib.sha256(package.read_bytes()).hexdigest()}" in verified.output
    assert read(unpacked(package, tmp_path / "out")).warnings == ()


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the folder is called, whenever its files were written, whoever may read them."""
    first = packed(good_bundle(tmp_path), tmp_path / "first.kiosk", "--no-fonts")
    other = good_bundle(tmp_path / "elsewhere" / "deeper")
    for file in sorted(other.rglob("*"), reverse=True):
        os.utime(file, (1_000_000_000, 1_000_000_000))
        file.chmod(0o700)
    second = packed(other / BUNDLE_FILE, tmp_path / "second.kiosk", "--no-fonts")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        for info in archive.infolist():
            assert (info.date_time, info.external_attr >> 16) == ((1980, 1, 1, 0, 0, 0), 0o100644)
            assert (info.compress_type, info.extra, info.comment) == (zipfile.ZIP_STORED, b"", b"")


def test_what_is_not_used_stays_out_and_is_told(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    for name in ("notes.txt", "pictures/old.png", ".git/config", ".hidden"):
        (bundle / name).parent.mkdir(exist_ok=True)
        (bundle / name).write_text("x")
    done = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts")
    assert "2 files are not used and stay out: notes.txt, pictures/old.png\n" in done.output
    assert len(members(tmp_path / "x.kiosk")) == 5


def test_files_of_feeds_go_in_where_they_lie_in_the_bundle(tmp_path: Path) -> None:
    said = good()
    said["feeds"]["water"] = {"kind": "lines", "path": "data/water.jsonl"}
    said["feeds"]["later"] = {"kind": "lines", "path": "data/later.jsonl"}
    said["feeds"]["outside"] = {"kind": "lines", "path": str(tmp_path / "elsewhere.jsonl")}
    bundle = write(tmp_path / "harbour", said)
    (bundle / "data").mkdir()
    (bundle / "data/water.jsonl").write_text("1\n")
    (tmp_path / "elsewhere.jsonl").write_text("2\n")
    inside = members(packed(bundle, tmp_path / "x.kiosk", "--no-fonts"))
    assert [name for name in inside if name.endswith(".jsonl")] == ["data/water.jsonl"]
    assert kiosk("verify", tmp_path / "x.kiosk").exit_code == 0


def test_a_link_inside_the_bundle_is_packed_as_a_file(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    (bundle / "pictures/opening.png").rename(bundle / "real.png")
    (bundle / "pictures/opening.png").symlink_to(bundle / "real.png")
    inside = members(packed(bundle, tmp_path / "x.kiosk", "--no-fonts"))
    assert inside["pictures/opening.png"] == (bundle / "real.png").read_bytes()
    assert "real.png" not in inside


def test_a_bundle_with_errors_is_not_packed(tmp_path: Path) -> None:
    bundle = write(tmp_path / "harbour", GOOD.replace('"value": 3460', '"value": "many"'))
    package = tmp_path / "harbour.kiosk"
    package.write_bytes(b"what was there")
    refused = kiosk("pack", bundle, "-o", package)
    assert refused.exit_code == 1
    assert refused.output.startswith("bundle.json:37: themes[0].figures[0].value: ")
    assert package.read_bytes() == b"what was there"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["harbour", "harbour.kiosk"]


def test_the_package_takes_its_name_from_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert kiosk("pack", good_bundle(tmp_path), "--no-fonts").exit_code == 0
    assert (tmp_path / "harbour-1.0.0.kiosk").is_file()


def test_wrong_use_is_told_in_one_sentence(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    wrong = kiosk("pack", bundle, "-o", tmp_path / "harbour.zip")
    assert wrong.exit_code == 2
    assert "end the name with .kiosk" in wrong.output
    nowhere = kiosk("pack", bundle, "-o", tmp_path / "no" / "harbour.kiosk", "--no-fonts")
    assert nowhere.exit_code == 1
    assert "could not be written" in nowhere.output
    absent = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts", "--sign", tmp_path / "no.key")
    assert absent.exit_code == 1
    assert "no.key is not there" in absent.output
    folder = kiosk("verify", bundle)
    assert folder.exit_code == 1
    assert "Traceback" not in folder.output


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("pictures/CON.png", "Windows can't write"),
        ("pictures/a?.png", "Windows can't write"),
        ("pictures/harbour.WEBP", "one and the same on some disks"),
        (f"pictures/{'港' * 70}.png", "too long"),
    ],
)
def test_names_that_some_disk_can_not_write_are_told(name: str, says: str, tmp_path: Path) -> None:
    said = good()
    said["opening"]["picture"]["file"] = name
    bundle = write(tmp_path / "harbour", said)
    (bundle / name).write_bytes(png(1920, 1080))
    refused = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts")
    assert refused.exit_code == 1, refused.output
    assert says in refused.output
    assert not (tmp_path / "x.kiosk").exists()


def test_a_file_that_changes_while_it_is_packed_is_noticed(tmp_path: Path) -> None:
    content = read(good_bundle(tmp_path))
    sources = used(content)

    def meddling(items, label):  # type: ignore[no-untyped-def]
        (content.folder / FILES[0]).write_bytes(b"something else")
        return items

    with pytest.raises(Exception, match="has changed meanwhile"):
        write_package(tmp_path / "x.kiosk", content.bundle, sources, meddling)
    assert [file.name for file in tmp_path.iterdir()] == ["harbour"]


def test_packing_again_without_a_key_takes_the_old_signature_away(tmp_path: Path) -> None:
    kiosk("keygen", "-o", tmp_path / "museum", "--no-password")
    bundle, package = good_bundle(tmp_path), tmp_path / "x.kiosk"
    packed(bundle, package, "--no-fonts", "--sign", tmp_path / "museum.key")
    assert (tmp_path / "x.kiosk.minisig").exists()
    packed(bundle, package, "--no-fonts")
    assert not (tmp_path / "x.kiosk.minisig").exists()


def test_the_default_exhibit_can_be_packed(tmp_path: Path) -> None:
    package = packed(CHONGQING, tmp_path / "chongqing.kiosk", "--no-fonts")
    assert kiosk("verify", package).exit_code == 0
    out = unpacked(package, tmp_path / "out")
    (out / MANIFEST_FILE).unlink()
    assert {file.relative_to(out) for file in out.rglob("*")} == {
        file.relative_to(CHONGQING) for file in CHONGQING.rglob("*")
    }
    shutil.rmtree(out)


def test_titles_in_one_language_come_back_as_they_were(tmp_path: Path) -> None:
    said = good()
    said["title"] = "Harbour"
    inside = members(packed(write(tmp_path / "harbour", said), tmp_path / "x.kiosk", "--no-fonts"))
    assert json.loads(inside[MANIFEST_FILE])["title"] == "Harbour"


def test_an_unpacked_package_can_be_packed_again(tmp_path: Path) -> None:
    """With its fonts and their licence; its manifest is made anew."""
    (companion,) = machine_fonts.companions(frozenset("ł"))
    bundle = good_bundle(tmp_path)
    package = packed(bundle, tmp_path / "first.kiosk", "--no-fonts", "--font", companion)
    assert "fonts/packed/licence.txt" in members(package)
    again = kiosk("pack", unpacked(package, tmp_path / "out"), "-o", tmp_path / "again.kiosk", "--no-fonts")
    assert "stay" not in again.output
    assert (tmp_path / "again.kiosk").read_bytes() == package.read_bytes()
