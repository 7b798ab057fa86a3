"""Claims: a clause that somebody says of another goes in; who says so, and whose day the entry has, comes out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from dateline.authoring.chronology.dating import own_date
from dateline.authoring.chronology.extent import Dated, days
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.claims.parties import is_one_word, is_pronoun
from dateline.authoring.claims.sources import day_of_source, is_passed_on
from dateline.authoring.claims.stance import Stance, matrix_of, stance_of
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.group import Group
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.language.english_verbs import RULINGS
from dateline.authoring.language.verbs import verb_weight

_NEWS = timedelta(days=14)
_ACCORDING = re.compile(r"\b[Aa]ccording to (?=[A-Z])")


def claimant(reading: Reading, sentence: Sentence, deed: Telling) -> Telling | None:
    """The statement whose entry has the day of what it says: "Prosecutors said Ann Lee took the money on 3 May".

    None where what is said has no day of its own, or the statement has one, which is then that of the entry. It is
    whoever stands behind "according to", too.
    """
    matrix = matrix_of(sentence, deed) if deed.kind == "content" else None
    if matrix is None and deed.kind == "main" and deed.speaker:
        return _as_said(deed, deed.speaker)
    if matrix is None or not _has_day(reading, sentence, deed) or _has_day(reading, sentence, matrix):
        return None
    return matrix


def dated_source(reading: Reading, sentence: Sentence, deed: Telling) -> tuple[Telling, Dated] | None:
    """The paper whose day is all that a clause has, as who says so: "According to a memo leaked on Monday, it shut".

    None where the deed has a day of its own, or the paper has none.
    """
    text = reading.article.text
    if deed.speaker is None or deed.kind != "main" or not is_passed_on(text, deed, sentence.tellings):
        return None
    dated = day_of_source(deed, sentence.times)
    return None if dated is None or _has_day(reading, sentence, deed) else (_as_said(deed, deed.speaker), dated)


def _as_said(deed: Telling, speaker: Range) -> Telling:
    """Who is named behind "according to", as who says so: "According to prosecutors, Ann Lee took the money"."""
    says = Group(speaker.first - 2, speaker.first, "say", "past")
    whole = Range(speaker.first - 2, speaker.last)
    rest = Range(speaker.last, speaker.last)
    return replace(deed, group=says, subjects=(speaker,), whole=whole, rest=rest, kind="statement", said=deed.group)


def said_in(sentence: Sentence, statement: Telling) -> Telling | None:
    """What a statement says, where that was read."""
    kinds: tuple[str, ...] = ("content", "main")  # what stands beside "according to" is a main clause
    kinds = (*kinds, "aside") if statement.kind == "aside" else kinds  # "when a court ruled that it was void"
    return next((one for one in sentence.tellings if one.kind in kinds and one.group is statement.said), None)


def is_judgment(telling: Telling) -> bool:
    """Whether what is said is only how somebody puts it: `said that the verdict sent "a clear message"`."""
    behind = telling.words[telling.rest.first : telling.rest.last]
    return telling.kind == "content" and bool(behind) and behind[0].text in '"“‘' and behind[-1].text in '"”’.,'


def said_stance(text: str, sentence: Sentence, statement: Telling) -> Stance:
    """How that is told which a statement says; a fact where it says nothing that was read."""
    said = said_in(sentence, statement)
    return stance_of(text, sentence, said) if said else "fact"


def is_word_of_one(text: str, sentence: Sentence, subject: str) -> bool:
    """Whether a sentence tells what one says of another, also "According to Lee, they had agreed" of no officeholder.

    `subject` is who or what is told of.
    """
    read = text[sentence.span.start : sentence.span.end]
    found = _ACCORDING.search(read)
    at = sentence.span.start + found.end() if found else -1
    by = next((one for one in sentence.mentions if one.start == at and one.actor_kind == "person"), None)
    if by is None or by.position or not subject or is_pronoun(subject) or text[by.start : by.end] in subject:
        return is_one_word(read, subject)
    return True


def is_what_is_found(reading: Reading, sentence: Sentence, telling: Telling) -> bool:
    """Whether a clause is what a court rules or an inquiry finds on a day of its own, and has none itself."""
    matrix = matrix_of(sentence, telling) if telling.kind == "content" else None
    if matrix is None or matrix.group.lemma not in RULINGS - {"agree"}:
        return False
    return _has_day(reading, sentence, matrix) and not _has_day(reading, sentence, telling)


def tells_a_deed(sentence: Sentence, statement: Telling) -> bool:
    """Whether the happening is what is said, and not that it is: "floods killed 43 people, police said"."""
    if statement.group.lemma in RULINGS:
        return False  # it is the finding
    said, content = statement.said, said_in(sentence, statement)
    if content and is_judgment(content):
        subject = content.subjects[0].first if content.subjects else 0
        return content.words[subject].low in ("it", "he", "she", "they")  # that one is sorry is no news of others
    return said is not None and said.tense in ("past", "perfect") and verb_weight(said.lemma) > 0 and not said.negated


def hangs_on_open(text: str, sentence: Sentence, telling: Telling) -> bool:
    """Whether another clause of the sentence tells what may not be so."""
    return any(one is not telling and stance_of(text, sentence, one) == "open" for one in sentence.tellings)


def is_of_what_is_claimed(text: str, telling: Telling, dated: Dated, published: str) -> bool:
    """Whether a date is of the deed that somebody is accused of, and not of the accusation.

    Where that is a day shortly before the article, the entry has it, as what is claimed has that nobody dates.
    """
    then, now = days(dated.edtf), days(published)
    news = bool(then and now and then[0] == then[1] and now[0] - then[1] < _NEWS)
    if not dated.expression or news:
        return False
    before, _, _ = telling.text(text, telling.rest).rpartition(dated.expression)
    return re.search(r"\b(?:of|for|with)\b.*\b\w+ing\b", before) is not None


def _has_day(reading: Reading, sentence: Sentence, telling: Telling) -> bool:
    at = next((at for at, one in enumerate(sentence.tellings) if one is telling), None)
    if at is None:
        return False
    return own_date(reading.article.text, telling, sentence.times_of[at], reading.article.published) is not None
