"""Phrases: words of a clause go in; they come out as titles have them: names short, no times, nothing that hangs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.nouns import BENCHES
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.people import GRADES, OFFICES, PORTFOLIOS
from dateline.authoring.headlines.called import called_now
from dateline.authoring.headlines.kept_times import CHANNELS, DATED, HOURS, OF_TIME, SOON
from dateline.authoring.headlines.loose_ends import GO_ON, LOOSE_ENDS, STEPS_IN, without_loose_end
from dateline.authoring.headlines.voice import Naming, Voice
from dateline.authoring.language.amounts import is_hedge
from dateline.authoring.language.english_verbs import DAYS, PARTICLES
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

_LONGEST_QUOTE = 6  # words
PREPOSITIONS = word_set(
    """in on at by with from for to into over under about against between during through across near around toward
    towards outside inside within off along behind beyond among until above below onto via"""
)
STOPS = word_set(
    """as amid after before because despite without citing according including like than while when where which who
    whom that since although though if unless whether following but or such so given just even saying adding arguing
    meaning marking calling making noting"""
)
_NOUNS_IN_ING = word_set("hearing meeting building briefing opening sitting wedding ruling finding housing funding")
_NAMES_AS = word_set(
    "name appoint elect reelect re-elect choose pick hire install nominate recognize designate serve swear"
)
_CALLS = ("call", "consider", "declare", "deem", "find", "leave", "keep", "label", "describe")
_LACKED = word_set("a an any agreement deal result charge incident injury warning notice parole bail")
_SCALES, _SIGNS = ("m", "bn", "b", "k", "p", "c", "km", "s"), ("$", "€", "£", "¥")
# "strikes down that law": which, a title does not show; "says that taxes" opens a clause.
_POINTING = re.compile(
    rf"^((?:{'|'.join(PREPOSITIONS)}|out|up|down) )?(?:this|these|those|that(?= \w+(?<!s)$)) (?=[a-z])"
)
COUNTED = word_set("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty half")
_OWNER, _APOSTROPHE = re.compile(r"(?:['’]s|s['’])\Z"), re.compile(r"['’]s?$")
_AN = re.compile(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxz])")
_POSITIONS = OFFICES | GRADES | PORTFOLIOS
_NO_POSITIONS = PREPOSITIONS | STOPS | PARTICLES | {"and", "is", "are", "was", "were"}
_ARTICLES = word_set("the a an its their his her")
_PER_CENT = re.compile(r"(?<=[0-9]) per ?cent\b(?! point)")
_OPENING = PREPOSITIONS | {"not", "before", "as"}  # the first words of phrases that are no gerunds
_STOPPING = STOPS | {*GO_ON, "and", "for", "in", "“", '"'}  # where what follows may only hang on
_NO_PHRASE = ("to", "that", "of", "as", "a", "an", "the")
_QUESTIONS = word_set("how what whether that who why where which if")


def rendered(voice: Voice, words: Sequence[Word], part: Range) -> str:
    """Words of the text as a title has them: persons by their short names, no times, no quotation marks."""
    said: list[str] = []
    at, named = part.first, 0  # up to where persons have been named
    while at < part.last:
        word, glued = words[at], bool(said) and words[at - 1].end == words[at].start
        if word.text == "(":
            at = next((index for index in range(at, part.last) if words[index].text == ")"), part.last - 1) + 1
            continue
        if name := voice.name_at(word):
            last = at
            while last + 1 < part.last and words[last + 1].start < name.end:
                last += 1
            popped = ""
            while name.person and len(said) > named and (_is_position(said) or (popped and said[-1].endswith("ing"))):
                popped = said.pop()  # "Olympic sculling champion Ann Lee"
            if popped and said[-1:] and _OWNER.search(said[-1]) and (len(said) == 1 or said[0].lower() == "the"):
                said.clear()  # "nurses' leader Ann Lee", "Bo Day's brother-in-law Ann Lee", "the club's coach Ann Lee"
            if popped and said[-1:] == ["the"] and len(said) > 1:
                said.pop()  # "awarded to | the Sudanese doctor | Amna Idris"
            said.append(name.short + _owned(words[last], name))
            named = len(said) if name.person else named
            at = last + 1
            continue
        if voice.is_time(word):
            later = words[at + 1] if at + 1 < part.last else None
            if not (later and later.low.endswith(("’s", "s’")) and voice.is_time(later)):  # "of this week's talks"
                _leave_out_time(said, words, at, part.last, voice)
        elif glued and (word.text == "-" or (word.low.split("-")[0] in _SCALES and said[-1][-1:].isdigit())):
            said[-1] += word.text  # £38m, "a BBB- rating"
        elif glued and word.text in "'’" and said[-1].endswith("s"):
            said[-1] += "’"  # the miners’ strike
        elif word.text in ",;:—" and at + 1 < part.last:
            said.append(",")
        elif word.is_word or word.text in "%&-–’":
            said.append(word.text)
        at += 1
    whole = " ".join(said).replace(" ,", ",").replace(" %", "%").strip(" ,")
    left_out = "n " in whole and any(voice.is_time(word) for word in words[part.first : part.last])
    return _AN.sub(r"\1 ", whole) if left_out else whole  # "an overnight curfew"


def _owned(word: Word, name: Naming) -> str:
    """The `’s` behind a name that its short form is to keep."""
    owner = _APOSTROPHE.search(word.text)
    return owner[0] if owner and not _APOSTROPHE.search(name.short) else ""


def _is_position(said: Sequence[str]) -> bool:
    """Whether the last word before a person's name is of the person's position: "Secretary of State", "fire chief"."""
    word, low = said[-1], said[-1].lower()
    if low in ("of", "for", "and"):  # "Minister for Trade Ann Lee", "Founder and chairman Ann Lee", not "Doctors and"
        return len(said) > 1 and said[-2][0].isupper() and said[-2][-1] != "s" and said[-2].lower() in OFFICES
    if said[-2:-1] in (["to"], ["To"]) and word.islower():
        return False  # "to strip Ann Lee of her seat"
    if word[-1] in ",’" or low in _NO_POSITIONS:
        return False
    return word[0].isupper() or low in _POSITIONS or not (verb_forms(low) or low.endswith("ing"))


def _leave_out_time(said: list[str], words: Sequence[Word], at: int, last: int, voice: Voice) -> None:
    """Take back what leads to a time; but "Friday's meeting" is the meeting, "the 2020 final" the final."""
    if words[at].low.endswith(("’s", "s’")):
        if not said or said[-1].lower() not in ("the", "a"):
            said.append("the")
        return
    after = next((word for word in words[at + 1 : last] if not voice.is_time(word)), None)
    if said[-1:] in (["the"], ["a"]) and after and after.text[0].isupper() and words[at].low.isdigit():
        said.append(words[at].text)  # "the 2022 Tour of the Marches"
        return
    noun = after is not None and after.text.islower() and after.low not in PREPOSITIONS | STOPS | LOOSE_ENDS | HOURS
    held = bool(said) and said[-1].lower() in _ARTICLES
    on_a_day = [word.lower() for word in said] == ["on"]  # "announced | on Monday elections"
    if after is not None and (after.low in DATED or (noun and held)) and not on_a_day:
        return
    led = noun and bool(said) and said[-1].lower() in PREPOSITIONS - OF_TIME | {"for"} and words[at].text[0].isupper()
    if led or (noun and words[at].low.endswith(("-year", "-month", "-week", "-day"))):
        said.append(words[at].text)  # "crude for November delivery", "the yield on 10-year bonds"
        return
    if words[at].low in ("summer", "winter") and said[-3:-1] == ["in", "the"]:
        said.pop()  # "in the southern | summer"
    while said and (said[-1].lower() in OF_TIME or (said[-1] == "or" and said[-2:-1] in (["on"], ["in"], ["at"]))):
        said.pop()  # "on or around | 23 May"


def phrases(voice: Voice, telling: Telling) -> list[str]:
    """What stands behind the verb, cut where a phrase begins, up to where what follows only hangs on."""
    words = telling.words
    first, end = telling.rest
    opens = first
    while opens < end and (voice.is_time(words[opens]) or words[opens].low in OF_TIME | CHANNELS):
        opens += 1
    if opens < end and words[opens].low in ("that", "whether", "to" if words[first].low == "late" else "that"):
        first = opens  # "demanded on 16 February | that she step down", "will decide by May | whether to go on"
    goes_on = "without" if telling.group.lemma == "leave" else ""  # "left 40,000 homes without power"
    stops = (at for at in range(first, end) if _stops(words, at, first) and words[at].low != goes_on)
    last = next((at for at in stops if not _is_until_day(voice, words, at, end)), end)
    later = last > first and words[last - 1].low in SOON and words[max(last - 3, first)].low != "for"
    if later and any(one.low in ("after", "before") for one in words[last : last + 1]):  # "resigned the day | after"
        last -= 1
    to_name = (words[at + 1].low for at in range(first, end - 1) if words[at].low == "to")  # "to name Lee as mayor"
    named = not _NAMES_AS.isdisjoint((telling.group.lemma, *to_name))
    if named and last < end and words[last].low == "as":
        last = next((at for at in range(last + 1, end) if _stops(words, at, last)), end)
    starts, found = [first, *(at for at in range(first + 1, last) if _begins(voice, words, at))], list[str]()
    for start, stop in zip(starts, [*starts[1:], last], strict=True):
        himself = start == first < stop and words[start].low.endswith(("self", "selves"))  # "blew himself up"
        said = rendered(voice, words, Range(start, stop))
        # "called the claims exaggerated", "ordered it restored", "to have the trial moved"
        called = telling.group.lemma in (*_CALLS, "order") and start == first
        whole = called or said.startswith(("to have ", "to get "))
        phrase = without_loose_end(said, keep=int(start == first) + himself, whole=whole)
        if "," in phrase and stop < end and words[stop - 1].text == ",":
            phrase += ","  # "asks the mediator, Ann Lee, | to act"
        through = (low := phrase.lower()) == "through" and stop == start + 1  # "to let ambulances | through"
        if phrase and low not in _NO_PHRASE and (start == first or through or not (low in OF_TIME or low in SOON)):
            found.append(_PER_CENT.sub("%", _POINTING.sub(r"\1the ", called_now(phrase))))
    if found and telling.group.lemma in ("declare", "call", "consider") and _is_over(voice, words, first, last):
        found = [f"{found[0].removesuffix(' over')} over"]
    return found


def _is_until_day(voice: Voice, words: Sequence[Word], at: int, end: int) -> bool:
    """Whether only a day stands here, behind which the clause goes on: "present a bill | before July | obliging it"."""
    last = at + 1
    while last < end and (voice.is_time(words[last]) or words[last].low == "the"):
        last += 1
    goes_on = last < end and words[last].low.endswith("ing") and last > at + 1
    return goes_on and words[at].low in ("before", "after") and voice.is_time(words[last - 1])


def _is_over(voice: Voice, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether something is declared over: "declared the outbreak over on 2 May"."""
    at = last - 1
    while at > first and (voice.is_time(words[at]) or words[at].low in PREPOSITIONS - {"over"}):
        at -= 1
    return at > first and words[at].low == "over"


def _stops(words: Sequence[Word], at: int, first: int) -> bool:
    low, after = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    if low not in _STOPPING:
        return False
    had = low in GO_ON and after in ("had", "has", "was") and at > first and words[at - 1].text.islower()
    if had or (low == "and" and after and (at == first or is_only_participle(words[at + 1].text))):
        return True  # "stole from firms | he had vowed to help", "handed over | and flown home", "was hurt | and 4 men"
    lacks = (low == "without" and after in _LACKED) or (low == "such" and after != "as")  # "a law banning such dams"
    counts = low in ("than", "as") and (after[:1].isdigit() or after[:1] in _SIGNS or after in COUNTED)
    counts = counts or (low == "as" and after in ("many", "much")) or (low == "than" and words[at - 1].low == "later")
    # "dead or oiled birds", "on or around"
    joins = low == "or" and words[at - 1].is_word and after.isalpha() and words[at + 1].text[0].islower()
    joins = joins and (after not in PREPOSITIONS or words[at - 1].low in PREPOSITIONS)
    if (
        low in STOPS
        and not (lacks or counts or joins)
        and not (at == first and low in ("that", "as", "whether"))
        and not _points(words, at, first)
        and not _is_before_bench(words, at)
        and not _is_as_what(words, at)
        and not (low == "as" and words[at - 1].low in ("described", "describes"))  # "what they described as"
    ):
        return True
    if at > first and words[at].text in '“"' and _quoted_words(words, at) > _LONGEST_QUOTE:
        return True
    return low in ("for", "in") and [word.low for word in words[at + 1 : at + 3]] in (["the", "first"], ["part", "to"])


def _points(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether "that" is said of a thing, and opens no clause: "down that law"."""
    before, after = words[at - 1].low, words[at + 1 : at + 2]
    led = at > first and (before in PREPOSITIONS or before in PARTICLES)
    return words[at].low == "that" and led and bool(after) and after[0].text.islower()


def _is_before_bench(words: Sequence[Word], at: int) -> bool:
    """Whether it is said before whom somebody stands: "was taken | before a Kiru judge"."""
    bench = next((word for word in words[at + 1 : at + 5] if word.low in BENCHES or word.low in PREPOSITIONS), None)
    return words[at].low == "before" and bench is not None and bench.low in BENCHES


def _begins(voice: Voice, words: Sequence[Word], at: int) -> bool:
    low, after = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    if low not in _OPENING and not low.endswith("ing"):
        return False
    if (name := voice.name_at(words[at])) and name.start < words[at].start:
        return False
    hedged = (words[at - 1].low in PREPOSITIONS or words[at - 1].low == "of") and is_hedge(low, after)
    if hedged or (low == "to" and words[at - 1].low in ("up", "not", "whether")):
        return False  # "debts of | about $4 million", "rose to | over 5%", "tariffs of up to 45%"
    if low == "in" and (words[at - 1].low.endswith(("self", "selves")) or words[at - 1].low in STEPS_IN):
        return False  # "turned himself in", "to step in"
    many = after[:1].isdigit() or after in COUNTED or after == "one"
    if low == "to" and many and any(word.low.isdigit() or word.low in COUNTED for word in words[at - 2 : at]):
        return False  # "by 24 votes to 21"
    if low == "not" and after == "to":
        return True  # "warned residents | not to drink it"
    if low == "for" and [word.low for word in words[at - 1 : at + 2]] == ["up", "for", "sale"]:
        return False  # "put the club up | for sale"
    if words[at - 1].low.endswith(("self", "selves")) and low in ("in", "over"):
        return False  # "turned himself in | to police"
    placed = words[at - 2].low in ("be", "being", "been") and is_only_participle(words[at - 1].text)
    if placed or words[at - 1].low in ("and", "or") or [word.low for word in words[at : at + 2]] == ["to", "be"]:
        return False  # "for the firm | to be placed | in administration", "in Ohio and | in Utah"
    run_by = words[at - 1].low in ("run", "set", "cut", "hit", "led", "put") or is_only_participle(words[at - 1].text)
    if words[at].low == "by" and words[at - 1].text.islower() and run_by:
        return False
    gerund = (
        words[at].low.endswith("ing")
        and words[at].low not in _NOUNS_IN_ING
        and words[at - 1].low not in ("start", "stop", "begin", "keep", "resume")  # "to stop taking deposits"
        and not (words[at - 2].low == "the" and words[at - 1].text[0].isupper())  # "at the Holm crossing"
        and not words[at - 1].low.endswith(("million", "billion", "’s", "s’"))  # "its $12 million training ground"
        and any(form == "gerund" for _, form in verb_forms(words[at].low))
    )
    alone = not after.isalnum() or after in PREPOSITIONS  # "by dangerous driving"
    noun = gerund and alone and words[at - 1].text.islower() and words[at - 2].low in PREPOSITIONS
    led = words[at - 1 - (words[at - 1].text in '“"')].low  # "of “sleeping at the wheel”"
    gerund = gerund and not noun and led not in LOOSE_ENDS
    return gerund or low in PREPOSITIONS or _is_before_bench(words, at) or _is_as_what(words, at)


def _is_as_what(words: Sequence[Word], at: int) -> bool:
    """Whether it is said as what somebody comes or goes: "took over | as acting president", "resigned | as coach"."""
    if words[at].low != "as":
        return False
    what = at + 1
    while what < min(at + 7, len(words)) and words[what].is_word and words[what].low not in PREPOSITIONS | STOPS:
        after = words[what + 1] if what + 1 < len(words) else None
        ends = after is None or not after.is_word or after.low in PREPOSITIONS | OF_TIME | {"of", "and"}
        if words[what].low in OFFICES and not words[what].low.endswith("s"):
            return ends or words[what + 1].low in DAYS
        what += 1
    return False


def _quoted_words(words: Sequence[Word], at: int) -> int:
    return len(list(takewhile(lambda word: word.hidden and word.text not in '”"', words[at + 1 :])))


def asks_more(telling: Telling) -> bool:
    """Whether what stands behind the verb is cut where a question begins: "refused to say | how many"."""
    words, (first, end) = telling.words, telling.rest
    last = next((at for at in range(first, end) if _stops(words, at, first)), end)
    return last < len(words) and words[last].low in _QUESTIONS
