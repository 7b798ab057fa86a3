"""A title ends where its meaning is whole: who, a verb in the present that agrees, and what was done to what."""

from __future__ import annotations

import re
from itertools import product

import pytest

from dateline.authoring import Article, draft_article

FRIDAY = "2031-03-07"
# Where no title ends, and how none begins.
_DANGLES = re.compile(
    r"\b(?:of|to|the|an?|at|by|with|from|for|and|or|than|not|that|whose|too|very|beginning|starting|including|as|its|his"
    r"|her|their|shortly|minutes|some|which|who|but|if|into|about|investigate|discuss)$"
    r"|\b(?:offers?|puts?|makes?|denies|asks?|gives?|holds?|calls? on)(?: (?:nine|[0-9]+))?$"
)
_OPENS = re.compile(r"(?:Whose|Which|That|Who|In|On|Having|Being|It|He|She|They|These|His|Her|Its|Their|Of)\b")


def titles(text: str) -> list[str]:
    return [draft.title for draft in draft_article(Article(text=text, title="", publisher="Herald", published=FRIDAY))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # what describes who did it has a verb of its own
        (
            "A single worn cable that they were to replace caused the fall of a bridge, an inquiry found on Monday.",
            "An inquiry finds a single worn cable caused the fall of a bridge",
        ),
        (
            "A crowded ferry that officials had cleared to sail despite a warning capsized off Kiru on Monday.",
            "A crowded ferry capsizes off Kiru",
        ),
        ("A mill that the army had used as a depot exploded on Monday.", "A mill explodes"),
        ("Two miners whom rebels had held since May were freed on Monday.", "Two miners are freed"),
        ("Rebels fighting the government of Maravia captured Kiru on Monday.",
         "Rebels fighting the government of Maravia capture Kiru"),
        ("Soldiers loyal to Tom Reed seized the airport on Monday.", "Soldiers loyal to Tom Reed seize the airport"),
        ("Bonds due in 2041 rose 1.8 cents on Monday.", "Bonds rise 1.8 cents"),
        ("Maravian police arrested the captain on Monday.", "Maravian police arrest the captain"),
        ("Ellery Rovers won the cup on Monday.", "Ellery Rovers win the cup"),
        ("Half of the schools were shut on Monday.", "Half of the schools are shut"),
        ("She blamed Tarn Motors, whose engineers reported rust in May 2029.", "Tarn Motors’ engineers report rust"),
        # where it was, in the style of headlines, rather than left out
        ("On Monday a missile struck a covered market in the Maravian border town of Kiru, killing nine.",
         "Missile strikes covered market in Maravian border town of Kiru"),
        ("Three people died on Monday in a fire at a hostel in Kiru.",
         "Three people die in fire at hostel in Kiru"),
        ("The swap is due to start at the Holm on 9 March under the supervision of the International Red Aid Union.",
         "The swap to start at the Holm under supervision of the International Red Aid Union"),
        # what a verb says with its particle, and what is to be done by others
        ("The Superior Court on Monday turned down Lee's request to have the trial moved out of Kiru.",
         "The Superior Court turns down Lee's request to have trial moved out of Kiru"),
        # who it was, rather than what
        ("A signal worker, 34-year-old Jarrod Hale, was badly injured on Monday.", "Jarrod Hale is injured"),
        ("A third officer, Maria Fowler, was fired on Monday.", "Maria Fowler is fired"),
        # whose it is, where who does it is somebody else
        ("Ana Cole was arrested on Monday. The police searched her home in Kiru on Tuesday.",
         "The police search Ana Cole’s home in Kiru"),
        ("Tom Reed was jailed in May 2029. Judge Marlene Orr revoked his bail on Monday.",
         "Judge Marlene Orr revokes Tom Reed’s bail"),
        ("Tom Reed was jailed in May 2029. Peter Orr left his post on Monday.", "Peter Orr leaves his post"),
        ("Ana Cole won the race on Monday. The club gave her flowers on Tuesday.", "The club gives her flowers"),
        ("Tom Reed was jailed in May 2029; an appeal against his sentence was rejected on Monday.",
         "An appeal against Tom Reed’s sentence is rejected"),
        ("The Transport Minister, Mrs Ana Cole, closed the port on Monday.",
         "Transport Minister Ana Cole closes the port"),
        # what a participle tells beside a quoted verb; where a clause is of
        ('The Kiru declaration, adopted by 71 governments on Monday, "urges" all to stop building dams.',
         "The Kiru declaration is adopted by 71 governments"),
        ("Maravia had an outbreak in Kiru District, where three people died in May 2029.",
         "Three people die in Kiru District"),
        ("Norvell missed an interest payment on 3 March. Its shares were suspended on Wednesday.",
         "Norvell’s shares are suspended"),
        ("Rebels shot down 38 drones. Sudian forces left Kiru on Monday, ten days after they lost Orle on 21 February.",
         "Sudian forces lose Orle"),
        # by which noun the text has told it apart
        ("Maravia and Sudia agreed to a prisoner swap on Monday. The swap is to begin in Kiru on 9 March.",
         "The prisoner swap to begin in Kiru"),
        ("An outbreak of cholera closed Kiru in May 2029. The outbreak was declared over on Monday.",
         "The outbreak of cholera is declared over"),
        ("A deadly outbreak closed Kiru in May 2029. The outbreak began in Kiru in March 2029.",
         "The outbreak begins in Kiru"),
        ("The budget talks failed on Monday, long after the peace talks. The talks began on 3 March.",
         "The talks begin"),
        # when and where stand before
        ("In Kiru on Monday police arrested 12 miners.", "Police arrest 12 miners in Kiru"),
        ("In a speech last week Tom Reed promised that his men would leave.", "Tom Reed promises his men will leave"),
        # whom it was done to, by position and by name
        ("The mayor fired the harbour master of Kiru, Bo Day, on Monday.",
         "The mayor fires the harbour master of Kiru, Bo Day"),
        ("The king asked the mediator, Ana Cole, on Monday to act.", "The king asks the mediator, Ana Cole, to act"),
        ("Tom Reed called on his friends all over the world to make noise on Monday.",
         "Tom Reed calls on his friends to make noise"),
        # what turns the meaning
        ("The mayor said on Monday that the city was not considering a ban.",
         "The mayor says the city is not considering a ban"),
        ("Officials warned residents on Monday not to drink the water.",
         "Officials warn residents not to drink the water"),
        ("Tom Reed denied on Monday that the unit had been restarted too early.",
         "Tom Reed denies the unit was restarted too early"),
        ("The house voted on Monday to strip Tom Reed of his seat.", "The house votes to strip Tom Reed of his seat"),
        ("Ana Cole was jailed for four years on Monday.", "Ana Cole is jailed for four years"),
        ("Bo Day was named athlete of the year on Monday.", "Bo Day is named athlete of the year"),
        ("The storm left thousands of homes without power on Monday.",
         "The storm leaves thousands of homes without power"),
        # a verb and its noun
        ("Norvell has entered into a definitive agreement to buy Tarn for $2 million, it said on Monday.",
         "Norvell agrees to buy Tarn for $2 million"),
        # who "them" and "its" are
        ("The first 26 men were taken to Kiru on 3 March. One of them was found dead on Wednesday.",
         "One of the first 26 men is found dead"),
        # what a verb, or a noun, is nothing without
        ("The army agreed on Sunday to let aid trucks through.", "The army agrees to let aid trucks through"),
        ("Tom Reed won the vote on Sunday. The other parties ruled out working with him on Monday.",
         "The other parties rule out working with Tom Reed"),
        ("The term of the present Senate ends on 10 December.", "The term of the present Senate ends"),
        ("Police released six men on Monday. Two were freed on bail on Tuesday.", "Two people are freed on bail"),
        ("Nurses believe that the victim was a 31-year-old baker who stayed at home over Easter and died on Monday.",
         "A 31-year-old baker dies"),
        ("Mayor Ann Lee told reporters on Thursday that the ruling taught \"a hard lesson\".",
         "Mayor Ann Lee says the ruling taught a hard lesson"),
        # as much of what is agreed or voted on as a title has room for
        (
            "Norland and Sundara agreed on Monday to swap 220 captive soldiers this week and to reopen two bridges.",
            "Norland and Sundara agree to swap 220 captive soldiers and to reopen two bridges",
        ),
        (
            "Norjet said on Monday it had agreed to buy Norlandish salt works operator Tarn Salt Works for a crown.",
            "Norjet says it agreed to buy Tarn Salt Works for a crown",
        ),
        # no list that breaks off, and no name; what is in the midst of a time's words stays, and of what it is
        (
            "The governor declared a state of emergency in Ober, Lakes and Tor counties in the north on Monday.",
            "The governor declares a state of emergency",
        ),
        ("Lee asked the Court of Appeal to lift the ban on Monday.", "Lee asks the Court of Appeal to lift ban"),
        ("Tom Reed lost his seat in the March 2019 election.", "Tom Reed loses his seat in the election"),
        ("On Monday Ana Cole pulled out of the 2022 Tour of Wales.", "Ana Cole pulls out of the 2022 Tour of Wales"),
        ("The council met on the future of the bridge on Monday.", "The council meets on the future of the bridge"),
        ("The truce took effect at noon local time on Monday.", "The truce takes effect"),
        ("The shop cancelled its sale on the 20th and 21st.", "The shop cancels its sale"),
        ("A man in his 70s was hurt on Monday.", "A man in his 70s is hurt"),
        (
            "Officials of the Kiru Council's planning office voted on Monday to close the pit.",
            "Officials of the Kiru Council's planning office vote to close the pit",
        ),
        (
            "At least four people were killed and an estimated 900 driven from their homes on Monday.",
            "At least four people are killed",
        ),
        # the verb behind what is put in
        (
            "Ana Cole, who had left the hall early, lost control of the union founded by Tom Reed on Monday.",
            "Ana Cole loses control of union founded by Tom Reed",
        ),
    ],
)  # fmt: skip
def test_a_title_says_the_whole_of_it(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The union wants 12 per cent; Tom Reed offered nine on Monday.",
        "Norvell Lines denied that on Monday.",
        "The board refused on Monday to say how much it had paid.",
        'Tom Reed called the deal "the best we could get" on Monday.',
        "The motion was opposed by 94 on Monday.",
        "Work began on Monday.",
        "In 2019 the eruption erupted.",
    ],
)
def test_what_would_say_half_of_it_has_no_title(text: str) -> None:
    assert titles(text) == []


SUBJECTS = (
    "The council", "Workers at the mill", "Ana Cole", "Rebels fighting the army", "The mill, which Norvell built,",
    "A plan that the mayor had praised", "Police in Kiru", "Norvell's engineers", "The union's leader, Bo Day,",
)  # fmt: skip
VERBS = (
    "asked the mayor{} to act", "offered{} nine per cent over three years", "called{} on residents to leave",
    "declared{} three days of mourning beginning on Sunday", "was set ablaze{} minutes after the vote",
    "refused{} to discuss the plan or to say why", "put the toll{} at 41", "agreed{} to sell its mine to Tarn",
    "denied{} having caused the fire", "left{} hours after the vote that it had lost", "survived a vote{} by 24 to 21",
    "gave notice{} of a strike starting on Sunday", "accused the firm{} of lying to its own shareholders",
)  # fmt: skip


@pytest.mark.parametrize("when", [" on Monday", " last week"])
def test_no_title_dangles_whoever_does_whatever(when: str) -> None:
    """A grid of subjects, verbs and days: each title begins with who did it and ends where nothing is missing."""
    told = [title for who, did in product(SUBJECTS, VERBS) for title in titles(f"{who} {did.format(when)}.")]

    assert len(told) > len(SUBJECTS) * len(VERBS) / 2
    assert not any("plan to say" in title for title in told)
    assert [title for title in told if _DANGLES.search(title) or _OPENS.match(title) or len(title) > 90] == []


@pytest.mark.parametrize(
    ("text", "titles_told"),
    [
        (
            "The mayor of a town where 112 people died in floods was arrested on Monday.",
            ["The mayor of a town is arrested"],
        ),
        (
            "Regulators fined Norvell on Monday, the largest penalty imposed on a mill.",
            ["Regulators fine Norvell"],
        ),
        ("The council met on Monday after talks with the union collapsed.",
         ["The council meets after talks with the union collapse"]),
        ("The captives were handed over to the Red Cross on Monday and flown home.",
         ["The captives are handed over to the Red Cross"]),
        ("The Union of Nurses' members rejected the offer on Monday by a margin of four to one.",
         ["The Union of Nurses’ members reject the offer by a margin of four to one"]),
    ],
)  # fmt: skip
def test_what_hangs_on_a_deed_is_not_taken_for_it(text: str, titles_told: list[str]) -> None:
    told = titles(text)
    assert told
    assert told[0] in titles_told
