"""Lengths: words such as three hours, every Friday or now go in; a duration, a set or a reference comes out."""

from __future__ import annotations

from dateline.authoring.times import english
from dateline.authoring.times.moment import SEASONS, a_day
from dateline.authoring.times.scene import Reading, Said, Scene, off, on


def read_duration(said: Said, _: Scene) -> Reading | None:
    """How long: P2D, PT3H, PXY."""
    plural = bool(said["many"]) or f"{said['unit']}s" in said.words
    count = english.number(said["number"]) if said["number"] else None if plural else 1
    if said["half"] and count:
        count += 0.5
    return off(_period(said["unit"], count, bool(said["many"])), 0.8, "DURATION")


def read_every(said: Said, _: Scene) -> Reading | None:
    """How often: P1W, XXXX-WXX-5."""
    if said["weekday"]:
        return off(f"XXXX-WXX-{english.WEEKDAYS[said['weekday'][:3]]}", 0.8, "SET")
    if said["month"]:
        return off(f"XXXX-{english.MONTHS[said['month'][:3]]:02d}", 0.8, "SET")
    if said["season"]:
        return off(f"XXXX-{SEASONS[english.SEASONS[said['season']]]}", 0.8, "SET")
    if said["word"]:
        return off(english.SETS[said["word"]], 0.8, "SET")
    if not said["unit"]:
        return off("XXXX-WXX-WE", 0.8, "SET")
    count = english.number(said["number"]) if said["number"] else 2 if "other" in said.words else 1
    return off(_period(said["unit"], count, False), 0.8, "SET")


def read_reference(said: Said, _: Scene) -> Reading | None:
    """Now, recently, the future."""
    word = said["word"]
    return off(english.REFERENCES.get(word) or ("FUTURE_REF" if "future" in word else "PRESENT_REF"), 0.8)


def read_fixed(said: Said, scene: Scene) -> Reading | None:
    """What always means the same."""
    if said.row == "anniversary day":
        known = scene.published is None or scene.published.year > 2000
        return on(a_day(2001, 9, 11), 0.8) if known else None
    return off("PAST_REF", 0.7)


def _period(unit: str, count: float | None, many: bool) -> str:
    words = english.unit_of(unit)
    code = english.DURATIONS[words]
    time = "T" if code.startswith("T") else ""
    if many or count is None:
        return f"P{time}X{code.removeprefix('T')}"
    if words == "fortnight":
        count *= 2
    if code in ("DE", "CE") and count != int(count):  # half a century
        count, code = count * (10 if code == "DE" else 100), "Y"
    return f"P{time}{count:g}{code.removeprefix('T')}"
