"""Opening: a text goes in, and where it begins; it comes out with the capitals of its first words as elsewhere.

Papers set the first words of an article in capitals: "A WOMAN died", "POLICE in Kiru". Each letter keeps its place.
"""

from __future__ import annotations

import re

from dateline.authoring.language.word_sets import word_set

_RUN = re.compile(r"(?P<run>(?:A |[A-Z][A-Z’'-]+ ){1,4})(?=[A-Za-z][a-z]|a )")
_LEADS = word_set(
    """a an the at more some all both no this these those his her its their two three four five six seven eight nine ten
    eleven twelve twenty dozens hundreds thousands in on after when as for with by from about nearly almost up over"""
)
_NOUNS = word_set(
    "man men boy boys girl mum dad son baby teen bus car van dog fire bid row plan new old top key big ex police"
)
_ACRONYM = 4  # letters that one seldom has more than


def with_small_opening(text: str, start: int) -> str:
    """The text, the words in capitals that it begins with at `start` small, or as names are: "A woman", "Ann Lee".

    One that the text has in capitals elsewhere, or that may be short for something, stays.
    """
    found = _RUN.match(text, start)
    if not found:
        return text
    elsewhere = text[found.end() :]
    first, *others = found["run"].split()
    led = first.lower() in _LEADS
    if led and not others and first == "A":
        return text
    as_said = _as_elsewhere(first, elsewhere, opens=first.endswith("S") or first.lower() in _NOUNS)
    said = [as_said.capitalize() if led or as_said.islower() else as_said]
    said += [one.lower() if one.lower() in _LEADS else _as_elsewhere(one, elsewhere, opens=led) for one in others]
    return f"{text[:start]}{' '.join(said)} {elsewhere}"


def _as_elsewhere(word: str, text: str, *, opens: bool) -> str:
    """A word as the text has it elsewhere; where it has it nowhere, it is a noun if it `opens` what is told."""
    capital = word.capitalize()
    if re.search(rf"\b{word}\b", text):
        return word
    if re.search(rf"[a-z,] {capital}\b", text):
        return capital
    noun = len(word) > _ACRONYM or word.lower() in _NOUNS
    if re.search(rf"\b{word.lower()}\b", text) or (opens and noun):
        return word.lower()
    return word
