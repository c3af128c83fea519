"""When a file in the inbox counts, and where it goes; when a stick is told of."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.installing.inbox import Inbox
from kiosk.installing.remembered import Remembered
from kiosk.installing.sticks import Sticks
from tests.installing.packages import packed


class Desk:
    """An inbox that is looked into once a second of a clock that stands until told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "inbox"
        self.folder.mkdir()
        self.memory = folder / "state" / "handled.json"
        self.now = 0.0
        self.inbox = self.after_a_restart()
        self.package = packed(folder).read_bytes()

    def after_a_restart(self) -> Inbox:
        return Inbox(self.folder, Remembered(self.memory), lambda: self.now)

    def put(self, name: str, data: bytes | None = None) -> Path:
        path = self.folder / name
        path.write_bytes(self.package if data is None else data)
        return path

    def looks(self, seconds: int, *, signed: bool = False) -> Path | None:
        """The first package found ready in so many looks."""
        for _ in range(seconds):
            self.now += 1
            if package := self.inbox.look(signed=signed):
                return package
        return None


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_counts_once_it_has_come_to_rest(desk: Desk) -> None:
    package = desk.put("harbour.kiosk")
    assert desk.looks(2) is None
    assert desk.looks(1) == package


def test_a_file_that_grows_does_not_count(desk: Desk) -> None:
    for size in range(1, len(desk.package), len(desk.package) // 40):
        desk.put("harbour.kiosk", desk.package[:size])
        assert desk.looks(1) is None
    package = desk.put("harbour.kiosk")
    assert desk.looks(4) == package


def test_a_copy_that_stopped_half_way_waits_and_is_told_of_in_the_end(desk: Desk) -> None:
    package = desk.put("harbour.kiosk", desk.package[:-1])
    assert desk.looks(55) is None
    assert desk.looks(10) == package


def test_a_signature_is_waited_for_where_one_is_needed(desk: Desk) -> None:
    package = desk.put("harbour.kiosk")
    assert desk.looks(10, signed=True) is None
    desk.put("harbour.kiosk.minisig", b"signature")
    assert desk.looks(2, signed=True) is None
    assert desk.looks(2, signed=True) == package


@pytest.mark.parametrize(
    "name",
    [
        ".harbour.kiosk.Xa81Bq",
        ".harbour.kiosk",
        "harbour.kiosk.part",
        "harbour.kiosk.filepart",
        ".syncthing.harbour.kiosk.tmp",
        "~syncthing~harbour.kiosk.tmp",
        "~harbour.kiosk",
        "harbour.zip",
        "readme.txt",
    ],
)
def test_names_of_unfinished_and_other_files_do_not_count(desk: Desk, name: str) -> None:
    desk.put(name)
    assert desk.looks(100) is None


def test_links_and_folders_do_not_count(desk: Desk) -> None:
    (desk.folder / "link.kiosk").symlink_to(desk.memory)
    (desk.folder / "folder.kiosk").mkdir()
    os.mkfifo(desk.folder / "pipe.kiosk")
    assert desk.looks(100) is None


def test_the_oldest_comes_first(desk: Desk) -> None:
    for age, name in enumerate(["b.kiosk", "c.kiosk", "a.kiosk"]):
        os.utime(desk.put(name), (1000 - age, 1000 - age))
    assert desk.looks(3) == desk.folder / "a.kiosk"


def test_a_folder_that_has_gone_may_come_back(desk: Desk) -> None:
    desk.folder.rename(desk.folder.with_name("away"))
    assert desk.looks(3) is None
    desk.folder.with_name("away").rename(desk.folder)
    desk.put("harbour.kiosk")
    assert desk.looks(4) is not None


@pytest.mark.parametrize(("refused", "place"), [(False, "done"), (True, "refused")])
def test_it_is_put_away_with_its_signature_and_the_reason(desk: Desk, refused: bool, place: str) -> None:
    for _ in range(2):
        package = desk.put("harbour.kiosk")
        desk.put("harbour.kiosk.minisig", b"signature")
        desk.inbox.put_away(package, "It was so.", refused=refused)
    there = {path.name for path in (desk.folder / place).iterdir()}
    assert there == {
        *("harbour.kiosk", "harbour.kiosk.minisig", "harbour.kiosk.txt"),
        *("harbour-2.kiosk", "harbour-2.kiosk.minisig", "harbour-2.kiosk.txt"),
    }
    assert (desk.folder / place / "harbour.kiosk.txt").read_text() == "It was so.\n"
    assert desk.looks(10) is None


def test_where_nothing_can_be_moved_it_is_remembered(desk: Desk) -> None:
    package = desk.put("harbour.kiosk")
    (desk.folder / "done").write_text("in the way, as a disk that can only be read is")
    desk.inbox.put_away(package, "", refused=False)
    assert desk.looks(10) is None
    desk.inbox = desk.after_a_restart()
    assert desk.looks(10) is None
    desk.put("harbour.kiosk", desk.package[:-1] + b"!")
    assert desk.looks(100) == package, "other content under the same name is new"


def test_a_stick_is_told_of_once_each_time_it_comes(tmp_path: Path) -> None:
    sticks = Sticks([str(tmp_path / "media" / "*" / "KIOSK*")])
    mount = tmp_path / "media" / "staff" / "KIOSK 1"
    assert sticks.look() is None
    for _ in range(2):
        mount.mkdir(parents=True)
        assert sticks.look() is None, "nothing is on it yet"
        (mount / "harbour.kiosk").write_bytes(b"package")
        (mount / "._harbour.kiosk").write_bytes(b"what another system leaves")
        assert sticks.look() == mount / "harbour.kiosk"
        assert sticks.look() is None
        mount.rename(tmp_path / f"pulled out {os.urandom(4).hex()}")
        assert sticks.look() is None


def test_the_newest_package_on_a_stick_counts(tmp_path: Path) -> None:
    mount = tmp_path / "KIOSK"
    mount.mkdir()
    for age, name in enumerate(["new.kiosk", "older.kiosk", "oldest.kiosk"]):
        (mount / name).write_bytes(b"package")
        os.utime(mount / name, (1000 - age, 1000 - age))
    (mount / "link.kiosk").symlink_to(mount / "new.kiosk")
    assert Sticks([str(tmp_path / "KIOSK*")]).look() == mount / "new.kiosk"


def test_other_sticks_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "HOLIDAY").mkdir()
    (tmp_path / "HOLIDAY" / "harbour.kiosk").write_bytes(b"package")
    assert Sticks([str(tmp_path / "KIOSK*")]).look() is None
