"""All bakes of places."""

from __future__ import annotations

from workshop.kit.bake import Bake
from workshop.places.things.bakes import BAKES as THINGS

BAKES: list[Bake] = [*THINGS]
