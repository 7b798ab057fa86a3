"""Unnamed: the names found in a text go in; with them come out the bodies that it calls by what they are.

| text | the body |
|---|---|
| the harbour authority cancelled the contract | the one of that kind that the text names, else Harbour authority |
| the ferry regulator, Maritime Norland, said | Maritime Norland |
| the county's health department closed two wells | County health department |
| the navy sent a ship; city prosecutors charged him | Navy; City prosecutors |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.authoring.entities.bodies import GOVERNMENTS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import attributed, has_office, is_finite, role_of
from dateline.authoring.entities.governments import central_bank_in
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, words_of
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

# Of where a body is, or how high: "the town council", "the state parliament". A body's own name often leaves it out.
_LEVELS = word_set(
    """town city county state national federal provincial regional municipal district village parish borough island
    government"""
)
# What a body is for: "the harbour authority", "the health ministry", "the anti-doping tribunal".
_FIELDS = word_set(
    """
    health education justice interior foreign defence defense finance transport transportation agriculture farming
    environment environmental labour labor trade energy culture cultural housing tourism fisheries fishing forestry
    forest economy economic industry planning development emergency emergencies affairs public works prosecution
    harbour harbor port ports maritime shipping ferry coast water river rivers dams dam weather meteorological
    statistics statistical tax revenue customs border immigration migration refugee election elections electoral
    competition antitrust monopolies data protection privacy aviation airport rail railway roads road highway
    highways traffic transit bus nuclear radiation atomic food safety drug drugs medicines medical consumer
    financial securities markets banking budget audit pension pensions insurance gambling lottery telecoms
    communications media broadcasting press advertising charity charities gas power electricity mining mines land
    lands heritage parks wildlife animal welfare conservation fire rescue civil ambulance intelligence security
    secret air armed special ground anti doping corruption graft fraud terror terrorism monopoly trafficking crime
    crimes organised organized ethics disciplinary disciplines integrity arbitration human rights equality police
    parliamentary legislative congressional select standing finances oversight supervisory judicial judiciary
    constitutional supreme high appeal appeals criminal crown magistrates family commercial administrative military
    juvenile prison prisons probation school schools hospital university student students teachers nurses doctors
    drivers miners dockers dockworkers pilots steelworkers postal farmers journalists players executive governing
    infrastructure investigative inquiry fuel petroleum oil veterans youth women social innovation sports football
    athletics cycling cricket rugby tennis olympic tribal church accident investigation geological space research
    standards patent technology digital transitional ruling
    """
)
# What bodies are. Behind a field or a level alone these are one: "the committee" is whichever was told of.
_HEADS = word_set(
    """
    ministry department authority council board commission committee agency regulator watchdog court tribunal union
    parliament senate assembly legislature service office bureau inspectorate association federation government
    guard force forces bank ombudsman directorate treasury administration police army prosecutors academy
    """
)
# Of these there is one wherever a text is told: "the navy".
_ALONE = word_set("navy army parliament senate coastguard military cabinet treasury bundestag")
_NO_ARTICLE = word_set("parliament prosecutors police coastguard")  # "told parliament", "City prosecutors charged"
_SEVERAL = word_set("prosecutors police")
# Not a body by itself, whatever stands before it: "the local government", "the public service".
_NO_BODIES = frozenset(
    (one, "government") for one in ("local", "municipal", "civil", "national", "federal", "military", "transitional")
) | frozenset((one, "service") for one in ("public", "civil", "military", "church", "bus", "ferry", "rail"))
_WHERE = word_set("in at outside inside near into around behind beside opposite toward towards")
_HERE = word_set("country nation republic kingdom")  # "the country’s navy"
_MODIFIERS = _FIELDS | _LEVELS | {"central", "council", "union", "court", "senate"}
_TOLD_APART = word_set(
    "a an another each every other no two three four five six seven eight nine ten many some new old"
)
_SAID = word_set("said say told alleged allege believe believed suspect suspected think")  # "police said"
_THEIRS = word_set("station post raid search report guard car force record custody watch")  # "police station"
_BANKS = frozenset(("bank", "reserve"))  # of which any may be the central one
_CROWN = ("royal", "imperial", "national")
_OWNING = re.compile(r"['’]s\b")
_COMMA = re.compile(r", (?:the )?")
_MOST = 4  # words


class _Called(NamedTuple):
    """The words from `first` up to `last` that say what a body is, as keys, and whose it is.

    That is the `owner` before it, "Norland’s" or "Swedish", or the `land` behind it: "the central bank of Peru".
    """

    first: int
    last: int
    keys: tuple[str, ...]
    owner: str = ""
    land: str = ""


def with_unnamed(text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, with each body that the text calls by what it is alone: "the harbour authority".

    It is the one that a name stands beside somewhere, else the only one that is named so, else one of its own; nobody
    where several may be meant. The name of a town right before it goes into its own.
    """
    found = [*_all_called(words, mentions)]
    named = {_who(one): one for one in mentions if one.kind == "actor" and one.actor_kind != "person"}
    beside = {one.keys: body for one in found if (body := _beside(text, words, one, mentions))}
    new: list[Mention] = []
    for one in sorted(found, key=lambda one: (not one.owner + one.land, -len(one.keys), one.first)):
        if body := beside.get(one.keys) or _only_one(text, words, one, named, registry):
            named.setdefault(_who(body), body)
            role = "acts" if role_of(words, one.first, one.last) == "acts" else ""
            start, end = _start(words, one, mentions), words[one.last - 1].end
            new.append(body._replace(start=start, end=end, position="", role=role, of="", common=True))
    lands = {words[one.last + 1].start for one in found if one.land}
    own = {one.start for one in new}
    kept = (one for one in mentions if one.start not in own and (one.kind == "place" or one.start not in lands))
    return sorted([*kept, *new])


def _all_called(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[_Called]:
    """What a text calls bodies by what they are, in order."""
    taken = {word.start for one in mentions for word in _words_in(words, one)}
    at = 0
    while at < len(words):
        last = 0 if words[at].start in taken else _past(words, at)
        if not last:
            at += 1
            continue
        owner = _owner(words, at, mentions)
        land = _land(words, last, mentions)
        keys = tuple(word.key for word in words[at:last])
        part = not land and _is_part(words, last)
        if keys not in _NO_BODIES and _is_definite(words, at, last, owner) and not part:
            yield _Called(at, last, keys, owner, land)
        at = last


def _past(words: Sequence[Word], first: int) -> int:
    """Behind the longest run of words for what a body is; 0 where none begins here."""
    last = 0
    for at in range(first, min(first + _MOST, len(words))):
        word = words[at]
        loud = word.capital and not (at == first and (word.opens or _is_the_only(words, at)))
        if loud or (at > first and not word.joined):
            break
        if word.key in _HEADS | _ALONE and (at > first or word.key in _ALONE | _NO_ARTICLE):
            last = at + 1
        if word.key not in _MODIFIERS:
            break
    return last


def _is_the_only(words: Sequence[Word], at: int) -> bool:
    """Whether one is written as a name of which there is one: "the Army"."""
    return words[at].key in _ALONE and at > 0 and words[at].joined and words[at - 1].key == "the"


def _owner(words: Sequence[Word], first: int, mentions: Sequence[Mention]) -> str:
    """The country or the place right before what a body is called, as its name has that: "Norland’s", "Lowen"."""
    before = words[first - 1] if first and words[first].joined else None
    if before is None or not before.capital:
        return ""
    country = countries().get((before.key,))
    if country and country.by in ("adjective", "people"):
        return before.text
    named = next((one for one in mentions if one.end == before.end and one.kind != "topic"), None)
    if named is None or named.actor_kind not in ("", "government"):
        return "" if named or not before.owns or before.key in NO_NAMES else f"{before.text}’s"
    whose = before.owns and (named.actor_kind == "government" or country is not None)
    return f"{named.name}’s" if whose else named.name


def _land(words: Sequence[Word], last: int, mentions: Sequence[Mention]) -> str:
    """The country or the place of which a body is: "the central bank of Peru"."""
    if last + 1 >= len(words) or words[last].key != "of":
        return ""
    behind = words[last + 1]
    named = next((one for one in mentions if one.start == behind.start), None)
    if named:
        single = named.actor_kind == "organization" and " " not in named.name  # "Okanda", of which no table knows
        return named.name if single or named.actor_kind in ("", "government") else ""
    after = words[last + 2] if last + 2 < len(words) else None
    return behind.text if behind.capital and not (after and after.joined and after.capital) else ""


def _start(words: Sequence[Word], one: _Called, mentions: Sequence[Mention]) -> int:
    """Where the name of a body begins, with the name of a place that goes on in it: "Lowen harbour authority"."""
    before = words[one.first - 1]
    if not one.owner or before.owns:
        return words[one.first].start
    return next((place.start for place in mentions if place.end == before.end), before.start)


def _is_definite(words: Sequence[Word], first: int, last: int, owner: str) -> bool:
    """Whether the words behind an article, or a country's or a town's name, are of one body: "by police"."""
    before = words[first - 1] if first and words[first].joined and not words[first].opens else None
    head = words[last - 1].key
    if before is None:
        return head in _NO_ARTICLE
    if before.key == "the" or owner or (before.key in _HERE and before.owns):
        lead = words[first - 2].key if before.key == "the" and first > 1 and before.joined else ""
        return lead not in _WHERE
    plain = not before.owns and (before.key in NO_NAMES - _TOLD_APART or is_finite(before.key))
    return head in _NO_ARTICLE and plain and before.key not in _WHERE


def _is_part(words: Sequence[Word], last: int) -> bool:
    """Whether the words only tell of what something else is: "town council meeting", "the navy chief, Ann Lee"."""
    if words[last - 1].owns:
        return has_office(words, last)
    after = words[last] if last < len(words) and words[last].joined else None
    if after is None:
        return False
    if after.capital or after.bound:
        return after.key not in NO_NAMES
    if words[last - 1].key in _SEVERAL:
        does = any(form in ("past", "base") for _, form in verb_forms(after.key)) and after.key not in _THEIRS
        return after.key in _SAID or not (does or after.key in NO_NAMES or after.key.endswith("ly"))
    noun = attributed(words, last, plural=False)
    return after.key == "of" or (bool(noun) and noun not in GOVERNMENTS)


def _beside(text: str, words: Sequence[Word], one: _Called, mentions: Sequence[Mention]) -> Mention | None:
    """The body that stands by name, in commas, beside what it is called: "the ferry regulator, Maritime Norland,"."""
    start, end = words[one.first].start, words[one.last - 1].end
    for body in mentions:
        if body.kind != "actor" or body.actor_kind == "person":
            continue
        behind = _COMMA.fullmatch(text, end, body.start) and text[body.end : body.end + 1] in (",", ".")
        before = _COMMA.fullmatch(text, body.end, start) and text[end : end + 1] in (",", ".")
        if behind or before:
            return body
    return None


def _only_one(
    text: str, words: Sequence[Word], one: _Called, named: Mapping[str, Mention], registry: Registry
) -> Mention | None:
    """The one body of the text that is named as it is called, or a new one; None where there are several."""
    head = one.keys[-1]
    fitting = [body for body in named.values() if _is_named_so(one, body)]
    if fitting:
        alone = one.keys == (head,) and head in _ALONE and not _is_plainly(head, fitting[0])
        return fitting[0] if len(fitting) == 1 and not alone else None
    if head == "bank" and any(_BANKS & {word.key for word in words_of(body.name)} for body in named.values()):
        return None  # "The Federal Reserve cut a rate, and the central bank said"
    called = _OWNING.sub("", " ".join(text[words[one.first].start : words[one.last - 1].end].split()))
    name = f"{one.owner} {called}".strip().replace("'", "’") + (f" of {one.land}" if one.land else "")
    name = name[0].upper() + name[1:]
    kind = "government" if head == "government" else "organization"
    return Mention(0, 0, "actor", "", name, True, kind, near=near_names(name, "actor", kind, registry))


def _is_named_so(one: _Called, body: Mention) -> bool:
    """Whether a name may be that of what is called so: "Port Lowen Harbour Authority" of "the harbour authority"."""
    named = {word.key for word in words_of(body.name)}
    whole = {one.keys[-1], *(word.key for word in words_of(f"{one.owner} {one.land}"))} <= named
    if one.keys == ("central", "bank"):
        return whole and bool(central_bank_in(body.name))
    return whole and may_be_called(one.keys[:-1], body)


def may_be_called(words: Iterable[str], body: Mention) -> bool:
    """Whether a body may be what these words tell it is for: not the European Commission by "electoral".

    A council of no level may be that of a county, but no town council.
    """
    named = {word.key for word in words_of(body.name)}
    levels = _LEVELS.intersection(words)
    return _FIELDS.intersection(words) <= named and (levels <= named or not named & _LEVELS)


def _is_plainly(head: str, body: Mention) -> bool:
    """Whether a name is what a country's own is called, "Royal Navy", and not the "Salvation Army"."""
    words = words_of(body.name)
    rest = [word.key for word in words if word.key != head]
    return not words[-1].capital or all(key in _CROWN or (key,) in countries() for key in rest)


def _words_in(words: Sequence[Word], mention: Mention) -> Sequence[Word]:
    first = bisect_left(words, mention.start, key=lambda word: word.start)
    last = bisect_left(words, mention.end, lo=first, key=lambda word: word.start)
    return words[first:last]


def _who(mention: Mention) -> str:
    return mention.id or mention.name
