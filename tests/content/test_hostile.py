"""Content that means harm is refused or shown, with a sentence, in bounded time and memory.

With content as large as it may be: KIOSK_HOSTILE_BYTES=7900000 python -m pytest tests/content/test_hostile.py
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.content.hostile_cases import CASES, Hostile

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 5.0, 512
_READ = """
import json, sys, time
from pathlib import Path
from kiosk.content.reader import ContentError, read
from kiosk.feeds.table_check import table_problems

for folder in sys.stdin.read().split("\\n"):
    start, told = time.process_time(), []
    try:
        content = read(Path(folder))
        told = [*content.warnings, *table_problems(content.bundle, content.folder)]
    except ContentError as error:
        told = [*error.problems]
    lines = [str(problem) for problem in told]
    high = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    result = {"seconds": time.process_time() - start, "megabytes": int(high.split()[1]) / 1024, "told": lines}
    print(json.dumps(result), flush=True)
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What one child process said of every case, what time it took, and how large it had become."""
    home = tmp_path_factory.mktemp("hostile")
    folders = [home / str(number) for number in range(len(CASES))]
    for case, folder in zip(CASES, folders, strict=True):
        case.make(folder)
    asked = "\n".join(map(str, folders))
    done = subprocess.run(
        [sys.executable, "-c", _READ], input=asked, cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {f"{case.kind}: {case.name}": line for case, line in zip(CASES, lines, strict=True)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.name}")
def test_it_is_told_in_time(case: Hostile, results: dict[str, dict[str, Any]]) -> None:
    result = results[f"{case.kind}: {case.name}"]
    assert any(case.says in line for line in result["told"]) if case.says else not result["told"], result["told"][:3]
    assert all(len(line) < 1000 and line.isprintable() for line in result["told"])
    assert result["seconds"] < SECONDS
    assert result["megabytes"] < MEGABYTES


def test_the_table_is_as_large_as_it_says() -> None:
    assert len({(case.kind, case.name) for case in CASES}) == len(CASES)
    assert Counter(case.kind for case in CASES).keys() == {"JSON", "encoding", "letters", "pictures", "names", "tables"}
