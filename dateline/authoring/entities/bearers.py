"""Bearers: names that a text has go in; who bears each comes out, by the fullest name of theirs that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dateline.authoring.entities.bodies import BODIES, CLUBS, LEGAL, PLACE_WORDS, SHORT_FOR, WORKS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.firms import FIRST_OF_FIRMS
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import name_keys
from dateline.authoring.entities.newcomers import Keys, is_part
from dateline.authoring.entities.no_names import ATTRIBUTES, NO_NAMES
from dateline.authoring.entities.people import FAMILY_FIRST
from dateline.authoring.entities.registry import Named
from dateline.authoring.language.word_sets import word_set

_OF_PLACES = word_set(
    """council police university museum hospital court constabulary college school clinic prison jail airport embassy
    cathedral chamber brigade brigades battalion regiment garrison"""
)
_SMALL = frozenset(("of", "for", "the", "and", "on", "de"))
_NOT_ALONE = BODIES | PLACE_WORDS | ATTRIBUTES | NO_NAMES | GIVEN_NAMES | SHORT_FOR.keys()

_SHORT = re.compile(
    r"\s?\(\s?(?:the\s|or\s|known as\s)?[\"“]?(?P<short>[A-Z][A-Za-z.&-]{1,11})[\"”]?\s?\)"
    r"|,?\s(?:\w+\s)?known (?:\w+ )?as (?:the )?[\"“]?(?P<known>[A-Z]{2,}[A-Za-z]*|[A-Z]\w+)[\"”]?(?=[,.;])"
)


@dataclass(eq=False)
class Bearer:
    """Somebody or something that a text names; `shorts` are other names that it goes by, such as an acronym."""

    kind: str
    keys: Keys
    name: str
    known: Named | None = None
    actor_kind: str = ""
    shorts: set[Keys] = field(default_factory=set)
    beside: bool = False  # told of as another's relative: "his brother, Bo Day"
    alone: bool = False  # called by the surname when nobody else of that name was told of

    @classmethod
    def of(cls, known: Named) -> Bearer:
        """The one that is an entry of the registry."""
        keys = name_keys(known.name)
        return cls(known.kind, keys, known.name, known, known.actor_kind)

    @property
    def initials(self) -> str:
        """The acronym that a body of three words or more may go by: `dgca`; "" for others."""
        keys = [key for key in self.keys if key not in _SMALL]
        return "".join(key[0] for key in keys) if len(keys) > 2 and self.actor_kind != "person" else ""

    def is_begun_by(self, keys: Keys) -> bool:
        """Whether this is a body whose name goes on behind these words, which the record does not call so."""
        return (
            self.actor_kind == "organization"
            and not self.known
            and len(keys) < len(self.keys)
            and keys not in self.shorts
        )

    def is_called(self, keys: Keys) -> bool:
        """Whether this is the one that is meant by a name, or by a part of one."""
        if keys == self.keys or keys in self.shorts or (len(keys) == 1 and keys[0] == self.initials):
            return True
        if self.keys[0] in FIRST_OF_FIRMS and keys == self.keys[1:]:
            return True  # "Valadier", of Groupe Valadier
        if self.actor_kind == "person":
            return is_part(keys, self.keys) or _same_person(keys, self.keys)
        return self.kind == "actor" and _same_body(keys, self.keys)


class Bearers:
    """All whom a text names."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[Bearer, None]] = {}
        self._by_first: dict[str, dict[Bearer, None]] = {}
        self._known: dict[tuple[str, str], Bearer] = {}
        self._called: dict[Keys, tuple[Bearer, ...]] = {}

    def note(self, bearer: Bearer) -> None:
        """Let a bearer be found by the names that it has now."""
        if bearer.kind == "actor" and bearer.actor_kind != "person":
            bearer.shorts |= _members_of(bearer.keys)
        if bearer.known:
            self._known[bearer.known.kind, bearer.known.id] = bearer
        initials = ((bearer.initials,),) if bearer.initials else ()
        for name in (bearer.keys, *bearer.shorts, *initials):
            own = name[1:] if bearer.actor_kind == "person" and len(name) > 1 and name[0] not in FAMILY_FIRST else name
            for key in own:
                self._by_word.setdefault(key, {})[bearer] = None
            self._by_first.setdefault(name[0], {})[bearer] = None
        self._called.clear()

    def of(self, known: Named) -> Bearer | None:
        """The one that is an entry of the registry, if the text names it."""
        return self._known.get((known.kind, known.id))

    def called(self, keys: Keys) -> tuple[Bearer, ...]:
        """All who may be meant by a name; those whose whole name it is go first."""
        if keys not in self._called:
            near = dict.fromkeys(one for key in keys for one in self._by_word.get(key, ()))
            found = [one for one in near if one.is_called(keys)] or list(self._by_first_name(keys))
            if self._is_of_several(keys):
                found = [one for one in found if keys == one.keys or keys in one.shorts]
            self._called[keys] = tuple(sorted(found, key=lambda one: keys != one.keys and keys not in one.shorts))
        return self._called[keys]

    def meant(self, keys: Keys, latest: Mapping[Bearer, int], *, titled: bool = False) -> Bearer | None:
        """The one that a name means; `latest` tells where each was last named in full.

        Of several it is the one last named, but the firm of its founder's name where the text called that so before it
        named the founder, and gives no title: "Norvell Lithium rose. Norvell's founder, Tom Norvell, … Norvell sold".
        Of two people of one surname, who then is called by it alone is the one that the text called so before, or whose
        relative the other is, else nobody.
        """
        found = self.called(keys)
        named = [one for one in found if one in latest and one.actor_kind == "person" and not one.known]
        firms = [one for one in found if one.actor_kind == "organization" and keys == one.keys[:1] != one.keys]
        if len(firms) == 1 and not titled and (firms[0].alone or not named):
            firms[0].alone = True
            return firms[0]
        if len(keys) > 1 or any(keys == one.keys or one.known for one in found) or len(named) < 2:
            if len(named) == len(keys) == 1:
                named[0].alone = True
            return max(found, key=lambda one: (keys == one.keys, one in named, latest.get(one, -1)), default=None)
        first = [one for one in named if one.alone] or [one for one in named if not one.beside]
        newest = max(named, key=lambda one: latest[one])
        return first[0] if len(first) == 1 and (first[0] is newest or newest.beside) else None

    def _is_of_several(self, keys: Keys) -> bool:
        """Whether several bodies begin with this word, as with the town that they are in."""
        same = [one for one in self._by_first.get(keys[0], ()) if one.actor_kind != "person" and len(one.keys) > 1]
        return len(keys) == 1 and len(same) > 1

    def _by_first_name(self, keys: Keys) -> Iterator[Bearer]:
        """The one person whose first name this is, where only one has it."""
        if len(keys) == 1 and keys[0] in GIVEN_NAMES:
            same = [one for one in self._by_first.get(keys[0], ()) if one.actor_kind == "person"]
            yield from same if len(same) == 1 else ()


def short_behind(text: str, end: int) -> Keys:
    """By which short name one goes that is told behind the full one: "the Mines Directorate (MD)"."""
    found = _SHORT.match(text, end)
    return name_keys(found["short"] or found["known"]) if found else ()


def _members_of(keys: Keys) -> set[Keys]:
    """What a party is also called, by its members: `Liberals` of a Liberal Party, `Democrats` of a Democratic one."""
    at = keys.index("party") if "party" in keys else 0
    if not at:
        return set()
    if keys[at - 1] == "democratic":
        return {(*keys[max(at - 2, 0) : at - 1], "democrats"), ("democrats",)}
    return {(f"{keys[at - 1]}s",)}


def _same_person(one: Keys, other: Keys) -> bool:
    """Whether two full names differ by what stands in between, or is left out, alone: `Tim Cook`, `Timothy D. Cook`."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return long.startswith(short) and (len(short) > 2 or len(short) == 1 or short == long)


def _same_body(one: Keys, other: Keys) -> bool:
    """Whether two names differ by their country, where one has none, by `Inc.` and its like, or are short and full."""
    short, full = sorted((one, other), key=len)
    if 1 < len(short) < len(full) and full[: len(short)] == short and full[-1] in WORKS:
        return True  # "Pacific Tarn" is Pacific Tarn Energy
    numbered = any(letter.isdigit() for letter in full[-1])
    if len(short) == 1 < len(full) and full[-1] in _OF_PLACES:
        return short[0] == full[-1]  # "Lenmouth" is no Lenmouth Council, "the Council" is
    if len(short) == 1 < len(full) and short[0] == full[0] and short[0] not in _NOT_ALONE and not numbered:
        return True  # "Norvell" is Norvell Motors
    if len(short) == 1 < len(full) and short[0] == full[-1] and short[0] in CLUBS:
        return True
    (country, core), (its_country, its_core) = _core(one), _core(other)
    return core == its_core and (country == its_country or not country or not its_country)


def _core(keys: Keys) -> tuple[str, Keys]:
    while len(keys) > 1 and keys[-1] in LEGAL:
        keys = keys[:-1]
    for length in (2, 1):
        if len(keys) > length and (country := countries().get(keys[:length])):
            return country.code, keys[length:]
    return "", keys
