"""Participles: the verbs found in a sentence go in; without those that only describe, they come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.gerunds import parts
from dateline.authoring.clauses.group import Group, lemma_of, low_at
from dateline.authoring.language.amounts import SMALL
from dateline.authoring.language.english_verbs import (
    AIMS,
    ALONE,
    AT_TIMES,
    BEFORE_NOUN,
    BY_WHOM,
    CLAUSE_TAKERS,
    DATE_WORDS,
    DAYS,
    FINDINGS,
    INTRANSITIVE,
    MONTHS,
    NAMED_AS,
    OBJECTS,
    PARTICLES,
    PLANS,
    SAYS,
    SO_MUCH,
    TOLD_TO,
)
from dateline.authoring.language.verbs import verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_STAYS = ("remain", "stay", "become", "seem", "appear")
_RELATIVE = ("who", "whom", "which", "that")
_SUBJECTS = ("he", "she", "it", "they")
_WHOM = ("it", "them", "him", "her")
_OF_WEEKS = word_set("last early late yesterday week month year weekend")
_VERDICTS = word_set("guilty liable responsible innocent unfit dead")
_NEAR = 4  # words
_NAMED = ("named", "called", "nicknamed", "dubbed")
_BEHIND_PARTICIPLE = word_set("of in for with as to at on from over after")


def without_participles(words: Sequence[Word], groups: Sequence[Group]) -> tuple[Group, ...]:
    """Without what looks like a past and only describes: "a group put at 6,000 left", "a bill approved by both"."""
    kept: list[Group] = []
    groups = [replace(one, sure=True) if _is_behind_pronoun(words, one) else one for one in groups]
    groups = [one for one in groups if not _is_had_done(words, one) and not _is_compared(words, one)]
    groups = [one for one in groups if not _is_to_be_done(words, one)]
    groups = [one for at, one in enumerate(groups) if not at or not _is_noun_of(words, one, groups[at - 1])]
    for number, group in enumerate(groups):
        then = groups[number + 1] if number + 1 < len(groups) else None
        if low_at(words, group.first - 1) == "having":
            continue  # "is accused of having killed"
        if then and _is_phrasal_done(words, group, then):
            continue
        whole = group.sure or group.last - group.first > 1
        if not whole and _is_before_relative(words, groups[number : number + 3]):
            continue
        if group.tense == "present" and not group.sure and _is_noun_beside(words, group, groups):
            continue
        if whole or not _only_describes(words, group, kept, then):
            kept.append(group)
    return tuple(kept)


def _is_behind_pronoun(words: Sequence[Word], group: Group) -> bool:
    """Whether a clause begins with it and a pronoun, which nothing describes: "On Monday it | opened budget talks"."""
    before = low_at(words, group.first - 2) if group.first > 1 else ""
    begins = not before or parts(words, group.first - 2) or before in DATE_WORDS or before.isdecimal()
    return begins and low_at(words, group.first - 1) in _SUBJECTS and group.tense == "past"


def _is_phrasal_done(words: Sequence[Word], group: Group, then: Group) -> bool:
    """Whether only a day stands between two words for a participle and the verb: "staff | laid off | on Monday had"."""
    day, sure = words[group.last : then.first], then.sure or then.last - then.first > 1
    phrasal = group.last - group.first == 2 and " " in group.lemma and bool(lemma_of(words, group.first, "participle"))
    return phrasal and sure and all(map(_is_when, day)) and any(word.low in DATE_WORDS for word in day)


def _is_had_done(words: Sequence[Word], group: Group) -> bool:
    """Whether somebody is to have it done: "turned down a request to have the trial moved"."""
    if group.sure or group.last - group.first > 1:
        return False
    start = next((at for at in range(group.first - 1, 0, -1) if parts(words, at)), 0)
    had = (at for at in range(start, group.first - 2) if words[at].low == "to" and words[at + 1].low in ("have", "get"))
    return any(low_at(words, at + 2) in BEFORE_NOUN or words[at + 2].text[0].isupper() for at in had)


def _is_compared(words: Sequence[Word], group: Group) -> bool:
    """Whether it is only what something is measured by: "carried 22 more than it was allowed to"."""
    at = group.first - 1
    return "than" in (low_at(words, at), low_at(words, at - 1) if low_at(words, at) in _SUBJECTS else "")


def _is_to_be_done(words: Sequence[Word], group: Group) -> bool:
    """Whether it is the second thing to be done: "is accused of arranging for samples to be swapped | or burned"."""
    at = group.first - 1
    joined = group.last - group.first == 1 and low_at(words, at) in ("and", "or")
    return joined and bool(lemma_of(words, at - 1, "participle")) and low_at(words, at - 3) == "to"


def _is_noun_of(words: Sequence[Word], group: Group, before: Group) -> bool:
    """Whether what looks like a verb of planning is what another verb is done to: "unveiled new plans to cut jobs"."""
    if words[group.first].low not in PLANS or before.lemma in CLAUSE_TAKERS or _is_relative(words, before):
        return False
    return not any(parts(words, at) for at in range(before.last, group.first))


def _finds_guilty(words: Sequence[Word], group: Group, then: Group) -> bool:
    """Whether a verb gives a verdict, of which what follows up to the next verb in the clause is part."""
    between = words[group.last : then.first]
    return (
        group.lemma == "find" and any(word.low in _VERDICTS for word in between) and not _is_parted(words, group, then)
    )


def _only_describes(words: Sequence[Word], group: Group, before: Sequence[Group], then: Group | None) -> bool:
    if group.tense == "present" or _is_relative(words, group):
        return False
    following = low_at(words, group.last)
    if then and before and _is_behind_relative(words, before[-1], group) and not _is_parted(words, group, then):
        return False
    as_what = words[group.first].low in NAMED_AS and following == "as" and then is not None
    if as_what and then and not any(parts(words, at) for at in range(group.last + 1, then.first)):
        return True  # "a man dressed as a priest shot two guards"
    if words[group.first].low == "dated" and (following in MONTHS or following[:1].isdigit()):
        return True  # "In a letter dated 2 May it told the club"
    if then and _finds_guilty(words, group, then):
        return False  # "found him guilty of stealing money meant for schools"
    timed = then is not None and all(_is_when(word) for word in words[group.last : then.first])
    if words[group.first].low in _NAMED and _is_named_so(words, group):
        return True  # "A farmer called Piero Zanella, who had lost nine cows, sold up"
    if words[group.first].low in _NAMED and then and not timed and not _is_parted(words, group, then):
        return words[group.last].text[0].isupper()  # "a man named Bo Day shot two officers"
    if group.lemma in _STAYS:
        return False  # "half of the schools remained closed"
    if before and before[-1].lemma in _STAYS and before[-1].last == group.first:
        return True
    if before and group.first == before[-1].last and following.isalpha() and following not in BEFORE_NOUN | AT_TIMES:
        return not verb_forms(following)  # "asked retired judge Ann Lee"
    if group.lemma in ALONE and following in BEFORE_NOUN:
        return False  # "apologized in a film shown on Monday"
    by = group.last + (following in PARTICLES | {"for"})  # "carried out by", "paid for by"
    if low_at(words, by) == "by" and _is_agent(words, by + 1):
        goes_on = bool(before) and before[-1].passive and low_at(words, group.first - 1) == "and"
        return not goes_on or before[-1].last + 1 == group.first  # "was founded in 1998 and bought by Norvell in 2010"
    for one in before[-1:]:
        if _finds_guilty(words, one, group):
            return True
        if one.passive and words[one.last].low in ("and", "or") and group.first == one.last + 1:
            return True  # "are chosen and bought by"
        of_relative = _of_relative(words, before)
        if of_relative and (group.lemma in SAYS | INTRANSITIVE or takes_object(words, group, following)):
            continue  # "an official who spoke to reporters said"
        if of_relative and (then is None or _is_parted(words, group, then)):
            continue  # "the man who shot Ann Lee pleaded guilty"
        takes_clause = one.lemma in CLAUSE_TAKERS and verb_weight(one.lemma) == 0
        if not takes_clause and not any(parts(words, index) for index in range(one.last, group.first)):
            return True  # "lost 4 million in the months ended in May"
    joined = low_at(words, group.first - 1) == "and" and before and _of_relative(words, before)
    if joined and (following in _WHOM or takes_object(words, group, following)):
        return False  # "a man who robbed a bank and shot a guard was jailed"
    if not then or _is_parted(words, group, then):
        return then is not None and _is_apposed(words, group, then)
    if low_at(words, then.first - 1) in _SUBJECTS and takes_object(words, group, following):
        return False  # "the firm sold a mill it had bought in May"
    if not then.sure and then.last - then.first == 1 and _is_first(words, group, then, following):
        return False
    measured = words[group.first].low.endswith("ed") and following in ("at", "by", "to", "as", "in", "between", "with")
    found = group.lemma in FINDINGS and takes_object(words, group, following)  # "the firm found the pipe had burst"
    return not found and (group.lemma not in CLAUSE_TAKERS or measured or timed)  # "a strike called for Friday was"


def _is_behind_relative(words: Sequence[Word], relative: Group, group: Group) -> bool:
    """Whether it goes on behind what was put in: "Ann Lee, who had left, conceded defeat in a video posted at 9"."""
    opener = next((at for at in range(relative.first - 1, 0, -1) if parts(words, at)), 0)
    return words[opener].low in _RELATIVE and low_at(words, opener - 1) == low_at(words, group.first - 1) == ","


def _is_when(word: Word) -> bool:
    """Whether a word is of a day, or leads to one."""
    return word.low in AT_TIMES | _OF_WEEKS or word.low[0].isdigit()


def _of_relative(words: Sequence[Word], before: Sequence[Group]) -> bool:
    """Whether the last of these verbs is of a clause that describes: "the ferry that they had cleared capsized"."""
    last = before[-1].first
    opener = next((at for at in range(last - 1, max(last - 8, -1), -1) if parts(words, at)), 0)
    if low_at(words, opener) == "and" and opener + 1 == last and len(before) > 1:
        return _of_relative(words, before[:-1])  # "who robbed a bank and shot a guard"
    sayers = (one for one in before[:-1] if one.lemma in CLAUSE_TAKERS)
    said = any(not _is_parted(words, one, replace(one, first=opener)) for one in sayers)
    return low_at(words, opener) in _RELATIVE and (opener + 1 == last or (opener > 0 and not said))


def _is_relative(words: Sequence[Word], group: Group) -> bool:
    """Whether it is the verb of a clause that describes: "the man who shot Ann Lee", "the car that hit her"."""
    before = low_at(words, group.first - 1)
    named = group.first > 1 and words[group.first - 2].is_word and not verb_forms(words[group.first - 2].low)
    named = named or low_at(words, group.first - 3) in ("the", "a", "an") or low_at(words, group.first - 2) == ","
    return before == "who" or (before in ("that", "which") and named)


def _is_apposed(words: Sequence[Word], group: Group, then: Group) -> bool:
    """Whether it describes who stands in commas behind a name: "Bo Day, the man convicted of fraud, died"."""
    comma = next((at for at in range(group.first - 1, 0, -1) if words[at].low == ","), 0)
    named = comma > 0 and words[comma - 1].text[0].isupper() and words[comma - 1].low not in DATE_WORDS
    whole = low_at(words, comma + 1) in BEFORE_NOUN and low_at(words, group.last) in _BEHIND_PARTICIPLE
    closed = words[then.first - 1].low == "," and then.lemma not in CLAUSE_TAKERS and group.lemma not in INTRANSITIVE
    return named and whole and closed and low_at(words, 0) not in _BEHIND_PARTICIPLE


def _is_before_relative(words: Sequence[Word], groups: Sequence[Group]) -> bool:
    """Whether the verb behind a clause that describes is that of the first one's subject.

    "A museum devoted to his work, which burned in May, is to reopen."
    "Talks aimed at ending a strike that has closed three pits have broken up."
    """
    if len(groups) < 3 or low_at(words, groups[0].last) not in _BEHIND_PARTICIPLE:
        return False
    first, relative, verb = groups
    bare = low_at(words, relative.first - 1) in _RELATIVE and relative.lemma not in CLAUSE_TAKERS
    bare = bare and first.lemma not in ALONE and (verb.sure or verb.last - verb.first > 1)
    if bare and not _is_parted(words, relative, verb) and low_at(words, verb.first - 1) not in _SUBJECTS:
        return True
    opened = low_at(words, relative.first - 1) in ("which", "who") and low_at(words, relative.first - 2) == ","
    return opened and low_at(words, verb.first - 1) == "," and verb.lemma not in CLAUSE_TAKERS


def _is_parted(words: Sequence[Word], group: Group, then: Group) -> bool:
    return any(parts(words, at) for at in range(group.last, then.first))


def _is_named_so(words: Sequence[Word], group: Group) -> bool:
    """Whether one without a name is given it, with a comma behind: "A farmer called Bo Day, who …"."""
    start = next((at for at in range(group.first - 1, -1, -1) if words[at].low in ("a", "an")), -1)
    end = group.last
    while end < len(words) and words[end].text[0].isupper():
        end += 1
    what = words[start + 1 : group.first] if start >= 0 else ()
    near = len(what) < _NEAR and all(word.text[0].islower() for word in what)
    return bool(what) and near and group.last < end < len(words) and words[end].text == ","


def _is_agent(words: Sequence[Word], at: int) -> bool:
    """Whether those who did it stand here, behind `by`, and not by how much."""
    low = low_at(words, at)
    counted = low[:1].isdigit() or low.endswith("ing") or low in ("nearly", "almost", "about", "around", "half", "more")
    unit = low_at(words, at + 1) if low in ("a", "an") else ""
    counted = counted or unit in SO_MUCH  # "postponed by a week a decision", "cut by a third"
    counted = counted or (low in SMALL and low_at(words, at + 1) == "to")  # "voted by six to two"
    return not counted and (low not in BEFORE_NOUN or low in ("a", "an", "the", "his", "her", "its", "their"))


def _is_first(words: Sequence[Word], group: Group, then: Group, following: str) -> bool:
    """Whether of two that look alike the first is the verb: "Norland agreed to restore relations severed in May"."""
    if takes_object(words, group, following):
        return True
    between = range(group.last, then.first - 1)
    aims = any(low_at(words, at) == "to" and lemma_of(words, at + 1, "base") for at in between)
    if aims and group.lemma in AIMS:
        return True
    start = next((at for at in range(group.first - 1, -1, -1) if parts(words, at)), -1) + 1
    subject = words[start : group.first]
    named = len(subject) > 1 and subject[-1].text[0].isupper() and subject[-1].low not in DAYS
    return named and following not in ("by", "in", "at", "as") and not any(word.low in BY_WHOM for word in subject)


def takes_object(words: Sequence[Word], group: Group, following: str) -> bool:
    """Whether the word that follows a verb begins what it is done to."""
    if following == "to":
        return group.lemma not in TOLD_TO
    if not following:
        return False
    named = words[group.last].text[0].isupper() and following not in DAYS
    return named or following in OBJECTS or following[0].isdigit() or following[0] in "$€£"


def _is_noun_beside(words: Sequence[Word], group: Group, groups: Sequence[Group]) -> bool:
    """Whether what looks like a present form is a noun, since a verb that is sure stands in the same clause."""
    return group.lemma not in CLAUSE_TAKERS and any(
        other is not group and (other.sure or other.last - other.first > 1) and _near(words, group, other)
        for other in groups
    )


def _near(words: Sequence[Word], one: Group, other: Group) -> bool:
    first, last = sorted((one.first, other.first))
    return not any(parts(words, index) for index in range(first + 1, last))
