"""Rules of the views that Qt's checker does not know: untrusted text, no network, one place for colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
TAP = re.compile(r"\b(?:TapHandler|MouseArea|MultiPointTouchArea)\s*\{")
TAPPED = {
    "parts/Touchable.qml",
    "parts/GraphView.qml",  # It reads where it is touched.
    "parts/Countdown.qml",  # A touch anywhere stays; so does its first button.
    "parts/SettingsPanel.qml",  # A touch beside it closes it; so does its button.
    "screens/OpeningScreen.qml",  # A touch anywhere begins; so does the call to touch.
}
ADDRESS = re.compile(r"""["'`](?!image:)[A-Za-z][A-Za-z0-9+.-]*:/""")
COLOUR = re.compile(
    r"""["']\#[0-9A-Fa-f]{3,8}["'] | [cC]olor\s*:\s*["'](?!transparent["'])\w
    | \bQt\.(?:rgba|hsla|hsva|lighter|darker)\b""",
    re.VERBOSE,
)
DURATION = re.compile(r"\b(?:duration|interval|velocity)\s*:\s*\d")
LENGTH = re.compile(
    r"\b(?:x|y|width|height|spacing|radius|\w*(?:Margins?|Padding)|border\.width|font\.pixelSize)"
    r"\s*:\s*-?(?!0\b)\d+(?:\.\d+)?\s*(?:[;}\n])"
)
PYTHON_COLOUR = re.compile(r"""["']\#[0-9A-Fa-f]{6}["'] | QColor\((?:0x|\d)""", re.VERBOSE)


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


def test_touches_only_through_touchable() -> None:
    places = set(re.findall(r"^\s*Exhibit/(\S+?):", findings(TAP), re.MULTILINE))
    more = sorted(places - TAPPED)
    assert not more, f"use Touchable: fingers, keys and screen readers press it, and it shows the focus: {more}"


def test_no_addresses() -> None:
    found = findings(ADDRESS)
    assert not found, f"nothing is fetched; let a model give the file, or use an image provider:{found}"


def test_colours_live_in_style() -> None:
    found = findings(COLOUR, spared="style")
    assert not found, f"name the role in style/Colours.qml and use it:{found}"


def test_times_live_in_style() -> None:
    found = findings(DURATION, spared="style")
    assert not found, f"name how long it takes in style/Motion.qml and use it:{found}"


def test_lengths_are_in_units() -> None:
    window = re.compile(r"Main\.qml:\d+: (?:width|height)")  # What a window is before it gets its own size.
    found = [line for line in findings(LENGTH, spared="style").splitlines() if line and not window.search(line)]
    assert not found, "a pixel is another size on every screen; write Units.px:\n" + "\n".join(found)


def test_colours_of_the_program_are_roles() -> None:
    kiosk = VIEWS.parent
    painted = [*sorted((kiosk / "models").glob("*.py")), *sorted((kiosk / "graphs").glob("*.py"))]
    painted += [kiosk / "gallery.py", kiosk / "shots.py"]
    found = [
        f"{path.relative_to(kiosk)}: {match.group()}"
        for path in painted
        for match in PYTHON_COLOUR.finditer(path.read_text("utf-8"))
    ]
    assert not found, f"take a role of kiosk/content/palette.py: {found}"


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (COLOUR, 'color: "#fff"'),
        (COLOUR, 'border.color: "white"'),
        (COLOUR, "color: Qt.rgba(0, 0, 0, 1)"),
        (DURATION, "duration: 250"),
        (LENGTH, "spacing: 12\n"),
        (LENGTH, "anchors.leftMargin: 8 }"),
        (PYTHON_COLOUR, "QColor(0x10, 0x0D, 0x0A)"),
    ],
)
def test_the_rules_find_what_they_forbid(rule: re.Pattern[str], line: str) -> None:
    assert rule.search(line)


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
