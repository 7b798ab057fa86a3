"""What lies ahead becomes a draft with its day, marked as planned, by whichever construction a text tells it."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


def told(text: str) -> list[tuple[str, str, str]]:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))  # a Wednesday
    return [(draft.date, draft.status, draft.title) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # by a day, before one, within so long, until one
        ("Her lawyer said the yard would appeal by March 28.", ("[..2031-03-28]", "The yard to appeal")),
        ("The guild said its inquiry would report by May 9.", ("[..2031-05-09]", "The guild’s inquiry to report")),
        ("Norland must pay the fine no later than May 2.", ("[..2031-05-02]", "Norland to pay the fine")),
        ("The board is expected to hear her case before June.", ("[..2031-05-31]", "The board to hear her case")),
        ("Troops are to leave Oram before the vote on April 6.", ("[..2031-04-05]", "Troops to leave Oram")),
        ("Divers will submit their findings within 30 days.", ("[..2031-04-04]", "Divers to submit their findings")),
        ("The office summoned the heads of the bank to a meeting on Friday.",
         ("2031-03-07", "The office to hold a meeting")),
        # in the present, by its day
        ("The summit gets under way on Friday.", ("2031-03-07", "The summit gets under way")),
        ("Ann Lee steps down on Friday.", ("2031-03-07", "Ann Lee steps down")),
        ("Norland holds elections on Sunday.", ("2031-03-09", "Norland holds elections")),
        ("Halden reports full-year results on May 3.", ("2031-05-03", "Halden reports full-year results")),
        # of what is told of by "which", the talks begin and no bank
        ("The firm asked for talks with two banks, which begin on Friday.",
         ("2031-03-07", "Talks with two banks begin")),
        ("Guilds called for talks with the state, which are to start on Friday.",
         ("2031-03-07", "Talks with the state to start")),
        # counted from what starts beside it, and from the article where it only stands beside it
        ("Digging is to start on 1 May and must be finished within ten days.",
         ("[..2031-05-11]", "Digging to be finished")),
        ("Voting begins on 3 July and the results must be announced within a week.",
         ("[..2031-07-10]", "The results to be announced")),
        ("The mayor will visit Oram on 1 May and must appoint a judge within ten days.",
         ("[..2031-03-15]", "The mayor to appoint a judge")),
        ("The court will debate it in May, and Norland must pay the fine within ten days.",
         ("[..2031-03-15]", "Norland to pay the fine")),
        ("Schools in Oram will stay shut until March 24.", ("2031-03-05/2031-03-24", "Schools in Oram to stay shut")),
        ("The army will have 4,000 soldiers in Oram by Thursday night.",
         ("[..2031-03-06]", "The army to have 4,000 soldiers in Oram")),
        ("A search team was expected in Oram late on Wednesday.", ("2031-03-05", "A search team is expected in Oram")),
        # what a report tells in the past
        ("A verdict was expected on Friday.", ("2031-03-07", "A verdict is expected")),
        ("A ruling was due on Thursday, the court said.", ("2031-03-06", "A ruling is due")),
        ("Ministers were to meet again on Friday in Brel.", ("2031-03-07", "Ministers to meet again in Brel")),
        ("Talks were set to resume on Monday in Brel.", ("2031-03-10", "Talks to resume in Brel")),
        ("The results were due to be published on Friday.", ("2031-03-07", "The results to be published")),
        ("He said the levy would be put off from 1 April to 1 June.", ("2031-06-01", "The levy to take effect")),
        ("Organisers put off the fair from 9 March to 4 May.", ("2031-05-04", "The fair to take place")),
        ("The mayor said Oram would have 300 more beds by 1 May.", ("[..2031-05-01]", "Oram to have 300 more beds")),
        ("The guild said a school would be ready by May 9.", ("[..2031-05-09]", "A school to be ready")),
        ("Mayor Ana Cole said she would announce by Friday whether the port would reopen.",
         ("[..2031-03-07]", "Mayor Ana Cole to announce whether the port will reopen")),
        # what is to be decided or ruled on
        (
            "Prosecutors will decide by the end of June whether to bring charges.",
            ("[..2031-06-30]", "Prosecutors to decide whether to bring charges"),
        ),
        (
            "The court is to rule on 21 March on a petition against a tax that the city imposed on Sunday.",
            ("2031-03-21", "The court to rule on a petition against a tax"),
        ),
        # the present of what has its day; who plans or expects to
        (
            "Tom Reed was dismissed, and Ana Cole, a former judge, takes over on Friday.",
            ("2031-03-07", "Ana Cole takes over"),
        ),
        ("Pickers who met on Monday plan to strike on Friday.", ("2031-03-07", "Pickers to strike")),
        ("The envoy flies to Oram on Friday.", ("2031-03-07", "The envoy flies to Oram")),
        ("Kiru Air expects to resume flights on Friday.", ("2031-03-07", "Kiru Air to resume flights")),
        # what is called, set or moved to a day, and until when somebody may do something
        ("The union called a 24-hour stoppage for Friday.", ("2031-03-07", "The union to hold a 24-hour stoppage")),
        ("The union has called a rally in Kiru on Friday.", ("2031-03-07", "The union to hold a rally in Kiru")),
        ("Pickers announced a march on 29 March.", ("2031-03-29", "Pickers to hold a march")),
        ("The king set elections for May 3.", ("2031-05-03", "The king to hold elections")),
        ("Ana Cole has called the union to talks on Friday.", ("2031-03-07", "Ana Cole to hold talks")),
        ("The mayor declared a day of mourning for Friday.", ("2031-03-07", "A day of mourning to be observed")),
        ("The mayor declared two days of mourning beginning on Friday.",
         ("2031-03-07", "Two days of mourning to begin")),
        ("The court postponed the hearing to May 4.", ("2031-05-04", "The hearing to take place")),
        ("The launch, once set for Monday, was put off until May 4.", ("2031-05-04", "The launch to take place")),
        ("The guild postponed a march planned for Friday to 30 March.", ("2031-03-30", "A march to take place")),
        ("A vote has been scheduled for June 2.", ("2031-06-02", "A vote to take place")),
        ("Norland has until April 5 to pay the fine.", ("2031-04-05", "Deadline for Norland to pay the fine")),
        ("A judge gave the mill until Friday to reply.", ("2031-03-07", "Deadline for the mill to reply")),
        ("The court listed the case for hearing on July 2.", ("2031-07-02", "The case to be heard")),
        ("The judge set the case for trial on October 9.", ("2031-10-09", "The case to go to trial")),
        ("The bank is due to publish its forecast on Thursday, and analysts expect a cut.",
         ("2031-03-06", "The bank to publish its forecast")),
        ("The mayor ordered all schools to close on Thursday and Friday.",
         ("2031-03-06/2031-03-07", "Schools to close")),
        ("A hearing has been listed for 3 July.", ("2031-07-03", "A hearing to take place")),
        ("Parliament has been summoned for a session on Friday.", ("2031-03-07", "Parliament to hold a session")),
        ("The launch has slipped to April 9.", ("2031-04-09", "The launch to take place")),
        ("The court set a May 3 deadline for the mill to reply.", ("2031-05-03", "Deadline for the mill to reply")),
        ("The next round of talks is on March 25.", ("2031-03-25", "The next round of talks to take place")),
        ("A hearing is scheduled for Friday afternoon.", ("2031-03-07", "A hearing to take place")),
        ("Kiru Air will shut its Oram base from July 1.", ("2031-07-01", "Kiru Air to shut its Oram base")),
        ("Pickers from Oram said they would file a suit next week.",
         ("[2031-03-10..2031-03-16]", "Pickers from Oram to file a suit")),
        ("Judge Ana Cole set sentencing for March 24.", ("2031-03-24", "Judge Ana Cole to hold sentencing")),
        ("Leaders have called for a march on Friday.", ("2031-03-07", "Leaders to hold a march")),
        ("A report is due within 30 days.", ("[..2031-04-04]", "A report is due")),
        ("The king approved a law on Monday, which comes into force on May 1.",
         ("2031-05-01", "A law comes into force")),
        # what is agreed, ordered or expected to be done
        ("The two sides agreed to meet again on April 25.", ("2031-04-25", "The two sides to meet again")),
        ("A court ordered Tom Reed on Monday to pay $4 million by May 3.",
         ("[..2031-05-03]", "Tom Reed to pay $4 million")),
        ("Two men were told to return on May 17.", ("2031-05-17", "Two men to return")),
        ("Officials expect the river to crest at Oram on Friday.", ("2031-03-07", "The river to crest at Oram")),
        ("The union said that it was sad and would strike on Friday.", ("2031-03-07", "The union to strike")),
        ("Peace talks that were to begin on Monday were put off to March 27.",
         ("2031-03-27", "Peace talks to take place")),
        ("The court fined the mill $40,000 on Monday and ordered it to clean the river by 1 June.",
         ("[..2031-06-01]", "The mill to clean the river")),
        ("Tom Reed was convicted on Monday. The judge ordered him to hand over his passport by March 14.",
         ("[..2031-03-14]", "Tom Reed to hand over his passport")),
        ("Tom Reed was told to give back his medal within 90 days.",
         ("[..2031-06-03]", "Tom Reed to give back his medal")),
        ("Ana Cole will have to pay the money back by July 1.", ("[..2031-07-01]", "Ana Cole to pay the money back")),
        ("The regulator told Kiru Air to pay back 2 million marks by 9 May.",
         ("[..2031-05-09]", "Kiru Air is to pay back 2 million marks")),
        ("The board voted by six to two to shut the mill on May 31.", ("2031-05-31", "The board to shut the mill")),
        ("The accord provides for 1,100 prisoners to be freed by April 30 and for the road to be reopened.",
         ("[..2031-04-30]", "1,100 prisoners to be freed")),
        ("The regulator has promised a decision by June.", ("[..2031-06-30]", "A decision to be announced")),
        ("Norland’s council has been summoned to a meeting on Saturday.",
         ("2031-03-08", "Norland’s council to hold a meeting")),
        ("A clerk said that a session had been pencilled in for Friday.", ("2031-03-07", "A session to take place")),
        ("Parliament adopted the budget, and the senate will debate it on 20 March.",
         ("2031-03-20", "The senate to debate the budget")),
        ("Retired judge Ana Cole, who is leading the inquiry, is due to report on 3 May.",
         ("2031-05-03", "Retired judge Ana Cole to report")),
        ("A first report will be out within 30 days.", ("[..2031-04-04]", "A first report to be out")),
        ("The truce runs until 20 March.", ("2031-03-20", "The truce to end")),
        ("A third stoppage has been called for 12 March.", ("2031-03-12", "A third stoppage to take place")),
        ("A second trial follows in September.", ("2031-09", "A second trial follows")),
        ("Kiru Air will decide by the end of June whether to sell its yard when the lease expires.",
         ("[..2031-06-30]", "Kiru Air to decide whether to sell its yard")),
        ("The mine will be wound down from June.", ("2031-06", "The mine to be wound down")),
        ("Kiru Air will ask its owners to approve a loan at a meeting in Oram on 2 May.",
         ("2031-05-02", "Kiru Air to ask its owners to approve loan at meeting in Oram")),
        ("The bill cleared a committee and is scheduled for a floor vote on March 20.",
         ("2031-03-20", "The bill to go to a vote")),
        ("Ana Cole has promised a referendum next year.", ("2032", "Ana Cole to hold a referendum")),
        ("The two envoys met on Monday. They have until May 2 to approve the text.",
         ("2031-05-02", "Deadline for the two envoys to approve the text")),
        ("The Liberals put down a motion, to be put to the vote on 19 March.",
         ("2031-03-19", "A motion to be put to the vote")),
        ("The nurses were freed, a spokesman said, and the first two go before a judge tomorrow.",
         ("2031-03-06", "The first two go before a judge")),
        ("Talks on new terms open tomorrow.", ("2031-03-06", "Talks on new terms open")),
        ("A panel is due to visit the camps in the week of 24 March.",
         ("[2031-03-24..2031-03-30]", "A panel to visit the camps")),
        ("Kiru Air said the offer would be withdrawn at 17:00 on Wednesday.",
         ("2031-03-05T17:00", "The offer to be withdrawn")),
        ("The court has sought a report from the mayor by 20 March.",
         ("[..2031-03-20]", "Deadline for a report to be submitted")),
        # what somebody means to do, or hopes to
        ("Norvell said it planned to open the mine in June.", ("2031-06", "Norvell to open the mine")),
        ("Kiru Air hopes to resume flights by Friday.", ("[..2031-03-07]", "Kiru Air hopes to resume flights")),
        ("The ministry wants to reopen the road in June.", ("2031-06", "The ministry wants to reopen the road")),
        # so long from now; what one may do until a day; what was told of before
        ("The club has 21 days to appeal.", ("2031-03-26~", "Deadline for the club to appeal")),
        ("On Monday the council gave the mill three weeks to reply.",
         ("2031-03-24~", "Deadline for the mill to reply")),
        ("Tenants may object until 20 March.", ("2031-03-20", "Deadline for Tenants to object")),
        ("Tom Reed said he would take the case to the High Court. He has until May 4 to do so.",
         ("2031-05-04", "Deadline for Tom Reed to take the case to the High Court")),
        # "it" and "they" are what the clause before was done to
        ("The bank raised its rate last month and is to raise it again on Friday.",
         ("2031-03-07", "The bank to raise its rate again")),
        ("The king sent two battalions to Oram. They are to arrive on Friday.",
         ("2031-03-07", "Two battalions to arrive")),
        # what a thing that is told of is to do
        ("Norland Rail has bought software, which will go live in January.", ("2032-01", "Software to go live")),
        ("Norvell unveiled a ticket machine that goes live in May.", ("2031-05", "A ticket machine goes live")),
        ("The union has turned down an offer, which lapses at noon on Friday.",
         ("2031-03-07T12:00", "An offer lapses")),
        ("The Liberals put down a motion of no confidence, which goes to the vote on 19 March.",
         ("2031-03-19", "A motion of no confidence goes to the vote")),
        ("The bank printed a new note, which enters circulation on 3 May.",
         ("2031-05-03", "A new note enters circulation")),
        ("Ministers drew up a bill that will be debated on March 14.", ("2031-03-14", "A bill to be debated")),
        ("The yard built six ferries that are to be delivered in 2032.", ("2032", "Six ferries to be delivered")),
        # what a second clause tells of a day of its own
        ("Police charged two nurses, who appear before a judge on Friday.",
         ("2031-03-07", "Two nurses appear before a judge")),
        ("Two nurses were held, the police said, and the pair see a magistrate tomorrow.",
         ("2031-03-06", "The pair see a magistrate")),
        ("The nurses were freed on Monday and go before a judge on Friday.",
         ("2031-03-07", "The nurses go before a judge")),
        ("The envoys met on Sunday and meet again next Thursday.", ("2031-03-13", "The envoys meet again")),
        ("Tom Reed was charged on Monday and will be in court on 3 April.", ("2031-04-03", "Tom Reed to be in court")),
        # the second of two plans
        ("The mill will be shut from April and sold by 30 September.", ("[..2031-09-30]", "The mill to be sold")),
        ("Two camps will be wound down from June and end by May 1.", ("[..2031-05-01]", "Two camps to end")),
        ("The army said it would leave Oram by 30 April and hand the base to police by 31 May.",
         ("[..2031-05-31]", "The army to hand the base to police")),
        ("The mill will close in May and be pulled down in August.", ("2031-08", "The mill to be pulled down")),
        ("The works are to begin in May and to end by 2034.", ("[..2034-12-31]", "The works to end")),
        ("The final hearing is pencilled in for 5 May.", ("2031-05-05", "The final hearing to take place")),
        ("Envoys are to meet again in Brel a week today, on the 12th.",
         ("2031-03-12", "Envoys to meet again in Brel")),
        # several days
        ("Strikes are planned for 8, 11 and 15 March.", ("2031-03-11", "Strikes to take place")),
        ("The border will reopen on April 2, 9 and 16.", ("2031-04-16", "The border to reopen")),
        ("The mill will cut 300 jobs on Friday and another 250 on Sunday.",
         ("2031-03-09", "The mill to cut another 250 jobs")),
        ("The firm will close two mills and cut 400 jobs in May.",
         ("2031-05", "The firm to close two mills and cut 400 jobs")),
    ],
)  # fmt: skip
def test_what_is_to_come_is_planned(text: str, draft: tuple[str, str]) -> None:
    date, title = draft
    assert (date, "planned", title) in told(text)


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # a plan may be what something is done to
        (
            "In a vote in 2020, farmers rejected a plan to widen the powers of the king.",
            ("2020", "Farmers reject plan to widen powers of king"),
        ),
        ("Kiru Air unveiled new plans to cut jobs in May 2029.", ("2029-05", "Kiru Air unveils new plans to cut jobs")),
        # "this" and "that" before a thing; "that" behind a day
        ("The court struck down that law in June 2016.", ("2016-06", "The court strikes down the law")),
        ("The court overturned this ban in May 2029.", ("2029-05", "The court overturns the ban")),
        ("Bishops demanded on 10 February that Tom Reed step down.",
         ("2031-02-10", "Bishops demand that Tom Reed step down")),
        ("Tom Reed admitted he had lost in a telephone call on Monday.",
         ("2031-03-03", "Tom Reed admits he lost in a telephone call")),
        # what is announced or called on a day that was, and what is called off
        ("The king announced a curfew on Monday.", ("2031-03-03", "The king announces a curfew")),
        ("The union called a strike on Friday.", ("2031-02-28", "The union calls a strike")),
    ],
)  # fmt: skip
def test_what_was_done_about_a_plan_is_past(text: str, draft: tuple[str, str]) -> None:
    date, title = draft
    assert told(text) == [(date, "", title)]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        # the day is that of the order
        ("The court ordered the state to halt the dam on Monday.",
         [("2031-03-03", "", "The court orders the state to halt the dam")]),
        ("The firm was ordered to pay 3 million crowns on Tuesday.",
         [("2031-03-04", "", "The firm is ordered to pay 3 million crowns")]),
        ("The city authorised the port to borrow 40 million crowns on Monday.",
         [("2031-03-03", "", "The city authorises the port to borrow 40 million crowns")]),
        ("Residents of Oram were told to leave on Sunday.",
         [("2031-03-02", "", "Residents of Oram are told to leave")]),
        ("Police persuaded the gunman to surrender on Sunday.",
         [("2031-03-02", "", "Police persuade the gunman to surrender")]),
        ("The board agreed to sell the mill on Monday.", [("2031-03-03", "", "The board agrees to sell the mill")]),
        # its words tell that it is of what is ordered
        ("Inspectors told the firm on Tuesday to stop work by Friday.",
         [("[..2031-03-07]", "planned", "The firm to stop work"),
          ("2031-03-04", "", "Inspectors tell the firm to stop work")]),
        ("The mayor was summoned to appear in court on March 12.",
         [("2031-03-12", "planned", "The mayor to appear in court"),
          ("2031-03-05~", "", "The mayor is summoned to appear in court")]),
        ("The court on Monday ordered the state to halt the dam from Friday.",
         [("2031-03-07", "planned", "The state to halt the dam"),
          ("2031-03-03", "", "The court orders the state to halt the dam")]),
        ("A judge on Monday ordered Tom Reed to appear in court on Friday.",
         [("2031-03-07", "planned", "Tom Reed to appear in court"),
          ("2031-03-03", "", "A judge orders Tom Reed to appear in court")]),
    ],
)  # fmt: skip
def test_a_weekday_is_that_of_an_order_unless_it_is_told_otherwise(
    text: str, drafts: list[tuple[str, str, str]]
) -> None:
    assert sorted(told(text)) == sorted(drafts)


@pytest.mark.parametrize(
    "text",
    [
        "The union called off a strike planned for Friday.",
        "The strike, due to begin on Monday, was called off on Tuesday.",
        "The strike called for Friday was called off on Tuesday.",
        "The ferry, which had been due to sail on Sunday, sank on Monday.",
        "The talks had been expected to begin on Monday.",
        "Inspectors had told the clinic to close in May.",
        "The club had 28 days to appeal.",
        "The yard has 15 days from receipt of the judgment to appeal.",
        "Should talks fail, pilots will strike on March 14.",
        "Six weeks on, hundreds are still living in tents.",
        "The bridge fell on Monday. Two weeks later, the road is still shut.",
        "The guild asked for the figures on Monday.",
        "Pilots would strike on March 14 if talks failed, the union said.",
    ],
)
def test_what_was_called_off_or_had_been_due_is_no_plan(text: str) -> None:
    assert all(status != "planned" for _, status, _ in told(text))


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("A guardian was found guilty Tuesday of stealing from those he had promised to help.",
         ("2031-03-04", "A guardian is found guilty of stealing")),
        ("Tom Reed was convicted on Monday of taking bribes from firms he had vowed to prosecute.",
         ("2031-03-03", "Tom Reed is convicted of taking bribes from firms")),
        ("The firm sold a mill it had bought in 2029 on Monday.", ("2031-03-03", "The firm sells a mill")),
        ("A minister who had promised to resign by Friday was dismissed on Tuesday.",
         ("2031-03-04", "A minister is dismissed")),
        ("Rebels destroyed a bridge they had captured on Friday.", ("2031-03-05~", "Rebels destroy a bridge")),
        ("Trading in Norvell shares, which had fallen 20%, was halted on Tuesday.",
         ("2031-03-04", "Trading in Norvell shares is halted")),
        ("The firm agreed on Tuesday to pay men stranded in November.", ("2031-03-04", "The firm agrees to pay men")),
        ("Ana Cole met a general removed in January on Tuesday.", ("2031-03-04", "Ana Cole meets a general")),
        ("Police freed a man arrested in Oram on Monday.", ("2031-03-05~", "Police free a man in Oram")),
        ("A meeting of the two sides, held on Monday in Oram, ended without a deal.",
         ("2031-03-03", "A meeting of the two sides ends without a deal")),
        ("The blast left six people injured on Monday.", ("2031-03-03", "The blast leaves six people injured")),
        ("A rally announced last week was banned on Tuesday.", ("2031-03-04", "A rally is banned")),
        ("The strike called for Friday was called off on Tuesday.", ("2031-03-04", "The strike is called off")),
    ],
)  # fmt: skip
def test_a_clause_that_tells_which_one_is_meant_takes_neither_the_verb_nor_the_day(
    text: str, draft: tuple[str, str]
) -> None:
    date, title = draft
    assert told(text) == [(date, "", title)]


def test_a_plan_has_its_day_and_its_announcement_another() -> None:
    text = "KIRU - Rain fell. Oram is dry.\n\nThe king announced on Monday elections in two rounds on April 4 and 11."
    assert told(text)[-3:] == [
        ("2031-03-03", "", "The king announces elections in two rounds"),
        ("2031-04-04", "planned", "The king to hold elections in two rounds"),
        ("2031-04-11", "planned", "The king to hold elections in two rounds"),
    ]


def test_each_day_has_its_own_figures() -> None:
    article = Article(text="Rebels freed 40 prisoners on Saturday and 25 on Monday.", published="2031-03-05")
    assert [(draft.title, [figure.value for figure in draft.figures]) for draft in draft_article(article)] == [
        ("Rebels free 40 prisoners", ["40"]),
        ("Rebels free 25 prisoners", []),
    ]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        # between the name and the verb, a clause with two verbs
        ("The envoys, who opened talks on Monday and never sat in one room, will meet again in Oram on March 25.",
         [("2031-03-03", "", "The envoys open talks"), ("2031-03-25", "planned", "The envoys to meet again in Oram")]),
        ("The Norvell mill, which was shut in May and owes $4 million, will reopen on March 18.",
         [("2031-03-18", "planned", "The Norvell mill to reopen")]),
        ("Ana Cole, who won the vote in May and never sat in parliament, was sworn in on Monday.",
         [("2030-05", "", "Ana Cole wins the vote"), ("2031-03-03", "", "Ana Cole is sworn in")]),
        ("Tom Reed never won a cup and left Kiru Rovers on Monday.",
         [("2031-03-03", "", "Tom Reed leaves Kiru Rovers")]),
        # between the verb and the day
        ("Norvell will pay compensation, which it expects to cost $210 million, by the end of March 2032.",
         [("[..2032-03-31]", "planned", "Norvell to pay compensation")]),
        ("Police arrested the banker, who denies the charges, on Monday.",
         [("2031-03-03", "", "Police arrest the banker")]),
        ("Kiru will open a bridge, damaged in the flood, on Nov. 3.",
         [("2031-11-03", "planned", "Kiru to open a bridge")]),
        ("Norland will send 400 soldiers, who trained at home, to the border on March 20.",
         [("2031-03-20", "planned", "Norland to send 400 soldiers")]),
        # two participles that describe
        ("The Norvell mill, closed in 2029 and sold last year, will reopen on March 18.",
         [("2031-03-18", "planned", "The Norvell mill to reopen")]),
        ("A bridge, built in 1932 and damaged in January, was demolished on Monday.",
         [("2031-03-03", "", "A bridge is demolished")]),
        # what the sentence is about, where its own verb tells no day
        ("The talks, which began on Sunday in Oram, came close to collapse.",
         [("2031-03-02", "", "The talks begin in Oram")]),
        # behind who it is, without a comma
        ("A man who robbed a bank in May and shot a guard was jailed on Monday.",
         [("2030-05", "", "A man robs a bank"), ("2031-03-03", "", "A man is jailed")]),
        ("The firm that built the dam and sold it to Norland will pay $40 million by June 30.",
         [("[..2031-06-30]", "planned", "Firm that built dam and sold it to Norland to pay $40 million")]),
        ("A teacher who lost her job and sued the city won $2 million on Monday.",
         [("2031-03-03", "", "A teacher wins $2 million")]),
        # who is called to do something; what is decided on a day
        ("Lawmakers have called Tom Reed to give evidence on 14 March.",
         [("2031-03-05~", "", "Lawmakers call Tom Reed to give evidence"),
          ("2031-03-14", "planned", "Tom Reed to give evidence")]),
        ("Ana Cole called on the mayor to resign by Friday.",
         [("[..2031-03-05]", "", "Ana Cole calls on the mayor to resign")]),
        ("The next rate decision is on April 9.",
         [("2031-04-09", "planned", "The next rate decision to be announced")]),
        ("A festival went ahead in Oram on Monday.", [("2031-03-03", "", "A festival goes ahead in Oram")]),
    ],
)  # fmt: skip
def test_what_is_put_in_takes_neither_the_verb_nor_the_day(text: str, drafts: list[tuple[str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(drafts)


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("Ana Cole, arrested on 3 February and freed on Sunday, denies the charges.",
         [("2031-02-03", "", "Ana Cole is arrested"), ("2031-03-02", "", "Ana Cole is freed")]),
        ("The deal, announced in Oram on Sunday, needs the approval of Norland.",
         [("2031-03-02", "", "The deal is announced in Oram")]),
        ("The trawler, seized last month off Kiru, is to be sold.",
         [("2031-02", "", "The trawler is seized off Kiru")]),
        # not of what a day is not told, or only a year, nor what is done on it by who is told of
        ("The trawler, seized off Kiru, sank on Monday.", [("2031-03-03", "", "The trawler sinks")]),
        ("A storm, expected on Friday, killed two people on Monday.",
         [("2031-03-03", "", "A storm kills two people")]),
        ("The airport, closed since Friday, reopened on Monday.", [("2031-03-03", "", "The airport reopens")]),
    ],
)  # fmt: skip
def test_what_was_done_on_a_day_of_its_own_is_told(text: str, drafts: list[tuple[str, str, str]]) -> None:
    assert sorted(told(text)) == sorted(drafts)


@pytest.mark.parametrize(
    "text",
    [
        "The summit was to open on Sunday but was called off.",
        "A vote was due on Monday, but ministers postponed it.",
        "The hostages were to be freed on Monday, but rebels kept them.",
        "The ministers were not to meet on Friday.",
        "A decision was not expected on Friday.",
    ],
)
def test_what_was_to_be_and_is_not_is_no_plan(text: str) -> None:
    assert [draft for draft in told(text) if draft[1] == "planned"] == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The pickers will strike on 3 April if their demands are not met, the guild said.", True),
        ("The tariffs will take effect on 1 April unless a deal is reached.", True),
        ("The tariffs will take effect on 1 April.", False),
    ],
)
def test_a_plan_with_its_day_and_a_condition_behind_is_flagged(text: str, flagged: bool) -> None:
    (draft,) = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))
    assert (draft.status, bool(draft.flags)) == ("planned", flagged)


@pytest.mark.parametrize(
    "text",
    [
        "If the court agrees, the trial will begin on April 3.",
        "The board will decide on April 3 if the plant is to close.",
        "The trial will begin if a judge is found by April 3.",
        "Norland will pay by June 3 only if the court rejects its appeal.",
        "If convicted, Bo Day faces ten years when he is sentenced on April 3.",
    ],
)
def test_what_hangs_on_a_condition_for_its_day_is_no_plan(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # what is planned, in the present
        ("Fishermen plan a protest at sea on Saturday.",
         ("2031-03-08", "planned", "Fishermen to hold a protest at sea")),
        ("The union plans a march through Kiru on Saturday.",
         ("2031-03-08", "planned", "The union to hold a march through Kiru")),
        ("Another 120 claims are to be heard in May.", ("2031-05", "planned", "Another 120 claims to be heard")),
        # what a participle behind a subject tells, with its own day
        ("The ceasefire signed by both sides on 3 February has held.",
         ("2031-02-03", "", "The ceasefire is signed by both sides")),
        ("Three men arrested in Kiru on Monday were charged on Tuesday.",
         ("2031-03-03", "", "Three men are arrested in Kiru")),
        ("A man named as a suspect on Monday has fled.", ("2031-03-03", "", "A man is named as a suspect")),
        ("A clerk held in Kiru since January was freed on Monday.",
         ("2031-03-03", "", "A clerk held in Kiru is freed")),
        ("A clerk jailed until 2040 was released on Monday.", ("2031-03-03", "", "A clerk is released")),
        ("Elections put off in 2027 will be held by June.", ("[..2031-06-30]", "planned", "Elections to be held")),
        ("Workers laid off in May will be paid by Friday.", ("[..2031-03-07]", "planned", "Workers to be paid")),
        # what somebody gets, and where a person was seen last
        ("The former sheriff of Orr County got seven years on Monday.",
         ("2031-03-03", "", "The former sheriff of Orr County gets seven years")),
        ("Ann Lee was last seen at a bus stop in Kiru on 3 May 1994.",
         ("1994-05-03", "", "Ann Lee is last seen at bus stop in Kiru")),
        # what a verb goes on to tell in the passive; what a motion came to; who is chaired by somebody
        ("The school was closed in 2018 and demolished two years later.", ("2020", "", "The school is demolished")),
        ("The firm was founded in 1998 and bought by Norvell in 2010.", ("2010", "", "The firm is bought by Norvell")),
        ("The firm was founded in 1998 and taken over by Norvell in 2010.",
         ("2010", "", "The firm is taken over by Norvell")),
        ("The law was passed in 2019 and struck down by the Supreme Court in 2022.",
         ("2022", "", "The law is struck down by the Supreme Court")),
        ("The house was built in 1886 and given to the town in 1950.", ("1950", "", "The house is given to the town")),
        ("NASA said on Monday that the launch would slip to July 2038.",
         ("2038-07", "planned", "The launch to take place")),
        ("Parliament set up a panel on 15 February, chaired by Ann Lee, which is to report by 30 April.",
         ("[..2031-04-30]", "planned", "A panel to report")),
        ("Ann Lee faces up to 20 years in prison when she is sentenced on 9 May.",
         ("2031-05-09", "planned", "Ann Lee to be sentenced")),
        ("The firm put off its annual meeting until 7 May.",
         ("2031-05-07", "planned", "The firm’s annual meeting to take place")),
        ("A second rotation, for 90 people, is planned from 23 to 30 May.",
         ("2031-05-23/2031-05-30", "planned", "A second rotation to take place")),
        # who is said to be by what; what looks like a verb
        ("Two thieves posing as police officers took 13 works on Monday.",
         ("2031-03-03", "", "Two thieves posing as police officers take 13 works")),
        ("A man dressed as a priest shot two guards on Monday.",
         ("2031-03-03", "", "A man dressed as a priest shoots two guards")),
        ("Norland suspended talks on arms control in January.",
         ("2031-01", "", "Norland suspends talks on arms control")),
        # whose that is which is put off
        ("Corvalan, which is run by a fund, postponed the publication of its results from 24 February to 7 April.",
         ("2031-04-07", "planned", "The publication of Corvalan’s results to take place")),
        # how many by a day, or to whom; what a subject keeps of itself; what is told within another title
        ("As of 4 February, 412 cases had been recorded.", ("[..2031-02-04]", "", "412 cases are recorded")),
        ("WFP distributed food to 120,000 people on Monday.",
         ("2031-03-03", "", "WFP distributes food to 120,000 people")),
        ("Chairman Mike Dolan put the club up for sale on Monday.",
         ("2031-03-03", "", "Chairman Mike Dolan puts the club up for sale")),
        ("Headteacher Sarah Boyle retired on Monday.", ("2031-03-03", "", "Headteacher Sarah Boyle retires")),
        ("A convoy of 40 trucks carrying food and medicine reached the town on Sunday.",
         ("2031-03-02", "", "Convoy of 40 trucks reaches the town")),
        ("The road was reopened to light vehicles on Tuesday.",
         ("2031-03-04", "", "The road is reopened to light vehicles")),
        # where a province is, and at what mine
        ("In Dolo district the water destroyed 11,400 houses on Monday.",
         ("2031-03-03", "", "The water destroys 11,400 houses in Dolo")),
        ("Two men died on Monday when a wall fell at the Horn copper mine.",
         ("2031-03-03", "", "Two men die at the Horn copper mine")),
        ("Five miners died on Monday. Three of them were buried on Tuesday.",
         ("2031-03-04", "", "Three of the five miners are buried")),
        # whom a clause behind a semicolon means; what came that night
        ("Buzachi Oil denied a leak; a court in Aktau fined it 350 million tenge in February 2024.",
         ("2024-02", "", "A court in Aktau fines Buzachi Oil 350 million tenge")),
        ("Rioting in the suburb of Kassoa that day left six dead.",
         ("2031-03-05", "", "Rioting in the suburb of Kassoa leaves six dead")),
    ],
)  # fmt: skip
def test_a_plain_clause_of_the_news_is_told_with_its_day(text: str, draft: tuple[str, str, str]) -> None:
    assert draft in told(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norvell must pay a fee if its investors, who vote on 7 March, reject the deal.", "Who vote"),
        ("Workers laid off in May will be paid by Friday.", "Workers lay off"),
        ("A rally announced on Monday was banned on Tuesday.", "A rally is announced"),
        ("The firm's plans a year ago were rejected on Monday.", "The firm to"),
        ("The left tabled a motion of no confidence in Ms Lee, which failed on 24 February.", "Lee fails"),
        ("Fighting resumed on Monday when rebels shelled a base at Kotu.", "Rebels shell"),
        ("The two men who had been missing since part of the mine fell in on Monday were found.", "Part of"),
        ("Bo Day was held on Monday. After that, things moved fast.", "Things"),
    ],
)
def test_a_clause_that_only_describes_is_no_title(text: str, title: str) -> None:
    assert not [one for _, _, one in told(text) if one.startswith(title)]


def test_what_was_to_be_before_it_was_put_off_is_no_plan() -> None:
    found = told("The yard has delayed its mill until 2033. Work was to begin in December.")
    assert [(date, title) for date, status, title in found if status == "planned"] == [
        ("2033", "The yard’s mill to open")
    ]
