"""Contrast: what two titles say goes in; whether they tell of other deeds, people, places or things comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from dateline.authoring.deeds.calamities import befalls, scene_of
from dateline.authoring.deeds.complements import before_head, stand_otherwise
from dateline.authoring.deeds.converses import faced, may_face
from dateline.authoring.deeds.deed import Deed, are_unlike, is_mutual, may_be_one, object_of, refers, says
from dateline.authoring.deeds.happenings import TELL_NOTHING, happenings
from dateline.authoring.deeds.opposites import is_of_namesakes, rule_out
from dateline.authoring.deeds.said import ENDS, NEGLIGIBLE, Said, senses, stem
from dateline.authoring.entities.countries import countries
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_ENOUGH = 2  # words that two have in common, from which on who did it may be told in two ways
_ALIKE = 5  # letters that a country and its people begin with: Mexico, Mexican
_BEHIND = word_set("of in on at near off outside between from for with by against into to over")
_WHERE = word_set("at in near off outside")
_NOT_WHERE = word_set("of by with for against to between than as over on under the a an and or named called into about")


def differ(one: Said, other: Said) -> bool:
    """Whether two tell of other deeds, or of others in the same part of them.

    The deeds are of other kinds, or one is denied or done the other way round; or each names somebody, somewhere or
    something of which the other says nothing: in the titles, as subject or object, as the result of a game.
    """
    if one.keys.isdisjoint(other.keys):
        return True
    one, other = _facing(one, other)
    return (  # what most often is so, and is soon found, comes first
        _do_otherwise(one, other)
        or _others_named(one, other)
        or are_unlike(one.deed, other.deed)
        or _score_otherwise(one, other)
        or _apart(one, one.places - other.places, other, other.places - one.places, _are_of_a_size)
        or _elsewhere(one, other)
        or _named_otherwise(one, other)
        or _share_no_name(one, other)
        or _between_others(one, other)
        or _clash(_scene(one.deed), one, _scene(other.deed), other)
        or stand_otherwise(one, other)
        or rule_out(one, other)
    )


def is_doubtful(one: Said, other: Said) -> bool:
    """Whether two that differ may yet be one happening, or one undo the other: an editor has to look."""
    one, other = _facing(one, other)
    if _score_otherwise(one, other) or _elsewhere(one, other) or _named_otherwise(one, other):
        return False
    mine, yours = one.deed, other.deed
    if _parts_otherwise(one, other) > 1:
        return False
    if _parts(mine).isdisjoint(other.words) and _parts(yours).isdisjoint(one.words):
        return False
    has_in_common = not one.specific.isdisjoint(other.specific)  # somebody or something
    return (
        (has_in_common and may_be_one(mine, yours))
        or may_face(mine, yours)
        or stand_otherwise(one, other)
        or rule_out(one, other)
        or (has_in_common and not are_unlike(mine, yours) and mine.doers != yours.doers)
    )


def _parts(deed: Deed) -> frozenset[str]:
    """All that a deed's parts may mean."""
    words = (*deed.doers, *deed.done_to, *deed.rest)
    return frozenset[str]().union(*(senses(word) for word in words if word not in TELL_NOTHING))


def _parts_otherwise(one: Said, other: Said) -> int:
    """In how many parts two have nothing in common: who does or says it, to whom or what, and what else is said."""
    mine, yours = one.deed, other.deed
    behind, its_behind = _behind_object(one), _behind_object(other)
    parts = (
        _others_named(one, other) or _clash(mine.doers, one, yours.doers, other),
        not says(mine) and _clash(mine.done_to, one, yours.done_to, other),
        bool(behind and its_behind) and behind.isdisjoint(its_behind),
    )
    return sum(parts)


def _behind_object(said: Said) -> frozenset[str]:
    """The stems of what is said behind that to which it is done, as far as they tell much."""
    deed = said.deed
    first = len(deed.done_to) if deed.rest[: len(deed.done_to)] == deed.done_to and not says(deed) else 0
    return said.specific.intersection(stem(word) for word in deed.rest[first:] if word not in deed.doers)


def _facing(one: Said, other: Said) -> tuple[Said, Said]:
    """The same with the deeds that they are compared by: what is said, unless two others say it; from one side."""
    speakers = [{name for name in said.actors if _last(name) in said.deed.doers} for said in (one, other) if said.told]
    if len(speakers) > 1 and all(speakers) and speakers[0].isdisjoint(speakers[1]):
        return one, other
    mine, yours = faced(one.told or one.deed, other.told or other.deed)
    return _with(one, mine), _with(other, yours)


def _with(said: Said, deed: Deed) -> Said:
    return said if said.deed is deed else said._replace(deed=deed)


def _score_otherwise(one: Said, other: Said) -> bool:
    """Whether both give the result of a game or a vote, and not the same."""
    return bool(one.scores and other.scores) and one.scores.isdisjoint(other.scores)


def _others_named(one: Said, other: Said) -> bool:
    """Whether each title names an actor of whom the other says nothing."""
    return _apart(one, one.actors - other.actors, other, other.actors - one.actors, lambda _one, _other: True)


def _apart(
    mine: Said, ours: frozenset[str], yours: Said, theirs: frozenset[str], can_be: Callable[[str, str], bool]
) -> bool:
    """Whether each has a name in its title that the other does not have."""
    only_mine = {name for name in ours if _last(name) in mine.title and not _is_said(name, yours)}
    only_yours = {name for name in theirs if _last(name) in yours.title and not _is_said(name, mine)}
    return any(can_be(one, other) for one in only_mine for other in only_yours)


def _elsewhere(one: Said, other: Said) -> bool:
    """Whether both say where, each only where the other does not, and none of it can be in the other's."""
    pairs = [(here, there) for here in one.places for there in other.places]
    return bool(pairs) and all(
        _are_of_a_size(here, there) and not _is_said(here, other) and not _is_said(there, one) for here, there in pairs
    )


def _named_otherwise(one: Said, other: Said) -> bool:
    """Whether two names stand behind the same word of their titles, or are where it was: at Kiru, near Sund."""
    return any(
        (before == its_before or (_is_somewhere(before, name, one) and _is_somewhere(its_before, its_name, other)))
        and ((before == its_before and before not in _WHERE) or _are_of_a_size(name, its_name))
        and not _is_said(name, other)
        and not _is_said(its_name, one)
        for before, name in one.named
        for its_before, its_name in other.named
    )


def _share_no_name(one: Said, other: Said) -> bool:
    """Whether both titles name somebody or somewhere, and each none of whom the other speaks.

    Of a meeting one may name the countries, and the other the ministers; and one place may be in the other.
    """
    mine, yours = _names_of(one), _names_of(other)
    return (
        bool(mine and yours)
        and not is_mutual(one.deed, other.deed)
        and not any(_is_said(name, other) for name in mine)
        and not any(_is_said(name, one) for name in yours)
        and not any(not _are_of_a_size(name, its_name) for name in one.places for its_name in other.places)
    )


def _names_of(said: Said) -> frozenset[str]:
    """The names that a title has of who and where."""
    known = {name for name in (*said.actors, *said.places) if _last(name) in said.title}
    return frozenset({*known, *(name for _, name in said.named)})


def _is_somewhere(before: str, name: str, said: Said) -> bool:
    """Whether a name, with the word before it, is probably that of a place: "near Kiru", "shells Kiru"."""
    return before not in _NOT_WHERE and all(_last(name) != _last(actor) for actor in said.actors)


def _scene(deed: Deed) -> tuple[str, ...]:
    """What a quake, a fire or the like hits, or where it is."""
    if not deed.calamity:
        return ()
    return deed.done_to if befalls(deed.verb) or deed.verb == "burn" else scene_of((*deed.doers, *deed.rest))


def _between_others(one: Said, other: Said) -> bool:
    """Whether it is between one and another, and in the other title between one of them and a third."""
    return any(
        mine != yours
        and any(not _is_said(name, other) for name in mine - yours)
        and any(not _is_said(name, one) for name in yours - mine)
        for mine in one.between
        for yours in other.between
    )


def _is_said(name: str, said: Said) -> bool:
    """Whether the last word of a name, or what begins as it does, is among these words."""
    last = _last(name)
    if last in said.words or len(last) < _ALIKE:
        return last in said.words and not is_of_namesakes(name, said)
    return any(word[:_ALIKE] == last[:_ALIKE] for word in said.words if word not in TELL_NOTHING)


@lru_cache(maxsize=1 << 12)
def _last(name: str) -> str:
    """The word of a name by which it is known: the last one, unless many names end with it."""
    words = fold_words(name)
    return next((word for word in reversed(words) if word not in ENDS), words[-1] if words else "")


def _are_of_a_size(one: str, other: str) -> bool:
    """Whether two places are both countries, or neither is: what is in a country is no other place."""
    return _is_country(one) == _is_country(other)


def _is_country(name: str) -> bool:
    country = countries().get(tuple(fold_words(name)))
    return country is not None and country.by == "name"


def _do_otherwise(one: Said, other: Said) -> bool:
    """Whether others do it, or it is done with other things: Reed opens a school, Reed opens a hospital."""
    mine, yours = one.deed, other.deed
    if not (mine.verb and yours.verb):
        return False
    few = len(one.specific & other.specific) < _ENOUGH
    named = mine.named and yours.named and not is_mutual(mine, yours)
    if (few or named) and not (refers(mine) or refers(yours)) and _clash(mine.doers, one, yours.doers, other):
        return True
    if says(mine) and says(yours) and _clash(mine.rest, one, yours.rest, other):
        return True
    if mine.verb == yours.verb and _clash(mine.matter, one, yours.matter, other):
        return True
    if _is_of_another(one, other):
        return True
    ours, theirs = _done_to(mine, yours), _done_to(yours, mine)
    back = mine.verb != yours.verb and _refers_back(ours) != _refers_back(theirs) and _have_a_doer(one, other)
    return not back and (_clash(ours, one, theirs, other) or _clash(ours[-1:], one, theirs[-1:], other))


def _refers_back(words: Sequence[str]) -> bool:
    """Whether a thing is called by no more than its kind, since what it is was told before: "halts the transfers"."""
    return len(words) == 2 and words[0] == "the"


def _have_a_doer(one: Said, other: Said) -> bool:
    """Whether somebody who is named does both."""
    return any(_last(name) in one.deed.doers and _last(name) in other.deed.doers for name in one.actors & other.actors)


def _is_of_another(one: Said, other: Said) -> bool:
    """Whether it is nobody's doing, and of another thing, or of another of its kind: talks, or a bridge, collapse."""
    mine, yours = one.deed, other.deed
    if mine.done_to or yours.done_to or is_mutual(mine, yours) or says(mine) or says(yours):
        return False
    if mine.calamity == yours.calamity != "":
        return False  # by whatever word
    ours, theirs = _head(mine.doers), _head(yours.doers)
    if _is_named(ours, one) or _is_named(theirs, other):
        return False
    if ours and theirs and stem(ours[-1]) == stem(theirs[-1]):
        ours, theirs = before_head(ours), before_head(theirs)
    return _clash(ours, one, theirs, other)


def _is_named(words: Sequence[str], said: Said) -> bool:
    """Whether these words are a name, or have one in them."""
    return any(_last(name) in words for name in (*said.actors, *said.places))


def _head(words: tuple[str, ...]) -> tuple[str, ...]:
    """Who does it, without where, whose or between whom that is."""
    return words[: next((at for at, word in enumerate(words) if word in _BEHIND), len(words))]


def _done_to(deed: Deed, other: Deed) -> tuple[str, ...]:
    """To whom or what it is done, without what only names the deed of both: in "holds talks" nothing."""
    words, told = object_of(deed.done_to), deed.kinds & other.kinds
    if deed.verb != other.verb and (is_mutual(deed, other) or words[:1] == ("for",)):
        return ()
    behind = deed.done_to[len(words) :] or deed.rest[len(words) :]
    if NEGLIGIBLE.issuperset(words) and behind[:1] == ("of",):
        words = (*words, *behind[:2])  # "a state of emergency"
    return words if deed.verb == other.verb else tuple(word for word in words if told.isdisjoint(happenings(word)))


def _clash(ours: tuple[str, ...], one: Said, theirs: tuple[str, ...], other: Said) -> bool:
    """Whether both say something here, and neither anything that the other says anywhere."""
    mine, yours = _senses(ours), _senses(theirs)
    return bool(mine and yours) and mine.isdisjoint(other.words) and yours.isdisjoint(one.words)


@lru_cache(maxsize=1 << 14)
def _senses(words: tuple[str, ...]) -> frozenset[str]:
    """All that these words may mean; nothing where none of them tells anybody or anything from another."""
    if all(word in NEGLIGIBLE or word[0].isdigit() for word in words):
        return frozenset()
    return frozenset[str]().union(*(senses(word) for word in words if word not in NEGLIGIBLE))
