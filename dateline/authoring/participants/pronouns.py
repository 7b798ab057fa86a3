"""Pronouns: what a text has named so far goes in, sentence by sentence; whom "he", "she" and "it" mean comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.authoring.chronology.reading import Sentence, names_in
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.clauses.things import (
    as_thing,
    befalls,
    doer_of,
    is_done_by_thing,
    is_judged,
    is_measured,
    is_no_law,
    is_somebody,
)
from dateline.authoring.headlines.loose_ends import without_loose_end
from dateline.authoring.headlines.phrases import PREPOSITIONS, rendered
from dateline.authoring.headlines.plural import HEAD, is_plural, without_more
from dateline.authoring.headlines.spoken_of import Person, SpokenOf
from dateline.authoring.headlines.voice import Naming, Voice
from dateline.authoring.language.english_verbs import HELD, PARTICLES
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import is_adverb
from dateline.authoring.participants.somebody import PERSON, gender_of, is_office, somebody, unnamed_before, unnamed_in

_LONGEST_SUBJECT = 50  # characters that may stand for a pronoun
# A body that a sentence ends in making is what "it" means behind it.
_MADE = re.compile(
    r"\b(?:promised?|set up|create[ds]?|appoint(?:ed)?|form(?:ed)?|establish(?:ed)?|announced?|found(?:ed)?) an? "
    r"(?P<body>(?:[a-z-]+ ){0,2}(?:commission|committee|panel|tribunal|council|agency|court)(?: of inquiry)?)"
    r"[.\"”’]*\s*\Z"
)
# Not "her house".
_DONE_TO = re.compile(r"\b(?:him|her(?= (?:to|on|in|as|for|with|at|from|by|and|after|before)\b|[.,;]))\b")
_SAYS_MORE = word_set("call urge demand warn add accuse ask condemn appeal criticise criticize recommend propose")
_SENTENCES = word_set("jail sentence convict acquit fine order overturn uphold quash adjourn clear imprison award")
_COURT = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]ury|[Rr]egulator|[Ww]atchdog|[Cc]ommission)\b")
_SPEAKERS = re.compile(r"\b(?:advis[eo]rs?|officials?|aides?|sources?|diplomats?|lawyers?|experts?|analysts?)\b")
# What those who say so have done themselves: "Police said they had arrested two men".
_POLICE = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Pp]rosecutors|[Dd]eputies|[Aa]uthorities"
    r"|(?:[Pp]rosecutor|[Ss]heriff)['’]?s['’]? (?:office|service|department)|[Cc]ustoms|[Cc]oast [Gg]uard)$"
)
_POLICE_DO = word_set("arrest detain charge indict seize recover search raid question evacuate rescue")
_AT_A_TIME = ("when", "after", "before", "until", "once", "since")
_PRONOUNS = ("it", "they", "he", "she", "its", "their")
_NOBODY = re.compile(
    r"\d[\d.,]* ?(?:%|per ?cent\b)"
    r"|(?:he|she|it|they|we|i|you|this|that|there|these|those|what|who|one)$"
    r"|(?:his|her|its|their|our|my|no|nobody|none|nothing|anyone|everyone|neither)\b",
    re.IGNORECASE,
)


def before(spoken_of: SpokenOf, voice: Voice, sentence: Sentence, telling: Telling) -> SpokenOf:
    """What pronouns may stand for in a clause: in what is said, who says it; where "it said", what it is about.

    What stands before them in their own sentence comes first, and nobody is meant who cannot have done it.
    """
    subject = telling.words[slice(*telling.subjects[0])] if telling.subjects else ()
    of_them = [word.low for word in subject][-2:] == ["of", "them"]
    first = "they" if of_them else subject[0].low if subject else ""
    unnamed = unnamed_before(voice, sentence, telling)
    if first not in ("it", "its", "they", "their"):
        spoken_of = _with_speaker(spoken_of, voice, sentence, telling)
        own = somebody(voice, sentence, telling) if first in ("he", "she", "his", "her") else ()
        own = own or unnamed
        return spoken_of.with_group(own) if own else spoken_of
    host = _host(sentence, telling)
    if host:
        said = rendered(voice, host.words, host.subjects[0])
        said = without_loose_end(HEAD.split(said)[0]) if len(said) > _LONGEST_SUBJECT else said
        several = first in ("they", "their")
        thing = _thing(voice, host, done := _object(voice, host))
        if of_them and is_plural(object_ := HEAD.split(done)[0]):
            said = "" if is_plural(said) and not _POLICE.search(said) else object_  # "arrested four men, one of them"
            thing, spoken_of = "", replace(spoken_of, other=said, several=said)
        if is_name_of(said) and is_plural(said) == several and not _is_person(said, voice, spoken_of):
            spoken_of = replace(spoken_of, other=said, thing=thing, several="")
        elif is_plural(thing) == several and thing:
            spoken_of = replace(spoken_of, other=thing, thing=thing, several="")
    spoken_of = _that_fits(_with_speaker(spoken_of, voice, sentence, telling), telling)
    return spoken_of.with_group(unnamed) if unnamed else spoken_of


def _host(sentence: Sentence, telling: Telling) -> Telling | None:
    """The clause of the same sentence whose subject "it" may be: "The board opened a probe; it will rule in May"."""
    if telling.kind == "aside" and telling.opener in ("which", "that") and telling.subjects:
        at = telling.subjects[0].first  # "Dockers said they would hold their own ballot, which opens on Monday"
        around = [one for one in sentence.tellings if one.subjects and one.group.first < at < telling.whole.first]
        plain = [one for one in around if one.words[one.subjects[0].first].low not in _PRONOUNS]
        return max(plain, key=lambda one: one.group.first, default=None)
    if telling.kind == "aside" and telling.opener in _AT_A_TIME and telling.subjects:
        ends = is_done_by_thing(telling.words, telling.group)  # "said it would not renew its lease when it expires"
        told = [one for one in sentence.tellings if one.group.first < telling.whole.first]
        told = sorted((one for one in told if ends or one.kind == "main"), key=lambda one: one.group.first)
        return told[-1] if told and told[-1].subjects else None  # "Voters rejected a tax in May, when it lost narrowly"
    if telling.kind != "main":
        return None
    told = [one for one in sentence.tellings if one.kind == "main" and one.group.first < telling.group.first]
    host = told[-1] if told and told[-1].subjects and telling.opener in ("", "and", "but", "when") else None
    own = host is not None and host.subjects[0].first < telling.subjects[0].first
    return host if own else None


def _is_person(said: str, voice: Voice, spoken_of: SpokenOf) -> bool:
    person = any(name.person and name.short == said for name in voice.names)
    return person or said in spoken_of.shorts or bool(PERSON.search(HEAD.split(said)[0]))


def _that_fits(spoken_of: SpokenOf, telling: Telling) -> SpokenOf:
    """The same without what cannot have done it: a curfew is lifted, not the board; a bank cuts, not inflation."""
    other, thing, group = spoken_of.other, spoken_of.thing, telling.group
    if not is_plural(other) and (doer := doer_of(other, spoken_of.body, group)) != other:
        return replace(spoken_of, other=doer)
    if is_judged(other, group):
        return replace(spoken_of, other="")
    if is_no_law(other, group):
        return replace(spoken_of, other="" if is_no_law(thing, group) else thing, several="")
    owned = telling.subjects[0].last - telling.subjects[0].first > 1
    if not owned and group.passive and group.lemma == "hold" and other.rpartition(" ")[2].lower() not in HELD:
        held = thing if thing.rpartition(" ")[2].lower() in HELD else ""
        return replace(spoken_of, other=held, thing=held)  # no site, but a hearing
    owned = owned or (telling.kind == "aside" and telling.opener not in _AT_A_TIME)
    if owned or not is_done_by_thing(telling.words, group, thing):
        return spoken_of
    several = telling.words[telling.subjects[0].first].low == "they"
    apart = is_somebody(other) or is_plural(other) != several or " " not in other
    if thing and is_plural(thing) == several and apart:
        return replace(spoken_of, other=thing, several="")
    return replace(spoken_of, other="") if is_somebody(other) and not befalls(group) else spoken_of


def _with_speaker(spoken_of: SpokenOf, voice: Voice, sentence: Sentence, telling: Telling) -> SpokenOf:
    asides = [one for one in sentence.tellings if one.kind == "aside" and one.group.first < telling.group.first]
    # "After Ann Lee fled, they charged her"
    who = {one.words[part.first].start for one in asides for part in one.subjects}
    start = min(telling.span.start, _pronoun_at(telling))
    people = [name for name in voice.names if name.start < start or name.start in who]
    spoken_of = _with_people(spoken_of, people, voice)
    rules = telling.group.lemma in _SENTENCES and _COURT.search(spoken_of.speaker)  # "The court said so. It jailed"
    if (telling.group.lemma in _SAYS_MORE and spoken_of.speaker) or rules:
        spoken_of = replace(spoken_of, other=spoken_of.speaker)  # "The union said it had not. It called for talks"
    same = (one.speaker for one in sentence.tellings if one.kind == "content" and one.subjects == telling.subjects)
    # "has confirmed it is looking, and expects to report"
    joined = next(same, None) if telling.kind == "main" else None
    part = telling.speaker if telling.kind == "content" else joined or _main_before(sentence, telling)
    if part and part is telling.speaker and telling.words[part.first].start > telling.span.start:
        part = None  # "It was fined eleven times, the inspectors said"
    if telling.kind == "statement" and telling.said:
        said = next((one for one in sentence.tellings if one.kind == "content" and one.group is telling.said), None)
        own = telling.subjects[:1] and telling.words[telling.subjects[0].first].low in ("it", "they")
        own = own and telling.group.lemma != "announce"  # one's own plans
        part = said.subjects[0] if said and said.subjects and not (own and spoken_of.other) else None
    name = rendered(voice, telling.words, part) if part else ""
    if not is_name_of(name):
        return spoken_of
    naming = next((each for each in voice.names if each.person and each.short == name), None)
    if _is_surname(name, spoken_of) or naming or PERSON.search(HEAD.split(name)[0]):
        person = Person(name, gender_of(name, naming, voice, spoken_of))
        return spoken_of.with_group((person,))
    named = names_in(sentence, telling, (part,) if part else ())
    body = telling.kind == "statement" or joined is not None or any(one.kind == "actor" for one in named)
    its = bool(telling.subjects) and telling.kind == "content" and telling.words[telling.subjects[0].first].low == "it"
    body = (
        body or name.lower().startswith("the ") or (its and name[0].isupper() and " " in name)
    )  # "Groupe Sol said it"
    if telling.kind == "content" and telling.group.tense == "would" and is_plural(name):
        return replace(spoken_of, other=name, several="")  # "Lawyers said they would appeal"
    if telling.kind == "content" and telling.group.lemma in _POLICE_DO and not telling.group.passive:
        return replace(spoken_of, other=name, several="") if _POLICE.search(HEAD.split(name)[0]) else spoken_of
    host = _main_before(sentence, telling)
    done_to = next((_object(voice, one) for one in sentence.tellings if host and one.subjects[:1] == (host,)), "")
    if host and is_plural(name) and not is_plural(done_to):
        return replace(spoken_of, other=name, several="")  # "Troops left the town, days after they lost Kiru"
    spoken_of = replace(spoken_of, several="") if telling.kind == "content" else spoken_of
    return replace(spoken_of, other=name) if body and not _SPEAKERS.search(name) else spoken_of


def _pronoun_at(telling: Telling) -> int:
    """Where "he" or "she" stands who goes on: "He sacked the minister, Ann Lee, | and named Bo Day"."""
    subject = telling.words[telling.subjects[0].first] if telling.subjects else None
    return subject.start if subject and subject.low in ("he", "she") else telling.span.start


def after(spoken_of: SpokenOf, voice: Voice, sentence: Sentence) -> SpokenOf:
    """What they may stand for from here on: the sentence's people, its subject first; what else it was about."""
    told = sorted(sentence.tellings, key=lambda one: one.kind == "statement")  # "it" is rather what was told of
    subjects = (rendered(voice, one.words, _teller(one)) for one in told if one.subjects and one.kind != "aside")
    subject = next((said for said in subjects if said), "")
    apart = subject.partition(",")[0]  # "Ann Lee, 47, a former judge"
    subject = apart if any(name.person and name.short == apart for name in voice.names) else subject
    meant = spoken_of.meant_by(subject.lower())
    objects = [_object(voice, one) for one in told]
    many = [said for said in (HEAD.split(one)[0] for one in objects) if is_plural(said)]
    several = many[0] if len(many) == 1 and is_name_of(many[0]) and not is_plural(meant or subject) else ""
    things = [thing for one, said in zip(told, objects, strict=True) if (thing := _thing(voice, one, said))]
    spoken_of = replace(spoken_of, several=several, thing=things[-1] if things else "")
    later = _with_people(spoken_of, voice.names, voice, first=meant if meant in spoken_of.shorts else subject)
    done_to = _DONE_TO.search(voice.text, *sentence.span)
    other = spoken_of.meant_by({"him": "he", "her": "she"}[done_to[0]]) if done_to else ""
    if other and later.people != spoken_of.people and all(one.short != other for one in later.people[-1]):
        person = next(one for group in reversed(later.people) for one in group if one.short == other)
        later = replace(later, people=(*later.people[:-1], (*later.people[-1], person)))
    by = next((one for one in told if one.kind == "statement" and one.said and one.subjects), None)
    said_by = rendered(voice, by.words, _teller(by)) if by else ""
    body = is_name_of(said_by) and said_by not in later.shorts and not is_plural(said_by)
    later = replace(later, speaker=said_by if body else "") if body or later.speaker else later
    if later.people == spoken_of.people and (unnamed := unnamed_in(sentence.words)):
        later = later.with_group(unnamed)  # "freed a boy. His mother …"
    if new := _MADE.search(voice.text, *sentence.span):
        return replace(later, other=f"The {new['body']}")
    if subject in later.shorts and (said_of := _body_said_of(voice, told)) and said_of not in later.shorts:
        return replace(later, other=said_of, body=said_of)  # "Ann Lee said a panel would look into it. It will meet"
    if subject in later.shorts and things and " " in later.other and not is_somebody(later.other):
        later = replace(later, other=things[-1])  # "Ann Lee is to present the budget. It will show"
    subject = subject if len(subject) <= _LONGEST_SUBJECT else without_more(subject)
    if is_office(subject) and subject not in later.shorts:
        return replace(later, other="", body="")  # "The former sheriff was jailed. It started with a phone card"
    if is_name_of(subject) and subject not in later.shorts:
        several = is_plural(subject) and any(map(is_plural, objects))
        later = replace(later, body=later.body if is_measured(subject) else subject)
        return replace(later, other="" if several else subject)  # "Police held two men. They": who knows which
    return later


def _body_said_of(voice: Voice, told: Iterable[Telling]) -> str:
    """The body of which somebody says something; "" where that is none, or several."""
    parts = (rendered(voice, one.words, one.subjects[0]) for one in told if one.kind == "content" and one.subjects)
    said = next((part if len(part) <= _LONGEST_SUBJECT else without_more(part) for part in parts), "")
    return said if is_name_of(said) and is_somebody(said) and not is_plural(said) else ""


def _main_before(sentence: Sentence, telling: Telling) -> Range | None:
    """Whom the clause is about that another hangs on: "Crews had dug for hours when they heard a child"."""
    if telling.kind != "aside" or not telling.subjects or telling.words[telling.subjects[0].first].low != "they":
        return None
    told = [one for one in sentence.tellings if one.kind == "main" and one.group.first < telling.group.first]
    return told[-1].subjects[0] if told and told[-1].subjects else None


def _object(voice: Voice, telling: Telling) -> str:
    """Whom or what something is done to, as far as it is told right behind the verb."""
    start, end = telling.rest
    word = next((word for word in telling.words[start:end] if not is_adverb(word)), None)  # "are also | under a ban"
    if word is None or word.low in PREPOSITIONS or telling.group.passive:
        return ""
    timed = (at for at in range(start + 1, end) if voice.is_time(telling.words[at]))  # "a tax | in May and again"
    said = rendered(voice, telling.words, Range(start, next(timed, end)))
    first, _, rest = without_loose_end(said, whole=True).partition(" ")
    return rest if first in PARTICLES else f"{first} {rest}".strip()  # "shot | down 38 drones"


def _thing(voice: Voice, telling: Telling, done: str) -> str:
    """What is done, up to where, when and for whom: "declared a state of emergency in May"."""
    rest = telling.words[slice(*telling.rest)] if telling.group.lemma == "be" else ()
    behind = [word for word in rest if not is_adverb(word)]
    under = bool(behind) and behind[0].low == "under"  # "are also under | an embargo"
    said = rendered(voice, behind, Range(1, len(behind))) if under else done
    of_one = said.replace(" of ", " of-")
    return as_thing(HEAD.split(of_one)[0].replace(" of-", " of "))


def _teller(telling: Telling) -> Range:
    """Who a clause is about; whoever says it of "it" or "them": "The union said it would strike"."""
    subject = telling.subjects[0]
    own = telling.words[subject.first].low in ("it", "they", "he", "she") and subject.last - subject.first == 1
    if telling.words[subject.last - 1].low in ("last", "first", "next") and subject.last - subject.first > 1:
        subject = Range(subject.first, subject.last - 1)  # "Norland last had an outbreak"
    return telling.speaker if own and telling.kind == "content" and telling.speaker else subject


def is_name_of(said: str) -> bool:
    """Whether a subject says who or what is meant, and shortly enough to stand for a pronoun."""
    return 0 < len(said) <= _LONGEST_SUBJECT and not _NOBODY.match(said)


def _with_people(spoken_of: SpokenOf, names: Iterable[Naming], voice: Voice, first: str = "") -> SpokenOf:
    """The same with the people among these names as the latest, the subject before the others."""
    people = {
        name.short: Person(name.short, gender_of(name.short, name, voice, spoken_of)) for name in names if name.person
    }
    one = PERSON.search(HEAD.split(first)[0]) or _is_surname(first, spoken_of)  # "the mother of Ann Lee"
    if first and first not in people and (first in spoken_of.shorts or one) and is_name_of(first):
        people[first] = Person(first, gender_of(first, None, voice, spoken_of))
    if not people:
        return spoken_of
    group = tuple(sorted(people.values(), key=lambda person: person.short != first))
    return spoken_of.with_group(group)


def _is_surname(said: str, spoken_of: SpokenOf) -> bool:
    """Whether this is the surname of somebody, though of whom is not sure: "Orr", of Ann Orr and Bo Orr."""
    return any(short.endswith(f" {said}") for short in spoken_of.shorts)
