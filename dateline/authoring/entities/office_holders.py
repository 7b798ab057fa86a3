"""Office holders: the names found in a text go in; with them come out the offices that act there without a name.

| text | the office |
|---|---|
| the prime minister flew to Kiru; the Foreign Secretary will fly | Prime minister; Foreign Secretary |
| the county governor declared an emergency; the Peruvian president | County governor; Peruvian president |
| the president resigned, of a text that names a president | none: it is that one |
| the president of the club; the mayor's office; when he became president | none |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.doings import role_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import Word, fold_name
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.people import PORTFOLIOS
from dateline.authoring.entities.registry import Registry
from dateline.authoring.language.word_sets import word_set

_ALONE = word_set("president premier chancellor governor mayor king queen pope emperor sultan emir")
_OF_STATES = ("president",)  # which clubs and firms have, too
_HEADS = word_set("minister secretary")  # behind what for
_LEVELS = word_set("prime deputy lord lady attorney county state provincial regional city town federal national")
_STATE = word_set(
    """government parliament cabinet decree ministers ministry election elections army republic coup rebels troops
    lawmakers senate congress state"""
)
_BECOMES = word_set("as became become becomes elected named appointed then former ex next a an another for new late")
_MEETS = word_set("met meet meets meeting sued sues visited")
_LONGEST = 3  # words before the last one


def with_office_holders(
    text: str, words: Sequence[Word], mentions: Sequence[Mention], registry: Registry
) -> list[Mention]:
    """The mentions, with each office whose holder does something, or is dealt with, and whom the text never names."""
    taken = {at for one in mentions for at in range(one.start, one.end)}
    held = " ".join(fold_name(word) for one in mentions for word in one.position.split())
    new = [
        _mention(text, words, first, last, registry)
        for first, last in _offices(words)
        if words[first].start not in taken and words[last - 1].start not in taken
        if words[last - 1].key not in held.split() and not _is_anyones(words, words[last - 1].key)
    ]
    return sorted([*mentions, *new])


def _offices(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where an office stands that acts: its first word behind the article, and behind its last one."""
    told_of_state = any(word.key in _STATE for word in words)
    for at, word in enumerate(words):
        if not (word.key in _ALONE or word.key in _HEADS) or word.owns or word.opens:
            continue
        first = at
        while first and words[first].joined and at - first < _LONGEST and _is_of_office(words[first - 1]):
            first -= 1
        state = told_of_state or (words[first].key,) in countries()
        if word.key in _OF_STATES and not state:
            continue
        named = word.key in _ALONE or (first < at and words[at - 1].key in PORTFOLIOS | {"prime"})
        led = first > 0 and words[first].joined and words[first - 1].key == "the"
        if led and named and not _goes_on(words, at + 1) and _acts(words, first, at + 1):
            yield first, at + 1


def _acts(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether somebody does something, or is met: "The president, on the advice of his cabinet, declared"."""
    begins = words[first - 1].opens and last < len(words) and not (words[last].joined or words[last].opens)
    met = first > 1 and words[first - 1].joined and words[first - 2].key in _MEETS
    return begins or met or role_of(words, first, last) == "acts"


def _is_of_office(word: Word) -> bool:
    country = countries().get((word.key,))
    return word.key in (PORTFOLIOS | _LEVELS) - {"the", "and", "for", "of"} or bool(country and country.by != "name")


def _goes_on(words: Sequence[Word], last: int) -> bool:
    """Whether a name follows, or of what the office is: "the president of the club", "the mayor, Ann Lee, left"."""
    after = words[last] if last < len(words) and not words[last].opens else None
    return after is not None and (
        after.capital or after.bound or (after.joined and after.key in ("of", "for", "elect"))
    )


def _is_anyones(words: Sequence[Word], key: str) -> bool:
    """Whether the text tells of somebody who has, had or gets such an office."""
    return any(
        word.key == key
        and (
            words[max(at - 1, 0)].key in _BECOMES
            or words[max(at - 2, 0)].key in _BECOMES
            or (at + 1 < len(words) and words[at + 1].capital and not words[at + 1].opens)
        )
        for at, word in enumerate(words)
    )


def _mention(text: str, words: Sequence[Word], first: int, last: int, registry: Registry) -> Mention:
    start, end = words[first].start, words[last - 1].end
    said = " ".join(text[start:end].split())
    name = said[0].upper() + said[1:]
    near = near_names(name, "actor", "office", registry)
    return Mention(start, end, "actor", "", name, True, "office", near=near, role="acts", common=True)
