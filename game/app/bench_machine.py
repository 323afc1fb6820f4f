"""What a measurement was taken on: the machine by name, and how long it takes to find its memory again after a wait."""

from __future__ import annotations

import gc
import os
import platform
import random
import statistics
import sys
import time
from itertools import pairwise
from pathlib import Path

from game import __version__

LINKS = 1024  # 48 bytes each: together less than any processor's second cache
ROUNDS = 60
WAIT_S = 0.015  # what a game at 60 pictures a second waits between two


class _Link:
    """One of a chain: each is found only by the one before it, so that nothing can be fetched ahead."""

    __slots__ = ("next",)

    def __init__(self) -> None:
        self.next: _Link | None = None


def head(*packages: str) -> dict[str, str]:
    """The first lines of a report: `machine` and `versions`."""
    return {
        "machine": f"{platform.system()} {platform.machine()}, {_processor()}, {os.cpu_count()} cores",
        "versions": ", ".join((f"RED HEAT {__version__}", f"Python {platform.python_version()}", *packages)),
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def look_ns() -> tuple[float, float]:
    """What a look at a small object costs, median: when it was just looked at, and after a wait of WAIT_S.

    A processor of one's own still holds it after the wait. One that others share with us, as on a rented machine, has
    given its caches away, and each first look of a frame goes to the memory.
    """
    links = [_Link() for _ in range(LINKS)]
    order = list(range(LINKS))
    random.Random(1).shuffle(order)
    for here, there in pairwise(order):
        links[here].next = links[there]
    gc.disable()
    try:
        at_once = [_walk(links[order[0]]) for _ in range(ROUNDS)]
        waited = []
        for _ in range(ROUNDS):
            time.sleep(WAIT_S)
            waited.append(_walk(links[order[0]]))
    finally:
        gc.enable()
    return statistics.median(at_once), statistics.median(waited)


def _walk(link: _Link | None) -> float:
    """From one end of the chain to the other, in ns a link."""
    began = time.perf_counter_ns()
    while link is not None:
        link = link.next
    return (time.perf_counter_ns() - began) / LINKS


def memory_mb() -> float | None:
    """What this process holds in memory, on macOS the most that it ever held; None where the system does not tell."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return None
