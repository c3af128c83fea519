"""How a text breaks into lines: unseen letters that keep together what is read together.

The rules add no-break spaces, word joiners and thin spaces, and nothing that can be read; `as_written` takes them out
again, with the soft hyphens that an author may have put into long words. The author's own line breaks stay, and every
line between them is set by itself.
"""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
JOINER = "\u2060"
SOFT_HYPHEN = "\u00ad"
THIN = "\u2009"

_FEW_WORDS = 4
"""A line of so many words is a label: it may break anywhere between them."""
_FEW_LETTERS = 6
"""The same for Chinese, which has no spaces."""
_LONELY = 10
"""A last line of fewer letters looks forgotten."""

_HAN = "\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de"
_CLOSING = "，。、：；！？”’）》」』】…％%.,:;!?)\"'"
_UNITS = "km|cm|mm|m|ha|kg|g|t|kW|MW|GW|kWh|MWh|GWh|Hz|kHz|MHz|GHz|s|min|h|°C|°F|%|€|\\$|£|ft|mi|lb"

_BETWEEN_SCRIPTS = re.compile(f"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")
_THIN_BETWEEN_SCRIPTS = re.compile(f"(?<=[{_HAN}]){THIN}(?=[{_LATIN}])|(?<=[{_LATIN}]){THIN}(?=[{_HAN}])")
# 346万人, 1,919个, 2020年: a number keeps its measure word.
_MEASURE_WORD = re.compile(f"(?<=[0-9])(?=[{_HAN}])|(?<=[0-9][万亿])(?=[{_HAN}])")
_LAST_HAN = re.compile(f"(?<=[{_HAN}])(?=[{_HAN}][{_CLOSING}]*$)")
_SPACED_DASH = re.compile(" (?=[–—])")
_EM_DASH = re.compile(f"(?<=[^\\s—{_HAN}{JOINER}])(?=—)")
_TITLE = re.compile(r"(\b(?:(?:Mr|Mrs|Ms|Dr)\.?|(?:Prof|St|No|Nos|Nr|Vol|Fig|pp?)\.)) (?=\S)")
_UNIT = re.compile(rf"(?<=[0-9]) (?=(?:{_UNITS})(?!\w))")
# A year goes with what stands before it (May 2019, Plan 2016), any other number with what it counts.
_NAMED_NUMBER = re.compile(rf"(\b[{_CAPITAL}][^\W\d_]*) (?=[0-9])")
_COUNTED = re.compile(rf"(?<![\w.,–-])(?![12][0-9]{{3}} )([0-9](?:[0-9.,]*[0-9])?%?) (?=[^\W\d_]{{4}}|[{_CAPITAL}])")


def typeset(text: str) -> str:
    """`text` as it should break into lines, by the rules of its own scripts. Set again, it stays as it is."""
    return "\n".join(_line(line) for line in text.split("\n"))


def as_written(text: str) -> str:
    """What the author wrote, for screen readers and for searching."""
    text = text.replace(SOFT_HYPHEN, "").replace(JOINER, "").replace(NO_BREAK, " ")
    return _THIN_BETWEEN_SCRIPTS.sub("", text)


def _line(line: str) -> str:
    line = _BETWEEN_SCRIPTS.sub(THIN, line)
    line = _MEASURE_WORD.sub(JOINER, line)
    line = _SPACED_DASH.sub(NO_BREAK, line)
    line = _EM_DASH.sub(JOINER, line)
    line = _UNIT.sub(NO_BREAK, line)
    line = _TITLE.sub(rf"\1{NO_BREAK}", line)
    if len(_words(line)) > _FEW_WORDS:
        line = _NAMED_NUMBER.sub(rf"\1{NO_BREAK}", line)
        line = _COUNTED.sub(rf"\1{NO_BREAK}", line)
        line = _with_company(line)
    if len(as_written(line)) > _FEW_LETTERS:
        line = _LAST_HAN.sub(JOINER, line)
    return line


def _words(line: str) -> list[str]:
    return re.split(f"[ {NO_BREAK}]+", line.strip())


def _with_company(line: str) -> str:
    """The last word kept together with one or two before it, where it is too short to stand alone."""
    end = start = len(line.rstrip())
    for _ in range(2):
        gap = max(line.rfind(" ", 0, start), line.rfind(NO_BREAK, 0, start))
        if gap < 1 or end - gap > _LONELY:
            break
        line = line[:gap] + NO_BREAK + line[gap + 1 :]
        start = gap
    return line
