"""Set in: a short title that names nobody goes in with the places of its deed; it comes out with where that was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set

_MOST = 6  # words of a title that has room for a place, and says too little without one
_ROADS = word_set(
    """street road avenue lane square bridge hospital school college station airport library church court building
    hotel stadium park centre center theatre theater museum house hall harbour harbor terminal factory plant mine"""
)
_HERE = word_set("there here nationwide worldwide abroad home downtown")
_WHERE = ("in", "at", "on", "near", "off", "outside")
_NEAR = ("near", "outside", "off")
_BEFORE = re.compile(
    rf"(?:\b(?P<how>{'|'.join(_WHERE)}) )?(?:the (?:[a-z]+ )?(?:island|town|city|village|port|district|suburb) of )?"
    r"(?P<the>the )?\Z",
    re.IGNORECASE,
)
_CALLED = re.compile(r"The (?:city|town|village|island|suburb)(?= [a-z])(?! of\b)")
_ELSEWHERE = re.compile(r"\b(?:after|before|since|until)\b[^,;]*\Z", re.IGNORECASE)
_WITH_ARTICLE = re.compile(r"(?:s|Republic|Kingdom|Gulf|Sea|Ocean|River|Valley|Peninsula|Coast|Strip|Bank|Gambia)\Z")


def set_in(title: str, places: Sequence[str], text: str, sentence: Span) -> str:
    """ "Police arrest 11 nurses in Toledo" of "Police arrest 11 nurses", where that one place is known for the deed.

    The preposition is that of its sentence, or the one that the text has most often before the place: at a mine, on an
    island; near a town only where the sentence has it.
    """
    words = title.split()
    if len(places) != 1 or not 1 < len(words) <= _MOST or _names(words, text) or not _HERE.isdisjoint(words):
        return title
    place = places[0]
    last = place.split()[-1].lower()
    if last in _ROADS or last in words or not place[0].isupper() or place in title:
        return title
    before = _before(place, text, sentence)
    if before and (called := _CALLED.match(title)):
        return f"{place}{title[called.end() :]}"  # "The city falls"
    return f"{title} {before}{place}" if before else title


def _names(words: Sequence[str], text: str) -> bool:
    """Whether a title names somebody or something, or says whereabouts it was."""
    if any(word[0].isupper() or word.lower() in _WHERE for word in words[1:]):
        return True
    return bool(re.search(rf"[a-z,;] {re.escape(words[0])}\b", text))


def _before(place: str, text: str, sentence: Span) -> str:
    """What stands before a place's name: "in ", "on the "; "" where it may have been elsewhere."""
    here: list[str] = []
    hows: list[str] = []
    articles = 0
    for named in re.finditer(rf"\b{re.escape(place)}\b(?!['’]s|[ -][A-Z])", text):  # not "on Norland's banks"
        said = _BEFORE.search(text, max(named.start() - 40, 0), named.start())
        own = named.start() in range(*sentence)
        if own and _is_elsewhere(text[sentence.start : named.start()], text[named.end() :]):
            return ""
        if said:
            articles += 1 if said["the"] else -1
            hows += [said["how"].lower()] if said["how"] else []
            here += [hows[-1]] if said["how"] and own else []
    how = here[0] if here else max(hows, key=lambda how: (hows.count(how), how == "in"), default="in")
    if how in _NEAR and not here:
        return ""
    return f"{how} the " if articles > 0 and _WITH_ARTICLE.search(place) else f"{how} "


def _is_elsewhere(before: str, behind: str) -> bool:
    """Whether a clause put in has the place: "The trawler, seized off Kiru, sank", "died after a mine in Dur shut"."""
    return bool(_ELSEWHERE.search(before)) or ("," in before and re.match(r"[^,;.]*,", behind) is not None)
