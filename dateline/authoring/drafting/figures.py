"""Figures: a clause of an article goes in; the numbers that it gives come out, with what is counted and for when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from dateline.authoring.drafting.figure import Figure
from dateline.authoring.drafting.verdicts import verdicts
from dateline.authoring.entities.registry import KnownSeries
from dateline.authoring.language.amounts import Amount, amounts, may_count, written
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

NEAR = 60  # characters between a figure and the time behind it that it is for
# What became of people, by the word that tells it; the first of a row is how labels say it.
FATES = {
    word: row.split()[0]
    for row in (
        "killed kill kills killing died die dies dead deaths toll lives",
        "injured injure injures injuring hurt",
        "wounded wound wounds wounding",
        "rescued rescue rescues rescuing saved",
        "arrested arrest arrests arresting arrests",
        "detained detain detains detaining",
        "displaced displace displaces displacing",
        "evacuated evacuate evacuates evacuating",
        "freed free frees freeing released",
        "missing", "homeless",
        "abducted abduct abducts abducting kidnapped",
        "infected infect infects infecting sickened",
        "deported deport deports deporting expelled",
        "hospitalized", "hospitalised", "stranded", "drowned", "executed", "charged", "convicted", "jailed",
    )
    for word in row.split()
}  # fmt: skip
_FATE = rf"\b(?P<fate>{'|'.join(sorted(FATES))})\b"
_DONE_TO = re.compile(rf"{_FATE}(?:(?!\b(?:and|when|while|who|was|were|she|he)\b)[^0-9;:,]){{0,30}}\Z", re.IGNORECASE)
_BECAME = re.compile(
    rf"(?: (?!and\b|or\b|but\b)[a-z-]+){{0,2}}?(?: (?:were|was|are|is|had been|have been|left|still|made|or"
    rf"|shot|stabbed|found|confirmed|reported))* {_FATE}"
)
_COUNTING = re.compile(
    r"\b(?:total(?:s|ed|led)?|reach(?:ed|es)?|number(?:s|ed)|rose|fell|climbed|dropped|increased|decreased|hit|stood at"
    r"|was|were|is|are|exceeded|and)(?: (?:by|to|from))?\s*\Z"
)
_TOTAL_OF = re.compile(r"(?:['’]s?)?\s+(?:total|figure|count|number|tally|level)\s+of\s*\Z")
_AGE = re.compile(r"\b(?:who|he|she) (?:was|is) \Z")
_DISTANCE = re.compile(  # "12 miles north of Kiru"
    r"(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s|feet)(?: (?:north|south|east|west)\w*| off)?\Z"
)
_KNOWN = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Bb]oth) \Z")  # "the two governments": these were told of before
_FEW = frozenset("2345")
_DELIVERED = re.compile(r" (?:delivery|futures|contracts?|deliveries)\b")  # crude for November delivery
_MORE_THAN = re.compile(r"\s+(?P<way>more|fewer|less|higher|lower)\b(?:\s+than\s+(?:in|during|for)?\s*)?")
_PERIOD = re.compile(r"\[?[12][0-9]{3}(?!X)")
_PER = {"day": 10, "month": 7, "year": 4}  # characters of EDTF
_GENERIC = word_set("people person persons dollar percent case unit item euro pound death")
_IN_TITLES = word_set("the of at in a and")


def find_figures(
    text: str, span: Span, times: Sequence[TimeExpression], subject: str = "", series: Iterable[KnownSeries] = ()
) -> tuple[Figure, ...]:
    """The figures in text[span], those that are dates, ages, ordinals and clock times left out.

    `times` are the time expressions of the text. `subject` is what the clause is about: it says what a number counts
    where nothing behind the number does ("encounters totaled 235,173").
    """
    if not may_count(text, span):
        return ()
    here = [time for time in times if time.start < span.end and time.end > span.start]
    found: list[Figure] = []
    compared: list[Figure] = []
    for amount in amounts(text, span):
        if any(time.start <= amount.start < time.end for time in here):
            continue
        if more := _MORE_THAN.match(text, amount.end, span.end):
            compared += _compared(amount, more, found, here)
        elif figure := _figure(text, span, amount, here, found, subject):
            found.append(figure)
    told = tuple(verdicts(text, span))
    found = [*(one for one in found if all(one.start != other.start for other in told)), *told]
    known = tuple(series)
    if not known:
        return (*found, *compared)
    stems = _stems(text[span.start : span.end])
    return tuple(replace(figure, series=_series_of(stems, figure, known)) for figure in (*found, *compared))


def _figure(
    text: str, span: Span, amount: Amount, times: Sequence[TimeExpression], found: Sequence[Figure], subject: str
) -> Figure | None:
    total = _total_of(text, amount, times)
    label = _without_time(text, amount, times)
    known = _KNOWN.search(text, span.start, amount.start) and amount.value in _FEW and label
    if _DISTANCE.match(label) or (known and not casualties(text, span, amount.start, amount.end)):
        return None
    if not label and _AGE.search(text[max(span.start, amount.start - 12) : amount.start]):
        return None  # "Ann Lee, who was 16"
    if not label:
        counting = _COUNTING.search(text[max(span.start, amount.start - 40) : amount.start])
        label = (found[-1].label if found and total else subject) if total or counting else ""
    if not label and (fate := casualties(text, span, amount.start, amount.end)):
        label = f"people {fate}"
    if not label:
        return None
    period = total or _period(text, amount, times)
    where = Span(period.start, period.end) if period else None
    return Figure(amount.start, amount.end, amount.value, label, period.edtf if period else "", period=where)


def casualties(text: str, span: Span, start: int, end: int) -> str:
    """What became of those whom the number text[start:end] counts, by its clause: `killed`, `missing`; "" of none."""
    became = _BECAME.match(text, end, span.end)
    done = _DONE_TO.search(text[max(span.start, start - 45) : start])
    found = became or done
    return FATES[found["fate"].lower()] if found else ""


def _without_time(text: str, amount: Amount, times: Sequence[TimeExpression]) -> str:
    """What a number counts, without the time that stands right behind it: "killed 12 Tuesday night"."""
    inside = (time for time in times if amount.end <= time.start < amount.behind)
    time = next((time for time in inside if time.type in ("DATE", "TIME")), None)
    if time is None:
        return amount.label
    cut = amount.label.find(text[time.start : amount.behind].strip())
    return amount.label[: max(cut, 0)].strip()


def _total_of(text: str, amount: Amount, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time in "October's total of 240,986"."""
    before = (time for time in times if time.end <= amount.start)
    return next((time for time in before if _TOTAL_OF.match(text, time.end, amount.start)), None)


def _period(text: str, amount: Amount, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The time that a figure is for: the first one soon behind it, else the only one of the clause."""
    dated = [time for time in times if time.type == "DATE" and _PERIOD.match(time.edtf)]
    for time in dated:
        between = text[amount.behind : time.start]
        parted = re.search(
            r"[0-9;]|\b(?:than|since|from|until|till|through|before|after|who|which|said|says|announced|according"
            r"|(?:back)?dated)\b",
            between,
        ) or _DELIVERED.match(text, time.end)
        if time.start >= amount.behind and len(between) < NEAR and not parted:
            return time
    before = dated[0] if len(dated) == 1 and dated[0].end <= amount.start else None
    return None if before and _DELIVERED.match(text, before.end) else before


def _compared(
    amount: Amount, more: re.Match[str], found: Sequence[Figure], times: Sequence[TimeExpression]
) -> Iterator[Figure]:
    """What "242,418 in November, about 70,000 more than in November 2022" says of November 2022."""
    base = next((figure for figure in reversed(found) if re.fullmatch(r"[0-9.]+", figure.value)), None)
    time = next((time for time in times if time.start == more.end() and time.edtf), None)
    change = Decimal(re.findall(r"[0-9.]+", amount.value)[-1])
    if not base or not time or change <= 0:
        return
    other = Decimal(base.value) - (change if more["way"] in ("more", "higher") else -change)
    zeros = len(written(change)) - len(written(change).rstrip("0")) if change == change.to_integral_value() else 0
    grain = Decimal(10) ** max(zeros - 1, 0)
    rounded = (other / grain).to_integral_value() * grain
    if rounded > 0:
        where = Span(time.start, time.end)
        yield Figure(amount.start, amount.end, f"about {written(rounded)}", base.label, time.edtf, period=where)


def _series_of(told: set[str], figure: Figure, series: Sequence[KnownSeries]) -> str:
    """The series that a figure belongs to: its unit is what is counted, and its title what the sentence is about."""
    label = _stems(figure.label)
    said = told | label
    best, most = "", 0.0
    for one in series:
        unit = _stems(one.unit)
        about = _stems(one.title) - unit - _IN_TITLES
        shared = len(about & said) / max(len(about), 1)
        fits = unit <= label if unit else bool(about & label)
        special = bool(unit) and not unit <= _GENERIC and len(figure.date) == _PER.get(one.per, 0)
        if fits and (shared >= 0.5 or special) and shared + 1 > most:
            best, most = one.id, shared + 1
    return best


def _stems(text: str) -> set[str]:
    return {re.sub(r"(?<=\w{3})(?:s|es)$", "", word) for word in re.findall(r"[^\W_]+", text.lower())}
