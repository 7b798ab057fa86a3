"""Sentences: the text of an article goes in; where its sentences, headings and list items lie comes out.

The rules are ours: pysbd, nupunkt and sentencex, tried on the articles that bench/sentences.py reads, place fewer ends
rightly, give sentences without their places, and know neither datelines nor hard-wrapped lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.language.english_stops import (
    CLOCK,
    COMPANY,
    DATES,
    DAYS,
    EITHER,
    GOVERNING,
    NEVER,
    NUMBERED,
    STARTERS,
    STATES,
    TITLES,
)
from dateline.authoring.language.paragraphs import paragraphs
from dateline.authoring.language.spans import Span

_OPENING = r"(?:[\"'“‘«(\[¿¡—–-]|``)"
_CLOSING = r"(?:''|[\"'”’»)\]])"
# A full stop with what closes behind it, written together or, as in corpora, with spaces between.
_STOP = re.compile(rf"(?P<sign>[.!?…]++)(?P<close>{_CLOSING}*+)(?P<loose>(?:[ \t]++{_CLOSING}(?=\s|$))*+)(?P<gap>\s++)")
_FULL_WIDTH = re.compile(r"[。！？]++[”’」』）]*+\s*+")
_GLUED = re.compile(
    r"[.!?](?<=[a-z]{3}.)(?<!www.)[.!?]*+[”’\"]*+(?=(?:The|This|These|It|He|She|They|We|In|On|At|But|And|A|An)\s)"
)
_NEXT = re.compile(rf"(?P<opening>(?:{_OPENING}\s?)*+)(?P<word>\w[\w'’.&-]*+)?")
# A heading, its day and the story in one line, as a page loses its line breaks.
_DATE_LINE = re.compile(
    r"\s(?<=\w\s)(?<!day\s)\s*+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?, )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" [0-9]{1,2} ?, [12][0-9]{3}(?=\s+[A-Z“\"`])"
)
_BREAK = re.compile(r"[\s(\[“\"‘«—–/]")
_LEAD = re.compile(rf"\s*+(?:{_OPENING}\s?)*+\Z")
_NUMBER = re.compile(r"(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_DOTTED = re.compile(r"(?:[^\W\d]\.)+\w")  # but "a magnitude of 6.6. Authorities there"
_INITIAL = re.compile(r"[^\W\d_]")
_SPOKEN = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,5}(?:said|says|asked|asks|told|added|adds|wrote|writes|cried|wondered|replied)\b"
)

_FAR = 400  # characters, at most, between the signs of a bracket
_SPEECH = 4000  # characters before it, at most, in which a straight quote's other half is looked for
_LONGEST = 30  # characters, at most, of what is looked at as one word


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without the space around them; together they hold everything but space.

    A heading, a byline and an item of a list are sentences of their own. A line break ends a sentence where it ends a
    paragraph, not where a line was merely full.
    """
    return tuple(span for paragraph in paragraphs(text) for span in _between(text, paragraph))


def _between(text: str, paragraph: Span) -> Iterator[Span]:
    start, last = paragraph
    for end in (*_ends(text, paragraph), last):
        piece = text[start:end]
        ink = piece.strip()
        if ink:
            first = start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(ink))
        start = max(start, end)


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end within a paragraph, its own end aside."""
    first, last = paragraph
    line = _DATE_LINE.search(text, first, min(last, first + _FAR))
    if line and _is_line(text, paragraph, line):
        yield from (line.start(), line.end())
        first = line.end()
    stops = sorted(
        (stop.end(), kind, stop)
        for kind, pattern in enumerate((_STOP, _FULL_WIDTH, _GLUED))
        for stop in pattern.finditer(text, first, last)
    )
    start = first
    closed = first  # up to where a bracket that opened within the sentence reaches
    for end, kind, stop in stops:
        closed = max(closed, _bracketed(text, start, stop.start(), min(last, stop.start() + _FAR)))
        if end >= last or stop.start() < closed:
            continue
        place = _place(text, start, stop, paragraph) if kind == 0 else end
        if place:
            yield place
            start = closed = place


def _is_line(text: str, paragraph: Span, line: re.Match[str]) -> bool:
    """Whether a day stands right behind a heading, and is not part of a sentence."""
    first, at = paragraph.start, line.start()
    if text[max(first, at - _LONGEST) : at].rpartition(" ")[2].lower().rstrip(",") in GOVERNING:
        return False
    return not any(_place(text, first, stop, paragraph) for stop in _STOP.finditer(text, first, at))


def _bracketed(text: str, start: int, at: int, limit: int) -> int:
    """Where the bracket closes that is open at `at` and did not open the sentence; `start` where there is none."""
    near = max(start, at - _FAR)
    opened = max(text.rfind("(", near, at), text.rfind("[", near, at))
    if opened < 0 or _LEAD.match(text, start, opened):
        return start
    sign = ")" if text[opened] == "(" else "]"
    if text.find(sign, opened, at) >= 0:
        return start
    close = text.find(sign, at, limit)
    return close if close >= 0 else start


def _place(text: str, start: int, stop: re.Match[str], paragraph: Span) -> int:
    """Where the sentence ends that may end with this stop; 0 where it goes on."""
    first, last = paragraph
    opens = stop["loose"] and not _closes(text, first, stop)
    end = behind = stop.start("loose") if opens else stop.end("loose")
    follow = _NEXT.match(text, _ink(text, behind, last), last)
    word = follow["word"] if follow else None
    if not word:
        return end if follow and follow["opening"] else 0
    if _goes_on(text, start, stop, word, follow["opening"] if follow else ""):
        return 0
    return end


def _ink(text: str, at: int, last: int) -> int:
    while at < last and text[at].isspace():
        at += 1
    return at


def _closes(text: str, first: int, stop: re.Match[str]) -> bool:
    """Whether the straight quote that stands alone behind a stop belongs to what was said before it."""
    sign = stop["loose"].strip()
    if sign[0] not in "\"'" or sign.startswith("''"):
        return True
    return text.count(sign[0], max(first, stop.start() - _SPEECH), stop.start()) % 2 == 1


def _goes_on(text: str, start: int, stop: re.Match[str], word: str, opening: str) -> bool:
    """Whether the sentence goes on behind the stop, with this word."""
    if word[0].islower() and not re.match(r"[a-z]{1,2}[A-Z]", word):
        return True
    follow = word.rstrip(".").lower()
    if stop["sign"] != ".":
        if follow in COMPANY or (stop["sign"] == "!" and word[0].isdigit()):
            return True
        quoted = stop["close"] or stop["loose"]
        return bool(quoted and not opening and _SPOKEN.match(text, text.index(word, stop.end("loose"))))
    if stop["close"] or stop["loose"].strip():
        return False
    before = _BREAK.split(text[max(start, stop.start() - _LONGEST) : stop.start()])[-1]
    item = _NUMBER.match(before) and _ink(text, start, stop.start()) == stop.start() - len(before)  # "1. First of all"
    return bool(item) or _shortened(before, follow, word, opening)


def _shortened(before: str, follow: str, word: str, opening: str) -> bool:
    """Whether the word before a full stop is a shortened one, and the sentence goes on behind it with `word`."""
    name = before.lower()
    starts = follow in STARTERS
    if name in CLOCK and follow in DAYS:
        return True
    if before in TITLES or name in NEVER:
        return not (before in ("St", "Ft", "Jr") and starts)
    if name in NUMBERED:
        return word[0].isdigit()
    if before in DATES:
        return word[0].isdigit() or not (starts or opening)
    if name in EITHER or before in STATES or _DOTTED.fullmatch(before):
        return opening.strip() in ("(", "[") or not (starts or opening)
    return before.isupper() and bool(_INITIAL.fullmatch(before)) and (not starts or follow in ("a", "i"))
