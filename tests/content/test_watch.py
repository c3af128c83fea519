"""A change of the bundle is seen once it has come to rest, whatever lies beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.content.watch import Watch


def _seen(watch: Watch) -> bool:
    """Whether one of three looks in a row tells of a change."""
    return any(watch.changed() for _ in range(3))


def test_a_change_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_text("{}")
    watch = Watch(tmp_path)
    assert not _seen(watch)
    (tmp_path / "bundle.json").write_text("{ }")
    assert not watch.changed(), "it may still be being written"
    assert watch.changed()
    assert not _seen(watch)


def test_a_folder_may_come_later_and_its_neighbours_do_not_count(tmp_path: Path) -> None:
    watch = Watch(tmp_path / "exhibit")
    (tmp_path / "neighbour").write_text("x")
    assert not _seen(watch)
    (tmp_path / "exhibit").mkdir()
    (tmp_path / "exhibit/bundle.json").write_text("{}")
    assert _seen(watch)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_nowhere_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_text("{}")
    (tmp_path / ".#bundle.json").symlink_to("nowhere")
    watch = Watch(tmp_path / "bundle.json")
    (tmp_path / "bundle.json").write_text("{ }")
    assert _seen(watch)


def test_what_feeds_read_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "bundle.json").write_text("{}")
    (tmp_path / "data/level.jsonl").write_text("1\n")
    watch = Watch(tmp_path)
    watch.leave_out(["data/level.jsonl", "data/table.csv"])
    (tmp_path / "data/level.jsonl").write_text("1\n2\n")
    (tmp_path / "data/table.csv").write_text("year,ships\n")
    assert not _seen(watch)
    (tmp_path / "data/other.csv").write_text("x")
    assert _seen(watch)
