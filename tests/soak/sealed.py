"""The system calls of the program on a hostile exhibit: python -m tests.soak.sealed (needs Debian's strace).

run, check, shots, pack and install are watched with strace: every file that is opened, every socket, every program
that is started. Ends with 1 if one of them opens what is neither the bundle's nor the program's, makes a connection
beyond this machine, or starts anything but Python.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.app import sealed
from tests.app.hostile_exhibit import hostile_exhibit

STRACE = ["strace", "-f", "-qq", "-y", "-s", "300", "-e", "trace=open,openat,socket,connect,execve", "-o"]
COMMANDS = [
    ["run", "BUNDLE", "--cycles", "1", "--speed", "4", "--windowed"],
    ["check", "BUNDLE"],
    ["shots", "BUNDLE", "-o", "HOME/shots", "--size", "960x540", "--language", "en"],
    ["pack", "BUNDLE", "-o", "HOME/hostile.kiosk"],
    ["verify", "HOME/hostile.kiosk"],
    ["install", "HOME/hostile.kiosk"],
    ["status"],
]


def main() -> int:
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        bundle = hostile_exhibit(Path(folder) / "bundle")
        for words in COMMANDS:
            arguments = [word.replace("BUNDLE", str(bundle)).replace("HOME", str(home)) for word in words]
            home.mkdir(exist_ok=True)
            command = [*STRACE, str(home / "strace"), sys.executable, "-m", "kiosk", *arguments]
            done = sealed.run(command, home, 300)
            opened, wrong = sealed.traced(home)
            beyond = sealed.outside(opened, home, bundle)
            print(f"{words[0]}: exit {done.returncode}, {len(opened)} files opened, beyond the bundle and the program:")
            print("  ", "; ".join([*beyond, *wrong]) or "nothing")
            if done.returncode or "Traceback" in done.stderr:
                print(done.stderr)
            failed |= bool(beyond or wrong or "Traceback" in done.stderr or not opened)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
