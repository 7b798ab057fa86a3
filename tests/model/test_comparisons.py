"""Which figures are for one period, which cannot both hold, and whether independent sources say so."""

from __future__ import annotations

import pytest

from dateline.dates import parse_date
from dateline.model import Event, Figure, Point, Quantity, Ref, compare_labels, compare_series
from dateline.model.quantity import read_quantity

# Figures as `date: value by sources`, how they stand together, and which of these differ (!) or are disputed (!!).
CASES = {
    "one value": ("month", {}, ["2022-11: 5 by a"], ["5"]),
    "the same value twice": ("month", {}, ["2022-11: 5 by a", "2022-11: 5 by b"], ["5 5"]),
    "exact values that differ": ("month", {}, ["2022-11: 235173 by a", "2022-11: 172000 by b"], ["235173 172000 !!"]),
    "the example": ("month", {}, ["2022-11: 235173 by a", "2022-11: about 172000 by b"], ["235173 about 172000 !!"]),
    "about what it rounds to": ("", {}, ["2022: about 172000 by a", "2022: 172499 by b"], ["about 172000 172499"]),
    "not about that": ("", {}, ["2022: about 172000 by a", "2022: 172501 by b"], ["about 172000 172501 !!"]),
    "two that are about": ("", {}, ["2022: about 6000 by a", "2022: about 6400 by b"], ["about 6000 about 6400"]),
    "about nought": ("", {}, ["2022: about 0 by a", "2022: 1 by b"], ["about 0 1 !!"]),
    "about a fraction": ("", {}, ["2022: about 1.5 by a", "2022: 1.54 by b"], ["about 1.5 1.54"]),
    "within a range": ("", {}, ["2022: 10 to 20 by a", "2022: 15 by b"], ["10 to 20 15"]),
    "outside of it": ("", {}, ["2022: 10 to 20 by a", "2022: 21 by b"], ["10 to 20 21 !!"]),
    "ranges that overlap": ("", {}, ["2022: 10 to 20 by a", "2022: 20 to 30 by b"], ["10 to 20 20 to 30"]),
    "more than at least": ("", {}, ["2022: at least 9 by a", "2022: 10 by b"], ["at least 9 10"]),
    "less than at least": ("", {}, ["2022: at least 9 by a", "2022: 8 by b"], ["at least 9 8 !!"]),
    "at least and at most": ("", {}, ["2022: at least 9 by a", "2022: at most 8 by b"], ["at least 9 at most 8 !!"]),
    "the copy says the same": ("", {"b": "a"}, ["2022: 5 by a b", "2022: 6 by c"], ["5 6 !!"]),
    "the copy says otherwise": ("", {"b": "a"}, ["2022: 5 by a", "2022: 6 by b"], ["5 6 !"]),
    "copies of one that is silent": ("", {"b": "a", "c": "a"}, ["2022: 5 by b", "2022: 6 by c"], ["5 6 !"]),
    "the copy errs, another agrees": ("", {"b": "a"}, ["2022: 5 by a c", "2022: 6 by b"], ["5 6 !"]),
    "one source says both": ("", {}, ["2022: 5 by a", "2022: 6 by a"], ["5 6 !"]),
    "one says both, another one": ("", {}, ["2022: 5 by a", "2022: 6 by a", "2022: 6 by b"], ["5 6 6 !!"]),
    "nobody is named": ("", {}, ["2022: 5", "2022: 6"], ["5 6 !!"]),
    "a day of the month": ("month", {}, ["2022-11: 5 by a", "2022-11-30: 6 by b"], ["5 6 !!"]),
    "all days of the month": ("", {}, ["2022-11: 5 by a", "2022-11-01/2022-11-30: 6 by b"], ["5 6 !!"]),
    "a day of it, in no such series": ("", {}, ["2022-11: 5 by a", "2022-11-30: 6 by b"], ["5", "6"]),
    "a month and its year": ("month", {}, ["2022: 50 by a", "2022-11: 6 by b"], ["50", "6"]),
    "a date in doubt": ("month", {}, ["2022-11: 5 by a", "2022-11~: 6 by b"], ["5", "6"]),
    "two hours of a day": ("", {}, ["2022-11-03T09:00: 5 by a", "2022-11-03T15:00: 6 by b"], ["5", "6"]),
    "far years": ("year", {}, ["Y-65000000: 5 by a", "Y-65000000: 6 by b"], ["5 6 !!"]),
    "an open end": ("year", {}, ["2022/..: 5 by a", "2022/..: 6 by b"], ["5 6 !!"]),
}


@pytest.mark.parametrize(("per", "derived", "figures", "compared"), CASES.values(), ids=CASES)
def test_figures_for_one_period_stand_together_and_may_not_all_hold(
    per: str, derived: dict[str, str], figures: list[str], compared: list[str]
) -> None:
    points = [Point(Ref("event", str(n)), _figure(text)) for n, text in enumerate(figures)]
    found = compare_series(Ref("series", "x"), per, points, lambda ref: _refs(derived.get(ref.id, "")))
    told = [
        " ".join(
            [*(point.figure.value.text for point in each.points), *("!!" if each.disputed else "!",) * each.differ]
        )
        for each in found
    ]
    assert told == compared


def test_an_event_may_give_two_figures_of_one_thing() -> None:
    figures = (
        _figure("2024: 6000 by a", "People"),
        _figure("2024: 8000 by b", "people"),
        _figure("2024: 3 by a", "Dogs"),
    )
    event = Event(ref=Ref("event", "march"), date=parse_date("2024"), title="A march", figures=figures)
    [people] = compare_labels(event, lambda _: ())
    assert (people.about, people.label, people.disputed) == (event.ref, "People", True)


def _figure(text: str, label: str = "") -> Figure:
    date, _, said = text.partition(": ")
    value, _, sources = said.partition(" by ")
    quantity = read_quantity(value)
    assert isinstance(quantity, Quantity)
    return Figure(quantity, None, label, parse_date(date), sources=tuple(_refs(sources)))


def _refs(ids: str) -> list[Ref]:
    return [Ref("source", id) for id in ids.split()]
