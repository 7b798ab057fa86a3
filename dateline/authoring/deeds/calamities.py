"""Calamities: what a title tells goes in; the quake, fire or accident that it tells of comes out, whichever its verb.

A quake hits, shakes or rips through a town, and kills: it is the same quake, and no fire.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.deeds.happenings import happenings
from dateline.authoring.language.word_sets import word_set

# A line for each kind, which goes by its first word: in titles, "an explosion" is what "explodes" tells.
_KINDS = """
quake earthquake tremor temblor
aftershock
explode explosion blast
wildfire bushfire
fire blaze inferno
storm hurricane cyclone typhoon tornado blizzard
flood floods flooding deluge
landslide mudslide rockslide
avalanche
tsunami
eruption
heatwave
outbreak epidemic
"""
# What calamities do, so that the verb tells nothing by itself.
_BEFALL = word_set(
    """hit strike rock shake jolt rip tear sweep rage engulf gut rattle batter lash slam occur happen devastate
    ravage destroy level flatten rumble roar race break spread kill injure leave claim wound cripple"""
)
_HARM = word_set("kill die injure wound drown leave hurt burn destroy damage wreck")
_DOES_HARM = frozenset(("attack", "explode", "shoot", "crash", "derail", "collapse", "clash"))
# What becomes of people at once in what befalls them, and what that is: "died after their boat sank".
_FATES = word_set("die kill injure wound hurt drown trap strand bury displace rescue evacuate hospitalise hospitalize")
_ACCIDENTS = word_set(
    """sink capsize overturn crash collide derail collapse explode burn burst fall plunge roll flood erupt break hit
    strike sweep tear rip cave skid swerve veer leak detonate"""
)
_HARMED = word_set("die kill injure wound hurt arrest detain")
_LOST = word_set("missing trapped unaccounted unconscious homeless feared")  # "was missing", "were left homeless"
_BY = word_set("in by from of")
_BEFORE_PLACE = _BY | word_set("at on near outside inside off between with against")
_AT = word_set("at in on near outside inside off aboard through")


def calamity_in(verb: str, doers: Sequence[str], rest: Sequence[str]) -> str:
    """The kind of calamity that does this, or by which it is done: `explode` for an explosion; "" for none."""
    if verb in _BEFALL and (found := _kind_of(doers)):
        return found
    if verb == "burn" and tuple(rest) in ((), ("down",)):  # by itself: a mill burns down
        return "fire"
    if verb not in _HARM and verb not in _BEFALL:
        return ""
    places = (at for at, word in enumerate(rest) if word in _BY)
    return next((found for at in places if (found := _kind_of(rest[at + 1 : at + 5]))), "")


def harm_done(verb: str, doers: Sequence[str], rest: Sequence[str]) -> frozenset[str]:
    """The kinds of attack or accident that do this harm: an airstrike destroys a depot, nine people die in a crash."""
    if verb not in _HARM:
        return _DOES_HARM.intersection(happenings(verb)) if verb not in _BEFALL else frozenset()
    behind = next((rest[at + 1 :] for at, word in enumerate(rest) if word in _BY), ())
    return _DOES_HARM.intersection(kind for words in (doers, behind) for kind in happenings(_head(words)))


def is_calamity(word: str) -> bool:
    """Whether a folded word names a calamity."""
    return word in _KIND_OF


def befalls(verb: str) -> bool:
    """Whether the verb tells no more of a calamity than that it was there: "a fire sweeps through a school"."""
    return verb in _BEFALL and verb not in _HARM


def is_met_in(fate: str, accident: str) -> bool:
    """Whether what a first verb tells of people came at once with what a second tells: "died after it sank"."""
    return fate in _FATES and accident in _ACCIDENTS


def is_harmed(telling: Telling) -> bool:
    """Whether a clause tells what became of people: "six were injured", "three are missing"."""
    behind = telling.words[telling.group.last : telling.group.last + 1]
    return telling.group.lemma in _HARMED or any(word.low in _LOST for word in behind)


def scene_of(words: Sequence[str]) -> tuple[str, ...]:
    """Where a calamity is that is named among these words: `a dam` of "an explosion at a dam in Kiru"."""
    first = next((at for at, word in enumerate(words) if word in _KIND_OF), len(words)) + 1
    if first >= len(words) or words[first] not in _AT:
        return ()
    last = next((at for at in range(first + 1, len(words)) if words[at] in _AT | _BY), len(words))
    return tuple(words[first + 1 : last])


def _head(words: Sequence[str]) -> str:
    """The noun of a phrase, before what tells where or whose it is."""
    end = next((at for at, word in enumerate(words) if at and word in _BEFORE_PLACE), len(words))
    return words[end - 1] if end else ""


def _kind_of(words: Sequence[str]) -> str:
    """The first of them that is a calamity, before anything behind a preposition."""
    return next((_KIND_OF[word] for word in words if word in _KIND_OF), "")


_ROWS = [line.split() for line in _KINDS.strip().split("\n")]
_KIND_OF = {word: row[0] for row in _ROWS for word in row}
