"""An article is read from a text or a Markdown file: what it says of its publication is kept, and none is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.articles.article import Article, read_article
from dateline.authoring.articles.encoding import read_bytes
from dateline.authoring.articles.published import day_at_head, published_among, published_in_name, read_published
from dateline.authoring.language.junk import running_text
from dateline.problems import SiteError


def test_front_matter_tells_title_publisher_day_and_address() -> None:
    article = read_article(
        b"""---
title: "Ferry talks: second round"
publisher: The Daily Quay
published: 2031-03-04~
url: https://quay.example/ferry
language: en
layout: [post, wide]
---

# Ferry talks

The [port authority](https://port.example) met **two** unions on Monday.

> "We go on," the chair said.
""",
        "ferry.md",
    )

    assert article == Article(
        text='Ferry talks\n\nThe port authority met two unions on Monday.\n\n"We go on," the chair said.',
        title="Ferry talks: second round",
        publisher="The Daily Quay",
        published="2031-03-04~",
        url="https://quay.example/ferry",
    )


def test_keys_that_other_programs_write_are_read_too() -> None:
    front = (
        "---\nHeadline: Ferry talks\nsource: https://quay.example/ferry\nsite-name: Quay\ndate: March 4, 2031\n---\n"
    )
    article = read_article(f"{front}The unions met on Monday.\n", "ferry.txt")

    read = (article.title, article.publisher, article.published, article.url)
    assert read == ("Ferry talks", "Quay", "2031-03-04", "https://quay.example/ferry")


def test_a_title_is_without_its_site_and_below_the_name_of_the_paper() -> None:
    front = "---\ntitle: Ferry talks fail | The Quay\nsite: The Quay\n---\nThey met.\n"
    assert read_article(front, "a.md").title == "Ferry talks fail"
    article = read_article("## Quay Courier\n\n### Ferry talks fail\n\n**By Bo Day**\n\nThey met.\n", "a.md")
    assert (article.title, article.publisher) == ("Ferry talks fail", "Quay Courier")


def test_front_matter_may_be_toml_and_name_notes() -> None:
    toml = 'title = "Ferry talks"\ndate = 2031-03-04T10:00:00+01:00\nlastmod = 2031-03-09\ntags = ["x"]\n'
    article = read_article(f"+++\n{toml}+++\n\nThey met.\n", "ferry.md")
    assert (article.title, article.published, article.text) == ("Ferry talks", "2031-03-04", "They met.")
    assert read_article(
        '---\npublisher: "[[quay|The Quay]]"\ncreated: 2031-03-09\n---\nThey met.\n', "a.md"
    ) == Article(text="They met.", publisher="The Quay")


def test_front_matter_may_say_that_it_is_published_and_not_when() -> None:
    front = "---\npublished: true\npubDate: 2031-03-04\n---\n"
    assert read_article(f"{front}They met.\n", "a.md").published == "2031-03-04"


def test_markdown_loses_what_programs_put_in_for_themselves() -> None:
    text = """# Ferry talks

![[ferry.png]]

The unions[^1] met [[bo-day|Bo Day]] on Monday. ^a1b2c3

{{< figure src="ferry.jpg" caption="A ferry" >}}
<!--more-->
> [!note] Related
> They met in the [port](x).{: .wide }

[^1]: A footnote.
"""
    lines = read_article(text, "ferry.md").text.split("\n")
    assert [line.strip() for line in lines if line.strip()] == [
        "Ferry talks",
        "The unions met Bo Day on Monday.",
        "They met in the port.",
    ]


MAIL = """Hi Kim, worth an entry? Bo

---------- Forwarded message ---------
From: Dock Watch <press@dock.example>
Date: Wed, 4 Mar 2031 at 10:12
Subject: Fwd: RE: Ferries sail again
To: <desk@bay.example>

"""


@pytest.mark.parametrize("quoted", ["", "> "])
def test_a_mail_gives_its_subject_and_what_it_passes_on(quoted: str) -> None:
    article = read_article(f"{MAIL}{quoted}The crews agreed on Tuesday.\n\n{quoted}They sail on Friday.\n", "a.txt")

    told = [article.text[start:end] for start, end in running_text(article.text, article.title)]
    assert told == ["The crews agreed on Tuesday.", "They sail on Friday."]
    assert (article.title, article.published, day_at_head(article.text)) == ("Ferries sail again", "", "2031-03-04")


def test_an_article_that_quotes_a_mail_is_kept_whole() -> None:
    story = f"Ferries sail again\n\n{'The crews agreed on Tuesday. ' * 20}\n\n{MAIL}"
    assert read_article(story, "a.txt").text == story.strip()


def test_what_a_press_office_writes_above_it_is_no_title() -> None:
    told = "FOR IMMEDIATE RELEASE\n\nPublished: 7 March 2031\n\nHeadline: Ferries sail again\n\nThe crews agreed."
    assert (read_article(told, "a.txt").title, read_article(told, "a.txt").published) == (
        "Ferries sail again",
        "2031-03-07",
    )
    assert read_article("Posted: 7 March 2031\nThe crews agreed on Friday.\n", "a.txt").title == ""


def test_a_text_keeps_its_signs_and_gives_its_first_line_as_title() -> None:
    article = read_article("Unions and port agree on ferries\n\nThe *two* unions met on Monday.\n", "ferry.txt")

    assert article.title == "Unions and port agree on ferries"
    assert "*two*" in article.text
    assert (article.published, article.publisher, article.url) == ("", "", None)


STORY = "\n\n".join(
    f"The unions met for a {number}th day in the port and agreed on nothing." for number in range(4, 14)
)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("ELLERY BAY, March 4, 2031 (QNA) — The unions met.", "2031-03-04~"),
        ("Ferry talks\n\n(Quay Wire) Mar 4, 2031 - The unions met.", "2031-03-04~"),
        ("ELLERY BAY (Quay) - 4 March 2031 - The unions met.", "2031-03-04~"),
        ("Mar 4, 2031 - The unions met.\n\nOn Monday they did not.", "2031-03-04~"),
        ("Ferry talks\nPublished: 4 March 2031, 10:05\nThe unions met.", "2031-03-04"),
        ("Ferry talks\n\nThe unions met.\n\nFirst published on 2031-03-04\n", "2031-03-04"),
        ("Ferry talks\nPosted on March 4, 2031 by a desk\nThe unions met.", "2031-03-04"),
        ("Ferry talks\nPublished:\n4 March 2031\nUpdated:\n5 March 2031\nThe unions met.", "2031-03-04"),
        ("Ferry talks\nDate published: Tuesday, 4 March 2031\nThe unions met.", "2031-03-04"),
        ("Ferry talks\nPublication date: 25.03.2031\nThe unions met.", "2031-03-25"),
        ("Ferry talks\nUpdated 5 March 2031, first published 4 March 2031\nThe unions met.", "2031-03-04"),
        ("Ferry talks\nPosted by Ines Tallow on March 4, 2031 in Ports\nThe unions met.", "2031-03-04"),
        ("Ferry talks\n\nFirst published in the Bay Echo, 4 March 2031", "2031-03-04"),
        ("Ferry talks\nPublished 4 March 2031.\nThe unions met.", "2031-03-04"),
        (f"Ferry talks\n\n{STORY}\n\nPublished 4 March 2031\n\nRelated stories\nOld talks", "2031-03-04"),
        # none of these says when it was published
        ("Ferry talks\n\nPublished figures from 4 March 2019\n\nThe unions met.", ""),
        ("Ferry talks\n\nPosted workers: what the law of 4 March 2019 says\n\nThe unions met.", ""),
        ("Posted to Ellery in 2018, she returned on 4 March 2019.\n\nThe unions met.", ""),
        (f"Ferry talks\n\n(QNA) March 4, 2019 photo of a ferry\n\n{STORY}", ""),
        (f"Ferry talks\n\n{STORY}\n\n(QNA) March 4, 2019 - Old talks end.", ""),
        ("Published on 3 May 2019, the report had warned of the crews' debts.\n\nThe unions met.", ""),
        ("Published in 2019, the plan of 3 May 2019 was never carried out.\n\nThe unions met.", ""),
        (f"Ferry talks\n\n{STORY}\n\nRead next:\nOld talks end in the port\nPublished 12 January 2019", ""),
        (f"Ferry talks\n\n{STORY}\n\nOld talks end in the port\nPublished 12 January 2019", ""),
        (f"Ferry talks\n\n{STORY}\n\n12 January 2019 - Old talks end.", ""),
        ("The unions met.\n\n© 2031 The Daily Quay", ""),
        ("The unions met on March 4, 2031, and agreed.", ""),
        ("Updated March 4, 2031\nThe unions met.", ""),
        ("ELLERY BAY, March 4 (QNA) — The unions met.", ""),
        ("March 4, 2031 - The unions met.\n\nMarch 5, 2031 - The ferries sailed.", ""),
        ("Published weekly since 1931.\nThe unions met.", ""),
        ("Published February 30, 2031\nThe unions met.", ""),
    ],
)
def test_a_day_is_taken_out_of_a_text_only_where_it_says_that_it_is_of_publication(text: str, published: str) -> None:
    assert read_article(text, "ferry.txt").published == published


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03~", "2031-03~"),
        ("2031-03-04T23:30:00-05:00", "2031-03-04"),
        ("2031-03-04 23:30", "2031-03-04"),
        ("20310304T2330Z", "2031-03-04"),
        ("2031/3/4", "2031-03-04"),
        ("Tue, 04 Mar 2031 10:00:00 GMT", "2031-03-04"),
        ("March 4th, 2031", "2031-03-04"),
        ("4 Sept. 2031", "2031-09-04"),
        ("2031-02-30", ""),
        ("soon", ""),
        ("04/03/31", ""),
    ],
)
def test_a_day_of_publication_is_read_in_many_forms(written: str, day: str) -> None:
    assert read_published(written) == day


def test_a_moment_told_in_utc_is_the_publishers_day_where_its_offset_is_told_too() -> None:
    assert published_among(["", "2031-03-05T03:30:00Z", "2031-03-04T22:30:00-05:00"]) == "2031-03-04"
    assert published_among(["2031-03-05T03:30:00Z", "2031-03-04T22:31:00-05:00"]) == "2031-03-05"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferry talks\n\nBy STAFF, The Quay\nTUESDAY, MARCH 4, 2031\n\nThe unions met.", "2031-03-04"),
        ("Ferry talks\nBy Ines Tallow\nTuesday 4 March 2031\n\nThe unions met.", "2031-03-04"),
        ("Updated 5 March 2031\nMarch 4, 2031 | 10:15 a.m.\nThe unions met.", "2031-03-04"),
        ("By Ines Tallow, 4 March 2031, 10:15 GMT\nThe unions met.", "2031-03-04"),
        ("Ferry talks\n25/03/2031\nThe unions met.", "2031-03-25"),
        ("Updated 5 March 2031\nThe unions met.", "2031-03-05"),
        ("Ferry talks\n03/04/2031March 4, 203110:15 PM GMT\nThe unions met.", "2031-03-04"),
        ("Copyright 4 March 2031\nThe unions met.", ""),
        ("Next hearing: 4 March 2031\nThe unions met.", ""),
        ("Quay Post | 9 May 2031 | Weather 14°C\nFerry talks\nInes Tallow | 4 March 2031\nThey met.", "2031-03-04"),
        ("Page generated 4 March 2031\nThe unions met.", ""),
        ("Ferry talks\nMarch 4, 2031 at 2:05 p.m.\nThe unions met.", "2031-03-04"),
        ("FILE - March 4, 2019 - A ferry at the quay\nThe unions met.", ""),
        (f"Ferry talks\n{'The unions met. ' * 9}\nRelated\nOld talks\n12 January 2019", ""),
        ("The unions met on 4 March 2031 in the port.", ""),
        ("Ferry talks\n04/03/2031\nThe unions met.", ""),
    ],
)
def test_a_day_that_stands_alone_at_the_head_is_offered(text: str, day: str) -> None:
    assert day_at_head(text) == day


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("The Quay Post, Tuesday 4 March 2031, p. 3", "2031-03-04"),
        ("QUAY POST | Ports | 4 March 2031", "2031-03-04"),
        ("The Quay Post\nTuesday 4 March 2031", "2031-03-04"),
        ("By Ines Tallow\n4 March 2031\nQuay Post", "2031-03-04"),
        ("Jo Pike · Quay News · Posted: Mar 4, 2031 5:00 AM EST | Last Updated: March 5", "2031-03-04"),
        ("The Quay Post\nMonday 10 March 2031\nBy Ines Tallow, 4 March 2031", ""),  # today's, on the site
        ("The Quay Post\nUpdated 4 March 2031", ""),
        ("The Quay Post\nBy Ines Tallow\n4 March 2031", ""),
        ("By Ines Tallow\n4 March 2031", ""),
        ("© 4 March 2031 The Quay Post", ""),
    ],
)
def test_a_day_is_taken_where_it_stands_with_the_publishers_name(head: str, day: str) -> None:
    assert read_article(f"Ferry talks fail again\n{head}\n\nThe unions met.", "a.txt").published == day


def test_a_files_name_offers_a_day() -> None:
    assert published_in_name("desk/2031-03-04-ferry.md") == "2031-03-04"
    assert published_in_name("quay_20310304.txt") == "2031-03-04"
    assert published_in_name("2031-13-04.txt") == published_in_name("ferry-1931.txt") == ""


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "ferry.md: the article is empty"),
        (b" \n\t\n", "ferry.md: the article is empty"),
        ("\ufeff\r\n".encode(), "ferry.md: the article is empty"),
        (b"---\ntitle: x\n---\n", "ferry.md: no article's text is found in it"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "ferry.md: this is not text"),
        ("Caf\u00e9\nna\u00efve".encode() + b"\x93", "ferry.md:2:6: this is not UTF-8"),
        (b"Talks \x81\x8d went on.", "ferry.md:1:7: this is not UTF-8"),
        (bytes(range(160, 256)) * 3, "ferry.md:1:1: this is not UTF-8"),
        (b"---\ntitle: Talks: day two\n---\nText.", "ferry.md:2:13: the front matter is no YAML"),
        (b"---\ntitle: x\npublished: soon\n---\nText.", 'ferry.md:3:1: "soon" is no date'),
        (b"+++\ntitle = x\n+++\nText.", "ferry.md:1:1: the front matter is no TOML"),
        (b"---\nlanguage: es\n---\nTexto.", 'ferry.md:2:1: the article is in "es"'),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place_and_a_way_out(data: bytes, problem: str) -> None:
    with pytest.raises(SiteError) as told:
        read_article(data, "ferry.md")

    (found,) = told.value.problems
    assert f"{found.mark}: {found.message}" == problem
    assert found.hint


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_or_the_zeros_of_utf_16_tell_the_encoding(encoding: str) -> None:
    assert read_article("Café talks went on.\r\n".encode(encoding), "a.txt").text == "Café talks went on."


def test_what_is_plainly_of_windows_is_read_with_a_warning() -> None:
    text, (warning,) = read_bytes("The ship\r\nsails, said Bárcena: “Soon” – for €5.".encode("cp1252"), "a.txt")
    assert text == "The ship\nsails, said Bárcena: “Soon” – for €5."
    assert f"{warning.mark}: {warning.message}" == "a.txt:2:14: this is not UTF-8: read as Windows-1252"
    page = '<html><head><meta charset="iso-8859-1"></head><p>“Soon”</p></html>'
    assert read_bytes(page.encode("cp1252"), "a.html") == (page, ())


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)), st.sampled_from(["a.md", "a.txt"]))
def test_any_file_is_an_article_or_a_problem(data: bytes, name: str) -> None:
    try:
        article = read_article(data, name)
    except SiteError:
        return
    assert article.text.strip()


def test_what_stands_above_the_headline_is_not_the_headline() -> None:
    text = "Published 14 March 2025\nPublisher: The Herald\nFerry strike ends\n\nThe strike ended on Monday."
    article = read_article(text, "post.txt")
    assert (article.title, article.publisher, article.published) == ("Ferry strike ends", "The Herald", "2025-03-14")


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister hat am Montag in Lowen gesagt, dass die Regierung mehr Geld von den Banken haben will. ",
        "El presidente visitó el lunes la ciudad de Lowen y prometió más fondos para las escuelas de la región. ",
        "总理星期一访问了港口，并承诺为学校提供更多资金。",
    ],
)
def test_another_language_than_english_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(SiteError) as refused:
        read_article(text * 15, "post.txt")
    (problem,) = refused.value.problems
    assert (problem.message, problem.hint) == ("this does not look like English", "draft reads English alone")
    assert read_article("Oct. 3: Ana Cole arrested. Oct. 5: Tom Reed charged. " * 15, "post.txt").text
