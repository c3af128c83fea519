"""The reference of the bundle as Markdown: a table for every part, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from kiosk.content.bundle import Bundle, BundlePath, ClockTime, Id
from kiosk.content.graph import GraphBase, X
from kiosk.content.text import Colour, Language, Text, Unit

Schema = dict[str, Any]

BEGIN, END = "<!-- reference: begin -->", "<!-- reference: end -->"

_NAMES = (
    (Text, "text"),
    (Unit, "short text"),
    (BundlePath, "path"),
    (Id, "short name"),
    (Colour, "colour, #RRGGBB"),
    (ClockTime, "time, HH:MM"),
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


def reference() -> str:
    """A heading, a sentence and a table of keys for every part of a bundle."""
    whole = Bundle.model_json_schema(by_alias=True)
    graphs = [name for name, part in whole["$defs"].items() if _is_graph(part)]
    sections: list[str] = []
    for name in _order(whole):
        part = whole["$defs"].get(name, whole)
        if name in graphs:
            if name == next(graph for graph in _order(whole) if graph in graphs):
                sections.append(_part("Graph", _common(part)))
            part = _own(part)
        sections.append(_part(name, part))
    return "\n".join(sections)


def renewed(page: str) -> str:
    """A page with the reference between its two marks renewed."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"the page needs {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{reference()}\n{END}{after}"


def _order(whole: Schema) -> list[str]:
    """Names of the parts in the order in which a reader meets them, the bundle first."""
    order: list[str] = []
    waiting = [whole["title"]]
    while waiting:
        name = waiting.pop(0)
        if name not in order:
            order.append(name)
            waiting = [*_refs(whole["$defs"].get(name, whole).get("properties", {})), *waiting]
    return order


def _is_graph(part: Schema) -> bool:
    return set(GraphBase.model_fields) < set(part["properties"])


def _common(graph: Schema) -> Schema:
    """What every graph says, as a part of its own."""
    kind = {
        "type": "string",
        "description": "What it looks like: one of the kinds below, each with keys of its own.",
    }
    shared = {key: said for key, said in graph["properties"].items() if key in GraphBase.model_fields}
    return {
        "description": GraphBase.__doc__,
        "properties": {"kind": kind, **shared},
        "required": ["kind", *(key for key in graph["required"] if key in shared)],
    }


def _own(graph: Schema) -> Schema:
    """A kind of graph without what every graph says."""
    own = {key: said for key, said in graph["properties"].items() if key not in GraphBase.model_fields}
    return {**graph, "properties": {"kind": own["kind"], **own}}


def _refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rpartition("/")[2]
        for inner in value.values():
            yield from _refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _refs(inner)


def _part(name: str, part: Schema) -> str:
    needed = part.get("required", [])
    rows = [
        f"| `{key}` | {_type(said)} | {_default(said, key in needed)} | {_meaning(said)} |"
        for key, said in part["properties"].items()
    ]
    table = ["| key | type | default | meaning |", "|---|---|---|---|", *rows]
    return "\n".join([f"### {name}", "", part.get("description", ""), "", *table, ""])


def _type(said: Schema) -> str:
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
        return " or ".join(_type(choice) for choice in choices if choice != _NULL or "default" not in said)
    if said.get("type") == "array":
        return _list(said)
    if said.get("type") == "object":
        inner = said.get("patternProperties", {"": said.get("additionalProperties")}).values()
        return f"object: {' or '.join(map(_type, inner))} by short name"
    if said.get("format") == "date":
        return "day, YYYY-MM-DD"
    return f"{_TYPES[said['type']]}{_limits(said)}" if "type" in said else "anything"


def _list(said: Schema) -> str:
    if "prefixItems" in said:
        return f"[{', '.join(_type(item) for item in said['prefixItems'])}]"
    least, most = said.get("minItems"), said.get("maxItems")
    count = f" of {least} to {most}" if least else f" of up to {most}" if most else ""
    return f"list{count}: {_type(said['items'])}"


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


def _default(said: Schema, needed: bool) -> str:
    if needed:
        return "**needed**"
    default = said.get("default")
    if default is None or default == [] or default == {} or "$ref" in said:
        return ""
    if isinstance(default, dict):
        return _cell(" · ".join(str(text) for text in default.values()))
    return f"`{_json(default)}`"


def _meaning(said: Schema) -> str:
    meaning = said.get("description", "")
    return "" if meaning.strip("“”") in _default(said, needed=False) else _cell(meaning)


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
