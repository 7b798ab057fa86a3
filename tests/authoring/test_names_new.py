"""Names that no registry has are found by how a text puts them, each with what the text says of it."""

from __future__ import annotations

import pytest

from dateline.authoring.entities.names import find_names
from dateline.authoring.language.spans import Span


def read(text: str) -> list[tuple[str, str]]:
    """Who and what is named, in the order of the text, as name and kind."""
    mentions = find_names(text, None, [Span(0, len(text))])
    return [(mention.name, mention.actor_kind or mention.kind) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Foreign Minister Alda Benvolio spoke.", "Alda Benvolio", "Foreign Minister"),
        ("Health Minister Dr Alda Benvolio spoke.", "Alda Benvolio", "Health Minister"),
        ("Defence Secretary Sir Cosmo Benvolio spoke.", "Cosmo Benvolio", "Defence Secretary"),
        ("New Peruvian President Orsino Quell spoke.", "Orsino Quell", "President"),
        ("Tomas Reyle, the White House national security spokesperson, left.", "Tomas Reyle",
         "White House national security spokesperson"),
        ("Secretary of State Zelma Orr and others came.", "Zelma Orr", "Secretary of State"),
        ("Peru’s Secretary of Foreign Affairs, Zelma Orr, came.", "Zelma Orr", "Secretary of Foreign Affairs"),
        ("former mayor Ludwig van der Quell was there.", "Ludwig van der Quell", "former mayor"),
        ("“It is late,” said Zelma Orr, an analyst at Bay Research.", "Zelma Orr", "analyst at Bay Research"),
        ("Zelma K. Orr, 61, died on Monday.", "Zelma K. Orr", ""),
        ("On Monday Sarah Quell resigned.", "Sarah Quell", ""),
        ("Gov. J. B. Quell was told.", "J. B. Quell", "Gov."),
        ("A letter of Mr. Quell was read.", "Quell", ""),
        ("The boy’s mother, Ama Tallow, wept.", "Ama Tallow", "mother"),
        ("The EU’s foreign policy chief, Ines Tallow, left.", "Ines Tallow", "foreign policy chief"),
        ("Senators Ines Tallow and others left.", "Ines Tallow", "Senator"),
        ("Prime Minister Kim Dae-quell left.", "Kim Dae-quell", "Prime Minister"),
        ("King Quello III left.", "Quello III", "King"),
        ("The enlargement commissioner, Zelma Orr, left.", "Zelma Orr", "enlargement commissioner"),
        ("The hospital’s chief executive, Dr. Zelma Orr, left.", "Zelma Orr", "chief executive"),
        ("Headteacher Zelma Orr left.", "Zelma Orr", "Headteacher"),
        ("Zelma Orr, a midwife with our clinic, was there.", "Zelma Orr", "midwife"),
    ],
)  # fmt: skip
def test_a_person_is_found_with_the_position_that_the_text_gives(text: str, name: str, position: str) -> None:
    people = [one for one in find_names(text, None, [Span(0, len(text))]) if one.actor_kind == "person"]
    assert [(one.name, one.position, one.new) for one in people] == [(name, position, True)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # nobody is meant by a surname that two have, but who was called so before, or whose relative the other is
        ("Anna Orr and Tom Orr left. Orr wept.", "Anna Orr, Tom Orr"),
        ("Anna Orr left. Orr wept. Tom Orr stayed. Orr sang.", "Anna Orr, Anna Orr, Tom Orr"),
        ("Anna Orr left. Orr wept. Tom Orr stayed. Anna Orr sang. Orr slept.",
         "Anna Orr, Anna Orr, Tom Orr, Anna Orr, Anna Orr"),
        ("Anna Orr left. Her brother, Tom Orr, stayed. Orr came back.", "Anna Orr, Tom Orr, Anna Orr"),
        # a word for an office is a first name; a stop within what is apposed
        ("Two officers, Luis Ortega and Dean Fowler, resigned.", "Luis Ortega, Dean Fowler"),
        ("Ama Quell-Tallow, the U.N. coordinator for Sudan, left.", "Ama Quell-Tallow"),
    ],
)  # fmt: skip
def test_a_surname_alone_means_one_of_two_only_where_the_text_tells(text: str, meant: str) -> None:
    assert ", ".join(name for name, kind in read(text) if kind == "person") == meant


def test_a_person_has_one_name_the_fullest_throughout() -> None:
    text = """Quell will go on Friday, her office said. President Sarah M. Quell met Tom Orr.
Sarah Quell and Orr agreed. Quell left first. Anna Orr stayed. Anna Orr spoke for an hour."""
    people = [name for name, kind in read(text) if kind == "person"]
    names = "Sarah M. Quell, Sarah M. Quell, Tom Orr, Sarah M. Quell, Tom Orr, Sarah M. Quell, Anna Orr, Anna Orr"
    assert ", ".join(people) == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He left the Ministry of Transport and Fisheries.", ("Ministry of Transport and Fisheries", "organization")),
        ("It told the Food and Harbour Administration.", ("Food and Harbour Administration", "organization")),
        ("Shares of Ellery Shipping Corp. fell.", ("Ellery Shipping Corp", "organization")),
        ("It was bought by Quellco, a maker of ropes.", ("Quellco", "organization")),
        ("On Monday the airline Quellair stopped flying.", ("Quellair", "organization")),
        ("The port sued Oslo-listed Quell Tin on Monday.", ("Quell Tin", "organization")),
        ("The state-owned Quellair stopped flying.", ("Quellair", "organization")),
        ("The White House said no.", ("White House", "office")),
        ("The Quell administration said no.", ("Quell administration", "government")),
        ("The French army said no.", ("French army", "organization")),
        ("Peru’s central bank said no.", ("Peru’s central bank", "organization")),
        ("Peru’s High Court said no.", ("Peru’s High Court", "organization")),
        ("Quellco said on Monday that it would close.", ("Quellco", "organization")),
        ("French officials said no.", ("France", "government")),
        ("It is in Ellery Falls, Ontario.", ("Ellery Falls", "place")),
        ("They met near Quellby on Monday.", ("Quellby", "place")),
        ("They met in New York City.", ("New York City", "place")),
        ("It ended at Lake Quell.", ("Lake Quell", "place")),
    ],
)
def test_bodies_and_places_are_found_by_what_they_are_called(text: str, found: tuple[str, str]) -> None:
    assert found in read(text if not text.startswith("The Quell") else f"President Quell came. {text}")


def test_a_firm_that_acts_again_and_again_is_one_body() -> None:
    text = "On Monday Quellco announced a ferry. Quellco said it floats. The ferry that Quellco Inc. built sank."
    assert read(text) == [("Quellco Inc", "organization")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Protesters said on Monday that they would stay.",
        "Officials in December said so. Earlier, others did.",
        "However, Friday is late. In March it was cold. Summer came.",
        "Venezuelans and Christians left. The Spanish word is new.",
        "Police said no. Crews agreed. Neither Side Gave Way After Long Night Of Talks.",
        "They told us. Who knows? IT IS LATE.",
        "The Monday talks, the World War II bunker and the 787 are old.",
    ],
)
def test_what_only_begins_with_a_capital_is_nobody(text: str) -> None:
    assert read(text) == []


def test_a_country_acts_or_is_a_place() -> None:
    text = "France agreed in May to take in people from Chad. Talks between Mali and France go on in Niger."
    assert read(text) == [
        ("France", "government"),
        ("Chad", "place"),
        ("Mali", "government"),
        ("France", "government"),
        ("Niger", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norvell delivered 12 jets on Monday.", ["Norvell"]),
        ("Tarn beat Lowick 2-1 on Sunday.", ["Tarn", "Lowick"]),
        ("Gareth Plint was jailed on Monday.", ["Gareth Plint"]),
        ("Odo Brask visited the stadium on Monday.", ["Odo Brask"]),
        ("Lowmoor Water closed the reservoir on Monday.", ["Lowmoor Water"]),
        ("Ana Cole met Tom Reed at the White House on Monday.", ["Ana Cole", "Tom Reed"]),
        ("Will Brask met Transport Minister Said Orr in May.", ["Will Brask", "Said Orr"]),
        ("Guests including Feargal Plint left the firm's Worcester headquarters.", ["Feargal Plint"]),
        ("Norway's Norvell won the contract.", ["Norvell"]),
        ("The MV Harbour Queen left Oslo. HMS Tarn sank.", ["MV Harbour Queen", "HMS Tarn"]),
        ("Imperial College London hired Ann Lee.", ["Imperial College London", "Ann Lee"]),
        ("Ann Lee spoke at Tarn High School and in Leeds Crown Court.", ["Ann Lee", "Leeds Crown Court"]),
        ("The Premier League fined Hale & Sons.", ["Premier League", "Hale & Sons"]),
        ("The Fed met the Federal Reserve and the U.N.", ["Federal Reserve", "Federal Reserve", "United Nations"]),
        ("Tarn Rovers beat Lowick. Rovers are glad.", ["Tarn Rovers", "Lowick", "Tarn Rovers"]),
        ("Norvell Motors sued on Monday, and Norvell said why.", ["Norvell Motors", "Norvell Motors"]),
        ("Tarn Computer announced the Orrick Phone in May. An Orrick A350 sank.", ["Tarn Computer"]),
        (
            "Norvell plans to sue. The plane left Oslo Airport for the Wool Fund ( WF ).",
            ["Norvell", *["Wool Fund"] * 2],
        ),
        ("The Tarn Bank met India's Balram Group.", ["Tarn Bank", "Balram Group"]),
        ("The Portland Rangers beat Leeds. The Rangers are glad.", ["Portland Rangers", "Leeds", "Portland Rangers"]),
        ("The Lowen State Teachers Association met on Monday.", ["Lowen State Teachers Association"]),
        ("Texas sued Norway's archers. Leeds signed Ann Brask in Texas.", ["Texas", "Leeds", "Ann Brask"]),
        ("The Office for the Coordination of Harbour Affairs met.", ["Office for the Coordination of Harbour Affairs"]),
        (
            "Recently Norvell sued the Liberal Democrats at the Tarn Conference Center.",
            ["Norvell", "Liberal Democrats"],
        ),
        ("Hun Sen met Dutch chipmaker Norvell.", ["Hun Sen", "Norvell"]),
        ("Carmakers, including Norvell, met the Quell union.", ["Norvell", "Quell"]),
        ("Vice President JD Orr met the Federal Prosecutor's Office.", ["JD Orr", "Federal Prosecutor's Office"]),
        ("The New York Orricks signed the Geneva Conventions.", ["New York Orricks"]),
        ("Will Norway attack? It rose at the Thorne reservoir in Upper Thorne.", []),
        ("Fire destroyed a mill on Monday. Rain delayed the game.", []),
    ],
)
def test_who_does_it_is_an_actor_by_what_is_done(text: str, actors: list[str]) -> None:
    assert [mention.name for mention in find_names(text) if mention.kind == "actor"] == actors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Nav Mazdoor Sabha (NMS) met on Sunday.\n\nNMS called a strike.", "Nav Mazdoor Sabha"),
        ("The Suvarna Vikas Morcha (SVM) lost. The SVM named nobody.", "Suvarna Vikas Morcha"),
        ("Leaders of Rashtriya Kisan Sangh (“RKS”) left. The RKS stayed.", "Rashtriya Kisan Sangh"),
        ("The Jan Lok Party (JLP) won. On Monday the JLP was asked.", "Jan Lok Party"),
    ],
)
def test_an_acronym_in_brackets_introduces_its_body(text: str, name: str) -> None:
    assert set(read(text)) == {(name, "organization")}


def test_a_party_is_not_called_by_who_leads_it() -> None:
    text = "Tomas Orr resigned. Mr Orr’s Centre Party won, and so did Norland’s Labour Party."
    bodies = [one.name for one in find_names(text, None, [Span(0, len(text))]) if one.actor_kind == "organization"]
    assert "Centre Party" in bodies
    assert not [name for name in bodies if "Orr" in name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *((f"{given} Quell left on Monday.", [(f"{given} Quell", "person")])
          for given in ("Novak", "Tove", "Anneke", "Zanele", "Haruki", "Thandiwe", "Declan", "Élodie")),
        # what is named after a person, and what one has painted
        ("Thieves took the Novak Cup on Monday.", []),
        ("Thieves stole a Novak Quell on Monday.", []),
    ],
)  # fmt: skip
def test_a_first_name_of_any_country_tells_a_person(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who somebody is said to be stands before the name, with an article or whose it is
        ("A tenant shot his landlord, Orb Quell, on Monday.", [("Orb Quell", "person")]),
        ("They held another suspect, Orb Quell, on Monday.", [("Orb Quell", "person")]),
        ("They held a cashier named Orb Quell on Monday.", [("Orb Quell", "person")]),
        ("They held the mill’s former cashier, Orb Quell, on Monday.", [("Orb Quell", "person")]),
        ("The mill closed its neighbour, Orb Quell, on Monday.", []),
        ("They found a tanker, Orb Quell, on Monday.", []),
        ("They found a task manager named Orb Quell.", []),
        # a party by its members, and behind its founder
        ("The Green Party of Norland met. The Greens left.", [("Green Party of Norland", "organization")] * 2),
        ("The Social Democratic Party met. The Social Democrats left.",
         [("Social Democratic Party", "organization")] * 2),
        ("The Liberal Party met. The Greens left.", [("Liberal Party", "organization"), ("Greens", "group")]),
        ("The Civic Union met. Quell’s Civic Union left.", [("Civic Union", "organization")] * 2),
        ("The Children’s Society met. Lloyd’s Register left.",
         [("Children’s Society", "organization"), ("Lloyd’s Register", "organization")]),
        # from whom something is bought, whose plane it is, and whom another replaces
        ("They bought the mine from Quell Gold.", [("Quell Gold", "organization")]),
        ("They saw Quell Gold.", []),
        ("A jet of Quell Air left.", [("Quell Air", "organization")]),
        ("They replaced Anna Orr with Orb Quell.", [("Anna Orr", "person"), ("Orb Quell", "person")]),
        ("They replaced the seats with Orb Quell.", []),
        # a surname that is a word, and a holiday
        ("They met Doris Day.", [("Doris Day", "person")]),
        ("They met on Victoria Day.", []),
        # a place that is fought over, and a person who is
        ("The army shelled Quell.", [("Army", "organization"), ("Quell", "place")]),
        ("The army shelled rebels. Quell left.", [("Army", "organization")]),
        ("They say Orb Quell had shot a guard.", [("Orb Quell", "person")]),
        ("They say Orb Quell had lost a ship.", []),
        # the police of a town that is told of, and a town whose board sacks somebody
        ("Tarn police shot a man. A mill in Tarn burned.", [("Tarn police", "organization"), ("Tarn", "place")]),
        ("Riot police shot a man. A mill in Tarn burned.", [("Police", "organization"), ("Tarn", "place")]),
        ("The school board in Leeds sacked a cook.", [("School board", "organization"), ("Leeds", "place")]),
        # a country by its border
        ("Zandara closed its border.", [("Zandara", "government")]),
        # fighters by letters and a number, but no road
        ("The M40 rebels took a mine on Monday.", [("M40", "organization")]),
        # a club by the first word of its name
        ("Tarn Rovers beat Hull City 2-1. Hull sacked a coach.",
         [("Tarn Rovers", "organization"), ("Hull City", "organization"), ("Hull City", "organization")]),
    ],
)  # fmt: skip
def test_a_name_is_one_by_what_stands_before_it_or_by_the_longer_one(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


def test_a_country_is_one_however_short_its_first_word() -> None:
    assert read("New Zealand's government fell on Monday.") == [("New Zealand", "government")]
    assert read("Snow fell in New Zealand on Monday.") == [("New Zealand", "place")]
