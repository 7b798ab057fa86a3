"""Rows: invented articles and what an editor wants of each go in; how much of it `draft` gets right is printed.

python bench/rows.py
python bench/rows.py --all b01 c07
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from dateline.authoring.articles.article import read_article
from dateline.authoring.drafting.draft import Draft
from dateline.authoring.drafting.draft_article import draft_article
from dateline.authoring.language.folded import fold_words
from dateline.dates import parse_date

NEWSROOM = Path(__file__).resolve().parent / "newsroom"
Row = Mapping[str, str]
_LIKE = 0.12  # of a wanted title's words: from here on a draft of its sentence may tell it
_OTHERWISE = 0.45  # likewise for a draft of another sentence, of the same date
_FALSE_ELSE = 0.3  # likewise for a draft of its sentence with another date
_NAMES = 0.67  # of a name's words
_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?) ?(million|billion|thousand|bn|m|k)?\b")
_SCALES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000}
_COMMON = frozenset(("the", "a", "an", "of", "and", "in", "on", "at", "to", "for", "s", "mr", "mrs", "ms", "dr"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="only these, by the names of their files")
    parser.add_argument("--newsroom", type=Path, default=NEWSROOM, metavar="DIR", help="another folder with rows.tsv")
    parser.add_argument("--all", action="store_true", help="also each row with its draft, and drafts that fit none")
    given = parser.parse_args()
    with (given.newsroom / "rows.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found: Counter[str] = Counter()
    for name in sorted({row["article"] for row in rows}):
        if given.articles and name not in given.articles:
            continue
        wanted = [row for row in rows if row["article"] == name]
        drafts = drafts_of(next(given.newsroom.glob(f"{name}.*")), wanted[0]["published"])
        pairs = match(wanted, drafts)
        found.update(judged(wanted, drafts, pairs))
        if given.all:
            print(f"\n{name}\n" + "\n".join(told(wanted, drafts, pairs)))
    tell(found)


def drafts_of(file: Path, published: str) -> tuple[Draft, ...]:
    return draft_article(replace(read_article(file.read_bytes(), file.name), published=published))


def match(rows: Sequence[Row], drafts: Sequence[Draft]) -> dict[int, int]:
    """Which draft tells which row, the most alike first, each once: by its sentence, its date and its title's words."""
    scores = sorted(
        (
            (score, at, number)
            for at, row in enumerate(rows)
            for number, draft in enumerate(drafts)
            if (score := likeness(row, draft))
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for _, at, number in scores:
        if at not in found and number not in found.values():
            found[at] = number
    return found


def likeness(row: Row, draft: Draft) -> float:
    wanted = words_of(row["title"])
    title = len(wanted & words_of(draft.title)) / max(1, len(wanted))
    whole = len(wanted & words_of(f"{draft.title} {draft.summary}")) / max(1, len(wanted))
    here = " ".join(fold_words(row["quote"]))[:60] == " ".join(fold_words(draft.quote))[:60]
    date = date_is(row, draft)
    tells = (here and (date != "false" or title >= _FALSE_ELSE)) or (
        date in ("right", "closer") and title >= _OTHERWISE
    )
    if not tells or title < _LIKE:
        return 0.0
    return 2 * here + {"right": 2, "closer": 1, "vaguer": 1, "false": 0}[date] + title + whole / 2


def date_is(row: Row, draft: Draft) -> str:
    """`right`, `closer` or `vaguer` than wanted, or `false`; of a deadline its last day is right."""
    ours, theirs = parse_date(draft.date), parse_date(row["date"])
    if draft.date == row["date"] or (ours.earliest, ours.latest) == (theirs.earliest, theirs.latest):
        return "right"
    if row["kind"] == "planned" and draft.date.startswith("[..") and ours.latest == theirs.latest:
        return "right"
    if None in (ours.earliest, ours.latest, theirs.earliest, theirs.latest):
        return "false"
    if theirs.earliest <= ours.earliest and ours.latest <= theirs.latest:
        return "closer"
    return "vaguer" if ours.earliest <= theirs.earliest and theirs.latest <= ours.latest else "false"


def judged(rows: Sequence[Row], drafts: Sequence[Draft], pairs: Mapping[int, int]) -> Iterator[str]:
    """What is counted, each as `what: verdict`."""
    yield from (f"wanted: {row['kind']}" for row in rows)
    yield from ("drafts: one wanted" if number in pairs.values() else "drafts: other" for number in range(len(drafts)))
    for at, number in sorted(pairs.items()):
        row, draft = rows[at], drafts[number]
        verdicts = {
            "date": date_is(row, draft),
            "status": "right" if (draft.status or "past") == row["kind"] else "wrong",
            "actors": names_are(row["actors"], draft.actors),
            "places": places_are(row, draft),
            "figure": figure_is(row, draft),
        }
        yield f"found: {row['kind']}"
        yield from (f"{what}: {verdict}" for what, verdict in verdicts.items())
        apt = {"right", "closer", "none wanted"}
        if {verdict for what, verdict in verdicts.items() if what != "figure"} <= apt:
            yield "but for its title: right"


def names_are(wanted: str, given: Sequence[str]) -> str:
    names = [name.strip() for name in wanted.split(";") if name.strip()]
    missing = [name for name in names if not any(is_same(name, one) for one in given)]
    more = [one for one in given if not any(is_same(name, one) for name in names)]
    if not names and not given:
        return "none wanted"
    return "right" if not missing and not more else "wrong one" if more else "missing"


def places_are(row: Row, draft: Draft) -> str:
    """`none wanted` also where one of the story's is there, or none: the sentence itself names none."""
    verdict = names_are(row["places"], draft.places)
    story = [name for name in row["places_of_story"].split(";") if name.strip()]
    strange = [one for one in draft.places if not is_in(one, row["quote"]) and not any(is_same(one, s) for s in story)]
    if not row["places"]:
        return "wrong one" if strange else "none wanted"
    return "right" if verdict == "wrong one" and not strange and draft.places else verdict


def figure_is(row: Row, draft: Draft) -> str:
    numbers = numbers_in(row["figure"])
    if not numbers:
        return "none wanted"
    return "right" if numbers & {one for figure in draft.figures for one in numbers_in(figure.value)} else "missing"


def numbers_in(text: str) -> set[Decimal]:
    """The numbers of a text with their scales: 1100000 of "1.1 million euros", 12 of "12 killed"."""
    return {Decimal(number.replace(",", "")) * _SCALES.get(scale, 1) for number, scale in _NUMBER.findall(text)}


def is_same(name: str, other: str) -> bool:
    ours, theirs = words_of(name), words_of(other)
    shared = len(ours & theirs)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours or shared / min(len(ours), len(theirs)) > _NAMES)


def is_in(name: str, text: str) -> bool:
    return words_of(name) <= words_of(text)


def words_of(text: str) -> set[str]:
    words = set(fold_words(text))
    return words - _COMMON or words


def told(rows: Sequence[Row], drafts: Sequence[Draft], pairs: Mapping[int, int]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield f"  {row['kind']} {row['date']}  {row['title']}"
        if at in pairs:
            draft = drafts[pairs[at]]
            yield f"    = {draft.date}  {draft.title} | {'; '.join(draft.actors)} | {'; '.join(draft.places)}"
        else:
            yield f"    not found: {row['quote']}"
    for number, draft in enumerate(drafts):
        if number not in pairs.values():
            yield f"  besides: {draft.date}  {draft.title} | {'; '.join(draft.actors)}"


def tell(found: Mapping[str, int]) -> None:
    """One line for each thing that was counted, with its verdicts."""
    kinds = dict.fromkeys(what.partition(":")[0] for what in found)
    for kind in sorted(kinds):
        counts = {
            what.partition(": ")[2]: number for what, number in sorted(found.items()) if what.startswith(f"{kind}:")
        }
        print(f"{kind:18}{sum(counts.values()):5}  " + ", ".join(f"{name} {number}" for name, number in counts.items()))


if __name__ == "__main__":
    main()
