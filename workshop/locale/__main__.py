"""`python -m workshop.locale {update,check,new} [LANGUAGE ...]`: keep the catalogues whole, or begin one."""

from __future__ import annotations

import argparse
import sys

from workshop.kit.bake import BakeError
from workshop.locale.catalogue import begin, faults, languages, source, update


def main(argv: list[str]) -> int:
    """Run one command; 1 if a catalogue has faults or a command cannot be done."""
    parser = argparse.ArgumentParser(prog="python -m workshop.locale", description=__doc__)
    parser.add_argument("command", choices=("update", "check", "new"))
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="such as de (default: all that there are)")
    args = parser.parse_args(argv)
    found = 0
    try:
        if args.command == "new" and not args.languages:
            raise BakeError("new: which language?")
        for language in args.languages or languages():
            if args.command == "new":
                begin(language)
                print(f"{source(language).name}: everything is to be translated")
            elif args.command == "update":
                came, went = update(language)
                print(f"{source(language).name}: {came} texts came, {went} went")
            else:
                lines = list(faults(language))
                found += len(lines)
                print("\n".join(lines) or f"{source(language).name} is whole")
    except BakeError as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
