"""Affairs: the clauses of an article go in, one by one; whose "the takeover", "the talks" or "the trial" is comes out.

| named with its parties | then called | whose it is |
|---|---|---|
| Norvell agreed to buy Tarn | the takeover, the deal | Norvell, Tarn |
| talks between Peru and Chile | the negotiations | Peru, Chile |
| Peru and Chile signed an accord | the agreement | Peru, Chile |
| the RMU called a strike at Norvell | the walkout | RMU, Norvell |
| a jury convicted Ann Lee | her sentence, the trial | Ann Lee |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.authoring.chronology.reading import Sentence, names_in
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.mention import Mention
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

# What an affair of a kind is called, and what those do whose it is.
_NOUNS = {
    "takeover": word_set("takeover acquisition purchase buyout bid deal transaction offer"),
    "merger": word_set("merger tie-up deal transaction"),
    "accord": word_set("accord agreement pact treaty deal memorandum"),
    "talks": word_set("talks negotiations discussions"),
    "truce": word_set("truce ceasefire cease-fire armistice"),
    "war": word_set("war conflict fighting hostilities"),
    "swap": word_set("swap exchange"),
    "strike": word_set("strike walkout stoppage"),
    "trial": word_set("trial sentence conviction retrial verdict appeal hearing sentencing extradition"),
}
_VERBS = {
    "takeover": word_set("buy acquire purchase"),
    "merger": word_set("merge"),
    "swap": word_set("exchange swap"),
    "talks": word_set("negotiate"),
    "trial": word_set("convict jail sentence imprison try charge indict acquit extradite"),
}
_KINDS_OF = {noun: [one for one, nouns in _NOUNS.items() if noun in nouns] for noun in set().union(*_NOUNS.values())}
_OF_STATES = ("accord", "talks", "truce", "war", "swap")  # of the same two, where an article tells of no others
_OF_ONE = ("trial", "strike")  # which one may have alone
_MADE_BY_STATES = frozenset(("truce", "swap"))  # also where it is a new one: "A truce brokered by Turkey collapsed"
_WALKOUT = re.compile(
    r"(?:walk off the job|walk out|(?:go|be) on strike|(?:lay )?down (?:their )?tools|return to work|vote to strike)\b"
)
_BETWEEN = word_set("between with of by at against for")
_SAME = word_set("the his her its their this that")
_BARE = word_set("talks negotiations discussions fighting hostilities")
_ONLOOKERS = word_set(
    "approve clear block reject review welcome back oppose condemn praise criticise criticize broker mediate"
)
_BUYING = ("buying", "acquiring", "purchasing")
_ENDS = ("after", "before", "when", "which")
_LONGEST = 5  # words, from the article to the noun
_MOST = 3  # parties

Affairs = dict[str, tuple[Mention, ...]]


def with_affairs(affairs: Affairs, sentence: Sentence, subjects: Sequence[Sequence[Mention]]) -> Affairs:
    """The affairs told of so far and those of a sentence; `subjects` are whom each of its clauses is about."""
    new = dict(affairs)
    for telling, about in zip(sentence.tellings, subjects, strict=True):
        new |= dict(_named(sentence, telling, about))
    return new


def parties(affairs: Affairs, telling: Telling) -> tuple[Mention, ...]:
    """Whose the affair is that a clause is about, or does something to, where it does not say whose."""
    for part in (*telling.subjects, _object(telling)):
        called = _called(telling.words, part)
        if kind := next((kind for kind in called if kind in affairs), ""):
            return affairs[kind]
        whose = {frozenset(one.who for one in affairs[kind]): affairs[kind] for kind in _OF_STATES if kind in affairs}
        if not {*called}.isdisjoint(_OF_STATES) and len(whose) == 1:
            return next(iter(whose.values()))
    return ()


def is_walkout(telling: Telling) -> bool:
    """Whether those who work somewhere stop it, or take it up again: "Drivers walked off the job"."""
    low = (word.low for word in telling.words[telling.rest.first : telling.rest.last])
    return bool(_WALKOUT.match(" ".join((telling.group.lemma, *low))))


def _called(words: Sequence[Word], part: Range) -> Sequence[str]:
    """The kinds of affair that some words are, as was told before: "the secret talks", "its appeal", "talks"."""
    last = next((at for at in range(part.first + 1, part.last) if _ends_noun(words, at)), part.last)
    if not part.first < last <= part.first + _LONGEST or words[last - 1].low not in _KINDS_OF:
        return ()
    new = words[part.first].low in ("a", "an") and not _MADE_BY_STATES.isdisjoint(_KINDS_OF[words[last - 1].low])
    again = new or words[part.first].low in _SAME or (words[part.first].low in _BARE and last == part.first + 1)
    own = last < len(words) and words[last].low in ("between", "with", "against")
    return _KINDS_OF[words[last - 1].low] if again and not own else ()


def _ends_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a noun ends before a word: "the truce | with Peru", "a swap | agreed in Geneva"."""
    agreed = words[at - 1].low in _KINDS_OF and any(form == "participle" for _, form in verb_forms(words[at].low))
    return agreed or words[at].low in PREPOSITIONS


def _named(sentence: Sentence, telling: Telling, about: Sequence[Mention]) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The affairs that a clause names together with whose they are."""
    words, group, rest = telling.words, telling.group, telling.rest
    behind = _names(sentence, telling, rest)
    to_do = {words[at].low for at in range(rest.first + 1, rest.last) if words[at - 1].low == "to"}
    for kind, verbs in _VERBS.items():
        if group.lemma in verbs or not to_do.isdisjoint(verbs):
            done = about if group.passive else behind
            one_side = not (about and behind)
            yield from _as_affair(kind, done if kind == "trial" else (*about, *behind), beside=one_side)
    for at in (at for at in range(*rest) if words[at].low in _BUYING):
        buyer, bought = (
            _names(sentence, telling, Range(rest.first, at)),
            _names(sentence, telling, Range(at, rest.last)),
        )
        yield from _as_affair(
            "takeover", (*(buyer[-1:] or about), *bought[:1])
        )  # "sued to stop Norvell from buying Tarn"
    for part in (*telling.subjects, rest):
        for at in (at for at in range(*part) if words[at].low in _KINDS_OF):
            end = next((one for one in range(at + 1, part.last) if words[one].low in _ENDS), part.last)
            linked = at + 1 < part.last and words[at + 1].low in _BETWEEN
            beside = _names(sentence, telling, Range(part.first, end if linked else at))
            own = about if part == rest and group.lemma not in _ONLOOKERS else ()
            for kind in _KINDS_OF[words[at].low]:
                if kind != "trial" or linked or part != rest:
                    one_side = not (own and beside)
                    yield from _as_affair(kind, beside if kind == "trial" else (*own, *beside), beside=one_side)


def _as_affair(
    kind: str, named: Sequence[Mention], *, beside: bool = False
) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """An affair of these, where they are as many as have one, and of one sort; or are two that are named `beside`."""
    tried = kind == "trial"
    each = {one.who: one for one in named if one.kind == "actor" and (one.actor_kind == "person") == tried}
    alike = len({one.actor_kind == "government" for one in each.values()}) == 1
    alike = alike or (beside and kind in _OF_STATES and len(each) == 2)  # "a truce between Israel and Hamas"
    if alike and (1 if kind in _OF_ONE else 2) <= len(each) <= _MOST:
        yield kind, tuple(each.values())


def _names(sentence: Sentence, telling: Telling, part: Range) -> tuple[Mention, ...]:
    """The actors that are named in some words of a clause."""
    return tuple(one for one in names_in(sentence, telling, (part,)) if one.kind == "actor")


def _object(telling: Telling) -> Range:
    """What stands right behind the verb."""
    rest = telling.rest
    led = rest.first < rest.last and telling.words[rest.first].low in PREPOSITIONS
    return Range(rest.first, rest.first) if led else rest
