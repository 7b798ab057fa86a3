"""The date of a clause is shared where it is one's and another's, belongs to what it stands by, and goes no further."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article

WEDNESDAY = "2024-01-17"


def told(text: str) -> list[tuple[str, str]]:
    return [(draft.date, draft.title) for draft in draft_article(Article(text=text, published=WEDNESDAY))]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("The Calder bridge closed on June 3.", ("2023-06-03", "The Calder bridge closes")),
        # a happening that does something does it then
        ("Monday's blast killed 12 people.", ("2024-01-15", "The blast kills 12 people")),
        ("The 2011 earthquake killed 15,000 people.", ("2011", "Earthquake kills 15,000 people")),
        ("The Oct. 7 attack on Norland killed 40 people.", ("2023-10-07", "Attack on Norland kills 40 people")),
        ("Last week's storm, the worst in years, closed the port.",
         ("[2024-01-08..2024-01-14]", "The storm closes the port")),
        # the day at the end is that of all that is joined
        ("Two soldiers were killed and three wounded on Tuesday.", ("2024-01-16", "Two soldiers are killed")),
        ("The bomb killed two soldiers and wounded three on Tuesday.", ("2024-01-16", "The bomb kills two soldiers")),
        ("The mayor said police detained two men and seized a car on Monday.",
         ("2024-01-15", "Police detain two men")),
        # what begins on a day was announced on another
        ("The governor announced a levy beginning Friday.", ("2024-01-17~", "The governor announces a levy")),
        ("The museum will close beginning Friday.", ("2024-01-19", "The museum to close")),
        # what was done by the time of something else; the news of an article's first sentence by that of the news
        ("By the time crews came on Monday, the mill had collapsed.", ("2024-01-15~", "The mill collapses")),
        ("By the time crews came on 3 May, the mill had collapsed.", ("[..2023-05-03]", "The mill collapses")),
        # what is announced as done is done as it is announced
        ("Calder have signed Bo Day, the club announced on Monday.", ("2024-01-15", "Calder sign Bo Day")),
        ("A mill is recalling 900 dolls, officials said on Monday.", ("2024-01-15", "A mill recalls 900 dolls")),
        # no minute, some day of those that led up to the article, nine days rather than one
        ("A fire broke out shortly before 4 a.m. Monday.", ("2024-01-15", "A fire breaks out")),
        ("In the past week police have arrested 30 men.", ("[2024-01-10..2024-01-17]", "Police arrest 30 men")),
        ("The bank raised rates nine times between May 2021 and August 2023.",
         ("2021-05/2023-08", "The bank raises rates nine times")),
        # from one day to another
        ("The summit was held Jan. 3-5.", ("2024-01-03/2024-01-05", "The summit is held")),
        ("The two ministers met on January 8 and 9.", ("2024-01-08/2024-01-09", "The two ministers meet")),
        ("Nine men were killed between January 8 and 11.", ("[2024-01-08..2024-01-11]", "Nine men are killed")),
        ("The trial was moved from Monday to Tuesday.", ("2024-01-16", "The trial is moved")),
        ("The mill burned down on a Saturday night last month.", ("2023-12", "The mill burns down")),
        ("The mill burned down a year ago Monday.", ("2023-01-15", "The mill burns down")),
        ("The strike that began on Monday ended on Tuesday.", ("2024-01-16", "The strike ends")),
        # what the subject deals with, what is put in, and from when to when something fell
        ("Police investigating a murder in 2003 have held two men.",
         ("2024-01-17~", "Police investigating a murder hold two men")),
        ("The decision, taken at a meeting in Doha on Monday, follows a row.", ("2024-01-15", "Meeting in Doha")),
        ("Letters have fallen from 20 billion in 2004 to 6 billion last year.",
         ("2004/2023", "Letters fall from 20 billion to 6 billion")),
        ("Bo Day was re-elected on Monday.", ("2024-01-15", "Bo Day is re-elected")),
        # what stands before the subject, with the day of that alone; some day of the week; the day of what it is about
        ("Born in Kiru in 1937, a child of smiths, Bo Day was shy.", ("1937", "Bo Day is born in Kiru")),
        ("The shop rented out 700 films on a Saturday.", ("2024-01-17~", "The shop rents out 700 films on a Saturday")),
        ("The bank booked losses from the wildfires in June 2023.",
         ("[..2024-01-17]", "The bank books losses from the wildfires")),
        ("The panel met four times between 2019 and June 2023.", ("2019/2023-06", "The panel meets four times")),
        ("Debt has risen from 20 million in 2019 to 40 million.",
         ("2019/..", "Debt rises from 20 million to 40 million")),
        ("The bank that runs Kiru Fair was fined on Monday.",
         ("2024-01-15", "The bank that runs Kiru Fair is fined")),
        ("The mayor presented a plan to fight graft on Monday.",
         ("2024-01-15", "The mayor presents a plan to fight graft")),
        # a verb that is as often a noun, and a present that is to come
        ("The central bank cut rates on Monday.", ("2024-01-15", "The central bank cuts rates")),
        ("A storm hit western Norland late on Monday.", ("2024-01-15", "A storm hits western Norland")),
        ("The exhibition opens Feb. 7.", ("2024-02-07", "The exhibition opens")),
        ("The law takes effect on Feb. 1.", ("2024-02-01", "The law takes effect")),
    ],
)  # fmt: skip
def test_a_clause_has_the_date_that_is_its_own(text: str, draft: tuple[str, str]) -> None:
    assert told(text) == [draft]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Ann Lee met Bo Day on Tuesday and again on Friday.",
         {("2024-01-16", "Ann Lee meets Bo Day"), ("2024-01-12", "Ann Lee meets Bo Day")}),
        ("Troops fired on the port on Oct. 3, Oct. 9 and Oct. 17.",
         {(day, "Troops fire on the port") for day in ("2023-10-03", "2023-10-09", "2023-10-17")}),
        ("Police arrested Bo Day on May 3, 2019, and again on June 7, 2019.",
         {("2019-05-03", "Police arrest Bo Day"), ("2019-06-07", "Police arrest Bo Day")}),
        ("Norland hosted two earlier rounds, on Oct. 3 and again on Oct. 17.",
         {("2023-10-03", "Norland hosts two earlier rounds"), ("2023-10-17", "Norland hosts two earlier rounds")}),
        ("Similar laws took effect in Arland on Monday and in northern Sundara on Friday, the governor said.",
         {("2024-01-15", "Similar laws take effect in Arland"),
          ("2024-01-12", "Similar laws take effect in northern Sundara")}),
        ("Ann Lee resigned on Monday and Bo Day on Friday.",
         {("2024-01-15", "Ann Lee resigns"), ("2024-01-12", "Bo Day resigns")}),
        ("Ann Lee met the mayor on Monday and the governor on Friday.",
         {("2024-01-15", "Ann Lee meets the mayor"), ("2024-01-12", "Ann Lee meets the governor")}),
        ("The talks will begin on Feb. 3 and end on Feb. 9.",
         {("2024-02-03", "The talks to begin"), ("2024-02-09", "The talks to end")}),
        ("The talks broke up on Monday. They will resume at 10 a.m. on Thursday.",
         {("2024-01-15", "The talks break up"), ("2024-01-18T10:00", "The talks to resume")}),
        ("Nine people died and six were injured on Sunday.",
         {("2024-01-14", "Nine people die"), ("2024-01-14", "Six people are injured")}),
        ("Ann Lee was nominated in March 2023 and confirmed on 2 April 2023.",
         {("2023-03", "Ann Lee is nominated"), ("2023-04-02", "Ann Lee is confirmed")}),
        ("Ann Lee moved to Calder in 1985 and joined the council in 1991.",
         {("1985", "Ann Lee moves to Calder"), ("1991", "Ann Lee joins the council")}),
    ],
)  # fmt: skip
def test_what_is_told_of_two_days_is_told_of_each(text: str, drafts: set[tuple[str, str]]) -> None:
    assert set(told(text)) == drafts


def test_a_chronicle_tells_in_the_present_what_is_past() -> None:
    lines = (
        "Oct. 3: Ann Lee is arrested in Calder.",
        "Oct. 6, 2023: Marlin Bank, the biggest in Norland, collapses after a run.",
        "Oct. 9: Shares in Norvell fall 40 percent after the bank says it lost 2 billion crowns.",
        "- 14 October - Peace talks collapse in Kiru.",
        "Oct. 16: The UN imposes sanctions on Norland.",
        "Oct. 20 — Troops open fire on a crowd.",
        "November: A bomb attack kills nine people.",
    )
    assert told("\n\n".join(lines)) == [
        ("2023-10-03", "Ann Lee is arrested in Calder"),
        ("2023-10-06", "Marlin Bank collapses"),
        ("2023-10-09", "Shares in Norvell fall 40%"),
        ("2023-10-14", "Peace talks collapse in Kiru"),
        ("2023-10-16", "The UN imposes sanctions on Norland"),
        ("2023-10-20", "Troops open fire on a crowd"),
        ("2023-11", "A bomb attack kills nine people"),
    ]


def test_a_day_that_stands_above_a_paragraph_is_its_own() -> None:
    text = (
        "2015\n\nNorland orders two ferries from a yard in Kiru.\n\n"
        "December 2019\n\nThe yard went into administration.\n\n"
        "2 November 2023\nThe first ship leaves Kiru for trials. The mayor welcomes it."
    )
    assert told(text) == [
        ("2015", "Norland orders two ferries from yard in Kiru"),
        ("2019-12", "The yard goes into administration in Kiru"),
        ("2023-11-02", "The first ship leaves Kiru for trials"),
    ]


def test_days_that_are_told_apart_stay_apart() -> None:
    assert [date for date, _ in told("Police closed the road on Monday and arrested two men on Tuesday.")] == [
        "2024-01-15",
        "2024-01-16",
    ]
    assert ("2024-01-15", "Ann Hall is born") not in told("Ann Hall was born in Calder and died on Monday.")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A train derailed on Monday. Rescuers saved nine people.", "2024-01-15"),
        ("Ann Lee was convicted in June. Jurors cleared her brother.", "2023-06"),
        ("A train derailed on Monday.\n\nRescuers saved nine people.", "2024-01-15~"),  # a paragraph is a weak bridge
        ("Ann Lee said on Monday that ships would sail. She denied any delay.", "2024-01-15"),
        # what came of it has some day since
        ("Power was cut in Besk on Monday. Ann Lee blamed a fallen tree.", "[2024-01-15..2024-01-17]"),
        ("The bridge was shut in November. The county later hired an engineer.", "[2023-11-01..2024-01-17]"),
        ("A train derailed on Monday. The line initially blamed its driver.", "[2024-01-15..2024-01-17]"),
        ("Bo Day passed Kiru on Monday and Besk on Tuesday. Pirates seized his ship.", "[..2024-01-17]"),
        ("Tarn named a new head on Tuesday.\n\nIts shares fell 6%.", "2024-01-16~"),  # stocks move on the news
        ("Norvell cut its forecast.\n\nThe shares fell 21% by 1345 GMT.", "2024-01-17"),
        # a scene gets its day behind it, and a deed from one that is told before
        ("Ann Lee spotted the smoke first. Her father was asleep. That was in March 2016.", "2016-03"),
        ("Tarn settled in March 2021. Four months after that settlement, a leak killed two men.", "2021-07"),
        ("Deaths rose in 2022. Police detained two men.", "[..2024-01-17]"),  # a year is no day to go on from
        ("The shop is closed on Monday. Police detained two men.", "[..2024-01-17]"),  # so it is every week
    ],
)
def test_only_what_happened_in_its_paragraph_on_a_day_or_in_a_month_is_carried_on(text: str, date: str) -> None:
    assert told(text)[-1][0] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A man was charged on Monday. Officers took 2,300 statements in the first year.", "[..2024-01-17]"),
        ("Teachers walked out on Monday. The board last offered 2 percent.", "[..2024-01-17]"),
        ("A council met on Monday. The jail itself was falling apart.", "2024-01-15"),  # and nothing of the jail
        ("The court is to rule on the outcome of November's election on Friday.", "2024-01-19"),
    ],
)
def test_what_was_at_some_time_or_for_long_is_not_of_the_day_before_it(text: str, date: str) -> None:
    assert told(text)[-1][0] == date


@pytest.mark.parametrize(
    "text", ["Every June, Ann Lee drove to the lake and left a wreath.", "Each spring the river floods the town."]
)
def test_what_comes_again_and_again_has_no_day(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "denied",
    [
        "The port did not open until Monday.",
        "The council did not approve the plan.",
        "The council never approved the plan.",
    ],
)
def test_what_did_not_happen_has_no_day_carried_on(denied: str) -> None:
    assert len(told(f"The mayor opened the bridge on Monday. {denied}")) == 1


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("A judge ordered Bo Day held on Monday, while his wife, Ada Day, was freed.",
         ("2024-01-15", "Ada Day is freed")),
        ("Thousands marched on Monday while police arrested 40 people.", ("2024-01-15", "Police arrest 40 people")),
        ("Norland opened talks on Monday. The talks came days after Sundara freed 12 sailors.",
         ("[..2024-01-17]", "Sundara frees 12 sailors")),
        # who has done something on a day did not agree on it then
        ("Ann Lee, who took over in May, said the mill had agreed to sell a dock.",
         ("2024-01-17~", "The mill agrees to sell a dock")),
    ],
)  # fmt: skip
def test_what_went_on_beside_or_before_the_news_is_told_too(text: str, draft: tuple[str, str]) -> None:
    assert draft in told(text)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The mill will close on Friday, while Ada Day retired.", "retires"),
        ("Norland opened talks on Monday. The envoys ate after Sundara freed 12 sailors.", "free"),
        ("The board will show what it found in May.", "find"),
    ],
)
def test_what_hangs_on_what_is_to_come_or_tells_nothing_has_no_day_by_that(text: str, deed: str) -> None:
    assert not [draft for draft in told(text) if deed in draft[1]]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Six people died after a ferry sank off Kiru on Monday.",
         [("2024-01-15", "Six people die after a ferry sinks off Kiru")]),
        ("Six people died and two were missing after a ferry sank on Monday.",
         [("2024-01-15", "Six people die after a ferry sinks")]),
        ("Six people are dead after a fire at a mill on Monday.",
         [("2024-01-15", "Six people die after a fire at a mill")]),
        ("Three miners were trapped when a tunnel collapsed on Monday.",
         [("2024-01-15", "Three miners are trapped when a tunnel collapses")]),
        ("Five people were rescued after their boat overturned on Monday.",
         [("2024-01-15", "Five people are rescued after their boat overturns")]),
        ("Two men were killed and dozens of families left homeless on Monday.",
         [("2024-01-15", "Two men are killed"), ("2024-01-15", "Dozens of families are left homeless")]),
        # who was hit may have died later
        ("A man has died after he was hit by a bus on Monday.",
         [("[2024-01-15..2024-01-17]", "A man dies"), ("2024-01-15", "A man is hit by a bus")]),
        # what somebody does about it is news of its own
        ("In May a man was killed when a crane fell at the mill, the second death there this year.",
         [("2023-05", "A man is killed when a crane falls at the mill")]),
        # what one goes on to do is not done to one, but where a word can tell nothing else
        ("Ann Lee was elected in May 2012 and campaigned in Kiru in June 2013.",
         [("2012-05", "Ann Lee is elected"), ("2013-06", "Ann Lee campaigns in Kiru")]),
        ("The firm was founded in May 2012 and floated in June 2013.",
         [("2012-05", "The firm is founded"), ("2013-06", "The firm is floated")]),
        ("The work was started in May 2012 and abandoned in June 2013.",
         [("2012-05", "The work is started"), ("2013-06", "The work is abandoned")]),
        # what was taken is taken again; it is no fire that sinks
        ("Fighting broke out in May 2012, when rebels seized the town of Oram. The army retook it in June 2013.",
         [("2012-05", "Rebels seize the town of Oram"), ("2013-06", "The army retakes the town of Oram")]),
        ("The Helm platform caught fire on 3 May. Two days later it sank off Kiru.",
         [("2023-05-03", "The Helm platform catches fire"), ("2023-05-05", "The Helm platform sinks off Kiru")]),
        ("A report was published on Monday. People have signed a petition since it was launched on Tuesday.",
         [("2024-01-15", "A report is published"), ("[..2024-01-17]", "People sign a petition"),
          ("2024-01-16", "The petition is launched")]),
        # the news of a lead that has no day is what is to be
        ("Norvell said it would cut 400 jobs after a loss.", [("2024-01-17~", "Norvell says it will cut 400 jobs")]),
        # two deeds of two times; who stands in commas did neither
        ("Bo Day entered parliament in 2021 and was appointed to the cabinet after last year's election.",
         [("2021", "Bo Day enters parliament"), ("[..2024-01-17]", "Bo Day is appointed to the cabinet")]),
        ("The rise, announced on Tuesday by the transport secretary, Ann Lee, is in line with wages.",
         [("2024-01-16", "The rise is announced by the transport secretary")]),
        ("The inquiry examined 800 births between 2015 and 2022.",
         [("[..2024-01-17]", "The inquiry examines 800 births")]),
        # nobody died as it was declared; what follows a look back to long ago may be of that time
        ("The outbreak was declared on 3 May. Ten people died.",
         [("2023-05-03", "The outbreak is declared"), ("[..2024-01-17]", "Ten people die")]),
        ("A mill shut on Monday.\n\nIt was fined in May.\n\nBo Day sued the town.",
         [("2024-01-15", "A mill shuts"), ("2023-05", "A mill is fined"),
          ("[..2024-01-17]", "Bo Day sues the town")]),
        ("A mill reopened on Monday. Bo Day offered to resign the day after the raid.",
         [("2024-01-15", "A mill reopens"), ("[..2024-01-17]", "Bo Day offers to resign")]),
        ("Two rangers were killed in a shootout, officials said on Tuesday. The clash took place on Monday near Kiru.",
         [("2024-01-15", "Two rangers are killed in a shootout"),
          ("2024-01-15", "The clash takes place near Kiru")]),
        ("The mill opened in May 2003. On June 19 that year a fire gutted the mill.",
         [("2003-05", "The mill opens"), ("2003-06-19", "A fire guts the mill")]),
        ("The owners told staff on Monday that they were retiring.", []),
        ("The minister resigned after a bridge collapsed on Monday.",
         [("2024-01-17~", "The minister resigns"), ("2024-01-15", "A bridge collapses")]),
        ("The singer was dead when police came on Monday.", []),
    ],
)  # fmt: skip
def test_what_becomes_of_people_at_once_is_of_the_day_of_what_it_came_upon(
    text: str, drafts: list[tuple[str, str]]
) -> None:
    assert told(text) == drafts
