"""What a feed brings must fit the kind of graph that names it: else what was good stays, and the log says why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from kiosk.app import application
from kiosk.content.graph import Graph, Series
from kiosk.models.graph_pictures import GraphDesk
from kiosk.models.table_graphs import TableGraphs
from tests.app.harbour import harbour
from tests.models.test_graph_pictures import opened

YEARS = ({"points": [[2019, 1], [2020, 2]]}, {"points": [[2019, 3], [2020, 5]]})


def graph(kind: str, **keys: Any) -> Any:
    said = {"kind": kind, "title": "Ships", "source": "S", "honesty": "live", "feed": "ships", **keys}
    return TypeAdapter(Graph).validate_python(said)


def table(*series: Any) -> list[Series]:
    return [Series.model_validate(one) for one in series]


@pytest.mark.parametrize(
    ("live", "series", "said"),
    [
        (graph("slope"), [{"points": [[2019, 1]]}, {"points": [[2019, 2]]}], "holds 1 moments"),
        (graph("bars", stacked=True), [*YEARS, {"points": [[2019, -3]]}], "-3 is below zero"),
        (graph("area"), [*YEARS, {"points": [[2019, 4]]}], "stand at other x than those of the first series (2020)"),
        (graph("multiples"), YEARS[:1], "holds 1 series"),
    ],
    ids=["slope", "stacked bars", "area", "multiples"],
)
def test_a_table_that_does_not_fit_leaves_what_was_good(
    live: Any, series: list[Any], said: str, complaints: list[str]
) -> None:
    tables = TableGraphs()
    fitting = table(*({"name": f"S{n}", **one} for n, one in enumerate(YEARS)))
    good = tables.filled("1.0", live, 1, fitting)
    assert good.series == fitting
    for _ in range(3):
        assert tables.filled("1.0", live, 2, table(*series)).series == fitting
    (complaint,) = complaints
    assert complaint.startswith(f'log: feed "ships" does not fit the kind {live.kind}: ')
    assert said in complaint
    assert complaint.endswith("; the last good numbers stay")
    complaints.clear()
    later = tables.filled("1.0", live, 3, fitting[::-1])
    assert later.series == fitting[::-1]


def test_no_numbers_yet_are_no_fault() -> None:
    empty: Any = TableGraphs().filled("1.0", graph("multiples"), 0, [])
    assert empty.series == []


def test_a_table_without_the_highlighted_year_is_drawn() -> None:
    live = graph("line", highlight=2011)
    filled: Any = TableGraphs().filled("1.0", live, 1, table(YEARS[0]))
    assert filled.series == table(YEARS[0])


def on_the_wall(folder: Path, csv: str) -> GraphDesk:
    """The harbour with a slope that a file fills."""
    application()

    def change(said: dict[str, Any]) -> None:
        text = {"en": "Ships", "zh": "船"}
        said["feeds"]["ships"] = {"kind": "file", "path": "ships.csv"}
        said["themes"][0]["graphs"][0] = {"kind": "slope", "title": text, "source": text, "feed": "ships"}

    bundle = harbour(folder)
    (bundle / "ships.csv").write_text(csv, "utf-8")
    return opened(harbour(folder, change), lambda: 1_800_000_000.0)


def test_on_the_wall_a_wrong_table_is_an_empty_picture_and_one_line_in_the_log(
    tmp_path: Path, complaints: list[str]
) -> None:
    desk = on_the_wall(tmp_path, "year,Tugs,Ferries\n2019,4,6\n")
    for language in ("en", "zh", "en"):
        picture = desk.draw(f"1.0/{language}/dark/500x300/10.8/0/0-1/1200/-1/0")
        assert picture.allGray()
    assert len(complaints) == 1
    assert 'feed "ships" does not fit the kind slope: series: holds 1 moments (2019)' in complaints[0]
    complaints.clear()


def test_on_the_wall_a_table_that_fits_is_drawn(tmp_path: Path) -> None:
    desk = on_the_wall(tmp_path, "year,Tugs,Ferries\n2019,4,6\n2020,5,9\n")
    assert not desk.draw("1.0/en/dark/500x300/10.8/0/0-1/1200/-1/0").allGray()
