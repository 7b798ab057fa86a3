"""Definite: the bodies that a text has named go in; the one that "the union" or "the company" means comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dateline.authoring.bodies import CLUBS
from dateline.authoring.mention import Mention
from dateline.authoring.name_words import fold_name, words_of
from dateline.authoring.word_sets import word_set

_THE = re.compile(r"[Tt]he\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z]+)\Z")
_OWN_WORDS = word_set(
    """council commission committee court ministry department agency authority board association inspectorate institute
    university college school hospital museum charity party parliament senate watchdog regulator league federation
    foundation trust"""
)
# What a body is called by a word of its name, or of one like it.
_CALLED = {
    **{word: frozenset((word,)) for word in _OWN_WORDS},
    **dict.fromkeys(("club", "team"), CLUBS | {"club", "fc", "team"}),
    "union": word_set("union unions workers federation guild"),
    "bank": word_set("bank reserve"),
}
_FIRMS = word_set(
    """company firm club team carmaker automaker airline manufacturer maker retailer operator supplier contractor
    developer publisher broadcaster builder startup drugmaker chipmaker planemaker bank lender insurer brewer utility"""
)
_NO_FIRMS = frozenset().union(*_CALLED.values()) - CLUBS - {"bank", "trust", "fc"} | word_set(
    """government police office bureau house administration army navy treasury assembly congress nations
    security service patrol parliament democrats republicans white kremlin pentagon"""
)


def body_meant(subject: str, text: str, named: Sequence[Mention]) -> Mention | None:
    """The body of which a subject speaks by what it is; None where the text has named none, or several like it.

    `named` are the mentions before it. A firm is meant by the name that the text has used more often than others.
    """
    the = _THE.match(subject)
    noun = the["noun"] if the else ""
    if noun not in _CALLED and noun not in _FIRMS:
        return None
    bodies = [one for one in named if one.kind == "actor" and one.actor_kind not in ("person", "government")]
    words = _CALLED.get(noun, frozenset((noun,)))
    called = {_who(one): one for one in bodies if not words.isdisjoint(_said(one, text))}
    if called or noun not in _FIRMS:
        return next(iter(called.values())) if len(called) == 1 else None
    firms = [one for one in bodies if _NO_FIRMS.isdisjoint(_said(one, text))]
    often = Counter(map(_who, firms)).most_common(2)
    if not often or (len(often) > 1 and often[0][1] == often[1][1]):
        return None
    return next(one for one in firms if _who(one) == often[0][0])


def _who(mention: Mention) -> str:
    return mention.id or mention.name


def _said(mention: Mention, text: str) -> frozenset[str]:
    """The words of a name, and the one behind it, as in `the RMU union`."""
    behind = text[mention.end : mention.end + 20].split()[:1]
    return frozenset((*(word.key for word in words_of(mention.name)), *map(fold_name, behind)))
