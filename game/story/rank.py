"""How a run is judged: rank from time, style and downs; four medals; source: design/levels-on-foot.md section 1."""

from __future__ import annotations

TIME_POINTS, STYLE_POINTS = 40, 40
DOWN_POINTS = (20, 12, 6, 0)
RANKS = (("S", 90), ("A", 75), ("B", 55), ("C", 35))


def rank_points(ticks: int, par_ticks: int, style: int, heat_score: int, downs: int) -> int:
    """0..100: full time points at par, none at twice par; full style at the Heat mark; 20, 12, 6, 0 for downs."""
    late = max(0, ticks - par_ticks)
    time = max(0, TIME_POINTS * (par_ticks - late) // par_ticks) if par_ticks > 0 else TIME_POINTS
    shine = min(STYLE_POINTS, STYLE_POINTS * max(0, style) // heat_score) if heat_score > 0 else STYLE_POINTS
    return min(TIME_POINTS, time) + shine + DOWN_POINTS[min(downs, len(DOWN_POINTS) - 1)]


def rank_of(points: int) -> str:
    """S, A, B, C or D."""
    return next((letter for letter, least in RANKS if points >= least), "D")
