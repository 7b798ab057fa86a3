"""Pieces: the words of a sentence go in, with its finite verbs; the pieces that its clauses are made of come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import NamedTuple

from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.language.english_verbs import AT_TIMES, CLAUSE_TAKERS, FINDINGS, NAMED_AS, OPENERS, RULINGS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

JOINTS = ("and", "but", "or")
_DESCRIBING = ("who", "whom", "which", "that", "whose", "where")
SIGNS = frozenset((",", ";", ":", "—", "–", "--", "…", "..."))
_MAY_OPEN = OPENERS | {*JOINTS, "time"}
_RULED = ("on", "over", "against", "for")  # on which thing
_LISTENERS = word_set("reporters journalists lawmakers investors analysts parliament congress members")
_HIM, _BULLETS = word_set("him her them it us"), ("-", "•", "*", "–")
_WHO_DID = _HIM | word_set("he she they we that the a an its his their our")
_SETTINGS = word_set(
    """statement interview conference briefing tweet post report letter call speech address court email testimony
    hearing broadcast message memo filing meeting blog article note release rally event"""
)
ADJUNCTS = word_set("in at on during to via through after before by")
_DETERMINERS = word_set("the a an its his her their our two three several")
_LOOSE = (
    SIGNS
    | frozenset('”"’')
    | word_set(
        """and but or that then also meanwhile so yet when while where after as because before if since until although
    though who whom which whether whereas"""
    )
)
_TRADERS = word_set("line company firm giant group union agency house consultant chief boss coach")
_BEFORE_THAT = word_set("of for from since into about with to under against over near")
_AGES = word_set("one two three four five six seven eight nine ten eleven twelve")
_TITLES = word_set("managing acting founding ruling governing presiding sporting marketing commanding outgoing")
_LONGEST_NAME = 7  # words, with what leads to it
NO_SUBJECT = word_set("with by of without including like unlike among such for despite amid")
_BEFORE_TIME = word_set("in on at by since during late early for from last earlier of the")


class Range(NamedTuple):
    """Words of a sentence, from `first` up to `last`."""

    first: int
    last: int


@dataclass(slots=True)
class Piece:
    """A piece of a sentence: its words, the one that opens it ("who", "and"), its verbs, whether a sign is before it.

    `said_by` is the verb of saying that it follows without a sign: it is what is said.
    """

    first: int
    last: int
    opener: str
    groups: list[Group]
    after_sign: bool
    said_by: Group | None = None


def cut_sentence(words: Sequence[Word], groups: Sequence[Group], times: Sequence[Span]) -> list[Piece]:
    """The sentence cut at its signs, at what opens a clause, between joined clauses, and behind verbs of saying."""
    cuts = _cuts(words, groups, times)
    places = [*sorted(cuts), len(words)]
    pieces: list[Piece] = []
    for first, end in pairwise(places):
        opener, after_sign = cuts[first]
        last = end
        while last > first and words[last - 1].low in (*SIGNS, ".", "!", "?"):
            last -= 1
        if first >= last:
            continue
        low = words[first].low
        if not opener and (low in JOINTS or (low in OPENERS and not (low == "that" and first == 0))):
            opener = low
        own = [group for group in groups if first <= group.first < last]
        before = pieces[-1].groups[-1:] if pieces and opener == "that" and not after_sign else []
        said_by = next((group for group in before if _takes_that(words, group, times)), None)
        described = opener in _DESCRIBING and not said_by
        described = described or (opener in JOINTS and not after_sign and _goes_on(words, pieces, first, own))
        in_which = first > 0 and words[first - 1].low in ADJUNCTS  # "a raid in which police said two were killed"
        if len(own) > 1 and described and not (in_which and own[0].lemma in CLAUSE_TAKERS):
            pieces.append(Piece(first, own[1].first, opener, own[:1], after_sign))
            pieces.append(Piece(own[1].first, last, "", own[1:], False))
        elif len(own) > 1 and own[0].passive and (joint := _joint(words, own[0].last, own[1].first)):
            pieces.append(Piece(first, joint, opener, own[:1], after_sign, said_by))  # "is expected and talks are to"
            pieces.append(Piece(joint + 1, last, "and", own[1:], False))
        elif len(own) > 1 and own[0].lemma in CLAUSE_TAKERS | FINDINGS and not _is_verdict(words, own[0]):
            middle = content_start(words, own[0], own[1], times)
            pieces.append(Piece(first, middle, opener, own[:1], after_sign, said_by))
            pieces.append(Piece(middle, last, "", own[1:], False, own[0]))
        else:
            pieces.append(Piece(first, last, opener, own, after_sign, said_by))
    return pieces


def _goes_on(words: Sequence[Word], pieces: Sequence[Piece], first: int, own: Sequence[Group]) -> bool:
    """Whether a second verb is still of who is described: "A man who robbed a bank | and shot a guard was jailed"."""
    if not own or not pieces or pieces[-1].opener not in ("who", "which", "that") or not pieces[-1].groups:
        return False
    at_once = all(is_adverb(word) for word in words[first + 1 : own[0].first])
    return at_once and not any(piece.groups for piece in pieces[:-1]) and own[0].lemma not in CLAUSE_TAKERS | FINDINGS


def _is_verdict(words: Sequence[Word], group: Group) -> bool:
    """Whether somebody was found to be so, and nothing is told: "was found guilty of robbing those he had served"."""
    return group.lemma == "find" and group.passive and low_at(words, group.last) not in ("that", "to")


def _joint(words: Sequence[Word], first: int, last: int) -> int:
    """Where the last `and` stands between two places; 0 where there is none."""
    return next((at for at in range(last - 1, first - 1, -1) if words[at].low == "and"), 0)


def _takes_that(words: Sequence[Word], group: Group, times: Sequence[Span]) -> bool:
    """Whether `that` behind a verb opens what is said, and does not describe an object: "announced a plan that …"."""
    following = low_at(words, group.last)
    if group.lemma in RULINGS and following in AT_TIMES | {"that", "earlier", "later"}:
        at = group.last
        while at + 1 < len(words) and (is_timely(words, at, times) or is_timely(words, at + 1, times)):
            at += 1
        return words[at].low not in _RULED  # "is to rule on 1 May on a ban that was imposed"
    if group.lemma == "write" and group.passive:
        return False  # "was written after a blast in May that killed nine"
    has_object = following in _DETERMINERS and group.lemma not in ("tell", "warn", "show")
    return group.lemma in CLAUSE_TAKERS and not has_object


def _cuts(words: Sequence[Word], groups: Sequence[Group], times: Sequence[Span]) -> dict[int, tuple[str, bool]]:
    """Where pieces begin: by which word, and whether behind a sign."""
    cuts: dict[int, tuple[str, bool]] = {0: ("", True)}
    starts = {group.first for group in groups if group.lemma not in CLAUSE_TAKERS}
    inside = {index for group in groups for index in range(group.first, group.last)}
    signs = [index for index, word in enumerate(words) if word.low in SIGNS and not word.hidden]
    seen = False  # a finite verb in this piece
    for index, word in enumerate(words):
        seen = seen or index in starts
        if word.text in ("”", '"') and index and words[index - 1].text in ",.?!" and index + 1 < len(words):
            cuts[index + 1] = ("", True)
        if word.hidden or index in inside:
            continue
        if word.low in SIGNS:
            if word.low == "," and any(_is_age(words, at) for at in (index, index - 2)):
                continue  # "Ann Lee, 49, resigned"
            cuts[index + 1], seen = ("", True), False
        if word.low not in _MAY_OPEN:
            continue
        stop = next((sign for sign in signs if sign > index), len(words))
        ahead = next((group for group in groups if index < group.first < stop), None)
        ahead = ahead or (_called(words, index, stop, signs, groups) if word.low == "and" else None)
        if ahead and word.low == "time" and [one.low for one in words[index - 2 : index]] == ["by", "the"]:
            cuts[index], seen = ("when", True), False  # "By the | time the crew came, the mill had burned"
        elif ahead and (
            (word.low in OPENERS and index > 0 and _opens(words, index, ahead, groups, times))
            or (word.low in JOINTS and _joins(words, index, ahead, seen))
        ):
            cuts[index], seen = (word.low, cuts.get(index, ("", False))[1]), False
    return cuts


def _called(
    words: Sequence[Word], index: int, stop: int, signs: Sequence[int], groups: Sequence[Group]
) -> Group | None:
    """The verb of who is named behind a joint, and told of: "and Ann Lee, a judge, quit", "and its chief, Ann Lee,"."""
    closed = next((sign for sign in signs if sign > stop), 0)
    named, described = words[index + 1 : stop], words[stop + 1 : closed]
    owned = any(word.low in _DETERMINERS for word in named) and not any(word.low in ADJUNCTS for word in named[2:])
    if closed and owned and len(described) < _LONGEST_NAME:
        named = described
    if not 1 < stop - index <= _LONGEST_NAME or not all(word.text[0].isupper() for word in named) or not named:
        return None
    return next((group for group in groups if group.first == closed + 1), None) if closed else None


def _is_age(words: Sequence[Word], at: int) -> bool:
    """Whether an age stands in commas here."""
    if not 0 < at < len(words) - 2 or not words[at].low == words[at + 2].low == ",":
        return False
    age = words[at + 1].low
    return ((age.isdigit() and len(age) < 4) or age in _AGES) and not words[at - 1].low.isdigit()


def _opens(words: Sequence[Word], index: int, group: Group, groups: Sequence[Group], times: Sequence[Span]) -> bool:
    if words[index].low == "so" and words[index + 1].low not in _WHO_DID:
        return False
    if words[index].low in ("before", "after") and group is groups[0] is groups[-1]:
        return False  # "profit before tax fell": no other verb is there for it to hang on
    on_a_day = group.first == index + 2 and is_timely(words, index + 1, times) and words[index - 1].text[0].isupper()
    on_a_day = on_a_day or (low_at(words, index + 1) == "year" and is_timely(words, index, times))
    if words[index].low == "that" and (words[index - 1].low in ADJUNCTS | _BEFORE_THAT or on_a_day):
        return False  # "in May of that year", "rioting in Kiru that night left six dead", "in May that year a bomb"
    if words[index].low == "that" and group.first > index + 1 and _has_that(words, index, groups):
        return False  # "the panel that studied that fire resigned"
    if words[index].low in ("as", "since", "before", "after", "until"):
        if group.first == index + 1 and is_gerund(words, group.first):
            return True  # "after injuring a knee on Monday"
        between = range(index + 1, group.first)
        named = words[index].low == "as" and words[index - 1].low in NAMED_AS  # "that was used as a depot exploded"
        timely = named or all(is_timely(words, at, times) for at in between)  # "held since March were freed"
        return not timely and not any(words[at].low in OPENERS for at in between)
    return True


def _has_that(words: Sequence[Word], index: int, groups: Sequence[Group]) -> bool:
    """Whether "that" points at what a verb right before it is done to."""
    before = next((group for group in groups if group.last == index), None)
    says = before is None or before.passive or before.lemma in CLAUSE_TAKERS | FINDINGS
    return not says and words[index + 1].low not in _DETERMINERS | {"it", "he", "she", "they", "we"}


def _joins(words: Sequence[Word], index: int, group: Group, seen: bool) -> bool:
    """Whether `and` joins clauses: a verb stands before it, and no other joint between it and the next verb."""
    between = list(takewhile(lambda word: word.low not in SIGNS, words[index + 1 : group.first]))
    at_once = all(is_adverb(word) for word in between)
    return (seen or at_once) and not any(word.low in OPENERS or word.low in ("and", "or") for word in between)


def content_start(words: Sequence[Word], said: Group, then: Group, times: Sequence[Span]) -> int:
    """Where what is said begins, behind the verb of saying, those it is said to, when and where."""
    at = said.last
    while at < then.first:
        if (
            is_timely(words, at, times)
            or words[at].low in _LISTENERS
            or (said.lemma == "tell" and words[at].low in _HIM)
        ):
            at += 1
        elif said.lemma == "tell" and at == said.last:
            at += 1
            while (
                at < then.first - 1
                and words[at].text[0].islower()
                and words[at].low not in ("the", "a", "it", "he", "she", "they")
            ):
                at += 1
        elif words[at].low in ADJUNCTS and (end := _setting(words, at, then.first, times)):
            at = end
        else:
            break
    return min(at, then.first)


def _setting(words: Sequence[Word], at: int, stop: int, times: Sequence[Span]) -> int:
    """Where `in a statement`, `on Friday` and their like end; 0 where there is none."""
    for index in range(at + 1, min(at + 7, stop)):
        if words[index].low in _SETTINGS:
            return index + 1
        if is_timely(words, index, times):
            return index
        if words[index].low in SIGNS:
            return 0
    return 0


def trimmed(words: Sequence[Word], given: Range, times: Sequence[Span]) -> Range:
    """Without the joints, adverbs and times at its ends."""
    first, last = given
    first += first < last and words[first].low in _BULLETS
    while first < last and (words[first].low in _LOOSE or is_adverb(words[first]) or is_timely(words, first, times)):
        first += 1
    at = first
    while at < last and words[at].low in (*_BEFORE_TIME, "mid", "about", "around"):
        at += 1
    if first < at < last and is_timely(words, at, times):
        return trimmed(words, Range(at + 1, last), times)
    if last - first > 2 and words[last - 2].low == "at" and words[last - 1].low in ("first", "last"):
        last -= 2  # "The guild at first refused"
    while last > first and (
        is_adverb(words[last - 1]) or is_timely(words, last - 1, times) or not words[last - 1].is_word
    ):
        timely = is_timely(words, last - 1, times)
        last -= 1
        while timely and last > first and words[last - 1].low in _BEFORE_TIME:
            last -= 1
    return Range(first, last)


def is_gerund(words: Sequence[Word], at: int) -> bool:
    """Whether a word in -ing is a verb's: "citing", not "Boeing"."""
    word = words[at]
    if at == 0 and len(words) > 2 and words[1].low in _TRADERS and words[2].text[0].isupper():
        return False  # "Shipping line Norvell said"
    return (
        word.low.endswith("ing") and word.low not in _TITLES and (word.text[0].islower() or bool(verb_forms(word.low)))
    )


def is_timely(words: Sequence[Word], at: int, times: Sequence[Span]) -> bool:
    """Whether a word says when, and not whose, as in "Friday's talks"."""
    possessive = words[at].low.endswith(("’s", "s’"))
    return not possessive and any(time.start <= words[at].start < time.end for time in times)
