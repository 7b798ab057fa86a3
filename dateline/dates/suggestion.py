"""What an editor may have meant: text that is no EDTF goes in, the EDTF that it resembles comes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from dateline.dates.names import MONTHS, SEASONS, WEEKDAYS

_Forms = tuple[tuple[str, Callable[[re.Match[str]], tuple[str, ...]]], ...]

_WEEKDAYS = "|".join(sorted(WEEKDAYS))
_MONTH = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_SEASON = "(?P<season>" + "|".join(SEASONS) + ")"
_RELATIVE = r"\b(?:today|yesterday|tomorrow|now|ago|last|next|this|hoy|ayer|mañana)\b"
_YEAR = "(?P<year>[0-9]{4})"
_DAY = "(?P<day>[0-9]{1,2})"
_UNKNOWN = r"\W*|tb[acd]|n/?a|none|null|nil|soon|pending|undated|unclear|unknown|not (?:yet )?known|x+|desconocid[ao]"
_HALF = r"(?: ?(?P<half>[ap]) ?m\b)"
_TIME = rf"(?P<hour>[0-9]{{1,2}}):(?P<rest>[0-9]{{2}}(?::[0-9]{{2}})?)(?:[.,][0-9]+)?{_HALF}?"
_OFFSET = r" ?(?P<offset>z|(?:utc|gmt)|(?:utc|gmt)?(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?)?"
_ISO = "[0-9]{4}(?:-[0-9]{2}){0,2}"


def edtf_candidates(text: str) -> tuple[str, ...]:
    """What `text` may have meant, likeliest first, or nothing; the caller still has to see that it is a date."""
    plain = _plain(text)
    return _read(plain, _AROUND) or _read(plain, _FORMS)


def is_relative(text: str) -> bool:
    """Whether `text` says a date by the day that it is read on."""
    return bool(re.search(_RELATIVE, text, re.IGNORECASE))


def is_unknown(text: str) -> bool:
    """Whether `text` says that there is no date yet."""
    return bool(re.fullmatch(_UNKNOWN, text.strip().rstrip("."), re.IGNORECASE))


def without_year(text: str) -> str | None:
    """A month, a season, or a day of a month, as EDTF would go on behind the year that `text` does not have."""
    plain = _plain(text)
    if re.search("[0-9]{3}", plain):
        return None
    found = next(iter(_read(f"{plain} 2000", _FORMS)), "")
    return found.removeprefix("2000-") if re.fullmatch("2000(?:-[0-9]{2}){1,2}", found) else None


def day_of_a_month(text: str) -> str | None:
    """`March 5th`, or `the 5th of March`, as a word date: `March 5`."""
    if not re.fullmatch("[0-9]{2}-[0-9]{2}", without_year(text) or ""):
        return None
    plain = _plain(text)
    name, day = re.search(_MONTH, plain), re.search("[0-9]{1,2}", plain)
    return f"{name[0].capitalize()} {int(day[0])}" if name and day else None


def _plain(text: str) -> str:
    """Lower case, ASCII digits and hyphens, single spaces; without weekdays, quotes, commas, ordinals, full stops."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = re.sub('[\u00ad\u200b-\u200f\u2060"“”„`;]', "", text)
    text = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = re.sub(rf"\(?\b(?:{_WEEKDAYS})\b[.,]?\)?|(?<=[a-zñ])\.|,|\b(?:the|of|de|del|el|la|in|on)\b", " ", text)
    text = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", text)
    return " ".join(text.split())


def _read(plain: str, forms: _Forms) -> tuple[str, ...]:
    """What the first form that fits reads; patterns are compiled when they are needed, as few sites ever do."""
    for pattern, read in forms:
        if found := re.fullmatch(pattern, plain, re.ASCII):
            return read(found)
    return ()


def _first(plain: str) -> str:
    """The likeliest reading of a part, or the part itself, as EDTF writes its letters."""
    return next(iter(_read(plain.strip(), _FORMS)), plain.strip().upper())


def _numbers(found: re.Match[str]) -> tuple[str, ...]:
    return ("-".join(part if len(part) > 2 else f"{int(part):02d}" for part in found.groups()),)


def _day_or_month_first(found: re.Match[str]) -> tuple[str, ...]:
    one, two, year = found.groups()
    return tuple(dict.fromkeys((f"{year}-{int(two):02d}-{int(one):02d}", f"{year}-{int(one):02d}-{int(two):02d}")))


def _named(found: re.Match[str]) -> tuple[str, ...]:
    parts = found.groupdict()
    month = f"{parts['year']}-{MONTHS[parts['name']]:02d}"
    return (f"{month}-{int(parts['day']):02d}" if parts.get("day") else month,)


def _timed(found: re.Match[str]) -> tuple[str, ...]:
    parts = found.groupdict()
    day = _first(found["before"])
    offset = "Z" if parts.get("offset") else ""
    if parts.get("sign") and int(parts["hours"]) + int(parts["minutes"] or 0):
        offset = f"{parts['sign']}{int(parts['hours']):02d}:{parts['minutes'] or '00'}"
    hour = int(found["hour"])
    if (half := parts.get("half")) and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (f"{day}T{hour:02d}:{parts['rest'] or '00'}{offset}",)


def _before(found: re.Match[str]) -> tuple[str, ...]:
    """The day, month or year before is the last that it may have been."""
    last = _beside(_first(found[1]), -1)
    return (f"[..{last}]",) if last else ()


def _after(found: re.Match[str]) -> tuple[str, ...]:
    first = _beside(_first(found[1]), 1)
    return (f"[{first}..]",) if first else ()


def _beside(text: str, step: int) -> str | None:
    """The day, month or year next to one."""
    if not re.fullmatch(_ISO, text):
        return None
    year, *rest = (int(part) for part in text.split("-"))
    try:
        if len(rest) == 2:
            return (date.fromisoformat(text) + timedelta(step)).isoformat()
        if rest:
            year, month = divmod(year * 12 + rest[0] - 1 + step, 12)
            return f"{year:04d}-{month + 1:02d}" if 1 <= rest[0] <= 12 else None
    except (ValueError, OverflowError):
        return None
    return f"{year + step:04d}" if year + step >= 0 else None


def _week_of(found: re.Match[str]) -> tuple[str, ...]:
    try:
        year, week, _ = date.fromisoformat(_first(found[1])).isocalendar()
    except ValueError:
        return ()
    return (f"{year:04d}-W{week:02d}",)


def _years_or_month(found: re.Match[str]) -> tuple[str, ...]:
    """`2023/24` is two years; `2023/12` is a month."""
    year, second = int(found[1]), int(found[2])
    if second > 12 and second == (year + 1) % 100:
        return (f"{year:04d}/{year + 1:04d}",)
    return (f"{year:04d}-{second:02d}",)


def _short_year(found: re.Match[str]) -> tuple[str, ...]:
    first, second, third = (int(part) for part in found.groups())
    orders = ((third, second, first), (third, first, second), (first, second, third))
    return tuple(dict.fromkeys(f"20{year:02d}-{month:02d}-{day:02d}" for year, month, day in orders))


def _days_of_a_month(found: re.Match[str]) -> tuple[str, ...]:
    month = f"{found['year']}-{MONTHS[found['name']]:02d}"
    return (f"{month}-{int(found['day']):02d}/{month}-{int(found['last']):02d}",)


def _weekday(found: re.Match[str]) -> tuple[str, ...]:
    try:
        return (date.fromisocalendar(*(int(part) for part in found.groups())).isoformat(),)
    except ValueError:
        return ()


def _doubted(found: re.Match[str]) -> tuple[str, ...]:
    text, marks = found["date"], found["marks"] if "marks" in found.groupdict() else "~"
    both = "%" if len(set(marks)) > 1 else marks[0]
    return (_first(text.strip()) + both,)


_FORMS: _Forms = (
    (r"([0-9]{4}) ?[-/. ] ?([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2})", _numbers),
    (r"([0-9]{4}) ?/ ?([0-9]{2})", _years_or_month),
    (r"([0-9]{4}) ?[-/.] ?([0-9]{1,2})", _numbers),
    (r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{2})", _short_year),
    (r"['’]([0-9]{2})", lambda found: (f"20{found[1]}", f"19{found[1]}")),
    (r"([0-9]{1,2}) century", lambda found: (f"{int(found[1]) - 1:02d}XX",)),
    (r"([0-9]{4}-(?:[0-9]{2}|xx)-xx)", lambda found: (found[1].upper(),)),
    (rf"({_ISO})t?", lambda found: (found[1],)),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", _numbers),
    (r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{4})", _day_or_month_first),
    (r"([0-9]{1,2}) ?[-/.] ?([0-9]{4})", lambda found: (f"{found[2]}-{int(found[1]):02d}",)),
    (rf"(?:{_DAY}[ -])?{_MONTH}[ -]{_YEAR}", _named),
    (rf"{_MONTH} {_DAY} {_YEAR}", _named),
    (rf"{_YEAR}[ -]{_MONTH}(?:[ -]{_DAY})?", _named),
    (rf"{_SEASON} {_YEAR}", lambda found: (f"{found['year']}-{SEASONS[found['season']]}",)),
    (rf"{_YEAR}[ -]{_SEASON}", lambda found: (f"{found['year']}-{SEASONS[found['season']]}",)),
    (r"(?:años |decada )?([0-9]{3})0'?s", lambda found: (f"{found[1]}X",)),
    (r"([0-9]{4})[ -]?w([0-9]{1,2})", lambda found: (f"{found[1]}-W{int(found[2]):02d}",)),
    (r"([0-9]{4})-?w([0-9]{2})-?([1-7])", _weekday),
    (r"(?:q([1-4]) ([0-9]{4}))", lambda found: (_quarter(found[2], found[1]),)),
    (r"([0-9]{4})[ -]?q([1-4])", lambda found: (_quarter(found[1], found[2]),)),
    (r"([0-9]{1,4}) ?b ?ce?", lambda found: (_before_christ(int(found[1])),)),
    (r"([0-9]{3})x", lambda found: (f"{found[1]}X",)),
    (r"([0-9]{2})xx", lambda found: (f"{found[1]}XX",)),
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2})t([0-9]{2})", lambda found: (f"{found[1]}T{found[2]}:00",)),
    (r"y([0-9]{4})", lambda found: (found[1],)),
    (r"(-?[0-9]{5,12})", lambda found: (f"Y{found[1]}",)),
)  # fmt: skip

_AROUND: _Forms = (
    (r"([0-9]{3})[?u_]", lambda found: (f"{found[1]}X",)),
    (r"([0-9]{2})(?:\?\?|uu|__)", lambda found: (f"{found[1]}XX",)),
    (r"([0-9]{4}-[0-9]{2}|[0-9]{4})-(?:\?\?|uu|__)(?:-(?:\?\?|uu|__))?", lambda found: (found[1],)),
    (rf"(?P<before>[^:]+?)(?: ?t ?| at | ){_TIME}{_OFFSET}", _timed),
    (rf"(?P<before>.+?) (?:at )?(?P<hour>[0-9]{{1,2}})(?:[.:h](?P<rest>[0-9]{{2}}))?{_HALF}", _timed),
    (r"(?P<before>.+?) at (?P<hour>[0-9]{1,2})[.h](?P<rest>[0-9]{2})", _timed),
    (r"(?P<before>[0-9-]+)t(?P<hour>[0-9]{2})(?P<rest>[0-9]{2})(?P<offset>z)?", _timed),
    (rf"(?P<hour>[0-9]{{1,2}}):(?P<rest>[0-9]{{2}}){_HALF}? (?P<before>[^:]+)", _timed),
    (r"(.+?) \([^()]*\)", lambda found: (_first(found[1]),)),
    (rf"({_ISO}) ?-{{1,2}} ?({_ISO})", lambda found: (f"{found[1]}/{found[2]}",)),
    (rf"({_ISO}) ?\.\. ?({_ISO})", lambda found: (f"{found[1]}/{found[2]}", f"[{found[1]}..{found[2]}]")),
    (rf"\[?({_ISO}) ({_ISO})\]?", lambda found: (f"[{found[1]},{found[2]}]", f"{found[1]}/{found[2]}")),
    (r"([0-9]{4}-[0-9]{2}-)([0-9]{2})/([0-9]{2})", lambda found: (f"{found[1]}{found[2]}/{found[1]}{found[3]}",)),
    (r"([0-9]{1,2}) ?- ?([0-9]{1,2} [a-zñ]+ [0-9]{4})", lambda found: _joined(found, "{}/{}")),
    (r"([a-zñ]{3,}) ?- ?([a-zñ]{3,} [0-9]{4})", lambda found: _joined(found, "{}/{}")),
    (r"week (.+)", _week_of),
    (r"(first|second) half ([0-9]{4})", lambda found: (_half(found[2], found[1]),)),
    (rf"{_MONTH} (?P<day>[0-9]{{1,2}}) ?(?:-|to) ?(?P<last>[0-9]{{1,2}}) {_YEAR}", _days_of_a_month),
    (r"(?P<date>.*[^~?%])(?P<marks>[~?%]{1,3})", _doubted),
    (r"(?P<marks>[~?%]{1,2}) ?(?P<date>.+)", _doubted),
    (r"(?:early|mid|late|beginning|start|middle|end)[ -](.+)", lambda found: (_first(found[1]),)),
    (r"(?:about|around|circa|ca|c|approximately|hacia) (?P<date>.+)", _doubted),
    (r"(?:before|earlier than|prior to) (.+)", _before),
    (r"(?:after|later than) (.+)", _after),
    (r"(?:by|until|or before|no later than|not later than|not after) (.+)", lambda found: (f"[..{_first(found[1])}]",)),
    (r"(?:not before|or after|no earlier than|not earlier than) (.+)", lambda found: (f"[{_first(found[1])}..]",)),
    (r"(?:since|from) ((?:(?! to ).)+)", lambda found: (f"{_first(found[1])}/..",)),
    (r"(.+?) ?/ ?(?:open|now|present|ongoing|unknown|\?)", lambda found: (f"{_first(found[1])}/..",)),
    (r"(?:from )?(.+?) (?:to|until|through|-) (.+)", lambda found: _joined(found, "{}/{}")),
    (r"(?:either )?(.+?) or (.+)", lambda found: _joined(found, "[{},{}]")),
    (r"between (.+?) and (.+)", lambda found: _joined(found, "[{}..{}]")),
    (r"([^/]+)/([^/]+)", lambda found: _read(found[0], _FORMS) or _joined(found, "{}/{}")),
)  # fmt: skip


def _joined(found: re.Match[str], shape: str) -> tuple[str, ...]:
    """Both sides, the first completed from the second: `28 or 29 December 2023`, `28 November to 3 December 2023`."""
    first, last = found[1].strip(), found[2].strip()
    if re.fullmatch("[0-9]{1,2}", first):
        first += last.lstrip("0123456789")
    elif not re.search("[0-9]{4}", first) and (year := re.search("[0-9]{4}$", last)):
        first += f" {year[0]}"
    return (shape.format(_first(first), _first(last)),)


def _quarter(year: str, quarter: str) -> str:
    first = int(quarter) * 3 - 2
    return f"[{year}-{first:02d}..{year}-{first + 2:02d}]"


def _half(year: str, which: str) -> str:
    return f"[{year}-01..{year}-06]" if which == "first" else f"[{year}-07..{year}-12]"


def _before_christ(year: int) -> str:
    return f"-{year - 1:04d}" if year > 1 else "0000"
