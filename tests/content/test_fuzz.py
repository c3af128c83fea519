"""Whatever lies on the disk, reading it ends in content or in ContentError."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.check import check, report
from tests.content.bundles import GOOD, good, write

CALM = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ODD: list[Any] = [None, True, -1, 0, 1e300, 10**14, "", "x" * 3000, "\u202e", "\ud800", "../x"]
ODD += [[], {}, [[]], {"": ""}, {"kind": "line"}]
SCRAPS = [b"", b"{", b"]", b",", b'"', b"\\", b"\xff", b"\0", b"1e9", b"\n"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("fuzz"), GOOD)


def survives(folder: Path) -> None:
    """Reading ends well, and whatever is told says what and what to do."""
    told = check(folder)
    assert all(problem.what and problem.todo for problem in told), report(told)


@CALM
@given(st.randoms(use_true_random=False))
def test_any_value_in_any_place(folder: Path, chance: random.Random) -> None:
    said = good()
    for _ in range(chance.randint(1, 4)):
        parent, key = chance.choice(list(_places(said)))
        if chance.random() < 0.2:
            del parent[key]
        elif isinstance(parent, dict) and chance.random() < 0.2:
            parent[chance.choice(["kind", "x", "", "\u202e", "lede"])] = deepcopy(chance.choice(ODD))
        else:
            parent[key] = deepcopy(chance.choice(ODD))
    (folder / "bundle.json").write_bytes(_json(said))
    survives(folder)


@CALM
@given(st.randoms(use_true_random=False))
def test_any_change_of_the_text(folder: Path, chance: random.Random) -> None:
    data = bytearray(GOOD.encode())
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 3)] = chance.choice(SCRAPS)
    (folder / "bundle.json").write_bytes(bytes(data))
    survives(folder)


@CALM
@given(st.binary(max_size=200))
def test_any_bytes(folder: Path, data: bytes) -> None:
    (folder / "bundle.json").write_bytes(data)
    assert check(folder)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every list or object with every step into it."""
    found: list[tuple[Any, Any]] = []
    steps = value.keys() if isinstance(value, dict) else range(len(value))
    for step in list(steps):
        found.append((value, step))
        if isinstance(value[step], (dict, list)):
            found += _places(value[step])
    return found


def _json(said: Any) -> bytes:
    return json.dumps(said, indent=1, ensure_ascii=True).encode()
