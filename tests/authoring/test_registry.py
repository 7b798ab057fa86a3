"""A registry holds what a site calls its actors, places and topics, and tells which source an article already is."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.registry import KnownSource, Named, Registry
from dateline.authoring.language.spans import Span
from tests.sites import load

SOURCES = Registry(
    sources=(
        KnownSource(
            "quay-2031-03-04", "Unions and port talk", "The Daily Quay", "2031-03-04", "https://quay.example/a?b=1"
        ),
        KnownSource("quay-2031-03-05", "Talks go on", "The Daily Quay", "2031-03-05"),
        KnownSource("wire-2031-03-04", "", "Bay Wire", "2031-03-04"),
        KnownSource("wire-again", "Talks go on", "Bay Wire", "2031-03-05"),
    )
)


def test_a_sites_names_are_found_with_their_aliases(tmp_path: Path) -> None:
    site, problems = load(
        tmp_path,
        {
            "content/actors/port.yaml": "name: Port of Ellery Bay\nkind: organization\naliases: [the port]\n",
            "content/places/bay.yaml": "name: Ellery Bay\n",
            "content/topics/ferries.yaml": "title: Night ferries\naliases: [ferry]\n",
            "content/series/riders.yaml": "title: Riders of the night ferries\nunit: people\nper: month\n",
        },
    )
    assert site is not None and not [problem for problem in problems if "error" in problem]

    registry = Registry.of(site)

    assert registry.entries == (
        Named("actor", "port", ("Port of Ellery Bay", "the port"), "organization"),
        Named("place", "bay", ("Ellery Bay",)),
        Named("topic", "ferries", ("Night ferries", "ferry")),
    )
    assert registry.find("topic", "ferries") == registry.entries[2]
    assert registry.find("actor", "ferries") is None
    assert [(one.id, one.unit, one.per) for one in registry.series] == [("riders", "people", "month")]
    assert registry.source_of(publisher="A paper", published="2024-01-19", title="A report") == "report"


def test_a_source_is_known_by_its_address_whoever_sent_the_reader() -> None:
    assert SOURCES.source_of(url="https://QUAY.example/a?utm_source=mail&b=1#top") == "quay-2031-03-04"
    assert SOURCES.source_of(url="https://quay.example/a?b=2") == ""


def test_a_source_is_known_by_its_publisher_and_title_or_day() -> None:
    assert SOURCES.source_of(publisher="the daily quay", title="Talks go on!") == "quay-2031-03-05"
    assert SOURCES.source_of(publisher="Bay Wire (carried by Bay Radio)", title="Talks go on") == "wire-again"
    assert (
        SOURCES.source_of(publisher="Bay Wire", published="2031-03-04", title="Unions and port talk")
        == "wire-2031-03-04"
    )


def test_another_title_of_the_same_day_is_another_source() -> None:
    assert SOURCES.source_of(publisher="The Daily Quay", published="2031-03-04", title="Fares to rise") == ""
    assert SOURCES.source_of(publisher="Bay Radio", published="2031-03-04") == ""
    assert Registry().source_of(url="https://quay.example/a", publisher="Quay", title="Talks go on") == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Court in Kiru", "A court in the town of Kiru fined a mill."),
        ("Kiru police", "The police in Kiru held a man."),
        ("Prime minister", "The prime minister flew to Kiru."),
        ("Maud", "The ferry Maud sank."),
    ],
)
def test_what_has_no_name_is_the_entry_that_is_called_so(name: str, text: str) -> None:
    registry = Registry((Named("actor", "it", (name,)),))
    assert [one.id for one in find_names(text, registry, [Span(0, len(text))]) if one.kind == "actor"] == ["it"]
