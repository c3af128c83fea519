"""One seed of the monkey; its last line says what came of it. Called by tests.soak.monkey."""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path

os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QT_ENABLE_HIGHDPI_SCALING": "0"}
os.environ["PYQTGRAPH_QT_LIB"] = "PySide6"
os.environ["XDG_STATE_HOME"] = sys.argv[3]

from kiosk.bench.processes import resident_mb
from kiosk.care.pin import Pin
from kiosk.places import pin_file
from tests.app.complaints import Complaints
from tests.app.harbour import harbour
from tests.app.monkey import Monkey
from tests.app.stage import DEFAULT, Stage
from tests.app.test_monkey import PIN, with_hours

_WARM_UP = 0.2
_SLOWLY = 400
"""Reports a gesture at most: three seconds on a quick panel."""


def main() -> int:
    number, events = int(sys.argv[1]), int(sys.argv[2])
    complaints = Complaints()
    gc.disable()  # As on the wall, where a timer of the exhibit collects.
    bundle = DEFAULT if number % 2 else harbour(Path(sys.argv[3]), with_hours)
    stage = Stage(bundle, size=None, windowed=False, still=False)
    Pin(pin_file(), stage.clocks.unix).set(PIN)
    monkey = Monkey(stage, number, slowly=_SLOWLY)
    monkey.look_round()
    monkey.every_chord()
    monkey.play(round(events * _WARM_UP))
    warm = resident_mb()
    played = monkey.play(events)
    monkey.goes()
    told = {
        "seed": number,
        "bundle": bundle.name,
        "events": played.events,
        "gestures": played.phases.total(),
        "phases": {phase.value: count for phase, count in played.phases.items()},
        "chords in phases": len(played.chords),
        "longest wait ms": round(1000 * played.longest),
        "frames": stage.frames,
        "resident MB after a fifth": round(warm or 0),
        "resident MB": round(resident_mb() or 0),
    }
    stage.close()
    if said := complaints.close():
        told["failed"] = said[:20]
    print(json.dumps(told))
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
