"""What is plugged in: graphics, screens and touch, as the kernel lists them. Needs no display."""

from __future__ import annotations

import os
import re
from pathlib import Path

from kiosk.doctor.finding import Finding, mend, ok, remark

_DIRECT = 1 << 1
"""INPUT_PROP_DIRECT: what is touched is what is seen."""
_ABS_X, _ABS_MT_X = 1 << 0x00, 1 << 0x35


def graphics(root: Path = Path("/")) -> Finding:
    """Does a graphics device draw, or the processor?"""
    devices = sorted((root / "dev/dri").glob("card*"))
    if not devices:
        return remark(
            "graphics",
            "no graphics device: the processor draws, which costs power and frames",
            "install the driver of the graphics device: sudo apt install firmware-linux-nonfree",
        )
    closed = [
        path for path in (*devices, *(root / "dev/dri").glob("renderD*")) if not os.access(path, os.R_OK | os.W_OK)
    ]
    if closed:
        return mend(
            "graphics", f"this user may not use {closed[0]}", "sudo usermod -aG video,render $USER, then log in again"
        )
    return ok("graphics", f"{', '.join(path.name for path in devices)} draws")


def plugged_screens(root: Path = Path("/")) -> list[str]:
    """The sockets with a screen in them that is switched on, such as `HDMI-A-1`."""
    found = []
    for status in sorted((root / "sys/class/drm").glob("card*-*/status")):
        try:
            if status.read_text().strip() == "connected":
                found.append(status.parent.name.partition("-")[2])
        except OSError:
            continue
    return found


def touch(root: Path = Path("/")) -> Finding:
    """Is there a touch screen?"""
    try:
        listed = (root / "proc/bus/input/devices").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return remark("touch", "this system does not say what is plugged in", "touch the glass and see")
    names = [name for block in listed.split("\n\n") if (name := _touch_screen(block))]
    if not names:
        return mend(
            "touch", "no touch screen is connected", "plug in its USB cable, and look again: sudo libinput list-devices"
        )
    return ok("touch", ", ".join(names))


def _touch_screen(block: str) -> str:
    """The name of a device that is a touch screen; "" of any other."""
    if not _bits(block, "PROP") & _DIRECT or not _bits(block, "ABS") & (_ABS_X | _ABS_MT_X):
        return ""
    name = re.search(r'^N: Name="(.*)"$', block, re.MULTILINE)
    return name[1] if name else "a touch screen without a name"


def _bits(block: str, of: str) -> int:
    """A set of bits as the kernel writes it: words of 64 bits, the highest first."""
    found = re.search(rf"^B: {of}=([0-9a-f ]+)$", block, re.MULTILINE)
    value = 0
    for word in found[1].split() if found else ():
        value = value << 64 | int(word, 16)
    return value
