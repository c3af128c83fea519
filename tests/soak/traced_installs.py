"""The real `kiosk install` under strace, which fails or kills it: python -m tests.soak.traced_installs.

System call number N on the kiosk's own files is an error or a death, for every N and every call that changes a disk.
After each the kiosk is started, one in so many times as the exhibit itself, which plays a round; then the next install
must work.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kiosk.installing.shelf import Shelf
from kiosk.packing.digest import sha256
from tests.installing.packages import packed

ROOT = Path(__file__).parents[2]
CALLS = ("mkdir", "write", "fsync", "rename", "unlink", "unlinkat", "rmdir", "openat")
INJECTED = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
ROUNDS = 10


class Traced:
    """`kiosk install` under strace, on a kiosk with one proven version."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.wrong, self.runs, self.played = folder, list[str](), 0, 0
        self.start, self.state = folder / "start", folder / "state"
        self.old, self.new = packed(folder, "1.0"), packed(folder, "1.1")
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.start), "QT_QPA_PLATFORM": "offscreen"}
        self._kiosk("install", self.old)
        self.environment["XDG_STATE_HOME"] = str(self.state)
        shelf = Shelf(self.start / "kiosk/content")
        shelf.start()
        shelf.begin()
        shelf.passed()

    def every_call(self, call: str, injected: str) -> None:
        """The fault in the first such call on the kiosk's own files, the second, … until there is none left."""
        at = 1
        while self._one(call, injected, at):
            at += 1
        print(f"{call} {injected}: {at - 1} times", flush=True)

    def _one(self, call: str, injected: str, at: int) -> bool:
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.copytree(self.start, self.state)
        trace = self.folder / "trace"
        # Only calls on paths of the state folder count, or on what is opened there.
        watched = [f"-P{path}" for path in self._paths()]
        inject = ["-e", f"trace={call}", "-e", f"inject={call}:{injected}:when={at}"]
        done = self._kiosk("install", self.new, before=["strace", "-f", "-o", str(trace), *watched, *inject])
        said = trace.read_text("utf-8", "replace")
        if "(INJECTED)" not in said and "killed by SIGKILL" not in said:
            return False
        self.runs += 1
        self._look(f"{call} {injected} at {at}", done)
        return True

    def _paths(self) -> list[str]:
        """Strace looks at paths that it is told: all that this install will ever touch."""
        content = self.state / "kiosk/content"
        name = f"harbour-1.1-{sha256(self.new)[:12]}"
        bundle = [content / "staging/bundle", content / "versions" / name]
        inside = ("", "pictures", "manifest.json", "bundle.json", "pictures/opening.png")
        files = [folder / file for folder in bundle for file in inside]
        whole = [content, content / "versions", content / "staging", content / "staging/package"]
        ledger = [content / name for name in ("ledger.json", ".ledger.json.new", "ledger.lock", "installing.lock")]
        return [str(path) for path in (*whole, *files, *ledger)]

    def _look(self, what: str, done: subprocess.CompletedProcess[str]) -> None:
        if "Traceback" in done.stderr:
            self.wrong.append(f"{what}: {done.stderr}")
        shelf = Shelf(self.state / "kiosk/content")
        if self.runs % ROUNDS == 0:
            self.played += 1
            played = self._kiosk("run", "--windowed", "--cycles", "1", "--speed", "100")
            if played.returncode or played.stderr:
                self.wrong.append(f"{what}: the exhibit ended with {played.returncode}: {played.stderr}")
        live = shelf.start()
        if live is None or live.version not in ("1.0", "1.1"):
            self.wrong.append(f"{what}: {live and live.version} is live")
        elif done.returncode == 0 and live.version != "1.1":
            self.wrong.append(f"{what}: it said that it was installed")
        again = self._kiosk("install", self.new)
        now = Shelf(self.state / "kiosk/content").start()
        if again.returncode or now is None or now.version != "1.1":
            self.wrong.append(f"{what}: the next install failed: {again.stderr}")

    def _kiosk(self, *arguments: object, before: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [*(before or []), sys.executable, "-m", "kiosk", *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120)


def _sha256(file: Path) -> str:
    from kiosk.packing.digest import sha256

    return sha256(file)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        traced = Traced(Path(folder))
        for call in CALLS:
            for injected in INJECTED:
                traced.every_call(call, injected)
    print(f"{traced.runs} faults, {traced.played} exhibits played, {len(traced.wrong)} wrong")
    print("\n".join(traced.wrong) or "nothing was wrong")
    return 1 if traced.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
