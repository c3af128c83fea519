"""Memory that was used for a moment goes back to the system."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3
_THRESHOLD = 128 * 1024


def return_freed_memory() -> None:
    """Keep the C library from holding on to decoded pictures.

    glibc raises its thresholds with the first large blocks that are freed, and from then on keeps such blocks in its
    heap for good; naming the thresholds keeps them where they were. Elsewhere this does nothing.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(_M_MMAP_THRESHOLD, _THRESHOLD)
    mallopt(_M_TRIM_THRESHOLD, _THRESHOLD)


def resident_memory() -> int | None:
    """Memory that this process holds, in bytes; None where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError, AttributeError):
        return None
