"""Clock: 9:30 p.m. EST, six o'clock, Monday night and their scene go in; the time or part of the day comes out."""

from __future__ import annotations

from dateline.authoring.times import english
from dateline.authoring.times.scene import Reading, Said, Scene, off, on, within

_NOON, _HOURS = 12, 24
_FURTHEST = "14:00"  # that a zone is from UTC


def read_part(said: Said, scene: Scene) -> Reading | None:
    """A part of the day: this morning, last night, that evening, in the afternoon."""
    words = said["part"].replace("-", " ").split()[-1].removesuffix("s")
    clock = english.PARTS_OF_DAY.get(words) or english.PARTS_OF_DAY.get(words.removeprefix("mid"), "")
    rel = said["rel"].removeprefix("the ")
    of_text = rel in (*english.OF_THE_TEXT, "") or said["rel"] == "the next"
    if rel in ("that", "same", "following", "previous"):
        day = within(scene.named, "day") if scene.named else scene.then("day")
    else:
        day = scene.then("day") if of_text or scene.narrative else scene.now("day")
    if day is None:
        return off(f"XXXX-XX-XX{clock}", 0.4, "TIME")
    step = -1 if rel in english.BACK else 1 if rel in english.ONWARD else 0
    return on(day.shift(step).at(clock), 0.85 if rel else 0.6)


def read_clock(said: Said, scene: Scene) -> Reading | None:
    """A time of the day that the text has come to."""
    clock = said["clock"] or said["number"]
    time = clock_value(clock, said["part"] or said["night"])
    if not time:
        return None
    zone = zone_offset(said["zone"])
    day = scene.then("day")
    if day is None:
        return off(f"XXXX-XX-XX{time}", 0.4, "TIME")
    return on(day.at(time, zone), 0.8)


def clock_value(clock: str, part: str = "") -> str:
    """`T21:30` for 9:30 p.m.; "" for what is no time."""
    if clock in ("noon", "midnight"):
        return english.PARTS_OF_DAY[clock]
    letters = "".join(sign for sign in clock if sign.isalpha())
    hours, _, minutes = clock.rstrip("aphmours. ").replace(".", ":").partition(":")
    if hours.isdigit() and len(hours) > 2:  # 1830, as wires stamp it
        hours, minutes = hours[:-2], hours[-2:]
    hour, minute = english.number(hours) if hours != "0" else 0, minutes[:2] or "00"
    if hour is None or hour != int(hour) or int(minute) > 59 or hour > (_HOURS if minute == "00" else _HOURS - 1):
        return ""
    if letters.startswith("p") or part in ("afternoon", "evening", "night"):
        hour += _NOON if hour < _NOON else 0
    elif letters.startswith("a") and hour == _NOON:
        hour = 0
    return f"T{int(hour):02d}:{minute}"


def zone_offset(zone: str) -> str:
    """`-05:00` for EST, `Z` for GMT; an offset as ISO 8601 writes it; "" for what is none."""
    if zone[:1] in ("+", "-"):
        hours, minutes = zone[1:3], zone[-2:]
        return f"{zone[0]}{hours}:{minutes}" if f"{hours}:{minutes}" <= _FURTHEST and minutes < "60" else ""
    return english.ZONES.get(zone, "")
