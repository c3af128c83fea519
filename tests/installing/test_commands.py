"""kiosk install, rollback and status, as a technician types them."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import commands
from kiosk.packing.secret_key import SecretKey
from tests.content.bundles import FILES
from tests.installing.packages import packed, signed

ROOT = Path(__file__).parents[2]


class Kiosk:
    """A machine with a kiosk on it."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.environment = {"XDG_STATE_HOME": str(self.state), "XDG_CACHE_HOME": str(folder / "cache")}
        self.folder = folder

    def __call__(self, *arguments: object, answer: str = "") -> tuple[int, str]:
        """Exit status, and all that was said."""
        with contextlib.chdir(self.folder):
            done = CliRunner(env=self.environment).invoke(commands, [*map(str, arguments)], input=answer)
        assert done.exception is None or isinstance(done.exception, SystemExit)
        return done.exit_code, done.output

    def run(self, *arguments: object) -> tuple[int, str]:
        """The exhibit itself, in a process of its own and without a screen."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("DISPLAY", "WAYLAND", "PYTEST", "KIOSK"))}
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "run", *map(str, arguments)],
            cwd=ROOT,
            env={**clean, **self.environment, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
        return done.returncode, done.stdout

    def status(self) -> dict[str, object]:
        status, said = self("status", "--json")
        assert status == 0
        told: dict[str, object] = json.loads(said)
        return told


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return Kiosk(tmp_path)


def test_content_goes_in_and_comes_out_again(kiosk: Kiosk, tmp_path: Path) -> None:
    first, second = packed(tmp_path, "1.0"), packed(tmp_path, "1.1")
    assert kiosk.status() == {"live": None, "kept": [], "last_trouble": None, "trusted": None}
    status, said = kiosk("install", first)
    assert (status, said.splitlines()[0]) == (0, "The harbour: version 1.0, the first to be installed")
    assert "on probation until it has shown every screen" in said
    status, said = kiosk("install", second)
    assert (status, said.splitlines()[0]) == (0, "The harbour: version 1.0 → 1.1")
    assert kiosk("install", second) == (0, "The harbour 1.1 is on this kiosk already: nothing has changed\n")
    status, said = kiosk("install", first)
    assert status == 1
    assert said.startswith(f"Error: {first} is version 1.0, older than 1.1, which is on this kiosk: ")
    status, said = kiosk("status")
    assert status == 0
    assert said.splitlines()[0].startswith("live: The harbour 1.1, installed 20")
    assert said.splitlines()[0].endswith(", not signed, on probation")
    assert kiosk("rollback") == (0, "The harbour 1.1 is off; now The harbour 1.0 is shown\n")
    told = kiosk.status()
    assert isinstance(told["live"], dict)
    assert told["live"]["version"] == "1.0"
    assert kiosk("status")[1].splitlines()[1].endswith(": The harbour 1.1 was taken off by staff")
    assert kiosk("rollback") == (0, "The harbour 1.0 is off; now the exhibit that comes with the kiosk is shown\n")
    status, said = kiosk("rollback")
    assert (status, said) == (1, "Error: nothing is installed here: there is nothing to go back from\n")


def test_a_key_once_set_is_asked_for(kiosk: Kiosk, tmp_path: Path) -> None:
    key, other = SecretKey.new(), SecretKey.new()
    for name, pair in {"museum": key, "stranger": other}.items():
        (tmp_path / f"{name}.pub").write_text(pair.public.text)
    package = packed(tmp_path)
    status, said = kiosk("install", "--trust", "museum.pub")
    assert (status, said) == (0, f"From now on only what the key {key.public.name} has signed is installed.\n")
    assert kiosk("install", package)[0] == 1
    signed(package, other)
    assert kiosk("install", package)[0] == 1
    status, said = kiosk("install", package, "--trust", "stranger.pub", answer="n\n")
    assert status == 1
    assert f"This kiosk trusts the key {key.public.name}. Trust {other.public.name} in its place?" in said
    assert kiosk.status()["trusted"] == key.public.name
    signed(package, key)
    status, said = kiosk("install", package, "--trust", key.public.line)
    assert status == 0
    assert "Installed, signed by the trusted key." in said
    assert kiosk("install", "--trust", "stranger.pub", "--yes")[0] == 0
    assert kiosk.status()["trusted"] == other.public.name


def test_from_the_editor_to_the_kiosk(kiosk: Kiosk, tmp_path: Path) -> None:
    """Keys, packing, signing, trust and installing, all by the commands themselves."""
    packed(tmp_path, "2.1")
    assert kiosk("keygen", "-o", "museum", "--no-password")[0] == 0
    assert kiosk("pack", "harbour-2.1", "-o", "show.kiosk", "--sign", "museum.key")[0] == 0
    assert kiosk("verify", "show.kiosk", "--key", "museum.pub")[0] == 0
    status, said = kiosk("install", "show.kiosk", "--trust", "museum.pub")
    assert status == 0, said
    told = kiosk.status()
    assert isinstance(told["live"], dict)
    assert (told["live"]["version"], told["live"]["signed"]) == ("2.1", True)


def test_a_damaged_key_lets_nothing_in(kiosk: Kiosk, tmp_path: Path) -> None:
    (kiosk.state / "kiosk/content").mkdir(parents=True)
    (kiosk.state / "kiosk/content/trusted.pub").write_text("nonsense")
    assert kiosk("install", packed(tmp_path)) == (
        1,
        "Error: the trusted key is no public key: set it anew with --trust\n",
    )


@pytest.mark.parametrize(
    ("name", "phrase"),
    [("none.kiosk", "is not there"), ("folder", "is a folder"), ("text.kiosk", "is no package")],
)
def test_what_is_no_package_is_refused_in_one_sentence(name: str, phrase: str, kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.kiosk").write_text("hello")
    status, said = kiosk("install", name)
    assert status == 1
    assert said.startswith(f"Error: {name} ")
    assert phrase in said
    assert len(said.splitlines()) == 1


def test_wrong_use_ends_with_two(kiosk: Kiosk) -> None:
    assert kiosk("install")[0] == 2


def test_a_state_folder_that_can_not_be_written_says_so(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the way")
    status, said = kiosk("install", packed(tmp_path))
    assert status == 1
    assert "check the disk and who may write there" in said
    assert kiosk("status")[0] == 0


def test_a_packed_bundle_is_checked_like_a_folder(kiosk: Kiosk, tmp_path: Path) -> None:
    package = packed(tmp_path)
    status, said = kiosk("check", "--quick", package)
    assert status == 0
    assert said == kiosk("check", "--quick", tmp_path / "harbour-1.0.0")[1].replace("harbour-1.0.0", package.name)
    (tmp_path / "text.kiosk").write_text("hello")
    status, said = kiosk("check", "--quick", "text.kiosk")
    assert (status, len(said.splitlines())) == (1, 1)


@pytest.mark.parametrize("what", ["damaged", "packed"])
def test_the_exhibit_shows_what_is_there(what: str, kiosk: Kiosk, tmp_path: Path) -> None:
    """The whole program plays a round; a damaged version gives way to the one before, and says so to staff."""
    kiosk("install", packed(tmp_path, "1.0"))
    package = packed(tmp_path, "1.1")
    if what != "packed":
        kiosk("install", package)
    told = kiosk.status()
    assert isinstance(told["live"], dict)
    if what == "damaged":
        (Path(told["live"]["folder"]) / FILES[0]).unlink()
    named = [package] if what == "packed" else []
    status, said = kiosk.run(*named, "--windowed", "--cycles", 1, "--speed", 100)
    assert status == 0, said
    told = kiosk.status()
    assert isinstance(told["live"], dict)
    assert told["live"]["version"] == "1.0"
    assert (told["last_trouble"] is not None) == (what == "damaged")
