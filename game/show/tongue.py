"""Words in the player's language: gettext's catalogues over the English of the code and of `seeds/`.

Rules, replays and fingerprints know English only; it is turned into another language when it is drawn. What a catalogue
does not have, such as the lines of a player's own level, is shown as it was written.
"""

from __future__ import annotations

import gettext
import os

from game.core.faults import Fault
from game.core.files import data
from game.data.story import Line, Person, Scene

DOMAIN = "red_heat"
SOURCE = "en"
LANGUAGES = {SOURCE: "English", "ru": "Русский"}  # each by the name that it has for itself
SYSTEM = "system"  # a choice of the player: whatever the machine speaks
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # in gettext's order; the first that is set counts

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = SOURCE


def language() -> str:
    """The code of the language spoken now."""
    return _language


def speak(code: str) -> None:
    """Use a language of LANGUAGES, or the machine's own for SYSTEM. Raises Fault if its catalogue cannot be read."""
    global _catalogue, _language
    wanted = system_language() if code == SYSTEM else code
    if wanted == _language:
        return
    _catalogue = gettext.NullTranslations() if wanted == SOURCE else _read(wanted)
    _language = wanted


def _read(code: str) -> gettext.NullTranslations:
    try:
        return gettext.translation(DOMAIN, data("assets", "locale"), [code])
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(f"assets/locale/{code}/LC_MESSAGES/{DOMAIN}.mo cannot be read ({error})") from error


def system_language() -> str:
    """The first language that the machine asks for and the game speaks, else English."""
    from pygame.system import get_pref_locales  # here: whoever only proves runs has no pygame

    told = next((value for name in VARIABLES if (value := os.environ.get(name))), "")
    wanted = told.split(":") if told else [place["language"] for place in get_pref_locales()]
    codes = (name.split(".")[0].split("_")[0].lower() for name in wanted)
    return next((code for code in codes if code in LANGUAGES), SOURCE)


def tr(text: str) -> str:
    """A text of the code in the player's language."""
    return _catalogue.gettext(text) if text else ""


def tr_in(context: str, text: str) -> str:
    """A text that means something of its own in a context."""
    return _catalogue.pgettext(context, text) if text else ""


def tr_n(one: str, many: str, count: int) -> str:
    """The form of a word that goes with a number."""
    return _catalogue.ngettext(one, many, count)


def told(fault: Fault) -> str:
    """A refusal in the player's language: all of it if it has a pattern, else a sentence around its address."""
    if fault.parts:
        return tr(fault.text).format(**fault.parts)
    return about_fault(str(fault))


def about_fault(line: str) -> str:
    """A line for whoever made the file, with the address in it as it is, in a sentence for whoever plays."""
    return tr_in("around the line of a file that is refused", "{line}").format(line=line)


def later(text: str) -> str:
    """Marks a text of a table for the catalogues; whoever shows it passes it to `tr`."""
    return text


def table_of(key: str) -> str:
    """The table of `seeds/lines` in which a line stands: the context of its translation."""
    return key.rpartition(".")[0]


def said(line: Line | None) -> str:
    """The words of a line, or nothing for no line."""
    return tr_in(table_of(line.key), line.text) if line is not None else ""


def names_of(row: Person | Scene) -> tuple[str, str]:
    """The name of somebody or the title of a level: as the player reads it, and in the other alphabet of the two."""
    context, plain = ("people", row.name) if isinstance(row, Person) else ("campaign", row.title)
    own = tr_in(context, plain)
    return own, plain if own == row.russian else row.russian
