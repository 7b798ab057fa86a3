"""A title is short, plain and told in the present; it is not the article's sentence."""

from __future__ import annotations

import re

import pytest

from dateline.authoring import Article, Registry, draft_article
from dateline.authoring.entities.registry import Named
from dateline.authoring.proposals.echo import Phrases

REGISTRY = Registry(
    entries=(
        Named("actor", "okoye", ("Ines María Okoye", "IMO", "Okoye"), "person"),
        Named("actor", "lee", ("Ann Lee", "Lee"), "person"),
        Named("actor", "navy", ("Navy of Maravia",), "organization"),
    )
)


def titles(text: str, published: str = "2024-03-12") -> list[str]:
    return [draft.title for draft in draft_article(Article(text=text, published=published), REGISTRY)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who did what: without positions, appositions, times and what hangs on
        ("Foreign Minister Ines María Okoye, a former judge, resigned on Monday.", "Okoye resigns"),
        ("Prime Minister Ann Lee, 49, met Foreign Minister Ines María Okoye on Monday.", "Lee meets Okoye"),
        ("A court convicted Tom Reed of knifing Ida Moe on Monday.", "A court convicts Tom Reed of knifing Ida Moe"),
        ("Okoye reached Kiru on Monday after 214 days at sea.", "Okoye reaches Kiru"),
        ("The mill will be closed and demolished in June.", "The mill to be closed and demolished"),
        ("The mill would be bought and rebuilt by the city in June.", "The mill to be bought and rebuilt"),
        ("Two members, Ada Foss and Bo Day, voted no on Monday.", "Two members vote no"),
        ("Late on Monday, the navy seized two boats, citing a new law.", "The navy seizes two boats"),
        ("The council last week quietly dropped plans for a bridge.", "The council drops plans for a bridge"),
        ("The bridge, which opened in 1967, collapsed on Monday.", "The bridge collapses"),
        ("Porters at a mill in Kiru went on strike on Monday.", "Porters at a mill in Kiru go on strike"),
        ("The dam broke on Monday.", "The dam breaks"),
        ("A boat carrying evacuees overturned on Monday.", "A boat carrying evacuees overturns"),
        ("Two trains collided on Monday.", "Two trains collide"),
        ("The fire that followed destroyed the pool on Monday.", "The fire destroys the pool"),
        ("A bomb exploded at a police station in Kiru on Monday.", "A bomb explodes at a police station in Kiru"),
        ("A group of students put at 300 left Kaldera on Monday.", "A group of students leaves Kaldera"),
        ("The company lost $4 million in the three months ended December 31.", "The company loses $4 million"),
        # several, passives, plans, denials
        ("Teachers and nurses marched through Kaldera on Monday.", "Teachers and nurses march through Kaldera"),
        ("Thousands of supporters of Ann Lee rallied on Monday.", "Thousands of supporters of Lee rally"),
        ("In a speech on Monday she blamed nobody. Ann Lee resigned on Monday.", "Lee resigns"),
        ("Three sailors were killed on Monday.", "Three sailors are killed"),
        ("The harbour will be closed on Friday.", "The harbour to be closed"),
        ("Ministers are due to meet in Kiru on Friday to discuss fish.", "Ministers to meet in Kiru to discuss fish"),
        ("The board plans to sell the yard in May.", "The board to sell the yard"),
        ("The court did not accept the appeal on Monday.", "The court does not accept the appeal"),
        # irregular forms, and forms that are nouns elsewhere
        ("Norland beat Sundara 3-1 on Sunday.", "Norland beats Sundara 3-1"),
        ("The union has begun a strike at two mills.", "The union begins a strike at two mills"),
        ("Norland lifted its ban, and Sundara has done the same, starting in May.", "Sundara lifts its ban"),
        # what is said
        ("Lee said on Monday she would reopen the mill.", "Lee says she will reopen the mill"),
        ("The agency announced on Monday that it had found the ship.", "The agency announces it found the ship"),
        ("The mayor accused the firm of \"lying to us for years\" on Monday.", "The mayor accuses the firm of lying"),
        ("Rebels attacked Norvell Bank and burnt two cars on Monday.", "Rebels burn two cars"),
        # a length of time that something has, a day to which something is moved; how somebody votes
        ("Drivers held a minute's silence across the city on Monday.",
         "Drivers hold a minute's silence across the city"),
        ("NASA said on Monday that the launch of its probe would slip to July 2038.",
         "NASA says the launch of its probe will slip to July 2038"),
        ("The Greens voted against on Monday, saying that it was too dear.", "The Greens vote against"),
        ("The Greens voted in favour on Monday.", "The Greens vote in favour"),
        ("A fire broke out in the engine room of one of its two ships on Monday.",
         "A fire breaks out in the engine room"),
        ("A Kiru court on Monday ordered the energy group Solvia to pay 14 million euros to 230 families.",
         "A Kiru court orders Solvia to pay 14 million euros"),
        ("A quake off Samos killed two teenagers on Monday.", "A quake off Samos kills two teenagers"),
        ("A court ordered the signal restored on Monday.", "A court orders the signal restored"),
        ("Bedrock Holdings has promised to invest $240 million and to build 900 flats by 2035.",
         "Bedrock Holdings to invest $240 million"),
        ("Hector Lugo was stabbed to death on the No. 14 bus on Monday.", "Hector Lugo is stabbed to death"),
        ("The central bank postponed by a week a decision on rates on Monday.",
         "The central bank postpones a decision on rates"),
        (("Some 2,300 drivers, mechanics and dispatchers of the Port Ellery Transit Authority"
         " walked off the job on Monday."),
         "Some 2,300 drivers, mechanics and dispatchers walk off the job"),
        ("The prize was awarded on Monday to the Sudanese doctor Amna Idris.", "The prize is awarded to Amna Idris"),
        ("A farmer called Piero Zanella, who had lost nine cows, sold the mill on Monday.",
         "A farmer called Piero Zanella sells the mill"),
        ("But Tom Reed, who died on Monday, had known.", "Tom Reed dies"),
        ("Four judges left in May. One of them, Ann Lee, sued the town on Monday.", "Lee sues the town"),
        ("Police put the crowd at 60,000 on Monday; organisers claimed twice as many.",
         "Police put the crowd at 60,000"),
        ("A tanker sank in May. The same tanker was seized in Oram on Monday.", "The tanker is seized in Oram"),
    ],
)  # fmt: skip
def test_a_clause_becomes_a_plain_title(text: str, title: str) -> None:
    assert title in titles(text)


def test_a_pronoun_is_called_by_what_it_stands_for_or_there_is_no_title() -> None:
    text = "Prime Minister Ann Lee visited Kaldera on Monday. She opened a school there on Tuesday."
    assert titles(text) == ["Lee visits Kaldera", "Lee opens a school"]
    assert titles("It collapsed on Monday. They left on Tuesday.") == []


def test_a_long_sentence_gives_a_short_title_in_other_words() -> None:
    text = (
        "The regional water authority on Monday ordered the owners of all large and medium sized private wells in the "
        "northern and eastern valleys of the Kaldera district to stop pumping from the lower aquifer for ninety days."
    )
    (title,) = titles(text)

    assert title.startswith("The regional water authority orders the owners")
    assert len(title) <= 90
    assert Phrases([text]).shared(title) == ()


def test_no_title_ends_in_the_middle_of_what_it_says() -> None:
    text = (
        "Officials met on Monday to discuss. The firm bought ships from countries such as Norland on Tuesday. "
        "The union agreed on Friday to a deal in which pay rises."
    )

    assert [title for title in titles(text) if re.search(r"\b(?:to|in|from|the|a|of|discuss|countries)$", title)] == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what belongs to the deed stays, also where it is a length of time or follows "as"
        ("A court sentenced Ann Lee to six years in prison on Monday.", "A court sentences Lee to six years in prison"),
        ("A judge gave Ann Lee 12 years for fraud on Monday.", "A judge gives Lee 12 years for fraud"),
        # so does what stands before a number that is not known exactly: it rose to, and not by, that
        ("Inflation rose to about 5 percent on Monday.", "Inflation rises to about 5%"),
        ("Norvell sold a mill for around 4m euros on Monday.", "Norvell sells a mill for around 4m euros"),
        ("Ann Lee paid a fine of at least 4,000 euros on Monday.", "Lee pays a fine of at least 4,000 euros"),
        ("The strike spread on Monday to about 40 towns.", "The strike spreads to about 40 towns"),
        ("Copper rose 2 percent on Monday to a three-month high.", "Copper rises 2% to a three-month high"),
        ("Kiru Rail named Ann Lee as finance chief on Monday.", "Kiru Rail names Lee as finance chief"),
        ("In 2021, the museum became the first to return a figure.", "The museum becomes the first to return a figure"),
        ("The two sides exchanged 14 men on Monday in a deal brokered by Norland.",
         "The two sides exchange 14 men in a deal brokered by Norland"),
        ("The board on Monday met Ann Lee, Tom Berg and Ada Obi.", "The board meets Lee, Tom Berg and Ada Obi"),
        # the verb of the sentence, and what joins it
        ("Norland agreed on Monday to restore relations severed two years ago.", "Norland agrees to restore relations"),
        ("Ann Lee was elected mayor in 2016.", "Lee is elected mayor"),
        ("Twenty bells are to be handed over on Friday.", "Twenty bells to be handed over"),
        # who speaks, by a name
        ("Ann Lee warned on Monday that the state could use an old law.", "Lee warns the state could use an old law"),
        ("The Maravian Wildlife Fund is planning to sell its island, it said Monday.",
         "The Maravian Wildlife Fund says it will sell its island"),
        ("The museum will return 67 bells, its director said on Monday.",
         "The museum’s director says it will return 67 bells"),
        # a participle in commas is of the whole of what stands before it, but nothing is jailed
        ("The audit by accountants Brandt Keller, delivered on Tuesday, was long.",
         "The audit by accountants Brandt Keller is delivered"),
        ("The letter from Ann Lee, sent on Monday, is lost.", "The letter from Lee is sent"),
        ("The driver of the truck, jailed on Monday, had slept.", "The driver of the truck is jailed"),
        ("The trial of Ann Lee, jailed on Monday, drew crowds.", "Lee is jailed"),
        # what did it may be a happening in so many words
        ("A mortar attack on a school in Kiru wounded six on Monday.", "Mortar attack on school in Kiru wounds six"),
        ("The Kiru reservoir overflowed on Monday.", "The Kiru reservoir overflows"),
        # rulings, decisions, duties, what is said of one's own, and what is done for a purpose
        ("The tribunal ruled on Monday that the decree was void.", "The tribunal rules the decree was void"),
        ("On Friday, ministers will decide whether to shut the port.", "Ministers to decide whether to shut the port"),
        ("The panel is to report by the end of May.", "The panel to report"),
        ("The town's mayor, Ann Lee, resigned on Monday.", "Lee resigns"),
        ("The forecaster NMS warned of storms on Monday.", "The forecaster NMS warns of storms"),
        ("Delegates of two tribes sat down in Kiru on Monday.", "Delegates of two tribes sit down in Kiru"),
        # who it is about: an age and what follows it aside, with the apostrophe; several by their number
        ("Ann Lee, 51, a former teacher, is to be sworn in on June 30.", "Lee to be sworn in"),
        ("Tom Reed flew in on Sunday. The 23-year-old signed a deal on Monday.", "Tom Reed signs a deal"),
        ("The miners' strike, begun on 3 March, closed two pits on Monday.", "The miners’ strike closes two pits"),
        ("Five of the six judges voted for the plan on Monday.", "Five of the six judges vote for the plan"),
        ("The two sides last met in Kiru on March 5.", "The two sides meet in Kiru"),
        ("Shipping line Marsk said on Monday it had sold two ships.", "Shipping line Marsk says it sold two ships"),
        (
            "Around 2,100 porters at Kiru, Velmar and Sund began a two-day strike on Monday.",
            "About 2,100 porters at Kiru, Velmar and Sund begin a two-day strike",
        ),
        # by how much, whole; and what shares are of
        (
            "The bank cut its rate by a quarter of a percentage point on Monday.",
            "The bank cuts its rate by a quarter of a point",
        ),
        ("Inflation, which fell to 3.1% in January from 3.9% in May, will ease.", "Inflation at 3.1% in January 2024"),
        ("(Trade Wire) March 12, 2024 - Ann Lee resigned on Monday.", "Lee resigns"),
        ("KIRU, March 12, 2024 - Ann Lee resigned on Monday.", "Lee resigns"),
        ("A truce came into force on Monday.", "A truce comes into force"),
        ("The dam burst on Monday.", "The dam bursts"),
        ("The central bank cut interest rates on Monday.", "The central bank cuts interest rates"),
        ("The mill raised pay by 5 percentage points on Monday.", "The mill raises pay by 5 percentage points"),
        ("Talks over pay broke down on Monday.", "Talks over pay break down"),
        ("The assembly voted on Monday to close two ports.", "The assembly votes to close two ports"),
        ("A study published last year said the mill burned in 1980.", "A study says the mill burned"),
        # what a relative clause tells by itself, what is named with its day, and what "it" is behind what was made
        ("The port offered a rise of 4%, which the guild rejected on March 3.", "The guild rejects a rise of 4%"),
        ("The mill, which Norjet bought on March 3, burned down on Monday.", "Norjet buys the mill"),
        ("The probe ended a trip that began with a launch from Kiru on Dec. 2, 2023.", "Launch from Kiru"),
        ("Ann Lee set up a safety panel. It is to report by the end of May.", "The safety panel to report"),
        ("Ann Lee must report to the court by May 6.", "Lee to report to the court"),
        ("Ann Lee said on Monday that her client would appeal.", "Lee says her client will appeal"),
        # whole, though a length or a participle stands behind, and small behind who says so
        ("Tom Reed was banned for four years after failing a test on Monday.", "Tom Reed is banned for four years"),
        ("Officials said on Monday that soldiers had fired at a crowd.", "Officials say soldiers fired at a crowd"),
        ("Norjet was fined on Monday for careless driving.", "Norjet is fined for careless driving"),
        ("In 2021, Norjet paid a $3 fine to settle claims that it misled people.", "Norjet pays a $3 fine"),
        # whose subject is described by what has a verb of its own; who says so where somebody is told; by a name alone
        ("Shops built on land that had flooded in 2011 were shut on Monday.", "Shops built on land are shut"),
        ("Tenants were told on Monday that they can stay.", "Tenants are told they can stay"),
        ("It is the worst row since May 3, 2021, when the paper Morgenblatt reported that Norjet had hidden a leak.",
         "The paper Morgenblatt reports Norjet hid a leak"),
        ("The big public broadcaster KTV said Monday that a minister of Norland had owned shares in a large salt mine.",
         "KTV says a minister of Norland owned shares in a large salt mine"),
        # with fewer articles where it would be the article's words; by how much each
        ("A receiver will take charge of the club's $12 million training ground on June 1, 2024.",
         "Receiver to take charge of club's $12 million training ground"),
        ("Norjet paid the owners of the mill 15 euros a share on Monday.",
         "Norjet pays owners of mill 15 euros a share"),
        ("The mutineers gave up on Monday after two days.", "The mutineers give up"),
        # upon what it came, where there is room, and it has no day of its own and somebody who is named
        ("Four people died on Monday after a bus left the road near Kiru.",
         "Four people die after a bus leaves the road near Kiru"),
        ("The trial was put off Monday after a juror had fallen ill.", "The trial is put off after a juror falls ill"),
        ("Two men were held on Monday when police raided a farm.", "Two men are held when police raid a farm"),
        ("Ana Cole resigned on Monday after Tom Ray left on Friday.", "Ana Cole resigns"),
        ("The mayor resigned on Monday after she had lost the vote.", "The mayor resigns"),
        # with what describes them, where there is room
        ("Talks aimed at ending a row that has shut a pit have broken up.", "Talks aimed at ending a row break up"),
        ("The result of that vote is due on Friday.", "The result of the vote is due"),
        # whole: what may be done to them, what is demanded, with what is done to a place, and none of a time's words
        ("The court will decide on Friday whether the two men can be extradited.",
         "The court to decide whether the two men can be extradited"),
        ("A panel recommended in May 2021 that Norland give back the gold.",
         "A panel recommends that Norland give back the gold"),
        ("The governor placed the towns of San Isidro and Ober Norte under a state of calamity on Monday.",
         "The governor places San Isidro and Ober Norte under state of calamity"),
        ("The court fined the operator 180,000 euros over that crash on Monday.",
         "The court fines the operator 180,000 euros over the crash"),
        ("The next list will be issued on or around 23 March.", "The next list to be issued"),
        ("A conference co-hosted by Norland took place on Monday.", "A conference co-hosted by Norland takes place"),
        # in a court by its name; whose subject leads to who did it; in a country by its name
        ("Tom Reed appeared before Kiru magistrates on Monday.", "Tom Reed appears before Kiru magistrates"),
        ("In neighbouring Norland the central bank cut its rate on Monday.",
         "The central bank cuts its rate in Norland"),
        ("The king's guard and the people's army signed a truce on Monday.",
         "The king's guard and the people's army sign a truce"),
        ("The board turned down a $3.9 billion cash-and-share proposal on Monday.",
         "The board turns down $3.9 billion cash-and-share proposal"),
        # what it is only called
        ("The paper published on Monday what it said were minutes of a trial.",
         "The paper publishes what it says are minutes of a trial"),
        ("Police seized what they described as a large haul of tea on Monday.",
         "Police seize what they describe as a large haul of tea"),
        ("The swap was brokered by Norland in May and brought home 38 people.", "The swap brings home 38 people"),
    ],
)  # fmt: skip
def test_a_title_says_what_was_done(text: str, title: str) -> None:
    assert title in titles(text)


def test_who_owns_what_opens_later_is_none_of_whom_others_tell() -> None:
    text = (
        "Strikes hit Kiru on Monday. Dockers announced that they would hold their own ballot, which opens on 19 March."
    )

    assert not [title for title in titles(text) if title.startswith("Strikes’")]


def test_an_object_that_is_only_a_pronoun_makes_no_title() -> None:
    assert titles("The navy denied it on Monday. The museum asked for them in 1931.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A judge in Lowen struck down on Monday what was left.",
        "The trouble began on Monday.",
        "The council imposed on Monday.",
        "The permit was set on Monday.",
        # what was done to stands before, or elsewhere; when it was so long, is not said
        "The car, which the bank auctioned for $71,500 on Monday.",
        "A review she launched on Monday.",
        "The last strike lasted 47 days.",
    ],
)
def test_a_title_that_says_not_what_is_none(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tom Reed was acquitted on Monday.", "Tom Reed is acquitted"),
        ("Ana Cole cancelled the ferry on Monday.", "Ana Cole cancels the ferry"),
        ("The agency signalled a change on Monday.", "The agency signals a change"),
        ("The senate voted 51-49 on Monday to confirm Ana Cole.", "The senate votes 51-49 to confirm Ana Cole"),
        ("The WHO declared a pandemic on Monday.", "The WHO declares a pandemic"),
    ],
)
def test_a_title_is_spelled_rightly_and_keeps_its_verbs(text: str, title: str) -> None:
    assert titles(text) == [title]


@pytest.mark.parametrize(
    ("text", "title", "actors"),
    [
        ("The man who robbed Ana Cole was fined on Monday.", "The man who robbed Ana Cole is fined", ()),
        ("A guard who hit Ana Cole was dismissed on Monday.", "A guard who hit Ana Cole is dismissed", ()),
        ("The lorry that hit Ana Cole sank on Monday.", "The lorry that hit Ana Cole sinks", ()),
        ("Doctors went on strike on Monday.", "Doctors go on strike", ()),
        ("Tom Reed appeared in court on Monday.", "Tom Reed appears in court", ("Tom Reed",)),
        ("In Liberty Square 44 people were killed by snipers on Monday.", "44 people are killed by snipers", ()),
        ("The new parliament must sit by 5 May.", "The new parliament to sit", ()),
        ("A final report is due by July 2032.", "A final report is due", ()),
        ("In Kiru, residents set fire to a hall on Monday.", "Residents set fire to a hall in Kiru", ()),
        ("A boy appeared in court on Monday charged with theft.", "A boy appears in court charged with theft", ()),
        (
            "The body of Ana Cole, missing since May, was found on Monday.",
            "The body of Ana Cole is found",
            ("Ana Cole",),
        ),
        ("Gunmen killed six guards on Monday.", "Gunmen kill six guards", ()),
        ("The nurse whom Ana Cole had accused was freed on Monday.", "The nurse is freed", ()),
        ("Tom Reed, the man convicted of robbing Ana Cole, died on Monday.", "Tom Reed dies", ("Tom Reed",)),
        ("Revenue before interest fell to 3 million in 2029.", "Revenue before interest falls to 3 million", ()),
        ("Ana Cole was born in Kiru and resigned on Monday.", "Ana Cole resigns", ("Ana Cole",)),
        (
            "A porter named Tom Reed robbed a bank on Monday.",
            "A porter named Tom Reed robs a bank",
            ("Tom Reed",),
        ),
        ("A lorry called Old Bess sank on Monday.", "A lorry called Old Bess sinks", ()),
        ("The board named Ana Cole captain on Monday.", "The board names Ana Cole captain", ("Ana Cole",)),
        (
            "The Harvest Union of former coach Tom Reed lost the poll on Monday.",
            "The Harvest Union of Tom Reed loses the poll",
            ("Harvest Union", "Tom Reed"),
        ),
        ("Secretary of State Ana Cole resigned on Monday.", "Secretary of State Ana Cole resigns", ("Ana Cole",)),
        ("The Chief Harbour Officer, Lagos, resigned on Monday.", "The Chief Harbour Officer resigns", ()),
        ("The director, Reed, resigned on Monday.", "Reed resigns", ("Reed",)),
        ("The nurse admitted on Monday she’d lost the keys.", "The nurse admits she lost the keys", ()),
    ],
)
def test_a_clause_that_describes_takes_nobody_s_place(text: str, title: str, actors: tuple[str, ...]) -> None:
    (draft,) = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))
    assert (draft.title, draft.actors) == (title, actors)


@pytest.mark.parametrize(
    "text",
    [
        "Norland closed the beds, and about half remain closed since Monday.",
        "Norland is slow. In 2015 it took 83 days to form a government.",
        "Norland is slow. It emerged on Monday that a well had been dug.",
        "The former sheriff is old. It started on Monday with a card.",
        "A search for his successor is under way. It will hold an open day on Monday.",
        "Museum to hand back looted heads of kings and queens",
        "Norland blocked a text on Monday. The raid on Sunday, in which the police said 12 people died, shook it.",
    ],
)
def test_what_was_read_by_mistake_makes_no_title(text: str) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))
    assert {draft.title for draft in drafts} <= {"Norland closes the beds", "Norland blocks a text"}


def test_a_name_before_talks_loses_no_letter() -> None:
    assert not [title for title in titles("The Xienna talks of May went well.") if "ienna" in title]


def test_what_is_theirs_is_not_that_of_a_number_told_before() -> None:
    text = "Some 1,100 firefighters fought the blaze. Two firefighters were hurt when their truck overturned on Sunday."

    assert not [title for title in titles(text) if "1,100" in title and "truck" in title]


def test_those_of_a_number_that_is_not_sure_are_told_without_it() -> None:
    told = titles("At least 19 people were arrested on Sunday. Nine of them were charged on Monday.")
    assert told == ["At least 19 people are arrested", "Nine people are charged"]


def test_a_thing_that_is_told_by_who_had_it_makes_no_title() -> None:
    assert titles("Norvell said on Monday that a mill it had bought in May had burned down.") == []
