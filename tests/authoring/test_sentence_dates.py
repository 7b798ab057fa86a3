"""Sentence dates: dispatches go in; for each sentence, when what it tells happened, and by which rule, comes out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.chronology.sentence_dates import sentence_dates
from dateline.authoring.language.sentences import sentences
from dateline.dates import DateError, parse_date

FLOOD = """Harbour tunnel flooded, thousands stranded

PORT ASKER, Norland (DP) — Sea water broke into the tunnel at Port Asker on Tuesday, the ministry said Wednesday.

Divers pulled 14 people from the eastern tube. Two of them died in hospital on Wednesday morning, a doctor said.

“We heard a crack,” said Ole Brandt, a teacher. “Nobody knew where the water came from.”

The tunnel had been closed twice for repairs. Its pumps are sixty years old.

In 1998 a fire in the old tunnel killed nine people. Its director resigned.

Transport Minister Karin Solheim is due to address parliament on Thursday. She will ask it for money.

Norland Lines will run more ferries.

Share this story
"""
WIDELY_READ = """Ada Merrin, whose novels about the salt marshes sold in millions, has died. She was 81.

Her publisher said she died on Sunday at her home in Calder.

President Lena Hall paid tribute on Monday. "She gave the marsh a voice," Hall wrote.
"""
WAR = """Arland attacked the fort on 3 May 1871. The garrison held out for a week.

On 11 May 1871 it laid down its arms. The commander said that his men had eaten the horses.

The fort was rebuilt in 1874. It is now a museum.
"""


def dates(text: str, published: str | None) -> dict[str, str | None]:
    """By the first words of each sentence, its date."""
    return {" ".join(text[each.start : each.end].split()[:3]): each.edtf for each in sentence_dates(text, published)}


def rules(text: str, published: str | None) -> dict[str, str]:
    return {" ".join(text[each.start : each.end].split()[:3]): each.basis for each in sentence_dates(text, published)}


def test_a_story_tells_its_days_once_and_goes_on_from_them() -> None:
    assert dates(FLOOD, "2031-03-12") == {
        "Harbour tunnel flooded,": "2031-03-11",
        "PORT ASKER, Norland": "2031-03-11",
        "Divers pulled 14": "2031-03-11",
        "Two of them": "2031-03-12",
        "“We heard a": "2031-03-12",
        "“Nobody knew where": "2031-03-12",
        "The tunnel had": "[..2031-03-12]",
        "Its pumps are": "2031-03-12",
        "In 1998 a": "1998",
        "Its director resigned.": "1998",
        "Transport Minister Karin": "2031-03-13",
        "She will ask": "2031-03-13",
        "Norland Lines will": "2031-03-13",
        "Share this story": None,
    }


def test_each_date_says_by_which_rule_it_was_given() -> None:
    told = rules(FLOOD, "2031-03-12")

    assert told["Harbour tunnel flooded,"] == "lead's date"
    assert told["PORT ASKER, Norland"] == "named in what is told"
    assert told["Divers pulled 14"] == "carried on"
    assert told["The tunnel had"] == "before that"
    assert told["Its pumps are"] == "as of the article"
    assert told["In 1998 a"] == "named"
    assert told["Its director resigned."] == "carried on: a look back"
    assert told["She will ask"] == "carried on: announced"
    assert told["Share this story"] == "heading"


def test_a_lead_that_names_no_day_has_that_of_the_sentence_behind_it() -> None:
    told = dates(WIDELY_READ, "2032-02-03")

    assert told["Ada Merrin, whose"] == "2032-02-01"
    assert told["Her publisher said"] == "2032-02-01"
    assert told['"She gave the'] == "2032-02-02"


def test_a_heading_its_day_and_the_story_in_one_line_are_told_apart() -> None:
    text = "Tram derails in Dalby March 7, 2031 A tram derailed in Dalby yesterday. Nobody was hurt."

    assert list(dates(text, "2031-03-07").values()) == ["2031-03-06", "2031-03-07", "2031-03-06", "2031-03-06"]


def test_days_are_counted_from_those_that_the_paragraphs_before_named() -> None:
    text = """At least 22 people drowned when a ferry sank off Calva on Sunday, the navy said.

It had left Vell at 9:15 a.m. for the mainland.

Two days before it sailed, a clerk warned of its engine.

The harbour office held the ship in port on February 14.

Its owner protested.

Four days later, the ship was let go.

A court fined the owner a week later.

The minister flew to Calva on Saturday.

She promised help.

The ship was built in 2001.

It burned on March 9 that year.
"""

    assert list(dates(text, "2031-03-10").values()) == [
        "2031-03-09", "2031-03-09", "2031-03-07", "2031-02-14", "2031-03-09", "2031-02-18", "2031-02-25~",
        "2031-03-08", "2031-03-08", "2001", "2001-03-09",
    ]  # fmt: skip


def test_without_a_day_to_go_by_the_article_gives_its_own() -> None:
    text = "A ferry has run aground off Calder. Nobody was hurt, the coast guard said. A tug will pull it free."

    assert list(dates(text, "2032-02-03").values()) == ["2032-02-03", "2032-02-03", "[2032-02-03..]"]
    assert list(dates(text, None).values()) == [None, None, None]


def test_history_goes_by_its_own_days_alone() -> None:
    for published in ("2009-12-19", None):
        assert list(dates(WAR, published).values()) == [
            "1871-05-03", "1871-05-03", "1871-05-11", "1871-05-11", "1874", None,
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Police told reporters Thursday that the mayor would resign.", "2031-03-06"),  # the statement is what happened
        ("Police said Thursday that the bridge fell on Monday.", "2031-03-03"),  # and here it is what was told
        ("The mayor resigned following Thursday's vote.", "2031-03-07"),
        ("The mayor met voters ahead of Wednesday's vote.", "2031-03-07"),
        ("At Thursday's meeting the mayor resigned.", "2031-03-06"),
        ("The mayor attended Thursday's meeting.", "2031-03-06"),
        ("The tram, which derailed on Monday, has been repaired.", "2031-03-03"),
        ("When the tram derailed on Monday, a wire fell.", "2031-03-03"),
        ("The tram lost its way in the riots of May 2029.", "2029-05"),
        ("Turnout was 70%, up from 60% in the vote on Monday.", "2031-03-07"),  # and not of the day of the other
        ("The deputies voted against the levy on Monday.", "2031-03-03"),  # who is against is not compared
        ("The tram broke down in the small hours of Monday.", "2031-03-03"),
        ("The talks broke down at the weekend.", "[2031-03-01,2031-03-02]"),
        ("The port did not open until Monday.", "2031-03-03"),
        ("In the winter of 2028-29 the weir froze.", "2028-24"),
        ("A delegation will visit Asker in the third week of March.", "[2031-03-15..2031-03-21]"),
        ("The court will sit in the week of March 17.", "[2031-03-17..2031-03-23]"),
        ("The bridge would reopen in mid-August 2031.", "2031-08"),
        ("Arland host Norland on 22 March.", "2031-03-22"),  # by a verb that is as often a noun
        ("Len Ford quit in January.", "2031-01"),
        ("Police said on Monday that 18 men had died, one fewer than announced last month.", "2031-03-03"),
        ("A mill is recalling dolls because their arms break, officials said on Monday.", "2031-03-03"),
        ("In the last 48 hours troops have taken two towns.", "[2031-03-05..2031-03-07]"),
        ("Seven ships will sail in the second half of June.", "[2031-06-16..2031-06-30]"),
        ("Asker scored 20 goals last season.", "[..2031-03-07]"),
        ("The line has been closed since March 1.", "2031-03-01/.."),
        ("The line will be open by March 20, 2031.", "[..2031-03-20]"),
        ("Unions called a strike for March 12, 2031.", "2031-03-07"),
        ("The index stands 3 percent up from March 1.", "2031-03-07"),
        ("The tram derailed at 9:30 p.m.", "2031-03-07"),
        ("Sixteen miners have held the pit since Monday, their union says.", "2031-03-03/.."),
        ("Five died when a wall fell on Monday, police said on Wednesday.", "2031-03-03"),
        ("Three were killed and 12 injured on Monday, police said.", "2031-03-03"),
        ("“It hurts,” said Len Ford, who was hired on March 1.", "2031-03-07"),
        ("The new pact replaces the 1991 agreement.", "2031-03-07"),
        ("“Today is a good day,” the mayor said.", "2031-03-07"),
        ("Monday's blast killed 12 people.", "2031-03-03"),  # what happens is of the day of what did it
        ("The 2011 earthquake that hit Calder killed 15,000.", "2011"),
        ("Police said Monday's crash, the worst in years, killed four.", "2031-03-03"),
        ("The storm of last week closed the port.", "[2031-02-24..2031-03-02]"),
        ("Victims of Monday's blast filed a suit.", "2031-03-07"),
        ("Monday's meeting approved the budget on Tuesday.", "2031-03-04"),
        ("The governor announced a curfew beginning Monday.", "2031-03-07"),  # the curfew's day
        ("The museum will close beginning Monday.", "2031-03-10"),
        ("The talks were held on February 24 and 25.", "2031-02-24/2031-02-25"),
        ("The fair ran from 3 to 5 May 2030.", "2030-05-03/2030-05-05"),
        ("The summit was held June 15-17, 2030.", "2030-06-15/2030-06-17"),
        ("The men were killed between February 21 and 25.", "[2031-02-21..2031-02-25]"),
        ("The two armies fought between February 21 and 25.", "2031-02-21/2031-02-25"),
        ("The two sides met on Feb. 3 and Feb. 12.", "2031-02-03"),
    ],
)
def test_a_date_belongs_to_its_clause(sentence: str, edtf: str) -> None:
    (told,) = sentence_dates(sentence, "2031-03-07")

    assert told.edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Deaths rose in 2029. Police detained two men.", "2031-03-07"),  # a year is no day to go on from
        ("Deaths rose in 2029. They fell again.", "2029"),
        ("A train derailed on Monday. Nine people died.", "2031-03-03"),
        ("The mayor was charged in January. Judges freed her brother.", "2031-01"),
        ("A bank failed on Thursday. Arland cut rates on Monday.\n\nThe dinar fell.", "2031-03-06"),  # the news again
        ("A bank failed on Thursday. Arland cut rates on Monday.\n\nThe cut was its third.", "2031-03-03"),
        ("The mill burned down in 2027. Police raided its office that May.", "2027-05"),
        ("The mill burned down in 2027. It opened again the following spring.", "2028-21"),
        ("The mill burned down in May 2027. Its owner resigned two weeks later.", "[2027-05-15..2027-06-14]"),
        ("A ship will sail in August. The tour is planned to last until 2034.", "[2031-03-07..]"),
        ("A mill was built in 2027. Its workers struck the next year.", "2028"),
        ("In May 2030 Bo Day was elected. The following week he flew home.", "[2030-05-08..2030-06-07]"),
        (
            "A bank failed on Monday. Its head was charged in May 2030. A week later he fled. The next day he died.",
            "[..2031-03-07]",
        ),
        ("Ann Lee was elected in March 2028. She resigned two years later.", "2030"),
        ("The shop is closed on Monday. Police detained two men.", "2031-03-07"),  # so it is every week
        ("The mayor opened the bridge on Monday. The governor did not attend.", "2031-03-07"),
    ],
)
def test_a_story_goes_on_from_what_happened_on_a_day(text: str, edtf: str) -> None:
    assert sentence_dates(text, "2031-03-07")[-1].edtf == edtf


def test_a_quote_of_several_sentences_has_the_day_of_its_speaker() -> None:
    text = "The plant closed on Monday. “It was a shock. We had no warning,” Len Ford told reporters Thursday."

    for speech in (text, text.replace("Len Ford told reporters", "according to Len Ford's post on")):
        assert [each.edtf for each in sentence_dates(speech, "2031-03-07")] == [
            "2031-03-03",
            "2031-03-06",
            "2031-03-06",
        ]


def test_the_article_s_day_may_be_given_in_any_shape() -> None:
    text = "A ferry sank on Monday."
    shapes = ("2031-03-07", "2031-03-07~", dt.date(2031, 3, 7), parse_date("2031-03-07"))

    assert {sentence_dates(text, each) for each in shapes} == {((0, 23, "2031-03-03", "named"),)}
    with pytest.raises(DateError):
        sentence_dates(text, "last week")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The bus crashed shortly before noon on Saturday.", "2025-10-11"),
        ("The ferry capsized just before dawn on Saturday.", "2025-10-11"),
        ("The bridge, built in 1931, was closed to lorries in November.", "2024-11"),
        ("The company, founded in 1905 by a monk, sued the city in May.", "2025-05"),
        ("Bo Tarn, ousted in 2019, returned in May.", "2025-05"),
        ("Calder lost to Port Asker on Sunday.", "2025-10-12"),
        ("The fair is open Monday to Wednesday.", "2025-10-20/2025-10-22"),
    ],
)
def test_a_sentence_is_of_the_day_that_it_names(sentence: str, edtf: str) -> None:
    assert [one.edtf for one in sentence_dates(sentence, "2025-10-14")] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # on a Friday, "last Thursday" is not yesterday, and what is told next is of that week
        (
            "Rebels rose last Thursday night. At 2 a.m. on Friday they took Oram. That afternoon the king fled.",
            ["2024-02-29", "2024-03-01", "2024-03-01"],
        ),
        ("Ann Lee was fined last Tuesday. On Friday she paid.", ["2024-03-05", "2024-03-08"]),
        # what is named besides is not where the text has come to
        ("Ann Lee was fined by Bo Day, who had fled in May. The next day she paid.", ["2024-03-08", "[..2024-03-08]"]),
        (
            "Two died on 4 March. They had been warned two days before. The next day a third died.",
            ["2024-03-04", "2024-03-02", "2024-03-05"],
        ),
        (
            "A ship sank on 12 January. It was not found until 3 February. That night Bo Day fled.",
            ["2024-01-12", "2024-02-03", "2024-01-12"],
        ),
        # the year of a season; what is only compared with, and is told of then
        (
            "The pier burnt in February 2013. That summer it was rebuilt. In March of the following year it sank.",
            ["2013-02", "2013-22", "2014-03"],
        ),
        (
            "A jet fell on Sunday. It was the worst since July 1998. That crash killed 88.",
            ["2024-03-03", "2024-03-03", "1998-07"],
        ),
        # a time ends its sentence, and is of no day that begins the next one
        (
            "The yard said on 19 February that it began at 4 a.m. Two days later a film proved it wrong.",
            ["2024-02-19", "2024-02-21"],
        ),
        # what is counted from no day, and the day of a statement that stands behind it
        ("Rain hit Oram on 12 January. Two piers fell over the following two days.", ["2024-01-12", "[..2024-03-08]"]),
        ("A trial opened on 12 January. On the second day, a juror fled.", ["2024-01-12", "[..2024-03-08]"]),
        ("A quake hit Oram in 2013. Weeks later, it was rebuilt.", ["2013", "[..2024-03-08]"]),
        ('"They failed in July," said Ann Lee, speaking to reporters on Thursday.', ["2024-03-07"]),
        (
            "The port opened. The board warned in a letter of 3 January that it would fail.",
            ["2024-03-08", "2024-01-03"],
        ),
        ("The ferries were cancelled from Tuesday.", ["2024-03-05"]),
        ("Sales were down from January.", ["2024-03-08"]),
        # months go on in the year that the paragraph has come to
        (
            "A clerk found the bills in May 2022. In June she reported them. On 4 December of that year she was fired.",
            ["2022-05", "2022-06", "2022-12-04"],
        ),
        ("Bo Day was jailed in March last year. In September he was freed.", ["2023-03", "2023-09"]),
        ("The bank fell in May 2022. A year on, the state sued. In June it won.", ["2022-05", "2023-05", "2023-06"]),
        # a mishap that was told of before does what it does on its day, wherever it is told; not another one's
        (
            "A ferry burned in January. Bo Day left on 3 February.\n\nThe fire, which began in a bunk, killed two.",
            ["2024-01", "2024-02-03", "2024-01"],
        ),
        (
            "A mill burned in 2019. A pier burned on 3 February.\n\nThe fire killed two.",
            ["2019", "2024-02-03", "2024-03-08"],
        ),
        (
            "A train crashed in 2019.\n\nBo Day left on 3 February.\n\nThe crash was blamed on him.",
            ["2019", "2024-02-03", "2024-03-08"],
        ),
        # the days of a lead that is of last year, in the paragraphs that go on from it
        (
            "The pier fell last year.\n\nOn 3 January a crack was seen.\n\nThe mayor left on 15 January.",
            ["2023", "2023-01-03", "2023-01-15"],
        ),
        ("Sales fell last year.\n\nOn 3 January the firm moved.", ["2023", "2024-01-03"]),
        ("The pier fell last year.\n\nIn January the board met.", ["2023", "2024-01"]),
        # but not from what only compares or describes, nor over a new paragraph, nor to what may be just past
        ("Sales rose for the first time since March 2022. In June they fell.", ["2024-03-08", "2023-06"]),
        ("The pier, which was built in March 2020, sank in June. It rose in July.", ["2023-06", "2023-07"]),
        ("The bank fell in May 2022.\n\nIn June the board met.", ["2022-05", "2023-06"]),
        ("The bank fell in March 2022. In November it rose. In February it sank.", ["2022-03", "2022-11", "2024-02"]),
    ],
)
def test_what_is_told_next_is_of_the_week_or_year_that_the_text_has_come_to(text: str, edtf: list[str]) -> None:
    assert [one.edtf for one in sentence_dates(text, "2024-03-08")] == edtf


@given(st.text(max_size=80), st.sampled_from(["2031-03-07", "2031-03", None]))
def test_any_text_has_a_date_or_none_for_each_sentence(text: str, published: str | None) -> None:
    told = sentence_dates(text, published)

    assert [each[:2] for each in told] == list(sentences(text))
    assert all(parse_date(each.edtf).text for each in told if each.edtf)
