"""Benches: the names found in a text go in; with them come out the courts that it tells of by where they are.

| text | the body |
|---|---|
| a court in Kiru jailed him; a court in the northern city of Kiru | Court in Kiru |
| a federal grand jury in Kiru; a Dorn County jury; a Peruvian court | Federal grand jury in Kiru; Dorn County jury … |
| a court in Kiru, of a text that names the Kiru District Court | Kiru District Court |
| a board of inquiry; an independent panel headed by Ann Lee | Board of inquiry; Independent panel |
| a Senate committee; a parliamentary committee | Senate committee; Parliamentary committee |
| a court; a court case in Kiru; outside a court in Kiru; the tennis court in Kiru | none |
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import attributed, role_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, words_of
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.word_sets import word_set

_COURTS = word_set("court tribunal jury coroner")
_KINDS = word_set(
    """federal state district county crown high higher lower criminal civil family military commercial administrative
    juvenile labour labor arbitration appeal appeals magistrates grand regional provincial municipal constitutional
    supreme sharia disciplinary city"""
)
_COMMITTEES = word_set("committee panel commission")
_CHAMBERS = word_set("house senate commons lords parliamentary congressional legislative")
_FIELDS = word_set("select joint standing budget finance judiciary health transport defence defense ethics education")
_WHERE = word_set("outside near inside opposite behind beside in at to into around")
_SET_UP = word_set("commission committee panel board force inquiry")
_HEADED = ("headed", "led", "chaired", "under")
_ARTICLES = ("a", "an", "the")
_WIDE = ("european",)  # of many countries
_LONGEST = 5  # words: "in the northern port city of | Kiru"


def with_benches(text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, with each court, jury or committee of a parliament that is told of without a name of its own."""
    known = {at for one in mentions if one.id and one.kind == "actor" for at in range(one.start, one.end)}
    new = [one for one in _benches(text, words, mentions, registry) if known.isdisjoint(range(one.start, one.end))]
    taken = {at for one in new for at in range(one.start, one.end)}
    return sorted([*(one for one in mentions if taken.isdisjoint(range(one.start, one.end))), *new])


def _benches(text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry) -> Iterator[Mention]:
    by_start = {one.start: one for one in mentions if one.kind == "place" or one.actor_kind == "government"}
    by_end = {one.end: one for one in by_start.values()}
    named = [one for one in mentions if one.kind == "actor" and one.actor_kind not in ("person", "government")]
    yield from _set_up(text, words, named, registry)
    for at, word in enumerate(words):
        if not (word.key in _COURTS or word.key in _COMMITTEES) or word.capital or word.owns or _is_part(words, at + 1):
            continue
        first, whose = _begin(words, at, by_end)
        before = words[first - 1] if first and words[first].joined else None
        if before is None or before.key not in _ARTICLES or _is_where(words, first - 1):
            continue
        where = _place(words, at + 1, by_start) if word.key in _COURTS else ""
        if not whose and not where:
            continue
        said = " ".join(text[words[first].start : word.end].split())
        name = _named(word.key, whose or where, named) or said[0].upper() + said[1:] + (f" in {where}" if where else "")
        start = word.start if word.key in _COURTS else words[first].start
        yield _mention(name, start, word.end, role_of(words, first, at + 1) == "acts", named, registry)


def _set_up(text: str, words: Sequence[Word], named: Sequence[Mention], registry: Registry) -> Iterator[Mention]:
    """The bodies that are set up for one task: "a board of inquiry", "an independent panel headed by Ann Lee"."""
    for at, word in enumerate(words[:-1]):
        if word.key not in _SET_UP or word.capital or word.owns:
            continue
        last = at + 1
        inquires = [each.key for each in words[last : last + 2] if each.joined] in (
            ["of", "inquiry"],
            ["of", "enquiry"],
        )
        last += 2 * inquires
        headed = last < len(words) and words[last].joined and words[last].key in _HEADED
        first = at
        while first and words[first].joined and at - first < 3 and words[first - 1].key not in NO_NAMES:
            first -= 1
        led = first > 0 and words[first].joined and words[first - 1].key in _ARTICLES[:2]
        plain = not any(each.capital for each in words[first:at]) and (
            word.key != "force" or words[at - 1].key == "task"
        )
        if led and plain and (inquires or (headed and first < at)) and not _is_where(words, first - 1):
            said = " ".join(text[words[first].start : words[last - 1].end].split())
            end = words[last - 1].end
            yield _mention(said[0].upper() + said[1:], words[first].start, end, True, named, registry)


def _begin(words: Sequence[Word], at: int, by_end: Mapping[int, Mention]) -> tuple[int, str]:
    """Where what a bench is called begins, and whose it is, as is said before it: the place, or the chamber."""
    kinds = _KINDS if words[at].key in _COURTS else _FIELDS
    first = at
    while first and words[first].joined and words[first - 1].key in kinds and not words[first - 1].capital:
        first -= 1
    before = words[first - 1] if first and words[first].joined and not words[first - 1].owns else None
    if before is None:
        return first, ""
    if words[at].key in _COMMITTEES:
        return (first - 1, before.text) if before.key in _CHAMBERS else (first, "")
    place = by_end.get(before.end)
    if place:
        start = next(one for one in range(first - 1, -1, -1) if words[one].start <= place.start)
        return start, place.name
    country = countries().get((before.key,))
    of_country = before.capital and (before.key in _WIDE or (country and country.by in ("adjective", "people")))
    return (first - 1, before.text) if of_country else (first, "")


def _place(words: Sequence[Word], at: int, by_start: Mapping[int, Mention]) -> str:
    """The place that is said behind a bench: "in Kiru", "in the northern city of Kiru"."""
    if at + 1 >= len(words) or words[at].key != "in" or not words[at].joined:
        return ""
    behind = at + 1
    if words[behind].key == "the":
        ends = (one for one in range(behind, min(behind + _LONGEST, len(words) - 1)) if words[one].key == "of")
        behind = next(ends, behind) + 1
    if place := by_start.get(words[behind].start):
        return place.name
    known = words[behind].capital and words[behind].joined and words[behind].key not in NO_NAMES
    last = behind + 1
    while known and last < len(words) and words[last].joined and words[last].capital:
        last += 1
    return " ".join(word.text for word in words[behind:last]) if known else ""


def _is_part(words: Sequence[Word], last: int) -> bool:
    """Whether the word before only tells of what something else is: "a court case"."""
    after = words[last] if last < len(words) and words[last].joined else None
    return after is not None and (after.capital or after.bound or bool(attributed(words, last, plural=False)))


def _is_where(words: Sequence[Word], article: int) -> bool:
    return article > 0 and words[article].joined and words[article - 1].key in _WHERE


def _named(head: str, whose: str, named: Sequence[Mention]) -> str:
    """The one body of the text that has both in its name: "Kiru District Court" of "a court in Kiru"."""
    keys = {head, *(word.key for word in words_of(whose))}
    fitting = {one.name for one in named if keys <= {word.key for word in words_of(one.name)}}
    return fitting.pop() if len(fitting) == 1 else ""


def _mention(name: str, start: int, end: int, acts: bool, named: Sequence[Mention], registry: Registry) -> Mention:
    role = "acts" if acts else ""
    if own := next((one for one in named if one.name == name), None):
        return own._replace(start=start, end=end, position="", role=role, of="", common=True)
    near = near_names(name, "actor", "organization", registry)
    return Mention(start, end, "actor", "", name, True, "organization", near=near, role=role, common=True)
