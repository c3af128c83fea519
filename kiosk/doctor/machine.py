"""The machine itself: disk, rights, clock, sleep, and who starts the exhibit again. Only files are read.

`root` is the top of the file system, so that another machine's files can be looked at.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.clocks import is_possible
from kiosk.doctor.finding import Finding, mend, ok, remark

UNIT = "kiosk.service"
_SLEEPS = ("sleep", "suspend", "hibernate", "hybrid-sleep")
_LEAST_MB, _FEW_MB = 200, 1000
_LEAST_FILES = 1000
"""Before the one, and so many years after it, a clock is not set."""
_DRIFT_SECONDS = 300.0


def disk(folder: Path) -> Finding:
    """Is there room for new content, records and the log?"""
    there = next(path for path in (folder, *folder.parents) if os.path.exists(path))
    megabytes = shutil.disk_usage(there).free // 1_000_000
    said = f"{megabytes:,} MB are free for {folder}"
    if hasattr(os, "statvfs") and 0 < os.statvfs(there).f_files and os.statvfs(there).f_favail < _LEAST_FILES:
        return mend(
            "disk",
            f"there is room for few more files beside {folder}",
            "see what has so many: sudo du --inodes -x / | sort -n | tail",
        )
    if megabytes < _LEAST_MB:
        return mend("disk", said, "make room: sudo apt-get clean && sudo journalctl --vacuum-size=100M")
    if megabytes < _FEW_MB:
        return remark("disk", said, "make room before the next installation: sudo apt-get clean")
    return ok("disk", said)


def rights(*folders: Path) -> Iterator[Finding]:
    """May the kiosk write where it keeps things? Run as the kiosk's own user."""
    for folder in folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-"):
                pass
        except OSError as error:
            todo = f"sudo mkdir -p {folder} && sudo chown -R {_user()} {folder}"
            if error.errno == 30:  # EROFS
                todo = f"make its disk writable: sudo mount -o remount,rw {folder}"
            yield mend("rights", f"{folder} can't be written ({error.strerror})", todo)
            return
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        todo = "ask as the exhibit's own user: sudo -u kiosk kiosk doctor; where there is none: sudo adduser kiosk"
        yield remark("rights", "this is root, who may write anything", todo)
        return
    yield ok("rights", f"{_user()} may write to {' and '.join(map(str, folders))}")


def clock(now: datetime, root: Path = Path("/")) -> Finding:
    """Is it right, and does it stay right? `now` is local time."""
    said = f"it is {now:%A %d %B %Y, %H:%M} {now.astimezone().tzname()}"
    if not is_possible(now):
        return mend("clock", f"{said}, which can't be", "set it: sudo timedatectl set-time 'YYYY-MM-DD HH:MM'")
    battery = _battery_clock(root)
    if battery is not None and abs(now.timestamp() - battery) > _DRIFT_SECONDS:
        there = datetime.fromtimestamp(battery)
        return remark(
            "clock", f"{said}, but the battery clock has {there:%d %B %Y, %H:%M}", "keep it: sudo hwclock --systohc"
        )
    if (root / "run/systemd/timesync/synchronized").exists():
        return ok("clock", f"{said}, set by the network")
    if battery is not None:
        return ok("clock", f"{said}, kept by a battery: compare it with your watch")
    return remark(
        "clock",
        f"{said}, and nothing keeps it while the power is off",
        "fit a battery clock, or let a network set it: sudo timedatectl set-ntp true",
    )


def sleep(root: Path = Path("/")) -> Finding:
    """Does the machine stay awake when nobody touches it?"""
    if not (root / "run/systemd/system").is_dir():
        return remark(
            "sleep",
            "this machine has no systemd that could be asked",
            "see that it never sleeps and its screen stays on",
        )
    awake = [name for name in _SLEEPS if not _is_masked(root / f"etc/systemd/system/{name}.target")]
    if awake:
        return mend(
            "sleep",
            f"the machine may fall asleep ({', '.join(awake)})",
            f"sudo systemctl mask {' '.join(f'{name}.target' for name in _SLEEPS)}",
        )
    blank = _text(root / "sys/module/kernel/parameters/consoleblank")
    if blank not in ("", "0"):
        return mend(
            "sleep",
            f"the console goes black after {blank} seconds",
            "put consoleblank=0 on the kernel's command line: sudo nano /etc/default/grub && sudo update-grub",
        )
    return ok("sleep", "the machine never sleeps")


def watchdog(root: Path = Path("/"), home: Path | None = None) -> Finding:
    """Does somebody start the exhibit with the machine, and again when all of it hangs?"""
    folders = [
        root / "etc/systemd/system",
        root / "usr/lib/systemd/system",
        (home or Path.home()) / ".config/systemd/user",
    ]
    for unit in (folder / UNIT for folder in folders if (folder / UNIT).is_file()):
        said = _text(unit)
        if "Restart=always" not in said or "WatchdogSec=" not in said:
            return mend(
                "watchdog",
                f"{unit} does not start the exhibit again whatever happens",
                "write it anew: sudo kiosk service",
            )
        if not any(unit.parent.glob(f"*.wants/{unit.name}")):
            systemctl = "systemctl --user" if unit.parent == folders[-1] else "sudo systemctl"
            return mend("watchdog", f"{unit} is not started with the machine", f"{systemctl} enable {unit.name}")
        if not any((root / "dev").glob("watchdog*")):
            return remark(
                "watchdog",
                f"{unit} starts the exhibit again; no device does so for the machine",
                "switch on the mainboard's watchdog, if it has one",
            )
        return ok("watchdog", f"{unit} starts the exhibit with the machine, and again")
    return mend(
        "watchdog",
        "nothing starts the exhibit with the machine, or again when it hangs",
        "set it up: sudo kiosk service",
    )


def _battery_clock(root: Path) -> float | None:
    seconds = _text(root / "sys/class/rtc/rtc0/since_epoch")
    return float(seconds) if seconds.isdigit() else None


def _is_masked(unit: Path) -> bool:
    return unit.is_symlink() and os.readlink(unit) == "/dev/null"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _user() -> str:
    return os.environ.get("USER") or os.environ.get("USERNAME") or "kiosk"
