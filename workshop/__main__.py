"""`python -m workshop [NAME ...] [--check | --list | --sheet DIR] [--fresh] [--jobs N]`: bake what is out of date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from workshop.benches import all_bakes, chosen, work
from workshop.kit.bake import BakeError, forget
from workshop.kit.crew import Progress, bake_all, due, hands


def main(argv: list[str]) -> int:
    """Run the workshop; 0 when all is fresh or baked, 1 when a check or a bake fails."""
    parser = argparse.ArgumentParser(prog="python -m workshop", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="bench or bake, such as people or people.danko_bath")
    parser.add_argument("--check", action="store_true", help="only say what is out of date; exit 1 if anything is")
    parser.add_argument("--list", action="store_true", help="only say what there is to bake")
    parser.add_argument("--fresh", action="store_true", help="bake even what is up to date")
    parser.add_argument("--jobs", type=int, default=hands(), metavar="N", help="processes at once (default: all cores)")
    parser.add_argument("--sheet", type=Path, metavar="DIR", help="write contact sheets and tables into DIR")
    args = parser.parse_args(argv)
    try:
        bakes = all_bakes()
        names = chosen(bakes, args.names)
        if args.list:
            print("\n".join(names))
            return 0
        if args.sheet:
            args.sheet.mkdir(parents=True, exist_ok=True)
            for name in names:
                if sheet := bakes[name].sheet:
                    sheet(args.sheet)
            return 0
        if args.check:
            faults = [fault for name in names if (fault := bakes[name].fault())]
            print("\n".join(faults) or "assets are up to date")
            return 1 if faults else 0
        if not args.names:
            forget(bakes)
        todo = due(bakes, names, args.fresh)
        if todo:
            bake_all(bakes, todo, work, args.jobs, Progress(len(todo)))
    except BakeError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
