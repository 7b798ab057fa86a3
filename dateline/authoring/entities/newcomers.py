"""Newcomers: runs of capitals that no table knows go in; which of them are persons, bodies or places comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from dateline.authoring.entities.bodies import ADDRESSED, BODIES, LOUD_THINGS, PLACE_WORDS, SHORT_FOR, WORKS
from dateline.authoring.entities.capitals import headlines
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import does, is_finite
from dateline.authoring.entities.firms import (
    AFFAIRS_OF_FIRMS,
    BOUGHT,
    COMPOUNDED,
    DEALT_WITH,
    FIRM_BEFORE,
    FIRMS,
    FIRST_OF_FIRMS,
    HEADS_OF_FIRMS,
    HELD_OF_FIRMS,
    IS_FIRM,
    OFFERS,
    OWNED_BY_FIRMS,
    STAFF_AT_FIRMS,
    TOLD_OF_FIRMS,
    TRADES,
    ends_as_firm,
    is_armed,
    is_bidder,
    is_singular,
    is_trade,
)
from dateline.authoring.entities.foreign import past_foreign
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.lives import (
    AGED,
    COUNTED,
    DEALT_WITH_PERSONS,
    NAMES_ONE,
    TELLS,
    TOLD_BY,
    TOLD_TO,
    are_people,
    has_trade,
    is_kin,
    is_two_names,
    lives,
)
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import NO_NAMES, THINGS, is_model
from dateline.authoring.entities.people import FAMILY_FIRST, OFFICES, SUFFIXES
from dateline.authoring.entities.pieces import Piece
from dateline.authoring.entities.titles import Title, apposed, title_before
from dateline.authoring.entities.towns import FOUGHT_OVER, IN, PLACE_BEFORE, PLACE_OF, TOWARD
from dateline.authoring.language.word_sets import word_set

Sort = Literal["person", "organization", "place", ""]
Keys = tuple[str, ...]
Weight = dict[Sort, float]

_SORTS: tuple[Sort, ...] = ("organization", "person", "place")
_ENOUGH = 1.8
_IN_BRACKETS = re.compile(r"\s?\((?:the |or )?[\"“]?(?P<short>[A-Z][A-Za-z]*[A-Z])[\"”]?\)")
_CAMEL = re.compile(r"^(?!Ma?c|D[eiu]|L[aeo]|Van|Fitz|Al)[A-Z]\w*[a-z][A-Z]")
_NO_FIRST_NAME = word_set(
    """upper lower great little old mount hurricane storm cyclone typhoon lake cape fort port saint san santa new north
    south east west river operation comet planet project the las los el la"""
)
_PARTIES = ("party", "movement", "alliance", "coalition", "militia", "faction", "brigade")
_STRIKES = ("strike", "strikes", "walkout", "stoppage")


class Run(NamedTuple):
    """A run of capitals in the text, as what it is taken for, with what the text says of it."""

    piece: Piece
    sort: Sort
    title: Title | None = None
    position: str = ""


def judge(text: str, words: Sequence[Word], found: Sequence[Piece]) -> tuple[Run, ...]:
    """What each run is, by all that the text says of its name.

    A word that only begins sentences, or that also stands in lower case, is no name; nor is anything in a sentence of
    capitals, which is a headline.
    """
    runs = [piece for piece in found if piece.sort == "run"]
    small = {word.key for word in words if not word.capital}
    sure = {word.key for word in words if word.capital and not word.opens}
    sure |= {word.key for word, after in pairwise(words) if after.key in TOLD_OF_FIRMS and is_singular(word)}
    sure |= {word.key for word, after in pairwise(words) if after.key in TRADES and after.joined and is_singular(word)}
    loud = headlines(words)
    sure |= {words[one.first].key for one in runs if words[one.first].acronym and one.first not in loud}
    sure |= {words[one.first].key for one in runs if IS_FIRM.match(text, words[one.last - 1].end)}
    weights: dict[Keys, Weight] = {}
    titles: dict[Piece, tuple[Title | None, str]] = {}
    behind = {piece.first: piece for piece in found}
    lone = {words[piece.first].key for piece in runs if piece.last == piece.first + 1}
    for piece in runs:
        if piece.first in loud or (not words[piece.first].text.istitle() and words[piece.first].key in LOUD_THINGS):
            continue
        keys = keys_of(words, piece)
        title = title_before(text, words, piece.first)
        position, personal = apposed(text, words, piece.last)
        titles[piece] = (title, position)
        weight = weights.setdefault(keys, dict.fromkeys(_SORTS, 0.0))
        named_by = keys[0] if keys[0] in FAMILY_FIRST else keys[-1]
        if 1 < len(keys) < 5 and named_by in lone and keys[-1] not in WORKS:
            weight["person"] += 1 if keys[0] in _NO_FIRST_NAME else _ENOUGH
        if 1 < len(keys) < 4 and keys[0] in lone and keys[-1] not in lone and keys[0] not in _NO_FIRST_NAME:
            called = keys[0] in GIVEN_NAMES or keys[0] in FAMILY_FIRST  # as people are, and firms by their first word
            weight["person" if called else "organization"] += 0.9
        for sort, told in _weigh(text, words, piece, title, personal, behind):
            weight[sort] += told
    sorts = {keys: _sort(keys, weight, small, sure) for keys, weight in weights.items()}
    for piece in runs:
        keys = keys_of(words, piece)
        short = _IN_BRACKETS.match(text, words[piece.last - 1].end)
        if short and len(keys) > 1 and short["short"].lower() == "".join(key[0] for key in keys) and keys in sorts:
            sorts[keys] = "organization"  # "Rashtriya Kisan Sangh (RKS)"
    _with_companions(words, runs, sorts)
    people: dict[str, list[Keys]] = {}
    for keys, sort in sorts.items():
        for key in keys if sort == "person" and len(keys) > 1 else ():
            people.setdefault(key, []).append(keys)
    for keys, sort in sorts.items():
        if sort != "person" and any(is_part(keys, whole) for whole in people.get(keys[0], ())):
            sorts[keys] = "person"
    return tuple(Run(piece, sorts[keys_of(words, piece)], *said) for piece, said in titles.items())


def _with_companions(words: Sequence[Word], runs: Sequence[Piece], sorts: dict[Keys, Sort]) -> None:
    """Let two names be what those beside them are, where nothing else tells: `Ann Lee and Orb Quell`."""
    for one, other in pairwise(runs):
        between = words[one.last : other.first]
        instead = words[one.first - 1].key.startswith("replac")  # "replaced Ann Lee with Orb Quell"
        if (
            [word.key for word in between] != ["with" if instead else "and"]
            or not between[0].joined
            or not words[other.first].joined
        ):
            continue
        for known, new in ((one, other), (other, one)):
            keys, named = keys_of(words, new), known.last - known.first > 1
            plain = sorts.get(keys) == "" and len(keys) in (2, 3) and is_two_names(words, new.first, new.last)
            if named and plain and (sort := sorts.get(keys_of(words, known))) in ("person", "organization"):
                sorts[keys] = sort


def keys_of(words: Sequence[Word], piece: Piece) -> Keys:
    """The words of a piece, as names are compared."""
    return tuple(word.key for word in words[piece.first : piece.last])


def is_part(short: Keys, whole: Keys) -> bool:
    """Whether a name is what the bearer of a fuller one is called by: the family's name, first or last."""
    if len(short) >= len(whole):
        return False
    whole = tuple(key for key in whole if key not in SUFFIXES)
    if short == whole[-len(short) :] or (len(short) == 1 and short[0] == whole[0] and short[0] in FAMILY_FIRST):
        return True
    return len(whole) > 2 and len(short) == 1 and len(short[0]) > 2 and short[0] in whole[1:]


def _weigh(
    text: str, words: Sequence[Word], piece: Piece, title: Title | None, personal: bool, behind: Mapping[int, Piece]
) -> Iterator[tuple[Sort, float]]:
    """What the words around a run tell for its being a person, a body or a place, and how much each tells."""
    first, last = piece.first, piece.last
    length, end = last - first, words[last - 1].end
    initials = length > 1 and len(words[first].key) == 2 and not words[first + 1].acronym  # "JD Vance"
    capitals = sum(word.acronym and word.key not in SUFFIXES for word in words[first + initials : last])
    numbered = any(letter.isdigit() for letter in text[words[first].start : end])
    before = words[first - 1].key if first and words[first].joined else ""
    following = words[last].key if last < len(words) and words[last].joined else ""
    owned = words[last - 1].owns
    if not capitals:
        if title:
            yield "person", 3 if title.position or words[first - 1].capital else 2
        if length > 1:
            work = before in ("a", "an")  # "stole a Frans Hals"
            yield "person", 2 * (words[first].key in GIVEN_NAMES and not work) + 2 * personal
            yield "person", 1.5 * (words[first].key in FAMILY_FIRST and length < 4)
        if 1 < length < 5 and not numbered:
            yield (
                "person",
                1.5 * (following in TELLS)
                + (1.8 if words[last - 1].key not in WORKS else 1) * text.startswith(", who ", end),
            )
            yield "person", _ENOUGH * bool(COUNTED.search(text, max(words[first].start - 60, 0), words[first].start))
            yield "person", 0.5 * (before in TOLD_BY and is_two_names(words, piece.first, piece.last))
            yield "person", _ENOUGH * (before == "including" and are_people(words[first - 2]) and length == 2)
            if before in NAMES_ONE and following == "as" and 1 < length < 5:
                yield "person", _ENOUGH  # "named Bo Day as coach"
            if is_two_names(words, piece.first, piece.last) and lives(words, last):
                yield "person", _ENOUGH
        yield "person", _ENOUGH * bool(AGED.search(text, max(words[first].start - 50, 0), words[first].start))
        aged = before == "old" and words[first - 2].key == "year" and length in (2, 3)
        yield "person", _ENOUGH * (aged and is_two_names(words, piece.first, piece.last))
        yield "person", _ENOUGH * (length < 4 and is_kin(words, first))
        called = 1 < length < 4 and has_trade(text, words, first)
        yield "person", _ENOUGH * (called and is_two_names(words, first, last))
        told = following == "to" and before in TOLD_TO
        dealt_with = (told or before in DEALT_WITH_PERSONS) and 1 < length < 5
        yield "person", _ENOUGH * (dealt_with and is_two_names(words, first, last))
    yield "organization", length == 1 and words[first].opens and following in TOLD_OF_FIRMS
    of_owner = first > 0 and words[first].joined and words[first - 1].owns
    yield "organization", 2 * (before in COMPOUNDED and words[first - 1].bound)
    yield "organization", 2 * (is_trade(before) and not of_owner) + 2 * bool(IS_FIRM.match(text, end))
    beside = FIRM_BEFORE.search(text, max(words[first].start - 30, 0), words[first].start)
    yield "organization", 2 * bool(beside and text.startswith((",", "."), end))  # "the tunnel's operator, Norvell, …"
    heads = {word.key for word in words[max(first - 3, 0) : first - 1]} if before == "of" else set()
    led = [word.key for word in words[last : last + 2]] in (["chief", "executive"], ["managing", "director"])
    yield "organization", 2 * (not heads.isdisjoint(HEADS_OF_FIRMS) or (led and owned))
    yield "organization", 2 * (before == "at" and length > 1 and words[first - 2].key in STAFF_AT_FIRMS)
    yield "organization", 2 * (before == "including" and words[first - 2].key.removesuffix("s") in FIRMS)
    held = before in ("in", "of") and words[first - 2].key in HELD_OF_FIRMS
    yield "organization", 2 * held
    affair = words[first - 2].key if before in ("of", "with", "by") else ""
    yield "organization", 2 * (affair in AFFAIRS_OF_FIRMS)
    yield "organization", _ENOUGH * (before == "at" and words[first - 2].key in _STRIKES and length > 1)
    yield "organization", 2 * (before == "the" and following in FIRMS and length < 3 and words[first].key != "city")
    yield "organization", 3 * (length == 1 and is_armed(words, last))
    party = following in _PARTIES and not owned and not words[last].capital and length < 4
    yield "organization", 2 * party  # "the nationalist Homeland party"
    if of_owner and following in OWNED_BY_FIRMS and not words[first - 1].capital:
        yield "place", _ENOUGH  # "the company's Tarn plant"
    elif following in OWNED_BY_FIRMS or (following in OFFICES and not owned):
        yield "organization", 1.5 if owned else 2
    if of_owner and (words[first - 1].key,) in countries() and length == 1 and does(words, last):
        yield "organization", 1  # "Norway's Norvell won"
    nobody = length < 4 and not title and not personal and words[first].key not in GIVEN_NAMES
    yield "organization", _ENOUGH * (nobody and is_bidder(words, first))
    yield "organization", 2 * (before == "rival" and length < 4 and not personal)
    several = following in OFFICES and following.endswith("s") and words[last].capital and length == 1
    yield "organization", -3 * several  # "Emergency Lawyers"
    yield "organization", _ENOUGH * bool(length == 1 and _CAMEL.search(words[first].text))  # "OpenAI"
    if before == "the" and length > 1 and words[last - 1].key.endswith("s") and not (title or personal or owned):
        yield "organization", _ENOUGH  # "the Harbour Anglers"
    if capitals == length == 1 and len(words[first].key) > 2 and not numbered:
        yield "organization", 1 + (before in ("the", "by", "with") or before in ADDRESSED | DEALT_WITH)
    if not title:
        firm = following in OWNED_BY_FIRMS or following == "chief"
        if (
            length == 1
            and words[first].key.endswith(("ian", "ese", "ish"))
            and not (firm or is_finite(following or "is"))
        ):
            yield "organization", -3  # "Kelvian artillery"
        names_one = following == "named" and last + 1 < len(words) and words[last + 1].capital
        deeds = not personal and before not in IN and (names_one or does(words, last))
        yield "organization", 0.5 if owned else (1.2 if length > 1 else 0.9) * deeds
        trades = deeds and following in TRADES and is_singular(words[first])
        if length > 1 and text.startswith(", which", end) and before not in IN | TOWARD:
            yield "organization", _ENOUGH  # "Norvell Rope, which has 40 ships, sued"
        if (length == 1 and trades) or before in DEALT_WITH:
            yield "organization", _ENOUGH
        yield "organization", _ENOUGH * ends_as_firm(words, first, last, deeds=deeds)
        if length > 1 and deeds and following in TRADES | OFFERS:
            yield "organization", 0.7  # "Norvell Computer announced"
    sold = before == "by" and words[max(first - 2, 0)].key in BOUGHT  # "was bought by Norvell"
    yield "organization", max(0.5 * (before in ("by", "with", "between")), 2 * sold) - numbered - 2 * (before in OFFERS)
    yield "place", 2 * (following in PLACE_WORDS and following not in BODIES)  # "the Thorne reservoir"
    foreign = words[first].key in FIRST_OF_FIRMS or past_foreign(words, first) == last
    yield "organization", 3 * (length > 1 and foreign)  # "Groupe Norvell"
    if "&" in text[words[first].start : end]:
        yield "organization", 2  # "Hale & Sons"
    described = following and following not in NO_NAMES and not is_finite(following)  # "in Quellco factories"
    yield "place", 2 * (length == 1 and before in FOUGHT_OVER)
    yield "place", (1 if described else 2) * (before in IN and not held) + 0.6 * (before in TOWARD)
    if PLACE_BEFORE.search(text, max(words[first].start - 30, 0), words[first].start):
        yield "place", 3  # "in the capital, Kiru"
    if before == "of" and first > 1 and words[first - 2].key in PLACE_OF:
        yield "place", 3
    nearby = behind.get(last)
    owns = nearby and words[nearby.last - 1].owns  # "CNMC, Spain's regulator"
    if nearby and not owns and nearby.sort in ("country", "place") and text[end : words[last].start] == ", ":
        yield "place", 2 if before in IN | TOWARD or nearby.sort == "country" else 1


def _sort(keys: Keys, weight: Weight, small: set[str], sure: set[str]) -> Sort:
    if len(keys) == 1 and (
        keys[0] not in sure or (keys[0] in small and weight["person"] < _ENOUGH) or len(keys[0]) < 2
    ):
        return ""
    if len(keys) == 1 and keys[0] in SHORT_FOR and keys[0] not in small:
        return "organization"
    given = keys[0] in GIVEN_NAMES
    if any(key in THINGS for key in keys[given:]) or (not given and is_model(keys)):
        return ""
    if len(keys) == 1 and keys[0] in GIVEN_NAMES and weight["person"] < _ENOUGH:
        return ""
    best = max(_SORTS, key=lambda sort: weight[sort])
    return best if weight[best] >= _ENOUGH else ""
