"""The parts of a bundle that are sound in themselves: rules look at them even beside broken neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from kiosk.content import shape
from kiosk.content.problems import Place
from kiosk.content.text import Part

Found = tuple[Place, Any]
"""Where something is said (in the model's places), and the part, text or value itself."""

_STRICT = ConfigDict(strict=True, allow_inf_nan=False)


def inside(value: Any, place: Place = ()) -> Iterator[Found]:
    """Everything but numbers that a valid value says, itself first: only what the bundle wrote, no defaults."""
    if not isinstance(value, (int, float)):
        yield place, value
    match value:
        case Part():
            written = value.model_fields_set
            for name, field in type(value).model_fields.items():
                if name in written:
                    yield from inside(getattr(value, name), (*place, field.alias or name))
        case list() | tuple():
            for index, item in enumerate(value):
                yield from inside(item, (*place, index))
        case Mapping() if any(isinstance(item, Part) for item in value.values()):
            for key, item in value.items():
                yield from inside(item, (*place, key))


def sound(kind: Any, raw: Any, place: Place = ()) -> Iterator[Found]:
    """What `inside` says of every piece of `raw` that is valid by itself, whatever is wrong around it."""
    try:
        value = _adapter(_Key(kind)).validate_python(raw)
    except ValidationError:
        yield from _pieces(kind, raw, place)
    else:
        yield from inside(value, place)


def _pieces(kind: Any, raw: Any, place: Place) -> Iterator[Found]:
    part, item = shape.part_for(kind, raw), shape.item_of(kind)
    if isinstance(raw, dict) and part:
        for key, inner in shape.fields(part).items():
            if key in raw:
                yield from sound(inner, raw[key], (*place, key))
    elif isinstance(raw, (list, dict)) and item is not None:
        for step, entry in enumerate(raw) if isinstance(raw, list) else raw.items():
            yield from sound(item, entry, (*place, step))


class _Key:
    """A type as the key of a cache: annotated types are not always hashable."""

    def __init__(self, kind: Any) -> None:
        self.kind = kind

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.kind is other.kind

    def __hash__(self) -> int:
        return id(self.kind)


@cache
def _adapter(key: _Key) -> TypeAdapter[Any]:
    return TypeAdapter(key.kind, config=None if shape.parts_of(key.kind) else _STRICT)
