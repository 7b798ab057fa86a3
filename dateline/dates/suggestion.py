"""What an editor may have meant: text that is no EDTF goes in, the EDTF that it resembles comes out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from dateline.dates.names import MONTHS, SEASONS, WEEKDAYS

_Forms = tuple[tuple[str, Callable[[re.Match[str]], tuple[str, ...]]], ...]

_WEEKDAYS = "|".join(sorted(WEEKDAYS))
_MONTH = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_SEASON = "(?P<season>" + "|".join(SEASONS) + ")"
_RELATIVE = r"\b(?:today|yesterday|tomorrow|now|ago|last|next|this|hoy|ayer|mañana)\b"
_YEAR = "(?P<year>[0-9]{4})"
_DAY = "(?P<day>[0-9]{1,2})"
_TIME = r"(?P<hour>[0-9]{1,2}):(?P<rest>[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?"
_OFFSET = r" ?(?P<offset>z|(?:utc|gmt)|(?:utc|gmt)?(?P<sign>[+-])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?)?"


def edtf_candidates(text: str) -> tuple[str, ...]:
    """What `text` may have meant, likeliest first, or nothing; the caller still has to see that it is a date."""
    plain = _plain(text)
    return _read(plain, _AROUND) or _read(plain, _FORMS)


def is_relative(text: str) -> bool:
    """Whether `text` says a date by the day that it is read on."""
    return bool(re.search(_RELATIVE, text, re.IGNORECASE))


def _plain(text: str) -> str:
    """Lower case, ASCII digits and hyphens, single spaces; without weekdays, commas, ordinals and full stops."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    text = re.sub(rf"\b(?:{_WEEKDAYS})\b[.,]?|(?<=[a-zñ])\.|,|\b(?:the|of|de|del|el|la|in|on)\b", " ", text)
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
    day = _first(found["before"])
    offset = "Z" if found["offset"] else ""
    if found["sign"] and int(found["hours"]) + int(found["minutes"] or 0):
        offset = f"{found['sign']}{int(found['hours']):02d}:{found['minutes'] or '00'}"
    return (f"{day}T{int(found['hour']):02d}:{found['rest']}{offset}",)


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
    (r"([0-9]{4}) ?[-/.] ?([0-9]{1,2})", _numbers),
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
    (rf"{_MONTH} (?P<day>[0-9]{{1,2}}) ?(?:-|to) ?(?P<last>[0-9]{{1,2}}) {_YEAR}", _days_of_a_month),
    (r"(?P<date>.*[^~?%])(?P<marks>[~?%]{1,3})", _doubted),
    (r"(?P<marks>[~?%]{1,2}) ?(?P<date>.+)", _doubted),
    (r"(?:early|mid|late)[ -](.+)", lambda found: (_first(found[1]),)),
    (r"(?:about|around|circa|ca|c|approximately|hacia) (?P<date>.+)", _doubted),
    (r"(?:by|until|before|no later than) (.+)", lambda found: (f"[..{_first(found[1])}]",)),
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


def _before_christ(year: int) -> str:
    return f"-{year - 1:04d}" if year > 1 else "0000"
