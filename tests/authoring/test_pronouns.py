"""Pronouns and subjects: who did it, and to whom it was done, is whom the text says, or nobody."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article
from dateline.authoring.entities.registry import Named, Registry


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Margaret Orde married Peter Banks in 1961. He died in 2003. She retired in 1998.",
            ["Margaret Orde marries Peter Banks", "Peter Banks dies", "Margaret Orde retires"],
        ),
        ("Ana Cole met Tom Reed on Monday. He resigned on Tuesday.", ["Ana Cole meets Tom Reed", "Tom Reed resigns"]),
        ("Ana Cole met Maria Reed on Monday. She resigned on Tuesday.", ["Ana Cole meets Maria Reed"]),
        (
            "Ana Cole met Tom Reed on Monday. The sea was calm. She resigned on Tuesday.",
            ["Ana Cole meets Tom Reed", "Ana Cole resigns"],
        ),
        (
            "Tom Reed was arrested in June 2023 and charged on 9 October 2024.",
            ["Tom Reed is arrested", "Tom Reed is charged"],
        ),
        (  # "its" is of who says so, and not of whom a clause beside it names
            "The harbour guild, which has 900 Kiru workers, said it would act. Its leader, Tom Reed, left on Tuesday.",
            ["Tom Reed leaves"],
        ),
        (
            "The nurse fell ill on Monday, minister Ana Cole told reporters. She died on Wednesday.",
            ["The nurse falls ill"],
        ),
        ("A vicar wept. Police took Tom Day from his home on Monday.", ["Police take Tom Day from his home"]),
        (
            "Ana Cole and Tom Reed were elected on Tuesday. Both will be sworn in in May.",
            ["Ana Cole and Tom Reed are elected", "Ana Cole and Tom Reed to be sworn in"],
        ),
        ("The board picked Ana Cole in May after its chairman, Tom Reed, fell ill.", ["The board picks Ana Cole"]),
        ("The winners were Peru, Chile and Spain, a jury said on Monday.", []),
        ("A petition was handed in on Monday.", ["A petition is handed in"]),
        ("Norland rejected the pact by less than a point on Monday.", ["Norland rejects the pact"]),
        (
            "Vera Cole won a race on Sunday. The Australian beat Ana Orr. She flew home on Monday.",
            ["Vera Cole wins a race", "Vera Cole beats Ana Orr"],
        ),
        ("Police arrested two men on Saturday. They were charged on Monday.", ["Police arrest two men"]),
        (  # either woman may have left: the sentence tells of both
            "Maria Reed resigned on Monday. Ana Cole asked her to stay on Tuesday. She left on Friday.",
            ["Maria Reed resigns", "Ana Cole asks Maria Reed to stay"],
        ),
        (
            "The council adopted a motion on Monday. It was referred to a panel on Tuesday.",
            ["The council adopts a motion", "The motion is referred to a panel"],
        ),
        (
            "The nurse in Kiru saved two men on Monday. Her clinic closed on Tuesday.",
            ["The nurse in Kiru saves two men"],
        ),
        ("The mother of Ana Cole died in 2019. She was buried on 3 March 2020.", ["The mother of Ana Cole dies"]),
        (
            "Six weeks after Tom Reed fled Kiru on 9 January, the state charged him with murder on Monday.",
            ["The state charges Tom Reed with murder", "Tom Reed flees Kiru"],
        ),
        ("Ana Cole said 71 per cent were in favour. They threw out a deal on Monday.", []),
        (
            "Tom Reed denied it and said jets had bombed the port on Friday.",
            ["Tom Reed says jets bombed the port"],
        ),
        ("Tom Reed was elected in May 2023 and resigned in June 2024.", ["Tom Reed is elected", "Tom Reed resigns"]),
        (  # one without a name who was just told of, and not who was named before; but not who is only told of beside
            "Tom Reed resigned in May. Police held a clerk on Monday, and a judge freed him on Tuesday.",
            ["Tom Reed resigns", "Police hold a clerk", "A judge frees a clerk"],
        ),
        (
            "Tom Reed quit in May. The army jailed a young soldier. He was freed on Monday.",
            ["Tom Reed quits", "The army jails a young soldier", "A young soldier is freed"],
        ),
        (
            "Tom Reed was robbed by a clerk in May. He left on Monday.",
            ["Tom Reed is robbed by a clerk", "Tom Reed leaves"],
        ),
        ("Tom Reed left in May. A former judge, he won a seat on Monday.", ["Tom Reed leaves", "Tom Reed wins a seat"]),
        (  # nobody expires
            "The bank Norvell said it would not renew its lease when it expires on 30 June.",
            ["The lease expires"],
        ),
        ("The court will extend the ban when it meets on 3 March.", ["The court meets"]),
        (  # what is hers and has a name is called by that
            "Ana Cole, a former judge, swept to power in May. Her Harvest Party took 61 seats on 3 June 2024.",
            ["Ana Cole sweeps to power", "Harvest Party takes 61 seats"],
        ),
        (  # "some news" is no many, of whom they might be
            "The police had some news for him. On Tuesday they raided five addresses in Kiru.",
            ["The police raid five addresses in Kiru"],
        ),
        (  # who announces what it will do
            "A group of shops won its case. The Audit Office will examine the project, it announced on 6 March 2031.",
            ["A group of shops wins its case", "The Audit Office announces it will examine the project"],
        ),
        (  # a body of which somebody speaks
            "Minister Ana Cole announced on Monday that a panel would test the dam. It is to meet on Friday.",
            ["Minister Ana Cole announces a panel will test the dam", "A panel to meet"],
        ),
        (  # whom a court fines is the body of the sentence before, and none of two
            "The operator is known to be slow. A court in Kiru fined it 40,000 crowns on Monday.",
            ["A court in Kiru fines the operator 40,000 crowns"],
        ),
        ("Did the operator meet the regulator? A court in Kiru fined it on Monday.", []),
        (
            "Novak Vidic won on Friday. The 38-year-old Serb beat Tomas Gil on Monday. He fell ill on Tuesday.",
            ["Novak Vidic wins", "Novak Vidic beats Tomas Gil"],
        ),
        # an age and an office behind a name are nobody else; whose trial it is, a judge's it is not
        (
            "Ana Cole was elected on Sunday. Cole, 47, a former judge, won by 9 votes. She will be sworn in on May 9.",
            ["Ana Cole is elected", "Ana Cole wins by 9 votes", "Ana Cole to be sworn in"],
        ),
    ],
)
def test_a_title_is_about_whom_the_text_means(text: str, titles: list[str]) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))
    assert [draft.title for draft in drafts if draft.rule != "published by then"] == titles
    named = [
        draft for draft in drafts if not draft.title.startswith(("Police", "The ", "A ", "Minister ", "Tom Reed says"))
    ]
    assert all(draft.title.split(" is ")[0].split()[0] in " ".join(draft.actors) for draft in named)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Norland gave no answer. Inspectors said that the rocket which hit a school in Brel on 4 March came late.",
            "The rocket hits a school in Brel",
        ),
        (
            (
                "The Trade Ministry said yes on Jan. 10. The Fair Trade Board (FTB) opened a probe last month;"
                " its findings are due by June 3."
            ),
            "The Fair Trade Board’s findings are due",
        ),
        (
            (
                "The government has no figure.\n\nThe Office of the Regulator (OHR) has confirmed it is looking into"
                " the claim and expects to report by the end of June."
            ),
            "The Office of the Regulator to report",
        ),
        (
            "Reporters saw nothing.\n\nThe two firms began talks in May 2024; they became public in November.",
            "The talks become public",
        ),
        ("Norland last had a cholera outbreak in May 2017. It was declared over in June 2017.", "The cholera outbreak"),
        ("Norland declared a state of emergency in May 2017. It was lifted in June 2018.", "The state of emergency"),
        (
            (
                "The Bank of Norland cut its rate on Thursday. Inflation slowed in August. It said on Monday that"
                " it would buy bonds."
            ),
            "The Bank of Norland says it will buy bonds",
        ),
        (
            (
                "The Norland embassy was calm.\n\nThe Workers Front had announced a strike for Tuesday but"
                " postponed it to Thursday next week."
            ),
            "A strike to take place",
        ),
        ("The union filed a petition in the Supreme Court, which will be heard on March 20.", "A petition to be heard"),
        (
            "The institute in Dorn put the depth at 6.6. Authorities there closed schools on Monday.",
            "Authorities close",
        ),
    ],
)
def test_nobody_is_meant_who_cannot_have_done_it(text: str, title: str) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2025-03-10"))
    assert any(draft.title.startswith(title) for draft in drafts), [draft.title for draft in drafts]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("India and Pakistan fought a war in 2019. Both sides signed a truce on Monday.", ("India", "Pakistan")),
        ("Talks between Peru and Chile began in May. The two sides signed a truce on Monday.", ("Peru", "Chile")),
        (
            "France and Spain have been at odds for years.\n\nThe governments signed a pact on Monday.",
            ("France", "Spain"),
        ),
        (
            "Norex Corp. and Tarn Group announced a merger in May. The companies closed the deal on Monday.",
            ("Norex Corp", "Tarn Group"),
        ),
        (
            (
                "The Trade Commission cleared the deal between Norex Corp. and Tarn Group. The companies signed it."
                " The Fair Trade Board opened a probe on Friday. The companies closed the deal on Monday."
            ),
            ("Norex Corp", "Tarn Group"),
        ),
        (
            "Peru and Chile met on Friday. It was late. It rained. All left. The two governments met on Monday.",
            ("Peru", "Chile"),
        ),
        (
            "Peru and Chile signed a pact on Friday. Brazil said that it was glad. The two governments met on Monday.",
            (),
        ),
    ],
)
def test_both_sides_are_the_pair_that_was_named_last(text: str, actors: tuple[str, ...]) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2025-03-10"))
    assert drafts[-1].date == "2025-03-10" and drafts[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norland signed the treaty in May. It came into force on June 3, 2024.", "The treaty comes into force"),
        ("The city bought a ferry in May. It sank on Friday.", "The ferry sinks"),
        ("The airline bought a jet in May. It crashed near Brel on Friday.", "The jet crashes near Brel"),
        ("The museum closed its doors in May. It reopened on Friday.", "The museum reopens"),
        ("A bomb hit the market on Monday. It exploded on Tuesday.", "A bomb explodes"),
        (
            "The pact broke in 2023, when the Greens opposed a law to cut pensions. It was passed in March 2024.",
            "The law is passed",
        ),
        (
            "Teachers in Brel walked out in May. Nine prisoners escaped on Monday, and one of them stabbed a farmer.",
            "One of the nine prisoners stabs a farmer",
        ),
        ("Police arrested four men in May, and one of them died on Friday.", "One of the four men dies"),
        (
            "The two clubs are also under a spending ban. It will be lifted on July 1.",
            "The spending ban to be lifted",
        ),
        (
            "The ministry banned it on Jan. 10. The Medicines Agency began a review in May; it will rule by June 3.",
            "The Medicines Agency to rule",
        ),
    ],
)
def test_what_befell_a_thing_befell_none_who_acts(text: str, title: str) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2025-03-10"))
    assert title in [draft.title for draft in drafts]


def test_two_governments_keep_a_short_title() -> None:
    names = {"peru": "Government of Peru", "chile": "Government of Chile"}
    site = Registry(entries=tuple(Named("actor", id, (name, id.title()), "government") for id, name in names.items()))
    text = "Peru and Chile met on Friday. The two governments opened the border on Monday."
    article = Article(text=text, title="", publisher="Herald", published="2025-03-10")
    assert [(one.title, one.actors) for one in draft_article(article, site)][-1] == (
        "The two governments open the border",
        ("peru", "chile"),
    )


@pytest.mark.parametrize("what", ["appealed in June", "resumed work in June", "paid the fine in June"])
def test_a_court_does_not_what_those_do_on_whom_it_rules(what: str) -> None:
    text = f"The High Court ruled against Norex in May. It {what}."
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2025-07-10"))
    assert [draft.date for draft in drafts] == ["2025-05"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Guild members backed the merger with Velt in May. The court cleared it in June.",
            "The court clears the merger with Velt",
        ),
        ("The bill passed the lower house in May. The Senate rejected it in June.", "The Senate rejects the bill"),
        (
            "Norland and Sundara signed a treaty in May. The king will ratify it by April 9.",
            "The king to ratify the treaty",
        ),
        # what was bought or shut is what was told of right before, where that is one thing
        ("The mill was auctioned in 2019, and Halden bought it in June 2021.", "Halden buys the mill"),
        ("The bridge opened in 1931. Floods destroyed it on 4 June.", "Floods destroy the bridge"),
        ("The two barges sank in May. The navy raised them on 4 June.", "The navy raises the two barges"),
        ("Rebels blocked the road in May. Soldiers cleared it on 4 June.", "Soldiers clear the road"),
        ("Norjet sank into debt in May. Halden bought it on 4 June.", "Halden buys Norjet"),
        ("The mill made an offer of 3%. The guild turned it down on June 4.", "The guild turns down the offer of 3%"),
        # what "the first" and "another" count stands there too
        (
            "It was the second attempt to climb the peak. The first failed in June 2019.",
            "The first attempt fails",
        ),
        (
            "The agency said its first aid convoy had reached Brod. A second will leave on April 9.",
            "A second aid convoy to leave",
        ),
        ("Two strikes hit the port. The second ended on February 4.", "The second strike ends"),
    ],
)
def test_what_is_decided_on_is_the_paper_of_the_sentence_before(text: str, title: str) -> None:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))
    assert title in [draft.title for draft in drafts]


@pytest.mark.parametrize(
    "text",
    [
        "The ship left Oram in May. The court cleared it in June.",
        "The council tabled a plan and a budget in May. The mayor rejected it in June.",
        "The council put the tax before the deal in May. The mayor rejected it in June.",
        "Talks failed three times. A fourth ended in June.",
        "The mill made cloth in May. The port shipped it in June.",
        "Thieves took a van in May. Police found it hard in June.",
        "The mayor resigned in May. The council closed it in June.",
        "Norjet sank into debt in May. The council rejected it in June.",
        "Some ships left Oram in May. Another sank in June.",
    ],
)
def test_what_may_be_one_of_several_papers_or_none_is_not_decided_on(text: str) -> None:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))
    assert not [draft for draft in drafts if draft.date == "2030-06"]


def test_who_is_named_behind_a_pronoun_is_not_whom_it_goes_on_to_mean() -> None:
    text = "President Idris Hale returned on Monday. He sacked the minister, Tom Reed, and named Ada Obi to the post."
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))

    assert [draft.title.removeprefix("President ")[:10] for draft in drafts] == ["Idris Hale"] * 3


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Police said they had arrested three men.", ["Police arrest three men"]),
        ("Officers said they had seized 40 guns.", ["Officers seize 40 guns"]),
        ("Police said they had fled.", []),
        ("Police said they had been arrested on Monday.", []),
        ("The union said they had arrested three men.", []),
    ],
)
def test_what_police_do_they_have_done_and_nothing_else(text: str, titles: list[str]) -> None:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))
    assert [draft.title for draft in drafts] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("On Monday they searched six flats in Kiru.", ["Six flats are searched in Kiru"]),
        ("Last week it rejected several offers from Norvell.", ["Several offers from Norvell are rejected"]),
        ("On Monday they said little.", []),
        ("On Monday she gave the club a ship.", []),
    ],
)
def test_what_nobody_knows_who_did_is_told_of_what_it_was_done_to(text: str, titles: list[str]) -> None:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))
    assert [draft.title for draft in drafts] == titles


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # in the sentence of one without a name, that one; not who spoke before
            "The boss, Colin Reeve, spoke.\n\nA 33-year-old docker was taken away after he was hit by a van on Monday.",
            {"A 33-year-old docker is hit by a van": ()},
        ),
        (
            "Colin Reeve spoke. A passenger died on Sunday when his car left the road on Monday.",
            {"A passenger’s car leaves the road": ()},
        ),
        (  # across a paragraph it may be the one before or whom the article is about
            "Sven Harald won the race. Harald fled.\n\nTomas Gil spoke.\n\nThe team sacked him on Monday.",
            {},
        ),
        (
            "Sven Harald won the race.\n\nThe team sacked him on Monday.",
            {"The team sacks Sven Harald": ("Sven Harald",)},
        ),
        (
            "Sven Harald won the race. Karl Bo was second.\n\nHe was fined on Monday.",
            {},
        ),
        (  # a relative without a name is another
            "Sven Harald runs it.\n\nMaria Bo spoke. Her grandfather fished there. A jury acquitted him on Monday.",
            {},
        ),
    ],
)
def test_he_is_nobody_where_two_may_be_meant(text: str, told: dict[str, tuple[str, ...]]) -> None:
    found = draft_article(Article(text=text, title="News", publisher="The Post", published="2024-06-07"))
    by_day = {draft.title: draft.actors for draft in found if draft.date == "2024-06-03"}
    assert by_day == told
