"""Holidays: a name and a year go in, or the words that name one and their scene; the day comes out."""

from __future__ import annotations

from collections.abc import Callable

from dateline.authoring.times import english
from dateline.authoring.times.moment import Moment
from dateline.authoring.times.readers import explicit_year, nearest
from dateline.authoring.times.scene import Reading, Said, Scene, off, on
from dateline.dates.calendar import day_number, days_in_month


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: day_number(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], int]:
    """The nth weekday (1 is Monday) of a month; -1 is the last."""

    def day(year: int) -> int:
        if nth < 0:
            last = day_number(year, month, days_in_month(year, month))
            return last - (last - weekday) % 7
        first = day_number(year, month, 1)
        return first + (weekday - first) % 7 + 7 * (nth - 1)

    return day


def _easter(shift: int) -> Callable[[int], int]:
    return lambda year: easter(year) + shift


def easter(year: int) -> int:
    """The day number of Easter Sunday, by the Gregorian reckoning (Meeus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * offset) // 451
    total = epact + offset - 7 * shift + 114
    return day_number(year, total // 31, total % 31 + 1)


HOLIDAYS: dict[str, Callable[[int], int]] = {
    "new year's day": _fixed(1, 1), "new year's": _fixed(1, 1), "new year's eve": _fixed(12, 31),
    "martin luther king day": _nth(1, 1, 3), "martin luther king jr. day": _nth(1, 1, 3), "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14), "presidents' day": _nth(2, 1, 3), "presidents day": _nth(2, 1, 3),
    "international women's day": _fixed(3, 8), "st. patrick's day": _fixed(3, 17), "april fools' day": _fixed(4, 1),
    "april fool's day": _fixed(4, 1), "ash wednesday": _easter(-46), "palm sunday": _easter(-7),
    "maundy thursday": _easter(-3), "holy thursday": _easter(-3), "good friday": _easter(-2),
    "holy saturday": _easter(-1),
    "easter sunday": _easter(0), "easter monday": _easter(1), "easter": _easter(0), "ascension day": _easter(39),
    "pentecost": _easter(49), "whit monday": _easter(50), "corpus christi day": _easter(60), "earth day": _fixed(4, 22),
    "australia day": _fixed(1, 26), "anzac day": _fixed(4, 25), "canada day": _fixed(7, 1),
    "may day": _fixed(5, 1), "cinco de mayo": _fixed(5, 5), "victory day": _fixed(5, 9), "mother's day": _nth(5, 7, 2),
    "memorial day": _nth(5, 1, -1), "father's day": _nth(6, 7, 3), "juneteenth": _fixed(6, 19),
    "fourth of july": _fixed(7, 4), "july fourth": _fixed(7, 4), "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 1, 1), "labour day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2), "halloween": _fixed(10, 31), "all saints' day": _fixed(11, 1),
    "all saints day": _fixed(11, 1), "all souls' day": _fixed(11, 2), "day of the dead": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5), "armistice day": _fixed(11, 11), "veterans day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11), "thanksgiving day": _nth(11, 4, 4), "thanksgiving": _nth(11, 4, 4),
    "black friday": lambda year: _nth(11, 4, 4)(year) + 1, "cyber monday": lambda year: _nth(11, 4, 4)(year) + 4,
    "christmas eve": _fixed(12, 24), "christmas day": _fixed(12, 25), "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26), "d-day": _fixed(6, 6),
}  # fmt: skip


def read_holiday(said: Said, scene: Scene) -> Reading | None:
    """A holiday, in a year or in the nearest one."""
    name = said["holiday"].replace("saint ", "st. ")
    year = explicit_year(said, scene)
    goes_on = scene.narrative and said["rel"] not in english.OF_THE_WRITER
    follows = said["rel"] == "the following"
    anchor = (scene.named if goes_on or follows else None) or scene.published or scene.named
    if year is None and anchor is None:
        return off("XXXX-XX-XX", 0.4)
    if year is not None:
        return on(holiday(name, year), 0.9)
    assert anchor is not None
    rel = said["rel"]
    days = [day for step in (-1, 0, 1) if (day := holiday(name, anchor.year + step))]
    if rel == "last":
        return on(max((day for day in days if day.first < anchor.first), key=lambda day: day.first, default=None), 0.8)
    if rel == "next" or follows:
        return on(min((day for day in days if day.first > anchor.last), key=lambda day: day.first, default=None), 0.8)
    return on(nearest(days, anchor, scene), 0.8)


def holiday(name: str, year: int) -> Moment | None:
    """The day of a holiday in a year from 1583; None before that, and for a name that is none."""
    day = HOLIDAYS.get(name)
    return Moment("day", day(year)) if day and year > 1582 else None
