"""What lies ahead becomes a draft with its day, marked as planned, by whichever construction a text tells it."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


def told(text: str) -> list[tuple[str, str, str]]:
    drafts = draft_article(Article(text=text, published="2031-03-05", publisher="Maravia Wire"))  # a Wednesday
    return [(draft.date, draft.status, draft.title) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # by a day, before one, within so long, until one
        ("Her lawyer said the yard would appeal by March 28.", ("[..2031-03-28]", "The yard to appeal")),
        ("The guild said its inquiry would report by May 9.", ("[..2031-05-09]", "The guild’s inquiry to report")),
        ("Norland must pay the fine no later than May 2.", ("[..2031-05-02]", "Norland to pay the fine")),
        ("The board is expected to hear her case before June.", ("[..2031-05-31]", "The board to hear her case")),
        ("Troops are to leave Oram before the vote on April 6.", ("[..2031-04-05]", "Troops to leave Oram")),
        ("Divers will submit their findings within 30 days.", ("[..2031-04-04]", "Divers to submit their findings")),
        ("Schools in Oram will stay shut until March 24.", ("2031-03-05/2031-03-24", "Schools in Oram to stay shut")),
        # what is to be decided or ruled on
        (
            "Prosecutors will decide by the end of June whether to bring charges.",
            ("[..2031-06-30]", "Prosecutors to decide whether to bring charges"),
        ),
        (
            "The court is to rule on 21 March on a petition against a tax that the city imposed on Sunday.",
            ("2031-03-21", "The court to rule on a petition against a tax"),
        ),
        # the present of what has its day; who plans or expects to
        (
            "Tom Reed was dismissed, and Ana Cole, a former judge, takes over on Friday.",
            ("2031-03-07", "Ana Cole takes over"),
        ),
        ("Pickers who met on Monday plan to strike on Friday.", ("2031-03-07", "Pickers to strike")),
        ("Kiru Air expects to resume flights on Friday.", ("2031-03-07", "Kiru Air to resume flights")),
    ],
)  # fmt: skip
def test_what_is_to_come_is_planned(text: str, draft: tuple[str, str]) -> None:
    date, title = draft
    assert (date, "planned", title) in told(text)


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # a plan may be what something is done to
        (
            "In a vote in 2020, farmers rejected a plan to widen the powers of the king.",
            ("2020", "Farmers reject a plan to widen powers of king"),
        ),
        ("Kiru Air unveiled new plans to cut jobs in May 2029.", ("2029-05", "Kiru Air unveils new plans to cut jobs")),
        # "this" and "that" before a thing; "that" behind a day
        ("The court struck down that law in June 2016.", ("2016-06", "The court strikes down the law")),
        ("The court overturned this ban in May 2029.", ("2029-05", "The court overturns the ban")),
        ("Bishops demanded on 10 February that Tom Reed step down.",
         ("2031-02-10", "Bishops demand that Tom Reed step down")),
    ],
)  # fmt: skip
def test_what_was_done_about_a_plan_is_past(text: str, draft: tuple[str, str]) -> None:
    date, title = draft
    assert told(text) == [(date, "", title)]
