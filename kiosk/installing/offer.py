"""What a package would change, as JSON, for another process: `python -m kiosk.installing.offer FILE`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from kiosk.content.disk import Unreadable
from kiosk.installing.changes import preview_changes
from kiosk.installing.shelf import Shelf
from kiosk.places import content_folder


def main(package: Path) -> int:
    try:
        changes = preview_changes(package, Shelf(content_folder()))
    except Unreadable as reason:
        sys.stderr.write(f"{package.name} {reason.what}: {reason.todo}\n")
        return 1
    sys.stdout.write(json.dumps(asdict(changes), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
