"""Every way in which a value can miss its model, said in plain words: what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from kiosk.content.problems import quoted

Context = Mapping[str, Any]

MISSING = "is missing"


class Sentence(NamedTuple):
    """What is wrong, and what to do."""

    what: str
    todo: str


_PATTERNS = {
    "^[a-z0-9][a-z0-9._-]{0,63}$": (
        "a short name",
        "use a to z, 0 to 9, dot, dash and underscore, at most 64 of them",
    ),
    "^#[0-9A-Fa-f]{6}$": ("a colour", "write # and six digits, for example #58A6FF"),
    "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$": (
        "a time of day",
        "write hours and minutes with two digits each: 09:00",
    ),
    "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$": ("a day", "write 2026-12-24, or 12-24 for every year"),
    "^[0-9]+(\\.[0-9]+){0,2}$": ("a version", "write one to three numbers with dots between: 1.2.0"),
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": ("a language", "write its code: en, zh, fr, pt-BR"),
}


def sentence(kind: str, given: Any, context: Context, message: str) -> Sentence:
    """The sentence for one error of the model: its kind, the value given, limits, the library's own words."""
    write = _SENTENCES.get(kind)
    return write(given, context) if write else Sentence(message, "see the reference of the bundle")


def unknown_key(key: str, known: list[str]) -> Sentence:
    """The sentence for a key that the model does not have."""
    close = get_close_matches(key.lower()[:64], known, n=1)
    if close:
        return Sentence("there is no such key", f'did you mean "{close[0]}"?')
    return Sentence("there is no such key", f"take it out; known here: {', '.join(known)}")


def unknown_kind(given: Any, known: list[str]) -> Sentence:
    """The sentence for a `kind` that does not exist."""
    close = get_close_matches(given.lower()[:64], known, n=1) if isinstance(given, str) else []
    todo = f'did you mean "{close[0]}"? ' if close else ""
    return Sentence(f"there is no kind {quoted(given)}", f"{todo}the kinds are {', '.join(known)}".strip())


def not_numbers(bad: list[Any], count: int) -> Sentence:
    """The sentence for several readings of one series that are not numbers."""
    examples = ", ".join(dict.fromkeys(quoted(value, 12) for value in bad))
    return Sentence(
        f"{len(bad)} of {count} values are not numbers ({examples[:60]})",
        "leave the value out, gaps are drawn as gaps",
    )


def _not_a(noun: str, todo: str) -> Callable[[Any, Context], Sentence]:
    return lambda given, _: Sentence(f"{quoted(given)} is not {noun}", todo)


def _number(given: Any, context: Context) -> Sentence:
    if isinstance(given, str) and given.strip().replace(".", "", 1).replace("-", "", 1).isdecimal():
        return Sentence(f"{quoted(given)} is a text, not a number", f"take the quotes off: {given.strip()}")
    return Sentence(f"{quoted(given)} is not a number", "write a number, without quotes, unit or separators")


def _pattern(given: Any, context: Context) -> Sentence:
    noun, todo = _PATTERNS.get(context["pattern"], ("what is wanted here", f"it must match {context['pattern']}"))
    return Sentence(f"{quoted(given)} is not {noun}", todo)


def _limit(word: str, key: str) -> Callable[[Any, Context], Sentence]:
    return lambda given, context: Sentence(
        f"{quoted(given)} is out of range", f"it must be {word} {_plain(context[key])}"
    )


def _length(given: Any, context: Context) -> Sentence:
    least, most = context.get("min_length"), context.get("max_length")
    count = len(given) if isinstance(given, (list, dict)) else context.get("actual_length", "too many")
    if least is not None:
        return Sentence(f"holds {count or 'nothing'}", f"at least {least} {'is' if least == 1 else 'are'} needed")
    return Sentence(f"holds {count}", f"at most {most} {'is' if most == 1 else 'are'} allowed: take some out")


def _choice(given: Any, context: Context) -> Sentence:
    options = context["expected"].replace(" or ", ", ").replace("'", '"')
    names = [option.strip('" ') for option in options.split(",")]
    close = get_close_matches(given.lower()[:64], names, n=1) if isinstance(given, str) else []
    todo = f'did you mean "{close[0]}"?' if close else ("write " if len(names) == 1 else "write one of ") + options
    return Sentence(f"{quoted(given)} is not known here", todo)


def _own_words(given: Any, context: Context) -> Sentence:
    what, colon, todo = str(context["error"]).partition(": ")
    return Sentence(what, todo if colon else "see the reference of the bundle")


def _plain(limit: float) -> str:
    return f"{limit:g}" if isinstance(limit, float) else str(limit)


_DAY = _not_a("a day", "write YYYY-MM-DD, for example 2016-01-01")
_OBJECT = _not_a("an object", 'write { "key": value, … } here')
_LIST = _not_a("a list", "write [ … ] here, also around a single entry")

_SENTENCES: dict[str, Callable[[Any, Context], Sentence]] = {
    "missing": lambda given, _: Sentence(MISSING, "write it; it can't be guessed"),
    "string_type": _not_a("a text", 'write it in double quotes: "…"'),
    "string_too_short": lambda given, _: Sentence("says nothing", "write a text, or leave the key out"),
    "string_too_long": lambda given, c: Sentence(
        f"is {len(given):,} letters long", f"{c['max_length']:,} at most: make it shorter"
    ),
    "string_pattern_mismatch": _pattern,
    "float_type": _number,
    "finite_number": _number,
    "int_type": _not_a("a whole number", "write a whole number, without quotes"),
    "int_from_float": _not_a("a whole number", "write it without decimals"),
    "bool_type": _not_a("true or false", "write true or false, without quotes"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _not_a("a text", 'write "…", or a text for each language: {"en": "…", "zh": "…"}'),
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "too_short": _length,
    "too_long": _length,
    "greater_than": _limit("more than", "gt"),
    "greater_than_equal": _limit("at least", "ge"),
    "less_than": _limit("less than", "lt"),
    "less_than_equal": _limit("at most", "le"),
    "literal_error": _choice,
    "value_error": _own_words,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
}
