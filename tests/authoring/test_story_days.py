"""What names no day happened on the one that the story has come to, and not on that of something by the way."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


def told(text: str) -> list[tuple[str, str]]:
    drafts = draft_article(Article(text=text, published="2031-06-19", publisher="Maravia Wire"))  # a Thursday
    return [(draft.date, draft.title) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # counted from what an earlier sentence told of, by its name or its verb; what is told next was on that day
        (
            ("The pier was sold on Wednesday.\n\nAna Cole resigned on 2 April. She was replaced the same day.\n\n"
            "Nine days after her resignation, auditors opened the safe. Within an hour, 40 bars of gold were found."),
            {("2031-04-11", "Auditors open the safe"), ("2031-04-11", "40 bars of gold are found")},
        ),
        # the mishap that an inquiry or a trial is about, though others were named since
        (
            ("A rusty cable caused the collapse of the Oram bridge, a panel found on Thursday.\n\n"
            "Ana Cole said that the disaster of 3 August 2029 was foreseeable. Inspectors found rust in March 2027.\n\n"
            "The bridge gave way at about 3.20pm. Nine people drowned."),
            {("2029-08-03", "The Oram bridge gives way"), ("2029-08-03", "Nine people drown")},
        ),
        (
            "Two pilots were jailed on Thursday over the ferry disaster of August 2029.\n\nThe Kestrel sank.",
            {("2031-06-19", "Two pilots are jailed over the ferry disaster"), ("2029-08", "The Kestrel sinks")},
        ),
        # one that is only compared with the new one
        (
            ("Fire tore through a mill in Oram on Wednesday.\n\nIt was the worst since the fire of 3 August 2029. "
            "The blaze killed a guard at 3am."),
            {("2031-06-18T03:00", "The blaze kills a guard in Oram")},
        ),
        # what is told of earlier in between
        (
            ("A panel met.\n\nThe bridge fell on 3 August 2029. Inspectors had warned of rust in March 2027 "
            "and again in October 2028. Nine people drowned."),
            {("2029-08-03", "The bridge falls"), ("2029-08-03", "Nine people drown")},
        ),
        # the day of the news, not that of what was before it; behind a semicolon; since then
        (
            "Rebels took Oram on Monday, a day after the two sides freed 212 men.\n\nFighters raised a flag at dawn.",
            {("2031-06-15", "The two sides free 212 men"), ("2031-06-16", "Fighters raise a flag")},
        ),
        (
            "Crowds clashed with police in Oram on Monday; 23 people were detained, police said.",
            {("2031-06-16", "Crowds clash with police in Oram"), ("2031-06-16", "23 people are detained")},
        ),
        ("The agency said some 38,000 people had fled Oram since last week.",
         {("2031-06-09/..", "Some 38,000 people flee Oram")}),
        # what is joined by "and" is of the day of the first; what had been is told by then
        (
            "Guards opened the sluice on Tuesday and rescued 31 campers, the harbour board said.",
            {("2031-06-17", "Guards open the sluice")},
        ),
        (
            "The mayor on Sunday closed the pier, and 14 ferries were cancelled.",
            {("2031-06-15", "The mayor closes the pier"), ("2031-06-15", "14 ferries are cancelled")},
        ),
        (
            "The harbour board confirmed on Monday that the yard had passed the audit.",
            {("[..2031-06-16]", "The yard passes the audit")},
        ),
        # "the day" that the text has come to; a day named, behind a sentence that looks ahead
        (
            "Ann Lee resigned on Monday night. Staff wept.\n\nEarlier in the day the board had fined Tarn Bank.",
            {("2031-06-16", "The board fines Tarn Bank")},
        ),
        (
            "Crews moved boats ahead of the storm. On Sunday, a wave killed two anglers near Oram.",
            {("2031-06-15", "A wave kills two anglers near Oram")},
        ),
        # a month counted from the text's; a case posted to a day to come
        (
            "Bo Day was arrested on May 9, 2028. Ann Lee pleaded guilty to fraud the next March.",
            {("2029-03", "Ann Lee pleads guilty to fraud")},
        ),
        ("The judge posted the case to July 21.", {("2031-07-21", "The case to resume")}),
        # a time of the day is not of the day since when something goes on
        (
            "A march in Oram on Sunday was the largest since riots began on May 29. Shooting started at 2pm.",
            {("2031-06-15T14:00", "Shooting starts")},
        ),
        # nobody says whether a time of the day is of the news or of what the lead says besides
        (
            ("Divers on Tuesday found a jet that fell near Oram on Sunday.\n\n"
            "The crew cut an engine at 6:12 p.m. Nineteen minutes later the jet hit a wall."),
            {("[2031-06-15..2031-06-17]", "The crew cuts an engine"),
             ("[2031-06-15..2031-06-17]", "The jet hits a wall")},
        ),
        (
            "Bo Day, who was elected in Oram on May 3, 2028, resigned on Sunday.\n\nRebels took the mill at 4 p.m.",
            {("2031-06-15T16:00", "Rebels take the mill")},
        ),
        # a quarter in between is no day to count from
        (
            ("The run began on June 2, when Tarn Bank put off its third-quarter results. The following day Corvus cut "
            "its debt to junk."),
            {("2031-06-03", "Corvus cuts its debt to junk")},
        ),
        # a year before which nothing was is no day to count from; a day that is remembered is none of the news
        (
            "The forgeries came to light in 2028. It was not sold before 1970. Police raided Oram that November.",
            {("2028-11", "Police raid Oram")},
        ),
        (
            "A march was called to mark the anniversary of the storming of Oram on June 25, 2028.",
            {("2031-06-19~", "March is called to mark anniversary of storming of Oram")},
        ),
        # what is put in beside somebody, the year of a car, an amount of the year before, for how long
        (
            "Agents searched Oram on March 14, 2028.\n\nBo Day, a judge elected in 2006, resigned six days later.",
            {("2028-03-20", "Bo Day resigns")},
        ),
        ("Bo Day sold a 1967 Corvette on Monday.", {("2031-06-16", "Bo Day sells a 1967 Corvette")}),
        ("Profit fell on Monday to 48 million from 70 million a year earlier.",
         {("2031-06-16", "Profit falls to 48 million from 70 million")}),
        ("Schools were shut for two weeks from 22 September.", {("2030-09-22", "Schools are shut")}),
        # of which years a study counts
        ("A study found 412 more deaths in Oram between 1985 and 2020.",
         {("2031-06-19~", "A study finds 412 more deaths in Oram")}),
        # what a sentence begins with; what was undone on the one day that is named
        ("Founded by two brothers in 1964, the works employed 2,900 people at its peak in 1977.",
         {("1977", "The works employs 2,900 people at its peak")}),
        ("Ann Lee was captured by rebels and freed in an exchange of prisoners on 2 May.",
         {("[..2031-05-02]", "Ann Lee is captured by rebels"),
          ("2031-05-02", "Ann Lee is freed in an exchange of prisoners")}),
    ],
)  # fmt: skip
def test_a_story_goes_on_from_its_day(text: str, draft: set[tuple[str, str]]) -> None:
    assert draft <= set(told(text))


def test_when_something_broke_off_that_had_gone_on_is_not_said() -> None:
    text = "Crews had been drilling since Monday night when they heard a girl. She was flown to Oram."
    assert all("2031-06-16" not in date for date, _ in told(text))


def test_a_year_that_something_is_the_first_or_worst_since_dates_no_deed() -> None:
    for text in (
        "The boss of the yard behind Maravia's worst fire since 2027 has resigned.",
        "The biggest strike since 2024 has shut the port of Oram.",
    ):
        assert all(not date.startswith("202") for date, _ in told(text)), text
    assert ("2027/..", "The yard cuts 400 jobs") in told("Since 2027 the yard has cut 400 jobs.")


def test_the_day_of_a_clause_that_tells_which_is_meant_is_not_that_of_the_deed() -> None:
    drafts = told("Smugglers have returned 12 of the 30 crates they stole from a yard last month.")
    assert [title for _, title in drafts] == ["Smugglers return 12 of the 30 crates they stole"]
    assert "2031-05" not in [date for date, _ in drafts]


@pytest.mark.parametrize(
    "told_before",
    [
        "On the eve of the trial, the yard dismissed a witness.",
        "Two cranes fell on the first day of the strike. The yard dismissed a witness.",
        "The yard had burnt before. The yard dismissed a witness.",
        "Three days after a panel met in Oram, the yard dismissed a witness.",
    ],
)
def test_what_hangs_on_a_happening_without_a_day_is_not_of_the_day_of_the_news(told_before: str) -> None:
    drafts = told(f"A court fined Tarn Bank on Wednesday.\n\n{told_before}")
    assert [date for date, title in drafts if "dismiss" in title] == ["[..2031-06-19]"]


def test_what_follows_what_was_said_a_day_later_is_still_of_the_news() -> None:
    said = "His lawyer said on Thursday that he was ill."
    text = f"A court jailed Bo Day on Tuesday.\n\n{said}\n\nOutside, guards held two men."
    assert ("2031-06-17~", "Guards hold two men") in told(text)


def test_until_when_something_is_put_off_dates_no_plan() -> None:
    assert [date for date, _ in told("The board voted on Monday to postpone repairs until 2033.")] == ["2031-06-16"]
    assert ("2031-07-21", "The trial to take place") in told("The trial was postponed until July 21.")


def test_the_year_in_which_a_thing_was_made_is_not_that_of_the_deed() -> None:
    text = "The Maren Cup, cast in 1702 for a merchant, vanished on 9 March. Thieves broke a door at 2:40 a.m."

    assert told(text) == [("2031-03-09", "The Maren Cup vanishes"), ("2031-03-09T02:40", "Thieves break a door")]


def test_news_that_goes_back_far_reads_a_month_by_its_own_day_and_not_by_the_last_year_named() -> None:
    text = """A care home manager was jailed for four years on Thursday.

Ann Lee ran the home from 2013 until 2021. Between 2016 and 2021 she used bank cards. It came out in September 2021.

Officers arrested her on 4 November 2021. She was charged in February 2022. The home was sold in 2022, and in December
2021 it was rated as poor.

A second defendant was cleared in April.

Ann Lee will return to court on 20 September."""
    drafts = draft_article(Article(text=text, published="2024-06-07", publisher="Herald"))
    told = {draft.title: (draft.date, draft.status) for draft in drafts}

    assert told["A second defendant is cleared"] == ("2024-04", "")
    assert told["Ann Lee to return to court"] == ("2024-09-20", "planned")


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        (
            (
                "Six people died when a bus plunged into a ravine in Norland, police said on Thursday.\n\n"
                "The accident happened on Wednesday night near Dur."
            ),
            [("2031-06-18", "Six people die when a bus plunges into a ravine in Norland")],
        ),
        (
            (
                "Five workers were killed after a tunnel caved in at a mine, its operator said on Thursday.\n\n"
                "The collapse occurred shortly before 4 a.m. on Wednesday."
            ),
            [("2031-06-18", "Five workers are killed after a tunnel caves in at a mine")],
        ),
        (  # of another story
            "A court jailed a driver on Thursday.\n\nThe accident happened on 3 May 2029.",
            [("2031-06-19", "A court jails a driver")],
        ),
    ],
)
def test_a_mishap_has_the_day_that_the_next_sentences_tell(text: str, drafts: list[tuple[str, str]]) -> None:
    made = draft_article(Article(text=text, published="2031-06-20", publisher="Herald"))
    assert [(draft.date, draft.title) for draft in made if "accident" not in draft.title] == drafts
