"""An article and a place in it go in; a draft of the sentence that stands there comes out, whatever it weighs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from dateline.authoring.articles.article import Article
from dateline.authoring.chronology.extent import Dated, by_then, is_to_come
from dateline.authoring.chronology.reading import Reading, Sentence, read
from dateline.authoring.chronology.sentence_dates import sentence_dates
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.candidate import Candidate, weight
from dateline.authoring.drafting.candidates import candidates
from dateline.authoring.drafting.choose import tells_same
from dateline.authoring.drafting.draft import Draft
from dateline.authoring.drafting.draft_article import draft_of, in_full, source_of
from dateline.authoring.drafting.figures import find_figures
from dateline.authoring.drafting.further import with_further
from dateline.authoring.drafting.whereabouts import Whereabouts
from dateline.authoring.entities.registry import Registry
from dateline.authoring.headlines.fitting import ECHO
from dateline.authoring.headlines.kept_times import is_kept
from dateline.authoring.headlines.title import title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.participants.participants import namings

BEFORE = "Drafted before, perhaps: "  # a flag
_GUESSED, _NAMED = 0.3, 0.6  # confidence
_LOOSE = re.compile(r"[\s,;:–—-]*\b(?:by|on|in|at|since|until|of|from|the|a|and|for|to)?\W*\Z")
_JOINT = re.compile(r"\A\W*(?:(?:and|but|while|which|who|as|when|after|where)\b\W*)*")
_BESIDE = re.compile(r", (?:an?|the|its|his|her|their|whose|who|which)\b[^,;]*,(?= )")
_AHEAD = re.compile(r"\b(?:will|is to|are to|due|scheduled|expected|plans?|takes over|begins|starts)\b")
_PRONOUNS = ("he", "she", "it", "they")
_FINITE = ("present", "past")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A piece of a sentence, as it was read, and what would be drafted of it."""

    span: Span
    telling: Telling | None = None
    made: Candidate | None = None


def draft_sentence(
    article: Article, start: int, registry: Registry | None = None, known: Collection[str] = (), words: str = ""
) -> Draft | None:
    """What the sentence at this offset tells, as `draft_article` would draft it: the clause that has these words.

    Else what it tells best, none of the `known` titles, which are those of what was drafted of the article; what may
    be one of these has a flag. A clause that tells nothing that could be chosen gets its date, its names and its
    figures, under a title to be written. None where there is no sentence of the running text. Raises DateError where
    `published` is no EDTF.
    """
    registry = registry or Registry()
    reading = read(article, registry)
    sentence = next((one for one in reading.sentences if one.span.start <= start < one.span.end), None)
    if sentence is None:
        return None
    told = [one for one in candidates(reading) if one.sentence == sentence.span and weight(one)]
    placed = dict(in_full(reading, told, where := Whereabouts(reading)))
    told = list(placed)
    taken = [one for one in told if one.title in known]
    said = fold_words(words)

    def rank(one: _Clause) -> tuple[int, bool, bool, float]:
        here = fold_words(article.text[one.span.start : one.span.end])
        again = any(_is_again(one, other) for other in taken)
        has = sum(any(word.startswith(each) for word in here) for each in said)
        return has, not again, one.made is not None, weight(one.made) if one.made else 0

    best = max(_clauses(article.text, sentence, told), key=rank, default=_Clause(sentence.span))
    made = best.made or _plain(reading, sentence, best, known)
    places = placed[made] if made in placed else where.of(made)
    (made,) = with_further(reading, (made,))
    draft = draft_of(article, source_of(article, registry), made, places)
    before = next((one.title for one in taken if _is_again(best, one)), "")
    return replace(draft, flags=(BEFORE + before,)) if before else draft


def titles_at(article: Article, start: int, registry: Registry) -> tuple[str, ...]:
    """What the sentence at this offset may be called, and each of its clauses."""
    reading = read(article, registry)
    sentence = next((one for one in reading.sentences if one.span.start <= start < one.span.end), None)
    if sentence is None:
        return ()
    told = sorted((one for one in candidates(reading) if one.sentence == sentence.span), key=weight, reverse=True)
    told = [*(one for one, _ in in_full(reading, told, Whereabouts(reading))), *told]
    voice = _voice(reading, sentence)
    clauses = (title_of(voice, telling) for telling in sentence.tellings if not _lacks_object(telling))
    return tuple(dict.fromkeys(filter(None, (*(one.title for one in told), *clauses))))


def _of_pronoun(voice: Voice, reading: Reading, sentence: Sentence, telling: Telling) -> str:
    """What a clause may be called whose subject is a pronoun that may mean several; "" where it is none.

    As the sentence's first word it is the name with which the one before begins: a person as "he", none as "it".
    """
    subject = telling.words[telling.subjects[0].first : telling.subjects[0].last] if telling.subjects else ()
    if len(subject) != 1 or subject[0].low not in _PRONOUNS:
        return ""
    said, low = subject[0].text.capitalize(), subject[0].low
    before = reading.sentences[sentence.place - 1 : sentence.place] if subject[0].start == sentence.span.start else ()
    named = [
        each
        for one in before
        for each in one.mentions
        if (one.paragraph, one.span.start) == (sentence.paragraph, each.start)
    ]
    fits = [one.name for one in named if low != "they" and (one.actor_kind == "person") == (low != "it")]
    title = title_of(voice, telling, pronoun=said)
    return title.replace(said, fits[0], 1) if fits else title


def _lacks_object(telling: Telling) -> bool:
    """Whether what was done to stands before the clause: "papers | that the Herald obtained under the law"."""
    return telling.kind == "aside" and telling.opener in ("that", "which", "whom") and bool(telling.subjects)


def _clauses(text: str, sentence: Sentence, told: Collection[Candidate]) -> Iterator[_Clause]:
    """What may be drafted; clauses of which nothing could be chosen; what stands between those that were read."""
    tellings = {telling.span.start: telling for telling in sentence.tellings}
    for one in told:
        telling = tellings.pop(one.span.start, None)
        yield _Clause(telling.span if telling else one.span, telling, one)
    yield from (_Clause(telling.span, telling) for telling in tellings.values())
    at = sentence.span.start
    for start, end in (*sorted(telling.span for telling in sentence.tellings), (sentence.span.end, 0)):
        if any(form in _FINITE for word in text[at:start].split() for _, form in verb_forms(word.lower())):
            yield _Clause(Span(at, start))
        at = max(at, end)


def _voice(reading: Reading, sentence: Sentence) -> Voice:
    """The text, in which times are left out of titles."""
    times = tuple(Span(time.start, time.end) for time in sentence.times if not is_kept(reading.article.text, time))
    return Voice(reading.article.text, namings(reading, sentence), times)


def _is_again(one: _Clause, other: Candidate) -> bool:
    return one.made is not None and (one.made == other or tells_same(one.made, other))


def _plain(reading: Reading, sentence: Sentence, clause: _Clause, known: Collection[str]) -> Candidate:
    """A clause in which no happening was read that is worth an entry."""
    article, span = reading.article, clause.span
    text = article.text[span.start : span.end]
    times = [one for one in sentence.times if span.start <= one.start < span.end and one.type in ("DATE", "TIME")]
    ahead = clause.telling.looks_ahead if clause.telling else bool(_AHEAD.search(text))
    named = sorted((one for one in times if one.edtf), key=lambda one: is_to_come(one.edtf, article.published) != ahead)
    own = next(iter(named), None)
    dates = sentence_dates(article.text, article.published)
    told = next((one for one in dates if one.start < span.end and span.start < one.end and one.edtf), None)
    if own:
        dated = Dated(own.edtf, own.rule, _NAMED, own.text, own=True)
    elif told:
        expression = next((time.text for time in sentence.times if time.edtf == told.edtf), "")
        sure = _NAMED if told.basis == "named" else _GUESSED
        dated = Dated(told.edtf or "", told.basis, sure, expression, own=False)
    else:
        dated = Dated(by_then(article.published) or article.published, "published by then", _GUESSED, "", own=False)
    return Candidate(
        sentence=sentence.span,
        span=span,
        kind="main",
        lemma="",
        tense="past",
        title=next(title for title in _titles(reading, sentence, clause) if title not in known),
        dated=dated,
        mentions=tuple(one for one in sentence.mentions if span.start <= one.start < span.end),
        status="planned" if is_to_come(dated.edtf, article.published) or (ahead and not own) else "",
        figures=find_figures(article.text, span, sentence.times, series=reading.registry.series),
    )


def _titles(reading: Reading, sentence: Sentence, clause: _Clause) -> Iterator[str]:
    """What a clause may be called, also with a pronoun that may mean several; else its first words, none's by now."""
    text, span = reading.article.text, clause.span
    voice = _voice(reading, sentence)
    told = [one for one in sentence.tellings if one.span.start in range(*span)]
    yield from filter(None, (title_of(voice, one) for one in told))
    yield from filter(None, (_of_pronoun(voice, reading, sentence, one) for one in told))
    first = span.start + len(_JOINT.match(text[span.start : span.end])[0])  # type: ignore[index]  # it matches nothing, too
    times = (time.start for time in sentence.times if len(text[first : time.start].split()) > 2)
    words = _BESIDE.sub("", text[first : min(times, default=span.end)]).split()
    for many in range(ECHO - 1, 0, -1):
        title = _LOOSE.sub("", " ".join(words[:many]))
        yield title[:1].upper() + title[1:]
    yield "What happened"
