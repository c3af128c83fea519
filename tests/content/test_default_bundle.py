"""The default bundle says nothing that its facts do not say, in both languages, and briefly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.reader import read

Place = tuple[Any, ...]

BUNDLE = Path(__file__).parents[2] / "resources" / "chongqing"
RAW = json.loads((BUNDLE / "bundle.json").read_text("utf-8"))
FACTS = json.loads(Path(__file__).with_name("facts.json").read_text("utf-8"))
SCALES = {"100 million yuan": 1e8, "10 thousand persons": 1e4}
WORDS = {"": 1, "million": 1e6, "万": 1e4, "亿": 1e8}
NUMBER = re.compile(r"(?<![A-Za-z\d.])(\d+(?:,\d{3})*(?:\.\d+)?)(?: ?(million|万|亿))?")


def walk(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every part of a JSON value with the way that leads to it."""
    yield place, value
    if isinstance(value, (dict, list)):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from walk(child, (*place, key))


def at(key: str) -> list[tuple[Place, Any]]:
    """Every part of the bundle under this key."""
    return [(place, value) for place, value in walk(RAW) if place and place[-1] == key]


def readings(on_screen: bool) -> set[tuple[Any, float]]:
    """(x, value) of every known reading, in single yuan and persons."""
    series = [one for one in FACTS["series"] if one["on_screen"] == on_screen]
    return {(x, round(value * SCALES.get(one["unit"], 1), 2)) for one in series for x, value in one["points"]}


PAGE = {figure["value"] for figure in FACTS["page_figures"]}
KNOWN = PAGE | {value for _, value in readings(True)} | {FACTS["route"]["length_km"]}
YEARS = {int(year) for year in re.findall(r"\b20\d\d\b", json.dumps(FACTS))}
COMPUTED = {1.3, 3}  # jobs a minute; GDP of 2020 in GDPs of 2010
NAMES = {366, 13, 10, 500}  # days of 2020, 13th Five-Year Plan, October in Chinese, Fortune Global 500
PAIRS = [point for _, points in at("points") for point in points]
POINTS = [pair if isinstance(pair, dict) else {"x": pair[0], "value": pair[1]} for pair in PAIRS]
READ = [point for point in POINTS if point["value"] is not None]
TEXTS = [(place, value) for place, value in walk(RAW) if isinstance(value, dict) and {"en", "zh"} & {*value}]
SAID = [pytest.param(k, t[k], id=".".join(map(str, (*place, k)))) for place, t in TEXTS for k in t]


def test_it_is_in_order() -> None:
    assert [str(problem) for problem in read(BUNDLE).warnings] == []


@pytest.mark.parametrize("point", READ, ids=lambda point: f"{point['x']}={point['value']}")
def test_every_reading_is_a_fact(point: dict[str, Any]) -> None:
    if isinstance(point["x"], int) and point["value"] not in PAGE:
        assert (point["x"], point["value"]) in readings(True)
    assert point["value"] in KNOWN


def test_every_figure_and_share_is_a_fact() -> None:
    shown = {value for place, value in at("value") if "points" not in place}
    assert shown <= KNOWN | COMPUTED


def test_what_stays_off_the_wall_is_not_on_it() -> None:
    assert not {(point["x"], point["value"]) for point in READ} & (readings(False) - readings(True))


@pytest.mark.parametrize("figure", FACTS["page_figures"], ids=lambda figure: figure["id"])
def test_every_figure_of_the_page_is_in_its_theme(figure: dict[str, Any]) -> None:
    theme = next(theme for theme in RAW["themes"] if theme["id"] == figure["theme"])
    parts = [part for _, part in walk(theme) if isinstance(part, dict)]
    shown = [part for part in parts if part.get("value") == figure["value"]]
    assert shown
    assert not figure["approximate"] or any("qualifier" in part for part in shown)


@pytest.mark.parametrize(("language", "said"), SAID)
def test_every_number_in_a_text_is_a_fact(language: str, said: str) -> None:
    for digits, word in NUMBER.findall(said):
        value = round(float(digits.replace(",", "")) * WORDS[word], 2)
        assert value in KNOWN | COMPUTED | NAMES | YEARS, f"{digits} {word}"


@pytest.mark.parametrize(("language", "said"), SAID)
def test_marks_are_those_of_the_script(language: str, said: str) -> None:
    wrong = r"['\"]|\d-\d|\.\.\.|  " if language == "en" else r"['\"‘’]|(?<!\d)[,.]|[,.](?!\d)|[:;!?()/ ]"
    assert not re.search(wrong, said)


def test_both_languages_are_complete() -> None:
    for place, text in TEXTS:
        assert [*text] == ["en", "zh"], place
        assert place[-1] == "unit" or all(text.values()), place


@pytest.mark.parametrize(
    ("key", "english", "chinese"),
    [("title", 28, 14), ("subtitle", 44, 22), ("source", 90, 45), ("note", 45, 22), ("label", 24, 12)],
)
def test_short_texts_are_short(key: str, english: int, chinese: int) -> None:
    for place, text in at(key):
        longest = {language: max(map(len, said.split("\n"))) for language, said in text.items()}
        assert longest["en"] <= english, place
        assert longest["zh"] <= chinese, place


def test_leads_and_stories_can_be_read_in_passing() -> None:
    paragraphs = [(p, 45, 105) for theme in RAW["themes"] for p in theme["story"]]
    paragraphs += [(p, 30, 75) for p in RAW["opening"]["story"]]
    for text, words, characters in [*paragraphs, *((lead, 18, 32) for _, lead in at("lead"))]:
        assert len(text["en"].split()) <= words, text["en"]
        assert len(text["zh"]) <= characters, text["zh"]


def test_overlapping_counts_are_not_parts_of_a_whole() -> None:
    insured = RAW["themes"][4]["graphs"][0]
    assert insured["kind"] == "bars"
    assert insured["note"]["en"] == "One person can hold all three."
    assert "October" in insured["subtitle"]["en"]


def test_the_route_names_only_stops_that_its_sources_name() -> None:
    route, known = RAW["themes"][3]["graphs"][0], FACTS["route"]
    assert (route["honesty"], route["length"]) == ("time-lapse", known["length_km"])
    for stop, fact in zip(route["stops"], known["waypoints"], strict=True):
        assert stop["at"] == [fact["lon"], fact["lat"]]
        assert ("name" in stop) == ("named in source" in fact["status"])
