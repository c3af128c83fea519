"""Labels that are pushed apart: inside, in order, never on each other, and no farther than they must."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.graphs.apart import apart

ROWS = st.lists(st.tuples(st.floats(-50, 250), st.floats(1, 20)), min_size=1, max_size=9)


def test_labels_with_room_stay_where_they_wish() -> None:
    assert apart([50, 10, 90], [8, 8, 8], 0, 100) == [50, 10, 90]


def test_neighbours_give_way_to_both_sides_alike() -> None:
    assert apart([50, 51], [10, 10], 0, 100) == [45.5, 55.5]
    assert apart([50, 50, 50], [10, 10, 10], 0, 100, 2) == [38, 50, 62]


def test_the_ends_hold_them_inside() -> None:
    assert apart([-20, 0, 120], [10, 10, 10], 0, 100) == [5, 15, 95]


def test_too_many_have_no_place() -> None:
    assert apart([1, 2, 3], [10, 10, 10], 0, 29) is None
    assert apart([1, 2, 3], [10, 10, 10], 0, 30) == [5, 15, 25]


@given(ROWS)
def test_never_on_each_other_and_never_outside(rows: list[tuple[float, float]]) -> None:
    wishes, sizes = [wish for wish, _ in rows], [size for _, size in rows]
    middles = apart(wishes, sizes, 0, 200, 1)
    assert middles is not None
    placed = sorted(range(len(rows)), key=lambda i: middles[i])
    assert [wishes[i] for i in placed] == sorted(wishes)
    assert middles[placed[0]] - sizes[placed[0]] / 2 >= -1e-6
    assert middles[placed[-1]] + sizes[placed[-1]] / 2 <= 200 + 1e-6
    for a, b in pairwise(placed):
        assert middles[b] - middles[a] >= (sizes[a] + sizes[b]) / 2 + 1 - 1e-6


@pytest.mark.parametrize("count", [2, 5])
def test_a_row_that_is_pushed_keeps_its_middle(count: int) -> None:
    middles = apart([60.0] * count, [7.0] * count, 0, 120)
    assert middles is not None
    assert sum(middles) / count == pytest.approx(60)
