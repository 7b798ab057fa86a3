"""Things: a verb and who is said to do it go in; whether only a thing, or only somebody, can do that comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.group import Group
from dateline.authoring.clauses.nouns import FIRMS, HOLDERS, OWN_WORDS
from dateline.authoring.language.english_verbs import HELD, NOUNS
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

# Done to a thing alone: nobody is ratified, lifted or due.
_DONE_TO_THINGS = word_set(
    """lift ratify publish hear adopt repeal impose extend renew postpone cancel hold unveil quash overturn reverse
    uphold scrap enact implement finalise finalize conclude complete reject sign refer forward table submit introduce
    conduct"""
)
_ONLY_SOMEBODY = word_set(
    "buy order fine accuse appoint hire sue agree announce ask charge arrest vote elect offer pay invite decide refuse"
)
_MEET = word_set("meet visit vote discuss rally testify travel march gather")
_OWNS_NOTHING = word_set("cost price number rate value share total sum amount level lack rise fall cut questions")
_ENDS = word_set("end expire lapse")
_JUDGED_DO = word_set("appeal plead deny resume reopen pay comply escape flee protest celebrate")
_BREAKS = word_set("sink explode derail capsize burst erupt crash melt flood reopen overturn")
_FAILS = word_set("collapse resume begin start fail")  # a firm does as well: only of what is held, or agreed
_AGREED = HELD | word_set("deal accord agreement pact outbreak operation war negotiations operations wars deals")
_BEHIND = {  # a verb, and what behind it makes it tell of a thing
    "become": word_set("public law effective void known"),
    "come": word_set("into"),
    "go": word_set("ahead into"),
    "take": word_set("effect place"),
    "declare": word_set("over void invalid illegal unconstitutional null"),
    "fall": word_set("through"),
    "break": word_set("down out"),
    "run": word_set("out"),
}
# What is measured, and all that this does: inflation cuts and buys nothing.
_MEASURED = re.compile(
    r"\b(?:inflation|unemployment|growth|output|demand|currency|index|yields?|prices?|exports|imports|turnout|deficit"
    r"|debt|gdp|magnitude|temperatures?|toll|economy|joblessness|sales|profits?|revenues?|income|earnings|turnover"
    r"|(?:jobless|exchange|interest|birth|crime) rate)$",
    re.IGNORECASE,
)
_CHANGES = word_set(
    """rise fall drop slow ease climb grow increase decrease decline jump reach hit stand remain stay average accelerate
    surge slide plunge slump peak be come become widen narrow shrink contract expand exceed top lose gain weaken
    strengthen dip edge tumble rebound recover total end start begin open close trade go have double triple halve stall
    pick soar move follow continue mean happen cause lead force prompt bring leave make take send affect include show"""
)
_ACTS = OWN_WORDS | FIRMS | HOLDERS
_ACTS |= word_set("government union police officials country army company reporters city county town airline operator")
_OF_WHAT = re.compile(r" (?:of|for|into) ")
_PASSES = word_set("pass adopt enact repeal")
_LAWS = word_set(
    "law laws bill bills motion budget resolution amendment act measure reform ordinance decree constitution rule rules"
)
_ALONE = ("in", "on", "after", "last", "this", "by", "at", "when", "that", "near", "off")
_SIMPLE = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?:[\w-]+ )*|(?:[a-z][\w-]* ){0,2})[a-z][\w-]*")


def is_done_by_thing(words: Sequence[Word], group: Group, thing: str = "") -> bool:
    """Whether a clause tells of a thing, and of nobody: "was lifted", "became public"; of talks, "collapsed"."""
    verb, _, more = group.lemma.partition(" ")  # "come into force"
    behind = more.partition(" ")[0] or (words[group.last].low if group.last < len(words) else "")
    if verb in _BEHIND:
        return behind in _BEHIND[verb]
    if group.passive:
        return group.lemma in _DONE_TO_THINGS or (verb, behind) == ("carry", "out")
    alone = not behind.isalpha() or behind in _ALONE
    held = thing.rpartition(" ")[2].lower() in _AGREED
    ends = group.lemma in _ENDS | _BREAKS or (group.lemma in _FAILS and held)
    return (alone and ends) or (group.lemma == "be" and behind == "due")


def befalls(group: Group) -> bool:
    """Whether a verb tells of what a thing mostly suffers, but what a body is in may as well: "It reopened"."""
    return group.lemma in _BREAKS


def is_judged(said: str, group: Group) -> bool:
    """Whether a court is told to do what only those do on whom it rules: "It appealed"."""
    head = said.partition(" of ")[0].rpartition(" ")[2].lower()
    return group.lemma in _JUDGED_DO and head in ("court", "tribunal", "jury")


def is_measured(said: str) -> bool:
    """Whether a subject is what is measured: "Inflation", "The currency"."""
    return bool(_MEASURED.search(said))


def _can_be_measured(group: Group) -> bool:
    """Whether a verb may tell of what is measured: "It slowed to 3 percent", not "It cut its forecast"."""
    return group.passive or group.lemma in _CHANGES


def is_no_law(said: str, group: Group) -> bool:
    """Whether a law is passed, or adopted, and this is none: "It was passed", behind "The coalition"."""
    return group.passive and group.lemma in _PASSES and _head(said) not in _LAWS


def doer_of(said: str, body: str, group: Group) -> str:
    """Who does what a verb tells, of what is spoken of and the last body; "" where that is neither.

    | what is spoken of | what it does | who that is |
    |---|---|---|
    | Norjet’s profit | it bought a mill | Norjet |
    | inflation | it cut rates | the body |
    | the purchase | it fined a firm | the body, where it is one that acts |
    | a search for survivors | it will hold an open day | the body, where it is one that acts |
    """
    if is_measured(said) and not _can_be_measured(group):
        owner, *owned = re.split(r"['’]s ", said, maxsplit=1)
        return owner if owned and owner[:1].isupper() else body
    head = _head(said)
    event = (
        head.removesuffix("s") in NOUNS
        or head.endswith(("tion", "ment", "ing"))
        or head in ("site", "case", "law", "search", "hunt")
    )
    only = group.lemma in _ONLY_SOMEBODY or (group.lemma == "hold" and not group.passive)
    if event and not group.passive and only and not is_somebody(_OF_WHAT.split(said)[0]):
        return body if body != said and is_somebody(body) else ""
    return said


def is_somebody(said: str) -> bool:
    """Whether a subject is one who acts: a name, or what bodies and people are called by: "The union"."""
    bare = re.sub(r"^(?:[Tt]he|[Aa]n?) (?:two |three )?", "", said)
    words = bare.split(" of ")[0].split()
    named = any(word[0].isupper() for word in (words if bare != said else words[1:]))  # "Work" begins a sentence
    last = words[-1].lower() if words else ""
    return named or bool(_ACTS & {last, last.removesuffix("s"), last.removesuffix("ies") + "y"})


def _head(said: str) -> str:
    return _OF_WHAT.split(said)[0].rpartition(" ")[2].lower()


def is_for_people(said: str, group: Group, *, owned: bool = False) -> bool:
    """Whether a thing is told to do what only people do, "The questions to meet again", or to own: "The cost’s men"."""
    head = said.partition(" of ")[0].rpartition(" ")[2].lower()
    if owned:
        return head in _OWNS_NOTHING
    thing = head.removesuffix("s") in NOUNS or head.endswith(("tions", "ments", "ings"))
    return thing and group.lemma in _MEET


_IN_VERBS = word_set("fire place effect office part sail charge control power shape root")  # "caught | fire"


def as_thing(said: str) -> str:
    """What something is done to as the subject of another clause, "a curfew" as "The curfew"; "" for who has a name."""
    said = said if _SIMPLE.fullmatch(said) else said.partition(" of ")[0]  # "an outbreak of Ebola"
    head = said.partition(" of ")[0].rpartition(" ")[2].lower()
    if not _SIMPLE.fullmatch(said) or _ACTS & {head, head.removesuffix("s")} or said in _IN_VERBS:
        return ""
    first, _, rest = said.partition(" ")
    return f"The {rest if rest and first.lower() in ('a', 'an', 'the', 'its', 'their') else said}"
