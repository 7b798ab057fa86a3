"""Mention: where a text names somebody or something, and what it says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.language.word_sets import word_set

_BETWEEN = re.compile(r"\w+|[^\w\s,’'-]")
_LISTING = word_set("and the of for s")


class Mention(NamedTuple):
    """A name in a text: what it names, by its id where the registry has it.

    `name` is the registry's, or the fullest that the text has; `near` are the ids of entries that may be meant by a new
    one. `role` is `acts` of who does something or is dealt with, `where` of where something is. `position` is what the
    text says that a person is, `of` the id, or else the name, of what that is an office of. A body is `common` where it
    is called by what it is: "the navy".
    """

    start: int
    end: int
    kind: str
    id: str
    name: str
    new: bool = False
    actor_kind: str = ""
    position: str = ""
    near: tuple[str, ...] = ()
    role: str = ""
    of: str = ""
    common: bool = False

    @property
    def who(self) -> str:
        """The id, or else the name, by which one is told from another."""
        return self.id or self.name


def all_acting(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a text, with all on a list of actors acting where its last does: `Hart, Orr and Peru agreed`."""
    found = list(mentions)
    for place in range(len(found) - 1, 0, -1):
        one, other = found[place - 1 : place + 1]
        if other.role == "acts" and one.kind == "actor" and not one.role:
            between = text[one.end : other.start]
            listed = "," in between or " and " in between
            if listed and len(between) < 120 and all(map(_may_list, _BETWEEN.findall(between))):
                found[place - 1] = one._replace(role="acts")
    return found


def _may_list(word: str) -> bool:
    return word[0].isupper() or word in _LISTING or word in GRADES or word in OFFICES
