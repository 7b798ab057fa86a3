"""Nations: "the French firm" and the firms named before go in; the one that is meant comes out, if only one may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import fold_name

_OF = re.compile(r"\b(?P<land>[A-Z]\w+)(?P<by>['’]s)? (?:[a-z-]+ ){0,3}\Z")
_BY = re.compile(r" of (?P<land>[A-Z]\w+)|, an? (?P<by>[A-Z]\w+) [a-z]")


def last_firm_of(described: Sequence[str], noun: str, text: str, firms: Sequence[Mention]) -> Mention | None:
    """The one firm that was just named, told of by its country: "Norvell fell by 4%. The French firm issued a warning."

    Nobody where its sentence, or else the one before, names another, where it is said to be of another country, or
    where one without a name was told of: "a French firm".
    """
    lands = [country.code for word in described if (country := countries().get((fold_name(word),)))]
    if len(lands) != len(described) or not firms:
        return None
    called = " ".join(map(re.escape, described))
    here = re.compile(rf"\b[Tt]he {called} (?:[a-z-]+ )?{noun}\b").search(text, firms[-1].end)
    at = here.start() if here else -1
    near: dict[str, Mention] = {}
    for _ in ("its sentence", "the one before"):
        at = max(text.rfind(end, 0, max(at, 0)) for end in (". ", "\n"))
        near = near or {one.who: one for one in firms if here and one.start > at}
    if len(near) != 1:
        return None
    one = next(iter(near.values()))
    unnamed = re.search(rf"\b[Aa]n? {called} (?:[a-z-]+ )?{noun}\b(?!,? [A-Z])", text)
    other = any(code not in lands for code in _lands_of(one.name, text))
    return None if unnamed or other else one


def _lands_of(name: str, text: str) -> Iterator[str]:
    """The countries that a text tells before a name: "France's Norvell", "French carmaker Norvell"."""
    for match in re.finditer(re.escape(name), text):
        before = _OF.search(text, max(match.start() - 60, 0), match.start())
        behind = _BY.match(text, match.end())
        for told in (one["land"] or one["by"] for one in (before, behind) if one):
            if country := countries().get((fold_name(told),)):
                yield country.code
