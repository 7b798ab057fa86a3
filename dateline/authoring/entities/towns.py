"""Towns: the words that stand around the name of a place, and tell that it is one."""

from __future__ import annotations

import re

from dateline.authoring.language.word_sets import word_set

IN = frozenset(("in", "near", "outside", "around", "throughout", "inside"))
TOWARD = frozenset(("at", "from", "to", "into", "through", "across", "toward", "towards", "via"))
PLACE_OF = word_set("city town village province region state district port suburb island neighborhood mayor governor")
PLACE_BEFORE = re.compile(
    r"\b(?:in|to|from|near|at|of) (?:the|its) (?:[a-z-]+ ){0,2}(?:capital|city|town|village|port), \Z"
)
FOUGHT_OVER = frozenset(("shelled", "bombed", "bombarded", "retook", "recaptured", "overran", "besieged", "encircled"))
