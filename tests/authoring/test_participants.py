"""Who takes part in what a dispatch tells is found also where they are not named as the ones who do it."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, Draft, draft_article


def drafts(text: str) -> list[Draft]:
    return list(draft_article(Article(text=text, title="News", publisher="The Post", published="2025-10-17")))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # governments: by an adjective, by what only a state does, as hosts, by an office taken
        ("Chilean enforcement resumed on Monday.", {"Chile"}),
        ("Conscription began in Norway on Monday.", {"Norway"}),
        ("Kenyan officials flew to Ghana on Monday for talks on trade.", {"Kenya", "Ghana"}),
        ("Kenyan officials flew to Ghana on Monday for talks with Togolese ministers.", {"Kenya", "Togo"}),
        ("Kenyan officials flew to Ghana on Monday for a holiday.", {"Kenya"}),
        ("President Ama Orr was sworn in on Monday in Ghana.", {"Ama Orr", "Ghana"}),
        ("Mayor Ama Orr was sworn in on Monday in Ghana.", {"Ama Orr"}),
        # a verb behind what is put in; a firm by what is held of it, and by the beginning of its name
        ("Ghana, a large producer of cocoa, defaulted on its debt on Monday.", {"Ghana"}),
        ("Ghana, where 40 people died last year, sent 20 doctors abroad on Monday.", {"Ghana"}),
        ("Visitors from Ghana, a large producer of cocoa, died on Monday.", set()),
        ("Pacific Tarn Energy shut on Monday. The guild sued Pacific Tarn on Friday.", {"Pacific Tarn Energy"}),
        ("Kiru Steel shut on Monday. Bo Day was arrested at Kiru airport.", {"Kiru Steel", "Bo Day"}),
        ("The Vell Courier shut a mill in the town of Vell on Monday.", {"Vell Courier"}),
        ("Hundreds fled the town of Vell on Monday, the Vell Courier said.", set()),
        ("The guild bought a stake in Norvell on Monday.", {"Norvell"}),
        ("The U.N. Security Council said so. The U.N. sent 20 doctors on Monday.", {"United Nations"}),
        # bodies by what their people are called
        ("Ann Lee met congressional leaders on Monday.", {"Ann Lee", "Congress"}),
        ("Ann Lee met congressional rules on Monday.", {"Ann Lee"}),
        # who says what they make of it takes part; who is only told of in passing does not
        ("Norway closed its border on Monday, a step that Sweden has called unlawful.", {"Norway", "Sweden"}),
        ("Ann Lee, the rival of Tom Ray in the race for mayor, resigned on Monday.", {"Ann Lee"}),
        ("Ann Lee, her deputy Tom Ray and Carl Orr resigned on Monday.", {"Ann Lee", "Tom Ray", "Carl Orr"}),
        # who says so at the end, whom it is said of, to whom it is done; what has another day is told by itself
        ("The toll rose to 58 on Monday after divers found nine more, the Harbour Agency said.", {"Harbour Agency"}),
        ("The Harbour Club said on Monday that Ann Lee had resigned.", {"Harbour Club", "Ann Lee"}),
        ("Ann Lee won on Monday. Mayor Tom Ray gave her a medal on Tuesday.", {"Ann Lee", "Tom Ray"}),
        ("Ann Lee signed the bill on Monday after Tom Ray had read it on Friday.", {"Ann Lee"}),
        ("Prosecutors said on Monday that Dutch police had arrested four men.", {"Dutch police"}),
        ("The works, by Ann Lee and Tom Ray, were stolen on Monday.", set()),
        # names that begin or end like something else
        ("Peru's parliament ratified Chile's NATO accord on Monday.", {"Peru's parliament", "NATO"}),
        ("Real Madrid beat Rovers on Monday.", {"Real Madrid", "Rovers"}),
        ("Peruvian airstrikes hit a camp on Monday.", {"Peru"}),
        ("The Oslo Retired Teachers Association lost a case on Monday.", {"Oslo Retired Teachers Association"}),
        ("Shipping line Norvell hired 40 sailors on Monday.", {"Norvell"}),
        ("Norvell named Tom van Ray as its head on Monday.", {"Norvell", "Tom van Ray"}),
        ("Tom Ray was named in the squad for the Copa America on Monday.", {"Tom Ray"}),
        ("Health Norway said on Monday that Tom Ray had resigned.", {"Tom Ray"}),
        # firms by who leads or owns what
        ("Tom Ray stepped down as chief executive of Norvell on Monday.", {"Tom Ray", "Norvell"}),
        ("The tunnel's operator, Norvell, shut the gates on Monday.", {"Norvell"}),
        ("United States officials met Tom Ray on Monday.", {"United States", "Tom Ray"}),
    ],
)
def test_who_takes_part_is_told_by_what_is_done(text: str, actors: set[str]) -> None:
    assert {actor for draft in drafts(text) for actor in draft.actors} == actors


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee resigned on Monday, a week after Tom Ray left.",
        "Ann Lee resigned on Monday after Tom Ray left on Friday.",
        "Ann Lee, who married Tom Ray in 1996, resigned on Monday.",
    ],
)
def test_what_has_a_time_of_its_own_is_told_by_itself(text: str) -> None:
    (resigns,) = [draft for draft in drafts(text) if draft.title == "Ann Lee resigns"]
    assert resigns.actors == ("Ann Lee",)


@pytest.mark.parametrize(
    "roster",
    [
        "Among those present were Norwegian Minister Ann Lee, Finnish Minister Tom Ray and Carl Orr.",
        "The talks, to be attended by Ann Lee, Tom Ray and Carl Orr, are the second on fish.",
        "Ann Lee, Tom Ray and Carl Orr are representing the two sides.",
    ],
)
def test_those_who_come_to_a_meeting_stand_for_their_governments(roster: str) -> None:
    (talks,) = drafts(f"Norwegian and Finnish officials will meet in Oslo on Friday to discuss fish. {roster}")
    assert set(talks.actors) == {"Ann Lee", "Tom Ray", "Carl Orr"}


def test_what_was_agreed_at_a_meeting_is_of_its_time_and_told_by_who_says_so() -> None:
    (agreed,) = drafts(
        "A spokesman said the Harbour Agency was ready, adding that delegates at the April talks in Oslo agreed to meet"
        " again this month."
    )
    assert agreed.title.endswith("agree to meet again")
    assert (agreed.date, agreed.actors) == ("2025-04", ("Harbour Agency",))


@pytest.mark.parametrize(
    ("before", "subject", "meant"),
    [
        ("The Harbour Union called a strike on Monday.", "The union", "The Harbour Union"),
        ("The Federal Reserve cut a rate on Monday.", "The central bank", "The Federal Reserve"),
        ("Norvell Motors opened a plant on Monday. Norvell sued the Acme Agency.", "The company", "Norvell Motors"),
        ("Tarn Rovers beat Lowick 2-1 on Monday.", "The club", "Tarn Rovers"),
        ("German car maker Norvell bought US rival Tarn Inc on Monday.", "The German company", "Norvell"),
        ("Their union, UNITE HERE, called a strike on Monday.", "The union", "UNITE HERE"),
        ("The carrier Norvell sued Tarn Motors on Monday. Tarn Motors paid.", "The airline", "Norvell"),
        # of several, of another kind, or of none
        ("The Harbour Union and the Dock Union called a strike on Monday.", "The union", ""),
        ("German car maker Norvell bought US rival Tarn Inc on Monday.", "The company", "Norvell"),
        ("German car maker Norvell and US rival Tarn Inc merged on Monday.", "The company", ""),
        ("Norvell Motors opened a plant on Monday.", "The rival company", ""),
        ("The Harbour Union called a strike on Monday.", "The company", ""),
        ("Ann Lee called a strike on Monday.", "The union", ""),
    ],
)
def test_a_body_is_meant_by_what_it_is(before: str, subject: str, meant: str) -> None:
    *_, last = drafts(f"{before} {subject} will hire 200 people on Friday.")
    actors = (meant.removeprefix("The "),) if meant else ()
    assert (last.title, last.actors) == (f"{meant or subject} to hire 200 people", actors)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee sued Norvell on Monday. Workers of Norvell marched to the company’s office on Tuesday.",
         "Workers of Norvell march to the company’s office"),
        ("Police sued Norvell on Monday. Protesters marched to the company’s office on Tuesday.",
         "Protesters march to Norvell’s office"),
        ("A blast hit the town of Kiru on Monday. Crews reached the town on Tuesday.", "Crews reach Kiru"),
        ("Ann Lee was sworn in on Monday in the capital, Lunde.", "Ann Lee is sworn in in Lunde"),
        ("Mayor Ann Lee resigned on Monday. The mayor won a vote on Tuesday.", "Ann Lee wins a vote"),
        ("Mayor Ann Lee met Mayor Bo Day on Monday. The mayor won a vote on Tuesday.", "The mayor wins a vote"),
        ("UNICEF said so on Monday. The U.N. agency opened a clinic on Tuesday.", "UNICEF opens a clinic"),
        ("Brazilian police met Ann Lee. The government cut a tax on Friday.", "Brazil’s government cuts a tax"),
        (
            "Orsk, the oil workers’ union, is angry. Orsk called a strike. The company was fined on Monday.",
            "The company is fined",
        ),
        (
            "A court in Kiru fined Tom Reed. He may go to the Supreme Court. The court met on Monday.",
            "The court meets in Kiru",
        ),
        ("U.S. police met Ann Lee on Monday. The government cut a tax on Tuesday.", "The U.S. government cuts a tax"),
        ("Peru and Chile met Ann Lee on Monday. The government cut a tax on Tuesday.", "The government cuts a tax"),
        ("Norvell and Tarn Motors merged on Monday. The union leader resigned on Tuesday.", "The union leader resigns"),
    ],
)  # fmt: skip
def test_a_title_names_who_and_where_is_meant(text: str, title: str) -> None:
    assert drafts(text)[-1].title == title


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # whose "the takeover", "the talks" and "the trial" is, as was told before
        (
            "Norvell agreed on Monday to buy Tarn. The Trade Board cleared the deal on Tuesday.",
            "Trade Board;Norvell;Tarn",
        ),
        ("Peru and Chile opened talks on Monday. The negotiations were broken off on Tuesday.", "Peru;Chile"),
        ("Peru and Chile opened talks on Monday. The talks with Togo were broken off on Tuesday.", "Togo"),
        ("Peru and Chad signed a truce in May. Egypt and Togo praised it. The truce collapsed on Monday.", "Peru;Chad"),
        ("A jury convicted Ann Lee of fraud in May. The sentence was read out on Monday.", "Ann Lee"),
        (
            "The Dock Union called a strike at Hale Freight in May. The walkout ended on Monday.",
            "Dock Union;Hale Freight",
        ),
        ("The Dock Union called a walkout in May. A trial of a vaccine began on Monday.", ""),
        ("Peru and Chile signed a pact on Friday. The delegations met again on Monday.", "Peru;Chile"),
        # whose house a body searches; whose office somebody leaves
        ("Ann Lee was arrested in May. The Fraud Office searched her home on Monday.", "Fraud Office;Ann Lee"),
        ("The Fraud Office was founded in May. The Fraud Office moved its archive on Monday.", "Fraud Office"),
        ("Norvell Motors lost money in May. Its chairman, Tom Ray, resigned on Monday.", "Tom Ray;Norvell Motors"),
        ("Norvell Motors lost money in May. The mayor, Tom Ray, resigned on Monday.", "Tom Ray"),
        ("The mayor resigned on Monday. Carl Orr, the mayor of Dorn since 2019, is ill.", "Carl Orr"),
        (
            "A court barred Hale Motors from buying Tarn Steel in May. The deal was cancelled on Monday.",
            "Hale Motors;Tarn Steel",
        ),
        # bodies in lower case and with a number
        ("Melbury town council closed its library on Monday.", "Melbury town council"),
        ("The Dorn city court jailed Ann Lee on Monday.", "Dorn city court;Ann Lee"),
        ("The Norvell court case against Ann Lee ended on Monday.", "Ann Lee"),
        ("The 2nd Armoured Brigade took a village on Monday.", "2nd Armoured Brigade"),
        ("England Netball suspended Ann Lee on Monday.", "England Netball;Ann Lee"),
        # who is only where, or what is no body
        ("Police held 40 men who marched to Parliament on Monday.", ""),
        ("The Premier League club Tarn City hired 40 guards on Monday.", "Tarn City"),
        ("Ann Lee wrote a poem on Facebook in May. Ann Lee resigned on Monday.", "Ann Lee"),
        ("A team arrived in Tarn on Monday. The Tarn Institute will watch in July.", ""),
        # bodies by what they do, and people by their age
        ("British Rowing suspended Ann Lee on Monday.", "British Rowing;Ann Lee"),
        ("The Anti-Corruption Bureau froze 40 accounts on Monday.", "Anti-Corruption Bureau"),
        ("A signalman, 34-year-old Jarro Pelling, was badly injured on Monday.", "Jarro Pelling"),
        # no club that only played the one that is meant
        ("Wolves beat Ajax 1-0. The club sacked Ann Orr on Monday.", "Ann Orr"),
        ("Ajax lost 1-0. The club sacked Ann Orr on Monday.", "Ajax;Ann Orr"),
        # no index of shares
        ("Norvell, the FTSE 250 maker of pumps, sacked Ann Lee on Monday.", "Norvell;Ann Lee"),
        ("The DAX 40 miner Norvell sacked Ann Lee on Monday.", "Norvell;Ann Lee"),
        # no firm that is told from the one before
        ("Norvell closed in May. On Monday Ann Lee sued the contractor that had built the dam.", "Ann Lee"),
        ("Norvell closed in May. On Monday Ann Lee sued the company, which denied it.", "Norvell;Ann Lee"),
        # the ministry of the one minister
        ("Health Minister Ann Orr wept. The ministry shut a clinic on Monday.", "Health ministry"),
        ("Prime Minister Ann Orr wept. The ministry shut a clinic on Monday.", ""),
        ("Health Minister Ann Orr met Trade Minister Eva Moss. The ministry shut a clinic on Monday.", ""),
        ("The finance ministry met. Health Minister Ann Orr wept. The ministry shut a clinic on Monday.", ""),
        # who leaves a job of his own; and a president whom an article is about
        ("Ludo Falk left his job as head of the Arts Fund on Monday.", "Ludo Falk;Arts Fund"),
        (
            "President Ann Orr wept. A court in Lund jailed Eva Moss on Monday for an article about the president.",
            "Court in Lund;Eva Moss",
        ),
        # who is for somebody, what is made of one, and a grandfather of the same name
        ("Fans of Ann Orr queued in Lund on Monday.", ""),
        ("Supporters of President Ann Orr stormed the navy on Monday.", "Navy"),
        ("Supporters of the party of Ann Orr met in Lund on Monday.", "Ann Orr"),
        ("A portrait of Ann Orr by Tom Ray was sold on Monday.", "Tom Ray"),
        ("A bridge was named after Ann Orr on Monday.", ""),
        ("Ann Orr sold an island in May. Her grandmother, Ann Orr, bought it in 1911.", ""),
        ("Ann Orr sold an island in May. Her grandmother, Eva Orr, bought it in 1911.", "Eva Orr"),
        ("The Lund-born painter Wade Pell died on Monday.", "Wade Pell"),
        # what somebody is who was named so, and not another who is told apart
        ("The boxer Ann Orr wept. The boxer won a title on Monday.", "Ann Orr"),
        ("The boxer Ann Orr wept. The boxer from Lund won a title on Monday.", ""),
        ("The boxers Ann Orr and Eva Moss wept. The boxer won a title on Monday.", ""),
        (
            "Party officials met. Green Party leader Ann Orr left in May. The Greens lost a seat on Monday.",
            "Green Party",
        ),
        # whom a court orders to do something, and who is what others are
        ("A court in Lund ordered Wade Tully to pay a fine on Monday.", "Court in Lund;Wade Tully"),
        ("A court in Lund ordered Tarn Foods to pay a fine on Monday.", "Court in Lund;Tarn Foods"),
        ("Fen Larsk, a plumber from Lund, found a ring on Monday.", "Fen Larsk"),
        # a country by its border, and a firm that closes something else
        ("Zandara closed its border on Monday. Zandara sued Tarn Foods on Monday.", "Zandara;Tarn Foods"),
        # whose office somebody leaves, and not whose head does something else
        ("Tarn Steel cut jobs, and its head, Ann Orr, resigned on Monday.", "Ann Orr;Tarn Steel"),
        ("Tarn Steel cut jobs, and its head, Ann Orr, married on Monday.", "Ann Orr"),
        ("The Mines Board fined it in May, and its head, Ann Orr, resigned on Monday.", "Ann Orr"),
        # a city that governs, and one that burns
        ("The city of Lund cancelled a bridge on Monday.", "City of Lund"),
        ("A fire in the city of Lund closed a bridge on Monday.", ""),
        ("The city of Lund lent 40 boats. The city cancelled a bridge on Monday.", "City of Lund"),
        # a court that only its town tells from others; and one that a poem is about
        ("A court in Leeds jailed Ann Lee in May. The court will rule on a fine on 3 November.", "Court in Leeds"),
        ("A court jailed Ann Lee in May. The Supreme Court met. The court will rule on a fine on 3 November.", ""),
        ("Ann Lee was jailed on Monday for a poem about the army.", "Ann Lee"),
        ("Ann Lee was jailed on Monday by the army.", "Ann Lee;Army"),
    ],
)
def test_who_is_in_it_is_found_by_what_was_told_before(text: str, actors: str) -> None:
    assert {*drafts(text)[-1].actors} == {*filter(None, actors.split(";"))}


@pytest.mark.parametrize(
    ("text", "title", "actors"),
    [
        ("Paul Reed's brother-in-law Rita Moss fled on Monday.", "Rita Moss flees", ("Rita Moss",)),
        ("Ana Cole's husband was held on Monday.", "Ana Cole's husband is held", ()),
        ("Ana Cole wept. Her late father was fined on Monday.", "Ana Cole’s late father is fined", ()),
        ("Police held Ana Cole's son, Leo Cole, on Monday.", "Police hold Ana Cole's son", ("Police", "Leo Cole")),
        (
            "The premier Ana Cole's trade minister, Kim Ray, resigned on Monday.",
            "Trade minister Kim Ray resigns",
            ("Kim Ray",),
        ),
        ("Ana Cole's lawyer filed an appeal on Monday.", "Ana Cole's lawyer files an appeal", ("Ana Cole",)),
        ("Ana Cole's car was stolen on Monday.", "Ana Cole's car is stolen", ("Ana Cole",)),
        ("Ana Cole and her husband, Leo Cole, fled on Monday.", "Ana Cole and Leo Cole flee", ("Ana Cole", "Leo Cole")),
    ],
)
def test_who_is_named_only_to_say_whose_another_is_is_no_actor(text: str, title: str, actors: tuple[str, ...]) -> None:
    (draft,) = draft_article(Article(text=text, title="News", publisher="The Post", published="2024-06-07"))
    assert (draft.title, set(draft.actors)) == (title, set(actors))


@pytest.mark.parametrize(
    ("lead", "later", "people"),
    [
        ("A court jailed a former postmaster on Monday.", "A jury found Ivan Bek, 58, guilty of theft.", {"Ivan Bek"}),
        ("A bookkeeper was jailed on Monday.", "Mary Poole, 49, of Bath, was convicted in May.", {"Mary Poole"}),
        ("A woman was charged on Monday.", "Lena Orr, 29, appeared before magistrates in Bath.", {"Lena Orr"}),
        ("Prosecutors charged a captain on Monday.", "Captain Mateo Cruz was taken before a court.", {"Mateo Cruz"}),
        ("A cyclist was killed on Monday.", "Tom Vance, 34, was hit by a lorry near a bridge.", {"Tom Vance"}),
        ("The captain was charged on Monday.", "Cruz Neri was arrested. Neri wept. Neri left.", {"Cruz Neri"}),
        # who is only near it, or may be another
        ("A man was jailed for murder on Monday.", "Lisa Hart, 38, was strangled in 2019.", set()),
        ("A man was jailed on Monday.", "Dan Reed, 31, was cleared of misconduct.", set()),
        ("A man was arrested on Monday.", "Dan Reed, 31, was arrested over another fire.", set()),
        ("A man was arrested on Monday.", "Dan Reed was charged in 2010.", set()),
        ("A man was charged on Monday.", "Lena Orr, 29, denied it.", set()),
        ("A student was arrested on Monday.", "Ann Perry, 51, the head, appeared in court.", set()),
        ("A cyclist was killed on Monday.", "His friend Jon Berg, 27, was hit by a lorry.", set()),
        ("A councillor was charged on Monday.", "The mayor, Dan Reed, denied it.", set()),
        ("Two men were jailed on Monday.", "Peter Coyle, 61, was jailed for six years.", set()),
        ("A court acquitted a man on Monday.", "Isao Mori was convicted of murder in 1968.", {"Isao Mori"}),
        ("A landlord was banned on Monday.", "Tom Bhatt, of Harrow, was prosecuted in May.", {"Tom Bhatt"}),
        # what the one did who was judged for it
        (
            "A clerk was jailed on Monday for theft.",
            "Rosa Behr, 33, took money from a till, a court heard.",
            {"Rosa Behr"},
        ),
        ("A man was jailed on Monday for theft.", "Rosa Behr, 33, lost her savings, a court heard.", set()),
        ("A man was jailed on Monday for murder.", "Kay Lin, 23, left a party at night and never came home.", set()),
        # one whom the next sentence only names, since the lead has said what the one is
        ("The head of the bank quit on Monday.", "Gil Howe had been under pressure since May.", {"Gil Howe"}),
        ("A novelist won a prize on Monday.", "Ada Obi, 41, is the first to win it twice.", {"Ada Obi"}),
        ("A surgeon was struck off on Monday.", "Dr Piers Cole, 51, operated on the wrong leg.", {"Piers Cole"}),
        ("A judge blocked the law on Monday.", "District Judge Ann Orr said it was too broad.", {"Ann Orr"}),
        ("A mayor quit on Monday.", "Vera Stahl, who was elected in 2021, wept.", {"Vera Stahl"}),
        ("A mayor quit on Monday.", "Vera Stahl, who leads the opposition, cheered.", set()),
        ("A mayor quit on Monday.", "Vera Stahl of the opposition cheered.", set()),
        ("A mayor quit on Monday.", "Vera Stahl thanked him for his work.", set()),
        ("A minister quit on Monday.", "Prime Minister Sam Osei was sad.", set()),
        ("A farmer sold his land on Monday.", "Vera Stahl was sad.", set()),
        ("A farmer sold a barn to a builder on Monday.", "Sam Osei has 40 homes to build.", set()),
        ("The mayor sacked a deputy on Monday.", "Sam Osei had been in office since May.", {"Mayor"}),
        ("The president left on Monday.", "Sam Osei wept.", set()),
        ("A coach quit on Monday.", "Sam Osei scored twice.", set()),
        ("A lawmaker quit on Monday.", "Sam Osei, a former minister, said he was sad.", set()),
        ("A policewoman quit on Monday.", "Peter Coyle said he was sad.", set()),
        ("A nurse saved a boy on Monday.", "Tim Hale, 9, had fallen into the canal.", set()),
        ("A gunman opened fire in a bakery on Monday.", "Amy Lunn, 27, was serving bread.", set()),
    ],
)
def test_one_without_a_name_is_whom_the_next_sentence_names_where_that_is_sure(
    lead: str, later: str, people: set[str]
) -> None:
    text = f"{lead}\n\n{later}"
    found = draft_article(Article(text=text, title="News", publisher="The Post", published="2024-06-07"))
    first = next(draft for draft in found if draft.date == "2024-06-03")
    assert set(first.actors) - {"Prosecutors"} == people


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("A Nigerian novelist won the Calder Prize on Monday.", "Nigerian novelist Ada Obi wins the Calder Prize"),
        ("The head of Norvell resigned on Monday.", "Norvell head Ada Obi resigns"),
        ("The mayor of Olden in Norway resigned on Monday.", "The mayor of Olden in Norway resigns"),
        ("The country's health minister resigned on Monday.", "Health minister Ada Obi resigns"),
        ("A 41-year-old woman swam the lake on Monday.", "Ada Obi swims the lake"),
        ("A former manager of a care home resigned on Monday.", "A former manager of a care home resigns"),
    ],
)
def test_a_title_names_whom_the_next_sentence_names(lead: str, title: str) -> None:
    text = f"{lead}\n\nAda Obi, 41, had been in the news since May."
    found = draft_article(Article(text=text, title="News", publisher="The Post", published="2024-06-07"))
    first = next(draft for draft in found if draft.date == "2024-06-03")
    assert (first.title, "Ada Obi" in first.actors) == (title, True)
