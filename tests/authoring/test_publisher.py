"""Who published a text is read where its head or its foot says so plainly, and never made up."""

from __future__ import annotations

import pytest

from dateline.authoring.articles.article import read_article

SAID = """
Publisher: Quay Wire => Quay Wire
Source: AP => AP
Published March 4, 2031 | The Quay Gazette => The Quay Gazette
Friday, March 7, 2031 - Quay Echo => Quay Echo
Quay Post, 4 March 2031 => Quay Post
The Quay Post | 4 March 2031 => The Quay Post
QUAY POST, Tuesday, March 4, 2031 => Quay Post
Times of Ellery, 4 March 2031, 10:15 GMT => Times of Ellery
Correspondents in Ellery, Daily Standard, 4 March 2031 => Daily Standard
By Ines Tallow, The Bay Gazette => The Bay Gazette
By Ines Tallow and Bo Day, Associated Press => Associated Press
By The Associated Press => The Associated Press
By Quay Post Staff => Quay Post
By Ines Tallow | Quay Star => Quay Star
Ines Tallow for the Quay Courier => the Quay Courier
Health correspondent, The Northern Post => The Northern Post
BBC News => BBC News
ELLERY BAY, March 4 (Reuters) - The unions met in the port. => Reuters
ELLERY BAY, Maravia (AP) — The unions met in the port. => AP
ELLERY BAY, March 4, 2031 /Quay Newswire/ -- The unions met in the port. => Quay Newswire
This article first appeared in The Quay Post on Monday, 3 March 2031 => The Quay Post
Originally published by Dockside on March 3, 2031 => Dockside
Published by The Quay Courier, Tuesday, March 4, 2031 => The Quay Courier
Copyright 2031 The Quay Post. All rights reserved. => The Quay Post
© 2031 Sentinel News & Media Limited or its affiliates. All rights reserved. => Sentinel
THE HINDU => The Hindu
© 2031 Guardian News & Media Limited or its affiliated companies. All rights reserved. => The Guardian
© 2031 Cable News Network. A Warner Company. All Rights Reserved. => CNN
ELLERY BAY, Maravia (AP) _ The unions met in the port. => AP
https://p.dw.com/p/5AbCd => DW
NHK WORLD-JAPAN => NHK WORLD-JAPAN
By Ines Tallow / Quay Region Online / Published: 4 March 2031, 07:20 GMT => Quay Region Online
By INES TALLOW, Joint News Service / March 4, 2031 => Joint News Service
By Ines Tallow / Agence Maritime / ELLERY BAY, March 4 (AM) - The unions met in the port. => Agence Maritime
RELIEF COORDINATION OFFICE / MARAVIA: FLOODS / Situation Report No. 6 (4 March 2031) => Relief Coordination Office
Bay Echo / Published: / 4 March 2031 => Bay Echo
The Harbour Briefing / Wednesday, 4 March 2031 => The Harbour Briefing
From: / Department for Transport / Published / 4 March 2031 => Department for Transport
(c) Ferry Workers' Union 2031 => Ferry Workers' Union
Relief Abroad International / Situation report, 4 March 2031 => Relief Abroad International
Justice Watch Maravia | Report | 4 March 2031 => Justice Watch Maravia
DE VEERKRANT INTERNATIONAL | Ports | 4 March 2031 => De Veerkrant International
El Heraldo de Ellery, 4 March 2031 => El Heraldo de Ellery
Havneposten – Tuesday 4 March 2031 => Havneposten
Radio Ellery - News - 04.03.2031 => Radio Ellery
4    Quay Courier    Tuesday 4 March 2031 => Quay Courier
The Quay Monitor                                 7 / Tuesday March 4 2031 => The Quay Monitor
THE QUAY CLARION / Vol. 12, No. 40 => The Quay Clarion
Ellery Today / Serving the coast since 1871 => Ellery Today
Publication title: The Quay Times; Ellery Bay => The Quay Times
Ports Weekly <news@portsweekly.example> / Tue, Mar 4, 2031 at 6:02 AM => Ports Weekly
By RFE/RL's Maravian Service => RFE/RL
Ellery Bay (dpa) - The unions met in the port. => dpa
ELLERY BAY, March 4. /TASS/. The unions met in the port. => TASS
(QNA) - ELLERY BAY, MAR 4 2031 - The unions met in the port. => QNA
TORONTO/ELLERY BAY, March 4, 2031 (Quayline) => Quayline
FOR IMMEDIATE RELEASE / 4 March 2031 / Ministry of Ports / Press Office => Ministry of Ports
MEDIA RELEASE / Port Justice Network => Port Justice Network
News provided by / Ellery Ropes plc => Ellery Ropes plc
Dockside › Ports / © 2031 Dockside => Dockside
From The Quay Recorder, 4 March 2031: => The Quay Recorder
[Ellery Sentinel, March 4, 2031] => Ellery Sentinel
BBC Monitoring, 4 March 2031 => BBC Monitoring
(Bloomberg) -- The unions met in the port. => Bloomberg
By KQRS Staff / Tuesday, March 4, 2031 5:14PM => KQRS
The Quay Messenger. / TUESDAY, MARCH 4, 2031. => The Quay Messenger
The Mail on the Quay, 4 March 2031 Tuesday => The Mail on the Quay
© 2031 The Packet => The Packet
The Harbour Letter / Issue 48 · 4 March 2031 => The Harbour Letter
Ellery Live / NEWS SPORT WEATHER JOBS => Ellery Live
By Euronews with AP => Euronews
PTI / Updated: Mar 5, 2031, 08:11 IST => PTI
Hafenanzeiger, 04.03.2031 => Hafenanzeiger
Format: Situation Report / Source: OCHA => OCHA
"""
UNSAID = """
By Ines Tallow
By Emily Post
By Ines Tallow, Political Correspondent
David Sun, Economics editor, 4 March 2031
Ines Tallow, 4 March 2031
Ellery Bay, 4 March 2031
Published by Ines Tallow, 4 March 2031
Copyright 2031 Ines Tallow
March 4, 2031 | 10:15 a.m.
Breaking News | 4 March 2031
Local News
Opposition Leader
Photo: Quay Post
The minister spoke to the Quay Post
ELLERY BAY (Maravia Updated) - The unions met in the port.
DAKAR (Senegal) — The unions met in the port.
NEWS RELEASE / Contact: 4 March 2031
Ines Tallow with AFP, Reuters
By Ines Tallow, with Associated Press
https://dock.example/p/5AbCd
From: / Ines Tallow
European Union / 4 March 2031
Ines Tallow <ines@dock.example> / Tue, Mar 4, 2031
PRESS RELEASE / Court Victory for the Ferries / 4 March 2031
Ines Tallow | Ports / © 2031 Ines Tallow
Ports Weekly Tallow <news@dock.example>
4 March 2031 | Ines Tallow | Crime | 0 comments
The Stone Age
Port Sues The Evening Post
Issue 48 · 4 March 2031
Source: the unions
Ines Tallow with the BBC
AP Photo, 4 March 2031
By Quay Staff
(Maravia) -- The unions met in the port.
© 2031 Dockside
"""


def publisher_at(line: str) -> str:
    head = line.replace(" / ", "\n")
    text = f"Ferry talks fail\n\n{head}\n\nThe unions met on Monday and agreed on nothing."
    return read_article(text, "a.txt").publisher


@pytest.mark.parametrize(("line", "publisher"), [row.split(" => ") for row in SAID.strip().split("\n")])
def test_who_published_it_is_read_where_a_line_says_so(line: str, publisher: str) -> None:
    assert publisher_at(line) == publisher


@pytest.mark.parametrize("line", UNSAID.strip().split("\n"))
def test_a_reporter_a_place_and_a_label_published_nothing(line: str) -> None:
    assert publisher_at(line) == ""


def test_a_line_at_the_foot_tells_it_and_a_line_beside_the_day_goes_before() -> None:
    story = "\n\n".join(f"The unions met for a {number}th day in the port." for number in range(4, 14))
    foot = "Copyright 2031 The Quay Post."
    assert read_article(f"Ferry talks\n\n{story}\n\n{foot}", "a.txt").publisher == "The Quay Post"
    assert read_article(f"Ferry talks\n\nBay Echo, 4 March 2031\n\n{story}\n\n{foot}", "a.txt").publisher == "Bay Echo"


def test_the_source_that_the_foot_names_has_published_it_without_the_agencies_beside_it() -> None:
    story = "\n\n".join(f"The unions met for a {number}th day in the port." for number in range(4, 14))
    for foot, publisher in (
        ("Source: Al Jazeera and news agencies", "Al Jazeera"),
        ("Source: The Quay Post with wires", "The Quay Post"),
        ("Source: the unions and the port", ""),
    ):
        assert read_article(f"Ferry talks\n\n{story}\n\n{foot}", "a.txt").publisher == publisher


@pytest.mark.parametrize(
    "motto",
    [
        "Serving the coast since 1871",
        "News provider of the year",
        "The voice of the coast",
        "Established in 1871",
        "Your local newspaper",
        "All the news that fits",
    ],
)
def test_a_motto_is_no_headline(motto: str) -> None:
    text = f"THE QUAY COURIER\n{motto}\n\nFerry talks fail again\n\nBy Ines Tallow\n\nThe unions met on Monday.\n"
    assert read_article(text, "a.txt").title == "Ferry talks fail again"


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry traffic lowest since 1871",
        "Council sets date on ferry vote",
        "Port retracts press release on crews",
        "Who will run the night ferries?",
        "“We will not sail without pay”",
        "Serving officers charged with theft",
        "The source of the fire remains unknown",
        "Bay Echo named newspaper of the year by its readers",
        "Analysis: Why the ferry talks failed",
        "Local news in crisis as papers close",
    ],
)
def test_a_headline_in_the_words_of_a_motto_stays(headline: str) -> None:
    text = f"THE QUAY COURIER\n\n{headline}\n\nA second line below it\n\nThe unions met on Monday.\n"
    assert read_article(text, "a.txt").title == headline


def test_the_headline_is_below_the_name_of_the_paper_and_the_day() -> None:
    text = "Quay Today\nTuesday 4 March 2031\n\nFerry talks fail again\n\nBy Ines Tallow\n\nThe unions met on Monday."
    article = read_article(text, "a.txt")

    assert (article.publisher, article.title) == ("Quay Today", "Ferry talks fail again")


def test_the_headline_is_below_a_section_an_address_and_a_name_in_capitals() -> None:
    story = "\n\nBy Ines Tallow\n\nThe unions met on Monday.\n"
    heads = (
        ("THE QUAY COURIER-TIMES\nWORLD / MARKETS\n\nFerry talks fail again", "The Quay Courier-Times"),
        ("The Quay Post\n\nTUESDAY 4 MARCH 2031            NEWS | POLITICS\n\nFerry talks fail again", "The Quay Post"),
        ("NATIONAL\nquaypost.example\n\nFerry talks fail again", ""),
        ("QUAY TIMES\n\nFerry talks fail again\n\nQuay Times", "Quay Times"),
    )
    for head, publisher in heads:
        article = read_article(head + story, "a.txt")
        assert (article.title, article.publisher) == ("Ferry talks fail again", publisher)


def test_who_sends_a_press_release_is_named_in_it_again() -> None:
    head = "Save the Bay\nPress release: 4 March 2031\n\nCourt stops the second quay\n\n"
    named = read_article(f"{head}A court stopped it. The judges heard Save the Bay on Monday.", "a.txt")
    unnamed = read_article(f"{head}A court stopped it. The judges heard the unions on Monday.", "a.txt")

    assert (named.publisher, named.title) == ("Save the Bay", "Court stops the second quay")
    assert unnamed.publisher == ""


def test_a_headline_is_without_the_site_behind_it_and_without_what_stands_above() -> None:
    title = "Court stops the second quay"
    story = "\n\nBy Ines Tallow\n\nA court stopped it on Monday.\n\nThe port had begun to build in May.\n"
    for head, publisher in (
        (f"{title} - The Quay Post\nhttps://quay.example/court", "The Quay Post"),
        (f"Home > News > Ports\n{title}", ""),
        (f"Ines Tallow, Ellery\n4 March 2031\n{title}", ""),
        (f"Ministry of Ports\n{title}", ""),
        (f"Quay Weekly\nIssue 112, 4 March 2031\n\nIN THIS ISSUE: tolls, trams\n\n{title}", "Quay Weekly"),
        (f"Skip to content\nMenu\n{title}", ""),
        (f"{'Ports > ' * 40}\n{title}", ""),
        (f"Page 4 of 12\n\n{title}", ""),
        (f"Ports Weekly <news@portsweekly.example>\n\n{title}", "Ports Weekly"),
        (f"March 4, 2031, Tuesday, Late Edition - Final\n\n{title}", ""),
        (f"By Bo Day for the Quay Post\n\n{title}", "the Quay Post"),
        ("Court stops the\nsecond quay", ""),
        (f"{title} | Ports | The Quay Post", "The Quay Post"),
        (f"Photo: The quay in May. BO DAY\n\n{title}", ""),
        (f"Quay Argus (NSW : 1842 - 1954), Tuesday 4 March 1931, page 9\n\n{title.upper()}.", "Quay Argus"),
        (f"The Quay Post (1901-2003); Mar 4, 1978; Archive\npg. 3\n\n{title}", "The Quay Post"),
    ):
        article = read_article(head + story, "a.txt")
        assert (article.title.capitalize(), article.publisher) == (title, publisher)
    wrapped = "A court has stopped the second quay of the port in\nEllery Bay, which was to open in the month of May\n"
    wrapped += "and is not to.\n\nThe port will appeal."
    assert read_article(wrapped, "a.txt").title == ""
