"""Lines break where a typesetter would break them; nothing that can be read is added or lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from kiosk.app import application
from kiosk.content.typeset import as_written, typeset

CLOSING, OPENING = "，。、：；！？”）》」】", "“（《「【"

# As typeset, with ~ for a no-break space, + for a word joiner and _ for a thin space.
SHOWN = [
    "In the mountains of western China, a city is on~the~rise.",
    "And on a sunny morning, there is time for~a~run.",
    "Big data and intelligence lead a strategy of innovation.",
    "a year, good or\nnew urban jobs",
    "It brought 3.46~million new jobs to people in town and~country.",
    "In May~2019 and in 2020 as Plan~2016 asked, 4 of 33~did~well.",
    "11,179~km",
    "with Mr~Li and Prof.~Zhang",
    "Years pass+—and pass~– slowly~together",
    "让改革发展的成果更公平地惠及大+家。",
    "中国西部，群山之+间，\n一座城市正在崛+起。",
    "项目",
    "超过15,000+家，共346+万+人",
    "重庆市经信委，2020+年；iChongqing、华龙+网",
    "分省数据集_china-gdp_数据（china-gdp）",
    "“一区两群”",
]


@pytest.mark.parametrize("shown", SHOWN)
def test_rules(shown: str) -> None:
    expected = shown.translate(str.maketrans("~+_", "\u00a0\u2060\u2009"))
    assert typeset(as_written(expected)) == expected


TEXTS = st.lists(
    st.sampled_from(["a", "run", "Plan", "km", "2016", "3.46", "—", "–", "中", "重庆", "，", "。", "”", " ", " ", "\n"])
    | st.sampled_from(["\u00a0", "\u2060", "\u2009", "\u00ad"])
    | st.text(max_size=3),
    max_size=30,
).map("".join)


@given(TEXTS)
def test_nothing_is_lost_and_twice_is_once(text: str) -> None:
    assert as_written(typeset(text)) == as_written(text)
    assert typeset(typeset(text)) == typeset(text)


def lines(text: str, width: float) -> Iterator[str]:
    """The lines that Qt makes of a text, in the exhibit's typeface at 20 pixels."""
    application()
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(20)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield text[line.textStart() : line.textStart() + line.textLength()].strip(" \u2009")
    layout.endLayout()


WIDTHS = range(90, 600, 10)


def test_chinese_punctuation_keeps_its_side() -> None:
    text = typeset(
        "放眼市域，发展格局是“一区两群”：主城（区、市）与《年鉴》的，在“四川”！2016–2020年，他说：“走得更远。”"
    )
    for width in WIDTHS:
        for line in lines(text, width):
            assert line[0] not in CLOSING, (width, line)
            assert line[-1] not in OPENING, (width, line)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The plan for the years 2016–2020 set high goals", "2016–2020"),
        ("五年规划期即2016–2020年，确立了这一目标", "2016–2020年"),
        ("In the five years it was 5.38 million people", "5.38 million"),
        ("五年间新增的就业人数为346万人，其他人数不详", "346万人"),
    ],
)
def test_what_is_read_together_stays_together(text: str, kept: str) -> None:
    for width in WIDTHS:
        assert any(kept in as_written(line) for line in lines(typeset(text), width)), width


def test_no_line_begins_with_a_dash() -> None:
    text = typeset("One word—and — another—more")
    for width in WIDTHS:
        assert not [line for line in lines(text, width) if line.startswith(("—", "\u2060—"))], width


def test_a_soft_hyphen_is_the_author_s() -> None:
    """Qt draws it only where a line ends with it."""
    word = "Wirtschafts\u00adentwicklung"
    assert [*lines(word, 600)] == [word]
    assert [*lines(word, 130)] == ["Wirtschafts\u00ad", "entwicklung"]
    assert as_written(word) == "Wirtschaftsentwicklung"
