"""Ships: the names found in a text go in; with them come out the vessels that it names as doing something.

| text | the vessel |
|---|---|
| the ferry Maud capsized; the navy seized the cargo ship Maud | Maud |
| the MV Dorn Star sank; the Dorn Star had left Kiru | MV Dorn Star, both times |
| the Maud capsized, of a text that tells of a ship | Maud |
| aboard the Maud; a sailor fell from the ferry Maud; survivors of the Maud | none: it is only where something is |
| the ferry operator Norvell; the ferry captain, Tom Ray | none |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.authoring.entities.bodies import LEGAL, WORKS
from dateline.authoring.entities.capitals import VESSELS, past_ship
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.word_sets import word_set

_ONLY_WHERE = word_set(
    "aboard on onto from off in into of at near to for with over about behind beside under than against"
)
_DEALT_WITH = word_set("with against of to")  # "a collision with the Maud", "the sinking of the Maud"
_MISHAPS = word_set("collision collided crash crashed hijacking sinking seizure capsizing loss grounding")
_SAILS = word_set("capsized sank sunk sailed docked moored berthed rammed lurched listed foundered")
_HAVE_SHIPS = word_set("captain master skipper crew mate wreck hull deck bow stern sinking")
_VESSELS = VESSELS | {f"{vessel}s" for vessel in VESSELS} | {"ferries"}
_LONGEST = 4  # words of what a vessel is: "the Greek-flagged bulk carrier"


def with_ships(text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, with the vessels that do something, or to which something is done."""
    names = _names(words)
    if not names:
        return sorted(mentions)
    known = {at for one in mentions if one.id for at in range(one.start, one.end)}
    found = [*_named(text, words, names)]
    new = [
        _mention(words, first, last, name, registry)
        for first, last, name in found
        if words[first].start not in known and not _is_where(words, first)
    ]
    held = {at for first, last, _ in found for at in range(words[first].start, words[last - 1].end)}
    return sorted([*(one for one in mentions if one.id or one.start not in held), *new])


def _names(words: Sequence[Word]) -> dict[tuple[str, ...], tuple[Word, ...]]:
    """By each way in which a text names a vessel, the fullest; "the Dorn Star" is the MV Dorn Star."""
    found: dict[tuple[str, ...], tuple[Word, ...]] = {}
    afloat = any(word.key in _VESSELS for word in words)
    for at in range(len(words)):
        last = past_ship(words, at) or (_past_alone(words, at) if afloat else 0)
        name = tuple(words[at:last])
        if not last or name[0].key in NO_NAMES | OFFICES or name[-1].key in LEGAL | WORKS or name[-1].owns:
            continue
        lettered = name[0].acronym and len(name) > 1
        for said in (name, name[1:]) if lettered else (name,):
            key = tuple(word.key for word in said)
            found[key] = max(found.get(key, ()), name, key=len)
    return found


def _past_alone(words: Sequence[Word], first: int) -> int:
    """Behind what is called "the Dorn Star" and does what ships do, has a crew, or is said to be one; else 0."""
    if not first or words[first - 1].key != "the" or not words[first].joined or not words[first].capital:
        return 0
    last = first + 1
    while last < len(words) and words[last].joined and words[last].capital:
        last += 1
    behind = [word.key for word in words[last : last + 2] if not word.opens and not word.capital]
    behind = behind[1:] if behind[:1] in (["had"], ["has"], ["was"]) else behind
    sails = behind[:1] != [] and (behind[0] in _SAILS or behind == ["ran", "aground"])
    crewed = first > 2 and words[first - 2].key == "of" and words[first - 3].key in _HAVE_SHIPS
    closes = last < len(words) and not words[last].joined and not words[last].opens
    apposed = closes and not words[first - 1].joined and not words[first - 1].opens
    apposed = apposed and any(word.key in _VESSELS for word in words[max(first - 1 - _LONGEST, 0) : first - 1])
    return last if sails or crewed or apposed else 0


def _named(
    text: str, words: Sequence[Word], names: dict[tuple[str, ...], tuple[Word, ...]]
) -> Iterator[tuple[int, int, str]]:
    """Where a vessel is named, and what it is called in full; a name alone has "the" before it, or what it is."""
    at = 0
    while at < len(words):
        key = next((key for key in names if _stands_at(words, at, key)), None)
        before = words[at - 1] if at and words[at].joined else None
        if key is None or (before and before.capital and not before.opens and before.key != "the"):
            at += 1
            continue
        yield at, at + len(key), " ".join(text[names[key][0].start : names[key][-1].end].split())
        at += len(key)


def _stands_at(words: Sequence[Word], at: int, key: tuple[str, ...]) -> bool:
    """Whether a name stands here and does not go on."""
    last = at + len(key)
    here = words[at:last]
    if tuple(word.key for word in here) != key or not all(word.capital for word in here):
        return False
    after = words[last] if last < len(words) and words[last].joined and not words[last - 1].owns else None
    return after is None or not (after.capital or after.bound)


def _is_where(words: Sequence[Word], first: int) -> bool:
    """Whether a vessel is only where something is: "aboard the ferry | Maud"."""
    at = first
    while at and words[at].joined and first - at < _LONGEST and words[at - 1].key not in _ONLY_WHERE | {"the", "a"}:
        at -= 1
    if at and words[at].joined and words[at - 1].key in ("the", "a"):
        at -= 1
    before = words[at - 1].key if at and words[at].joined else ""
    told = words[at - 2].key if at > 1 else ""
    last = next((one for one in range(first, len(words)) if not words[one].capital), len(words))
    if before == "of" and last < len(words) and words[last].key in ("which", "that"):
        return False  # "the owner of the tanker Maud, which broke in two"
    return before in _ONLY_WHERE and not (before in _DEALT_WITH and told in _MISHAPS)


def _mention(words: Sequence[Word], first: int, last: int, name: str, registry: Registry) -> Mention:
    start, end = words[first].start, words[last - 1].end
    near = near_names(name, "actor", "", registry)
    return Mention(start, end, "actor", "", name, True, near=near, role="acts", common=True)
