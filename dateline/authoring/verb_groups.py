"""Verb groups: the tokens of a sentence go in; its verbs with their auxiliaries, and in which tense, come out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from dateline.authoring.english_clauses import (
    ADVERBS,
    AFTER_DUE,
    AHEAD,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    MONTHS,
    NEGATIONS,
    PLANS,
    PREPOSITIONS,
    SAYING,
    SOLE_SUBJECTS,
    TAKES_BASE,
    WEEKDAYS,
)
from dateline.authoring.tokens import Token
from dateline.authoring.verbs import verb_forms

Tense = Literal[
    "past", "present", "perfect", "past perfect", "future", "planned", "conditional", "infinitive", "participle", ""
]
Finite = Literal["yes", "perhaps", "no"]

_FUTURE = frozenset(("will", "shall", "'ll", "wo", "sha"))
_CONDITIONAL = frozenset(("would", "'d", "could", "might", "may", "should"))
_PAST_BE = frozenset(("was", "were"))
_AFTER_DUE = AFTER_DUE | WEEKDAYS | MONTHS
_AUXILIARIES = MODALS | BE | HAVE
_COMPOUND = frozenset(("based", "owned", "led", "backed", "born", "built", "made", "run"))


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: token numbers from `first` up to and with `last`, its main verb at `head`.

    A past form alone may be a participle ("the agreement reached in May"): its `finite` is then "perhaps".
    """

    first: int
    last: int
    head: int
    lemma: str
    tense: Tense
    finite: Finite
    negated: bool = False
    passive: bool = False


def verb_groups(words: Sequence[Token]) -> list[VerbGroup]:
    """The verb groups among tokens, in order."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(words):
        group = _group(words, at)
        if group:
            found.append(group)
            at = group.last
        at += 1
    return found


def _group(words: Sequence[Token], at: int) -> VerbGroup | None:
    low = words[at].low
    before = words[at - 1].low if at else ""
    if low in MODALS and not _is_noun(words, at, before):
        return _chain(words, at)
    if (
        low in BE
        or low in HAVE
        or low in DO
        or (low == "'s" and before in ("it", "he", "she", "that", "there", "what", "who", "here"))
    ):
        return _chain(words, at)
    if low == "to":
        return _infinitive(words, at)
    if not low[0].isalpha():
        return None
    return _alone(words, at, before)


def _is_noun(words: Sequence[Token], at: int, before: str) -> bool:
    """Whether a word that may be a modal is a noun or a month: "in May", "his will"."""
    if words[at].low == "may" and words[at].text[0] == "M":
        after = words[at + 1].low if at + 1 < len(words) else ""
        return at > 0 or after[:1].isdigit() or after in (",", "of")
    return before in DETERMINERS and words[at].low in ("will", "can", "might", "must")


def _chain(words: Sequence[Token], first: int) -> VerbGroup:
    """A group that begins with an auxiliary."""
    helpers = [words[first].low]
    head = last = first
    negated = passive = ahead = False
    at = first + 1
    while at < len(words):
        low = words[at].low
        if low in NEGATIONS:
            negated, last = True, at
        elif ahead := _looks_ahead(words, at, helpers):
            head = last = at
            break
        elif low in ("be", "been", "being", "have", "has", "had") and words[first].low not in DO:
            helpers.append(low)
            head = last = at
        elif _heads(words[at], helpers):
            head = last = at
            passive = helpers[-1] in BE or helpers[-1] in ("be", "been", "being", "'s")
            passive = passive and not low.endswith("ing")
            break
        elif not (low in ADVERBS or low.endswith("ly")):
            break
        at += 1
    tense = _tense(helpers, alone=head == first, ahead=ahead)
    lemma = _lemma(words[head].low, helpers)
    if ahead and (reached := _reached(words, head)):
        head = last = reached
        lemma = _lemma(words[head].low, ["to"])
    return VerbGroup(first, last, head, lemma, tense, "yes", negated, passive)


def _looks_ahead(words: Sequence[Token], at: int, helpers: list[str]) -> bool:
    """Whether "is", "was" or "has been" looks ahead with the word here: "due", "set to", "expected", "to" itself."""
    low = words[at].low
    after = words[at + 1].low if at + 1 < len(words) else ""
    if helpers[-1] not in BE and helpers[-1] not in ("been", "be", "'s"):
        return False
    if low == "to":
        return _may_be_base(words, at + 1)
    if low not in AHEAD:
        return False
    if after == "to":
        return _may_be_base(words, at + 2)
    if low in ("about", "bound", "likely", "going", "poised"):
        return False
    if low == "set":
        return after == "for"
    return after in _AFTER_DUE or after[:1].isdigit() or (low != "due" and not after.isalpha())


def _reached(words: Sequence[Token], at: int) -> int:
    """Where the verb stands that "expected", "due" or "is" at `at` leads to by "to"; 0 where there is none."""
    at += words[at].low != "to"
    if at + 1 >= len(words) or words[at].low != "to" or not _may_be_base(words, at + 1):
        return 0
    at += 1
    while at + 1 < len(words) and (words[at].low in ("be", "have", "been") or words[at].low.endswith("ly")):
        if not _heads(words[at + 1], [words[at].low]):
            break
        at += 1
    return at


def _heads(word: Token, helpers: list[str]) -> bool:
    """Whether the word may be the main verb behind these auxiliaries."""
    low = word.low
    if not low[0].isalpha() or low in DETERMINERS or low in PREPOSITIONS:
        return False
    helper = helpers[-1]
    if helper in MODALS or helper in DO or helper == "to":
        return word.text[0].islower() and low not in ADVERBS and not low.endswith("ly")
    forms = {form for _, form in verb_forms(low)}
    if helper in ("has", "have", "had", "'ve", "having"):
        return "participle" in forms
    return "participle" in forms or (low.endswith("ing") and len(low) > 4)


def _tense(helpers: list[str], *, alone: bool, ahead: bool) -> Tense:
    start = helpers[0]
    if start in _FUTURE:
        return "future"
    if start in _CONDITIONAL:
        return "conditional"
    if ahead:
        return "planned"
    if start in HAVE:
        if alone:
            return "past" if start == "had" else "present"
        return "past perfect" if start == "had" else "perfect"
    return "past" if start in _PAST_BE or start == "did" else "present"


def _infinitive(words: Sequence[Token], at: int) -> VerbGroup | None:
    if not _may_be_base(words, at + 1):
        return None
    head = at + 1
    while (
        head + 1 < len(words)
        and words[head].low in ("be", "have", "been")
        and _heads(words[head + 1], [words[head].low])
    ):
        head += 1
    return VerbGroup(
        at, head, head, _lemma(words[head].low, ["to"]), "infinitive", "no", passive=words[at + 1].low == "be"
    )


def _may_be_base(words: Sequence[Token], at: int) -> bool:
    """Whether the word behind "to" is a verb, not a noun: known as one, or behind it what nouns do not take."""
    if at >= len(words) or not words[at].text[0].isalpha() or not words[at].text[0].islower():
        return False
    low = words[at].low
    if low in DETERMINERS or low in PREPOSITIONS or low in ("be", "have", "do"):
        return low in ("be", "have", "do")
    if any(form == "base" for _, form in verb_forms(low)):
        return True
    after = words[at + 1].low if at + 1 < len(words) else ""
    return after in DETERMINERS


def _alone(words: Sequence[Token], at: int, before: str) -> VerbGroup | None:
    """A verb without an auxiliary: a past form, a participle, a present one where it can be no noun."""
    low = words[at].low
    forms = {form: lemma for lemma, form in reversed(verb_forms(low))}
    after = words[at + 1].low if at + 1 < len(words) else ""
    if not forms and before == "," and len(low) > 6 and low.endswith("ing"):
        return VerbGroup(at, at, at, low, "participle", "no")
    if not forms or (words[at].text[0].isupper() and not ("gerund" in forms and at == 0) and after != "by"):
        return None
    if "gerund" in forms:
        if before in DETERMINERS or (
            before in PREPOSITIONS and before not in ("after", "before", "since", "while", "when")
        ):
            return None
        return VerbGroup(at, at, at, forms["gerund"], "participle", "no")
    if "past" in forms or "participle" in forms:
        if _describes(words, at, before, after):
            return None
        lemma = forms.get("past") or forms["participle"]
        if "past" not in forms or (before == "," and after in PREPOSITIONS and _is_aside(words, at)):
            return VerbGroup(at, at, at, lemma, "participle", "no", passive=True)
        if low in AHEAD and after in ("to", "for"):
            return VerbGroup(at, at, at, lemma, "planned", "perhaps")
        sure = ("participle" not in forms and "base" not in forms) or low == "said" or before in SOLE_SUBJECTS
        return VerbGroup(at, at, at, lemma, "past", "yes" if sure else "perhaps")
    lemma = forms.get("present") or forms.get("base") or ""
    if low in PLANS and after == "to" and before not in DETERMINERS and before not in PREPOSITIONS:
        return VerbGroup(at, at, at, lemma, "planned", "yes")
    if "present" in forms and not (before in DETERMINERS or before in PREPOSITIONS or at == 0):
        sure = lemma in SAYING and (
            after in ("that", ",", "``", '"', "“", "it", "he", "she", "they", "the") or after == ""
        )
        return VerbGroup(
            at, at, at, lemma, "present", "yes" if sure or before in ("it", "he", "she", "who", "which") else "perhaps"
        )
    if before in TAKES_BASE or (
        before.endswith("s") and lemma in SAYING and after in ("that", "the", "it", "they", "he", "this")
    ):
        return VerbGroup(at, at, at, lemma, "present", "yes")
    return None


def _is_aside(words: Sequence[Token], at: int) -> bool:
    """Whether a past form begins what stands in commas between a subject and its verb: "Lee, ousted in May, sued"."""
    end = next((place for place in range(at + 1, len(words)) if words[place].low == ","), len(words))
    behind = words[end + 1].low if end + 1 < len(words) else ""
    told = (
        any(form in ("past", "present") for _, form in verb_forms(behind))
        or behind in MODALS
        or behind in BE
        or behind in HAVE
    )
    return told and not any(form == "past" for word in words[: at - 1] for _, form in verb_forms(word.low))


def _describes(words: Sequence[Token], at: int, before: str, after: str) -> bool:
    """Whether a past form stands before its noun: "the proposed sale", "its newly built hall"."""
    if _binds(words, at):
        return True
    held = before in DETERMINERS or before in PREPOSITIONS
    if not held and before.endswith("ly") and at > 1:
        held = words[at - 2].low in DETERMINERS
    return held and (after[:1].isalnum() and after not in PREPOSITIONS and after not in DETERMINERS)


def _binds(words: Sequence[Token], at: int) -> bool:
    """Whether a past form binds two names: "the Los Angeles based Northrop"."""
    around = [*words[at - 1 : at], *words[at + 1 : at + 2]]
    return at > 0 and words[at].low in _COMPOUND and len(around) == 2 and all(word.text[0].isupper() for word in around)


def _lemma(low: str, helpers: list[str]) -> str:
    if low in BE or low in ("be", "been", "being", "'s"):
        return "be"
    if low in HAVE:
        return "have"
    wanted = (
        ("base",) if helpers[-1] in MODALS or helpers[-1] in ("to", "do", "does", "did") else ("participle", "gerund")
    )
    forms = verb_forms(low)
    return next((lemma for lemma, form in forms if form in wanted), forms[0][0] if forms else low)
