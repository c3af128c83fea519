"""Numbers, dates and qualifiers as the visitor's language writes them."""

from __future__ import annotations

import pytest

from kiosk.content.words import Words
from kiosk.graphs.speech import Scale, Voice

EN, ZH = Voice("en", Words()), Voice("zh", Words())


@pytest.mark.parametrize(
    ("x", "english", "chinese"),
    [
        (2017, "2017", "2017年"),
        ("2018-12", "Dec 2018", "2018年12月"),
        ("2019-01-07", "7 Jan 2019", "2019年1月7日"),
        ("Factories", "Factories", "Factories"),
        ("2019-13", "2019-13", "2019-13"),
        (12, "12", "12"),
    ],
)
def test_places_on_the_axis(x: object, english: str, chinese: str) -> None:
    assert (EN.where(x), ZH.where(x)) == (english, chinese)


def test_a_label_stands_for_the_place() -> None:
    label = {"en": "late 2020", "zh": "2020年末"}
    assert (EN.where("2020-11", label), ZH.where("2020-11", label)) == ("late 2020", "2020年末")


def test_amounts() -> None:
    companies = {"en": "companies", "zh": "家"}
    assert EN.amount(300, companies, "nearly") == "nearly 300 companies"
    assert ZH.amount(300, companies, "nearly") == "近300家"
    assert EN.amount(77.2, {"": "%"}) == "77.2%"
    assert EN.amount(25002.8, {"en": "100 million yuan"}) == "25,002.8 × 100 million yuan"
    assert ZH.amount(3_460_000, {"zh": "个"}) == "346万个"


def test_values_of_a_graph_share_one_scale() -> None:
    scale = Scale.of([806_530_000_000, 2_500_280_000_000], "en")
    assert scale is not None
    assert str(scale.spell(2_500_280_000_000, "en")) == "2.5 trillion"
    assert str(scale.silent.spell(806_530_000_000, "en")) == "0.81"


def test_values_too_far_apart_keep_their_own() -> None:
    assert Scale.of([17, 3_460_000], "en") is None
