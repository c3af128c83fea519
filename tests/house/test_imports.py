"""Imports run one way through the house: each room knows the rooms below it and no other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KIOSK = Path(__file__).parents[2] / "kiosk"

ROOMS = {"content", "feeds", "graphs", "show", "records", "care", "models", "packing", "installing"}
PROGRAM = ROOMS | {"bundled", "clocks", "places", "qt_choices"}
# What a room or a file of kiosk/ may import of the house; a file's own line stands before its room's.
MAY_IMPORT: dict[str, set[str]] = {
    "content": set(),
    "feeds": {"content"},
    "graphs": {"content", "feeds"},
    "show": {"content", "clocks"},
    "records": {"content", "clocks"},
    "care": {"content", "places"},
    "report": {"content", "records"},
    "lint": {"content", "feeds"},
    "packing": {"content"},
    "installing": {"content", "packing", "places"},
    "models": {"content", "feeds", "show", "records", "care", "installing", "places"},
    "doctor": {"content", "feeds", "care", "installing", "clocks", "places"},
    "models/graph_pictures": {"content", "feeds", "show", "records", "graphs"},
    "models/vital_signs": {"content", "feeds", "care", "graphs"},
    "bundled": set(),
    "clocks": set(),
    "places": set(),
    "qt_choices": set(),
    "app": PROGRAM,
    "shots": PROGRAM | {"app"},
    "sheet": PROGRAM | {"app", "shots"},
    "fitting": PROGRAM | {"app", "lint"},
    "gallery": PROGRAM | {"app"},
    "starter": {"content", "bundled"},
    "offscreen": PROGRAM | {"app"},
    "preview": PROGRAM | {"app"},
    "bench": PROGRAM | {"app", "cli", "shots", "lint"},
    "commands": {"content", "bundled", "qt_choices"},
    "cli": {"commands"},
    "__main__": {"cli"},
}
# The command line answers at once: what a command needs is imported inside the function that runs it.
MAY_IMPORT_LATE = {
    "commands": PROGRAM
    | {
        "app",
        "shots",
        "sheet",
        "gallery",
        "starter",
        "offscreen",
        "preview",
        "bench",
        "lint",
        "fitting",
        "report",
        "doctor",
    },
}

QT = ("PySide6", "pyqtgraph")
PICTURES = ("PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtQml", "PySide6.QtQuick", "pyqtgraph")
MAY_NOT_USE = {
    "content": (QT, "content is read and checked where there is no Qt; what needs Qt belongs in models"),
    "show": (QT, "the show is plain Python, driven by its clock; what needs Qt belongs in models"),
    "report": (QT, "a report is text, made where there is no Qt"),
    "records": (QT, "records are SQLite and plain Python; what needs Qt belongs in models"),
    "feeds": (PICTURES, "a feed gives numbers and knows no picture; drawing belongs in graphs"),
    "graphs": (
        ("PySide6.QtQml", "PySide6.QtQuick"),
        "only models/graph_pictures and models/vital_signs join graphs to QML",
    ),
    "models": (("pyqtgraph",), "graphs draws; models/graph_pictures asks it for the picture"),
    "app": (("pyqtgraph",), "pyqtgraph belongs in graphs, which comes after the first frame"),
    "packing": (QT, "only packing/scaling needs Qt, for pictures"),
    "installing": (QT, "installing works where there is no Qt; what needs Qt belongs in models"),
    "commands": (QT, "import it inside the function that needs it, so that every other command starts fast"),
}
LATE_IS_FINE = {"commands", "packing"}


@dataclass(frozen=True)
class Import:
    """One imported module, who imports it, and whether only inside a function or for type checkers."""

    place: str
    line: int
    module: str
    late: bool

    def __str__(self) -> str:
        return f"kiosk/{self.place}.py:{self.line} imports {self.module}"

    @property
    def importer(self) -> str:
        """The room, or the file of kiosk/, that imports."""
        return self.place.split("/")[0]

    @property
    def target(self) -> str | None:
        """The room, or the file of kiosk/, that is imported; None for other people's modules."""
        package, _, rest = self.module.partition(".")
        name = rest.split(".")[0]
        ours = package == "kiosk" and ((KIOSK / name).is_dir() or (KIOSK / f"{name}.py").is_file())
        return name if ours and name else None


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, `from package import module` written out as package.module."""
    tree = ast.parse(path.read_text("utf-8"))
    late = {id(inner) for outer in ast.walk(tree) if _holds_late_imports(outer) for inner in ast.walk(outer)}
    package = path.relative_to(KIOSK.parent).parent.parts
    place = path.relative_to(KIOSK).with_suffix("").as_posix()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            yield Import(place, node.lineno, name, id(node) in late)


def _holds_late_imports(node: ast.AST) -> bool:
    for_types = isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
    return for_types or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


IMPORTS = [found for path in sorted(KIOSK.rglob("*.py")) for found in imports(path)]


def allowed(found: Import) -> set[str]:
    """What the importer of `found` may import of the house."""
    rooms = MAY_IMPORT.get(found.place, MAY_IMPORT.get(found.importer, set()))
    return rooms | {found.importer} | (MAY_IMPORT_LATE.get(found.importer, set()) if found.late else set())


def lines(findings: list[str]) -> str:
    return "\n  ".join(["", *findings])


def test_every_room_is_known() -> None:
    there = {path.relative_to(KIOSK).with_suffix("").parts[0] for path in KIOSK.rglob("*.py")} - {"__init__"}
    new = sorted(there - MAY_IMPORT.keys())
    assert not new, f"say in MAY_IMPORT, in the order of the house, what these may import: {', '.join(new)}"


def test_imports_run_one_way() -> None:
    wrong = []
    for found in IMPORTS:
        if found.target is not None and found.target not in allowed(found):
            others = ", ".join(sorted(allowed(found) - {found.importer}))
            wrong.append(f"{found}; {found.importer} may import {others or 'nothing of the house'}")
    assert not wrong, "let kiosk/app.py pass it in, or move it to a room below both:" + lines(wrong)


def test_rooms_keep_clear_of_what_is_not_theirs() -> None:
    wrong = []
    for found in IMPORTS:
        names, fix = MAY_NOT_USE.get(found.importer, ((), ""))
        used = any(f"{found.module}.".startswith(f"{name}.") for name in names)
        if used and not (found.late and found.importer in LATE_IS_FINE):
            wrong.append(f"{found}; {fix}")
    assert not wrong, "some imports do not belong where they are:" + lines(wrong)
