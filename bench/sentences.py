"""Sentences: how often the day that Dateline gives a sentence is the one that annotators gave what it tells.

python bench/sentences.py
python bench/sentences.py --corpus ../shared/corpora/semeval2015-timeline --errors 20

The corpus is that of SemEval-2015 task 4: articles of Wikinews, with timelines that date events of named persons and
companies. A sentence counts where a timeline dates an event of it to the day; it is right where one of those days is
the sentence's, a time of day and a doubt aside.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from dateline.authoring.chronology.sentence_dates import SentenceDate, sentence_dates

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "semeval2015-timeline"
_MORE = "SemEval_Task4_data/corpus_{}"
PARTS = {
    "trial": ("Corpus-trial-data_task4", "TimeLines_trial_data_task4_v1.2"),
    **{
        f"corpus {n}": (f"{_MORE.format(n)}/corpus_trackA_CAT", f"{_MORE.format(n)}/TimeLines_Gold_Standard")
        for n in (1, 2, 3)
    },
}
_TOKEN = re.compile(r'<token [^>]*sentence="(\d+)"[^>]*>([^<]*)</token>')
_ENTITIES = {"&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&"}


class Article(NamedTuple):
    """An article: its number, its day, and its sentences by their numbers."""

    name: str
    published: str
    sentences: dict[int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR", help=f"by default {CORPUS}")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="so many sentences that are wrong, too")
    given = parser.parse_args()
    found = {name: part for name, part in PARTS.items() if (given.corpus / part[0]).is_dir()}
    if not found:
        sys.exit(f"{given.corpus} has no corpus: get SemEval-2015 task 4, or say where it is with --corpus")
    counts: list[tuple[bool, bool, bool]] = []
    wrong: list[str] = []
    spent: list[float] = []
    for name, (texts, timelines) in found.items():
        gold = _gold(given.corpus / timelines)
        part: list[tuple[bool, bool, bool]] = []
        for article in _articles(given.corpus / texts):
            started = time.perf_counter()
            dated = _dates(article)
            spent.append(time.perf_counter() - started)
            for number, days in sorted(gold.get(article.name, {}).items()):
                right = _day(dated[number]) in days
                part.append((right, article.published in days, article.published not in days and right))
                if not right:
                    wrong.append(_shown(article, number, days, dated[number]))
        print(f"{name:9} {_score(part)}")
        counts += part
    print(f"{'together':9} {_score(counts)}")
    print(f"an article takes {statistics.median(spent) * 1000:.1f} ms, the slowest {max(spent) * 1000:.1f} ms")
    for line in wrong[: given.errors]:
        print(line)


def _score(counts: list[tuple[bool, bool, bool]]) -> str:
    right = sum(each[0] for each in counts)
    same = sum(each[1] for each in counts)
    other = len(counts) - same
    off = sum(each[2] for each in counts)
    always = f"{right / len(counts):6.1%}, always the article's {same / len(counts):6.1%}"
    return f"{len(counts):4} sentences: right day {always}; of {other} not on that day {off / max(other, 1):6.1%}"


def _gold(folder: Path) -> dict[str, dict[int, set[str]]]:
    """By article and sentence, the days that the timelines give."""
    gold: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines()[1:]:
            _, day, *events = [*line.strip().split("\t"), "", ""]
            for event in events:
                if re.fullmatch(r"\d{4}-\d\d-\d\d", day) and (where := re.match(r"(\d+)-(\d+)-", event)):
                    gold[where[1]][int(where[2])].add(day)
    return gold


def _articles(folder: Path) -> Iterator[Article]:
    """The articles that have a day: in the file, or as their own second line."""
    for file in sorted(folder.glob("*.xml")):
        raw = file.read_text(encoding="utf-8", errors="replace")
        name = re.search(r'doc_id="([^"]+)"', raw)
        words: dict[int, list[str]] = defaultdict(list)
        for number, word in _TOKEN.findall(raw):
            words[int(number)].append(re.sub("&[a-z]+;", lambda entity: _ENTITIES.get(entity[0], entity[0]), word))
        told = {number: " ".join(each) for number, each in sorted(words.items())}
        created = re.search(r'<TIMEX3[^>]*CREATION_TIME[^>]*value="(\d{4}-\d\d-\d\d)', raw)
        published = created[1] if created else _line_of_date(told)
        if name and published:
            yield Article(name[1], published, told)


def _line_of_date(told: Mapping[int, str]) -> str:
    for number in (1, 0, 2):
        dated = sentence_dates(told.get(number, "").replace(" ,", ","))
        if len(dated) == 1 and (day := _day(dated[0])):
            return day
    return ""


def _dates(article: Article) -> dict[int, SentenceDate]:
    """For each of the corpus's sentences, a date of ours: of those that lie in it the first."""
    places, text = {}, ""
    for number, words in article.sentences.items():
        places[number] = (len(text), len(text) + len(words))
        text += f"{words}\n\n"
    dated = sentence_dates(text, article.published)
    ours = {}
    for number, (start, end) in places.items():
        inside = [each for each in dated if each.start < end and each.end > start]
        ours[number] = next((each for each in inside if each.edtf), SentenceDate(start, end, None, "none"))
    return ours


def _day(dated: SentenceDate) -> str:
    """The day of a date that is one; "" of another."""
    found = re.match(r"(\d{4}-\d\d-\d\d)(?:T[^/]*)?[~?%]?\Z", dated.edtf or "")
    return found[1] if found else ""


def _shown(article: Article, number: int, days: set[str], dated: SentenceDate) -> str:
    told = article.sentences[number][:160]
    return f"{article.name} of {article.published}, {number}: {dated.edtf} ({dated.basis}), not {min(days)}: {told}"


if __name__ == "__main__":
    main()
