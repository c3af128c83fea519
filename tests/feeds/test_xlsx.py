"""Workbooks as Excel, LibreOffice and people write them, and what is said of those that can't be read."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from pathlib import Path

import pytest

from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Unfit
from tests.feeds.workbooks import (
    DAY,
    MAIN,
    MONTH,
    PERCENT,
    STRICT,
    TIME,
    YEAR,
    Raw,
    archive,
    formula,
    sheet,
    shown,
    workbook,
)

SAMPLES = Path(__file__).with_name("samples")
HEADER = ("year", "Ships")
Points = list[tuple[object, float | None]]


def read(data: bytes, name: str | None = None) -> dict[str, Points]:
    """The series by their names."""
    series = read_table(data, name).series
    return {"".join((one.name or {}).values()): [(p.x, p.value) for p in one.points] for one in series}


def complaint(data: bytes, name: str | None = None) -> str:
    with pytest.raises(Unfit) as caught:
        read_table(data, name)
    return str(caught.value)


def notes(data: bytes) -> list[str]:
    return [str(note) for note in read_table(data).notes]


def one(*rows: object) -> bytes:
    """A workbook of one sheet, its header above these rows."""
    return workbook(sheet([HEADER, *rows]))  # type: ignore[list-item]


def test_a_table_and_its_gaps() -> None:
    data = one((2020, 2243), (2018, 1154.5), (), (2019, None), (2021, "n/a"), (2022, Raw('<c t="e"><v>#N/A</v></c>')))
    expected = [(2018, 1154.5), (2019, None), (2020, 2243.0), (2021, None), (2022, None)]
    assert read(data) == {"Ships": expected}


@pytest.mark.parametrize(
    ("cell", "x"),
    [
        (shown(43466, DAY), "2019-01-01"),
        (shown(43466.75, DAY), "2019-01-01"),
        (shown(43466, MONTH), "2019-01"),
        (shown(43466, YEAR), 2019),
        (shown(61, DAY), "1900-03-01"),
        (shown(59, DAY), "1900-02-28"),
        (Raw('<c t="d"><v>2019-01-01T00:00:00</v></c>'), "2019-01-01"),
        ("2019-01-01", "2019-01-01"),
        (2019, 2019),
        ("2019", 2019),
        (0.5, 0.5),
        ("West", "West"),
    ],
)
def test_dates_and_other_x(cell: object, x: object) -> None:
    assert read(one((cell, 1))) == {"Ships": [(x, 1.0)]}


def test_days_of_a_workbook_that_counts_from_1904() -> None:
    book = zipfile.ZipFile(io.BytesIO(one((shown(42004, DAY), 1)))).read("xl/workbook.xml").decode()
    old = book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    data = workbook(sheet([HEADER, (shown(42004, DAY), 1)]), xl__workbook_xml=old)
    assert read(data) == {"Ships": [("2019-01-01", 1.0)]}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (shown(0.45, PERCENT), 45),
        (shown(0.07, PERCENT), 7),
        ("45 %", 45),
        ("1,154.5", 1154.5),
        (formula("SUM(A1:A2)", "12"), 12),
        (formula("A1&A2", "12", "str"), 12),
        (formula('""', "", "str"), None),
        ("１２", 12),
        (1e-3, 0.001),
    ],
)
def test_values(cell: object, value: float | None) -> None:
    assert read(one((2018, cell), (2019, cell if value is not None else 1)))["Ships"][0] == (2018, value)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Raw('<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>'), 'B3 ("Ships"): holds the error #DIV/0!: mend its formula'),
        (formula("SUM(A1:A2)"), 'B3 ("Ships"): holds a formula without its result: open the file, let it calculate'),
        (Raw('<c t="b"><v>1</v></c>'), 'B3 ("Ships"): "TRUE" is not a number'),
        ("12 t*", 'B3 ("Ships"): "12 t*" is not a number'),
        ("1234*", 'B3 ("Ships"): "1234*" ends with a mark'),
        (shown(43466, DAY), 'B3 ("Ships"): "2019-01-01" is not a number'),
        (shown(0.5, TIME), 'B3 ("Ships"): holds a time, not a day'),
        (shown(0.5, PERCENT), 'B2 ("Ships"): "1" has no percent sign, other cells of the column do'),
        (1e18, 'B3 ("Ships"): is too large: choose a larger unit'),
        ("1,234", 'B3 ("Ships"): "1,234" may mean 1234 or 1.234'),
        (Raw('<c t="s"><v>5</v></c>'), "is damaged"),
        (Raw("<c><v>nan</v></c>"), "is damaged"),
        (Raw("<c><v>-</v></c>"), "is damaged"),
        (Raw('<c s="x"><v>1</v></c>'), "is damaged"),
    ],
)
def test_a_cell_that_can_not_be_drawn_is_called_as_excel_calls_it(cell: object, said: str) -> None:
    assert said in complaint(one((2018, 1), (2019, cell)))


def test_an_error_matters_where_the_table_is() -> None:
    error = Raw('<c t="e"><v>#REF!</v></c>')
    assert "B1: holds the error #REF!" in complaint(workbook(sheet([("year", error), (2018, 1)])))
    assert "A2: holds the error" in complaint(one((error, 1)))


def test_a_table_that_begins_further_in() -> None:
    rows = [(), (None, None, *HEADER), (None, None, 2018, 1), (None, None, 2019, "?")]
    assert read(workbook(sheet(rows[:3]))) == {"Ships": [(2018, 1.0)]}
    assert complaint(workbook(sheet(rows))).startswith('D4 ("Ships")')


@pytest.mark.parametrize(
    ("reference", "said"),
    [("A2:A3", "A2:A3: is merged"), ("A1:B1", "A1:B1: is merged"), ("D1:E1", ""), ("A9:B9", "")],
)
def test_merged_cells_matter_where_the_table_is(reference: str, said: str) -> None:
    after = f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'
    data = workbook(sheet([HEADER, (2018, 1), (2019, 2)], after=after))
    assert said in (complaint(data) if said else "")
    assert said or read(data)


def test_what_is_hidden_is_left_out_and_told() -> None:
    rows = [("year", "draft", "Ships"), (2018, 7, 1), (2019, 8, 2), (2020, 9, 3)]
    before = '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>'
    data = workbook(sheet(rows, hidden=[3], before=before))
    assert read(data) == {"Ships": [(2018, 1.0), (2020, 3.0)]}
    assert notes(data) == [
        "row 3: is hidden and left out: show what is to be drawn, delete the rest",
        "column B: is hidden and left out: show what is to be drawn, delete the rest",
    ]
    rows[3] = (2020, 9, "?")
    assert complaint(workbook(sheet(rows, hidden=[3], before=before))).startswith('C4 ("Ships")')


def test_sheets_by_name() -> None:
    first, second = (sheet([HEADER, (2018, number)]) for number in (1, 2))
    data = workbook(first, second, names=["Notes & more", "Visitors"], hidden=[0])
    assert read(data) == {"Ships": [(2018, 2.0)]}
    assert read(data, "Notes & more") == {"Ships": [(2018, 1.0)]}
    assert complaint(data, "Visitor") == 'has no sheet "Visitor": did you mean "Visitors"?'
    assert complaint(data, "Q") == 'has no sheet "Q": it has "Notes & more", "Visitors"'
    assert 'is no XLSX workbook, so it has no sheet "Q"' in complaint(b"year,Ships\n2018,1\n", "Q")


def test_shared_texts_without_their_pronunciation_and_the_strict_dialect() -> None:
    texts = (
        f'<sst xmlns="{MAIN}"><si><t>年</t></si><si><r><t>船</t></r><r><t>次</t></r><rPh><t>chuán</t></rPh></si></sst>'
    )
    cells = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>2018</v></c><c><v>1</v></c></row>'
    page = f'<x:worksheet xmlns:x="{STRICT}"><sheetData>{cells}</sheetData></x:worksheet>'
    page = page.replace("<row", "<x:row").replace("</row", "</x:row").replace("<sheetData", "<x:sheetData")
    page = page.replace("</sheetData", "</x:sheetData").replace("<c", "<x:c").replace("</c", "</x:c")
    page = page.replace("<v", "<x:v").replace("</v", "</x:v")
    assert read(workbook(page, xl__sharedStrings_xml=texts)) == {"船次": [(2018, 1.0)]}


MANY = "".join(f"<row r='{n}'><c><v>{n}</v></c><c><v>1</v></c></row>" for n in range(1, 2005))
FAR = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"


def page(cells: str, before: str = "") -> str:
    return f"{before}<worksheet xmlns='{MAIN}'><sheetData>{cells}</sheetData></worksheet>"


LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
CELL = "<row><c><v>1</v></c></row>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(workbook(page(MANY)), "holds more than 2000 rows", id="rows"),
        pytest.param(workbook(page(FAR)), "row 1048576: goes beyond what a table can hold", id="far"),
        pytest.param(workbook(page(CELL * 51_000)), "goes beyond what a table can hold", id="cells"),
        pytest.param(workbook(page("<row/>" * 500_000)), "unpacks to more", id="elements"),
        pytest.param(workbook(page(" " * 33_000_000)), "unpacks to more", id="unpacked"),
        pytest.param(workbook(page("<a>" * 300_000)), "is damaged", id="deep"),
        pytest.param(
            workbook(page("", LAUGHS + "]>").replace("<sheetData>", "<sheetData>&i;")), "damaged", id="laughs"
        ),
        pytest.param(
            workbook(page("", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')), "is damaged", id="entity"
        ),
        pytest.param(workbook(sheet([HEADER])), "has no rows below the header", id="header alone"),
        pytest.param(workbook(sheet([])), "is empty", id="empty"),
        pytest.param(workbook("<worksheet"), "is damaged", id="cut XML"),
        pytest.param(workbook("", xl__workbook_xml="<workbook/>"), "is damaged", id="no sheet"),
        pytest.param(archive({"xl/workbook.bin": ""}), "is an XLSB workbook: save it as XLSX or CSV", id="xlsb"),
        pytest.param(archive({"content.xml": ""}), "is an OpenDocument file: save it as XLSX or CSV", id="ods"),
        pytest.param(archive({"word/document.xml": ""}), "is no workbook", id="docx"),
        pytest.param(archive({str(n): "" for n in range(3000)}), "unpacks to more", id="members"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "is an old XLS workbook", id="xls"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "by a password", id="locked"
        ),
        pytest.param(one((2018, 1))[:-30], "is damaged", id="cut short"),
        pytest.param(b"PK\x05\x06" + bytes(18), "no workbook", id="empty archive"),
    ],
)
def test_a_workbook_that_is_no_good(data: bytes, said: str) -> None:
    start = time.process_time()
    assert said in complaint(data)
    assert time.process_time() - start < 5


def test_an_encrypted_member_is_told() -> None:
    data = bytearray(one((2018, 1)))
    at = data.rfind(b"PK\x01\x02", 0, data.find(b"xl/workbook.xml", data.find(b"PK\x01\x02")))
    struct.pack_into("<H", data, at + 8, 1)
    assert "is protected by a password" in complaint(bytes(data))


def test_a_member_packed_in_a_rare_way_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(one((2018, 1)))) as good, zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as rare:
        for name in good.namelist():
            rare.writestr(name, good.read(name))
    assert "is damaged" in complaint(packed.getvalue())


def test_what_libreoffice_writes() -> None:
    table = (SAMPLES / "visitors.xlsx").read_bytes()
    assert read(table)["Visitors"] == [("2019-01-01", 1154.0), ("2019-02-01", 2243.0), ("2019-03-01", 3460.0)]
    assert read(table)["Share"] == [("2019-01-01", 45.0), ("2019-02-01", None), ("2019-03-01", 61.0)]
    assert read((SAMPLES / "visitors.csv").read_bytes()) == read(table)
    port = (SAMPLES / "port.xlsx").read_bytes()
    assert read(port) == {"船次": [(2018, 1154.5), (2020, 2243.0)], "Doubled": [(2018, 2309.0), (2020, 4486.0)]}
    assert notes(port) == ["row 3: is hidden and left out: show what is to be drawn, delete the rest"]
    assert complaint(port, "Errors") == 'B2 ("Ships"): holds the error #DIV/0!: mend its formula, or empty the cell'
    assert complaint(port, "Merged").startswith("B2:B3: is merged into one cell")
