"""Stance: a clause of a read sentence goes in; whether it is told as a fact, claimed by somebody, or open comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.claims.conditions import condition_of, is_plan_with_condition, is_then
from dateline.authoring.claims.parties import (
    DISPUTED,
    is_done_to_speaker,
    is_in_office,
    is_of_another_state,
    is_of_war,
    is_partisan,
    is_testimony,
)
from dateline.authoring.claims.sources import is_hearsay, is_shown, label_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.amounts import SMALL
from dateline.authoring.language.english_verbs import DUE, OBJECTS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

Stance = Literal["fact", "claim", "open"]

_CLAIMED = word_set("allegedly reportedly purportedly")  # a title keeps these
_OPENERS = word_set("if unless whether lest provided")
_MODALS = word_set("could may might should must can cannot ought couldn’t mightn’t")
_UNSURE = word_set(
    """almost nearly supposedly probably possibly perhaps maybe presumably apparently virtually seemingly likely falsely
    wrongly mistakenly erroneously hardly"""
)
_SEEMS = word_set("appear seem pretend")
_BELIEVED = word_set("report believe say allege think know suspect rumor rumour fear claim presume suppose understand")
_DENIES = word_set("deny doubt dispute reject refute question dismiss ask wonder")
_GUESSES = word_set(
    "hope fear suspect believe think expect speculate suggest assume suppose imagine predict worry want wish"
)
_GUESSED = _GUESSES | _DENIES | {"say", "claim"}
_PRESENT = ("base", "present")
_DETERMINERS = OBJECTS - {"some", "any", "most"}
_CLAIMS = word_set("state hear allege claim accuse contend assert argue insist maintain complain testify boast charge")
_ACCUSES = word_set("accuse blame suspect")
_OFFENCES = word_set(
    """abuse ambush assassinate assault attack beat betray blackmail bomb bribe burn cheat commit conspire deceive
    defraud detonate embezzle execute extort falsify forge hack harass hijack kidnap kill launder lie loot
    massacre mislead misuse murder poison rape rig rob sabotage shell bombard shoot smuggle stab steal strangle strike
    threaten torture traffic violate"""
)
# What is fired, or at whom, where nobody was dismissed.
_SHOTS = re.compile(
    r"(?:on|at|into|from|towards?|through|over|back)\b|(?:[\w,-]+ ){0,3}(?:times|shots?|rounds?|bullets?|rockets?"
    r"|missiles?|shells|guns?|gunshots?|tear gas)\b",
    re.IGNORECASE,
)
_MISHAPS = word_set(
    """accident airstrike ambush attack avalanche blast blaze bomb bombardment bombing cold collapse collision crash
    cyclone derailment disease drought earthquake eruption explosion fever fire flood flooding gunfire heat heatwave
    hurricane landslide mine missile mudslide outbreak quake raid rain rocket shelling shell shooting stampede storm
    strike tornado tremor tsunami typhoon virus wave wildfire war fighting
    conflict violence unrest"""
)
_UNNAMED = re.compile(
    r"\b(?:gunm[ae]n|m[ae]n|wom[ae]n|boys?|girls?|teenagers?|youths?|drivers?|attackers?|assailants?|shooters?|bombers?"
    r"|robbers?|burglars?|intruders?|snipers?|passengers?|students?)$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"\s(?:of|in|from|at|for|with|on|near|by|to|that|along|between|against|triggered|caused)\s")
_LEADS = re.compile(
    r"\W*(?:after|before|when|while|as|despite|following|since|with|during|although|if|because|on|at|for|in(?! court)"
    r"|but|and)\b",
    re.IGNORECASE,
)
_UNVERIFIED = re.compile(r"\b(?:not|unable to) (?:\w+ ){0,4}(?:verify|verified|confirm|confirmed)\b|\bunverified\b")
_DOES = re.compile(r"\W*[a-z]+ing\b")  # "…, killing two workers, officials said"
_DOUBTED = re.compile(
    r"\b(?:no|not|never|none|unclear|uncertain|unlikely|untrue|false|falsely|unknown|unproven|impossible|possible|deni\w+"
    r"|rumou?rs?|claims?|allegations?|accusations?|suggestions?|speculation|possibility|chance|hopes?|fears?|doubts?"
    r"|unconfirmed|suspicions?|theor(?:y|ies)|myth|conspiracy)\b[^,;]*\Z|n['’]t\b[^,;]*\Z",
    re.IGNORECASE,
)
_REFUTED = re.compile(
    r"\b(?:is|are|was|were|be|been|as)\s(?:\w+ly\s|all\s)?(?:wrong|false|untrue|incorrect|inaccurate|baseless|unfounded"
    r"|groundless|fabricated|invented|fake|a lie|lies|a hoax|nonsense)\b"
    r"|\b(?:retracted|withdrew|corrected)\s(?:the|that|this|its|their|his|her)\s(?:claim|statement|report|announcement)\b"
)
_WISHES = word_set("want wish")
_IT = re.compile(r"(?:it|this|that|the (?:reports?|claims?|allegations?|accusations?|statements?))\b")


def stance_of(text: str, sentence: Sentence, telling: Telling) -> Stance:
    """How a clause is told: as what happened, as what somebody claims of another, or as what may not be so.

    Open is what is denied of others, doubted, asked, hoped, possible, conditional, or was expected and may not have
    come; such a clause is no entry, and what is claimed is one of the claim alone.
    """
    if _is_open(text, sentence, telling) or _hangs_on_claim(text, sentence, telling):
        return "open"
    matrix = matrix_of(sentence, telling)
    lemma = matrix.group.lemma if matrix else ""
    told = matrix.text(text, matrix.rest) if matrix and lemma == "tell" and telling.is_past else ""
    testified = is_testimony(told, telling.group.lemma, passive=telling.group.passive)
    unnamed = matrix and matrix.group.passive and lemma == "tell"  # "the jury was told that": by whom
    if lemma in _DENIES or lemma in _GUESSES or unnamed or (matrix and matrix.group.negated):
        return "open"
    if matrix and "dissent" in {word.low for word in matrix.words[matrix.rest.first : matrix.rest.last]}:
        return "open"  # a judge who "wrote in dissent that the ruling closed the door" was outvoted
    if (
        lemma in _CLAIMS
        or testified
        or (matrix and _UNVERIFIED.search(text, *sentence.span))
        or (matrix and (is_shown(text, matrix) or _is_denied_behind(text, sentence, telling)))
        or hearsay(telling)
        or telling.group.lemma in _ACCUSES
    ):
        return "claim"
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    label = label_of(text, sentence.span.start, telling)
    if label and is_partisan(label, subject, telling.group.lemma, passive=telling.group.passive, by=False):
        return "open"
    if not (speaker := _speaker(text, telling, matrix)):
        return "fact"
    by = telling.group.passive and re.search(r"\bby [a-z]", telling.text(text, telling.rest)) is not None
    past = telling.is_past or telling.speaker is None
    if past and is_partisan(speaker, subject, telling.group.lemma, passive=telling.group.passive, by=by):
        return "claim"
    done_to = is_done_to_speaker(subject, telling.text(text, telling.rest), passive=telling.group.passive)
    if past and done_to and matrix and _is_private(sentence, matrix):
        return "claim"
    said_by = matrix.text(text, matrix.subjects[0]) if matrix and matrix.subjects else ""
    if is_of_another_state(said_by, subject):
        return "claim"
    if past and is_of_war(speaker, text[telling.span.start : sentence.span.end], telling.group.lemma):
        return "claim"
    accused = past and telling.speaker is not None and _is_offence(text, telling) and _is_somebodys(text, telling)
    return "claim" if accused and not _is_mishap(text, telling) else "fact"


def _hangs_on_claim(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether a clause tells how that happened which somebody only says: "… two died | when a shell hit a post"."""
    done = telling.group.lemma in _OFFENCES or telling.group.lemma == "hit"
    if telling.kind != "aside" or telling.opener not in ("when", "as", "after") or not done:
        return False
    said = [one for one in sentence.tellings if one.kind != "aside" and one.group.first < telling.group.first]
    host = max(said, key=lambda one: one.group.first, default=None)
    return host is not None and host.kind == "content" and stance_of(text, sentence, host) == "claim"


def _speaker(text: str, telling: Telling, matrix: Telling | None) -> str:
    """Who says what a clause tells, with what is put in between: "Lee's lawyer, Bo Day, said"; "" where nobody does."""
    said = telling.text(text, telling.speaker) if telling.speaker else ""
    words, first = telling.words, telling.speaker.first if telling.speaker else 0
    if first > 1 and words[first - 1].text == ",":  # "Lee's lawyer, | Bo Day"
        begin = next((at + 1 for at in range(first - 2, -1, -1) if words[at].text in ",;"), 0)
        before = text[words[begin].start : words[first].start]
        led = _LEADS.match(before) or _DOES.match(before)
        said = said if led or begin <= telling.group.first < first else f"{before} {said}"
    if matrix is None or not matrix.subjects:
        return said
    according = matrix.text(text, matrix.speaker) if matrix.speaker else ""
    start, verb = matrix.words[matrix.whole.first].start, matrix.words[matrix.group.first].start
    put_in = [part for part in text[start:verb].split(",") if not _LEADS.match(part)] if start < verb else []
    return " ".join((said, according, *put_in))


def _is_private(sentence: Sentence, matrix: Telling) -> bool:
    """Whether who says something is a person of no public office."""
    first = min((matrix.words[part.first].start for part in matrix.subjects), default=0)
    named = (one for one in sentence.mentions if first <= one.start < matrix.words[matrix.group.first].start)
    speakers = [one for one in named if one.actor_kind == "person"]  # also in "The driver, Ann Lee, said"
    return bool(speakers) and not any(is_in_office(one.position) for one in speakers)


def _is_denied_behind(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether the sentence goes on with who denies it: "Radio said she had left on Friday; her office denied it"."""
    said = telling.kind == "content"
    if said and DISPUTED.search(text, telling.words[telling.group.last - 1].end, sentence.span.end):
        return True
    later = (one for one in sentence.tellings if one.group.first > telling.group.last and one.group.lemma in _DENIES)
    return any(_IT.match(one.text(text, one.rest)) for one in later)


def _is_offence(text: str, telling: Telling) -> bool:
    fires = telling.group.lemma == "fire" and _SHOTS.match(telling.text(text, telling.rest)) is not None
    return fires or telling.group.lemma in _OFFENCES


def _is_somebodys(text: str, telling: Telling) -> bool:
    """Whether a deed is laid at somebody's door, as that of "a gunman", or of nobody ("two were killed"), is not."""
    subjects = [telling.text(text, part) for part in telling.subjects]
    by = re.search(r"\bby (.+)", telling.text(text, telling.rest)) if telling.group.passive else None
    doers = ([by[1]] if by else []) if telling.group.passive else subjects
    heads = [_HEAD.split(one)[0] for one in doers]
    named = any(re.search("[A-Z]", head[1:]) for head in heads)
    return bool(doers) and (named or not all(_UNNAMED.search(head) for head in heads))


def _is_mishap(text: str, telling: Telling) -> bool:
    """Whether what did it is a happening itself, which nobody is accused of: "a drone strike killed four"."""
    heads = (_HEAD.split(telling.text(text, part).lower())[0].split() for part in telling.subjects)
    return any(head and not _MISHAPS.isdisjoint((head[-1], head[-1].removesuffix("s"))) for head in heads)


def matrix_of(sentence: Sentence, telling: Telling) -> Telling | None:
    """The clause that says what a clause tells: `police say` of `police say it rained`."""
    return next((one for one in sentence.tellings if one.said is telling.group), None)


def hearsay(telling: Telling) -> str:
    """The word by which a clause says itself that it is only said: `allegedly`."""
    group = telling.group
    near = telling.words[max(group.first - 2, telling.whole.first) : group.last + 1]
    return next((word.low for word in near if word.low in _CLAIMED), "")


def _is_open(text: str, sentence: Sentence, telling: Telling) -> bool:
    group, words = telling.group, telling.words
    wishes = group.lemma in _WISHES and telling.made != "aim"
    hearsay_only = is_hearsay(text, sentence.span.start, telling)
    if wishes or hearsay_only or _is_neither(telling) or _is_refuted(text, sentence, telling):
        return True
    own = [word.low for word in words[group.first : group.last]]
    near = [word.low for word in words[max(group.first - 2, telling.whole.first) : group.last]]
    behind = [word.low for word in words[group.last : group.last + 2]]
    before = [word.low for word in words[telling.whole.first : group.first]]
    others = {at for one in sentence.tellings if one.kind == "aside" for at in range(one.group.first, one.group.last)}
    if telling.made:  # "the bank expects the merger to close in June"
        others |= {at for at, word in enumerate(words) if word.low in ("expect", "expects")}
    if (
        before[-1:] == ["to"]
        or before[-2:] == ["to", "have"]
        or any(_guesses(words, at) for at in range(telling.whole.first + 1, group.first) if at not in others)
    ):
        return True
    duty = own[0] == "must" and "have" not in own and telling.kind == "main"  # "must report to the court by Friday"
    duty = duty or telling.made == "deadline"  # "may object until Friday"
    if words[-1].text == "?" or telling.opener in _OPENERS or not (duty or _MODALS.isdisjoint(own)):
        return True
    if not _UNSURE.isdisjoint(near) and not (set(near) & DUE and group.tense == "future"):
        return True
    seems = group.lemma in _SEEMS and group.tense != "future"  # "the paper will appear in May" is no doubt
    if seems or (group.passive and group.lemma in _BELIEVED and behind[:1] == ["to"]):
        return True
    if (group.lemma == "claim" and behind[:1] == ["to"]) or is_then(sentence, telling):
        return True
    if group.tense in ("future", "would"):
        if condition_of(sentence) is not None and not is_plan_with_condition(sentence, telling):
            return True
        was = own[0] in ("was", "were") or ("would" in own and "have" in own)
        if was and telling.kind != "content":
            return True  # it was expected to; whether it did, the text says elsewhere
    return _is_doubted(text, sentence, telling)


def _is_neither(telling: Telling) -> bool:
    """Whether its subject is neither of two, or begins with who did not: "Neither Ann Lee nor Bo Day came"."""
    if not telling.subjects:
        return False
    low = [word.low for word in telling.words[: telling.group.first] if not word.hidden]
    denied = low[:1] == ["not"] and "but" in low and low[telling.subjects[0].first - 1 :][:1] != ["but"]
    return ("neither" in low and "nor" in low) or denied


def _is_refuted(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether a clause with `that` is what somebody says is not so: "reports that Ann Lee had left were wrong"."""
    first = telling.whole.first
    opened = telling.opener == "that" or "that" in (word.low for word in telling.words[max(first - 1, 0) : first + 1])
    opened = opened or telling.kind in ("content", "statement")
    return opened and bool(_REFUTED.search(text, telling.words[telling.group.last - 1].end, sentence.words[-1].end))


def _guesses(words: Sequence[Word], at: int) -> bool:
    """Whether a word before the verb is one of guessing read as part of the subject: `police believe Lee …`."""
    low = words[at].low
    if low not in _GUESSED and not any(is_in in _PRESENT and one in _GUESSED for one, is_in in verb_forms(low)):
        return False
    is_noun = words[at - 1].low in _DETERMINERS or words[at].text[0].isupper() or words[at].hidden
    return not (is_noun or words[at - 1].low[0].isdigit() or words[at - 1].low in SMALL)  # "another 120 claims"


def _is_doubted(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether it is said with `that` behind a word of doubt: `it is not true that`, `rumours that`."""
    words = telling.words
    first = telling.whole.first
    subject = telling.subjects[0].first if telling.subjects else telling.group.first
    opener = next((at for at in range(first, max(subject, first) + 1) if words[at].low == "that"), None)
    if opener is None and first > 0 and words[first - 1].low == "that":
        opener = first - 1
    if opener is None or opener == 0:
        return False
    says = (one for one in sentence.tellings if one.said is telling.group)  # "police say that", which is no guess
    own = next((range(one.group.first, one.group.last) for one in says), range(0))
    if any(_guesses(words, at) for at in range(1, opener) if at not in own):
        return True
    last = words[own[0] - 1 if own else opener - 1].end
    return bool(_DOUBTED.search(text[sentence.words[0].start : last]))
