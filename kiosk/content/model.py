"""Values to the typed bundle, and the model's complaints to problems in the editor's words and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.content import shape
from kiosk.content.bundle import Bundle
from kiosk.content.problems import Place
from kiosk.content.sentences import MISSING, Sentence, not_numbers, sentence, unknown_key, unknown_kind

MOST_COMPLAINTS = 1000
_READING, _RANGE = ("x", "value"), ("x", "low", "high", "value")
"""What stands in a short list, in the order it stands there."""


class Complaint(NamedTuple):
    """One thing that the model does not accept."""

    place: Place
    mark: Place
    """The place whose line is told."""
    what: str
    todo: str


def to_bundle(raw: Any) -> tuple[Bundle | None, list[Complaint]]:
    """The bundle that `raw` says, or everything that keeps it from being one."""
    try:
        return Bundle.model_validate(raw), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, _without_consequences(list(_complaints(found[:MOST_COMPLAINTS], raw)))


def as_written(location: Place, raw: Any) -> Place:
    """A place of the model as the editor wrote it: without the kinds, and with [x, value] for a reading."""
    place: list[str | int] = []
    here = raw
    for step in location:
        if isinstance(here, dict):
            if step == "[key]" or (step not in here and step == here.get("kind")):
                continue
        elif isinstance(here, list) and step in (keys := _READING if len(here) < 3 else _RANGE):
            step = keys.index(step)
        elif isinstance(here, str) and step == "":
            continue
        place.append(step)
        here = _inside(here, step)
    return tuple(place)


def _inside(here: Any, step: str | int) -> Any:
    try:
        return here[step]
    except (KeyError, IndexError, TypeError):
        return None


def _complaints(errors: list[ErrorDetails], raw: Any) -> Iterator[Complaint]:
    readings: defaultdict[Place, list[Complaint]] = defaultdict(list)
    values: defaultdict[Place, list[Any]] = defaultdict(list)
    for error in errors:
        complaint = _complaint(error, raw)
        points = _points_of(complaint.place)
        if points and error["type"] in ("float_type", "finite_number"):
            readings[points].append(complaint)
            values[points].append(error["input"])
        else:
            yield complaint
    for points, complaints in readings.items():
        if len(complaints) == 1:
            yield complaints[0]
        else:
            count = len(value_at(points, raw))
            yield Complaint(points, complaints[0].mark, *not_numbers(values[points], count))


def _without_consequences(complaints: list[Complaint]) -> list[Complaint]:
    """Without the keys that are missing only because of a slip in their name, which is told."""
    meant = {(*c.place[:-1], c.todo.removeprefix('did you mean "').removesuffix('"?')) for c in complaints}
    return [c for c in complaints if not (c.what == MISSING and c.place in meant)]


def _complaint(error: ErrorDetails, raw: Any) -> Complaint:
    kind, location = error["type"], error["loc"]
    place = as_written(location, raw)
    said = sentence(kind, error["input"], error.get("ctx", {}), error["msg"])
    if kind == "extra_forbidden":
        said = unknown_key(str(place[-1]), _known_keys(place[:-1], raw))
    elif kind in ("union_tag_invalid", "union_tag_not_found"):
        kinds = [name for part in shape.parts_of(_type_at(place, raw)) if (name := shape.kind_name(part))]
        given = error["input"]
        if not isinstance(given, dict):
            said = sentence("model_type", given, {}, "")
        elif "kind" in given:
            said, place = unknown_kind(given["kind"], kinds), (*place, "kind")
        else:
            said, place = Sentence(MISSING, f"say which kind it is: {', '.join(kinds)}"), (*place, "kind")
    mark = place[:-1] if kind == "missing" else place
    return Complaint(place, mark, *said)


def _points_of(place: Place) -> Place | None:
    return place[:-2] if len(place) > 3 and place[-3] == "points" else None


def value_at(place: Place, raw: Any) -> Any:
    """What a bundle says at a place; None where it says nothing."""
    for step in place:
        raw = _inside(raw, step)
    return raw


def _type_at(place: Place, raw: Any) -> Any:
    """The type that the model has at a place of the bundle; None where it has none."""
    kind: Any = Bundle
    for step in place:
        part = shape.part_for(kind, raw)
        kind = shape.fields(part).get(str(step)) if part else shape.item_of(kind)
        raw = _inside(raw, step)
    return kind


def _known_keys(place: Place, raw: Any) -> list[str]:
    part = shape.part_for(_type_at(place, raw), value_at(place, raw))
    return [key for key in shape.fields(part) if not key.startswith("$")] if part else []
