"""Lints: the name of each, and why it is told; declared once for `check`, `allow`, the JSON Schema and the guide."""

from __future__ import annotations

LINTS: dict[str, str] = {
    "first-of-month": "Days that nobody knew are often written as the first of a month: a month is a date too.",
    "after-sources": "What was published before an event cannot report that it took place.",
    "future-correction": "A correction is dated on the day that it was made, which has been.",
    "near-names": "Under two names, half of what somebody did is missing from each of two pages.",
    "lone-topic": "A topic is a thread to follow, and one event is none.",
    "unlike-units": "Values of a series are compared, which thousands and ones, or shares and percent, cannot be.",
    "bare-source": "Without a publisher and a date, nobody can weigh a source, or find it again.",
    "unarchived": "Pages vanish: where an archive has a copy, what they said can still be checked.",
    "same-address": "One page has one title, publisher and date: where they differ, one of them is wrong.",
}
