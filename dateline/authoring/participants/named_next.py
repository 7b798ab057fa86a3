"""Named next: a clause about one without a name goes in; who that is, as the next sentence says, comes out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.authoring.chronology.reading import Reading, Sentence, is_within
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.given_names import EITHER, GIVEN_NAMES, WOMEN
from dateline.authoring.entities.mention import Mention
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.headlines.subject import FATES
from dateline.authoring.language.word_sets import word_set

_LEAD = 3  # sentences in which a text may tell first of one without a name
_NEAR = 3  # sentences behind it that may name the one
_OFTEN = 3  # sentences that name whom an article is about
_LONGEST = 8  # words that say what somebody is
# What a court and the police do to somebody; and what one does, or is in, to whom they do it.
_JUDGED = word_set(
    "sentence jail prosecute convict imprison charge arrest indict acquit fine clear ban find remand detain"
)
_STANDS_TRIAL = word_set("plead appear admit deny face accuse")
_BEFORE_COURT = word_set("dock guilty court custody bail magistrates")
_CLEARED = word_set("acquit clear")
# What those do who are judged for it; and who is told of by other deeds, where what was judged was done to somebody.
_OFFENDS = word_set(
    """steal take rob attack assault stab shoot rape abuse drive crash deceive defraud trick pose pretend break burgle
    sell supply smuggle lie cheat launder siphon pocket spend transfer use hide dump threaten stalk harass groom send
    download kill murder beat punch kick target prey forge fake embezzle divert claim"""
)
_ON_SOMEBODY = word_set(
    """murder manslaughter killing rape assault attack stabbing shooting abuse stalking harassment kidnap kidnapping
    murdering attacking raping stabbing abusing defrauding robbery grooming death wounding"""
)
_SUFFERS = word_set("lose suffer see hear wake die be feel trust lend pay give think find notice recover need have")
_HIT = word_set("hit strike knock pronounce")  # what may end so
_DEADLY = word_set("kill die drown perish")
_BEFALLS = FATES | _HIT | _DEADLY
_ANOTHER = word_set("another other also too same separate")
_MEN, _WOMEN = word_set("man boy father husband son policeman"), word_set("woman girl mother wife daughter widow")
_AGED = re.compile(r", (?:\d{1,3}(?:,|\Z| [a-z])|of [A-Z])")  # or "of Harrow", as reports of courts have it
_DESCRIBED = re.compile(r", \d{1,3}, (?:an?|the|his|her|its|their|another|who)\b")


def named_next(reading: Reading, sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """Who the one without a name is to whom a lead has something done, where what follows tells of one person
    alone that the same was done, and names nobody else before.

    | lead | next | who it is |
    |---|---|---|
    | A court jailed a former postmaster | A jury found Ivan Bek, 58, guilty of theft | Ivan Bek |
    | A bookkeeper was jailed | Mary Poole, 49, of Leeds, wept in the dock | Mary Poole |
    | A cyclist was killed | Tom Vance, 34, was hit by a lorry | Tom Vance |
    | A man was jailed for theft | Bo Day, 44, took money from a till, the court heard | Bo Day |
    | A man was charged | Ann Perry, 51, the head, said she was shocked | nobody |
    | A man was jailed for murder | Kay Lin, 23, was killed in 2019 | nobody |
    """
    who = _who(telling)
    if sentence.place >= _LEAD or not who or any(one.actor_kind == "person" for one in sentence.mentions):
        return ()
    passed: set[str] = set()
    for behind in (one for one in reading.sentences if sentence.place < one.place <= sentence.place + _NEAR):
        found = {one.name: one for told in behind.tellings for one in _named(behind, told, telling)}
        fitting = [one for one in found.values() if _fits(one, who, reading, telling.group.lemma in _CLEARED)]
        if found:
            return tuple(fitting) if len(found) == len(fitting) == 1 and passed <= found.keys() else ()
        passed |= {one.name for one in behind.mentions if one.actor_kind == "person"}
    return ()


def _who(telling: Telling) -> tuple[str, ...]:
    """What the one is to whom something is done, word by word: "a former deputy harbour master"; none elsewhere."""
    group, words = telling.group, telling.words
    if telling.kind != "main" or group.lemma not in _JUDGED | _BEFALLS or group.negated or len(telling.subjects) != 1:
        return ()
    done = group.passive or group.lemma == "die"
    first, last = telling.subjects[0] if done else telling.rest
    ends = (at for at in range(first, last) if words[at].low in PREPOSITIONS | {"of", "who", "to", ","})
    said = tuple(word.low for word in words[first : next(ends, last)])
    return said if said[:1] in (("a",), ("an",), ("the",)) and len(said) <= _LONGEST else ()


def _named(behind: Sentence, told: Telling, lead: Telling) -> Iterator[Mention]:
    """The people of whom a clause tells what the lead tells of one: it was done to them, or they were tried for it."""
    group, people = told.group, [one for one in behind.mentions if one.actor_kind == "person"]
    words, lemma = told.words, group.lemma.partition(" ")[0]
    offends = lead.group.lemma in _JUDGED and _offends(told, lead)
    if told.kind == "statement" or (told.kind == "content" and not offends) or not told.subjects:
        return
    rest = {word.low for word in words[group.last : told.rest.last]}
    cleared = lemma in _CLEARED and lead.group.lemma not in _CLEARED
    if cleared or len(told.subjects) > 1 or not rest.isdisjoint(_ANOTHER):
        return
    starts = {words[told.subjects[0].first].start}  # but "His friend Bo Day was hurt"
    about = [one for one in people if one.start in starts or one.position]
    about = [one for one in about if is_within(one, told, told.subjects)]
    done_to = [one for one in people if is_within(one, told, (Range(told.rest.first, told.rest.first + 1),))]
    if lead.group.lemma not in _JUDGED:
        alike = lemma in _HIT or lemma == lead.group.lemma or {lemma, lead.group.lemma} <= _DEADLY
        yield from about if alike and (group.passive or lemma in _DEADLY) else ()
        return
    court = not rest.isdisjoint(_BEFORE_COURT)
    if offends:
        yield from (one for one in about if not one.position)
    elif lemma in _STANDS_TRIAL or "dock" in rest or (group.passive and (lemma in _JUDGED - {"find"} or court)):
        yield from about
    elif not group.passive and lemma in _JUDGED and (lemma != "find" or "guilty" in rest):
        yield from done_to


def _offends(told: Telling, lead: Telling) -> bool:
    """Whether a clause tells of what somebody was judged for: "Bo Day, 44, took money from …"."""
    group, lemma = told.group, told.group.lemma.partition(" ")[0]
    if group.passive or group.negated or not told.is_past or lemma in _JUDGED | _STANDS_TRIAL:
        return False
    on_somebody = not _ON_SOMEBODY.isdisjoint(word.low for word in lead.words[lead.rest.first : lead.rest.last])
    return lemma in _OFFENDS or not (on_somebody or lemma in _SUFFERS)


def _fits(one: Mention, who: tuple[str, ...], reading: Reading, cleared: bool) -> bool:
    """Whether a person may be the one who is told of so: no woman is "a man", no judge "a cyclist".

    One who is new has an age, as those have of whom news is, or is called what the lead has called the one,
    or is the one whom the article names most often; or was cleared, and so convicted before.
    """
    text = reading.article.text
    given = one.name.split()[0].lower()
    if given in GIVEN_NAMES and given not in EITHER and not (_WOMEN if given not in WOMEN else _MEN).isdisjoint(who):
        return False
    behind = [text[match.end() : match.end() + 16] for match in re.finditer(re.escape(one.name), text)]
    aged = any(_AGED.match(said) for said in behind)
    described = any(_DESCRIBED.match(said) for said in behind)
    named_so = bool(one.position) and one.position.split()[-1].lower() in who
    return named_so or (not one.position and not described and (aged or cleared or _is_hero(one, reading)))


def _is_hero(one: Mention, reading: Reading) -> bool:
    """Whether an article tells of a person more often than of any other."""
    named = Counter(name for each in reading.sentences for name in {who.name for who in each.mentions if _is_one(who)})
    first, *others = named.most_common(2)
    return first[0] == one.name and first[1] >= _OFTEN and all(count < first[1] for _, count in others)


def _is_one(who: Mention) -> bool:
    return who.actor_kind == "person"
