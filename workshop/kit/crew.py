"""The crew: bakes that are due, each after what it needs, as many at once as there are hands; a bar shows how far."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from typing import TextIO

from workshop.kit.bake import ASSETS, Bake, BakeError, record

BAR = 24  # letters

Work = Callable[[str], float]  # name of a bake -> seconds it took


def needs(bakes: dict[str, Bake]) -> dict[str, set[str]]:
    """Name of each bake -> those that write one of its sources. Raises BakeError if two write the same file."""
    writers: dict[str, str] = {}
    for bake in bakes.values():
        for out in bake.outputs:
            if out in writers:
                raise BakeError(f"{bake.name}: assets/{out} is also written by {writers[out]}")
            writers[out] = bake.name
    found: dict[str, set[str]] = {}
    for bake in bakes.values():
        inside = (path.relative_to(ASSETS).as_posix() for path in bake.sources if path.is_relative_to(ASSETS))
        found[bake.name] = {writers[out] for out in inside if out in writers} - {bake.name}
    return found


def due(bakes: dict[str, Bake], wanted: Iterable[str], fresh: bool) -> list[str]:
    """Names that must be baked, in an order in which they can: stale ones, and whatever builds on a stale one."""
    before = needs(bakes)
    order: list[str] = []
    marks: dict[str, bool] = {}
    asked = set(wanted)

    def visit(name: str, way: tuple[str, ...]) -> bool:
        if name in way:
            raise BakeError(f"{name}: needs itself by way of {', '.join(way[way.index(name) + 1 :])}")
        if name not in marks:
            stale = [visit(other, (*way, name)) for other in sorted(before[name])]
            marks[name] = (fresh and name in asked) or any(stale) or bakes[name].fault() is not None
            if marks[name]:
                order.append(name)
        return marks[name]

    for name in bakes:
        if name in asked:
            visit(name, ())
    return order


class Progress:
    """A bar on a terminal, a line for each bake elsewhere."""

    def __init__(self, total: int, out: TextIO = sys.stderr) -> None:
        self.total, self.done, self._out = total, 0, out
        self._bar = out.isatty()

    def finished(self, name: str, seconds: float) -> None:
        """One more is baked."""
        self.done += 1
        line = f"{name:40} {seconds:6.1f} s"
        if not self._bar:
            self._out.write(f"{self.done:3}/{self.total} {line}\n")
            return
        full = BAR * self.done // self.total
        self._out.write(f"\r\033[K{line}\n[{'#' * full}{'.' * (BAR - full)}] {self.done}/{self.total}")
        if self.done == self.total:
            self._out.write("\n")
        self._out.flush()


def bake_all(bakes: dict[str, Bake], names: list[str], work: Work, jobs: int, progress: Progress) -> None:
    """Bake `names`, ordered as by `due`, in `jobs` processes. The first error ends it; what is done is remembered."""
    if min(jobs, len(names)) < 2:
        for name in names:
            fingerprint = bakes[name].fingerprint()
            seconds = work(name)
            record(bakes[name], fingerprint)
            progress.finished(name, seconds)
        return
    before = needs(bakes)
    left = dict.fromkeys(names)
    at_work: dict[Future[float], tuple[str, str]] = {}  # name, fingerprint of what it is made from
    fresh_processes = multiprocessing.get_context("spawn")  # a fork of a process with threads may stand still for ever
    with ProcessPoolExecutor(min(jobs, len(names)), mp_context=fresh_processes) as pool:
        try:
            while left or at_work:
                busy = {name for name, _ in at_work.values()}
                for name in [n for n in left if not before[n] & (set(left) | busy)]:
                    del left[name]
                    at_work[pool.submit(work, name)] = name, bakes[name].fingerprint()
                done, _ = wait(at_work, return_when=FIRST_COMPLETED)
                for future in done:
                    name, fingerprint = at_work.pop(future)
                    seconds = future.result()
                    record(bakes[name], fingerprint)
                    progress.finished(name, seconds)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def timed(bake: Bake) -> float:
    """Run one bake here; seconds it took."""
    if gone := bake.missing():
        raise BakeError(f"{bake.name}: source {gone} is missing")
    bake.check_text()
    start = time.perf_counter()
    bake.run()
    lost = [out for out in bake.outputs if not (ASSETS / out).is_file()]
    if lost:
        raise BakeError(f"{bake.name}: was to write assets/{lost[0]} and did not")
    return time.perf_counter() - start


def hands() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
