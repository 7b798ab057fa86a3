"""Few and good: of what an article tells, what happened is chosen over what is so, and each happening once."""

from __future__ import annotations

from dateline.authoring.chronology.extent import Dated
from dateline.authoring.drafting.choose import Candidate, choose, words_in
from dateline.authoring.drafting.figures import Figure
from dateline.authoring.entities.mention import Mention
from dateline.authoring.language.spans import Span


def candidate(title: str, lemma: str, edtf: str = "2024-03-11", place: int = 0, **fields: object) -> Candidate:
    span = Span(place * 100, place * 100 + 50)
    given: dict[str, object] = {"kind": "main", "tense": "past", "dated": Dated(edtf, "weekday", 0.9), **fields}
    return Candidate(
        sentence=span, span=span, lemma=lemma, title=title, place=place, words=words_in(title), **given  # type: ignore[arg-type]  # what a test gives
    )  # fmt: skip


def titles(*candidates: Candidate) -> list[str]:
    return [one.title for one in choose(candidates, 20)]


def test_what_happened_is_chosen_and_what_is_so_is_not() -> None:
    chosen = titles(
        candidate("Lee resigns", "resign"),
        candidate("Lee is tired", "be", place=1),
        candidate("The school remains closed", "remain", "[..2024-03-12]", place=2, tense="present"),
    )

    assert chosen == ["Lee resigns"]


def test_without_a_title_or_a_date_that_can_be_read_there_is_no_draft() -> None:
    assert titles(candidate("", "resign"), candidate("Lee resigns", "resign", "someday")) == []


def test_the_same_day_and_the_same_words_are_one_happening() -> None:
    first = candidate("The navy seizes two boats off Kaldera", "seize")
    again = candidate("Two boats are seized off Kaldera", "seize", place=3)
    other = candidate("The union begins a strike", "begin", place=4)

    assert titles(first, again, other) == [first.title, other.title]


def test_the_same_words_with_other_numbers_or_on_other_days_are_two() -> None:
    one = candidate("The navy seizes 2 boats", "seize", figures=(Figure(0, 1, "2", "boats"),))
    more = candidate("The navy seizes 7 boats", "seize", place=1, figures=(Figure(0, 1, "7", "boats"),))
    later = candidate("The navy seizes 2 boats", "seize", "2024-03-12", place=2)

    assert len(titles(one, more, later)) == 3


def test_who_takes_part_in_a_meeting_is_named_where_another_sentence_tells_it() -> None:
    meeting = candidate("Ministers meet in Kaldera", "meet")
    people = tuple(Mention(400, 405, "actor", id, id, False, "person") for id in ("lee", "okoye"))
    roster = candidate("", "attend", place=4, kind="roster", mentions=people)

    (chosen,) = choose([meeting, roster], 20)
    assert chosen.actors == ("lee", "okoye")


def test_the_order_is_that_of_the_text_and_not_of_the_candidates() -> None:
    one, two = candidate("Lee resigns", "resign", place=1), candidate("The bridge collapses", "collapse", place=2)

    assert choose([two, one], 20) == choose([one, two], 20) == (one, two)
