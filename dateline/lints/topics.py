"""Topics: those that no second event is about."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lints.look import Look
from dateline.model import Topic
from dateline.problems import Problem

FEWEST = 30  # events of a record before a topic can be expected to come back


def find_lone_topics(look: Look) -> Iterator[Problem]:
    """One warning, with all topics that one event or none is about, those that others are within aside."""
    record = look.record
    if len(record.events) < FEWEST:
        return
    topics = [entry for entry in record.entries if isinstance(entry, Topic)]
    lone = look.told(topic for topic in topics if record.uses[topic.ref] < 2 and not record.site.parts.get(topic.ref))
    if not lone:
        return
    unused = sum(not record.uses[topic.ref] for topic in lone)
    none = f", {unused:,} of them by none" if unused else ""
    named = ", ".join(topic.id for topic in lone[:5]) + (", …" if len(lone) > 5 else "")
    message = f"{len(lone):,} of {len(topics):,} topics are used by one event alone{none}: {named}"
    marks = [topic.mark for topic in lone]
    hint = "give them wider topics, merge them, or leave them out:  python build.py merge topic OLD KEEP"
    yield from look.warn(min(marks), message, hint, marks)
