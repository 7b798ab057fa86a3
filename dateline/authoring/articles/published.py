"""Published: what a page or a file says of its publication goes in; the day comes out as EDTF, or nothing.

A day is that of the publisher: the one that its own offset from UTC names. None is ever deduced from a copyright line,
nor from the clock.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from dateline.authoring.language.cues import is_junk, opens_links
from dateline.dates import DateError, parse_date
from dateline.dates.names import MONTHS

_MONTH = r"(?P<month>[A-Z](?:[a-z]{2,8}|[A-Z]{2,8}))\.?"
_DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s(?P<year>\d{{4}})"
_MONTH_FIRST = rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>\d{{4}})"
_ENDS = r"(?:\b|(?=\d{1,2}:\d\d))"  # what is copied from a page may have the hour glued to the year
_WORDS = (re.compile(rf"\b{_DAY_FIRST}{_ENDS}"), re.compile(rf"(?<![A-Za-z]){_MONTH_FIRST}{_ENDS}"))
_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ]\s?\d\d(?::?\d\d)?(?::?\d\d)?(?:[.,]\d+)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?\b"
)
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\b|(\d{4})(\d\d)(\d\d)\b")
_SAID = re.compile(  # Published: …; Updated 5 March 2031, first published …; Date of publication: …
    r"(?:updated\b.{0,60}[,;|·(–—-]\s?)?(?:(?:date\s|first\s|originally\s)?(?:published|posted)\b|publication\sdate\b"
    r"|date\sof\spublication\b)\s?(?::|on\b|at\b)?",
    re.IGNORECASE,
)
_UP_TO_DAY = re.compile(  # behind it: by whom, or in what, and the weekday
    r"\W*(?:(?:by|in)\s[^:\d]{2,80}?(?:,|\bon\b|\bat\b|[|·–—-]))?\W*(?:on\b|at\b)?\W*"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)?\W*"
    r"(?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\d{4}\b(?:[^\w\n]+[A-Za-z]{2,}){4}")  # goes on behind the day as a sentence does
_CITY = r"[A-Z][A-Z'’./ -]{2,40}(?:,\s[\w.’' -]{2,30})?"
_AGENCY = r"\([A-Z][\w.&/’' -]{1,40}\)"
_DASH = r"\s?(?:\(|--|[–—-])"
_DATELINES = tuple(
    re.compile(form)
    for day in (_MONTH_FIRST, _DAY_FIRST)
    for form in (
        rf"{_AGENCY}\s[–—-]\s{_CITY},\s{day}{_DASH}",
        rf"{_CITY},\s{day}\s/",
        rf"{_CITY},\s{day}{_DASH}",
        rf"(?:{_CITY}\s)?{_AGENCY},?\s(?:[–—-]\s)?{day}{_DASH}",
    )
)
_DAY_AND_DASH = tuple(re.compile(rf"{day}\s(?:--|[–—-])\s") for day in (_MONTH_FIRST, _DAY_FIRST))
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
_CLOCK = r"(?:[\s,|·–—-]*(?:at\s)?\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:\(?[A-Z]{2,5}\)?)?)?"
_LONE = tuple(  # a line that says a day, and nothing else
    re.compile(rf"{_WEEKDAY}{day}{_CLOCK}[\s|.·]*", re.IGNORECASE)
    for day in (_MONTH_FIRST, _DAY_FIRST, r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
)
_NEVER = re.compile(r"(?:0\d{3}-|1[0-7]\d\d-|1970-01-01|1900-01-01)")  # what programs write for no day
_NUMBERS = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")
_NOT_THAT = re.compile(
    r"(?:generated|retrieved|accessed|downloaded|printed|archived|captured)\b"
    r"|\b(?:weather|log ?in|sign in)\b|°|copyright\b|©|\(c\)|all rights|\b(?:file|photo)\b",
    re.IGNORECASE,
)
# Next hearing: 4 March 2031
_OTHER_DAY = re.compile(
    r"(?!(?:date|publi|post|updat|last|first|issue|release|press|news|media|for |sent|by|time|from|words|text|photo))"
    r"[a-z][a-z ]{2,30}:\s",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"(?:last )?(?:updated|modified|changed|corrected)\b", re.IGNORECASE)
_RUNS_ON = re.compile(r"(?<![ap]\.m)[.!?…][\"'”’)]*\Z")
_NAMED = re.compile(r"(?:.*[^0-9])?(?P<year>(?:19|20)\d\d)([-_.]?)(?P<month>\d\d)\2(?P<day>\d\d)(?![0-9])", re.DOTALL)
_PIECES = re.compile(r"\s[|·•∙]\s")  # Ines Tallow · Quay News · Posted: 4 March 2031 | Updated: 5 March
_SHORT = 50  # characters of a sentence that is surely one of the running text
_LONGEST = 100  # characters of a line that is none of the running text
_WIDEST = 120  # characters of a line that says when it was published
_HEAD, _FOOT = 8, 4  # lines at the head and at the foot of a text where a site says when it was published


def read_published(text: str) -> str:
    """The day that a date in a page's metadata, a front matter or a line names, as EDTF; "" for none that can be read.

    EDTF is taken as it is. A moment is its day at its own offset; `January 17, 2024` and `17 January 2024` are read.
    """
    text = text.strip()
    try:
        date = parse_date(text)
    except DateError:
        return _day_in(text)
    return _day_in(text) if date.clock else date.text


def published_among(moments: Iterable[str]) -> str:
    """The day that the first of these moments names that can be read; "" for none.

    Where it is told in UTC, and another is the same moment at an offset of its own, that is the publisher's day.
    """
    readable = [moment.strip() for moment in moments if read_published(moment) and not _NEVER.match(moment.strip())]
    if not readable:
        return ""
    instant = _instant(readable[0])
    if instant is not None and not instant.utcoffset():
        for other in readable[1:]:
            told = _instant(other)
            if told is not None and told == instant and told.utcoffset():
                return read_published(other)
    return read_published(readable[0])


def published_in(text: str) -> str:
    """The day of publication that a text itself gives; about (`~`) where it is that of its dateline; "" for none."""
    lines = _own_lines(text)
    if day := _day_said(lines):
        return day
    head = lines[: min(_HEAD, _story(lines) + 1)]
    for line in head:
        written = next((found for dateline in _DATELINES if (found := dateline.match(line))), None)
        if written and (day := _of_words(written)):
            return f"{day}~"
    bare = [(line, found) for line in lines for dateline in _DAY_AND_DASH if (found := dateline.match(line))]
    if len(bare) != 1 or bare[0][0] not in head:  # several are a list of dates
        return ""
    return f"{day}~" if (day := _of_words(bare[0][1])) else ""


def published_beside(text: str, publisher: str) -> str:
    """The day that stands at the head with the publisher's name, or next to it, if no other does; "" for none.

    A site that shows today's has that of its article as well.
    """
    if not publisher:
        return ""
    lines = _own_lines(text)[:_HEAD]
    days = [_day_offered(line) if not _NOT_THAT.search(line) else "" for line in lines]
    at = next((at for at, day in enumerate(days) if day), -1)
    if at < 0 or len({*days} - {""}) > 1 or _CHANGED.search(lines[at]):
        return ""
    near = " ".join(lines[max(at - 1, 0) : at + 2] if _rank(lines[at]) == 0 else lines[at : at + 1])
    return days[at] if publisher.lower() in near.lower() else ""


def _own_lines(text: str) -> list[str]:
    """The lines of a text that say something, up to a list of other articles: "Related stories" behind what runs on."""
    lines = [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
    begin = _story(lines)
    links = (at for at, line in enumerate(lines[begin:], begin) if opens_links(line))
    return lines[: next(links, len(lines))]


def _story(lines: Sequence[str]) -> int:
    """Which line is the first of the running text; how many there are, where none is surely of it."""
    running = (at for at, line in enumerate(lines) if len(line) > (_SHORT if _RUNS_ON.search(line) else _LONGEST))
    return next(running, len(lines))


def _day_said(lines: Sequence[str]) -> str:
    """The day of a line at the head or the foot that says when it was published.

    Behind what runs on, one below something like a headline is of another article.
    """
    begin = _story(lines)
    for at, whole in enumerate(lines):
        pieces = _PIECES.split(whole) if at <= begin else ()
        line = next((piece for piece in pieces if _SAID.match(piece)), whole)
        said = _SAID.match(line)
        if not said or len(line) >= _WIDEST or _HEAD <= at < len(lines) - _FOOT:
            continue
        told = line[said.end() :] or " ".join(lines[at + 1 : at + 2])
        follows = _RUNS_ON.search(lines[at - 1]) or is_junk(lines[at - 1]) or said.end() == len(line)
        if at > begin and not follows:
            continue
        if not _UP_TO_DAY.match(told):
            continue
        if (day := _day_in(told) or _of_numbers(told)) and not (_RUNS_ON.search(told) and _TELLS.search(told)):
            return day
    return ""


def day_at_head(text: str) -> str:
    """The day that a text's first lines probably name as that of its publication: one to offer, not to take.

    That is a line with a day alone, else one with a by-line and the like, then one on a change; "" for none, as where a
    sentence names it, or a line on copyright.
    """
    return line_of_day(text)[0]


def line_of_day(text: str) -> tuple[str, str]:
    """That day, and the line that names it."""
    lines = _own_lines(text)[:_HEAD]
    offered = [(_rank(line), day, line) for line in lines if not _NOT_THAT.search(line) and (day := _day_offered(line))]
    return min(offered, key=lambda each: each[0], default=(0, "", ""))[1:]


def _rank(line: str) -> int:
    return 0 if any(lone.fullmatch(line) for lone in _LONE) else 2 if _CHANGED.match(line) else 1


def _day_offered(line: str) -> str:
    """The day in a line that is no sentence of the running text, save as its dateline."""
    if _rank(line) and _RUNS_ON.search(line):
        line = next((head for sign in (" --", " –", " —", " - ") for head in line.split(sign)[:1] if head != line), "")
    if len(line) > _LONGEST or _OTHER_DAY.match(line):
        return ""
    return _of_numbers(line) or _day_in(line)


def _of_numbers(line: str) -> str:
    """The day of "25/02/2031", where one of its numbers can be no month, and of "05.02.2031"."""
    numbers = _NUMBERS.search(line)
    if numbers and numbers[2] == "." and len(numbers[1] + numbers[3]) == 4:
        return _valid(numbers[4], numbers[3], numbers[1])
    if not numbers or max(int(numbers[1]), int(numbers[3])) < 13:
        return ""
    day, month = (numbers[1], numbers[3]) if int(numbers[1]) > 12 else (numbers[3], numbers[1])
    return _valid(numbers[4], month, day)


def published_in_name(name: str) -> str:
    """The day that a file's name holds, such as `2024-01-17-talks.md`: one to offer, not to take; "" for none."""
    found = _NAMED.match(re.split(r"[\\/]", name)[-1])
    return _valid(found["year"], found["month"], found["day"]) if found else ""


def _day_in(text: str) -> str:
    """The first full day in a text."""
    if moment := _MOMENT.search(text):
        return _valid(*moment.group(1, 2, 3))
    if numbers := _DAY.search(text):
        return _valid(*((numbers[1], numbers[3], numbers[4]) if numbers[1] else numbers.group(5, 6, 7)))
    found = sorted((match for pattern in _WORDS if (match := pattern.search(text))), key=lambda match: match.start())
    return next((day for match in found if (day := _of_words(match))), "")


def _of_words(match: re.Match[str]) -> str:
    number = MONTHS.get(match["month"].casefold())
    return _valid(match["year"], str(number), match["day"]) if number else ""


def _valid(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _instant(text: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
