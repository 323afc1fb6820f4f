"""Copies of a whole world in memory; nothing of it ever goes to a file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple, TypeVar, get_type_hints

from game.core.rng import Rng
from game.core.stateful import Stateful

T = TypeVar("T")

_PLAIN = (int, str, bool, float, bytes, type(None))


class _Plan(NamedTuple):
    """How a class of state is copied: fields that can be shared, and fields that hold something that changes."""

    shared: tuple[str, ...]
    deep: tuple[str, ...]


_PLANS: dict[type, _Plan | None] = {}  # None: values of this class never change and are shared


def _plan(kind: type) -> _Plan | None:
    if not is_dataclass(kind):
        raise TypeError(f"a {kind.__name__} cannot be part of a state")
    if kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return None
    hints = get_type_hints(kind)
    names = tuple(f.name for f in fields(kind))
    return _Plan(
        tuple(n for n in names if hints[n] in _PLAIN),
        tuple(n for n in names if hints[n] not in _PLAIN),
    )


def snapshot(value: T) -> T:
    """A copy of plain state that shares nothing that can change. Raises TypeError for what is not plain data."""
    copied: T = _copy(value)
    return copied


def _copy(value: Any) -> Any:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return [_copy(item) for item in value]
    if kind is tuple:
        return tuple(_copy(item) for item in value)
    if kind is dict:
        return {key: _copy(item) for key, item in value.items()}
    if kind is Rng:
        return Rng(value.state)
    if isinstance(value, Stateful):
        return value.copy()
    if kind not in _PLANS:
        _PLANS[kind] = _plan(kind)
    plan = _PLANS[kind]
    if plan is None:
        return value
    twin = object.__new__(kind)
    for name in plan.shared:
        setattr(twin, name, getattr(value, name))
    for name in plan.deep:
        setattr(twin, name, _copy(getattr(value, name)))
    return twin
