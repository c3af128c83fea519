"""Lines and messages become numbers, or are left out and counted."""

from __future__ import annotations

import json
import math
from datetime import datetime

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.feeds.parsing import LONGEST, read, read_lines

NUMBERS = {
    b"21.5": 21.5,
    b" -3 \r": -3,
    b"1e3": 1000,
    b"-1e15": -1e15,
    b'{"value": 21.5}': 21.5,
    b'{"value": 7, "unit": "m, s {x}"}': 7,
    b'{"deep": {"value": [1]}, "value": 2}': 2,
}
NO_NUMBERS = [
    b"",
    b"n/a",
    b'"21.5"',
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"1e40",
    b"-1.1e15",
    b"9" * 6000,
    b"true",
    b"null",
    b"[21.5]",
    b"3,4",
    b"{}",
    b'{"value": null}',
    b'{"value": NaN}',
    b'{"value": 1, "time": "yesterday"}',
    b'{"value": 1, "time": Infinity}',
    b'{"value": 1, "time": -1}',
    b'{"value": 1, "time": 1e12}',
    b'{"value": 1, "time": 1e300}',
    b'{"value": 1, "time": "1969-12-31T12:00:00Z"}',
    b'{"value": 21',
    b"\xff\xfe",
    b"[" * 5000,
    b" " * LONGEST + b"1",
]


@pytest.mark.parametrize("line", NUMBERS)
def test_numbers_are_read(line: bytes) -> None:
    found = read_lines([line])
    assert found.values.tolist() == [NUMBERS[line]]
    assert math.isnan(found.times[0])
    assert found.skipped == 0


@pytest.mark.parametrize("line", NO_NUMBERS, ids=lambda line: line[:20].decode("latin-1"))
def test_what_is_no_number_is_left_out_and_counted(line: bytes) -> None:
    found = read_lines([b"1", line, b"2"])
    assert found.values.tolist() == [1, 2]
    assert found.skipped == 1
    assert read(line) is None


def test_times_are_unix_or_iso() -> None:
    moment = datetime.fromisoformat("2026-07-01T12:00:00+08:00").timestamp()
    lines = [
        b'{"time": %.1f, "value": 1}' % moment,
        b'{"time": "2026-07-01T04:00:00Z", "value": 2}',
        b'{"time": "2026-07-01T12:00:00+08:00", "value": 3}',
    ]
    assert read_lines(lines).times.tolist() == [moment] * 3
    naive = read(b'{"time": "2026-07-01T12:00:00", "value": 3}')
    assert naive == (datetime(2026, 7, 1, 12).astimezone().timestamp(), 3)


def test_a_message_may_keep_its_value_under_another_key() -> None:
    assert read(b'{"t": 21.5, "time": 5}', "t") == (5, 21.5)
    assert read(b"21.5", "t") is not None
    assert read(b'{"value": 21.5}', "t") is None


pieces = st.sampled_from(
    ["1", "2.5", '{"value": 3}', '{"time": 4, "value": 5}', "6,7", "[8", "9]", "", "x", '"', "{", "}"]
)


@example(["[8", "9]", "6,7"])
@example(['{"value": 3', '"time": 4}', "6,7"])
@given(st.lists(st.lists(pieces, max_size=3).map("".join), max_size=30))
def test_reading_in_bulk_finds_what_reading_one_by_one_finds(lines: list[str]) -> None:
    raw = [line.encode() for line in lines]
    one_by_one = [sample for line in raw if (sample := read(line)) is not None]
    found = read_lines(raw)
    assert found.values.tolist() == [value for _, value in one_by_one]
    assert np.array_equal(found.times, [time for time, _ in one_by_one], equal_nan=True)
    assert found.skipped == len(raw) - len(one_by_one)


def test_a_flood_of_lines_is_read_whole() -> None:
    lines = [json.dumps({"time": at, "value": at / 2}).encode() for at in range(100_000)]
    found = read_lines(lines)
    assert found.values.sum() == sum(range(100_000)) / 2
    assert found.times[-1] == 99_999
