"""Pictures that are made once and kept while their level is shown: those of the level before it are let go of."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_caches: list[_lru_cache_wrapper[object]] = []
_level = ""  # whose pictures are kept


def kept(most: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """As lru_cache of that size, for as long as one level is shown."""

    def wrap(make: Callable[..., T]) -> _lru_cache_wrapper[T]:
        cache = lru_cache(maxsize=most)(make)
        _caches.append(cache)
        return cache

    return wrap


def keep_for(level: str) -> None:
    """From now on pictures are kept for this level; what was kept for another one is let go of."""
    global _level
    if level != _level:
        _level = level
        for cache in _caches:
            cache.cache_clear()
