"""The list of fonts in the text of `bundle.json`, made longer with as little change as can be."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Sequence
from typing import Any

_START = re.compile(r"\s*\{")
_LIST = re.compile(r'"fonts"\s*:\s*\[')


def with_fonts(data: bytes, added: Sequence[str]) -> bytes:
    """`bundle.json` with more fonts; every line keeps its number, so that messages about it stay true.

    `data` is the valid text of a bundle.
    """
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    said: dict[str, Any] = json.loads(text)
    before = said.get("fonts", [])
    wanted = {**said, "fonts": [*added, *before]}
    items = ", ".join(json.dumps(name, ensure_ascii=False) for name in added) + (", " if before else "")
    if "fonts" in said:
        edits = [(found.end(), items) for found in _LIST.finditer(text)]
    else:
        edits = [(found.end(), f'"fonts": [{items}], ') for found in _START.finditer(text)]
    # The same words may stand elsewhere too: the right place is the one that makes the bundle say what it should.
    for at, insertion in edits:
        edited = text[:at] + insertion + text[at:]
        if _says(edited, wanted):
            return edited.encode()
    return (json.dumps(wanted, ensure_ascii=False, indent=2) + "\n").encode()


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return bool(json.loads(text) == wanted)
    except ValueError:
        return False
