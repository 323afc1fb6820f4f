"""`python -m workshop [NAME ...] [--check] [--sheet DIR] [--fresh]`: bake what is out of date, or say what is."""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from pathlib import Path

from workshop.kit.bake import Bake, BakeError, record

BENCHES = ("people", "places", "vehicles", "interface", "sound")


def all_bakes() -> dict[str, Bake]:
    """Every bake of every bench, by name, in the order of the benches."""
    bakes: dict[str, Bake] = {}
    for bench in BENCHES:
        for bake in importlib.import_module(f"workshop.{bench}.bakes").BAKES:
            if bake.name in bakes:
                raise BakeError(f"{bake.name}: two bakes have this name")
            bakes[bake.name] = bake
    return bakes


def chosen(bakes: dict[str, Bake], names: list[str]) -> list[Bake]:
    """The bakes whose name is, or starts with, one of `names`; all of them without names."""
    for name in names:
        if not any(b == name or b.startswith(name + ".") for b in bakes):
            raise BakeError(f'no bake "{name}"; there are: {", ".join(bakes)}')
    return [b for b in bakes.values() if not names or any(b.name == n or b.name.startswith(n + ".") for n in names)]


def main(argv: list[str]) -> int:
    """Run the workshop; 0 when all is fresh or baked, 1 when a check or a bake fails."""
    parser = argparse.ArgumentParser(prog="python -m workshop", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="bench or bake, such as people or people.danko_bath")
    parser.add_argument("--check", action="store_true", help="only say what is out of date; exit 1 if anything is")
    parser.add_argument("--fresh", action="store_true", help="bake even what is up to date")
    parser.add_argument("--sheet", type=Path, metavar="DIR", help="write contact sheets for the eye into DIR")
    args = parser.parse_args(argv)
    try:
        bakes = chosen(all_bakes(), args.names)
        if args.sheet:
            args.sheet.mkdir(parents=True, exist_ok=True)
            for bake in bakes:
                if bake.sheet:
                    bake.sheet(args.sheet)
            return 0
        faults = {bake.name: fault for bake in bakes if (fault := bake.fault())}
        if args.check:
            print("\n".join(faults.values()) or "assets are up to date")
            return 1 if faults else 0
        for bake in (b for b in bakes if args.fresh or b.name in faults):
            start, fingerprint = time.perf_counter(), bake.fingerprint()
            bake.run()
            record(bake, fingerprint)
            print(f"{bake.name:32} {time.perf_counter() - start:6.1f} s")
    except BakeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
