"""Bystanders: a name in a read sentence goes in; whether it is only told of beside what a clause tells comes out."""

from __future__ import annotations

from itertools import pairwise

from dateline.authoring.chronology.reading import Sentence, names_in
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.participants.kin import has_kin_told_of
from dateline.authoring.participants.offices import CHANGES_OF_OFFICE

_BESIDE = word_set("what how why as because while whereas that")
_APPOSES = word_set("by the a an his her its their another once then now")
_OF_OTHERS = word_set("after before who which when while as until since")
_UNITS = word_set("minute hour day week month year")
_LINKS = word_set("of against to for with by than from over")
_BEFORE = ("former ", "ex-", "one-time ", "retired ")
_ARTICLE = 12  # characters, at most, of what leads from a name to what somebody is: ", who was a "
_MAKES_OF = word_set("say call condemn denounce welcome describe reject criticize criticise")
_OWN_PRONOUNS = word_set("it they he she")
_OF_ONESELF = word_set("plead admit confess testify die drown marry surrender flee weep divorce swear")
_CAUSES = word_set("after when before until since")
_WHO_BEHIND = word_set("who whose whom")
_SOURCE = 6  # words: "according to | the district commissioner, | Ann Lee"
_HEARERS = word_set("the a reporters jurors parliament lawmakers mps police investigators journalists")
_PUTS_IN = word_set("who whose which whom where")
_MEANWHILE = ("as", "while", "because", "although")
_LEAVES_OUT = word_set("without except excluding instead despite")
_LEFT_OUT_BY = 6  # words
_WHO = word_set("who whom that")
_BEHIND_PARTICIPLE = word_set("of for by with")


def is_bystander(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a name in the reach of a clause is not of those who are in what it tells."""
    return (
        is_beside(mention, sentence, telling)
        or has_kin_told_of(mention, sentence)
        or _is_apposed(mention, telling)
        or _is_said_of(mention, sentence)
        or _only_tells(mention, sentence, telling)
        or _tells_somebody(mention, sentence, telling)
        or _is_source(mention, sentence)
        or _begins_another(mention, sentence, telling)
        or is_left_out(mention, sentence)
        or _is_of_its_aims(mention, telling)
        or _is_topic(mention, telling)
        or is_described_by(mention, telling)
    )


def _is_apposed(mention: Mention, telling: Telling) -> bool:
    """Whether a person is only told of by who the one is that acts: "Ann Lee, the rival of Bo Day, resigned"."""
    befalls = is_of_oneself(telling)
    if (mention.actor_kind != "person" and not befalls) or mention.start > telling.words[telling.group.first].start:
        return False
    before = [word.low for word in telling.words[telling.whole.first :] if word.start < mention.start]
    beside = before[len(before) - before[::-1].index(",") :] if "," in before else []
    if mention.actor_kind != "person" and not OFFICES.isdisjoint(beside):
        return not _LINKS.isdisjoint(beside)  # "Ann Lee, head of Norvell, was jailed"
    if mention.actor_kind != "person" and not telling.group.passive:
        return beside[:1] != [] and beside[0] in _APPOSES  # "Ann Lee, a former IMF economist, takes the oath"
    person = mention.actor_kind == "person"
    return person and beside[:1] != [] and beside[0] in _APPOSES and not _LINKS.isdisjoint(beside)


def is_of_oneself(telling: Telling) -> bool:
    """Whether a clause tells what befell somebody, or what people do for themselves alone: "pleaded guilty"."""
    rest = {word.low for word in telling.words[telling.rest.first : telling.rest.last]}
    own = telling.group.lemma in _OF_ONESELF or (telling.group.lemma == "take" and "oath" in rest)
    return own or (telling.group.passive and telling.group.lemma not in CHANGES_OF_OFFICE)


def _is_said_of(mention: Mention, sentence: Sentence) -> bool:
    """Whether an actor is only named in what somebody was before: "Ann Lee, a former head of Norvell"."""
    for one in sentence.mentions:
        if one.end < mention.start and one.position.lower().startswith(_BEFORE) and mention.kind == "actor":
            said = mention.start - one.end < len(one.position) + _ARTICLE
            if said and mention.name.split()[0] in one.position:
                return True
    return False


def _only_tells(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a person only says so, in commas at the end: "60 people were moved, the mayor, Ann Lee, said"."""
    if mention.actor_kind != "person" or telling.kind == "statement":
        return False
    verb = telling.words[telling.group.last - 1].end
    return any(
        verb < one.words[one.subjects[0].first].start <= mention.start < one.words[one.group.first].start
        for one in sentence.tellings
        if one.kind == "statement" and one.subjects
    )


def _tells_somebody(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a person only tells others so at the end: "A driver was freed, the judge, Ann Lee, told the jury"."""
    if mention.actor_kind != "person" or mention.start < telling.words[telling.group.last - 1].end:
        return False
    behind = [word for word in sentence.words if word.start >= mention.end]
    told = [word.low for word in behind if word.low != ","][:2]
    before = [word for word in sentence.words if word.start < mention.start]
    led = before[-1].low == "," or (len(before) > 1 and bool(mention.position))
    return led and told[:1] == ["told"] and told[1:] != [] and told[1] in _HEARERS


def _is_source(mention: Mention, sentence: Sentence) -> bool:
    """Whether a person is only the one who says so: "27 bodies were found, according to the mayor, Ann Lee"."""
    before = [word.low for word in sentence.words if word.start < mention.start]
    ends = [at for at in range(1, len(before)) if before[at - 1 : at + 1] == ["according", "to"]]
    behind = before[ends[-1] + 1 :] if ends else ["."]
    led = sentence.words[ends[-1]].start if ends else 0
    if any(led < one.words[one.group.first].start < mention.start for one in sentence.tellings):
        return False  # "According to the audit, they met | Ann Lee"
    return mention.actor_kind == "person" and len(behind) < _SOURCE and "." not in behind and "and" not in behind


def _begins_another(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a name in commas is of whom a clause behind is: "sued after a clerk, Ann Lee, found a file"."""
    verb = telling.words[telling.group.last - 1].end
    before = [word.low for word in sentence.words if verb <= word.start < mention.start]
    causes = [at for at, low in enumerate(before) if low in _CAUSES]
    if mention.kind != "actor" or not causes or before[-1] != ",":
        return False
    said = before[causes[-1] + 1 : -1]
    behind = [word for word in sentence.words if word.start >= mention.end][:2]
    tells = len(behind) == 2 and behind[0].low == "," and any(form == "past" for _, form in verb_forms(behind[1].low))
    return tells and said[:1] != [] and said[0] in _APPOSES and "," not in said


def _is_of_its_aims(mention: Mention, telling: Telling) -> bool:
    """Whether an actor is only in what somebody is about meanwhile: "voted him out, as it tries to join | the EU"."""
    behind = [word.low for word in telling.words[telling.group.last :] if word.start < mention.start]
    meanwhile = any(one in _MEANWHILE and other in _OWN_PRONOUNS for one, other in pairwise(behind))
    return meanwhile and mention.kind == "actor"


def _is_topic(mention: Mention, telling: Telling) -> bool:
    """Whether a body without a name is only what something is about: "was jailed for a poem about | the army"."""
    before = [
        word.low for word in telling.words if telling.words[telling.group.last - 1].end <= word.start < mention.start
    ]
    return mention.common and before[-2:-1] == ["about"] and before[-1] in ("the", "its", "their")


def is_left_out(mention: Mention, sentence: Sentence) -> bool:
    """Whether somebody is not in it, as the text says: "met without | the mayor, Ann Lee"."""
    before = [word for word in sentence.words if word.start < mention.start][-_LEFT_OUT_BY:]
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].low in _LEAVES_OUT), None)
    led = before[at + 1 :] if at is not None else []
    of = at is not None and before[at].low in ("instead", "except")
    led = led[1:] if of and led and led[0].low in ("of", "for") else led
    plain = all(word.is_word and (word.low in _APPOSES or word.low not in _LINKS) for word in led)
    return at is not None and plain and not any(_is_done(word.low) for word in led if word.text.islower())


def _is_done(low: str) -> bool:
    """Whether a word is a verb: "without telling the union", who is in it then."""
    return any(form in ("past", "gerund") for _, form in verb_forms(low))


def is_described_by(mention: Mention, telling: Telling) -> bool:
    """Whether a person is only told of by what the one did who acts: "The man who shot Ann Lee was jailed"."""
    words, verb = telling.words, telling.group.first
    if mention.actor_kind != "person" or mention.start > words[verb].start or telling.kind == "aside":
        return False
    for part in telling.subjects[:1]:
        for at in range(part.first + 1, min(verb, len(words) - 1)):
            done = any(form in ("past", "participle") for _, form in verb_forms(words[at].low))
            describes = words[at].text[0].islower() and done and words[at + 1].low in _BEHIND_PARTICIPLE
            if describes or (at == part.last and words[at].low in _WHO):
                return mention.start > words[at].start
    return False


def is_beside(mention: Mention, sentence: Sentence, telling: Telling) -> bool:
    """Whether a name stands in a clause of somebody else or of another time, which hangs on the one that tells."""
    return telling.kind != "aside" and any(
        one.span.start <= mention.start < one.span.end and not _is_on_it(one)
        for one in sentence.tellings
        if one.kind == "aside"
        and (
            one.opener in _BESIDE
            or _is_put_in(one, telling)
            or _is_of_another_time(sentence, one)
            or _is_put_behind(one, telling, mention)
            or (one.opener == "where" and one.looks_ahead and mention.kind == "actor")
            or (one.opener in _CAUSES and _is_of_its_own(sentence, one, mention))
        )
    )


def _is_put_in(aside: Telling, telling: Telling) -> bool:
    """Whether a clause stands between the subject and the verb: "The party, whose head met Bo Day, sued"."""
    behind = [part for part in telling.subjects if part.last <= aside.whole.first]
    ahead = aside.group.first < telling.group.first and telling.words is aside.words
    return ahead and bool(behind) and aside.opener in _PUTS_IN


def _is_put_behind(aside: Telling, telling: Telling, mention: Mention) -> bool:
    """Whether an actor is only in what is told of another, in commas behind: "met Ann Lee, who had left Norvell"."""
    words, first = aside.words, aside.whole.first
    behind = aside.group.first > telling.group.first and first > 0 and words[first - 1].low == ","
    own = (
        any(part.first > first for part in aside.subjects) or aside.group.lemma == "be"
    )  # "which Norland had asked for"
    before = aside.opener == "which" and aside.group.tense == "pluperfect" and not own
    tells = aside.opener in _WHO_BEHIND or before
    return behind and tells and mention.kind == "actor"


def _is_of_its_own(sentence: Sentence, aside: Telling, mention: Mention) -> bool:
    """Whether a clause tells of somebody else than the one that it hangs on: "left after Bo Day came"."""
    own = any(aside.words[part.first].low in _OWN_PRONOUNS for part in aside.subjects)
    person = mention.actor_kind == "person" and bool(aside.subjects) and not own
    return person or bool(names_in(sentence, aside, aside.subjects))


def _is_of_another_time(sentence: Sentence, aside: Telling) -> bool:
    """Whether what is told beside has a time of its own: "a week after the council met", "who left in May".

    Those who are in that are told of by themselves.
    """
    times = sentence.times_of[sentence.tellings.index(aside)]
    dated = any(time.type in ("DATE", "TIME") for time in times)
    measured = aside.whole.first > 0 and aside.words[aside.whole.first - 1].low.removesuffix("s") in _UNITS
    return (aside.opener in _OF_OTHERS and dated) or (aside.opener in ("after", "before") and measured)


def _is_on_it(aside: Telling) -> bool:
    """Whether a clause says what others make of what is told: ", a step that Norland has called unlawful"."""
    before = [word.low for word in aside.words[: aside.whole.first]][-4:]
    return aside.opener not in ("while", "whereas") and aside.group.lemma in _MAKES_OF and "," in before
