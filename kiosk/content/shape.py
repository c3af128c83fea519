"""The shape of the models: which part a key or an index of the bundle leads to."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from kiosk.content.text import Part


@cache
def fields(part: type[Part]) -> dict[str, Any]:
    """Type of every key of a part, by the name that the key has in a bundle."""
    hints = get_type_hints(part, include_extras=True)
    return {field.alias or name: hints[name] for name, field in part.model_fields.items()}


def bare(kind: Any) -> Any:
    """A type without its annotations and without "or nothing"."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif is_union(kind) and len(some := [a for a in get_args(kind) if a is not type(None)]) == 1:
            kind = some[0]
        else:
            return kind


def is_union(kind: Any) -> bool:
    """Whether a type offers a choice."""
    return get_origin(kind) in (Union, types.UnionType)


def parts_of(kind: Any) -> list[type[Part]]:
    """The parts that a type may be: none, one, or the kinds of a graph."""
    kind = bare(kind)
    options = get_args(kind) if is_union(kind) else (kind,)
    return [option for option in options if isinstance(option, type) and issubclass(option, Part)]


def kind_name(part: type[Part]) -> str | None:
    """What a part says under `kind`: "line"; None where it has no such key."""
    kind = bare(fields(part).get("kind"))
    return str(get_args(kind)[0]) if get_origin(kind) is Literal else None


def part_for(kind: Any, raw: Any) -> type[Part] | None:
    """The part that `raw` wants to be, told by its `kind` where there is a choice."""
    options = parts_of(kind)
    if len(options) == 1:
        return options[0]
    said = raw.get("kind") if isinstance(raw, dict) else None
    return next((option for option in options if kind_name(option) == said), None)


def item_of(kind: Any) -> Any:
    """The type of what a list, or a dictionary of parts, holds; None for everything else."""
    kind = bare(kind)
    if get_origin(kind) is list:
        return get_args(kind)[0]
    if get_origin(kind) is dict and parts_of(get_args(kind)[1]):
        return get_args(kind)[1]
    return None
