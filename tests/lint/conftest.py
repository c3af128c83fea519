"""Bundles to look at, with one thing changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.lint.check import check
from tests.content.bundles import FILES, good, png, webp, write

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def remarks(tmp_path: Path) -> Callable[..., list[str]]:
    """What the first pass says of the good bundle after a change: "place: what: todo"."""

    def checked(
        change: Change = lambda said: None, prepare: Callable[[Path], object] = lambda folder: None
    ) -> list[str]:
        said = good()
        change(said)
        folder = write(tmp_path / "harbour", said)
        for name in FILES:
            picture = webp(3840, 2160) if name.endswith(".webp") else png(3840, 2160, transparent="near" in name)
            (folder / name).write_bytes(picture)
        prepare(folder)
        found = check(folder).problems
        assert all(problem.severity == "warning" for problem in found), "\n".join(map(str, found))
        assert all(problem.line for problem in found if problem.file == "bundle.json")
        return [f"{problem.path or problem.file}: {problem.what}: {problem.todo}" for problem in found]

    return checked
