"""Title: a clause that tells something goes in; a short plain title comes out, in the present and in fewer words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.finite import CLAUSE_TAKERS
from dateline.authoring.phrases import INTRANSITIVE, LOOSE_ENDS, PREPOSITIONS, Voice, hangs, phrases, without_loose_end
from dateline.authoring.subject import SpokenOf, subject_of
from dateline.authoring.tellings import Telling
from dateline.authoring.verbs import participle, told_now
from dateline.authoring.word_sets import word_set

LONGEST = 90  # characters
ECHO = 8  # words in a row that are taken for a copy of the article
_LOWERED = word_set("The A An Its Their His Her Some Many Both There Its")
_WITH_OBJECT = word_set("make hold take give bring put get let keep have")
_WITH_MORE = word_set("recommend ask request order propose decide demand cause allow enable force call want seek")
_NO_OBJECT = PREPOSITIONS - word_set("up out off down over in on away apart aside through along into")
NOBODY = SpokenOf()
_ALONE = ("be", "have", "say", "tell")  # verbs that tell nothing without what stands behind them


def title_of(voice: Voice, telling: Telling, spoken_of: SpokenOf = NOBODY, *, within: bool = False) -> str:
    """A title of at most ninety characters for what a clause tells; "" where it gives no plain one.

    `spoken_of` stands for pronouns. Times, long quotations, what is put in between and what hangs on at the end are
    left out. `within` makes it the clause of another title: "… says it will close".
    """
    said, plural = subject_of(voice, telling, spoken_of, within=within)
    if not said:
        return ""
    verb = _verb(telling, plural, within=within)
    source = _plain_words(voice.text[telling.span.start : telling.span.end])
    behind = phrases(voice, telling)
    lemma = telling.group.lemma
    kept = _fitting(f"{said} {verb}", behind, source, may_stand_alone=lemma in INTRANSITIVE)
    tells = bool(kept) or telling.group.passive or lemma in INTRANSITIVE or not (behind or lemma in _ALONE)
    if lemma in _WITH_OBJECT and not telling.group.passive and kept and kept[0].split()[0].lower() in _NO_OBJECT:
        return ""  # what was made or held stands elsewhere, or nowhere
    if not kept and lemma in _WITH_MORE and not telling.group.passive:
        return ""
    if not tells or (not kept and lemma in CLAUSE_TAKERS and telling.group.tense != "future"):
        return ""
    title = _tidied(" ".join((said, verb, *kept)))
    return title if len(title) <= LONGEST else ""


def statement_title(
    voice: Voice, telling: Telling, said: Telling | None, whole: str, spoken_of: SpokenOf = NOBODY
) -> str:
    """A title for a clause that says something: who says what; else, by `whole`, its sentence, to whom or in what."""
    speaker, plural = subject_of(voice, telling, spoken_of)
    if not speaker or len(speaker) > 60:
        return ""
    if said:
        content = title_of(voice, said, within=True)
        if content.split(" ", 1)[0] in _LOWERED:
            content = content[0].lower() + content[1:]
        verb = "say" if telling.group.lemma in ("tell", "add", "note") else telling.group.lemma
        title = f"{speaker} {told_now(verb, plural)} {content}"
        if content and len(title) <= LONGEST:
            return title
    if re.search(r"\b(?:reporters|journalists)\b", whole):
        return f"{speaker} {told_now('speak', plural)} to reporters"
    if "in a statement" in whole:
        return f"{speaker} {told_now('issue', plural)} a statement"
    return ""


def _verb(telling: Telling, plural: bool, *, within: bool) -> str:
    group = telling.group
    behind = telling.words[telling.rest.first : telling.rest.last]
    if group.lemma == "discuss" and behind and behind[0].low in PREPOSITIONS:
        group = replace(group, lemma="talk")  # what was discussed stands elsewhere
    to_come = group.tense in ("future", "would")
    denied = "not " if group.negated else ""
    if to_come:
        deed = f"be {participle(group.lemma)}" if group.passive else group.lemma
        return f"will {denied}{deed}" if within else f"{denied}to {deed}"
    if group.passive:
        return f"{told_now('be', plural)} {denied}{participle(group.lemma)}"
    if group.negated and group.lemma != "be":
        return f"{told_now('do', plural)} not {group.lemma}"
    return f"{told_now(group.lemma, plural)} {denied}".strip()


def _fitting(start: str, behind: Sequence[str], source: Sequence[str], *, may_stand_alone: bool) -> list[str]:
    """As many phrases behind the verb as a title has room for, and no eight words in a row of the article's."""
    kept: list[str] = []
    for phrase in behind:
        longer = phrase
        if not kept and _echoes(f"{start} {phrase}", source):
            longer = _without_articles(phrase)
        title = " ".join((start, *kept, longer))
        if len(title) > LONGEST or _echoes(title, source):
            part = _clipped(" ".join((start, *kept)), phrase, source, alone=False) if kept else ""
            kept += [part] if len(part.split()) > 2 else []
            break
        kept.append(longer)
    while kept and hangs(kept[-1]) and (len(kept) > 1 or may_stand_alone):
        kept.pop()
    if not kept and behind and not may_stand_alone:
        kept = [clipped for clipped in [_clipped(start, behind[0], source, alone=True)] if clipped]
    return kept


def _clipped(start: str, phrase: str, source: Sequence[str], *, alone: bool) -> str:
    """As much of a phrase that is too long as makes a title: up to its last joint that fits.

    One that is to stand `alone` behind the verb may lose its articles for it, as in headlines.
    """
    words = phrase.split()
    for last in range(len(words), 1, -1):
        joint = (
            last == len(words)
            or words[last].lower() in PREPOSITIONS | {"of", "and", "or"}
            or words[last - 1].endswith(",")
        )
        whole = without_loose_end(" ".join(words[:last])) if joint else ""
        for short in (whole, _without_articles(whole)) if alone else (whole,):
            if short and len(f"{start} {short}") <= LONGEST and not _echoes(f"{start} {short}", source):
                return short
    return ""


def _without_articles(phrase: str) -> str:
    return re.sub(r"\b(?:the|an?)\s(?=\w{3})", "", phrase)


def _tidied(title: str) -> str:
    title = re.sub(r", [0-9]{1,3}(?:,|(?= ))", "", title)  # an age
    title = re.sub(r"\b(?:also|then)\s", "", title).strip(" ,;:–—-")
    last = title.split()[-1].lower()
    return without_loose_end(title, whole=True) if last in LOOSE_ENDS - {"in", "up", "over", "on"} else title


def _plain_words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[.,’'-]\w+)*", text.lower().replace("'", "’"))


def _echoes(title: str, source: Sequence[str]) -> bool:
    words = _plain_words(title)
    runs = {tuple(source[at : at + ECHO]) for at in range(len(source) - ECHO + 1)}
    return any(tuple(words[at : at + ECHO]) in runs for at in range(len(words) - ECHO + 1))
