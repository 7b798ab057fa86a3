"""Named bare: a clause about somebody without a name goes in; who that is comes out, whom the next sentence only names.

A text says of everybody what they are when it first names them, but of the one of whom it has just told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.given_names import EITHER, GIVEN_NAMES, WOMEN
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import HONORIFICS
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.headlines.subject import FATES
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.participants.somebody import GENDERS, PEOPLE, unnamed_in

_LEAD = 2  # sentences in which a text may tell first of one without a name
_NEAR = 2  # sentences behind it that may name the one
_LONGEST = 10  # words that say what somebody is
_ENDS = PREPOSITIONS | {"of", "who", "whose", "to", ","}
# What is done to somebody, and told by the name of whom it was done to, or of who did it: `named_next` tells these.
_DONE = FATES | word_set(
    """sentence jail convict imprison charge indict acquit fine clear ban find remand kill murder shoot stab rob hit
    strike attack assault rape beat accuse suspect question search"""
)
_WRONG = word_set("gunman attacker suspect driver killer assailant bomber robber burglar thief intruder shooter victim")
# Beside one of these, it is as well another of the sentence, or of the field, who is named next.
_OTHERS = PEOPLE | word_set(
    """pupil spy developer schoolboy schoolgirl infant youth neighbour neighbor rival buyer seller client friend builder
    boss employer"""
)
_OF_TEAMS = word_set("coach player striker goalkeeper defender midfielder winger batsman bowler")
_ONE_OF_A_COUNTRY = word_set("president king queen pope premier chancellor")  # named as what they are, where at all
_SPEAKERS = word_set("spokesman spokeswoman spokesperson official resident witness analyst expert")
# Behind a name that says nothing of whom it names: ", 41,", ", who".
_BARE = re.compile(
    r"(?:, \d{1,3},?)?(?:,? who(?:se)?\b(?! (?:leads|heads|chairs|runs|directs|edits|owns|is|works|teaches|studies)\b)"
    r"| (?!(?:of|from|at|for|with|in|on|and|or)\b)[a-z]+)"
)
# Of who follows another, or wants to, or does something to another: "Bo Day thanked him". Who has led something for
# long, is told of by `incumbents`.
_OF_ANOTHER = re.compile(
    r"\b(?:tak(?:es?|ing) over|took over|succeed\w*|replac\w*|(?:stand|run|bid|compete|standing|running) for"
    r"|who (?:has|had) (?:run|led|headed|chaired)|him|her(?= (?:in|on|at|for|as|to|with|by|and|after)\b|[.,;]))\b"
)
_OWN = {"he": ("he", "his", "him"), "she": ("she", "her")}
_YOUNG = re.compile(r", (?:[0-9]|1[0-7]),")  # a child, of whom a lead says so
_OPENS = re.compile(r"(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Ss]ir|[Dd]ame)\.? )?")


def named_bare(reading: Reading, sentence: Sentence, telling: Telling) -> tuple[Mention, ...]:
    """Who the one is that a lead tells of alone, by what the one is.

    | lead | next | who it is |
    |---|---|---|
    | The head of Norvell resigned | Ann Lee had been under pressure since May | Ann Lee |
    | A novelist won the prize | Ann Lee, 41, is the first to win it twice | Ann Lee |
    | A judge ordered the arrest of an aide | Judge Ann Lee wrote that he had lied | Ann Lee |
    | A lawmaker defected | Bo Day, a former minister, said he was sad | nobody |
    | A driver hit a cyclist | Bo Day, 27, was riding home | nobody |
    """
    who = _who(telling)
    if sentence.place >= _LEAD or not who or any(_people([sentence])):
        return ()
    followed = [one for one in reading.sentences if sentence.place < one.place <= sentence.place + _NEAR]
    titled = {one.name: one for one in _people(followed) if _is_called_so(one, who)}
    if len(titled) != 1:
        titled = {} if _is_beside(sentence, telling, who) else {one.name: one for one in _bare(reading, followed)}
    known = {one.name for one in _people(reading.sentences[: sentence.place])}
    return tuple(one for one in titled.values() if _may_be(one, who, sentence) and one.name not in known)


def _bare(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The first whom these sentences name, where one begins with the name and says nothing of what that one is."""
    sentence, one = next(((each, one) for each in sentences for one in _people([each])), (None, None))
    if sentence is None or one is None or one.position.lower() not in ("", *HONORIFICS):
        return
    text = reading.article.text
    opens = _OPENS.fullmatch(text, sentence.span.start, one.start) and _BARE.match(text, one.end)
    if opens and not _YOUNG.match(text, one.end) and not _OF_ANOTHER.search(text, one.end, sentence.span.end):
        yield one


def _is_called_so(one: Mention, who: tuple[str, ...]) -> bool:
    """Whether what stands before a name is what the lead called the one: a judge, but for no minister a prime one."""
    *more, office = one.position.lower().split() or [""]
    return office == who[-1] and (office in ("judge", "justice") or set(more) <= set(who))


def _is_beside(sentence: Sentence, telling: Telling, who: tuple[str, ...]) -> bool:
    """Whether a lead tells of another too, or of what has a victim, so that it may be that one who is named next."""
    lemma, behind = telling.group.lemma, telling.words[telling.rest.first : telling.rest.first + 1]
    off = [word.low for word in behind] == ["off"]  # "was struck off"
    done = telling.group.passive and lemma in _DONE and not off
    own = telling.subjects[0]
    beside = (word.low for at, word in enumerate(telling.words) if not own.first <= at < own.last)
    alone = _OTHERS.isdisjoint(beside) and len(unnamed_in(sentence.words)) < 2
    country = who[-1] in _ONE_OF_A_COUNTRY and own.last - own.first == len(who)  # but "the president of the federation"
    return not alone or country or done or lemma in FATES or who[-1] in _WRONG | _OF_TEAMS


def _who(telling: Telling) -> tuple[str, ...]:
    """What the one is whom a clause is about, word by word: "the chief executive"; none where it is not one person."""
    if telling.kind != "main" or telling.group.negated or len(telling.subjects) != 1:
        return ()
    words, (first, last) = telling.words, telling.subjects[0]
    ends = (at for at in range(first, last) if words[at].low in _ENDS)
    said = tuple(word.low for word in words[first : next(ends, last)])
    one = said[:1] in (("a",), ("an",), ("the",), ("one",)) or any("’" in word or "'" in word for word in said[:-1])
    return said if one and 1 < len(said) <= _LONGEST and said[-1] in PEOPLE - _SPEAKERS else ()


def _people(sentences: Sequence[Sentence]) -> Iterator[Mention]:
    return (one for each in sentences for one in each.mentions if one.actor_kind == "person")


def _may_be(one: Mention, who: tuple[str, ...], lead: Sentence) -> bool:
    """Whether a given name fits what the one is, and what is the one's: no Ann is "a policeman", nor has "his book"."""
    noun, said = who[-1], {word.low for word in lead.words}
    own = {gender for gender, words in _OWN.items() if not said.isdisjoint(words)}
    told = "she" if noun.endswith("woman") else "he" if noun.endswith("man") else GENDERS.get(noun, "")
    told = told or (own.pop() if len(own) == 1 else "")
    given = one.name.split()[0].lower()
    if not told or given in EITHER or given not in GIVEN_NAMES:
        return True
    return (told == "she") == (given in WOMEN)
