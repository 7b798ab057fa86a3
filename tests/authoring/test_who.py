"""Whom a dispatch names, and whom it only means, is found by how news puts it, also where no table knows the name."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, Draft, draft_article


def drafts(text: str) -> list[Draft]:
    return list(draft_article(Article(text=text, title="News", publisher="The Post", published="2025-10-17")))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # countries that no table has, by what they have; but not who has a first name
        ("The government of Ostmark fined Norvell Motors on Monday.", {"Ostmark", "Norvell Motors"}),
        ("Ostmark’s government fell on Monday.", {"Ostmark"}),
        (
            "Ostmark’s parliament voted on Monday. Ostmark sent 40 guards on Tuesday.",
            {"Ostmark’s parliament", "Ostmark"},
        ),
        ("Neighbouring Koruba closed its border on Monday.", {"Koruba"}),
        ("Tavrian warplanes bombed a camp on Monday. The talks in Tavria go on.", {"Tavria"}),
        ("The government of Viktor Orrin fell on Monday. Orrin wept on Tuesday.", {"Viktor Orrin"}),
        ("The council will meet on Wednesday at the request of Norway and Ghana.", {"Norway", "Ghana"}),
        # people behind their offices, though a word of the name is for a place
        ("The mayor sacked the police chief, Ivo Dam, on Monday.", {"Mayor", "Ivo Dam"}),
        ("The governor of Tarima, Yohanes Lado, resigned on Monday.", {"Yohanes Lado"}),
        ("Police arrested the head of the port, Arifen Mallick, on Monday.", {"Police", "Arifen Mallick"}),
        ("Queen Sofia opened a school on Monday.", {"Sofia"}),
        # one surname between several
        ("Funerals for the brothers Luis and Marco Teles were held on Monday.", {"Luis Teles", "Marco Teles"}),
        ("The Kolar twins, Ivan and Petr, were jailed on Monday.", {"Ivan Kolar", "Petr Kolar"}),
        ("Dean and Kyle Rudge came. The Rudge brothers were jailed on Monday.", {"Dean Rudge", "Kyle Rudge"}),
        # bodies in capitals, with or without brackets; capitals that are nobody
        ("The WHO sent 40 doctors on Monday.", {"World Health Organization"}),
        ("The minister thanked UNICEF on Monday.", {"UNICEF"}),
        ("Acas, a local charity, gave away 60 traps on Monday.", {"Acas"}),
        ("Fighters of the NLF seized a port on Monday.", {"NLF"}),
        ("DNA tests cleared a man on Monday.", set()),
        # firms by what they are called, by what is done to them, by a relative clause
        ("A court fined Baraka Lines on Monday.", {"Baraka Lines"}),
        ("Tarn Rope, which has 40 ships, went bankrupt on Monday.", {"Tarn Rope"}),
        ("Norvell bought the French start-up Lumio on Monday.", {"Norvell", "Lumio"}),
        ("Its owner, Larkhill Capital, pulled out on Monday.", {"Larkhill Capital"}),
        ("Brightwell Homeware failed on Monday. Brightwell sold 60 shops.", {"Brightwell Homeware"}),
        ("The Directorate General of Mines shut a pit on Monday.", {"Directorate General of Mines"}),
        ("The nationalist Homeland party sued Norvell on Monday.", {"Homeland", "Norvell"}),
        # clubs called by their towns; towns, whose councils have a name of their own; leagues that something is in
        ("The striker Jude Okoro was sold to Lyon on Monday for £6m.", {"Jude Okoro", "Lyon"}),
        ("Marlow Town lost 12 points on Monday.", {"Marlow Town"}),
        ("Parents handed in a petition at Shire House on Monday.", set()),
        ("The town will meet in the Dorn High School auditorium on 24 October.", set()),
        ("Lenmouth Borough Council met. A hearing opened in Lenmouth on Monday.", set()),
        ("Tarn Motors dropped to last place in the Premier Division on Monday.", {"Tarn Motors"}),
        ("The Lenmouth Pier Company and the Lenmouth Club met. A hearing opened in Lenmouth on Monday.", set()),
        # people by what stands around them, or by whom they stand beside
        ("The army said on Monday it had killed Fuad al-Amir, who ran the unit.", {"Army", "Fuad al-Amir"}),
        ("Two guards, Amok Quell and Eliud Tarn, were jailed on Monday.", {"Amok Quell", "Eliud Tarn"}),
        ("Ann Lee met Orb Quell and Tom Ray on Monday.", {"Ann Lee", "Orb Quell", "Tom Ray"}),
        ("Carlos Medina Ruiz came. Medina Ruiz won a prize on Monday.", {"Carlos Medina Ruiz"}),
        ("The Liberals left the coalition on Monday.", {"Liberals"}),
        ("The judge ruled on Monday that the Harbour Service had burned homes.", {"Harbour Service"}),
        ("The European Union, which paid for it, stopped its aid on Monday.", {"European Union"}),
        # the acronym of a name without brackets; a ship is nobody; a student in commas; who only was the cause
        ("The Salvation Army Front left. The SAF blew up a bridge on Monday.", {"Salvation Army Front"}),
        ("The barge Mary Lou sank on Monday.", {"Mary Lou"}),
        ("Ann Lee wept when police shot dead a student, Tom Ray, on Monday.", {"Police", "Tom Ray"}),
        ("Ann Lee resigned on Monday after the Harbour Herald told of it.", {"Ann Lee"}),
        # what firms are called before their names; famous ones, unless another name goes on; plural bodies
        ("Chipmaker Corvane sold a unit on Monday.", {"Corvane"}),
        ("Ann Lee left Intel on Monday to join OpenAI.", {"Ann Lee", "Intel", "OpenAI"}),
        ("Chelsea Orrin won a race on Monday.", {"Chelsea Orrin"}),
        ("The minister met the Asker Anglers on Monday.", {"Asker Anglers"}),
        ("The firm was bought by the pension fund Maple Ridge on Monday.", {"Maple Ridge"}),
        # a town that a firm is called by; a team; a country that only says whose somebody is
        ("Hanover Foods recalled a jar. Ann Lee met Hanover’s managers on Monday.", {"Ann Lee", "Hanover Foods"}),
        ("Olympic champion Ann Lee won on Monday.", {"Ann Lee"}),
        ("The coach left. Leeds were relegated on Monday.", {"Leeds"}),
        ("The club released Trenk Mabry, who is 30, on Monday.", {"Trenk Mabry"}),
        ("Police shot dead a 20-year-old, Bagru, on Monday.", {"Police", "Bagru"}),
        ("The Nile rose by a metre on Monday.", set()),
        ("Sarvonia joined the European Union in 2013.", {"Sarvonia", "European Union"}),
        ("Norway bought a base from Denmark in 1921.", {"Norway", "Denmark"}),
        # who is only told of: a reporter's agency, where somebody was before, in a clause put in, who only says so
        ("A flag was raised by Ann Lee on Monday, a CNA reporter at the scene said.", {"Ann Lee"}),
        ("Norvell named Ann Lee, a former head of the truck maker Skagen, on Monday.", {"Norvell", "Ann Lee"}),
        ("The Harbour Club, whose founder Tom Ray is ill, sued Norvell on Monday.", {"Harbour Club", "Norvell"}),
        ("Some 560 people were moved on Monday, the mayor, Ann Lee, said.", set()),
        # whose head or clerk somebody is, who does what people do for themselves
        ("The new governor, Esther Boateng, a former IMF economist, takes the oath on 24 October.", {"Esther Boateng"}),
        ("Ann Lee, the head of Norvell Motors, pleaded guilty on Monday.", {"Ann Lee"}),
        ("Ann Lee, the head of Norvell Motors, met Tom Ray on Monday.", {"Ann Lee", "Norvell Motors", "Tom Ray"}),
        # firms by what they make or to whom something is sold, agencies, stations, dioceses and saints' schools
        ("The Swiss watchmaker Corvin tore up a deal on Monday.", {"Corvin"}),
        ("The mill was sold to Finland's Kuparila on Monday.", {"Kuparila"}),
        ("Groupe Valadier fell. Valadier closed a mill on Monday.", {"Groupe Valadier"}),
        ("The World Anti-Doping Agency met Ann Lee on Monday.", {"World Anti-Doping Agency", "Ann Lee"}),
        ("Rhein TV sacked Ann Lee on Monday.", {"Rhein TV", "Ann Lee"}),
        ("The Diocese of Tarn sold a school on Monday.", {"Diocese of Tarn"}),
        ("Dorn Council shut St Wilfrid's Primary School on Monday.", {"Dorn Council", "St Wilfrid's Primary School"}),
        # who found what, and who is only named in another clause
        ("A contractor, Apex, found the wall had burst on Monday.", {"Apex"}),
        ("Tom Ray was sacked on Monday, and Ann Lee, a former judge, takes over.", {"Tom Ray"}),
    ],
)
def test_names_that_no_table_has_are_found_by_what_stands_around_them(text: str, actors: set[str]) -> None:
    *_, last = drafts(text)
    found = {actor for draft in drafts(text) for actor in draft.actors} if "parliament" in text else {*last.actors}
    assert found == actors


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # a body by a word of its name or of what the text says of it, or by what its sentence was about
        ("Fighters of the Salvation Front fled on Monday. The front blew up a bridge on Tuesday.",
         ("The Salvation Front blows up a bridge", "Salvation Front")),
        ("The conglomerate Hansung sued Tarn Motors on Monday. The conglomerate shut a mill on Tuesday.",
         ("Hansung shuts a mill", "Hansung")),
        ("Norvell Motors sued Tarn Motors on Monday. The company shut a mill on Tuesday.",
         ("Norvell Motors shuts a mill", "Norvell Motors")),
        ("Norvell Motors and Tarn Motors met on Monday. The company shut a mill on Tuesday.",
         ("The company shuts a mill", "")),
        ("The charity Oxfam left on Monday. The charity shut a clinic on Tuesday.", ("Oxfam shuts a clinic", "Oxfam")),
        # a pronoun for a description, for a plural, for who stands in the same sentence; two of a kind
        ("Norvell Motors was fined on Monday. The company appealed. It shut a mill on Tuesday.",
         ("Norvell Motors shuts a mill", "Norvell Motors")),
        ("Firemen left. Some 5,600 people in the Lower Quay neighbourhood were moved. They were let in on Friday.",
         ("Some 5,600 people in the Lower Quay neighbourhood are let in", "")),
        ("Mayor Ann Lee met Tom Ray on Monday. The two will meet again on Friday.",
         ("Mayor Ann Lee and Tom Ray to meet again", "Ann Lee; Tom Ray")),
        ("Norway and Ghana fell out in 2009. The two countries signed a treaty on Monday.",
         ("Norway and Ghana sign a treaty", "Norway; Ghana")),
        ("Mayor Ann Lee met Tom Ray and Carl Orr on Monday. The two will meet again on Friday.",
         ("The two to meet again", "")),
        ("Ann Lee met the Green leader, Tom Ray, on Monday, and the two signed a pact on Tuesday.",
         ("Ann Lee and Tom Ray sign a pact", "Ann Lee; Tom Ray")),
        ("Konkan Air left. The Mines Directorate met on Monday. It fined the airline on Tuesday.",
         ("The Mines Directorate fines Konkan Air", "Mines Directorate; Konkan Air")),
        ("Queen Sofia came. The Queen will meet two leaders on Friday.", ("Queen Sofia to meet two leaders", "Sofia")),
        ("Norvell Motors offered aid on Monday. It had been fined in 2023, the Harbour Agency said.",
         ("Norvell Motors is fined", "Harbour Agency; Norvell Motors")),
        ("Two guards, Ann Lee and Tom Ray, were charged in May. They fled on Monday.",
         ("Two guards flee", "Ann Lee; Tom Ray")),
        ("Oxfam said on Monday the government had failed. It called for a new law on Tuesday.",
         ("Oxfam calls for a new law", "Oxfam")),
        ("The European Union lent Norway 4 million euros. The bloc froze a payment on Thursday.",
         ("The European Union freezes a payment", "European Union")),
        ("Tom Ray left. Ann Orr and Carl Orr were fined on Monday. Orr said on Tuesday he would appeal.",
         ("Orr says he will appeal", "")),
        ("Norvell Motors cut jobs. The company said so. A supplier, Tarn Steel, shut. The firm met Ann Lee on Monday.",
         ("Norvell Motors meets Ann Lee", "Ann Lee; Norvell Motors")),
        ("The midfielder Iker Ortiz joined Ajax. The Spaniard won a prize on Monday.",
         ("Iker Ortiz wins a prize", "Iker Ortiz")),
        ("Norvell Motors shut a mill. A supplier warned it on Monday that a line had burst.",
         ("A supplier warns a line burst", "Norvell Motors")),
        ("Norway and Ghana signed a pact. The Harbour Agency praised the two countries on Monday.",
         ("The Harbour Agency praises the two countries", "Harbour Agency; Norway; Ghana")),
        ("Norvell Motors cut 40 jobs in May. The stock fell 3% on Monday.",
         ("Norvell Motors’ stock falls 3%", "Norvell Motors")),
        ("The government of Ostmark fell in May. Norland sued Ostmark. The government cut a tax on Friday.",
         ("Ostmark’s government cuts a tax", "Ostmark")),
        # whose thing it is: of those who act, or of whom they act upon
        ("Tom Ray was sacked on Monday. Officers searched his flat on Tuesday.",
         ("Officers search Tom Ray’s flat", "Tom Ray")),
        ("Tom Ray was sacked on Monday. His deputy, Ann Lee, took over on Tuesday.",
         ("Ann Lee takes over as deputy", "Ann Lee")),
        # who is named in the title for a pronoun, whose affair it is, whose speaker says so
        ("Tom Ray was jailed in May. An appeal against his sentence was rejected on Monday.",
         ("An appeal against Tom Ray’s sentence is rejected", "Tom Ray")),
        ("Norway and Ghana opened talks in May. A truce brokered by Peru collapsed on Monday.",
         ("A truce brokered by Peru collapses", "Peru; Norway; Ghana")),
        ("Oxfam sent a team. Its envoy, Ann Lee, said 620 doses of a vaccine would arrive on 20 March.",
         ("620 doses of a vaccine to arrive", "Oxfam")),
        ("The mayor resigned on Monday. The city had known its mayor, Carl Orr, for years.",
         ("Mayor Carl Orr resigns", "Carl Orr")),
        ("Norway sent a team on Monday, according to its Mines Ministry.", ("Norway sends a team", "Norway")),
        # what is put on a country, or given to it, deals with it
        ("The European Union imposed tariffs of 20% on Ghana on Monday.",
         ("The European Union imposes tariffs of 20% on Ghana", "European Union; Ghana")),
        ("Oxfam urged Peru to halt arms sales to Ghana on Monday.", ("Oxfam urges Peru to halt arms sales to Ghana",
         "Oxfam; Peru; Ghana")),
        ("Norway invaded Ghana on Monday.", ("Norway invades Ghana", "Norway; Ghana")),
        ("Chip designer Lattis Semiconductor shut a lab on Monday.",
         ("Chip designer Lattis Semiconductor shuts a lab", "Lattis Semiconductor")),
        ("Steelmaker Brandt AG shut a mill on Monday.", ("Steelmaker Brandt AG shuts a mill", "Brandt AG")),
        ("The City regulator fined Norvell Motors on Monday.", ("The City regulator fines Norvell Motors",
         "Norvell Motors")),
        # a government and those who fight it; who walks out; who speaks for whom; who planned it; a bank by its country
        ("Israel and Hamas agreed on a truce in May. The truce collapsed on Monday.",
         ("The truce collapses", "Israel; Hamas")),
        ("Israel and Hamas agreed on a truce in May. The two sides opened talks in Doha on Monday.",
         ("Israel and Hamas open talks in Doha", "Israel; Hamas")),
        ("The Verdi union wants more pay. Drivers at Norvell Motors walked off the job on Monday.",
         ("Drivers at Norvell Motors walk off the job", "Norvell Motors; Verdi")),
        ("Norvell Motors cut pay. A spokesman for the company, Tom Ray, said a mill would close on 20 October.",
         ("A mill to close", "Norvell Motors")),
        ("The Unity Party had called a rally for today but postponed it to 24 October.",
         ("The Unity Party postpones a rally to 24 October", "Unity Party")),
        ("Ann Lee filed a suit in the High Court, which is to be heard on 24 October.",
         ("A suit to be heard", "Ann Lee; High Court")),
        ("The National Bank of Peru met in May. Peru's central bank cut its rate to 4% on Monday.",
         ("Peru's central bank cuts its rate to 4%", "National Bank of Peru")),
        ("The Bank of America met in May. The U.S. central bank cut its rate to 4% on Monday.",
         ("The U.S. central bank cuts its rate to 4%", "U.S. central bank")),
        ("Tom Ray, chairman of Norvell Motors, was jailed on Monday.",
         ("Norvell Motors chairman Tom Ray is jailed", "Tom Ray")),
        ("Lord Wexford resigned on Monday.", ("Lord Wexford resigns", "Lord Wexford")),
        # a name with "and" in it, or two; a court that is not the one told of; who says something else at the end
        ("Tom Ray sued the Rail and Port Workers Union on Monday.",
         ("Tom Ray sues the Rail and Port Workers Union", "Tom Ray; Rail and Port Workers Union")),
        ("Tom Ray sued the FBI and Justice Department on Monday.",
         ("Tom Ray sues the FBI and Justice Department", "Tom Ray; FBI; Justice Department")),
        ("The Supreme Court met in May. Ann Lee praised the court of appeal on Monday.",
         ("Ann Lee praises the court of appeal", "Ann Lee")),
        # only by whom it is known; what somebody is, in commas; what an unnamed one is known by; a union of states
        ("Rebels freed Tom Ray on Monday, according to the Red Cross.", ("Rebels free Tom Ray", "Tom Ray")),
        ("According to papers seen by Reuters, Tom Ray left on Monday.", ("Tom Ray leaves", "Tom Ray")),
        ("The Dorn Fund failed. Tom Ray, 54, the founder of the fund, was jailed on Monday.",
         ("Tom Ray is jailed", "Tom Ray")),
        ("The Dorn Fund failed. The fund that owned the mill met Tom Ray on Monday.",
         ("The fund meets Tom Ray", "Tom Ray")),
        ("The African Union met Tom Ray. Teachers in Kiru went on strike on Monday.",
         ("Teachers in Kiru go on strike", "")),
        ("Rebels of the Front for the Freedom of Dar fled. The front blew up a bridge on Monday.",
         ("The Front for the Freedom of Dar blows up a bridge", "Front for the Freedom of Dar")),
        ("Ann Lee, the minister for trade, left in May. The minister met Tom Ray on Monday.",
         ("Minister Ann Lee meets Tom Ray", "Tom Ray; Ann Lee")),
        # a title is left out as a whole; who is several takes a plural verb
        ("Minister for Trade Ann Lee resigned on Monday.", ("Minister for Trade Ann Lee resigns", "Ann Lee")),
        ("Founder and chief executive Tom Ray met Ann Lee on Monday.",
         ("Chief executive Tom Ray meets Ann Lee", "Tom Ray; Ann Lee")),
        ("Doctors and President Ann Lee met on Monday.", ("Doctors and Ann Lee meet", "Ann Lee")),
        ("Nurses across Peru went on strike on Monday.", ("Nurses across Peru go on strike", "")),
        ("The FBI and Justice Department searched a house on Monday.",
         ("The FBI and Justice Department search a house", "FBI; Justice Department")),
        ("The World Food Programme left. The agency met Tom Ray on Monday.",
         ("The World Food Programme meets Tom Ray", "Tom Ray; World Food Programme")),
        ("The Dorn Register of Shipping failed. Tom Ray sued the register on Monday.",
         ("Tom Ray sues the Dorn Register of Shipping", "Tom Ray; Dorn Register of Shipping")),
        # two by what they are to each other, or one after the other; but no two that are not
        ("Ann Lee and her husband, Tom Ray, came. The couple were jailed on Monday.",
         ("Ann Lee and Tom Ray are jailed", "Ann Lee; Tom Ray")),
        ("Ann Lee met Tom Ray. The couple were jailed on Monday.", ("The couple are jailed", "")),
        ("Ann Lee was held in May. Tom Ray was held in June. The two appeared before a judge on Monday.",
         ("Ann Lee and Tom Ray appear before a judge", "Ann Lee; Tom Ray")),
        ("Ann Lee was held. Police charged Ann Lee and her brother Max on Monday.",
         ("Police charge Ann Lee and Max Lee", "Police; Ann Lee; Max Lee")),
        # a country to which something is given, or which is brought to court
        ("Norway gave Ghana 40 ships on Monday.", ("Norway gives Ghana 40 ships", "Norway; Ghana")),
        ("Norway paid Ghana a visit on Monday.", ("Norway pays Ghana a visit", "Norway")),
        ("Tarn Motors took Ghana to court on Monday.", ("Tarn Motors takes Ghana to court", "Tarn Motors; Ghana")),
        ("Tarn Motors took Ghana by storm on Monday.", ("Tarn Motors takes Ghana by storm", "Tarn Motors")),
        ("Ghana and the Swiss miner Tarn Metals signed a pact on Monday.",
         ("Ghana and the Swiss miner Tarn Metals sign a pact", "Ghana; Tarn Metals")),
        # firms called by where they work, or like a river; a body whose name begins a sentence
        ("Tom Ray sued Southern Counties Rail on Monday.",
         ("Tom Ray sues Southern Counties Rail", "Tom Ray; Southern Counties Rail")),
        ("Southern counties sued Tom Ray on Monday.", ("Southern counties sue Tom Ray", "Tom Ray")),
        ("Tarn Motors was bought by Amazon on Monday.", ("Tarn Motors is bought by Amazon", "Tarn Motors; Amazon")),
        ("The striker Tom Ray joined Leeds on Monday.", ("Striker Tom Ray joins Leeds", "Tom Ray; Leeds")),
        ("The nurse Tom Ray joined Leeds on Monday.", ("Nurse Tom Ray joins Leeds", "Tom Ray")),
        ("Fisheries and Lands Department officials met Tom Ray on Monday.",
         ("Fisheries and Lands Department officials meet Tom Ray", "Fisheries and Lands Department; Tom Ray")),
        ("Teachers and Lands Department officials met Tom Ray on Monday.",
         ("Teachers and Lands Department officials meet Tom Ray", "Lands Department; Tom Ray")),
        # a court that jails, and not the firm that it spoke of; a body whose envoy somebody is
        ("The Dorn Court found in May that Tarn Motors had lied. It jailed Tom Ray on Monday.",
         ("The Dorn Court jails Tom Ray", "Tom Ray; Dorn Court")),
        ("Oxfam sent a team. Its envoy, Ann Lee, met Tom Ray on Monday.",
         ("Envoy Ann Lee meets Tom Ray", "Ann Lee; Tom Ray; Oxfam")),
        # a world-wide body's branch and an agency of the UN are bodies of their own; the whole one is what it was
        ("The Kenya Red Cross opened a camp on Monday.", ("The Kenya Red Cross opens a camp", "Kenya Red Cross")),
        ("Greenpeace Africa sued Norvell Motors on Monday.",
         ("Greenpeace Africa sues Norvell Motors", "Greenpeace Africa; Norvell Motors")),
        ("Peru's Red Cross opened a camp on Monday.", ("Peru's Red Cross opens a camp", "Peru's Red Cross")),
        ("The UN refugee agency opened a camp on Monday.",
         ("The UN refugee agency opens a camp", "UN refugee agency")),
        ("The UN met Tom Ray on Monday.", ("The UN meets Tom Ray", "United Nations; Tom Ray")),
        # to where somebody is taken; but a hospital that does something, or to which something is done, is in it
        ("Ann Lee was rushed to Dorn General Hospital on Monday.",
         ("Ann Lee is rushed to Dorn General Hospital", "Ann Lee")),
        ("Dorn General Hospital sacked Ann Lee on Monday.",
         ("Dorn General Hospital sacks Ann Lee", "Dorn General Hospital; Ann Lee")),
        # a given name that is a verb as well; what one is called by, before the name; whose a firm is
        ("President Yoon Hae-won met Tom Ray on Monday.",
         ("President Yoon Hae-won meets Tom Ray", "Yoon Hae-won; Tom Ray")),
        ("The owner, Alhaji Musa Dan, met Tom Ray on Monday.", ("Musa Dan meets Tom Ray", "Musa Dan; Tom Ray")),
        ("Peru's Sao Dorn Bank sued Tom Ray on Monday.",
         ("Peru's Sao Dorn Bank sues Tom Ray", "Sao Dorn Bank; Tom Ray")),
        ("A vote is planned for 24 October; the Freedom Party, whose support is not needed, said it would vote no.",
         ("A vote to take place", "")),
        # the one firm that was just named, by its country; no ship is one
        ("Norvell Motors fell. The French firm shut a mill on Monday.",
         ("Norvell Motors shuts a mill", "Norvell Motors")),
        ("Norvell Motors and Tarn Lines fell. The French firm shut a mill on Monday.",
         ("The French firm shuts a mill", "")),
        ("German carmaker Norvell fell. The French firm shut a mill on Monday.", ("The French firm shuts a mill", "")),
        ("A French firm sued Norvell Motors. The French firm shut a mill on Monday.",
         ("The French firm shuts a mill", "")),
        ("Calanog Lines ran the ferry Santa Regina. The Santa Regina sank. The company was fined on Monday.",
         ("Calanog Lines is fined", "Calanog Lines")),
        ("The World Judo Federation met. Tom Ray stripped the federation of its rights on Monday.",
         ("Tom Ray strips the World Judo Federation of its rights", "Tom Ray; World Judo Federation")),
    ],
)  # fmt: skip
def test_who_is_meant_is_who_was_told_of(text: str, last: tuple[str, str]) -> None:
    draft = drafts(text)[-1]
    assert (draft.title, "; ".join(draft.actors)) == last


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # by what it is for, or how high it is, as who does it or to whom it is done
        ("The harbour authority cancelled the contract on Monday.", ["Harbour authority"]),
        ("On Tuesday the county's health department closed two wells.", ["County health department"]),
        ("A bill on fares was rejected by the town council on Monday.", ["Town council"]),
        (
            "Talks between the drivers' union and the transport ministry broke down on Monday.",
            ["Drivers’ union", "Transport ministry"],
        ),
        # what there is one of; who is several
        ("The navy sent two ships to Kiru on Monday.", ["Navy"]),
        ("The Army moved 900 people to Kiru on Monday.", ["Army"]),
        ("City prosecutors charged a driver with theft on Monday.", ["City prosecutors"]),
        ("The march ended on Monday when police used water cannon.", ["Police"]),
        # of a country or a town
        ("Norland's competition authority fined a mill on Monday.", ["Norland’s competition authority"]),
        ("The Swedish data protection authority fined a mill on Monday.", ["Swedish data protection authority"]),
        ("The central bank of Okanda raised its rate on Monday.", ["Central bank of Okanda"]),
        # the one that is named so, or stands beside the name, or was told of; never one of two
        ("Dorn Harbour Authority met. The harbour authority sold a pier on Monday.", ["Dorn Harbour Authority"]),
        ("The ferry regulator, Maritime Norland, met. The ferry regulator sold a pier on Monday.",
         ["Maritime Norland"]),
        ("The health board met in May. The board sacked two nurses on Monday.", ["Health board"]),
        ("Dorn District Court and Kiru District Court met. The district court fined a mill on Monday.", []),
        ("The Arakan Army met. The army shelled a port on Monday.", []),
        ("Dorn Council met. The county council shut a school on Monday.", ["Dorn Council"]),
        ("Dorn Town Council met. The county council shut a school on Monday.", ["County council"]),
        ("The European Commission met. The electoral commission shut its website on Monday.",
         ["Electoral commission"]),
        # of a place that no table has; what its troops do; the one that is meant, also with a capital
        ("Three men fled before Tolede police shut the road on Monday.", ["Tolede police"]),
        ("On Monday the Victorian health department closed two wells.", ["Victorian health department"]),
        ("A Dorn County grand jury cleared a driver on Monday.", ["Dorn County grand jury"]),
        ("It ended on Monday when army helicopters attacked a camp.", ["Army"]),
        ("The Athletics Integrity Panel met. The panel banned two rowers on Monday.", ["Athletics Integrity Panel"]),
        ("The European Commission met. On Monday the Commission blocked a merger.", ["European Commission"]),
        ("The Ministry of Works met. On Monday the Ministry of Health closed two wells.", ["Ministry of Health"]),
        ("A UN panel met. The panel banned two rowers on Monday.", []),
        ("Civic Union MPs met. Dockers went on strike on Monday.", []),
        ("A driver was jailed at Dorn crown court on Monday.", []),
        ("MPs brought down a minister on Monday.", []),
        # a county and a city in what they do as governments, and not as places
        ("The county will close all five camps on 24 October.", ["County government"]),
        ("Rain fell on Dorn County. The county issued an alert on Monday.", ["Dorn County"]),
        ("The city paid the driver $1.9 million on Monday to settle a suit.", ["City government"]),
        ("Floods in the county closed two roads on Monday.", []),
        ("The city was hit by a storm on Monday.", []),
        # who says what its own head did
        ("The Dorn Rowing Board said its head, Tom Ray, had quit on Monday.", ["Dorn Rowing Board", "Tom Ray"]),
        # but what says nothing of which, what only tells of another, and who only says so
        ("The committee rejected the mill on Monday.", []),
        ("The local council closed a school on Monday.", []),
        ("A new harbour authority met on Monday.", []),
        ("The finance committee chairman, Ann Lee, resigned on Monday.", ["Ann Lee"]),
        ("The town council meeting on Monday was called off.", []),
        ("Hundreds rallied outside the health ministry on Monday.", []),
        ("Ann Lee was held near Dorn police station on Monday.", ["Ann Lee"]),
        ("Three men were detained on Monday, police said.", []),
        # courts and committees by where they are, or the one that is named so; but where something is, or a case
        ("A court in Kiru fined a mill on Monday.", ["Court in Kiru"]),
        ("A court in the northern city of Kiru fined a mill on Monday.", ["Court in Kiru"]),
        ("A driver was cleared on Monday by a federal jury in Kiru.", ["Federal jury in Kiru"]),
        ("A Peruvian court fined a mill on Monday.", ["Peruvian court"]),
        ("A bill on nets cleared a Senate committee on Monday.", ["Senate committee"]),
        ("A parliamentary committee will visit the mill on 24 October.", ["Parliamentary committee"]),
        ("Kiru District Court met in May. A court in Kiru fined a mill on Monday.", ["Kiru District Court"]),
        ("A court fined a mill on Monday.", []),
        ("A court case in Kiru ended on Monday with a fine for a mill.", []),
        ("Hundreds rallied outside a court in Kiru on Monday.", []),
        ("The tennis court in Kiru reopened on Monday.", []),
        # offices whose holder the text never names; not who only says so
        ("The prime minister flew to Kiru on Monday.", ["Prime minister"]),
        ("The Foreign Secretary will fly to Kiru on 24 October.", ["Foreign Secretary"]),
        ("The president, on the advice of ministers, declared an emergency on Monday.", ["President"]),
        ("Miners met the energy minister on Monday.", ["Energy minister"]),
        ("A bridge will reopen on 24 October, the transport minister said.", []),
        ("President Ann Orr flew to Kiru in May. The president sacked two ministers on Monday.", ["Ann Orr"]),
        ("The president of the rowing club resigned on Monday.", []),
        ("The members met in May. The president resigned on Monday.", []),
        ("The mayor's office burned down on Monday.", []),
        # vessels, also by their names alone; but not where they are only where something is
        ("The ferry Maud capsized off Kiru on Monday.", ["Maud"]),
        ("The fishing boat Maud hit a pier in May. The Maud was towed to Kiru on Monday.", ["Maud"]),
        ("The MV Dorn Star left Kiru in May. The Dorn Star ran aground on Monday.", ["MV Dorn Star"]),
        ("A ferry was late. The Maud capsized off Kiru on Monday.", ["Maud"]),
        ("Police searched the trawler Anna Marie on Monday.", ["Police", "Anna Marie"]),
        ("A passenger fell from the ferry Maud on Monday.", []),
        ("Divers found nine bodies aboard the ferry Maud on Monday.", []),
        ("The ferry operator Norvell cut 40 jobs on Monday.", ["Norvell"]),
        ("The Nikkei sank by 3% on Monday.", []),
        # whose head says so, of a body in the same sentence
        ("The Freedom Party lost a vote, and its leader Ann Lee said she would write to the Mines Bureau next week.",
         ["Mines Bureau", "Ann Lee", "Freedom Party"]),
        ("A salvage barge, the Titan, arrived in Kiru on Monday.", ["Titan"]),
        ("The captain of the Maud, a ferry, was freed on Monday.", []),
        ("The ferry Maud sank in May. Its captain, Ann Lee, was freed on Monday.", ["Ann Lee"]),
        # bodies that are set up for one task
        ("A board of inquiry under Tom Ray was appointed on Monday.", ["Board of inquiry", "Tom Ray"]),
        ("An independent panel headed by Ann Lee met on Monday.", ["Independent panel"]),
        ("A panel met on Monday.", []),
        # police, of whom each place has its own
        ("The police in Kiru opened an inquiry on Monday.", ["Kiru police"]),
        ("Police in Kiru met in May. Police searched a flat on Monday.", ["Kiru police"]),
        # names that end further on, or sooner; a town is no brigade
        ("The Health Service Executive closed a ward on Monday.", ["Health Service Executive"]),
        ("A rower was banned on Monday by the Court of Arbitration for Sport.", ["Court of Arbitration for Sport"]),
        ("The Ministry of Health and Médecins du Dorn closed a ward on Monday.",
         ["Ministry of Health", "Médecins du Dorn"]),
        ("The Tarn Brigades fled in May. A convoy reached Tarn on Monday.", []),
        # who only tells others so, begins another clause, or is to come to where it is; what somebody was sheriff of
        ("A driver was freed on Monday, the judge, Ann Lee, told the jury.", []),
        ("The FBI searched a flat on Monday after a clerk, Ann Lee, carried two boxes out.", ["FBI"]),
        ("The FBI searched a flat on Monday after talks with a clerk, Ann Lee.", ["FBI", "Ann Lee"]),
        ("Police cleared a square on Monday before a crowd reached the hall where Ann Lee is to speak.", ["Police"]),
        ("A former Georgia sheriff was jailed on Monday for theft.", []),
        ("The Freedom Party filed a motion on Monday, two days after a website, Kiru Daily, published a file.",
         ["Freedom Party"]),
        ("Nine bodies were found on Monday, according to the mayor, Ann Lee.", []),
        ("The widow of the driver Andre Lebrun sued Norvell Steel on Monday.", ["Norvell Steel"]),
        ("Norvell Steel was cleared on Monday, according to a letter seen by Kiru News.", ["Norvell Steel"]),
        ("The Dorn Chamber met in May. Norvell Lines bid for the Dorn routes on Monday.", ["Norvell Lines"]),
        # a clause with "while" or "whereas" has doers of its own; an audit is nobody's source to leave out
        ("Norvell Steel shut a mill on Monday, while the brewer Tarnhold said it would stay.", ["Norvell Steel"]),
        ("Watchmaker Dormel ended a deal on Monday, whereas the brewer Tarnhold said it would stay.", ["Dormel"]),
        ("According to the audit, Ann Lee met Tom Ray on Monday.", ["Ann Lee", "Tom Ray"]),
        # bodies in other languages, with the small words in their names
        ("Some 600 members of the Sindicato Nacional de la Sal blocked a road on Monday.",
         ["Sindicato Nacional de la Sal"]),
        ("The Bundesamt für Naturschutz shut a beach on Monday.", ["Bundesamt für Naturschutz"]),
        ("The Conseil supérieur de l'Audiovisuel fined a channel on Monday.", ["Conseil supérieur de l'Audiovisuel"]),
        ("Chile's Fédération des Travailleurs called off a strike on Monday.", ["Fédération des Travailleurs"]),
        ("The Deutscher Wetterdienst shut an office on Monday.", ["Deutscher Wetterdienst"]),
        ("Maria de la Cruz resigned on Monday.", ["Maria de la Cruz"]),
        ("Police shut the Plaza de la Paz on Monday.", ["Police"]),
        # who is only in what somebody is about meanwhile; whose head somebody was, where that is nobody's guess
        ("Ostmark’s parliament ousted Ann Lee on Monday, plunging it into doubt as it tries to join NATO.",
         ["Ostmark’s parliament", "Ann Lee"]),
        ("The brewer Tarnhold left. Files were found, and the Dorn Board met. Its chairman, Ann Lee, quit on Monday.",
         ["Ann Lee"]),
        # who is not in it
        ("The council met on Monday without Mayor Tom Ray.", []),
        ("All firms except Norvell Steel paid a fine on Monday.", []),
        ("Norvell Steel sued. A village filed a plea on Monday to hear the case without the company.", []),
        ("Norvell Steel shut a mill on Monday without telling Ann Lee.", ["Norvell Steel", "Ann Lee"]),
        # firms by the country that has them, by a regulator's country, by a word for what they make
        ("A mine was sold on Monday to its neighbor, Canada's Birchwood Resources, for $4m.", ["Birchwood Resources"]),
        ("Norland sold a port on Monday to Denmark's Kyst Lundal.", ["Norland", "Kyst Lundal"]),
        ("CNXC, Spain's competition regulator, fined a bank on Monday.", ["CNXC"]),
        ("KSSO, Norland's statistics office, shut a branch on Monday.", ["KSSO"]),
        ("Staff of Tarn Chemicals' plant left. The company shut it on Monday.", ["Tarn Chemicals"]),
        # whose office it is, of a body that stands further off than another
        ("The Dorn Club met. The brewer Tarnhold left. The club's finance director, Ann Lee, quit on Monday.",
         ["Ann Lee", "Dorn Club"]),
        # the media, only where they do something themselves
        ("The weekly Morn Post reported that a mill had burned on Monday.", []),
        ("The website Kiru Watch reported that the firm had sacked 40 clerks on Monday.", []),
        ("The Morn Post sacked 40 clerks on Monday.", ["Morn Post"]),
        # who watches over others, or represents some, as what it is called
        ("The Independent Mines Office met. The watchdog fined a mill on Monday.", ["Independent Mines Office"]),
        ("The Independent Mines Office met. Norvell fell. The watchdog fined a mill on Monday.", []),
        ("The teachers' union, the Dorn Education Association, met. The union called a strike on Monday.",
         ["Dorn Education Association"]),
        ("The Dorn Association represents 400 nurses. The union called a strike on Monday.", ["Dorn Association"]),
        ("Members of the Nurses Association ratified a pact on Monday.", ["Nurses Association"]),
        # people by their trade or by what they lead; firms by who works there
        ("Kiru baker Donata Rossel shut her shop on Monday.", ["Donata Rossel"]),
        ("Shot putter Ramo Zhuk and hurdler Irya Malk were banned on Monday.", ["Ramo Zhuk", "Irya Malk"]),
        ("A board of inquiry under Ramo Zhuk was appointed on Monday.", ["Board of inquiry", "Ramo Zhuk"]),
        ("Leader of the Opposition Farida Bano Mistry began a march on Monday.", ["Farida Bano Mistry"]),
        ("Scientists at Cellgene Forensics found a print on Monday.", ["Cellgene Forensics"]),
        ("The files were found on Monday in a shed of the printer, Ashvad Securities.", ["Ashvad Securities"]),
        ("A mill was checked on Monday by Ana Cole of the University of Kiru and Dr Leo Hart.",
         ["Ana Cole", "University of Kiru", "Leo Hart"]),
        ("Stamps cost more. Royal Mail sacked 40 clerks on Monday.", ["Royal Mail"]),
        ("World Aquatics has banned a swimmer since Monday.", ["World Aquatics"]),
        ("Bo Day sacked 40 clerks on Monday at the Royal Ascot.", ["Bo Day"]),
        ("A mill was shut by Transport Scotland on Monday.", ["Transport Scotland"]),
        # states to which something is given
        ("Spain extradited Tom Ray to Peru on Monday.", ["Spain", "Tom Ray", "Peru"]),
        ("The Dorn Museum returned 17 heads to Nigeria on Monday.", ["Dorn Museum", "Nigeria"]),
        ("Tom Ray returned to Nigeria on Monday.", ["Tom Ray"]),
        # a firm that is called by its founder's name
        ("Norvell Lithium rose. Norvell's board met. Its founder, Tom Norvell, wept. Norvell shut a mine on Monday.",
         ["Norvell Lithium"]),
        ("Norvell Lithium rose. Norvell's board met. Its founder, Tom Norvell, wept. Mr Norvell resigned on Monday.",
         ["Tom Norvell"]),
        # a body that is named only in what somebody is
        ("The head of the Dorn Rowing Federation, Ann Lee, left in May. The federation fined a rower on Monday.",
         ["Dorn Rowing Federation"]),
        ("The head of the Dorn Rowing Federation, Ann Lee, resigned on Monday.",
         ["Ann Lee", "Dorn Rowing Federation"]),
        # whose profit it is, in the news of one firm; a vote has results, too, and a country sales
        ("Tarn Inc cut its forecast on Monday.\n\nNet profit fell by 4% in 2030.", ["Tarn Inc"]),
        ("Tarn Inc cut its forecast on Monday.\n\nAnnual results are due on 2 April.", ["Tarn Inc"]),
        ("Tarn Inc cut 40 jobs on Monday. Pilots at its cargo arm walked out on Tuesday.", ["Tarn Inc"]),
        ("Tarn Inc counted the votes on Monday.\n\nResults are due on 2 April.", []),
        ("Tarn Inc cut its forecast on Monday.\n\nRetail sales fell by 4% in 2030.", []),
    ],
)  # fmt: skip
def test_bodies_are_called_by_what_they_are(text: str, actors: list[str]) -> None:
    assert [*drafts(text)[-1].actors] == actors


def test_a_body_that_has_no_name_keeps_its_small_letters_in_a_title() -> None:
    last = drafts("The town council met in May. The council closed a school on Monday.")[-1]
    assert (last.title, last.actors) == ("The town council closes a school", ("Town council",))


@pytest.mark.parametrize(
    ("behind", "actors"),
    [
        ("Ramo Zhuk, a 61-year-old Norlander who had led the body since 2009, wept.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, 61, who has headed the federation for nine years, wept.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, a lawyer, announced his departure in a letter.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, 61, had led the federation for nine years.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, 61, who took office in 2009, wept.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, 61, who took over on Monday, wept.", set()),
        ("Ramo Zhuk, 61, said he was stepping down.", {"Ramo Zhuk"}),
        ("Ramo Zhuk, 61, who has run the Tarn Bank since 2009, takes over.", set()),
        ("Ramo Zhuk, 61, who has run the inquiry since 2021, wept.", set()),
        ("The governor, Ramo Zhuk, who has been in office since 2009, wept.", set()),
        ("Ramo Zhuk, 61, said he would stand for the post.", set()),
    ],
)
def test_who_holds_an_office_is_told_behind_what_became_of_it(behind: str, actors: set[str]) -> None:
    first = drafts(f"The president of the Dorn Rowing Federation resigned on Monday. {behind}")[0]
    assert {*first.actors} == {"Dorn Rowing Federation", *actors}
