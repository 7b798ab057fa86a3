"""Texts: the interface's words for kinds and statuses, in English, by what the schema calls them."""

from __future__ import annotations

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
