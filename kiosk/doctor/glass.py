"""What can be seen: the display and the letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.care.health import Health, Verdict
from kiosk.doctor.finding import Finding, mend, ok, remark

FONT = "Noto Sans CJK SC"
_PATIENCE_SECONDS = 20
_LEAST = (1280, 720)


@dataclass(frozen=True, slots=True)
class Found:
    """What Qt has found."""

    screens: tuple[tuple[str, int, int], ...] = ()
    """Name and size in pixels."""
    fonts: frozenset[str] = frozenset()
    complaint: str = ""
    """Why it found nothing."""


def look(offscreen: bool) -> Found:
    """Let Qt look, in a process of its own; `offscreen` where there is no display."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if offscreen else dict(os.environ)
    arguments = [sys.executable, "-m", "kiosk.doctor.probe"]
    try:
        done = subprocess.run(
            arguments, env=environment, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return Found(complaint=f"it did not answer within {_PATIENCE_SECONDS} seconds")
    if done.returncode:
        lines = done.stderr.split("\n")
        return Found(
            complaint=next((line.strip() for line in lines if line.strip()), f"it ended with {done.returncode}")
        )
    said = json.loads(done.stdout)
    screens = () if offscreen else tuple((each["name"], each["width"], each["height"]) for each in said["screens"])
    return Found(screens, frozenset(said["fonts"]))


def glass(found: Found, plugged: Sequence[str], health: Health | None, verdict: Verdict) -> Iterator[Finding]:
    """Display and letters; what the running exhibit says of its display counts where there is none here."""
    yield _display(found, plugged, health, verdict)
    if FONT in found.fonts:
        yield ok("fonts", f"{FONT} is installed")
    elif found.fonts:
        yield mend("fonts", f"{FONT} is not installed: text will look different", "sudo apt install fonts-noto-cjk")
    else:
        yield mend("fonts", "no font is installed", "sudo apt install fonts-noto-cjk")


def _display(found: Found, plugged: Sequence[str], health: Health | None, verdict: Verdict) -> Finding:
    if health and verdict is Verdict.RUNNING:
        return ok("display", f"the exhibit is on {health.display}")
    if found.complaint:
        return mend(
            "display",
            f"the display can't be used ({found.complaint})",
            "see that DISPLAY or WAYLAND_DISPLAY is that of the kiosk's session: echo $DISPLAY $WAYLAND_DISPLAY",
        )
    if found.screens:
        small = [name for name, *size in found.screens if sorted(size) < sorted(_LEAST)]
        said = ", ".join(f"{name} {width}x{height}" for name, width, height in found.screens)
        if small:
            return remark(
                "display", f"{said}: too small to read from afar", "choose another mode: xrandr, or wlr-randr"
            )
        return ok("display", said)
    if plugged:
        return remark(
            "display",
            f"{', '.join(plugged)} is connected, but nothing draws on it now",
            "start the exhibit, or ask from within its session",
        )
    return mend(
        "display", "no display is connected", "switch it on, and see its cable; then: cat /sys/class/drm/*/status"
    )
