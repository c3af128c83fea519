"""`kiosk new` writes an exhibit that is whole, in both languages, with every kind of graph and feed."""

from __future__ import annotations

import copy
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from kiosk.cli import commands
from kiosk.content import feed, graph
from kiosk.content.reader import Content, read
from kiosk.content.schema import schema_text
from kiosk.content.shape import kind_name, parts_of
from tests.app.glass import cut, overlapping
from tests.app.stage import Stage


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Content:
    folder = tmp_path_factory.mktemp("new") / "my-exhibit"
    result = CliRunner().invoke(commands, ["new", str(folder)])
    assert result.exit_code == 0, result.output
    assert f"kiosk preview {folder}" in result.output
    return read(folder)


def test_it_is_in_order(begun: Content) -> None:
    assert [str(problem) for problem in begun.warnings] == []
    assert begun.bundle.languages == ["en", "zh"]


def test_its_page_names_every_file_and_commands_that_exist(begun: Content) -> None:
    page = (begun.folder / "README.md").read_text("utf-8")
    for path in begun.folder.iterdir():
        assert f"`{path.name}" in page, f"README.md does not say what {path.name} is for"
    used = set(re.findall(r"(?:^    |`)kiosk (\w+)", page, re.MULTILINE))
    assert {"preview", "check", "pack", "install"} <= used <= set(commands.commands)


def test_an_editor_of_code_finds_the_schema(begun: Content) -> None:
    told = json.loads((begun.folder / ".vscode/settings.json").read_text("utf-8"))["json.schemas"][0]
    said = json.loads((begun.folder / "bundle.json").read_text("utf-8"))
    schema = begun.folder / said["$schema"]
    assert schema.resolve() == (begun.folder / told["url"]).resolve()
    assert schema.read_text("utf-8") == schema_text()
    assert list(Draft202012Validator(json.loads(schema.read_text("utf-8"))).iter_errors(said)) == []


def test_every_graph_may_be_deleted(begun: Content, tmp_path: Path) -> None:
    folder = shutil.copytree(begun.folder, tmp_path / "mine")
    whole = json.loads((folder / "bundle.json").read_text("utf-8"))
    for theme, said in enumerate(whole["themes"]):
        for number in range(len(said["graphs"])):
            rest = copy.deepcopy(whole)
            del rest["themes"][theme]["graphs"][number]
            (folder / "bundle.json").write_text(json.dumps(rest, ensure_ascii=False), "utf-8")
            read(folder)


def test_every_kind_of_graph_and_feed_is_in_it(begun: Content) -> None:
    kinds = {one.kind for theme in begun.bundle.themes for one in theme.graphs}
    assert kinds == {kind_name(part) for part in parts_of(graph.Graph)}
    feeds = {one.kind for one in begun.bundle.feeds.values()}
    assert feeds == {kind_name(part) for part in parts_of(feed.Feed)}


def test_it_runs_and_nothing_is_cut(begun: Content, complaints: list[str]) -> None:
    stage = Stage(begun.folder)
    try:
        for screen in range(len(begun.bundle.themes) + 2):
            stage.visit(screen)
            assert stage.state.screen == screen
            assert not cut(stage) + overlapping(stage)
    finally:
        stage.close()
    # Nobody has allowed its broker.
    assert all("kiosk run --allow mqtt://localhost:1883" in said for said in complaints)
    complaints.clear()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(commands, ["new", str(tmp_path)])
    assert result.exit_code == 1
    assert "holds something already" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_every_graph_has_its_picture(begun: Content, tmp_path: Path, complaints: list[str]) -> None:
    arguments = ["shots", str(begun.folder), "--graphs", "-o", str(tmp_path), "--language", "zh", "--size", "372x273"]
    result = CliRunner().invoke(commands, arguments)
    assert result.exit_code == 0, result.output
    pictures = sorted(path.name for path in tmp_path.iterdir())
    assert len(pictures) == sum(len(theme.graphs) for theme in begun.bundle.themes)
    assert pictures[0] == "372x273-zh-1.0-line.png"
    complaints.clear()


@pytest.mark.parametrize(
    ("allowed", "reason"),
    [
        ("sensor.jsonl", "is not a full path"),
        ("mqtt://localhost", "is not a broker"),
        ("mqtt://::1:1883", "is not a broker"),
        ("mqtt://[::1]", "is not a broker"),
    ],
)
def test_what_staff_allow_must_be_exact(allowed: str, reason: str) -> None:
    result = CliRunner().invoke(commands, ["run", "--allow", allowed])
    assert result.exit_code == 2
    assert reason in result.output


def allowed(arguments: list[str], environment: str) -> tuple[str, ...]:
    """What a command line and KIOSK_ALLOW allow together, as `kiosk run` gets it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KIOSK_ALLOW", environment)
        found: tuple[str, ...] = commands.commands["run"].make_context("run", arguments).params["allow"]
    return found


def test_what_staff_allow_may_hold_spaces_and_colons() -> None:
    said = " /srv/water level.jsonl;mqtt://[::1]:1883 ;\nmqtt://localhost:1883;"
    assert allowed([], said) == ("/srv/water level.jsonl", "mqtt://[::1]:1883", "mqtt://localhost:1883")
    assert allowed([], "") == ()
    assert allowed(["--allow", "/srv/a;b"], said) == ("/srv/a;b",)
