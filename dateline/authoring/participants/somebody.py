"""Somebody: a clause with "he" or "she" goes in; the person without a name comes out whom its sentence is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.chronology.reading import Sentence, names_in
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.given_names import EITHER, GIVEN_NAMES, WOMEN
from dateline.authoring.entities.people import OFFICES, TRADESPEOPLE
from dateline.authoring.headlines.phrases import PREPOSITIONS, rendered
from dateline.authoring.headlines.plural import HEAD, is_plural
from dateline.authoring.headlines.spoken_of import Person, SpokenOf
from dateline.authoring.headlines.subject import FATES
from dateline.authoring.headlines.voice import Naming, Voice
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|mayor|minister|president|king|queen|prince|princess|judge|spokesman|spokeswoman|coach|captain"
    r"|author|director|officer|chief|leader|chairman|chairwoman|driver|pilot|soldier|singer|actor|actress|player|striker"
    r"|founder|senator|governor|general|doctor|teacher|student|suspect|defendant|victim|patient|nurse|worker|passenger"
    r"|resident|prisoner|inmate|detainee|hostage|refugee|migrant|teenager|child|baby|toddler|pensioner|widow|mother"
    r"|father|farmer|fisherman|cyclist|pedestrian|motorist|climber|swimmer|tourist|journalist|reporter|activist|lawyer"
    r"|engineer|gunman|attacker|assailant|bomber|killer|pastor|priest|bishop|imam|rider|runner|footballer|\d-year-old)$",
    re.IGNORECASE,
)
_MEN = ("boy", "man", "grandfather", "father", "brother", "husband", "son", "uncle")
_WOMEN = ("girl", "woman", "grandmother", "mother", "sister", "wife", "daughter", "aunt")
_HOLDERS = OFFICES | word_set(
    "skipper mate owner sheriff bookkeeper baker trusty surgeon bishop magnate billionaire heir"
)
GENDERS = dict.fromkeys(_MEN, "he") | dict.fromkeys(_WOMEN, "she")
PEOPLE = (
    OFFICES
    | TRADESPEOPLE
    | GENDERS.keys()
    | word_set(
        """guard worker foreman technician teenager suspect defendant victim patient passenger prisoner inmate detainee
    hostage refugee migrant tourist pedestrian soldier child baby toddler player priest gunman attacker assailant
    trader miner docker tenant customer visitor volunteer trainee intern apprentice contractor postmaster seaman"""
    )
)
_HE_OR_SHE = ("he", "she", "him")
_OWNERS = ("his", "her", "their")
# Before who one is, or who is only told of beside: "was a clerk", "was found by a clerk".
_NO_OTHER = word_set(
    """as like become became becoming be is was being named appointed elected made by of from with for to against on in
    at near than including"""
)
_ENDS = PREPOSITIONS | word_set(
    "of and or but who whom whose that which when while after before since because last early late"
)
_MOST = 5  # words
_ONE = re.compile(r"(?:an?|another|one) ", re.IGNORECASE)
_AGED = re.compile(r"an? \d{1,3}-year-old\b", re.IGNORECASE)
_SHE = re.compile(
    r"\b(?:[Mm]rs|[Mm]s|[Mm]iss|[Mm]adam|[Dd]ame|[Ll]ady|[Qq]ueen|[Pp]rincess|[Ss]ister|\w*woman|[Aa]ctress|wife|widow"
    r"|daughter|mother|aunt|girl|nun)\b[^.;:]{0,12}\Z"
)
_HE = re.compile(
    r"\b(?:[Mm]r|[Ss]ir|[Ll]ord|[Kk]ing|[Pp]rince|[Ff]ather|[Pp]ope|[Cc]ardinal|[Ii]mam|\w*(?<!wo)man|husband|widower|son"
    r"|brother|uncle|boy)\b[^.;:]{0,12}\Z"
)


def somebody(voice: Voice, sentence: Sentence, telling: Telling) -> tuple[Person, ...]:
    """The one without a name whom the clause is about that this one hangs on, and who else may be meant with the one.

    | sentence | whom "he" or "she" means |
    |---|---|
    | A guard was hurt after he was hit by a van | a guard, whoever was named before |
    | A 40-year-old docker fell when his crane broke | a 40-year-old docker |
    | A guard was held after Bo Day said he had fled | nobody: it may be either |
    """
    hosts = [one for one in sentence.tellings if telling.kind == "aside" and one.kind == "main" and one.subjects]
    if not hosts or hosts[0].subjects[0].first > telling.subjects[0].first:
        return ()
    said, own = rendered(voice, hosts[0].words, hosts[0].subjects[0]), telling.words[telling.subjects[0].first]
    if not _ONE.match(said) or names_in(sentence, hosts[0], hosts[0].subjects):
        return ()
    head = HEAD.split(said)[0]
    known = PERSON.search(head) or _AGED.match(said) or head.split()[-1] in OFFICES
    if not known and hosts[0].group.lemma not in FATES:
        return ()
    told = next((gender for noun, gender in GENDERS.items() if head.endswith(noun)), "")
    others = (Person(name.short) for name in voice.names if name.person and name.start < own.start)
    return (Person(said, told or ("he" if own.low in ("he", "his") else "she")), *others)


def unnamed_before(voice: Voice, sentence: Sentence, telling: Telling) -> tuple[Person, ...]:
    """Those without a name whom the words before a clause's "he" or "him" tell of: "It held a clerk and will sue him".

    Nobody where a person is named there, or one is told of by a pronoun alone.
    """
    own = telling.subjects[0] if telling.subjects else telling.rest
    if own.first >= len(telling.words):
        return ()  # a verb alone, that ends its sentence
    done_to = [word for word in telling.words[telling.rest.first : telling.rest.last][:1] if word.low in ("him", "her")]
    said = telling.words[own.first]
    at = said.start if said.low in ("he", "she") else done_to[0].start if done_to else -1
    if at < 0 or any(name.person and sentence.span.start <= name.start < at for name in voice.names):
        return ()
    doers = range(own.first, own.last)
    words = [word for number, word in enumerate(telling.words) if word.start < at and number not in doers]
    return tuple(one for one in unnamed_in(words) if one.short)


def unnamed_in(words: Sequence[Word]) -> tuple[Person, ...]:
    """Those without a name of whom these words tell, as "a bank clerk"; nobody behind one who is only "he" or "she".

    Who is told of as another's, as "his driver", has nothing that a title could call the one.
    """
    found: dict[str, Person] = {}
    for first, word in enumerate(words):
        if word.low in _HE_OR_SHE:
            break
        owned = word.low in _OWNERS or word.low.endswith(("’s", "'s"))
        last = _past_person(words, first) if owned or word.low in ("a", "an", "another") else 0
        if not last:
            continue
        behind = words[last : last + 2]
        beside = bool(behind) and behind[0].low == "," and (len(behind) < 2 or _is_somebody(behind[1]))
        if not beside and not (first and words[first - 1].low in _NO_OTHER):
            said = "" if owned else " ".join(one.text for one in words[first:last])
            found[said] = Person(said[:1].upper() + said[1:], GENDERS.get(words[last - 1].low, ""))
    return tuple(found.values())


def _is_somebody(word: Word) -> bool:
    """Whether a word behind a comma is who was described before it: "A former judge, | he", "a clerk, | Ann Lee"."""
    return word.low in _HE_OR_SHE or word.text[0].isupper()


def _past_person(words: Sequence[Word], first: int) -> int:
    """Behind what tells that somebody is meant: "a former bank clerk | in"; 0 for "a driver shortage"."""
    for last in range(first + 2, min(first + _MOST, len(words)) + 1):
        noun, after = words[last - 1], words[last] if last < len(words) else None
        if not noun.text.islower() or noun.low in PREPOSITIONS:
            return 0
        ends = after is None or not after.is_word or not after.text.islower() or after.low in _ENDS
        if noun.low in PEOPLE and (ends or (after and (verb_forms(after.low) or is_adverb(after)))):
            return last
    return 0


def is_office(said: str) -> bool:
    """Whether a subject without a name holds an office: "The former sheriff of Kiru County"."""
    words = HEAD.split(said)[0].split()
    held = len(words) > 1 and words[0].lower() in ("the", "a", "an") and words[-1].lower() in _HOLDERS
    return held and not is_plural(said)


def gender_of(short: str, naming: Naming | None, voice: Voice, spoken_of: SpokenOf) -> str:
    """`she`, `he`, or "" where neither the name, what stands before it nor the text so far tells."""
    leading = voice.text[max(naming.start - 40, 0) : naming.start] if naming else short
    if _SHE.search(leading):
        return "she"
    if _HE.search(leading):
        return "he"
    known = next((one.gender for group in reversed(spoken_of.people) for one in group if one.short == short), "")
    full = voice.text[naming.start : naming.end] if naming else short
    given = (full if " " in full else short).split()[0].lower()
    if known or given in EITHER:
        return known
    return "she" if given in WOMEN else "he" if given in GIVEN_NAMES else ""
