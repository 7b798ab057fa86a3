"""Pieces: the words of a text go in; the names among them come out, those that are known and runs of capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from dateline.authoring.entities.bodies import BODIES, LEGAL, PLACE_WORDS, SEATS, WORKS
from dateline.authoring.entities.body_names import body_name_at, past_particles
from dateline.authoring.entities.capitals import (
    ends_name,
    grades,
    is_first_name,
    is_portfolio,
    is_surname,
    may_open,
    past_ship,
)
from dateline.authoring.entities.countries import Country, countries
from dateline.authoring.entities.famous import FAMOUS
from dateline.authoring.entities.firms import FIRMS, is_trade
from dateline.authoring.entities.foreign import past_foreign
from dateline.authoring.entities.gazetteer import gazetteer
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.known import Spellings
from dateline.authoring.entities.name_words import Word, fold_name
from dateline.authoring.entities.no_names import ATTRIBUTES, NO_NAMES
from dateline.authoring.entities.people import FAMILY_FIRST, GRADES, OFFICES, PARTICLES, PORTFOLIOS, SUFFIXES
from dateline.authoring.entities.realms import Realms, realms
from dateline.authoring.entities.registry import Named
from dateline.authoring.language.verbs import verb_forms

Sort = Literal["known", "country", "place", "body", "run"]
_ROYAL = ("king", "queen", "prince", "princess", "pope", "empress", "emperor")
_UNITS = ("brigade", "division", "battalion", "regiment", "army", "corps", "fleet")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_SYLLABLES = frozenset(("won", "sung", "sang", "hung", "ran"))  # of given names, that are verbs as well
_LONGEST_RUN = 10  # words of a name that no table knows
_LONGEST = 6  # words of a name that the tables hold


class Piece(NamedTuple):
    """The words from `first` up to `last`, and what they name as far as the tables tell."""

    first: int
    last: int
    sort: Sort
    known: Named | None = None
    country: Country | None = None
    kind: str = ""  # what a body or a place is


class _Listed(NamedTuple):
    """The names that the site has, and the countries that only the text tells of."""

    known: Sequence[Spellings]
    realms: Realms


def pieces(words: Sequence[Word], known: Sequence[Spellings]) -> tuple[Piece, ...]:
    """The names in a text, in order and disjoint; a longer name goes before those that it holds."""
    listed = _Listed([spellings for spellings in known if spellings.by_word], realms(words))
    found = tuple(_pieces(words, listed))
    shorts = {short: piece for piece in found if (short := _short_of(words, piece))}
    return _with_shorts(words, found, shorts) if shorts else found


def _short_of(words: Sequence[Word], piece: Piece) -> tuple[str, ...]:
    """What else a long name is called by: `Pacific Tarn` for `Pacific Tarn Energy`; nothing for most."""
    keys = tuple(word.key for word in words[piece.first : piece.last])
    if piece.sort == "run" and len(keys) == 3 and keys[0] in GIVEN_NAMES and keys[1] not in PARTICLES:
        return keys[1:]  # "Medina Ruiz" for "Carlos Medina Ruiz"
    is_firm = piece.sort in ("run", "body") and len(keys) > 2 and keys[-1] in WORKS | LEGAL
    return () if not is_firm or keys[:-1] in countries() or keys[:-1] in gazetteer() else keys[:-1]


def _with_shorts(
    words: Sequence[Word], found: Sequence[Piece], shorts: Mapping[tuple[str, ...], Piece]
) -> tuple[Piece, ...]:
    """The pieces, with those that are the short name of a firm or a person as one."""
    whole: list[Piece] = []
    for piece in found:
        if whole and piece.first < whole[-1].last:
            continue
        for short, long in shorts.items():
            last = piece.first + len(short)
            named = tuple(word.key for word in words[piece.first : last]) == short and last > piece.last
            if named and all(word.joined and word.capital for word in words[piece.first + 1 : last]):
                is_firm = words[long.first].key == short[0]
                whole.append(Piece(piece.first, last, *(("body", None, None, "organization") if is_firm else ("run",))))
                break
        else:
            whole.append(piece)
    return tuple(whole)


def _pieces(words: Sequence[Word], known: _Listed) -> Iterator[Piece]:
    index = 0
    while index < len(words):
        word = words[index]
        piece = _known_at(words, index, known) if word.capital or known.known else None
        if word.capital or (piece and piece.sort == "known"):
            if past := past_ship(words, index):
                index = past
                continue
            if (past := past_foreign(words, index)) > (piece.last if piece else 0):
                yield Piece(index, past, "run")
                index = past
                continue
            body = _body_at(words, index) if piece or may_open(word) else None
            body = None if body and (_is_holder(words, body) or past_foreign(words, index + 1)) else body
            body = _with_ordinal(words, body) if body else None
            if body and (not piece or body.last > piece.last):
                piece = body
            elif not piece or (piece.last == index + 1 and _is_given(words, index, piece)):
                piece = _run_at(words, index, known) or piece
            elif piece.sort == "place" and (firm := _run_at(words, index, known)) and _is_firm(words, piece, firm):
                piece = firm
        if piece is None:
            index += 1
            continue
        yield piece
        index = piece.last


def _body_at(words: Sequence[Word], index: int) -> Piece | None:
    found = body_name_at(words, index)
    return found and Piece(index, found.last, "place" if found.kind == "place" else "body", kind=found.kind)


def _with_ordinal(words: Sequence[Word], body: Piece) -> Piece:
    """A unit with its number: `the 2nd Armoured Brigade`."""
    numbered = body.first > 0 and words[body.first].joined and _ORDINAL.fullmatch(words[body.first - 1].key)
    return body._replace(first=body.first - 1) if numbered and words[body.last - 1].key in _UNITS else body


def _is_holder(words: Sequence[Word], body: Piece) -> bool:
    """Whether two names that might be a place are somebody's: `the police chief, Ivo Dam`, `the fund Maple Ridge`."""
    before = words[body.first - 1] if body.first and not words[body.first].opens else None
    two = body.sort == "place" and body.last == body.first + 2
    return two and before is not None and before.key in OFFICES | FIRMS


def _known_at(words: Sequence[Word], index: int, known: _Listed) -> Piece | None:
    """The longest name that the site or the tables hold; the site's own goes first."""
    found = [hit for spellings in known.known if (hit := spellings.at(words, index))]
    best: Piece | None = None
    for hit in found:
        if best is None or hit.last > best.last:
            best = Piece(hit.first, hit.last, "known", hit.entry)
    if words[index].capital and (listed := _listed_at(words, index, known.realms)):
        if not best or listed.last > best.last:
            return listed
        if listed.last == best.last and listed.country and best.known and best.known.kind == "place":
            return best._replace(sort="country", country=listed.country)
    return best


def _listed_at(words: Sequence[Word], index: int, told: Realms) -> Piece | None:
    last = min(index + _LONGEST, len(words))
    keys: list[str] = []
    for place in range(index, last):
        if place > index and not words[place].joined:
            break
        keys.append(words[place].key)
    for length in range(len(keys), 0, -1):
        name = tuple(keys[:length])
        end = index + length
        if (country := countries().get(name) or told.get(name)) and (length > 1 or _is_written(words[index], country)):
            return Piece(index, end, "country", country=country)
        if (kind := SEATS.get(name) or _famous(words, name, end)) and _is_seat(words, index, end):
            return Piece(index, end, "body", kind=kind)
        if (
            name in gazetteer()
            and words[end - 1].capital
            and not (length == 1 and words[index].opens and len(name[0]) < 5)
        ):
            return Piece(index, end, "place", kind="place")
    return None


def _is_written(word: Word, country: Country) -> bool:
    """Whether what would be a common word is written as a country's name: `US`, not `us`."""
    return word.acronym or len(word.key) > 3 or country.by != "name"


def _famous(words: Sequence[Word], name: tuple[str, ...], end: int) -> str:
    """What a famous name is, where no other name goes on from it: `Boeing`, but not `Chelsea Orr`."""
    if name not in FAMOUS:
        return ""
    after = words[end] if end < len(words) and not words[end - 1].owns else None
    goes_on = after is not None and after.joined and after.capital and after.key not in NO_NAMES | OFFICES | GRADES
    return "" if goes_on else "organization"


def _is_seat(words: Sequence[Word], index: int, end: int) -> bool:
    """Whether words for a body are written as one, and no end of another's name, as of `Indian National Congress`."""
    if not all(word.capital or word.key == "of" for word in words[index:end]):
        return False
    if end - index > 1 or words[index].acronym:
        return True
    if words[index].key in NO_NAMES:
        return False  # "Who", but WHO
    before = words[index - 1] if index and words[index].joined else None
    return before is None or not before.capital or before.key in NO_NAMES or (before.key,) in countries()


def _is_given(words: Sequence[Word], index: int, piece: Piece) -> bool:
    """Whether a lone word that names a place is rather somebody's first name: `Jordan Henderson`."""
    if index + 1 >= len(words) or piece.sort == "known":
        return False
    before = words[index - 1] if index else None
    introduced = before is not None and before.key in OFFICES and not before.owns
    if introduced and before and before.capital and before.key in _ROYAL and words[index].joined:
        return True
    if words[index].key not in GIVEN_NAMES and not introduced:
        return False
    after = words[index + 1]
    return after.joined and after.capital and after.key not in NO_NAMES | BODIES | PLACE_WORDS | OFFICES


def _is_firm(words: Sequence[Word], place: Piece, run: Piece) -> bool:
    """Whether what begins with a place is the name of a firm: `Pacific Tarn Energy`."""
    return run.last > place.last + 1 and words[run.last - 1].key in WORKS


def _run_at(words: Sequence[Word], index: int, known: _Listed) -> Piece | None:
    """Capitals that no table knows, as the names of persons and firms are: `Ludwig van der Rohe`, `Boeing`."""
    key = words[index].key
    if (
        not (may_open(words[index]) or is_first_name(words, index))
        or (key in ATTRIBUTES and not _is_firm_of(words, index))
        or (key in OFFICES and not is_first_name(words, index))
        or grades(words, index)
    ):
        return None
    after = words[index + 1] if index + 1 < len(words) else None
    trade = after is not None and after.joined and not after.capital and after.key in FIRMS
    if trade and words[index].opens and not words[index].acronym:
        return None  # "Furniture chain Norvell"
    if (
        words[index].opens
        and is_trade(key)
        and key not in BODIES | {"rebels"}
        and after
        and after.joined
        and after.capital
    ):
        return None  # "Chipmaker Norvell", "Watchmaker Norvell"
    if key in PORTFOLIOS and is_portfolio(words, index):
        return None
    place = index + 1
    while place < min(len(words), index + _LONGEST_RUN) and words[place].joined and not words[place - 1].owns:
        word = words[place]
        if word.key in ATTRIBUTES and word.key not in ("black", "white"):
            break
        loud = word.acronym and words[place - 1].acronym and len(words[index].key) > 2  # "UNITE HERE"
        if word.capital and (word.key not in NO_NAMES or loud or is_surname(words, place)):
            if word.key in OFFICES and not ends_name(words, index, place):
                break
            piece = _known_at(words, place, known)
            if piece and not _may_be_surname(words, index, place, piece):
                break
            place = piece.last if piece else place + 1
        elif word.key in SUFFIXES or (
            word.bound
            and place > index + 1
            and not word.capital
            and (not verb_forms(word.key) or (key in FAMILY_FIRST and word.key in _SYLLABLES))
        ):
            place += 1  # Charles III, Lee Jae-myung, Kim Tae-won
        elif word.key in PARTICLES and (step := past_particles(words, place)):
            place = step
        elif word.capital and len(word.key) == 1:
            place += 1
        else:
            break
    return Piece(index, place, "run")


def _is_firm_of(words: Sequence[Word], index: int) -> bool:
    """Whether the capitals from here on are a firm's that is called by where it works: `Northern Counties Rail`."""
    last = index + 1
    while last < len(words) and words[last].joined and words[last].capital and not words[last - 1].owns:
        last += 1
    return last > index + 1 and words[last - 1].key in WORKS


def _may_be_surname(words: Sequence[Word], index: int, place: int, piece: Piece) -> bool:
    last = min(place + 1, len(words) - 1)
    aged = words[last].key.isdigit() and len(words[last].key) == 2 and not words[last].joined  # "Anneke Holm, 34"
    led = index > 0 and words[index - 1].capital and words[index - 1].key in OFFICES
    given = words[place - 1].key in GIVEN_NAMES or (place == index + 1 and (aged or led))
    if piece.known is not None and not (given and piece.last == place + 1):  # "Kirsten Holm", where there is a Holm
        name = piece.known.name.split()
        return piece.known.actor_kind == "person" and len(name) > 1 and fold_name(name[0]) != words[place].key
    if piece.last > place + 1:
        return False
    return given or (place - 1 > index and len(words[place - 1].key) == 1)
