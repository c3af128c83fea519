"""What the views are told to say, in each language, and when the language changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app import application
from kiosk.content.reader import Content, read
from kiosk.content.typeset import as_written
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.spoken import Spoken, placed_pictures
from tests.app.harbour import harbour, only

DEFAULT = Path(__file__).parents[2] / "resources" / "chongqing"


@pytest.fixture(scope="module")
def content() -> Content:
    return read(DEFAULT)


def figures(content: Content, language: str) -> list[dict[str, object]]:
    spoken = Spoken(content.bundle, language, "en" if language == "zh" else "zh")
    themes = range(len(content.bundle.themes))
    return [figure for number in themes for figure in spoken.theme(number)["figures"]]


@pytest.mark.parametrize(
    ("language", "number", "scale"),
    [("en", "3.46", "million"), ("zh", "346", "万"), ("en", "6,000", ""), ("zh", "6,000", "")],
)
def test_figures_as_each_language_writes_them(content: Content, language: str, number: str, scale: str) -> None:
    assert (number, scale) in {(figure["number"], figure["scale"]) for figure in figures(content, language)}


def test_qualifiers_and_measure_words(content: Content) -> None:
    english = {figure["number"]: figure for figure in figures(content, "en")}
    chinese = {figure["number"]: figure for figure in figures(content, "zh")}
    assert (english["6,000"]["qualifier"], chinese["6,000"]["qualifier"]) == ("more than", "超过")
    assert (english["300"]["qualifier"], chinese["300"]["qualifier"]) == ("nearly", "近")
    assert (english["19"]["unit"], chinese["19"]["unit"]) == ("", "个")


def test_a_graph_says_its_source_and_what_kind_of_numbers_it_shows(content: Content) -> None:
    english = Spoken(content.bundle, "en", "zh").theme(3)["graphs"][0]
    chinese = Spoken(content.bundle, "zh", "en").theme(3)["graphs"][0]
    assert english["pill"] == "Time-lapse"
    assert english["source"].startswith("Schematic map; the clock moves the train. Source: China Daily, 2013")
    assert chinese["source"].startswith("示意图；列车位置按时钟推算。来源：《中国日报》")
    assert Spoken(content.bundle, "en", "zh").theme(3)["graphs"][1]["pill"] == ""


def test_a_source_is_named_once_for_all_figures(content: Content) -> None:
    source = Spoken(content.bundle, "en", "zh").theme(3)["figuresSource"]
    assert as_written(source) == "Source: Chongqing Opportunity, city web section"


def test_the_answers_of_the_poll_take_words_and_colours_from_their_themes(content: Content) -> None:
    english, chinese = (Spoken(content.bundle, *pair).poll() for pair in (("en", "zh"), ("zh", "en")))
    assert [answer["label"] for answer in chinese["options"]] == ["创新", "协调", "绿色", "开放", "共享"]
    assert [answer["otherLabel"] for answer in chinese["options"]] == [answer["label"] for answer in english["options"]]
    assert [answer["accent"] for answer in english["options"]] == [theme.accent for theme in content.bundle.themes]
    assert as_written(english["source"]) == "Votes counted on this kiosk. Bars start at zero."
    assert "\n" not in english["otherTitle"]


def test_every_picture_is_a_local_file(content: Content) -> None:
    pictures = placed_pictures(content)
    assert len(pictures) == 7
    for layers in (picture["layers"] for picture in pictures if picture["place"] != "poll"):
        assert len(layers) == 2
        assert all(layer.startswith("file:///") for layer in layers)


def test_the_exhibit_changes_its_language(content: Content) -> None:
    application()
    exhibit, told = ExhibitModel(), []
    exhibit.changed.connect(lambda: told.append(exhibit.property("title")))
    exhibit.load(content, placed_pictures(content), "en")
    exhibit.set_language("zh")
    exhibit.set_language("zh")
    assert told == ["Chongqing Opportunity", "重庆机遇"]
    assert exhibit.property("nextLanguageName") == "English"
    assert exhibit.property("themes")[3]["title"] == "开放"
    assert exhibit.property("themes")[3]["otherTitle"] == "Openness"
    assert exhibit.property("words")["held"] == "已暂停"


def test_an_exhibit_of_one_language(tmp_path: Path) -> None:
    application()
    exhibit = ExhibitModel()
    content = read(harbour(tmp_path, only("en")))
    exhibit.load(content, placed_pictures(content), "en")
    assert exhibit.property("nextLanguageName") == ""
    assert exhibit.property("otherWords") == {}
    assert exhibit.property("themes")[0]["otherTitle"] == ""


def test_before_any_content_there_are_words() -> None:
    application()
    exhibit = ExhibitModel()
    assert exhibit.property("loaded") is False
    assert exhibit.property("words")["trouble"] == "This exhibit will be back in a moment."
    assert exhibit.property("otherWords")["trouble"] == "展项稍后恢复，请稍候。"
