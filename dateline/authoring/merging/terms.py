"""Terms: drafts go in; what each of them tells comes out, as terms that can be compared, with what each weighs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log, sqrt

from dateline.authoring.deeds.happenings import TELL_NOTHING, USUAL, happenings
from dateline.authoring.deeds.said import Said, said_of, stem
from dateline.authoring.drafting.draft import Draft, Proof
from dateline.authoring.language.folded import fold, fold_words
from dateline.authoring.merging.days import Days, days_of
from dateline.dates import Date, DateError, parse_date

Terms = Mapping[str, float]
Key = tuple[str, ...]

# What a term weighs by what it is; a word of the quoted sentence alone may be of something else that it tells.
_WEIGHTS = {
    "date": 1.0,
    "actor": 1.0,
    "place": 0.7,
    "topic": 0.6,
    "figure": 1.5,
    "happening": 0.8,
    "title": 0.8,
    "quote": 0.2,
}
_ORDINARY = 40  # drafts that we imagine beside those at hand, so that few drafts are weighed as many would be
_USUAL = 12  # of these drafts, how many have a word of the news trade
_SENTENCE = 15  # words of a quote that count for its length, so that the text of an entry is no longer than a sentence
_NEAR = 90  # of 100, how alike two names are that are one name in two spellings

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # an entry's id is one of no other


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a draft, or an event of the site, tells; `articles` are what its sources are known by.

    `terms` are those it is compared by, with the root of the share of each in all that it tells; `counts` are its
    numbers of series. Two that have none of `keys` in common tell of other happenings. What is adrift tells neither
    who, where nor when, so that it may be of any story: "The death toll rises". What is due by a day tells when.
    """

    draft: Draft
    days: Days | None
    articles: frozenset[Key]
    terms: Terms
    quoted: frozenset[str]
    said: Said
    counts: frozenset[Key]
    keys: frozenset[Key | str]
    is_adrift: bool

    @property
    def is_planned(self) -> bool:
        """Whether it was still to come when it was told."""
        return self.draft.status == "planned"


def read_terms(drafts: Sequence[Draft]) -> list[Told]:
    """What each draft tells, an event of the site as well; a term weighs the more the fewer of them have it."""
    names = same_names({name for draft in drafts for name in draft.actors})
    bags = [_bag(draft, names) for draft in drafts]
    common = Counter(term for bag in bags for term in bag)
    rarity = {term: _rarity(term, number, len(bags)) for term, number in common.items()}
    return [_told(draft, bag, rarity, names) for draft, bag in zip(drafts, bags, strict=True)]


@lru_cache(maxsize=1 << 17)  # as many as the articles of a long crisis tell
def keys_of(proof: Proof) -> frozenset[Key]:
    """What tells one article from another: its id, its URL, its headline with publisher and day; they share none."""
    said = (fold(proof.title), fold(proof.publisher.partition("(")[0]), proof.published)  # aside who carried it
    keys = {("id", proof.source), ("url", proof.url or ""), ("headline", *(said if all(said) else ("",)))}
    return frozenset(key for key in keys if key[-1])


@lru_cache(maxsize=1 << 17)  # drafts are merged again until nothing more comes of it
def words_of(text: str) -> frozenset[str]:
    """The words of a text that tell something, each as its kind of happening, or its stem."""
    return frozenset(_word(word) for word in fold_words(text) if word not in TELL_NOTHING and len(word) > 1)


def same_names(names: set[str]) -> dict[str, str]:
    """Each name as the one that it is compared by: the fullest that ends with it, or that is spelled nearly so."""
    folded = {name: fold(name) for name in names}
    by_last: defaultdict[str, list[str]] = defaultdict(list)  # by the last word, and by its first letter
    for name in sorted(set(folded.values())):
        last = name.rpartition(" ")[2]
        for key in {last, last[:1]}:
            by_last[key].append(name)
    meant = {
        name: _meant(name, by_last[last], by_last[last[:1]])
        for name in sorted(set(folded.values()))
        for last in (name.rpartition(" ")[2],)
    }
    return {name: folded[name] if _ID.fullmatch(name) else _last(folded[name], meant) for name in names}


def read(edtf: str) -> Date | None:
    """The date that a text says; None where it says none."""
    try:
        return parse_date(edtf)
    except DateError:
        return None


def _told(draft: Draft, bag: Terms, rarity: Terms, names: Mapping[str, str]) -> Told:
    articles = frozenset(key for proof in draft.sources for key in keys_of(proof))
    terms = {term: weight * rarity[term] for term, weight in bag.items()}
    beside = [terms[term] for term, weight in bag.items() if weight == _WEIGHTS["quote"]]
    size = fsum(terms.values()) - fsum(beside) * max(0, 1 - _SENTENCE / (len(beside) or 1))
    date = read(draft.date)
    counts = frozenset((each.series, each.date, each.value) for each in draft.figures if each.series)
    text = "\n".join((draft.summary, *sorted({draft.quote, *(proof.quote for proof in draft.sources)})))
    said = said_of(draft.title, text, tuple(names[name] for name in draft.actors), draft.places)
    days = days_of(date) if date else None
    return Told(
        draft=draft,
        days=days,
        articles=articles,
        terms={term: sqrt(weight / size) for term, weight in terms.items()},
        quoted=words_of(draft.quote),
        said=said,
        counts=counts,
        keys=said.keys | counts,
        is_adrift=bool(days and days.is_open) and draft.status != "planned" and not draft.actors and not draft.places,
    )


def _bag(draft: Draft, names: Mapping[str, str]) -> dict[str, float]:
    """A draft's terms, and what each weighs by what it is."""
    bag: dict[str, float] = {}
    for quote in {draft.quote, *(proof.quote for proof in draft.sources)}:
        bag |= dict.fromkeys(words_of(quote), _WEIGHTS["quote"])
    bag |= dict.fromkeys(words_of(f"{draft.title} {draft.summary}"), _WEIGHTS["title"])
    said = fold_words(draft.title)
    bag |= {f"happening {one}": _WEIGHTS["happening"] for word in said for one in happenings(word)}
    bag |= {f"actor {names[name]}": _WEIGHTS["actor"] for name in draft.actors}
    bag |= {f"place {fold(name)}": _WEIGHTS["place"] for name in draft.places}
    bag |= {f"topic {fold(name)}": _WEIGHTS["topic"] for name in draft.topics}
    bag |= {f"figure {fold(figure.value)}": _WEIGHTS["figure"] for figure in draft.figures}
    bag[f"date {draft.date}"] = _WEIGHTS["date"]
    return bag


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    """A word by which it is compared: its happening where it names one, else its stem."""
    return f"word {(*happenings(word), stem(word))[0]}"


def _rarity(term: str, number: int, drafts: int) -> float:
    return log(1 + (drafts + _ORDINARY) / (number + (_USUAL if term in _USUAL_TERMS else 1)))


_USUAL_TERMS = frozenset(map(_word, USUAL))


def _last(name: str, meant: Mapping[str, str]) -> str:
    """What a name means, and what that means, to the end; each is longer, or earlier in the alphabet, than the last."""
    while meant[name] != name:
        name = meant[name]
    return name


def _meant(name: str, same: list[str], alike: list[str]) -> str:
    """The one fuller name that this is the end of; else one that says a first name in full, or is spelled nearly so.

    `same` are those that end with the same word, `alike` those whose last word begins with the same letter.
    """
    from rapidfuzz import fuzz, process

    fuller = sorted((other for other in same if other.endswith(f" {name}")), key=lambda one: (len(one), one))
    if fuller and all(fuller[-1].endswith(one) for one in fuller):
        return fuller[-1]
    formal = [other for other in same if _is_short_for(name, other)]
    if len(formal) == 1:
        return formal[0]
    if fuller or formal or len(name) < 6 or re.search(r"\d", name):
        return name
    near = process.extract(name, alike, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
    return min((other for other, _, _ in near), key=lambda one: (-len(one), one), default=name)


def _is_short_for(name: str, other: str) -> bool:
    """Whether one says "Liz", or "Tony", where the other says "Elizabeth", or "Antony", and all else is the same."""
    short, _, surname = name.partition(" ")
    full, _, surname_in_full = other.partition(" ")
    return 3 <= len(short) < len(full) and short in full and surname == surname_in_full != ""
