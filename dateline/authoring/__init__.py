"""The words of an article go in; drafts of entries come out, each with the sentence that it stands on.

`time_expressions` and `sentence_dates` tell when, `draft_article` what happened; `merge_drafts` makes one of what
several articles tell. Each is loaded when it is asked for: all of them cost more than a small site's build.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.authoring.article import Article
    from dateline.authoring.draft import Draft, DraftFigure, Proof
    from dateline.authoring.draft_article import draft_article
    from dateline.authoring.merge import merge_drafts
    from dateline.authoring.registry import Registry
    from dateline.authoring.sentence_dates import SentenceDate, sentence_dates
    from dateline.authoring.timex import TimeExpression, time_expressions

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
    "Article": "article",
    "Draft": "draft",
    "DraftFigure": "draft",
    "Proof": "draft",
    "Registry": "registry",
    "SentenceDate": "sentence_dates",
    "TimeExpression": "timex",
    "draft_article": "draft_article",
    "merge_drafts": "merge",
    "sentence_dates": "sentence_dates",
    "time_expressions": "timex",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


class _Package(ModuleType):
    """A function has the name of its room, which importing the room would put in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if _ROOMS.get(name) == name and isinstance(value, ModuleType):
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
