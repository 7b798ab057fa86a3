"""Kinds: the fields of each kind of entry, declared once for loader, messages, JSON Schema and guide."""

from __future__ import annotations

from dateline.schema.lints import LINTS
from dateline.schema.types import (
    Choice,
    Field,
    Flag,
    Line,
    Many,
    MediaPath,
    Number,
    Prose,
    Quantity,
    Record,
    Slug,
    To,
    Url,
    When,
    needed,
)

ID = Field("id", Slug(), "The entry's id, where it is not the file's name.")
ALLOW = Field("allow", Many(Choice(tuple(LINTS))), "Lints that are not told of it, by their names.")
_LAST = (
    Field("old_ids", Many(Slug()), "Ids it had before; their addresses redirect here."),
    Field("draft", Flag(), "true: not ready, never published."),
    ALLOW,
)
EVERY_KIND = (ID, *_LAST)

MEDIUM = Record(
    "medium",
    (
        needed("file", MediaPath(), "The picture's path below content/media/."),
        needed("alt", Line(), "What it shows, for those who do not see it."),
        Field("caption", Line(), "What the reader is told below it."),
        needed("credit", Line(empty=False), "Who made it, and under which terms it is shown."),
    ),
)

SOURCE_FIELDS = (
    Field("title", Line(empty=False), "Its title as published; this or `url` is required."),
    Field("publisher", Line(), "Who published it."),
    Field("author", Line(), "Who wrote it."),
    Field("url", Url(), "Where it is; this or `title` is required."),
    Field("archive_url", Url(), "Where a copy is kept."),
    Field("published", When(), "When it was published."),
    Field("accessed", When(), "When it was last read there."),
    Field("kind", Choice(("article", "document", "dataset", "statement", "digest")), "What it is; article by default."),
    Field("derived_from", Many(To("source")), "Sources that it repeats: it is no witness of its own."),
    Field("carried_by", Many(Line()), "Who reprinted it."),
    Field("title_ours", Flag(), "true: the title is a description of ours, since it has none."),
)

CITATION = Record(
    "source",
    (
        Field("source", To("source"), "The id of a file under sources/."),
        Field("id", Slug(), "For a source described here: an id, so that it can be cited anywhere."),
        *SOURCE_FIELDS,
        Field("says", Line(), "How this source puts it, in our words."),
        Field("quote", Line(), "A short attributed quotation, where one is allowed."),
        ALLOW,
    ),
    short="source",
)

FIGURE = Record(
    "figure",
    (
        Field("series", To("series"), "The series it belongs to; this or `label` is required."),
        Field("label", Line(empty=False), "What is counted, for a figure of this event alone."),
        Field("date", When(), "The period that it is for; required with `series`."),
        needed("value", Quantity(), "The value: `N`, `about N`, `at least N`, `at most N` or `N to M`."),
        Field("says", Line(), "How the source puts it, in our words."),
        Field("sources", Many(To("source")), "Which sources give it."),
    ),
)

STATUSES = Choice(("planned", "reported", "disputed", "cancelled"))
ACTOR_KINDS = Choice(("person", "organization", "government", "office", "group"))
CORRECTIONS = Choice(("correction", "clarification", "update", "retraction"))
CORRECTION = Record(
    "correction",
    (
        needed("date", When(), "When it was corrected."),
        Field("kind", CORRECTIONS, "What it is; correction by default."),
        Field("field", Line(), "Which field was changed."),
        Field("was", Line(), "What was said before."),
        needed("why", Line(empty=False), "Why it was changed."),
    ),
)

EVIDENCE = Record(
    "evidence",
    (
        Field("source", To("source"), "The source that says so; by default the first."),
        needed("quote", Line(), "The sentence that the entry stands on."),
        Field("start", Number(0, 1e9, whole=True), "Where the sentence starts in the article."),
        Field("end", Number(0, 1e9, whole=True), "Where it ends."),
        Field("expression", Line(), "The words that give the date."),
        Field("rule", Line(), "How the date was worked out."),
        Field("confidence", Number(0, 1), "How sure that is, from 0 to 1."),
        Field("flags", Many(Line()), "What to look at before it is accepted."),
        Field("same_as", To("event"), "The event of the record that this is probably told by already."),
    ),
)

TIES = {  # how an event is tied to earlier ones
    "follows": "Events that it follows from.",
    "responds_to": "Events that it answers.",
    "fulfils": "Events whose promise it keeps.",
    "contradicts": "Events that it is at odds with.",
}

EVENT = Record(
    "event",
    (
        ID,
        needed("date", When(words=True), "When it happened, as precisely as is known and no more."),
        needed("title", Line(empty=False), "What happened, in one line."),
        Field("summary", Line(), "One sentence; by default the body's first."),
        Field("body", Prose(), "What happened, told in our own words."),
        Field("places", Many(To("place")), "Where it happened."),
        Field(
            "actors",
            Many(
                Record(
                    "actor",
                    (
                        needed("actor", To("actor"), "The actor's id."),
                        Field("role", Line(), "What they were in this event: host, speaker."),
                    ),
                    short="actor",
                )
            ),
            "Who took part.",
        ),
        Field("topics", Many(To("topic")), "What it is about."),
        Field("sources", Many(CITATION), "Who says so."),
        Field("figures", Many(FIGURE), "Figures that its sources give."),
        Field("due", When(), "When what it promised falls due; kept when another event fulfils it."),
        Field("within", Many(To("event")), "The event that it is part of."),
        *(Field(name, Many(To("event")), doc) for name, doc in TIES.items()),
        Field(
            "status",
            STATUSES,
            "planned, reported (claimed, not established), disputed or cancelled; none: as its sources say.",
        ),
        Field("weight", Number(1, 3, whole=True), "1 minor, 2 (default), 3 turning point."),
        Field("known", When(), "Public since; by default the earliest publication among its sources."),
        Field("added", When(), "When this record got it; by default `known`."),
        Field("corrections", Many(CORRECTION), "What was said before, until when, and why it changed."),
        Field("media", Many(MEDIUM), "Pictures."),
        Field("evidence", Many(EVIDENCE), "What a proposal stands on; below content/drafts/ alone."),
        *_LAST,
    ),
)

ACTOR = Record(
    "actor",
    (
        ID,
        needed("name", Line(empty=False), "The name that the site uses."),
        Field("kind", ACTOR_KINDS, "What it is."),
        Field("aliases", Many(Line(empty=False)), "Other names."),
        Field(
            "positions",
            Many(
                Record(
                    "position",
                    (
                        needed("title", Line(empty=False), "What the position is called."),
                        Field("of", To("actor"), "The actor that it is a position of."),
                        Field("from", When(), "Since when."),
                        Field("to", When(), "Until when."),
                    ),
                    short="title",
                )
            ),
            "Positions held.",
        ),
        Field("within", Many(To("actor")), "The actor that it is part of."),
        Field(
            "links",
            Record(
                "links",
                (
                    Field("wikidata", Url(), "Its item at Wikidata."),
                    Field("wikipedia", Url(), "Its article at Wikipedia."),
                    Field("website", Url(), "Its own site."),
                ),
            ),
            "The same actor elsewhere.",
        ),
        Field("image", MEDIUM, "A picture of it."),
        Field("body", Prose(), "Who or what it is."),
        *_LAST,
    ),
)

TOPIC = Record(
    "topic",
    (
        ID,
        needed("title", Line(empty=False), "The topic's title."),
        Field("within", Many(To("topic")), "The wider topic."),
        Field("aliases", Many(Line(empty=False)), "Other titles."),
        Field("body", Prose(), "What it is about."),
        *_LAST,
    ),
)

PLACE = Record(
    "place",
    (
        ID,
        needed("name", Line(empty=False), "The place's name."),
        Field("within", Many(To("place")), "The place that it lies in."),
        Field("aliases", Many(Line(empty=False)), "Other names."),
        Field("lat", Number(-90, 90), "Latitude in degrees, north positive."),
        Field("lon", Number(-180, 180), "Longitude in degrees, east positive."),
        Field("body", Prose(), "What one should know of it."),
        *_LAST,
    ),
)

SOURCE = Record("source", (ID, *SOURCE_FIELDS, *_LAST))

SERIES = Record(
    "series",
    (
        ID,
        needed("title", Line(empty=False), "What is counted."),
        Field("unit", Line(), "In which unit."),
        Field("per", Choice(("day", "month", "year")), "The period that one value is for."),
        Field("kind", Choice(("count", "money", "share")), "What the values are; count by default."),
        Field("body", Prose(), "How the figures are made."),
        *_LAST,
    ),
)

PAGE = Record(
    "page",
    (
        ID,
        needed("title", Line(empty=False), "The page's title."),
        Field("summary", Line(), "One sentence, for search engines and feeds."),
        *_LAST,
    ),
)

KINDS: dict[str, Record] = {
    "event": EVENT,
    "actor": ACTOR,
    "topic": TOPIC,
    "place": PLACE,
    "source": SOURCE,
    "series": SERIES,
    "page": PAGE,
}

FOLDERS: dict[str, str] = {
    "event": "events",
    "actor": "actors",
    "topic": "topics",
    "place": "places",
    "source": "sources",
    "series": "series",
    "page": "pages",
}
KIND_OF = {folder: kind for kind, folder in FOLDERS.items()}
