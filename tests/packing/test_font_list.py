"""Fonts are added to `bundle.json` without moving a line."""

from __future__ import annotations

import json

import pytest

from kiosk.packing.font_list import with_fonts

ADDED = ["fonts/a.otf", "fonts/b.otf"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{\n "id": "x"\n}\n', '{"fonts": ["fonts/a.otf", "fonts/b.otf"], \n "id": "x"\n}\n'),
        ('{\r\n "id": "x"}', '{"fonts": ["fonts/a.otf", "fonts/b.otf"], \r\n "id": "x"}'),
        ('\ufeff{"id": "x"}', '{"fonts": ["fonts/a.otf", "fonts/b.otf"], "id": "x"}'),
        ('{"fonts": []}', '{"fonts": ["fonts/a.otf", "fonts/b.otf"]}'),
        ('{"fonts" :\n[ "c.otf" ]}', '{"fonts" :\n["fonts/a.otf", "fonts/b.otf",  "c.otf" ]}'),
        (
            '{"title": "\\"fonts\\": [", "more": {"fonts": []}, "fonts": []}',
            '{"title": "\\"fonts\\": [", "more": {"fonts": []}, "fonts": ["fonts/a.otf", "fonts/b.otf"]}',
        ),
    ],
)
def test_the_list_grows_in_its_place(text: str, expected: str) -> None:
    assert with_fonts(text.encode(), ADDED).decode() == expected


def test_a_key_that_is_spelled_with_codes_is_found_all_the_same() -> None:
    written = with_fonts(b'{"\\u0066onts": ["c.otf"], "id": "x"}', ADDED)
    assert json.loads(written) == {"fonts": [*ADDED, "c.otf"], "id": "x"}
