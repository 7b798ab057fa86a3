"""Fitting: a title's beginning and the phrases behind its verb go in; as many as it has room for come out.

None of them has eight words in a row of the article's; where it had, it is told in other words or in fewer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.nouns import FIRMS
from dateline.authoring.headlines.complete import hangs, is_infinitive
from dateline.authoring.headlines.loose_ends import without_loose_end
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.verbs import verb_forms

LONGEST = 90  # characters
WITH_MORE = 76  # those of a title to which it is added which thing, or who, it tells of
ECHO = 8  # words in a row that are taken for a copy of the article
_BY_SO_MUCH = re.compile(r"by (?:[0-9$€£]|a (?:full|half|quarter)|half)")
_FROM = re.compile(r"from [0-9$€£]")
_TOWN_OF = re.compile(r"\b[Tt]he (?:[a-z]+ )?(?:towns?|villages?|city|cities|counties|districts) of (?=[A-Z])")
_SHARES = (
    "half",
    "third",
    "quarter",
    "fifth",
    "tenth",
    "one",
    "two",
    "three",
    "some",
    "most",
    "many",
)  # of what, stands behind
_MEASURES = ("tonnes", "tons", "barrels", "gallons", "litres", "liters", "doses", "kilos", "kilograms", "pounds")
_OTHER_HEDGES = {"around": "about", "some": "about", "about": "around", "more than": "over", "nearly": "almost"}
_HEDGE = re.compile(rf"\b(?:{'|'.join(_OTHER_HEDGES)})\b(?= [0-9$€£¥])", re.IGNORECASE)
_LOOSE_ARTICLE = re.compile(
    r"\b(?:(?<!one of )[Tt]he|(?<!half )(?<!of )(?<!by )[Aa]n?)\s(?=[a-z0-9$€£][\w.-]{2})"
    r"(?!(?:row|few|same|year|week|month|day|night|world)\b|[a-z]+['’])"
)
# "in the Norland border town", but "at the Bank of Norland", "over the Dren".
_ARTICLE_OF_NAME = re.compile(
    r"\b[Tt]he (?=[A-Z][\w-]+ (?!(?:from|with|over|into|against|about|under|after|before|during)\b)[a-z]{4,})"
)
# Not within a name: "asks the Court | of Appeal".
_ASKED_OF = re.compile(r"(?<=\w) (?=(?:(?:all|in|from|at|with|on|who|across)\b|(?:of|for)\b(?! (?:the )?[A-Z])))")
# "to buy | Portuguese port operator | Terminais"
_WHAT_IT_IS = re.compile(
    r"(?<= )(?:the |an? )?(?:[A-Z]\w+ )?(?:(?!(?:of|to|by|with|for|from|in|on|at|and|over)\b)[a-z-]+ ){0,2}"
    rf"(?:{'|'.join(sorted(FIRMS))}|rival|agency|union) (?=[A-Z])"
)
_FOR_EACH = re.compile(r"[0-9][0-9.,]*(?: (?:million|billion))?(?: [a-z]{4,}|[a-z]{1,2})? \Z")  # "15 euros a share"
_ARTICLE_OF_OWNER = re.compile(
    r"\bthe (?=(?:[a-z][\w-]+ )?[a-z]+(?:['’]s|s['’]) |(?:[A-Z][\w-]+ )+(?:[a-z]{4,}|of [A-Z])"
    r"|[A-Z][\w-]+ (?:(?:of|de|la|du|for|and) )*(?:the )?[A-Z])"
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) ")


def fitting(
    start: str,
    behind: Sequence[str],
    source: Sequence[str],
    room: int = LONGEST,
    *,
    may_stand_alone: bool,
    cut: bool = False,
) -> list[str]:
    """As many phrases behind the verb as a title has room for, and no eight words in a row of the article's.

    `cut` tells that a question follows, which no title has.
    """
    kept: list[str] = []
    for phrase in behind:
        longer = phrase
        if echoes(" ".join((start, *kept, phrase)), source):
            longer = _in_other_words(" ".join((start, *kept)), phrase, source)
        title = " ".join((start, *kept, longer))
        if _BY_SO_MUCH.match(phrase) and echoes(title, source) and any(one.startswith("to ") for one in behind):
            continue  # "raises its benchmark rate | by 50 basis points | to 14%"
        bare = [without_articles(one) for one in (*kept, phrase)]
        whole = " ".join((start, *bare))
        if echoes(title, source) and fits(whole, source, room):
            kept = bare  # all in the style of headlines: "die in fire at hostel in Brel"
            continue
        if not fits(title, source, room):
            part = _clipped(" ".join((start, *kept)), phrase, source, room, alone=not kept)
            least = 3 if kept or is_infinitive(part) else LONGEST  # "agree to swap 22 men | and to free others"
            kept += [part] if len(part.split()) >= least else []
            break
        kept.append(longer)
    if kept and len(kept) < len(behind) and _FROM.match(kept[-1]):
        kept.pop()  # "from 2.1% | to 1.8%"
    while kept and hangs(kept[-1], goes_on=cut or len(kept) < len(behind)):
        kept.pop()
    needs = bool(behind) and not (may_stand_alone and behind[0].split()[0].lower() in PREPOSITIONS)
    if not kept and needs and not hangs(behind[0], goes_on=cut):
        kept = [clipped for clipped in [_clipped(start, behind[0], source, room, alone=True)] if clipped]
    return kept


def with_infinitive(start: str, behind: Sequence[str], source: Sequence[str], room: int) -> list[str]:
    """Who is asked to do what, as short as it is told: "calls on | friends | to make noise"."""
    at = next((at for at, phrase in enumerate(behind) if is_infinitive(phrase)), 0)
    asked = _ASKED_OF.split(behind[0].removeprefix("on "))[0]
    asked = f"on {asked}" if behind[0].startswith("on ") else asked
    asked = barest(asked) if echoes(f"{start} {asked} {behind[at]}", source) else asked
    asked = _WHAT_IT_IS.sub("", f" {asked}").strip() if echoes(f"{start} {asked} {behind[at]}", source) else asked
    short = _clipped(f"{start} {asked}", behind[at], source, room, alone=True) if at else ""
    return [asked, short] if short and not hangs(short, goes_on=at + 1 < len(behind)) else []


def lost_article(phrase: str, behind: Sequence[str]) -> bool:
    """Whether a phrase has fewer articles than the one that it was made of."""
    made_of = next(
        (one for one in behind if one.split()[0] == phrase.split(maxsplit=1)[0] or _ARTICLE.sub("", one) == phrase), ""
    )
    return not made_of.startswith(phrase) and len(_ARTICLE.findall(phrase)) < len(_ARTICLE.findall(made_of))


def _clipped(start: str, phrase: str, source: Sequence[str], room: int, *, alone: bool) -> str:
    """As much of a phrase that is too long as makes a title: up to its last joint that fits.

    One that is to stand `alone` behind the verb may lose its articles for it, as in headlines.
    """
    words = phrase.split()
    for last in range(len(words), 1, -1):
        named = words[last : last + 1] == ["of"] and words[last - 1][0].isupper()  # "Doctors | of the World"
        defined = words[last : last + 1] == ["of"] and words[last - 2] == "the" and words[0] in PREPOSITIONS
        measured = words[last : last + 1] == ["of"] and words[last - 1] in _MEASURES
        named = named or defined or measured  # "under the supervision | of the mission", "five tonnes | of aid"
        led = max((at for at in range(last) if words[at] in PREPOSITIONS | {"of"}), default=0)
        listed = any(word.endswith(",") for word in words[led:last])  # "in Ober, Lakes | and Tor states"
        apart = words[last : last + 1] == ["and"] and ("between" in words[:last] or listed)
        loose = named or words[last : last + 2] == ["to", "be"] or words[last - 1] in _SHARES
        joint = (
            last == len(words)
            or (words[last].lower() in PREPOSITIONS | {"of", "and", "or", "worth"} and not (loose or apart))
            or words[last - 1].endswith(",")
            or (
                words[last][0] in "0123456789$€£" and words[last - 1][0].isupper() and words[last - 1] != "No."
            )  # "fines Hansa | 412 million euros"
        ) and not (
            last + 1 < len(words) and words[last][0].isdigit() and words[last + 1][0].isupper()
        )  # "Boeing 787 Max"
        by = words[last : last + 1] == ["by"] and bool(verb_forms(words[last - 1]))  # "a clinic run | by them"
        whole = without_loose_end(" ".join(words[: last - by])) if joint else ""
        if "be" in words[:last] and "be" not in whole.split():
            continue  # "for the firm to be placed" without "in administration"
        for short in (whole, _in_other_words(start, whole, source)) if alone else (whole,):
            if short and fits(f"{start} {short}", source, room):
                return short
    return ""


def _in_other_words(start: str, phrase: str, source: Sequence[str]) -> str:
    """A phrase with fewer articles, first without those that say of whose: "takes control of district’s budget"."""
    bare = rehedged(without_articles(phrase))
    bare = barest(bare) if echoes(f"{start} {bare}", source) else bare
    return _WHAT_IT_IS.sub("", bare) if echoes(f"{start} {bare}", source) else bare


def barest(phrase: str) -> str:
    """A phrase with as few articles as a headline may have: "asks Court of Appeal", "takes control of firm’s pits"."""
    return _ARTICLE_OF_OWNER.sub("", rehedged(without_articles(phrase)))


def rehedged(phrase: str) -> str:
    """A phrase with another word for how exact its number is."""
    return _HEDGE.sub(lambda hedge: _OTHER_HEDGES[hedge[0].lower()], phrase)


def without_articles(phrase: str) -> str:
    """A phrase as headlines have it: "bill on rail link is passed by U.S. Senate"."""
    phrase = phrase.replace("percentage point", "point").replace("the United States", "the U.S.")
    phrase = _TOWN_OF.sub("", phrase)  # "near Rutshuru"
    bare = _ARTICLE_OF_NAME.sub("", phrase)
    return _LOOSE_ARTICLE.sub(lambda found: found[0] if _FOR_EACH.search(bare, 0, found.start()) else "", bare)


def fits(title: str, source: Sequence[str], room: int = LONGEST) -> bool:
    """Whether there is room for a title, and it is no copy of the article."""
    return len(title) <= room and not echoes(title, source)


def echoes(title: str, source: Sequence[str]) -> bool:
    """Whether eight words in a row of a title are those of the article."""
    words = fold_words(title)
    if len(words) < ECHO:
        return False
    said = f" {' '.join(source)} "
    return any(f" {' '.join(words[at : at + ECHO])} " in said for at in range(len(words) - ECHO + 1))
