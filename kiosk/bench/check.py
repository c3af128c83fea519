"""How long an editor waits for the check of the largest bundle that the format allows."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from kiosk.bench.processes import offscreen
from kiosk.bench.row import Budget, Row
from kiosk.bundled import default_bundle
from kiosk.lint.check import check

_THEMES = 12
_GRAPHS = 17
_POINTS = 12
_ROUNDS = 5


def rows() -> list[Row]:
    """The command as an editor runs it, and the check alone."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        bundle = large_bundle(Path(folder))
        problems = check(bundle).problems
        assert not any(problem.severity == "error" for problem in problems), problems
        command = [sys.executable, "-m", "kiosk", "check", "--quick", str(bundle)]
        alone = _seconds(lambda: check(bundle))
        whole = _seconds(lambda: subprocess.run(command, env=offscreen(), stdout=subprocess.DEVNULL, check=True))
    what = f"{_THEMES} themes, {_THEMES * _GRAPHS} graphs, {_THEMES * _GRAPHS * _POINTS:,} readings"
    return [
        Row(f"`kiosk check --quick` of a bundle of {what}", whole, "s", None, Budget(1)),
        Row("… the check alone", alone, "s"),
    ]


def large_bundle(folder: Path) -> Path:
    """Write the default bundle, grown to twelve themes full of graphs, into a folder."""
    source = default_bundle()
    bundle: dict[str, Any] = json.loads((source / "bundle.json").read_text("utf-8"))
    template = bundle["themes"]
    bundle["themes"] = [
        {**template[number % len(template)], "id": f"theme-{number}", "graphs": [_graph(n) for n in range(_GRAPHS)]}
        for number in range(_THEMES)
    ]
    for key in ("$schema", "poll"):
        bundle.pop(key, None)
    shown = {graph.get("feed") for graph in bundle["opening"]["graphs"]}
    bundle["feeds"] = {name: feed for name, feed in bundle["feeds"].items() if name in shown}
    shutil.copytree(source, folder / "bundle")
    (folder / "bundle" / "bundle.json").write_text(json.dumps(bundle, ensure_ascii=False, indent=2), "utf-8")
    return folder / "bundle"


def _graph(number: int) -> dict[str, Any]:
    text = {"en": f"Graph {number}", "zh": f"图{number}"}
    points = [[2009 + year, 100 * number + year] for year in range(_POINTS)]
    series = [{"points": points}]
    return {"kind": "bars" if number % 2 else "line", "title": text, "source": text, "alt": text, "series": series}


def _seconds(act: Callable[[], object]) -> float:
    """The median of a few times."""
    taken = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return median(taken)
