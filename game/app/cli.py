"""The command line: the game itself, and everything that can be done without its window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from game import __version__
from game.core.faults import Fault
from game.data.difficulty import DIFFICULTIES
from game.show.tongue import LANGUAGES

PICTURES = ("title", "menu", "controls", "cases", "credits", "card", "pause", "result")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as everything here does."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(1)


def _whole(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is below 0")
    return value


def _counts(text: str) -> tuple[int, ...]:
    counts = tuple(int(part) for part in text.split(","))
    if min(counts) < 1:
        raise argparse.ArgumentTypeError(f"{text}: at least 1 vehicle")
    return counts


def parser() -> argparse.ArgumentParser:
    """Every command with its help."""
    top = _Parser(prog="red-heat", description="RED HEAT: a retro 2D action game. Without a command the game starts.")
    top.add_argument("--version", action="version", version=f"RED HEAT {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def level_command(name: str, text: str) -> argparse.ArgumentParser:
        out = commands.add_parser(name, help=text, description=text)
        out.add_argument("level", metavar="LEVEL", help="id such as bathhouse, or path of a .tmx file")
        out.add_argument("--seed", type=_whole, metavar="N", help="where chance starts (default: another each time)")
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
    replay = commands.add_parser("replay", help="watch or prove a replay", description="Watch a replay, or prove it.")
    replay.add_argument("file", type=Path, metavar="FILE")
    in_language(replay)
    replay.add_argument("--verify", action="store_true", help="play it without a window and compare every fingerprint")
    shot = commands.add_parser("shot", help="draw what the player would see into a PNG, without a window")
    shot.add_argument("what", metavar="WHAT", help=f"a level, or one of: {', '.join(PICTURES)}")
    shot.add_argument("--tick", type=_whole, default=0, metavar="N", help="ticks (1/60 s) to let pass first")
    shot.add_argument("--replay", type=Path, metavar="FILE", help="whose hands play (default: nobody's)")
    shot.add_argument(
        "--scale", type=int, default=1, choices=range(1, 11), metavar="K", help="size of a pixel, 1 to 10"
    )
    in_language(shot)
    shot.add_argument("-o", "--output", type=Path, required=True, metavar="PNG")
    bench = commands.add_parser("bench", help="measure frames, loading or the physics", description="Measure.")
    bench.add_argument("what", choices=("frame", "load", "physics"))
    bench.add_argument(
        "--n", type=_counts, default=(64, 256, 1024, 4096), metavar="N,N", help="physics: how many vehicles"
    )
    bench.add_argument("--json", action="store_true", help="for machines")
    bench.add_argument("--soak", action="store_true", help="physics: instead, an hour of game time with wild pads")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if all went well. What goes wrong is told in one line."""
    arguments = parser().parse_args(argv)
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        return _run(arguments)
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
    except BrokenPipeError:  # whoever read our lines has gone
        sys.stderr.close()
        return 1
    except KeyboardInterrupt:
        return 130


def _run(a: argparse.Namespace) -> int:
    """Each command imports only what it needs: the headless ones never touch pygame's window."""
    from game.app.home import keep_machine_code

    keep_machine_code()
    if a.command == "levels":
        from game.app import headless

        return headless.levels()
    if a.command == "check":
        from game.app import headless

        return headless.check(a.paths)
    if a.command == "bot":
        from game.app import headless

        return headless.bot(a.level, a.seed or 0, a.difficulty or "militia", a.record)
    if a.command == "replay" and a.verify:
        from game.app import headless

        return headless.verify_file(a.file)
    _need_pygame_ce()
    if a.command == "shot":
        from game.app import shot

        return shot.take(a.what, a.tick, a.replay, a.scale, a.language, a.output)
    if a.command == "bench":
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
