"""Pictures of music: spectrogram, waveform and loudness of each piece, with its sections and layers."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from scipy.signal import spectrogram

from workshop.sound.measure import short_term
from workshop.sound.score import Song
from workshop.sound.signal import RATE, Signal

mpl.use("Agg")
FLOOR_DB, TOP_DB = -110, -40
NPERSEG = 4096


def portrait(song: Song, layers: dict[str, Signal], path: Path) -> None:
    """Write a picture of a piece: its spectrum over time, the waveform of each layer, its loudness."""
    total = np.sum(list(layers.values()), 0)
    page = Figure(figsize=(16, 5 + 1.2 * len(layers)))
    rows = page.subplots(2 + len(layers), 1, sharex=True, height_ratios=[4, *[1] * len(layers), 1.4])
    f, t, power = spectrogram(total.mean(1), RATE, nperseg=NPERSEG, noverlap=NPERSEG // 2)
    shown = f >= 30
    rows[0].pcolormesh(t, f[shown], 10 * np.log10(power[shown] + 1e-14), vmin=FLOOR_DB, vmax=TOP_DB, cmap="magma")
    rows[0].set(yscale="log", ylim=(30, 16000), ylabel="Hz", title=f"{song.name}: {song.table.get('title', '')}")
    for row, (name, x) in zip(rows[1:-1], layers.items(), strict=True):
        step = 441
        high = np.abs(x[: len(x) // step * step]).max(1).reshape(-1, step).max(1)
        row.fill_between(np.arange(len(high)) * step / RATE, -high, high, linewidth=0)
        row.set(ylim=(-1, 1), ylabel=name or "all", yticks=[])
    if len(total) > 3 * RATE:
        level = short_term(total)
        rows[-1].plot(np.arange(len(level)) + 1.5, level)
    rows[-1].set(ylim=(-34, -8), ylabel="LUFS, 3 s", xlabel="s")
    rows[-1].grid(alpha=0.4)
    for start, name in song.starts:
        for row in rows:
            row.axvline(start * song.step_s, color="c", linewidth=0.8)
        rows[0].text(start * song.step_s, 11000, f" {name}", color="c")
    page.savefig(path, dpi=80, bbox_inches="tight")
