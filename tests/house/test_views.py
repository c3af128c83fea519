"""Rules of the views that Qt's checker does not know: untrusted text, no network, one place for colours."""

from __future__ import annotations

import re
from pathlib import Path

VIEWS = Path(__file__).parents[2] / "kiosk" / "views"
MODULE = VIEWS / "Exhibit"
FILES = sorted(MODULE.rglob("*.qml"))

STRING_OR_COMMENT = re.compile(
    r""" "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` | //[^\n]* | /\*.*?\*/ """,
    re.DOTALL | re.VERBOSE,
)
TEXT = re.compile(r"\b(?:Text|TextEdit|TextArea|TextInput|TextField|Label)\s*\{|\btextFormat\b")
CONTROL = re.compile(
    r"\b(?!TouchButton\b)(?:\w*Button|CheckBox|Switch|ComboBox|Menu\w*|ToolTip|Dialog|GroupBox|\w+Delegate)\s*\{"
)
ADDRESS = re.compile(r"""["'`](?!image:)[A-Za-z][A-Za-z0-9+.-]*:/""")
COLOUR = re.compile(r"""["']\#[0-9A-Fa-f]{3,8}["'] | [cC]olor\s*:\s*["'](?!transparent["'])\w""", re.VERBOSE)


def source(path: Path) -> str:
    """A view's text with comments blanked and every line where it was."""

    def blank(match: re.Match[str]) -> str:
        found = match.group()
        return "\n" * found.count("\n") if found.startswith(("//", "/*")) else found

    return STRING_OR_COMMENT.sub(blank, path.read_text("utf-8"))


def findings(pattern: re.Pattern[str], spared: str = "") -> str:
    """`file:line: match` for every place where the pattern stands outside the spared file or folder."""
    found = []
    for path in FILES:
        if spared and path.is_relative_to(MODULE / spared):
            continue
        text = source(path)
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"\n  {path.relative_to(VIEWS)}:{line}: {match.group()}")
    return "".join(found)


def test_text_only_through_plain_text() -> None:
    found = findings(TEXT, spared="parts/PlainText.qml")
    assert not found, f"Qt's text parts read markup and fetch pictures; use PlainText:{found}"


def test_plain_text_is_plain() -> None:
    formats = re.findall(r"\btextFormat\s*:\s*(\S+)", source(MODULE / "parts" / "PlainText.qml"))
    assert formats == ["Text.PlainText"], "PlainText.qml must say `textFormat: Text.PlainText`, and only that"


def test_buttons_only_through_touch_button() -> None:
    found = findings(CONTROL)
    assert not found, f"Qt's controls crash on a text with an image in it; use TouchButton:{found}"


def test_no_addresses() -> None:
    found = findings(ADDRESS)
    assert not found, f"nothing is fetched; let a model give the file, or use an image provider:{found}"


def test_colours_live_in_style() -> None:
    found = findings(COLOUR, spared="style")
    assert not found, f"name the role in style/Colours.qml and use it:{found}"


def test_the_module_names_every_view() -> None:
    index = (MODULE / "qmldir").read_text("utf-8")
    named = set(re.findall(r"^(?:singleton )?(\w+) [\d.]+ (\S+\.qml)$", index, re.MULTILINE))
    there = {(path.stem, path.relative_to(MODULE).as_posix()) for path in FILES}
    differing = sorted(place for _, place in named ^ there)
    assert not differing, f"kiosk/views/Exhibit/qmldir and the files differ; add or take out {differing}"


def test_singletons_say_so_in_both_places() -> None:
    index = (MODULE / "qmldir").read_text("utf-8")
    in_index = set(re.findall(r"^singleton (\w+) ", index, re.MULTILINE))
    in_files = {path.stem for path in FILES if source(path).lstrip().startswith("pragma Singleton")}
    differing = sorted(in_index ^ in_files)
    assert not differing, f"`pragma Singleton` and `singleton` in qmldir go together; mend {differing}"
