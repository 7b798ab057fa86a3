"""Tellings: a sentence's words go in; what it tells comes out, clause by clause: who, did what, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from dateline.authoring.clauses.awaited import with_awaited
from dateline.authoring.clauses.bidden import is_to_do
from dateline.authoring.clauses.clause_end import list_end
from dateline.authoring.clauses.clause_pieces import (
    ADJUNCTS,
    JOINTS,
    SIGNS,
    Piece,
    Range,
    cut_sentence,
    is_gerund,
    is_timely,
    trimmed,
)
from dateline.authoring.clauses.doers import THE, according, put_off, subjects_of
from dateline.authoring.clauses.finite import verb_groups
from dateline.authoring.clauses.gerunds import with_gerunds
from dateline.authoring.clauses.group import Group, are_counted, lemma_of, low_at, passive_end
from dateline.authoring.clauses.leads import PLACING, is_led_by_name
from dateline.authoring.clauses.participles import takes_object
from dateline.authoring.clauses.put_in import (
    HANGS,
    is_listed,
    joined_participles,
    past_put_in,
    with_done_to,
    with_hung,
    with_named,
)
from dateline.authoring.clauses.sequel import going_on
from dateline.authoring.language.english_verbs import ARRANGED, CLAUSE_TAKERS, DUE, INTRANSITIVE, OPENERS, RULINGS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_WAGED = word_set("fighting shelling bombing voting trading flooding shooting looting rioting drilling mining polling")
_ACHIEVED = word_set("responsibility victory credit defeat guilt twice half double")
_CHANGES = word_set("rise fall drop climb increase decrease decline jump grow slump plunge slip double shrink")
_BEHIND_DONE = ("on", "by", "in", "at", "to", "for", "from", "with", "against")
_TAKES_BACK = word_set(
    """retract withdraw correct apologize apologise delete decline refuse add criticise criticize condemn praise urge
    accuse warn blame deplore welcome complain insist vow pledge promise deny say tell announce note argue stress"""
)  # who said it does
Kind = Literal["main", "content", "statement", "aside"]


@dataclass(frozen=True)
class Telling:
    """A clause that tells something: `subjects`, its verb, and the `rest` behind the verb.

    A `statement` is one that says something; `content` is what somebody says, `speaker` who; an `aside` is a clause
    that hangs on another by its `opener`. `said` is the verb of what a statement says, None where it is a quotation.
    `made` tells what it was made to be, where its sentence only sets it for a day, or only hopes for it. One that is
    `reduced` is told by a participle behind its subject: "The truce | signed on Monday".
    """

    words: Sequence[Word]
    group: Group
    subjects: tuple[Range, ...]
    whole: Range
    rest: Range
    kind: Kind = "main"
    opener: str = ""
    speaker: Range | None = None
    said: Group | None = None
    quoted: bool = False
    made: Literal["", "plan", "deadline", "aim"] = ""
    reduced: bool = False

    @property
    def was(self) -> bool:
        """Whether its verb begins with a past auxiliary: "was to" is not "is to"."""
        return self.words[self.group.first].low.startswith(("was", "were", "had"))

    @property
    def is_past(self) -> bool:
        """Whether it speaks of what has happened."""
        return self.group.tense in ("past", "perfect", "pluperfect")

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether it speaks of what is still to come; what was to come ("was due to") may be past."""
        group = self.group
        if group.tense == "future":
            return not self.was
        behind = [word.low for word in self.words[group.last : group.last + 2]]
        due = group.lemma == "be" and not DUE.isdisjoint(behind[:1]) and behind[1:] != ["to"]
        arranged = due or (group.passive and group.lemma in ARRANGED)
        expected = group.passive and group.lemma == "expect" and behind[:1] != ["to"]  # "was expected there on Friday"
        expected = expected and not group.negated
        return group.tense in ("present", "perfect") if arranged and not expected else expected

    @cached_property
    def span(self) -> Span:
        """Where the clause lies in the text."""
        return Span(self.words[self.whole.first].start, self.words[self.whole.last - 1].end)

    def text(self, text: str, words: Range) -> str:
        """These words of it, as the text has them."""
        return text[self.words[words.first].start : self.words[words.last - 1].end] if words.first < words.last else ""


def tellings(words: tuple[Word, ...], times: Sequence[Span] = ()) -> tuple[Telling, ...]:
    """What a sentence tells, its main clauses first; `times` are the time expressions in it."""
    groups = with_gerunds(words, verb_groups(words), times)
    if not groups:
        return ()
    pieces = with_awaited(words, joined_participles(words, cut_sentence(words, groups, times)))
    pieces = with_hung(words, with_done_to(words, with_named(words, pieces, times)))
    found = [_with_words(one) for one in _attributed(words, _read(words, pieces, times), times)]
    return tuple(sorted(found, key=lambda telling: (telling.kind == "aside", telling.group.first)))


def _with_words(telling: Telling) -> Telling:
    """The clause without a subject that has no words."""
    subjects = tuple(part for part in telling.subjects if part.first < part.last)
    return telling if len(subjects) == len(telling.subjects) else replace(telling, subjects=subjects)


def _read(words: Sequence[Word], pieces: list[Piece], times: Sequence[Span]) -> list[Telling]:
    found: list[Telling] = []
    main: Telling | None = None
    for number, given in enumerate(pieces):
        listed = main is not None and is_listed(words, pieces, number, main.group)
        if given.groups and not listed and _describes(words, pieces, number, times, told=main is not None):
            pieces[number : number + 1] = _dated_deeds(words, given, times) or [replace(given, groups=[])]
        piece = pieces[number]
        if not piece.groups:
            continue
        group = piece.groups[0]
        joined: Telling | None = None
        parted = piece.opener in HANGS and words[piece.first].low != piece.opener  # by `with_hung`
        alone = [*pieces[:number], replace(piece, opener="")] if parted else pieces
        subjects = subjects_of(words, alone, number, group, times)
        aside = bool(piece.opener) and piece.opener not in JOINTS and not piece.said_by
        aside = aside and words[piece.first].low != "time"  # "By the time the crew came, the mill had burned"
        noun = words[piece.first].low in _WAGED and words[piece.first + 1].low in PLACING | {"between", "along"}
        aside = aside or (is_gerund(words, piece.first) and group.first > piece.first + 1 and not noun)
        beside = found[-1] if found and found[-1].kind == "aside" and found[-1].opener in OPENERS else None
        if not subjects and beside and piece.opener in JOINTS and not piece.after_sign and not piece.said_by:
            subjects, aside = beside.subjects, True  # "after a storm hit Kiru and closed its port"
        if not subjects and main and is_gerund(words, group.first):
            subjects = main.subjects  # "left after injuring a knee on Monday"
        if not subjects and main and (listed or piece.opener in JOINTS):
            told = [one for one in found if one.kind != "aside" and (verb_weight(one.group.lemma) or one.said)]
            host = (told or [main])[-1]
            changed = host.group.lemma in _CHANGES and group.lemma not in _CHANGES  # "profit had fallen, and cut jobs"
            later = host.group.tense == "pluperfect" and piece.after_sign  # "said they had lied, and sent the army"
            back = changed or later or group.lemma in _TAKES_BACK
            if host.kind == "content" and back and group.tense == "past" and not group.passive:
                host = next((one for one in reversed(told) if one.said is host.group), host)
            subjects, joined = host.subjects, host
            group = going_on(words, group, host.group)
        first = piece.first if aside or any(one.kind != "aside" for one in found) else 0
        if subjects and words[subjects[0].first - 1].low == "but":
            first = max(first, subjects[0].first)
        reported = joined is not None and joined.kind == "content" and group.tense in ("would", "pluperfect")
        kind: Kind = "aside" if aside else "content" if reported else "main"
        last = passive_end(words, group, list_end(words, pieces, number, group, times))
        opener = piece.opener or put_off(pieces, number, subjects)
        rest = Range(past_put_in(words, group.last, last), last)
        telling = Telling(words, group, subjects, Range(first, last), rest, kind, opener)
        telling = replace(telling, speaker=joined.speaker) if reported and joined else telling
        said = next((one for one in found if one.group is piece.said_by), None)
        if said:
            speaker = said.subjects[0] if said.subjects else None
            kind = "aside" if said.kind == "aside" else "content"
            telling = replace(telling, kind=kind, speaker=speaker, whole=Range(piece.first, piece.last))
            found[found.index(said)] = replace(said, said=group)
        if main and group.lemma == "do" and _the_same(words, group.last):
            telling = replace(telling, group=replace(group, lemma=main.group.lemma), rest=main.rest)
        found.append(telling)
        main = main if aside else telling
    return found


def _the_same(words: Sequence[Word], at: int) -> bool:
    """Whether what was done is what the clause before tells: "has done the same thing", "did so"."""
    low = [word.low for word in words[at : at + 2]]
    return low == ["the", "same"] or low[:1] in (["so"], ["likewise"])


def _describes(words: Sequence[Word], pieces: list[Piece], number: int, times: Sequence[Span], *, told: bool) -> bool:
    """Whether a piece's verb only describes: "Ann Lee, elected in May, …", "in a letter sent Monday, …"."""
    piece = pieces[number]
    group = piece.groups[0]
    if group.sure or group.last - group.first > 1:
        return False
    if piece.opener == "and" and number and any(one.passive for one in pieces[number - 1].groups):
        counted = words[piece.first + 1 : group.first]  # "two were killed and three wounded"
        return are_counted(counted)
    if not piece.after_sign or piece.opener:
        return False
    if words[piece.first].low == "according":
        return True
    if group.lemma == "say" and group.first == piece.first and low_at(words, group.last) != "to":
        return False  # "…, said Ann Lee"
    after = group.last + 1 < len(words) and not is_timely(words, group.last + 1, times)
    bare = low_at(words, group.last) in _BEHIND_DONE and after
    plain = group.lemma not in CLAUSE_TAKERS | RULINGS | INTRANSITIVE
    made = low_at(words, piece.first) in ("a", "an") and low_at(words, group.last) in _BEHIND_DONE
    if told and plain and (made or (bare and low_at(words, piece.first) in THE)):
        return True  # "…, the largest penalty imposed on a firm"; "…, a cup made in 1641"
    if all(is_adverb(word) for word in words[piece.first : group.first]):
        by = group.first == piece.first and any(word.low == "by" for word in words[group.last : piece.last])
        if by and any(one.groups and one.after_sign for one in pieces[number + 1 : number + 3]):
            return True  # "The rise, announced on Monday by the minister, Ann Lee, is the third"
        later = pieces[number + 1 : number + 2]
        if is_led_by_name(words, pieces, number, group):
            return False
        return told or any(one.groups and one.groups[0].first == one.first and one.after_sign for one in later)
    subject = trimmed(words, Range(piece.first, group.first), times)
    hedged = words[subject.first + 1].low in ("least", "most") if subject.first + 1 < subject.last else False
    leads = subject.first < subject.last and words[subject.first].low in ADJUNCTS and not hedged  # "At least 14 died"
    return leads and any(one.groups and one.opener == "" and one.after_sign for one in pieces[number + 1 :])


def _dated_deeds(words: Sequence[Word], piece: Piece, times: Sequence[Span]) -> list[Piece]:
    """What was done to somebody on a day of its own: "Ann Lee, arrested in May and freed on Monday, …"."""
    first, last = piece.groups[0].first, piece.last
    if not piece.after_sign or piece.opener or not first == piece.first > 0 or words[first].text[0].isupper():
        return []
    both = next((at for at in range(first + 1, last - 1) if words[at].low == "and"), last)
    dated = any(is_timely(words, at, times) and not words[at].low.isdigit() for at in range(first, both))
    done = replace(piece.groups[0], passive=True, sure=True)
    if not dated or verb_weight(done.lemma) < 2 or done.lemma in INTRANSITIVE:
        return []  # "a bridge, built in 1932, …"
    if not (lemma := lemma_of(words, both + 1, "participle") if both < last else ""):
        return [replace(piece, opener="who", groups=[done])]
    then = Piece(both, last, "and", [replace(done, first=both + 1, last=both + 2, lemma=lemma)], after_sign=False)
    return [Piece(first, both, "who", [done], after_sign=True), then]


def _attributed(words: Sequence[Word], found: list[Telling], times: Sequence[Span]) -> list[Telling]:
    """Verbs of saying made statements, and what stands before ", X said" made what X says."""
    made: list[Telling] = []
    told_by = according(words)
    mains = [one for one in found if told_by and one.kind == "main" and one.group.first < told_by.first]
    for given in found:
        other = bool(mains) and given.subjects != mains[-1].subjects  # "Police fired, and 30 were hurt, according to"
        telling = replace(given, speaker=told_by) if told_by and given.kind == "main" and not other else given
        lemma = telling.group.lemma
        rest = telling.rest if telling.said or telling.opener else trimmed(words, telling.rest, times)
        ends = bool(made) and rest.first >= rest.last  # ", the company announced on Friday"
        ruled = ends and telling.opener not in JOINTS and not telling.group.passive  # "…, an inquiry found on Thursday"
        rules = lemma in RULINGS and (telling.said is not None or ruled)
        ends = ends or verb_weight(lemma) == 0 or rules or (lemma == "report" and telling.said is not None)
        ends = ends and not _has_object(words, telling)
        ends = ends and (telling.said is not None or telling.group.tense != "future")  # "…; it will rule on Friday"
        orders = lemma == "tell" and telling.said is None and is_to_do(words[slice(*telling.rest)])
        if not ends or orders or not (rules or lemma in CLAUSE_TAKERS) or telling.kind == "aside":
            made.append(telling)
            continue
        if not telling.subjects:
            telling = _inverted(words, telling)
        before = next((one for one in reversed(made) if one.kind != "aside"), None) if telling.said is None else None
        if before and before.kind == "main" and telling.opener not in JOINTS and telling.subjects != before.subjects:
            by = telling.subjects[0] if telling.subjects else None
            made = [
                replace(one, kind="content", speaker=by)
                if one.kind == "main" and one.subjects == before.subjects
                else one
                for one in made
            ]
            telling = replace(telling, said=before.group)
        made.append(replace(telling, kind="statement" if telling.kind == "main" else telling.kind))
    return made


def _has_object(words: Sequence[Word], telling: Telling) -> bool:
    """Whether what could be said is done to somebody or something: "admitted Norland", "claimed 40 lives"."""
    group = telling.group
    following = words[group.last] if group.last < len(words) else None
    if group.passive and group.lemma == "admit":
        return True  # "was admitted to hospital"
    if telling.said or not telling.subjects or following is None or following.hidden or group.lemma in ("say", "tell"):
        return False
    return following.low in _ACHIEVED or (following.low != "to" and takes_object(words, group, following.low))


def _inverted(words: Sequence[Word], telling: Telling) -> Telling:
    """`said Ann Lee`: the subject behind the verb."""
    first, last = telling.rest
    at = first
    while at < last and words[at].low not in ("at", "in", "on", "during", "after", "to", *SIGNS):
        at += 1
    return replace(telling, subjects=(Range(first, at),) if at > first else (), rest=Range(at, last))
