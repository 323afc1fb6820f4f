"""The result page: splits come in, score counts up, medals are pinned on, the rank is stamped on paper."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import (
    DIM,
    GLOW,
    INK,
    LOUD,
    PAPER_DIM,
    PAPER_INK,
    SILVER,
    STAMP,
    STEEL,
    TEXT,
)  # fmt: skip
from game.show.paint.text import Prompts, format_time, grouped
from game.show.paint.widgets import (
    BRASS_EDGE,
    SCREEN_W,
    Hint,
    darken,
    darken_all,
    draw_hints,
    draw_medal,
    panel,
    shortened,
)
from game.show.tongue import tr

RESULT_TICKS = 320  # by then everything has come in
PANEL = (16, 6, 352, 188)
LEFT_X, TABLE_W = 30, 214
NAME_PX = 112  # room for the name of a split
TABLE_TOP, TABLE_BOTTOM = 63, 137
MEDAL_Y, NEXT_Y = 143, 182
MEDAL_W = 82
PAPER_X, PAPER_Y = 258, 13
HINT_Y = 197
# When things come in, in ticks.
FIRST_SPLIT, SPLIT_STEP = 20, 10
SCORE_AFTER, SCORE_TICKS = 12, 45
MEDAL_STEP, STAMP_AFTER, RECORD_AFTER = 14, 20, 24
SLAM_SCALES = (4, 3, 2)  # how large the stamp is in the ticks before it hits the paper
SLAM_TICKS = 2  # for each of them
SHAKE_PX = (3, -3, 2, -2, 1, -1)


@dataclass(frozen=True, slots=True)
class SplitRow:
    """Time at a checkpoint, in ticks, and the best there so far."""

    name: str = ""
    time: int = 0
    best: int | None = None


@dataclass(frozen=True, slots=True)
class Medal:
    """One of the four: kind is time, clean, heat or duty; `value` against `mark`, its threshold, both as text."""

    kind: str = "time"
    label: str = ""
    won: bool = False
    value: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ResultModel:
    """A finished run; `record` and `note` are lines such as NEW RECORD! and Ghost saved, "" for none.

    Without a record the same place says `ticks` against `best`, the fastest run so far in ticks, 0 if it is the first.
    """

    title: str = field(default_factory=lambda: tr("CASE CLOSED"))
    subtitle: str = ""
    secrets: str = ""  # how many were found of how many
    splits: tuple[SplitRow, ...] = ()
    medals: tuple[Medal, ...] = ()
    score: int = 0
    rank: str = "D"
    record: str = ""
    note: str = ""
    next_rank: str = ""  # what the rank above asked for
    ticks: int = 0
    best: int = 0
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    split_label: str = field(default_factory=lambda: tr("Split"))
    time_label: str = field(default_factory=lambda: tr("Time"))
    best_label: str = field(default_factory=lambda: tr("Best"))
    first_label: str = field(default_factory=lambda: tr("FIRST RUN"))
    score_label: str = field(default_factory=lambda: tr("Score"))
    rank_label: str = "РАНГ"


def result_beats(model: ResultModel) -> dict[str, int]:
    """The tick of every event of the page: split1.., score, medal1.., stamp, record; for sounds."""
    beats = {f"split{k + 1}": FIRST_SPLIT + SPLIT_STEP * k for k in range(len(model.splits))}
    at = FIRST_SPLIT + SPLIT_STEP * len(model.splits) + SCORE_AFTER
    beats["score"] = at
    at += SCORE_TICKS
    for k in range(len(model.medals)):
        beats[f"medal{k + 1}"] = at + MEDAL_STEP * k
    at += MEDAL_STEP * len(model.medals)
    beats["stamp"] = at + STAMP_AFTER
    beats["record"] = at + STAMP_AFTER + RECORD_AFTER
    return beats


def draw_result(surface: pygame.Surface, art: InterfaceArt, model: ResultModel, tick: int) -> None:
    """Draw over the last picture of the play; the stamp shakes the page when it hits."""
    beats = result_beats(model)
    darken_all(surface, max(0.25, 1 - tick / 16), (40, 6, 18))
    since = tick - beats["stamp"]
    shake = SHAKE_PX[since] if 0 <= since < len(SHAKE_PX) else 0
    x, y, w, h = PANEL
    panel(surface, (x, y + shake, w, h), 0.20, BRASS_EDGE)
    art.heading.draw(surface, model.title, LEFT_X, 18 + shake, "hot")
    art.body.draw(surface, model.secrets, LEFT_X + TABLE_W, 21 + shake, LOUD, 1.0)
    art.body.draw(surface, shortened(art.body, model.subtitle, TABLE_W), LEFT_X, 34 + shake, DIM)
    _table(surface, art, model, beats, tick, shake)
    _medals(surface, art, model, beats, tick, shake)
    _paper(surface, art, model, beats, tick, shake)
    if tick >= beats["record"]:
        art.body.draw(surface, model.next_rank, LEFT_X, NEXT_Y + shake, GLOW)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, SCREEN_W - 28)


def _table(
    surface: pygame.Surface, art: InterfaceArt, model: ResultModel, beats: dict[str, int], tick: int, shake: int
) -> None:
    time_x, best_x = LEFT_X + TABLE_W - 62, LEFT_X + TABLE_W
    surface.fill(STEEL, (LEFT_X, 46 + shake, TABLE_W, 1))
    for text, at, align in (
        (model.split_label, LEFT_X, 0.0),
        (model.time_label, time_x, 1.0),
        (model.best_label, best_x, 1.0),
    ):
        art.body.draw(surface, text, at, 51 + shake, DIM, align)
    pitch = min(14, (TABLE_BOTTOM - TABLE_TOP) // max(1, len(model.splits)))
    for k, split in enumerate(model.splits):
        late = beats[f"split{k + 1}"] - tick
        if late > 0:
            break
        y = TABLE_TOP + pitch * k + (pitch - 12) // 2 + shake
        if k % 2 == 0:
            darken(surface, (LEFT_X - 4, y - 2, TABLE_W + 8, pitch), 0.75, (70, 70, 110))
        slide = max(0, 4 + late) * 6  # comes in from the left over four ticks
        art.body.draw(surface, shortened(art.body, split.name, NAME_PX), LEFT_X - slide, y + 1)
        art.body.draw(surface, format_time(split.time), time_x, y + 1, TEXT, 1.0)
        if split.best is None:
            art.body.draw(surface, "—", best_x, y + 1, DIM, 1.0)
            continue
        ahead = split.time <= split.best
        colour = art.tones.good if ahead else art.tones.bad
        art.body.draw(surface, "▼" if ahead else "▲", time_x + 5, y + 1, colour)
        art.body.draw(surface, format_time(split.time - split.best, sign=True), best_x, y + 1, colour, 1.0)
    surface.fill(STEEL, (LEFT_X, TABLE_BOTTOM + 2 + shake, SCREEN_W - 2 * LEFT_X, 1))


def _medals(
    surface: pygame.Surface, art: InterfaceArt, model: ResultModel, beats: dict[str, int], tick: int, shake: int
) -> None:
    for k, medal in enumerate(model.medals):
        age = tick - beats[f"medal{k + 1}"]
        if age < 0:
            break
        x, y = LEFT_X + MEDAL_W * k, MEDAL_Y + shake
        draw_medal(surface, art, medal.kind, medal.won, x, y + 4 - (max(0, 4 - age) * 4 if medal.won else 0))
        if medal.won and age < 10:
            surface.fill(GLOW, (x + 7 - age, y + 14, 2 + 2 * age, 1))
        fill = LOUD if medal.won else DIM
        art.body.draw(surface, medal.label, x + 20, y + 1, fill)
        art.body.draw(surface, medal.value, x + 20, y + 13, TEXT if medal.won else SILVER)
        art.body.draw(surface, medal.mark, x + 20, y + 25, DIM)


def _paper(
    surface: pygame.Surface, art: InterfaceArt, model: ResultModel, beats: dict[str, int], tick: int, shake: int
) -> None:
    paper = art.papers["result"]
    x, y, middle = PAPER_X, PAPER_Y + shake, PAPER_X + paper.get_width() // 2
    surface.fill(INK, (x + 2, y + 2, paper.get_width(), paper.get_height()))
    surface.blit(paper, (x, y))
    counted = min(SCORE_TICKS, max(0, tick - beats["score"]))
    score = model.score * counted * (2 * SCORE_TICKS - counted) // SCORE_TICKS**2  # fast, then slower
    art.body.draw(surface, model.score_label, x + 8, y + 8, PAPER_DIM, shadow=None)
    art.body.draw(surface, grouped(score), x + paper.get_width() - 8, y + 8, PAPER_INK, 1.0, shadow=None)
    surface.fill(PAPER_DIM, (x + 8, y + 19, paper.get_width() - 16, 1))
    age = tick - beats["stamp"]
    stamp = art.piece(f"stamp_{model.rank}")
    centre = (middle, y + 22 + stamp.get_height() // 2)
    if age >= 0:
        surface.blit(stamp, stamp.get_rect(center=centre))
        art.body.draw(surface, model.rank_label, middle + 1, centre[1] + 13, STAMP, 0.5, shadow=None)
    elif age >= -SLAM_TICKS * len(SLAM_SCALES):
        scale = SLAM_SCALES[len(SLAM_SCALES) - (-age + SLAM_TICKS - 1) // SLAM_TICKS]
        large = pygame.transform.scale_by(stamp, scale)
        large.set_alpha(80 * (5 - scale))
        surface.blit(large, large.get_rect(center=centre))
    if tick >= beats["record"]:
        art.body.draw(surface, model.note, middle, y + paper.get_height() - 13, PAPER_DIM, 0.5, shadow=None)
        _record(surface, art, model, tick, shake)


def _record(surface: pygame.Surface, art: InterfaceArt, model: ResultModel, tick: int, shake: int) -> None:
    """Below the paper: the new record, how far from the old one, or that there was none."""
    left, right, y = PAPER_X, PAPER_X + art.papers["result"].get_width(), PAPER_Y + 113 + shake
    if model.record or not model.best:
        blink = "hot" if model.record and tick // 10 % 4 else "steel"
        art.heading.draw(surface, model.record or model.first_label, (left + right) // 2, y, blink, 0.5)
        return
    late = model.ticks - model.best
    colour = art.tones.good if late <= 0 else art.tones.bad
    art.body.draw(surface, format_time(model.best), left, y + 1, SILVER)
    art.body.draw(surface, "▼" if late <= 0 else "▲", right - 56, y + 1, colour)
    art.body.draw(surface, format_time(late, sign=True), right, y + 1, colour, 1.0)
