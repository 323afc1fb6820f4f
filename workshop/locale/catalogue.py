"""The catalogues of translators: read, brought up to date, searched for faults, compiled for the game."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__
from workshop.kit.bake import ASSETS, ROOT, BakeError
from workshop.locale.extract import DOMAIN, template

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

HERE = Path(__file__).parent
LINE_WIDTH = 118
HEADER = "# RED HEAT in another language; README.md beside this file tells how it is done.\n# MIT licence, as the code."
CREW = "RED HEAT contributors"
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def source(language: str) -> Path:
    """Where the catalogue of a language is written."""
    return HERE / f"{language}.po"


def compiled(language: str) -> str:
    """Where the game finds it, relative to `assets/`: gettext's own order of folders."""
    return f"locale/{language}/LC_MESSAGES/{DOMAIN}.mo"


def languages() -> list[str]:
    """Codes of all languages that there are catalogues for."""
    return sorted(path.stem for path in HERE.glob("*.po"))


def read(language: str) -> Catalog:
    """The catalogue of a language. Raises BakeError."""
    from babel.messages.pofile import PoFileError, read_po

    path = source(language)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)
    except (OSError, PoFileError, UnicodeDecodeError, ValueError) as error:
        raise BakeError(f"{path.relative_to(ROOT).as_posix()}: {error}") from error


def write(language: str, catalogue: Catalog) -> None:
    """Put a catalogue into its file, without line numbers: they would change with every change of the code."""
    from babel.messages.pofile import write_po

    with source(language).open("wb") as file:
        write_po(file, catalogue, width=LINE_WIDTH, ignore_obsolete=True, include_lineno=False)


def update(language: str) -> tuple[int, int]:
    """Bring a catalogue up to date with the game; how many texts came and how many went."""
    catalogue, fresh = read(language), template()
    fresh.creation_date = catalogue.creation_date  # else the file would change every time
    known, now = {key(m) for m in catalogue if m.id}, {key(m) for m in fresh if m.id}
    catalogue.update(fresh, no_fuzzy_matching=True)
    write(language, catalogue)
    return len(now - known), len(known - now)


def begin(language: str) -> None:
    """A catalogue for a new language, all of it to be translated. Raises BakeError."""
    from babel import Locale, UnknownLocaleError
    from babel.messages.catalog import Catalog

    if source(language).exists():
        raise BakeError(f"{source(language).relative_to(ROOT).as_posix()} is there already")
    try:
        Locale.parse(language)
    except (UnknownLocaleError, ValueError) as error:
        raise BakeError(f"{language}: {error}") from error
    fresh = Catalog(
        locale=language,
        domain=DOMAIN,
        header_comment=HEADER,
        project="RED HEAT",
        version=__version__,
        msgid_bugs_address=CREW,
        last_translator=CREW,
        language_team=CREW,
        fuzzy=False,
    )
    fresh.revision_date = fresh.creation_date
    fresh.update(template(), no_fuzzy_matching=True)
    write(language, fresh)


def compile_one(language: str) -> None:
    """Write what the game reads."""
    from babel.messages.mofile import write_mo

    path = ASSETS / compiled(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, read(language))


def key(message: Message) -> tuple[str | None, str]:
    """What tells one message from another: context and English."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def faults(language: str) -> Iterator[str]:
    """One line for everything that keeps a catalogue from being whole."""
    catalogue, wanted = read(language), template()
    have = {key(m): m for m in catalogue if m.id}
    name = f"{language}.po"
    for message in wanted:
        if message.id and key(message) not in have:
            yield f"{name}: {_short(message)} is missing"
    known = {key(m) for m in wanted if m.id}
    for message in (*have.values(), *catalogue.obsolete.values()):
        if key(message) not in known or message in catalogue.obsolete.values():
            yield f"{name}: {_short(message)} is said nowhere any more"
        elif message.fuzzy:
            yield f"{name}: {_short(message)} is marked fuzzy"
        else:
            yield from (f"{name}: {_short(message)} {fault}" for fault in _forms(message, catalogue.num_plurals))


def _forms(message: Message, plurals: int) -> Iterator[str]:
    """What is wrong with the translation of one message."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    own = [message.string] if isinstance(message.string, str) else list(message.string)
    if not all(own):
        yield "is not translated"
        return
    if len(english) > 1 and len(own) != plurals:
        yield f"has {len(own)} forms, the language has {plurals}"
    for text in own:
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(english[-1])):
            yield f"has other placeholders in {text!r}"
        if text.strip() != text or "  " in text.replace("  ★  ", ""):
            yield f"has spaces too many in {text!r}"


def _short(message: Message) -> str:
    context, english = key(message)
    return f"{english[:60]!r}" + (f" of {context}" if context else "")
