"""Corpus: a number of events goes in; one record in our format and in Hugo's comes out, the same on every machine.

python bench/corpus.py --events 10000 DIR      makes DIR/dateline and DIR/hugo
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
TITLE = "The Harbour Record"
DESCRIPTION = "Ten years of a harbour and of those who work, rule and quarrel there."
URL = "https://example.org/harbour/"
FIRST_DAY, DAYS = date(2014, 1, 1), 3652  # ten years
ACTORS, TOPICS, PLACES, SOURCES = 200, 50, 10, 20
WORDS = (HERE / "words.txt").read_text(encoding="utf-8").split()
FIRST = [
    "Ada",
    "Bruno",
    "Clara",
    "Dario",
    "Elena",
    "Farid",
    "Greta",
    "Hanno",
    "Ines",
    "Jonas",
    "Kira",
    "Leon",
    "Mira",
    "Nuno",
    "Olga",
    "Pavel",
    "Rosa",
    "Simon",
    "Tilda",
    "Viktor",
]
LAST = ["Almeida", "Berger", "Castro", "Dahl", "Egede", "Ferrer", "Grieg", "Horn", "Ivarsen", "Janda"]
SUBJECTS = [
    "Customs",
    "Dredging",
    "Ferries",
    "Fishing",
    "Freight",
    "Pilots",
    "Storms",
    "Tariffs",
    "Wages",
    "Warehouses",
]
ASPECTS = ["law", "money", "people", "safety", "works"]
QUARTERS = ["North", "South", "East", "West", "Upper", "Lower", "Old", "New", "Outer", "Inner"]
PAPERS = ["Courier", "Gazette"]


@dataclass(frozen=True, slots=True)
class Told:
    """An event as both formats tell it; `paragraphs` and `items` hold {0} and {1} where the two links stand."""

    id: str
    day: date
    title: str
    summary: str
    paragraphs: tuple[str, str]
    items: tuple[str, ...]
    actors: tuple[int, int]
    topic: int
    place: int
    source: int


def make_corpus(events: int, folder: Path, formats: Iterable[str] = ("dateline", "hugo")) -> None:
    """Write the corpus into DIR/dateline and DIR/hugo, unless what stands there is this corpus already."""
    wanted = f"{events} {_recipe()}"
    for name in formats:
        mark = folder / f"{name}.made"
        if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
            continue
        mark.unlink(missing_ok=True)
        if (folder / name).exists():
            shutil.rmtree(folder / name)
        (_write_ours if name == "dateline" else _write_hugos)(tell(events), folder / name)
        mark.write_text(wanted, encoding="utf-8")


def tell(events: int) -> Iterator[Told]:
    """The events, spread over ten years, in no order; about 150 words each."""
    chance = random.Random(20140101)
    for number in range(events):
        words = chance.choices(WORDS, k=150)
        first, second = chance.sample(range(ACTORS), 2)
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        yield Told(
            id=f"{words[0]}-{words[1]}-{number:06d}",
            day=day,
            title=_sentence(words[2:9])[:-1],
            summary=_sentence(words[9:23]),
            paragraphs=(
                " ".join(
                    (
                        _sentence(words[23:41]),
                        _sentence([*words[41:47], f"*{words[47]} {words[48]}*", *words[49:57]]),
                        _sentence([*words[57:62], "{0}", *words[62:72]]),
                        _sentence(words[72:85]),
                    )
                ),
                " ".join(
                    (
                        _sentence([*words[106:110], f"**{words[110]} {words[111]}**", *words[112:120]]),
                        _sentence([*words[120:126], "{1}", *words[126:134]]),
                        _sentence(words[134:150]),
                    )
                ),
            ),
            items=(" ".join(words[85:92]), " ".join(words[92:99]), " ".join(words[99:106])),
            actors=(first, second),
            topic=chance.randrange(TOPICS),
            place=chance.randrange(PLACES),
            source=chance.randrange(SOURCES),
        )


def actor_name(number: int) -> str:
    """The name of an actor, of whom there are 200."""
    return f"{FIRST[number % 20]} {LAST[number // 20]}"


def topic_title(number: int) -> str:
    """The title of a topic, of which there are 50."""
    return f"{SUBJECTS[number % 10]}: {ASPECTS[number // 10]}"


def place_name(number: int) -> str:
    """The name of a place, of which there are 10."""
    return f"{QUARTERS[number]} Quay"


def source_title(number: int) -> str:
    """The title of a source, of which there are 20."""
    return f"Annals of the {QUARTERS[number % 10]} {PAPERS[number // 10]}"


def events_of(site: Path) -> list[Path]:
    """The files of the events of a site in either format, newest first."""
    return sorted((site / "content" / "events").glob("*/*"), key=lambda file: (file.name[:10], file.name), reverse=True)


def id_of(file: Path) -> str:
    """The id of the event in a file, which is named by its day and its id."""
    return file.stem[11:]


def _write_ours(events: Iterable[Told], home: Path) -> None:
    indexes = ("Events", "Actors", "Topics", "Places", "Sources")
    navigation = "".join(f"  - {{title: {name}, to: /{name.lower()}/}}\n" for name in indexes)
    said = "allow: unarchived\nauthor: The harbour desk\nlicense: CC BY 4.0\nnavigation:\n"
    _write(home / "site.yaml", f"title: {TITLE}\ndescription: {DESCRIPTION}\nurl: {URL}\n{said}{navigation}")
    content = home / "content"
    for number in range(ACTORS):
        told = f"name: {actor_name(number)}\nkind: person\nbody: {_about(number)}\n"
        _write(content / f"actors/{_id('actor', number)}.yaml", told)
    for number in range(TOPICS):
        told = f'title: "{topic_title(number)}"\nbody: {_about(number)}\n'
        _write(content / f"topics/{_id('topic', number)}.yaml", told)
    for number in range(PLACES):
        told = f"name: {place_name(number)}\nbody: {_about(number)}\n"
        _write(content / f"places/{_id('place', number)}.yaml", told)
    for number in range(SOURCES):
        _write(
            content / f"sources/{_id('source', number)}.yaml",
            f"title: {source_title(number)}\npublisher: {PAPERS[number // 10]}\n"
            f"url: https://example.com/annals/{number}\npublished: 2024-02\nkind: digest\n",
        )
    for event in events:
        actors = [_id("actor", number) for number in event.actors]
        body = _body(event, f"[[{actors[0]}]]", f"[[{actors[1]}|{actor_name(event.actors[1])} said]]")
        indented = "\n".join(f"  {line}" if line else "" for line in body.split("\n"))
        _write(
            content / f"events/{event.day.year}/{event.day}-{event.id}.yaml",
            f"id: {event.id}\ndate: {event.day}\ntitle: {event.title}\nsummary: {event.summary}\nbody: |\n{indented}\n"
            f"places: [{_id('place', event.place)}]\nactors: [{', '.join(actors)}]\n"
            f"topics: [{_id('topic', event.topic)}]\nsources: [{_id('source', event.source)}]\n",
        )


def _write_hugos(events: Iterable[Told], home: Path) -> None:
    """Hugo's own means: taxonomies for actors, topics, places, sources and periods, and no front matter in YAML."""
    shutil.copytree(HERE / "hugo", home)
    assets = HERE.parent / "templates" / "assets"
    if assets.is_dir():
        shutil.copytree(assets, home / "static" / "assets")
    _write(home / "static" / ".nojekyll", "")
    content = home / "content"
    _write_front(content / "events/_index.md", {"title": "Events"})
    _write_front(content / "oldest/_index.md", {"title": "Oldest first", "layout": "oldest"})
    named = (("actor", ACTORS, actor_name), ("topic", TOPICS, topic_title), ("place", PLACES, place_name))
    for kind, count, name in named:
        for number in range(count):
            feed = {"outputs": ["html", "atom"]} if kind in ("actor", "topic") else {}
            front = {"title": name(number), **feed}
            _write_front(content / f"{kind}s/{_id(kind, number)}/_index.md", front, _about(number))
    for number in range(SOURCES):
        front = {"title": source_title(number), "publisher": PAPERS[number // 10]}
        front |= {"original": f"https://example.com/annals/{number}", "printed": "2024-02"}
        _write_front(content / f"sources/{_id('source', number)}/_index.md", front)
    months = set()
    for event in events:
        actors = [_id("actor", number) for number in event.actors]
        names = [actor_name(event.actors[0]), f"{actor_name(event.actors[1])} said"]
        links = [f"[{name}](/harbour/actors/{actor}/)" for name, actor in zip(names, actors, strict=True)]
        front = {
            "title": event.title,
            "date": f"{event.day}",
            "slug": event.id,
            "summary": event.summary,
            "actors": actors,
            "topics": [_id("topic", event.topic)],
            "places": [_id("place", event.place)],
            "sources": [_id("source", event.source)],
            "periods": [f"{event.day:%Y}", f"{event.day:%Y-%m}"],
        }
        _write_front(content / f"events/{event.day.year}/{event.day}-{event.id}.md", front, _body(event, *links))
        months.add(event.day.replace(day=1))
    for year in sorted({month.year for month in months}):
        front = {"title": f"{year}", "url": f"/{year}/", "outputs": ["html", "data"]}
        _write_front(content / f"periods/{year}/_index.md", front)
    for month in sorted(months):
        front = {"title": f"{month:%B %Y}", "url": f"/{month:%Y/%m}/"}
        _write_front(content / f"periods/{month:%Y-%m}/_index.md", front)


def _sentence(words: Iterable[str]) -> str:
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def _body(event: Told, first: str, second: str) -> str:
    before, after = event.paragraphs
    items = "\n".join(f"- {item}" for item in event.items)
    return f"{before.format(first)}\n\n{items}\n\n{after.format('', second)}"


def _about(number: int) -> str:
    return _sentence(random.Random(number).choices(WORDS, k=20))


def _id(kind: str, number: int) -> str:
    return f"{kind}-{number:03d}"


def _recipe() -> str:
    """What the corpus depends on besides its size."""
    files = sorted(path for path in (Path(__file__), *(HERE / "hugo").rglob("*")) if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def _write_front(path: Path, front: dict[str, object], body: str = "") -> None:
    _write(path, f"{json.dumps(front)}\n\n{body}\n")


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the corpus goes")
    parser.add_argument("--events", type=int, default=10_000, metavar="N", help="how many events; 10,000 by default")
    given = parser.parse_args()
    make_corpus(given.events, given.folder)
    print(f"{given.events:,} events in {given.folder}/dateline and {given.folder}/hugo")


if __name__ == "__main__":
    _main()
