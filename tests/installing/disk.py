"""A disk that fails on purpose: every call that changes it is counted, and one of them goes wrong."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

COUNTED = ("open", "write", "fsync", "mkdir", "rename", "replace", "unlink", "rmdir")


@dataclass
class Disk:
    """Patched in with `install_itself`; `fault` happens in the call number `at`, counted from 1."""

    at: int
    fault: Callable[[Disk, str], None]
    aside: Path
    """A folder on the same disk, for what has to be put back after a power cut."""
    for_good: bool = False
    """In every call from then on."""
    calls: int = 0
    real: dict[str, Callable[..., Any]] = field(default_factory=dict)
    paths: dict[int, str] = field(default_factory=dict)
    """Of open handles."""
    dirty: set[str] = field(default_factory=set)
    """Files with bytes that no fsync has put on the disk."""
    unsure: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Names that no fsync of their folder has put on the disk: folder, name, name before, copy of what it replaced."""

    def install_itself(self) -> None:
        for name in COUNTED:
            self.real[name] = getattr(os, name)
            setattr(os, name, self._counted(name))

    def real_again(self) -> None:
        for name, real in self.real.items():
            setattr(os, name, real)

    def _counted(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            changes = name != "open" or bool(arguments[1] & os.O_CREAT)
            self.calls += changes
            if changes and (self.calls == self.at or (self.for_good and self.calls > self.at)):
                if name == "write":  # Half of it gets through.
                    self.real["write"](arguments[0], arguments[1][: len(arguments[1]) // 2])
                    self._note("write", arguments, None)
                self.fault(self, name)
            replaced = self._set_aside(arguments[1]) if name == "replace" else ""
            result = self.real[name](*arguments, **options)
            self._note(name, arguments, result, replaced)
            return result

        return call

    def _set_aside(self, target: Path) -> str:
        """A second name, outside what is tested, for a file that is about to be replaced."""
        copy = f"{self.aside}/{self.calls}"
        with suppress(FileNotFoundError):
            os.link(target, copy)
            return copy
        return ""

    def _note(self, name: str, arguments: tuple[Any, ...], result: Any, replaced: str = "") -> None:
        """Keep book of what a power cut would lose."""
        match name:
            case "open":
                path = os.fspath(arguments[0])
                self.paths[result] = str(path)
                if arguments[1] & os.O_EXCL:
                    self.unsure.append((os.path.dirname(path), str(path), "", ""))
            case "write":
                self.dirty.add(self.paths[arguments[0]])
            case "fsync":
                path = self.paths[arguments[0]]
                self.dirty.discard(path)
                self.unsure = [entry for entry in self.unsure if entry[0] != path]
            case "mkdir":
                self.unsure.append((os.path.dirname(arguments[0]), str(arguments[0]), "", ""))
            case "rename" | "replace":
                self._renamed(str(arguments[0]), str(arguments[1]), replaced)

    def _renamed(self, source: str, target: str, replaced: str) -> None:
        self._carry(source, target)
        self.unsure.append((os.path.dirname(target), target, source, replaced))

    def _carry(self, source: str, target: str) -> None:
        """What is known of a file or folder goes with it to its new name."""

        def now(path: str) -> str:
            return target + path[len(source) :] if path == source or path.startswith(f"{source}/") else path

        self.dirty = {now(path) for path in self.dirty}
        self.unsure = [(now(folder), now(path), before, copy) for folder, path, before, copy in self.unsure]

    def cut_power(self, names_too: bool) -> NoReturn:
        """Lose what the disk did not have to keep: bytes that were never flushed, and with `names_too` such names."""
        for path in self.dirty:
            with suppress(FileNotFoundError):
                os.truncate(path, os.path.getsize(path) // 2 * (self.at % 2))
        while names_too and self.unsure:
            _, path, before, replaced = self.unsure.pop()
            if before and os.path.exists(path):
                os.rename(path, before)
                self._carry(path, before)
                if replaced:
                    os.rename(replaced, path)
            elif os.path.isdir(path):
                shutil.rmtree(path)
            else:
                Path(path).unlink(missing_ok=True)
        die()


def die() -> NoReturn:
    """As hard as it gets."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def kill(disk: Disk, call: str) -> None:
    die()


def power_cut(disk: Disk, call: str) -> None:
    disk.real_again()
    disk.cut_power(names_too=True)


def lost_bytes(disk: Disk, call: str) -> None:
    disk.real_again()
    disk.cut_power(names_too=False)


def full(disk: Disk, call: str) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def broken(disk: Disk, call: str) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


FAULTS = {"kill": kill, "power cut": power_cut, "lost bytes": lost_bytes, "full": full, "broken": broken}
