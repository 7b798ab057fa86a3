"""Doers: the pieces of a sentence go in; who or what a clause is about comes out, as words of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.apposed import told_of
from dateline.authoring.clauses.clause_pieces import (
    JOINTS,
    NO_SUBJECT,
    SIGNS,
    Piece,
    Range,
    is_gerund,
    is_timely,
    trimmed,
)
from dateline.authoring.clauses.group import Group, lemma_of, low_at
from dateline.authoring.clauses.leads import HEDGES, PLACING, leads, past_lead
from dateline.authoring.clauses.things import is_done_by_thing
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.language.english_verbs import HELD, PARTICLES
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_KIN = word_set(
    """family relatives parents mother father son daughter brother sister widow widower wife husband grandmother
    grandfather uncle aunt cousin nephew niece lawyer lawyers estate body remains home house supporters friends"""
)  # whose: of "the widow of Ann Lee, who" Ann Lee is told
_TO_NOUN = word_set(
    "in on at by to from with for against into and outside near inside over after before following since during"
)
_HAPPENED_TO = word_set(
    """death murder killing body arrest disappearance trial rape shooting case conviction assassination kidnapping
    abduction birth resignation appointment election release funeral jailing sentencing"""
)
THE = ("the", "a", "an", "its", "his", "her", "their")
_OWNERS = ("its", "his", "her", "their")
_LONGEST_NAME = 5  # words
RELATIVE = ("who", "which", "that", "whose")
_TITLES = ("mr", "ms", "mrs", "mr.", "ms.", "mrs.", "dr", "dr.", "him", "her", "them")
_BESIDE = ("in", "to", "at", "with", "by", "for")
_PRONOUNS = ("he", "she", "it", "they", "we", "i", "you")


def subjects_of(
    words: Sequence[Word], pieces: list[Piece], number: int, group: Group, times: Sequence[Span]
) -> tuple[Range, ...]:
    """Who or what a clause is about: the words before its verb, or those before what was put in between commas."""
    piece = pieces[number]
    first = piece.first
    first += piece.opener == "when" and words[first].low == "time"  # "by the time"
    if words[first].hidden:
        first = max(at for at in range(first, group.first) if words[at].hidden) + 1
    own = trimmed(words, Range(first, group.first), times)
    if own.first < own.last and words[own.first].low in NO_SUBJECT:
        return ()
    own = Range(_past_denied(words, own), own.last)
    if own.first < own.last and words[own.last - 1].low in _PRONOUNS:
        own = Range(own.last - 1, own.last)  # "in a speech he blamed"
    own = Range(past_lead(words, own, times), own.last)
    if own.first + 1 < own.last and words[own.first].low in PLACING and words[own.first + 1].low not in HEDGES:
        counted = (at for at in range(own.first + 2, own.last - 1) if words[at].low.isdigit())
        own = Range(next(counted, own.first), own.last)  # "In Liberty Square 44 people were killed"
    empty = own.first >= own.last
    if own.first > first and words[own.first - 1].low == "both":
        own, empty = Range(own.first - 1, own.last), False  # "Both sides", "Both will be sworn in"
    if piece.opener in ("who", "which", "that", "whom") and not piece.said_by and empty:
        named = [one for one in pieces[:number] if any(word.text[0].isalpha() for word in words[one.first : one.last])]
        participle = bool(named) and piece.opener == "who" and group.first == piece.first
        if participle and (told := told_of(words, named[-1], group, times)):
            return (told,)
        if len(named) > 1 and piece.opener == "which" and lemma_of(words, named[-1].first, "participle"):
            named = named[:-1]  # "a panel, chaired by Ann Lee, which is to report"
        head = _head(words, named, times, who=piece.opener in ("who", "whom")) if named else None
        if named and group.lemma == "hold" and group.passive:
            head = _held(words, named[-1]) or head
        whole = _those(words, named[-1], head, words[group.first].low) if head else None
        return (_done(words, named[-1], whole, group, times),) if whole else ()
    if piece.opener and not piece.said_by:
        return () if empty else (*_with_whom(words, pieces[: number + 1], own, group, times), own)
    hosts: list[Range] = []
    described = empty and number > 1 and pieces[number - 1].opener == "which"  # "Trading in oil, which fell, was"
    beside: tuple[Range, ...] = ()
    for at in range(number - 1, -1, -1):
        before = pieces[at]
        if before.groups and before.opener in ("", *JOINTS) and not (empty and _goes_on(pieces, at)):
            break
        put_in = not before.groups and not before.opener and before.after_sign
        if put_in and (not leads(words, before, times) or (described and is_gerund(words, before.first))):
            hosts.insert(0, trimmed(words, Range(before.first, before.last), times))
        if not before.groups and before.said_by and before.said_by is piece.said_by:
            return (
                trimmed(words, Range(before.first, before.last), times),
            )  # "said that Bo Day, who ran it, | sold it"
        if not before.groups and before.opener == "and":  # "was dismissed, and Ann Lee, a lawyer, takes over"
            hosts.insert(0, trimmed(words, Range(before.first, before.last), times))
            beside = _named_before(words, pieces[:at])
            break
    hosts = [host for host in hosts if host.first < host.last]
    if empty:
        if len(hosts) == 2 and _is_called(words, *hosts) and not _is_done_by(words, hosts[0]):
            first, last = hosts[1]
            beside = _before_and(words, hosts[0]) or beside
            return (*beside, Range(first + words[first].low.endswith("-year-old"), last))
        return (*beside, *hosts[:1])
    listed = any(words[at].low in ("and", "&") for at in range(own.first, own.last))
    if len(hosts) == 1 and own.last - own.first > 1 and _has_object(words, hosts[0]):
        return tuple(hosts)  # "A charge against her husband, Bo Day, 53, was dropped"
    modal = any(one.groups[-1].tense == "would" for one in pieces[max(number - 1, 0) : number] if one.groups)
    one = words[group.first].low in ("has", "is", "was") and any(each.opener in RELATIVE for each in pieces[:number])
    if hosts and listed and one and words[own.first].text[0].islower():
        return tuple(hosts[:1])  # "An owner who stole to fund cruises, a villa and a yacht was jailed"
    if hosts and listed and modal and words[own.first].text[0].islower() and words[own.first].low not in THE:
        return tuple(hosts[:1])  # "The man who chose which firms could dig, load and sail was jailed"
    if hosts and listed and piece.after_sign and all(words[host.first].text[0].isupper() for host in hosts):
        return (*hosts, own)
    return (own,)


def _is_done_by(words: Sequence[Word], host: Range) -> bool:
    """Whether who is named behind words is who did it: "A panel headed by the mayor, Ann Lee, | met on Monday"."""
    by = next((at for at in range(host.first + 2, host.last - 1) if words[at].low == "by"), 0)
    return by > 0 and bool(lemma_of(words, by - 1, "participle"))


def _with_whom(
    words: Sequence[Word], pieces: Sequence[Piece], own: Range, group: Group, times: Sequence[Span]
) -> tuple[Range, ...]:
    """Who else did it, with what that is in commas: "The master, a man of 54, | and the mate were arrested"."""
    *before, piece = pieces
    several = words[group.first].low in ("were", "are", "have") and not words[own.last - 1].low.endswith("s")
    plain = bool(before) and all(not one.groups and not one.opener for one in before)
    if piece.opener != "and" or not several or not plain or leads(words, before[0], times):
        return ()
    return (trimmed(words, Range(before[0].first, before[0].last), times),)


def _has_object(words: Sequence[Word], host: Range) -> bool:
    """Whether words end with whom something is for or against, and who may be named behind them."""
    behind = range(host.first + 2, host.last)
    whose = next((words[at].low for at in behind if words[at - 1].low in ("against", "on", "by")), "")
    return whose in THE and words[host.first].low in THE and words[host.last - 1].text[0].islower()


def put_off(pieces: list[Piece], number: int, subjects: tuple[Range, ...]) -> str:
    """The "while" from which a name in commas parts its verb: "while his wife, Ann Lee, | was freed"; "" for none."""
    named = number > 1 and bool(subjects) and subjects[0].last <= pieces[number].first and not pieces[number - 1].groups
    led = named and pieces[number - 2].opener == "while" and not pieces[number - 2].groups
    return "while" if led else ""


def according(words: Sequence[Word]) -> Range | None:
    """Who is named behind `according to`."""
    for at in range(len(words) - 2):
        if words[at].low == "according" and words[at + 1].low == "to" and not words[at].hidden:
            last = at + 2
            while last < len(words) and words[last].low not in (*SIGNS, ".", "who", "which"):
                last += 1
            return Range(at + 2, last)
    return None


def _is_called(words: Sequence[Word], host: Range, name: Range) -> bool:
    """Whether who is told of by a position is then named: "Its leader, Ann Lee, …", "the dam's owner, Norvell, …"."""
    of = any(word.low in _OWNERS or word.low.endswith(("’s", "s’", "'s")) for word in words[host.first : host.last])
    aged = words[name.first].low.endswith("-year-old")
    of = of or words[host.first].low in ("the", "a", "an")  # "The opposition leader, Ann Lee, …"
    of = of or [word.low for word in words[host.first : host.last]] == ["one", "of", "them"]
    named = name.last - name.first - aged in range(1, 5)
    the = words[name.first].low == "the" and name.last - name.first > 1  # "Its owner, the Lindt family"
    family = name.last - (words[name.last - 1].low in ("family", "brothers", "group"))
    named = named and all(word.text[0].isupper() for word in words[name.first + aged + the : family])
    called = words[host.last - 1]
    office = words[host.first + 1 : host.last]
    if name.last - name.first == 1 and len(office) > 1 and all(word.text[0].isupper() for word in office):
        return False  # "The District Collector, Kiru, …"
    return of and named and (called.text[0].islower() or called.low in OFFICES)


def _before_and(words: Sequence[Word], host: Range) -> tuple[Range, ...]:
    """Who is named before the position of another: "Mayor Ann Lee and her deputy, Bo Day, …"."""
    joint = next((at for at in range(host.first, host.last - 1) if words[at].low == "and"), host.first)
    whose = words[joint + 1]
    named = Range(host.first, joint)
    led = whose.low in THE or whose.low.endswith(("’s", "s’", "'s"))
    return (named,) if joint > host.first and led and _is_name(words, named) else ()


def _named_before(words: Sequence[Word], pieces: list[Piece]) -> tuple[Range, ...]:
    """Who is named before "and", with what that is behind the name, or before it: "Ann Lee, the mayor, and …"."""
    if not pieces or len(pieces) > 2 or any(one.groups or one.opener for one in pieces):
        return ()
    named = [part for one in pieces if _is_name(words, part := Range(one.first, one.last))]
    called = len(pieces) < 2 or any(words[one.first].low in THE for one in pieces)
    return tuple(named) if len(named) == 1 and called else ()


def _is_name(words: Sequence[Word], part: Range) -> bool:
    """Whether words are nobody's but a name's, with a title before it: "Prime Minister Ann Lee"."""
    told = [word for word in words[part.first : part.last] if word.is_word]
    plain = all(word.text[0].isupper() or (at == 0 and word.low in OFFICES) for at, word in enumerate(told))
    return 0 < len(told) <= _LONGEST_NAME and plain and told[0].low not in THE and told[-1].text[0].isupper()


def _goes_on(pieces: list[Piece], at: int) -> bool:
    """Whether a piece goes on with what was put in behind a name: "Lee, who had won in May | and never left, was"."""
    while at and pieces[at].opener in JOINTS and not pieces[at].after_sign:
        at -= 1
    return bool(pieces[at].groups) and pieces[at].opener in RELATIVE


def _those(words: Sequence[Word], piece: Piece, head: Range, helper: str) -> Range:
    """The several that "were" tells of: "shares in Norvell, which were suspended", "talks with Peru, which begin"."""
    of = head.first - 1
    one = low_at(words, of) == "with" and low_at(words, of - 1) in ("talks", "negotiations")
    one = one or (helper in ("were", "are") and not words[head.last - 1].low.endswith("s") and of > piece.first)
    told = max((group.last for group in piece.groups), default=piece.first)
    first = max((at + 1 for at in range(told, of - 1) if words[at].low in _TO_NOUN), default=told)
    return Range(first, of) if one and words[of - 1].low.endswith("s") else head


def _done(words: Sequence[Word], piece: Piece, head: Range, group: Group, times: Sequence[Span]) -> Range:
    """What alone can have that done: "filed a plea in the High Court, which will be heard"."""
    if words[head.first].low == "that" and head.last - head.first > 1:
        return Range(head.first + 1, head.last)  # "said that the rocket which hit a school"
    told = piece.groups[-1].last if piece.groups else trimmed(words, Range(piece.first, head.first), times).first
    told += words[told].low in PLACING  # "is based on | interviews with …"
    last = next((at for at in range(told, head.first) if words[at].low in _BESIDE), told)
    told = max((at + 1 for at in range(told, last) if words[at].low in PLACING), default=told)
    beside = words[head.first - 1].low in (*_BESIDE, "and")
    if beside and last > told and is_done_by_thing(words, group) and _is_thing(words, Range(told, last)):
        return Range(told, last)
    return head


def _is_thing(words: Sequence[Word], part: Range) -> bool:
    """Whether words name what can have something done to it: "a deal", "Norvell's bid", "interviews"."""
    owned = any(word.low.endswith(("’s", "s’", "'s", "'", "’")) for word in words[part.first : part.last - 1])
    led = part.last - part.first > 1 and words[part.first].low in THE
    return led or owned or (words[part.last - 1].low.endswith("s") and words[part.last - 1].text[0].islower())


def _past_denied(words: Sequence[Word], subject: Range) -> int:
    """Where those begin who did it: "Not Ann Lee but | Bo Day won"."""
    low = [word.low for word in words[subject.first : subject.last]]
    before = words[subject.first - 1].low if subject.first else ""
    denied = "but" in low and "not" in (before, *low[:1])
    return subject.first + low.index("but") + 1 if denied else subject.first


def _held(words: Sequence[Word], before: Piece) -> Range | None:
    """The meeting that was held: "The meeting of the two sides, held on Monday, …"."""
    at = next((at for at in range(before.first + 1, before.last) if words[at].low in ("of", "between")), 0)
    return Range(before.first, at) if at and words[at - 1].low in HELD and not before.groups else None


def _head(words: Sequence[Word], before: list[Piece], times: Sequence[Span], *, who: bool) -> Range:
    """What `who` or `which` behind these pieces is about: the words behind the last verb or preposition.

    Nobody is who behind "in" or "at": of "a maid at the Palace who left", the maid is.
    """
    piece = before[-1]
    first, last = max((group.last for group in piece.groups), default=piece.first), piece.last
    first += bool(piece.groups) and low_at(words, first) in PARTICLES | {"forward"}  # "put down | a motion, which"
    several = words[piece.last - 1].low.endswith("s")
    start = first
    for at in range(start, piece.last - 1):
        low = words[at].low
        if low in _TO_NOUN and at > first and all(is_timely(words, on, times) for on in range(at + 1, piece.last)):
            last = at  # "approved a law on Monday, which"
            break
        named = words[at + 1].text[0].isupper()
        if named and low in ("and", "of", "for") and not who and not several and words[at - 1].text[0].isupper():
            continue  # "the Centre for Disease Control and Prevention, which"
        kin = low == "of" and words[at - 1].low in _KIN
        of_name = low == "of" and named and not several and not kin  # "the mayor of Kiru who"
        happened = low == "of" and at > first and words[at - 1].low in _HAPPENED_TO
        if who and at > first == start and (low in PLACING or of_name) and not happened:
            last = at
            break
        what = low == "of" and at > first and words[at + 1].low == "no"  # "a motion of no confidence, which"
        if low == "in" and at > first + 1 and not who and words[at + 1].low in _TITLES:
            last = at  # "a motion of no confidence | in Ms Lee, which"
            break
        if (
            happened
            or (kin and who)
            or (low in _TO_NOUN | NO_SUBJECT and not what)
            or low == "under"
            or (several and low == "of")
        ):
            first = at + 1
    name = before[-2] if who and len(before) > 1 and words[piece.first].low in ("a", "an", "the", "its") else None
    if name is None or name.groups or piece.groups or name.last - name.first >= _LONGEST_NAME:
        return Range(first, last)
    end = next((at for at in range(name.first, name.last) if not words[at].text[0].isupper()), name.last)
    is_name = end > name.first and not any(word.text[0].isalpha() for word in words[end : name.last])
    return Range(name.first, end) if is_name else Range(first, last)  # "Ann Lee, a maid who left"
