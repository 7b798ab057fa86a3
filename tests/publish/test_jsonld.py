"""Jsonld: what a machine is told that reads a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.model import Page, Ref
from dateline.publish.formats.jsonld import structured_data
from dateline.publish.planning import urls
from dateline.publish.values.cards import Link
from dateline.publish.view.view import View
from tests.publish.records import HOSTILE, read_script, view_record
from tests.sites import SITE_YAML

RECORD = {
    "actors/barcena.yaml": """
name: Alicia Bárcena
kind: person
aliases: [Bárcena]
within: ministry
links: {wikidata: "https://www.wikidata.org/wiki/Q1", website: "https://barcena.example/"}
image: {file: her.png, alt: She speaks, credit: The desk}
""",
    "actors/ministry.yaml": "name: Foreign ministry\nkind: government\nwithin: state",
    "actors/state.yaml": "name: The state\nkind: government",
    "actors/crowd.yaml": "name: A crowd\nkind: group",
    "actors/unclear.yaml": "name: Somebody",
    "topics/talks.yaml": "title: The talks\naliases: [Negotiations]",
    "places/mexico.yaml": "name: Mexico",
    "places/capital.yaml": "name: Mexico City\nlat: 19.43\nlon: -99.13\nwithin: mexico",
    "sources/voa.yaml": """
title: Talks end
publisher: VOA
author: A. Writer
published: 2023-12
url: https://voa.example/talks
archive_url: https://archive.example/talks
""",
    "sources/digest.yaml": "title: The digest\nkind: digest\nderived_from: voa",
    "series/encounters.yaml": "title: Encounters\nunit: people\nper: month",
    "pages/about.md": "---\ntitle: About\nsummary: Who we are.\n---\nText.",
    "media/her.png": "a picture",
    "events/talks.yaml": """
date: 2023-12-27
title: They meet
summary: Two governments talk.
places: capital
actors: [barcena, {actor: crowd, role: outside}, {actor: barcena, role: host}]
topics: talks
sources: [{source: voa, says: They met., quote: We met.}, {title: A data set, kind: dataset}]
figures:
  - {series: encounters, date: 2023-11, value: 235173, sources: voa}
  - {series: encounters, date: 2023-11, value: about 172000, sources: digest}
  - {label: people, value: at least 12, sources: voa}
added: 2024-01-02
corrections:
  - {date: 2024-02-05, field: date, was: 2023-12-26, why: The day was wrong.}
  - {date: 2024-01, why: Spelling.}
media: {file: her.png, alt: She speaks, caption: In the hall, credit: The desk}
""",
}


def told(view: View, page: Page, crumbs: tuple[Link, ...] = ()) -> Any:
    """What a machine reads that finds the script in a page, which must have survived it."""
    data = structured_data(view, page, view._site.entries[page.ref] if page.ref else None, crumbs)
    value = read_script(data)
    assert value.pop("@context") == "https://schema.org"
    return value


def page_of(kind: str, id: str) -> Page:
    ref = Ref(kind, id)
    return Page(urls.file_of(urls.permalink(ref)), kind, ref)


def about(home: Path, kind: str, id: str, changed: Mapping[str, str] | None = None, site: str = SITE_YAML) -> Any:
    return told(view_record(home, {**RECORD, **(changed or {})}, site), page_of(kind, id))["about"]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield value


def test_an_event_is_told_with_its_day_and_place(tmp_path: Path) -> None:
    assert about(tmp_path, "event", "talks") == {
        "@type": "Event",
        "name": "They meet",
        "description": "Two governments talk.",
        "url": "https://example.org/record/events/talks/",
        "startDate": "2023-12-27",
        "location": [
            {
                "@type": "Place",
                "name": "Mexico City",
                "url": "https://example.org/record/places/capital/",
                "address": "Mexico City, Mexico",
                "geo": {"@type": "GeoCoordinates", "latitude": 19.43, "longitude": -99.13},
                "containedInPlace": [
                    {"@type": "Place", "name": "Mexico", "url": "https://example.org/record/places/mexico/"}
                ],
            }
        ],
        "image": [
            {
                "@type": "ImageObject",
                "contentUrl": "https://example.org/record/media/her.png",
                "caption": "In the hall",
                "creditText": "The desk",
            }
        ],
    }


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2023", "2023", ""),
        ("2023-12", "2023-12", ""),
        ("2023-12-27", "2023-12-27", ""),
        ("2024-01-19T09:30-05:00", "2024-01-19T09:30-05:00", ""),
        ("[2023-12-18..2023-12-24]", "2023-12", ""),
        ("2023-W52", "2023-12", ""),
        ("2023-12-27/2024-01-19", "2023-12-27", "2024-01-19"),
        ("2023-12/2024", "2023-12", "2024"),
        ("2023-12-27/..", "2023-12-27", ""),
        ("2023-12-27/2024-01~", "2023-12-27", ""),
    ],
)
def test_a_date_says_no_more_than_is_known(tmp_path: Path, date: str, start: str, end: str) -> None:
    event = about(tmp_path, "event", "odd", {"events/odd.yaml": f"date: {date}\ntitle: Odd"})

    assert (event["@type"], event["startDate"], event.get("endDate", "")) == ("Event", start, end)


@pytest.mark.parametrize(
    "date", ["2023-12~", "[..2023-12-27]", "202X", "../2024", "-0044-03-15", "[2023-12-31,2024-01-01]"]
)
def test_what_has_no_date_for_sure_is_no_event_to_a_machine(tmp_path: Path, date: str) -> None:
    event = about(tmp_path, "event", "odd", {"events/odd.yaml": f"date: {date}\ntitle: Odd\nplaces: capital"})

    assert event == {"@type": "Thing", "name": "Odd", "url": "https://example.org/record/events/odd/"}


@pytest.mark.parametrize(
    ("field", "type", "status"),
    [
        ("status: planned", "Event", "https://schema.org/EventScheduled"),
        ("status: cancelled", "Event", "https://schema.org/EventCancelled"),
        ("status: disputed", "Event", None),
        ("corrections: {date: 2024, kind: retraction, why: It never was.}", "Thing", None),
    ],
)
def test_how_an_event_stands(tmp_path: Path, field: str, type: str, status: str | None) -> None:
    event = about(tmp_path, "event", "odd", {"events/odd.yaml": f"date: 2023\ntitle: Odd\n{field}"})

    assert (event["@type"], event.get("eventStatus")) == (type, status)


def test_an_event_page_says_who_says_so_who_took_part_and_what_was_corrected(tmp_path: Path) -> None:
    page = told(view_record(tmp_path, RECORD), page_of("event", "talks"))

    assert (page["@type"], page["name"], page["inLanguage"]) == ("WebPage", "They meet", "en")
    assert page["isPartOf"] == {"@type": "WebSite", "name": "A record", "url": "https://example.org/record/"}
    assert page["citation"] == [
        {
            "@type": "Article",
            "name": "Talks end",
            "url": "https://voa.example/talks",
            "author": "A. Writer",
            "publisher": {"@type": "Organization", "name": "VOA"},
            "datePublished": "2023-12",
            "archivedAt": "https://archive.example/talks",
        },
        {"@type": "Dataset", "name": "A data set"},
        {
            "@type": "CreativeWork",
            "name": "The digest",
            "isBasedOn": [{"@type": "CreativeWork", "name": "Talks end", "url": "https://voa.example/talks"}],
        },
    ]
    report = {"@type": "CreativeWork", "name": "Talks end", "url": "https://voa.example/talks"}
    claims = page["hasPart"]
    assert claims[:2] == [
        {"@type": "Claim", "text": "They met.", "appearance": report},
        {"@type": "Quotation", "text": "We met.", "isPartOf": report},
    ]
    assert [(each["name"], each.get("value"), each.get("minValue")) for each in claims[2:]] == [
        ("235,173", 235173, None),
        ("about 172,000", None, None),
        ("at least 12", None, 12),
    ]
    assert [(actor["@type"], actor["name"]) for actor in page["mentions"]] == [
        ("Person", "Alicia Bárcena"),
        ("Organization", "A crowd"),
    ]
    assert [(topic["@type"], topic["name"]) for topic in page["keywords"]] == [("DefinedTerm", "The talks")]
    assert (page["datePublished"], page["dateModified"]) == ("2024-01-02", "2024-02-05")
    assert page["correction"] == [
        {
            "@type": "CorrectionComment",
            "name": "Correction, Date",
            "text": "The day was wrong. Said until then: 26 December 2023. Says now: 27 December 2023.",
            "datePublished": "2024-02-05",
            "url": "https://example.org/record/events/talks/#correction-2024-02-05",
        },
        {
            "@type": "CorrectionComment",
            "name": "Correction",
            "text": "Spelling.",
            "datePublished": "2024-01",
            "url": "https://example.org/record/events/talks/#correction-2024-01",
        },
    ]


def test_a_person_is_known_by_other_names_and_elsewhere(tmp_path: Path) -> None:
    person = about(tmp_path, "actor", "barcena")

    assert (person["@type"], person["alternateName"]) == ("Person", ["Bárcena"])
    assert person["sameAs"] == ["https://www.wikidata.org/wiki/Q1", "https://barcena.example/"]
    assert [whole["name"] for whole in person["memberOf"]] == ["Foreign ministry"]
    assert [image["caption"] for image in person["image"]] == ["She speaks"]


@pytest.mark.parametrize(
    ("id", "type", "wholes"),
    [
        ("ministry", "GovernmentOrganization", ["The state"]),
        ("crowd", "Organization", []),
        ("unclear", "Thing", []),
    ],
)
def test_other_actors_are_what_they_are(tmp_path: Path, id: str, type: str, wholes: list[str]) -> None:
    actor = about(tmp_path, "actor", id)

    assert actor["@type"] == type
    assert [whole["name"] for whole in actor.get("parentOrganization", ())] == wholes


def test_topics_sources_and_series_are_told(tmp_path: Path) -> None:
    assert about(tmp_path, "topic", "talks") == {
        "@type": "DefinedTerm",
        "name": "The talks",
        "url": "https://example.org/record/topics/talks/",
        "alternateName": ["Negotiations"],
        "inDefinedTermSet": "https://example.org/record/topics/",
    }
    assert about(tmp_path, "source", "digest") == {
        "@type": "CreativeWork",
        "name": "The digest",
        "isBasedOn": [{"@type": "CreativeWork", "name": "Talks end", "url": "https://voa.example/talks"}],
    }
    series = about(tmp_path, "series", "encounters")
    assert (series["@type"], series["name"]) == ("Dataset", "Encounters")
    assert [work["name"] for work in series["citation"]] == ["Talks end", "The digest"]
    assert series["distribution"]["contentUrl"] == "https://example.org/record/data/index.json"
    observed = [(each["observationDate"], each["name"], each["subjectOf"][0]["name"]) for each in series["subjectOf"]]
    assert observed == [("2023-11", "235,173", "Talks end"), ("2023-11", "about 172,000", "The digest")]


def test_the_first_page_is_the_site_and_lists_belong_to_it(tmp_path: Path) -> None:
    view = view_record(tmp_path, RECORD, SITE_YAML + "description: What was said.\nlicense: https://terms.example/\n")

    assert told(view, Page("index.html", "home")) == {
        "@type": "WebSite",
        "name": "A record",
        "url": "https://example.org/record/",
        "description": "What was said.",
        "inLanguage": "en",
        "license": "https://terms.example/",
    }
    second = told(view, Page("page/2/index.html", "home", number=2, of=2))
    assert (second["@type"], second["url"]) == ("CollectionPage", "https://example.org/record/page/2/")
    assert told(view, Page("actors/index.html", "index", period="actor"))["@type"] == "CollectionPage"
    text = told(view, page_of("page", "about"))
    assert (text["@type"], text["description"], "about" in text) == ("WebPage", "Who we are.", False)


@pytest.mark.parametrize("shows", ["missing", "redirect"])
def test_errors_and_redirects_are_about_nothing(tmp_path: Path, shows: str) -> None:
    view = view_record(tmp_path, RECORD)

    assert structured_data(view, Page("404.html", shows), None, ()) == ""


def test_crumbs_lead_from_the_first_page_to_this_one(tmp_path: Path) -> None:
    view = view_record(tmp_path, RECORD)
    crumbs = (Link("Timeline", view.href("")), Link("between", ""), view.link(Ref("actor", "barcena")))

    assert told(view, page_of("actor", "barcena"), crumbs)["breadcrumb"] == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Timeline", "item": "https://example.org/record/"},
            {
                "@type": "ListItem",
                "position": 2,
                "name": "Alicia Bárcena",
                "item": "https://example.org/record/actors/barcena/",
            },
        ],
    }


def test_a_site_without_an_address_names_none_of_its_own(tmp_path: Path) -> None:
    view = view_record(tmp_path, RECORD, "title: A record\nlicense: CC BY 4.0\n")
    refs = [ref for ref in view._site.entries if "." not in ref.id]
    pages = [Page("index.html", "home"), *(page_of(ref.kind, ref.id) for ref in refs)]

    for page in pages:
        crumbs = (Link("Timeline", view.href("")),)
        value = told(view, page, crumbs)
        assert "breadcrumb" not in value and "license" not in value
        assert [text for text in strings(value) if text.startswith(("/", "https://example.org"))] == []


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_ends_the_script(tmp_path: Path, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    odd = f"date: 2023\ntitle: {quoted}\nsummary: {quoted}\nsources: {{title: {quoted}}}"
    view = view_record(tmp_path, {"events/odd.yaml": odd})
    crumbs = (Link(f"{title}\u2028", "/record/"),)
    page = told(view, page_of("event", "odd"), crumbs)

    assert page["name"] == page["about"]["name"] == page["citation"][0]["name"] == title
    assert page["breadcrumb"]["itemListElement"][0]["name"] == f"{title}\u2028"
    written = structured_data(view, page_of("event", "odd"), view._site.timeline[0], crumbs)
    assert re.search("[<>&\u2028\n]", written) is None
