"""Reprint: a data file as it was left, and events in it that say something else now, go in; the file anew comes out.

In these files each event has a line, or a place in a column, so that a new title need not cost all the others' again.
"""

from __future__ import annotations

from collections.abc import Collection

from dateline.model import Event, Page
from dateline.publish.formats.data import render_row
from dateline.publish.formats.facets import retitle
from dateline.publish.view.view import View

SHOWS = frozenset({"data", "facets"})


def reprint(view: View, page: Page, content: bytes, events: Collection[Event]) -> bytes | None:
    """The file with what these events say now; None where that does not tell all, and it is to be made anew.

    Nothing but the words of these events may be other than when it was made.
    """
    if page.shows == "facets":
        return retitle(content, events)
    begins = content.find(b'\n"events":[\n')
    ends = content.find(b"\n]", begins)
    if begins < 0 or ends < 0:
        return None
    lines: dict[int, tuple[int, bytes]] = {}
    for event in events:
        name = f'"id":"{event.id}"'.encode()
        at = content.find(name, begins, ends)
        if at < 0 or content.find(name, at + 1, ends) >= 0:
            return None
        start, end = content.rfind(b"\n", 0, at) + 1, content.find(b"\n", at)
        comma = b"," if content[end - 1 : end] == b"," else b""
        lines[start] = end, render_row(view, event, page.period).encode() + comma
    parts, last = list[bytes](), 0
    for start, (end, line) in sorted(lines.items()):
        parts += (content[last:start], line)
        last = end
    return b"".join((*parts, content[last:]))
