"""Plural: a subject as a title has it goes in; whether it is several, and takes a plural verb, comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.bodies import CLUBS, WORKS
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set

PLURALS = word_set(
    """people police men women children both many some two three four five six seven eight nine
    ten eleven twelve most several dozens hundreds thousands they we you media
    troops staff couple pair trio"""
)
_THE = word_set("unemployed injured wounded homeless elderly poor dead")  # "the injured", but "an injured man"
_SINGULARS = word_set(
    "news politics economics series congress united mathematics athletics parliament headquarters gas"
)
_AND_ANOTHER = re.compile(
    r"^[^,]+['’]s? .* and (?:the|an?|its|his|her|their) "
)  # "Norland’s king and the guild’s head"
_MUCH = ("some", "most", "more", "all")
_MEN = re.compile(r"(?i)[a-z]people$|[a-z](?<!yemen)(?<!speci)(?<!regi)(?<!abdo)men$|^Lords$|^Commons$")
# "the Allies", "the French", "Labour MPs"; but not the Philippines.
_PEOPLES = re.compile(
    r"[Tt]he (?!Philippines|Netherlands|Bahamas|Maldives|Seychelles|Times|Congress|Nations|States)"
    r"(?:[A-Z][a-z]+(?<![su])(?<!i)s|[A-Z][a-z]+(?:ish|tch|nch|lsh|ese)|Swiss)|(?:\w+ )?[A-Z]{2,}s"
)
_CREWS = word_set("police media people women children men troops staff")  # but "the police chief"
_BANDS = word_set("forces powers troops rebels guards marines allies")
_PLURAL_CLUBS = (" Rovers", " Wanderers", " Rangers", " Lions", " Tigers")
_BODY = word_set(
    "administration agency department commission committee ministry authority office council bureau board service"
)
_BEHIND = word_set("loyal due able unable opposed close responsible angry worth")
HEAD = re.compile(
    r"\s(?:of|in|from|at|for|with|on|near|by|to|who|that|under|along|between|against|over|about|across"
    r"|throughout|around|outside|inside|within|without|off)\s"
)
_OWNED = re.compile(  # "the Union of Nurses’ members", but "Guards at Kiru's prison"
    r"(?:[Tt]he )?(?:[a-z]+ )?(?:[A-Z]\w+ )+of (?:the )?(?:[A-Z]\w+ )*[A-Z]\w+['’]s? (?P<what>.+)"
)
_SHARE_OF = re.compile(
    r"(?:(?:about|around|nearly|almost|over|more than|less than) )?(?:half|most|some|two-thirds|three-quarters"
    r"|an? (?:third|quarter|majority)|the (?:majority|rest|remainder)) of (?P<of>.+)",
    re.IGNORECASE,
)
_COUNTED = PLURALS - _CREWS


@lru_cache(maxsize=1 << 12)
def is_plural(said: str) -> bool:
    """Whether a subject is several, as far as its words tell: "officials from Norland", "Ann Lee and Bo Day"."""
    if shared := _SHARE_OF.match(said):
        return is_plural(shared["of"])
    if _AND_ANOTHER.search(HEAD.split(said)[0]):
        return True
    many = re.match(r"[A-Z][a-z]+s of ", said)  # "Members of the Kiru Council’s cabinet"
    said = owned["what"] if (owned := _OWNED.match(said)) and not many else said
    words = re.split(r"s['’] |(?<=[a-z])['’]s ", HEAD.split(said)[0])[-1].split()  # "four officers’ trial"
    for at in range(1, len(words)):
        forms = {form for _, form in verb_forms(words[at])}
        several = at > 1 or (words[0].endswith("s") and words[0][-2:-1] not in "'’") or words[0].lower() in PLURALS
        describes = words[at] in _BEHIND or (several and forms & {"gerund", "participle"})
        if words[at].islower() and describes:
            words = words[:at]  # "a rocket carrying satellites", "Soldiers loyal to Lee"
            break
    if not words:
        return False
    if "and" in words:
        first = words[words[0].lower() == "the"]
        if first.isupper() and len(first) > 1:
            return True  # "the FBI and Justice Department"
        return words[-1].lower() not in _BODY or not all(word[0].isupper() or word == "and" for word in words[1:])
    last = words[-1].lower()
    if words[0].lower() in _MUCH and len(words) > 1 and (last in _SINGULARS or last[-1] != "s") and last not in PLURALS:
        return bool(_MEN.search(last))  # "some news", "more fuel"
    counts = any(word.lower() in _COUNTED for word in words) or re.fullmatch(r"[0-9][0-9,.]*", words[0])
    if (
        counts
        or last in PLURALS
        or (last in _THE and words[0].lower() == "the")
        or any(_MEN.search(word) for word in words)
    ):
        return True
    if _PEOPLES.fullmatch(" ".join(words)) or last in _BANDS:
        return True
    if last in _SINGULARS or not last.endswith("s") or last.endswith(("ss", "us", "is", "’s")):
        return False
    if (words[-1].isupper() and len(words[-1]) > 1) or last in WORKS - CLUBS:  # NMS, Norvell Motors
        return False
    capitalised = len(words) > 1 and all(word[0].isupper() or word in ("and", "of", "the", "&") for word in words)
    return not capitalised or bool(re.search(r"(?:ans|crats|ists|ors|ers|als|ents)$", last))


def without_more(subject: str) -> str:
    """A subject without what describes it: "A panel" of "A panel headed by a former judge, Ann Lee"."""
    words = HEAD.split(subject)[0].split()
    return " ".join(words[:-1] if len(words) > 2 and is_only_participle(words[-1]) else words)


def tells_of_several(voice: Voice, telling: Telling, said: str, parts: Sequence[str]) -> bool:
    """Whether the verb is told of several: its auxiliary tells, else the subject."""
    helper = telling.words[telling.group.first].low
    if _PEOPLES.fullmatch(HEAD.split(said)[0]):
        return True
    if helper in ("are", "were", "have"):
        return True
    if helper in ("is", "was", "has"):
        return False
    head = HEAD.split(said)[0]
    one = "and" not in head.split() and len(parts) < 2
    called = (each for each in voice.names if head == each.short or (one and head.endswith(f" {each.short}")))
    if head.endswith(_PLURAL_CLUBS):
        return True
    if (name := next(called, None)) and head.split()[-1].lower() not in PLURALS:  # "Philippine police"
        return name.plural
    return len(parts) > 1 or is_plural(said)
