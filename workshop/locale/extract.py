"""Every text that a player may read, from the code and from the seeds: where every translation starts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from game.data.story import Line, Story
from game.load.story import load_story
from game.show.tongue import DOMAIN, table_of
from workshop.kit.bake import ROOT

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

CODE = ("game/app", "game/show")  # the rooms that speak to the player
REFUSING = ("game/run", "game/app/scenes")  # and those whose refusals he may read
REFUSALS = {"Fault": None}
KEYWORDS = {"tr": None, "later": None, "tr_in": ((1, "c"), 2), "tr_n": (1, 2)}
UNREAD = ("titles",)  # beats that nobody reads: what plays them is a picture
BOXES = {"prompt": "over a thing, beside its key", "goal": "at the top of the screen", "split": "12 to 15 letters"}


class Text(NamedTuple):
    """One text of the seeds: context, English, the file that it stands in, and a word to translators."""

    context: str
    english: str
    file: str
    note: str


def template() -> Catalog:
    """All messages in order, without translations."""
    from babel.messages.catalog import Catalog

    catalogue = Catalog(domain=DOMAIN, project="RED HEAT", charset="utf-8")
    for text in seed_texts(load_story(ROOT / "seeds")):
        catalogue.add(text.english, context=text.context, locations=[(text.file, None)], auto_comments=[text.note])
    for file, english, context in code_texts():
        catalogue.add(english, context=context, locations=[(file, None)])
    return catalogue


def code_texts() -> Iterator[tuple[str, str | tuple[str, ...], str | None]]:
    """(file, English or its forms, context) of every call of `tr`, `tr_in`, `tr_n` and `later` with a plain text,
    and of every refusal there that has a pattern.
    """
    from babel.messages.extract import extract

    for rooms, words in ((CODE, KEYWORDS), (REFUSING, REFUSALS)):
        for path in sorted(path for room in rooms for path in (ROOT / room).rglob("*.py")):
            with path.open("rb") as source:
                for _, english, _, context in extract("python", source, words):
                    yield path.relative_to(ROOT).as_posix(), english, context


def seed_texts(story: Story) -> Iterator[Text]:
    """People, levels, what happens between them, and every line, in the order of the files."""
    for person in story.people.values():
        yield Text("people", person.name, "seeds/people.toml", f"{person.id}: the name")
        yield Text("people", person.about, "seeds/people.toml", f"{person.id}: in the dossier")
    for scene in story.campaign:
        if scene.sort == "level":
            yield Text("campaign", scene.title, "seeds/campaign.toml", f"{scene.id}: title of the level")
    for beat in story.beats.values():
        if beat.id not in UNREAD:
            yield Text("beats", beat.place, "seeds/beats.toml", f"{beat.id}: where it happens")
            yield Text("beats", beat.happens, "seeds/beats.toml", f"{beat.id}: read between two levels")
    for line in story.lines.values():
        yield Text(table_of(line.key), line.text, f"seeds/lines/{_file(line)}.toml", _about(line))


def _file(line: Line) -> str:
    """Which file of seeds/lines a line is from."""
    top = f"[{table_of(line.key)}]"
    return next(
        path.stem for path in sorted((ROOT / "seeds" / "lines").glob("*.toml")) if top in path.read_text("utf-8")
    )


def _about(line: Line) -> str:
    spoken = f", said by {line.who}" + (f" ({line.mood})" if line.mood != "calm" else "") if line.who else ""
    place = next((f", {words}" for sort, words in BOXES.items() if f".{sort}." in line.key), "")
    return f"{line.key}{spoken}{place}"
