"""Oriented boxes with tyres on a plane, stepped at 1/120 s, the same to the bit on every machine."""

from game.physics.bodies import Bodies, PhysicsError
from game.physics.engine import BACKENDS, Engine, compile_fast_back_end, hold_fast_back_end
from game.physics.sight import Line, Met
from game.physics.spec import GRAVITY_MPS2, STEP_S, BodySpec, Surface
from game.physics.static import SurfaceGrid, WallBox, Walls

__all__ = [
    "BACKENDS",
    "GRAVITY_MPS2",
    "STEP_S",
    "Bodies",
    "BodySpec",
    "Engine",
    "Line",
    "Met",
    "PhysicsError",
    "Surface",
    "SurfaceGrid",
    "WallBox",
    "Walls",
    "compile_fast_back_end",
    "hold_fast_back_end",
]
