"""A wall draws for months: thousands of pictures, of every kind, neither end the process nor fill its memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DRAW = """
import json, resource, sys
from PySide6.QtWidgets import QApplication
from kiosk.content.bundle import Bundle
from pathlib import Path
from kiosk.feeds import Surroundings, open_feed
from kiosk.feeds.pulse import Pulse
from kiosk.graphs import Ask, drawing_for

application = QApplication([])
bundle = Bundle.model_validate(json.load(open(sys.argv[1], encoding="utf-8")))
clock = iter(range(1_784_000_000, 1_900_000_000))
now = lambda: float(next(clock))
around = Surroundings(Path(sys.argv[1]).parent, now, Pulse(now))
feeds = {name: open_feed(name, feed, around) for name, feed in bundle.feeds.items() if feed.kind in ("pace", "values")}
graphs = [*bundle.opening.graphs, *(graph for theme in bundle.themes for graph in theme.graphs)]
drawings = [
    drawing_for(graph, accent="#F6B042", language="en", words=bundle.words,
                feed=feeds.get(getattr(graph, "feed", None) or ""), clock=now)
    for graph in {graph.kind: graph for graph in reversed(graphs)}.values()
]

def draw(times):
    for turn in range(times):
        for drawing in drawings:
            drawing.draw(Ask(220, 120, 6.0, elapsed=(turn * 37) % 1200, selected=turn % 3))

draw(100)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
draw(5000 // len(drawings))
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown)
"""


def test_five_thousand_pictures(bundle: object) -> None:
    root = Path(__file__).parents[2]
    child = subprocess.run(
        [sys.executable, "-c", DRAW, str(root / "resources" / "starter" / "bundle.json")],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert int(child.stdout) < 6000, f"{child.stdout.strip()} kB more after 5,000 pictures"
