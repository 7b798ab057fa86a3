"""Settings: the fields of site.yaml, declared once."""

from __future__ import annotations

from dateline.schema.lints import LINTS
from dateline.schema.types import Choice, Field, Flag, Line, Many, Number, Record, Url, needed

CONFIG = Record(
    "site.yaml",
    (
        needed("title", Line(empty=False), "The site's title."),
        Field("description", Line(), "One sentence on what it records."),
        Field("url", Url(), "Its address once published; the path in it is the base path."),
        Field("language", Line(empty=False), "The language of its content, as BCP 47 writes it; en by default."),
        Field("timezone", Line(empty=False), "The time zone of times without an offset and of today; UTC by default."),
        Field("author", Line(), "Who keeps the record."),
        Field("license", Line(), "The terms on which it may be used."),
        Field("repository", Url(), "Where its files are."),
        Field(
            "navigation",
            Many(
                Record(
                    "navigation",
                    (
                        needed("title", Line(empty=False), "What the link says."),
                        needed("to", Line(empty=False), "Where it leads: a path on this site, or an address."),
                    ),
                )
            ),
            "The links at the head of every page.",
        ),
        Field(
            "home",
            Record(
                "home",
                (
                    Field("order", Choice(("newest", "oldest")), "Which events come first; newest by default."),
                    Field("per_page", Number(1, 10_000, whole=True), "How many events a page holds; 100 by default."),
                ),
            ),
            "The timeline on the first page.",
        ),
        Field(
            "feeds",
            Record(
                "feeds",
                (Field("entries", Number(1, 1000, whole=True), "How many entries a feed holds; 20 by default."),),
            ),
            "The Atom feeds.",
        ),
        Field("search", Flag(), "true: the site gets a search."),
        Field(
            "registry",
            Choice(("closed", "open")),
            "closed (default): an unknown actor, topic or place is an error; open: a warning and a stub.",
        ),
        Field("allow", Many(Choice(tuple(LINTS))), "Lints that are not told of this record, by their names."),
    ),
)
