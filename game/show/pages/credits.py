"""The credits: the cast walks on before its city, one by one; then somebody walks home while the rest is told."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.key_art import TRAIN_PX_A_TICK, draw_snow
from game.show.pages.level_card import BEACONS, TRAIN_Y
from game.show.paint.colours import BAD, IRON, NIGHT, PINK, PLUM, SILVER, SLATE, SOOT, WINE, Colour
from game.show.paint.looks import load_look
from game.show.paint.sheets import Cel
from game.show.paint.text import Prompts
from game.show.paint.widgets import MARGIN_PX, SCREEN_H, SCREEN_W, Hint, darken, darken_all, draw_hints

IN_TICKS, SHOW_TICKS, OUT_TICKS = 100, 130, 70  # an act: on, a move of his own, and off
ACT_TICKS = IN_TICKS + SHOW_TICKS + OUT_TICKS
PART_TICKS = 280  # of what is told at the end
FADE_TICKS = 24
WALK_PX, RUN_PX = 1.5, 3.2  # a tick
SIDE_PX = 44  # between two who come together
HOME = "moscow"  # over which the rest is told
FEET_Y = 146
STREET_Y, WORDS_Y = 110, 156
NAME_Y, ABOUT_Y, LINE_PX = WORDS_Y + 6, WORDS_Y + 21, 12
FAR_TICKS_A_PX, NEAR_TICKS_A_PX = 60, 24
MIRROR_ALPHA, TOWN_ALPHA = 46, 40
STREET: dict[str, tuple[Colour, Colour, Colour]] = {  # kerb, street, ground of the words
    "moscow": (PLUM, WINE, SOOT),
    "chicago": (IRON, SLATE, NIGHT),
}


@dataclass(frozen=True, slots=True)
class Act:
    """One entrance. `looks` are sheets of people; `moves[i]` is what `looks[i]` shows of himself."""

    city: str  # moscow or chicago
    looks: tuple[str, ...]
    moves: tuple[str, ...]
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what it is about."""

    heading: str
    about: str


@dataclass(frozen=True, slots=True)
class CreditsModel:
    """The cast in the order of its entrances, what is told after it, and who walks meanwhile."""

    acts: tuple[Act, ...]
    parts: tuple[Part, ...]
    walkers: tuple[str, ...]
    farewell: str = ""
    hints: tuple[Hint, ...] = ()  # the first for what leads on
    prompts: Prompts = field(default_factory=Prompts)


def next_stop(model: CreditsModel, tick: int) -> int:
    """The tick at which what comes after this act or part begins; with the farewell `tick` itself."""
    cast = ACT_TICKS * len(model.acts)
    if tick < cast:
        return (tick // ACT_TICKS + 1) * ACT_TICKS
    end = cast + PART_TICKS * len(model.parts)
    return cast + ((tick - cast) // PART_TICKS + 1) * PART_TICKS if tick < end else tick


def draw_credits(surface: pygame.Surface, art: InterfaceArt, model: CreditsModel, tick: int) -> None:
    """Draw the whole page."""
    number, age = divmod(tick, ACT_TICKS)
    if number < len(model.acts):
        act = model.acts[number]
        _street(surface, art, act.city, tick, tick // NEAR_TICKS_A_PX % 16)
        _entrance(surface, act, age)
        _words(surface, art, act.name, act.about, act.city, min(age, ACT_TICKS - age))
        fresh = not number or model.acts[number - 1].city != act.city
        last = number + 1 == len(model.acts) or model.acts[number + 1].city != act.city
        dark = age if fresh and age < FADE_TICKS else ACT_TICKS - age if last and age > ACT_TICKS - FADE_TICKS else None
    else:
        since = tick - ACT_TICKS * len(model.acts)
        _street(surface, art, HOME, tick, round(since * WALK_PX / 3))
        for k, look in enumerate(model.walkers):
            _stand(surface, load_look(look).strip("walk").at(since + 9 * k), _first_x(model.walkers) + SIDE_PX * k)
        part, age = divmod(since, PART_TICKS)
        if part < len(model.parts):
            told = model.parts[part]
            _words(surface, art, told.heading, told.about, HOME, min(age, PART_TICKS - age))
        else:
            _words(surface, art, model.farewell, "", HOME, since - PART_TICKS * len(model.parts))
        dark = since if since < FADE_TICKS else None
    if dark is not None:
        darken_all(surface, dark / FADE_TICKS)
    hints = model.hints if next_stop(model, tick) > tick else model.hints[1:]
    draw_hints(surface, art, hints, model.prompts, MARGIN_PX, SCREEN_H - 16, SCREEN_W - 2 * MARGIN_PX)


def _street(surface: pygame.Surface, art: InterfaceArt, city: str, tick: int, shift: int) -> None:
    """The city, `shift` px of it passed, above a street that mirrors it."""
    kerb, street, ground = STREET[city]
    far, near = art.panoramas[f"{city}_far"], art.panoramas[f"{city}_near"]
    wide = near.get_width()
    surface.blit(far, (-(tick // FAR_TICKS_A_PX % (far.get_width() - SCREEN_W)), 0))
    for x in range(-(shift % wide), SCREEN_W, wide):
        surface.blit(near, (x, 0))
        if city == "chicago":
            for k, (left, top) in enumerate(BEACONS):
                surface.fill(PINK if (tick // 30 + k) % 3 == 0 else BAD, (x + left, top, 1, 3))
    if city == "chicago":
        train = art.layers["train"].picture
        surface.blit(train, (SCREEN_W - round(tick * TRAIN_PX_A_TICK) % (3 * SCREEN_W), TRAIN_Y))
    surface.fill(street, (0, STREET_Y, SCREEN_W, WORDS_Y - STREET_Y))
    mirrored = pygame.transform.flip(surface.subsurface((0, STREET_Y - 40, SCREEN_W, 40)), False, True)
    mirrored.set_alpha(TOWN_ALPHA)
    surface.blit(mirrored, (0, STREET_Y + 4))
    surface.fill(kerb, (0, STREET_Y, SCREEN_W, 4))
    if city == "moscow":
        draw_snow(surface, tick, 0.6)
    surface.fill(ground, (0, WORDS_Y, SCREEN_W, SCREEN_H - WORDS_Y))
    surface.fill(kerb, (0, WORDS_Y, SCREEN_W, 1))


def _entrance(surface: pygame.Surface, act: Act, age: int) -> None:
    for k, (name, move) in enumerate(zip(act.looks, act.moves, strict=True)):
        look, x = load_look(name), float(_first_x(act.looks) + SIDE_PX * k)
        if age < IN_TICKS:
            cel = look.strip("walk").at(age)
            x -= (IN_TICKS - age) * WALK_PX
        elif age < IN_TICKS + SHOW_TICKS:
            strip = look.strip(move)
            since = age - IN_TICKS
            cel = strip.at(since) if strip.loop or since < strip.ticks else look.strip("idle").at(since)
        else:
            cel = look.strip("run").at(age)
            x += (age - IN_TICKS - SHOW_TICKS) * RUN_PX
        _stand(surface, cel, round(x))


def _first_x(looks: tuple[str, ...]) -> int:
    """Where the first of a row stands whose middle is the middle of the screen."""
    return (SCREEN_W - SIDE_PX * (len(looks) - 1)) // 2


def _stand(surface: pygame.Surface, cel: Cel, x: int) -> None:
    """Somebody on the wet street, and his mirror image in it."""
    mirror = pygame.transform.flip(cel.image, False, True)
    mirror.set_alpha(MIRROR_ALPHA)
    surface.set_clip((0, FEET_Y, SCREEN_W, WORDS_Y - FEET_Y))
    surface.blit(mirror, (x + cel.dx, FEET_Y - cel.dy - cel.image.get_height()))
    surface.set_clip(None)
    surface.blit(cel.image, cel.place(x, FEET_Y, 1))


def _words(surface: pygame.Surface, art: InterfaceArt, heading: str, about: str, city: str, age: int) -> None:
    """A heading over a few lines, as bright as `age` of FADE_TICKS lets them be."""
    art.heading.draw(surface, heading, SCREEN_W // 2, NAME_Y, "hot", 0.5)
    for k, row in enumerate(art.body.wrap(about, SCREEN_W - 4 * MARGIN_PX)):
        art.body.draw(surface, row, SCREEN_W // 2, ABOUT_Y + LINE_PX * k, SILVER, 0.5)
    darken(surface, (0, WORDS_Y + 1, SCREEN_W, SCREEN_H - WORDS_Y), min(1.0, age / FADE_TICKS), STREET[city][2])
