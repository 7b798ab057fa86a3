"""Stance: what is claimed, denied, doubted, asked, possible or conditional goes in; none of it comes out as a fact."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, Draft, draft_article


def told(text: str) -> tuple[Draft, ...]:
    return draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear whether Tom Reed left Kiru on Sunday.",
        "It is not true that Tom Reed resigned on Monday.",
        "No evidence shows that Tom Reed met Ana Cole on Monday.",
        "Rumours that Ana Cole resigned on Monday are false.",
        "Ana Cole said reports that Tom Reed was jailed on Monday were untrue.",
        "Officials said Ana Cole had left on Monday but later withdrew the claim.",
        "Neither Ana Cole nor Tom Reed joined the talks on Monday.",
        "Ana Cole wants Tom Reed to be sacked on Friday.",
        "The paper falsely reported that Tom Reed died on Monday.",
        "Tom Reed was wrongly reported to have died on Sunday.",
        "Tom Reed is believed to have killed Ana Cole on Monday.",
        "Police suspect that Tom Reed killed Ana Cole on Monday.",
        "Police believe Tom Reed killed Ana Cole on Monday.",
        "Some say Ana Cole resigned on Monday.",
        "Ana Cole asked whether Tom Reed resigned on Monday.",
        "Did Tom Reed meet Ana Cole on Monday?",
        "Tom Reed almost died on Sunday.",
        "Tom Reed nearly shot Ana Cole on Monday.",
        "Tom Reed probably left Kiru on Sunday.",
        "Tom Reed may have left Kiru on Sunday.",
        "Tom Reed appears to have left Kiru on Sunday.",
        "Tom Reed would have met Ana Cole on Monday.",
        "Ana Cole might resign on Friday, two officials said.",
        "Some may have left Kiru between 1980 and 1982, a guide said.",
        "A strike could begin on Friday.",
        "If the Senate passes the bill on Thursday, Ana Cole will sign it on Friday.",
        "Unless the union agrees, workers will strike on Friday.",
        "Unless the talks succeed, the harbour shuts on Monday.",
        "The rebels: government planes bombed Kiru on Sunday.",
        "The alleged raid on the depot took place on Monday.",
        "Ana Cole hopes that Tom Reed will resign on Friday.",
        "Ana Cole was expected to meet Tom Reed on Monday but cancelled the trip.",
        "Tom Reed stands accused of having killed Ana Cole on Monday.",
        "The jury was told that Tom Reed shot Ana Cole on Monday.",
        "“Tom Reed murdered my daughter on 3 May 2029,” said Ana Cole.",
        "Justice Elena Cole wrote in dissent on Monday that the ruling closed the courthouse door.",
    ],
)
def test_what_may_not_be_so_is_no_entry(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Prosecutors alleged on Monday that Tom Reed shot Ana Cole.", "Prosecutors allege Tom Reed shot Ana Cole"),
        ("Tom Reed killed his wife in May, prosecutors said.", "Prosecutors say Tom Reed killed his wife"),
        (
            "Ana Cole claimed that Tom Reed stole 3 million euros in May.",
            "Ana Cole claims Tom Reed stole 3 million euros",
        ),
        ("Ana Cole accused Tom Reed of theft on Monday.", "Ana Cole accuses Tom Reed of theft"),
        ("Tom Reed allegedly shot Ana Cole on Feb. 3.", "Tom Reed allegedly shoots Ana Cole"),
        ("Radio said on Monday Ana Cole had died; her office denied it.", "Radio says Ana Cole died"),
        ("According to prosecutors, Tom Reed killed Ana Cole on Monday.", "Prosecutors say Tom Reed killed Ana Cole"),
        ("Tom Reed robbed a bank in May, according to the police.", "The police say Tom Reed robbed a bank"),
        ("According to Norland's army, rebels fired three rockets.", "Norland's army says rebels fired three rockets"),
        ("According to police, Tom Reed fired on a bus on Monday.", "Police say Tom Reed fired on a bus"),
        ("Kiru fell on Monday, said the rebels.", "The rebels say Kiru fell"),
        ("Norland said on Monday it had shot down 12 drones.", "Norland says it shot down 12 drones"),
        (
            "The guild estimates that 40 barges sank in 2029, a figure the ministry disputes.",
            "The guild estimates 40 barges sank",
        ),
        (
            "Divers said 40 barges sank on Monday, a count that the port authority rejects.",
            "Divers say 40 barges sank",
        ),
        # what somebody of no office says that others did to them
        (
            "Ana Cole, a clerk, said that a manager had offered her $50,000 in May to keep quiet.",
            "Ana Cole says a manager offered her $50,000 to keep quiet",
        ),
        ("The driver, Tom Reed, said a guard had hit him on Monday.", "Driver Tom Reed says a guard hit him"),
        ("Tom Reed said his car was burned on Monday.", "Tom Reed says his car was burned"),
        # who says so behind it, in the present; a rights group, another state, a firm that has something to answer for
        ("Tom Reed took $90,000 on Monday, prosecutors allege.", "Prosecutors allege Tom Reed took $90,000"),
        ("The boy was shot by soldiers on Monday, relatives say.", "Relatives say the boy was shot by soldiers"),
        (
            "Guards used live rounds on Monday, a rights group said.",
            "A rights group says guards used live rounds",
        ),
        (
            "Peru moved 4,000 troops to the border on Monday, Chile says.",
            "Chile says Peru moved 4,000 troops to the border",
        ),
        ("Marawe Hydro states that the alert was sent on Monday.", "Marawe Hydro states the alert was sent"),
        ("The company says it told the regulator on Monday.", "The company says it told the regulator"),
        ("The lift was inspected on Sunday, the operator said.", "The operator says the lift was inspected"),
        (
            "Leaked letters show that Norvell fed waste to the Ost in May.",
            "Leaked letters show Norvell fed waste to the Ost",
        ),
        (
            "Norvell will pay $40 million to settle the suit, according to a filing on Monday.",
            "A filing says Norvell will pay $40 million to settle suit",
        ),
        (
            "Police in Kiru used live rounds on Monday, a rights group said.",
            "A rights group says police in Kiru used live rounds",
        ),
    ],
)
def test_what_is_claimed_is_an_entry_of_the_claim(text: str, title: str) -> None:
    assert [(draft.title, draft.status) for draft in told(text)] == [(title, "reported")]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Cole said the governor had called her on Monday.",
        "Tom Reed, the mayor of Kiru, said a guard had hit him with a torch on Monday.",
        "The clerk, Ana Cole, said she had left the firm on Monday.",
        # who says so of what was done to others, and not of what was done before that; what a firm did
        "Police fired tear gas on Monday, and 30 people were hurt on Tuesday, according to the Red Cross.",
        "The company said it bought the mill on Monday.",
        "Prosecutors said they had arrested four men on Monday.",
        "Official figures show that unemployment rose to 6% in May.",
        "The alleged leader of the gang was arrested on Monday.",
        "The result: Norland beat Sutherland 3-1 on Sunday.",
    ],
)
def test_what_is_said_by_who_holds_office_or_of_oneself_is_told_as_it_is(text: str) -> None:
    assert {draft.status for draft in told(text)} == {""}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Gunmen attacked a convoy near Sund on Monday, killing at least nine soldiers, the army said.",
            [("at least 9", "soldiers killed")],
        ),
        ("Norland said on Monday it had shot down 12 drones.", [("12", "drones")]),
        ("Ana Cole claimed that Tom Reed stole 3 million euros in May.", [("3000000", "euros stolen")]),
        ("Kiru fell on Monday, said the rebels.", []),
    ],
)
def test_an_entry_of_a_claim_has_the_figures_that_are_claimed(text: str, figures: list[tuple[str, str]]) -> None:
    (draft,) = told(text)

    assert draft.status == "reported"
    assert [(figure.value, figure.label) for figure in draft.figures] == figures


@pytest.mark.parametrize(
    ("text", "days", "title"),
    [
        (
            "Prosecutors say Tom Reed shot Ana Cole on Feb. 3.",
            ["2031-02-03"],
            "Prosecutors say Tom Reed shot Ana Cole",
        ),
        (
            "Prosecutors alleged Tom Reed robbed a bank on May 3, 2030, and again on May 9, 2030.",
            ["2030-05-03", "2030-05-09"],
            "Prosecutors allege Tom Reed robbed a bank",
        ),
        (
            "The court heard that Tom Reed met two bankers in May.",
            ["2030-05"],
            "The court hears Tom Reed met two bankers",
        ),
        (
            "The court heard on Monday that Tom Reed met two bankers in May.",
            ["2031-03-03"],
            "The court hears Tom Reed met two bankers",
        ),
    ],
)
def test_a_claim_without_a_day_has_that_of_what_is_claimed(text: str, days: list[str], title: str) -> None:
    assert [(one.date, one.title, one.status) for one in told(text)] == [(day, title, "reported") for day in days]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "According to Ms. Cole, the two parties had agreed at a meeting in Kiru in August to share the post.",
            {"reported"},
        ),
        ("According to trial testimony, Tom Reed met a dealer in May 2030.", {"reported"}),
        ("Tom Reed met a dealer in May 2030, according to two people.", {"reported"}),
        ("Tom Reed told the council on Sunday that the pool would close, according to two people.", {"reported"}),
        ("Tom Reed met a dealer in May 2030, according to evidence given in court.", {"reported"}),
        (
            "Investigators believe the first was a miner who fell ill on March 3 and died on March 5.",
            {"reported"},
        ),
        ("According to the Kiru Observatory, a quake hit Oram on Monday.", {""}),
        # one who holds no office here, of others
        ("Bo Reed resigned on Sunday. According to Reed, two firms met in Kiru on Monday.", {"", "reported"}),
        ("According to Police Chief Bo Reed, a bus overturned in Kiru on Monday.", {""}),
        ("According to Ms. Cole, the plant will close on Friday.", {"planned"}),
        # what papers and the media tell of others, and not what they did
        ("According to the audit, the bank moved 40 crowns to Kiru in May.", {"reported"}),
        ("The bank moved 40 crowns to Kiru in May, according to an internal memo.", {"reported"}),
        ("According to an audit office, the bank lost 40 crowns in May.", {""}),
        ("The bank lost 40 crowns in May, and Ana Cole quit in June, according to a file.", {"", "reported"}),
        ("Radio Kiru reported that two clerks had quit on Monday.", {"reported"}),
        ("The weekly Morn reported on Thursday that it had sacked its editor on Monday.", {""}),
        ("The ministry reported that two clerks had died on Monday.", {""}),
    ],
)
def test_one_voice_is_reported(text: str, statuses: set[str]) -> None:
    assert {draft.status for draft in told(text)} == statuses


def test_who_did_it_and_not_who_did_not() -> None:
    (draft,) = told("Not Ana Cole but Tom Reed chaired the talks on Monday.")
    assert (draft.title, draft.actors) == ("Tom Reed chairs the talks", ("Tom Reed",))


def test_a_happening_is_accused_of_nothing() -> None:
    (draft,) = told("On Monday, a drone strike on a depot in Kiru killed four guards, according to rescuers.")

    assert (draft.date, draft.status) == ("2031-03-03", "")
    assert draft.title == "Drone strike on depot in Kiru kills four guards"


@pytest.mark.parametrize("told_by", ["{}, officials said.", "Police said {}.", "{}."])
def test_nobody_is_accused_of_a_toll(told_by: str) -> None:
    text = told_by.format("at least 14 people were killed in floods in Kiru on Monday")
    (draft,) = told(text[0].upper() + text[1:])

    assert (draft.date, draft.title) == ("2031-03-03", "At least 14 people are killed in floods in Kiru")
    assert [figure.value for figure in draft.figures] == ["at least 14"]


def test_what_is_compared_is_not_of_the_day_that_it_is_compared_with() -> None:
    drafts = told("Officials said on Monday that 30 people had died, two fewer than announced last month.")

    assert [(draft.date, draft.title) for draft in drafts] == [("2031-03-03", "Officials say 30 people died")]


def test_a_denial_is_told_as_one_and_what_is_denied_is_not() -> None:
    (draft,) = told("Norland denied on Sunday that it had attacked the ship.")
    assert (draft.date, draft.title) == ("2031-03-02", "Norland denies it attacked the ship")


def test_the_time_of_a_deed_is_not_that_of_the_accusation() -> None:
    (draft,) = told("Ana Cole accused Tom Reed of stealing a boat in May.")
    assert draft.date == "[..2031-03-07]"


def test_an_accusation_without_a_day_has_that_of_what_was_done_this_week_and_a_denial_has_not() -> None:
    drafts = told("Norland denied the raid and accused Sundara of burning a mill on Sunday.")
    assert [(draft.date, draft.title, draft.status) for draft in drafts] == [
        ("2031-03-07~", "Norland denies the raid", ""),
        ("2031-03-02", "Norland accuses Sundara of burning a mill", "reported"),
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Tom Reed's lawyer, Bo Day, said the plant passed an inspection in 2029.",
         ["Lawyer Bo Day says the plant passed an inspection"]),
        ("The guild said on Monday that managers had locked the gates.", ["The guild says managers locked the gates"]),
        ("The dockers' union said on Monday that managers had locked the gates.",
         ["The dockers’ union says managers locked the gates"]),
        ("Residents said soldiers burned the mill on Monday.", ["Residents say soldiers burned the mill"]),
        ("Tom Reed’s widow said the clinic had ignored warnings in May.",
         ["Tom Reed’s widow says the clinic ignored warnings"]),
        ("Tom Reed's lawyer, Bo Day, denied that he had lied and said the plant passed an inspection in 2029.",
         ["Lawyer Bo Day says the plant passed an inspection"]),
        ("Court papers say Tom Reed bought the gun in May.", ["Court papers say Tom Reed bought the gun"]),
        ("The army said on Monday that its men had fired into the air.", ["The army says its men fired into the air"]),
        ("Norland said four of its guards were killed on Sunday when a shell hit a border post.",
         ["Norland says four of its guards were killed"]),
        ("The foreign ministry said on Monday that a drone had struck a village.",
         ["The foreign ministry says a drone struck a village"]),
        ("Kiru Air is understood to have offered 3% on Monday.", ["Kiru Air reportedly offers 3%"]),
        ("The hospital said four civilians died on Monday when a rocket hit a block of flats.",
         ["The hospital says four civilians died"]),
        ("The offer was turned down in January, two sources close to the talks said.",
         ["Two sources close to the talks say the offer was turned down"]),
        ("The army reported that 19 people drowned on Monday; the UN has not been able to verify this figure.",
         ["The army reports 19 people drowned"]),
        ("The suit claims that managers overrode a lock on Monday so that the unit could be restarted.",
         ["The suit claims managers overrode a lock"]),
        ("A passenger said the brakes had failed in the same tunnel on Monday.",
         ["A passenger says the brakes failed in the same tunnel"]),
        ("Two officials at the ministry said Tom Reed met two bankers on Monday.", ["Tom Reed meets two bankers"]),
        ("Ana Cole told detectives that the mayor had sold the yard on Monday.",
         ["Ana Cole says the mayor sold the yard"]),
        ("According to the programme, a courier collected the vials on Monday.", ["A courier collects the vials"]),
    ],
)  # fmt: skip
def test_what_one_side_says_of_others_is_its_word(text: str, titles: list[str]) -> None:
    drafts = [draft for draft in told(text) if draft.status == "reported"]
    assert [draft.title for draft in drafts] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Her family said Ana Cole died on Monday.",
        "Lawyers said Tom Reed had filed an appeal on Monday.",
        "The union said it had called off the strike on Monday.",
        "The army said it had opened a hospital on Monday.",
        "According to police, Tom Reed fired 20 workers on Monday.",
        "The yard filed for bankruptcy on Monday, according to court papers.",
        "Police said a drone hit a town hall on Monday.",
        "Police told the court that Tom Reed was arrested on Monday.",
        "Police say that two men were arrested on Monday.",
        "Police said that the driver, Tom Reed, was arrested on Monday.",
        "Rescue workers said 12 bodies were found on Monday.",
        "The ministry said two soldiers died on Monday when a lorry overturned.",
    ],
)
def test_what_somebody_says_of_his_own_is_a_fact(text: str) -> None:
    assert [draft.status for draft in told(text)] == [""]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("According to a memo leaked on Monday, the firm shut a pit.", "2031-03-03", "A memo says the firm shut a pit"),
        ("The firm shut a pit, according to a memo leaked on Monday.", "2031-03-03", "A memo says the firm shut a pit"),
        ("According to a memo leaked on Monday, the firm shut a pit on 3 May.", "2030-05-03", "The firm shuts a pit"),
        ("According to the memo, the firm shut a pit on Monday.", "2031-03-03", "The firm shuts a pit"),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_what_it_tells(text: str, date: str, title: str) -> None:
    assert [(draft.date, draft.title, draft.status) for draft in told(text)] == [(date, title, "reported")]
