"""Calendars: every day in its week and weekday, brighter for more, empty cells for days without a value."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from kiosk.graphs import Ask, Drawing
from tests.graphs.conftest import Make
from tests.graphs.pixels import rgba

ASK = Ask(706, 273, 10.8)


def days(first: date, count: int) -> list[list[Any]]:
    return [[(first + timedelta(days=n)).isoformat(), n + 1] for n in range(count)]


def brightness(drawing: Drawing[Any], image: Any, index: int) -> int:
    at = drawing.target(index).center()
    return int(rgba(image)[round(at.y()), round(at.x()), :3].astype(int).sum())


def texts(drawing: Drawing[Any]) -> list[str]:
    return [label.line.text for label in drawing.labels]


def test_weeks_go_across_and_weekdays_down(make: Make) -> None:
    drawing = make("calendar", points=days(date(2020, 1, 1), 366))
    drawing.draw(ASK)
    wednesday, thursday, monday = (drawing.target(i) for i in (0, 1, 5))
    assert wednesday.left() == thursday.left() < monday.left()
    assert monday.top() < wednesday.top() < thursday.top()
    assert drawing.target(7).top() == wednesday.top()
    assert drawing.target(7).left() == monday.left()


def test_the_more_the_brighter_in_five_steps(make: Make) -> None:
    drawing = make("calendar", points=days(date(2020, 1, 1), 366))
    image = drawing.draw(ASK)
    shades = [brightness(drawing, image, i) for i in range(0, 366, 5)]
    assert shades == sorted(shades)
    assert len(set(shades)) == 5


def test_a_day_without_a_value_is_an_outline(make: Make) -> None:
    points = days(date(2020, 3, 1), 31)
    points[10][1] = None
    del points[20]
    drawing = make("calendar", points=points)
    image = drawing.draw(ASK)
    assert drawing.target(10) is None
    tuesday, thursday = drawing.target(9), drawing.target(11)
    wednesday = tuesday.translated(0, (thursday.top() - tuesday.top()) / 2)
    alpha = rgba(image)[..., 3]
    assert alpha[round(wednesday.center().y()), round(wednesday.center().x())] == 0
    assert alpha[round(wednesday.center().y()), round(wednesday.left())] > 0


def test_months_years_and_the_ends_of_the_ramp_are_said(make: Make) -> None:
    drawing = make("calendar", unit="visitors", points=days(date(2020, 1, 1), 366))
    drawing.draw(ASK)
    assert {"2020", "Jan", "Dec", "Mon", "0", "366 visitors"} <= set(texts(drawing))
    chinese = make("calendar", language="zh", points=days(date(2020, 1, 1), 366))
    chinese.draw(ASK)
    assert {"2020年", "1月", "周一"} <= set(texts(chinese))


def test_years_stand_on_top_of_each_other_with_the_same_months_in_line(make: Make) -> None:
    drawing = make("calendar", points=days(date(2019, 5, 1), 700))
    drawing.draw(ASK)
    first = next(r.index for r in drawing.readings.all if r.x == "2019-08-01")
    second = next(r.index for r in drawing.readings.all if r.x == "2020-08-01")
    assert drawing.target(second).top() > drawing.target(first).top() + 50
    assert drawing.target(second).left() == pytest.approx(drawing.target(first).left(), abs=15)
    assert {"2019", "2020", "2021"} <= set(texts(drawing))


def test_a_narrow_box_breaks_the_year_so_that_days_stay_visible(make: Make) -> None:
    drawing = make("calendar", points=days(date(2020, 1, 1), 366))
    drawing.draw(Ask(372, 273, 10.8))
    assert drawing.target(0).width() >= 9
    assert drawing.target(365).top() > drawing.target(0).top() + 60


@pytest.mark.parametrize(("language", "said"), [("en", ("5 visitors", "5 Jan 2020")), ("zh", ("5人", "2020年1月5日"))])
def test_a_touch_tells_value_and_date(make: Make, language: str, said: tuple[str, str]) -> None:
    unit = {"en": "visitors", "zh": "人"}
    drawing = make("calendar", language=language, unit=unit, points=days(date(2020, 1, 1), 366))
    drawing.draw(ASK)
    at = drawing.target(4).center()
    assert drawing.reading_at(ASK, at.x(), at.y()) == 4
    assert drawing.called(4) == said
    assert all(part in drawing.spoken(4) for part in said)


def test_days_come_in_one_after_the_other(make: Make) -> None:
    drawing = make("calendar", points=days(date(2020, 1, 1), 366))
    drawing.draw(ASK)
    alpha = rgba(drawing.draw(Ask(706, 273, 10.8, elapsed=100)))[..., 3]
    first, last = (drawing.target(i).center() for i in (0, 365))
    assert alpha[round(first.y()), round(first.x())] == 255
    assert alpha[round(last.y()), round(last.x())] == 0


@pytest.mark.parametrize("count", [1, 20, 59, 1500])
def test_few_days_and_many_years_are_drawn(make: Make, count: int) -> None:
    drawing = make("calendar", points=days(date(2020, 2, 10), count))
    drawing.draw(ASK)
    for index in (0, count - 1):
        box = drawing.target(index)
        assert box.left() >= 0
        assert box.bottom() <= ASK.height
        assert box.right() <= ASK.width
