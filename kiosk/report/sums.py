"""The records of a stretch of days, added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from kiosk.records.counts import Kind
from kiosk.records.hour import NOT_SET
from kiosk.records.reading import Count, Records, Votes
from kiosk.report.summary import Played, Question, Share, Summary

K = TypeVar("K", bound=Hashable)


def summary(records: Records, since: date | None = None, until: date | None = None) -> Summary:
    """Add up the days from `since` to `until`, both of them included; all days where nothing is said."""

    def dated(hour: str) -> bool:
        day = date.fromisoformat(hour[:10]) if hour else None
        return day is not None and (since is None or day >= since) and (until is None or day <= until)

    return _add_up(
        records,
        [count for count in records.counts if dated(count.hour)],
        [vote for vote in records.votes if dated(vote.hour) or (since is None and vote.hour == NOT_SET)],
    )


def _add_up(records: Records, counts: list[Count], votes: list[Votes]) -> Summary:
    of = {kind: [count for count in counts if count.kind == kind] for kind in Kind}
    phases_by_day: dict[date, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for count in of[Kind.STATE]:
        phases_by_day[_day(count)][count.item] += count.seconds
    return Summary(
        title=_title(records, counts),
        days=tuple(sorted({_day(count) for count in counts if count.kind != Kind.GAP})),
        visits=sum(count.times for count in of[Kind.VISIT]),
        visits_by_day=_times(of[Kind.VISIT], _day),
        visits_by_hour=_times(of[Kind.VISIT], lambda count: int(count.hour[11:13])),
        lengths=_times(of[Kind.LENGTH], lambda count: count.item),
        seconds=sum(count.seconds for count in of[Kind.LENGTH]),
        screens=_shares(records, of[Kind.SCREEN]),
        languages=_shares(records, of[Kind.LANGUAGE]),
        settings=_shares(records, of[Kind.SETTING]),
        touches=sum(count.times for count in of[Kind.TOUCH]),
        polls=_polls(records, votes),
        played=_played(records, of[Kind.PLAY]),
        phases=_seconds(of[Kind.STATE], lambda count: count.item),
        phases_by_day=phases_by_day,
        gaps=sum(count.times for count in of[Kind.GAP]),
        gap_seconds=sum(count.seconds for count in of[Kind.GAP]),
        gap_by_day=_seconds(of[Kind.GAP], _day),
        starts=sum(count.times for count in of[Kind.START]),
        undated_visits=sum(c.times for c in records.counts if c.kind == Kind.VISIT and c.hour == NOT_SET),
    )


def _day(count: Count) -> date:
    return date.fromisoformat(count.hour[:10])


def _title(records: Records, counts: list[Count]) -> str:
    latest = next((count.content for count in reversed(counts) if count.content), "")
    return records.name(latest, "") if latest else "Kiosk"


def _times(counts: Iterable[Count], key: Callable[[Count], K]) -> dict[K, int]:
    found: dict[K, int] = defaultdict(int)
    for count in counts:
        found[key(count)] += count.times
    return found


def _seconds(counts: Iterable[Count], key: Callable[[Count], K]) -> dict[K, float]:
    found: dict[K, float] = defaultdict(float)
    for count in counts:
        found[key(count)] += count.seconds
    return found


def _shares(records: Records, counts: Sequence[Count]) -> tuple[Share, ...]:
    """Items over all versions of an exhibit together, those that held people longest first."""
    latest = {_item(count): count.content for count in counts}
    times, seconds = _times(counts, _item), _seconds(counts, _item)
    shares = (Share(records.name(content, item[1]), times[item], seconds[item]) for item, content in latest.items())
    return _sorted(shares)


def _item(count: Count) -> tuple[str, str]:
    """The exhibit without its version, and the item."""
    return count.content.partition(" ")[0], count.item


def _sorted(shares: Iterable[Share]) -> tuple[Share, ...]:
    return tuple(sorted(shares, key=lambda share: (-share.seconds, -share.times, share.name)))


def _polls(records: Records, votes: Iterable[Votes]) -> tuple[Question, ...]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for vote in votes:
        found[vote.poll][vote.option] += vote.votes
    return tuple(
        Question(records.name(poll, ""), _sorted(Share(records.name(poll, option), n) for option, n in counted.items()))
        for poll, counted in found.items()
    )


def _played(records: Records, counts: Sequence[Count]) -> tuple[Played, ...]:
    """Every screen of every version, the newest version first."""
    by_content: dict[str, list[Count]] = defaultdict(list)
    for count in reversed(counts):
        by_content[count.content].append(count)
    return tuple(Played(content, share) for content, some in by_content.items() for share in _shares(records, some))
