"""Readers: the words of an expression and its scene go in; the day, month, year or longer that they name comes out."""

from __future__ import annotations

from dataclasses import replace

from dateline.authoring.times import english
from dateline.authoring.times.clock import clock_value, zone_offset
from dateline.authoring.times.moment import SEASONS, Moment, Unit, a_day, a_month, a_year, containing
from dateline.authoring.times.scene import Reading, Said, Scene, off, on, within
from dateline.dates.calendar import civil

_MOST_OF_A_YEAR, _MONTHS = 240, 60  # days
_LATELY = 2030  # for texts whose year is not known
_NEXT_YEAR, _LAST_YEAR = 120, 180  # days that a leap into another year counts for in addition


def read_day(said: Said, scene: Scene) -> Reading | None:
    """A day by its number and month, with a year or in the nearest one."""
    month = english.MONTHS.get(said["month"][:3]) or said.number("mm")
    day = said.number("day") or said.number("dd")
    if not month:
        return _in_month(day, said, scene)
    year = explicit_year(said, scene)
    if year is not None:
        return on(_timed(a_day(year, month, day), said), 0.95 if said["year"] else 0.85)
    anchor = _story(scene)
    if anchor is None:
        return off(f"XXXX-{month:02d}-{day:02d}", 0.5)
    days = [a_day(anchor.year + step, month, day) for step in (-1, 0, 1)]
    return on(nearest([one for one in days if one], anchor, scene), 0.85)


def read_month(said: Said, scene: Scene) -> Reading | None:
    """A month by name, with a year or in the nearest one."""
    month = english.MONTHS[said["month"][:3]]
    year = explicit_year(said, scene)
    if year is not None:
        return on(_about(a_month(year, month), said), 0.95 if said["year"] else 0.85)
    anchor = _story(scene)
    if anchor is None:
        return off(f"XXXX-{month:02d}", 0.5)
    return on(nearest([a_month(anchor.year + step, month) for step in (-1, 0, 1)], anchor, scene), 0.8)


def read_week(said: Said, scene: Scene) -> Reading | None:
    """The week of a day, or the first, third or last of a month: its days 1 to 7, 15 to 21; half a month."""
    if not said["nth"]:
        reading = read_day(said, scene)
        return on(reading.moment.to("week"), 0.8) if reading and reading.moment else reading
    reading = read_month(said, scene)
    if reading is None or reading.moment is None:
        return reading
    month, nth = reading.moment, english.ordinal(said["nth"])
    if said.row == "day of a month":
        return on(Moment("day", month.first if nth > 0 else month.last), 0.9)
    if said["part"]:
        first, last = (
            Moment("day", month.first + day) for day in ((0, 14) if nth == 1 else (15, month.last - month.first))
        )
        return replace(reading, edtf=f"[{first.edtf}..{last.edtf}]", confidence=0.7)
    first = Moment("day", month.last - 6 if nth < 0 else month.first + 7 * nth - 7)
    week = on(first.shift(3).to("week"), 0.7)
    return week and replace(week, edtf=f"[{first.edtf}..{first.shift(6).edtf}]")


def read_year(said: Said, scene: Scene) -> Reading | None:
    """A year."""
    year = explicit_year(said, scene)
    moment = a_year(year) if year is not None else None
    fiscal = any(word in said.words for word in ("fiscal", "school", "financial", "tax", "model", "fy"))
    return on(replace(moment, approximate=True) if moment and fiscal else _about(moment, said), 0.9)


def read_decade(said: Said, scene: Scene) -> Reading | None:
    """A decade: the 1990s, the '90s, the nineties."""
    year = said.number("year") or english.DECADES.get(said["decade"], 0) * 10
    if said["era"]:
        moment = Moment("decade", -year // 10)
        return Reading("DATE", f"BC{year // 10:03d}", 0.9, moment, f"[{1 - year - 9:05d}..{1 - year:05d}]")
    if year < 100:
        year = _whole_year(year, scene, 0)
    return on(a_year(year).to("decade"), 0.9)


def read_century(said: Said, _: Scene) -> Reading | None:
    """A century by its number."""
    number = english.ordinal(said["century"])
    if not 0 < number < 100:
        return None
    if said["era"]:
        first, last = f"{1 - number * 100:05d}", f"{-(number - 1) * 100:05d}"
        return Reading("DATE", f"BC{number - 1:02d}", 0.9, Moment("century", -number), f"[{first}..{last}]")
    return on(Moment("century", number - 1), 0.9)


def read_weekday(said: Said, scene: Scene) -> Reading | None:
    """A weekday: the article's day or the last past one; the next one where the clause looks ahead."""
    weekday = english.WEEKDAYS[said["weekday"][:3]]
    rel = said["rel"].removeprefix("the ")
    if rel in english.OF_THE_WRITER and scene.published:
        scene = replace(scene, narrative=False)
    by_text = (rel in english.OF_THE_TEXT or scene.narrative) and scene.named
    today = (scene.then("day") if by_text else None) or scene.now("day") or within(scene.published, "day")
    if today is None:
        return off(f"XXXX-WXX-{weekday}", 0.5)
    if said["week"] or rel in ("this", "current"):
        step = {"last": -1, "next": 1}.get(said["week"], 0)
        return on(Moment("day", today.to("week").shift(step).first + weekday - 1), 0.9)
    back, onward = (today.first - weekday) % 7, (weekday - today.first) % 7
    if said["number"]:
        return _so_long_ago(said, today, back, onward)
    if said["from"]:
        return on(today.shift(7 + onward if said["from"] != "ago" else -7 - back), 0.7)
    if rel in english.BACK:
        back += 7 * (back == 0 or (back == 1 and rel == "last"))  # on a Friday, "last Thursday" is not yesterday
        return on(today.shift(-back), 0.85)
    if rel in english.ONWARD or said["rel"] == "the next":
        tomorrow = onward == 1 and rel not in english.SOONEST  # on a Wednesday, "next Thursday" is not tomorrow
        return on(today.shift(onward + 7 if onward == 0 or tomorrow else onward), 0.85)
    return on(today.shift(onward if scene.ahead else -back), 0.9 if scene.ahead is not None else 0.8)


def _so_long_ago(said: Said, today: Moment, back: int, onward: int) -> Reading | None:
    """A weekday so many of them, or so many weeks, months or years, ago."""
    count = int(english.number(said["number"]) or 0)
    if said["unit"] in ("", "week"):
        weeks = count if said["unit"] else count - (back > 0)
        return on(today.shift(-7 * weeks - back), 0.7)
    day = today.shift(onward if onward < back else -back)  # of the year, and not of the week
    month = day.to("month").shift(-count * (12 if said["unit"] == "year" else 1))
    then = a_day(month.year, month.month, day.first - day.to("month").first + 1)
    return on(then, 0.7) if then else None


def read_quarter(said: Said, scene: Scene) -> Reading | None:
    """A quarter or half, with a year or in the nearest one; `the 1998 period` is that which the text speaks of."""
    unit: Unit = "half" if said["part"] == "half" else "quarter"
    size = 2 if unit == "half" else 4
    nth = english.ordinal(said["nth"]) if not said["nth"].isdigit() else int(said["nth"])
    nth = (english.MONTHS[said["opening"]] + 2) // 3 if said["opening"] else nth
    year = explicit_year(said, scene)
    if not nth:
        quarter = scene.now("quarter")
        if scene.quarter is None and quarter and year is not None and said["part"] == "quarter":
            return on(quarter.shift((year - quarter.shift(-1).year) * 4 - 1), 0.6)
        if scene.quarter is None or year is None:
            return on(a_year(year), 0.5) if year is not None else None
        return on(scene.quarter.shift((year - scene.quarter.year) * _per_year(scene.quarter)), 0.7)
    if said["yearago"]:
        now = scene.now(unit)
        year = now.year - 1 if now else None
    if said["nth"] in ("last", "final") and year is None:
        now = scene.now(unit)
        return on(now.shift(-1), 0.7) if now and said["nth"] == "last" else None
    nth = size if nth < 0 else nth
    if nth > size:
        return None
    if year is not None:
        return on(Moment(unit, year * size + nth - 1), 0.9)
    anchor = (scene.then(unit) or _within_year(scene, unit)) if scene.narrative else scene.now(unit) or scene.then(unit)
    if anchor is None:
        return off(f"XXXX-{'H' if unit == 'half' else 'Q'}{nth}", 0.5)
    choices = [Moment(unit, (anchor.year + step) * size + nth - 1) for step in (-1, 0, 1)]
    return on(_by_sense(choices, anchor, scene), 0.8)


def read_season(said: Said, scene: Scene) -> Reading | None:
    """A season, with a year or in the nearest one."""
    season = english.SEASONS[said["season"]]
    year = explicit_year(said, scene)
    if year is not None:
        return on(Moment("season", year * 4 + season), 0.9)
    anchor = _story(scene)
    if anchor is None:
        return off(f"XXXX-{SEASONS[season]}", 0.5)
    choices = [Moment("season", (anchor.year + step) * 4 + season) for step in (-1, 0, 1)]
    return on(nearest(choices, anchor, scene), 0.75)


def explicit_year(said: Said, scene: Scene) -> int | None:
    """The year that the words name: 1998, '98, 44 BC, last year, that year; None where they name none."""
    if said["year"]:
        year = said.number("year")
        if said["era"]:
            return 1 - year
        digits = sum(sign.isdigit() for sign in said["year"])
        if digits > 2 or ("ad" in said.words.replace(".", "") and said.row == "year ad"):
            return year
        if said["hundreds"]:
            return int(said["hundreds"]) * 100 + year
        if scene.narrative and scene.named and scene.named.year < 1950:
            return scene.named.year - scene.named.year % 100 + year
        return _whole_year(year, scene, 20)
    if not said["yearly"]:
        return None
    rel = said["yearly"].removesuffix("year").strip()
    of_text = rel == "the" or rel.removeprefix("the ") in english.OF_THE_TEXT
    by_writer = within(scene.published, "year") if rel in english.OF_THE_WRITER else None
    that = within(scene.named, "year") if rel in ("that", "the same") else None
    anchor = that or scene.then("year") if of_text else by_writer or scene.now("year")
    if anchor is None:
        return None
    rel = rel.removeprefix("the ")
    return anchor.year - (rel in english.BACK) + (rel in english.ONWARD)


def _in_month(day: int, said: Said, scene: Scene) -> Reading | None:
    """The 27th, of that month or of the one that the text has come to; of news, so that it suits the clause."""
    rel = said["rel"]
    month = scene.now("month") if rel in ("this", "last", "next") else scene.then("month") or scene.now("month")
    if month is None:
        return None
    month = month.shift((rel in english.ONWARD) - (rel in english.BACK))
    found, now = a_day(month.year, month.month, day), scene.published
    if found and now and not (rel or scene.narrative or scene.ahead is None):
        to_come, over = found.first > now.last, found.last < now.first  # "A strike on the 30th emptied the capital"
        month = month.shift((over and scene.ahead) - (to_come and not scene.ahead))
    return on(a_day(month.year, month.month, day), 0.7)


def _whole_year(year: int, scene: Scene, ahead: int) -> int:
    """The year that two digits stand for: the last such one that is at most so many years ahead."""
    latest = max(scene.published.year if scene.published else _LATELY, 100) + ahead
    return latest - (latest - year) % 100


def _within_year(scene: Scene, unit: Unit) -> Moment | None:
    """The first stretch of a unit in the year that the text has come to."""
    year = scene.then("year")
    return containing(unit, year.first) if year else None


def _story(scene: Scene) -> Moment | None:
    """Where a date without a year is looked for from: in a narrative the last date, in news the article's."""
    if scene.narrative or scene.published is None:
        return scene.named or scene.published
    return scene.published


def nearest(choices: list[Moment], anchor: Moment, scene: Scene) -> Moment | None:
    """The choice that suits the clause, near the anchor."""
    if not choices:
        return None
    if scene.narrative:
        return min(choices, key=lambda one: _detour(one, anchor))
    return _by_sense(choices, anchor, scene)


def _by_sense(choices: list[Moment], anchor: Moment, scene: Scene) -> Moment | None:
    """The last one begun by the anchor, or the first that is not over where the clause looks ahead.

    Where the clause does not tell, the nearer one, and no day of most of a year ago. Where it looks ahead, it gives a
    day without its year only where that is no year away, a month where the clause leads up to it; a quarter just over
    is the one whose figures are to come, unless it is said by when, or in which quarter, something is to be done.
    """
    past = [one for one in choices if one.first <= anchor.last]
    future = [one for one in choices if one.last >= anchor.first]
    if not past or not future or past[-1] == future[0]:
        return past[-1] if past else choices[0]
    back, onward = anchor.first - past[-1].last, future[0].first - anchor.last
    is_day = choices[0].unit == "day"
    if scene.ahead and scene.due:
        return future[0]
    if scene.ahead:
        is_reported = choices[0].unit == "quarter" and back < _MONTHS < onward
        is_just_past = (onward > _MOST_OF_A_YEAR and back < _MONTHS and (is_day or not scene.led)) or is_reported
        return past[-1] if is_just_past else future[0]
    is_far = is_day and back > _MOST_OF_A_YEAR and scene.ahead is None
    is_near = onward * 2 < back and choices[0].unit not in ("quarter", "half")
    return future[0] if is_far or (scene.ahead is None and is_near) else past[-1]


def _detour(one: Moment, anchor: Moment) -> int:
    """How far a story would leap from the anchor: it rather stays in the year, goes on sooner than back."""
    distance = max(one.first - anchor.last, anchor.first - one.last, 0)
    years = civil(one.first)[0] - civil(anchor.first)[0]
    return distance + (0, _NEXT_YEAR, _LAST_YEAR)[years if years in (0, 1) else 2]


def _per_year(moment: Moment) -> int:
    return 2 if moment.unit == "half" else 4


def _timed(moment: Moment | None, said: Said) -> Moment | None:
    if moment is None:
        return None
    time = clock_value(said["clock"]) if said["clock"] else ""
    return moment.at(time, zone_offset(said["zone"])) if time else _about(moment, said)


def _about(moment: Moment | None, said: Said) -> Moment | None:
    about = said.words.startswith(("about", "around", "circa", "ca.", "ca ", "c.", "approx", "roughly"))
    return replace(moment, approximate=True) if moment and about else moment
