"""A bundle of extremes: the shortest and the longest texts, few and many figures and graphs, five languages."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from tests.app.harbour import harbour, rewrite

LANGUAGES = ("en", "zh", "de", "ar", "he")
"""Latin, Chinese, German with its long words, and two that run from right to left."""

SHORT = {"en": "Sea", "zh": "海", "de": "See", "ar": "بحر", "he": "ים"}
LONG = {
    "en": "Responsibilities of intercontinental transportation",
    "zh": "面向未来的跨洲综合运输责任与协调机制",
    "de": "Hochgeschwindigkeitseisenbahnverbindungen",
    "ar": "مسؤوليات النقل بين القارات والمدن",
    "he": "אחריות התחבורה הבין־יבשתית והעירונית",
}
SENTENCE = {
    "en": "Every year more ships call here, and the town that grew around them learns to share what they bring.",
    "zh": "每年来此停靠的船舶越来越多，因港而兴的小城，也学会了分享它们带来的一切。",
    "de": "Donaudampfschifffahrtsgesellschaften und Eisenbahnknotenpunkte wachsen jedes Jahr miteinander.",
    "ar": "تزداد السفن كل عام، وتتعلم المدينة أن تشارك ما تحمله إليها.",
    "he": "מדי שנה פוקדות את הנמל עוד אוניות, והעיר לומדת לחלוק את מה שהן מביאות.",
}
LABEL = {
    "en": "intercontinental container connections",
    "zh": "跨洲集装箱班列线路",
    "de": "Eisenbahnverbindungen weltweit",
    "ar": "خطوط الحاويات بين القارات",
    "he": "קווי מכולות בין־יבשתיים",
}
SOURCE = {
    "en": "Harbour office, yearbook of the port and its hinterland, 2021; own count",
    "zh": "港务局《港口及腹地年鉴》，2021年；自行统计",
    "de": "Hafenamt, Jahrbuch des Hafens und seines Hinterlandes, 2021; eigene Zählung",
    "ar": "مكتب الميناء، 2021",
    "he": "משרד הנמל, 2021",
}
FIGURES = ((12_345_678, "more than"), (359, None), (1, "nearly"), (15_000, None))


def extremes(folder: Path) -> Path:
    """Write the bundle; its folder."""
    bundle = harbour(folder)
    rewrite(bundle, _change)
    return bundle


def _change(said: dict[str, Any]) -> None:
    theme = said["themes"][0]
    line = theme["graphs"][0]
    said.update(languages=list(LANGUAGES), title=LONG)
    said["opening"].update(kicker=SENTENCE, lead=SENTENCE, story=[SENTENCE])
    said["themes"] = [
        _theme(theme, 1, SHORT, SHORT, [], [_graph(line, SHORT, SHORT)], [SHORT]),
        _theme(theme, 2, LONG, SENTENCE, FIGURES, [_graph(line, LONG, SOURCE) for _ in range(3)], [_long(2)] * 4),
        _theme(theme, 3, LONG, SHORT, FIGURES[:1], [_graph(line, SHORT, SOURCE) for _ in range(2)], [_long(3)]),
        _theme(theme, 4, SHORT, SENTENCE, FIGURES[1:3], [_graph(line, LONG, SHORT)], [SENTENCE] * 2),
    ]
    said["poll"] = {
        "id": "views",
        "question": SENTENCE,
        "lead": SENTENCE,
        "options": [{"id": f"answer-{number}", "label": LONG if number % 2 else SHORT} for number in range(6)],
    }


def _theme(
    base: dict[str, Any],
    number: int,
    title: dict[str, str],
    lead: dict[str, str],
    figures: tuple[tuple[int, str | None], ...] | list[Any],
    graphs: list[dict[str, Any]],
    story: list[dict[str, str]],
) -> dict[str, Any]:
    made = copy.deepcopy(base)
    made.update(id=f"theme-{number}", title=title, lead=lead, graphs=graphs, story=story)
    made["picture"].update(caption=LONG)
    made["figures"] = [
        {"value": value, "label": LABEL, "source": SOURCE, **({"qualifier": qualifier} if qualifier else {})}
        for value, qualifier in figures
    ]
    return made


def _graph(base: dict[str, Any], title: dict[str, str], source: dict[str, str]) -> dict[str, Any]:
    return {**copy.deepcopy(base), "title": title, "subtitle": title, "source": source, "honesty": "demonstration"}


def _long(times: int) -> dict[str, str]:
    """A paragraph as long as the reference allows, about 45 words."""
    return {language: ("" if language == "zh" else " ").join([text] * times) for language, text in SENTENCE.items()}


if __name__ == "__main__":
    import sys

    sys.stdout.write(json.dumps(str(extremes(Path(sys.argv[1])))))
