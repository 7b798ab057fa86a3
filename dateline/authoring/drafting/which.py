"""Which: candidates go in; they come out with titles that say which thing they tell of, as their text said it before.

"The motion is filed" becomes "The no-confidence motion is filed", "Construction to start" "Construction of the pipeline
to start", where the text has spoken of one motion and of one construction alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.authoring.articles.article import Article
from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.clauses.nouns import NOUNS, OWN_WORDS, PLACES
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.headlines.fitting import WITH_MORE, fits
from dateline.authoring.headlines.lead import DETERMINERS
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS
from dateline.authoring.language.english_verbs import OPENERS
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, words_of

_THE = Word(0, 0, "the", "the", hidden=False)  # which a headline leaves out
_LONG = "…"  # a phrase that says which one it is, and that no title has room for
_MOST = 3  # words before or behind a noun that tell which it is
_NOUNS = re.compile(r"(?:\A|(?P<the>\b[Tt]he ))(?P<noun>[A-Z]?[a-z]{3,})(?: (?P<next>[\w-]+)|\Z)")
# These say nothing about which one it is.
_PLAIN = word_set(
    """new first second third last next latest planned proposed long big major huge controversial own whole
    current former same other another such final only main special similar recent early late small great deadly fatal
    massive powerful strong serious severe brief sudden bitter bloody violent historic alleged national overloaded
    international rural local nonprofit"""
)
_BEST = re.compile(r"most\b|\w+est\b")
_OF_WHAT = word_set("of on for between with against over into")
# What is of its noun behind these alone; "the firm was fined | for it", "a case | of cholera" is for no court.
_OF_ITS_OWN = {
    "for": word_set("search hunt plan plans bid campaign contract request vote race tender deal permit"),
    "into": word_set("inquiry enquiry investigation probe"),
}
_ONLY_AGAINST = word_set("case cases charge charges")
_ENDS = word_set("would could should might may must can will shall was were is are has have had no not")
_JOINTS = PREPOSITIONS | OPENERS | {"of", "to", "and", "or"} | _ENDS
_BREAKS = _JOINTS - _OF_WHAT
_BODIES = (NOUNS | OWN_WORDS) - PLACES - {"county"}
_NO_NAME = word_set("it them him her us this these those which whom up all both each my our your")


class _Use(NamedTuple):
    """Which thing a noun was where the text used it: the words before it, and the phrase behind it."""

    before: str
    behind: str


def which(reading: Reading, found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those about "the motion" with which one that is, where the text has told of no other."""
    return tuple(one.titled(_said(reading, one)) for one in found)


def _said(reading: Reading, one: Candidate) -> str:
    title, source = one.title, fold_words(reading.article.text[one.sentence.start : one.sentence.end])
    for found in reversed([*_NOUNS.finditer(title)]):
        following = (found["next"] or "to").lower()
        ends = following in _BREAKS or verb_forms(following)
        if not ends or not (found["the"] or found["next"]):
            continue
        whole = _noun(_uses(reading, one, found["noun"].lower()), found["noun"])
        start = found.start("noun")
        if found["the"] and (name := _name(found["noun"], reading)):
            whole, start = name, found.start() if name.istitle() else start
        fuller = f"{title[:start]}{whole}{title[found.end('noun') :]}"
        if fits(fuller, source, WITH_MORE):
            title = fuller
    return title


def _name(noun: str, reading: Reading) -> str:
    """What a text calls the only thing of a kind that it names: "Wexcombe Lido" for "the lido"; "" where there is none.

    A body is told by its name where it is sure which one is meant, which is found elsewhere; a county is a place.
    """
    text = reading.article.text
    if noun in _BODIES or noun.endswith("s") or not noun.islower() or f" {noun.capitalize()}" not in text:
        return ""
    named = re.compile(rf"(?!The )(?:[A-Z][\w’'-]+ ){{1,3}}{noun.capitalize()}\b(?! [A-Z])")
    called = {name for sentence in reading.sentences for name in named.findall(text, *sentence.span)}
    return called.pop() if len(called) == 1 else ""


def _noun(uses: Iterable[_Use], noun: str) -> str:
    """The noun with what says which one it is; by itself where the text has not said it, or told of several."""
    said = [*uses]
    befores = {each.before for each in said} - {""}
    behinds = {each.behind for each in said} - {""}
    if len(befores) == 1 and noun.islower():
        return f"{befores.pop()} {noun}"
    return f"{noun} {behinds.pop()}" if len(behinds) == 1 and not befores | behinds & {_LONG} else noun


def _uses(reading: Reading, one: Candidate, noun: str) -> Iterator[_Use]:
    """What headline and text before a candidate's clause have said of the noun, wherever they used it."""
    headline = _headline(reading.article)
    verbs = {word.start for word in headline if any(form != "gerund" for _, form in verb_forms(word.low))}
    for at, word in enumerate(headline):
        if word.text == noun:
            yield _Use(_before((_THE, *headline[:at]), verbs), _behind(noun, headline[at + 1 :], verbs))
    for sentence in reading.sentences:
        if sentence.span.start > one.span.start:
            return
        if noun not in reading.article.text[sentence.span.start : sentence.span.end].lower():
            continue
        words = sentence.words
        here = [at for at, word in enumerate(words) if word.low == noun and word.start < one.span.start]
        here = [at for at in here if noun in (words[at].text, words[0].low)]
        apart = _apart(sentence) if here else ()
        for at in here:
            yield _Use(_before(words[:at], apart), _behind(noun, words[at + 1 :], apart))


@lru_cache(maxsize=2)  # each noun of an article's titles asks
def _headline(article: Article) -> Sequence[Word]:
    """The words of an article's headline, the first with a small letter where its text has it so, or not at all."""
    first = article.title.split(maxsplit=1)[0] if article.title else ""
    common = re.search(rf"\b{re.escape(first.lower())}\b", article.text) or not (
        first in article.text or first[1:2].isupper()
    )
    low = first[:1].lower() if common else first[:1]
    return words_of(f"{low}{article.title[1:]}", 0, len(article.title))


def _apart(sentence: Sentence) -> Collection[int]:
    """Where the words of a sentence start that are no part of what a thing is called: its verbs and its times."""
    verbs = (one.words[at].start for one in sentence.tellings for at in range(one.group.first, one.group.last))
    times = (word.start for word in sentence.words for time in sentence.times if time.start <= word.start < time.end)
    return {*verbs, *times}


def _before(words: Sequence[Word], apart: Collection[int]) -> str:
    """The words between "the" and a noun: "no-confidence"; "" where none of them says which one it is."""
    kept: list[str] = []
    for word in reversed(words[-_MOST - 1 :]):
        if word.low in DETERMINERS or word.low.endswith(("'s", "’s")):
            return "" if _BEST.match(" ".join(kept)) else " ".join(kept)
        if not word.is_word or word.low in _JOINTS or word.start in apart or word.text[0].isdigit():
            return ""
        if word.low not in _PLAIN | COUNTED:
            kept.insert(0, word.text)
    return ""


def _behind(noun: str, words: Sequence[Word], apart: Collection[int]) -> str:
    """The phrase behind a noun that says what it is of: "of the pipeline"; "" where there is none."""
    opens = words[0].low if words else ""
    if opens not in _OF_WHAT or noun not in _OF_ITS_OWN.get(opens, (noun,)):
        return ""
    if noun in _ONLY_AGAINST and opens != "against":
        return ""
    kept = [words[0].text]
    for word in words[1 : _MOST + 3]:
        if not word.is_word or word.low in _JOINTS or word.start in apart:
            done = len(kept) > 1 and kept[-1].lower() not in DETERMINERS and word.low not in ("of", "and", "or")
            return " ".join(kept) if done else _LONG
        if word.low in DETERMINERS - {"the", "a", "an"} | _NO_NAME:
            return _LONG
        kept.append(word.text)
    return _LONG
