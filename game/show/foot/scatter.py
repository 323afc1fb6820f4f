"""Handfuls of particles: rays, sweat, dust, drops, splinters, embers, steam; what the recipes are made of."""

from __future__ import annotations

from game.core.cue import Cue
from game.foot.world import World
from game.show.foot.sparks import Mote, Sparks
from game.show.paint.motes import BURST_TICKS, ORANGE, WHITE, Rgb

DUST: dict[str, Rgb] = {
    "tile": (168, 160, 156),
    "wood": (170, 138, 104),
    "snow": (232, 240, 252),
    "ice": (214, 232, 250),
    "wet": (170, 206, 214),
    "water": (170, 206, 214),
}
WATER: Rgb = (140, 222, 222)
FOAM: Rgb = (224, 250, 246)
STEAM: Rgb = (214, 230, 232)
DULL: Rgb = (132, 140, 156)  # of a blow that does little
ICE: Rgb = (170, 210, 255)
BITS: dict[str, tuple[Rgb, ...]] = {
    "wood": ((150, 96, 56), (190, 132, 80), (96, 58, 40)),
    "plaster": ((214, 200, 178), (176, 160, 142), (236, 226, 206)),
    "glass": ((180, 220, 232), (220, 244, 250), (130, 178, 206)),
    "bottle": ((86, 150, 92), (150, 206, 140), (52, 104, 70)),
    "locker": ((120, 132, 140), (170, 182, 186), (150, 96, 56)),
    "snow": ((236, 244, 255), (200, 216, 244)),
}


def face_of(cue: Cue, world: World) -> int:
    """Which way the one who was struck faces: the blow came from there."""
    who = world.find(cue.who)
    return who.face if who is not None else 1


def rays(s: Sparks, cue: Cue, world: World, count: int, speed: float, colour: Rgb) -> None:
    """Bright lines along the blow."""
    way = -face_of(cue, world)
    for _ in range(count):
        vx = s.around(0.3, 1.0) * speed * (way if s.rng.chance(80) else -way)
        s.add(Mote("spark", cue.x, cue.y, vx, s.around(-0.8, 0.6) * speed, s.rng.between(6, 11), colour, drag=0.88))


def burst(s: Sparks, cue: Cue, size: str) -> None:
    """A comic-book impact."""
    s.add(Mote("burst", cue.x, cue.y, 0, 0, 4 * BURST_TICKS, WHITE, text=size))


def dull_blow(s: Sparks, cue: Cue, world: World) -> None:
    """A grey ring and dull splinters of light that fall: it looks like nothing much."""
    burst(s, cue, "dull")
    s.add(Mote("ring", cue.x, cue.y, 0, 0, 9, DULL, size=9))
    way = -face_of(cue, world)
    for _ in range(4):
        vx, vy = s.around(-0.6, 2.0) * way, s.around(-1.6, 0.2)
        s.add(Mote("spark", cue.x, cue.y, vx, vy, s.rng.between(8, 12), DULL, pull=0.18, drag=0.94))


def sweat(s: Sparks, cue: Cue, world: World, count: int) -> None:
    """Drops of water off wet skin."""
    way, floor = -face_of(cue, world), s.floor_under(cue.x, cue.y)
    for _ in range(count):
        vx, vy = s.around(0.2, 2.2) * way, s.around(-2.2, 0.2)
        s.add(Mote("drop", cue.x, cue.y, vx, vy, 40, FOAM, pull=0.16, floor=floor))


def dust(s: Sparks, cue: Cue, count: int, spread: float, size: int = 3) -> None:
    """Puffs along the floor to both sides."""
    colour = DUST.get(cue.text, DUST["tile"])
    for i in range(count):
        way = 1 if i % 2 else -1
        vx = s.around(0.3, 1.0) * spread * way
        s.add(
            Mote(
                "puff",
                cue.x + way * 4,
                cue.y - 2,
                vx,
                s.around(-0.5, -0.1),
                s.rng.between(14, 24),
                colour,
                size,
                drag=0.92,
            )
        )
    if cue.text in ("snow", "wet", "water"):
        for _ in range(count):
            vx, vy = s.around(-1.2, 1.2) * spread, s.around(-1.8, -0.5)
            s.add(Mote("drop", cue.x, cue.y - 1, vx, vy, 30, colour, pull=0.14, floor=cue.y))


def splash(s: Sparks, cue: Cue, count: int, speed: float) -> None:
    """Drops off a surface of water."""
    for _ in range(count):
        vx, vy = s.around(-0.7, 0.7) * speed, -s.around(0.3, 1.0) * speed
        tone = FOAM if s.rng.chance(50) else WATER
        size = 2 if s.rng.chance(25) and count > 8 else 1
        s.add(Mote("drop", cue.x + s.around(-6, 6), cue.y, vx, vy, 60, tone, size, pull=0.17, floor=cue.y + 3))


def plunge(s: Sparks, cue: Cue) -> None:
    """The crown of water that a falling man throws up: two leaning sheets of drops and a low fringe of foam."""
    for side in (-1, 1):
        for i in range(22):
            lean, rise = 0.4 + s.around(0.0, 1.5), 1.3 + s.around(0.0, 2.7)
            x = cue.x + side * (6 + s.around(0, 7))
            tone, size = (FOAM, 2) if i % 3 else (WATER, 1)
            s.add(Mote("drop", x, cue.y, side * lean, -rise, 64, tone, size, pull=0.16, floor=cue.y + 6))
        for _ in range(8):
            x, vx = cue.x + side * s.around(2, 12), side * s.around(0.6, 2.0)
            s.add(Mote("drop", x, cue.y + 2, vx, -s.around(0.3, 1.1), 30, FOAM, 2, pull=0.12, floor=cue.y + 6))


def bits(s: Sparks, cue: Cue, count: int, speed: float) -> None:
    """Splinters, plaster, glass: some of it stays on the floor."""
    tones = BITS.get(cue.text, BITS["wood"])
    shape = "shard" if cue.text in ("glass", "bottle") else "bit"
    floor = s.floor_under(cue.x, cue.y)
    for i in range(count):
        vx, vy = s.around(-1.0, 1.0) * speed, s.around(-1.4, 0.2) * speed
        size = 2 if i % 3 == 0 else 1
        stays = i % 2 == 0 and cue.text != "snow"
        x, y = cue.x + s.around(-8, 8), cue.y + s.around(-10, 10)
        s.add(Mote(shape, x, y, vx, vy, 110, tones[i % len(tones)], size + (shape == "shard"), 0.2, 0.99, floor, stays))


def embers(s: Sparks, x: int, y: int, count: int, speed: float) -> None:
    """Glowing bits that rise."""
    for _ in range(count):
        vx, vy = s.around(-1.0, 1.0) * speed, s.around(-1.2, 0.2) * speed
        s.add(
            Mote(
                "ember",
                x + s.around(-8, 8),
                y + s.around(-12, 12),
                vx,
                vy,
                s.rng.between(18, 34),
                ORANGE,
                1,
                -0.02,
                0.93,
            )
        )


def steam(s: Sparks, x: int, y: int, count: int, speed: float) -> None:
    """Puffs of steam that rise and thin out."""
    for _ in range(count):
        vx, vy = s.around(-0.6, 0.6) * speed, s.around(-1.2, -0.3) * speed
        s.add(
            Mote(
                "puff",
                x + s.around(-6, 6),
                y + s.around(-6, 6),
                vx,
                vy,
                s.rng.between(24, 40),
                STEAM,
                s.rng.between(3, 5),
                drag=0.97,
            )
        )


def wire_sparks(s: Sparks, x: int, y: int, count: int) -> None:
    """White and blue bits that spit out of a wire and fall."""
    floor = s.floor_under(x, y)
    for i in range(count):
        tone = WHITE if i % 2 else ICE
        vx, vy = s.around(-1.8, 1.8), s.around(-2.2, 0.4)
        s.add(Mote("bit", x + s.around(-4, 4), y + s.around(-6, 6), vx, vy, 26, tone, 1, 0.16, 0.98, floor))
