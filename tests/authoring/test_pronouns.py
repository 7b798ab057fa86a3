"""Pronouns and subjects: who did it, and to whom it was done, is whom the text says, or nobody."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Margaret Orde married Peter Banks in 1961. He died in 2003. She retired in 1998.",
            ["Margaret Orde marries Peter Banks", "Peter Banks dies", "Margaret Orde retires"],
        ),
        ("Ana Cole met Tom Reed on Monday. He resigned on Tuesday.", ["Ana Cole meets Tom Reed", "Tom Reed resigns"]),
        ("Ana Cole met Maria Reed on Monday. She resigned on Tuesday.", ["Ana Cole meets Maria Reed"]),
        (
            "Ana Cole met Tom Reed on Monday. The sea was calm. She resigned on Tuesday.",
            ["Ana Cole meets Tom Reed", "Ana Cole resigns"],
        ),
        (
            "Tom Reed was arrested in June 2023 and charged on 9 October 2024.",
            ["Tom Reed is arrested", "Tom Reed is charged"],
        ),
        (  # "its" is of who says so, and not of whom a clause beside it names
            "The harbour guild, which has 900 Kiru workers, said it would act. Its leader, Tom Reed, left on Tuesday.",
            ["Tom Reed leaves"],
        ),
        (
            "The nurse fell ill on Monday, minister Ana Cole told reporters. She died on Wednesday.",
            ["The nurse falls ill"],
        ),
        ("Police arrested two men on Saturday. They were charged on Monday.", ["Police arrest two men"]),
        ("The mother of Ana Cole died in 2019. She was buried on 3 March 2020.", ["The mother of Ana Cole dies"]),
        (
            "Six weeks after Tom Reed fled Kiru on 9 January, the state charged him with murder on Monday.",
            ["The state charges Tom Reed with murder", "Tom Reed flees Kiru"],
        ),
        ("Ana Cole said 71 per cent were in favour. They threw out a deal on Monday.", []),
        (
            "Tom Reed denied it and said jets had bombed the port on Friday.",
            ["Tom Reed says jets bombed the port"],
        ),
        ("Tom Reed was elected in May 2023 and resigned in June 2024.", ["Tom Reed is elected", "Tom Reed resigns"]),
    ],
)
def test_a_title_is_about_whom_the_text_means(text: str, titles: list[str]) -> None:
    drafts = draft_article(Article(text=text, title="", publisher="Herald", published="2031-03-07"))
    assert [draft.title for draft in drafts if draft.rule != "published by then"] == titles
    named = [draft for draft in drafts if not draft.title.startswith(("Police", "The ", "Tom Reed says"))]
    assert all(draft.title.split(" is ")[0].split()[0] in " ".join(draft.actors) for draft in named)
