"""The bakes of this bench: each catalogue compiled to what gettext reads at play."""

from __future__ import annotations

from functools import partial

from workshop.kit import bake as kit
from workshop.locale.catalogue import compile_one, compiled, languages, source

BAKES = tuple(
    kit.Bake(f"locale.{code}", (source(code),), (compiled(code),), partial(compile_one, code)) for code in languages()
)
