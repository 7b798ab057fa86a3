"""Echo: entries and dispatches go in; what an entry says in a dispatch's words comes out, with its place."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.proposals.echo import Phrases, echoes
from dateline.builder import load_site
from dateline.problems import Problems
from tests.sites import load, make_site

DISPATCH = (
    "The ferry company’s board said on Monday that Café Norðri, closed since 2021, reopens with 1,200 seats. "
    "Nobody on the quay had been told, and some had brought their own soup."
)


def shared(ours: str, *theirs: str, least: int = 8) -> list[str]:
    return [ours[run.start : run.end] for run in Phrases(theirs, least).shared(ours)]


def test_what_was_copied_is_found_whatever_its_dress() -> None:
    ours = 'It is news that "the FERRY companys board said, on Monday: that Cafe" is open.'

    assert shared(ours, DISPATCH) == ["the FERRY companys board said, on Monday: that Cafe"]


def test_what_is_retold_or_shorter_is_no_echo() -> None:
    retold = "Café Norðri will open again and hold 1,200 people, according to the ferry company’s board."

    assert shared(retold, DISPATCH) == []
    assert shared("Nobody on the quay had been told, and others sang.", DISPATCH, least=9) == []
    assert shared("Nobody on the quay had been told, and others sang.", DISPATCH) == [
        "Nobody on the quay had been told, and"
    ]


def test_each_run_is_as_long_as_it_goes_and_names_the_texts_that_have_it() -> None:
    ours = "It said: nobody on the quay had been told, and some had brought their own soup, or tea."

    (run,) = Phrases(["Another text.", DISPATCH, f"As reported: {DISPATCH}"]).shared(ours)

    assert ours[run.start : run.end] == "nobody on the quay had been told, and some had brought their own soup"
    assert run.sources == (1, 2)


@given(words=st.lists(st.sampled_from(["a", "b", "c", "É", "e", "1,2", "12"]), max_size=40), at=st.integers(0, 30))
def test_every_shared_run_is_one_and_none_is_missed(words: list[str], at: int) -> None:
    theirs, ours = " ".join(words), " ".join(words[at : at + 9])

    found = shared(ours, theirs, least=3)

    assert found == ([ours] if len(words[at : at + 9]) >= 3 else [])


SITE = {
    "content/sources/gazette.yaml": """\
        title: "Nobody on the quay had been told, and some had brought soup"
        publisher: Gazette
        """,
    "content/events/cafe.yaml": """\
        date: 2031-03-03
        title: Café Norðri opens again
        summary: Nobody on the quay had been told, and some sang.
        sources:
          - source: gazette
            quote: closed since 2021, reopens with 1,200 seats. Nobody on the quay had been told
            says: some people came with a picnic of their own
        body: |
          The café is open.

          Closed since [[cafe|2021]], reopens with *1,200*
          seats.[@gazette] Nobody on the quay was surprised.
        """,
}


def test_an_entry_is_held_to_its_own_words_and_told_where_it_is_not(tmp_path: Path) -> None:
    site, problems = load(tmp_path, SITE)
    assert site is not None, problems

    (found,) = echoes(site, {"gazette.md": DISPATCH})

    assert (str(found.mark), found.severity) == ("content/events/cafe.yaml:11:3", "warning")
    assert found.message == (
        '11 words in a row are those of gazette.md: "Closed since 2021, reopens with 1,200 seats. Nobody on the …"'
    )
    assert "your own words" in found.hint


def test_without_articles_nothing_is_said(tmp_path: Path) -> None:
    site, problems = load(tmp_path, SITE)
    assert site is not None, problems

    assert echoes(site, {}) == ()


def test_a_proposal_is_held_to_the_words_that_are_not_its_evidence(tmp_path: Path) -> None:
    proposal = """\
        date: 2031-03-03
        title: Nobody on the quay had been told, and some had brought their own soup
        sources: [gazette]
        evidence:
          quote: Nobody on the quay had been told, and some had brought their own soup.
        """
    files = {**SITE, "content/drafts/gazette/quay.yaml": proposal, "content/sources/gazette.yaml": "title: Soup\n"}
    site = load_site(make_site(tmp_path, files), Problems(), shows_drafts=True)

    found = [(str(problem.mark), problem.message) for problem in echoes(site, {})]

    said = "words in a row are those of the evidence of quay"
    assert sorted(found) == [
        (
            "content/drafts/gazette/quay.yaml:2:8",
            f'14 {said}: "Nobody on the quay had been told, and some had brought …"',
        ),
        ("content/events/cafe.yaml:3:10", f'9 {said}: "Nobody on the quay had been told, and some"'),
    ]
