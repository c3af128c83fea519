"""The schema and the reference say what the models say, and their files are up to date."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from kiosk.content.check import check, report
from kiosk.content.schema import renewed, schema, schema_text
from tests.content.bundles import good, webp

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/bundle.md"


def test_the_schema_file_is_up_to_date() -> None:
    assert (ROOT / "resources/bundle.schema.json").read_text("utf-8") == schema_text(), "run: kiosk schema"


def test_the_reference_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == renewed(PAGE.read_text("utf-8")), "run: kiosk schema --reference"


def test_every_key_has_a_meaning() -> None:
    parts = {"Bundle": schema(), **schema()["$defs"]}
    mute = [
        f"{name}.{key}"
        for name, part in parts.items()
        for key, said in part["properties"].items()
        if not said.get("description")
    ]
    assert mute == []
    assert [name for name, part in parts.items() if not part.get("description")] == []


def test_what_is_offered_to_write_is_a_graph_or_feed_of_its_kind() -> None:
    graphs = schema()["$defs"]["Theme"]["properties"]["graphs"]["items"]
    assert len(graphs["defaultSnippets"]) == len(graphs["oneOf"])
    kinds = {part["properties"].get("kind", {}).get("const"): part for part in schema()["$defs"].values()}
    for snippet in graphs["defaultSnippets"]:
        part = kinds[snippet["label"]]
        assert set(snippet["body"]) == set(part["required"])
        assert part["properties"]["kind"]["description"] == part["description"] == snippet["description"]


def test_what_is_closed_says_so() -> None:
    for name, part in schema()["$defs"].items():
        assert part["additionalProperties"] is False, name


def test_the_example_of_the_page_is_in_order(tmp_path: Path) -> None:
    example = PAGE.read_text("utf-8").partition("<!-- example: begin -->\n```json\n")[2].partition("\n```")[0]
    (tmp_path / "bundle.json").write_text(example, "utf-8")
    (tmp_path / "pictures").mkdir()
    for name in ("opening", "trade"):
        (tmp_path / f"pictures/{name}.webp").write_bytes(webp(3840, 2160))
    assert report(check(tmp_path)) == "in order"


def test_a_validator_agrees() -> None:
    validator = Draft202012Validator(schema())
    validator.check_schema(schema())
    assert list(validator.iter_errors(good())) == []
    assert list(validator.iter_errors({**good(), "themez": []}))
    default = json.loads((ROOT / "resources/chongqing/bundle.json").read_text("utf-8"))
    assert [error.message for error in validator.iter_errors(default)] == []
