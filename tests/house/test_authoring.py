"""docs/authoring.md is true: its commands are run in their order, and what they print is compared."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "authoring.md"
BLOCK = re.compile(r"^```(console|diff|csv)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What differs from one machine and one day to the next.
VOLATILE = re.compile(r"\b[0-9A-F]{16}\b|\b[0-9a-f]{64}\b|\bRW\S{54}|\d{4}-\d\d-\d\d \d\d:\d\d|[\d.]+ MB|\d+ letters")


def blocks() -> Iterator[tuple[str, str]]:
    for found in BLOCK.finditer(PAGE.read_text("utf-8")):
        yield found[1], found[2]


def run(command: str, folder: Path) -> str:
    """What a command prints. The look at the glass has tests of its own and takes half a minute."""
    words = command.removeprefix("kiosk ").split()
    if words[0] == "check":
        words.append("--quick")
    away = {"XDG_STATE_HOME": str(folder / "state"), "XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        cwd=folder,
        env={**os.environ, **away},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.stdout + done.stderr


def change(diff: str, file: Path) -> None:
    """Put the line that begins with + in the place of the one that begins with -."""
    old, new = (line[2:] for line in diff.splitlines())
    text = file.read_text("utf-8")
    assert old in text, f"{file.name} has no line {old}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def plain(text: str) -> str:
    return VOLATILE.sub("…", text).strip()


def test_every_command_prints_what_the_page_says(tmp_path: Path) -> None:
    commands = 0
    for kind, text in blocks():
        if kind == "diff":
            change(text, tmp_path / "my-exhibit" / "bundle.json")
        elif kind == "csv":
            (tmp_path / "my-exhibit" / "data" / "visitors.csv").write_text(text, "utf-8")
        else:
            command, _, printed = text.removeprefix("$ ").partition("\n")
            assert plain(run(command, tmp_path)) == plain(printed), command
            commands += 1
    assert commands == 10
