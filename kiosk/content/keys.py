"""What the JSON Schema says of one key, in words for the reference page."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from kiosk.content.graph import X
from kiosk.content.hours import CalendarDay, ClockTime, TimeZone
from kiosk.content.text import BundlePath, Colour, Id, Language, Text, Unit

Schema = dict[str, Any]

_NAMES = (
    (Text, "text"),
    (Unit, "short text"),
    (BundlePath, "path"),
    (Id, "short name"),
    (Colour, "colour, #RRGGBB"),
    (ClockTime, "time, HH:MM"),
    (CalendarDay, "day, YYYY-MM-DD or MM-DD"),
    (TimeZone, "time zone"),
    (Language, "language code"),
    (X, "year, date or name"),
)
_NULL = {"type": "null"}
_TYPES = {
    "string": "string",
    "number": "number",
    "integer": "whole number",
    "boolean": "true or false",
    "null": "null",
}


def type_of(said: Schema) -> str:
    """The type of a key in plain words."""
    name = _named(said)
    if name:
        return name
    if "$ref" in said:
        part = said["$ref"].rpartition("/")[2]
        return f"[{part}](#{part.lower()})"
    if "line" in said.get("discriminator", {}).get("mapping", {}):
        return "[Graph](#graph)"
    if "const" in said or "enum" in said:
        return " or ".join(f"`{_json(value)}`" for value in said.get("enum", [said.get("const")]))
    if choices := said.get("anyOf") or said.get("oneOf"):
        return " or ".join(type_of(choice) for choice in choices if choice != _NULL or "default" not in said)
    if said.get("type") == "array":
        return _list(said)
    if said.get("type") == "object":
        inner = said.get("patternProperties", {"": said.get("additionalProperties")}).values()
        return f"object: {' or '.join(map(type_of, inner))} by short name"
    if said.get("format") == "date":
        return "day, YYYY-MM-DD"
    return f"{_TYPES[said['type']]}{_limits(said)}" if "type" in said else "anything"


def _list(said: Schema) -> str:
    if "prefixItems" in said:
        return f"[{', '.join(type_of(item) for item in said['prefixItems'])}]"
    least, most = said.get("minItems"), said.get("maxItems")
    count = f" of {least} to {most}" if least else f" of up to {most}" if most else ""
    return f"list{count}: {type_of(said['items'])}"


def _limits(said: Schema) -> str:
    low, above, high = said.get("minimum"), said.get("exclusiveMinimum"), said.get("maximum")
    if low is not None and high is not None:
        return f" {low:g} to {high:g}"
    if above is not None:
        return f" above {above:g}"
    return f" {low:g} or more" if low is not None else ""


def _named(said: Schema) -> str | None:
    options = said.get("anyOf", [])
    bare = {key: value for key, value in said.items() if key not in ("title", "description", "default")}
    if _NULL in options:
        rest = [option for option in options if option != _NULL]
        bare = rest[0] if len(rest) == 1 else {"anyOf": rest}
    bare = {key: value for key, value in bare.items() if key != "description"}
    return next((name for schema, name in _named_schemas() if schema == bare), None)


@cache
def _named_schemas() -> list[tuple[Schema, str]]:
    found = []
    for kind, name in _NAMES:
        schema = TypeAdapter(kind).json_schema()
        found.append(({key: value for key, value in schema.items() if key != "description"}, name))
    return found


def default_of(said: Schema, needed: bool) -> str:
    """What holds where a key is left out; "needed" where it can't be."""
    if needed:
        return "**needed**"
    default = said.get("default")
    if default is None or default == [] or default == {} or "$ref" in said:
        return ""
    if isinstance(default, dict):
        return _cell(" · ".join(str(text) for text in default.values()))
    return f"`{_json(default)}`"


def meaning_of(said: Schema) -> str:
    """The description of a key, unless it only repeats the default."""
    meaning = said.get("description", "")
    return "" if meaning.strip("“”") in default_of(said, needed=False) else _cell(meaning)


def _json(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case list() | tuple():
            return f"[{', '.join(map(_json, value))}]"
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
