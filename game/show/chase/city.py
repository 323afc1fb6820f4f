"""What the picture of a city keeps from run to run: painted squares, lights with the wet below them, signs, the map."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import ClassVar

from game.chase.city import PX_PER_M, City
from game.chase.world import Stage
from game.data.art import LevelArt
from game.data.vehicles import GROUNDS
from game.physics.static import SurfaceGrid
from game.show.chase.crossings import Crossings
from game.show.chase.ground import CityPicture
from game.show.chase.light import NightLights
from game.show.chase.street import Street
from game.show.chase.tracks import RoadArrows
from game.show.chase_hud.map import SmallMap

GROUND_NAMES = tuple(GROUNDS)
WET = GROUND_NAMES.index("wet")


class CityScene:
    """One city as it is drawn. Raises Fault at birth if something that stands in it has no picture."""

    _last: ClassVar[weakref.ref[CityScene] | None] = None

    def __init__(self, stage: Stage, art: LevelArt) -> None:
        self._of = stage.city, art
        self._grid = stage.city.ground
        self.room = round(stage.city.width_m * PX_PER_M), round(stage.city.height_m * PX_PER_M)
        self.picture = CityPicture(art)
        self.lights = NightLights(art, stage, _mirrors(self._grid, self.picture))
        self.street = Street(stage)
        self.arrows = RoadArrows(stage.city)
        self.crossings = Crossings(stage)
        self.map = SmallMap(stage.city)

    @classmethod
    def of(cls, stage: Stage, art: LevelArt) -> CityScene:
        """The scene of a city: the last one made if it is still looked at, so that a restart is there at once."""
        last = cls._last() if cls._last is not None else None
        if last is None or not last.shows(stage.city, art):
            last = cls(stage, art)
            cls._last = weakref.ref(last)
        return last

    def shows(self, city: City, art: LevelArt) -> bool:
        """Whether this is that city in that art."""
        return self._of[0] is city and self._of[1] is art

    def is_wet(self, x: float, y: float) -> bool:
        """Whether the ground at (x, y) m is a wet road."""
        return int(self._grid.at(x, y)) == WET

    def ground(self, x: float, y: float) -> str:
        """Which ground lies at (x, y) m."""
        return GROUND_NAMES[int(self._grid.at(x, y))]


def _mirrors(grid: SurfaceGrid, picture: CityPicture) -> Callable[[float, float], bool]:
    """Tells whether lights are seen in the ground at (x, y) m: wet road with nothing on it.

    It knows nothing of the scene that it is for: what holds itself would stay when nobody looks at it any more.
    """
    return lambda x, y: int(grid.at(x, y)) == WET and picture.is_bare(x, y)
