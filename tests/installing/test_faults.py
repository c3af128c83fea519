"""The plug is pulled, the disk is full, the disk breaks, at every single step: old or new, whole, never mixed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.installing.disk import FAULTS

ROOT = Path(__file__).parents[2]
INSTALLING = ROOT / "kiosk/installing"


def laboratory(*arguments: str) -> dict[str, Any]:
    """What the laboratory reports."""
    command = [sys.executable, "-m", "tests.installing.laboratory", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stderr == ""
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_what_changes_the_disk_goes_through_one_file() -> None:
    """Only there is the order kept that a power cut can't hurt, and only there do these tests make it fail."""
    changes = re.compile(
        r"\bos\.(?!path|walk|utime|O_|getpid|fstat|fspath)\w+|\bopen\(|write_bytes|write_text|\.mkdir|shutil"
    )
    files = (
        "install",
        "admission",
        "installed",
        "unpack",
        "shelf",
        "ledger",
        "ledger_file",
        "rebuilding",
        "trust",
        "whole",
        "changes",
    )
    found = {name: changes.findall((INSTALLING / f"{name}.py").read_text("utf-8")) for name in files}
    assert found.pop("install") == ["shutil", "shutil"]  # How much room there is.
    assert found == {name: [] for name in files[1:]}


def test_a_fault_at_any_step_leaves_old_or_new() -> None:
    faults = [name for name in FAULTS if name != "lost bytes"]  # That one is left to tests.soak.installs.
    report = laboratory("faults", *faults)
    assert report["wrong"] == []
    assert report["runs"] > 30 * len(faults)
    assert set(report["ended"]) == {"old", "new"}


def test_killed_at_any_moment_it_leaves_old_or_new() -> None:
    report = laboratory("kills", "20")
    assert report["wrong"] == []
    assert report["runs"] == 20


def test_no_byte_of_a_signed_package_or_its_signature_can_change() -> None:
    """Nor of one that is not signed: what is in a package is told by its manifest, and its form is the only one."""
    report = laboratory("mutations", "300")
    assert report["wrong"] == []
    assert sum(count for what, count in report["ended"].items() if what.startswith("signed")) == 300
