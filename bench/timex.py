"""Time expressions: how well they are found and read in annotated corpora, and how long that takes.

python bench/timex.py                                  # WikiWars, from ../shared/corpora beside the project
python bench/timex.py --corpora DIR --errors 20        # the same from elsewhere, with what went wrong
python bench/timex.py --folder DIR                     # any folder of TimeML files (.tml)

Prints precision / recall / F1 of spans, strict and relaxed, and of values (relaxed F1 times the share of right values,
as TempEval-3 has it). "calendar, by day" are the dates and times that name a place on the calendar.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

HOUSE = Path(__file__).resolve().parent.parent
ARTICLE = 600  # words, of the article that times are given for

Documents = list[dict[str, Any]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=HOUSE.parent / "shared" / "corpora", metavar="DIR")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="TimeML files; the corpora's wikiwars by default")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="so many of each kind of error")
    given = parser.parse_args()
    folder = given.folder or given.corpora / "wikiwars"
    scorers = given.corpora / "scorers"
    if not folder.is_dir() or not scorers.is_dir():
        sys.exit(f"no corpora: {folder} and {scorers} are needed; say where with --corpora")
    sys.path[:0] = [str(HOUSE), str(scorers)]
    scorer = importlib.import_module("timeml")
    documents = scorer.load(str(folder))
    found = read(documents)
    scorer.report(documents, found, folder.name)
    if given.errors:
        show_errors(scorer, documents, found, given.errors)


def read(documents: Documents) -> dict[str, list[dict[str, Any]]]:
    """The expressions of each document; prints what an article takes."""
    from dateline.authoring.times.timex import time_expressions  # noqa: PLC0415 - from this checkout, wherever it is started

    begun = time.process_time()
    time_expressions("On 3 May 2021 at noon, two days ago.", "2024-01-17")
    start = time.process_time() - begun
    found, begun = {}, time.process_time()
    for document in documents:
        expressions = time_expressions(document["text"], document["dct"] or None)
        found[document["id"]] = [
            {"start": one.start, "end": one.end, "type": one.type, "value": one.value} for one in expressions
        ]
    spent = time.process_time() - begun
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{1000 * start:.0f} ms to start; {1000 * spent / words * ARTICLE:.1f} ms an article of {ARTICLE} words")
    return found


def show_errors(scorer: ModuleType, documents: Documents, found: dict[str, list[dict[str, Any]]], count: int) -> None:
    def asked(gold: dict[str, Any]) -> bool:
        return gold["type"] in ("DATE", "TIME") and bool(scorer.is_calendar(gold["value"]))

    def offered(one: dict[str, Any]) -> bool:
        return one["type"] in ("DATE", "TIME")

    _, missed, wrong, spurious = scorer.score(documents, found, asked, offered, scorer.day)
    print("\nmissed")
    for document, words, value in missed[:count]:
        print(f"  {document}: {' '.join(words.split())} = {value}")
    print("\nspurious")
    for document, words, value in spurious[:count]:
        print(f"  {document}: {' '.join(words.split())} = {value}")
    print("\nwrong")
    for document, words, value, _, ours, _ in wrong[:count]:
        print(f"  {document}: {' '.join(words.split())} = {value}, read as {ours}")


if __name__ == "__main__":
    main()
