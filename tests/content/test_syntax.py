"""JSON read as the standard library reads it, with lines, and without its gaps."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.syntax import MOST_SLIPS, parse

TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8)
SCALAR = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15) | TEXT
VALUE = st.recursive(
    SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=20
)


@settings(max_examples=150, deadline=None)
@given(VALUE, st.booleans(), st.sampled_from([None, 0, 2]))
def test_what_the_standard_library_writes_is_read(value: object, ascii_only: bool, indent: int | None) -> None:
    parsed = parse(json.dumps(value, ensure_ascii=ascii_only, indent=indent))
    assert (parsed.value, parsed.slips, parsed.whole) == (value, [], True)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="{}[],:\"'\\/*#\n 01-.eEtrunlfas“”x\u202e", max_size=60))
def test_what_is_read_without_a_slip_is_json(text: str) -> None:
    parsed = parse(text)
    if parsed.slips:
        assert all(slip.what and slip.todo and slip.line >= 1 for slip in parsed.slips)
    else:
        assert parsed.whole
        assert parsed.value == json.loads(text)


def test_every_value_has_its_line() -> None:
    marks = parse('{\n "a": [\n  1,\n  {"b":\n   2}],\n "c": 3}').marks
    lines = [marks.line_of(place) for place in [(), ("a",), ("a", 0), ("a", 1), ("a", 1, "b"), ("c",)]]
    assert lines == [1, 2, 3, 4, 4, 6]


def test_a_place_that_is_not_there_has_the_line_around_it() -> None:
    marks = parse('{\n "a": {\n  "b": 1}}').marks
    assert [marks.line_of(place) for place in [("z",), ("a", "z"), ("a", "b", "z", 1)]] == [1, 2, 3]


def test_letters_in_two_halves_are_one() -> None:
    assert parse(r'"\ud83d\ude80 \u4e2d"').value == "🚀 中"


def test_several_slips_are_told_and_read_past() -> None:
    parsed = parse("{\n'a': True,\n// why\nb: [1 2,],\n}")
    assert parsed.value == {"a": True, "b": [1, 2]}
    assert [slip.line for slip in parsed.slips] == [2, 2, 3, 4, 4, 4, 4]


def test_slips_without_end_stop() -> None:
    parsed = parse("[" + "NaN," * 10_000)
    assert len(parsed.slips) == MOST_SLIPS
    assert not parsed.whole


@pytest.mark.parametrize("piece", ["[", '{"a":', "/*", '"\\', "'", "“", "1", "a", "\n", "//\n", "1 ", '"a" '])
def test_nonsense_without_end_ends(piece: str) -> None:
    assert parse(piece * 100_000).slips
