"""The pinned requirements are complete, name no place to fetch from, and agree with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
TEST = RUN + [Requirement(line) for line in PROJECT["dependency-groups"]["test"]]
LOCKS = {"requirements.txt": RUN, "requirements-test.txt": TEST}
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
PLACE = re.compile(r".*(?:://|^--?[a-z]| @ |/tmp/|/home/|/root/).*", re.MULTILINE)


def statements(lock: str) -> list[str]:
    """The requirements of a lock file, one string each, without comments and line continuations."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def pins(lock: str) -> dict[str, list[Requirement]]:
    """Every pinned version by package; a package has several where they depend on the interpreter."""
    found: dict[str, list[Requirement]] = {}
    for line in statements(lock):
        pin = Requirement(line.split("--hash")[0].strip())
        found.setdefault(canonicalize_name(pin.name), []).append(pin)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_names_no_place(lock: str) -> None:
    places = PLACE.findall((ROOT / lock).read_text("utf-8"))
    assert not places, f"{lock} says where to fetch from; `make lock` leaves that to the machine: {places}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_with_hashes(lock: str) -> None:
    loose = [
        line.split("--hash")[0]
        for line in statements(lock)
        if not HASH.search(line) or not re.match(r"[\w.-]+==[\w.]+ ", line)
    ]
    assert not loose, f"{lock} has requirements without an exact version and hash; run `make lock`: {loose}"


@pytest.mark.parametrize("lock", LOCKS)
def test_agrees_with_pyproject(lock: str) -> None:
    locked = pins(lock)
    wrong = []
    for wanted in LOCKS[lock]:
        found = locked.get(canonicalize_name(wanted.name), [])
        versions = [specifier.version for pin in found for specifier in pin.specifier]
        if not versions or not all(wanted.specifier.contains(version) for version in versions):
            wrong.append(f"{wanted} is locked as {versions or 'nothing'}")
    assert not wrong, f"{lock} is older than pyproject.toml; run `make lock`: {wrong}"


def test_the_suite_runs_on_what_visitors_get() -> None:
    tested = pins("requirements-test.txt")
    different = {name: pin for name, pin in pins("requirements.txt").items() if tested.get(name) != pin}
    assert not different, f"the test requirements pin other versions; run `make lock`: {different}"


def test_pyside_stays_below_the_release_that_aborts() -> None:
    pyside = next(wanted for wanted in RUN if wanted.name == "PySide6-Essentials")
    assert not pyside.specifier.contains("6.12.0"), (
        "PySide6 6.12.0 drops a reference to None on every call and kills Python 3.11: keep `<6.12`, "
        "and before lifting it run the test that draws a plot some thousands of times on 3.11"
    )
