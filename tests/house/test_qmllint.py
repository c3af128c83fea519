"""Qt's own checker finds nothing in the views."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.house.qml_types import exported_types, write_module

VIEWS = Path(__file__).parents[2] / "kiosk" / "views"


def test_the_views_see_python_types() -> None:
    names = {kind.__name__ for kind in exported_types()}
    assert names, "kiosk/models registers nothing: QML_IMPORT_NAME = 'Exhibit.Models' and @QmlElement do it"


def test_no_warnings(tmp_path: Path) -> None:
    write_module(tmp_path)
    linter = Path(sys.executable).with_name("pyside6-qmllint")
    files = [str(path) for path in sorted(VIEWS.rglob("*.qml"))]
    assert files, "there are no views"
    done = subprocess.run(
        [str(linter), "--ignore-settings", "-W", "0", "-I", str(tmp_path), "-I", str(VIEWS), *files],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=120,
        check=False,
    )
    said = (done.stdout + done.stderr).replace(f"{VIEWS}/", "").splitlines()
    told = "\n".join(line for line in said if line.startswith(("Warning:", "Error:"))) or "\n".join(said)
    assert done.returncode == 0, f"mend what qmllint found (pyside6-qmllint on one file tells more):\n{told}"
