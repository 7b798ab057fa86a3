"""Antecedent: a relative clause goes in; it comes out with what it is about as its object, so that it tells a deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import ADJUNCTS, SIGNS, Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.english_verbs import DAYS, MONTHS, OPENERS, PARTICLES
from dateline.authoring.language.verbs import verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_PRONOUNS = ("it", "they", "he", "she", "we", "you", "i")
_OPENERS = ("which", "that", "whom")
_TIMELY = frozenset(("ago", "yesterday", "today", "week", "month", "year", "earlier", "later", "night", "morning"))
_DECIDES = word_set("approve reject ratify sign veto block clear endorse adopt repeal scrap pass cancel suspend annul")
_PAPERS = word_set(
    """merger takeover bill deal law budget plan treaty agreement accord pact motion proposal contract ban tax decree
    scheme project reform amendment resolution"""
)
_ARTICLES = ("the", "a", "an")
_CONSIDERS = word_set("consider discuss debate review examine hear")
_LONGEST = 8  # words of what it is about


def with_antecedent(telling: Telling) -> Telling:
    """The clause with its object: of "a rise of 4 percent, which the guild rejected in May" the guild rejected a rise.

    So of "an offer that the guild rejected" and of "Ann Lee, whom the mayor named". The object's words stand behind the
    verb, so that words of the sentence behind them have other numbers. A clause that is about who did it, or has an
    object of its own, comes out as it is.
    """
    words, group, rest = telling.words, telling.group, telling.rest
    if telling.kind != "aside" or telling.opener not in _OPENERS or group.passive or verb_weight(group.lemma) < 2:
        return telling
    own = telling.subjects[0] if telling.subjects else None
    opener = telling.whole.first
    comma = opener > 1 and words[opener - 1].low == ","
    if own is None or own.first <= opener or words[own.first].low in _PRONOUNS or opener < 2:
        return telling
    last = words[rest.last - 1].low if rest.first < rest.last else ""
    dated = last in DAYS | MONTHS | _TIMELY or last[:1].isdigit()
    if comma == (telling.opener == "that") or (telling.opener == "that" and not dated):
        return telling
    behind = words[rest.first].low if rest.first < rest.last else "on"
    if behind not in ADJUNCTS | DAYS | MONTHS | {"last", "earlier", "yesterday"}:
        return telling
    end = opener - comma
    first = _name(telling, end) if telling.opener == "whom" else _start(telling, end)
    count = end - first
    if not 0 < count <= _LONGEST or not words[first].low.isalpha():
        return telling
    article = words[first] if telling.opener == "whom" else words[first]._replace(text=words[first].low)
    said = (*words[: group.last], article, *words[first + 1 : end], *words[group.last :])
    whole = Range(opener + 1, telling.whole.last + count)
    return replace(telling, words=said, whole=whole, rest=Range(group.last, rest.last + count))


def with_object(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "it" is: of "raised its rate in May and is to raise it again" the bank is to raise its rate.

    `before` are the sentence's tellings; that of the same subject right before it tells what.
    """
    words, rest = telling.words, telling.rest
    pronoun = words[rest.first].low if rest.first < rest.last else ""
    host = next((one for one in reversed(before) if one.group.first < telling.group.first), None)
    if pronoun not in ("it", "them") or host is None or host.group.passive:
        return telling
    done_to = object_of(host)
    led = done_to is not None and words[done_to.first].low in _ARTICLES and telling.group.lemma in _CONSIDERS
    if host.subjects != telling.subjects and not (led and telling.kind == "main"):
        return telling  # but "called the decision in, and a committee will consider it"
    if done_to is None or words[done_to.last - 1].low.endswith("s") != (pronoun == "them"):
        return telling
    first, last = done_to
    count = last - first - 1
    said = (*words[: rest.first], *words[first:last], *words[rest.first + 1 :])
    whole = Range(telling.whole.first, telling.whole.last + count)
    return replace(telling, words=said, whole=whole, rest=Range(rest.first, rest.last + count))


def object_of(telling: Telling) -> Range | None:
    """What a clause was done to: "fined | the mill | 40,000 crowns on Monday"; None where that is not short."""
    words, (first, last) = telling.words, telling.rest
    end = next((at for at in range(first, last) if _ends(words[at]) or words[at].low[0] in "0123456789$€£"), last)
    return Range(first, end) if 0 < end - first <= _LONGEST else None


def with_question(telling: Telling, sentence: Sequence[Telling]) -> Telling:
    """The clause with what is to be decided: "will announce by Friday | whether the school will reopen".

    `sentence` are the sentence's tellings.
    """
    words, rest = telling.words, telling.rest
    asked = next((one for one in sentence if one.opener == "whether" and one.whole.first == rest.last), None)
    if asked is None and telling.group.tense in ("future", "would"):
        return _with_choice(telling)
    if asked is None or telling.group.tense not in ("future", "would"):
        return telling
    would = asked.group.first if words[asked.group.first].low == "would" else -1
    said = (word._replace(text="will", low="will") if at == would else word for at, word in enumerate(words))
    last = asked.rest.last
    return replace(telling, words=tuple(said), whole=Range(telling.whole.first, last), rest=Range(rest.first, last))


def _with_choice(telling: Telling) -> Telling:
    """The clause with what is to be chosen: "will decide by May | whether to bid again when the contract ends"."""
    words, first = telling.words, telling.rest.last
    if [word.low for word in words[first : first + 2]] != ["whether", "to"]:
        return telling
    last = next(
        (at for at in range(first + 2, len(words)) if words[at].low in OPENERS or words[at].low in SIGNS), len(words)
    )
    last -= last == len(words) and not words[-1].is_word
    return replace(telling, whole=Range(telling.whole.first, last), rest=Range(telling.rest.first, last))


def with_before(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "it" or "so" is by the tellings of the sentence before; any other as it is."""
    return _with_deed(_with_paper(telling, before), before)


def _with_paper(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "it" is that was decided on: "The guild backed a merger. The court cleared it in June."

    `before` are the tellings of the sentence before; one bill, deal or plan in it is meant, and no other.
    """
    words, rest = telling.words, telling.rest
    pronoun = words[rest.first].low if rest.first < rest.last else ""
    if pronoun != "it" or telling.group.passive or telling.group.lemma not in _DECIDES:
        return telling
    papers = {tuple(one) for told in before if told.kind != "aside" for one in _papers(told)}
    named = {word.low for told in before[:1] for word in told.words if word.low in _PAPERS}
    if len(papers) != 1 or len(named) != 1:
        return telling
    paper = next(iter(papers))
    count = len(paper) - 1
    said = (*words[: rest.first], *paper, *words[rest.first + 1 :])
    whole = Range(telling.whole.first, telling.whole.last + count)
    return replace(telling, words=said, whole=whole, rest=Range(rest.first, rest.last + count))


def _with_deed(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "so" is: "Ann Lee said she would sue the mill. She has until May 4 to do so."

    `before` are the tellings of the sentence before, of which one may tell what is to be done.
    """
    words, rest = telling.words, telling.rest
    so = telling.group.lemma == "do" and [word.low for word in words[slice(*rest)]] in (["so"], ["that"], ["it"])
    host = next((one for one in reversed(before) if one.group.tense in ("future", "would")), None)
    if not so or host is None or host.group.passive or host.group.negated:
        return telling
    said = host.words[slice(*host.rest)]
    group = replace(telling.group, lemma=host.group.lemma)
    spliced = (*words[: rest.first], *said, *words[rest.last :])
    last = rest.first + len(said)
    return replace(
        telling, words=spliced, group=group, rest=Range(rest.first, last), whole=Range(telling.whole.first, last)
    )


def _papers(told: Telling) -> Iterator[Sequence[Word]]:
    """What a clause is about, or does something to, that is decided on: "the bill", "its merger with Norvell"."""
    for first, last in (*told.subjects[:1], told.rest):
        end = next((at for at in range(first, last) if _ends(told.words[at])), last)
        one = all(word.low != "and" for word in told.words[first:end])
        led = 1 < end - first <= _LONGEST and told.words[first].low in _ARTICLES
        if one and led and told.words[end - 1].low in _PAPERS:
            first_word = told.words[first]._replace(text="the", low="the")
            yield (first_word, *told.words[first + 1 : end])


def _ends(word: Word) -> bool:
    """Whether an object ends before a word."""
    return word.low in PREPOSITIONS | DAYS | MONTHS | _TIMELY | {"last", "next"} or word.low in SIGNS


def _name(telling: Telling, end: int) -> int:
    """Where the name begins that ends here."""
    first = end
    while first > 0 and telling.words[first - 1].text[0].isupper():
        first -= 1
    return first


def _start(telling: Telling, end: int) -> int:
    """Where what stands before the comma begins, at its article: "offered a rise of 4 percent", "the town of Kiru"."""
    words = telling.words
    for at in range(end - 1, max(end - _LONGEST, 0) - 1, -1):
        if words[at].low in SIGNS or words[at].low in PARTICLES:
            break
        told = any(form == "past" for _, form in verb_forms(words[at].low))
        if told and words[at - 1].low not in ("the", "a", "an"):
            break  # "the guild ignored warnings that"
        if words[at].low in ("the", "a", "an") and (at == 0 or words[at - 1].low != "of"):
            return at
    return end
