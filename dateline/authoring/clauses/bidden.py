"""Bidden: a place in a sentence goes in; whether what stands there is what somebody was told to do, or let, comes out.

"The court ordered the state to halt the dam on Monday" tells of an order on the Monday before the article. When that is
to be done which is ordered, a text tells by its words: "by Monday", "from Monday", or since it is to be somewhere on a
day: "to appear".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.group import infinitive
from dateline.authoring.language.english_verbs import HELD
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

# Somebody to do something; or oneself.
_BIDS = word_set(
    """order tell instruct direct require oblige command ask urge call invite request demand advise warn press authorize
    authorise allow permit let forbid enable help persuade convince force compel get pressure implore beg appeal
    encourage clear empower"""
) | word_set("agree vote vow pledge promise decide choose elect opt")
# To do these is to be somewhere on a day: ordered to appear on Friday.
_OF_A_DAY = word_set("appear attend testify return report meet gather convene resume reconvene stand face answer be")
TOLD = word_set("decision announcement verdict ruling report update answer")  # "the next decision is on May 3"
_PROMISED = TOLD | HELD
PAPERS = word_set(
    """report reports figures logs documents records papers accounts plan plans proposals proposal bids comments
    evidence explanation details data answers response responses statement statements"""
)
_SHORT = 5  # words from a verb to the last one of what it is done to
_REACH = 12  # words between the verb that bids and what is to be done
_CUE = re.compile(
    r"\b(?:by|before|until|till|from|starting|beginning|effective|than|within|[a-z]+day (?:and|to|through))"
    r" (?:(?:on|from|the) )?\Z",
    re.IGNORECASE,
)
_MORE_DAYS = re.compile(r" (?:and|to|through|until) (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day")  # no order takes two


def is_to_do(words: Sequence[Word]) -> bool:
    """Whether the words behind "told" tell somebody to do something: "the firm on Monday to stop work"."""
    to = next((at for at, word in enumerate(words) if word.low == "to" or not word.is_word), 0)
    return bool(infinitive(words, to))


def is_of_either(words: Sequence[Word]) -> bool:
    """Whether a day behind these words may be that of what is bidden as well: "ordered the firm to stop work | on".

    So may one behind what is promised or asked for: "promised a decision | by", "asked for the logs | by".
    """
    bidden = any(word.low == "to" and is_bidden(words[: at + 2]) for at, word in enumerate(words))
    return bidden or any(is_promised(words, at) or is_sought(words, at) for at in range(len(words)))


def is_promised(words: Sequence[Word], at: int) -> bool:
    """Whether a word is what somebody promised to tell: "promised a full | report"."""
    promises = (lemma for word in words[max(at - _SHORT, 0) : at] for lemma in lemmas_told(word.low))
    return words[at].low in _PROMISED and not {"promise", "pledge"}.isdisjoint(promises)


def is_due(before: str, behind: str) -> bool:
    """Whether the words around a day make it that of what is bidden: "to stop work by | Friday", "on Friday | and"."""
    return bool(_CUE.search(before) or _MORE_DAYS.match(behind))


def is_sought(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a paper that somebody asked others for: "sought a status | report"."""
    sought = (lemma for word in words[max(at - _SHORT, 0) : at] for lemma in lemmas_told(word.low))
    return words[at].low in PAPERS and not {"ask", "seek", "demand", "request"}.isdisjoint(sought)


def is_bidden(words: Sequence[Word]) -> bool:
    """Whether somebody was bidden to do the last of these words, some day or other: "told the firm to | stop"."""
    if not words or words[-1].low in _OF_A_DAY:
        return False
    bids = (lemma for word in words[-2 - _REACH : -2] for lemma in lemmas_told(word.low, "past", "participle"))
    return not _BIDS.isdisjoint(bids)


def lemmas_told(low: str, *forms: str) -> tuple[str, ...]:
    """The verbs of which a word may be one of these finite forms or a participle."""
    return tuple(lemma for lemma, form in verb_forms(low) if form in (forms or ("past", "participle", "present")))
