"""What the program may open, connect to and start, whatever a bundle says; and two ways to find out what it did."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
SYSTEM = ("/usr", "/lib", "/lib64", "/opt", "/etc/fonts", "/etc/ssl", "/var/cache/fontconfig", "/proc", "/sys", "/snap")
SINGLE = {"/etc/ld.so.cache", "/etc/localtime", "/etc/os-release", "/etc/timezone", "/etc/machine-id", "/dev/null"}
SINGLE |= {
    "/dev/urandom",
    "/dev/shm",
    "/etc/locale.alias",
    "/etc/mime.types",
    "/etc/ld.so.preload",
    "/etc/nsswitch.conf",
}
_LOCAL = ("AF_UNIX", "AF_NETLINK")
_CALL = re.compile(
    r"(?P<call>open|openat|socket|connect|execve)\((?P<said>.*)\) = (?P<result>-?\d+)(?:<(?P<path>[^>]*)>)?"
)

WATCHED = """
import os, sys
told = open(os.environ["SEALED_TRACE"], "a", buffering=1)
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        told.write(f"open {os.path.abspath(os.fsdecode(arguments[0]))!r}\\n")
    elif event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "ftplib.", "urllib.")):
        if event != "socket.__new__" and event != "socket.gethostname":
            told.write(f"{event} {arguments[1:] if event.startswith('socket.') else arguments!r}\\n")
sys.addaudithook(watch)
sys.argv[0] = "kiosk"
from kiosk.cli import main
main()
"""
"""A program that runs the kiosk and writes down what Python opens, connects and starts."""


def environment(home: Path) -> dict[str, str]:
    """A machine without a screen, with a home of its own."""
    kept = ("QT_", "DISPLAY", "WAYLAND", "PYTEST", "XDG_", "KIOSK_")
    clean = {key: value for key, value in os.environ.items() if not key.startswith(kept)}
    return clean | {
        "HOME": str(home),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "SEALED_TRACE": str(home / "trace"),
    }


def run(command: Sequence[str], home: Path, seconds: float = 90) -> subprocess.CompletedProcess[str]:
    """Run a command in an empty folder of that home."""
    work = home / "work"
    work.mkdir(parents=True, exist_ok=True)
    return subprocess.run(command, cwd=work, env=environment(home), capture_output=True, text=True, timeout=seconds)


def outside(paths: Iterable[str], home: Path, bundle: Path) -> list[str]:
    """The paths that are neither of the bundle, the program, Python, the system's libraries nor the state folder."""
    rooms = [home, bundle, ROOT / "kiosk", ROOT / "resources", ROOT / "main.py", sys.prefix, sys.base_prefix, *SYSTEM]
    homes = {Path(os.path.realpath(room)) for room in rooms} | set(map(Path, rooms))
    found = set()
    for path in paths:
        real = Path(os.path.realpath(path))
        if path not in SINGLE and str(real) != str(ROOT) and not any(real.is_relative_to(room) for room in homes):
            found.add(path)
    return sorted(found)


def traced(home: Path) -> tuple[list[str], list[str]]:
    """What strace saw: the paths that were opened, and every other call that should not have been made."""
    opened: list[str] = []
    wrong: list[str] = []
    programs: list[str] = []
    for found in _calls((home / "strace").read_text("utf-8", "replace")):
        said, done = found["said"], int(found["result"]) >= 0
        if found["call"] in ("open", "openat") and done:
            opened.append(found["path"] or said)
        elif (found["call"] == "socket" and not said.startswith(_LOCAL)) or (
            found["call"] == "connect" and "AF_UNIX" not in said
        ):
            wrong.append(found[0])
        elif found["call"] == "execve" and done:
            programs.append(said.partition('"')[2].partition('"')[0])
    python = os.path.realpath(sys.executable)
    return opened, wrong + [program for program in programs if os.path.realpath(program) != python]


def _calls(text: str) -> Iterator[re.Match[str]]:
    """The calls of a trace; one that another thread interrupted is put together again."""
    waiting: dict[str, str] = {}
    for line in text.splitlines():
        thread, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            waiting[thread] = call.removesuffix("<unfinished ...>").rstrip()
            continue
        if resumed := re.match(r"<\.\.\. \w+ resumed>", call):
            call = waiting.pop(thread, "") + call[resumed.end() :]
        if found := _CALL.match(call):
            yield found
