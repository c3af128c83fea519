"""The tables of docs/look.md, read from the code itself: palettes, scale of type, times, layouts, parts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtQml import QQmlEngine, QQmlExpression

from kiosk.app import VIEWS, application
from kiosk.content.colour import contrast
from kiosk.content.palette import DARK, HIGH_CONTRAST, Palette, readable

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/look.md"
MODULE = VIEWS / "Exhibit"
COLOURS = ("ground", "primary", "secondary", "quiet", "past")
TIMES = ("crossFade", "leave", "rise", "textDelay", "stagger", "count", "grow", "travel", "press")

Row = Iterable[object]


def renewed(page: str) -> str:
    """The page with all of its tables made anew."""
    application()
    for name, make in TABLES.items():
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        before, _, rest = page.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"docs/look.md has no place for the table “{name}”")
        page = f"{before}{begin}\n{make()}\n{end}{after}"
    return page


def _table(heads: Row, rows: Iterable[Row]) -> str:
    heads = [*heads]
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def _colours() -> str:
    def cells(palette: Palette, name: str) -> Iterator[str]:
        colour = getattr(palette, name)
        yield f"`{colour}`"
        yield "" if name == "ground" else f"{contrast(colour, palette.ground):.1f}"

    rows: list[Row] = [[name, *cells(DARK, name), *cells(HIGH_CONTRAST, name)] for name in COLOURS]
    shares = [field.name for field in fields(Palette) if field.type == "float" and field.name != "accent_contrast"]
    for name in shares:
        dark, high = (f"{getattr(palette, name):.2f}" for palette in (DARK, HIGH_CONTRAST))
        rows.append([f"{name}, share of primary", dark, "", high, ""])
    rows.append(["least contrast of an accent", "", DARK.accent_contrast, "", HIGH_CONTRAST.accent_contrast])
    return _table(["role", "dark", "contrast", "high contrast", "contrast"], rows)


def _accents() -> str:
    said = json.loads((ROOT / "resources/chongqing/bundle.json").read_text("utf-8"))
    rows = []
    for theme in said["themes"]:
        row = [theme["title"]["en"]]
        for palette in (DARK, HIGH_CONTRAST):
            shade = readable(theme["accent"], palette)
            row += [f"`{shade}`", f"{contrast(shade, palette.ground):.1f}"]
        rows.append(row)
    return _table(["theme", "dark", "contrast", "high contrast", "contrast"], rows)


def _type() -> str:
    engine = QQmlEngine()
    engine.addImportPath(str(VIEWS))
    units, scale = _style(engine, "Units"), _style(engine, "Type")
    meta = scale.metaObject()
    properties = [meta.property(number) for number in range(meta.propertyOffset(), meta.propertyCount())]
    names = [str(each.name()) for each in properties if str(each.typeName()).startswith("TextRole")]

    def ask(expression: str) -> float:
        return float(QQmlExpression(engine.rootContext(), scale, expression).evaluate()[0])

    def size(name: str, key: str = "size", step: int = 0, *, upright: bool = False) -> str:
        units.setProperty("height", 3413 if upright else 1080)
        scale.setProperty("step", step)
        return f"{ask(f'{name}.{key}'):.1f}"

    def row(name: str) -> Row:
        return [
            name,
            _either(size(name), size(name, "cjkSize")),
            _either(size(name, upright=True), size(name, "cjkSize", upright=True)),
            size(name, step=1),
            size(name, step=2),
            "Bold" if ask(f"{name}.weight") == QFont.Weight.Bold.value else "Regular",
            _either(f"{ask(f'{name}.line'):.2f}", f"{ask(f'{name}.cjkLine'):.2f}"),
        ]

    heads = ["role", "size, u", "upright", "step 1", "step 2", "weight", "line, em"]
    return _table(heads, map(row, sorted(names, key=lambda name: -float(size(name)))))


def _either(latin: str, chinese: str) -> str:
    return latin if latin == chinese else f"{latin}, Chinese {chinese}"


def _times() -> str:
    engine = QQmlEngine()
    engine.addImportPath(str(VIEWS))
    motion = _style(engine, "Motion")

    def row(name: str) -> Row:
        for reduced in (False, True):
            motion.setProperty("reduced", reduced)
            yield motion.property(name)

    return _table(["what", "ms", "with less motion"], ([name, *row(name)] for name in TIMES))


def _style(engine: QQmlEngine, name: str) -> QObject:
    found = engine.singletonInstance("Exhibit", name)
    if not isinstance(found, QObject):
        raise ValueError(f"the style has no {name}")
    return found


def _layouts() -> str:
    found = sorted({*MODULE.glob("screens/*Places.qml"), *MODULE.glob("screens/Opening[LP]*.qml")})
    bases = ("OpeningPlaces", "ThemePlaces")
    return _table(
        ["layout", "what it is"], ([path.stem, _opening_comment(path)] for path in found if path.stem not in bases)
    )


def _parts() -> str:
    found = sorted(MODULE.glob("parts/*.qml"))
    return _table(["part", "what it is"], ([path.stem, _opening_comment(path)] for path in found))


def _opening_comment(path: Path) -> str:
    """What a view says of itself above its first line."""
    lines = path.read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("//"))
    comment = []
    for line in lines[first:]:
        if not line.startswith("//"):
            break
        comment.append(line.removeprefix("//").strip())
    return re.sub(r"\s+", " ", " ".join(comment)).replace("|", "\\|")


TABLES: dict[str, Callable[[], str]] = {
    "colours": _colours,
    "accents": _accents,
    "type": _type,
    "times": _times,
    "layouts": _layouts,
    "parts": _parts,
}
