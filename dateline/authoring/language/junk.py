"""Junk: the text of a page goes in; where the article itself runs comes out, without what a site puts around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.language.cues import (
    ends_release,
    is_biography,
    is_credit,
    is_junk,
    is_label,
    opens_comments,
    opens_links,
)
from dateline.authoring.language.head_lines import is_of_day
from dateline.authoring.language.paragraphs import paragraphs
from dateline.authoring.language.spans import Span

_TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*+\s*+\Z")
_DATED_ITEM = re.compile(r"(?:[-*•·▪–]\s*+|\d{1,3}[.)]\s)?(?:[^\s:–—-]++ ?){1,5}+\s*+[:–—-]\s")
_IS_DATED = re.compile(  # what stands before the colon: a number, a weekday, a month; or a sign before it all
    r"\A[-*•·▪–]|\d|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    # (ANSA) - ROME, MAR 4 2031 -
    r"\([A-Z]{2,8}\) - [A-Z][A-Z ’'-]{2,40},(?: \d{1,2})? [A-Za-z]{3,9}(?: \d{1,2})?,?(?: \d{4})? - "
    # ELLERY BAY, March 4. /QNA/. ; ELLERY BAY, March 4, 2031 /Quay Wire/ --
    r"|[A-Z][A-Z’' -]{2,40},(?: [\w.’' -]{2,30},)? [A-Za-z]{3,9}\.? \d{1,2}(?:,? \d{4})?[.,]?"
    r" /[\w .-]{2,40}/(?:\.| ?--| ?[–—-])\s*+"
    # PORT ELLERY, Maravia, March 4 (Quay Wire) -; Ellery Bay (Maravia) (QNA) –
    r"|(?:[A-Z][^\n(]{0,60}?)?(?:\([A-Z][\w.’' -]{1,30}\)\s)?"
    r"\((?:[A-Z][\w.&/’' -]{1,40}|dpa)\)(?:,? \w{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*+(?:--|[-–—:_])\s*+"
    # ELLERY BAY, March 4, 2031 —
    r"|[A-Z][A-Z'’./ -]{2,40}(?:, [\w.’' -]{2,30}){0,2}(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*+(?:--|[–—]|-(?=\s))\s*+"
    # New York CNN —
    r"|(?:[A-Z][\w.’'-]+,? ){1,4}(?:CNN|AP|AFP|UPI|Reuters)(?: Business)?\s*+(?:--|[–—])\s*+"
)
_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
_DAY = r"(?:\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \w{3,9}\.?),? \d{4}"
_DATELINE_AT_HEAD = re.compile(  # of which a list of dates has one in each paragraph
    rf"(?:\[\d/\d\]\s*+)?(?:\({_DAY}\)\s*+(?:--|[-–—:])?\s*+|{_DAY}\s*+(?:--|[-–—:|])\s++"
    r"|[A-Z]\w+(?:,? [A-Z][\w.]+){0,2} (?:--|[-–—|]) (?=[A-Z][a-z])|[A-Z][A-Z ]{3,25}: (?=[A-Z]))"
)
_LINE_OF_CHRONICLE = re.compile(r"(?:\w{3,9}\.? \d{1,2}|\d{1,2} \w{3,9}\.?|(?:\w{3,9} )?\d{4})(?:[:–—]| [-–—]) ")
_DAY_ALONE = re.compile(
    rf"(?:\w{{3,6}}day,? )?(?:\d{{1,2}} (?:{_MONTHS})\.?|(?:{_MONTHS})\.?(?: \d{{1,2}})?)(?:,? \d{{4}})?:?"
    r"|[12]\d{3}:?"
)
_LAST_WORDS = re.compile(
    r"[(\[](?:Reporting by|Additional reporting|Writing by|Edit(?:ing|ed) by|With reporting|Updates? with|Adds|"
    r"Recasts|Refiles|AP Photo|Photo)[^()\[\]]*+[)\]]\s*\Z"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_STOP = re.compile(r"(?:[.!?…:][\"'”’)]*|\s(?:--|[—–-]))\s+(?=\S)")
_WORD = re.compile(r"\w+")
_SAME = 3  # words of a headline from which on a sentence is the same, and not alike by chance
_STANDFIRST = 250  # characters that may stand between headline and dateline
_FOOT = 1.8  # of the half of a text: where its foot begins
_HEADLINE = 14  # words, at most, of a line without a full stop that is still taken for a heading


def running_text(text: str, title: str = "") -> tuple[Span, ...]:
    """Where the paragraphs of the article lie, in order and disjoint, as offsets into the text as given.

    Left out are headings, the repeated headline, bylines, and what sites and agencies put around an article: links to
    others, notices, forms, comments, credits, notes on updates. A paragraph that ends as a sentence does, and that
    matches none of those, is kept.
    """
    return tuple(_running(text, title))


def is_day(paragraph: str) -> bool:
    """Whether a paragraph is a day, a month or a year, which stands above what was on it in a chronicle."""
    return _DAY_ALONE.fullmatch(paragraph) is not None


def _running(text: str, title: str) -> Iterator[Span]:
    found = paragraphs(text)
    dated = (_DATELINE_AT_HEAD.match(text, *one) or _LINE_OF_CHRONICLE.match(text, *one) for one in found)
    at_head = sum(map(bool, dated)) == 1
    half = sum(end - start for start, end in found) / 2
    passed = 0
    linking = False
    told = 0
    days = [one for one in found if is_day(text[one.start : one.end])]
    day: Span | None = None  # the one that stands above a paragraph of a chronicle
    for first, end in found:
        if len(days) > 1 and (first, end) in days:
            day = Span(first, end)
            continue
        start = first if told else _behind(text, first, end, title)
        paragraph = text[start:end]
        if passed > half and (opens_comments(paragraph) or ends_release(paragraph)):
            return
        passed += end - start
        whole = bool(_TERMINAL.search(paragraph))
        if not whole and opens_links(paragraph):
            linking = True
            continue
        if is_junk(paragraph) or is_of_day(paragraph) or (title and _same(paragraph, title)):
            continue
        if passed > _FOOT * half and is_biography(paragraph):
            continue
        if not whole and (linking or _is_heading(paragraph)):
            continue
        linking = linking and not whole
        bare = _bare(text, start, end, at_head=at_head and told < _STANDFIRST)
        yield Span(day.start, bare.end) if day else bare
        day = None
        told += end - start


def _is_heading(paragraph: str) -> bool:
    """Whether a paragraph without a full stop is a heading, a byline or the words of a button."""
    item = _DATED_ITEM.match(paragraph)
    if item and _IS_DATED.search(item[0]) and any(letter.isdigit() for letter in paragraph):
        return len(paragraph.split()) < 5
    return len(paragraph.split()) <= _HEADLINE or is_label(paragraph) or is_credit(paragraph)


def _same(paragraph: str, title: str) -> bool:
    """Whether it is the headline, or, where it does not end as a sentence, that cut short or with more behind it."""
    one, other = _words(paragraph), _words(title)
    if one == other:
        return True
    short = min(len(one), len(other))
    headed = short >= _SAME and one[:short] == other[:short] and len(one) <= 2 * _HEADLINE
    return headed and not re.search(r"[.!?][\"'”’»)\]]*\s*\Z", paragraph)


def _behind(text: str, start: int, end: int, title: str) -> int:
    """Where a paragraph goes on behind the headline, if that is its first sentence: "Ferry talks fail. The unions met".

    A headline that names a day is a sentence of the article itself.
    """
    words = _words(title)
    if len(words) < _SAME or _words(text[start:end])[: len(words)] != words or _WEEKDAY.search(title):
        return start
    last = [*_WORD.finditer(text, start, end)][len(words) - 1]
    said = _STOP.match(text, last.end(), end)
    return said.end() if said else start


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _bare(text: str, start: int, end: int, *, at_head: bool) -> Span:
    """A paragraph without the dateline at its head and the credits at its end."""
    if at_head and (head := _DATELINE_AT_HEAD.match(text, start, min(end, start + 120))) and head.end() < end:
        start = head.end()
    if (head := _DATELINE.match(text, start, min(end, start + 120))) and head.end() < end:
        start = head.end()
    if tail := _LAST_WORDS.search(text, start, end):
        end = max(start + len(text[start : tail.start()].rstrip()), start + 1)
    return Span(start, end)
