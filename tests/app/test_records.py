"""A visitor's finger on the glass, and what of it can be read in the records afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPointF, QSize

from kiosk.cli import commands
from kiosk.records.counts import Kind
from kiosk.records.reading import Records, read_records
from kiosk.show.state import Phase
from tests.app.harbour import harbour
from tests.app.stage import Stage

HOUR = "2026-11-23T12"
SMALL = QSize(640, 360)


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "kiosk" / "records.sqlite"


def told(records: Records, kind: Kind) -> dict[str, tuple[int, float]]:
    """Item → count and seconds, all in the one hour of the test."""
    rows = [row for row in records.counts if row.kind == kind]
    assert {row.hour for row in rows} <= {HOUR}
    return {row.item: (row.times, round(row.seconds)) for row in rows}


def _a_visit(stage: Stage) -> None:
    """Someone wakes the glass, reads, goes on, changes the language and leaves."""
    stage.later(10)
    stage.tap(QPointF(3, 3))
    assert (stage.state.phase, stage.state.screen) == (Phase.VISIT, 1)
    stage.later(15)
    stage.swipe(QPointF(1500, 300), QPointF(700, 300))
    assert stage.state.screen == 2
    stage.later(20)
    stage.tap(stage.button("中文"))
    assert stage.state.language == "zh"
    while stage.state.phase is not Phase.ATTRACT:
        stage.later(10)


def test_a_visit_of_the_real_exhibit_is_in_the_records(tmp_path: Path, state: Path) -> None:
    stage = Stage(harbour(tmp_path), still=False)
    _a_visit(stage)
    stage.close()
    records = read_records(state)
    themes = ["opening", *(theme.id for theme in stage.kiosk.exhibit.bundle.themes)]
    assert told(records, Kind.VISIT) == {"": (1, 0)}
    assert told(records, Kind.LENGTH) == {"to 1 min": (1, 35)}
    assert told(records, Kind.SCREEN) == {themes[1]: (1, 15), themes[2]: (1, 20)}
    assert told(records, Kind.LANGUAGE) == {"zh": (1, 0)}
    assert told(records, Kind.TOUCH) == {"opening": (1, 0), themes[1]: (1, 0), themes[2]: (1, 0)}
    assert set(told(records, Kind.PLAY)) <= set(themes)
    assert told(records, Kind.START)[""][0] == 1
    shown = CliRunner().invoke(commands, ["report"])
    assert "1 visit on 1 day" in shown.output
    assert "Chinese 1" in shown.output


@pytest.mark.parametrize("options", [{"preview": True}, {"speed": 20.0}])
def test_a_preview_and_time_lapse_leave_no_records(options: dict[str, object], tmp_path: Path, state: Path) -> None:
    stage = Stage(harbour(tmp_path), SMALL, still=False, **options)
    _a_glance(stage)
    stage.close()
    assert not state.exists()


def test_records_that_can_not_be_written_leave_the_show_as_it_is(
    tmp_path: Path, state: Path, complaints: list[str]
) -> None:
    state.parent.parent.write_text("a file where a folder should be")
    stage = Stage(harbour(tmp_path), SMALL, still=False)
    _a_glance(stage)
    stage.close()
    assert complaints
    assert [said for said in complaints if "check the disk" not in said] == []
    complaints.clear()


def _a_glance(stage: Stage) -> None:
    """Someone wakes the glass and goes."""
    stage.tap(QPointF(3, 3))
    assert stage.state.phase is Phase.VISIT
    while stage.state.phase is not Phase.ATTRACT:
        stage.later(50)
