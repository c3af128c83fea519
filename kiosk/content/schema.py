"""The JSON Schema of `bundle.json`: completion, hover texts and first checks in an editor's own program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kiosk.content.bundle import Bundle
from kiosk.content.keys import default_of, type_of
from kiosk.content.reference import reference, renewed

__all__ = ["reference", "renewed", "schema", "schema_text"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_EACH_LANGUAGE = {"en": "$1", "zh": "$2"}


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a bundle, made from the models.

    Every key says what it means, and `defaultSnippets` are what VS Code offers to write.
    """
    whole = Bundle.model_json_schema(by_alias=True)
    for part in (whole, *whole["$defs"].values()):
        _explain(part, whole["$defs"])
    for said in _objects(whole):
        if "discriminator" in said:
            said["defaultSnippets"] = [_begun(_at(one, whole["$defs"])) for one in said["oneOf"]]
        elif _is_text(said):
            said["defaultSnippets"] = [{"label": "in each language", "body": _EACH_LANGUAGE}]
    return {"$schema": DIALECT, **whole}


def schema_text() -> str:
    """The schema as it is written to `resources/bundle.schema.json`."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _explain(part: dict[str, Any], parts: dict[str, Any]) -> None:
    """Give every key its meaning: that of its part, of the kind that it chooses, and what holds without it."""
    for key, said in part["properties"].items():
        if "$ref" in said:
            said.setdefault("description", _at(said, parts)["description"])
        elif key == "kind":
            said.setdefault("description", part["description"])
        default = default_of(said, needed=False)
        if default.startswith("`"):
            said["markdownDescription"] = f"{said['description']}\n\n{type_of(said)}; {default} where nothing is said"


def _begun(part: dict[str, Any]) -> dict[str, Any]:
    """One of several kinds with the keys that it needs, to be filled in."""
    kind = part["properties"]["kind"]["const"]
    needed = [key for key in part["required"] if key != "kind"]
    body = {"kind": kind, **{key: _empty(part["properties"][key], number) for number, key in enumerate(needed, 1)}}
    return {"label": kind, "description": part["description"], "body": body}


def _empty(said: dict[str, Any], number: int) -> Any:
    match said.get("type"):
        case "array":
            return []
        case "number" | "integer":
            return f"^${number}"  # Without quotes.
        case _:
            return f"${number}"


def _at(said: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = parts[said["$ref"].rpartition("/")[2]]
    return found


def _is_text(said: dict[str, Any]) -> bool:
    """A string for all languages, or one for each."""
    kinds = [one.get("type") for one in said.get("anyOf", []) if one.get("type") != "null"]
    return kinds == ["string", "object"]


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a schema."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _objects(inner)
