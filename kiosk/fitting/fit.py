"""What the real glass says of a bundle, as problems in the editor's places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext

from kiosk.content.finding import Finding, warning
from kiosk.content.model import as_written
from kiosk.content.problems import Problem, quoted
from kiosk.content.reader import Content, Examined
from kiosk.content.text import EVERY_LANGUAGE
from kiosk.fitting.decoded import decoded_findings, quiet
from kiosk.fitting.letters import letter_findings
from kiosk.fitting.looks import SIZES, Look, described, plan
from kiosk.fitting.places import Origin, origin
from kiosk.fitting.texts import Amiss
from kiosk.fitting.walk import walk
from kiosk.lint.languages import named

Seen = dict[tuple[Origin, str], list[tuple[Look, Amiss]]]


def fit(
    examined: Examined, content: Content, on_look: Callable[[], None], sizes: Sequence[tuple[int, int]] = SIZES
) -> list[Problem]:
    """Texts that are cut or tiny, pictures that don't open, and characters that no font has.

    `on_look` is called after each of the `plan`'s looks.
    """
    found = decoded_findings(content)
    with quiet() if found else nullcontext():
        seen = _looked_at(content, sizes, on_look)
    # After the walk: the exhibit has loaded the bundle's own fonts.
    found += letter_findings(content.bundle)
    found += _findings(seen, content.bundle.languages, sizes)
    return [examined.problem(one._replace(place=as_written(one.place, examined.raw))) for one in found]


def _looked_at(content: Content, sizes: Sequence[tuple[int, int]], on_look: Callable[[], None]) -> Seen:
    """Every text amiss with the looks in which it was seen, by the place where it was written."""
    seen: Seen = defaultdict(list)
    for look, texts in walk(content, plan(content.bundle, sizes)):
        for text in texts:
            where = origin(text.text, content.bundle, look.screen, look.language)
            if not (text.in_bar and _may_be_cut(look, where)):
                seen[where, "" if where.whole else text.text].append((look, text))
        on_look()
    return seen


def _may_be_cut(look: Look, where: Origin) -> bool:
    """In the bar of themes: a name in larger text, and in the second language. Both are whole on their own screen."""
    return look.text_step > 0 or where.place[-1] not in (look.language, EVERY_LANGUAGE)


def _findings(seen: Seen, languages: Sequence[str], sizes: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """One for each text, whatever the number of screens and sizes on which it does not fit."""
    for (where, _), cases in seen.items():
        looks = [look for look, _ in cases]
        text = min((amiss for _, amiss in cases), key=lambda amiss: amiss.room)
        last = str(where.place[-1])
        spoken = [last] if last in languages else list(dict.fromkeys(look.language for look in looks))
        joined = "" if where.whole else f"{quoted(text.text)} "
        yield warning(
            where.place,
            f"{joined}is {'cut' if text.cut else 'too small to read'} in {named(spoken)}"
            f"{' in the bar of themes' if text.in_bar else ''} {described(looks, sizes)}",
            f"make it shorter, about {text.room} of its {len(text.text)} characters fit",
        )
