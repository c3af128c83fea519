"""Rules for texts: their languages, their length, and the kiosk's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from kiosk.content.finding import Finding, Scene, error, warning
from kiosk.content.letters import is_blank
from kiosk.content.problems import Place, quoted
from kiosk.content.text import EVERY_LANGUAGE
from kiosk.content.words import Words

_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PLACEHOLDERS = {
    "returning": ("{seconds}",),
    "source": ("{source}",),
    "votes": ("{count}",),
    "in_total": ("{total}",),
    "since": ("{when}",),
}


def text_findings(place: Place, text: Mapping[str, str], raw: object, scene: Scene) -> Iterator[Finding]:
    """What is wrong with a text; `raw` is how the bundle wrote it."""
    if isinstance(raw, Mapping) and scene.languages:
        yield from _languages(place, text, scene)
    for language, said in text.items():
        where = place if language == EVERY_LANGUAGE else (*place, language)
        if is_blank(said) and place[-1] != "unit":
            yield error(where, "says nothing", "write a text, or leave the key out")
        yield from _length(where, place, said)


def _languages(place: Place, text: Mapping[str, str], scene: Scene) -> Iterator[Finding]:
    offered = list(scene.languages)
    for language in text:
        if language not in offered:
            close = get_close_matches(language.lower()[:20], offered, n=1, cutoff=0.5)
            todo = (
                f'did you mean "{close[0]}"?'
                if close
                else f'add it to "languages", or take it out; offered are {", ".join(offered)}'
            )
            yield error((*place, language), f"{quoted(language)} is not a language of this bundle", todo)
    missing = [language for language in offered if language not in text]
    if missing and place[0] != "words":
        shown = next((language for language in text if language in offered), None)
        instead = f"; until then {shown} is shown" if shown else ""
        yield warning(place, f"says nothing in {', '.join(missing)}", f"translate it{instead}")


def _length(where: Place, place: Place, said: str) -> Iterator[Finding]:
    limits = _limits(place)
    if limits is None:
        return
    words, letters = len(said.split()), len(_CJK.findall(said))
    chinese = letters * 2 > len(said)
    count, most, unit = (letters, limits[1], "characters") if chinese else (words, limits[0], "words")
    if count > most:
        yield warning(where, f"has {count} {unit}", f"{most} at most can be read in passing: make it shorter")


def _limits(place: Place) -> tuple[int, int] | None:
    """Most words, and most Chinese or Japanese characters, of the text at a place."""
    if place[-1] == "lead":
        return 18, 40
    if len(place) > 1 and place[-2] == "story":
        return (30, 75) if place[0] == "opening" else (45, 110)
    return None


def word_findings(place: Place, words: Words, scene: Scene) -> Iterator[Finding]:
    """What is wrong with the kiosk's own words in this bundle."""
    names = list(Words.model_fields)
    for language in scene.languages:
        missing = [name for name in names if not {language, EVERY_LANGUAGE} & set(getattr(words, name))]
        if missing:
            some = ", ".join(missing[:4]) + (", …" if len(missing) > 4 else "")
            yield warning(
                place,
                f"{len(missing)} of the kiosk's own words say nothing in {language} ({some})",
                'write them under "words"; until then they are shown in English',
            )
    for name in words.model_fields_set:
        for language, said in getattr(words, name).items():
            yield from _placeholders(
                (*place, name, *([language] if language else [])), said, _PLACEHOLDERS.get(name, ())
            )


def _placeholders(place: Place, said: str, known: tuple[str, ...]) -> Iterator[Finding]:
    for name in known:
        if name not in said:
            yield warning(place, f"does not say {name}", f"write {name} where it belongs")
        said = said.replace(name, "")
    if stray := re.search(r"\{[^{}]*\}?|\}", said):
        yield error(
            place,
            f"{quoted(stray[0])} is not filled in here",
            f"known is {known[0]}" if known else "take the braces out",
        )
