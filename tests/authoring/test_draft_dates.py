"""The date of a draft is that of its own clause, whichever way the text gives it."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article

TUESDAY = "2024-03-12"


def told(text: str) -> list[tuple[str, str, str]]:
    drafts = draft_article(Article(text=text, published=TUESDAY, publisher="Maravia Wire"))
    return [(draft.date, draft.status, draft.title) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # who speaks is parted from the verb
        ("Norvell, which has been losing money, said on Monday it would cut 40 jobs.",
         ("2024-03-11", "", "Norvell says it will cut 40 jobs")),
        # a time of what describes who did it is not that of the deed
        ("Ida Moe, signed from Oram in January, scored twice on Monday.", ("2024-03-11", "", "Ida Moe scores twice")),
        # a time of the day is of the day that the story has come to
        (
            "A storm hit Kaldera on Saturday. The bridge collapsed at 11:52 p.m. near the port.",
            ("2024-03-09T23:52", "", "The bridge collapses near the port"),
        ),
        ("Rebels left Oram on the night of March 3. Two were held the following morning.",
         ("2024-03-04", "", "Two are held")),
        ("A mine collapsed on Friday. Ida Moe, who reached it on Sunday, said a lamp had been found in the morning.",
         ("2024-03-10", "", "A lamp is found")),
        # what came in the days after it; what is declared of a day to come; the second time in a week
        ("A mine collapsed on February 20. Two miners died of burns in the week after the collapse.",
         ("[2024-02-21..2024-02-27]", "", "Two miners die of burns")),
        ("The mayor declared a day of mourning on Wednesday.",
         ("2024-03-12~", "", "The mayor declares a day of mourning")),
        ("The geyser of Oram erupted for the third time in a week on Monday.",
         ("2024-03-11", "", "The geyser of Oram erupts for the third time")),
        # what somebody is judged for has its own day
        ("Tom Reed was cleared of having burned a mill in May 2019.",
         ("2024-03-12~", "", "Tom Reed is cleared of having burned a mill")),
        ("Tom Reed was charged with robbing a mill in May 2019.",
         ("[2019-05-01..2024-03-12]", "", "Tom Reed is charged with robbing a mill")),
        ("Tom Reed was convicted of fraud in 2011.", ("2011", "", "Tom Reed is convicted of fraud")),
        # from one day to another; early, late and the end of a year
        ("The navy fired 12 shells between Friday and Sunday.",
         ("[2024-03-08..2024-03-10]", "", "The navy fires 12 shells")),
        ("The yard lost 40 jobs from 2015 to 2018.", ("2015/2018", "", "The yard loses 40 jobs")),
        ("Sales fell 3 percent in the year to January.", ("2023-02/2024-01", "", "Sales fall 3%")),
        ("The yard lost 3 million euros in the three months ended January 31.",
         ("2023-11-01/2024-01-31", "", "The yard loses 3 million euros")),
        ("The 2022-23 season ended on February 25.", ("2023-02-25", "", "Season ends")),
        ("The launch, once planned for March 9, was postponed.", ("2024-03-12~", "", "The launch is postponed")),
        ("KIRU, March 10 (DP) - The bank cut its rate.", ("2024-03-10", "", "The bank cuts its rate in Kiru")),
        ("Tom Reed resigned on March 9, two days after a bomb hit a mill.", ("2024-03-07", "", "A bomb hits a mill")),
        ("Two died when a mine blew up on Sunday.", ("2024-03-10", "", "Two people die")),
        ("The port closed two piers late last year.", ("[2023-10..2023-12]", "", "The port closes two piers")),
        ("Kiru Rail sold its ferries at the end of 2022.", ("2022-12", "", "Kiru Rail sells its ferries")),
        ("Arrivals fell with the beginning of the new year.", ("2024-01", "", "Arrivals fall")),
        # what hangs on a date, or lies so long before or after what has one
        (
            "The quake was the worst since 1998, when 230 people died in Oram.",
            ("1998", "", "230 people die in Oram"),
        ),
        (
            "The clinics were shut on Thursday, three days after thieves broke into the vault and took $4 million.",
            ("2024-03-04", "", "Thieves break into the vault"),
        ),
        # what is said to be going to be
        ("The fund said its first trucks would reach Kiru on Friday.",
         ("2024-03-15", "planned", "The fund’s first trucks to reach Kiru")),
        ("The union has called a strike for Friday.", ("2024-03-15", "planned", "The union to hold a strike")),
        # what was to have been gives no day to go on from
        (
            ("A quake hit Brel on Tuesday. Ida Moe put off a trip that was to have started Thursday.\n\n"
            "At about 9:30 a.m. an aftershock destroyed the hospital."),
            ("2024-03-12", "", "An aftershock destroys the hospital"),
        ),
        (
            "The league postponed Sunday's match. Fans clashed with police at 4 p.m.",
            ("2024-03-12T16:00", "", "Fans clash with police"),
        ),
        ("Ida Moe called off Thursday's rally.", ("2024-03-12~", "", "Ida Moe calls off the rally")),
        # what a day is before is the nearest
        ("The bank held its rate on Monday, five weeks before the general election on April 16.",
         ("2024-04-16", "planned", "General election")),
        # the year of a clause put in is not that of the sentence
        ("The fund, which lent Norland $2 billion in November 2022, cut its forecast in February.",
         ("2024-02", "", "The fund cuts its forecast")),
        ("The firm that built the dam in March 2021 was fined in January.", ("2024-01", "", "The firm is fined")),
        ("The bridge fell in March 2021 and was cleared in June.", ("2021-06", "", "The bridge is cleared")),
        # nor is a month that is only compared the one to count from
        ("Inflation slowed to 5.1% in February from 5.6% in January and 8.7% a year earlier.",
         ("2023-02", "", "Inflation at 8.7% in February 2023")),
        # a year that is part of a name
        ("The group Ultras 1987 called for a boycott on Monday.",
         ("2024-03-11", "", "The group Ultras 1987 calls for a boycott")),
        # what is to follow has a day of its own
        ("The first stage will open on April 2, with two more to follow in May next year.",
         ("2024-04-02", "planned", "The first stage to open")),
        ("Built in 1932 by Oram Steel, the bridge was closed in January.", ("2024-01", "", "The bridge is closed")),
        # nor is what led to a deed long before the deed itself
        ("A code was drawn up after fires in May 2003.", ("[..2024-03-12]", "", "A code is drawn up after fires")),
        # what hangs on a happening that has its day, and what goes on from that
        ("The mayor wants an inquiry into Friday's raid on the mill, in which two men died.",
         ("2024-03-08", "", "Two men die")),
        ("A hall was built after a flood in May 2003 that killed nine.", ("2003-05", "", "A flood kills nine")),
        ("Nerves have been frayed since January, when a man broke into a depot and shot two guards.",
         ("2024-01", "", "A man shoots two guards")),
        ("The quarrel dates from June, when the owner sacked 40 drivers.",
         ("2023-06", "", "The owner sacks 40 drivers")),
        # a letter's day is that of what it tells
        ("In a letter dated 2 February the bank warned the club of losses.",
         ("2024-02-02", "", "The bank warns the club of losses")),
        # words that look ahead and do not
        ("Ida Moe turned herself in to police on Sunday.", ("2024-03-10", "", "Ida Moe turns herself in to police")),
        ("On February 16 members rejected a pay offer.", ("2024-02-16", "", "Members reject a pay offer")),
        ("A plan to merge the yards fell through in January.",
         ("2024-01", "", "A plan to merge the yards falls through")),
        # a date before a name that commas part from its verb
        ("Kiru Rail sold a depot in 2019 as fares fell, and in May last year its owner, Ida Moe, was ousted.",
         ("2023-05", "", "Ida Moe is ousted")),
        ("Kiru Rail shut a depot in January and on 3 February its owner, Ida Moe, sold two ferries.",
         ("2024-02-03", "", "Ida Moe sells two ferries")),
        ("Fares fell as trade sank in January, and the mayor, Ida Moe, resigned on Monday.",
         ("2024-03-11", "", "Mayor Ida Moe resigns")),
        # what only looks like a verb: a participle behind a day, a length of what happens, a country's states
        ("On 6 February armed men looted a barge.", ("2024-02-06", "", "Armed men loot a barge")),
        ("Three days of mourning began on Monday.", ("2024-03-11", "", "Three days of mourning begin")),
        ("The president declared an emergency in Oram, Kiru and Unity states on 1 March.",
         ("2024-03-01", "", "The president declares emergency in Oram, Kiru and Unity states")),
        # what only says which one is meant
        ("The school held its Christmas fair on December 2.",
         ("2023-12-02", "", "The school holds its Christmas fair")),
        ("The lift was shut between May and September last year.", ("[2023-05..2023-09]", "", "The lift is shut")),
        # one clause ends where another begins
        ("The board voted on Monday to close the pit so the shaft will be safe.",
         ("2024-03-11", "", "The board votes to close the pit")),
        ("Riders in Oram face six days without trams after talks broke down on Monday.",
         ("2024-03-11", "", "Talks break down")),
        ("The row began in May 2019, when Ida Moe sacked a guard.", ("2019-05", "", "Ida Moe sacks a guard")),
        # what stands before its subject
        ("Launched in March 2006, the probe reached the moon in 2009.", ("2006-03", "", "The probe is launched")),
        ("Sold to Oram Trust in January, the mill was shut on Monday.",
         ("2024-01", "", "The mill is sold to Oram Trust")),
        # so long after what has its day
        ("The ship was refloated two days after it ran aground on Friday.",
         ("2024-03-10", "", "The ship is refloated")),
        # what is put in between its subject and the verb; what goes on from that
        ("Ida Moe noted that the last rail strike, in May 2013, closed four mills and cost 40 jobs.",
         ("2013-05", "", "The last rail strike closes four mills")),
        # hours later are of the day that the story has come to, whatever else was named
        (("The council has until April 20 to answer. A dam burst near Oram on Saturday.\n\n"
         "The wall fell at 2 a.m. near the mill. Divers plugged the breach 14 hours later."),
         ("2024-03-09", "", "Divers plug the breach")),
        # a thing beside a clause has a day of its own
        ("The strike follows a ballot last month in which drivers voted to walk out, and the end of talks on Monday.",
         ("2024-02", "", "Drivers vote to walk out")),
        # or after what has none
        ("Kiru Rail settled in May 2021. Four months after that deal, a leak sent nine workers to hospital.",
         ("[..2024-03-12]", "", "A leak sends nine workers to hospital")),
        ("Ida Moe was hurt in May last year. A jury declined to charge a guard that December.",
         ("2023-12", "", "A jury declines to charge a guard")),
        ("The mill was the scene of a fire that killed nine people in May 2019.",
         ("2019-05", "", "A fire kills nine people")),
        # the news of an undated lead is about of the article's day
        ("The navy has seized two boats off Kaldera.", ("2024-03-12~", "", "The navy seizes two boats off Kaldera")),
    ],
)  # fmt: skip
def test_a_clause_gives_its_date(text: str, draft: tuple[str, str, str]) -> None:
    assert draft in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first rise will be backdated to January 1, with 4 per cent to follow in July next year.",
        "The post will be held by Ida Moe in the second half of the term.",
        "The minister was to have met Ida Moe on Monday.",
        "The accord would end a lawsuit filed in January.",
        "Police will question a man arrested in Oram in January.",
    ],
)
def test_a_time_of_something_else_makes_no_plan(text: str) -> None:
    assert not told(text)


def test_what_a_quotation_tells_of_others_had_happened_when_it_was_said() -> None:
    text = (
        "Arrivals doubled in February. “It coincided with the time when Maravian patrols were no longer funded. "
        "And we had no boats,” Admiral Tom Keola told reporters on March 5.\n\n"
        "“What matters is President Ines Haugen being inaugurated in Norland,” Keola said at the port."
    )
    drafts = told(text)

    assert ("2024-02", "", "Maravian patrols are no longer funded") in drafts
    assert ("[..2024-03-12]", "", "President Ines Haugen is inaugurated in Norland") in drafts


@pytest.mark.parametrize(
    ("lead", "led_to"),
    [
        ("The head of Norvell resigned on Monday after regulators fined the insurer $84 million.", "[..2024-03-11]"),
        ("Maravia recalled its envoy on Monday after Norland expelled three diplomats.", "[..2024-03-11]"),
        ("A mine was closed after a blast killed nine people.", "[..2024-03-12]"),
    ],
)
def test_what_led_to_the_news_of_a_lead_is_drafted_too(lead: str, led_to: str) -> None:
    assert [date for date, _, _ in told(lead)][-1] == led_to


@pytest.mark.parametrize(
    "answer",
    [
        "Ann Lee denied that she had known.",
        "Her party criticised the state broadcaster.",
        "The harbour board gave no details.",
        "Reports that the hull had cracked were dismissed by its owner.",
    ],
)
def test_an_answer_is_an_entry_only_with_a_day_of_its_own(answer: str) -> None:
    drafts = told(f"A tanker sank off Oram on Monday.\n\nThe crew reached the shore.\n\n{answer}")
    assert not [title for _, _, title in drafts if title.startswith(("Ann Lee", "Her party", "The harbour", "Reports"))]


def test_a_present_told_with_a_past_date_is_not_of_that_date() -> None:
    assert told("The talks extend earlier discussions held in Kiru in December.") == [
        ("2023-12", "", "Earlier discussions in Kiru")
    ]


def test_what_came_of_it_is_named_and_nothing_is_made_of_no_comment() -> None:
    text = (
        "Maravia opened a bridge in May. This resulted in a sharp drop in ferry fares in June. Lee declined to comment."
    )
    assert ("2023-06", "", "Sharp drop in ferry fares") in told(text)
    assert "comment" not in str(told(text))
