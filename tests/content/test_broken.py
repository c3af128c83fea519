"""Bundles with one fault each: the line, the place and the sentence that an editor gets."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.content.problems import ContentError, Problem
from kiosk.content.reader import read
from kiosk.content.words import Words
from tests.content.bundles import GOOD, write


class Case(NamedTuple):
    """A text of the good bundle, what stands there instead, and the problem to be told.

    The problem is told of the line where ¶ stands in `new`; or else of the line where `at` begins.
    """

    old: str
    new: str
    path: str
    says: str
    todo: str = ""
    at: str = ""
    others: int = 0
    """How many other problems come of it."""

    def text(self) -> str:
        """The broken bundle, with the mark."""
        assert self.old in GOOD
        text = GOOD.replace(self.old, self.new, 1)
        return text if "¶" in self.new else text.replace(self.at, "¶" + self.at, 1)


LINE = "themes[0].graphs[0]"
STEPS = "themes[0].graphs[1]"
DONUT = "themes[0].graphs[2]"
POINTS = f"{LINE}.series[0].points"

# fmt: off
SYNTAX = [
    Case("2243, ", "2243, ¶// so far\n", POINTS + "[3].value", "no comments", "take the comment out"),
    Case('"format"', '¶/* harbour\n */ "format"', "", "no comments"),
    Case('"en", "zh"]', '"en", ¶"zh",]', "languages", "comma after the last entry", "take that comma out"),
    Case('"length": 2400', '¶"length": 2400,\n', "themes[0].graphs[3]", "comma after the last entry"),
    Case('"#F6B042",', '¶"#F6B042"', "themes[0].accent", "comma is missing after this"),
    Case("[2017, 178]", "[2017 ¶178]", POINTS + "[0][0]", "comma is missing"),
    Case('"en", "zh"]', '"en",, ¶"zh"]', "languages[1]", "comma too many"),
    Case('"dwell": 20', '¶"dwell" 20', "show.dwell", "colon is missing"),
    Case('"dwell": 20', '¶"dwell": ', "show.dwell", "has no value", "write a colon and a value"),
    Case('"dwell"', "¶dwell", "show.dwell", "key stands without quotes", 'write "dwell"'),
    Case('"dwell"', "¶'dwell'", "show.dwell", "stands in ' '", "straight double quotes"),
    Case('"#F6B042"', "¶“#F6B042”", "themes[0].accent", "stands in “ ”", "straight double quotes"),
    Case('"#F6B042"', "¶'#F6B042'", "themes[0].accent", "stands in ' '"),
    Case('"harbour"', "¶harbour", "id", "stands without quotes", 'write "harbour"'),
    Case('"harbour"', '¶"harbour', "id", "is never closed", 'write " at its end'),
    Case("1154", "¶NaN", POINTS + "[1][1]", "NaN is not a number", "null where a gap is meant"),
    Case("1154", "¶-Infinity", POINTS + "[1][1]", "-Infinity is not a number"),
    Case("1154", "¶1e999", POINTS + "[1][1]", "is too large", "larger unit"),
    Case("1154", "¶" + "9" * 5000, POINTS + "[1][1]", "is too large"),
    Case("1154", "¶1_154", POINTS + "[1][1]", '"1_154" is not a number as JSON writes it'),
    Case("1154", "¶01154", POINTS + "[1][1]", "not a number as JSON writes it"),
    Case("1154", "¶.5", POINTS + "[1][1]", "not a number as JSON writes it", "0.5"),
    Case("null", "¶None", POINTS + "[2][1]", "None is not JSON", "write null"),
    Case(
        '"dwell": 20', '"dwell": 20, ¶"dwell": 30', "show.dwell", "is there twice, first in line 8",
        "keep one"
    ),
    Case(
        "A town", "¶A \\u202etown", "opening.lead.en", "turns the direction of reading (U+202E) at letter 3"
    ),
    Case("A town", "¶A\\ttown", "opening.lead.en", "control character (U+0009)", "delete"),
    Case("A town", "¶A\u2066town", "opening.lead.en", "turns the direction of reading (U+2066)"),
    Case("A town", "¶A\\ud800 town", "opening.lead.en", "half a letter (U+D800)"),
    Case("A town", "¶A \\harbour", "opening.lead.en", r"\h means nothing in JSON", r"\\ for a backslash"),
    Case("[2017, 178]", "[2017, ¶178}", POINTS + "[0][2]", '"}" closes the "[" of line'),
    Case("[2017, 178]", "¶" + "[" * 70, "", "nested more than 64 deep"),
    Case("[2017, 178]", "[2017, ¶: 178]", POINTS + "[0][1]", '":" can\'t stand here'),
    Case('"format": 1', "¶1: 1", "", "stands where a key must stand"),
    Case('"format": 1', "¶@", "", '"@" can\'t stand here', "take it out"),
    Case('"2020-12-31"}\n  }\n}', '"2020-12-31"}\n  }\n}\n¶{}', "", "after the end of the bundle"),
    Case(GOOD, "¶", "", "the file is empty"),
    Case(
        '"2020-12-31"}\n  }\n}', '"2020-12-31"}\n  }', "", 'the "{" of line 1 is never closed', 'write "}"',
        at="{"
    ),
]

MODEL = [
    Case('"format": 1', '¶"format": 2', "format", "2 is not known here", "write 1"),
    Case('"format": 1,', "", "format", "is missing", "it can't be guessed", at="{"),
    Case('"id": "harbour"', '¶"id": "My harbour"', "id", '"My harbour" is not a short name'),
    Case('"1.0.0"', '¶"one"', "version", '"one" is not a version', "1.2.0"),
    Case('"1.0.0"', "¶1.0", "version", "1.0 is not a text", "double quotes"),
    Case('{"en": "The harbour", "zh": "港口"}', "¶{}", "title", "says nothing in any language"),
    Case('"The harbour"', '¶""', "title.en", "says nothing"),
    Case('"The harbour"', "¶5", "title.en", "5 is not a text"),
    Case('"The harbour"', '¶"' + "a" * 2001 + '"', "title.en", "2,001 letters long", "2,000 at most"),
    Case('["en", "zh"]', '¶["en", "Chinese"]', "languages[1]", '"Chinese" is not a language', "zh"),
    Case('["en", "zh"]', "¶[]", "languages", "holds nothing", "at least 1 is needed"),
    Case('"dwell": 20', '¶"dwell": 2', "show.dwell", "2 is out of range", "at least 5"),
    Case('"dwell": 20', '¶"dwell": 2000', "show.dwell", "2000 is out of range", "at most 600"),
    Case('"dwell": 20', '¶"dwel": 20', "show.dwel", "no such key", 'did you mean "dwell"?'),
    Case('"dwell": 20', '¶"zzz": 20', "show.zzz", "no such key", "known here: dwell, visit_dwell"),
    Case(
        '"dwell": 20', '¶"dwell": "20"', "show.dwell", '"20" is a text, not a number',
        "take the quotes off: 20"
    ),
    Case('"dwell": 20', '¶"dwell": true', "show.dwell", "true is not a number"),
    Case('"mon"', '¶"monday"', "show.hours[0].days[0]", '"monday" is not known here', 'did you mean "mon"?'),
    Case('"09:00"', '¶"9:00"', "show.hours[0].open", '"9:00" is not a time of day', "09:00"),
    Case('"17:30"', '¶"08:30"', "show.hours[0]", "opens after it closes", "split"),
    Case('"show": {', '¶"show": [], "x": {', "show", "[] is not an object", "write {", others=1),
    Case('"#F6B042"', '¶"red"', "themes[0].accent", '"red" is not a colour', "#58A6FF"),
    Case(
        '"lead": {"en": "Every', '¶"leed": {"en": "Every', "themes[0].leed", "no such key",
        'did you mean "lead"?'
    ),
    Case('      "accent": "#F6B042",\n', "", "themes[0].accent", "is missing", at='{\n      "id"'),
    Case("[0.5, 0.4]", "¶[0.5]", "themes[0].picture.focus[1]", "is missing"),
    Case("[0.5, 0.4]", "¶[0.5, 1.4]", "themes[0].picture.focus[1]", "1.4 is out of range", "at most 1"),
    Case(
        '["pictures/harbour-near.png"]', '¶"x.png"', "themes[0].picture.layers", "is not a list",
        "write [ … ]"
    ),
    Case('"kind": "line"', '¶"kind": "lien"', LINE + ".kind", 'no kind "lien"', 'did you mean "line"?'),
    Case(
        '"kind": "line"', '¶"kind": "pie"', LINE + ".kind", 'no kind "pie"',
        "line, steps, bars, dots, cells"
    ),
    Case('"kind": "line"', '¶"kind": null', LINE + ".kind", "there is no kind null", "the kinds are line"),
    Case('"opening": {', '"opening": {"graphs": [¶5],', "opening.graphs[0]", "5 is not an object", "write {"),
    Case(
        '"kind": "line",', "", LINE + ".kind", "is missing", "say which kind it is: line, steps",
        at="{\n          \n"
    ),
    Case("[2018, 1154]", '¶[2018, "n/a"]', POINTS + "[1][1]", '"n/a" is not a number'),
    Case("[2018, 1154]", "¶[2018, 1154, 3]", POINTS + "[1]", "is no reading", "write [x, value]"),
    Case("[2018, 1154]", "¶2018", POINTS + "[1]", "is no reading", "write [x, value]"),
    Case("[2017, 178]", "¶[null, 178]", POINTS + "[0][0]", "is no x", "a year (2019)"),
    Case(
        '"x": 2020, "value": 2243', '¶"x": 2020, "valeu": 2243', POINTS + "[3].valeu", "no such key",
        '"value"'
    ),
    Case(
        '"time-lapse",\n          "feed"', '¶"timelapse",\n "feed"', STEPS + ".honesty", '"timelapse"',
        "time-lapse"
    ),
    Case(
        '"feed": "arrivals"', '"window": 60', STEPS, "needs either series or feed", "give one of the two",
        at='{\n          "kind": "steps"', others=1
    ),
    Case('"value": 60', '¶"value": -60', DONUT + ".shares[0].value", "-60 is out of range", "at least 0"),
    Case('"2016-01-01"', '¶"1 January"', "feeds.arrivals.start", '"1 January" is not a day', "YYYY-MM-DD"),
    Case('"2016-01-01"', "¶0", "feeds.arrivals.start", "0 is not a day"),
    Case('"2016-01-01"', '¶"2021-01-01"', "feeds.arrivals", "ends before it starts"),
    Case(
        "121.5, 31.2", "¶31.2, 121.5", "themes[0].graphs[3].stops[1].at[1]", "121.5 is out of range",
        "at most 90"
    ),
]

RULES = [
    Case(
        '"en": "The harbour"', '¶"fr": "Le port"', "title.fr", '"fr" is not a language of this bundle',
        "languages", others=1
    ),
    Case(
        '"en": "The harbour"', '¶"en-gb": "The harbour"', "title.en-gb", "not a language of this", '"en"?',
        others=1
    ),
    Case('["en", "zh"]', '¶["en", "zh", "en"]', "languages[2]", '"en" is there twice', "keep one"),
    Case(
        '"highlight": 2018', '¶"highlight": 2016', LINE + ".highlight", "2016 is not among the points",
        "2017, 2018"
    ),
    Case(
        '"highlight": 2018', '¶"highlight": "2018"', LINE + ".highlight", '"2018" is not among',
        "without quotes"
    ),
    Case("[2019, null]", "¶[2017, null]", POINTS + "[2][0]", "2017 is there twice", "keep one reading"),
    Case(
        "[2017, 178]", "[2017, 178], ¶[2016, 3], [2015, 3]", POINTS + "[1][0]", "2016 comes after 2017",
        "in order"
    ),
    Case("[2017, 178]", '¶["2017-13", 178]', POINTS + "[0][0]", '"2017-13" is no date', "YYYY-MM"),
    Case(
        '"series": [', '"series": [{"points": [["spring", 3]]},', LINE + ".series", "mixes names and years",
        at='"series"'
    ),
    Case(
        '"shares": [', '¶"highlight": 2,\n "shares": [', DONUT + ".highlight", "there is no share 2",
        "the last share is 1"
    ),
    Case(
        '60},\n            {"label": {"en": "timber", "zh": "木材"}, "value": 40', '0}, {"label": "x", "value": 0',
        DONUT + ".shares", "add up to nothing", at='"shares"'
    ),
    Case('"feed": "arrivals"', '¶"feed": "arrival"', STEPS + ".feed", 'no feed "arrival"', "arrivals"),
    Case(
        '"highlight": 2018', '¶"honesty": "live"', LINE + ".honesty", "says live, but names no feed",
        "published"
    ),
    Case(
        '"feeds": {', '"words": {¶"returning": "In {second} s, {seconds} s"}, "feeds": {', "words.returning",
        "{second}"
    ),
]

FILES = [
    Case(
        "pictures/opening.png", "¶pictures/openin.png", "opening.picture.file", "is not there",
        "pictures/opening.png"
    ),
    Case("pictures/opening.png", "¶../opening.png", "opening.picture.file", "leaves the bundle", '".."'),
    Case("pictures/opening.png", "¶/etc/passwd", "opening.picture.file", "is not a path in the bundle"),
    Case("pictures/opening.png", "¶C:/opening.png", "opening.picture.file", "is not a path in the bundle"),
    Case(
        "pictures/opening.png", "¶pictures\\\\opening.png", "opening.picture.file", "backslash",
        "pictures/opening.png"
    ),
    Case("pictures/opening.png", "¶pictures/%2e%2e/x.png", "opening.picture.file", "holds a % code"),
    Case(
        "pictures/opening.png", "¶https://a.b/opening.png", "opening.picture.file", "is an address",
        "nothing is ever"
    ),
    Case("pictures/opening.png", "¶file:///opening.png", "opening.picture.file", "is an address"),
    Case("pictures/opening.png", "¶//server/opening.png", "opening.picture.file", "is an address"),
    Case("pictures/opening.png", "¶pictures", "opening.picture.file", "is a folder"),
    Case("pictures/opening.png", "¶pictures/opening.png/x", "opening.picture.file", "is not there"),
    Case("pictures/opening.png", "¶pictures//opening.png", "opening.picture.file", "empty step"),
    Case(
        "pictures/opening.png", "¶bundle.json", "opening.picture.file", "no picture that can be shown",
        "WebP, PNG"
    ),
    Case('"languages"', '¶"fonts": ["pictures/opening.png"], "languages"', "fonts[0]", "is no font", "TTF"),
]

WARNINGS = [
    Case(
        '"en": "The harbour", ', "", "title", "says nothing in en", "translate it; until then zh is shown",
        at='"title"'
    ),
    Case("#F6B042", "¶#202020", "themes[0].accent", "too dark to read (1.2 to 1", "write #9C9C9C, or another"),
    Case("A town and", "¶" + "A town and " * 8, "opening.lead.en", "has 26 words", "18 at most"),
    Case("一座城与它的水。", "¶" + "一座城与它的水" * 7, "opening.lead.zh", "has 49 characters", "40"),
    Case("The quay was", "¶" + "The quay was " * 15, "themes[0].story[0].en", "has 49 words", "45 at most"),
    Case(
        '"feed": "arrivals"', '"series": [{"points": [[1, 2]]}]', "feeds.arrivals",
        "no graph shows this feed", at='"arrivals"'
    ),
    Case(
        '"honesty": "time-lapse",\n          "stops"', '"stops"', "themes[0].graphs[3].honesty",
        "moves by the clock", at='{\n          "kind": "route"'
    ),
    Case(
        '"highlight": 2018', '¶"axis": {"maximum": 1000}', LINE + ".axis.maximum",
        "cuts off the reading 2243"
    ),
    Case(
        '"kind": "line"', '"kind": "bars", ¶"axis": {"minimum": 100}', LINE + ".axis.minimum",
        "always start at zero"
    ),
    Case(
        ',\n          "source": {"en": "Harbour office", "zh": "港务局"}\n        }\n      ],', "}],",
        "themes[0].figures[0]", "has no source", at='{\n          "value": 3460'
    ),
    Case(
        '["en", "zh"]', '["en", "zh", "fr"]', "languages",
        f"{len(Words.model_fields)} of the kiosk's own words say nothing in fr",
        at='"languages"', others=22
    ),
]
# fmt: on


@pytest.mark.parametrize("case", SYNTAX + MODEL + RULES + FILES, ids=lambda case: f"{case.path}: {case.says}"[:60])
def test_an_error_tells_line_place_and_what_to_do(case: Case, tmp_path: Path) -> None:
    problems = _problems(case, tmp_path)
    assert len(problems) == 1 + case.others, "\n".join(map(str, problems))
    _check(case, problems, "error")


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: f"{case.path}: {case.says}"[:60])
def test_a_warning_does_not_keep_the_bundle_off_the_wall(case: Case, tmp_path: Path) -> None:
    content = read(write(tmp_path, case.text().replace("¶", "")))
    assert len(content.warnings) == 1 + case.others, "\n".join(map(str, content.warnings))
    _check(case, content.warnings, "warning")


def _problems(case: Case, folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        read(write(folder, case.text().replace("¶", "")))
    return caught.value.problems


def _check(case: Case, problems: tuple[Problem, ...], severity: str) -> None:
    line = case.text().partition("¶")[0].count("\n") + 1
    (told,) = (problem for problem in problems if problem.path == case.path)
    assert (told.file, told.line, told.severity) == ("bundle.json", line, severity), str(told)
    assert case.says in told.what
    assert case.todo in told.todo
    assert told.todo
    assert str(told).startswith(f"bundle.json:{line}: ")
