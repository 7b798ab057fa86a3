"""Firms: the words that stand around the name of a firm or a club, and tell that it is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.entities.bodies import WORKS
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.name_words import Word
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

FIRMS = word_set(
    """
    airline airlines carrier company firm manufacturer maker giant bank retailer newspaper magazine agency group party
    union charity network corporation builder supplier contractor conglomerate automaker carmaker planemaker drugmaker
    startup chipmaker steelmaker shipbuilder supermarket lender insurer brewer miner refiner utility platform
    website broadcaster organization organisation militia movement rebels chain producer publisher developer operator
    label band club team federation association line fund regulator watchdog consultancy brewery trader vendor
    printer distributor wholesaler importer exporter
    """
)
HELD_OF_FIRMS = word_set("shares stake stakes stock shareholders investors")
HEADS_OF_FIRMS = word_set(
    "executive executives ceo chairman chairwoman shareholders employees managers bosses"
)  # "chief executive of Norvell"
STAFF_AT_FIRMS = word_set("scientists researchers engineers analysts economists strategists technicians auditors")
AFFAIRS_OF_FIRMS = word_set("takeover acquisition merger buyout employed operated")  # "the takeover of Norvell"
OWNED_BY_FIRMS = word_set(
    """
    shares stock shareholders employees engineers factory factories plant headquarters customers products profit
    profits revenue fleet executives executive spokesman spokeswoman spokesperson ceo chairman co-founder cofounder
    founder aircraft website store stores jet jets plane planes flight flights stake subsidiary management board
    workers staff
    """
)
# Behind a hyphen, before the name: "the start-up Norvell", "Oslo-listed Norvell Tin", "the state-owned Norvell".
COMPOUNDED = word_set("up listed quoted traded owned")
# What firms and clubs do, behind a word that begins a sentence; and what is done to them, before a word.
TRADES = word_set(
    """sued delivered acquired bought sold launched unveiled hired fired appointed reported agreed cut raised posted
    recalled signed sacked fined beat defeated thrashed drew merged borrowed suspended cancelled canceled shipped laid
    named offered rejected dropped grounded halted restarted closed opened built idled slashed plugged banned barred"""
)
BOUGHT = word_set("bought acquired owned")  # by whom
OFFERS = word_set("announced released unveiled launched introduced presented")  # what follows these is a thing
DEALT_WITH = word_set(
    """sue sued fine fined acquire acquired buy bought beat defeated thrashed regulates owns recalled joined joins
    rejoined face faces faced"""
)
# Behind a word that begins a sentence, these tell that it is the name of a firm; but of these words they do not.
TOLD_OF_FIRMS = frozenset(("said", "says", "announced", "declined", "shares", "stock", "plans", "aims", "hopes"))
# What the name of a firm begins with.
FIRST_OF_FIRMS = word_set("groupe grupo gruppo compagnie companhia banco banque banca societe sociedad")
# Behind a name, or before it, in commas: "Norvell, a German carmaker, …", "the tunnel's operator, | Norvell".
IS_FIRM = re.compile(
    r",\s(?:the|a|an|its|one of the|[A-Z][\w-]+['’]s)\s(?:(?!\bwho\b)[^,.;]){0,60}?"
    rf"\b(?:(?:{'|'.join(sorted(FIRMS))})s?\b"
    r"|(?:office|authority|ministry|commission|bureau|institute|inspectorate)(?=[,.]| of| for| that| in))"
)
FIRM_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(FIRMS))}|arm|unit|subsidiary|parent|affiliate),\s\Z")
_ARMED = word_set("group rebels rebel militia fighters movement guerrillas insurgents")
_NUMBERED = re.compile(r"[A-Z]{1,3}-?\d{1,3}")
_NO_MAKERS = word_set("filmmaker lawmaker policymaker peacemaker playmaker kingmaker troublemaker dressmaker")
_SELLS = BOUGHT | word_set("sell sells sold sale buy buys takeover award awards awarded contract")
_SURE = WORKS - word_set("water line air power light games express labs gold silver iron coal diamonds platinum")
_RUN = word_set("operated run owned chartered leased lost supplied licensed licenced")
_CRAFT = word_set("airbus boeing jet jets airliner plane aircraft flight helicopter turboprop ferry train")
_BID = 12  # words
_SPEAKERS = word_set(
    """police people children staff management opposition media military government parliament court council family crew
    youth labour labor neither none both another other he she it they who which that this market industry union army
    navy state city mother father defence defense prosecution treasury palace church company team
    """
)


def is_trade(key: str) -> bool:
    """Whether a word tells what a firm makes or does: `carmaker`, `watchmaker`, `airline`."""
    return key in FIRMS or (key.endswith("maker") and key not in _NO_MAKERS)


def is_armed(words: Sequence[Word], last: int) -> bool:
    """Whether letters and a number are what fighters are called by: `the M40 rebels`."""
    behind = words[last].key if last < len(words) and words[last].joined else ""
    return behind in _ARMED and _NUMBERED.fullmatch(words[last - 1].text) is not None


def is_bidder(words: Sequence[Word], first: int) -> bool:
    """Whether a name behind that of its country buys or sells something: `sold its mill to Finland's Norvell`."""
    of_land = first > 0 and words[first].joined and words[first - 1].owns and (words[first - 1].key,) in countries()
    return of_land and not _SELLS.isdisjoint(word.key for word in words[max(first - _BID, 0) : first])


def ends_as_firm(words: Sequence[Word], first: int, last: int, *, deeds: bool) -> bool:
    """Whether a name ends as those of firms do; with some words only where it does something, or is dealt with."""
    sure = deeds or _is_dealt_with(words, first)
    return last > first + 1 and words[last - 1].key in (WORKS if sure else _SURE)


def _is_dealt_with(words: Sequence[Word], first: int) -> bool:
    """Whether something is bought from a name, sold to it, run by it or one of its planes: `bought from Tarn Gold`."""
    before = words[first - 1].key if first and words[first].joined else ""
    near = {word.key for word in words[max(first - _BID, 0) : first - 1]}
    craft = before == "of" and not near.isdisjoint(_CRAFT)
    return craft or (before in ("from", "to", "by") and not near.isdisjoint(_SELLS | _RUN))


def is_singular(word: Word) -> bool:
    """Whether a word that begins a sentence, and says something there, may be a firm's name; `Protesters` may not."""
    plain = not word.key.endswith(("s", "men", "one", "body")) and word.key not in _SPEAKERS
    return word.capital and plain and not any(form == "gerund" for _, form in verb_forms(word.key))
