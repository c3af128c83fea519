"""Tables as people and programs really write them, and what is said of those that are no good."""

from __future__ import annotations

import codecs

import pytest

from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Unfit

Points = list[tuple[object, float | None]]


def read(text: str | bytes) -> dict[str, Points]:
    """The series by their names."""
    series = read_table(text.encode() if isinstance(text, str) else text)
    return {"".join((one.name or {}).values()): [(p.x, p.value) for p in one.points] for one in series}


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
        "\n\nyear , Ships\n2020, 2243\n,\n2019,\n2018 , 1154.5\n",
        "[[2018, 1154.5], [2019, null], [2020, 2243]]",
        ' [{"name": "Ships", "points": [[2018, 1154.5], [2019, null], [2020, 2243]]}]',
    ],
)
def test_the_same_table_in_many_hands(text: str) -> None:
    (points,) = read(text).values()
    assert points == PLAIN["Ships"]


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + "年份,船次\n2018,1\n".encode(),
        "年份,船次\n2018,1\n".encode(),
        "年份,船次\n2018,1\n".encode("gb18030"),
        "年份,船次\n2018,1\n".encode("utf-16"),
    ],
    ids=["UTF-8 with a mark", "UTF-8", "GB18030", "UTF-16"],
)
def test_encodings(data: bytes) -> None:
    assert read(data) == {"船次": [(2018, 1.0)]}


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
        ("year,Ships\n2018,1\n\n2020,n/a\n", 'row 4, column 2 ("Ships"): "n/a" is not a number: write digits'),
        ("year,Ships\n2018,1\n2019,nan\n", '"nan" is not a number'),
        ("year,Ships\n2018,1_000\n", '"1_000" is not a number'),
        ('year,Ships\n2018,"1,15"\n', '"1,15" is not a number'),
        ("year,Ships\n2018,1e20\n", "is too large: choose a larger unit"),
        (f"year,{'S' * 2001}\n2018,1\n", "row 1, column 2: "),
        ("[[2018, 1e40]]", "is too large: stay below 1e15"),
        ("year;Ships\n2018;1.234\n2019;2.345\n", "may mean 1234 or 1,234: leave thousands unmarked"),
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
        (b"\xff\xfe\x00", "is not text: save it as CSV or JSON in UTF-8"),
        (b"PK\x03\x04\x00\x00", "is not text"),
    ],
)
def test_a_table_that_is_no_good(text: str | bytes, said: str) -> None:
    assert said in complaint(text)
