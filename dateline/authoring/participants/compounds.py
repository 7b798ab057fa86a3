"""Compounds: a title of "the swap" and what was told before go in; "the prisoner swap", as it was called, comes out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dateline.authoring.headlines.fitting import LONGEST
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

_KINDS = (  # of happening, which titles of one article share with those of many
    "swap|exchange|war|outbreak|epidemic|strike|walkout|stoppage|ceasefire|truce|merger|takeover|election|vote|referendum|ballot"
    "|trial|inquiry|inquest|talks|summit|quake|earthquake|eruption|crash|collision|explosion|blast|shooting|siege|coup"
    "|protest|protests|embargo|blockade|ban|boycott|campaign|bill|deal|rescue|bailout|lockdown|spill|blaze|fire|leak"
)
_ALONE = re.compile(rf"[Tt]he (?P<kind>{_KINDS})(?= )(?! of\b)")
_CALLED = re.compile(rf"(?<!-)\b(?P<what>[a-z]{{4,}}) (?P<kind>{_KINDS})\b")
_OF = re.compile(r"\b(?P<kind>outbreak|epidemic) of (?P<what>[a-z]{4,})\b")
_NO_NOUNS = word_set(
    """that this these those their with from into over under after before during about against between when while where
    which some such more most many much each every another other same first second third last next latest recent early
    late major minor large small huge giant great deadly fatal massive powerful strong weak fresh previous former final
    whole only possible planned general whose than what like near amid since until both three four five seven eight
    nine sign agree extend reach break start end call hold reject back join face launch cancel future current past
    alleged illegal legal serious severe long brief quick full real true free fair close open
    local national federal regional public private global international mass total partial formal official initial
    further fourth fifth renewed sudden historic bitter bloody violent peaceful surprise snap makeshift landmark
    world entire simple complete disastrous catastrophic worst best biggest largest deadliest longest"""
)


def as_called(title: str, headline: str, text: str, end: int) -> str:
    """The title with the one noun by which an article so far has told such a thing apart; as it is where several did.

    The clause begins at text[end]; the `headline` stands before all.
    """
    found = _ALONE.match(title)
    if not found:
        return title
    kind = found["kind"]
    told = {what for at, what in _calls(headline).get(kind, ())}
    told |= {what for at, what in _calls(text).get(kind, ()) if at <= end}
    longer = f"The {next(iter(told), '')} {title[found.start('kind') :]}"
    return longer if len(told) == 1 and len(longer) <= LONGEST else title


@lru_cache(maxsize=4)  # each clause of an article asks
def _calls(text: str) -> Mapping[str, Sequence[tuple[int, str]]]:
    """By kind of happening, by which nouns a text tells such apart, with where that ends."""
    called: dict[str, list[tuple[int, str]]] = {}
    for one in _CALLED.finditer(text):
        if _is_noun(one["what"]):
            called.setdefault(one["kind"], []).append((one.end(), one["what"]))
    for one in _OF.finditer(text):
        called.setdefault(one["kind"], []).append((one.end(), one["what"]))
    return called


def _is_noun(word: str) -> bool:
    told = any(form in ("past", "participle", "gerund") for _, form in verb_forms(word))
    return word not in _NO_NOUNS and not told and not word.endswith(("ly", "ing", "ed", "est", "ous", "ful"))
