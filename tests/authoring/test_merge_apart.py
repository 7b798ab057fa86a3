"""Merging apart: what two papers tell of one day goes in; other people, places and things make it two happenings."""

from __future__ import annotations

from itertools import combinations

import pytest

from dateline.authoring import Article, draft_article
from dateline.authoring.deeds.converses import faced, keys_of
from dateline.authoring.deeds.deed import are_unlike, deed_of
from dateline.authoring.drafting.draft import Draft
from dateline.authoring.merging.merge import merge_drafts


def told(text: str, publisher: str) -> tuple[Draft, ...]:
    return draft_article(Article(text=text, title="", publisher=publisher, published="2031-03-07"))


def papers(one: str, other: str) -> list[set[str]]:
    """Which papers tell of each happening."""
    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])
    return [{proof.publisher for proof in draft.sources} for draft in merged]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Reed resigned on Monday.", "Ana Cole resigned on Monday."),
        ("The court jailed Tom Reed on Monday.", "The court jailed Ana Cole on Monday."),
        ("Lowen Town signed Niels Moberg from Sund.", "Lowen Town completed the signing of Emil Moberg from Sund."),
        ("Police arrested Tom Reed over fraud on Monday.", "Police arrested Ana Reed over fraud on Monday."),
        ("Police arrested Tom Reed in Leeds on Monday.", "Police arrested Ana Cole in Leeds on Monday."),
        ("Ines Moe met Wang Lu in Munich on Monday.", "Ines Moe met Isaac Dahl in Jerusalem on Monday."),
        ("Ines Moe met Wang Lu in Munich on Monday.", "Ines Moe met Isaac Dahl in Munich on Monday."),
        ("An earthquake hit Nepal on Monday.", "An earthquake hit Chile on Monday."),
        ("A bomb killed 12 people in Kabul on Monday.", "A bomb killed 12 people in Kandahar on Monday."),
        ("Norway struck Rafah on Monday.", "Norway struck Beirut on Monday."),
        ("Tom Reed opened a school in Leeds on Monday.", "Tom Reed opened a hospital in Leeds on Monday."),
        ("A fire destroyed a warehouse in Leeds on Monday.", "A fire destroyed a church in Leeds on Monday."),
        ("Ines Moe was charged with fraud on Monday.", "Ines Moe was charged with murder on Monday."),
        ("The central bank of Ghana raised rates on Monday.", "The central bank of Chile raised rates on Monday."),
        ("Norway expelled two Danish envoys on Monday.", "Denmark expelled two Norwegian envoys on Monday."),
        ("The court convicted Ines Moe of fraud on Monday.", "The court convicted Ines Moe of perjury on Monday."),
        ("Ines Moe signed a decree on rents on Monday.", "Ines Moe signed a decree on fishing on Monday."),
        ("Police arrested two men over a theft on Monday.", "Police arrested two women over a murder on Monday."),
        ("Talks in Kiru ended without a deal on Monday.", "Talks in Kiru ended with a deal on Monday."),
        ("Ines Moe was appointed finance minister on Monday.", "Ines Moe was named party leader on Monday."),
        ("The regulator fined Sund Bank 2 million euros on Monday.", "The regulator fined Kiru Bank 2 million euros."),
        ("A storm killed three people in Kiru on Monday.", "A crash killed three people in Kiru on Monday."),
        ("Talks between Kiru and Asker broke down on Monday.", "Talks between Kiru and Lowen broke down on Monday."),
        ("Local bus operators welcomed the news on Monday.", "Minister Ida Brandt welcomed the deal on Monday."),
        ("The army killed nine people in Kiru on Monday.", "Insurgents killed nine people in Kiru on Monday."),
        ("A Danish drone killed six people in Kiru on Monday.", "A Swedish drone killed six people in Kiru on Monday."),
        ("Miners in Kiru rejected a 4% offer on Monday.", "Pilots in Kiru rejected a 4% offer on Monday."),
        ("Norland shelled Kiru on Monday, killing nine people.", "A raid in Lowen killed nine people on Monday."),
        ("Rebels captured 40 soldiers near Kiru on Monday.", "Rebels captured Kiru on Monday."),
        ("The mayor of Kiru closed nine schools on Monday.", "The board closed nine schools in Lowen on Monday."),
        ("A blast hit a mill in Kiru on Monday.", "An explosion at a dam in Kiru killed nine people on Monday."),
        ("The army accused Tom Reed of violating the truce.", "The army accused Tom Reed of violating the curfew."),
        ("Tom Reed resigned on Monday.", "Tom Reed's chief of staff resigned on Monday."),
        ("Troops shot Tom Reed in Kiru on Monday.", "Troops shot Tom Reed's brother in Kiru on Monday."),
        ("Police arrested Ines Moe in Kiru on Monday.", "Police arrested six people in Kiru on Monday."),
        ("The deputy mayor of Kiru was arrested on Monday.", "The mayor of Kiru was arrested on Monday."),
        ("A fire at a hotel in Kiru killed six people on Monday.", "A fire in a clinic in Kiru killed six on Monday."),
        ("A bomb exploded outside a bank in Kiru on Monday.", "A bomb exploded in a mosque in Kiru on Monday."),
        ("Crews recovered the body of a woman on Monday.", "Crews recovered the body of a boy on Monday."),
        ("Ines Moe won the first leg of the race on Monday.", "Ines Moe won the last leg of the race on Monday."),
        ("A quake of magnitude 6 struck Kiru on Monday.", "An aftershock of magnitude 5 struck Kiru on Monday."),
        ("The panel ruled on Monday the ban was lawful.", "The panel ruled on Monday the ban was unlawful."),
        ("Talks between Kiru and Asker collapsed on Monday.", "A dam between Kiru and Asker gave way on Monday."),
        ("The whaling pact took effect on Monday.", "The ferry pact came into force on Monday."),
        ("Teachers in Kiru walked out on Monday.", "Pilots in Kiru went on strike on Monday."),
        ("Drivers in Kiru stopped work on Monday.", "Drivers in Kiru voted on Monday for a strike."),
        ("Nurses in Kiru walked out on Monday.", "Nurses in Kiru voted to strike on Monday."),
        ("The mayor declared a holiday in Kiru on Monday.", "The mayor proclaimed a state of siege in Kiru on Monday."),
        ("Norland sent jets to Kiru on Monday.", "Norland deployed a hospital ship to Kiru on Monday."),
        ("Divers found a gun off Kiru on Monday.", "Divers recovered a body off Kiru on Monday."),
        ("The panel fined a bank on Monday.", "The panel fined an airline on Monday."),
        ("The embassy of Ghana in Kiru was closed on Monday.", "Chile closed its embassy in Kiru on Monday."),
        (
            "Six people died when a ferry sank off Kiru on Monday.",
            "Six people died when a bus crashed in Kiru on Monday.",
        ),
        ("Six died when a bomb went off in a Kiru mosque on Monday.", "A bomb exploded outside a Kiru bank on Monday."),
        ("An airstrike destroyed a bridge in Kiru on Monday.", "A flood destroyed a bridge in Kiru on Monday."),
        (
            "A train crash near Kiru killed six people on Monday.",
            "A plane crash near Kiru killed six people on Monday.",
        ),
        ("Security forces killed six people in Kiru on Monday.", "Rebels killed six people in Kiru on Monday."),
        ("Fire broke out at a mill in Kiru on Monday.", "Fighting broke out at a mill in Kiru on Monday."),
        ("Ines Moe received nine years in prison on Monday.", "Tom Reed received nine years in prison on Monday."),
        ("Tom Reed was expelled from Ghana on Monday.", "Tom Reed was expelled from Chile on Monday."),
        ("General Tom Reed left his post on Monday.", "General Tom Reed left Kiru on Monday."),
        ("Rebel forces captured Kiru on Monday.", "Asker fell to the rebels on Monday."),
        ("A suicide bomber killed six people in Kiru on Monday.", "Army shelling killed six people in Kiru on Monday."),
        ("Gunmen attacked a mill in Kiru on Monday.", "Warplanes attacked a mill in Kiru on Monday."),
        ("A storm killed six people in Kiru on Monday.", "Six people died when a bomb went off in Kiru on Monday."),
        ("A helicopter crashed near Kiru on Monday.", "Six people died in a bus crash near Kiru on Monday."),
        ("A bus crash near Kiru killed six people on Monday.", "A train crash near Kiru killed six people on Monday."),
        ("Rebels captured Kiru on Monday.", "Rebels seized a refinery near Kiru on Monday."),
        ("Gunmen shot Tom Reed of Ghana in Kiru on Monday.", "Gunmen attacked the embassy of Ghana in Kiru on Monday."),
        ("Three aid workers were killed in Kiru on Monday.", "A storm killed 30 people in Kiru on Monday."),
        ("Moe Brothers filed for bankruptcy on Monday.", "Lund Brothers filed for bankruptcy on Monday."),
        ("The army released five captives on Monday.", "The army released 500 captives on Monday."),
        ("Six people died in an ambush near Kiru on Monday.", "Six people died in a bus crash near Kiru on Monday."),
        ("Ghana reported its first cholera case on Monday.", "Ghana reported its first death from cholera on Monday."),
        ("Envoys of the union reached Kiru on Monday.", "Envoys of the union left Kiru on Monday."),
        ("A rally in Kiru drew thousands of people on Monday.", "Thousands of people protested in Asker on Monday."),
        (
            "Ghana and Togo signed a trade pact in Kiru on Monday.",
            "Ghana and Togo agreed on a truce in Kiru on Monday.",
        ),
        ("Ghana and Togo reached a gas deal on Monday.", "Ghana and Togo signed a border treaty on Monday."),
        ("The truce takes effect on Friday.", "The trade deal takes effect on Friday."),
        ("The council lifted a ban on onion sales on Monday.", "The council lifted a ban on knife sales on Monday."),
        ("Moberg shareholders will vote on the bid on June 2.", "Lund shareholders will vote on the bid on June 2."),
        ("Foreign ministers met in Kiru on Monday.", "Defence ministers met in Kiru on Monday."),
        ("The Greens lost 12 seats on Monday.", "The Greens conceded defeat on Monday."),
        ("Tom Reed lost his job on Monday.", "Tom Reed conceded defeat on Monday."),
        ("The board cleared Tom Reed of fraud on Monday.", "The board approved Tom Reed's appeal on Monday."),
        ("Ghana exchanged envoys with Togo on Monday.", "Ghana released two Togo pilots on Monday."),
        ("A barn in Kiru burned down on Monday.", "A fire in a hotel in Kiru killed two people on Monday."),
        ("The trial of Ines Moe opens on May 9.", "The inquest into Ines Moe's fall opens on May 9."),
        ("King Askar received Ines Moe on Monday.", "King Askar received Tom Reed on Monday."),
        ("Ines Moe will begin consultations with the unions on Friday.", "Ines Moe will meet King Askar on Friday."),
        ("The port workers began a strike on Monday.", "The mill workers began a strike on Monday."),
        ("Ghana will hold an election on May 9.", "Ghana will hold a referendum on the euro on May 9."),
        (
            "Police evacuated 90 people from a hotel in Kiru on Monday.",
            "Police evacuated 90 people from a school in Kiru.",
        ),
        ("A vigil was held in Kiru on Monday.", "A funeral was held in Kiru on Monday."),
        ("Parliament brought down the government of Ines Moe on Monday.", "Parliament brought down the tax on Monday."),
        ("The watchdog cleared the drug Zeta on Monday.", "The watchdog cleared the drug Mirova on Monday."),
    ],
)
def test_others_elsewhere_or_something_else_is_another_happening(one: str, other: str) -> None:
    assert sorted(map(sorted, papers(one, other))) == [["Courier"], ["Herald"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested Tom Reed in Leeds on Monday.", "Tom Reed was arrested in Leeds on Monday, police said."),
        ("President Askar Belov resigned on Monday.", "The president, Belov, announced his resignation on Monday."),
        ("An earthquake hit Nepal on Monday.", "A strong earthquake struck Nepal on Monday, killing two."),
        ("A bomb killed 12 people in Kabul on Monday.", "A blast in Kabul, Afghanistan, killed 12 people on Monday."),
        ("Gunmen killed 12 people in Kabul on Monday.", "Attackers killed at least 12 people in Kabul on Monday."),
        ("The mayor, Tom Reed, opened a school in Leeds on Monday.", "Tom Reed opened the school in Leeds on Monday."),
        ("Prosecutors charged Tom Reed with fraud on Monday.", "Tom Reed was charged with fraud on Monday."),
        ("Tom Reed met Ana Cole in Kiru on Monday.", "Ana Cole and Tom Reed held talks in Kiru on Monday."),
        ("The Kiru dyke overflowed on Monday.", "The dyke at Kiru spilled over on Monday."),
        ("Floods killed 19 people in Kiru on Monday.", "At least 14 people died in floods in Kiru on Monday."),
        ("Ines Moe, the premier, visited Kiru on Monday.", "Ines Moe travelled to the town on Monday."),
        ("Mayor Ana Cole quit on Monday.", "Ana Cole stepped down as mayor on Monday."),
        ("Germany beat France 2-0 on Sunday.", "France lost 2-0 to Germany on Sunday."),
        ("Norland Lines Ltd. bought Sund Air Ltd. on Monday.", "Norland Lines Ltd. acquired Sund Air Ltd. on Monday."),
        ("Sund Bank will cut 90 jobs, it said on Monday.", "Sund Bank said on Monday it would shed 90 positions."),
        ("Voters in Kiru elected Ana Cole as mayor on Sunday.", "Ana Cole won the election in Kiru on Sunday."),
        ("The army took the town of Kiru on Monday.", "Government troops captured Kiru on Monday."),
        ("The EU imposed sanctions on Tom Reed on Monday.", "Tom Reed was put under sanctions by the EU on Monday."),
        ("A gunman killed two people in Kiru on Monday.", "Two people were shot dead by a man in Kiru on Monday."),
        ("Tom Reed joined Asker from Lowen on Monday.", "Asker signed Tom Reed from Lowen on Monday."),
        ("Tom Reed was awarded the Kiru Prize on Monday.", "Tom Reed won the Kiru Prize on Monday."),
        (
            "Sund Bank reported a loss of 4 million euros on Monday.",
            "Sund Bank said on Monday it lost 4 million euros.",
        ),
        ("Sund Mills opened a plant in Kiru on Monday.", "A plant of Sund Mills was inaugurated in Kiru on Monday."),
        ("Sund Gas raised its prices 9 percent on Monday.", "Prices of Sund Gas went up 9 percent on Monday."),
        ("A slide on Mount Kiru killed two men on Monday.", "Two men died in a slide on Mount Kiru on Monday."),
        ("A fire destroyed the hall of Kiru on Monday.", "The hall of Kiru burned down on Monday, firemen said."),
        ("Tom Reed fled Kiru on Monday.", "Tom Reed escaped from Kiru on Monday."),
        ("Mayor Ana Cole handed in her resignation on Monday.", "Ana Cole tendered her resignation on Monday."),
        ("Ida Moe declared a state of siege in Kiru on Monday.", "Ida Moe proclaimed a state of siege in Kiru."),
        ("The whaling pact took effect on Monday.", "The whaling pact came into force on Monday."),
        ("Mount Kiru erupted on Monday.", "Mount Kiru blew up on Monday."),
        ("Drivers in Kiru walked out on Monday.", "Drivers in Kiru went on strike on Monday."),
        ("Moe Mills filed for bankruptcy on Monday.", "Moe Mills, a firm in Kiru, appointed administrators on Monday."),
        ("A Moe Air jet crashed in Kiru on Monday.", "A Moe Air turboprop came down in Kiru on Monday."),
        ("The court quashed the conviction of Tom Reed on Monday.", "The court cleared Tom Reed on Monday."),
        ("The board banned Tom Reed for a year on Monday.", "The board handed Tom Reed a one-year ban on Monday."),
        ("Norland shut its border with Sund on Monday.", "The border between Norland and Sund was closed on Monday."),
        ("The geyser of Kiru gurgled into life on Monday.", "The geyser of Kiru gurgled into life on Monday."),
        ("A court jailed Tom Reed for six years on Monday.", "Tom Reed was given a six-year prison term on Monday."),
        ("The Red Cross halted the transfers on Monday.", "The Red Cross suspended prisoner swaps on Monday."),
        ("Rebel forces took Kiru on Monday.", "Insurgents captured Kiru on Monday."),
        ("Tom Reed's wife was jailed on Monday.", "Ana Moe, the wife of Tom Reed, was jailed on Monday."),
        ("Minister Ana Cole resigned on Monday.", "The deputy minister, Ana Cole, resigned on Monday."),
        ("A bomb killed six people at a market in Kiru.", "A bomb in a shop at Kiru market killed six people."),
        ("The high court ruled on Monday the ban was illegal.", "Judges ruled on Monday the ban was unlawful."),
        ("Oil spilled into the Kiru on Monday.", "A pipe of Moe Line leaked oil into the Kiru on Monday."),
        ("Judge Ana Cole was sworn in on Monday.", "A former pilot, Ana Cole took her oath on Monday."),
        ("A jury found Tom Reed guilty of fraud on Monday.", "Tom Reed was convicted of fraud on Monday."),
        ("A Moe Rail train jumped the tracks in Kiru on Monday.", "A train of Moe Rail derailed in Kiru on Monday."),
        ("Norland gave consent for a dam in Kiru on Monday.", "Norland approved a dam in Kiru on Monday."),
        ("Norland recalled its envoy on Monday.", "Norland ordered its ambassador home on Monday."),
        ("The embassy of Ghana in Kiru was closed on Monday.", "Ghana closed its embassy in Kiru on Monday."),
        (
            "Six people died when a ferry sank off Kiru on Monday.",
            "A ferry sank off Kiru on Monday, killing six people.",
        ),
        (
            "A bus crash near Kiru claimed three lives on Monday.",
            "Three died when a bus overturned near Kiru on Monday.",
        ),
        (
            "An airstrike by Ghana destroyed a depot in Kiru on Monday.",
            "Ghana’s jets struck a depot in Kiru on Monday.",
        ),
        ("Security forces detained 38 students in Kiru on Monday.", "Police arrested 38 students in Kiru on Monday."),
        ("Fighting broke out between rebels and troops near Kiru.", "Rebels clashed with troops near Kiru on Monday."),
        ("Judges gave Tom Reed 12 years for fraud on Monday.", "Tom Reed was jailed for 12 years for fraud on Monday."),
        ("Tom Reed received nine years in jail on Monday.", "Tom Reed was sentenced to nine years on Monday."),
        ("Tom Reed was expelled from Ghana on Monday.", "Ghana expelled Tom Reed on Monday."),
        ("Tom Reed left his post as envoy on Monday.", "Tom Reed resigned as envoy on Monday."),
        ("Ana Cole vacated her post on Monday.", "Ana Cole stepped down on Monday."),
        ("Rebel forces captured Kiru on Monday.", "Kiru fell to the rebels on Monday."),
        ("A rally in Kiru drew thousands of people on Monday.", "Thousands of people protested in Kiru on Monday."),
        ("The Kiru militia let 40 captives go on Monday.", "The militia in Kiru freed 40 captives on Monday."),
        ("Ghana and Chile clinched a deal on Monday.", "Ghana and Chile struck a trade deal on Monday."),
        ("Chile became the first to recognise Sundara on Monday.", "Chile recognised Sundara on Monday."),
        ("A quake killed at least 30 people in Kiru on Monday.", "The earthquake in Kiru left 52 dead on Monday."),
        (
            "Six people died in shelling of Kiru by troops on Monday.",
            "Troops shelled Kiru on Monday, killing six people.",
        ),
        ("Tom Reed was shot dead in Kiru on Monday.", "Tom Reed was killed by gunmen in Kiru on Monday."),
        ("Nine people died in a bus crash in Kiru on Monday.", "A bus overturned in Kiru on Monday, killing nine."),
        ("Moe Bank was bailed out by Ghana on Monday.", "Ghana rescued Moe Bank on Monday."),
        ("The council voted on Monday to impose a curfew in Kiru.", "The council approved a curfew in Kiru on Monday."),
        ("Ghana confirmed its first cholera case on Monday.", "Ghana reported its first cholera case on Monday."),
        ("Ghana culled 3,000 pigs on Monday.", "On Monday, 3,000 pigs were slaughtered in Ghana."),
        (
            "Ines Moe imposed a moratorium on drilling on Monday.",
            "A ban on drilling was announced by Ines Moe on Monday.",
        ),
        ("The tanker Maud reached Port Kiru on Monday.", "The Maud, a tanker, arrived in Port Kiru on Monday."),
        ("Tom Reed is due to be sentenced on May 4.", "Tom Reed returns to court on May 4 to learn his sentence."),
        ("Tom Reed was dismissed from the high court in 2029.", "Tom Reed was thrown out of the high court in 2029."),
        ("Ines Moe will meet King Askar on May 4.", "Ines Moe is to be received by King Askar on May 4."),
        ("King Askar welcomed Ines Moe in Kiru on Monday.", "Ines Moe met King Askar in Kiru on Monday."),
        ("Some 300 captives will be exchanged on May 4.", "Norland is to free 300 prisoners on May 4."),
        ("The panel blocked Moberg's bid for Lund in 2029.", "The panel stopped Moberg from buying Lund in 2029."),
        (
            "Burglars made off with nine coins from the Sund Museum on Monday.",
            "Thieves stole nine coins from the Sund Museum.",
        ),
        ("The ferry Maud ran aground off Kiru on Monday.", "The ferry Maud hit a reef off Kiru on Monday."),
        ("The truce will start on May 4.", "The ceasefire is to come into force on May 4."),
        ("Parliament has until May 4 to ratify the pact.", "Lawmakers must approve the pact by May 4."),
        ("The trial of Ines Moe opens on May 9.", "Ines Moe goes on trial on May 9."),
        ("The Greens swept to victory in the Kiru election on Monday.", "The Greens won the Kiru election on Monday."),
        ("The watchdog cleared the drug Zeta on Monday.", "The watchdog approved the drug Zeta on Monday."),
        ("The Greens spurned the offer of the Reds on Monday.", "The Greens rejected the offer of the Reds on Monday."),
        ("Shareholders of Lund approved the merger on Monday.", "Lund's shareholders backed the merger on Monday."),
        ("Two trains collided near Kiru on Monday.", "Two trains crashed near Kiru on Monday."),
        ("A barn in Kiru burned down on Monday.", "Fire destroyed a barn in Kiru on Monday."),
        ("Police searched the home of Tom Reed on Monday.", "Police raided the home of Tom Reed on Monday."),
        (
            "The union and the mill reached a settlement on Monday.",
            "The union and the mill reached an agreement on Monday.",
        ),
        (
            "Ines Moe will begin consultations with the unions on Friday.",
            "Ines Moe is to start talks with the unions on Friday.",
        ),
        (
            "The court froze the transfer of the shares on Monday.",
            "The court blocked the handover of the shares on Monday.",
        ),
        ("A vigil will take place in Kiru on May 9.", "Residents will hold a vigil in Kiru on May 9."),
        (
            "Parliament ousted the government of Ines Moe on Monday.",
            "MPs brought down the government of Ines Moe on Monday.",
        ),
        ("Army shelling claimed six lives in Kiru on Monday.", "Troops shelled Kiru on Monday, killing six people."),
    ],
)
def test_the_same_in_other_words_is_one_happening(one: str, other: str) -> None:
    assert papers(one, other) == [{"Herald", "Courier"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moe Foods bought Sund Mills for 3 million euros on Monday.", "Sund Mills was sold to Moe Foods on Monday."),
        ("Rebels captured Kiru on Monday after a siege.", "The town of Kiru fell to rebels on Monday."),
        ("A Moe Air jet crashed in southern Norway on Monday.", "A Moe Air jet crashed near Kiru on Monday."),
        ("Rebels captured Kiru on Monday after a siege.", "The army lost Kiru to rebels on Monday."),
        ("The army ceded control of Kiru to rebels on Monday.", "Rebels took control of Kiru on Monday."),
        ("Tom Reed beat Ana Cole in the run-off on Monday.", "Ana Cole lost the run-off to Tom Reed on Monday."),
        ("Ana Cole conceded defeat to Tom Reed on Monday.", "Ana Cole conceded the run-off to Tom Reed on Monday."),
        ("Moe Steel hired Ana Cole as its chief on Monday.", "Ana Cole joined Moe Steel on Monday."),
        (
            "The league stripped Sund United of six points on Monday.",
            "The league deducted six points from Sund United.",
        ),
        ("The league stripped Tom Reed of his medal on Monday.", "Tom Reed lost his medal on Monday."),
        ("Norland recognised Sundara on Monday.", "Sundara won recognition from Norland on Monday."),
        (
            "The ministry awarded Moe Steel a contract on Monday.",
            "Moe Steel won a contract from the ministry on Monday.",
        ),
        ("The court freed Tom Reed on bail on Monday.", "Tom Reed walked free on bail on Monday."),
        ("The board ended the curfew in Kiru on Monday.", "The curfew in Kiru expired on Monday."),
        ("A quake shook the island of Kiru on Monday.", "The earthquake struck Kiru island on Monday."),
        ("A tornado ripped through Kiru village on Monday.", "The village of Kiru was hit by a tornado on Monday."),
        ("A fire swept through a mill in Kiru on Monday.", "A blaze at a Kiru mill left three people dead on Monday."),
        ("An explosion rocked the Moe plant in Kiru on Monday.", "A tank blew up at the Moe plant in Kiru on Monday."),
        ("Staff of Moe Air walked off the job on Monday.", "Staff of Moe Air began a strike on Monday."),
        ("Dockers at Port Salis walked off the job on Monday.", "Port Salis dock workers began a strike on Monday."),
    ],
)
def test_the_same_told_from_the_other_side_is_one_happening(one: str, other: str) -> None:
    assert papers(one, other) == [{"Herald", "Courier"}]


OTHER_DEEDS = (
    ("Moe Foods sold a mill to Sund Oil on Monday.", "Sund Oil sold a mill to Moe Foods on Monday."),
    ("The army lost Kiru to rebels on Monday.", "The army captured Asker from rebels on Monday."),
    ("Rebels captured Kiru on Monday.", "Rebels lost Kiru on Monday."),
    ("Tom Reed won the bronze medal on Monday.", "Tom Reed lost his bronze medal on Monday."),
    ("Ana Cole joined Moe Steel on Monday.", "Ana Cole left Moe Steel on Monday."),
    ("Sund United lost to Kiru City on Monday.", "Sund United beat Asker on Monday."),
    ("A landslide killed 11 miners in Kiru on Monday.", "An explosion killed 11 miners in Kiru on Monday."),
    ("A fire swept through a mill in Kiru on Monday.", "A fire swept through a school in Kiru on Monday."),
    ("The league deducted six points from Sund United on Monday.", "The league fined Sund United on Monday."),
    ("Ana Cole pardoned Tom Reed on Monday.", "Ana Cole vetoed the harbour act on Monday."),
    ("Tom Reed was arrested on Monday.", "Tom Reed was released on Monday."),
    ("Tom Reed was charged with fraud on Monday.", "Tom Reed was acquitted of fraud on Monday."),
    ("Tom Reed joined Norland Lines in 2019.", "Tom Reed left Norland Lines in 2019."),
    ("The Senate passed the ferry bill on Monday.", "The House passed the ferry bill on Monday."),
    ("The Senate passed the ferry bill on Monday.", "The Senate rejected the ferry bill on Monday."),
    ("Norland imposed sanctions on Sundara on Monday.", "Norland lifted sanctions on Sundara on Monday."),
    ("Norland cut taxes on Monday.", "Norland raised taxes on Monday."),
    ("Exports rose 3 percent in May.", "Exports fell 3 percent in May."),
    ("Tom Reed shot Ana Cole on Monday.", "Ana Cole shot Tom Reed on Monday."),
    ("Norland recognised Sundara on Monday.", "Sundara recognised Norland on Monday."),
    ("Ghana attacked Togo on Monday.", "Ghana was attacked by Togo on Monday."),
    ("Tom Reed met Ana Cole on Monday.", "Tom Reed spoke to Ana Cole by phone on Monday."),
    ("Lowen beat Asker 2-1 on Sunday.", "Lowen beat Asker 3-1 on Sunday."),
    ("The council voted 5-4 on Monday to build a bridge.", "The council voted 7-2 on Monday to build a bridge."),
    ("The union adopted its 14th package on Monday.", "The union adopted its 15th package on Monday."),
    ("Ana Cole will meet Tom Reed on Friday.", "Ana Cole cancelled her meeting with Tom Reed on Monday."),
    (
        "Mayor Ana Cole resigned on Monday after the council of Derby voted to remove her.",
        "Ana Cole met Tom Reed in Paris on Monday to discuss the trade of apples.",
    ),
)


@pytest.mark.parametrize(("one", "other"), OTHER_DEEDS)
def test_another_deed_of_the_same_people_on_the_same_day_is_another_happening(one: str, other: str) -> None:
    assert sorted(map(sorted, papers(one, other))) == [["Courier"], ["Herald"]]
    assert len(told(f"{one} {other}", "Herald")) == 2


def test_deeds_without_a_key_in_common_are_unlike_so_that_they_need_not_be_compared() -> None:
    titles = sorted({draft.title for pair in OTHER_DEEDS for text in pair for draft in told(text, "Herald")})
    apart = 0
    for one, other in combinations(map(deed_of, titles), 2):
        if keys_of(one).isdisjoint(keys_of(other)):
            apart += 1
            assert are_unlike(*faced(one, other))
    assert apart > len(titles)


def test_tolls_of_one_story_that_differ_are_flagged_and_other_stories_are_none() -> None:
    told_by = {
        "Herald": "Minister Ann Lee visited Kiru on Monday. The death toll rose to 19 on Tuesday.",
        "Courier": "Minister Ann Lee travelled to Kiru on Monday. Officials said on Wednesday that 18 people had died. "
        "Two of those rescued died on Thursday.",
        "Post": "A storm killed 31 people in Sund on Tuesday.",
    }
    merged = merge_drafts([draft for paper, text in told_by.items() for draft in told(text, paper)])
    flags = {draft.title: [flag.partition(" in ")[0] for flag in draft.flags] for draft in merged}

    assert flags == {
        "Minister Ann Lee travels to Kiru": [],
        "The death toll rises to 19": ["Tolls differ: 19 here, 18"],
        "Officials say 18 people died": ["Tolls differ: 18 here, 19"],
        "Two of those rescued die": [],
        "A storm kills 31 people in Sund": [],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court acquitted Tom Reed of bribery on Monday.", "The court acquitted Tom Reed of arson on Monday."),
        ("Ines Moe signed an order on mining on Monday.", "Ines Moe signed an order on housing on Monday."),
        ("Police held four men in Leeds on Monday.", "Police held a woman in Leeds on Monday."),
        ("The strike in Kiru ended without a deal on Monday.", "The strike in Kiru ended with a deal on Monday."),
        ("The trial in Kiru began on Monday.", "The trial in Kiru resumed on Monday."),
        ("Tom Reed was appointed harbour master on Monday.", "Tom Reed was named fire chief on Monday."),
        ("The agency cut its wheat estimate on Monday.", "The agency cut its maize estimate on Monday."),
        ("Norland sent 20 doctors to Kiru on Monday.", "Norland sent 20 soldiers to Kiru on Monday."),
        ("The union ended its strike without a deal on Monday.", "The union ended its strike with a deal on Monday."),
        ("Lowen beat Asker 3-1 on Sunday.", "Lowen women beat Asker 3-1 on Sunday."),
        ("Ines Moe promised aid to fishermen on Monday.", "Ines Moe promised aid to teachers on Monday."),
        ("The mill raised its summer prices on Monday.", "The mill raised its winter prices on Monday."),
        ("The mill cut its 2031 forecast on Monday.", "The mill cut its 2032 forecast on Monday."),
        ("A dyke near Kiru burst on Monday after a storm.", "The Kiru dyke burst on 2 March, firemen said."),  # a slip?
    ],
)
def test_what_stands_with_the_verb_makes_it_another_deed_and_is_flagged(one: str, other: str) -> None:
    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert [[proof.publisher for proof in draft.sources] for draft in merged] in (
        [["Herald"], ["Courier"]],
        [["Courier"], ["Herald"]],
    )
    assert all(draft.flags[0].startswith("Kept apart from what may be the same: ") for draft in merged)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brazil expelled two Chilean envoys on Monday.", "Chile expelled two Brazilian envoys on Monday."),
        ("Brazil recalled its envoy from Chile on Monday.", "Chile recalled its envoy from Brazil on Monday."),
    ],
)
def test_what_is_done_the_other_way_round_is_another_deed(one: str, other: str) -> None:
    assert sorted(map(sorted, papers(one, other))) == [["Courier"], ["Herald"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A court convicted Tom Reed of bribery and arson on Monday.", "Tom Reed was convicted of bribery on Monday."),
        ("The council passed a mining law on Monday.", "The council passed a law on mining on Monday."),
        ("Brazil expelled two Chilean envoys on Monday.", "Two envoys of Chile were expelled by Brazil on Monday."),
        ("The bank raised its key rate on Monday.", "The bank raised its benchmark rate on Monday."),
        ("Tom Reed was appointed finance minister on Monday.", "Tom Reed was named minister of finance on Monday."),
    ],
)
def test_the_same_said_with_other_words_beside_the_verb_is_one_deed(one: str, other: str) -> None:
    assert papers(one, other) == [{"Herald", "Courier"}]


def test_what_may_yet_be_the_same_is_kept_apart_and_flagged() -> None:
    one, other = "The Senate passed the ferry bill on Monday.", "The House passed the ferry bill on Monday."
    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])
    looked_at = "Kept apart from what may be the same: "
    assert [draft.flags for draft in merged] == [
        (f"{looked_at}The Senate passes the ferry bill (2031-03-03)",),
        (f"{looked_at}The House passes the ferry bill (2031-03-03)",),
    ]
    assert merge_drafts(merged) == merged


def test_other_deeds_of_one_person_told_much_alike_are_flagged() -> None:
    one = "Airline Sundavia said on Monday its chief executive Ines Moe would leave after a dispute over cargo."
    other = "Sundavia was in a dispute over cargo. Its chief executive Ines Moe announced her exit on Monday."

    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert [any("Kept apart" in flag for flag in draft.flags) for draft in merged if draft.date == "2031-03-03"] == [
        True,
        True,
    ]


def test_places_of_which_one_may_lie_in_the_other_are_flagged() -> None:
    one, other = "Two soldiers were killed in Gaza on Monday.", "Two soldiers were killed in Lebanon on Monday."

    (merged,) = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert merged.flags == ("Places differ: Gaza (herald-2031-03-07); Lebanon (courier-2031-03-07)",)


@pytest.mark.parametrize(
    ("one", "other", "flag"),
    [
        ("Nordmart closed 12 shops on Monday.", "Nordmart closed 15 shops on Monday.", "shops"),
        ("Some 3,400 porters quit on Monday.", "About 3,900 porters quit on Monday.", "porters"),
    ],
)
def test_numbers_that_cannot_both_be_right_are_flagged_by_what_they_count(one: str, other: str, flag: str) -> None:
    (merged,) = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert merged.flags[0].startswith(f"Figures differ: {flag}, 2031-03-03: ")


def test_a_toll_that_has_grown_is_told_and_not_averaged() -> None:
    one, other = "At least 14 people died in floods in Kiru on Monday.", "Floods in Kiru killed 19 people on Monday."

    (merged,) = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert merged.flags[-1].startswith("The toll has grown: killed: ") and "19 (courier" in merged.flags[-1]


def test_a_toll_of_nobody_nowhere_at_no_day_is_of_no_other_story() -> None:
    one = told("A rocket hit a market in Kiru on Monday.\n\nThe death toll from the strike has risen to 23.", "Herald")
    other = "The initial death toll was put at 61. It rose to 79 within a week, as divers searched the wreck."

    merged = merge_drafts([*one, *told(other, "Courier")])

    assert {len(draft.sources) for draft in merged} == {1}
    assert any(draft.title.endswith("to 23") for draft in merged)
    assert any(draft.title.endswith("to 79") for draft in merged)


def test_the_toll_of_a_blast_is_told_also_behind_who_was_burnt() -> None:
    one = "At least 17 labourers were charred to death when a blast tore through a firework plant in Kiru on Monday."
    other = "An explosion at a firework plant in Kiru killed at least 14 workers on Monday."

    merged = merge_drafts([*told(one, "Herald"), *told(other, "Courier")])

    assert any("at least 14" in flag and "at least 17" in flag for draft in merged for flag in draft.flags)


def test_what_is_done_day_after_day_is_not_flagged() -> None:
    one, other = "Troops shelled Kiru on Monday, killing two.", "Troops shelled Kiru on Sunday, killing five."

    assert [draft.flags for draft in merge_drafts([*told(one, "Herald"), *told(other, "Courier")])] == [(), ()]


def test_an_event_of_somebody_else_is_not_offered() -> None:
    event = Draft(date="2031-03-03", title="Tom Reed resigns", actors=("tom-reed",), same_as="reed-resigns")

    (apart,) = merge_drafts(told("Ana Cole resigned on Monday.", "Herald"), [event])
    (same,) = merge_drafts(told("Tom Reed resigned on Monday.", "Herald"), [event])

    assert (apart.same_as, same.same_as) == ("", "reed-resigns")
