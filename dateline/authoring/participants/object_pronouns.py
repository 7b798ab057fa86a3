"""Object pronouns: a clause that does something to "it" or "them" goes in; it comes out with what is meant."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import SIGNS, Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.clauses.things import is_somebody
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS
from dateline.authoring.headlines.plural import is_plural
from dateline.authoring.language.english_verbs import DATE_WORDS
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb
from dateline.authoring.participants.antecedent import object_of, with_object_of

_PARTICLES = ("off", "out", "down", "up", "over", "back", "away")
# What is thought or said of something, or done with it by another word: "made them free", "found it hard".
_LIGHT = word_set(
    """make do have get give put keep call find consider think deny admit regret blame welcome condemn criticise support
    criticize oppose accept refuse know want like see hear follow lead cause bring mean cost tell show let help allow
    reject approve describe take be become say believe include need use leave"""
)
# What is done to a firm or a ship as well as to what has no name.
_TO_NAMED = word_set(
    """buy acquire sell launch recover seize unveil build close shut ground fine sue raise tow sink hit destroy restore
    demolish reopen found nationalise nationalize privatise privatize search raid impound inspect repair bomb shell"""
)
# What was taken can be taken again: "Rebels seized the town of Merrow. The army retook it".
_TAKES = word_set("take seize capture occupy overrun storm hold besiege")
_RETAKES = word_set("retake recapture liberate free")
_STAYS = ("remain", "stay", "lie", "stand", "sit")
_TIMES = word_set("year years month months week weeks day days hour hours minute minutes")
_DETERMINERS = word_set("the a an all both some several two three four five six seven eight nine ten")
_LONGEST = 6  # words of what is meant


def with_thing(telling: Telling, sentence: Sequence[Telling], before: Sequence[Telling]) -> Telling:
    """The clause with what "it" is, where one thing was told of right before; else as it is.

    | what was told | what "it" is |
    |---|---|
    | The mill was auctioned in May, and Norjet bought it | the mill |
    | Norjet put its offer to owners; it hopes to close it | nothing: "its offer" says not whose |
    | The tower stands empty. The firm switched it off in May | the tower |
    | Thieves took a van on Monday. Police found it hard | nothing was done |

    `sentence` are its tellings, `before` those of the sentence before.
    """
    words, (first, last) = telling.words, telling.rest
    pronoun = words[first].low if first < last else ""
    if pronoun not in ("it", "them") or telling.group.passive or telling.kind == "aside":
        return telling
    particle = first + 1 < last and words[first + 1].low in _PARTICLES
    light = telling.group.lemma in _LIGHT or verb_weight(telling.group.lemma) < 1
    if (light and not particle) or not _ends_there(words, first + 1 + particle, last):
        return telling
    here = [one for one in sentence if one.kind == "main" and one.subjects and one.group.first < telling.group.first]
    hosts = here[-1:] or [one for one in before if one.kind == "main" and one.subjects]
    if telling.group.lemma in _RETAKES:
        hosts = [one for one in (*before, *here) if one.group.lemma in _TAKES][-1:] or hosts
    things = {_thing(one, several=pronoun == "them") for one in hosts}
    if len(things) != 1 or not (thing := things.pop()) or not telling.subjects:
        return telling
    said = " ".join(word.text for word in thing)
    if thing == _plain(telling, telling.subjects[0]):
        return telling
    if (is_somebody(said) or said[0].isupper()) and telling.group.lemma not in _TO_NAMED | _RETAKES:
        return telling
    return with_object_of(telling, (*words[first + 1 : first + 1 + particle], *thing), 1 + particle)


def _ends_there(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether nothing but when, where and how stands behind "it"."""
    if at >= last or words[at].low in SIGNS or not words[at].is_word or is_adverb(words[at]):
        return True
    timely = words[at].low in COUNTED and at + 1 < last and words[at + 1].low in _TIMES  # "five years later"
    return timely or words[at].low in PREPOSITIONS | DATE_WORDS | {
        "last",
        "this",
        "yesterday",
        "today",
        "and",
        "after",
    }


def _thing(host: Telling, *, several: bool) -> tuple[Word, ...]:
    """What a clause did something to; where it did it to nothing, what it is about; () where that is nobody's name."""
    done_to = None if host.group.passive or host.group.lemma == "be" else object_of(host)
    led = done_to is not None and (host.words[done_to.first].low in _DETERMINERS or _is_place(host, done_to))
    if (
        done_to
        and not led
        and host.group.lemma not in _STAYS
        and not _ends_there(host.words, done_to.first, done_to.last)
    ):
        return ()  # "The mill made cloth and the port shipped it"
    thing = _plain(host, done_to if led and done_to else host.subjects[0])
    if not thing or is_plural(" ".join(word.text for word in thing)) != several:
        return ()
    first, *more = thing
    someone = (
        first.low in GIVEN_NAMES or thing[-1].low in OFFICES or first.low in ("its", "his", "her", "their", "this")
    )
    named = more and first.low in ("the", "a", "an", "that")
    if someone or (not named and not first.text[0].isupper()) or not all(word.is_word for word in thing):
        return ()
    return (first._replace(text="the", low="the"), *more) if named else thing


def _is_place(host: Telling, part: Range) -> bool:
    """Whether a name stands alone here, of what was taken: "Rebels seized Merrow in May"."""
    end = next((at for at in range(part.first, part.last) if not host.words[at].text[0].isupper()), part.last)
    return host.group.lemma in _TAKES and end > part.first and _ends_there(host.words, end, part.last)


def _plain(telling: Telling, part: Range) -> tuple[Word, ...]:
    """These words up to where it stands; () where they are many."""
    words = telling.words[part.first : part.last]
    end = next(
        (at for at, word in enumerate(words) if at and (word.low in PREPOSITIONS or word.low in SIGNS)), len(words)
    )
    return tuple(words[:end]) if end <= _LONGEST else ()
