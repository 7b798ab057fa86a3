"""Kept times: a time in a text goes in; whether it is a part of what is told, which a title keeps, comes out."""

from __future__ import annotations

import re

from dateline.authoring.language.english_verbs import DAYS
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.times.timex import TimeExpression

# What is held on a day of its own; how long after what, or before; hours; words that lead to a time.
DATED = word_set(
    """meeting meetings talks summit election elections vote attack attacks visit deadline hearing trial session match
    game conference ceremony crash quake earthquake report figures numbers agreement call briefing speech"""
)
SOON = word_set("seconds minutes hours days weeks months years shortly soon moments immediately day week month year")
HOURS = word_set("morning afternoon evening night noon midday midnight dawn dusk")
OF_TIME = word_set(
    """ended ending beginning starting effective within over in on at by since during from the late early until before
    through around about this last next earlier mid of for than later no not least at"""
)
# By which somebody tells it: "announced on | Twitter | on Monday that …".
CHANNELS = word_set("twitter x facebook instagram telegram social media television tv radio")
_OWNED = re.compile(r"(?:\b(?:its|their|his|her|our)|['’]s)\s\Z")
_THING = re.compile(r"\s(?!on\b|in\b|at\b|and\b|to\b|by\b|with\b|for\b|of\b|from\b)[a-z]{3,}")
_MEASURED = re.compile(
    r"(?:\b(?:to|of|an?|another|lasts?|lasted|declare[sd]?|took|takes|minutes?|hours?|spen[dt]s?|serve[sd]?)|-)"
    r" (?:\w+ )?\Z"
)
_HYPHENED = re.compile(r"[a-z]-[a-z]")  # "fourth-quarter profit"
_FOR_SO_LONG = re.compile(  # "was banned for four years"
    r"\b(?:jail|imprison|ban|suspend|bar|disqualif|exclude|exile|sentence)[a-z]*\b[^.;]*"
    r" for (?:at least |up to |almost )?\Z",
    re.IGNORECASE,
)
_GIVEN = re.compile(  # "a judge gave Ilse Harnack 12 years", "she got six months"
    r"\b(?:give[sn]?|gave|g[eo]ts?|hand(?:s|ed)?|receive[sd]?|face[sd]?)\b"
    r"(?: (?!for\b|in\b|after\b|over\b|within\b)[\w’'-]+){0,5} \Z",
    re.IGNORECASE,
)
_MOVED = re.compile(  # "the launch slipped to July", "talks were put off until Friday"
    r"\b(?:slip(?:s|ped)?|slid|put|push(?:ed)?|mov(?:e|es|ed)|postpon(?:e|es|ed)|delay(?:s|ed)?|defer(?:s|red)?|bring|brought)"
    r"\b[^.;,]{0,40} (?:to|until|till) \Z",
    re.IGNORECASE,
)
_LASTING = re.compile(r"['’]s? [a-z]")  # "a minute's silence", "two weeks' notice"
_OF_THE = re.compile(r"(?:the )?(?:year|month|week|day|season|century|decade|match|tournament)", re.IGNORECASE)
_AHEAD = re.compile(r"(?:the )?(?:future|past)|(?:each|every) (?:day|week|month|year)", re.IGNORECASE)
_NAMED_OF = re.compile(r"(?P<what>[A-Za-z]+) of (?:the )?\Z")
_PARTS = word_set(
    """end beginning start rest part most half middle course eve time quarter months weeks days dawn morning third turn
    all remainder much outset close first second last days out"""
)


def is_kept(text: str, time: TimeExpression) -> bool:
    """Whether a time is what the words around it tell of: "six years in prison", "its summer prices"."""
    if _OF_THE.fullmatch(time.text) and (of := _NAMED_OF.search(text, max(time.start - 30, 0), time.start)):
        return of["what"].lower() not in _PARTS  # "player of the year", but "the end of the year"
    if _AHEAD.fullmatch(time.text) and text.startswith(" of ", time.end):
        return True  # "a meeting on the future of the port", "for each day of action"
    if time.text.lower() == "the present":
        return bool(re.match(r"\s\w", text[time.end : time.end + 2]))  # "the present assembly"
    if _OWNED.search(text, max(time.start - 7, 0), time.start) and text[time.end : time.end + 1] == " ":
        return time.type == "DURATION" or bool(_THING.match(text, time.end))  # "ends the party's 14 years in office"
    if re.search(r"\d|\A[A-Z][a-z]+\Z", time.text) and _MOVED.search(text, max(time.start - 80, 0), time.start):
        return time.text.lower() not in DAYS
    if time.type != "DURATION" and "-" not in time.text:
        return False
    if time.type == "DURATION" and (text.startswith(" of ", time.end) or _LASTING.match(text, time.end)):
        return True  # "missed two months of the season"
    if _FOR_SO_LONG.search(text, max(time.start - 80, 0), time.start):
        return True
    if _GIVEN.search(text, max(time.start - 80, 0), time.start):
        return True
    after, before = text[time.end : time.end + 1], text[max(time.start - 12, 0) : time.start].lower()
    return after == "-" or bool(_MEASURED.search(before)) or bool(_HYPHENED.search(time.text))
