"""A text of the bundle: one string for every language, or one string a language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

EVERY_LANGUAGE = ""
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
BundlePath = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Part(BaseModel):
    """Base of everything that a bundle says: closed (no unknown keys), frozen, exact about types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


def _as_mapping(value: Any) -> Any:
    return {EVERY_LANGUAGE: value} if isinstance(value, str) else value


def _says_something(value: Mapping[str, str]) -> Mapping[str, str]:
    if not value:
        raise ValueError("says nothing in any language: write a text, or leave the key out")
    return value


_Phrase = Annotated[str, StringConstraints(min_length=1, max_length=2000)]

Text = Annotated[
    dict[str, _Phrase],
    BeforeValidator(_as_mapping),
    AfterValidator(_says_something),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1, "maxLength": 2000},
                {
                    "type": "object",
                    "minProperties": 1,
                    "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 2000},
                },
            ]
        }
    ),
]

_Measure = Annotated[str, StringConstraints(max_length=40)]

# A unit may be empty in one language: Chinese counts with measure words where English has none.
Unit = Annotated[
    dict[str, _Measure],
    BeforeValidator(_as_mapping),
    AfterValidator(_says_something),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "maxLength": 40},
                {"type": "object", "minProperties": 1, "additionalProperties": {"type": "string", "maxLength": 40}},
            ]
        }
    ),
]


def say(text: Mapping[str, str] | None, language: str) -> str:
    """The text in `language`; where it is missing, in the language that the text names first; "" for no text."""
    if not text:
        return ""
    if language in text:
        return text[language]
    return next(iter(text.values()))


def language_of(text: Mapping[str, str] | None, language: str) -> str:
    """The language that `say` really answers in, so that type is set by the text's own language."""
    if not text or language in text or EVERY_LANGUAGE in text:
        return language
    return next(iter(text))
