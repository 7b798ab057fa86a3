"""Amounts: a piece of a text goes in; the numbers in it come out, as entries write them, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dateline.authoring.language.folded import lowered
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_LONGEST_LABEL = 5  # words
_UP_FROM_TWO = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
)
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SMALLEST = {"one": 1} | {word: number for number, word in enumerate(_UP_FROM_TWO.split(), start=2)}
_COMPOUND = {  # twenty-one … ninety-nine
    f"{tens}-{word}": number + _SMALLEST[word]
    for tens, number in (_TENS | {"twenty": 20}).items()
    for word in list(_SMALLEST)[:9]
}
SMALL = {word: number for word, number in _SMALLEST.items() if number > 1} | _TENS | _COMPOUND | {"a dozen": 12}
_WORDS = "|".join(sorted(SMALL, key=len, reverse=True))
_FULL_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
_SCALES = _FULL_SCALES | {"m": 10**6, "bn": 10**9, "b": 10**9, "k": 1000}
_DOLLARS = {"$": "dollars", "US$": "U.S. dollars", "A$": "Australian dollars", "C$": "Canadian dollars"}
_MONEY = _DOLLARS | {"€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "₩": "won"}
CURRENCIES = frozenset(_MONEY.values())
_HEDGES = {
    "at least": "at least|more than|over|no fewer than|no less than|upwards of",
    "at most": "up to|at most|no more than|fewer than|less than|under|as many as|as much as",
    "about": "about|around|nearly|almost|roughly|some|approximately|an estimated|estimated at|close to|just over"
    "|just under|just above|well over",
}
_MAY_COUNT = re.compile(r"[0-9]|\b(?:t[whe]|f[oi]|s[ie]|eig|nin|ele|a dozen)")
_NUMBER = re.compile(
    rf"(?<![\w.,/:’'-])(?P<hedge>(?:{'|'.join(_HEDGES.values())})\s+)?"
    r"(?:a\s+(?:record|total|further|combined)\s+(?:of\s+)?)?"
    r"(?P<sign>us\$|a\$|c\$|[$€£¥₹₩])?\s?"
    r"(?:(?P<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?:\s?(?:-|–|to)\s?(?P<digits2>[0-9][0-9,]*(?:\.[0-9]+)?)(?![0-9-]))?"
    rf"|(?P<words>{_WORDS}))(?![\w]*[-–]\w)"
    rf"(?P<scale>[\s-]?(?:{'|'.join(_FULL_SCALES)})|(?:m|bn|b|k)(?!\w))?"
    r"(?P<share>\s?%|\s?per\s?cent(?:age points?)?\b)?"
    r"(?:\s?°?(?P<degrees>[cf])\b|(?![\w/:]))(?!st\b|nd\b|rd\b|th\b|[.,]\d)",
)
_NUMBERED = re.compile(
    r"(?:\b(?:no\.|number|aged?|age of|article|section|flight|boeing|airbus|route|highway|interstate|chapter|page|room"
    r"|category|type|phase|grade|stage|gate)|-)\s*\Z"
)
_OUT_OF = re.compile(rf"(?:[0-9]|\b(?:{_WORDS})) of (?:the |its |their )?(?:past |last )?(?:[\w-]+['’]s )?\Z")
_BETWEEN = re.compile(
    r"between (?:US\$|A\$|C\$|[$€£¥])?(?P<low>[0-9][0-9,]*(?:\.[0-9]+)?)"
    r"(?P<scale>\s?(?:million|billion|trillion|m|bn))? and (?:US\$|A\$|C\$|[$€£¥])?\Z"
)
_LOW_OF_TWO = re.compile(r"\bbetween \Z")
_AND_HIGH = re.compile(r" and (?:US\$|A\$|C\$|[$€£¥])?[0-9]")
_NAME, _OF, _YEARS = re.compile(r"\b[A-Z]\w+ \Z"), re.compile(r"\s+of(?=\s)"), re.compile(r"\s*[-–]?year(?!-o)")
_MODEL = re.compile(r"\b(?:the|an?|their|its|his|her)\s\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_MAGNITUDE = re.compile(r"\b(?:[Mm]agnitude(?: of)?|measuring) \Z")
_QUAKES = word_set("aftershock earthquake quake tremor temblor")  # "a 5.4 aftershock"
_DEGREES = {"C": "Celsius", "F": "Fahrenheit"}
_DEDUCTED = re.compile(r"\b(?:deduct|dock|los[et]|stripp?|penali[sz]|award|gain|earn|scor|win|won)[a-z]*\b[^.;]*\Z")
_INDEX = re.compile(r"\b(?:rose|fell|climb(?:ed|s)|dropp?(?:ed|s)|slipp?(?:ed|s)|falls|rises|stood) (?:to|at) \Z")
_HYPHENED = re.compile(  # "a 120-bed clinic", "the 6.9-magnitude quake"
    r"(?P<digits>[0-9](?<![\w.,/:’'-].)[0-9,]*(?:\.[0-9]+)?)-(?P<unit>magnitude|member|page|bed|seat|room|home|acre|hectare|megawatt)\b"
)
_NAME_OF_MODEL = re.compile(r"\b[A-Z]{2,5}[- ]\Z")
_BEFORE = re.compile(r"([^\W\d_]+) (?:of|was|were|at) \Z")
_WORD = re.compile(r"\s+(?P<word>[^\W\d_][\w’'-]*)")
_PURPOSE = re.compile(
    r"\s+in\s+((?:[a-z]+\s)?(?:aid|damages?|loans|fines|funding|sales|revenues?|debt|exports|losses|profits?|assistance"
    r"|cash|bonds|investments?|taxes|subsidies|compensation))\b"
)
_OF_SO_MANY = re.compile(
    rf"\s+of(?=\s+(?:the|its|their|his|her|all|[0-9]+|{_WORDS})\b)(?:\s+(?:the|its|their|his|her|all)\b)?"
    r"(?:\s+(?:past|last)\b)?"
    r"(?:\s+[\w-]+['’]s(?=\s))?"
    rf"(?:\s+(?:[0-9][0-9,.]*|{_WORDS})(?=\s))?"
)
_STATES = re.compile(
    r"\s+(?:dead|killed|injured|wounded|sick|missing) (?:or|and) [a-z]+(?:ed|ing|sick|hurt|dead)(?=\s[a-z]+s\b)"
)
_RATE = re.compile(r"\s+(?:a|per|each)\s+(?:day|week|month|year|hour)\b")
_LABEL_STOPS = word_set(
    """in on at by with from to for since during while as after before and or but who which that where when than
    more fewer less higher lower short away apart were was are is have has had will would could be been being whom
    them us these those into across over under below above outside inside beneath beyond against between through
    near around among including worldwide last this next earlier each ago old out down up plus minus without within
    because if so also only daily monthly yearly the its their his her per compared according a an of may might can
    should must shall although though until till unless despite amid due yet still it they he she whose what whether
    off onto upon toward towards aged past go
    year-on-year month-on-month quarter-on-quarter year-over-year month-over-month"""
)
_NO_UNITS = word_set(
    """years year months month weeks week days day hours hour minutes minute seconds decades sides others parts ways am
    pm a.m p.m noon ago other more times time points percent half thirds things days’ weeks’ years’ largest biggest
    countries leaders nations parties reasons steps of seasons season rounds occasions"""
)

_LEFT = word_set("free alive safe unharmed unhurt alone")  # how those are who are counted: "cut six people free"
_CURRENCIES = word_set("dollars euros pounds yen crowns reais shillings rupees yuan francs pesos rand won")
_CHANGES = word_set(
    "fall rise drop increase decline decrease gain loss tag toll cut hike jump growth"
)  # "a fall of 12%"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: where it stands, its value as entries write it, and what stands behind it as what it counts.

    `end` is the end of the number, `behind` that of the words that are its label; `bare` is one without a unit.
    """

    start: int
    end: int
    behind: int
    value: str
    label: str
    bare: bool


def amounts(text: str, span: Span) -> Iterator[Amount]:
    """The numbers in text[span] that may be figures: no years, ages, ordinals, clock times, names and models."""
    if not may_count(text, span):
        return
    yield from _hyphened(text, span)
    for match in _NUMBER.finditer(lowered(text), *span):
        leading = text[max(span.start, match.start() - 30) : match.start()]
        if _LOW_OF_TWO.search(leading) and _AND_HIGH.match(text, match.end(), span.end):
            continue  # the lower of two that a number lies between
        noun, behind = _noun(text, match.end(), span.end, money=bool(match["sign"]))
        if (noun.lower() == "cases" and leading.endswith("in ")) or leading.endswith("according to "):
            continue  # "according to two people"
        if noun.startswith("others"):
            noun, behind = "", match.end() + len(" others")  # "33 others missing"
        if _is_amount(text, span, match, leading, noun):
            quake = _MAGNITUDE.search(leading) or (match["digits"] and noun.lower() in _QUAKES)
            unit = "magnitude" if quake else _unit(match, leading, noun)
            unit = f"degrees {_DEGREES[match['degrees'].upper()]}" if match["degrees"] else unit
            start = match.start("sign") if match["sign"] else match.start("digits" if match["digits"] else "words")
            told = text[max(span.start, match.start() - 60) : start]
            points = unit.startswith("points") and bool(_DEDUCTED.search(told) or _INDEX.search(told))
            points = points or unit == "basis points"
            if not unit or match["sign"] or match["share"] or points or not _is_no_unit(unit):
                yield Amount(
                    start,
                    match.end(),
                    behind,
                    _value(match, text[max(span.start, match.start() - 40) : match.start()]),
                    unit,
                    not unit,
                )


def may_count(text: str, span: Span) -> bool:
    """Whether there may be a number in text[span]."""
    return _MAY_COUNT.search(lowered(text), *span) is not None


def is_hedge(word: str, after: str) -> bool:
    """Whether a word only tells how well a number behind it is known: `about` of "about 40", `at` of "at least 40"."""
    counted = after[:1].isdigit() or after[:1] in ("$", "€", "£", "¥") or after in SMALL
    return after in ("least", "most") if word == "at" else counted and word in ("about", "around", "over", "under")


def _hyphened(text: str, span: Span) -> Iterator[Amount]:
    """The numbers that are one word with what they count."""
    for match in _HYPHENED.finditer(text, *span):
        if match["unit"] == "member" and text[max(match.start() - 4, 0) : match.start()].lower() == "the ":
            continue  # "the 118-member House"
        unit = match["unit"] + "s" * (match["unit"] != "magnitude")
        value = written(Decimal(match["digits"].replace(",", "")))
        yield Amount(match.start(), match.end(), match.end(), value, unit, bare=False)


def written(number: Decimal) -> str:
    """A number as entries write it: no separators, no empty decimals."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_amount(text: str, span: Span, match: re.Match[str], leading: str, noun: str) -> bool:
    plain = not (match["sign"] or match["share"] or match["scale"])
    if plain and _NAME_OF_MODEL.search(leading):
        return False  # "the ATR 72 of a carrier"
    if _YEARS.match(text, match.end(), span.end) or _NUMBERED.search(leading.lower()):
        return False
    if match["digits2"] and (not noun or Decimal(match["digits"].replace(",", "")) >= _upper(match)):
        return False  # the result of a game or a vote
    named = _NAME.search(leading)  # "the group Ultras 1987 called"
    if match["digits"] and plain and _YEAR.fullmatch(match["digits"]) and (not noun or (named and noun[-1] != "s")):
        return False
    if match["digits"] and noun and plain and not noun.endswith("s") and _MODEL.search(leading):
        return False  # "their 737 airliner"
    known = match["words"] and noun and _MODEL.search(leading)
    if known and any(form == "past" for _, form in verb_forms(noun.lower())):
        return False  # "the two agreed"
    return not _OUT_OF.search(leading)


def _upper(match: re.Match[str]) -> Decimal:
    return Decimal(match["digits2"].replace(",", ""))


def _is_no_unit(label: str) -> bool:
    unit = re.split(r"\s(?:a|per|each)\s", label)[0].lower().split()
    return unit[0] in _NO_UNITS or unit[-1] in _NO_UNITS


def _unit(match: re.Match[str], leading: str, noun: str) -> str:
    """What a number counts, with its currency or as a share."""
    if not (match["sign"] or match["share"]):
        return noun
    if (
        not noun
        and (before := _BEFORE.search(leading))
        and before[1].lower() not in _LABEL_STOPS | _CHANGES
        and not _is_done(before[1])
    ):
        noun = f"of {before[1]}"
    if noun and not noun.startswith(("of ", "in ")):
        noun = f"of {noun}"
    return f"{_MONEY.get(match['sign'].upper(), 'dollars') if match['sign'] else 'percent'} {noun}".strip()


def _is_done(word: str) -> bool:
    return any(form == "participle" for _, form in verb_forms(word))  # "valued at $3", "put at $3"


def _value(match: re.Match[str], leading: str) -> str:
    scale = _scale(match["scale"])
    between = _BETWEEN.search(leading) if match["digits"] else None
    if between:
        low = Decimal(between["low"].replace(",", "")) * (_scale(between["scale"]) if between["scale"] else scale)
        return f"{written(low)} to {written(Decimal(match['digits'].replace(',', '')) * scale)}"
    if match["words"]:
        value = written(Decimal(SMALL[match["words"].lower()] * scale))
    else:
        value = written(Decimal(match["digits"].replace(",", "")) * scale)
    if match["digits2"]:
        return f"{value} to {written(Decimal(match['digits2'].replace(',', '')) * scale)}"
    hedge = " ".join((match["hedge"] or "").lower().split())
    kind = next((kind for kind, words in _HEDGES.items() if hedge and re.fullmatch(words, hedge)), "")
    return f"{kind} {value}".strip()


def _scale(word: str | None) -> int:
    return _SCALES.get((word or "").strip(" -").lower(), 1)


def _noun(text: str, start: int, end: int, *, money: bool) -> tuple[str, int]:
    """The words behind a number that say what is counted, and where they end."""
    if money and (purpose := _PURPOSE.match(text, start, end)):
        return f"in {purpose[1]}", purpose.end()
    words: list[str] = []
    at = start
    if states := _STATES.match(text, at, end):
        words, at = states[0].split(), states.end()  # "1,150 dead or oiled birds"
    elif skipped := _OF_SO_MANY.match(text, at, end) or _OF.match(text, at, end):
        at = skipped.end()
    while len(words) < _LONGEST_LABEL and (match := _WORD.match(text, at, end)):
        low = match["word"].lower()
        if words and (rate := _RATE.match(text, at, end)):
            return f"{' '.join(words)}{rate[0]}", rate.end()
        forms = {form for _, form in verb_forms(low)}
        done = (
            bool(words)
            and low != "points"
            and (forms & {"past", "participle"} or (forms and words[-1].lower().endswith("s")))
        )
        counted = low in SMALL and (words or money)  # "for $90 million two weeks ago"
        if low in _LABEL_STOPS or done or counted or (money and forms & {"past", "gerund"}):
            break
        words.append(match["word"])
        at = match.end()
    while words and (words[-1].lower().endswith("ly") or (len(words) > 1 and words[-1].lower() in _LEFT)):
        words.pop()
    if len(words) == 1 and words[0].lower() in _CURRENCIES and (purpose := _PURPOSE.match(text, at, end)):
        return f"{words[0]} in {purpose[1]}", purpose.end()
    return " ".join(words), at
