"""Doings: a name in a text goes in; whether it acts there, is where something is, or is only named, comes out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from dateline.authoring.entities.bodies import ADDRESSED, GOVERNMENTS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.firms import FIRMS
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.language.verbs import can_tell, verb_forms
from dateline.authoring.language.word_sets import word_set

Role = Literal["acts", "where", ""]

_WHERE = word_set(
    """
    in into to through across near at inside outside within throughout toward towards around over via leaving off
    enter leave reach visit
    entering visiting left visited entered reached fled reaching fleeing crossing northern southern eastern western
    central
    """
)
_LONGEST_LIST = 40  # words
_LONGEST_PUT_IN = 30  # words between commas
_PUT_IN = word_set("which where whose the a an its now once then home one")
_GIVES = word_set("give gave gives given lend lent lends grant granted owe owed pay paid send sent offer offered")
_TAKES = word_set("take took takes taking taken")
_COURTS = word_set("court tribunal arbitration arbiters trial")
_AMOUNTS = "0123456789$€£¥"
_CALLS = frozenset(("call", "calls", "called", "calling"))
_OF = word_set("of for on about than like upon without under including among per")
_AGENTS = frozenset(("by", "with", "against", "between"))
_MEETINGS = frozenset(("border", "borders", "frontier", "crossing", "crossings", "flights", "road", "route", "trade"))
_SENDERS = word_set(
    """
    officials representatives delegation delegations leaders negotiators diplomats ministers envoys pressure support
    response counterparts aid help troops forces approval demands objections criticism
    """
)
# Of whom these are, acts by them: "the government of Peru", "at the request of Peru".
_ACTS_OF = word_set("government authorities administration regime junta request invitation behest behalf insistence")
_BUYS = word_set("bought buys buy buying purchased acquired leased")  # from whom
# What is put on a country, or given to it, deals with it: "sanctions on Peru", "a loan for Peru".
_MEASURES = {
    "on": word_set("sanctions embargo embargoes tariff tariffs blockade war duties duty restrictions penalties levy"),
    "against": word_set("sanctions"),
    "for": word_set("loan loans bailout debt package credit programme program rescue"),
    "to": word_set("loan loans bailout lifeline arms weapons missiles tanks aid sales"),
}
_NONE: frozenset[str] = frozenset()
_TREATS = word_set("recognise recognised recognize recognized suspend suspended expel expelled readmit readmitted")
_GROUND = word_set("border borders soil territory waters airspace coast capital mainland side")
_MODALS = word_set(
    """
    will would can could may might must shall should has have had is are was were does do did wo ca
    """
)
_INTENDS = frozenset(("plans", "aims", "hopes", "needs"))  # to do something
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her"))
_COPULAS = frozenset(("is", "are", "was", "were"))
_LYING = word_set("in at on near under from of")
_PASSED = word_set(
    """
    also then now briefly still already never later earlier again today yesterday tomorrow therefore however
    meanwhile last this next week month year monday tuesday wednesday thursday friday saturday sunday on at in late
    early end of the first have has both not publicly formally reportedly initially subsequently recently itself
    alone
    """
)
_NO_DEEDS = word_set(
    """
    talks plans aims officials leaders forces troops relations ties exports imports border borders visits claims
    moves reports calls demands attacks strikes bombs votes elections polls trades deals works interests tests
    states sides sales stocks shares markets sources prices results charges cases fears hopes issues laws
    lines bases based backed led owned held born made united presidential needs named used armed listed
    """
)
_FORMER = ("former", "ex", "retired", "late")
_ACTING = GOVERNMENTS | OFFICES
_TITLES = OFFICES | FIRMS
_DEALT_WITH = ADDRESSED | _TREATS
_NO_DOING = NO_NAMES | _PASSED


def role_of(words: Sequence[Word], first: int, last: int) -> Role:
    """What the words from `first` up to `last` do: `acts` for who does or is dealt with, `where` for where it is."""
    head = _head(words, first)
    if noun_behind := attributed(words, last, plural=head < first):
        if _before(words, head) in _FORMER:
            return ""  # "a former Georgia sheriff"
        return "acts" if noun_behind in _ACTING else "where" if noun_behind in _GROUND else ""
    told = not words[last - 1].owns and (does(words, last) or _does_beyond(words, head, last))
    if told and head < first and (_breaks(words, first) or words[max(head - 1, 0)].opens):
        return "acts"
    before, place = _before(words, head), _index_before(words, head)
    noun = _before(words, place)
    if before in _AGENTS:
        return "where" if noun in _MEETINGS else "acts"
    if before == "from":
        sold = not _BUYS.isdisjoint(word.key for word in words[max(place - 5, 0) : place])
        return "acts" if noun in _SENDERS or sold else "where"
    near = [
        word.key for word in words[max(place - (3 if before == "on" else 1), 0) : place]
    ]  # "tariffs of 20% on Peru"
    if (before == "of" and noun in _ACTS_OF) or not _MEASURES.get(before, _NONE).isdisjoint(near):
        return "acts"
    if (before in _DEALT_WITH and not words[last - 1].owns) or (before == "on" and noun in _CALLS):
        return "acts"
    if not words[last - 1].owns and _is_object(words, before, last):
        return "acts"
    if before in _WHERE:
        return "where"
    return "acts" if told and before not in _OF else ""


def _is_object(words: Sequence[Word], before: str, last: int) -> bool:
    """Whether something is given to what a name means, or it is brought to court: `gave Peru 40 tanks`."""
    behind = [word.key for word in words[last : last + 4] if word.joined]
    amount = behind[:1] != [] and (behind[0] in _ARTICLES or words[last].text[0] in _AMOUNTS)
    given = before in _GIVES and amount and "visit" not in behind  # "paid Peru a visit"
    return given or (before in _TAKES and behind[:1] == ["to"] and not _COURTS.isdisjoint(behind))


def is_governing(words: Sequence[Word], last: int) -> bool:
    """Whether a country's name is followed by what its government is called: `Mexican officials`."""
    for place in range(last, min(last + 4, len(words))):
        if not words[place].joined:
            return False
        if words[place].key in GOVERNMENTS:
            return True
        if words[place].key in _ARTICLES or (words[place].capital and (words[place].key,) not in countries()):
            return False
    return False


def has_office(words: Sequence[Word], last: int) -> bool:
    """Whether an office follows within a few words: `Peru's irrigation minister`."""
    for word in words[last : last + 4]:
        if not word.joined or word.capital or word.owns:
            return False
        if word.key in OFFICES:
            return True
    return False


def attributed(words: Sequence[Word], last: int, *, plural: bool) -> str:
    """The noun that a country's name only describes: `the U.S. border`; "" where the name stands for itself."""
    if last >= len(words) or words[last - 1].owns or not words[last].joined:
        return ""
    word = words[last]
    if not word.text[0].islower() or word.key in _MODALS or word.key in _NO_DOING or word.key.endswith("ly"):
        return ""
    told = is_finite(word.key) if plural else can_tell(word.key)
    return "" if told and word.key not in _NO_DEEDS else word.key


def does(words: Sequence[Word], last: int) -> bool:
    """Whether what ends here is followed by the verb that tells what it did."""
    place = last
    while place < len(words) and place < last + 7:
        word = words[place]
        key = word.key
        if word.opens or (place == last and word.joined and word.capital and key not in _PASSED):
            return False
        if key in _COPULAS and place + 1 < len(words) and words[place + 1].key in _LYING:
            return False
        if key in _MODALS or (key in _INTENDS and place + 1 < len(words) and words[place + 1].key == "to"):
            return True
        if word.text[0].islower() and key not in _NO_DEEDS and is_finite(key):
            return True
        after = words[place + 1] if place + 1 < len(words) else None
        titled = key in _TITLES and place > last and after is not None and after.joined and after.capital
        passed = titled or key in _PASSED or key.endswith("ly") or key.isdigit() or word.capital
        if not (passed or key in ("and", "the", "or")):
            return False
        place += 1
    return False


def _does_beyond(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a clause begins here, with its verb behind what is put in: `Ghana, a big producer of gold, paid`."""
    article = first > 0 and words[first - 1].key == "the" and words[first - 1].opens
    begins = first == 0 or words[first].opens or not words[first].joined or article
    if not begins or last >= len(words) or words[last].joined or words[last].key not in _PUT_IN:
        return False
    for place in range(last + 1, min(last + _LONGEST_PUT_IN, len(words) - 1)):
        word = words[place]
        if word.opens:
            return False
        modal = word.key in _MODALS - {"to"}
        if not word.joined and not word.capital and (modal or is_finite(word.key)) and word.key not in _NO_DEEDS:
            return True
    return False


@lru_cache(maxsize=4096)
def is_finite(key: str) -> bool:
    """Whether a word may tell what somebody does or did."""
    return any(form in ("past", "present", "base") for _, form in verb_forms(key))


def _head(words: Sequence[Word], first: int) -> int:
    """Where the list begins that a name goes on, as in `Mexico, Peru and the United States`; else where it does."""
    least = max(first - _LONGEST_LIST, 0)
    while first > least and (before := _listed_before(words, first)) >= 0:
        first = before
        while (
            first > least and words[first].joined and words[first - 1].capital and words[first - 1].key not in NO_NAMES
        ):
            first -= 1
    return first


def _listed_before(words: Sequence[Word], first: int) -> int:
    """The last word of the name before this one on a list, or -1."""
    place = first - 1 if words[first - 1].key != "the" else first - 2
    if place < 0 or words[place + 1].opens:
        return -1
    if words[place].key in ("and", "or"):
        place -= 1
    elif words[place + 1].joined:
        return -1
    name = words[place] if place >= 0 and not words[place + 1].opens else None
    return place if name and name.capital and name.key not in NO_NAMES and not name.owns else -1


def _breaks(words: Sequence[Word], first: int) -> bool:
    """Whether a comma stands before the `and` that a name follows, as where a clause begins."""
    place = _index_before(words, first)
    return words[place].key == "and" and not words[place].joined


def _index_before(words: Sequence[Word], first: int) -> int:
    place = first - 1
    if place >= 0 and words[place].key in ("the", "a", "an", "both"):
        place -= 1
    return place


def _before(words: Sequence[Word], first: int) -> str:
    """The word before a name, its article aside; "" where a sentence begins with it."""
    if first <= 0 or words[first].opens:
        return ""
    place = _index_before(words, first)
    return words[place].key if place >= 0 else ""
