"""English: the words by which news names time go in, as patterns and tables; the numbers behind them come out."""

from __future__ import annotations

import re

from dateline.authoring.times.moment import Unit

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "mon tue wed thu fri sat sun"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), 1)}  # by the first three letters
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS.split(), 1)}
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
UNITS: dict[str, Unit] = {
    "day": "day", "night": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month",
    "quarter": "quarter", "period": "quarter", "half": "half", "semester": "half", "season": "season", "year": "year",
    "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip

# Words before a unit that lead back and onward, those that count from the article's day whatever the text
# has come to, and those that mean what it has come to.
BACK = ("last", "most recent", "past", "previous", "preceding", "prior", "immediate past", "latest", "this past")
ONWARD = ("next", "coming", "following", "upcoming", "subsequent", "very next", "this coming")
SOONEST = ("coming", "upcoming", "this coming")  # the first one that there is, even tomorrow
OF_THE_WRITER = ("last", "this", "next", "this past", "this coming")
OF_THE_TEXT = ("previous", "preceding", "prior", "following", "subsequent", "same", "that", "the next", "very next")

# How durations write a unit, with the T that hours need.
DURATIONS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "weekend": "WE", "month": "M", "quarter": "Q", "season": "Y", "semester": "M", "year": "Y", "decade": "DE",
    "century": "CE", "centurie": "CE", "millennium": "ML", "millennia": "ML",
}  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: number for number, word in enumerate(_SMALL.split())}
_NUMBERS |= {word: number * 10 for number, word in enumerate(_TENS.split(), 2)}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL_NUMBERS = {word: number for number, word in enumerate(_ORDINALS.split())} | {"thirtieth": 30}
_MANY = (
    "several|many|some|(?:a )?few(?: more)?|a number of|various|countless|dozens of|scores of|hundreds of|thousands of|"
    "(?:the )?coming"
)
_SOME = {
    "dozen": 12, "a dozen": 12, "half a dozen": 6, "couple": 2, "a couple": 2, "couple of": 2, "a couple of": 2,
    "a hundred": 100, "a thousand": 1000,
}  # fmt: skip

PARTS_OF_DAY = {
    "morning": "TMO", "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "afternoon": "TAF", "evening": "TEV",
    "dusk": "TEV", "sunset": "TEV", "night": "TNI", "tonight": "TNI", "overnight": "TNI", "midday": "TMI",
    "noon": "T12:00", "midnight": "T24:00", "daytime": "TDT", "lunchtime": "TMI",
}  # fmt: skip
ZONES = {
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "msk": "+03:00", "jst": "+09:00",
}  # fmt: skip
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
           "nineties": 9}  # fmt: skip
SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H", "everyday": "P1D",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "the present": "PRESENT_REF", "present": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF", "the moment": "PRESENT_REF", "the time being": "PRESENT_REF",
    "this time": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF",
    "the recent past": "PAST_REF", "formerly": "PAST_REF", "the future": "FUTURE_REF", "future": "FUTURE_REF",
    "the near future": "FUTURE_REF", "the foreseeable future": "FUTURE_REF", "the not-too-distant future": "FUTURE_REF",
    "the distant future": "FUTURE_REF", "the current": "PRESENT_REF", "current": "PRESENT_REF", "recent": "PAST_REF",
}  # fmt: skip


def _either(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_WORD = rf"(?:(?:{_either(_TENS)})(?:[- ](?:{_either(_SMALL)}))?|{_either(_SMALL)})"
_OF = " of(?: the)? "
_THE_PART = (
    r"(?:very |tail )?(?:beginning|start|middle|end|close|turn|rest|remainder|height|onset|eve|latter half|"
    r"(?:early|latter|later|first|last|final|better|best|greater) (?:part|days|weeks|months)|"
    r"(?:early|small|wee|late|first|last|final|closing) hours)"
)

# What a pattern of the grammar may name: {month} takes one, <month> takes it and keeps it under that name.
WORDS: dict[str, str] = {
    "month": r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
             r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?![a-z])",
    "weekday": r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    "wday": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)",
    "day": r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]|:[0-9]|[,.][0-9](?![0-9]{3}\b))",
    "gap": r"(?: |(?<=\.))",
    "th": "(?:st|nd|rd|th)?",
    "year": r"(?:1[0-9]|20)[0-9]{2}(?![0-9]|[,.][0-9])",
    "short": "'[0-9]{2}(?![0-9])",
    "mm": "(?:0?[1-9]|1[0-2])",
    "dd": "(?:0?[1-9]|[12][0-9]|3[01])",
    "season": r"(?:spring|summer|autumn|fall|winter)\b",
    "unit": r"(?:day|week|fortnight|weekend|month|quarter|year|decade|centurie|century)s?\b",
    "span": r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|semester|year|"
            r"decade|centurie|century)",
    "number": rf"(?:(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,2}}|[0-9]{{1,3}})(?:\.[0-9]{{1,2}})?(?: 1/2|"
              rf"-1/2)?|half an?|(?:a )?half|"
              rf"(?:{_WORD}|an?)(?: and a half)?|{_WORD} hundred|an? (?:hundred|thousand|dozen)|dozen|"
              rf"(?:a )?couple(?: of)?|half a dozen)",
    "many": rf"(?:{_MANY})",
    "ordinal": rf"(?:{_either(_ORDINALS)}|[1-9][0-9]?(?:st|nd|rd|th))",
    "nth": r"(?:first|second|third|fourth|final|latter|last|1st|2nd|3rd|4th)",
    "century": rf"(?:{_either(_ORDINALS)}|twenty-first|[1-9][0-9]?(?:st|nd|rd|th))",
    "part": r"(?:early |late |mid-?)?(?:morning|afternoon|evening|night|noon|midnight|midday|dawn|"
            r"dusk|daybreak|sunrise|sunset)\b",
    "mod": rf"(?:(?:very )?(?:early|late|earlier|later)(?: in(?: the)?)? |(?:early|late|mid)-|mid |in the middle{_OF}|"
           rf"(?:the |its |at )?{_THE_PART}{_OF})",
    "about": r"(?:about|around|roughly|approximately|nearly|almost|circa|ca?\.|"
             r"over|under|at least|at most|up to|as (?:many|much|long) as|"
             r"(?:a little |slightly |well |not |no )?(?:more|less|fewer|longer|shorter) than|close to) ",
    "circa": r"(?:about|around|circa|ca?\.|approximately|roughly) ?",
    "holiday": "",  # see holidays.py
    "zone": rf"(?:{_either(' '.join(ZONES))})\b",
    "clock": r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9](?::[0-5][0-9])?)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|a\.m\b|p\.m\b)|"
             r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?: ?h(?:ou)?rs?\b)?(?![0-9:])|"
             r"(?:[01][0-9]|2[0-3])[0-5][0-9](?= ?(?:gmt|utc|hours|hrs|local)\b)|noon\b|midnight\b",
    "decade": rf"(?:{_either(' '.join(DECADES))})\b",
}  # fmt: skip

# Turns of phrase that several rows share: the year behind a month or season, which one, to which other, before Christ.
PHRASES = {
    "YEARLY": "(?P<yearly>(?:last|next|this|that|the(?: (?:same|previous|following|next|preceding|"
              "prior|current))?) year"
              "(?! [0-9]))",
    "TAIL": "(?:(?: of fiscal(?: year)?|,| of|,? in)? <year>|(?: of)? <year:short>|,? (?:of |in )?{YEARLY})",
    "REL": "(?P<rel>(?:the|that|this|the very) same|"
           "the (?:previous|preceding|prior|following|subsequent|very next|next|immediate past)|"
           "(?:the )?(?:current|latest|most recent)|this past|this coming|last|next|this|that|past|coming|upcoming)",
    "ZONE": r" ?(?:(?P<bracket>\()?(?:<zone>|(?:local|eastern|pacific|central|mountain|moscow|london)"
            r"(?: standard| daylight)? time|(?:eastern|pacific|central|mountain)(?= on\b)|[ecp]t\b|h(?:ou)?rs\b)"
            r"(?(bracket)\)))",
    "FISCAL": "(?:fiscal[- ](?:year[- ])?)?",
    "TO": "(?: to| and| or| through| until| till|,|,? and|-| -| and the| to the| or the) ?",
    "BC": r"(?: (?P<era>(?:b\.c\.?(?:e\.)?|bce?)(?![a-z])))",
}  # fmt: skip

# A row is only looked for around such words.
# Some of these also begin within a word, which does no harm and is faster.
TELLING = {
    "month": r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
             r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])",
    "weekday": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend",
    "season": r"(?:spring|summer|autumn|fall|winter)\b",
    "part": r"morning|afternoon|evening|night|noon|midday|dawn|dusk|daybreak|sunrise|sunset",
    "century": "century",
    "decade": "(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies",
    "part of year": r"quarter|half\b|period|q[1-4]",
    "unit": r"\b(?:day|week|fortnight|month|quarter|year|decade|centur|period)|-end\b",
    "span": r"\b(?:second|minute|hour|day|night|week|fortnight|month|quarter|semester|year|"
            r"decade|centur|morning|evening)",
    "hyphened": rf"-{WORDS['span']}",
    "so often": "(?:once|twice|times|per) ",
    "ago": r"ago\b",
    "hence": "from +now|from +today|hence",
    "new year": "new +year",
    "today": r"today|tonight|tomorrow|yesterday",
    "every": r"(?:each|every)\b",
    "era": r"\bb\.?c|\ba\.?d|\bce\b",
    "short": "'[0-9]{2}(?![0-9])",
    "tens": r"[0-9]0 *'?s\b",
    "fiscal": "fy",
    "eleven": "11",
    "year": "[12][0-9]{3}",
    "ordinal": "[0-9](?:st|nd|rd|th)",
    "mm": "[0-9][/.-][0-9]",
    "clock": r"[0-9][:.][0-9]|[0-9] ?[ap]\.?m|noon|midnight|[0-9]{4} ?(?:gmt|utc|h|local)|o'clock",
    "ly": r"(?:ly|day)\b",
    "now": r"now(?:adays)?\b|present|days|moment|being|late?ly|past|future",
    "holiday": "day|easter|christmas|thanksgiving|hallow|pentecost|juneteenth|cinco|eve|fourth",
}  # fmt: skip


def number(words: str) -> float | None:
    """The number that digits or words say, `2.5`, `twenty-five`, `a couple of`; None for several, few, many."""
    words = " ".join(words.lower().replace(",", "").split())
    half = 0.5 if words.endswith(("and a half", "1/2")) else 0.0
    words = re.sub(r"(?: and a half|[ -]1/2)$", "", words)
    if words in ("half", "a half", "half a", "half an"):
        return 0.5
    if words in ("a", "an"):
        return 1 + half
    if words.replace(".", "", 1).isdigit():
        return float(words) + half
    if words in _SOME:
        return _SOME[words]
    total = 0
    for word in re.split("[- ]", words):
        if word == "hundred":
            total *= 100
        elif word in _NUMBERS:
            total += _NUMBERS[word]
        else:
            return None
    return total + half if total else None


def ordinal(words: str) -> int:
    """The number of `third`, `3rd` or `twenty-first`; 0 where it is none, -1 for the last."""
    words = words.lower()
    if words in ("final", "last", "latter"):
        return -1
    if words[:1].isdigit():
        return int(re.sub("[^0-9]", "", words))
    tens, _, ones = words.rpartition("-")
    return _NUMBERS.get(tens, 0) + _ORDINAL_NUMBERS.get(ones, 0)


def unit_of(words: str) -> str:
    """The unit in the singular, in small letters."""
    return words.lower().removesuffix("s").strip("- ")
