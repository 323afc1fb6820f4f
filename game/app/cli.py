"""The command line: the game itself, and everything that can be done without its window."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from game import __version__
from game.core.faults import Fault, reason
from game.data.difficulty import DIFFICULTIES
from game.show.tongue import LANGUAGES

MOST_VEHICLES = 100_000
STOPPED = 130  # what a shell expects of a command that was ended by Ctrl-C
PICTURES = ("title", "menu", "controls", "cases", "credits", "card", "pause", "result")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as everything here does."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(1)


def _whole(high: int) -> Callable[[str], int]:
    """Reads a whole number in 0..high."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not int(text[:30]) <= high:
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a whole number from 0 to {high}")
        return int(text)

    return read


SEED, TICKS = _whole((1 << 64) - 1), _whole(60 * 60 * 60)


def _counts(text: str) -> tuple[int, ...]:
    parts = text.split(",")
    if not all(part.isascii() and part.isdigit() and 1 <= int(part[:30]) <= MOST_VEHICLES for part in parts):
        raise argparse.ArgumentTypeError(f"{text[:40]!r}: numbers from 1 to {MOST_VEHICLES} with commas between")
    return tuple(int(part) for part in parts)


def parser() -> argparse.ArgumentParser:
    """Every command with its help."""
    top = _Parser(prog="red-heat", description="RED HEAT: a retro 2D action game. Without a command the game starts.")
    top.add_argument("--version", action="version", version=f"RED HEAT {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def level_command(name: str, text: str) -> argparse.ArgumentParser:
        out = commands.add_parser(name, help=text, description=text)
        out.add_argument("level", metavar="LEVEL", help="id such as bathhouse, or path of a .tmx file")
        out.add_argument("--seed", type=SEED, metavar="N", help="where chance starts (default: another each time)")
        out.add_argument("--difficulty", choices=tuple(DIFFICULTIES), default="", help="default: as in the options")
        return out

    def in_language(command: argparse.ArgumentParser) -> None:
        command.add_argument("--language", choices=tuple(LANGUAGES), default="", help="default: as in the options")

    in_language(level_command("play", "start a level at once"))
    commands.add_parser("levels", help="list the levels", description="List the levels.")
    check = commands.add_parser("check", help="check levels and story", description="Check levels, tilesets and story.")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: all of the game)"
    )
    bot = level_command("bot", "let a bot play a level without a window; exit code 0 only if it finishes")
    bot.add_argument("--record", type=Path, metavar="FILE", help="write the run as a replay")
    bot.add_argument("--bare", action="store_true", help="without key frames: a small file, slow to search in")
    replay = commands.add_parser("replay", help="watch or prove a replay", description="Watch a replay, or prove it.")
    replay.add_argument("file", type=Path, metavar="FILE")
    in_language(replay)
    replay.add_argument("--verify", action="store_true", help="play it without a window and compare every fingerprint")
    shot = commands.add_parser("shot", help="draw what the player would see into a PNG, without a window")
    shot.add_argument("what", metavar="WHAT", help=f"a level, or one of: {', '.join(PICTURES)}")
    shot.add_argument("--tick", type=TICKS, default=0, metavar="N", help="ticks (1/60 s) to let pass first")
    shot.add_argument("--replay", type=Path, metavar="FILE", help="whose hands play (default: nobody's)")
    shot.add_argument(
        "--scale", type=int, default=1, choices=range(1, 11), metavar="K", help="size of a pixel, 1 to 10"
    )
    in_language(shot)
    shot.add_argument("-o", "--output", type=Path, required=True, metavar="PNG")
    bench = commands.add_parser(
        "bench", help="measure frames, loads, play, memory, physics, the chase", description="Measure."
    )
    bench.add_argument("what", choices=("frame", "load", "play", "memory", "physics", "handling", "gaps"))
    bench.add_argument("--level", default="", metavar="LEVEL", help="play: which one; memory: this one alone")
    bench.add_argument("--seeds", type=_whole(100), default=2, metavar="N", help="gaps: chases of each driver")
    bench.add_argument(
        "--n", type=_counts, default=(64, 256, 1024, 4096), metavar="N,N", help="physics: how many vehicles"
    )
    bench.add_argument("--json", action="store_true", help="for machines")
    bench.add_argument("--soak", action="store_true", help="physics: instead, an hour of game time with wild pads")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if all went well. What goes wrong is told in one line."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")  # else nobody but an open window would heed a shutdown
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a level may have any name, a terminal not any letter
    try:
        code = _told(argv)
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read our lines has gone
        code = 1
    except OSError as error:
        print(f"{error.filename or 'output'}: {reason(error)}", file=sys.stderr)
        code = 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        code = STOPPED
    _let_go()
    return code


def _told(argv: Sequence[str] | None) -> int:
    """The number of the command's success; faults are told here."""
    try:
        return _run(parser().parse_args(argv))
    except SystemExit as end:  # of the parser, which has said what it had to say
        return int(end.code or 0)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        if (error.name or "game").partition(".")[0] == "game":
            raise
        print(
            f'the package "{error.name}" is missing: python -m pip install -e . installs all of them', file=sys.stderr
        )
        return 1


def _let_go() -> None:
    """What could not be written any more is not tried again, with a traceback, while Python shuts down."""
    try:
        if sys.stdout:
            sys.stdout.flush()
    except OSError:
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _run(a: argparse.Namespace) -> int:
    """Each command imports only what it needs: the headless ones never touch pygame's window."""
    from game.app.home import keep_machine_code
    from game.app.large_blocks import give_back

    keep_machine_code()
    give_back()
    if a.command == "levels":
        from game.app import headless

        return headless.levels()
    if a.command == "check":
        from game.app import headless

        return headless.check(a.paths)
    if a.command == "bot":
        from game.app import headless

        return headless.bot(a.level, a.seed or 0, a.difficulty or "militia", a.record, a.bare)
    if a.command == "replay" and a.verify:
        from game.app import headless

        return headless.verify_file(a.file)
    _need_pygame_ce()
    if a.command == "shot":
        from game.app import shot

        return shot.take(a.what, a.tick, a.replay, a.scale, a.language, a.output)
    if a.command == "bench":
        if a.what in ("handling", "gaps"):
            from game.app import bench_chase

            return bench_chase.handling() if a.what == "handling" else bench_chase.gaps(a.seeds)
        if a.what == "play":
            from game.app import bench_play

            return bench_play.run(a.level or "bathhouse", a.json)
        if a.what == "memory":
            from game.app import bench_memory

            return bench_memory.run(a.level, a.json)
        from game.app import bench

        return bench.physics(a.n, a.json, a.soak) if a.what == "physics" else bench.run(a.what, a.json)
    from game.app import start_up

    if a.command == "play":
        return start_up.play(a.level, a.seed, a.difficulty, a.language)
    if a.command == "replay":
        return start_up.watch(a.file, a.language)
    return start_up.title()


def _need_pygame_ce() -> None:
    try:
        import pygame
    except ImportError as error:
        raise Fault(f"pygame-ce is missing: python -m pip install pygame-ce ({error})") from error
    if not getattr(pygame, "IS_CE", False):
        raise Fault(
            "this game needs pygame-ce, but the old pygame is installed: "
            "python -m pip uninstall pygame, then python -m pip install --force-reinstall pygame-ce"
        )
