"""An article becomes drafts: each with a date as honest as the text, a plain title, who was there, and its sentence."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.authoring import Article, Draft, Registry, draft_article
from dateline.authoring.entities.registry import KnownSeries, Named
from dateline.dates import parse_date

FERRIES = """\
PORT SERENE, Maravia — A car ferry sank off Cape Dorn early on Monday, killing at least 31 people, the coast
guard said.

Rescue boats saved 87 passengers, Captain Ines Okoye told reporters on Tuesday. "We will search until we find
everyone," she said.

The ferry, which was built in 1988, was inspected in October 2023. In January unions had demanded stricter
rules.

Prime Minister Desmond Vale and Transport Minister Grace Adeyemi visited the harbour on Tuesday. Vale said the
government would ground all ferries of the type.

Parliament will debate the disaster on Thursday. The owner, Blue Line Ltd., is due to publish a report by the
end of June.

Blue Line agreed last week to sell two ships, according to people familiar with the deal, who asked not to be
identified.

Subscribe to our newsletter
Share this article: $20 off for new readers. You may opt out. We use cookies to improve your experience.
© 2024 Maravia Wire
"""
REGISTRY = Registry(
    entries=(
        Named("actor", "vale", ("Desmond Vale", "Vale"), "person"),
        Named("actor", "adeyemi", ("Grace Adeyemi", "Adeyemi"), "person"),
        Named("actor", "blue-line", ("Blue Line Ltd.", "Blue Line"), "organization"),
        Named("actor", "maravia-government", ("Government of Maravia",), "government"),
        Named("place", "port-serene", ("Port Serene",)),
    ),
    series=(KnownSeries("arrivals", "Arrivals at the port of Maravia", "arrivals", "month"),),
)


def drafts_of(text: str, published: str = "2024-03-12", registry: Registry | None = None) -> list[Draft]:
    return list(draft_article(Article(text=text, published=published, publisher="Maravia Wire"), registry))


def told(text: str, published: str = "2024-03-12", registry: Registry | None = None) -> list[tuple[str, str, str]]:
    return [(draft.date, draft.status, draft.title) for draft in drafts_of(text, published, registry)]


def test_a_dispatch_becomes_what_it_tells_with_dates_and_plain_titles() -> None:
    drafts = told(FERRIES, registry=REGISTRY)

    assert ("2024-03-11", "", "A car ferry sinks off Cape Dorn") in drafts
    assert ("2023-10", "", "The car ferry is inspected") in drafts
    assert ("2024-03-12", "", "Vale and Adeyemi visit the harbour") in drafts
    assert ("2024-03-14", "planned", "Parliament to debate the disaster in Maravia") in drafts
    assert ("[2024-03-04..2024-03-10]", "reported", "Blue Line agrees to sell two ships") in drafts


def test_junk_amounts_and_pronouns_give_no_draft() -> None:
    words = " ".join(draft.title + draft.quote for draft in drafts_of(FERRIES))

    assert not [junk for junk in ("$20", "cookies", "newsletter", "©", "opt out") if junk in words]
    assert drafts_of("We may win. It cost $20.\n\n© 2024 Maravia Wire. All rights reserved.") == []


def test_a_draft_stands_on_its_sentence_in_the_text_as_given() -> None:
    for draft in drafts_of(FERRIES):
        assert draft.quote == FERRIES[draft.start : draft.end]
        assert draft.expression in draft.quote
        assert (draft.sources[0].quote, draft.sources[0].rule) == (draft.quote, draft.rule)
        assert draft.rule and 0 < draft.confidence <= 1


def test_people_are_named_by_their_ids_and_what_they_ask_not_to_be_named_for_is_reported() -> None:
    by_title = {draft.title: draft for draft in drafts_of(FERRIES, registry=REGISTRY)}

    assert by_title["Vale and Adeyemi visit the harbour"].actors == ("vale", "adeyemi")
    assert by_title["Blue Line agrees to sell two ships"].actors == ("blue-line",)
    assert by_title["Blue Line agrees to sell two ships"].figures[0].value == "2"


def test_a_date_belongs_to_its_clause() -> None:
    text = "Mayor Ann Lee told reporters Thursday that the city bought the old mill in May."
    assert told(text) == [("2023-05", "", "The city buys the old mill")]

    text = "The council approved the budget on Monday, the third since the vote in June."
    assert told(text) == [("2024-03-11", "", "The council approves the budget")]


def test_a_statement_is_an_entry_of_the_day_on_which_it_was_made() -> None:
    text = "“Nobody will lose a job,” Transport Minister Grace Adeyemi told reporters on Friday."
    assert told(text, registry=REGISTRY) == [("2024-03-08", "", "Adeyemi speaks to reporters")]

    text = "Blue Line Ltd. said on Friday it would close its yard in Port Serene."
    assert told(text, registry=REGISTRY) == [
        ("2024-03-08", "", "Blue Line Ltd says it will close its yard in Port Serene")
    ]


def test_what_follows_a_happening_lies_between_it_and_the_article() -> None:
    text = "Unions and the port met in Kiru on March 4.\n\nAfter those talks, the port raised wages."

    assert told(text)[1] == ("[2024-03-04..2024-03-12]", "", "The port raises wages in Kiru")


def test_what_is_told_without_a_date_had_happened_when_the_article_appeared() -> None:
    lead = "Nurses like the north, and nobody knows why. "
    assert told(lead + "Maravia has opened two schools for nurses in the north.") == [
        ("[..2024-03-12]", "", "Maravia opens two schools for nurses in the north")
    ]
    assert told("The minister is tired. Nurses like the north. Nobody knows why.") == []


def test_what_was_done_ahead_of_a_day_was_done_before_it() -> None:
    text = "Days ahead of Wednesday’s hearing, the company dismissed its chairman."
    assert told(text, "2024-03-13") == [("[..2024-03-12]", "", "The company dismisses its chairman")]


def test_what_is_only_named_with_its_date_is_an_entry() -> None:
    text = "Fuel is the first subject ahead of November’s presidential election in Kiru, analysts believe."
    assert told(text) == [("2024-11", "planned", "Presidential election in Kiru")]


def test_figures_of_a_series_are_entries_by_month_also_those_that_are_only_compared() -> None:
    text = (
        "The port reported 4,250 arrivals in February, about 700 more than in February 2023. "
        "In 2022, arrivals totaled 3,100 in May and 3,020 in April."
    )
    drafts = drafts_of(text, registry=REGISTRY)
    figures = {(figure.series, figure.date, figure.value) for draft in drafts for figure in draft.figures}

    assert figures >= {
        ("arrivals", "2024-02", "4250"),
        ("arrivals", "2023-02", "about 3550"),
        ("arrivals", "2022-05", "3100"),
        ("arrivals", "2022-04", "3020"),
    }
    assert ("2022-04", "", "Arrivals total 3,020 in April 2022") in told(text, registry=REGISTRY)


def test_figures_beside_what_happened_are_not_of_it() -> None:
    text = "Norland, a country of 4 million people, left the union with 3 ships on 3 May 1970."
    (left,) = drafts_of(text)
    (opened,) = drafts_of("The inquiry, opened on 19 January, now covers six directors.")

    assert ([(one.value, one.label) for one in left.figures], opened.figures) == ([("3", "ships")], ())


def test_what_one_says_of_oneself_is_told_once_with_its_figures() -> None:
    (draft,) = drafts_of("Train maker Norvell AB said on Monday it had agreed to buy 40 buses from Corda Inc.")

    assert (draft.date, draft.actors) == ("2024-03-11", ("Norvell AB", "Corda Inc"))
    assert [(one.value, one.label) for one in draft.figures] == [("40", "buses")]


def test_one_happening_told_twice_is_one_draft_with_all_who_took_part() -> None:
    text = (
        "Ministers from Maravia and Norland met in Port Serene on Monday to talk about fish.\n\n"
        "Grace Adeyemi and Desmond Vale were among those who attended Monday’s meeting."
    )
    drafts = drafts_of(text, registry=REGISTRY)

    assert [draft.date for draft in drafts] == ["2024-03-11"]
    assert {"adeyemi", "vale"} <= set(drafts[0].actors)


def test_a_long_article_gives_few_drafts() -> None:
    text = "\n\n".join(
        f"Company {number} bought {number + 20} ships on March {number % 9 + 1}." for number in range(1, 90)
    )

    assert 10 < len(drafts_of(text)) < 40


TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Lee’s",
                "told",
                "said",
                "that",
                "on",
                "Friday",
                ",",
                ".",
                "“",
                "”",
                "(",
                ")",
                ";",
                "—",
                "met",
                "in",
                "May",
                "who",
                "and",
                "1,200",
                "people",
                "were",
                "to",
                "will",
                "have",
                "$20",
                "–",
                "killed",
                "by",
                "than",
                "more",
                "34",
                "of",
                "65",
                "closed",
                "After",
                "those",
                "talks",
                "which",
                "is",
                "the",
                "a",
                "we",
                "it",
                "U.S.",
                "-",
                "%",
                "by",
                "June",
                ",",
                "49",
                ",",
                "\n\n",
            ]
        ),
        max_size=60,
    ).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, published=st.sampled_from(["", "2024-03-12", "2024-03~", "2024-03-12~", "[..2024-03-12]"]))
@example(text=FERRIES, published="2024-03-12")
@example(text="“", published="2024-03-12")
@example(text="said that", published="")
@example(text='M&A, [it, "Dorn pay Norland] it: euro Sul port agreed Wire Sul" Peter said chief', published="2024-03")
@example(text="It has not said who will receive it. A court fined it for a spill.", published="2024-03")
@example(text="Dorn, burned after three 2014, $2 Health fined Kiru, Safety plant an Aid in In", published="2024-03-12")
@example(
    text="take stock on June 24, and a conference which was to close, planned for Monday, was called",
    published="2024-03",
)
@example(text="$1 had Monday; for given on million day own by $4 its Aid appeal donors. launched", published="2024-03~")
def test_any_text_gives_valid_drafts_and_the_same_ones_again(text: str, published: str) -> None:
    drafts = drafts_of(text, published)

    assert drafts == drafts_of(text, published)
    for draft in drafts:
        assert parse_date(draft.date).text == draft.date
        assert 0 <= draft.start < draft.end <= len(text) and draft.quote == text[draft.start : draft.end]
        assert 3 < len(draft.title) <= 90 and draft.title.strip() == draft.title
        assert all(figure.value and (figure.label or figure.series) for figure in draft.figures)
        assert draft.status in ("", "planned", "reported")
