"""Plain sentences of agency copy become drafts: what was found and ruled, what hangs on another clause, what is due."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


def told(text: str) -> list[tuple[str, str]]:
    article = Article(text=text, title="", publisher="Herald", published="2031-03-07")  # a Friday
    return [(draft.date, draft.title) for draft in draft_article(article)]


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        # what is found, and what is admitted or claimed itself
        (
            "Inspectors found in January that wells in the slum were unsafe.",
            [("2031-01", "Inspectors find wells in the slum were unsafe")],
        ),
        (
            "A Calder jury on Monday found former clerk Ann Lee guilty of stealing $2 million meant for schools.",
            [("2031-03-03", "A Calder jury finds Ann Lee guilty of stealing $2 million")],
        ),
        (
            "The Superior Court in January turned down Lee's request to have the trial moved.",
            [("2031-01", "The Superior Court turns down Lee's request to have trial moved")],
        ),
        (
            "The yield on 10-year government bonds fell on Monday.",
            [("2031-03-03", "The yield on 10-year government bonds falls")],
        ),
        (
            "The Civic Union lost 27 seats on Monday and Chief Minister Jon Dahl, who lost his own, quit the party.",
            [("2031-03-03", "The Civic Union loses 27 seats")],
        ),
        # what came out on a day tells it then
        ("A report published on Monday says inspectors ignored leaks.",
         [("2031-03-03", "A report says inspectors ignored leaks")]),
        ("The report, published on Monday, recommends shutting the mill.",
         [("2031-03-03", "The report recommends shutting the mill")]),
        ("An inquiry report published on Monday blamed the army for the deaths.",
         [("2031-03-03", "An inquiry report blames the army for the deaths")]),
        ("A poll published on Monday puts Ann Lee ahead by 12 points.",
         [("2031-03-03", "A poll puts Ann Lee ahead by 12 points")]),
        # by what somebody tells it
        ("Ann Lee went on state television late on Monday to say she would not resign.",
         [("2031-03-03", "Ann Lee goes on state television to say she would not resign")]),
        ("Ann Lee announced on social media on Monday that she would quit.",
         [("2031-03-03", "Ann Lee announces she will quit")]),
        ("Ann Lee tweeted on Monday that the war was over.", [("2031-03-03", "Ann Lee tweets the war was over")]),
        # who plans a town has not planned what comes behind
        ("A planning inspector on Monday rejected an appeal by Norvell.",
         [("2031-03-03", "A planning inspector rejects an appeal by Norvell")]),
        # no count is left of what does not fit
        (
            "Bo Day pleaded guilty at Leeds Crown Court on Monday to 14 counts of theft and three of making threats.",
            [("2031-03-03", "Bo Day pleads guilty at Leeds Crown Court to 14 counts of theft")],
        ),
        ("Minister Jan de Wit resigned on Monday.", [("2031-03-03", "Minister Jan de Wit resigns")]),
        # verbs whose past is as well a noun
        ("The storm hit two towns on Monday.", [("2031-03-03", "The storm hits two towns")]),
        ("A missile hit residential buildings on Monday.", [("2031-03-03", "A missile hits residential buildings")]),
        ("Halden bid $4bn for Norvell on Monday.", [("2031-03-03", "Halden bids $4bn for Norvell")]),
        ("After a pay cut two years ago the guild struck on Monday.", [("2031-03-03", "The guild strikes")]),
        ("Talks got under way in Kiru on Monday.", [("2031-03-03", "Talks get under way in Kiru")]),
        ("A diver found oil leaking on Monday.", [("2031-03-03", "A diver finds oil leaking")]),
        ("The guild admitted Norland on Monday.", [("2031-03-03", "The guild admits Norland")]),
        (
            "The Red Dawn group claimed responsibility for the blast on Monday.",
            [("2031-03-03", "The Red Dawn group claims responsibility for the blast")],
        ),
        (
            "The Bank of Norland kept rates unchanged on Monday.",
            [("2031-03-03", "The Bank of Norland keeps rates unchanged")],
        ),
        ("Fighting in Calder escalated on Monday.", [("2031-03-03", "Fighting in Calder escalates")]),
        (
            "Mayor Ana Cole apologized in a film shown on Monday.",
            [("2031-03-03", "Mayor Ana Cole apologizes in a film")],
        ),
        # what hangs on another clause and has a day of its own
        (
            "Crews found a recorder on Monday in the wreck of a jet that crashed near Calder on Sunday, killing 12.",
            [
                ("2031-03-03", "Crews find a recorder in the wreck of a jet"),
                ("2031-03-02", "A jet crashes near Calder"),
            ],
        ),
        (
            "The firm offered a truce in January, an offer that the union rejected on Feb. 12.",
            [("2031-01", "The firm offers a truce"), ("2031-02-12", "The union rejects an offer")],
        ),
        (
            "Ana Cole, whom Mayor Tom Reed named last August, resigned on Monday.",
            [("2031-03-03", "Ana Cole resigns"), ("2030-08", "Tom Reed names Ana Cole")],
        ),
        (
            "Tom Reed cancelled his trip on Sunday after injuring his head in a fall on Saturday.",
            [("2031-03-02", "Tom Reed cancels his trip"), ("2031-03-01", "Tom Reed injures his head in a fall")],
        ),
        (
            "The bank held rates at 8% on Monday, having cut them from 8.25% in January.",
            [("2031-03-03", "The bank holds rates at 8%"), ("2031-01", "The bank cuts rates from 8.25%")],
        ),
        # a meeting at which something was agreed is no second happening
        (
            "The two sides agreed at a meeting in Brel in January that the post would be shared.",
            [("2031-01", "The two sides agree the post will be shared")],
        ),
        ("Tom Reed resigned after losing a vote on Monday.", [("2031-03-03", "Tom Reed resigns after losing a vote")]),
        ("Tom Reed, a cook at the Palace Hotel who quit on Monday, is 49.", [("2031-03-03", "Tom Reed quits")]),
        (
            "Sam Orr, 49, a former mayor of Calder who lost the vote in January, died on Monday.",
            [("2031-03-03", "Sam Orr dies"), ("2031-01", "Sam Orr loses the vote")],
        ),
        (
            "Rovers had a first bid of £29m turned down on Monday.",
            [("2031-03-03", "Rovers have a first bid of £29m turned down")],
        ),
        (
            "Uwe Tarn won on Sunday. It rained. Zeb Dorn testified on Monday. He resigned on Tuesday.",
            [("2031-03-02", "Uwe Tarn wins"), ("2031-03-03", "Zeb Dorn testifies"), ("2031-03-04", "Zeb Dorn resigns")],
        ),
        # who died and in what is one
        (
            "Three people died when a bus hit a tree near Calder on Monday.",
            [("2031-03-03", "Three people die when a bus hits a tree near Calder")],
        ),
        (
            "At least 80 people were killed in Calder on Monday when the army shelled a market.",
            [("2031-03-03", "The army shells a market in Calder")],
        ),
        (
            "Twelve people drowned on Monday when a ferry sank.",
            [("2031-03-03", "Twelve people drown when a ferry sinks")],
        ),
        (
            "Ana Cole died when a bus hit a tree on Monday.",
            [("2031-03-03", "Ana Cole dies when a bus hits a tree")],
        ),
        # the day is that of the call
        (
            "Tom Reed called on Ana Cole to resign on Monday.",
            [("2031-03-03", "Tom Reed calls on Ana Cole to resign")],
        ),
        # what is to come
        ("Norland joins the pact on Sunday.", [("2031-03-09", "Norland joins the pact")]),
        ("A further 2,000 doses are expected on Sunday.", [("2031-03-09", "A further 2,000 doses are expected")]),
        ("A report is due on Sunday.", [("2031-03-09", "A report is due")]),
        ("The club face Rovers on 9 March.", [("2031-03-09", "The club faces Rovers")]),
    ],
)
def test_a_plain_sentence_is_no_happening_lost(text: str, drafts: list[tuple[str, str]]) -> None:
    assert told(text) == drafts


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        (
            "The family of Ana Cole, who died on Monday, sued the mill on Thursday.",
            [("2031-03-06", "The family of Ana Cole sues the mill"), ("2031-03-03", "Ana Cole dies")],
        ),
        (
            "On Monday police in Calder, acting on a tip, arrested 12 men.",
            [("2031-03-03", "Police in Calder arrest 12 men")],
        ),
        (
            "On Monday drivers at a depot in Kiru, 30 miles away, went on strike.",
            [("2031-03-03", "Drivers at a depot in Kiru go on strike")],
        ),
        (
            "The ferry carried 20 people more than it was allowed to on Monday.",
            [("2031-03-03", "The ferry carries 20 people")],
        ),
        (
            "Norvell's $3bn agreed bid for Hale, unveiled on Monday, was cleared on Thursday.",
            [
                ("2031-03-06", "Norvell's $3bn agreed bid for Hale is cleared"),
                ("2031-03-03", "Norvell's $3bn agreed bid for Hale is unveiled"),
            ],
        ),
        (
            "This report is based on interviews with 60 farmers and 11 clerks, carried out in May.",
            [("2030-05", "Interviews are carried out")],
        ),
        (
            "The man who chose which firms could dig, load and moor in the port was jailed on Monday.",
            [("2031-03-03", "The man is jailed")],
        ),
        (
            "Prosecutors on Thursday charged the driver of a bus that overturned on Monday with negligence.",
            [("2031-03-06", "Prosecutors charge the driver of a bus"), ("2031-03-03", "A bus overturns")],
        ),
        (
            "A gang that calls itself the Wolves blew up a bridge on Monday.",
            [("2031-03-03", "A gang that calls itself the Wolves blows up a bridge")],
        ),
        (
            "A crew from the Centre for Disease Control and Prevention, which opened in May, arrived on Monday.",
            [
                ("2031-03-03", "Crew from Centre for Disease Control and Prevention arrives"),
                ("2030-05", "The Centre for Disease Control and Prevention opens"),
            ],
        ),
        (
            "Tom Reed was taken before a Calder judge on Monday.",
            [("2031-03-03", "Tom Reed is taken before a Calder judge")],
        ),
        (
            "In 2015 a pipe at the mill ruptured, spilling acid, and the company was fined $2 million.",
            [("2015", "A pipe at the mill ruptures"), ("2015", "The company is fined $2 million")],
        ),
        ("Tom Reed turned himself in to police on Monday.", [("2031-03-03", "Tom Reed turns himself in to police")]),
        ("The panel that studied that fire resigned on Monday.", [("2031-03-03", "The panel resigns")]),
        (
            "A Senate committee recommended in January that wooden ferries be phased out by 2035.",
            [("2031-01", "A Senate committee recommends that wooden ferries be phased out")],
        ),
        (
            "In a letter dated 4 March the insurer warned the museum that cover would be cut.",
            [("2031-03-04", "The insurer warns cover will be cut")],
        ),
        (
            "A stoppage on March 3, the Monday of the fair, left thousands stranded.",
            [("2031-03-03", "A stoppage leaves thousands stranded")],
        ),
        (
            "On March 3 members rejected a pay deal by 611 votes to 204.",
            [("2031-03-03", "Members reject pay deal by 611 votes to 204")],
        ),
        (
            "The school will hold its Christmas fair on April 9.",
            [("2031-04-09", "The school to hold its Christmas fair")],
        ),
        (
            "Hale's net profit rose last year, and in January it bought nine cargo aircraft from Norvell.",
            [("2030", "Hale's net profit rises"), ("2031-01", "Hale buys nine cargo aircraft from Norvell")],
        ),
        (
            "A charge of theft against her husband, Tom Reed, 53, was dropped on Monday.",
            [("2031-03-03", "A charge of theft against her husband is dropped")],
        ),
        (
            "The federation at first called the report untrue. On Monday it suspended its coach, Tom Reed.",
            [
                ("2031-03-03~", "The federation calls the report untrue"),
                ("2031-03-03", "The federation suspends its coach, Tom Reed"),
            ],
        ),
        ("Shops asked the council on Monday to step in.", [("2031-03-03", "Shops ask the council to step in")]),
        (
            "Shoppers in Cork face a week without buses after talks broke down on Monday.",
            [("2031-03-03", "Talks break down")],
        ),
        (
            "Police said that Tom Reed, who ran a gym, had sold the van in January.",
            [("2031-01", "Tom Reed sells the van")],
        ),
        ("He said the mill, which opened in 1990, had closed on Monday.", [("2031-03-03", "The mill closes")]),
        ("Its owner, the Lindt family, sold the mill on Monday.", [("2031-03-03", "The Lindt family sells the mill")]),
        (
            "The treaty, which must be ratified by all 12 states, was signed in Oslo on Monday.",
            [("2031-03-03", "The treaty is signed in Oslo")],
        ),
        (
            "The tram failed to stop at the square, ran down a hill and hit a kiosk on Monday.",
            [("2031-03-03", "The tram hits a kiosk")],
        ),
        (
            "On Monday the court fined the mill, ordered it to repay $2 million and barred its owner from office.",
            [("2031-03-03", "The court fines the mill")],
        ),
        (
            "Uwe Tarn called it a scandal. Calder baker Donatella Obi shut her shop on Monday.",
            [("2031-03-03", "Donatella Obi shuts her shop")],
        ),
        (
            "MPs in Norland brought down the cabinet on Monday.",
            [("2031-03-03", "MPs in Norland bring down the cabinet")],
        ),
        (
            "The court heard during a long trial that Tom Reed, who bought the home in 2009, was in debt.",
            [("[..2031-03-07]", "The court hears Tom Reed was in debt"), ("2009", "Tom Reed buys the home")],
        ),
        (
            "An owner who stole savings to fund cruises, a villa and a yacht was jailed on Monday.",
            [("2031-03-03", "An owner is jailed")],
        ),
        (
            "Crews found two bodies on Monday, raising to 11 the number of people killed in the blast.",
            [("2031-03-03", "Crews find two bodies")],
        ),
        ("The lab developed a full profile in January.", [("2031-01", "The lab develops a full profile")]),
        ("Tom Reed is accused of arranging for samples to be swapped or destroyed in 2016.", []),
        ("The treaty, signed in 1998, lapses on 1 May.", [("2031-05-01", "The treaty lapses")]),
        ("Six weeks on, some 900 of them are still living in tents.", []),
        ("The ministers took no questions. They are to meet on Sunday.", []),
        (
            "Crowds gathered on Monday outside parliament, which is to vote on Sunday.",
            [("2031-03-03", "Crowds gather outside parliament"), ("2031-03-09", "Parliament to vote")],
        ),
        # how it was until then
        ("He had held three stars since 1988. The bank had kept the rate since May 2024.", []),
    ],
)
def test_what_a_sentence_mentions_besides_does_nothing_that_it_did_not_do(
    text: str, drafts: list[tuple[str, str]]
) -> None:
    assert told(text) == drafts


def test_a_year_in_which_a_thing_was_made_is_not_that_of_its_theft() -> None:
    drafts = told("Thieves took the cup, a salt made in 1641 by a Delft smith, on 17 October. They fled at 3:12 a.m.")
    assert drafts[0] == ("2030-10-17", "Thieves take the cup")
    assert not any(date.startswith("1641") for date, _ in drafts)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The storm killed more than 600 people in the country on Monday.",
            "The storm kills more than 600 people in the country",
        ),
        ("The storm killed as many as 40 people on Monday.", "The storm kills as many as 40 people"),
        ("The club bought Tom Reed for £38m on Monday.", "The club buys Tom Reed for £38m"),
        # a sum that a comma follows
        ("The club sold the ground for £870,000, Simon Orr said on Monday.", "The club sells the ground for £870,000"),
        ("Ada Orr stole $5,200, prosecutor Tom Reed said on Monday.", "Prosecutor Tom Reed says Ada Orr stole $5,200"),
        ("After it lost €90,000, the club sold the ground on Monday.", "The club sells the ground"),
        ("The minutes of this week's meeting were published on Monday.", "The minutes of the meeting are published"),
        ("The race was cancelled on Monday.", "The race is cancelled"),
        ("The strike at nine hotels run by Hale, Norvell and Tarn ended on Monday.", "The strike at nine hotels ends"),
        ("Pope Leo prayed for the victims on Monday.", "Pope Leo prays for the victims"),
        ("The fund Calder Partners bought a mine on Monday.", "The fund Calder Partners buys a mine"),
        ("The Allies took the port on Monday.", "The Allies take the port"),
        ("The French took the port on Monday.", "The French take the port"),
        ("The Netherlands took the port on Monday.", "The Netherlands takes the port"),
        ("The mayor instituted a system of passes on Monday.", "The mayor institutes a system of passes"),
        # what would say the contrary, or too little
        ("The agency declared the outbreak over on Monday.", "The agency declares the outbreak over"),
        ("Norland imposed tariffs of up to 45% on Monday.", "Norland imposes tariffs of up to 45%"),
        ("A man blew himself up at a mosque on Monday.", "A man blows himself up at a mosque"),
        ("Hamas freed two men on Monday.", "Hamas frees two men"),
        # no eight words in a row of the article's
        (
            "A first shipment of 1.4 million doses of vaccine arrived in Calder on Monday.",
            "First shipment of 1.4 million doses arrives in Calder",
        ),
        (
            "A new minimum wage for dock workers takes effect in Calder on Sunday.",
            "A new minimum wage takes effect in Calder",
        ),
        (
            "The central bank raised its benchmark interest rate by 50 basis points to 14.75% on Monday.",
            "The central bank raises its benchmark interest rate to 14.75%",
        ),
    ],
)
def test_a_title_keeps_its_numbers_and_says_it_in_other_words(text: str, title: str) -> None:
    assert [one for _, one in told(text)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cole warned Tom Reed on Monday that he was to blame.",  # who is, nobody knows
        "No one in the port was hurt on Monday.",
        "The striker was linked with Oram Rovers on Monday.",  # a rumour
        "The government of Norland gave no details of its plan.",
        "Taking the coast with the Norland led Ana Cole to victory on Monday.",
    ],
)
def test_what_says_not_who_gives_no_title(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Tom Reed resigned on Monday. Crews freed a boy on Tuesday. His mother died on Wednesday.",
         ["Tom Reed resigns", "Crews free a boy", "A boy’s mother dies"]),
        ("Tom Reed said on Monday that looters had burned a market, and sent the army on Tuesday to Calder.",
         ["Tom Reed says looters burned a market", "Tom Reed sends the army to Calder"]),
        ("An overnight curfew was imposed on Monday.", ["An overnight curfew is imposed"]),
        ("Furniture chain Norvell failed on Monday. Rival Tarn Furniture closed a shop on Tuesday.",
         ["Furniture chain Norvell fails", "Rival Tarn Furniture closes a shop"]),
    ],
)  # fmt: skip
def test_a_deed_goes_to_nobody_who_did_it_not(text: str, titles: list[str]) -> None:
    assert [title for _, title in told(text)] == titles


def test_it_is_who_reports_and_not_what_is_reported() -> None:
    drafts = told(
        "Norvell sold a mine on Monday. It said on Tuesday that profit had dropped 18%, and cut 40 jobs in January."
    )
    assert [title.split()[0] for _, title in drafts] == ["Norvell", "Norvell", "Norvell"]


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("A WOMAN was jailed", "A woman is jailed"),
        ("TWO MEN were jailed", "Two men are jailed"),
        ("THE owner of a mill was jailed", "The owner of a mill is jailed"),
        ("AN ELDERLY man was jailed", "An elderly man is jailed"),
        ("AT least nine people were jailed", "At least nine people are jailed"),
        ("CAMPAIGNERS blocked a port", "Campaigners block a port"),
        ("A NATO jet crashed", "A NATO jet crashes"),
        ("UNESCO listed a mill", "UNESCO lists a mill"),
        ("ORAM workers were jailed", "Oram workers are jailed"),
    ],
)
def test_the_capitals_that_an_article_begins_with_name_nobody(opening: str, title: str) -> None:
    text = f"{opening} on Monday.\n\nIt was not clear why it was in Oram."
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))

    assert [(draft.title, draft.quote) for draft in drafts] == [(title, f"{opening} on Monday.")]
    assert not any(actor.isupper() for draft in drafts for actor in draft.actors if actor not in ("NATO", "UNESCO"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who did it with another whose position comes first
        ("Mayor Ann Lee and her deputy, Bo Day, opened a mill in Kiru on Monday.", "Ann Lee and Bo Day open a mill"),
        ("Ann Lee, the mayor, and Bo Day, her deputy, met miners on Monday.", "Ann Lee and Bo Day meet miners"),
        ("The trade and industry minister, Ann Lee, resigned on Monday.", "Ann Lee resigns"),
        ("Bo Day was dismissed, and Ann Lee, a lawyer, takes over on Friday week.", "Bo Day is dismissed"),
        # a title that names nobody has its place
        (
            "Two aid workers died on Monday when their lorry overturned near the village of Dur.",
            "die when their lorry overturns near the village of Dur",
        ),
        ("In the town of Dur, two women drowned on Monday.", "Two women drown in Dur"),
        ("Four miners died on Monday, a week after the mine at Dur reopened.", "Four miners die"),
        ("In May, two ferries sank.", "Two ferries sink"),
        ("In Ann Lee's case, the judge stepped down on Monday.", "The judge steps down"),
        # who gets it
        ("Ann Lee left on Monday. The town gave her 900 crowns on Tuesday.", "The town gives Ann Lee 900 crowns"),
        ("Ann Lee left on Monday. The town lost her a friend on Tuesday.", "Ann Lee leaves"),
        # what leads to them is not who did it, and "those" are what they are of
        ("Under the pact the two towns will close a mill in May.", "The two towns to close a mill"),
        ("After a long debate the council approved the mill on Monday.", "The council approves the mill"),
        ("The ship Maud sank on Monday.", "The ship Maud sinks"),
        ("Sales of cars fell on Monday and those of lorries rose on Tuesday.", "Sales of lorries rise"),
        ("Ann Lee herself opened the mill on Monday.", "Ann Lee opens the mill"),
        ("The unemployed marched on Monday.", "The unemployed march"),
        # who heads it, is none of it; who else was held, with what that is; two with their ages; what was called off
        (
            "A panel headed by the mayor, Ann Lee, published its findings on Monday.",
            "A panel headed by the mayor publishes its findings",
        ),
        (
            "The master of the ship, a man of 54, and the first mate were arrested on Monday.",
            "The master of the ship and the first mate are arrested",
        ),
        ("Ann Lee, 54, and Tom Ray, 31, were jailed on Monday.", "Ann Lee and Tom Ray are jailed"),
        ("The strike was due to start on Monday, but the union called it off on Sunday.", "calls off the strike"),
        ("Norjet's $3bn agreed bid for Halden, unveiled last Thursday, will fail.", "bid for Halden is unveiled"),
        ("A well is to be drilled in the southern summer of 2033.", "A well to be drilled"),
        ("Norjet's profit rose, and on Monday it bought two mills.", "Norjet buys two mills"),
        # what is done behind what was put in, considered, stopped, and only called so
        ("The army attacked a camp and killed, by its own count, 43 men on Monday.", "The army kills 43 men"),
        (
            "The council approved, by ten votes, the sale of the pier on Monday.",
            "The council approves the sale of the pier",
        ),
        ("The mayor called the vote in, and a panel will consider it on 9 March.", "A panel to consider the vote"),
        ("A court ordered the mill to stop taking wood on Monday.", "A court orders the mill to stop taking wood"),
        (
            "The paper published on Monday what it said were minutes of a trial held in May, at which Ann Lee wept.",
            "The paper publishes what it says are minutes of a trial",
        ),
        # no part of a name, and in its right spelling
        (
            "Buyers agreed on Monday to purchase 60 Boeing 787 Dreamliner aircraft in a deal worth $7bn.",
            "Buyers agree to purchase 60 Boeing 787 Dreamliner aircraft",
        ),
        ("The board applauded the crew on Monday.", "The board applauds the crew"),
        ("The agency cut the city's BBB- rating on Monday.", "The agency cuts the city's BBB- rating"),
        ("The injured man marched on Monday.", "The injured man marches"),
    ],
)
def test_a_title_names_who_did_it_and_where_it_befell_nobody_with_a_name(text: str, title: str) -> None:
    titles = [title for _, title in told(text)]
    assert any(one.endswith(title) or one.startswith(f"{title} in ") for one in titles), titles


@pytest.mark.parametrize(
    "text",
    [
        "The chair, Ann Lee, called that insufficient on Monday.",
        "The panel summoned both of them on Monday.",
    ],
)
def test_what_was_called_so_by_no_name_is_no_title(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        ("There was an explosion at a mill on Monday.", [("2031-03-03", "An explosion occurs at a mill")]),
        ("On Monday there was a fire at a mill.", [("2031-03-03", "A fire breaks out at a mill")]),
        ("There were clashes in Kiru on Monday.", [("2031-03-03", "Clashes take place in Kiru")]),
        ("There will be a vote on 14 March.", [("2031-03-14", "A vote to take place")]),
        ("There was no fire on Monday.", []),
        ("There were fears of a strike on Monday.", []),
        ("There were 14 boats in the port on Monday.", []),
    ],
)  # fmt: skip
def test_what_there_was_happened_where_it_is_a_happening(text: str, drafts: list[tuple[str, str]]) -> None:
    assert told(text) == drafts


@pytest.mark.parametrize(
    ("text", "drafts"),
    [
        (
            "A mill devoted to looms, which was flooded in 2028, is to reopen on 20 March.",
            [("2031-03-20", "A mill to reopen")],
        ),
        (
            "A school moved to Kiru, which was flooded in 2028, and is to open on 20 March.",
            [("2031-03-07~", "A school moves to Kiru"), ("2031-03-20", "A school to open")],
        ),
        ("Workers at the mill walked out on Monday for two hours.", [("2031-03-03", "Workers at the mill walk out")]),
        ("The mill will lay off 40 workers on 20 March.", [("2031-03-20", "The mill to lay off 40 workers")]),
        ("Officers used water cannon on Monday.", [("2031-03-03", "Officers use water cannon")]),
        (
            "Hale Mining is short of ore. On Monday it cancelled wage talks with miners.",
            [("2031-03-03", "Hale Mining cancels wage talks with miners")],
        ),
        (
            "Ann Lee runs the port. She cancelled weekend visits to the docks on Monday.",
            [("2031-03-03", "Ann Lee cancels weekend visits to the docks")],
        ),
    ],
)  # fmt: skip
def test_the_verb_of_a_clause_is_read_with_what_belongs_to_it(text: str, drafts: list[tuple[str, str]]) -> None:
    assert told(text) == drafts


@pytest.mark.parametrize(
    "text",
    [
        "It began to fray in November, when the Forum walked out, and lost its seats on March 3, when Lee quit.",
        "By the following sides agreed to open the road to the city to aid convoys within a week.",
        "The old peak was reached in August. It was expected to reach 31 by May or",
        "Dykes failed on 3 March. Both sides agreed to open the road within a week.\n\nA line opens on Friday.",
    ],
)
def test_words_that_make_no_whole_clause_give_no_draft_without_a_title(text: str) -> None:
    assert all(title for _, title in told(text))
