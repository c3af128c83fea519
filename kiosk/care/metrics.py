"""The exhibit's health as Prometheus reads it: the text format of node_exporter's textfile collector."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.care.health import Health


def metrics(health: Health) -> str:
    """The file's text. It is written only by a running exhibit: an old `kiosk_written_seconds` means that none runs."""
    return "".join(f"{line}\n" for line in _lines(health))


def _lines(health: Health) -> Iterator[str]:
    up = health.ended_at is None and not health.frozen
    yield from _gauge("kiosk_up", "1 while frames reach the glass", up)
    yield from _gauge("kiosk_written_seconds", "Unix time of this file", health.written_at)
    yield from _gauge("kiosk_begun_seconds", "Unix time at which the exhibit started", health.begun_at)
    yield from _gauge("kiosk_restarts", "starts after an end that nobody wanted", health.restarts)
    if health.frames_per_second is not None:
        yield from _gauge("kiosk_frames_per_second", "frames that reached the glass", health.frames_per_second)
    if health.memory is not None:
        yield from _gauge("kiosk_memory_bytes", "resident memory", health.memory)
    if health.trouble is not None:
        yield from _gauge("kiosk_trouble_seconds", "Unix time of the last warning", health.trouble.at)
    labels = _labels(version=health.version, content=health.content or "", phase=health.phase, screen=health.screen)
    yield from _head("kiosk_info", "what is on the glass")
    yield f"kiosk_info{labels} 1"
    if health.feeds:
        yield from _head("kiosk_feed_live", "1 while a feed brings its values in time")
        for feed in health.feeds:
            yield f"kiosk_feed_live{_labels(feed=feed.name)} {int(feed.state == 'live')}"
    aged = [(feed.name, feed.age) for feed in health.feeds if feed.age is not None]
    if aged:
        yield from _head("kiosk_feed_age_seconds", "age of a feed's latest value")
        for name, age in aged:
            yield f"kiosk_feed_age_seconds{_labels(feed=name)} {age:.3f}"


def _gauge(name: str, help: str, value: float) -> Iterator[str]:
    yield from _head(name, help)
    yield f"{name} {int(value) if value == int(value) else f'{value:.3f}'}"


def _head(name: str, help: str) -> Iterator[str]:
    yield f"# HELP {name} {help}"
    yield f"# TYPE {name} gauge"


def _labels(**values: str) -> str:
    escaped = {
        name: value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n") for name, value in values.items()
    }
    return "{" + ",".join(f'{name}="{value}"' for name, value in escaped.items()) + "}"
