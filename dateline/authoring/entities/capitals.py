"""Capitals: a word that begins with one goes in; whether it is part of a name, and as what, comes out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.entities.doings import is_finite
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import FAMILY_FIRST, GRADES, OFFICES, PARTICLES, PORTFOLIOS, SUFFIXES
from dateline.authoring.language.verbs import can_tell, verb_forms
from dateline.authoring.language.word_sets import word_set

_SURNAMES = ("sen", "king", "bishop", "dean", "marshal")  # as they are offices
VESSELS = word_set(
    """barge ferry trawler tanker ship yacht boat freighter submarine frigate destroyer vessel lifeboat liner tug
    schooner steamer icebreaker catamaran warship dinghy spacecraft satellite rover probe lander orbiter"""
)
_SORTS_OF_VESSELS = word_set(
    "cargo container cruise fishing passenger oil patrol research supply rescue tour sailing pleasure car river navy"
)
_SHIPS = frozenset(("MV", "MS", "MT", "SS", "RMS", "HMS", "USS", "USNS", "INS", "HMAS", "HMCS", "RRS"))
# With -ly they are adverbs that begin sentences, as names that end so are not.
_ADJECTIVES = word_set(
    """recent actual original initial final former previous eventual sudden unexpected unfortunate apparent clear
    obvious reported alleged separate similar current general usual typical traditional historical immediate
    subsequent consequent important notable interesting fortunate surprising sad tragic alternative additional late
    part main large near ultimate second third"""
)
_FIRST = GIVEN_NAMES | {"jan", "dean"}
_NO_OPENING = NO_NAMES - {"anti"}


def may_open(word: Word) -> bool:
    """Whether a name may begin with this word, which no table knows, rather than a sentence: `Citing …`."""
    return word.capital and word.key not in _NO_OPENING and not (word.opens and _leads(word.key))


def _leads(key: str) -> bool:
    """Whether a word that begins a sentence is no name but says how or by what: `Recently …`, `Citing …`."""
    return _is_gerund(key) or (key.endswith("ly") and key not in GIVEN_NAMES and key[:-2] in _ADJECTIVES)


def past_ship(words: Sequence[Word], index: int) -> int:
    """Behind the name of a ship, which is nobody: `the MV Harbour Queen`, `the barge Mary Lou`; else 0."""
    if words[index - 1].key not in VESSELS and words[index].text not in _SHIPS:
        return 0
    place = index + 1
    what = index - 1 - (index > 2 and words[index - 1].joined and words[index - 2].key in _SORTS_OF_VESSELS)
    named = what > 0 and words[index].joined and words[index - 1].key in VESSELS and words[what - 1].key in ("the", "a")
    while named and place < len(words) and words[place].joined and words[place].capital:
        place += 1
    if named:
        return place
    while words[index].text in _SHIPS and place < len(words) and words[place].joined and words[place].capital:
        place += 1
    return place if place > index + 1 else 0


def is_first_name(words: Sequence[Word], index: int) -> bool:
    """Whether what is also a month or another common word is a first name: `Jan Orr`, `Will Orr met`."""
    word, after, then = (*words[index : index + 3], None, None, None)[:3]
    if word is None or after is None or word.key not in _FIRST or not word.capital:
        return False
    if word.text == "Jan" and after.joined and after.key in PARTICLES and not after.capital:
        return True  # "Jan de Wit"
    named = after.joined and after.capital and after.key not in NO_NAMES | OFFICES
    if word.key in _SURNAMES:
        lone = then is None or not (then.joined and then.capital)
        return named and lone and word.key == "dean" and not (word.joined and words[index - 1].capital)
    told = then is not None and can_tell(then.key)
    return named and (word.text == "Jan" or told or (index > 0 and word.joined and words[index - 1].key in OFFICES))


def _is_gerund(key: str) -> bool:
    return key.endswith("ing") and any(form == "gerund" for _, form in verb_forms(key))


def grades(words: Sequence[Word], place: int) -> bool:
    """Whether the words from here on are those of a title, up to the office: `Foreign Minister`."""
    while place < len(words) and words[place].key in GRADES:
        place += 1
        if place < len(words) and words[place].joined and words[place].key in OFFICES:
            return True
    return False


def is_portfolio(words: Sequence[Word], place: int) -> bool:
    """Whether a word tells what an office before it is of: `State` in `Secretary of State`."""
    while place > 0 and words[place].joined and words[place].key in PORTFOLIOS:
        place -= 1
    return words[place].key in OFFICES and words[place + 1].key in ("of", "for")


def is_surname(words: Sequence[Word], place: int) -> bool:
    """Whether a month or the like is somebody's last name: `Theresa May`, `Doris Day`, and not `on Victoria Day`."""
    after = words[place + 1] if place + 1 < len(words) else None
    led = words[place - 2].key if place > 1 and words[place - 1].joined else ""
    return (
        words[place].key in ("may", "august", "march", "day", "page", "winter")
        and words[place - 1].key in GIVEN_NAMES | FAMILY_FIRST
        and not (after and after.key.isdigit())
        and not (words[place].key == "day" and led in ("on", "of", "s"))
    )


def ends_name(words: Sequence[Word], index: int, place: int) -> bool:
    """Whether a word for an office is somebody's last name: `John Major`, and no name follows it."""
    after = words[place + 1] if place + 1 < len(words) else None
    return (words[index].key in GIVEN_NAMES or words[place].key in _SURNAMES) and not (
        after and after.joined and after.capital and after.key not in SUFFIXES | NO_NAMES
    )


def headlines(words: Sequence[Word]) -> frozenset[int]:
    """The words of sentences that are written in capitals, or with a capital to each word."""
    found: set[int] = set()
    start = 0
    for place in range(1, len(words) + 1):
        if place < len(words) and not words[place].opens:
            continue
        long = [word for word in words[start:place] if len(word.key) > 3]
        told = any(not word.capital and is_finite(word.key) for word in words[start:place])
        if len(long) > 4 and not told and sum(word.capital for word in long) > 0.75 * len(long):
            found.update(range(start, place))
        start = place
    return frozenset(found)
