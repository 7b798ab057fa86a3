"""Called: what is done to goes in by what somebody calls it; it comes out as a title tells that, in the present."""

from __future__ import annotations

import re

from dateline.authoring.language.verbs import told_now, verb_forms

_CALLED_SO = re.compile(
    r"what (?P<who>(?:\w+ ){0,2}\w+) (?P<verb>said|claimed|believed|alleged|called|described|termed|dubbed)"
    r"(?P<be> was| were)?(?= )"
)


def called_now(phrase: str) -> str:
    """What is said to be so, in the present: "what it says are minutes" of "what it said were minutes"."""
    found = _CALLED_SO.match(phrase)
    if not found:
        return phrase
    lemma = next(lemma for lemma, form in verb_forms(found["verb"]) if form == "past")
    be = {" was": " is", " were": " are"}.get(found["be"] or "", "")
    many = found["who"] == "they" or found["who"].endswith("s")
    return f"what {found['who']} {told_now(lemma, many)}{be}{phrase[found.end() :]}"
