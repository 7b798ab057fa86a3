"""Few and good: of what an article tells, what happened is chosen over what is so, and each happening once."""

from __future__ import annotations

from dataclasses import replace

from dateline.authoring.chronology.extent import Dated
from dateline.authoring.drafting.candidate import Candidate, words_in
from dateline.authoring.drafting.choose import choose
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.entities.mention import Mention
from dateline.authoring.language.spans import Span


def candidate(title: str, lemma: str, edtf: str = "2024-03-11", place: int = 0, **fields: object) -> Candidate:
    span = Span(place * 100, place * 100 + 50)
    given: dict[str, object] = {
        "span": span,
        "kind": "main",
        "tense": "past",
        "dated": Dated(edtf, "weekday", 0.9),
        **fields,
    }
    return Candidate(
        sentence=span, lemma=lemma, title=title, place=place, words=words_in(title), **given  # type: ignore[arg-type]  # what a test gives
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


def test_a_calamity_told_again_is_one_happening_and_another_of_its_kind_is_two() -> None:
    fire = candidate("Fire guts a mill", "gut", subject="Fire")
    again = candidate("The blaze breaks out at a mill", "break", "2024-03-11T03:00", place=3, subject="The blaze")
    flood = candidate("The flood sweeps through Kaldera", "sweep", place=4, subject="The flood")
    other = candidate("The blaze rages in Oram", "rage", "2024-03-12", place=5, subject="The blaze")

    assert titles(fire, again, flood, other) == [fire.title, flood.title, other.title]


def test_when_it_was_told_in_the_same_sentence_is_no_second_happening() -> None:
    def moment(title: str, lemma: str, edtf: str = "2024-03-11") -> Candidate:
        return candidate(title, lemma, edtf, kind="aside", moment=True)

    war = candidate("The war breaks out", "break")
    assert titles(war, moment("Tanks cross the Dren", "cross")) == ["Tanks cross the Dren"]
    month = "2024-03"
    assert len(titles(candidate("Sales drop", "drop", month), moment("Lee resigns", "resign", month))) == 2


def test_beside_many_others_what_has_no_day_of_its_own_must_weigh_more() -> None:
    weak = candidate("Lee urges restraint", "urge", "[..2024-03-12]", place=19, tense="perfect", named_subject=True)
    unsaid = replace(weak, dated=Dated("[..2024-03-12]", "published by then", 0.4, own=False))
    deeds = ("resign", "seize", "arrest", "sue", "kill", "sign", "approve", "open", "elect", "win", "ban", "jail")
    many = [candidate(f"Number {deed} {at}", deed, f"2024-02-{at + 1:02}", at) for at, deed in enumerate(deeds)]

    assert titles(unsaid) == [unsaid.title]
    assert unsaid.title not in titles(*many, unsaid)


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


def test_two_deeds_of_one_sentence_are_two_where_each_is_worth_an_entry() -> None:
    sacks = candidate("Lee sacks the minister", "dismiss", subject="Lee", named_subject=True)
    names = candidate("Lee names Ada Obi", "name", subject="Lee", joined=True, span=Span(30, 50))
    wins = candidate("Lee wins the vote", "win", subject="Lee", joined=True, span=Span(30, 50))
    walks = candidate("Lee strolls home", "stroll", subject="Lee", joined=True, span=Span(30, 50))

    assert titles(sacks, names) == [sacks.title, names.title]
    assert titles(sacks, wins) == titles(sacks, walks) == [sacks.title]


def test_what_is_only_called_for_on_no_day_is_no_entry_and_a_strike_is() -> None:
    then = Dated("2024-03-11~", "as the news goes on", 0.4, own=False)
    inquiry, strike = (
        candidate(f"Lee calls for {what}", "call", dated=then, place=5) for what in ("an inquiry", "a strike")
    )

    assert titles(inquiry) == []
    assert titles(strike) == [strike.title]


def test_beside_many_others_the_day_of_its_sentence_is_as_good_as_a_day_of_its_own() -> None:
    def gas(rule: str) -> Candidate:
        dated = Dated("2024-03-11", rule, 0.4, own=False)
        return candidate("Guards use tear gas", "use tear gas", place=19, kind="aside", dated=dated)

    deeds = ("resign", "seize", "arrest", "sue", "kill", "sign", "approve", "open", "elect", "win", "ban", "jail")
    many = [candidate(f"Number {deed} {at}", deed, f"2024-02-{at + 1:02}", at) for at, deed in enumerate(deeds)]

    assert "Guards use tear gas" in titles(*many, gas("date of its sentence"))
    assert "Guards use tear gas" not in titles(*many, gas("carried on"))
