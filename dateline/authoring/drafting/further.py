"""Further: chosen candidates go in; they come out with the figures that other words of the text tell of their deeds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.authoring.chronology.reading import Reading, Sentence
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.drafting.figure import Figure
from dateline.authoring.language.amounts import Amount, amounts
from dateline.authoring.language.folded import lowered

_ABOUT = (
    r"(?: (?:about|almost|nearly|around|some|only|just|more than|over|at least|up to|as many as|an estimated))?\s*\Z"
)
_WHO = (
    r"(?P<who>[Oo]rgani[sz]ers|[Pp]olice|[Tt]he (?:[a-z]+ )?(?:union|company|government|ministry|firm)|[Uu]nions"
    r"|[Oo]fficials|[Aa]uthorities)"
)
_CROWD = r"(?:people|(?:protest|march|strik|work|support)ers|demonstrators|members|came|took|turned|joined)?"
_DEAL = r"(?:deal|sale|purchase|takeover|merger|acquisition|contract|agreement|transaction|order|package|plan|accord)"
_MONEY = r"(?:[\w.]+ )?(?:dollars|euros|pounds|yen|rupees|won)(?: of [A-Za-z]+)?"
_CALAMITIES = (
    r"fire|blaze|flood|storm|quake|cyclone|hurricane|typhoon|tornado|explo|blast|bomb|hits?\b|strikes?\b|sweeps?\b"
)
_AMONG = 60  # characters between those who are counted and some of them
_NEAR = 3  # sentences behind the one that tells a deed


@dataclass(frozen=True, slots=True)
class _Row:
    """How further words tell a number: the deed's title, what stands before the number, its unit, and its label.

    `here` are those that only the deed's own sentence tells, `ahead` those told also of what is still to come.
    """

    title: re.Pattern[str]
    before: re.Pattern[str]
    unit: re.Pattern[str]
    label: str
    here: bool = False
    ahead: bool = False


def _row(title: str, before: str, unit: str, label: str, *, here: bool = False, ahead: bool = False) -> _Row:
    about = "" if before.endswith(r"\Z") else _ABOUT
    fits, stands, counts = re.compile(title, re.IGNORECASE), re.compile(before + about), re.compile(rf"{unit}\Z")
    return _Row(fits, stands, counts, label, here, ahead)


_ROWS = (
    # "Organisers said 20,000 took part", "police put the figure at 6,500"
    _row(
        r"\b(?:march|rall(?:y|ies)|protest|demonstrat|gather|parade|walk(?:s|ed)? (?:out|off)|strike)",
        rf"\b{_WHO} (?:said|claimed|estimated|counted"
        r"|(?:put|estimated) (?:it|them|their number|the [a-z]+) at)(?: that)?",
        _CROWD, "people, by {who}",
    ),
    # "The deal is worth $3.2 billion"
    _row(
        r"\b(?:buy|sell|acquire|take over|merge|sign|agree|award|order|announce)",
        rf"\b[Tt]he {_DEAL} (?:is|was) (?:worth|valued at|put at|estimated at)", _MONEY, "value in {unit}",
    ),
    # "Damage was put at $4.5 million"
    _row(
        rf"\b(?:{_CALAMITIES})", r"\b[Dd]amages? (?:is|was|were|are|has been) (?:estimated|put|valued) at",
        _MONEY, "damage in {unit}",
    ),
    # "Turnout was 61.4 percent"
    _row(
        r"\b(?:vot|elect|referendum|polling|poll\b)", r"\b[Tt]urnout (?:was|reached|stood at|was put at)",
        r"percent(?: of (?:voters|[Tt]urnout))?", "turnout in percent",
    ),
    # "Officials put the death toll at 21", "they later revised it to 17"
    _row(
        rf"\b(?:{_CALAMITIES}|attack|crash|shoot|derail|colli|sink|capsize|plunge|ambush|raid)",
        r"\b(?:toll\b[^.;0-9]{0,30}? (?:to|at)|revised (?:it|that|the (?:death )?toll)(?: down| up)? to)",
        r"(?:people|dead)?", "people killed",
    ),
    # "It rose to 79 within a week"
    _row(
        r"\btoll\b", r"\b(?:toll|[Ii]t)\b(?: [a-z]+){0,5} (?:rose|risen|climbed|put|stood|stands)(?: to| at)",
        r"(?:people)?", "people killed",
    ),
    # "The measures target 31 people"
    _row(
        r"\b(?:sanctions|package|measures|plan)\b",
        r"\AThe (?:measures|sanctions|package|plan) (?:would |will )?(?:add|target|cover|affect|include|create|cut)s?",
        r"[a-z][a-z ]+", "{unit}", ahead=True,
    ),
    # "Under the deal the UN will send 250 monitors"
    _row(
        r"\b(?:deal|agree|accord|truce|ceasefire|sign|settle|contract)",
        rf"\AUnder the {_DEAL},? [^.;0-9]*\b(?:will|would|is to|are to) [a-z]+", r"[a-z][a-z ]+", "{unit}", ahead=True,
    ),
    # "won 52 seats, down from 70"
    _row(r"\bseats?\b", r"\bseats?\b[^.;0-9]*, (?:up|down) from", r"", "seats before", here=True),
    # "charged after admitting losses of £61.2m", "after she admitted a debt of $3 million"
    _row(
        r"", r"\bafter (?:(?:she|he|it|they) )?admitt(?:ing|ed) (?:to )?(?:an? )?(?:[a-z]+ )?(?P<of>[a-z]+) of",
        _MONEY, "{of} in {unit}", here=True,
    ),
    # "jailed after she admitted stealing £310,000"
    _row(
        r"", r"\bafter (?:(?:she|he|it|they) )?admitt(?:ing|ed) (?:to )?(?:stealing|embezzling|taking)", _MONEY,
        "{unit} stolen", here=True,
    ),
    # "… rose to 31, with 12 deaths"
    _row(r"", r", (?:with|including)", r"(?:deaths|fatalities)", "people killed", here=True),
    # "closed schools after the number of cases rose to 31"
    _row(
        r"", r"\bafter the number of (?P<of>[A-Za-z ]{3,40}?) (?:rose|climbed|grew|increased|fell|dropped|jumped) to",
        r"", "{of}", here=True,
    ),
)  # fmt: skip
# What stands behind the number of some among those who were counted: "six people, two of them children".
_OF_THEM = re.compile(r" of (?:them|whom)(?: were| are)? (?P<of>[a-z]+(?: [a-z]+s)?)\b")
_CUE = re.compile(
    r"\b(?:put|claimed|estimated|counted|said|worth|valued|turnout|toll|revised"
    r"|it|the|under the|down|up|votes|admitt\w+|after"
    r"|of them|of whom|damages?)\b[^.;]*[0-9]|\b[a-z]+ of (?:them|whom)\b",
)


def with_further(reading: Reading, chosen: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, each with what else its sentence counts, or the next ones do: who marched, what a deal is worth.

    A number goes to the last deed before it that it fits; one that a candidate has is nobody else's.
    """
    text = reading.article.text
    taken = {figure.start for one in chosen for figure in one.figures}
    more: dict[int, list[Figure]] = {}
    for at, sentence in enumerate(reading.sentences):
        if not _CUE.search(lowered(text), *sentence.span):
            continue
        near = [one for one in reading.sentences[max(at - _NEAR, 0) : at + 1] if sentence.paragraph - one.paragraph < 3]
        starts = {one.span.start for one in near}
        deeds = [n for n, one in enumerate(chosen) if one.sentence.start in starts]
        if not deeds:
            continue
        for number, figure in _told(text, sentence, [(n, chosen[n]) for n in reversed(deeds)]):
            if figure.start not in taken and figure.label not in {own.label for own in chosen[number].figures}:
                said = more.setdefault(number, [])
                said[:] = [*(one for one in said if one.label != figure.label), figure]  # "… revised it to 17"
    return tuple(replace(one, figures=(*one.figures, *more[n])) if n in more else one for n, one in enumerate(chosen))


def _told(text: str, sentence: Sentence, deeds: Sequence[tuple[int, Candidate]]) -> Iterator[tuple[int, Figure]]:
    """The numbers of a sentence that are a deed's, each with the deed's number; the nearest deed comes first."""
    own = [(n, one) for n, one in deeds if one.sentence == sentence.span]
    last = 0  # where the number before ends
    for amount in amounts(text, sentence.span):
        if any(time.start <= amount.start < time.end for time in sentence.times):
            continue
        before = text[sentence.span.start : amount.start]
        among = _OF_THEM.match(text, amount.end, sentence.span.end)
        if among and own and last and amount.start - last < _AMONG:
            yield own[-1][0], _figure(amount, f"{among['of']} among them")
        for row in _ROWS:
            if not row.unit.match(amount.label) or not (match := row.before.search(before)):
                continue
            those = own if row.here else deeds
            number = next((n for n, one in those if row.title.search(one.title) and _is_told(row, one.status)), None)
            if number is not None:
                said = {key: value[:1].lower() + value[1:] for key, value in match.groupdict().items()}
                unit = amount.label.partition(" of ")[0] if row.label != "{unit}" else amount.label
                yield number, _figure(amount, row.label.format(unit=unit, **said))
                break
        last = amount.end


def _is_told(row: _Row, status: str) -> bool:
    """Whether a deed of this status has such figures; one side's word has those that say whose they are."""
    return not status or (status == "planned" and row.ahead) or (status == "reported" and "{who}" in row.label)


def _figure(amount: Amount, label: str) -> Figure:
    return Figure(amount.start, amount.end, amount.value, label)
