"""Upon: a clause with a short title goes in; its title comes out with what it came upon, as its sentence tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.fitting import LONGEST, echoes, without_articles
from dateline.authoring.headlines.phrases import rendered
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.title import NOBODY, title_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_SHORT = 6  # words of a title that has room for more
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
    upon = next((one for one in sentence if one.whole.first == telling.rest.last and _is_occasion(one)), None)
    if upon is None or upon.subjects == telling.subjects or any(map(voice.is_time, upon.words[slice(*upon.whole)])):
        return title  # what has a day of its own is told by itself
    first, room = upon.words[upon.subjects[0].first], LONGEST - len(f"{title} {upon.opener} ")
    own = (
        rendered(voice, upon.words, upon.subjects[0]) if first.low in _OWNERS else ""
    )  # "when | their lorry | overturns"
    clause = title_of(voice, upon, NOBODY if own else spoken_of, room=room, pronoun=own)
    source = fold_words(voice.text[telling.span.start : upon.span.end])
    clause = clause if first.text[0].isupper() else clause[:1].lower() + clause[1:]
    where = _WHERE.search(title)
    title = (
        title[: where.start()] if where and where[0].split()[-1] in clause.split() else title
    )  # "die | near Kiru | when a bus … near Kiru"
    for told in (clause, without_articles(clause)):
        whole = f"{title} {upon.opener} {told}"
        if told and not echoes(whole, source):
            return whole
    return title


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
