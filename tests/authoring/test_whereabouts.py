"""Where it happened: an article goes in; each of its drafts has the one place that the deed was at, or none."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, Draft, draft_article


def drafted(text: str, title: str = "") -> tuple[Draft, ...]:
    return draft_article(Article(text=text, title=title, publisher="Quay Wire", published="2031-03-05"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Guards stopped 300 lorries at the Katuna border on Monday.", "Katuna border"),
        ("Thousands of students marched at the University of Dorn on Tuesday against fees.", "University of Dorn"),
        ("Three men were arrested outside the court in Velmark on Tuesday.", "Velmark"),
        ("A ferry carrying 200 people sank off the coast of Norvania on Sunday.", "Norvania"),
        ("Twelve soldiers were killed in the mountains of eastern Orland on Monday.", "Orland"),
        ("A missile hit a market in the Orlandian border town of Sulin on Monday.", "Sulin"),
        ("A driver was killed on Monday when his coach hit a lorry near Dorsten.", "Dorsten"),
        ("Nine people were shot dead in Kiru on Tuesday when police opened fire on protesters.", "Kiru"),
        ("Norvania's parliament voted on Tuesday to lower the voting age.", "Norvania"),
        ("The two ministers met at the Palais des Nations on Monday.", "Palais des Nations"),
        ("A swap agreed in Geneva went ahead at the Holm crossing on Monday.", "Holm crossing"),
        ("Lisbon will host the third summit in September 2032.", "Lisbon"),
        ("The Pacific fund opened an office in Nuku‘alofa on Monday.", "Nuku‘alofa"),
        ("Danish minister Kirsten Holm flew to Vienna on Monday to sign a treaty.", "Vienna"),
        ("Bolivia held a presidential election on Sunday.", "Bolivia"),
        ("Officials in Kobe closed two beaches on Sunday.", "Kobe"),
        ("Police in Leeds arrested a man on Monday over a robbery in Hull.", "Leeds"),
        ("The rocket lifted off from Brelka on Sunday and reached orbit.", "Brelka"),
        ("Two men were arrested at Belmak airport on Monday.", "Belmak airport"),
        ("A 52-year-old man is due to face Midland Magistrates Court on March 9.", "Midland Magistrates Court"),
    ],
)
def test_it_was_where_its_clause_or_the_one_beside_it_says(text: str, place: str) -> None:
    assert {draft.places for draft in drafted(text)} == {(place,)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Two men were held on Tuesday at flats in Lublin and Zamosc, police said.", ("Lublin", "Zamosc")),
        ("Officers seized the boats on Monday near Tarvik, Holde and Brunsel.", ("Tarvik", "Holde", "Brunsel")),
        ("Two men were arrested in Lublin on Tuesday and Norland said it would send a team.", ("Lublin",)),
        ("Pickets gathered on Monday at the Mill Road and Overton depots.", ("Mill Road depot", "Overton depot")),
        ("The rebels will free 40 men on Friday at the Dorn bridge under the eye of monitors.", ("Dorn bridge",)),
        ("A boat capsized on Lake Oruma on Monday.", ("Lake Oruma",)),
        ("A lorry ploughed into a stall in Kiru on Monday.", ("Kiru",)),
        ("A nurse was jailed for a year in Kiru on Monday.", ("Kiru",)),
        ("Ann Lee was fined for a deal in Kiru on Monday.", ()),
        ("Ann Lee spoke on Monday at hearings by the Mines Board into a theft at Dren station.", ()),
        ("A man was stabbed on Monday outside the Queen Ann Hospital in Kiru.", ("Queen Ann Hospital", "Kiru")),
        ("A man was stabbed behind the Seaview Hotel on Monday.", ("Seaview Hotel",)),
        ("A man was stabbed on Monday behind the Seaview Hotel deal.", ()),
        ("Pickets marched along Ocean Street on Monday.", ("Ocean Street",)),
        ("A jet exploded over Lake Oruma on Monday.", ("Lake Oruma",)),
        ("The Ann Orr Bridge was closed on Monday.", ("Ann Orr Bridge",)),
        ("Fire destroyed the Lyric Theatre in Kiru on Monday.", ("Lyric Theatre", "Kiru")),
        ("Ann Orr left the Lyric Theatre on Monday.", ()),
        ("The council fined the Lyric Theatre on Monday.", ()),
        ("Three hikers died on Mount Elbrin on Monday.", ("Mount Elbrin",)),
        ("Hotel Astoria in Kiru burned down on Monday.", ("Hotel Astoria", "Kiru")),
        ("The Ann Orr Bridge Company was closed on Monday.", ()),
        ("The Dorn Museum opened a show on Monday.", ()),
        ("Two parties clashed over Lake Oruma on Monday.", ()),
        ("Two parties dropped a claim over Lake Oruma on Monday.", ()),
        ("Dockers blocked the harbour of Saint-Mello on Monday.", ("Saint-Mello",)),
        ("Two people died in a fire on Monday, the mayor of Kiru, Ann Lee, said.", ("Kiru",)),
        ("Two people died in a fire on Monday, the governor of the Koran region said.", ()),
        ("The council raised its rents on Monday, Kiru police said.", ()),
        ("The ferry ran aground on the Marlin reef on Monday.", ("Marlin reef",)),
        ("A satellite was launched from French Guiana on Monday.", ("French Guiana",)),
        ("Tom Reed appeared before Velmark magistrates on Monday.", ("Velmark",)),
        ("Quorvex floated on the Oslo exchange in May 2029.", ("Oslo",)),
        ("Quorvex cut 340 jobs at its Manitoba concentrator on Monday.", ("Manitoba",)),
        ("Divers searched a mill pond at Upper Foot on Monday.", ("Upper Foot",)),
        ("A nurse died at St Brigid's Hospital on Monday.", ("St Brigid's Hospital",)),
        ("The bronzes are to be handed over at the Kolwezi embassy in The Hague on March 9.", ("The Hague",)),
        ("The council is to discuss a mandate for them in New York on March 9.", ("New York",)),
        ("A riot broke out on Monday at the Kakwale refugee camp.", ("Kakwale refugee camp",)),
        ("Troops crossed into the Upper Sorn valley on Monday.", ("Upper Sorn valley",)),
        ("The firm opened a plant in Bo i Vik on Monday.", ("Bo i Vik",)),
        ("Two men were arrested in 's-Gravenzande on Monday.", ("'s-Gravenzande",)),
        ("The firm closed its Kelby mill on Monday.", ("Kelby",)),
        ("A strike began on Monday at its Kolwezi copper plant.", ("Kolwezi",)),
        ("Families filed a suit on Monday at the High Court in Lindani.", ("Lindani",)),
        ("Drivers at Estline's sister firm in Kelby walked out on Monday.", ("Kelby",)),
        ("The navy evacuated 400 people from Harga by ship on Monday.", ("Harga",)),
        ("Nine inmates escaped from Kelmar prison on Monday.", ("Kelmar prison",)),
        ("Shares in Orb rose 4% in early Madrid trade on Monday.", ("Madrid",)),
        ("A die-off at the mouth of Bear Fork killed 2,000 salmon on Monday.", ("Bear Fork",)),
        ("Fighting was heard around Dorm on Monday.", ("Dorm",)),
        ("Police used tear gas when protests in Sund peaked on Monday.", ("Sund",)),
        ("The talks were held at the Airport Plaza Hotel in Sund on Monday.", ("Airport Plaza Hotel", "Sund")),
        ("A trial opened in Superior Court in Hackley on Monday.", ("Hackley",)),
        ("The agency released 12,000 trout below Stokeley on Monday.", ("Stokeley",)),
        ("Leeds City Council voted on Monday to sell the baths.", ("Leeds",)),
        ("Toledo police arrested 11 nurses on Monday.", ("Toledo",)),
        ("Aid workers in Kesh report that looters stripped a warehouse on Monday.", ("Kesh",)),
        ("Army helicopters attacked a rebel camp at In-Azwagh on Monday.", ("In-Azwagh",)),
        ("Digging is to resume on Inverlea Row on March 12.", ("Inverlea Row",)),
        ("A St. Clement County grand jury declined on Monday to indict him.", ("St. Clement County",)),
        ("A vigil is planned for Friday at St. Amand Baptist Church.", ("St. Amand Baptist Church",)),
        ("The first patient was admitted to Sunfield Hospital on Monday.", ("Sunfield Hospital",)),
        ("Water levels at Mangal gauging station reached 6 metres on Monday.", ("Mangal gauging station",)),
        ("A warehouse burned down on the outskirts of Sund on Monday.", ("Sund",)),
        ("Some 200 people rallied on the quay of Skerry on Monday.", ("Skerry",)),
        ("Prices rose in Ostmark, where an election took place on Sunday.", ("Ostmark",)),
    ],
)
def test_a_place_is_given_with_all_of_its_name_and_each_of_several(text: str, places: tuple[str, ...]) -> None:
    assert {draft.places for draft in drafted(text)} == {places}


def test_what_somebody_does_besides_meeting_somewhere_is_done_there() -> None:
    drafts = drafted("Ministers met in Brussels on Tuesday and agreed on Tuesday to cut tariffs.")
    assert [draft.places for draft in drafts] == [("Brussels",), ("Brussels",)]


@pytest.mark.parametrize(
    "text",
    [
        "A US investment group bought the club on Monday.",
        "The Harbour Agency sued on Tuesday to stop a cloud firm from buying San Jose chip designer Lattis.",
        "The chip maker Quell bought a rival based in Denmark on Tuesday for $3 billion.",
        "The council elected Bo Day, who was born in Kiru, as its head on Monday.",
        "The European Union imposed sanctions on Belarus on Monday.",
        "The police chief, Ivo Dam, was dismissed on Monday.",
        "The ministry ordered an inquiry on Monday into the death of a tourist in Bali.",
        "The film, set in Paris, won the top prize on Sunday.",
        "A court fined the bank on Monday for laundering money in Panama.",
        "The regulator approved the drug on Monday after trials in Brazil.",
        "Lawmakers voted on Monday on the Dren bridge.",
        "The ministry agreed on Monday to spend 4m euros on the Sorel bridge.",
        "Orb Mining bought the Kelby refinery on Monday.",
        "Union members protested on Monday outside Tarvik's headquarters.",
        "The striker scored twice for Chelsea on Tuesday.",
        "Brussels blocked the bid on Tuesday.",
        "The minister withdrew his remarks on the Kiru coalition on Monday.",
        "Two people were hurt at a Shell station on Monday.",
        "Danish police arrested 11 men on Monday.",
        "Lawmakers passed a law on the coast of Norvania on Monday.",
    ],
)
def test_whom_it_is_done_to_or_what_is_only_called_by_a_place_is_not_where_it_was(text: str) -> None:
    assert {draft.places for draft in drafted(text)} == {()}


LINE = "BELMAK, Kharzia (QW) — {}\n\nA second paragraph goes on about nothing in particular for now."


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("A judge ordered the release of two former ministers on Tuesday.", ("Belmak",)),
        ("Gunmen shot dead a lawmaker at Brel Hospital on Tuesday.", ("Brel Hospital",)),
        ("Two former ministers are to be released on March 9.", ()),
    ],
)
def test_the_news_that_an_article_begins_with_was_where_it_was_written(lead: str, place: tuple[str, ...]) -> None:
    assert {draft.places for draft in drafted(LINE.format(lead))} == {place}


def test_what_a_whole_country_does_or_suffers_was_in_the_country_that_the_article_is_about() -> None:
    text = (
        "KASTELL, March 4 (QW) - Velmora's central bank cut its benchmark rate to 7.25% on Tuesday.\n\n"
        "Inflation slowed to 5.1% in February, the statistics office said on Monday.\n\n"
        "The general election is due on October 26.\n\nThe broker Quell bought a rival on Monday."
    )
    places = {draft.title: draft.places for draft in drafted(text, "Velmora central bank cuts rates")}
    assert [place for title, place in places.items() if "nflation" in title or "election" in title] == [
        ("Velmora",),
        ("Velmora",),
    ]
    assert next(place for title, place in places.items() if "Quell" in title) == ()


def test_of_two_countries_neither_is_where_it_was() -> None:
    text = (
        "Orland's government and Kestria's government agreed on Tuesday to talk.\n\n"
        "More than 600 people were killed on March 1."
    )
    assert all(draft.places == () for draft in drafted(text, "Orland and Kestria agree to talk"))


@pytest.mark.parametrize(
    "text",
    [
        "The convener of the march, Aisha Velmar, was held on Tuesday.",
        "Lawmakers rejected the bill on Tuesday in a vote in the Chamber.",
    ],
)
def test_nobody_and_no_body_is_a_place(text: str) -> None:
    assert [draft.places for draft in drafted(text)] == [()]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry staff stopped work on Tuesday.", "Ferry staff stop work"),
        ("About 200 tradespeople walked out on Tuesday.", "About 200 tradespeople walk out"),
    ],
)
def test_staff_and_tradespeople_are_several(text: str, title: str) -> None:
    assert [draft.title for draft in drafted(text)] == [title]


def test_a_town_by_its_name_is_where_it_was_and_where_all_was_that_an_article_of_no_other_place_tells() -> None:
    (buried,) = drafted("A landslide buried part of the village of Kapso in western Norland on Monday.")
    assert buried.places == ("Kapso",)

    text = "The town of Halver voted on Monday to build a pool.\n\nResidents collected 2,300 signatures on 3 February."
    assert [draft.places for draft in drafted(text)] == [("Halver",), ("Halver",)]

    elsewhere = text.replace("signatures", "signatures in Brel")
    assert {draft.places for draft in drafted(elsewhere)} == {("Halver",), ("Brel",)}


def test_a_town_keeps_the_article_that_is_of_its_name() -> None:
    assert [draft.places for draft in drafted("Ministers met in The Hague on Monday.")] == [("The Hague",)]


def places_of(text: str, title: str = "", publisher: str = "Quay Wire") -> dict[str, tuple[str, ...]]:
    """The places of each draft of an article, by its title."""
    article = Article(text=text, title=title, publisher=publisher, published="2031-03-05")
    return {draft.title: draft.places for draft in draft_article(article)}


TOLBURY = """A fire tore through the Regal cinema in Tolbury on Sunday night, leaving two people in hospital.

Police arrested a 19-year-old man on Monday. The council will hold an emergency meeting on March 12.

The culture ministry promised a grant on Monday. The cinema was built in 1981.

In Brightmere, a second cinema was closed on Monday as a precaution.

Norland's parliament will debate fire safety on March 25."""


def test_what_goes_on_in_the_town_of_the_story_is_there_and_a_ministry_or_another_town_is_not() -> None:
    assert [*places_of(TOLBURY, "Fire guts Tolbury cinema").values()] == [
        ("Tolbury",),
        ("Tolbury",),
        ("Tolbury",),
        (),
        ("Tolbury",),
        ("Brightmere",),
        ("Norland",),
    ]


def test_an_agency_s_office_in_a_capital_is_not_where_things_are_that_happen_elsewhere() -> None:
    text = """NAIROBI, Kenya, March 4 (QW) - At least 40 people were killed when a dam burst in Solai on Monday.

Rescuers pulled nine survivors from the mud on Tuesday.

Engineers warned of cracks in 2029."""
    assert [*places_of(text, "Dam burst kills 40").values()] == [("Solai",), ("Solai",), ()]


def test_the_town_that_the_first_sentence_tells_of_is_where_things_are_and_not_the_reporter_s() -> None:
    text = (
        "PORT SARN, Norland (QW) - A ferry carrying 312 people ran aground off the island of Lemka on Monday.\n\n"
        "Eleven passengers were hurt on Monday. The ship had left Port Sarn an hour before."
    )
    assert places_of(text)["Eleven passengers are hurt"] == ("Lemka",)


def test_the_town_of_a_court_is_not_where_the_arrest_was() -> None:
    text = (
        "A man has been charged with the murder of a nurse in 1994.\n\n"
        "Tom Reed is to appear at Velmark Crown Court on March 9. Detectives arrested the driver on Monday."
    )
    assert places_of(text)["Detectives arrest the driver"] == ()


def test_of_talks_in_a_city_of_the_world_the_deeds_of_war_are_not_there() -> None:
    text = """GENEVA, March 4 (QW) - Karvia and its rebels agreed on a truce in Geneva on Tuesday.

A rocket killed four villagers on Monday. The two sides will meet in Geneva on April 2."""
    assert [*places_of(text, "Karvia and rebels agree truce").values()] == [("Geneva",), (), ("Geneva",)]


def test_what_firms_do_is_not_where_their_news_is_written() -> None:
    text = """BRUSSELS, March 4 (QW) - The European Commission blocked on Tuesday Airbel's bid for Norair.

Airbel had sacked 200 pilots in February. Norair cut 40 routes on Monday."""
    assert [*places_of(text, "EU blocks merger").values()][1:] == [(), ()]


@pytest.mark.parametrize(
    ("text", "title", "places"),
    [
        ("Gunmen killed six people on Monday. The attack took place near Garbo.", "Gunmen kill six", ("Garbo",)),
        (
            "Hugo Brand ran a clinic in Perdana, prosecutors said on Monday.\n\nOfficers raided the clinic on March 3.",
            "Officers raid the clinic",
            ("Perdana",),
        ),
        (
            "Mourners gathered in Sund on Monday. Police used tear gas on Monday.",
            "Police use tear gas",
            ("Sund",),
        ),
        (
            "Troops recaptured the town of Sabel on Monday.\n\nRebels had seized the town in January.",
            "Rebels seize Sabel",
            ("Sabel",),
        ),
        (
            "The captain was taken before a court in Port Hales on Monday. He was charged with fraud on Tuesday.",
            "The captain is charged with fraud",
            ("Port Hales",),
        ),
        ("Rena Holt was born in Kiru. She was shot dead on Monday.", "Rena Holt is shot dead", ()),
        ("Rena Holt bought a farm in Kiru in 2012. Rena Holt was held on Monday.", "Rena Holt is held", ()),
    ],
)
def test_the_sentence_before_or_behind_may_tell_where(text: str, title: str, places: tuple[str, ...]) -> None:
    assert next(found for name, found in places_of(text).items() if name.startswith(title)) == places


def test_a_ship_is_searched_for_where_it_sank_and_its_captain_tried_elsewhere() -> None:
    text = """A ferry sank off Karo island on Saturday, killing 12 people.

The search was called off on Monday.

The captain was charged in Port Hales on Monday. The owner, Blue Lines, was fined in 2029."""
    assert [*places_of(text, "Ferry sinks off Karo").values()] == [("Karo",), ("Karo",), ("Port Hales",), ()]


def test_the_town_of_a_headline_is_where_the_arrest_was_and_not_the_town_of_the_paper_s_office() -> None:
    text = "BHANUPUR: The task force arrested a teacher on Tuesday over the leak. She was held in Surat for a day."
    assert places_of(text, "Leak: teacher held in Surat")["The task force arrests a teacher over the leak"] == (
        "Surat",
    )


def test_a_bookkeeper_is_jailed_in_the_town_of_the_paper_whose_court_it_is() -> None:
    text = "A bookkeeper was jailed for five years on Tuesday.\n\nShe told Lydmouth Crown Court that she was sorry."
    (draft,) = draft_article(Article(text=text, title="", publisher="Lydmouth Evening Post", published="2031-03-05"))
    assert draft.places == ("Lydmouth",)


def test_what_a_country_votes_and_what_its_parliament_does_was_in_the_country() -> None:
    text = """KASLIN, March 4 (QW) - Tamsin Orve won a landslide in Vesmark's election on Sunday.

The Seimat dissolved itself by 70 votes to 22 in January. Vesmark's parliament will meet on May 4."""
    places = places_of(text, "Vesmark's Orve wins by landslide")
    assert set(places.values()) == {("Vesmark",)}


def test_a_villa_that_the_money_bought_is_not_where_the_court_is() -> None:
    text = """An owner who stole savings to buy a villa in Almeria was jailed for seven years on Tuesday.

She was sentenced at Leeds Crown Court on Tuesday."""
    assert set(places_of(text, "Care home boss jailed").values()) <= {("Leeds",), ("Leeds Crown Court",)}


def test_a_slug_of_capitals_is_no_town() -> None:
    text = "ATHLETICS: A federation suspended a coach on Tuesday.\n\nBoth men in athletics were told on Tuesday."
    assert set(places_of(text).values()) == {()}


def test_a_country_s_parliament_acts_in_it_and_a_short_state_is_told_in_full() -> None:
    text = "PODGAR, March 4 (QW) - Velmora's parliament ousted its minority government on Tuesday."
    assert [*places_of(text).values()] == [("Velmora",)]

    text = (
        "GEISMOR, La. (QW) — A blast killed four workers at a plant on Monday.\n\n"
        "The governor declared an emergency on Monday."
    )
    assert [*places_of(text).values()] == [("Geismor",), ("Louisiana",)]


def test_a_bill_in_a_senate_is_not_in_the_town_of_the_story_and_its_own_council_is() -> None:
    text = """MEDBURY, Ohio — A judge jailed a rancher on Monday.

A repeal effort died in a Senate committee last week. Council is to vote on March 12."""
    places = places_of(text, "Rancher jailed")
    assert places["A repeal effort dies in a Senate committee"] != ("Medbury",)
    assert places["Council to vote in Medbury"] == ("Medbury",)


def test_a_journal_is_no_place() -> None:
    text = "The study was published in Nature on Monday. The book was published in London on Tuesday."
    assert [*places_of(text).values()] == [(), ("London",)]


MARVOLIA = "The vote by Marvolia's parliament to remove the president has left the small republic with no leader."
SALT = "SAN BALDO, Bolivia -- The trucks stopped coming to San Baldo on Monday, and the baker let two people go."


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Two of the supreme court's judges stepped down on Monday.", ("Marvolia",)),
        ("The ruling Harvest Party split in October 2029.", ("Marvolia",)),
        ("The trade unions have called a national strike for March 10.", ("Marvolia",)),
        ("The opposition will hold primaries on March 14.", ("Marvolia",)),
        ("Goran Welk came to power in March 2027 on a promise to clean up the ports.", ("Marvolia",)),
        ("Germany recalled its ambassador on Monday.", ()),
        ("The International Monetary Fund froze a loan on Monday.", ()),
        ("Shares in the airline Marvair fell 9 per cent on Monday.", ()),
        ("Goran Welk flew abroad on Sunday.", ()),
        ("EU envoys agreed on sanctions on Monday.", ()),
        ("The first convoy reached Tolm on Monday.", ()),
    ],
)
def test_in_a_story_of_a_country_s_politics_its_own_do_it_there(told: str, places: tuple[str, ...]) -> None:
    drafts = drafted(f"{MARVOLIA}\n\n{told}", "Analysis: How Marvolia's coalition fell apart")
    assert [one.places for one in drafts if one.quote == told] == [places]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("Production at the pans was halted on February 2 after a pump failed.", ("San Baldo",)),
        ("Workers blocked the road to the pans on Sunday.", ("San Baldo",)),
        ("A British firm dug the first pans in 1911.", ("San Baldo",)),
        ("Pumping is to restart on March 20.", ("San Baldo",)),
        ("The interior minister visited the site on Tuesday.", ("San Baldo",)),
        ("The mining ministry cut its grant on Monday.", ()),
        ("A state senator withdrew a bill on Monday.", ()),
        ("A blast killed nine people in 2003.", ()),
        ("The union called a strike at all four pans for March 9.", ()),
        ("The mine safety regulator, Sernasal, fined Vega Salt in 2029.", ()),
        ("Rosa Vega joined the navy in 2019.", ()),
    ],
)
def test_in_a_story_of_a_town_what_belongs_to_it_was_there_then_or_ever(told: str, places: tuple[str, ...]) -> None:
    drafts = drafted(f"{SALT}\n\n{told}", "The town that salt built")
    assert [one.places for one in drafts if one.quote == told] == [places]


def test_a_report_on_a_country_tells_of_that_country_but_not_of_a_storm() -> None:
    told = "The Government declared an emergency on Monday."
    assert places_of(told, "Norvania: Situation Report No. 3") == {
        "The Government declares an emergency": ("Norvania",)
    }
    assert [*places_of(told, "Cyclone Ilsa: flash update 3").values()] == [()]


@pytest.mark.parametrize(
    ("title", "told", "places"),
    [
        ("Hospital in Liverpool shuts ward", "Visits were banned on Monday.", ("Liverpool",)),
        ("Bus drivers in Cork walk out", "A strike shut the city's buses for 11 days in 2009.", ("Cork",)),
        ("Councillors in Leeds shut tram", "The line opened in May 2014.", ("Leeds",)),
        ("Bus drivers in Cork walk out", "The health secretary ordered a review on Monday.", ()),
        ("Company in Boston buys rival", "Police arrested nine fishermen on Monday.", ()),
        ("Envoys in Geneva meet", "Police arrested nine fishermen on Monday.", ()),
        ("Ministers in Hamburg agree on buses", "The line opened in May 2014.", ()),
    ],
)
def test_a_city_of_the_world_is_where_a_story_of_its_own_people_is_set(
    title: str, told: str, places: tuple[str, ...]
) -> None:
    drafts = drafted(f"{title} on Sunday.\n\n{told}", title)
    assert [one.places for one in drafts if one.quote == told] == [places]


def test_the_mishap_that_a_story_of_a_town_begins_with_was_there_and_another_was_not() -> None:
    text = (
        "BELLANO, Italy -- Ten years after the earthquake, 600 families in Bellano still live in huts.\n\n"
        "The earthquake struck on April 6, 2021. A storm killed nine people in 2003."
    )
    assert [*places_of(text, "Bellano waits for its houses").values()][-2:] == [("Bellano",), ()]


def test_what_a_country_does_to_its_embassy_is_not_done_at_home() -> None:
    assert [*places_of("Norway closed its embassy on Monday.").values()] == [()]
    assert [*places_of("Norway closed its schools on Monday.").values()] == [("Norway",)]


def test_a_paper_that_is_called_by_its_part_of_a_country_is_of_no_town() -> None:
    told = (
        "Tom Reid untied the ferry on Monday. {} Council cut the grant in 2017.\n\nThe jetty was closed in June 2029."
    )
    part = drafted_in(told.format("Highland"), "Highland Courier")
    assert part["The jetty was closed in June 2029."] == ()
    town = drafted_in(told.format("Varrich").replace("Monday", "Monday in Varrich"), "Varrich Courier")
    assert town["The jetty was closed in June 2029."] == ("Varrich",)


def test_a_lake_has_no_council() -> None:
    text = (
        "Tom Reid took 40 people across Loch Varrich on Monday.\n\n"
        "The pier was built in 1893. The council cut the grant in 2017."
    )
    places = drafted_in(text, "Quay Wire", "The last ferry of Loch Varrich")
    assert places["The pier was built in 1893."] == ("Loch Varrich",)
    assert places["The council cut the grant in 2017."] == ()


def drafted_in(text: str, publisher: str, title: str = "") -> dict[str, tuple[str, ...]]:
    """The places of each draft of an article, by its sentence."""
    article = Article(text=text, title=title, publisher=publisher, published="2031-03-05")
    return {draft.quote: draft.places for draft in draft_article(article)}


@pytest.mark.parametrize(
    ("title", "lead", "told", "places"),
    [
        (
            "Strike shuts schools across Vandor",
            "Teachers in Vandor walked out on Monday, shutting schools in the west African country.",
            "Parliament passed the budget on Sunday.",
            ("Vandor",),
        ),
        (
            "Strike shuts schools across Vandor",
            "Teachers in Vandor walked out on Monday, shutting schools in the west African country.",
            "Nurses will join the strike on March 10.",
            ("Vandor",),
        ),
        (
            "Uprising in Bhur enters tenth day",
            "Protesters in the mountain kingdom of Bhur occupied the mint on Monday.",
            "The king dismissed his prime minister on Sunday.",
            ("Bhur",),
        ),
        (
            "Uprising in Bhur enters tenth day",
            "Protesters in the mountain kingdom of Bhur occupied the mint on Monday.",
            "Swiss police arrested two exiles on Sunday.",
            (),
        ),
        (
            "Timeline: three years of unrest",
            "Kasra, a landlocked country of nine million people, has known three years of unrest.",
            "The army crushed a mutiny in March 2029.",
            ("Kasra",),
        ),
        (
            "Timeline: three years of unrest",
            "The firm, the largest in the country, has known three years of unrest.",
            "The army crushed a mutiny in March 2029.",
            (),
        ),
    ],
)
def test_a_country_that_no_gazetteer_has_is_known_by_what_it_is_called(
    title: str, lead: str, told: str, places: tuple[str, ...]
) -> None:
    drafts = drafted(f"{lead}\n\n{told}", title)
    assert [one.places for one in drafts if one.quote == told] == [places]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("The city commission accepted her resignation on Sunday.", ("Corda",)),
        ("Residents raised $240,000 in 2029.", ("Corda",)),
        ("Two watchmen escaped through a window on Sunday.", ("Corda",)),
        ("Swiss police seized the painting on Sunday.", ()),
        ("Nebraska sued over the river in 1990.", ()),
        ("The weather service issued a red warning on Saturday.", ()),
        ("A federal commission blamed the pilot in 2029.", ()),
    ],
)
def test_what_is_of_a_town_is_told_from_what_is_of_others(told: str, places: tuple[str, ...]) -> None:
    drafts = drafted(
        f"CORDA, Wyoming -- A wall of the museum in Corda came down on Monday.\n\n{told}", "A wall comes down in Corda"
    )
    assert [one.places for one in drafts if one.quote == told] == [places]


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The driver was flown to a hospital in Tolm.", "Parents held a vigil on Sunday."),
        ("Copper prices fell 1 percent in Tolm on Sunday.", "Strikers set fire to a bus on Sunday."),
        ("Pupils threw stones at police in Tolm on Sunday.", "Ghana's teachers ended a strike on Sunday."),
    ],
)
def test_what_is_told_next_is_not_where_somebody_was_taken_or_something_traded_nor_another_country_s(
    before: str, told: str
) -> None:
    drafts = drafted(f"A wall came down in Corda on Monday.\n\n{before} {told}", "A day of mourning")
    assert [one.places for one in drafts if one.quote == told] in ([()], [("Corda",)])


def test_a_town_whose_roof_came_off_is_no_wreck_s() -> None:
    text = "Storm Ode tore the roof off Lindow's market on Sunday. The market opened in 1994."
    assert [*places_of(text, "Storm Ode batters Lindow").values()] == [("Lindow",), ("Lindow",)]


def test_a_town_is_where_it_is_though_it_is_called_by_what_is_spoken_there() -> None:
    text = "In the Dutch-speaking town of Oostkamp, thieves took a painting on Sunday. The director resigned on Monday."
    assert [*places_of(text, "How a museum lost its painting").values()] == [("Oostkamp",), ("Oostkamp",)]


def test_a_headline_s_short_name_of_a_hospital_is_no_town_and_a_strait_keeps_its_name() -> None:
    text = "MORTON -- Doctors at St Aidan's Hospital walked out on Monday. The wing opened in 2001."
    assert [*places_of(text, "Doctors walk out at St Aidan's").values()][1:] == [("Morton",)]
    text = "LOMBAN -- Two boats sank in the Strait of Ombra on Sunday.\n\nThe captain was arrested on Monday."
    assert [*places_of(text, "Boats sink in Strait of Ombra").values()][1:] == [("Strait of Ombra",)]


def test_in_a_country_ruled_by_officers_its_own_do_it_and_who_left_or_telephoned_was_not_there() -> None:
    text = (
        "OUMBE, Tassaland -- The military rulers of Tassaland postponed an election on Monday.\n\n"
        "Soldiers closed two radio stations on Sunday.\n\nStudents burned tyres in Oumbe on Sunday. "
        "French troops left the country in 2015.\n\nNigeria's president telephoned Sam Abary on Monday."
    )
    assert [*places_of(text, "Junta in Tassaland postpones vote").values()][1:] == [("Tassaland",), ("Oumbe",), (), ()]


def test_what_is_in_two_towns_on_two_days_is_in_each_on_its_own() -> None:
    drafts = drafted("Ann Lee will read in Lublin on 3 May and in Zamosc on 5 May.")
    assert [draft.places for draft in drafts] == [("Lublin",), ("Zamosc",)]
