"""The reference of the bundle as Markdown: a table for every part, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.content.bundle import Bundle
from kiosk.content.graph import GraphBase
from kiosk.content.keys import Schema, default_of, meaning_of, type_of

BEGIN, END = "<!-- reference: begin -->", "<!-- reference: end -->"


def reference() -> str:
    """A heading, a sentence and a table of keys for every part of a bundle."""
    whole = Bundle.model_json_schema(by_alias=True)
    _explain(whole)
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


def _explain(whole: Schema) -> None:
    """Give every key that says only which part it holds that part's own description."""
    for part in (whole, *whole["$defs"].values()):
        for said in part["properties"].values():
            if "$ref" in said:
                said.setdefault("description", whole["$defs"][said["$ref"].rpartition("/")[2]]["description"])


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
        f"| `{key}` | {type_of(said)} | {default_of(said, key in needed)} | {meaning_of(said)} |"
        for key, said in part["properties"].items()
    ]
    table = ["| key | type | default | meaning |", "|---|---|---|---|", *rows]
    return "\n".join([f"### {name}", "", part.get("description", ""), "", *table, ""])
