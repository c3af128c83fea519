"""Installs a package again and again in children that die or whose disk fails; after each, starts the kiosk.

    python -m tests.installing.laboratory (faults NAME... | kills COUNT | mutations COUNT)

Prints one JSON object: how many runs, how they ended, and what was wrong.
"""

from __future__ import annotations

import json
import logging
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.installing.install import install
from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Shelf
from kiosk.installing.trust import trust, trusted_key
from kiosk.installing.unpack import inspect
from kiosk.packing.secret_key import SecretKey
from tests.installing.disk import FAULTS, Disk
from tests.installing.packages import packed, signed

INSTALLED, REFUSED, FAILED = 0, 3, 4
"""How the child with the installer ends."""


class Laboratory:
    """A kiosk with three versions on it, the middle one the last known good, and a fourth that is to be installed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.start, self.content, self.aside = folder / "start", folder / "content", folder / "aside"
        shelf = Shelf(self.start)
        for version in ("1.0", "1.1", "1.2"):
            install(packed(folder, version), shelf, trusted=None)
            shelf.begin()
            if version != "1.2":
                shelf.passed()
            shelf.end()
        self.package = packed(folder, "1.3")
        self.known = {kept.folder.name: self._files(kept.folder) for kept in shelf.history()}
        self.ended: Counter[str] = Counter()
        self.wrong: list[str] = []
        # What the kiosk has to warn of was not left whole.
        handler = logging.Handler(logging.WARNING)
        handler.emit = lambda record: self.wrong.append(record.getMessage())  # type: ignore[method-assign]
        logging.getLogger("kiosk").addHandler(handler)

    def anew(self) -> None:
        """Everything as it was."""
        for folder in (self.content, self.aside):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.start, self.content)
        self.aside.mkdir()

    def child(self, disk: Disk | None, kill_after: float | None = None) -> int:
        """Install in a child; its exit status, negative for the signal that killed it."""
        number = os.fork()
        if not number:
            if disk:
                disk.install_itself()
            os._exit(self._install(disk))
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(number, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])

    def _install(self, disk: Disk | None) -> int:
        try:
            install(self.package, Shelf(self.content), trusted=None)
        except Refused:
            return REFUSED
        except BaseException as error:
            sys.stderr.write(f"{error!r} escaped at call {disk and disk.at}\n")
            return FAILED
        return INSTALLED + (100 if disk and disk.calls < disk.at else 0)

    def look(self, what: str, status: int) -> None:
        """Start the kiosk: old or new, whole; and the next install goes through."""
        if status == FAILED:
            self.wrong.append(f"{what}: an exception escaped")
        live = Shelf(self.content).start()
        if live is None or live.version not in ("1.2", "1.3"):
            self.wrong.append(f"{what}: {live and live.version} is live")
            return
        if status % 100 == INSTALLED and live.version != "1.3":
            self.wrong.append(f"{what}: it said that it was installed")
        files = self._files(live.folder)
        if files != self.known.setdefault(live.name, files):
            self.wrong.append(f"{what}: {live.version} is mixed")
        self.ended["new" if live.version == "1.3" else "old"] += 1
        again = install(self.package, Shelf(self.content), trusted=None)
        if Shelf(self.content).current() != again or again.version != "1.3":
            self.wrong.append(f"{what}: the next install did not come on")
        kept = {version.name for version in Shelf(self.content).history()}
        there = {folder.name for folder in (self.content / "versions").iterdir()}
        # What the exhibit may still show stays one install longer.
        if len(kept) != 3 or not kept <= there or len(there) > 4 or (self.content / "staging").exists():
            self.wrong.append(f"{what}: {sorted(there)} lie on the disk, {sorted(kept)} are kept")

    def faults(self, name: str) -> int:
        """The fault at the first call, the second, … until a run has none left; how many there were."""
        for at in range(1, 1000):
            self.anew()
            status = self.child(Disk(at, FAULTS[name], self.aside))
            self.look(f"{name} at call {at}", status)
            if status >= 100:
                return at - 1
        raise RuntimeError("it never came to an end")

    def kills(self, count: int) -> int:
        """Killed at random instants of the time that an install takes."""
        self.anew()
        begin = time.monotonic()
        self.child(None)
        takes = time.monotonic() - begin
        for number in range(count):
            self.anew()
            after = random.Random(number).uniform(0, takes)
            self.look(f"killed after {after * 1000:.1f} ms", self.child(None, after))
        return count

    def mutations(self, count: int) -> int:
        """One byte of a signed package, or of its signature, is another one: `count` of them, evenly spread."""
        key = SecretKey.new()
        self.anew()
        trust(self.content, key.public)
        package = signed(self.package, key)
        signature = package.with_name(f"{package.name}.minisig")
        comment = signature.read_bytes().index(b"\n") + 1
        places = [(package, at) for at in range(package.stat().st_size)]
        places += [(signature, at) for at in range(comment, signature.stat().st_size)]
        for number in range(count):
            file, at = places[number * len(places) // count]
            self._mutate(file, at, number, package)
        return count

    def _mutate(self, file: Path, at: int, number: int, package: Path) -> None:
        whole = file.read_bytes()
        flip = (1 << number % 8) if number % 2 else random.Random(number).randint(1, 255)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :])
        shelf = Shelf(self.content)
        for what, attempt in (
            ("signed", lambda: install(package, shelf, trusted=trusted_key(self.content))),
            ("unsigned", lambda: inspect(package)),
        ):
            if what == "unsigned" and file != package:
                continue
            try:
                attempt()
                self.wrong.append(f"{what}: byte {at} of {file.name} ^ {flip}: it was accepted")
            except Unreadable as reason:
                self.ended[f"{what}: {' '.join(reason.what.split()[:2])}"] += 1
        live = shelf.current()
        if live is None or live.version != "1.2":
            self.wrong.append(f"byte {at} of {file.name}: {live and live.version} is live")
        file.write_bytes(whole)

    @staticmethod
    def _files(folder: Path) -> dict[str, bytes]:
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def main() -> int:
    kind, *arguments = sys.argv[1:]
    # In memory where there is such a disk: what is tested is the order of the calls, not the disk.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        laboratory = Laboratory(Path(folder))
        match kind:
            case "faults":
                runs = sum(laboratory.faults(name) for name in arguments)
            case "kills":
                runs = laboratory.kills(int(arguments[0]))
            case _:
                runs = laboratory.mutations(int(arguments[0]))
    report = {"runs": runs, "ended": laboratory.ended, "wrong": laboratory.wrong}
    sys.stdout.write(json.dumps(report) + "\n")
    return 1 if laboratory.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
