"""The display goes dark and light by real commands, in the order in which it was wished, and is left shining."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.care.backlight import Backlight

WRITE = "import sys; open(sys.argv[1], 'a').write(sys.argv[2])"


def commands(diary: Path) -> tuple[list[str], list[str]]:
    off, on = ([sys.executable, "-S", "-c", WRITE, str(diary), word] for word in ("off ", "on "))
    return off, on


def wish(diary: Path, *wishes: bool) -> str:
    light = Backlight(*commands(diary))
    for lit in wishes:
        light.shine(lit)
    light.close()
    return diary.read_text()


@pytest.mark.parametrize("wishes", [(), (True,), (True, True)])
def test_by_day_it_is_switched_on_once(wishes: tuple[bool, ...], tmp_path: Path) -> None:
    assert wish(tmp_path / "diary", *wishes) == "on "


@pytest.mark.parametrize("wishes", [(False,), (False, True, False), (False, True, False, True), (True, False) * 20])
def test_whatever_was_wished_it_is_left_shining(wishes: tuple[bool, ...], tmp_path: Path) -> None:
    said = wish(tmp_path / "diary", *wishes).split()
    assert said[-1] == "on"
    assert all(one != other for one, other in pairwise(said))


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["/nowhere/backlight"], "No such file"),
        ([sys.executable, "-S", "-c", "import sys; sys.exit('no such display')"], "ended with 1 (no such display)"),
    ],
)
def test_a_command_that_fails_is_told_and_nothing_else(command: list[str], says: str, complaints: list[str]) -> None:
    light = Backlight(command, command)
    light.shine(True)
    light.close()
    assert len(complaints) == 1
    assert "the backlight was not switched" in complaints[0]
    assert says in complaints[0]
    complaints.clear()
