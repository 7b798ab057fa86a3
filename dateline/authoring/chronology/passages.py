"""Passages: the sentences of a text and its time expressions go in; each as a story reads it comes out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from dateline.authoring.chronology.named_dates import NAMES_DAY, Named, day_of, named_date
from dateline.authoring.chronology.owners import owners
from dateline.authoring.chronology.stretches import paired
from dateline.authoring.clauses.fronted import with_fronted
from dateline.authoring.clauses.reduced import with_reduced
from dateline.authoring.clauses.reputed import as_reputed
from dateline.authoring.clauses.tellings import Telling, tellings
from dateline.authoring.clauses.there import as_happening
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, left_open, quotations, words_of
from dateline.authoring.times.timex import TimeExpression

LONGEST = 5000  # characters of a sentence that are looked at; no one writes longer ones, but programs do
LONG_QUOTE = 8  # sentences, at most, that one quote is taken to go on
SENTENCES = 12  # in a paragraph, on average, at most, where a text still has its paragraphs
SCENE = 4  # sentences, at most, behind which a scene gets its date
SHORT = 9  # words of the sentence that gives it
_DATELINE_WITHIN = 3  # sentences from the start, one of which may begin with a place in capitals
_LONG_HEADING = 20  # words: a longer line is a sentence without its full stop

# Verbs by which what stands in quotes is told.
_QUOTING = CLAUSE_TAKERS | word_set("comment ask recall joke quip observe remark hint caution reply respond answer")
_THAT_WAS = re.compile(r"(?:that|this) was (?:back |late |early )?(?:in|on) ")
_ENDED = re.compile(r"[.!?…:;]\W*\Z")
_ANAPHOR = re.compile(r"\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|both|there)\b", re.IGNORECASE)
_MARK = re.compile(r"``|''|[“”«»\"]")
_OPENS_QUOTE = re.compile(r"[\s(]\"(?=\w)|\"(?=\w)")
_DATELINE = re.compile(
    r"[A-Z][A-Z'’. ]{2,30}(?:, [A-Z][\w. ]{1,20}){0,2}(?:, [0-9]{4})?(?:\s+\([^)]{2,30}\))?\s+(?:[-–—]+|_)\s+(?=\S)"
)
_LINE = 60  # characters, at most, of a dateline
_LINE_END = re.compile(r",?(?:\s+\([^()]{2,30}\))?\s+[-–—_]+\s+")
_LETTERS = re.compile(r"[^\W\d_]")
_NTH = "(?:very )?(?:first|second|third|fourth|fifth|sixth|seventh|tenth|last|final|opening|closing)"
# What ties a sentence to a happening, and not to the day of the news: "On the eve of the trial, a witness …".
_TIED = re.compile(
    rf"\b(?:on (?:the|its|their) {_NTH} (?:day|night|morning|evening|weekend|anniversary)\b"
    r"|on the "
    r"(?:eve|day|night|morning|afternoon|evening) (?:of|before|after|that|when|the|he|she|it|they|his|her|its|their)\b"
    r"|(?:in|over|during|within) the (?:(?:following|ensuing|subsequent|next) (?:\w+ )?(?:days|weeks|months|years)\b"
    r"|(?:days|weeks|months|years) (?:that|which) followed\b)|in the past[.,])"
    r"| (?<!\bthan )(?<!\bas )before[.!?]"
    r"|\A\W*(?:[\w-]+ ){1,4}(?:days?|weeks?|months?|years?) (?:after|before) (?!then\b|that\b)[^,]*,",
)
_AT_ONCE = re.compile(
    r"\W*(?:(?:with)?in (?:less than |about |just )?(?:\w+ |a few )?(?:minutes|hours?)\b(?! (?:of|after|before))"
    r"|(?:\w+ |a few )?(?:minutes|hours?) later\b)",
    re.IGNORECASE,
)


class Passage(NamedTuple):
    """A sentence: what it tells, the date that it names, whether it is a heading, a date line or words in quotes.

    It is `tied` where it hangs on a happening, and not on a day; `at_once` where it came soon after what it follows.
    `line` is the day of the dateline that stands before it.
    """

    span: Span
    words: tuple[Word, ...]
    tellings: tuple[Telling, ...]
    times: tuple[TimeExpression, ...]
    times_of: dict[int, list[TimeExpression]]
    named: Named | None
    heading: bool
    date_line: str
    head: Telling | None
    quoted: bool
    within: bool
    anaphoric: bool
    tied: bool
    at_once: bool
    opens: bool
    line: str

    @property
    def aside(self) -> str:
        """The day that a clause put in names: "Divers on Monday found the recorders of a jet that fell on Thursday"."""
        of = (time for at, one in enumerate(self.tellings) if one.kind == "aside" for time in self.times_of[at])
        return next((str(day) for time in of if time.type in ("DATE", "TIME") and (day := day_of(time.edtf))), "")

    @property
    def clocked(self) -> bool:
        """Whether it names a time of the day, and not of which day."""
        return (
            bool(self.times)
            and all(
                time.type == "DURATION" or (time.type == "TIME" and not NAMES_DAY.search(time.text))
                for time in self.times
            )
            and any(time.type == "TIME" for time in self.times)
        )

    @property
    def has_date(self) -> bool:
        """Whether it has a date of its own, whatever that dates."""
        return any(time.edtf and time.type == "DATE" for time in self.times)

    @property
    def says(self) -> bool:
        """Whether what happens in it is that something is said."""
        return self.head is not None and (self.head.kind == "statement" or self.head.group.lemma in _QUOTING)


def read_passages(
    text: str, spans: Sequence[Span], found: Sequence[TimeExpression], published: str = ""
) -> list[Passage]:
    """The sentences of a text with the time expressions that stand in each."""
    starts = [each.start for each in found]
    breaks = ["\n" in text[one.end : other.start] for one, other in pairwise(spans)] + [True]
    flat = sum(breaks) * SENTENCES < len(spans)  # its paragraphs were lost, so each sentence may begin one
    passages: list[Passage] = []
    quoted, open_since = "", 0  # the sign that closes a quote, and in which sentence it began
    for number, span in enumerate(spans):
        broken = number > 0 and breaks[number - 1]
        if number - open_since > LONG_QUOTE or (broken and not _is_closed(text, span.start, quoted)):
            quoted = ""
        inside = found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        head = _DATELINE.match(text, span.start, span.end) if number < _DATELINE_WITHIN else None
        words = words_of(text, head.end() if head else span.start, min(span.end, span.start + LONGEST), quoted)
        first = number == 0 or broken
        times = paired(text, _of_year(inside, words))
        passage = _passage(text, span, words, times, published, quoted)
        heading = first and breaks[number] and passage.heading
        line = _line(text, found, head.end() if head else span.start) if number < _DATELINE_WITHIN else ""
        passages.append(passage._replace(heading=heading, opens=first or flat, line=line))
        still = left_open(words, quoted)
        open_since = open_since if quoted and still else number
        quoted = still
    if len(passages) > 1 and passages[1].date_line and not _ENDED.search(text, *spans[0]):
        passages[0] = passages[0]._replace(heading=True)
    return passages


def date_behind(passages: Sequence[Passage], number: int) -> str:
    """The date that a sentence soon behind gives to a paragraph's first: "Ann Lee saw smoke. That was in 2016"."""
    each = passages[number]
    scene = each.opens and each.head is not None and each.head.group.tense == "past" and not each.has_date
    for later in passages[number + 1 : number + 1 + SCENE] if scene else ():
        if later.opens:
            break
        if later.named:
            dates = _THAT_WAS.match(" ".join(word.low for word in later.words)) and len(later.tellings) == 1
            return later.named.edtf if dates and len(later.words) <= SHORT else ""
    return ""


def _line(text: str, found: Sequence[TimeExpression], start: int) -> str:
    """The day of a dateline that ends where a sentence starts."""
    before = (time for time in found if start - _LINE < time.start < start and day_of(time.edtf))
    return next((time.edtf for time in before if _LINE_END.fullmatch(text[time.end : start])), "")


def _of_year(times: Sequence[TimeExpression], words: Sequence[Word]) -> Sequence[TimeExpression]:
    """The same where months stand in the year that the sentence begins with: "In 2022, … in November"."""
    led = len(times) > 1 and words and times[0].start - words[0].start <= 4
    if not led or not re.fullmatch(r"[12][0-9]{3}", times[0].edtf) or times[1].start == times[0].end + 1:
        return times  # or "The 2024-25 season ended on May 25"
    year = times[0].edtf
    return [times[0], *(
        replace(time, edtf=year + time.edtf[4:], value=year + time.value[4:])
        if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}(?:-[0-9]{2})?", time.edtf) and not re.search(r"[0-9]{4}|day", time.text)
        else time
        for time in times[1:]
    )]  # fmt: skip


def _is_closed(text: str, start: int, quoted: str) -> bool:
    """Whether a quote that a paragraph leaves open ends behind it, and no other one begins before."""
    mark = _MARK.search(text, start, start + LONGEST)
    if not mark or (mark[0] != quoted and mark[0] in "“«``"):
        return False
    return mark[0] != '"' or not _OPENS_QUOTE.match(text, max(mark.start() - 1, 0))


def _passage(
    text: str, span: Span, words: tuple[Word, ...], found: tuple[TimeExpression, ...], published: str, quoted: str
) -> Passage:
    lengths = [
        one for one in found if one.type == "DURATION" and text.startswith(" of ", one.end)
    ]  # "Two days of talks"
    places = [Span(time.start, time.end) for time in found if time not in lengths]
    told = with_fronted([as_reputed(as_happening(one)) for one in tellings(words, places)], places)
    told = with_reduced(words, told, places)
    times_of = owners(told, found)
    every, times_of_every = list(told), dict(times_of)
    for run in filter(None, quotations(words, quoted)):
        spoken = [replace(one, kind="content", quoted=True) for one in tellings(run, places)]
        times_of_every |= {len(every) + at: times for at, times in owners(spoken, found).items()}
        every += spoken
    said = text[span.start : span.end]
    return Passage(
        span=span,
        words=words,
        tellings=told,
        times=found,
        times_of=times_of,
        named=named_date(text, every, times_of_every, published),
        heading=not quoted and not _ENDED.search(said) and said.count(" ") < _LONG_HEADING,
        date_line=_date_line(text, span, found),
        head=_head(every),
        quoted=bool(quoted) or (bool(every) and not told),
        within=bool(quoted),
        anaphoric=bool(_ANAPHOR.match(said)),
        tied=bool(_TIED.search(said.lower())),
        at_once=bool(_AT_ONCE.match(said)),
        opens=False,
        line="",
    )


def _date_line(text: str, span: Span, found: Sequence[TimeExpression]) -> str:
    """The date that is all a sentence says; "" where it says more."""
    rest = text[span.start : span.end]
    for each in reversed(found):
        rest = rest[: each.start - span.start] + rest[each.end - span.start :]
    return found[0].edtf if found and not _LETTERS.search(rest) else ""


def _head(told: Sequence[Telling]) -> Telling | None:
    """The clause that says what the sentence tells: its own or who says so, else what is said."""
    for kinds in (("main", "statement"), ("content",)):
        heads = [one for one in told if one.kind in kinds]
        if heads:  # "it had opened higher but fell"
            later = next((one for one in heads if one.group.tense == "past"), heads[0])
            return later if heads[0].group.tense == "pluperfect" else heads[0]
    return told[0] if told else None
