"""When: a draft goes in; the dates that may be meant come out, and what is typed as a date, in EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from dateline.authoring.chronology.extent import by_then
from dateline.authoring.times.timex import time_expressions
from dateline.content.desk import ARTICLES, Desk
from dateline.content.load import read_text
from dateline.dates import DateError, parse_date
from dateline.model import Event, Ref, Source
from dateline.problems import Mark, Problem, SiteError

_LED = re.compile(r"(?:on|in|at|during|(?P<by>(?:no later than|by))) ", re.IGNORECASE)  # what may stand before a time


def days_for(desk: Desk, draft: Event) -> dict[str, str]:
    """By EDTF, from which words: times that its sentences name, the days of its articles, and times named near by."""
    found: dict[str, str] = {}
    for one in draft.evidence:
        found |= {edtf: said for edtf, said in _named(one.quote, published_of(desk, draft)) if edtf not in found}
    for citation in draft.sources:
        source = desk.site.entries.get(citation.source)
        if isinstance(source, Source) and source.published:
            found.setdefault(source.published.text, "published")
    for one in draft.evidence:
        text = _text_of(desk, one.source)
        before = dict(_named(text[: one.start], published_of(desk, draft)))
        behind = dict(_named(text[one.end :], published_of(desk, draft)))
        near = [(edtf, said) for edtf, said in (*reversed(before.items()), *behind.items()) if "T" not in edtf]
        for edtf, said in sorted(near, key=lambda each: not parse_date(each[0]).is_certain_day):
            found.setdefault(edtf, f"{said}, elsewhere")
    found.pop(draft.date.text, None)
    return found


def _named(text: str, published: str) -> Iterator[tuple[str, str]]:
    """The dates that a text names, in EDTF, with their words."""
    for time in time_expressions(text, published or None):
        if time.type in ("DATE", "TIME") and _is_date(time.edtf):
            yield time.edtf, f'"{time.text}"'


def _text_of(desk: Desk, source: Ref | None) -> str:
    try:
        return read_text(desk.home, f"{ARTICLES}/{source.id}.txt") if source else ""
    except SiteError:  # which is not kept by everybody
        return ""


def read_when(desk: Desk, draft: Event, typed: str) -> str:
    """What is typed as EDTF: a date, the day of the draft's month, or words as of an article: `by the end of May`.

    Raises SiteError, with what is wrong with it.
    """
    typed, now = typed.strip(), draft.date.text
    timezone = desk.site.config.timezone
    for text in (typed, *_shortened(typed, now)):
        with suppress(DateError):
            return parse_date(text, timezone).text
    for text in (typed, typed.title()) if re.search(r"[^\W\d_]", typed) else ():
        led = _LED.match(text)
        for time in time_expressions(f"on {text}", published_of(desk, draft) or None):
            begins = time.start <= len("on ") + (led.end() if led else 0)
            if time.end == len(f"on {text}") and begins and _is_date(time.edtf):
                return by_then(time.edtf) or time.edtf if led and led["by"] else time.edtf
    try:
        return parse_date(typed, timezone).text
    except DateError as error:
        raise SiteError(Problem(Mark(""), "error", error.message, error.hint)) from None


def published_of(desk: Desk, draft: Event) -> str:
    """The day of the draft's first article, in EDTF, or ""."""
    first = desk.site.entries.get(draft.sources[0].source) if draft.sources else None
    return first.published.text if isinstance(first, Source) and first.published else ""


def _shortened(typed: str, now: str) -> Iterator[str]:
    """A day of the month, or a day and a month of the year, that the draft has now."""
    known = re.search(r"\d{4}(?:-\d\d)?", now)
    numbers = re.fullmatch(r"(?:(\d{1,2})-)?(\d{1,2})([~?%]?)", typed)
    if known and numbers and (numbers[1] or len(known[0]) == 7):
        month = f"{known[0][:4]}-{int(numbers[1]):02}" if numbers[1] else known[0]
        yield f"{month}-{int(numbers[2]):02}{numbers[3]}"


def _is_date(edtf: str) -> bool:
    try:
        return bool(edtf) and bool(parse_date(edtf))
    except DateError:
        return False
