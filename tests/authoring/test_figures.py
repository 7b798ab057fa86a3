"""Figures: a number, as entries write it, with what it counts and for when; no dates, ages, names or clock times."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article, time_expressions
from dateline.authoring.drafting.figures import find_figures
from dateline.authoring.entities.registry import KnownSeries
from dateline.authoring.language.spans import Span

SERIES = (
    KnownSeries("arrivals", "Arrivals at the northern ports", "arrivals", "month"),
    KnownSeries("homeless", "People made homeless by storms", "people", "year"),
)


def figures(text: str, subject: str = "") -> list[tuple[str, str, str, str]]:
    times = time_expressions(text, "2024-03-12")
    found = find_figures(text, Span(0, len(text)), times, subject, SERIES)
    return [(figure.value, figure.label, figure.date, figure.series) for figure in found]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("about 6,000 people left", "about 6000", "people"),
        ("more than 90 houses burned", "at least 90", "houses"),
        ("up to 30,000 workers may apply", "at most 30000", "workers"),
        ("12 to 15 sailors died", "12 to 15", "sailors"),
        ("two patrol boats sank", "2", "patrol boats"),
        ("a dozen ships sailed", "12", "ships"),
        ("three dozen ships sailed", "36", "ships"),
        ("two dozen-egg trays broke and 40 cups fell", "40", "cups"),
        ("the lake froze in nine of the past ten winters", "9", "winters"),
        ("a record 11,000 arrests a day", "11000", "arrests a day"),
        ("$20 billion in aid", "20000000000", "dollars in aid"),
        ("a profit of €3.2 million", "3200000", "euros of profit"),
        ("turnout was 64.3 percent", "64.3", "percent of turnout"),
        ("won 34 of 65 seats", "34", "seats"),
        ("four million doses came", "4000000", "doses"),
        ("nine of the country's 10 provinces voted", "9", "provinces"),
        ("aid of between 300 and 400 million euros", "300000000 to 400000000", "euros"),
        ("420 new cases came", "420", "new cases"),
        ("the flood damaged 900 roofs", "900", "roofs"),
        ("the park managed 12 lakes", "12", "lakes"),
    ],
)
def test_a_number_is_written_as_entries_write_it(text: str, value: str, label: str) -> None:
    assert [(figure[0], figure[1]) for figure in figures(text)] == [(value, label)]


@pytest.mark.parametrize(
    "text",
    [
        "the first three go before a judge",
        "in 2023 and 2024", "on March 4, 2023", "at 10:30 and 6 a.m.", "a 43-year-old man", "aged 43",
        "the 21st century", "Flight 447", "their 737 airliner", "for three days", "one of two sides", "Article 5",
        "No. 7 was won", "the two agreed to meet",
    ],
)  # fmt: skip
def test_what_is_no_figure_gives_none(text: str) -> None:
    assert figures(text) == []


def test_a_figure_is_for_the_time_beside_it_and_belongs_to_its_series() -> None:
    text = "The ports counted 4,250 arrivals in February, about 700 more than in February 2023."

    assert figures(text) == [
        ("4250", "arrivals", "2024-02", "arrivals"),
        ("about 3550", "arrivals", "2023-02", "arrivals"),
    ]
    assert figures("arrivals totaled 3,100 in May 2022 and 3,020 in April 2022", "arrivals") == [
        ("3100", "arrivals", "2022-05", "arrivals"),
        ("3020", "arrivals", "2022-04", "arrivals"),
    ]


def test_a_figure_is_not_for_the_day_from_which_it_counts() -> None:
    assert figures("They took a rise of 7 percent, backdated to May.")[0][2] == ""


def test_people_are_of_a_series_only_where_the_sentence_is_about_it() -> None:
    assert figures("Storms made at least 1,200 people homeless in 2023")[0][3] == "homeless"
    assert figures("About 1,200 people danced in 2023")[0][3] == ""


def test_a_total_named_behind_its_month_counts_what_was_counted_before() -> None:
    text = "The ports counted 4,250 arrivals in February. They counted fewer than January’s total of 4,190."

    assert figures(text)[1] == ("4190", "arrivals", "2024-01", "arrivals")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what became of whom
        (
            "A blast killed at least 27 people and wounded 84 on Monday.",
            {"at least 27 people killed", "84 people wounded"},
        ),
        ("Two people were killed and 31 injured on Monday.", {"2 people killed", "31 people injured"}),
        ("The death toll rose to 63 on Monday.", {"63 people killed"}),
        ("The storm left 180 dead and 41 missing on Monday.", {"180 people killed", "41 people missing"}),
        ("The ferry sank on Monday with 240 people on board, killing 28.", {"240 people", "28 people killed"}),
        ("Four suspects were arrested on Monday.", {"4 suspects arrested"}),
        ("Norland reported 24 deaths and 420 new cases on Monday.", {"24 deaths", "420 new cases"}),
        ("Ninety-four people were rescued on Monday when the ferry sank.", {"94 people rescued"}),
        ("Nine people were shot dead in Calder on Monday.", {"9 people killed"}),
        # what no toll is: a magnitude, sources, seasons, a model, an age, what is released or saved
        ("A quake of magnitude 7.3 killed 230 people on Monday.", {"7.3 magnitude", "230 people killed"}),
        (
            "The 6.9-magnitude quake struck Kiru on Monday, leaving 33 others missing.",
            {"6.9 magnitude", "33 people missing"},
        ),
        ("The bank was sold on Monday, according to two people with knowledge of the matter.", set()),
        ("Norvell lost money over three seasons, it said on Monday.", set()),
        ("The ATR 72 of the carrier Norvell crashed on Monday.", set()),
        ("The agency released 400,000 doses on Monday.", {"400000 doses"}),
        ("Crews recovered 150 dead or oiled birds on Monday.", {"150 dead or oiled birds"}),
        # beds, points, degrees
        ("Norvell opened a 120-bed clinic on Monday.", {"120 beds"}),
        ("Ellery Rovers were docked 10 points on Monday.", {"10 points"}),
        ("Temperatures reached 44.6C on Monday.", {"44.6 degrees Celsius"}),
        ("The court fined the airline 40 lakh rupees on Monday.", {"4000000 fine in rupees"}),
        ("A plane carrying 62 rescuers landed on Monday.", {"62 rescuers"}),
        (
            "The war, which began in August 2022, has killed 21,000 people, Norland said on Monday.",
            {"21000 people killed"},
        ),
        (
            "At least 40 people were killed and some 9,000 displaced on Monday.",
            {"at least 40 people killed", "about 9000 people displaced"},
        ),
        # of what a share or a sum is: nothing that a pronoun, a number or a small word stands for
        ("Norvell offered 3 percent in May and raised that to 4 percent on Monday.", {"3 percent", "4 percent"}),
        ("The grocer turned down an offer of 15 euros a share on Monday.", {"15 euros"}),
        (
            "Police arrested three men on Monday over the theft of a ring valued at 2 million euros.",
            {"3 men arrested", "2000000 euros"},
        ),
        ("The bank raised its interest rate to 14.75% on Monday.", {"14.75 interest rate in percent"}),
        (
            "Profit fell 18% to 212 million euros in February.",
            {"18 percent fall in profit", "212000000 profit in euros"},
        ),
        (
            "The bank cut its rate by 50 basis points to 7% on Monday.",
            {"50 basis points fall in rate", "7 rate in percent"},
        ),
        ("Consumer confidence fell to 84.2 points on Monday.", {"84.2 consumer confidence in points"}),
        ("Drivers voted on Monday to accept a pay rise of 12 per cent.", {"12 pay rise in percent"}),
        ("Inflation slowed to 5.1% year-on-year in January.", {"5.1 inflation in percent"}),
        ("The boat carried 181 people on Monday although it was built for 120.", {"181 people"}),
        ("Norvell agreed on Monday to buy Tarn for $6.3 billion in cash.", {"6300000000 price in dollars"}),
        ("Norvell was fined £5m on Monday.", {"5000000 fine in pounds"}),
        ("Norvell paid a $6.5 million fine on Monday.", {"6500000 fine in dollars"}),
        ("Norvell bought a 5.1% stake in Tarn on Monday.", {"5.1 stake in percent"}),
        ("The council agreed on Monday to pay $1.4 million to a driver.", {"1400000 dollars paid"}),
        (
            "The council said on Monday it would cut spending by 70 million pounds.",
            {"70000000 pounds fall in spending"},
        ),
        # how those are who are counted, a loss beside a fall, what is to be paid and is no fine
        ("Firefighters cut six people free on Monday.", {"6 people freed"}),
        ("Divers pulled nine people alive from the river on Monday.", {"9 people"}),
        ("The coast guard rescued 31 people off Tarn on Monday.", {"31 people rescued"}),
        ("The plant lost $212 million in February.", {"212000000 loss in dollars"}),
        ("Norvell shares lost 4 dollars on Monday.", {"4 dollars fall in shares"}),
        ("A court ordered the bank on Monday to pay £4m to its clients.", {"4000000 pounds to pay"}),
        ("A court ordered Norvell on Monday to pay 2 million pounds in damages.", {"2000000 pounds in damages"}),
        ("Sundara lent Norland 90 million euros on Monday.", {"90000000 euros lent"}),
        ("Ann Lee won on Monday with 54.2% of the vote.", {"54.2 percent of vote"}),
        ("Norvell signed Ann Lee on Monday on a contract until June 2030 for £38m.", {"38000000 price in pounds"}),
    ],
)
def test_a_figure_of_a_draft_says_of_what_it_is(text: str, told: set[str]) -> None:
    article = Article(text=text, title="", publisher="Herald", published="2031-03-07")
    figures = [figure for draft in draft_article(article) for figure in draft.figures]
    assert {f"{figure.value} {figure.label}" for figure in figures} == told


def test_those_who_died_and_those_who_were_hurt_are_of_one_entry() -> None:
    article = Article(
        text="A quake killed nine people and injured more than 90 on Monday.",
        title="",
        publisher="",
        published="2031-03-07",
    )
    (draft,) = draft_article(article)
    assert (draft.title, len(draft.figures)) == ("A quake kills nine people", 2)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("AT least eleven people were shot dead in Tarn on Wednesday.", [("people killed", "at least 11")]),
        ("The number of confirmed cholera cases rose to 41 on Tuesday.", [("cases", "41")]),
        ("The two governments signed an accord on Monday.", []),
        ("A bomb killed the two soldiers on Monday.", [("soldiers killed", "2")]),
        ("The earthquake struck 12 miles north of Tarn on Monday.", []),
        ("A judge sentenced Ann Lee to 12 years in prison on Monday.", [("years in prison", "12")]),
        ("Ann Lee was jailed for six years on Monday for fraud.", [("years in prison", "6")]),
        ("Ann Lee was jailed for 30 months on Monday.", [("months in prison", "30")]),
        ("Ann Lee was given a six-year sentence on Monday.", [("years in prison", "6")]),
        ("Ann Lee was given a six-year suspended sentence on Monday.", []),
        ("Ann Lee was given a two-year term as governor on Monday.", []),
        ("Ann Lee was sentenced to two years of probation on Monday.", []),
        ("The council voted 7-2 on Monday to close a school.", [("votes", "7"), ("votes against", "2")]),
        ("Lawmakers rejected the bill by 88 votes to 61 on Monday.", [("votes against", "88"), ("votes for", "61")]),
        ("Lawmakers ousted Ann Lee by 151 votes to 99 on Monday.", [("votes", "151"), ("votes against", "99")]),
        ("Norland ruled out talks in 2030-31 on Monday.", []),
        ("Ellery backed its team on Monday in a 3-1 win over Tarn.", []),
        ("Lee was convicted on Monday of taking bribes worth 95,000 pounds.", [("bribes in pounds", "95000")]),
        ("Police seized drugs worth 3 million dollars on Monday.", [("value of drugs in dollars", "3000000")]),
        ("Ann Lee paid a fine of 4,000 euros on Monday.", [("fine in euros", "4000")]),
        ("Norvell reported a loss of more than 4 million euros on Monday.", [("loss in euros", "at least 4000000")]),
        ("Norvell reported a loss of almost 4 million euros on Monday.", [("loss in euros", "about 4000000")]),
        ("Prosecutors charged Bo Hale with 14 counts of fraud on Monday.", [("counts", "14")]),
        ("Prosecutors charged 14 officers on Monday.", [("officers charged", "14")]),
        ("Ada Roth rejected a request for a further 2 million euros on Monday.", [("euros sought", "2000000")]),
        ("A wildfire destroyed 46 houses on Monday.", [("houses destroyed", "46")]),
        ("A wildfire did not destroy 46 houses on Monday.", [("houses", "46")]),
        ("Ann Lee was jailed on Monday for failing to pay for five years.", []),
    ],
)
def test_a_figure_says_what_became_of_whom_or_what_rose_and_not_how_far_or_of_whom_is_known(
    sentence: str, figures: list[tuple[str, str]]
) -> None:
    article = Article(text=sentence, title="News", publisher="Tarn Post", published="2025-06-19")

    drafts = draft_article(article)

    assert [(one.label, one.value) for draft in drafts for one in draft.figures] == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Several thousand people marched in Tarn on Monday. Organisers said 9,000 came; police put it at 3,500.",
            {"9000 people, by organisers", "3500 people, by police"},
        ),
        (
            "Thousands of people marched in Tarn on Monday. Police estimated the crowd at 3,500.",
            {"3500 people, by police"},
        ),
        ("Ann Lee won the election on Monday. Turnout was 68 percent.", {"68 turnout in percent"}),
        ("Norvell bought Tarn Foods on Monday. The deal is worth $3.2 billion.", {"3200000000 value in dollars"}),
        (
            "A storm hit the town of Lunde on Monday. Damage was put at €4m.",
            {"4000000 damage in euros"},
        ),
        (
            "Norland and Sundara signed an accord on Monday. Under the deal Norland will send 250 observers.",
            {"250 observers"},
        ),
        ("The Greens won 52 seats on Monday, down from 70.", {"52 seats", "70 seats before"}),
        ("Parliament passed the bill on Monday by 88 votes to 61.", {"88 votes", "61 votes against"}),
        (
            "A bomb killed six people in Tarn on Monday, two of them children.",
            {"6 people killed", "2 children among them"},
        ),
        ("Norvell was charged on Monday after admitting losses of £61m.", {"61000000 losses in pounds"}),
        (
            "Norland closed schools on Monday after the number of cholera cases rose to 31, with 12 deaths.",
            {"31 cholera cases", "12 people killed"},
        ),
        ("Norland invited 48 envoys on Monday. The deal is worth $3 billion.", {"48 envoys"}),
        ("The Greens won 14 seats on Monday. The Liberals lost 40 seats.", {"14 seats", "40 seats lost"}),
        ("A 5.4 aftershock shook Tarn on Monday.", {"5.4 magnitude"}),
        ("Inflation fell to 3.4% on Monday, against 4.1% for Sundara.", {"3.4 inflation in percent"}),
    ],
)
def test_a_draft_has_the_figures_that_other_words_tell_of_its_deed(text: str, told: set[str]) -> None:
    article = Article(text=text, title="", publisher="Herald", published="2031-03-07")
    figures = [figure for draft in draft_article(article) for figure in draft.figures]
    assert {f"{figure.value} {figure.label}" for figure in figures} == told


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        (
            "A bus plunged into a ravine near Malvo on Monday. At least 14 people were killed and 30 hurt.",
            [("A bus plunges into a ravine near Malvo", {"at least 14 people killed", "30 people injured"})],
        ),
        (
            "A bomb exploded in Kiru on Monday. The blast killed nine people and wounded 20.",
            [("A bomb explodes in Kiru", {"9 people killed", "20 people wounded"})],
        ),
        (
            "A quake struck Lunde on Monday. The quake damaged more than 2,300 homes. Eleven people died.",
            [("A quake strikes Lunde", {"at least 2300 homes damaged", "11 people killed"})],
        ),
        (
            "Gunmen opened fire on a bus near Tarn on Monday. Four passengers were killed, police said.",
            [("Gunmen open fire on a bus near Tarn", {"4 passengers killed"})],
        ),
        (
            "Heavy rain flooded the valley on Monday. Some 4,000 residents were evacuated.",
            [("Heavy rain floods the valley", {"about 4000 residents evacuated"})],
        ),
        (
            "A boat with migrants sank off Tarn on Monday. Forty-four people drowned.",
            [("A boat with migrants sinks off Tarn", {"44 people drowned"})],
        ),
        # what is another mishap, at another place or on another day, or no mishap at all
        (
            "A storm hit Lunde on Monday. Two people were killed in Tarn when a tree fell on their car.",
            [
                ("A storm hits Lunde", set()),
                ("Two people are killed in Tarn when a tree falls on their car", {"2 people killed"}),
            ],
        ),
        (
            "A bus crashed near Malvo on Monday. Nine people were killed on the same road in 2024.",
            [("A bus crashes near Malvo", set()), ("Nine people are killed on the same road", {"9 people killed"})],
        ),
        (
            "A bus crashed near Malvo on Monday. On Tuesday, a truck overturned near Sund. Five people were killed.",
            [("A bus crashes near Malvo", set()), ("A truck overturns near Sund", {"5 people killed"})],
        ),
        (
            "A clinic opened in Kiru on Monday. Three people were injured.",
            [("A clinic opens in Kiru", set()), ("Three people are injured in Kiru", {"3 people injured"})],
        ),
    ],
)
def test_who_was_hurt_is_told_with_the_mishap_before_it(text: str, drafts: list[tuple[str, set[str]]]) -> None:
    found = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))

    told = [(one.title, {f"{figure.value} {figure.label}" for figure in one.figures}) for one in found]
    assert told == drafts


def test_of_a_toll_that_was_revised_the_mishap_has_the_last() -> None:
    text = "A bomb went off in Tarn on Monday. Officials first put the toll at 21, but the ministry revised it to 17."

    mishap, *_ = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))

    assert [(figure.value, figure.label) for figure in mishap.figures] == [("17", "people killed")]
