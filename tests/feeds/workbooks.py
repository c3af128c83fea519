"""Small XLSX workbooks, written by hand, so that a test may say whatever it likes in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PERCENT, DAY, MONTH, YEAR, TIME = "9", "14", "yyyy\\-mm", "yyyy", "20"


class Raw(str):
    """The XML of a cell itself."""

    __slots__ = ()


def shown(value: float, form: str) -> Raw:
    """A number in the format of a number: PERCENT, DAY, MONTH, YEAR, TIME."""
    return Raw(f'<c s="{1 + (PERCENT, DAY, MONTH, YEAR, TIME).index(form)}"><v>{value}</v></c>')


def formula(said: str, value: str | None = None, kind: str = "n") -> Raw:
    """A formula with the value that it had when the file was saved; None: the file was never calculated."""
    return Raw(f'<c t="{kind}"><f>{escape(said)}</f>{"" if value is None else f"<v>{escape(value)}</v>"}</c>')


_STATES = ("visible", "hidden")
Value = Raw | str | float | None


def sheet(rows: Sequence[Sequence[Value]], *, hidden: Sequence[int] = (), before: str = "", after: str = "") -> str:
    """The XML of a sheet; `hidden` are numbers of rows, `before` and `after` stand around its cells."""
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(value, f"{chr(65 + column)}{number}") for column, value in enumerate(row))
        lines.append(f'<row r="{number}" hidden="{int(number in hidden)}">{cells}</row>')
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{"".join(lines)}</sheetData>{after}</worksheet>'


def workbook(*sheets: str, names: Sequence[str] = (), hidden: Sequence[int] = (), **parts: str | bytes) -> bytes:
    """A workbook of these sheets; `parts` replace or add members, `__` for a slash and `_xml` for the ending."""
    names = names or [f"Sheet{number + 1}" for number in range(len(sheets))]
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n + 1}" state="{_STATES[n in hidden]}" r:id="rId{n + 1}"/>'
        for n, name in enumerate(names)
    )
    related = "".join(
        f'<Relationship Id="rId{n + 1}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n + 1}.xml"/>'
        for n in range(len(sheets))
    )
    members: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{n + 1}.xml": text for n, text in enumerate(sheets)},
        **{name.replace("__", "/").replace("_xml", ".xml"): text for name, text in parts.items()},
    }
    return archive(members)


def archive(members: dict[str, str | bytes]) -> bytes:
    """A ZIP of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name, text)
    return packed.getvalue()


def _cell(value: Value, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Raw):
        return value.replace("<c", f'<c r="{place}"', 1)
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{MONTH}"/>'
    f'<numFmt numFmtId="165" formatCode="{YEAR}"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    '<xf numFmtId="20"/></cellXfs></styleSheet>'
)
