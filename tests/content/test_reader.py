"""From a folder to content: what is accepted, and what is told when the disk plays tricks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.content.problems import ContentError, Problem
from kiosk.content.reader import MOST_PROBLEMS, read
from tests.content.bundles import GOOD, good, good_bundle, png, webp, write


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        read(folder)
    return caught.value.problems


def test_a_good_bundle_has_no_problems(tmp_path: Path) -> None:
    content = read(good_bundle(tmp_path))
    assert content.warnings == ()
    assert content.bundle.themes[0].graphs[0].kind == "line"


def test_the_folder_may_be_named_by_its_bundle_json(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    assert read(folder / "bundle.json").folder == read(folder).folder == folder.resolve()


def test_every_problem_is_told_at_once_by_line(tmp_path: Path) -> None:
    text = GOOD.replace('"F6B042"', "x").replace("2018,\n", "1999,\n").replace('"1.0.0"', '"one"')
    text = text.replace("pictures/opening.png", "nowhere.png").replace("1154", "NaN").replace('"id": "ships",', "")
    paths = [problem.path for problem in problems_of(write(tmp_path, text))]
    assert paths == [
        "version",
        "opening.picture.file",
        "themes[0].id",
        "themes[0].graphs[0].highlight",
        "themes[0].graphs[0].series[0].points[1][1]",
    ]


def test_several_values_that_are_no_numbers_are_one_problem(tmp_path: Path) -> None:
    text = GOOD.replace("178]", '"n/a"]').replace("1154]", '"-"]')
    (told,) = problems_of(write(tmp_path, text))
    assert str(told) == (
        'bundle.json:51: themes[0].graphs[0].series[0].points: 2 of 4 values are not numbers ("n/a", "-"): '
        "leave the value out, gaps are drawn as gaps"
    )


def test_themes_of_one_name_are_told(tmp_path: Path) -> None:
    said = good()
    said["themes"].append(said["themes"][0])
    (told,) = problems_of(write(tmp_path, said))
    assert (told.path, told.what) == ("themes[1].id", '"ships" is there twice, first in themes[0]')


def test_a_flood_of_problems_is_cut_short(tmp_path: Path) -> None:
    said = good()
    said["themes"][0]["graphs"][0]["series"] = [{"points": [[x % 7, 1] for x in range(2000)]} for _ in range(3)]
    told = problems_of(write(tmp_path, said))
    assert len(told) == MOST_PROBLEMS + 1
    assert "more problems" in told[-1].what


def test_a_byte_order_mark_is_only_a_warning(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    (folder / "bundle.json").write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    (told,) = read(folder).warnings
    assert (told.severity, told.line) == ("warning", 1)


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (GOOD.encode("utf-16"), 1, "is written in UTF-16"),
        (GOOD.encode("utf-32"), 1, "is written in UTF-32"),
        (GOOD.encode("gb18030"), 5, "is not UTF-8"),
        (b"\x00" * 100, 1, "can't stand here"),
        (b"", 1, "the file is empty"),
        (b"[]", 1, "[] is not an object"),
        (b'"harbour"', 1, "is not an object"),
        (b" " * 8_000_001, None, "is larger than 8 MB"),
        (b"[" * 100_000, 1, "nested more than 64 deep"),
        (b"[" + b"0," * 100_000 + b"0]", 1, "more than 100,000 values"),
        (b'{"a": ' * 63 + b"1" + b"}" * 63, 1, "no such key"),
    ],
)
def test_bytes_that_are_no_bundle(data: bytes, line: int | None, says: str, tmp_path: Path) -> None:
    (tmp_path / "bundle.json").write_bytes(data)
    told = problems_of(tmp_path)
    assert any(says in problem.what and problem.line == line for problem in told), told


def test_old_line_ends_are_counted(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    for end in ("\r\n", "\r"):
        (folder / "bundle.json").write_bytes(GOOD.replace('"1.0.0"', "1").replace("\n", end).encode())
        assert [problem.line for problem in problems_of(folder)] == [4]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "there is no folder" in problems_of(tmp_path / "nowhere")[0].what
    assert "there is no folder" in problems_of(tmp_path / "nowhere" / "bundle.json")[0].what
    assert problems_of(tmp_path)[0].what == "is not there"
    assert "there is no folder" in problems_of(Path("\0"))[0].what


def test_a_bundle_json_that_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "bundle.json").mkdir()
    assert problems_of(tmp_path)[0].what == "is a folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in the file system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    (folder / "pictures/opening.png").unlink()
    os.mkfifo(folder / "pictures/opening.png")
    assert problems_of(folder)[0].what == "pictures/opening.png is not a file"
    os.mkfifo(tmp_path / "bundle.json")
    assert problems_of(tmp_path)[0].what == "is not a file"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_may_not_leave_the_bundle(tmp_path: Path) -> None:
    folder, outside = good_bundle(tmp_path), tmp_path / "outside.png"
    outside.write_bytes(png(1920, 1080))
    picture = folder / "pictures/opening.png"
    picture.unlink()
    picture.symlink_to(outside)
    assert problems_of(folder)[0].what == "pictures/opening.png is a link that leaves the bundle"
    picture.unlink()
    picture.symlink_to(folder / "pictures/harbour.webp")
    assert read(folder).warnings == ()
    picture.unlink()
    picture.symlink_to(picture)
    assert "can't be reached" in problems_of(folder)[0].what


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    (tmp_path / "current").symlink_to(folder)
    content = read(tmp_path / "current")
    assert content.file("pictures/opening.png") == folder.resolve() / "pictures/opening.png"


def test_a_file_that_goes_away_is_a_content_error(tmp_path: Path) -> None:
    content = read(good_bundle(tmp_path))
    content.file("pictures/opening.png").unlink()
    for name in ("pictures/opening.png", "../secret", "/etc/passwd", "pictures\0"):
        with pytest.raises(ContentError):
            content.file(name)


def test_pictures_that_only_look_bad_are_warnings(tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    (folder / "pictures/opening.png").write_bytes(webp(800, 450))
    (folder / "pictures/harbour-near.png").write_bytes(webp(1920, 1920))
    assert [problem.what for problem in read(folder).warnings] == [
        "pictures/opening.png is only 800 pixels wide",
        "pictures/harbour-near.png has no transparency",
        "pictures/harbour-near.png is 1920 x 1920 pixels",
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (png(9000, 10), "is 9000 x 10 pixels"),
        (webp(8192, 4096), "more than 64 MB once opened"),
        (png(1920, 1080)[:-40], "is cut short"),
        (png(1920, 1080) + bytes(20_000_000), "is larger than 20 MB"),
        (b"", "is empty"),
    ],
)
def test_pictures_that_can_not_be_shown(data: bytes, says: str, tmp_path: Path) -> None:
    folder = good_bundle(tmp_path)
    (folder / "pictures/opening.png").write_bytes(data)
    (told,) = problems_of(folder)
    assert (told.line, told.path) == (14, "opening.picture.file")
    assert says in told.what
