"""What `kiosk check` says of hours, exceptions and parts of the day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.check import check
from tests.content.bundles import good, write

MON_9_TO_17 = {"days": ["mon", "tue"], "open": "09:00", "close": "17:30"}
SHORT = [{"open": "10:00", "close": "14:00"}]


def problems(folder: Path, **show: Any) -> list[tuple[str, str, str]]:
    said = good()
    said["show"] = {"dwell": 20, **show}
    return [
        (problem.path, f"{problem.what}: {problem.todo}", problem.severity) for problem in check(write(folder, said))
    ]


@pytest.mark.parametrize(
    "show",
    [
        {"hours": [MON_9_TO_17, {"days": ["mon"], "open": "17:30", "close": "24:00"}]},
        {"hours": [MON_9_TO_17, {"days": ["wed"], "open": "09:00", "close": "17:30"}]},
        {"exceptions": [{"from": "12-24", "to": "01-02"}, {"from": "2099-12-24", "hours": SHORT}]},
        {"exceptions": [{"from": "02-29"}], "time_zone": "Asia/Shanghai", "night": {"page": "black", "wake": False}},
        {"dayparts": [{"from": "09:00", "to": "12:00", "themes": ["ships"], "poll": False}]},
        {"dayparts": [{"from": "09:00", "to": "12:00", "dwell": 10}, {"from": "12:00", "to": "24:00", "dwell": 20}]},
    ],
)
def test_in_order(show: dict[str, Any], tmp_path: Path) -> None:
    assert problems(tmp_path, **show) == []


@pytest.mark.parametrize(
    ("show", "path", "says", "severity"),
    [
        (
            {"hours": [MON_9_TO_17, {"days": ["tue"], "open": "17:00", "close": "20:00"}]},
            "show.hours[1]",
            "overlaps hours[0] on tue (09:00 to 17:30): make one span of the two",
            "warning",
        ),
        (
            {"hours": [{"days": ["fri"], "open": "20:00", "close": "02:00"}]},
            "show.hours[0]",
            "opens after it closes: split it in two, one until 24:00 and one from 00:00 on the next day",
            "error",
        ),
        (
            {"hours": [{"days": ["fri"], "open": "20:00", "close": "20:00"}]},
            "show.hours[0]",
            "opens when it closes: write 00:00 to 24:00 for the whole day",
            "error",
        ),
        (
            {"hours": [{"days": ["friday"], "open": "20:00", "close": "24:00"}]},
            "show.hours[0].days[0]",
            '"friday" is not known here: did you mean "fri"?',
            "error",
        ),
        (
            {"exceptions": [{"from": "2019-12-24", "to": "2019-12-26"}]},
            "show.exceptions[0]",
            "is over since 2019-12-26: take it out, or leave the year out and it comes every year",
            "warning",
        ),
        (
            {"exceptions": [{"from": "12-24", "to": "01-02"}, {"from": "12-31", "hours": SHORT}]},
            "show.exceptions[1]",
            "covers 12-31, as exceptions[0] does, which counts: keep each day in one of them",
            "warning",
        ),
        (
            {"exceptions": [{"from": "2099-12-20", "to": "2099-12-24"}, {"from": "2099-12-22", "to": "2099-12-30"}]},
            "show.exceptions[1]",
            "covers 2099-12-22, as exceptions[0] does, which counts: keep each day in one of them",
            "warning",
        ),
        (
            {"exceptions": [{"from": "12-24", "hours": [*SHORT, {"open": "13:00", "close": "15:00"}]}]},
            "show.exceptions[0].hours",
            "holds spans that overlap: make one span of them",
            "warning",
        ),
        (
            {"exceptions": [{"from": "24.12."}]},
            "show.exceptions[0].from",
            '"24.12." is not a day: write 2026-12-24, or 12-24 for every year',
            "error",
        ),
        (
            {"exceptions": [{"from": "2027-02-29"}]},
            "show.exceptions[0].from",
            '"2027-02-29" is not in the calendar: write a day that there is',
            "error",
        ),
        (
            {"exceptions": [{"from": "2099-12-24", "to": "12-26"}]},
            "show.exceptions[0]",
            "only one of its two days has a year: write both with a year, or both without",
            "error",
        ),
        (
            {"exceptions": [{"from": "2099-12-24", "to": "2099-12-20"}]},
            "show.exceptions[0]",
            "ends before it begins: write the earlier day under from",
            "error",
        ),
        (
            {"time_zone": "Europe/Berln"},
            "show.time_zone",
            'there is no time zone "Europe/Berln": did you mean "Europe/Berlin"?',
            "error",
        ),
        (
            {"time_zone": "chongqing"},
            "show.time_zone",
            'there is no time zone "chongqing": did you mean "Asia/Chongqing"?',
            "error",
        ),
        (
            {"time_zone": "../../etc/passwd"},
            "show.time_zone",
            'there is no time zone "../../etc/passwd": write it as in "Europe/Berlin" or "Asia/Shanghai"',
            "error",
        ),
        (
            {"night": {"page": "blck"}},
            "show.night.page",
            '"blck" is not known here: did you mean "black"?',
            "error",
        ),
        (
            {"dayparts": [{"from": "09:00", "to": "12:00", "themes": ["shps"]}]},
            "show.dayparts[0].themes[0]",
            'there is no theme "shps": did you mean "ships"?',
            "error",
        ),
        (
            {"dayparts": [{"from": "09:00", "to": "12:00"}]},
            "show.dayparts[0]",
            "changes nothing: say what is different: dwell, visit_dwell, themes or poll",
            "warning",
        ),
        (
            {"dayparts": [{"from": "09:00", "to": "12:00", "dwell": 9}, {"from": "11:00", "to": "13:00", "dwell": 8}]},
            "show.dayparts[1]",
            "overlaps dayparts[0] on mon (09:00 to 12:00), which counts: let one begin when the other ends",
            "warning",
        ),
        (
            {"dayparts": [{"from": "22:00", "to": "02:00", "dwell": 9}]},
            "show.dayparts[0]",
            "ends before it begins: split it in two, one until 24:00 and one from 00:00 on the next day",
            "error",
        ),
    ],
)
def test_said_in_plain_words(show: dict[str, Any], path: str, says: str, severity: str, tmp_path: Path) -> None:
    assert problems(tmp_path, **show) == [(path, says, severity)]
