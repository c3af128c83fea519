"""What is installed proves itself, or gives way to what was good before."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.installing.install import install
from kiosk.installing.ledger_file import LEDGER_FILE
from kiosk.installing.shelf import Installed, Shelf
from tests.installing.disk import Disk, broken, full
from tests.installing.packages import packed


class Kiosk:
    """A kiosk whose clock stands still; each `boot` is another process to the shelf."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.packages = folder / "content", folder
        self.time = 1_000_000.0

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.folder, lambda: self.time)

    def put(self, version: str, proven: bool = False) -> Installed:
        self.time += 3600
        done = install(packed(self.packages, version), self.shelf, trusted=None)
        if proven:
            shelf = self.shelf
            shelf.start()
            shelf.begin()
            shelf.passed()
            shelf.end()
        return done

    def boot(self, how: str = "") -> str | None:
        """Start and begin; then nothing, as after a crash, or what `how` names. The version that was shown."""
        shelf = self.shelf
        live = shelf.start()
        shelf.begin()
        if how:
            getattr(shelf, how)()
        return live.version if live else None

    @property
    def live(self) -> str | None:
        now = self.shelf.current()
        return now.version if now else None

    @property
    def there(self) -> list[str]:
        return sorted(folder.name.split("-")[1] for folder in (self.folder / "versions").iterdir())

    @property
    def kept(self) -> list[str]:
        return [known.version for known in self.shelf.history()]


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_nothing_is_installed_at_first(kiosk: Kiosk) -> None:
    assert (kiosk.shelf.start(), kiosk.shelf.history(), kiosk.shelf.last_trouble) == (None, (), None)
    kiosk.shelf.begin()
    assert kiosk.shelf.roll_back("was nothing") is None
    assert not kiosk.folder.exists()


def test_new_content_is_on_probation_until_it_has_passed(kiosk: Kiosk) -> None:
    done = kiosk.put("1.0")
    assert (done.on_probation, done.installed_at, done.signed, done.title) == (True, 1_003_600, False, "The harbour")
    assert kiosk.boot("passed") == "1.0"
    current = kiosk.shelf.current()
    assert current
    assert not current.on_probation


def test_two_starts_cut_short_bring_back_what_was_good(kiosk: Kiosk) -> None:
    kiosk.put("1.0", proven=True)
    kiosk.put("1.1")
    assert [kiosk.boot() for _ in range(3)] == ["1.1", "1.1", "1.0"]
    trouble = kiosk.shelf.last_trouble
    assert trouble
    assert (trouble.version, trouble.reason, trouble.at) == ("1.1", "was started twice and did not last", kiosk.time)
    assert kiosk.kept == ["1.0"]


def test_a_start_that_ended_cleanly_does_not_count(kiosk: Kiosk) -> None:
    kiosk.put("1.1")
    assert [kiosk.boot(how) for how in ("end", "end", "", "end", "end", "", "end")] == ["1.1"] * 6 + [None]


def test_proven_content_may_be_cut_short_as_often_as_the_power_fails(kiosk: Kiosk) -> None:
    kiosk.put("1.0", proven=True)
    assert {kiosk.boot() for _ in range(6)} == {"1.0"}


def test_trouble_goes_back_past_what_never_proved_itself(kiosk: Kiosk) -> None:
    for version, proven in (("1.0", True), ("1.1", False), ("1.2", False)):
        kiosk.put(version, proven)
    back = kiosk.shelf.roll_back("was black")
    assert back
    assert back.version == "1.0"
    assert kiosk.kept == ["1.1", "1.0"]
    assert kiosk.shelf.roll_back("was black") == next(k for k in kiosk.shelf.history() if k.version == "1.1")
    assert kiosk.shelf.roll_back("was black") is None


def test_trouble_is_laid_at_the_door_of_what_was_shown(kiosk: Kiosk) -> None:
    """The exhibit still shows 1.1 when 1.2 is installed behind its back, and then 1.1 fails."""
    kiosk.put("1.0", proven=True)
    kiosk.put("1.1")
    exhibit = kiosk.shelf
    exhibit.start()
    exhibit.begin()
    kiosk.put("1.2")
    assert exhibit.changed()
    assert not exhibit.changed()
    back = exhibit.roll_back("was black")
    assert back
    assert back.version == "1.2"
    assert kiosk.kept == ["1.2", "1.0"]


def test_taking_over_new_content_ends_what_was_on(kiosk: Kiosk) -> None:
    kiosk.put("1.1")
    exhibit = kiosk.shelf
    exhibit.start()
    exhibit.begin()
    kiosk.put("1.2")
    exhibit.begin()
    assert [(known.version, known.starts) for known in kiosk.shelf.history()] == [("1.2", 1), ("1.1", 0)]


def test_three_are_kept_and_the_last_known_good_among_them(kiosk: Kiosk) -> None:
    kiosk.put("1.0", proven=True)
    for version in ("1.1", "1.2", "1.3", "1.4"):
        kiosk.put(version)
    assert kiosk.kept == ["1.4", "1.3", "1.0"]
    assert kiosk.there == ["1.0", "1.2", "1.3", "1.4"]  # The exhibit may still show 1.2, until a visit ends.


def test_what_the_exhibit_may_still_show_stays_one_install_longer(kiosk: Kiosk) -> None:
    kiosk.put("1.0", proven=True)
    kiosk.put("1.1", proven=True)
    shown = kiosk.shelf.current()
    assert shown
    for version in ("1.2", "1.3"):
        kiosk.put(version)
        assert shown.folder.is_dir()


@pytest.mark.parametrize("damage", ["gone", "cut", "changed", "lost", "manifest"])
def test_damaged_content_is_passed_over(damage: str, kiosk: Kiosk) -> None:
    kiosk.put("1.0", proven=True)
    folder = kiosk.put("1.1", proven=True).folder
    picture = folder / "pictures/opening.png"
    match damage:
        case "gone":
            shutil.rmtree(folder)
        case "cut":
            os.truncate(picture, 100)
        case "changed":
            data = picture.read_bytes()
            picture.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        case "lost":
            picture.unlink()
        case _:
            (folder / "manifest.json").write_text("{")
    assert kiosk.boot() == "1.0"
    trouble = kiosk.shelf.last_trouble
    assert trouble
    assert trouble.version == "1.1"
    assert trouble.reason


def test_what_another_kiosk_checked_is_read_again(kiosk: Kiosk) -> None:
    """After an update the rules may be stricter: here an entry is told to be from an older kiosk, and breaks them."""
    kiosk.put("1.0", proven=True)
    folder = kiosk.put("1.1", proven=True).folder
    text = (folder / "bundle.json").read_bytes()
    stricter = text.replace(b'"format": 1', b'"format": 0')
    (folder / "bundle.json").write_bytes(stricter)
    manifest = (folder / "manifest.json").read_text("utf-8")
    old, new = (hashlib.sha256(data).hexdigest() for data in (text, stricter))
    (folder / "manifest.json").write_text(manifest.replace(old, new), "utf-8")
    assert kiosk.boot("end") == "1.1"
    ledger = kiosk.folder / LEDGER_FILE
    ledger.write_text(ledger.read_text("utf-8").replace(f'"{__version__}"', '"0.0.1"'), "utf-8")
    assert kiosk.boot() == "1.0"
    trouble = kiosk.shelf.last_trouble
    assert trouble
    assert "can't be shown (bundle.json:" in trouble.reason


def test_installing_the_same_again_mends_what_is_damaged(kiosk: Kiosk) -> None:
    folder = kiosk.put("1.1").folder
    (folder / "pictures/opening.png").unlink()
    assert kiosk.put("1.1").folder == folder
    assert kiosk.boot() == "1.1"


def test_without_anything_good_the_kiosk_shows_its_own(kiosk: Kiosk) -> None:
    shutil.rmtree(kiosk.put("1.0", proven=True).folder)
    assert kiosk.boot() is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2}', '{"format": 1, "live": "../../etc"}', "\0" * 4096])
def test_a_damaged_ledger_costs_no_content(text: str, kiosk: Kiosk, complaints: list[str]) -> None:
    kiosk.put("1.0", proven=True)
    newest = kiosk.put("1.1", proven=True).folder
    os.utime(newest, (2_000_000_000, 2_000_000_000))
    (kiosk.folder / LEDGER_FILE).write_text(text)
    assert kiosk.boot() == "1.1"
    assert all("the newest content that is whole is taken, on probation" in line for line in complaints)
    assert complaints
    complaints.clear()
    assert kiosk.boot() == "1.1"
    assert kiosk.boot() == "1.0"
    assert not complaints


def test_what_an_install_cut_short_has_left_goes_with_the_next(kiosk: Kiosk) -> None:
    kiosk.put("1.0")
    for name in ("staging/bundle", "versions/harbour-9-0123456789ab"):
        (kiosk.folder / name).mkdir(parents=True)
    assert kiosk.boot("end") == "1.0"
    kiosk.put("1.1")
    assert not (kiosk.folder / "staging").exists()
    assert kiosk.there == ["1.0", "1.1"]


def test_what_failed_is_not_taken_away_before_the_next_install(kiosk: Kiosk) -> None:
    """Nothing that the glass may still show goes under its eyes, and a failure can be looked into."""
    kiosk.put("1.0", proven=True)
    kiosk.put("1.1")
    kiosk.shelf.roll_back("was black")
    assert kiosk.boot("end") == "1.0"
    assert kiosk.there == ["1.0", "1.1"]
    kiosk.put("1.2")
    assert kiosk.there == ["1.0", "1.2"]


@pytest.fixture(params=[full, broken])
def failing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A disk on which nothing can be written any more, from `install_itself` on."""
    disk = Disk(1, request.param, tmp_path, for_good=True)
    yield disk
    disk.real_again()


def test_the_show_goes_on_where_nothing_can_be_noted(failing: Disk, kiosk: Kiosk, complaints: list[str]) -> None:
    """And what happened holds for as long as the exhibit runs."""
    kiosk.put("1.0", proven=True)
    kiosk.put("1.1")
    failing.install_itself()
    exhibit = kiosk.shelf
    live = exhibit.start()
    assert live
    exhibit.begin()
    back = exhibit.roll_back("was black")
    failing.real_again()
    assert (live.version, back and back.version) == ("1.1", "1.0")
    assert exhibit.current() == back
    assert all("can't be written" in line for line in complaints)
    assert complaints
    complaints.clear()
