"""`kiosk doctor`: the real command on this machine, and the files of machines that are as they should not be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.doctor import devices, machine
from kiosk.doctor.finding import Finding, Grade
from tests.app.harbour import harbour

ROOT = Path(__file__).parents[2]
TODAY = datetime(2026, 11, 25, 9, 55)
ELO = """I: Bus=0003 Vendor=04e7 Product=0020 Version=0110
N: Name="Elo TouchSystems 2700 IntelliTouch"
B: PROP=2
B: EV=1b
B: ABS=260800000000003

"""
MOUSE = """I: Bus=0003 Vendor=046d Product=c077 Version=0111
N: Name="Logitech USB Optical Mouse"
B: PROP=0
B: EV=17

I: Bus=0011 Vendor=0002 Product=0007 Version=01b1
N: Name="SynPS/2 Synaptics TouchPad"
B: PROP=5
B: ABS=660800011000003

"""
GOOD_UNIT = (ROOT / "deploy/system" / machine.UNIT).read_text("utf-8")


def ask(folder: Path, *arguments: object, **environment: str) -> tuple[int, str]:
    """`kiosk doctor` on its own state folder, without a display unless the environment has one."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "DISPLAY", "WAYLAND", "KIOSK"))}
    clean |= {"XDG_STATE_HOME": str(folder / "state"), "HOME": str(folder), **environment}
    command = [sys.executable, "-m", "kiosk", "doctor", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def by_subject(said: str) -> dict[str, dict[str, Any]]:
    return {each["subject"]: each for each in json.loads(said)["findings"]}


def test_it_answers_without_a_display_and_on_a_new_machine(tmp_path: Path) -> None:
    status, said = ask(tmp_path)
    assert status == 1
    first, _, *lines = said.splitlines()
    assert first.startswith("Not ready to open: ")
    subjects = ["display", "touch", "graphics", "fonts", "sleep", "clock", "disk", "rights"]
    for subject in (*subjects, "watchdog", "content", "feeds", "PIN", "program", "running"):
        assert any(line[10:].startswith(subject) for line in lines), subject
    grades = [line[2:8].strip() for line in lines if line[2:8].strip()]
    assert grades == sorted(grades, key=["mend", "remark", "ok"].index)


def test_bad_content_and_feeds_that_do_not_come_are_told_with_what_mends_them(tmp_path: Path) -> None:
    feed = {"kind": "lines", "path": "/srv/level.jsonl", "every": 1}
    bundle = harbour(tmp_path, lambda said: said.setdefault("feeds", {}).update(level=feed))
    findings = by_subject(ask(tmp_path, bundle, "--json")[1])
    assert [name for name, found in findings.items() if found["grade"] != "ok" and not found["todo"]] == []
    assert (findings["content"]["grade"], findings["fonts"]["grade"]) == ("ok", "ok")
    assert findings["feeds"]["grade"] == "remark"
    assert "/srv/level.jsonl" in findings["feeds"]["said"]
    broken = harbour(tmp_path / "other", lambda said: said.pop("title"))
    status, said = ask(tmp_path, broken, "--json")
    found = by_subject(said)["content"]
    assert (status, found["grade"], found["todo"]) == (1, "mend", f"kiosk check {broken}")
    assert "bundle.json:1: title" in found["said"]


def test_a_display_that_leads_nowhere_is_told_in_words(tmp_path: Path) -> None:
    found = by_subject(ask(tmp_path, "--json", DISPLAY=":77")[1])["display"]
    assert found["grade"] == "mend"
    assert ":77" in found["said"]


def written(root: Path, **files: str) -> Path:
    """A machine's files; names with two underscores for each slash."""
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def masked(root: Path, *targets: str) -> None:
    (root / "run/systemd/system").mkdir(parents=True)
    (root / "etc/systemd/system").mkdir(parents=True, exist_ok=True)
    for target in targets:
        (root / f"etc/systemd/system/{target}.target").symlink_to("/dev/null")


@pytest.mark.parametrize(
    ("listed", "grade", "said"),
    [
        (ELO, "ok", "Elo TouchSystems 2700 IntelliTouch"),
        (MOUSE + ELO, "ok", "Elo TouchSystems 2700 IntelliTouch"),
        (MOUSE, "mend", "no touch screen is connected"),
        ("", "mend", "no touch screen is connected"),
    ],
)
def test_a_touch_screen_is_told_from_a_mouse_and_a_pad(listed: str, grade: str, said: str, tmp_path: Path) -> None:
    found = devices.touch(written(tmp_path, proc__bus__input__devices=listed))
    assert (found.grade, found.said) == (grade, said)


def test_screens_are_found_where_nothing_draws(tmp_path: Path) -> None:
    for socket, state in (("card0-HDMI-A-1", "connected\n"), ("card0-DP-1", "disconnected\n")):
        (tmp_path / "sys/class/drm" / socket).mkdir(parents=True)
        (tmp_path / "sys/class/drm" / socket / "status").write_text(state)
    assert devices.plugged_screens(tmp_path) == ["HDMI-A-1"]


@pytest.mark.parametrize(
    ("now", "battery", "grade", "said"),
    [
        (datetime(1970, 1, 1, 0, 5), None, "mend", "which can't be"),
        (datetime(2055, 1, 1), None, "mend", "which can't be"),
        (TODAY, TODAY, "ok", "kept by a battery"),
        (TODAY, datetime(2026, 11, 25, 8, 55), "remark", "the battery clock has 25 November 2026, 08:55"),
        (TODAY, None, "remark", "nothing keeps it while the power is off"),
    ],
)
def test_a_clock_is_judged(now: datetime, battery: datetime | None, grade: str, said: str, tmp_path: Path) -> None:
    if battery:
        written(tmp_path, sys__class__rtc__rtc0__since_epoch=f"{battery.timestamp():.0f}\n")
    found = machine.clock(now, tmp_path)
    assert found.grade == grade
    assert said in found.said


def test_a_machine_must_not_sleep(tmp_path: Path) -> None:
    masked(tmp_path, "sleep", "hibernate", "hybrid-sleep")
    found = machine.sleep(tmp_path)
    assert (found.grade, found.said) == ("mend", "the machine may fall asleep (suspend)")
    (tmp_path / "etc/systemd/system/suspend.target").symlink_to("/dev/null")
    assert machine.sleep(tmp_path).grade == Grade.OK
    written(tmp_path, sys__module__kernel__parameters__consoleblank="600\n")
    assert "600 seconds" in machine.sleep(tmp_path).said


def enabled(root: Path) -> None:
    wants = root / "etc/systemd/system/multi-user.target.wants"
    wants.mkdir()
    (wants / "kiosk.service").symlink_to("../kiosk.service")


@pytest.mark.parametrize(
    ("unit", "more", "grade", "said"),
    [
        (None, lambda root: None, "mend", "nothing starts the exhibit"),
        ("[Service]\nRestart=on-failure\n", enabled, "mend", "whatever happens"),
        (GOOD_UNIT, lambda root: None, "mend", "is not started with the machine"),
        (GOOD_UNIT, enabled, "remark", "no device does so for the machine"),
    ],
)
def test_somebody_must_start_it_again(
    unit: str | None, more: Callable[[Path], None], grade: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "etc/systemd/system").mkdir(parents=True)
    if unit:
        (tmp_path / "etc/systemd/system/kiosk.service").write_text(unit)
    more(tmp_path)
    found = machine.watchdog(tmp_path, tmp_path / "home")
    assert found.grade == grade
    assert said in found.said


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    (found,) = machine.rights(blocked / "kiosk")
    assert (found.grade, str(blocked / "kiosk") in found.said) == (Grade.MEND, True)
    assert str(blocked / "kiosk") in found.todo


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    found: Finding = machine.disk(Path("/proc/kiosk/state"))
    assert found.grade == Grade.MEND
    assert found.said.startswith("0 MB are free")


def test_what_the_running_exhibit_says_counts_where_there_is_no_display(tmp_path: Path) -> None:
    now = time.time()
    health = {"written_at": now, "begun_at": now, "pid": 1, "version": "1", "content": "harbour 1", "phase": "attract"}
    health |= {"screen": "opening", "language": "en", "frames_per_second": 9.5, "frozen": False, "memory": 1}
    file = tmp_path / "state/kiosk/health.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(health | {"display": "HDMI-A-1 1920x1080", "restarts": 3}))
    findings = by_subject(ask(tmp_path, "--json")[1])
    assert findings["display"]["said"] == "the exhibit is on HDMI-A-1 1920x1080"
    assert "it had to start again 3 times" in findings["running"]["said"]
