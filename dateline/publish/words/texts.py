"""Texts: the interface's words for kinds and statuses, in English, by what the schema calls them; how languages run."""

from __future__ import annotations

from dateline.model import Promise

KIND_TEXTS = {
    "person": "Person",
    "organization": "Organization",
    "government": "Government",
    "office": "Office",
    "group": "Group",
    "article": "Article",
    "document": "Document",
    "dataset": "Dataset",
    "statement": "Statement",
    "digest": "Digest",
    "count": "Count",
    "money": "Money",
    "share": "Share",
    "event": "Event",
    "actor": "Actor",
    "topic": "Topic",
    "place": "Place",
    "source": "Source",
    "series": "Series",
    "page": "Page",
    "correction": "Correction",
    "clarification": "Clarification",
    "update": "Update",
    "retraction": "Retraction",
}
PLURALS = {
    "event": "Events",
    "actor": "Actors",
    "topic": "Topics",
    "place": "Places",
    "source": "Sources",
    "series": "Series",
}
CORRECTION_TEXTS = {
    "correction": ("What it said was wrong.", "Said until then", "Says now"),
    "clarification": ("What it said could be misread.", "Read until then", "Reads now"),
    "update": ("What it said was right when it was said; more is known now.", "Known until then", "Known now"),
    "retraction": ("It no longer stands.", "Said until then", "Says now"),
}
FIELD_TEXTS = {
    "date": "Date",
    "title": "Title",
    "summary": "Summary",
    "body": "Text",
    "places": "Places",
    "actors": "Who",
    "topics": "Topics",
    "sources": "Sources",
    "figures": "Figures",
    "due": "Falls due",
    "within": "Part of",
    "follows": "Follows",
    "responds_to": "Responds to",
    "fulfils": "Fulfils",
    "contradicts": "At odds with",
    "status": "Status",
    "weight": "Weight",
    "known": "Public since",
    "added": "In this record since",
    "media": "Pictures",
}
RECORD_TEXTS = {  # the pages on the whole of the record, by their addresses
    "promises/": "Promises",
    "disputed/": "Disputed",
    "method/": "Method",
}
PROMISE_TEXTS = {
    "overdue": "Overdue",
    "due": "Due now",
    "ahead": "Ahead",
    "kept": "Kept",
    "late": "Kept late",
    "kept-reported": "Kept, as reported",
    "late-reported": "Kept late, as reported",
    "kept-disputed": "Kept, but disputed",
    "late-disputed": "Kept late, but disputed",
    "off": "Called off",
}
KEEPER_TEXTS = {
    "kept": "Kept by",
    "late": "Kept late by",
    "kept-reported": "Kept, as reported, by",
    "late-reported": "Kept late, as reported, by",
    "kept-disputed": "Kept, but disputed, by",
    "late-disputed": "Kept late, but disputed, by",
}
PROMISE_TAGS = {  # of what was promised for later
    "overdue": "Promise overdue",
    "due": "Promise due now",
    "ahead": "Promise ahead",
    "kept": "Promise kept",
    "late": "Promise kept late",
    "kept-reported": "Promise kept, as reported",
    "late-reported": "Promise kept late, as reported",
    "kept-disputed": "Promise kept, but disputed",
    "late-disputed": "Promise kept late, but disputed",
}
TIE_TEXTS = {  # what a later event is to an earlier one, and that to it; then as it is said of the later one in a row
    "follows": ("Follows", "Followed by", "follows"),
    "responds_to": ("Responds to", "Answered by", "responds to"),
    "fulfils": ("Fulfils", "Fulfilled by", "fulfils"),
    "contradicts": ("At odds with", "Contradicted by", "is at odds with"),
}
WEIGHT_TEXTS = {
    "3": "Turning point",
    "2": "Event",
    "1": "Minor event",
}
STATUS_TEXTS = {
    "planned": "Planned",
    "reported": "Reported, not established",
    "disputed": "Disputed",
    "cancelled": "Cancelled",
}


def promise_word(promise: Promise) -> str:
    """The key of the words for how a promise stands."""
    word = "late" if promise.late else promise.standing
    return f"{word}-{promise.as_told}" if promise.as_told else word


RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


def direction_of(language: str) -> str:
    """Whether a language, a BCP 47 tag, is written from the left or from the right: `ltr` or `rtl`."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def left_to_right(text: str) -> str:
    """A text that keeps its own direction among words that run to the left (isolated, UAX 9)."""
    return f"\u2066{text}\u2069"
