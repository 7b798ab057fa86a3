"""Issued: a clause about what came out on a day goes in; that day, on which it tells what it tells, comes out."""

from __future__ import annotations

import re

from dateline.authoring.chronology.extent import Dated, is_to_come
from dateline.authoring.chronology.reading import Reading, Sentence

_ISSUED = re.compile(
    r"[a-z],? (?:published|released|issued|leaked|unveiled|posted)(?: online)?(?: (?:on|in|late on|early on))? \Z"
)


def as_issued(reading: Reading, sentence: Sentence, number: int) -> Dated | None:
    """The day on which that came out which tells it: "A report published on Monday recommends closing the mine"."""
    telling, text = sentence.tellings[number], reading.article.text
    if telling.kind not in ("main", "statement") or telling.group.passive or len(telling.subjects) != 1:
        return None
    if telling.group.tense not in ("present", "past") or telling.subjects[0].first >= telling.group.first:
        return None
    first, verb = telling.words[telling.subjects[0].first].start, telling.words[telling.group.first].start
    for time in sentence.times:
        led = first < time.start and time.end <= verb and _ISSUED.search(text, first, time.start)
        if led and time.edtf and time.type == "DATE" and not is_to_come(time.edtf, reading.article.published):
            return Dated(time.edtf, time.rule, time.confidence * 0.8, time.text)
    return None
