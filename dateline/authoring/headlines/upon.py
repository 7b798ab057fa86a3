"""Upon: a clause with a short title goes in; its title comes out with what it came upon, as its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.deeds.calamities import is_harmed, is_met_in
from dateline.authoring.headlines.fitting import LONGEST, echoes, fits, without_articles
from dateline.authoring.headlines.loose_ends import without_loose_end
from dateline.authoring.headlines.phrases import STOPS, rendered
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.title import NOBODY, title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set

_SHORT = 6  # words of a title that has room for more
_FEW = 9  # words of what it came upon
_UPON = ("after", "following", "amid")
_LATER = word_set("second minute hour day week month year later soon shortly moments immediately only") | {
    f"{one}s" for one in ("second", "minute", "hour", "day", "week", "month", "year")
}
_WHERE = re.compile(r" (?:in|at|near|off|outside) [A-Z].*")
_PRONOUNS = word_set("he she it they we i this that these those one some")
_OWNERS = ("his", "her", "its", "their")


def with_occasion(title: str, voice: Voice, telling: Telling, sentence: Sequence[Telling], spoken_of: SpokenOf) -> str:
    """A short title with what came before: "Six people die after a ferry overturns"; `sentence` are its tellings.

    | what is told | what it came upon |
    |---|---|
    | Six people died after a ferry had overturned off Kiru | after a ferry overturns off Kiru |
    | A guard was hurt when a wall fell | when a wall falls |
    | Two men died when their boat sank | when their boat sinks |
    | Ann Lee left after she had lost | nothing: who "she" is, a title does not show |
    """
    if not title or len(title.split()) > _SHORT or not telling.is_past or telling.group.negated:
        return title
    ends = {telling.rest.last} | {one.rest.last for one in sentence if one.opener == "and" and is_harmed(one)}
    last = max(ends) if is_harmed(telling) else telling.rest.last  # "Two died and three are missing | after …"
    upon = next((one for one in sentence if one.whole.first == last and _is_occasion(one)), None)
    if upon is None and (named := _named(voice, telling, title)):
        return named
    if upon is None or upon.subjects == telling.subjects:
        return title
    dated = any(map(voice.is_time, upon.words[slice(*upon.whole)]))
    if dated and not is_met_in(telling.group.lemma, upon.group.lemma):
        return title  # what has a day of its own is told by itself
    first, room = upon.words[upon.subjects[0].first], LONGEST - len(f"{title} {upon.opener} ")
    own = (
        rendered(voice, upon.words, upon.subjects[0]) if first.low in _OWNERS else ""
    )  # "when | their lorry | overturns"
    clause = title_of(voice, upon, NOBODY if own else spoken_of, room=room, pronoun=own)
    source = fold_words(voice.text[telling.span.start : upon.span.end])
    clause = clause if first.text[0].isupper() else clause[:1].lower() + clause[1:]
    title = _without_place(title, clause)
    for told in (clause, without_articles(clause)):
        whole = f"{title} {upon.opener} {told}"
        if told and not echoes(whole, source):
            return whole
    return title


def _named(voice: Voice, telling: Telling, title: str) -> str:
    """A title with what it came upon, by a noun or a gerund: "after a row with the board", "after admitting fraud"."""
    words, (first, last) = telling.words, telling.rest
    at = next((at for at in range(first, last) if words[at].low in _UPON), last)
    if at == last or words[at - 1].low in _LATER or len(title.split()) >= _SHORT:
        return ""
    both = "between" in (word.low for word in words[at:last])
    stops = STOPS if both else STOPS | {"and"}
    ends = (end for end in range(at + 1, last) if not words[end].is_word or words[end].low in stops)
    end = next(ends, last)
    said = without_loose_end(rendered(voice, words, Range(at, end)), keep=1)
    behind = said.split()[1:]
    told = any(form == "past" and not is_only_participle(word) for word in behind for _, form in verb_forms(word))
    bare = len(behind) == 1 and behind[0].endswith("ing")  # "after learning | that he had died"
    bare = bare or behind[:1] == ["at"]  # "after | 214 days | at sea"
    if not 1 < len(behind) + 1 <= _FEW or told or bare or not _PRONOUNS.isdisjoint(map(str.lower, behind)):
        return ""
    source = fold_words(voice.text[telling.span.start : telling.span.end])
    title = _without_place(title, said)
    whole = (f"{title} {said}", f"{title} {without_articles(said)}")
    return next((one for one in whole if fits(one, source)), "")


def _without_place(title: str, occasion: str) -> str:
    """A title that does not say where, where its occasion does: "die | near Kiru | when a bus … near Kiru"."""
    where = _WHERE.search(title)
    return title[: where.start()] if where and where[0].split()[-1] in occasion.split() else title


def _is_occasion(telling: Telling) -> bool:
    """Whether a clause tells upon what another came about, and of somebody or something by name or by a noun."""
    if telling.kind != "aside" or telling.opener not in ("after", "when") or not telling.subjects or telling.said:
        return False
    past = telling.group.tense in ("past", "pluperfect") and not telling.group.negated
    return (
        past
        and telling.group.lemma not in ("be", "have")
        and telling.words[telling.subjects[0].first].low not in _PRONOUNS
    )
