"""What names no day happened on the one that the story has come to, and not on that of something by the way."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article


def told(text: str) -> list[tuple[str, str]]:
    drafts = draft_article(Article(text=text, published="2031-06-19", publisher="Maravia Wire"))  # a Thursday
    return [(draft.date, draft.title) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        # the mishap that an inquiry or a trial is about, though others were named since
        (
            ("A rusty cable caused the collapse of the Oram bridge, a panel found on Thursday.\n\n"
            "Ana Cole said that the disaster of 3 August 2029 was foreseeable. Inspectors found rust in March 2027.\n\n"
            "The bridge gave way at about 3.20pm. Nine people drowned."),
            {("2029-08-03", "The bridge gives way"), ("2029-08-03", "Nine people drown")},
        ),
        (
            "Two pilots were jailed on Thursday over the ferry disaster of August 2029.\n\nThe Kestrel sank.",
            {("2031-06-19", "Two pilots are jailed over the ferry disaster"), ("2029-08", "The Kestrel sinks")},
        ),
        # one that is only compared with the new one
        (
            ("Fire tore through a mill in Oram on Wednesday.\n\nIt was the worst since the fire of 3 August 2029. "
            "The blaze killed a guard at 3am."),
            {("2031-06-18T03:00", "The blaze kills a guard")},
        ),
        # what is told of earlier in between
        (
            ("A panel met.\n\nThe bridge fell on 3 August 2029. Inspectors had warned of rust in March 2027 "
            "and again in October 2028. Nine people drowned."),
            {("2029-08-03", "The bridge falls"), ("2029-08-03", "Nine people drown")},
        ),
        # the day of the news, not that of what was before it; behind a semicolon; since then
        (
            "Rebels took Oram on Monday, a day after the two sides freed 212 men.\n\nFighters raised a flag at dawn.",
            {("2031-06-15", "The two sides free 212 men"), ("2031-06-16", "Fighters raise a flag")},
        ),
        (
            "Crowds clashed with police in Oram on Monday; 23 people were detained, police said.",
            {("2031-06-16", "Crowds clash with police in Oram"), ("2031-06-16", "23 people are detained")},
        ),
        ("The agency said some 38,000 people had fled Oram since last week.",
         {("2031-06-09/..", "Some 38,000 people flee Oram")}),
        # a quarter in between is no day to count from
        (
            ("The run began on June 2, when Tarn Bank put off its third-quarter results. The following day Corvus cut "
            "its debt to junk."),
            {("2031-06-03", "Corvus cuts its debt to junk")},
        ),
    ],
)  # fmt: skip
def test_a_story_goes_on_from_its_day(text: str, draft: set[tuple[str, str]]) -> None:
    assert draft <= set(told(text))


def test_when_something_broke_off_that_had_gone_on_is_not_said() -> None:
    text = "Crews had been drilling since Monday night when they heard a girl. She was flown to Oram."
    assert all("2031-06-16" not in date for date, _ in told(text))
