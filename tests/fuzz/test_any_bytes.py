"""Whatever is in a file, reading it ends in content or in one sentence: a corpus that was grown, and chance.

`tests.fuzz.grow` tells how the corpus under `corpus/` was made; each of its files goes a way through the readers that
no other goes.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.feeds.workbooks import Raw, sheet, workbook
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).with_name("corpus")
CALM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SECONDS = 5.0

# fmt: off
CELLS = st.text(max_size=6) | st.sampled_from([
    "2018", "2019", "2019-03", "3/1/2019", "1.3.2019", "2019年3月", "43466", "1,234", "1.234,5", "1'234", "45%", "n/a",
    "-", "—", "#DIV/0!", "€ 5", "1.2万", "１２", "1e3", "(5)", "5*", "¹", "Total", "合计", "<", "=", "+", "nan", "inf",
    "1_0", "\u202e",
])
XML = st.sampled_from([
    '<c><v>1</v></c>', '<c t="s"><v>0</v></c>', '<c t="e"><v>#REF!</v></c>', '<c s="1"><v>.5</v></c>',
    "<c><f>A1</f></c>", '<c s="2"><v>43466</v></c>', '<c t="b"><v>1</v></c>', '<c t="d"><v>2019-01-01</v></c>',
    '<c t="?"><v>1</v></c>', "<c/>",
    '<c t="str"><f>A1</f><v>x</v></c>', '<c s="9"><v>1</v></c>', "<c><v>-1e300</v></c>", '<c s="2"><v>-5</v></c>',
]).map(Raw)
# fmt: on
LINES = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6)
VALUES = XML | st.text("ab12,.%-€", max_size=5) | st.floats(allow_nan=False, allow_infinity=False) | st.none()


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_is_read_in_time(name: str) -> None:
    files = sorted((CORPUS / name).iterdir())
    assert files
    for file in files:
        start = time.process_time()
        TARGETS[name](file.read_bytes())
        assert time.process_time() - start < SECONDS, file.name


def test_the_corpus_is_small() -> None:
    sizes = [file.stat().st_size for file in CORPUS.rglob("*") if file.is_file()]
    assert len(sizes) <= 200
    assert sum(sizes) <= 300_000


@CALM
@given(LINES, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-16", "gb18030", "utf-8-sig"]))
def test_any_table(lines: list[list[str]], delimiter: str, encoding: str) -> None:
    text = "\n".join(delimiter.join(cells) for cells in [["year", "A", "B"], *lines])
    TARGETS["table"](text.encode(encoding, "replace"))


@CALM
@given(st.lists(st.lists(VALUES, max_size=4), max_size=6), st.lists(st.integers(1, 6), max_size=2))
def test_any_sheet(rows: list[list[Raw | str | float | None]], hidden: list[int]) -> None:
    TARGETS["table"](workbook(sheet([("year", "A", "B"), *rows], hidden=hidden)))


@CALM
@given(st.sampled_from(sorted(TARGETS)), st.data())
def test_any_change_of_the_corpus(name: str, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted((CORPUS / name).iterdir())))
    changed = bytearray(file.read_bytes())
    for at, new in data.draw(st.lists(st.tuples(st.integers(0, len(changed)), st.binary(max_size=4)), max_size=4)):
        changed[at : at + len(new)] = new
    TARGETS[name](bytes(changed))


@CALM
@given(st.sampled_from(sorted(TARGETS)), st.binary(max_size=300))
def test_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)
