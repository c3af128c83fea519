"""What an editor is told of the tables in a bundle, before anything is drawn from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.reader import read
from kiosk.feeds.table_check import table_problems
from tests.content.bundles import good, write
from tests.feeds.workbooks import sheet, workbook


def told(folder: Path, table: str | bytes | None, *, name: str = "data/ships.csv", **keys: Any) -> list[str]:
    """The problems of a bundle whose bars, unless `keys` say otherwise, show the table."""
    said = good()
    said["feeds"]["ships"] = {"kind": "file", "path": name, **keys.pop("feed", {})}
    graph = {
        "kind": "bars",
        "title": {"en": "Ships", "zh": "船"},
        "source": {"en": "Office", "zh": "局"},
        "feed": "ships",
    }
    said["themes"][0]["graphs"][0] = graph | keys
    write(folder, said)
    if table is not None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(table.encode() if isinstance(table, str) else table)
    content = read(folder)
    return [f"{problem.severity} {problem}" for problem in table_problems(content.bundle, content.folder)]


@pytest.mark.parametrize(
    ("table", "keys", "said"),
    [
        ("year,Ships\n2018,1\n2019,2\n", {}, []),
        (
            "year,Ships\n2018,1\n2019,twelve\n",
            {},
            [
                'error data/ships.csv: row 3, column 2 ("Ships"): "twelve" is not a number: write digits, or leave the '
                "cell empty for a gap"
            ],
        ),
        (
            "year,Ships\n2018,1\n2019,-\n",
            {},
            [
                'warning data/ships.csv: row 3, column 2: warning: "-" is drawn as a gap: write 0 if none at all is '
                "meant",
            ],
        ),
        (
            "year,A,B\n2018,1,-2\n",
            {"stacked": True},
            [
                'error data/ships.csv: themes[0].graphs[0] can\'t be drawn from it: "B" at 2018 -2 is below zero, but '
                'parts on top of each other only add up: leave "stacked" out, or write parts of 0 and more'
            ],
        ),
        (
            "year,Ships\n2018,1\n2019,2\n",
            {"highlight": 2017},
            [
                "warning data/ships.csv: warning: the highlight of themes[0].graphs[0], 2017 is not among the points: "
                "name one of the points' x: 2018, 2019"
            ],
        ),
        (b"\0", {}, ["error data/ships.csv: is not text: save it as CSV, XLSX or JSON"]),
        (None, {}, []),
    ],
)
def test_tables_are_read_with_their_own_rows(
    table: str | bytes | None, keys: dict[str, Any], said: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, table, **keys) == said


def test_a_workbook_is_read_by_its_sheet(tmp_path: Path) -> None:
    data = workbook(
        sheet([("year", "Ships"), (2018, "?")]), sheet([("year", "Ships"), (2018, 1)]), names=["A", "Ships"]
    )
    feed = {"sheet": "Ships"}
    assert told(tmp_path, data, name="data/ships.xlsx", feed=feed) == []
    assert told(tmp_path, data, name="data/ships.xlsx")[0].startswith('error data/ships.xlsx: B2 ("Ships"): "?" is not')
    said = told(tmp_path, data, name="data/ships.xlsx", feed={"sheet": "Ship"})
    assert said == ['error data/ships.xlsx: has no sheet "Ship": did you mean "Ships"?']


def test_a_folder_in_its_place_is_told_and_a_file_outside_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data/ships.csv").mkdir(parents=True)
    assert told(tmp_path, None) == ["error data/ships.csv: is a folder: name the file in it"]
    assert told(tmp_path, None, name=str(tmp_path / "outside.csv")) == []
