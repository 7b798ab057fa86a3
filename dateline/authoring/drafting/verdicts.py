"""Verdicts: a clause goes in; the figures of a ballot or a sentence come out: votes on either side, years in prison."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.authoring.drafting.figure import Figure
from dateline.authoring.language.amounts import SMALL
from dateline.authoring.language.spans import Span

_MANY = rf"(?P<many>[0-9]{{1,3}}|{'|'.join(sorted(SMALL, key=len, reverse=True))})"
_NO_PRISON = r"(?!['’]? (?:of|probation|ago|suspended|community|cut|reduced)|,? suspended)"
_TERMS = (
    re.compile(  # "jailed for six years", "sentenced to 18 months in prison"
        r"\b(?:(?:jail|imprison)(?:ed|s)\b(?:(?! for\b)[^.;0-9]){0,40} for|sentenc(?:ed|es)\b[^.;0-9]{0,40}? to)"
        rf" {_MANY} (?P<unit>years|months)\b{_NO_PRISON}"
    ),
    re.compile(  # "given a six-year sentence", "sentenced to a 12-year prison term"
        r"\b(?:sentenc(?:ed|es) to|g[ai]ves?|given|hand(?:ed|s)|receiv(?:ed|es)|got|gets|impos(?:ed|es))\b"
        rf"[^.;0-9]{{0,30}}? an? {_MANY}-(?P<unit>year|month)"
        rf" (?:(?:prison |jail )?sentence|(?:prison|jail) term)\b{_NO_PRISON}"
    ),
)
_REJECTS = re.compile(r"reject|defeat|block|oppos|throw|threw|vote[ds]? (?:down|against)")
_BALLOT = re.compile(  # "passed the bill by 122 votes to 97", "voted 7-2 to close it", "approved it in a 61-38 vote"
    r"\b(?P<verb>pass|approv|adopt|ratif|endors|back|elect|rul|reject|defeat|block|oppos"
    r"|vote[ds]? (?:down|against)|vot)[a-z]*\b[^.;0-9]{0,90}?"
    r"(?:\bby (?:an? (?:vote|margin|majority) of )?|\bin an? | )"
    r"(?P<most>[0-9]{1,3})(?: votes)?(?:[-–]| to | votes to )(?P<least>[0-9]{1,3})"
    r"(?= votes?\b|,|\.|$| (?:to|on|in|for|that|against|with|after|and|at)\b)(?!,[0-9]|\.[0-9]| to [0-9])"
)
_RESULT = re.compile(r"[0-9](?: votes)?(?:[-–]| to | votes to )[0-9]")
_VOTES = re.compile(  # of any deed: "ousted her by 151 votes to 99"
    r"\b(?P<most>[0-9]{1,3}) votes to (?P<least>[0-9]{1,3})\b(?![-.,]?[0-9])"
)


def verdicts(text: str, span: Span) -> Iterator[Figure]:
    """The votes on either side, and for how long somebody is sent to prison; of a ballot the winner's come first."""
    said = text[span.start : span.end]
    for term in _TERMS if "year" in said or "month" in said else ():
        for match in term.finditer(text, *span):
            many = match["many"].lower()
            unit = match["unit"].removesuffix("s") + "s"
            yield Figure(match.start("many"), match.end("many"), str(SMALL.get(many, many)), f"{unit} in prison")
    told: set[int] = set()
    results = (_BALLOT, _VOTES) if _RESULT.search(said) else ()
    for match in (match for result in results for match in result.finditer(text, *span)):
        if int(match["most"]) <= int(match["least"]) or match.start("most") in told:
            continue  # from … to …
        told.add(match.start("most"))
        sides = ("votes", "votes against")
        if _REJECTS.match(match.groupdict().get("verb") or ""):
            sides = ("votes against", "votes for")
        for side, label in zip(("most", "least"), sides, strict=True):
            yield Figure(match.start(side), match.end(side), match[side], label)
