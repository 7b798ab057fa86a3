"""A date and a language go in, its wording comes out: never more precise than the date, shared parts said once.

English (day, month, year) and Spanish are complete. Any other language that Babel knows gets CLDR's date patterns
with English words between them, and one that it does not know is English.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dateline.dates.date import Date
from dateline.dates.phrases import ENGLISH, PHRASES, Forms, Phrases
from dateline.dates.point import Point, Range

if TYPE_CHECKING:
    from babel import Locale

COMPLETE = frozenset(PHRASES)  # languages that are worded without a look at Babel's
_STAND_IN = 2004  # a leap year that patterns are filled with; years before 1 and after 9999 are put in its place


class _Voice(NamedTuple):
    """A language with its phrases; with months of its own, it need not be looked up, which takes time."""

    language: str
    phrases: Phrases

    @property
    def locale(self) -> Locale:
        return _locale(self.language)


@lru_cache(maxsize=65_536)
def word_date(date: Date, language: str = "en") -> str:
    """What a date is called: `about 24 December 2023`, `some day from 18 to 24 December 2023`.

    `language` is a BCP 47 tag.
    """
    words = _word(_voice(language), date)
    if date.clock:
        offset = date.clock.offset_text
        zone = "UTC" if offset == "Z" else "UTC" + offset.replace("-", "\N{MINUS SIGN}")
        return f"{words}, {date.clock} ({zone})"
    return words


@lru_cache(maxsize=65_536)
def word_within_year(date: Date, language: str = "en") -> str:
    """What a date is called below a heading that says its year: `about 24 December`; never with its time.

    As `word_date`, where it has points in several years or one that is less precise than a month.
    """
    points = [point for each in date.ranges for point in each.points]
    fine = all(point.precision in ("time", "day", "week", "month") for point in points)
    same = len({point.year for point in points}) == 1
    return _word(_short(language) if fine and same else _voice(language), date)


@lru_cache(maxsize=4096)
def word_years(date: Date, language: str = "en") -> str:
    """The year, decade or century that a date is listed under: `2023`, `1990s`, `Years 1800 to 1899`."""
    if date.sorted_by.precision not in ("decade", "century"):
        return word_year(date.listed[0], language)
    words = _bare(_voice(language), date.sorted_by)
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=4096)
def word_month(year: int, month: int, language: str = "en") -> str:
    """What a month (1 to 12) of a year is called: `December 2023`."""
    return _fill(_voice(language), "month", year, month)


@lru_cache(maxsize=128)
def word_month_name(month: int, language: str = "en") -> str:
    """What a month (1 to 12) is called by itself: `December`."""
    voice = _voice(language)
    if months := voice.phrases.months:
        return months[month - 1]
    return str(voice.locale.months["stand-alone"]["wide"][month])


@lru_cache(maxsize=4096)
def word_year(year: int, language: str = "en") -> str:
    """What a year is called, 0 being 1 BC: `2023`, `45 BC`."""
    return _fill(_voice(language), "year", year)


def _word(voice: _Voice, date: Date) -> str:
    """A date by its shape, without its time."""
    if date.precision == "week":
        return _word_week(voice, date.ranges[0])
    if date.shape == "span":
        return _word_span(voice, date.ranges[0], date.text)
    if date.shape == "choice":
        return _word_choice(voice, date.ranges)
    (point,) = date.ranges[0].points[:1]
    return _word_point(voice, point)


def _word_point(voice: _Voice, point: Point, within: bool = False) -> str:
    """A point with its doubt; `within` a longer phrase, where a language asks for other words."""
    if not point.is_doubtful and not within:
        return _bare(voice, point)
    forms = _forms(voice, point)
    if point.is_doubtful:
        return _doubt(voice.phrases, point, within).format(**forms)
    return forms["the"]


def _doubt(phrases: Phrases, point: Point, within: bool = False) -> str:
    if not point.approximate:
        return phrases.uncertain
    if point.uncertain:
        return phrases.perhaps_about_within if within else phrases.perhaps_about
    return phrases.about_within if within else phrases.about


def _word_week(voice: _Voice, week: Range) -> str:
    start, end = week.points
    words = _word_range(voice, voice.phrases.week, start, end)
    return _doubt(voice.phrases, start).format(the=words) if start.is_doubtful else words


def _word_span(voice: _Voice, span: Range, text: str) -> str:
    start, end, phrases = span.start, span.end, voice.phrases
    if start and end:
        if start == end:
            return _word_point(voice, start)
        if start.is_doubtful or end.is_doubtful:
            both = {"start": _word_point(voice, start, within=True), "end": _word_point(voice, end, within=True)}
            return phrases.doubtful_span.format(**both)
        return _word_range(voice, phrases.span, start, end)
    if start:
        phrase = phrases.onward if text.endswith("..") else phrases.end_unknown
        return phrase.format(start=_word_point(voice, start, within=True))
    assert end is not None, "a span has at least one known end"
    phrase = phrases.until if text.startswith("..") else phrases.start_unknown
    return phrase.format(end=_word_point(voice, end, within=True))


def _word_choice(voice: _Voice, ranges: tuple[Range, ...]) -> str:
    words = _word_days(voice, ranges) or [_word_member(voice, each) for each in ranges]
    *firsts, last = words
    if not firsts:
        return last
    phrases = voice.phrases
    or_ = phrases.or_[1 if re.match(phrases.or_before, last) else 0]
    return f"{', '.join(firsts)} {or_} {last}"


def _word_member(voice: _Voice, member: Range) -> str:
    start, end = member.start, member.end
    if start and end:
        return _word_point(voice, start) if start == end else _word_range(voice, voice.phrases.within, start, end)
    if start:
        return voice.phrases.or_later.format(**_forms(voice, start))
    return voice.phrases.by.format(**_forms(voice, end)) if end else ""


def _word_days(voice: _Voice, ranges: tuple[Range, ...]) -> list[str]:
    """Days or months that stand side by side, `28`, `29 December 2023`; empty where they share nothing to leave out."""
    points = [each.start for each in ranges if each.start and each.start == each.end and not each.start.is_doubtful]
    if len(points) < len(ranges):
        return []
    patterns = {_shared_pattern(voice.phrases, one, points[-1]) for one in points[:-1]}
    if len(patterns) != 1 or "" in patterns:
        return []
    pattern = patterns.pop()
    firsts = [_apply(voice, pattern, point.year, point.month, point.day) for point in points[:-1]]
    return [*firsts, _bare(voice, points[-1])]


def _word_range(voice: _Voice, phrase: str, start: Point, end: Point) -> str:
    pattern = _shared_pattern(voice.phrases, start, end)
    return phrase.format(from_=_forms(voice, start, pattern)["from_"], to=_forms(voice, end)["to"])


def _shared_pattern(phrases: Phrases, start: Point, end: Point) -> str:
    """The pattern for a first date whose month or year the second one says, or "" where they have neither in common."""
    if start.precision != end.precision or start.year != end.year:
        return ""
    if start.precision == "day":
        return phrases.shared.get("days of a month" if start.month == end.month else "days of a year", "")
    return phrases.shared.get("months of a year", "") if start.precision == "month" else ""


def _forms(voice: _Voice, point: Point, pattern: str = "") -> Forms:
    """A point by itself and as it stands after other words."""
    phrases = voice.phrases
    bare = _apply(voice, pattern, point.year, point.month, point.day) if pattern else _bare(voice, point)
    key = phrases.seasons[(point.month or 21) - 21] if point.precision == "season" else point.precision
    if point.precision == "decade" and not _has_name(point):
        key = "century"
    nouns = phrases.nouns.get(key, {})
    return {"date": bare} | {form: nouns.get(form, "{}").format(bare) for form in ("the", "from_", "to", "in_")}


def _bare(voice: _Voice, point: Point) -> str:
    phrases = voice.phrases
    if point.precision == "season":
        season = phrases.seasons[(point.month or 21) - 21]
        return phrases.season.format(season=season, year=_year_text(voice, point.year))
    if point.precision == "decade" and _has_name(point):
        return phrases.decade.format(point.year)
    if point.precision in ("decade", "century"):
        last = point.year + (9 if point.precision == "decade" else 99)
        return phrases.years.format(start=_year_text(voice, point.year), end=_year_text(voice, last))
    return _fill(voice, point.precision, point.year, point.month, point.day)


def _has_name(decade: Point) -> bool:
    return decade.year >= 100


def _fill(voice: _Voice, precision: str, year: int, month: int | None = None, day: int | None = None) -> str:
    return _apply(voice, voice.phrases.patterns[precision], year, month, day)


def _apply(voice: _Voice, pattern: str, year: int, month: int | None, day: int | None) -> str:
    if months := voice.phrases.months:
        return _plain(pattern).format(day=day, month=months[(month or 1) - 1], year=_year_text(voice, year))
    from babel.dates import format_date

    words = format_date(dt.date(_STAND_IN, month or 1, day or 1), pattern, voice.locale)
    return words.replace(str(_STAND_IN), _year_text(voice, year))


@lru_cache(maxsize=32)
def _plain(pattern: str) -> str:
    """A pattern of our own, of days, months and years, as Python fills it in."""
    names = {"d": "{day}", "MMMM": "{month}", "y": "{year}"}
    return re.sub(r"'([^']*)'|(d|MMMM|y)", lambda part: names.get(part[2], part[1]), pattern)


def _year_text(voice: _Voice, year: int) -> str:
    if year <= 0:
        return voice.phrases.before_christ.format(_grouped(voice, 1 - year))
    return voice.phrases.anno_domini.format(year) if year < 100 else _grouped(voice, year)


def _grouped(voice: _Voice, year: int) -> str:
    """The digits of a year, grouped from five on as numbers are."""
    if year < 10_000:
        return str(year)
    from babel.numbers import format_decimal

    return format_decimal(year, locale=voice.locale)


@lru_cache(maxsize=32)
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@lru_cache(maxsize=32)
def _voice(language: str) -> _Voice:
    if language in PHRASES:
        return _Voice(language, PHRASES[language])
    locale = _locale(language)
    if locale.language in PHRASES:
        return _Voice(language, PHRASES[locale.language]._replace(months=()))
    skeletons = locale.datetime_skeletons
    patterns = {
        "day": str(locale.date_formats["long"].pattern),
        "month": str(skeletons["yMMMM"].pattern) if "yMMMM" in skeletons else "MMMM y",
        "year": str(skeletons["y"].pattern) if "y" in skeletons else "y",
    }
    return _Voice(language, ENGLISH._replace(patterns=patterns, shared={}, months=()))


@lru_cache(maxsize=32)
def _short(language: str) -> _Voice:
    """The voice of a language that leaves out years."""
    voice = _voice(language)
    day, month = (voice.phrases.shared.get(f"{each} of a year") for each in ("days", "months"))
    if day is None:
        skeletons = voice.locale.datetime_skeletons
        day = str(skeletons["MMMMd"].pattern) if "MMMMd" in skeletons else "d MMMM"
    patterns = {**voice.phrases.patterns, "day": day, "month": month or "LLLL"}
    return voice._replace(phrases=voice.phrases._replace(patterns=patterns))
