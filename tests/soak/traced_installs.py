"""Installing under strace, which fails its system calls or kills it: python -m tests.soak.traced_installs.

A second witness beside tests.soak.installs, whose faults are Python's: here the kernel's call number N on the kiosk's
own files is an error or a death, for every N and every call that changes a disk. After each the kiosk is started, one
in twenty times as the exhibit itself, which plays a round; then the next install must work.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kiosk.packing.digest import sha256
from tests.installing.laboratory import Laboratory

ROOT = Path(__file__).parents[2]
CALLS = ("mkdir", "openat", "write", "fsync", "rename", "unlink", "unlinkat", "rmdir")
INJECTED = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
PLAYED = 20


class Traced(Laboratory):
    """The laboratory, with strace beside each child."""

    runs = played = 0

    def every_call(self, call: str, injected: str) -> None:
        """The fault in the first such call, the second, … until there is none left."""
        at = 1
        while self._one(call, injected, at):
            at += 1
        print(f"{call} {injected}: {at - 1} times", flush=True)

    def _one(self, call: str, injected: str, at: int) -> bool:
        self.anew()
        gate, opener = os.pipe()
        number = os.fork()
        if not number:
            os.read(gate, 1)
            os._exit(self._install(None))
        trace = self.folder / "trace"
        watched = [f"-P{path}" for path in self._paths()]
        inject = ["-e", f"trace={call}", "-e", f"inject={call}:{injected}:when={at}"]
        command = ["strace", "-o", str(trace), *watched, *inject, "-p", str(number)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr
            while "attached" not in strace.stderr.readline():
                pass
            os.write(opener, b"x")
            status = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        os.close(gate)
        os.close(opener)
        if status >= 0 and "(INJECTED)" not in trace.read_text("utf-8", "replace"):
            return False
        self.runs += 1
        what = f"{call} {injected} at {at}"
        if self.runs % PLAYED == 0:
            self._play(what)
        self.look(what, status)
        return True

    def _play(self, what: str) -> None:
        """Start the real exhibit on what is there."""
        self.played += 1
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "run", "--windowed", "--cycles", "1", "--speed", "100"],
            cwd=ROOT,
            env={**os.environ, "XDG_STATE_HOME": str(self.folder.parent), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
        )
        if done.returncode or done.stderr:
            self.wrong.append(f"{what}: the exhibit ended with {done.returncode}: {done.stderr}")

    def _paths(self) -> list[Path]:
        """All that this install touches; strace counts only calls on these."""
        name = f"harbour-1.3-{sha256(self.package)[:12]}"
        staging, versions = self.content / "staging", self.content / "versions"
        inside = ("", "pictures", *self.known[next(iter(self.known))])
        files = [bundle / file for bundle in (staging / "bundle", versions / name) for file in inside]
        fallen = [*(self.start / "versions").glob("harbour-1.0-*")]
        gone = [versions / folder.name / file for folder in fallen for file in inside]
        ledger = [self.content / file for file in ("ledger.json", ".ledger.json.new", "ledger.lock", "installing.lock")]
        return [self.content, staging, staging / "package", versions, *files, *gone, *ledger]


def main() -> int:
    if not shutil.which("strace"):
        print("strace is not installed: this needs it")
        return 2
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        traced = Traced(Path(folder) / "kiosk")
        for injected in INJECTED:
            for call in CALLS:
                traced.every_call(call, injected)
    print(f"{traced.runs} faults, {dict(traced.ended)}, {traced.played} exhibits played, {len(traced.wrong)} wrong")
    print("\n".join(traced.wrong) or "nothing was wrong")
    return 1 if traced.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
