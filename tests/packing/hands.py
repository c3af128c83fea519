"""What tests of packing do with their hands: type commands, look into packages."""

from __future__ import annotations

import zipfile
from pathlib import Path

from click.testing import CliRunner, Result

from kiosk.cli import commands

CHONGQING = Path(__file__).parents[2] / "resources" / "chongqing"


def kiosk(*typed: str | Path, password: str | None = None, answers: str | None = None) -> Result:
    """`kiosk` with these arguments."""
    environment = {"KIOSK_KEY_PASSWORD": password}
    return CliRunner().invoke(commands, [*map(str, typed)], input=answers, env=environment, catch_exceptions=False)


def packed(bundle: Path, file: Path, *options: str | Path) -> Path:
    """The package of a bundle that can be packed."""
    done = kiosk("pack", bundle, "-o", file, *options)
    assert done.exit_code == 0, done.output
    return file


def members(package: Path) -> dict[str, bytes]:
    """Every member of a package, in its order."""
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def unpacked(package: Path, folder: Path) -> Path:
    """A package as a folder."""
    for name, data in members(package).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder
