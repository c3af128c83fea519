"""`kiosk report`: what it says is what happened, few visits are called few, and the page needs nothing but itself."""

from __future__ import annotations

import csv
import re
import sqlite3
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import commands
from kiosk.records.counts import Counts, Key, Kind
from kiosk.records.file import RecordFile
from kiosk.records.schema import adding, naming
from kiosk.report.plots import ceiling
from kiosk.report.wording import duration, share
from tests.records.season import Season

BAD = '<script>alert("x")</script>&'


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("season") / "records.sqlite"
    Season(path).play(10)
    return path


def report(*arguments: object) -> Result:
    return CliRunner().invoke(commands, ["report", *map(str, arguments)])


def total(path: Path, query: str) -> float:
    with closing(sqlite3.connect(path)) as database:
        return float(database.execute(query).fetchone()[0])


def written(path: Path, counts: Counts, *names: tuple[str, str, str]) -> Path:
    with closing(RecordFile(path)) as file:
        file.write([*(adding(*each) for each in counts), *(naming(*each) for each in names)])
    return path


def some(visits: int, hour: str = "2026-11-23T09", content: str = "harbour 1") -> Counts:
    counts = Counts()
    counts.add(Key(hour, Kind.VISIT, content, ""), visits)
    counts.add(Key(hour, Kind.LENGTH, content, "to 1 min"), visits, 40.0 * visits)
    counts.add(Key(hour, Kind.SCREEN, content, "ships"), visits, 30.0 * visits)
    counts.add(Key(hour, Kind.LANGUAGE, content, "en"), visits)
    counts.add(Key(hour, Kind.PLAY, content, "ships"), 10, 1800.0)
    counts.add(Key(hour, Kind.STATE, content, "attract"), 0, 3600.0)
    counts.add(Key(hour, Kind.START, "", ""), 1)
    return counts


def test_the_sentences_say_what_is_counted(season: Path) -> None:
    said = report(season).output
    visits = int(total(season, "SELECT SUM(count) FROM counts WHERE kind = 'visit'"))
    assert said.startswith("The Harbour: 1 September 2026 to 10 September 2026")
    assert f"{visits} visits on 10 days" in said
    assert "Ships and tides held people longest" in said
    assert "Most visits begin from 1" in said
    assert "English" in said
    assert "Chinese" in said
    assert re.search(r'"What should come next\?" has \d+ votes: A new quay \d+ and More ships \d+', said)
    assert "started 10 times. It was off 9 times" in said
    assert "Caution" not in said


def test_few_visits_are_called_few_and_not_ranked(tmp_path: Path) -> None:
    said = report(written(tmp_path / "records.sqlite", some(29))).output
    assert "Only 29 visits so far: too few" in said
    assert "longest" not in said
    assert "Busiest" not in said
    assert "(" not in said.partition("Languages")[2].partition("\n")[0]
    assert "too few" not in report(written(tmp_path / "more.sqlite", some(30))).output


def test_days_bound_the_report(season: Path) -> None:
    said = report(season, "--since", "2026-09-03", "--until", "2026-09-04").output
    assert "3 September 2026 to 4 September 2026" in said
    days = "SELECT SUM(count) FROM counts WHERE kind = 'visit' AND substr(hour, 1, 10) IN ('2026-09-03', '2026-09-04')"
    assert f"{int(total(season, days))} visits on 2 days" in said
    assert "Nothing is recorded for these days" in report(season, "--since", "2031-01-01").output


def test_the_table_has_every_number(season: Path, tmp_path: Path) -> None:
    assert report(season, "--csv", tmp_path / "all.csv").exit_code == 0
    with (tmp_path / "all.csv").open(newline="", encoding="utf-8") as file:
        rows = [*csv.DictReader(file)]
    for kind in Kind:
        counted = sum(int(row["count"]) for row in rows if row["what"] == kind)
        assert counted == total(season, f"SELECT COALESCE(SUM(count), 0) FROM counts WHERE kind = '{kind}'")
    votes = sum(int(row["count"]) for row in rows if row["what"] == "vote")
    assert votes == total(season, "SELECT SUM(count) FROM votes")
    assert {row["name"] for row in rows if row["item"] == "fish"} == {"What lives below"}
    assert rows[-1]["hour"] == "2026-09-10 18:00"


def test_no_cell_of_the_table_is_a_formula(tmp_path: Path) -> None:
    records = written(tmp_path / "records.sqlite", some(1), ("harbour 1", "ships", '=HYPERLINK("http://x")'))
    report(records, "--csv", tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(newline="", encoding="utf-8") as file:
        assert not [cell for row in csv.reader(file) for cell in row if cell.startswith("=")]


class _Page(HTMLParser):
    """Every element with its attributes, all words, and whether what was opened was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def page(season: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "report.html"
    assert report(season, "--html", file).exit_code == 0
    return file.read_text("utf-8")


def test_the_page_runs_and_fetches_nothing(page: str) -> None:
    found = _Page(page)
    assert not found.open
    assert not {"script", "img", "link", "iframe", "object", "form", "a"} & {tag for tag, _ in found.elements}
    attributes = {name for _, attrs in found.elements for name in attrs}
    assert not [name for name in attributes if name.startswith("on") or name in ("src", "href")]
    assert not re.search(r"url\(|@import|https?:", page)
    assert "default-src 'none'" in page


def test_the_page_shows_plots_that_can_be_read_aloud(page: str) -> None:
    found = _Page(page)
    plots = [attrs["aria-label"] for tag, attrs in found.elements if tag == "svg" and attrs.get("role") == "img"]
    assert plots == ["Visits by day", "Visits by hour of the day", "Hours by day"]
    assert len([tag for tag, attrs in found.elements if tag == "rect" and attrs["class"] == "accent"]) > 20
    for words in ("Ships and tides", "What should come next?", "A visit begins with the touch", "harbour 1.4.0"):
        assert words in found.words


def test_titles_of_the_content_stay_text(tmp_path: Path) -> None:
    names = (("harbour 1", "", BAD), ("harbour 1", "ships", BAD))
    report(written(tmp_path / "records.sqlite", some(40), *names), "--html", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text("utf-8")
    assert BAD not in page
    assert BAD in _Page(page).words


def test_versions_of_the_content_are_told_apart_on_the_glass_and_together_in_use(tmp_path: Path) -> None:
    counts = some(20)
    counts.merge(some(20, "2026-11-24T10", "harbour 2"))
    names = (("harbour 1", "ships", "Ships"), ("harbour 2", "ships", "Ships and boats"))
    records = written(tmp_path / "records.sqlite", counts, *names)
    assert "Ships and boats held people longest: 20 min in all, 100 %" in report(records).output
    report(records, "--html", tmp_path / "report.html")
    words = _Page((tmp_path / "report.html").read_text("utf-8")).words
    assert "harbour 1" in words
    assert "harbour 2" in words


@pytest.mark.parametrize("hour", ["2026-11-23T09", "2040-01-01T00"])
def test_a_clock_that_was_years_off_makes_no_absurd_page(hour: str, tmp_path: Path) -> None:
    counts = some(40, hour)
    counts.merge(some(2, ""))
    counts.merge(some(3))
    records = written(tmp_path / "records.sqlite", counts)
    assert "2 more visits came while the clock of the kiosk was not set" in report(records).output
    report(records, "--html", tmp_path / "report.html")
    assert len((tmp_path / "report.html").read_bytes()) < 60_000


def test_the_records_can_be_read_while_the_kiosk_writes(tmp_path: Path) -> None:
    path = written(tmp_path / "records.sqlite", some(5))
    with closing(RecordFile(path)) as file:
        file.write(adding(*each) for each in some(1))
        assert "6 visits" in report(path).output


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "is not there: let the kiosk run first, or name the file of records"),
        (b"no records", "is damaged, or not a file of records: copy it again"),
        (b"", "can't be read (no such table: counts)"),
    ],
)
def test_a_file_that_can_not_be_read_is_told_in_a_sentence(content: bytes | None, said: str, tmp_path: Path) -> None:
    file = tmp_path / "records.sqlite"
    if content is not None:
        file.write_bytes(content)
    result = report(file)
    assert (result.exit_code, said in result.output) == (1, True), result.output


def test_an_hour_that_is_none_is_told_in_a_sentence(tmp_path: Path) -> None:
    result = report(written(tmp_path / "records.sqlite", some(1, "yesterday")))
    assert (result.exit_code, "is damaged" in result.output) == (1, True)


def test_wrong_days_and_places_are_told_in_a_sentence(season: Path, tmp_path: Path) -> None:
    for wrong, said in (
        (("--since", "23.11.2026"), "write year-month-day"),
        (("--since", "2026-11-02", "--until", "2026-11-01"), "name the earlier day first"),
    ):
        result = report(season, *wrong)
        assert (result.exit_code, said in result.output) == (2, True)
    result = report(season, "--html", tmp_path / "nowhere" / "report.html")
    assert (result.exit_code, "name a folder that is there" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (59.4, "59 s"), (100, "1 min 40 s"), (120, "2 min"), (12_000, "3 h 20 min"), (2_304_000, "640 h")],
)
def test_lengths_of_time_read_well(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@pytest.mark.parametrize(("part", "said"), [(0, "0 %"), (1, "less than 1 %"), (999, "more than 99 %"), (1000, "100 %")])
def test_shares_never_round_to_nothing_or_all(part: float, said: str) -> None:
    assert share(part, 1000) == said


@pytest.mark.parametrize(
    ("value", "top"), [(0, 1), (1, 2), (2, 2), (2.1, 4), (9, 10), (11, 20), (269, 400), (0.5, 0.6)]
)
def test_an_axis_ends_at_a_round_number(value: float, top: float) -> None:
    assert ceiling(value) == pytest.approx(top)
