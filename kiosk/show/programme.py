"""What the show must know of the content: how many screens and pages, which languages, how fast."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.bundle import Bundle, Opening, Rhythm, Theme


@dataclass(frozen=True, slots=True)
class Programme:
    """The content as the show sees it."""

    pages: tuple[int, ...]
    """Pages of each screen, at least one; the first screen is the opening, the last the poll where there is one."""
    languages: tuple[str, ...]
    rhythm: Rhythm

    @property
    def screens(self) -> int:
        return len(self.pages)

    @classmethod
    def of(cls, bundle: Bundle, language: str | None = None) -> Programme:
        """The programme of a bundle; `language` (one of its own) comes first where given."""
        languages = list(bundle.languages)
        if language in languages:
            start = languages.index(language)
            languages = languages[start:] + languages[:start]
        pages = (opening_pages(bundle.opening), *map(theme_pages, bundle.themes), *([1] if bundle.poll else []))
        return cls(pages, tuple(languages), bundle.show)


def opening_pages(opening: Opening) -> int:
    """The lead and each story paragraph take turns; so do the graphs."""
    return max(1 + len(opening.story), len(opening.graphs))


def theme_pages(theme: Theme) -> int:
    """The story takes turns; so do the graphs, beside a large one or, where there is room for one, all of them."""
    return max(len(theme.story), len(theme.graphs))
