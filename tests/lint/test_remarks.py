"""What only looks bad: each remark names the place, and says what to do; what is in order gets none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.bundled import default_bundle
from kiosk.lint.check import check
from kiosk.starter import begin
from tests.content.bundles import good, png, write
from tests.lint.poor import heavy_png

Remarks = Callable[..., list[str]]

THEME, GRAPH = "themes[0]", "themes[0].graphs[0]"


def _theme(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda said: said["themes"][0].update(changes)


def _points(*points: Any, **graph: Any) -> Callable[[dict[str, Any]], None]:
    def change(said: dict[str, Any]) -> None:
        line = said["themes"][0]["graphs"][0]
        line.pop("highlight")
        line.update({"series": [{"points": [*points]}], **graph})

    return change


def _story(english: str, chinese: str) -> Callable[[dict[str, Any]], None]:
    return _theme(story=[{"en": english, "zh": chinese}])


def _second_theme(**changes: Any) -> Callable[[dict[str, Any]], None]:
    """The first theme once more, different in everything that must be."""

    def change(said: dict[str, Any]) -> None:
        own = {"id": "second", "accent": "#58A6FF", "title": {"en": "Second", "zh": "二"}}
        picture = {**said["themes"][0]["picture"], "file": "pictures/second.png", "layers": []}
        said["themes"].append({**said["themes"][0], **own, "picture": picture, **changes})

    return change


def _second_picture(folder: Path) -> None:
    (folder / "pictures/second.png").write_bytes(png(3840, 2161))


WORDS = "word " * 40
SERIES = [{"name": f"series {number}", "points": [[2017, number], [2018, 5]]} for number in range(5)]

# fmt: off
CASES = [
    pytest.param(
        lambda said: (said["show"].update(dwell=10), _story(WORDS, "字" * 70)(said)), f"{THEME}.story",
        "the screen stays 10 seconds, but lead and story take 12 seconds to read in English and 14 seconds to read in "
        'Chinese: make it shorter, or write "dwell": 14 under "show"', id="dwell",
    ),
    pytest.param(
        _points([2016, 1], [2017, 2], [2019, 3]), f"{GRAPH}.series[0].points",
        '2018 is missing, and nothing says so: write [2018, null] where nobody counted, and say why in "note"',
        id="a year is missing",
    ),
    pytest.param(
        _points(["2019-11", 1], ["2019-12", 2], ["2020-02", 3]), f"{GRAPH}.series[0].points",
        '2020-01 is missing, and nothing says so: write ["2020-01", null]', id="a month is missing",
    ),
    pytest.param(
        lambda said: said["themes"][0].pop("figures"), THEME, 'has no figures: write one under "figures"',
        id="no figures",
    ),
    pytest.param(
        _points(series=SERIES), f"{GRAPH}.series", "holds 5 series, but only one has the colour", id="too many series"
    ),
    pytest.param(
        _points(series=[{"points": [[2017, 1]]}, {"name": "b", "points": [[2017, 2]]}]), f"{GRAPH}.series[0]",
        "has no name, so visitors can't tell it from the others", id="no name",
    ),
    pytest.param(
        _story("In 2020, 3,640 ships called.", "2020年，3,460艘船到港。"), f"{THEME}.story[0]",
        "says 3,640 in English and 3,460 in Chinese: see which of the two is right", id="numbers of two languages",
    ),
    pytest.param(
        _story("Some 3,640 ships called.", "到港船只有3,640艘。"), f"{THEME}.story[0].en",
        "says 3,640, but the figure beside it says 3,460", id="digits changed places",
    ),
    pytest.param(
        _story("Come early, the best is gone.", "Come early, the best is gone."), f"{THEME}.story[0].zh",
        "says the same as in English: translate it into Chinese", id="not translated",
    ),
    pytest.param(
        _story("码头原为二十艘船而建。", "码头原为三十艘船而建。"), f"{THEME}.story[0].en",
        "is written in Chinese characters, under English: exchange the two", id="the wrong language",
    ),
    pytest.param(
        _story("TODO: write about the quay.", "码头原为二十艘船而建。"), f"{THEME}.story[0].en", 'still says "TODO"',
        id="placeholder",
    ),
    pytest.param(
        lambda said: said["themes"][0]["picture"].update(alt={"en": "Photo", "zh": "码头边的船。"}),
        f"{THEME}.picture.alt.en", "\"Photo\" tells nothing to who can't see the picture", id="empty alt",
    ),
    pytest.param(
        lambda said: said["themes"][0]["picture"].update(credit={"en": "n/a", "zh": "插画"}),
        f"{THEME}.picture.credit.en", '"n/a" names nobody', id="empty credit",
    ),
    pytest.param(
        lambda said: said["themes"][0]["graphs"][1].update(title={"en": "ships  by Year", "zh": "到港"}),
        "themes[0].graphs[1].title.en", '"ships  by Year" is also themes[0].graphs[0].title in English',
        id="a title twice",
    ),
]
# fmt: on


@pytest.mark.parametrize(("change", "place", "says"), CASES)
def test_a_remark_names_the_place_and_says_what_to_do(remarks: Remarks, change: Any, place: str, says: str) -> None:
    (found,) = remarks(change)
    assert found.startswith(f"{place}: {says}"), found


# fmt: off
FINE = [
    pytest.param(_points([2016, 1], [2017, 2], [2018, None], [2019, 3]), id="a gap that is written"),
    pytest.param(
        _points([2016, 1], [2017, 2], [2019, 3], note={"en": "Nobody counted in 2018.", "zh": "2018年未统计。"}),
        id="a gap that a note explains",
    ),
    pytest.param(_points([1949, 1], [1978, 2], [2020, 3]), id="years without a step"),
    pytest.param(_points([2000, 1], [2005, 2], [2010, 3]), id="every fifth year"),
    pytest.param(_points(["cod", 1], ["eel", 2]), id="names"),
    pytest.param(_story("In 2020, 3.46 million tonnes came in.", "2020年吞吐量346万吨。"), id="scale words"),
    pytest.param(_story("The harbour has 3,460 berths.", "港口有3,460个泊位。"), id="the number of the figure"),
    pytest.param(_story("Wi-Fi 6", "Wi-Fi 6"), id="a name that is the same in two languages"),
]
# fmt: on


@pytest.mark.parametrize("change", FINE)
def test_what_is_in_order_gets_no_remark(remarks: Remarks, change: Any) -> None:
    assert remarks(change) == []


@pytest.mark.parametrize(
    ("changes", "place", "says"),
    [
        ({"title": {"en": "Second", "zh": "船"}}, "themes[1].title.zh", '"船" is also themes[0].title in Chinese'),
        ({"accent": "#f6b042"}, "themes[1].accent", "#f6b042 is also the accent of themes[0]"),
    ],
)
def test_themes_can_be_told_apart(remarks: Remarks, changes: Any, place: str, says: str) -> None:
    (found,) = remarks(_second_theme(**changes), _second_picture)
    assert found.startswith(f"{place}: {says}")


def test_the_same_picture_behind_two_screens(remarks: Remarks) -> None:
    (found,) = remarks(lambda said: _second_theme(picture=said["themes"][0]["picture"])(said))
    assert found.startswith("themes[1].picture.file: pictures/harbour.webp already stands behind themes[0]")


def test_a_copy_of_a_picture(remarks: Remarks) -> None:
    def copy(folder: Path) -> None:
        (folder / "pictures/second.png").write_bytes((folder / "pictures/opening.png").read_bytes())

    (found,) = remarks(_second_theme(), copy)
    assert found.startswith("themes[1].picture.file: pictures/second.png is the same picture as pictures/opening.png")


def test_a_picture_too_small_for_the_wall(remarks: Remarks) -> None:
    (found,) = remarks(prepare=lambda folder: (folder / "pictures/opening.png").write_bytes(png(2560, 1440)))
    assert found.startswith(
        "opening.picture.file: a wall of 3840 x 2160 pixels shows pictures/opening.png (2560 x 1440)"
    )


def test_a_heavy_picture(remarks: Remarks) -> None:
    (found,) = remarks(prepare=lambda folder: (folder / "pictures/opening.png").write_bytes(heavy_png()))
    assert found.startswith("opening.picture.file: pictures/opening.png has 6 MB")


def test_files_that_nothing_shows(remarks: Remarks) -> None:
    def litter(folder: Path) -> None:
        for name in ("README.md", ".gitignore", ".vscode/settings.json", "bundle.schema.json", "pictures/old.jpg"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text("x", "utf-8")

    (found,) = remarks(prepare=litter)
    assert found.startswith("pictures/old.jpg: is in the folder, but nothing shows it: name it")


def _shows_table(said: dict[str, Any]) -> None:
    said["feeds"]["visitors"] = {"kind": "file", "path": "visitors.csv"}
    graph = {key: said["themes"][0]["graphs"][0][key] for key in ("title", "source")}
    title = {"en": "Visitors", "zh": "访客"}
    said["themes"][0]["graphs"].append({**graph, "title": title, "kind": "bars", "feed": "visitors"})


def test_a_table_is_read_and_told_by_its_rows(tmp_path: Path) -> None:
    said = good()
    _shows_table(said)
    folder = write(tmp_path, said)
    (folder / "visitors.csv").write_text("year,visitors\n2019,12\n2020,many\n", "utf-8")
    (error,) = (problem for problem in check(folder).problems if problem.severity == "error")
    assert str(error).startswith('visitors.csv: row 3, column 2 ("visitors"): "many" is not a number')


def test_rules_look_at_what_is_sound_beside_an_error(tmp_path: Path) -> None:
    said = good()
    said["themes"][0]["graphs"][0]["source"] = {"en": "TODO", "zh": "港务局"}
    said["themes"][0]["accent"] = "red"
    found = "\n".join(str(problem) for problem in check(write(tmp_path, said)).problems)
    assert '"red" is not a colour' in found
    assert 'still says "TODO"' in found


def test_a_folder_that_is_not_there_is_one_error(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "nowhere").problems
    assert problem.severity == "error"


def test_the_starter_has_no_remark(tmp_path: Path) -> None:
    begin(tmp_path / "mine")
    assert [str(problem) for problem in check(tmp_path / "mine").problems] == []


def test_the_default_exhibit_has_no_remark() -> None:
    assert [str(problem) for problem in check(default_bundle()).problems] == []
