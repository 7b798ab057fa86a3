"""Nominal: a read sentence goes in; what it only names with its date, or counts for a period, comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.authoring.chronology.bounds import looks_to
from dateline.authoring.chronology.dating import own_date
from dateline.authoring.chronology.extent import Dated, days, is_to_come, readable
from dateline.authoring.chronology.named_dates import day_of
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.drafting.candidate import Candidate, words_in
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.drafting.figures import find_figures
from dateline.authoring.language.amounts import CURRENCIES
from dateline.authoring.language.english_verbs import DATE_WORDS
from dateline.authoring.language.spans import Span
from dateline.authoring.times.timex import TimeExpression
from dateline.dates import word_date

_NAMED = (
    r"(?<!\w)(?P<kind>(?:[a-z]+(?:-[a-z]+)?(?<!s)\s+)?(?:meeting|talks|discussions|negotiations|summit|elections?|vote|"
    r"referendum|trial|hearing|conference|ceremony|inauguration|primary|strike|protest|rally|funeral|launch|deadline|tournament|final|festival|visit|ruling|"
    r"verdict))\b(?:\s+(?:held|that began|that took place))?"
    r"(?P<more>\s+(?:in|of|between|on|at|from)\s+(?:the\s+)?[A-Z](?:[\w.]*\w)?(?:\s+[A-Z]\w+)*)?"
)
_BEHIND = re.compile(rf"(?:['’]s?)?\s+{_NAMED}")
_BEFORE = re.compile(rf"{_NAMED}\s+(?:in|on|for|of)\s+\Z")
_LOOSE = re.compile(
    r"^.*\b(?:the|an?|its|their|his|her|our|this|that|into|in|of|to|for|at|and|from|on|with|by|after|before|during|since|if|unless|as|when|while|but|until|or)\s+"
)
_VERBAL = re.compile(
    r"(?:will|would|could|should|may|might|can|must|to|not|they|it|he|she|we|who|which|that|workers|one|a|each) "
)  # a verb follows
_LEADS = ("after", "before", "amid", "despite", "during", "since", "until", "as", "and", "but")
_NEAR = 60  # characters between a date and what is named with it
_NUMBER_OF = re.compile(r"\A(?:the )?(?:total |overall )?number of ", re.IGNORECASE)  # "the number of cases rose to 31"


def named_events(reading: Reading, sentence: Sentence) -> Iterator[Candidate]:
    """What is only named with its date: "Friday's budget talks", "the presidential election in November"."""
    text = reading.article.text
    for time in sentence.times:
        if time.type != "DATE" or not days(time.edtf):
            continue
        behind = _BEHIND.match(text, time.end, sentence.span.end)
        match = behind or _BEFORE.search(text[max(sentence.span.start, time.start - 80) : time.start])
        more = (match["more"] or "") if match else ""
        more = "" if more.rpartition(" ")[2].lower() in DATE_WORDS else more  # "on November's vote | on Friday"
        title = f"{_LOOSE.sub('', match['kind'])}{more}" if match else ""
        verbs = {one.words[one.group.last - 1].low for one in sentence.tellings}
        led = behind is not None and behind["kind"].split()[0] in _LEADS  # "before Christmas after talks broke down"
        if led or " " not in title or _VERBAL.match(title) or title.partition(" ")[0].lower() in verbs:
            continue  # "who opened talks on Monday"
        ahead = is_to_come(time.edtf, reading.article.published)
        if ahead and behind and _is_told_as_past(sentence, time) and not looks_to(text, time.start):
            continue  # "participants in the December talks agreed": which December, the text does not say
        yield Candidate(
            sentence=sentence.span,
            span=Span(time.start, time.end),
            kind="named",
            lemma="hold",
            tense="future" if ahead else "past",
            title=title[0].upper() + title[1:],
            dated=Dated(time.edtf, time.rule, time.confidence * 0.9, time.text),
            mentions=tuple(
                mention
                for mention in sentence.mentions
                if mention.kind != "actor" and abs(mention.start - time.start) < _NEAR
            ),
            status="planned" if ahead else "",
            place=sentence.place,
            words=words_in(title),
        )


def counted(reading: Reading, sentence: Sentence) -> Iterator[Candidate]:
    """Figures with a period of their own, in a series or beside another of their kind: each is an entry; a day's only
    in a series."""
    if not any(time.edtf for time in sentence.times):
        return
    text = reading.article.text
    tellings = [one for kind in ("content", "main") for one in sentence.tellings if one.kind == kind]
    told = tellings[0] if tellings else None
    subject = noun_of(" ".join(told.text(text, part) for part in told.subjects)) if told else ""
    found = find_figures(text, sentence.span, sentence.times, subject, reading.registry.series)
    dated = [figure for figure in found if figure.period and figure.date and (figure.series or _has_kin(figure, found))]
    if told and len(dated) == 1:
        times = sentence.times_of[sentence.tellings.index(told)]
        own = own_date(text, told, times, reading.article.published)
        if own and dated[0].period and text.startswith(own.expression, dated[0].period.start):
            return  # the clause itself tells it
    for figure in dated:
        time = next((time for time in sentence.times if figure.period and time.start == figure.period.start), None)
        share = figure.label == "percent" and not figure.series
        label = _share_of(text, sentence, figure) if share else figure.label
        label = "" if label in CURRENCIES and not figure.series else label
        if time and time.edtf and label and (figure.series or not day_of(time.edtf)):
            yield _counted(sentence, replace(figure, label=label), time)


def _share_of(text: str, sentence: Sentence, figure: Figure) -> str:
    """What a share is of, by the clause that it stands in: `percent inflation`; "" where that does not say."""
    around = [one for one in sentence.tellings if one.span.start <= figure.start < one.span.end and one.subjects]
    told = min(around, key=lambda one: one.span.end - one.span.start, default=None)
    subject = told.text(text, told.subjects[0]).lower() if told else ""
    return f"percent {subject}" if re.fullmatch(r"(?:the )?[a-z]+(?: rate| growth| unemployment)?", subject) else ""


def noun_of(subject: str) -> str:
    """What a subject counts: its last word before a preposition, where that is a common one."""
    subject = _NUMBER_OF.sub("", subject)
    words = re.split(r"\s(?:of|in|from|at|for|with|on|near|by|to|who|that)\s", subject)[0].split()
    return words[-1] if words and words[-1].isalpha() and words[-1].islower() else ""


def _is_told_as_past(sentence: Sentence, time: TimeExpression) -> bool:
    clauses = (one for at, one in enumerate(sentence.tellings) if time in sentence.times_of[at])
    return any(one.group.tense in ("past", "pluperfect") for one in clauses)


def _counted(sentence: Sentence, figure: Figure, time: TimeExpression) -> Candidate:
    number = re.sub(r"[0-9]{4,}", lambda match: f"{int(match[0]):,}", figure.value)
    share = figure.label.removeprefix("percent ") if figure.label.startswith("percent ") else ""
    date = readable(time.edtf)
    when = word_date(date) if date else time.text
    return Candidate(
        sentence=sentence.span,
        span=Span(figure.start, figure.end),
        kind="figure",
        lemma="total",
        tense="past",
        title=f"{share[0].upper()}{share[1:]} at {number}% in {when}"
        if share and not figure.series
        else f"{figure.label[0].upper()}{figure.label[1:]} total {number} in {when}",
        dated=Dated(time.edtf, time.rule, time.confidence, time.text),
        mentions=sentence.mentions,
        figures=(figure,),
        place=sentence.place,
        words=words_in(figure.label),
    )


def _has_kin(figure: Figure, found: Sequence[Figure]) -> bool:
    unit = figure.label.split()[-1:]
    return any(other.date and other.date != figure.date and other.label.split()[-1:] == unit for other in found)
