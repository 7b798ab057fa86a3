"""Figure labels: a figure in its clause goes in; it comes out with a label that tells also by itself of what it is."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from dateline.authoring.drafting.figure import Figure
from dateline.authoring.drafting.figures import FATES, casualties
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import participle, verb_forms
from dateline.authoring.language.word_sets import word_set

_PEOPLE = word_set("people persons others dead toll victims missing injured wounded hurt killed homeless")
_BUYS = word_set("buy acquire sell purchase sign join merge bid take")
_FINES = word_set("fine penalize penalise")
_GIVES = word_set(
    """pay provide release give grant donate spend invest raise borrow seek cut lose win steal owe approve pledge
    promise allocate offer secure save inject withdraw transfer need earn collect send embezzle launder appeal lend"""
)
_RAISES = {**dict.fromkeys(("raise", "increase", "lift", "hike", "boost"), "rise"),
           **dict.fromkeys(("cut", "lower", "reduce", "slash", "trim", "devalue", "weaken"), "fall")}  # fmt: skip
_UNIT = re.compile(
    r"(?P<unit>percent|(?:basis )?points"
    r"|(?:U\.S\. |Australian |Canadian )?dollars|euros|pounds|yen|crowns|reais|shillings|rupees|yuan"
    r"|francs|pesos|rand)(?: of (?P<of>.+)| in cash)?"
)
_CHANGED = re.compile(
    r"\b(?P<way>rose|rise|rises|risen|gained|gain|gains|climbed|climb|jumped|jump|grew|grow|grown|increased|soared|surged|up"
    r"|fell|fall|falls|fallen|dropped|drop|declined|decline|lost|slid|slumped|slipped|plunged|tumbled|shrank|weakened|down"
    r"|decreased)(?: by)?(?: (?:about|almost|nearly|around|some|more than|over|at least|up to))?\s*\Z"
)
_FALLS = re.compile(r"f[ae]ll|drop|decl|lost|sl|plung|tumbl|shr|weak|down|decr")
_LOST = re.compile(
    r"\b(?:los(?:e|es|t|ing))(?: (?:about|almost|nearly|around|some|more than|over|at least|up to))?\s*\Z"
)
_PRICED = re.compile(r"(?:shares?|stocks?|index|price|oil|gold|crude|futures|bonds?)\Z", re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?:to|at|hit|reached|of|from|was|is|stood at|total(?:l?ed)?)"
    r"(?: (?:about|almost|a record|nearly|around|some|more than|over|at least|up to))?\s*\Z"
)
_RISE_OF = re.compile(
    r"\b(?:an?|the|its|their|another) (?:\w+ly )?(?P<rise>(?:[a-z-]+ )?(?:rise|raise|increase|hike|cut|discount))"
    r" of(?: (?:about|almost|nearly|around|some|more than|over|at least|up to))?\s*\Z"
)
_SUMS = word_set(
    "bribe loan grant ransom debt contract deal order bond aid subsidy bail reward prize fine budget penalty"
)
_HEDGED = r"(?: (?:about|almost|nearly|around|some|more than|over|at least|up to))?\s*\Z"
_SUM_OF = re.compile(  # "a fine of 4,000 euros", "drugs worth £95,000"
    rf"\b(?:(?P<what>{'|'.join(sorted(_SUMS))}) of"
    rf"|(?P<thing>(?!(?:is|was|are|were|be|been|now|deal)\b)[a-z]{{3,}}) worth){_HEDGED}"
)
_ASKED = re.compile(rf"\b(?:request|demand|plea|appeal|application|bid)s? for(?: a further| another| more)?{_HEDGED}")
_FOR = re.compile(r"\b(?:for|at)(?: (?:about|almost|nearly|around|some|more than|over|at least|up to))?\s*\Z")
_CUT = re.compile(
    r"\s(?=[0-9$€£¥])|\sof\s(?=(?:the|its|their|a|an|about|almost|nearly|around|some|more|over|at|up)\s|[0-9$€£¥])"
    r"|\s(?:in|from|at|for|with|on|near|by|to|who|that|which|under|among|between|worth)\s|,"
)
_OWN = re.compile(r"^(?:[A-Z][\w.’' -]*['’]s |(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) )")
_OBJECT = re.compile(
    r"(?:the |its |an? |his |her |their )?(?!record|total|further|closer?\b|near|higher|lower)[a-z]{3}"
)
_VOTES = word_set("reject approve vote pass back defeat win beat adopt elect oppose")
_NO_NOUN = word_set(
    """closer close nearer near higher lower likely expected set due worth equivalent more less than down up out off
    back away he she it they him them that this these those which who i we you
    one two three four five six seven eight nine ten eleven twelve"""
)
_TO_PAY = re.compile(  # "ordered the bank to pay £4 million"
    r"\border(?:ed|s|ing)?\b[^.;]* to pay(?: [a-z]+){0,2}?"
    r"(?: (?:about|almost|nearly|around|some|at least|up to))?\s*\Z"
)
_COSTS = re.compile(
    r"\bcost(?:s|ing)?(?: (?:it|them|the [a-z]+))?(?: (?:about|almost|nearly|around|some|at least|up to))?\s*\Z"
)
_COMPARED = re.compile(r"\b(?:against|than|after [a-z]+ing|(?:below|above) the)\s*\Z")  # "against 4.1% this year"
_OUTVOTED = re.compile(r"(?:percent|per cent|%) to \Z")
_LIVING = re.compile(  # of whom is told that they are freed or rescued; doses are released, kicks are saved
    r"(?:[eo]rs|ees|ants|ents|ists|ians|men|children|people|crew|hostages?|captives|inmates|boys|girls|dogs|cats|animals"
    r"|whales|babies|others|nationals|villagers|civilians|monks|nuns|families)\Z"
)
_NOUN = re.compile(r"[a-z][a-z-]+(?: (?:of )?[a-z][a-z-]+){0,3}")


_DONE = word_set("destroy damage burn flood lose")
_THINGS = frozenset(("homes", "houses", "buildings", "schools", "roofs", "hectares", "acres", "seats"))
_DOES = re.compile(
    r"(?<!\bto )(?<!will )(?<!would )(?<!not )\b(?P<does>[a-z]+)"
    r"(?: (?:about|almost|nearly|around|some|more than|over|at least|up to|another|a further|its))?\s*\Z"
)


def labelled(
    text: str, span: Span, figure: Figure, lemma: str, subject: str, behind: str, names: Collection[str] = ()
) -> Figure:
    """The figure with what became of whom, or with what its money or its share is of.

    `lemma` is the verb of the clause text[span], `subject` what stands before it and `behind` what follows: "people
    killed" of "a blast killed two people", "interest rate in percent" of "raised its interest rate to 4%".
    """
    if figure.series:
        return figure
    unit = _UNIT.fullmatch(figure.label)
    if unit is None:
        return replace(figure, label=_with_fate(text, span, figure))
    before = text[max(span.start, figure.start - 80) : figure.start]
    after = text[figure.end : figure.end + 4]
    said = _of_unit(unit["unit"], unit["of"] or "", before, after, lemma, subject, behind, names)
    return replace(figure, label=said)


def _with_fate(text: str, span: Span, figure: Figure) -> str:
    """What became of those who are counted: `people killed`, `passengers rescued`."""
    if done := _deed(text, span, figure):
        return f"{figure.label} {done}"
    fate = casualties(text, span, figure.start, figure.end)
    words = figure.label.split()
    if len(words) == 1 and FATES.get(words[0]) == words[0]:
        return f"people {words[0]}"  # "some 310,000 displaced"
    if not fate and len(words) == 1:
        fate = FATES.get(words[0], "") if words[0] in _PEOPLE else ""
    if not fate or not words or not figure.label.islower():
        return figure.label
    if words[-1] in _PEOPLE:
        return f"people {fate}"
    if any(FATES.get(word) == fate for word in words) or (
        fate in ("freed", "rescued", "charged", "convicted") and not _LIVING.search(words[-1])
    ):
        return figure.label
    return f"{figure.label} {fate}" if words[-1].endswith(("s", "men", "children")) and len(words) < 3 else figure.label


def _deed(text: str, span: Span, figure: Figure) -> str:
    """What was done to things that are counted, where a number tells little without it: `destroyed` of houses."""
    if figure.label not in _THINGS:
        return ""
    before = _DOES.search(text[max(span.start, figure.start - 40) : figure.start])
    behind = re.compile(rf" {figure.label} (?:was|were|are|have been|had been) (?P<done>[a-z]+)").match(
        text, figure.end
    )
    word = before["does"] if before else behind["done"] if behind else ""
    lemma = next((lemma for lemma, form in verb_forms(word.lower()) if lemma in _DONE and form != "base"), "")
    return word.lower() if lemma and word.endswith("ed") else participle(lemma) if lemma else ""  # "cancelled"


def _of_unit(
    unit: str, of: str, before: str, after: str, lemma: str, subject: str, behind: str, names: Collection[str]
) -> str:
    given = f"{unit} of {of}" if of else unit
    if of and after.startswith(" of"):
        return given if of not in ("them", "it", "that", "which", "these") else unit
    if of:
        return f"{of} in {unit}"
    if unit not in ("percent", "points") and (sum_of := _SUM_OF.search(before)):
        what = sum_of["what"] or sum_of["thing"]
        return f"{what} in {unit}" if what.removesuffix("s") in _SUMS else f"value of {what} in {unit}"
    if unit not in ("percent", "points") and _ASKED.search(before):
        return f"{unit} sought"
    if risen := _RISE_OF.search(before):
        return f"{risen['rise']} in {unit}"  # "a pay rise of 12 percent"
    done = _noun(behind, names)
    about = "" if done or _OBJECT.match(_CUT.split(behind)[0]) else _noun(subject, names)
    if unit not in ("percent", "points") and _LOST.search(before) and not _PRICED.search(subject):
        return f"loss in {unit}"  # "the plant lost $212 million"
    if changed := _CHANGED.search(before):
        way = "fall" if _FALLS.match(changed["way"]) else "rise"
        return f"{unit} {way} in {about}" if about else f"{unit} {way}"
    if lemma in _RAISES and before.rstrip().endswith(" by") and done:
        return f"{unit} {_RAISES[lemma]} in {done}"
    if unit != "percent" and (lemma in _FINES or before.rstrip().endswith("fined")):
        return f"fine in {unit}"
    if unit != "percent" and _TO_PAY.search(before):
        return f"{unit} to pay"
    if unit != "percent" and _COSTS.search(before):
        return f"cost in {unit}"
    bought = lemma in _BUYS or any(form in _BUYS for word in before.split() for form, _ in verb_forms(word))
    if unit != "percent" and bought and _FOR.search(before):
        return f"price in {unit}"
    if lemma in _VOTES and _OUTVOTED.search(before):
        return given  # "by 54 percent to 46 percent"
    if unit == "points" and not re.search(r" (?:to|at) \Z", before):
        return given  # "docked six points"
    if _LEVEL.search(before):
        noun = done or about
        noun = "share price" if noun == "shares" and unit != "percent" else noun
        return f"{noun} in {unit}" if noun else given
    given_by = next((one for word in reversed(before.split()[-4:]) if (one := _given(word))), "")
    given_by = "seek" if given_by == "appeal" else given_by
    if not given_by and _COMPARED.search(before):
        return ""
    return f"{unit} {participle(given_by)}" if given_by and unit != "percent" else given


def _given(word: str) -> str:
    """The verb that says what becomes of money: `pay` of `paying`."""
    return next((lemma for lemma, _ in verb_forms(word) if lemma in _GIVES), "")


def _noun(said: str, names: Collection[str]) -> str:
    """What words are about, in at most four of them: `annual rate of inflation`; "" where that is a name, or long."""
    head = _OWN.sub("", _CUT.split(said)[0]).split()
    head = head[:-1] if head[-1:] in (["unchanged"], ["steady"]) else head
    head = head[:-1] if head[-1:] in (["record"], ["total"], ["further"]) else head
    while head and head[0][0].isupper() and head[0] in names:
        head = head[1:]  # "Norvell shares"
    noun = " ".join(head) if head[:1] and head[0] not in PREPOSITIONS | _NO_NOUN else ""
    noun = noun[:1].lower() + noun[1:] if noun[1:].islower() else noun
    told = len(head) > 1 and any(form in ("past", "gerund") for word in head for _, form in verb_forms(word))
    return noun if _NOUN.fullmatch(noun) and not told else ""
