"""The benchmarks answer; how fast is for a person to judge."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from kiosk.bench.row import Budget, Row, table
from kiosk.bench.transition import in_time
from kiosk.cli import commands


def test_check_gives_rows_for_programs() -> None:
    result = CliRunner().invoke(commands, ["bench", "check", "--json"])
    assert result.exit_code == 0, result.stderr
    rows = json.loads(result.stdout)
    assert [row["unit"] for row in rows] == ["s", "s"]
    assert all(row["value"] > 0 for row in rows)
    assert rows[0]["budget"] == "≤ 1"


def test_unknown_benchmark_is_a_usage_error() -> None:
    result = CliRunner().invoke(commands, ["bench", "speed"])
    assert result.exit_code == 2
    assert "start, memory, processor" in result.stderr


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        (Row("a", 3, "s"), ""),
        (Row("a", 3, "s", None, Budget(3)), "kept"),
        (Row("a", 3, "s", None, Budget(2)), "exceeded"),
        (Row("a", 94, "%", None, Budget(95, at_least=True)), "exceeded"),
        (Row("a", 3, "s", ("b", 2.0), Budget(2, "ratio")), "kept"),
        (Row("a", 5, "s", ("b", 2.0), Budget(2, "ratio")), "exceeded"),
        (Row("a", 3, "s", ("b: not installed", None), Budget(2, "ratio")), "not measured"),
    ],
)
def test_verdict(row: Row, verdict: str) -> None:
    assert row.verdict == verdict
    assert row.as_dict()["verdict"] == verdict


def test_table_stands_in_columns() -> None:
    lines = table([Row("start", 1.25, "s", ("bare", 0.5), Budget(2, "ratio")), Row("memory", 1234, "MB")]).splitlines()
    assert lines[1].split("  ")[-1] == "exceeded"
    assert "bare: 0.50" in lines[1]
    assert "1,234 MB" in lines[2]


def test_a_long_gap_counts_as_all_frames_missed_in_it() -> None:
    assert in_time([0.016, 0.017, 0.0165]) == 1
    assert in_time([0.016] * 5 + [5 / 60]) == 0.5
