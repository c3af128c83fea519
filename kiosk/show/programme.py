"""What the show must know of the content: how many screens and pages, which languages, how fast."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.bundle import Bundle, Opening, Rhythm, Theme
from kiosk.content.hours import Daypart


@dataclass(frozen=True, slots=True)
class Programme:
    """The content as the show sees it."""

    pages: tuple[int, ...]
    """Pages of each screen, at least one; the first screen is the opening, the last the poll where there is one."""
    languages: tuple[str, ...]
    rhythm: Rhythm
    names: tuple[str, ...] = ()
    """A name for each screen, by which it is found again when the content has changed."""
    poll: bool = False
    """Whether the last screen is the poll."""

    @property
    def screens(self) -> int:
        return len(self.pages)

    def playing(self, part: Daypart | None = None) -> tuple[int, ...]:
        """The screens that take part at a part of the day, in order; the opening always does."""
        screens = tuple(screen for screen in range(self.screens) if part is None or self._plays(screen, part))
        return screens if len(screens) > 1 else tuple(range(self.screens))

    def _plays(self, screen: int, part: Daypart) -> bool:
        if self.poll and screen == self.screens - 1:
            return part.poll
        return screen == 0 or part.themes is None or self.names[screen] in part.themes

    def found(self, screen: int, before: Programme) -> int:
        """Where a screen of the content before is now: by its name, else at its place, as far as there is one."""
        name = before.names[screen] if screen < len(before.names) else None
        return self.names.index(name) if name in self.names else min(screen, self.screens - 1)

    @classmethod
    def of(cls, bundle: Bundle, language: str | None = None) -> Programme:
        """The programme of a bundle; `language` (one of its own) comes first where given."""
        languages = list(bundle.languages)
        if language in languages:
            start = languages.index(language)
            languages = languages[start:] + languages[:start]
        pages = (opening_pages(bundle.opening), *map(theme_pages, bundle.themes), *([1] if bundle.poll else []))
        return cls(pages, tuple(languages), bundle.show, tuple(bundle.screens), bundle.poll is not None)


def opening_pages(opening: Opening) -> int:
    """The lead and each story paragraph take turns; so do the graphs."""
    return max(1 + len(opening.story), len(opening.graphs))


def theme_pages(theme: Theme) -> int:
    """The story takes turns; so do the graphs, beside a large one or, where there is room for one, all of them."""
    return max(len(theme.story), len(theme.graphs))
