"""What the check prints."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.content.check import as_json, check, report
from kiosk.content.problems import Problem, quoted
from tests.content.bundles import GOOD, good_bundle, write

ERROR = Problem("bundle.json", 41, "themes[2].id", "is missing", "write it")
WARNING = Problem("bundle.json", None, "", "is\nold", "renew it", "warning")


def test_errors_stand_before_warnings_each_with_its_place_and_what_to_do() -> None:
    assert report([WARNING, ERROR], "harbour").splitlines() == [
        "To mend before it can be shown",
        "  harbour/bundle.json:41  themes[2].id",
        "      is missing: write it",
        "",
        "Would look better",
        "  harbour/bundle.json",
        "      is\\u000aold: renew it",
        "",
        "1 error, 1 warning: harbour can't be shown yet",
    ]
    assert report([WARNING], "harbour").endswith("0 errors, 1 warning: harbour can be shown")


def test_nothing_wrong_says_so(tmp_path: Path) -> None:
    assert report(check(good_bundle(tmp_path)), "harbour") == "harbour: in order"


def test_errors_and_warnings_are_checked_together(tmp_path: Path) -> None:
    text = GOOD.replace("#F6B042", "#101010").replace('"1.0.0"', "1")
    assert [problem.severity for problem in check(write(tmp_path, text))] == ["error", "warning"]


def test_json_for_programs() -> None:
    said = json.loads(json.dumps(as_json([ERROR, WARNING])))
    assert (said["errors"], said["warnings"], said["shown"]) == (1, 1, False)
    assert said["problems"][0] == {
        "file": "bundle.json",
        "line": 41,
        "path": "themes[2].id",
        "what": "is missing",
        "todo": "write it",
        "severity": "error",
    }


def test_values_are_quoted_briefly_and_on_one_line() -> None:
    assert quoted("a\nb\u202e" + "c" * 100) == '"a\\u000ab\\u202e' + "c" * 35 + '…"'
    assert [quoted(value) for value in (True, None, {}, [1], 2.5)] == ["true", "null", "{}", "[…]", "2.5"]
