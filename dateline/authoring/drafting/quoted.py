"""Quoted: a read sentence goes in; what somebody named has done, or what ended, as its quotation tells, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.authoring.chronology.dating import own_date
from dateline.authoring.chronology.extent import Dated, by_then
from dateline.authoring.chronology.reading import Reading, Sentence, names_in
from dateline.authoring.clauses.tellings import Telling, tellings
from dateline.authoring.drafting.candidate import Candidate, words_in
from dateline.authoring.headlines.title import title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms, verb_weight
from dateline.authoring.participants.participants import participants
from dateline.authoring.participants.powers import governments_at, takes_office

_SHORTEST = 6  # words: what is shorter is a phrase of the writer's sentence
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|us|me|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")
_BEING = re.compile(r"((?:[A-Z][\w.’'-]+ ){1,4})being (\w+)((?: in (?:[A-Z]\w+ ?){1,3})?)")


def quoted(reading: Reading, sentence: Sentence, voice: Voice, anchor: str) -> Iterator[Candidate]:
    """What a quotation tells of others than its speaker: “Since we met, President Lee has been sworn in,” she said.

    It had happened when it was said; `anchor` is the date of the last happening before it, in EDTF, which "It coincided
    with …" goes on from.
    """
    text = reading.article.text
    run = tuple(word._replace(hidden=False) for word in sentence.words if word.hidden and word.text not in '“”"()[]')
    if len(run) < _SHORTEST:
        return
    said = (own_date(text, one, sentence.times_of[at], reading.article.published)
            for at, one in enumerate(sentence.tellings) if one.kind == "statement")  # fmt: skip
    day = next(filter(None, said), None)
    bounds = by_then(day.edtf if day else reading.article.published)
    dated = Dated(bounds, "told by then", 0.4, own=False)
    told = tellings(run)
    for telling in told:
        beside = told[0].group.lemma == "coincide" and telling.opener == "when" and anchor
        if _is_of_others(text, sentence, telling) and bounds:
            when = replace(dated, edtf=anchor, rule="date of what it goes with") if beside else dated
            yield _candidate(reading, sentence, telling, title_of(voice, telling), when)
    for match in _BEING.finditer(text, run[0].start, run[-1].end):
        if any(form == "participle" for _, form in verb_forms(match[2])) and bounds:
            name = " ".join(each.short for each in voice.names if match.start() <= each.start < match.end(1))
            title = f"{name or match[1].strip()} is {match[2]}{match[3].rstrip()}"
            lemma = next(lemma for lemma, form in verb_forms(match[2]) if form == "participle")
            named = tuple(one for one in sentence.mentions if match.start() <= one.start < match.end())
            heads = takes_office(lemma, fold_words(match[1]))
            hosts = governments_at(named, reading.registry) if heads else ()
            yield Candidate(
                sentence=sentence.span,
                span=Span(match.start(), match.end()),
                kind="content",
                lemma=lemma,
                tense="past",
                title=title,
                dated=dated,
                mentions=(*named, *hosts),
                named_subject=bool(named),
                place=sentence.place,
                words=words_in(match[0]),
            )


def _is_of_others(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether somebody or something that is named has done this, or is no longer doing it."""
    if (
        telling.group.tense not in ("past", "perfect")
        or telling.group.negated
        or _SPEAKS.search(telling.text(text, telling.whole))
    ):
        return False
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    ended = telling.text(text, telling.rest).startswith("no longer ")
    named = bool(names_in(sentence, telling, telling.subjects)) or (ended and bool(re.search(r"[A-Z]", subject)))
    return named and (ended or verb_weight(telling.group.lemma) > 2)


def _candidate(reading: Reading, sentence: Sentence, telling: Telling, title: str, dated: Dated) -> Candidate:
    text = reading.article.text
    return Candidate(
        sentence=sentence.span,
        span=telling.span,
        kind="content",
        lemma=telling.group.lemma,
        tense="past",
        title=title,
        dated=dated,
        mentions=participants(text, sentence, telling, telling.span),
        named_subject=bool(names_in(sentence, telling, telling.subjects)),
        place=sentence.place,
        words=words_in(telling.text(text, telling.whole)),
    )
