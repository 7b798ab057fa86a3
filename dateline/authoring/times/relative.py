"""Relative: last week, two days ago, a year earlier, tonight and their scene go in; what they name comes out."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from dateline.authoring.times import english
from dateline.authoring.times.moment import Moment, Unit, a_day
from dateline.authoring.times.readers import explicit_year
from dateline.authoring.times.scene import Reading, Said, Scene, off, on, within

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0, "the day before yesterday": -2,
         "the day after tomorrow": 2}  # fmt: skip
_HOURS = 24  # of a day
_HALF_A_YEAR = 6  # months: from here on the new year is the next one
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}


def read_today(said: Said, scene: Scene) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    today = scene.now("day") or scene.then("day")
    clock = {"tonight": "TNI", "overnight": "TNI"}.get(said["word"], "")
    if scene.narrative and said["word"] == "today":
        return off("PRESENT_REF", 0.6)
    if today is None:
        return off("PRESENT_REF" if said["word"] == "today" else "XXXX-XX-XX" + clock, 0.5)
    return on(today.shift(_DAYS[said["word"]]).at(clock), 0.95)


def read_relative(said: Said, scene: Scene) -> Reading | None:
    """Last, next, this or that week, month, quarter, season, weekend, year, or month by name."""
    if said["year"]:
        return on(Moment("year", said.number("year")), 0.9)
    rel = "same" if said["rel"].endswith("same") else said["rel"].removeprefix("the ")
    if said["rel"] in english.OF_THE_WRITER and scene.published:
        scene = replace(scene, narrative=False)
    step = -1 if rel in english.BACK else 1 if rel in english.ONWARD else 0
    of_text = rel in english.OF_THE_TEXT or said["rel"] == "the next"
    if rel == "new" and scene.published and scene.ahead is not False:
        step = int(scene.published.month > _HALF_A_YEAR)
    if said["month"]:
        return _named_part("month", 12, english.MONTHS[said["month"][:3]] - 1, step, scene, of_text=of_text)
    if said["season"]:
        return _named_part("season", 4, english.SEASONS[said["season"]], step, scene, of_text=of_text)
    words = english.unit_of(said["unit"])
    unit = english.UNITS[words]
    if said["unit"].endswith("s"):
        return off(f"PX{english.DURATIONS[words]}", 0.6, "DURATION")
    if _is_length(said["rel"], unit, scene):
        return off(f"P1{english.DURATIONS[words]}", 0.6, "DURATION")
    if unit == "weekend" and rel in ("the", "last", "past", "this past", "next", *english.SOONEST):
        return _weekend(rel, scene)
    if rel in ("the", "same", "that") and scene.quarter and unit == scene.quarter.unit:
        return on(scene.quarter, 0.7)
    if rel == "the" and unit == "month" and scene.named and scene.near and scene.named.unit in ("day", "month"):
        return on(scene.named.to("month"), 0.7)
    if rel == "the" and unit == "day" and scene.named and scene.named.unit == "day" and _has_come(scene):
        return on(scene.named, 0.7)  # "Earlier in the day", of a day that the text has come to
    if of_text:
        if unit in ("day", "week") and not scene.narrative:
            if scene.near and scene.named and scene.named.unit == "month":
                return _away(scene.named, step, unit)
            if scene.named is None and step > 0 and scene.ahead is False:
                return off(_UNKNOWN[unit], 0.3)  # of a day that is not known
        if unit == "day" and scene.named and not scene.narrative and within(scene.named, unit) is None:
            return off(_UNKNOWN[unit], 0.3)
        anchor = within(scene.named, unit) or scene.then(unit)
    else:
        anchor = scene.now(unit) or (scene.then(unit) if scene.narrative else None)
    if anchor is None:
        return off(_UNKNOWN.get(unit, "XXXX"), 0.4)
    if unit == "quarter" and rel == "the" and not scene.narrative:
        step = -1
    return _so_far(anchor.shift(step), scene)


def read_ago(said: Said, scene: Scene) -> Reading | None:
    """So long ago, or from now: as precise as the unit that it counts in."""
    many = bool(said["many"]) or not said["number"]
    ahead = bool(said["ahead"])
    if many:
        return off("FUTURE_REF" if ahead else "PAST_REF", 0.7)
    if scene.narrative and scene.published is None:
        return off("PAST_REF", 0.4)
    words = english.unit_of(said["unit"])
    if words in ("second", "minute", "hour"):
        today = scene.now("day")
        return on(today.at("TXX"), 0.5) if today else off("PAST_REF", 0.5)
    of_quarter = scene.near and scene.quarter and scene.named == scene.quarter
    if words == "year" and said["number"] in ("a", "one") and of_quarter and scene.quarter:
        return on(scene.quarter.shift(-2 if scene.quarter.unit == "half" else -4), 0.6)
    anchor = scene.published or scene.named
    return _stepped(said, anchor, 1 if ahead else -1)


def read_then(said: Said, scene: Scene) -> Reading | None:
    """A year ago today, two years ago this month, a week today."""
    today, count = within(scene.published, "day"), english.number(said["number"])
    if today is None or count is None or count != int(count):
        return off("PAST_REF", 0.4)
    if said["unit"] == "week":
        return on(today.shift(7 * int(count) * (1 if said["ahead"] else -1)), 0.8)
    month = today.to("month").shift(-int(count) * {"month": 1, "year": 12, "decade": 120}[said["unit"]])
    unit = cast("Unit", said["of"].removeprefix("this "))
    if unit == "month":
        return on(month, 0.8)
    then = a_day(month.year, month.month, min(today.first - today.to("month").first + 1, month.last - month.first + 1))
    return on(then.to(unit) if then and said["of"] != "today" else then, 0.8)


def read_later(said: Said, scene: Scene) -> Reading | None:
    """So long before or after the last date that the text names; of news that names none, the article's day."""
    way = -1 if said["way"] in ("earlier", "before", "previously") else 1
    words = english.unit_of(said["unit"])
    if said["many"] or (not said["number"] and not said.words.startswith("the ")):
        return off("FUTURE_REF" if way > 0 else "PAST_REF", 0.6)
    if words in ("second", "minute", "hour"):
        day = scene.named if scene.named and scene.named.unit == "day" else None
        return _hours_on(said, day, way) if day else off("XXXX-XX-XXTXX", 0.3)
    if words in english.PARTS_OF_DAY and said.words.startswith("the "):
        day = scene.then("day")
        return on(day.shift(way).at(english.PARTS_OF_DAY[words]), 0.6) if day else None
    anchor = scene.named if scene.narrative or scene.near else scene.published
    of_month = scene.near and scene.named and scene.named.unit == "month" and not said.words.startswith("the ")
    if words == "year" and not scene.narrative and of_month and scene.named and (way < 0 or _count(said) == 1):
        return on(scene.named.shift(12 * way * _count(said)), 0.6)
    if words == "year" and not scene.narrative and scene.near and scene.quarter and scene.named == scene.quarter:
        anchor = scene.quarter
        return on(anchor.shift(way * _count(said) * (2 if anchor.unit == "half" else 4)), 0.6)
    since = not scene.ahead  # "Six weeks on, 900 sleep in tents", "Two weeks later, the road is still shut"
    reading = _from_month(said, anchor, way) or _stepped(said, anchor or scene.published, way)
    of_news = anchor is scene.published or (reading is not None and _is_ahead(reading, scene))
    if of_news and way > 0 and since and not scene.narrative:
        return off(_UNKNOWN.get(english.UNITS.get(words, "year"), "XXXX"), 0.3)  # of a day that is not known
    if reading and anchor and anchor.unit == "day" and reading.moment and reading.moment.unit == "week":
        days = 7 * (reading.moment.index - anchor.to("week").index)
        return replace(reading, edtf=replace(anchor.shift(days), clock="", approximate=True).edtf)
    return reading


def _hours_on(said: Said, day: Moment, way: int) -> Reading | None:
    """So many hours from a time of a day: of fewer than a whole day that day, of 24 the next, of 36 one of two."""
    count = english.number(said["number"]) if english.unit_of(said["unit"]) == "hour" else 0
    days, over = divmod(count or 0, _HOURS)
    if not days:
        return on(day.at("TXX"), 0.4)
    then, next_one = (day.shift(way * int(days + more)).at("") for more in (0, 1))
    reading = on(then, 0.6)
    either = sorted((then.edtf, next_one.edtf))
    return replace(reading, edtf=f"[{','.join(either)}]", confidence=0.4) if reading and over else reading


def _is_ahead(reading: Reading, scene: Scene) -> bool:
    """Whether what was read is behind the article's day."""
    moment, now = reading.moment, scene.published
    return moment is not None and now is not None and moment.index > now.to(moment.unit).index


def read_yearago(said: Said, scene: Scene) -> Reading | None:
    """The year-ago period: a year before the quarter, half or month that the text speaks of, or before now."""
    year = explicit_year(said, scene)
    if said["part"] in ("month", "week"):
        unit = cast("Unit", said["part"])
        now = scene.then(unit)
        return on(now.shift(-12 if unit == "month" else -52), 0.7) if now else None
    spoken = scene.quarter
    if scene.named and scene.near and scene.named.unit == "month" and said["part"] != "quarter":
        return on(scene.named.shift(12 * (year - scene.named.year) if year is not None else -12), 0.7)
    if spoken is None and said["part"] in ("quarter", "half"):
        now = scene.now("quarter" if said["part"] == "quarter" else "half")
        spoken = now.shift(-1) if now else None
    if spoken is not None:
        per = 2 if spoken.unit == "half" else 4
        return on(spoken.shift((year - spoken.year) * per if year is not None else -per), 0.7)
    now = scene.now("year")
    return on(now.shift(-1), 0.6) if now else off("PAST_REF", 0.4)


def _is_length(rel: str, unit: Unit, scene: Scene) -> bool:
    """Whether it is a stretch up to now or from now on: the past year, not last year."""
    if unit == "day":
        return False
    if rel == "the next" and scene.ahead is False and scene.near and not scene.narrative:
        return False  # "built in 2019 and closed the next year"
    is_open = rel in ("the past", "the coming", "past", "coming", "the next")
    return rel == "the last" or (is_open and not scene.narrative)


def _has_come(scene: Scene) -> bool:
    """Whether the day that the text named last is not to come, and no more than a week before the article."""
    if scene.named is None or scene.published is None:
        return scene.named is not None
    return scene.published.first - 7 <= scene.named.first <= scene.published.last or scene.near


def _so_far(moment: Moment, scene: Scene) -> Reading | None:
    """A week or weekend; of the article's own, told in the past, the days up to it."""
    reading, today = on(moment, 0.85), within(scene.published, "day")
    if reading is None or today is None or scene.ahead is not False or moment.unit not in ("week", "weekend"):
        return reading
    if not moment.first <= today.first < moment.last:
        return reading
    first = Moment("day", moment.first).edtf
    return replace(reading, edtf=first if moment.first == today.first else f"[{first}..{today.edtf}]")


def _named_part(unit: Unit, per_year: int, part: int, step: int, scene: Scene, *, of_text: bool) -> Reading | None:
    """Last March, next summer, this December; of the text, as "the next March" is, from the date that it named."""
    of_text = of_text and scene.named is not None
    anchor = within(scene.named, unit) if of_text else scene.then(unit) if scene.narrative else scene.now(unit)
    if anchor is None:
        year = within(scene.named, "year") if of_text else scene.then("year") if scene.narrative else scene.now("year")
        return on(Moment(unit, (year.year + step) * per_year + part), 0.6) if year else off("XXXX", 0.3)
    gap = (part - anchor.index) % per_year
    if (
        step == 0 and gap and unit == "season"
    ):  # of a day in February, "that summer" is of its own year, not of the winter's
        day = scene.named if of_text or (scene.narrative and scene.named) else scene.published
        return on(Moment(unit, (day or anchor).year * per_year + part), 0.85)
    if step > 0:
        return on(anchor.shift(gap or per_year), 0.85)
    if step < 0:
        return on(anchor.shift(gap - per_year), 0.85)
    moment = Moment(unit, anchor.index - anchor.index % per_year + part)
    now = scene.published if of_text and step == 0 else None  # "that December" is none that is not over
    return on(moment.shift(-per_year) if now and moment.last >= now.first and not scene.ahead else moment, 0.85)


def _weekend(rel: str, scene: Scene) -> Reading | None:
    """The weekend: the last one, this one from Friday on, the next one where the clause looks ahead."""
    today = scene.now("day")
    if today is None:
        return off("XXXX-WXX-WE", 0.4)
    week = today.to("weekend")
    weekday = (today.first - 1) % 7 + 1
    if rel in english.SOONEST:
        return on(week.shift(int(weekday > 5)), 0.8)
    if rel == "next":
        return on(week.shift(0 if weekday < 4 else 1), 0.7)
    if rel in ("last", "past", "this past") or not scene.ahead:
        return on(week if rel == "the" and weekday > 5 else week.shift(-1), 0.8)
    return on(week, 0.8)


def _count(said: Said) -> int:
    return int(english.number(said["number"]) or 1)


def _from_month(said: Said, anchor: Moment | None, way: int) -> Reading | None:
    """So many days or weeks before or after some day of a month: one of as many days as the month has."""
    count = english.number(said["number"]) if said["number"] else 1
    words = english.unit_of(said["unit"])
    unit = english.UNITS.get(words)
    if anchor is None or anchor.unit != "month" or unit not in ("day", "week") or count is None or count != int(count):
        return None
    return _away(anchor, way * int(count) * (2 if words == "fortnight" else 1), unit)


def _away(month: Moment, steps: int, unit: Unit) -> Reading:
    """So many days or weeks away from some day of a month."""
    length = steps * (7 if unit == "week" else 1)
    first, last = (Moment("day", day + length).edtf for day in (month.first, month.last))
    return replace(off(_UNKNOWN[unit], 0.5), edtf=f"[{first}..{last}]")


def _stepped(said: Said, anchor: Moment | None, way: int) -> Reading | None:
    """So many units on or back from the anchor, in that unit; a year and a half in months."""
    words = english.unit_of(said["unit"])
    unit = english.UNITS.get(words)
    count = english.number(said["number"]) if said["number"] else 1
    if unit is None or count is None or anchor is None:
        return off("FUTURE_REF" if way > 0 else "PAST_REF", 0.4)
    if words == "fortnight":
        count *= 2
    if said["half"]:
        count += 0.5
    if count != int(count):
        finer: dict[Unit, tuple[Unit, int]] = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}
        if unit not in finer:
            return off("FUTURE_REF" if way > 0 else "PAST_REF", 0.4)
        unit, size = finer[unit]
        count *= size
    start = within(anchor, unit)
    if start is None:
        some_day = unit == "day" and anchor.unit == "month"
        return off(f"{anchor.value}-XX" if some_day else _UNKNOWN.get(unit, "XXXX"), 0.3)
    return on(start.shift(way * int(count)), 0.8)
