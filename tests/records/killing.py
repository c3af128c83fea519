"""Voters that are killed at random moments, and what became of their votes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.records.file import RecordFile
from kiosk.records.votes import VoteBook

ROOT = Path(__file__).parents[2]
_AT_ONCE = 5
_LONGEST = 0.05
"""Seconds that a voter lives, at most."""

# Starts a voter, a process of its own, for every name that it reads, and says its number. Importing once and
# forking makes a life as short as a few votes possible.
_NURSERY = f"""
import os, signal, sys
sys.path.insert(0, {str(ROOT)!r})
from pathlib import Path
from kiosk.records.file import RecordFile
from kiosk.records.votes import VoteBook

def live(path, name, pipe):
    heard = os.open(pipe, os.O_WRONLY)
    book = VoteBook(RecordFile(path))
    number = 0
    while True:
        if book.vote("poll", f"{{name}}-{{number}}"):
            os.write(heard, b"x")
            number += 1

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
path = Path(sys.argv[1])
for line in sys.stdin:
    name = line.strip()
    child = os.fork()
    if not child:
        live(path, name, path.with_name(name))
    print(child, flush=True)
"""


@dataclass(frozen=True)
class Outcome:
    """Of all kills together: votes that were acknowledged, that are not in the file, that are in it more than once."""

    kills: int
    acknowledged: int
    lost: int
    double: int


def kill_voters(path: Path, kills: int, seed: int) -> Outcome:
    """Let voters vote in one file, a few side by side, and kill each at a random moment of its life."""
    chance = random.Random(seed)
    heard: dict[str, int] = {}
    path.parent.mkdir(parents=True, exist_ok=True)
    with _nursery(path) as nursery:
        for first in range(0, kills, _AT_ONCE):
            names = [f"voter{number}" for number in range(first, min(first + _AT_ONCE, kills))]
            voters = {name: _born(nursery, path, name) for name in names}
            for name, (number, pipe) in voters.items():
                time.sleep(chance.uniform(0, _LONGEST))
                os.kill(number, signal.SIGKILL)
                heard[name] = len(_rest(pipe))
    return _outcome(path, heard)


@contextmanager
def _nursery(path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-I", "-S", "-c", _NURSERY, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
        yield nursery


def _born(nursery: subprocess.Popen[str], path: Path, name: str) -> tuple[int, int]:
    """The process of a new voter, and the pipe on which it acknowledges."""
    os.mkfifo(path.with_name(name))
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{name}\n")
    nursery.stdin.flush()
    number = int(nursery.stdout.readline())
    return number, os.open(path.with_name(name), os.O_RDONLY)


def _rest(pipe: int) -> bytes:
    """All that comes until nobody holds the other end."""
    with open(pipe, "rb") as file:
        return file.read()


def _outcome(path: Path, heard: dict[str, int]) -> Outcome:
    with closing(RecordFile(path)) as file:
        tally = VoteBook(file).tally("poll")
    acknowledged = {f"{name}-{number}" for name, count in heard.items() for number in range(count)}
    lost = sum(vote not in tally for vote in acknowledged)
    return Outcome(len(heard), len(acknowledged), lost, sum(count - 1 for count in tally.values()))
