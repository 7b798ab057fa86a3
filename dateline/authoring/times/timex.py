"""Timex: an article's text and day go in; its time expressions come out, as TIMEX3 and as EDTF."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.authoring.clauses.tense import Tenses
from dateline.authoring.times import clock, english, holidays, lengths, readers, relative
from dateline.authoring.times.finder import NEW_SENTENCE, Candidate, clean, find_candidates, joined
from dateline.authoring.times.moment import Moment
from dateline.authoring.times.scene import Reading, Said, Scene, Type
from dateline.authoring.times.story import Story, is_narrative
from dateline.dates import Date, parse_date

Reader = Callable[[Said, Scene], Reading | None]

READERS: dict[str, Reader] = {
    "day": readers.read_day,
    "month": readers.read_month,
    "week": readers.read_week,
    "year": readers.read_year,
    "decade": readers.read_decade,
    "century": readers.read_century,
    "weekday": readers.read_weekday,
    "quarter": readers.read_quarter,
    "season": readers.read_season,
    "today": relative.read_today,
    "relative": relative.read_relative,
    "ago": relative.read_ago,
    "then": relative.read_then,
    "later": relative.read_later,
    "yearago": relative.read_yearago,
    "holiday": holidays.read_holiday,
    "part": clock.read_part,
    "clock": clock.read_clock,
    "duration": lengths.read_duration,
    "every": lengths.read_every,
    "reference": lengths.read_reference,
    "fixed": lengths.read_fixed,
}
# Readers that ask for the tense.
_BY_SENSE = ("day", "week", "month", "weekday", "quarter", "season", "relative", "later", "holiday")
_OF_ITS_DAY = ("clock", "o'clock", "overnight")  # rows of what may stand before its day: "overnight on Sunday"
_OF_THE_DAY = ("clock", "part")
# "shortly before 4 a.m." is no minute.
_INEXACT = re.compile(
    r"\b(?:before|after|about|around|nearly|almost|by|until|till|since|roughly|approximately) (?:[0-9]|noon|midn)",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:, ?[0-9]{1,2})*,? (?:and |or )?")  # of one sense: "for May 3, 5 and 9", "for 3 and 9 May"
_CLAUSE = 90  # characters before an expression that may be of its clause
_JUST = 2  # days: a weekday so long past is not the next one, where something "was to" be done on it
_WAS_TO = re.compile(r"\b(?:was|were) (?:[a-z]+ly )?(?:(?:due|supposed|meant) )?to [a-z]+\b[^.;,]*$")
_BY = re.compile(r"\b(?:by|until|till|before|no later than|deadline of) $", re.IGNORECASE)
_DURING = re.compile(r"\b(?:in|by|during|within|before|from|until|till|for) $", re.IGNORECASE)
# A quarter just over is that of figures, of which it is said that they are to come.
_REPORTED = re.compile(
    r"\b(?:results?|figures?|earnings|profits?|loss(?:es)?|revenues?|sales|income|charge|deliveries|orders|growth|output"
    r"|margins?|report(?:ed|s|ing)?|posted|gdp)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LED = 14  # characters before an expression that are looked at
_FURTHER = 50  # expressions that are looked at behind one


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time: where they stand, and what they say.

    `start` and `end` are offsets into the text as given. `value` is that of TIMEX3 (ISO-TimeML 1.2.1), as precise as
    the words are. `edtf` is what `dateline.dates.parse_date` reads: a week, weekend, quarter or half is one day out of
    it; "a week later", counted from a day, is about that day a week on; a duration, a set, "now" and whatever else
    names no place on the calendar has "". `rule` is the name of a row of the grammar, or of the two that were joined.
    `confidence` is between 0 and 1.
    """

    start: int
    end: int
    text: str
    type: Type
    value: str
    edtf: str
    rule: str
    confidence: float


def time_expressions(
    text: str, published: str | dt.date | Date | None = None, language: str = "en"
) -> tuple[TimeExpression, ...]:
    """The time expressions of an English text, in order and apart from each other, read against its day.

    `published` is EDTF text, a date, or None where it is not known: then words that hang on it have an open value
    (`XXXX-WXX-1`). An approximate day is used as that day. ValueError for another language; DateError, a ValueError,
    for text that is no EDTF.
    """
    if language != "en":
        raise ValueError(f"no grammar for language {language!r}: there is 'en'")
    cleaned = clean(text)
    found = find_candidates(cleaned)
    day, tenses = _anchor(published), Tenses(cleaned)
    story = Story(cleaned, Scene(day, narrative=is_narrative(found, day)))
    expressions: list[TimeExpression] = []
    for place, one in enumerate(found):
        rest = found[place + 1 : place + 1 + _FURTHER]
        if expressions and one.start < expressions[-1].end:
            continue
        listed = expressions and one.row.reader == "day" and _LISTED.fullmatch(cleaned, expressions[-1].end, one.start)
        first = expressions[-1].start if listed else one.start
        ahead = tenses.sense(first, one.end) if one.row.reader in _BY_SENSE else None
        led = not ahead or tenses.sense(first, one.end, led=True) is True
        if ahead and one.row.reader == "weekday" and _was_to(cleaned, one, story.scene.published):
            ahead = False
        scene = story.scene_at(one, ahead, led=led)
        scene = replace(scene, due=True) if ahead and _is_due(cleaned, one) else scene
        if one.row.name in _OF_ITS_DAY and (day := _day_behind(tenses, one, rest, story)):
            scene = replace(
                scene, named=day, near=True, published=day if one.row.name == "overnight" else scene.published
            )
        if one.row.reader in _OF_THE_DAY and scene.near and _is_to_come(scene) and not tenses.sense(one.start, one.end):
            scene = replace(scene, near=False)  # "Talks are set for Friday. Two men were shot at 4 p.m."
        reading = READERS[one.row.reader](one.said, scene)
        if reading is None:
            continue
        moment, start, end, rule = reading.moment, one.start, one.end, one.row.name
        if moment and moment.unit == "day" and not moment.clock:
            first = next((each.end for each in reversed(expressions[-_FURTHER:]) if each.type != "TIME"), 0)
            edge = joined(cleaned, start, end, first, _next_start(rest, len(cleaned)))
            timed = edge and READERS[edge.row.reader](edge.said, Scene(moment, moment, near=True))
            if edge and timed:
                start, end, reading, rule = edge.start, edge.end, timed, f"{rule}, {edge.row.name}"
        if reading.type == "TIME" and _INEXACT.search(cleaned, max(start - _LED, 0), end):
            reading = replace(reading, edtf=reading.edtf.partition("T")[0])
        while expressions and start < expressions[-1].end:
            expressions.pop()
        expressions.append(
            TimeExpression(
                start, end, text[start:end], reading.type, reading.value, reading.edtf, rule, reading.confidence
            )
        )
        story = story.after(one, scene, moment, end, rest) if moment or not reading.edtf else story.adrift()
    return tuple(expressions)


def _was_to(text: str, one: Candidate, published: Moment | None) -> bool:
    """Whether a weekday is rather the one just past: of Tuesday's news, "was to be held on Monday"."""
    if one.said["rel"] or published is None or published.unit != "day":
        return False
    back = (published.first - english.WEEKDAYS[one.said["weekday"][:3]]) % 7
    return 0 < back <= _JUST and _WAS_TO.search(text, max(one.start - _CLAUSE, 0), one.start) is not None


def _is_due(text: str, one: Candidate) -> bool:
    """Whether right before it stands that it is to come: "by December 31", "is to close in the fourth quarter"."""
    before = text[max(one.start - _CLAUSE, 0) : one.start]
    return (_DURING if one.row.reader == "quarter" else _BY).search(before) is not None and not (
        one.row.reader == "quarter" and _REPORTED.search(before)
    )


def _day_behind(tenses: Tenses, one: Candidate, rest: list[Candidate], story: Story) -> Moment | None:
    """The day of `at 10 a.m. on Tuesday`."""
    rest = rest[1:] if rest and rest[0].row.reader == "clock" else rest  # "6:14 p.m. (1014 GMT) on Monday"
    between = _IN_BRACKETS.sub("", tenses.text[one.end : rest[0].start]).strip(" ,") if rest else "none"
    if between not in ("on", "", "into") or NEW_SENTENCE.match(tenses.text, rest[0].start - 2):
        return None
    ahead = tenses.sense(one.start, rest[0].end)
    reading = READERS[rest[0].row.reader](rest[0].said, story.scene_at(rest[0], ahead))
    return reading.moment if reading and reading.moment and reading.moment.unit == "day" else None


def _is_to_come(scene: Scene) -> bool:
    """Whether the last date that the text named is behind its own."""
    return scene.named is not None and scene.published is not None and scene.named.first > scene.published.last


def _next_start(rest: list[Candidate], last: int) -> int:
    """Where the next expression begins that is no time of the day."""
    return next((one.start for one in rest if one.row.reader not in _OF_THE_DAY), last)


def _anchor(published: str | dt.date | Date | None) -> Moment | None:
    """The article's day, or its month or year where no more is known."""
    if not published:
        return None
    if isinstance(published, dt.date):
        published = published.isoformat()[:10]
    date = parse_date(published) if isinstance(published, str) else published
    if date.earliest is None:
        return None
    moments = (Moment("day", date.earliest).to(unit) for unit in ("day", "month", "year"))
    return next((moment for moment in moments if moment.last == date.latest), None)
