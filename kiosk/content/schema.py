"""The JSON Schema of `bundle.json`: completion and first checks in an editor's own program."""

from __future__ import annotations

import json
from typing import Any

from kiosk.content.bundle import Bundle
from kiosk.content.reference import reference, renewed

__all__ = ["reference", "renewed", "schema", "schema_text"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a bundle, made from the models."""
    return {"$schema": DIALECT, **Bundle.model_json_schema(by_alias=True)}


def schema_text() -> str:
    """The schema as it is written to `resources/bundle.schema.json`."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
