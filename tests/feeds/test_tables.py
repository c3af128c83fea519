"""Tables as people and programs really write them, and what is said of those that are no good."""

from __future__ import annotations

import codecs

import pytest

from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Unfit

Points = list[tuple[object, float | None]]


def read(text: str | bytes) -> dict[str, Points]:
    """The series by their names."""
    series = read_table(text.encode() if isinstance(text, str) else text).series
    return {"".join((one.name or {}).values()): [(p.x, p.value) for p in one.points] for one in series}


def notes(text: str | bytes) -> list[str]:
    """What may be read in more than one way, as it is told."""
    return [str(note) for note in read_table(text.encode() if isinstance(text, str) else text).notes]


def complaint(text: str | bytes) -> str:
    with pytest.raises(Unfit) as caught:
        read_table(text.encode() if isinstance(text, str) else text)
    return str(caught.value)


PLAIN: dict[str, Points] = {"Ships": [(2018, 1154.5), (2019, None), (2020, 2243.0)]}


@pytest.mark.parametrize(
    "text",
    [
        "year,Ships\n2018,1154.5\n2019,\n2020,2243\n",
        "year;Ships\r\n2018;1154,5\r\n2019;\r\n2020;2243\r\n",
        "year\tShips\n2018\t1154.5\n2019\n2020\t2243",
        'year,Ships\n2018,"1,154.5"\n2019,""\n2020,"2,243"\n',
        "year;Ships\n2018;1.154,5\n2019;\n2020;2.243\n",
        "year;Ships\n2018;1 154,5\n2019;\n2020;2\u202f243\n",
        "year\tShips\n2018\t1,154.5\n2019\t\n2020\t2,243\n",
        "sep=;\nyear;Ships\n2018;1154,5\n2019;\n2020;2243\n",
        'year,Ships\n2018,"1154,5"\n2019,n/a\n2020,2243\n',
        "year,Ships,,\n２０１８,１１５４．５,,\n2019年,…,,\n2020,2243,,\n",
        "year;Ships\n2018;1'154,5\n2019;N/A\n2020;2’243\n",
        "year;Ships\n2018;1\u2009154,5\n2019;#N/A\n2020;2\u00a0243\n",
        "\n\nyear , Ships\n2020, 2243\n,\n2019,\n2018 , 1154.5\n",
        "[[2018, 1154.5], [2019, null], [2020, 2243]]",
        ' [{"name": "Ships", "points": [[2018, 1154.5], [2019, null], [2020, 2243]]}]',
    ],
)
def test_the_same_table_in_many_hands(text: str) -> None:
    (points,) = read(text).values()
    assert points == PLAIN["Ships"]


CHINESE = "年份,船次\n2018,1\n"


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + CHINESE.encode(),
        CHINESE.encode(),
        CHINESE.replace(",", "\t").encode("utf-16"),
        codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"),
        CHINESE.encode("utf-32"),
    ],
    ids=["UTF-8 with a mark", "UTF-8", "Unicode text of Excel", "UTF-16 the other way round", "UTF-32"],
)
def test_encodings_that_leave_no_doubt(data: bytes) -> None:
    assert read(data) == {"船次": [(2018, 1.0)]}
    assert notes(data) == []


@pytest.mark.parametrize(
    ("text", "encoding", "name", "word"),
    [
        (CHINESE, "gb18030", "GB18030 (Chinese Windows)", "年份"),
        ("年份，2018年\t重庆市游客人数\n2018\t1\n", "gbk", "GB18030 (Chinese Windows)", "年份"),
        ("Jahr;Zürich\n2018;1\n", "cp1252", "Windows-1252 (Western Europe)", "Zürich"),
        ("Jahr;Größe in m²\n2018;1\n", "cp1252", "Windows-1252 (Western Europe)", "Größe"),
        ("Jahr;Größe\n2018;1\n", "cp1252", "Windows-1252 (Western Europe)", "Größe"),
        ("année;Évènements à Nîmes\n2018;1\n", "cp1252", "Windows-1252 (Western Europe)", "année"),
        ("año;Niños y niñas, € 5\n2018;1\n", "cp1252", "Windows-1252 (Western Europe)", "año"),
    ],
)
def test_an_encoding_that_was_guessed_is_told_with_a_word(text: str, encoding: str, name: str, word: str) -> None:
    data = text.encode(encoding)
    (series,) = read(data)
    assert series in text
    assert notes(data) == [
        f'is not UTF-8 and is read as {name}: "{word}": see whether that is right, or save it as "CSV UTF-8"'
    ]


@pytest.mark.parametrize(
    ("said", "xs"),
    [
        ("2019/3/1 2019/12/31", ["2019-03-01", "2019-12-31"]),
        ("2019年3月1日 2019年12月31日", ["2019-03-01", "2019-12-31"]),
        ("2019-03-01T00:00:00Z 2019-12-31", ["2019-03-01", "2019-12-31"]),
        ("1.3.2019 31.12.2019", ["2019-03-01", "2019-12-31"]),
        ("1/3/2019 31/12/2019", ["2019-03-01", "2019-12-31"]),
        ("3/1/2019 12/31/2019", ["2019-03-01", "2019-12-31"]),
        ("2019年3月 2019-12", ["2019-03", "2019-12"]),
        ("03.2019 12/2019", ["2019-03", "2019-12"]),
        ("2019年 2020年", [2019, 2020]),
        ("0.5 1 1.5", [0.5, 1, 1.5]),
        ("Q1 Q2", ["Q1", "Q2"]),
        ("1990–94 1995–99", ["1990–94", "1995–99"]),
    ],
)
def test_years_dates_and_names(said: str, xs: list[object]) -> None:
    text = "x,Ships\n" + "".join(f"{x},{n}\n" for n, x in enumerate(said.split()))
    assert [x for x, _ in read(text)["Ships"]] == xs


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("year,A\n2018,45%\n2019,7.5 %\n2020,\n", [45, 7.5, None]),
        ("year;A\n2018;-12,5\n2019;\u22123\n2020;+4\n", [-12.5, -3, 4]),
        ("year,A\n2018,12.345\n2019,1.234\n", [12.345, 1.234]),
        ('year,A\n2018,"12,345"\n2019,"1,234,567"\n', [12345, 1234567]),
        ("year;A;B\n2018;1,234;12,5\n2019;2,345;1\n", [1.234, 2.345]),
        ("year\tA\n2018\t0.250\n2019\t1.234\n", [0.25, 1.234]),
        ("year\tA\n2018\t1.234.567\n2019\t1.234\n", [1234567, 1234]),
        ("year,A\n2018,1e3\n", [1000]),
    ],
)
def test_numbers(text: str, values: list[float | None]) -> None:
    assert [value for _, value in next(iter(read(text).values()))] == values


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("year,A\n2018,1\n2019,-\n", 'row 3, column 2: "-" is drawn as a gap: write 0 if none at all is meant'),
        (
            "port,A\nWest,3\nEast,1\nTotal,4\n",
            'row 4, column 1: "Total" is drawn beside what it sums up: take that row out if it is a total',
        ),
        (
            "day,A\n43466,1\n43467,2\n",
            "row 2, column 1: 43466 looks like a day that lost its format, 2019-01-01: if it is one, format the "
            "column as a date and save the file again",
        ),
    ],
)
def test_what_is_drawn_but_worth_a_look(text: str, note: str) -> None:
    assert notes(text) == [note]


def test_columns_are_series() -> None:
    assert read("month,Ships,Boats\n2020/3/1,3,\n2020-02-01,1,2\n") == {
        "Ships": [("2020-02-01", 1.0), ("2020-03-01", 3.0)],
        "Boats": [("2020-02-01", 2.0), ("2020-03-01", None)],
    }


def test_names_keep_their_order() -> None:
    assert read("port,Ships\nWest,3\nEast,1\n") == {"Ships": [("West", 3.0), ("East", 1.0)]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        (" \n\n", "is empty"),
        (",\n,\n", "is empty"),
        ("year,Ships\n", "has no rows below the header"),
        ("year\n2018\n", "row 1: has one column only"),
        ("Ships by year\nyear,Ships\n2018,1\n", 'row 1: holds "Ships by year" alone: take it out if it is a title'),
        ("2018,1\n2019,2\n", "row 1: is no header, it holds readings: write one above: year,visitors"),
        ("year,Ships,\n2018,1,2\n", "row 1, column 3: names no series: write a name above the column"),
        ("year,Ships\n2018,1\n\n2020,??\n", 'row 4, column 2 ("Ships"): "??" is not a number: write digits'),
        ("year,Ships\n2018,1234*\n", '"1234*" ends with a mark, "*": write 1234, and say in the graph what it meant'),
        ("year,Ships\n2018,1234²\n", '"1234²" ends with a mark, "²": write 1234'),
        ("year,Ships\n2018,1234 (p)\n", '"1234 (p)" ends with a mark, "(p)": write 1234'),
        ("year,Ships\n2018,€ 12\n", '"€ 12" holds a currency: write the number alone, and name the currency in "unit"'),
        ("year,Ships\n2018,12元\n", '"12元" holds a currency'),
        (
            "年份,船次\n2018,1.2万\n",
            '"1.2万" counts in 万: write 12000, or take it out of every cell and name it in "unit"',
        ),
        ("年份,船次\n2018,3亿\n", "write 300000000"),
        ("year,Ships\n2018,1.5k\n", "counts in k: write 1500"),
        ("year,Ships\n2018,(12)\n", '"(12)" stands in brackets: write -12 for less than nothing, or 12'),
        ("year,Ships\n2018,~12\n", '"~12" is no plain number: write 12, and say in the graph that it is not exact'),
        ("year,Ships\n2018,45%\n2019,3\n", '"3" has no percent sign, other cells of the column do: write it in all'),
        ("year,Ships\n2018,#DIV/0!\n", '"#DIV/0!" is not a number'),
        ("year;A\n2018;12,5\n2019;12.5\n", '"12.5" writes decimals with ".", other cells with ","'),
        ("year,Ships\n2018,1\n2019¹,2\n2020,2\n", '"2019¹" ends with a mark, "¹": write 2019'),
        ("year,Ships\n2018,1\n2019,1\nTotal,2\n", 'row 4, column 1: "Total" is a total: take that row out'),
        ("year,Ships\n2018,1\n2019,1\nSource: X,\n", '"Source: X" is no year and no date, the others are'),
        ("day,Ships\n3/1/2019,1\n4/1/2019,1\n", '"3/1/2019" may be day 3 of month 1 or the other way round'),
        ("day,Ships\n3/1/19,1\n", '"3/1/19" shortens its year: write dates as YYYY-MM-DD'),
        ("port," + ",".join(map(str, range(2010, 2018))) + "\nA,1\n", "in Excel: Paste Special, Transpose"),
        ("year,Ships\n" + "\n" * 20_000 + "2018,1\n", "has more than 20000 lines: leave the empty ones out"),
        ("year\tShips\n2018\t1,234\n", '"1,234" may mean 1234 or 1.234: leave thousands unmarked'),
        ("year,Ships\n2018,1\n2019,nan\n", '"nan" is not a number'),
        ("year,Ships\n2018,1_000\n", '"1_000" is not a number'),
        ("year,Ships\n2018,1e20\n", "is too large: choose a larger unit"),
        (f"year,{'S' * 2001}\n2018,1\n", "row 1, column 2: "),
        ("[[2018, 1e40]]", "is too large: stay below 1e15"),
        ("year;Ships\n2018;1.234\n2019;2.345\n", "may mean 1234 or 1.234: leave thousands unmarked"),
        ("year,Ships\n2018,1,154\n", "row 2: has 3 columns, the header 2: put numbers with a comma in quotes"),
        ("year,Ships\n,5\n", "row 2, column 1: says no x"),
        ("year,Ships\n2018,1\n\n2018,2\n", "row 4, column 1: 2018 is there twice"),
        ("day,Ships\n2018-13,1\n", 'row 2, column 1: "2018-13" is no date'),
        ("year,Ships\n2018,\n", "holds gaps only"),
        ("year," + ",".join("ABCDEFG") + "\n2018,1,2,3,4,5,6,7\n", "holds 7 series: at most 6"),
        ("year,Ships\n" + "".join(f"{n},1\n" for n in range(2001)), "holds more than 2000 rows: leave the oldest out"),
        ("[[2018, 1154.5],", "line 1"),
        ("[]", "is no list of readings"),
        ('{"points": []}', "is no list of readings"),
        ('[[2018, 1],\n [2019, "x"]]', 'line 2, [1][1]: "x" is not a number'),
        ('[{"points": [[2018, 1],\n [2018, 2]]}]', "line 2, [0].points[1]: 2018 is there twice"),
        ('[{"nam": "A", "points": [[2018, 1]]}]', "[0].nam"),
        ("[[2018, NaN]]", "NaN is not a number"),
        (b"\xff\xfe\x00", 'is cut short or no UTF-16: save it as "CSV UTF-8"'),
        (b"\x00\x01", "is not text: save it as CSV, XLSX or JSON"),
        (b"\x81\x8d", "is in no known encoding"),
        (b"PK\x03\x04\x00\x00", "is damaged or no XLSX"),
    ],
)
def test_a_table_that_is_no_good(text: str | bytes, said: str) -> None:
    assert said in complaint(text)
