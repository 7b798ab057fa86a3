"""Families: a text and the names in it go in; people who are told by one surname between them come out in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.known import spellings_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import fold_name, words_of
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.entities.registry import Registry

_ONE = r"[A-Z][\w’'-]+"
_KIN = r"(?:brothers|sisters|siblings|twins|cousins|sons|daughters|children|couple|spouses)"
_GIVEN = re.compile(rf"(?P<before>[\w’'-]+,? )?(?P<given>(?:{_ONE}, )*{_ONE}),? and \Z")
_GROUP = re.compile(
    rf"\b[Tt]he (?P<surname>{_ONE}) (?P<kin>{_KIN})\b(?:, (?P<given>(?:{_ONE}, )*{_ONE} and {_ONE})\b)?"
)
_SIBLING = re.compile(r"(?:his|her|their) (?:\w+ )?(?:brother|sister|twin),? \Z")
_FAR = 80  # characters


def with_families(text: str, mentions: Sequence[Mention], registry: Registry) -> list[Mention]:
    """The mentions, with each of "Luis and Marco Teles", "the Teles twins, Luis and Ana" and "the Teles twins"."""
    own: list[Mention] = []
    for one in mentions:
        if one.actor_kind == "person" and " " in text[one.start : one.end]:
            own += _before(text, one.start, one.name.partition(" ")[2], registry)
        elif one.actor_kind == "person" and " " not in one.name:
            own += _of_relative(text, one, mentions, registry)
    surnames: dict[str, dict[str, Mention]] = {}
    for one in sorted([*mentions, *own]):
        if one.actor_kind == "person":
            surnames.setdefault(one.name.rpartition(" ")[2], {})[one.name] = one
    dropped: set[int] = set()
    for group in _GROUP.finditer(text):
        told = [*_told(group["given"] or "", group.start("given"), group["surname"], registry)]
        if not told:
            people = [one for one in surnames.get(group["surname"], {}).values() if " " in one.name][:2]
            spans = (group.span("surname"), group.span("kin"))
            told = [one._replace(start=span[0], end=span[1], role="") for one, span in zip(people, spans, strict=False)]
        if len(told) > 1:
            dropped.add(group.start("surname"))
            surnames.setdefault(group["surname"], {}).update({one.name: one for one in told})
            own += told
    return _with([one for one in mentions if one.start not in dropped], own) if own else list(mentions)


def is_of_family(text: str, mention: Mention) -> bool:
    """Whether a person is only told as one of a family: "the Teles twins"."""
    behind = re.match(rf" {_KIN}\b", text[mention.end : mention.end + 12])
    return behind is not None or re.fullmatch(_KIN, text[mention.start : mention.end]) is not None


def _before(text: str, end: int, surname: str, registry: Registry) -> Iterator[Mention]:
    """Those whose first names stand before the full name of another: `Luis and` before `Marco Teles`."""
    start = max(end - _FAR, 0)
    match = _GIVEN.search(text[start:end])
    if not match:
        return
    before = (match["before"] or "").strip()
    kin = re.fullmatch(_KIN, before.strip(",").lower())
    plain = before.islower() and before not in OFFICES and not before.endswith(",")
    if kin or ((plain or not before) and all(_is_first(text, one) for one in match["given"].split(", "))):
        yield from _told(match["given"], start + match.start("given"), surname, registry)


def _of_relative(text: str, one: Mention, mentions: Sequence[Mention], registry: Registry) -> Iterator[Mention]:
    """A brother or sister who is called by the first name alone: "Ann Lee and her sister Mina"."""
    kin = _SIBLING.search(text, max(one.start - _FAR, 0), one.start)
    before = [other for other in mentions if kin and kin.start() - 5 <= other.end <= kin.start()]
    for other in (other for other in before if other.actor_kind == "person" and " " in other.name):
        yield from _told(text[one.start : one.end], one.start, other.name.rpartition(" ")[2], registry)


def _is_first(text: str, given: str) -> bool:
    """Whether a name is a first one, and nobody is called by it alone."""
    return fold_name(given) in GIVEN_NAMES and len(re.findall(rf"\b{re.escape(given)}\b(?! [A-Z])", text)) == 1


def _told(given: str, start: int, surname: str, registry: Registry) -> Iterator[Mention]:
    for one in re.finditer(rf"{_ONE}", given):
        name = f"{one[0]} {surname}"
        at = (start + one.start(), start + one.end())
        hit = spellings_of(registry, "actor").at(words_of(name), 0)
        if hit and hit.last == len(words_of(name)):
            yield Mention(*at, "actor", hit.entry.id, hit.entry.name, False, hit.entry.actor_kind)
        else:
            near = near_names(name, "actor", "person", registry)
            yield Mention(*at, "actor", "", name, True, "person", near=near)


def _with(found: Sequence[Mention], own: Sequence[Mention]) -> list[Mention]:
    """The mentions with these in place of what stood there; who was called by a first name alone has the whole one."""
    fuller = {one.name.partition(" ")[0]: one.name for one in own if not one.id}
    taken = {place for one in own for place in range(one.start, one.end)}
    kept = [one for one in found if taken.isdisjoint(range(one.start, one.end))]
    people = (one for one in kept if one.actor_kind == "person" and one.name in fuller)
    whole = {one: one._replace(name=fuller[one.name]) for one in people}
    return sorted([*(whole.get(one, one) for one in kept), *own])
