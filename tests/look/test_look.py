"""The exhibit in a real window, drawn with OpenGL, looks as it did when it was last approved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.look.compare import Difference, difference
from tests.look.display import take
from tests.look.scenes import FAULTS, SCENES, THEME

REFERENCES = Path(__file__).parent / "references"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("look")
    take(folder)
    return folder


def differing(one: Path, two: Path) -> Difference:
    return difference(QImage(str(one)), QImage(str(two)))


@pytest.mark.parametrize("name", [scene.name for scene in SCENES])
def test_a_screen_looks_as_approved(taken: Path, name: str) -> None:
    reference, picture = REFERENCES / f"{name}.webp", taken / f"{name}.png"
    found = differing(reference, picture)
    assert found.tolerable, (
        f"{name} differs by {found.mean:.1f} shades, most at {found.at} by {found.worst:.1f}: compare {picture} with "
        f"{reference}; where the new one is right, run `make references`"
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen(taken: Path, fault: str) -> None:
    found = differing(taken / f"{THEME.name}.png", taken / f"{fault}.png")
    assert not found.tolerable, f"{fault}: {found}"


def test_the_references_are_small() -> None:
    assert sum(path.stat().st_size for path in REFERENCES.iterdir()) < 1_000_000
