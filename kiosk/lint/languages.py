"""Names of languages in English, and the scripts that tell whether a text was translated."""

from __future__ import annotations

import re
from collections.abc import Sequence

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = re.compile("[\u3040-\u30ff]")
_NAMES = {
    "ar": "Arabic",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nb": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def name(language: str) -> str:
    """What an editor calls a language: "German"; its code where it is a rare one."""
    return _NAMES.get(language.partition("-")[0], language)


def named(languages: Sequence[str]) -> str:
    """Several of them: "German and Chinese"."""
    names = [name(language) for language in languages]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def is_chinese(language: str) -> bool:
    return language.partition("-")[0] == "zh"


def is_japanese(language: str) -> bool:
    return language.partition("-")[0] == "ja"
