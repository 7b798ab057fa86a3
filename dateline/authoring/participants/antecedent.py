"""Antecedent: a relative clause goes in; it comes out with what it is about as its object, so that it tells a deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import ADJUNCTS, SIGNS, Range
from dateline.authoring.clauses.nouns import FIRMS, OWN_WORDS
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.english_verbs import DATE_WORDS, NOUNS, OPENERS, PARTICLES
from dateline.authoring.language.verbs import verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_PRONOUNS = ("it", "they", "he", "she", "we", "you", "i")
_OPENERS = ("which", "that", "whom")
_TIMELY = frozenset(("ago", "yesterday", "today", "week", "month", "year", "earlier", "later", "night", "morning"))
_DECIDES = word_set("approve reject ratify sign veto block clear endorse adopt repeal scrap pass cancel suspend annul")
_PAPERS = word_set(
    """merger takeover bill deal law budget plan treaty agreement accord pact motion proposal contract ban tax decree
    scheme project reform amendment resolution offer bid request application petition"""
)
_ARTICLES = ("the", "a", "an")
_DECIDES_SO = {("turn", "down"), ("throw", "out"), ("strike", "down"), ("vote", "down"), ("call", "off")}
_TO_BODIES = word_set("fine sue charge prosecute sanction convict penalise penalize rebuke censure ban bar raid")
_LONGEST_BODY = 4  # words
_COUNTED_BY = word_set("the a another one")
_COUNTS_ON = word_set("first second third fourth fifth last another")
_SEVERAL = word_set("two three four five six several both")
_COUNTS = word_set("first second third fourth fifth sixth last latest one") | _SEVERAL
_NO_THINGS = word_set(
    "time times day days week weeks month months year years hour hours thing things place half to be of was is"
)
_DEMANDS = word_set("recommend demand propose request require insist")
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
    dated = last in DATE_WORDS | _TIMELY or last[:1].isdigit()
    if comma == (telling.opener == "that") or (telling.opener == "that" and not dated):
        return telling
    behind = words[rest.first].low if rest.first < rest.last else "on"
    if behind not in ADJUNCTS | DATE_WORDS | {"last", "earlier", "yesterday"}:
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
    asked = next((one for one in sentence if one.opener in ("whether", "that") and one.whole.first == rest.last), None)
    if asked and asked.opener == "that":
        if telling.group.lemma not in _DEMANDS or asked.group.tense != "present" or telling.group.passive:
            return telling
        last = asked.rest.last  # "recommended in May | that the mill pay for it"
        return replace(telling, whole=Range(telling.whole.first, last), rest=Range(rest.first, last))
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


def told_before(telling: Telling, sentence: Sequence[Telling]) -> tuple[Telling, ...]:
    """What a sentence tells up to the last semicolon before a clause, which is as good as a sentence before it."""
    at = next((at for at in range(telling.whole.first, 0, -1) if telling.words[at].text == ";"), 0)
    return tuple(one for one in sentence if one.kind == "main" and one.group.first < at)


def with_before(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "it", "so" or "a second" is by the tellings of the sentence before; any other as it is."""
    told = _with_counted(_with_body(_with_paper(telling, before), before), before)
    return _with_deed(told, before)


def _with_paper(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what "it" is that was decided on: "The guild backed a merger. The court cleared it in June."

    `before` are the tellings of the sentence before; one bill, deal or plan in it is meant, and no other.
    """
    words, rest = telling.words, telling.rest
    pronoun = words[rest.first].low if rest.first < rest.last else ""
    behind = words[rest.first + 1].low if rest.first + 1 < rest.last else ""
    decides = telling.group.lemma in _DECIDES or (telling.group.lemma, behind) in _DECIDES_SO
    if pronoun != "it" or telling.group.passive or not decides:
        return telling
    papers = {tuple(one) for told in before if told.kind != "aside" for one in _papers(told)}
    named = {word.low for told in before[:1] for word in told.words if word.low in _PAPERS}
    if len(papers) != 1 or len(named) != 1:
        return telling
    paper = next(iter(papers))
    if telling.group.lemma not in _DECIDES:
        return with_object_of(telling, (words[rest.first + 1], *paper), 2)  # "turned | down the offer"
    return with_object_of(telling, paper, 1)


def with_object_of(telling: Telling, words: Sequence[Word], instead_of: int) -> Telling:
    """The clause with these words right behind its verb, in place of so many of its own."""
    first, last = telling.rest
    count = len(words) - instead_of
    said = (*telling.words[:first], *words, *telling.words[first + instead_of :])
    whole = Range(telling.whole.first, telling.whole.last + count)
    return replace(telling, words=said, whole=whole, rest=Range(first, last + count))


def _with_body(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with whom "it" is that was fined or sued: "The firm is known to courts. A judge fined it in May."

    `before` are the tellings of the sentence before; one of them must be about a body, and none about another.
    """
    words, (first, last) = telling.words, telling.rest
    if first >= last or words[first].low != "it" or telling.group.passive or telling.group.lemma not in _TO_BODIES:
        return telling
    parts = [tuple(one.words[slice(*part)]) for one in before for part in one.subjects[:1]]
    bodies = dict.fromkeys(part for part in parts if part and part[0].low not in _PRONOUNS and _is_body(part))
    if len(bodies) != 1:
        return telling
    body, *more = next(iter(bodies))
    return with_object_of(telling, (body._replace(text=body.low) if body.low in _ARTICLES else body, *more), 1)


def _is_body(words: Sequence[Word]) -> bool:
    """Whether these are a body's name, or "the" and what a body is: "the firm"; none of whom somebody is."""
    plain = len(words) <= _LONGEST_BODY and all(word.is_word and word.low not in ("of", "and") for word in words)
    called = words[0].low == "the" and words[-1].low in FIRMS | OWN_WORDS
    return plain and (called or all(word.text[0].isupper() for word in words))


def _with_counted(telling: Telling, before: Sequence[Telling]) -> Telling:
    """The clause with what it counts on: "It was the second strike of the year. The first ended in May."

    `before` are the tellings of the sentence before, in which one such thing is counted.
    """
    words, part = telling.words, telling.subjects[0] if telling.subjects else None
    if part is None or words[part.first].low not in _COUNTED_BY:
        return telling
    at = part.last - (words[part.last - 1].low not in ("the", "a"))  # "The | first, in May, freed six"
    if at - part.first > 1 or words[at].low not in _COUNTS_ON:
        return telling
    told = {word.start: word for one in before for word in one.words}
    counted = {_counted_thing(list(told.values()), here) for here in range(len(told))} - {""}
    if len(counted) != 1:
        return telling
    thing = counted.pop()
    said = words[at]._replace(text=f"{words[at].text} {thing}", low=thing.rpartition(" ")[2])
    here = Range(part.first, max(at + 1, part.last))
    return replace(telling, words=(*words[:at], said, *words[at + 1 :]), subjects=(here,))


def _counted_thing(words: Sequence[Word], at: int) -> str:
    """What is counted by a word: "aid convoy" of "its first aid convoy since June"; "" where it counts nothing."""
    if words[at].low not in _COUNTS or at + 1 >= len(words):
        return ""
    end = at + 1
    while end < min(at + 4, len(words)) and words[end].text.islower() and not (end > at + 1 and _is_behind(words[end])):
        end += 1
    thing = " ".join(word.low for word in words[at + 1 : end])
    several = words[at].low in _SEVERAL
    counts = several == thing.endswith("s") and words[end - 1].low not in _NO_THINGS and words[at + 1].is_word
    return thing.removesuffix("s") if counts and end > at + 1 else ""


def _is_behind(word: Word) -> bool:
    """Whether a word stands behind what is counted, and is no part of it."""
    verb = verb_forms(word.low) and word.low.removesuffix("s") not in NOUNS
    return _ends(word) or word.low in OPENERS or word.low in ("of", "and", "more", "other") or bool(verb)


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
    ahead = told.words[told.rest.first].low in ("forward", "in", "up") if told.rest.first < told.rest.last else False
    for first, last in (*told.subjects[:1], (told.rest.first + ahead, told.rest.last)):  # "put forward | a plan"
        of = (at for at in range(first, last) if _ends(told.words[at]) or told.words[at].low in ("of", "to"))
        end = next(of, last)
        one = all(word.low != "and" for word in told.words[first:end])
        led = 1 < end - first <= _LONGEST and told.words[first].low in _ARTICLES
        if one and led and told.words[end - 1].low in _PAPERS:
            first_word = told.words[first]._replace(text="the", low="the")
            yield (first_word, *told.words[first + 1 : end])


def _ends(word: Word) -> bool:
    """Whether an object ends before a word."""
    return word.low in PREPOSITIONS | DATE_WORDS | _TIMELY | {"last", "next"} or word.low in SIGNS


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
