"""Participants: a clause of a read sentence goes in; the names of those who are in what it tells come out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from dateline.authoring.chronology.reading import Reading, Sentence, is_within, names_in
from dateline.authoring.claims.sources import is_medium
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.families import is_of_family
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS
from dateline.authoring.headlines.plural import is_plural
from dateline.authoring.headlines.voice import Naming
from dateline.authoring.language.english_verbs import RULINGS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.participants.bystanders import is_beside, is_bystander, is_described_by, is_left_out
from dateline.authoring.participants.kin import has_kin_told_of, is_kin

_ATTENDED = word_set("attended led hosted")
_NO_OWN = word_set("the a an on in at to for of with that and , .")  # behind "her", which is not whose, then
_DEALS_WITH = word_set(
    "warn sue fine accuse tell order urge ask charge ban praise criticise criticize condemn blame thank advise notify"
)
_OWNERS = {"his": "he", "her": "she", "its": "it"}
_ADDING = word_set("adding saying noting")
_SPEAKS_FOR = word_set("spokesman spokeswoman spokesperson")
_OWN_PRONOUNS = word_set("it they he she")
_LONGEST_LEAD = 8  # words: "said that its chief executive, | Ann Lee"
_CALLED = ("Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Sheikh", "Patriarch")
_TAKE_PART = word_set("represent attend lead include be participate join host accompany head")


def participants(text: str, sentence: Sentence, telling: Telling, span: Span) -> tuple[Mention, ...]:
    """Who and what is named in what a clause tells, which reaches over `span`, in the order of the text.

    A body that says so is among them; one of the media is not, nor one who only speaks for others, nor who stands in a
    clause beside what happened: "to discuss what the ministry calls …".
    """
    return tuple(
        mention
        for mention in sentence.mentions
        if (
            span.start <= mention.start < span.end
            and not is_bystander(mention, sentence, telling)
            and not (telling.kind == "main" and telling.speaker and is_within(mention, telling, (telling.speaker,)))
        )
        or (_tells_it(mention, sentence, telling) and not is_medium(mention.name, text))
        or _adds_it(mention, sentence, telling)
        or (is_within(mention, telling, telling.subjects) and not _is_of_another(mention, sentence, telling))
        or _is_said_to(mention, sentence, telling)
        or _is_behind(mention, telling)
        or (telling.opener == "whose" and 0 < telling.span.start - mention.end < 3)
    )


def _is_of_another(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a subject names somebody only to say who another is, or who is not meant: "all banks except Norvell"."""
    beside = is_described_by(mention, telling) or is_left_out(mention, sentence)
    return beside or has_kin_told_of(mention, sentence)


def apposed_in(sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """The names in commas behind a subject without one: "Two men, Ann Lee and Bo Day, were jailed"."""
    words, verb = telling.words, telling.words[telling.group.first].start
    behind = [part.last for part in telling.subjects if part.last <= telling.group.first]
    ends = [last for last in behind if words[last].low == ","]
    if not ends or names_in(sentence, telling, telling.subjects):
        return ()
    start = words[ends[0]].start
    return tuple(one for one in sentence.mentions if start < one.start < verb and not is_beside(one, sentence, telling))


def roster(sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """The people that a clause names as taking part: "Ann Lee and Bo Day are representing their countries"."""
    group, words = telling.group, telling.words
    attended = _attended(telling)
    if telling.kind == "aside" or (group.lemma not in _TAKE_PART and not attended):
        return ()
    among = any(word.low == "among" for word in (words[telling.whole.first], *words[telling.rest.first :][:1]))
    if group.lemma == "be" and not among and not attended:
        return ()
    actors = tuple(mention for mention in sentence.mentions if mention.kind == "actor" and mention.start >= attended)
    if attended:
        actors = tuple(mention for mention in actors if mention.start < words[group.first].start)
    people = tuple(mention for mention in actors if mention.actor_kind == "person")
    bodies = tuple(mention for mention in actors if mention.actor_kind not in ("person", "government"))
    return (*people, *bodies) if len(people) > 1 or group.lemma in ("lead", "host", "head") else ()


def objects(telling: Telling, *, body: bool = False) -> tuple[str, ...]:
    """The pronouns of those to whom something is done, as subjects: `he` for "told him", `she` for "gave her a".

    And of those with whose things it is done, by several who have none, or by a `body`: `it` for "Police searched its
    office", `he` for "The bank froze his account".
    """
    low = [word.low for word in telling.words[telling.rest.first : telling.rest.last]][:3]
    he = ("he",) if "him" in low[:1] else ()
    if low[:1] == ["her"] and (len(low) == 1 or low[1] in _NO_OWN):
        return ("she",)
    if low[:1] == ["it"] and telling.group.lemma in _DEALS_WITH:
        return ("it",)
    subject = " ".join(word.text for part in telling.subjects for word in telling.words[part.first : part.last])
    said = " ".join(word.text for word in telling.words[telling.rest.first : telling.rest.last][:4])
    other = (is_plural(subject) or (body and low[:1] != ["its"])) and not is_kin(said)
    return (_OWNERS[low[0]],) if low and low[0] in _OWNERS and other else he


def namings(reading: Reading, sentence: Sentence) -> tuple[Naming, ...]:
    """How titles name the actors of a sentence: people by what the registry calls them for short."""
    actors = (mention for mention in sentence.mentions if mention.kind == "actor" and not mention.common)
    return tuple(_naming(reading, mention) for mention in actors)


def hero(reading: Reading) -> str:
    """The person whom an article is about, as titles name people: one in its headline before others, the one whom it
    names most often; "" where it names nobody."""
    named = Counter(name.short for sentence in reading.sentences for name in namings(reading, sentence) if name.person)
    headline = reading.article.title
    return max(named, key=lambda short: (short.rpartition(" ")[2] in headline, named[short]), default="")


def _naming(reading: Reading, mention: Mention) -> Naming:
    entry = reading.registry.find("actor", mention.id) if mention.id else None
    short = reading.article.text[mention.start : mention.end]
    family = is_of_family(reading.article.text, mention)
    person = mention.actor_kind == "person" and not family
    if person:
        short = _surname(entry.names) if entry else mention.name
        if not entry and " " not in short and mention.position in _CALLED:
            short = f"{mention.position} {short}"  # "Pope Francis"
    short = re.sub(r"['’]s?$", "", short)
    several = (
        family
        or (mention.actor_kind == "group" and re.search(r"(?<!Hama)(?<!ISI)s$", short) is not None)
        or short.endswith((" Forces", " Powers", " Troops"))
        or (short.endswith("s") and " Party" in mention.name and not is_spelt(short, mention.name))  # "the Liberals"
    )
    return Naming(mention.start, mention.end, short, person, several)


def _surname(names: Sequence[str]) -> str:
    """What a person is called in a title: the first alias that is the end of the name, else the name."""
    return next((alias for alias in names[1:] if names[0].endswith(f" {alias}")), names[0])


def _attended(telling: Telling) -> int:
    """Where, before the verb, those are named by whom it is attended: "the talks, to be attended by Ann Lee, are"."""
    words = telling.words[: telling.group.first]
    pairs = pairwise(words)
    return next((by.end for verb, by in pairs if verb.low in _ATTENDED and by.low == "by"), 0)


def _is_behind(mention: Mention, telling: Telling) -> bool:
    """Whether a person stands in commas behind the clause that told what the one is: "shot a student, Ann Lee, on"."""
    words, last = telling.words, telling.whole.last
    if mention.actor_kind != "person" or telling.rest.first == telling.rest.last or last + 1 >= len(words):
        return False
    described = words[last - 1].low in OFFICES or is_spelt(words[last - 1].low, mention.position)
    return words[last].low == "," and words[last + 1].start == mention.start and bool(described)


def _is_said_to(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a statement says this of somebody: "The club said that Ann Lee had resigned", "Doctors said the Board …".

    A body says of others what is not its own doing, so that these are named only where nobody is who says it.
    """
    if telling.kind != "statement" or telling.said is None or mention.kind != "actor":
        return False
    said = next((one for one in sentence.tellings if one.kind == "content" and one.group is telling.said), None)
    if said is None:
        return False
    own = said.subjects and said.words[said.subjects[0].first].low in _OWN_PRONOUNS
    if mention.actor_kind == "person" or own:
        end = said.rest.last if said.is_past else _object_end(said)
        return is_within(mention, said, (*said.subjects, Range(said.rest.first, end)))
    named = names_in(sentence, telling, telling.subjects) and telling.group.lemma not in RULINGS
    return not named and is_within(mention, said, said.subjects)


def _object_end(telling: Telling) -> int:
    """Where, behind the verb, that ends to which something is done."""
    at, last = telling.rest
    while at < last and telling.words[at].low not in PREPOSITIONS:
        at += 1
    return at


def _tells_it(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a body says so, also at the end of a sentence: "43 people died after the flood, the ministry said"."""
    if mention.actor_kind == "person" or (mention.actor_kind == "office" and mention.common):
        return False
    if telling.kind == "main" and any(one.kind == "actor" for one in names_in(sentence, telling, telling.subjects)):
        # "Norland sent a team after 12 people died, according to its ministry"; but "Norvell said its head, Lee, quit"
        said = next(
            (one for one in sentence.tellings if one.kind == "statement" and _tells_of_its_own(one, telling)), None
        )
        return said is not None and is_within(mention, said, said.subjects)
    if telling.speaker or telling.kind != "main":
        by = telling.speaker and next((one for one in sentence.tellings if telling.speaker in one.subjects), None)
        upto = by.group.first if by and by.kind == "statement" else 0
        according = not by and not _is_count(telling)  # "A nurse died, according to the Red Cross"
        parts = [Range(part.first, max(part.last, upto)) for part in (telling.speaker,) if part and not according]
        return is_within(mention, telling, parts)  # "A contractor, Apex, found …"
    last = max(sentence.tellings, key=lambda one: one.span, default=telling)
    closes = last.kind == "statement" and last.said is None and not any(word.hidden for word in sentence.words)
    return closes and last is not telling and is_within(mention, last, last.subjects)


def _tells_of_its_own(said: Telling, telling: Telling) -> bool:
    """Whether who says so tells of its own: "The board said its head, Ann Lee, had resigned"."""
    led = [word.low for word in telling.words[said.group.last : telling.subjects[0].first]]
    own = said.words is telling.words and 0 < len(led) <= _LONGEST_LEAD
    return own and not {"its", "their"}.isdisjoint(led)


def _is_count(telling: Telling) -> bool:
    """Whether a clause is about so many, and so about who counts them: "43 people died, according to the agency"."""
    first = telling.words[telling.subjects[0].first].low if telling.subjects else ""
    return first[:1].isdigit() or first in COUNTED


def _adds_it(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a body adds this to what it says: "A spokesman said the ministry was ready, adding that …"."""
    before = telling.words[: telling.whole.first]
    if telling.kind != "aside" or mention.actor_kind == "person" or not (before and before[-1].low in _ADDING):
        return False
    said = next((one for one in sentence.tellings if one.kind == "statement"), None)
    if said is None or not said.subjects or mention.kind != "actor":
        return False
    spoken_for = [one for one in sentence.mentions if one.kind == "actor" and one.start < telling.span.start]
    by = said.words[said.subjects[0].last - 1].low
    return is_within(mention, said, said.subjects) or (by in _SPEAKS_FOR and spoken_for[:1] == [mention])
