"""What a user can type or write is documented, and what is documented exists."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from kiosk.cli import commands
from kiosk.content.schema import schema

DOCS = Path(__file__).parents[2] / "docs"
README = DOCS.parent / "README.md"


def _section(command: str) -> str:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    found = re.search(rf"^## kiosk {command}\b.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no section '## kiosk {command}': write one"
    return found[0]


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_option_of_a_command_is_in_its_section(name: str) -> None:
    section = _section(name)
    for parameter in commands.commands[name].params:
        if isinstance(parameter, click.Option):
            for option in parameter.opts:
                assert f"`{option}" in section, f"docs/commands.md does not say what {option} of kiosk {name} does"


def test_no_command_or_option_is_documented_that_does_not_exist() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## kiosk (\w+)", text, re.MULTILINE)) == set(commands.commands)
    known = {"--help", "--version"}
    for command in commands.commands.values():
        known.update(option for parameter in command.params for option in parameter.opts)
    assert set(re.findall(r"--[a-z][a-z-]+", text)) <= known


def test_every_key_of_a_bundle_is_in_the_reference() -> None:
    reference = (DOCS / "bundle.md").read_text(encoding="utf-8")
    model = schema()
    parts = [model, *model.get("$defs", {}).values()]
    keys = {key for part in parts for key in part.get("properties", {})}
    assert len(keys) > 60
    missing = sorted(key for key in keys if f"`{key}`" not in reference)
    assert not missing, f"docs/bundle.md does not name {missing}: run kiosk schema --reference"


def test_links_between_documents_lead_somewhere() -> None:
    for document in (README, *DOCS.glob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target} is not there"
