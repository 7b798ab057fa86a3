"""Offer: what is typed, or an entry of the record, goes in; who or what may be named in a draft comes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dateline.authoring.entities.bodies import BODIES
from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.registry import Named
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set
from dateline.content.desk import Desk
from dateline.content.registry import is_proposed
from dateline.edit.values import plain_line
from dateline.model import Actor, Entry, Event, Ref
from dateline.schema import ACTOR_KINDS

LISTS = {"actor": "actors", "place": "places", "topic": "topics"}
FAR = 2  # in the record alone
_SMALL = word_set("of the de la del van von bin al and for")


@dataclass(frozen=True, slots=True)
class Offer:
    """Who or what may be named: an entry by its id, or, with none, a new one with what is known of it.

    `names` begin with the name, then aliases. `instead` is the id of whom it takes the place of.
    """

    kind: str
    names: tuple[str, ...]
    id: str = ""
    actor_kind: str = ""
    position: str = ""
    instead: str = ""
    there: bool = False  # it is named already
    far: int = field(default=FAR, compare=False)  # 0: it stands in the sentence; 1: in the article
    loose: bool = field(default=False, compare=False)  # capitals that were taken for no name

    @property
    def name(self) -> str:
        """What it is called."""
        return self.names[0]

    def __str__(self) -> str:
        known = [word for word in (self.actor_kind, self.position) if word]
        about = f"  {', '.join(known)}" if known else ""
        if self.there:
            return f"{self.name}{about}, named already"
        if self.instead:
            return f"{self.name}{about}, in place of {self.instead}"
        return f"{self.name}{about}" if self.id else f"{self.name}  new{': ' if known else ''}{', '.join(known)}"


def refs_of(draft: Event, kind: str) -> tuple[Ref, ...]:
    """Whom or what a draft names, of one kind."""
    return tuple(part.actor for part in draft.actors) if kind == "actor" else getattr(draft, LISTS[kind])


def new_in(desk: Desk, draft: Event, *kinds: str) -> list[Entry]:
    """Whom and what a draft names that the record does not have, of these kinds or of any."""
    refs = [ref for kind in kinds or LISTS for ref in refs_of(draft, kind)]
    return [entry for ref in refs if (entry := desk.site.entries.get(ref)) and is_proposed(entry)]


def read_name(typed: str, kind: str) -> Offer:
    """A new name as it is typed: `Helena Marsh, judge`, `Northern Front, group`; what is left open is guessed.

    One without capitals gets them, and an id is a name.
    """
    name, *rest = (plain_line(part) for part in typed.removeprefix("+").split(","))
    if name == name.lower():
        words = name.replace("-", " ") if re.fullmatch(r"[a-z\d]+(?:-[a-z\d]+)*", name) else name
        capitals = words.split(" ") if kind != "topic" else []
        name = (
            " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in capitals) or words.capitalize()
        )
    kinds = [word for word in rest if word.lower() in ACTOR_KINDS.words]
    position = ", ".join(word for word in rest if word and word not in kinds)
    if kind != "actor":
        return Offer(kind, (name,))
    return Offer(kind, (name,), "", kinds[0].lower() if kinds else _kind_of(name, position), position)


def _kind_of(name: str, position: str) -> str:
    """What a new actor probably is, by its name alone."""
    found = [mention for mention in find_names(f"On Monday, {name} said so.") if mention.name == name]
    words = name.split()
    bodies = BODIES.intersection(fold_words(name))
    if position or not (found or bodies or (len(name) > 1 and words[-1:] == [words[-1].upper()])):
        return "person" if position or len(words) > 1 else ""
    return found[0].actor_kind if found else "organization"


def offer_of(desk: Desk, named: Named) -> Offer:
    """An entry of the record, or a draft of one."""
    entry = desk.site.entries.get(Ref(named.kind, named.id))
    return Offer(named.kind, named.names, named.id, named.actor_kind, position_of(entry) if entry else "")


def position_of(entry: Entry) -> str:
    """The last position that somebody has, in words."""
    return entry.positions[-1].title if isinstance(entry, Actor) and entry.positions else ""
