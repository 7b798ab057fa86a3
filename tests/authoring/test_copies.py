"""Copies: dispatches of a ferry strike go in; those that are another's words come out, with where they come from."""

from __future__ import annotations

import random
from dataclasses import replace

from dateline.authoring.articles.article import Article
from dateline.authoring.merging.copies import likely_copies

TEXT = """Crews of the Norland ferries walked out before dawn, and by noon no boat had left Port Asker.
Ines Halvorsen, who speaks for the union, told a crowd at the quay that shifts of sixteen hours had become the rule.
The company called the strike unlawful and offered to talk again once the boats were running.
About fourteen hundred travellers slept in the town's two schools, where volunteers had put up beds."""
OTHER = """Norland Lines and the union of its crews sat down together on Friday, a week into the strike.
After three hours the two sides left by different doors and said little, except that they will meet again.
Tomas Brekke, the managing director, wants an arbiter; the union has asked for the books of the last five years.
Islanders have begun to hire fishing boats, which the harbour office says carry no more than a dozen at a time."""
WIRE = Article(text=TEXT, title="Ferries stand still", publisher="Wire Service", published="2031-03-01")
RETOLD = """No ferry sailed from Port Asker on the first day of the strike. The union's Ines Halvorsen blamed
long shifts at a rally on the quay; the operator, which holds the strike to be against the law, says that it will talk
when crews are back. Schools put up some 1,400 people for the night, with the help of townspeople
who brought beds and soup."""


def test_what_another_published_before_is_named_with_how_much_of_it_is_the_same() -> None:
    cut = TEXT.rpartition("\n")[0] + "\nMore on this story as it comes."
    articles = {"echo": Article(text=cut, title="Strike!", published="2031-03-02"), "wire": WIRE}

    (copy,) = likely_copies(articles)

    assert (copy.of, copy.copy) == ("wire", "echo")
    assert 0.8 < copy.share < 1


def test_what_tells_the_same_in_other_words_is_no_copy() -> None:
    articles = {"wire": WIRE, "retold": replace(WIRE, text=RETOLD), "next": replace(WIRE, text=OTHER)}

    assert likely_copies(articles) == ()


def test_dress_makes_no_difference() -> None:
    dressed = TEXT.upper().replace(",", " —").replace("\n", "\n\n")

    assert [copy.copy for copy in likely_copies({"a": WIRE, "b": replace(WIRE, text=dressed, published="")})] == ["b"]


def test_on_one_day_what_is_carried_is_the_copy() -> None:
    carried = replace(WIRE, publisher="Wire Service (as carried by the Asker Post)", published="2031-03-01")

    assert [copy[:2] for copy in likely_copies({"a": carried, "b": WIRE})] == [("b", "a")]


def test_all_of_a_chain_are_of_the_first() -> None:
    articles = {
        "second": replace(WIRE, published="2031-03-02"),
        "third": replace(WIRE, published="2031-03-03", text=f"{TEXT}\nFurther down the coast all is calm."),
        "first": WIRE,
    }

    assert [copy[:2] for copy in likely_copies(articles)] == [("first", "second"), ("first", "third")]


def test_a_long_report_that_takes_in_a_short_one_is_no_copy_of_it() -> None:
    flash = replace(WIRE, text=TEXT.partition("\n")[0] + " More follows as soon as it is known.")
    report = replace(WIRE, text=f"{TEXT}\n{OTHER}\n{RETOLD}", published="2031-03-02")

    assert likely_copies({"flash": flash, "report": report}) == ()


def test_a_headline_that_two_share_makes_no_copies() -> None:
    title = "Ferries of the Norland Lines stand still for the first time in nineteen years as crews walk out at dawn"
    one = Article(text=f"{title}\n{TEXT[:200]}", title=title, published="2031-03-01")
    other = Article(text=f"{title}\n{OTHER[:200]}", title=title, published="2031-03-01")

    assert likely_copies({"one": one, "other": other}) == ()


def test_of_hundreds_of_articles_the_copies_are_found_and_the_order_makes_no_difference() -> None:
    chance = random.Random(20310301)  # the same texts each time
    words = f"{TEXT} {OTHER} {RETOLD}".split()
    own = {f"own-{number}": replace(WIRE, text=" ".join(chance.choices(words, k=300))) for number in range(400)}
    late = {f"late-{n}": replace(own[f"own-{n * 7}"], published="2031-03-05") for n in range(50)}

    found = likely_copies({**late, **own})

    assert {copy[:2] for copy in found} == {(f"own-{number * 7}", f"late-{number}") for number in range(50)}
    assert likely_copies({**own, **late}) == found
