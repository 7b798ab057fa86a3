"""Merge: what dispatches tell of a ferry strike goes in; each happening once, with all its sources, comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.authoring.drafting.draft import Draft, DraftFigure, Proof
from dateline.authoring.merging.merge import merge_drafts

PUBLISHED = {"gazette": "2031-03-05", "herald": "2031-03-07", "courier": "2031-03-08", "monitor": "2031-03-09"}


def draft(
    source: str,
    date: str,
    title: str,
    *,
    quote: str = "",
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    figures: tuple[DraftFigure, ...] = (),
    status: str = "",
    confidence: float = 0.9,
    start: int = 0,
) -> Draft:
    proof = Proof(
        source=source,
        publisher=source.title(),
        published=PUBLISHED.get(source, "2031-03-10"),
        date=date,
        quote=quote,
        start=start,
        end=start + len(quote),
        confidence=confidence,
    )
    return Draft(
        date=date,
        title=title,
        actors=actors,
        places=places,
        figures=figures,
        status=status,
        sources=(proof,),
        quote=quote,
        start=start,
        end=proof.end,
        confidence=confidence,
    )


def sources(merged: Draft) -> list[str]:
    return [proof.source for proof in merged.sources]


PLAN = draft(
    "gazette",
    "2031-03-07",
    "Ferry union and Norland Lines to meet in Port Asker",
    quote="The ferry union and Norland Lines will meet on Friday in Port Asker, said Ines Halvorsen.",
    actors=("Ines Halvorsen", "Norland Lines"),
    places=("Port Asker",),
    status="planned",
)
REPORT = draft(
    "herald",
    "2031-03-07",
    "Norland Lines and ferry union meet in Port Asker",
    quote="Norland Lines and the union of ferry crews met Friday in Port Asker.",
    actors=("Norland Lines", "Tomas Brekke"),
    places=("Port Asker",),
)
LOOK_BACK = draft(
    "courier",
    "2031-03",
    "Ferry union meets Norland Lines",
    quote="Earlier this month the ferry union had met Norland Lines in Port Asker.",
    actors=("Halvorsen", "Norland Lines"),
    places=("Port Asker",),
    confidence=0.6,
)
FIRE = draft(
    "herald",
    "2031-03-07",
    "Fire breaks out at fish market in Sund",
    quote="A fire broke out at the fish market of Sund on Friday.",
    actors=("Sund fire brigade",),
    places=("Sund",),
)


def test_what_was_planned_and_then_reported_is_one_happening_with_both_sources() -> None:
    other, merged = merge_drafts([PLAN, REPORT, FIRE])

    assert other == FIRE
    assert sources(merged) == ["herald", "gazette"]
    assert (merged.date, merged.status, merged.title) == ("2031-03-07", "", REPORT.title)
    assert merged.actors == ("Ines Halvorsen", "Norland Lines", "Tomas Brekke")
    assert (merged.quote, merged.confidence) == (REPORT.quote, 0.9)
    assert merged.flags == ()


def test_a_plan_that_nobody_reported_yet_stays_one() -> None:
    later = draft("monitor", "2031-03-07", PLAN.title, quote=PLAN.quote, actors=PLAN.actors, status="planned")

    (merged,) = merge_drafts([PLAN, later])

    assert merged.status == "planned"


def test_the_more_precise_date_wins_and_a_surname_is_its_bearer() -> None:
    (merged,) = merge_drafts([LOOK_BACK, PLAN])

    assert merged.date == "2031-03-07"
    assert [(proof.source, proof.date) for proof in merged.sources] == [
        ("gazette", "2031-03-07"),
        ("courier", "2031-03"),
    ]
    assert merged.actors == ("Ines Halvorsen", "Norland Lines")


def test_a_short_first_name_is_the_same_person_and_another_first_name_is_not() -> None:
    def met(source: str, *actors: str) -> Draft:
        return replace(draft(source, REPORT.date, REPORT.title, quote=REPORT.quote), actors=actors)

    (merged,) = merge_drafts([met("herald", "Liz Moe-Hansen", "Tom Brekke"), met("courier", "Elizabeth Moe-Hansen")])
    (apart,) = merge_drafts([met("herald", "Liz Moe-Hansen"), met("courier", "Karin Moe-Hansen")])

    assert merged.actors == ("Elizabeth Moe-Hansen", "Tom Brekke")
    assert apart.actors == ("Liz Moe-Hansen", "Karin Moe-Hansen")


def test_what_was_so_by_a_day_goes_with_what_was_shortly_before_and_not_with_what_was_years_ago() -> None:
    by_then = draft("monitor", "[..2031-03-09]", REPORT.title, quote="The ferry union has met Norland Lines.")
    years_ago = draft("herald", "2026-05-02", REPORT.title, quote=REPORT.quote, actors=REPORT.actors)

    assert [sources(one) for one in merge_drafts([by_then, years_ago, REPORT])] == [["herald"], ["herald", "monitor"]]


def test_what_is_about_a_day_gives_way_to_what_is_sure() -> None:
    about = draft(
        "courier", "2031-03-06~", REPORT.title, quote=REPORT.quote, actors=REPORT.actors, places=REPORT.places
    )

    (merged,) = merge_drafts([about, PLAN])

    assert merged.date == "2031-03-07"


def test_days_that_differ_are_flagged_and_none_is_made_up() -> None:
    other_day = draft(
        "courier", "2031-03-08", REPORT.title, quote=REPORT.quote, actors=REPORT.actors, places=REPORT.places
    )

    (merged,) = merge_drafts([REPORT, other_day])

    assert merged.flags == ("Dates differ: 2031-03-07 (herald); 2031-03-08 (courier)",)
    assert merged.date in ("2031-03-07", "2031-03-08")


def test_the_next_round_of_talks_is_another_happening() -> None:
    next_week = draft(
        "courier", "2031-03-14", REPORT.title, quote=REPORT.quote, actors=REPORT.actors, places=REPORT.places
    )

    assert len(merge_drafts([REPORT, next_week])) == 2


def test_what_happens_day_after_day_is_not_one_happening_with_days_that_differ() -> None:
    first = draft(
        "gazette",
        "2031-03-05",
        "Patrol boat stops two fishing boats off Sund",
        quote="A patrol boat stopped two fishing boats with travellers off Sund on Wednesday.",
        actors=("coast guard",),
        places=("Sund",),
    )
    second = draft(
        "herald",
        "2031-03-06",
        "Patrol boat stops five fishing boats off Sund",
        quote="On Thursday the patrol turned back five more boats, the harbour office of Sund said.",
        actors=("coast guard",),
        places=("Sund",),
    )

    assert len(merge_drafts([first, second])) == 2


def test_two_things_that_one_article_tells_of_a_day_stay_two() -> None:
    walk_out = draft(
        "herald",
        "2031-03-07",
        "Tomas Brekke leaves meeting in Port Asker",
        quote="Tomas Brekke left the meeting in Port Asker after an hour.",
        actors=("Tomas Brekke", "Norland Lines"),
        places=("Port Asker",),
        start=400,
    )

    merged = merge_drafts([REPORT, walk_out, PLAN])

    assert [sources(one) for one in merged] == [["herald", "gazette"], ["herald"]]


def test_what_one_article_says_twice_is_said_once() -> None:
    again = draft(
        "herald", REPORT.date, REPORT.title, quote=REPORT.quote, actors=REPORT.actors, places=REPORT.places, start=900
    )

    (merged,) = merge_drafts([REPORT, again])

    assert sources(merged) == ["herald"]


def test_figures_that_differ_stand_side_by_side_and_are_flagged() -> None:
    def count(source: str, value: str) -> Draft:
        figure = DraftFigure(value=value, label="passengers stranded", date="2031-03-07", source=source)
        title = f"Strike strands {value} passengers in Port Asker"
        return draft(source, "2031-03-07", title, quote=f"{title}.", places=("Port Asker",), figures=(figure,))

    (merged,) = merge_drafts([count("herald", "1,400"), count("courier", "2,100"), count("monitor", "about 1,450")])

    assert [figure.value for figure in merged.figures] == ["1,400", "2,100", "about 1,450"]
    assert merged.flags == (
        "Figures differ: passengers stranded, 2031-03-07: 1,400 (herald); 2,100 (courier); about 1,450 (monitor)",
    )


@pytest.mark.parametrize(
    ("label", "flags"),
    [("passengers", ("Figures differ: passengers, 2031-03: 1400 (herald); 2100 (courier)",)), ("hurt passengers", ())],
)
def test_what_is_counted_by_a_longer_name_is_the_same(label: str, flags: tuple[str, ...]) -> None:
    counts = [("herald", "1400", "stranded passengers"), ("courier", "2100", label)]
    drafts = [
        draft(
            source, "2031-03", f"Passengers total {value} in March 2031", quote="They were counted.", figures=(figure,)
        )
        for source, value, label in counts
        for figure in (DraftFigure(value=value, label=label, source=source),)
    ]

    (merged,) = merge_drafts(drafts)

    assert merged.flags == flags


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "Nine people were killed in a fire at Sund.",
            "The fire at Sund killed 12.",
            "killed: 9 (herald); 12 (courier)",
        ),
        (
            "The deal raises pay by 4.5 percent.",
            "The deal raises pay by 4 percent.",
            "percent: 4.5 (herald); 4 (courier)",
        ),
        ("Crews held a 48-hour strike.", "Crews held a 72-hour strike.", "hour: 48 (herald); 72 (courier)"),
    ],
)
def test_sentences_that_count_the_same_otherwise_are_flagged(one: str, other: str, said: str) -> None:
    drafts = [
        draft(source, "2031-03-07", REPORT.title, quote=quote)
        for source, quote in (("herald", one), ("courier", other))
    ]

    (merged,) = merge_drafts(drafts)

    assert merged.flags == (f"Figures differ: {said}",)


def test_a_title_that_says_who_did_what_is_taken_for_one_that_does_not() -> None:
    named = replace(REPORT, title="Meeting in Port Asker")

    (merged,) = merge_drafts([named, LOOK_BACK])

    assert merged.title == LOOK_BACK.title


def test_where_no_report_says_who_did_what_the_title_of_the_plan_is_told_as_done() -> None:
    (merged,) = merge_drafts([PLAN, replace(REPORT, title="Meeting in Port Asker")])

    assert (merged.title, merged.status) == ("Ferry union and Norland Lines meet in Port Asker", "")


def test_one_article_is_not_said_to_differ_from_itself() -> None:
    figures = tuple(DraftFigure(value=value, label="boats", source="herald") for value in ("12", "40"))
    counted = replace(REPORT, figures=figures)

    (merged,) = merge_drafts([counted, PLAN])

    assert merged.flags == ()


def test_figures_that_go_together_are_not_flagged() -> None:
    def count(source: str, value: str) -> Draft:
        figure = DraftFigure(value=value, label="passengers stranded", date="2031-03-07", source=source)
        return draft(source, "2031-03-07", "Strike strands passengers", places=("Port Asker",), figures=(figure,))

    (merged,) = merge_drafts([count("herald", "1,400"), count("courier", "at least 1,000"), count("monitor", "1,400")])

    assert merged.flags == ()
    assert [(figure.value, figure.source) for figure in merged.figures] == [
        ("1,400", "herald"),
        ("at least 1,000", "courier"),
        ("1,400", "monitor"),
    ]


def test_articles_without_an_id_are_told_apart_by_their_headlines() -> None:
    def told(title: str, publisher: str) -> Draft:
        proof = Proof(source="", title=title, publisher=publisher, published="2031-03-07", date="2031-03-07")
        return Draft(date="2031-03-07", title=REPORT.title, actors=REPORT.actors, sources=(proof,))

    (merged,) = merge_drafts([told("Talks at last", "Herald"), told("Ferry talks", "Courier")])

    assert [proof.publisher for proof in merged.sources] == ["Courier", "Herald"]


EVENT = Draft(
    date="2031-03",
    title="Ferry union meets Norland Lines in Port Asker",
    actors=("Norland Lines",),
    places=("Port Asker",),
    sources=(Proof(source="gazette"),),
    quote="The union of ferry crews and Norland Lines met for the first time since the strike began.",
    same_as="first-talks",
)


def test_what_the_site_has_already_becomes_a_further_source_of_it() -> None:
    other, merged = merge_drafts([REPORT, FIRE], [EVENT])

    assert other == FIRE
    assert merged.same_as == "first-talks"
    assert sources(merged) == ["herald"]
    assert (merged.actors, merged.places) == (("Tomas Brekke",), ())
    assert merged.flags == ("More precise than the entry, which has 2031-03",)


def test_an_article_that_the_event_cites_adds_nothing() -> None:
    assert merge_drafts([PLAN], [EVENT]) == ()


def test_of_an_article_that_is_cited_and_one_that_is_not_the_other_is_left() -> None:
    (merged,) = merge_drafts([PLAN, REPORT], [EVENT])

    assert sources(merged) == ["herald"]
    assert merged.quote == REPORT.quote


@pytest.mark.parametrize("date", ["", "soon"])
def test_a_draft_without_a_date_is_merged_with_nothing(date: str) -> None:
    undated = draft("courier", date, REPORT.title, quote=REPORT.quote, actors=REPORT.actors)

    assert merge_drafts([undated, REPORT]) == (REPORT, undated)


def test_a_name_that_one_of_very_many_articles_has_is_left_out() -> None:
    quote = "Norland Lines and the union of ferry crews met Friday in Port Asker."
    many = [draft(f"paper-{n}", "2031-03-07", REPORT.title, quote=quote, actors=("Norland Lines",)) for n in range(24)]
    one = replace(many[0], actors=("Norland Lines", "Tomas Brekke"), places=("Sund",))

    (of_many,) = merge_drafts([one, *many[1:]])
    (of_few,) = merge_drafts([one, *many[1:5]])

    assert (of_many.actors, of_many.places, len(of_many.sources)) == (("Norland Lines",), (), 24)
    assert (of_few.actors, of_few.places) == (("Norland Lines", "Tomas Brekke"), ("Sund",))


def test_a_title_says_of_what_people_died_where_one_of_them_does() -> None:
    quote = "Nine people died on Friday when army guns shelled Sund."
    died = [draft(source, "2031-03-07", "Nine people die", quote=quote) for source in ("herald", "courier")]
    shelled = draft(
        "post", "2031-03-07", "Troops shell Sund", quote="Army troops shelled Sund on Friday; nine people died."
    )

    (merged,) = merge_drafts([*died, shelled])

    assert merged.title == "Troops shell Sund"
