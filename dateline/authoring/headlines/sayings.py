"""Sayings: a clause that says something goes in; a title that tells who says what comes out."""

from __future__ import annotations

import re

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.fitting import LONGEST, without_articles
from dateline.authoring.headlines.plural import is_plural
from dateline.authoring.headlines.spoken_of import Person, SpokenOf
from dateline.authoring.headlines.subject import subject_of
from dateline.authoring.headlines.title import NOBODY, title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import DATE_WORDS
from dateline.authoring.language.verbs import participle, told_now
from dateline.authoring.language.word_sets import word_set

_LOWERED = word_set(
    "The A An Its Their His Her Some Many Both There At More Most About Around Nearly Up Two Three Several Police"
)
_SHE, _HE = re.compile(r"\b(?:woman|girl|mother|wife|queen)$"), re.compile(r"\b(?:man|boy|father|husband|king)$")
_TOLD = word_set("tell inform notify assure warn")  # somebody who hears it: "Residents are told they can stay"
_GENDERS = {"him": "he", "her": "she"}
_ARTICLES = 8  # characters that a clause of a title may lose with its articles


def statement_title(
    voice: Voice, telling: Telling, said: Telling | None, whole: str, spoken_of: SpokenOf = NOBODY
) -> str:
    """A title for a clause that says something: who says what; else, by `whole`, its sentence, to whom or in what."""
    speaker, plural = subject_of(voice, telling, spoken_of)
    if not speaker or len(speaker) > 60 or (telling.group.passive and telling.group.lemma not in _TOLD):
        return ""
    if said and not _is_of_the_hearer(telling, said) and not _is_described(said):
        says = _says(telling, plural)
        content = _content(voice, said, speaker, plural, LONGEST - len(f"{speaker} {says} "))
        name = _name_at_end(voice, telling)
        longer = _content(voice, said, name, plural, LONGEST - len(f"{name} {says} ")) if name else ""
        if len(longer) > len(content):
            speaker, content = name, longer
        if content:
            return f"{speaker} {says} {content}"
    if telling.group.passive:
        return ""
    if re.search(r"\b(?:reporters|journalists)\b", whole):
        return f"{speaker} {told_now('speak', plural)} to reporters"
    if "in a statement" in whole:
        return f"{speaker} {told_now('issue', plural)} a statement"
    return ""


def _is_described(said: Telling) -> bool:
    """Whether what was read as said only tells which thing is meant: "that a mill | it had bought | had burned"."""
    at = said.subjects[0].first if said.subjects else 0
    led = [word.low for word in said.words[max(at - 2, 0) : at]]
    return at > 1 and said.words[at].low in ("it", "they", "he", "she") and led[0] in ("a", "an", "the", "its", "their")


def _says(telling: Telling, plural: bool) -> str:
    """How it is said: `says`; of who hears it `is told`."""
    lemma = telling.group.lemma
    if telling.group.passive:
        return f"{told_now('be', plural)} {participle(lemma)}"
    return told_now("say" if lemma in ("tell", "add", "note") else lemma, plural)


def _name_at_end(voice: Voice, telling: Telling) -> str:
    """The name of a body behind what it is: "Rhein TV" of "The German broadcaster Rhein TV"; "" elsewhere."""
    part = telling.subjects[0]
    name = voice.name_at(telling.words[part.last - 1])
    behind = name is not None and telling.words[part.first].start < name.start and len(telling.subjects) == 1
    before = [word for word in telling.words[part.first : part.last] if name and word.start < name.start]
    plain = all(word.is_word and word.low not in ("of", "and", "for", "at", "in") for word in before)
    what = bool(before) and before[-1].text[0].islower() and not before[-1].low.endswith(("’s", "s’"))
    return name.short if name and behind and plain and not name.person and what else ""


def _is_of_the_hearer(telling: Telling, said: Telling) -> bool:
    """Whether "he" in what is said may be who it is said to: "Lee warned Day that he was responsible"."""
    subject = said.words[said.subjects[0].first].low if said.subjects else ""
    if telling.group.passive:
        return False
    heard = telling.words[telling.rest.first : telling.rest.last]
    return subject in ("he", "she", "they") and any(
        word.text[0].isupper() and word.low not in DATE_WORDS for word in heard
    )


def _content(voice: Voice, said: Telling, speaker: str, plural: bool, room: int) -> str:
    """What is said, as the clause of a title; who speaks is `it` or `they` there."""
    subject = subject_of(voice, said, NOBODY, within=True)[0].lower()
    owner = speaker.lower().partition("’s ")[0]
    pronoun = ("they" if plural else "it") if subject == speaker.lower() else ""
    if subject == owner != speaker.lower() and not any(
        name.person and name.short.lower() == owner for name in voice.names
    ):
        pronoun = "she" if _SHE.search(owner) else "he" if _HE.search(owner) else "it"
    content = title_of(voice, said, within=True, room=room, pronoun=pronoun)
    longer = without_articles(title_of(voice, said, within=True, room=room + _ARTICLES, pronoun=pronoun))
    content = longer if len(content) < len(longer) <= room else content
    content = content or _done_to(voice, said, speaker, room)
    first = content.split(" ", 1)[0]
    opens = said.words[said.subjects[0].first] if said.subjects else None
    several = (
        opens is not None and opens.text == first and re.search(r"(?<!['’])s$|men$", first) is not None
    )  # "Gunmen"
    several = several or (opens is not None and opens.text == first and _is_compound(said))  # "Rail fares"
    several = several and opens is not None and not voice.name_at(opens)
    if first in _LOWERED or several:
        content = content[0].lower() + content[1:]
    return content


def _is_compound(said: Telling) -> bool:
    """Whether its subject is led by a noun with another before it, neither of which is a name: "Rail fares"."""
    opens, *behind = said.words[slice(*said.subjects[0])][:2]
    return opens.text[1:].islower() and any(word.text.islower() and is_plural(word.low) for word in behind)


def _done_to(voice: Voice, said: Telling, speaker: str, room: int) -> str:
    """What was done to the person who says so: "a clerk offered her money"; "" for anything else."""
    whom = said.words[said.rest.first].low if said.rest.first < said.rest.last and not said.group.passive else ""
    if whom not in _GENDERS or not any(name.person and name.short == speaker for name in voice.names):
        return ""
    alone = NOBODY.with_group((Person(speaker, _GENDERS[whom]),))
    content = title_of(voice, said, alone, within=True, room=room + len(speaker) - len(whom))
    return re.sub(rf"(?<= ){re.escape(speaker)}\b(?!['’])", whom, content, count=1)
