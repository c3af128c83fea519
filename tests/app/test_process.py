"""The program itself, started as people start it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.app.harbour import harbour

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harbour(tmp_path_factory.mktemp("process"), lambda said: said["show"].update(dwell=5))


def start(arguments: Sequence[object], folder: Path, **environment: str) -> subprocess.Popen[str]:
    """Start the program in a folder, without a screen unless the environment has one."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND", "PYTEST"))}
    clean |= {
        "XDG_STATE_HOME": str(folder / "state"),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        **environment,
    }
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env=clean,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    try:
        out, err = process.communicate(timeout=25)
    finally:
        process.kill()
    return process.returncode, out, err


MAIN = ROOT / "main.py"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def test_a_round_of_the_loop_ends_quietly(bundle: Path, tmp_path: Path) -> None:
    process = start([MAIN, bundle, "--cycles", 1, "--speed", 60, "--windowed"], tmp_path, **OFFSCREEN)
    assert finish(process) == (0, "", "")


def test_the_default_exhibit_plays_a_round_quietly(tmp_path: Path) -> None:
    process = start([MAIN, "--cycles", 1, "--speed", 60, "--windowed"], tmp_path, **OFFSCREEN)
    assert finish(process) == (0, "", "")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_can_be_interrupted(how: signal.Signals, bundle: Path, tmp_path: Path) -> None:
    process = start([MAIN, bundle, "--windowed"], tmp_path, PYTHONUNBUFFERED="1", **OFFSCREEN)
    log = tmp_path / "running"
    _wait_until_it_sleeps(process, log)
    process.send_signal(how)
    assert finish(process) == (0, "", "")


def _wait_until_it_sleeps(process: subprocess.Popen[str], log: Path) -> None:
    """The program has its handlers set: the kernel says which signals it catches."""
    status = Path(f"/proc/{process.pid}/status")
    while process.poll() is None:
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1:
            return


def test_an_unknown_language_is_a_usage_error(bundle: Path, tmp_path: Path) -> None:
    status, _, err = finish(start([MAIN, bundle, "--language", "de"], tmp_path, **OFFSCREEN))
    assert status == 2
    assert "de is not a language of this bundle: it has en, zh" in err


def test_without_a_display_it_takes_pictures(bundle: Path, tmp_path: Path) -> None:
    status, out, err = finish(start([MAIN, bundle], tmp_path))
    assert status == 0, err
    assert "There is no display here" in out
    assert len(list((tmp_path / "kiosk-preview").glob("*.png"))) == 3


def test_without_a_display_bad_content_ends_with_one(tmp_path: Path) -> None:
    bad = harbour(tmp_path, lambda said: said.pop("title"))
    status, _, err = finish(start([MAIN, bad], tmp_path))
    assert status == 1
    assert "bundle.json:1: title: " in err


def test_bad_content_runs_until_it_is_ended(tmp_path: Path) -> None:
    bad = harbour(tmp_path, lambda said: said.pop("title"))
    process = start([MAIN, bad, "--windowed"], tmp_path, **OFFSCREEN)
    _wait_until_it_sleeps(process, tmp_path)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    status, out, err = finish(process)
    assert (status, out) == (0, "")
    assert "bundle.json:1: title: " in err
    assert "Traceback" not in err


def test_shots_are_the_same_every_time(bundle: Path, tmp_path: Path) -> None:
    taken = []
    for folder in (tmp_path / "first", tmp_path / "second"):
        # Not 540 wide: Qt sets type of 64 to 65 pixels now from its cache of glyphs, now from their outlines.
        arguments = ["-m", "kiosk", "shots", bundle, "-o", folder, "--size", "960x540", "--size", "500x890"]
        status, out, err = finish(start(arguments, tmp_path, PYTHONPATH=str(ROOT)))
        assert status == 0, err
        assert "12 pictures" in out
        taken.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert taken[0].keys() == taken[1].keys()
    assert [name for name in taken[0] if taken[0][name] != taken[1][name]] == []
    assert {"contact-sheet.png", "960x540-en-0-opening.png", "500x890-zh-2-fish.png"} <= taken[0].keys()


def test_shots_show_what_a_visitor_may_set(bundle: Path, tmp_path: Path) -> None:
    """Each setting makes another picture, and the sheet and the poster hold them all."""
    arguments = ["shots", bundle, "-o", tmp_path / "shots", "--size", "640x400", "--language", "en"]
    chosen = ["--palette", "all", "--text", "all", "--low-reach", "--poster", tmp_path / "poster.webp"]
    status, out, err = finish(start(["-m", "kiosk", *arguments, *chosen], tmp_path, PYTHONPATH=str(ROOT)))
    assert status == 0, err
    assert "18 pictures" in out
    openings = [*(tmp_path / "shots").glob("*-0-opening.png")]
    assert {path.name for path in openings} == {
        f"640x400-en-{look}low-reach-0-opening.png"
        for look in ("", "text-1-", "text-2-", "high-contrast-", "high-contrast-text-1-", "high-contrast-text-2-")
    }
    assert len({path.read_bytes() for path in openings}) == len(openings)
    sheet, poster = QImage(str(tmp_path / "shots/contact-sheet.png")), QImage(str(tmp_path / "poster.webp"))
    assert sheet.height() > 6 * 300
    assert poster.height() > poster.width()
