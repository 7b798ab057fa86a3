"""The words of an article go in; drafts of entries come out, each with the sentence that it stands on.

`time_expressions` and `sentence_dates` tell when, `draft_article` what happened; `merge_drafts` makes one of what
several articles tell. Each is loaded when it is asked for: all of them cost more than a small site's build.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.authoring.articles.article import Article
    from dateline.authoring.chronology.sentence_dates import SentenceDate, sentence_dates
    from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
    from dateline.authoring.drafting.draft_article import draft_article
    from dateline.authoring.entities.registry import Registry
    from dateline.authoring.merging.merge import merge_drafts
    from dateline.authoring.times.timex import TimeExpression, time_expressions

__all__ = [
    "Article",
    "Draft",
    "DraftFigure",
    "Proof",
    "Registry",
    "SentenceDate",
    "TimeExpression",
    "draft_article",
    "merge_drafts",
    "sentence_dates",
    "time_expressions",
]

_ROOMS = {
    "Article": "articles.article",
    "Draft": "drafting.draft",
    "DraftFigure": "drafting.draft",
    "Proof": "drafting.draft",
    "Registry": "entities.registry",
    "SentenceDate": "chronology.sentence_dates",
    "TimeExpression": "times.timex",
    "draft_article": "drafting.draft_article",
    "merge_drafts": "merging.merge",
    "sentence_dates": "chronology.sentence_dates",
    "time_expressions": "times.timex",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
