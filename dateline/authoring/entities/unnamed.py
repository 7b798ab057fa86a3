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
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.authoring.entities.bodies import GOVERNMENTS
from dateline.authoring.entities.callings import (
    ALONE,
    HEADS,
    MODIFIERS,
    NO_ARTICLE,
    NO_BODIES,
    SAID,
    SEVERAL,
    THEIRS,
    TOLD_APART,
    may_be_called,
)
from dateline.authoring.entities.cities import city_called, past_city
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import attributed, has_office, is_finite, role_of
from dateline.authoring.entities.governments import central_bank_in
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, words_of
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.no_names import ATTRIBUTES, NO_NAMES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.verbs import verb_forms

_OWNING = re.compile(r"['’]s\b")
_COMMA = re.compile(r", (?:the |[A-Z][\w-]*['’]s? )?")
_MOST = 4  # words
_CROWN = ("royal", "imperial", "national")
_BANKS = frozenset(("bank", "reserve"))  # of which any may be the central one
_WHERE = frozenset(
    ["in", "at", "outside", "inside", "near", "into", "around", "behind", "beside", "opposite", "toward", "towards"]
)
_HEADS, _STARTS = HEADS | ALONE, ALONE | NO_ARTICLE  # the last word of what a body is; the only one
_MAY_CALL = _HEADS | MODIFIERS
_HERE = ("country", "nation", "republic", "kingdom")  # "the country’s navy"


class _Called(NamedTuple):
    """The words from `first` up to `last` that say what a body is, as keys, and whose it is.

    That is the `owner` before it, "Norland’s" or "Swedish", or the `land` behind it: "the central bank of Peru".
    """

    first: int
    last: int
    keys: tuple[str, ...]
    owner: str = ""
    land: str = ""
    name: str = ""


def with_unnamed(text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, with each body that the text calls by what it is alone: "the harbour authority".

    It is the one that a name stands beside somewhere, else the only one that is named so, else one of its own; nobody
    where several may be meant. The name of a town right before it goes into its own.
    """
    found = [*_all_called(words, mentions)]
    named = {one.who: one for one in mentions if one.kind == "actor" and one.actor_kind != "person"}
    beside = {one.keys: body for one in found if (body := _beside(text, words, one, mentions))}
    new: list[Mention] = []
    for one in sorted(found, key=lambda one: (not one.owner + one.land, -len(one.keys), one.first)):
        if body := beside.get(one.keys) or _only_one(text, words, one, named, registry):
            named.setdefault(body.who, body)
            role = "acts" if role_of(words, one.first, one.last) == "acts" else ""
            start, end = _start(words, one, mentions), words[one.last - 1].end
            new.append(body._replace(start=start, end=end, position="", role=role, of="", common=True))
    lands = {words[one.last + 1].start for one in found if one.land}
    own = {one.start for one in new}
    own |= {
        inner.start for inner in mentions for one in new if inner.kind == "actor" and one.start < inner.start < one.end
    }
    kept = (one for one in mentions if one.start not in own and (one.kind == "place" or one.start not in lands))
    return sorted([*kept, *new])


def _all_called(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[_Called]:
    """What a text calls bodies by what they are, in order."""
    taken = {word.start for one in mentions for word in _words_in(words, one)}
    at = 0
    while at < len(words):
        if last := past_city(words, at):
            yield _Called(at, last, (words[at].key, "government"), name=city_called(words, at, last, mentions))
        last = _past(words, at) if words[at].key in _MAY_CALL and words[at].start not in taken else 0
        if not last:
            at += 1
            continue
        owner = _owner(words, at, mentions)
        land = _land(words, last, mentions)
        keys = tuple(word.key for word in words[at:last])
        land, name = (land, "") if land or owner else _force(words, at, last, mentions)
        part = not land and _is_part(words, last)
        if keys not in NO_BODIES and _is_definite(words, at, last, owner) and not part:
            yield _Called(at, last, keys, owner, land, name)
        at = last


def _past(words: Sequence[Word], first: int) -> int:
    """Behind the longest run of words for what a body is; 0 where none begins here."""
    last = 0
    for at in range(first, min(first + _MOST, len(words))):
        word = words[at]
        loud = word.capital and not (at == first and (word.opens or _is_the_only(words, at)))
        if loud or (at > first and not word.joined):
            break
        if word.key in _HEADS and (at > first or word.key in _STARTS):
            last = at + 1
        if word.key not in MODIFIERS:
            break
    return last


def _is_the_only(words: Sequence[Word], at: int) -> bool:
    """Whether one is written as a name of which there is one: "the Army"."""
    return words[at].key in ALONE and at > 0 and words[at].joined and words[at - 1].key == "the"


def _owner(words: Sequence[Word], first: int, mentions: Sequence[Mention]) -> str:
    """The country or the place right before what a body is called, as its name has that: "Norland’s", "Lowen"."""
    before = words[first - 1] if first and words[first].joined else None
    if before is None or not before.capital:
        return ""
    country = countries().get((before.key,))
    if country and country.by in ("adjective", "people"):
        return before.text
    named = next((one for one in mentions if one.end == before.end and one.kind != "topic"), None)
    if named is None and before.opens and any(one.kind == "place" and one.name == before.text for one in mentions):
        return before.text  # "Kiru police", of a text that tells of Kiru
    if named is None and before.key not in NO_NAMES | ATTRIBUTES:
        return f"{_capitals(words, first) or before.text}’s" if before.owns else _capitals(words, first)
    if named is None or named.actor_kind not in ("", "government"):
        return ""
    whose = before.owns and (named.actor_kind == "government" or country is not None)
    return f"{named.name}’s" if whose else named.name


def _capitals(words: Sequence[Word], last: int) -> str:
    """The capitals that end here within a sentence, of a place that no table has: "the | Victorian | health board"."""
    first = last
    while first > 0 and words[first].joined and words[first - 1].capital and words[first - 1].key not in NO_NAMES:
        first -= 1
    return "" if words[first].opens else " ".join(word.text for word in words[first:last])


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


def _force(words: Sequence[Word], first: int, last: int, mentions: Sequence[Mention]) -> tuple[str, str]:
    """The place behind those of whom each has its own, and what these are called: "the police in Kiru"."""
    if last > first + 1 or words[first].key not in SEVERAL or [word.key for word in words[last : last + 1]] != ["in"]:
        return "", ""
    places = (one.name for one in mentions if one.kind == "place" and words[last].end < one.start < words[last].end + 3)
    return (place, f"{place} {words[first].key}") if (place := next(places, "")) else ("", "")


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
        return head in NO_ARTICLE
    if before.key == "the" or owner or (before.key in _HERE and before.owns):
        start = first - max(len(owner.split()), 1)
        start -= start > 0 and words[start].joined and words[start - 1].key == "the"
        return start == 0 or not words[start].joined or words[start - 1].key not in _WHERE
    acts = head in NO_ARTICLE or (last < len(words) and words[last].joined and words[last].key in GOVERNMENTS)
    plain = not before.owns and (before.key in NO_NAMES - TOLD_APART or is_finite(before.key))
    return acts and plain and before.key not in _WHERE  # "by police", "when army helicopters"


def _is_part(words: Sequence[Word], last: int) -> bool:
    """Whether the words only tell of what something else is: "town council meeting", "the navy chief, Ann Lee"."""
    if words[last - 1].owns:
        return has_office(words, last)
    after = words[last] if last < len(words) and words[last].joined else None
    if after is None:
        return False
    if after.capital or after.bound:
        return after.key not in NO_NAMES
    if words[last - 1].key in SEVERAL:
        does = any(form in ("past", "base") for _, form in verb_forms(after.key)) and after.key not in THEIRS
        return after.key in SAID or not (does or after.key in NO_NAMES or after.key.endswith("ly"))
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
        alone = one.keys == (head,) and head in ALONE and not _is_plainly(head, fitting[0])
        return fitting[0] if len(fitting) == 1 and not alone else None
    if head == "bank" and any(_BANKS & {word.key for word in words_of(body.name)} for body in named.values()):
        return None  # "The Federal Reserve cut a rate, and the central bank said"
    called = _OWNING.sub("", " ".join(text[words[one.first].start : words[one.last - 1].end].split()))
    called = " ".join(one.keys) if len(one.keys) > one.last - one.first else called
    name = one.name or f"{one.owner} {called}".strip().replace("'", "’") + (f" of {one.land}" if one.land else "")
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


def _is_plainly(head: str, body: Mention) -> bool:
    """Whether a name is what a country's own is called, "Royal Navy", and not the "Salvation Army"."""
    words = words_of(body.name)
    rest = [word.key for word in words if word.key != head]
    return not words[-1].capital or all(key in _CROWN or (key,) in countries() for key in rest)


def _words_in(words: Sequence[Word], mention: Mention) -> Sequence[Word]:
    first = bisect_left(words, mention.start, key=lambda word: word.start)
    last = bisect_left(words, mention.end, lo=first, key=lambda word: word.start)
    return words[first:last]
