"""Bare: a word of a sentence goes in; the verb without auxiliary that it may be comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.authoring.clauses.group import MODALS, Group, infinitive, lemma_of, low_at
from dateline.authoring.clauses.phrasal import with_particle
from dateline.authoring.language.english_verbs import (
    AT_TIMES,
    BEFORE_NOUN,
    CLAUSE_TAKERS,
    DATE_WORDS,
    DAYS,
    NOUNS,
    OBJECTS,
    PARTICLES,
    PARTING,
    PLANS,
    POSSESSIVE,
    SCHEDULED,
    TAKES,
    WANTS,
)
from dateline.authoring.language.verbs import Form, can_tell, verb_forms, verb_weight
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_SO_MANY = word_set("two three four five six seven eight nine ten others")
_COLLECTIVES = word_set("club team side squad police couple band pair trio")
_PLAYS = word_set("face host play meet visit")
_AGENTS = word_set("bank government company firm council board ministry court party army regulator dam river")
_ADJECTIVES = word_set("single old new small large big young former whole major huge long short main")
_SINGULAR = word_set("bus gas business news crisis census campus virus bonus lens series tennis politics")  # no plurals
_BEFORE_CLAUSE = ("after", "before", "until", "despite", "amid")
_OF_WHAT = ("on", "for", "over", "about", "with", "by", "under", "against")
_STATES = word_set("dead killed injured wounded missing sick hurt damaged destroyed displaced homeless")
_NEEDS_OBJECT = word_set(
    """assign allot allocate detain arrest kill accuse appoint sentence convict jail imprison deport extradite confine
    attribute entitle displace evict expose equip surround locate"""
)
_WITHOUT_OBJECT = ("to", "in", "at", "with", "for", "of")
_ISSUED = word_set("published released issued leaked unveiled posted filed obtained completed carried conducted")
_FOUND_SO = word_set("dead alive unconscious guilty safe hanged murdered stabbed wanting")
_LENGTHS = word_set("years months weeks days hours minutes seasons decades")
_STRIKES = ("hit", "hurt", "beat", "upset")
_CURRENCIES = ("$", "€", "£", "¥")
_ENDS = ("", ".", ",", ";", "—", "–")
_PLURALS = ("police", "people", "family", "media", "sources", "staff", "doctors")
_PASSIVES = ("was", "were", "is", "are", "be", "been")
_SELVES = word_set("itself himself herself themselves it he she they")
_WHEN = AT_TIMES | word_set("on in at the this last next early late of morning afternoon evening night yesterday")
_POINTED_AT, _TIMES = OBJECTS | {"in", "to", "from"}, DATE_WORDS


def bare_verb(words: Sequence[Word], at: int, before: str) -> Group | None:
    """A verb without auxiliary: a past form, or a present one where it can hardly be a noun."""
    word = words[at]
    following = low_at(words, at + 1)
    plans = word.low in PLANS and at > 0 and before not in BEFORE_NOUN and not before.endswith(POSSESSIVE)
    if plans and following == "to" and (lemma := lemma_of(words, at + 2, "base")):
        return Group(at, at + 3, lemma, "future")
    if (
        plans
        and word.low in ("plan", "plans")
        and (following in _POINTED_AT - {"in", "to", "from"} or following.isdigit())
    ):
        return Group(at, at + 1, "plan", "present")  # "Fishermen plan | a protest"
    forms = {form: lemma for lemma, form in verb_forms(word.low)}
    if not forms or word.low in ("be", "dated"):
        return None  # "recommended that ferries be scrapped", "in a letter dated 4 May the bank warned"
    points = at == 1 and before in ("this", "that", "these", "those") and following in _POINTED_AT
    points = points or (at > 1 and before == "that" and words[at - 2].is_word)  # "the quake that hit Calder"
    points = points or (before in ("both", "all", "many", "some") and following in BEFORE_NOUN)  # both agreed to
    named = word.text[0].isupper() and (at > 0 or any(one.text[0].isupper() for one in words[1:2]))  # "United States"
    takes = (word.low, following) in TAKES  # "a levy that takes effect on Monday"
    takes = takes or _describes(words, at, forms)
    if named or (before in BEFORE_NOUN and not (points and "past" in forms) and not (before == "that" and takes)):
        return None
    if before[:1].isdigit() and word.low.endswith("s") and not {"past", "participle"} & forms.keys():
        return None  # "ratified by all 12 states"
    without = following in _WITHOUT_OBJECT and low_at(words, at + 2) not in ("least", "most")
    if forms.get("participle", "") in _NEEDS_OBJECT and without:
        return None  # "the number of patients assigned to a nurse", "of people killed in the blast"
    if word.low == "found" and following in _FOUND_SO:
        return None  # "A girl found dead had been stabbed"
    if word.low == "based" and following in ("on", "upon", "in", "at", "near"):
        return None  # "A report based on talks was sent"
    if word.low == "wound" and following not in ("down", "up"):
        return None  # "of a gunshot wound in the chest"
    if word.low == "close" and following == "to":
        return None  # "two sources close to the talks said"
    if word.low == "states" and following not in ("that", "the", "its", "his", "her"):
        return None  # "in Jonglei and Unity states on Monday"
    if word.low == "talks" and following not in ("to", "about", "of", "with"):
        return None  # "Peace talks were put off"
    called = (
        following.isalpha() and words[1].text.islower() and following not in BEFORE_NOUN | AT_TIMES if at == 0 else 0
    )
    if "past" in forms and at == 0 and (following == "," or called):
        return None  # "United, who lost, …", "Retired judge Ann Lee"
    if "past" in forms:
        plain = "base" in forms and word.low != "found"  # cut, hit, put: as often a noun
        if plain and before in ("and", "or") and _is_planned_too(words, at):
            return None  # "will close two mills | and cut 400 jobs"
        group = Group(at, at + 1, forms["past"], "past")
        if with_particle(words, group) is not group:
            return group  # "set fire to"
        if plain and not _is_told_plainly(words, at, before, following):
            return None
        if _is_adjective(words, at, before, following) or ("participle" in forms and _is_led_by_time(words, at)):
            return None
        return Group(at, at + 1, forms["past"], "past", sure=not plain and forms.get("participle") != forms["past"])
    if before[:1].isdigit() and following == "that":
        return None  # "warned in a 2019 report that", "ordered 20 trains that"
    if word.low == "points" and following not in ("to", "out"):
        return None  # "by 50 basis points on Monday"
    told = following in OBJECTS or following[:1].isdigit()
    if low_at(words, at - 2) == "to" and lemma_of(words, at - 1, "base"):
        return None  # "to resume talks"
    if "present" in forms and verb_weight(forms["present"]) < 3 and _is_behind_issued(words, at):
        return Group(at, at + 1, forms["present"], "present", sure=True)
    if "present" in forms and at > 0 and not before.endswith(POSSESSIVE) and before not in _TIMES:
        lemma = forms["present"]
        wants = (word.low in WANTS and following == "to") or takes
        told = told or (lemma in SCHEDULED and following in AT_TIMES) or word.low == "becomes"
        object_named = at + 1 < len(words) and words[at + 1].text[0].isupper() and following not in AT_TIMES
        named = words[at - 1].text[0].isupper() and before not in OBJECTS | BEFORE_NOUN
        bare = _is_word(following) and following not in BEFORE_NOUN and not verb_forms(following)
        told = told or (named and bare) or object_named  # "Umbra reports earnings", "a storm hits Calder"
        noun = lemma in NOUNS and bool({form for _, form in verb_forms(following)} & {"past", "participle"})
        noun = noun or before in _BEFORE_CLAUSE  # "after talks with them collapsed"
        told = told or wants or (verb_weight(lemma) == 0 and not noun)  # "the overnight talks ended"
        return Group(at, at + 1, lemma, "present", sure=wants) if told and before not in _BEFORE_CLAUSE else None
    if before in ("and", "but") and "participle" in forms and _is_done_too(words, at):
        return Group(at, at + 1, forms["participle"], "past")  # "was founded in 1996 and taken over in 2011"
    if following == "by" and "participle" in forms:
        return None  # "hotels run by Hale"
    if forms.get("base", "") in CLAUSE_TAKERS and _is_said_behind(words, at):
        return Group(at, at + 1, forms["base"], "present")
    own = before in ("i", "you", "we", "they")
    if "base" in forms and (_describes(words, at, forms) or (before == "and" and _goes_on(words, at, following))):
        return Group(at, at + 1, forms["base"], "present")
    if "base" in forms and (own or (following == "that" and forms["base"] in CLAUSE_TAKERS)):
        return Group(at, at + 1, forms["base"], "present", sure=own or word.low not in NOUNS)
    told = following in BEFORE_NOUN - {"of", "from", "to"} or (word.low not in NOUNS and _is_word(following))
    played = word.low in _PLAYS and words[at - 1].text[0].isupper() and words[at + 1 : at + 2] != ()
    played = played and words[at + 1].text[0].isupper() and at > 0  # "Rovers face Albion on Sunday"
    collective = before in _COLLECTIVES and word.low not in NOUNS and low_at(words, at - 2) not in ("a", "an")
    dated = forms.get("base", "") in SCHEDULED and following in AT_TIMES
    if "base" in forms and before in _SO_MANY and (dated or (word.low, following) in TAKES):
        return Group(at, at + 1, forms["base"], "present", sure=False)  # "the first three go before a judge"
    told = told or dated  # "talks on pay open tomorrow"
    if "base" in forms and (played or (told and collective)):
        return Group(at, at + 1, forms["base"], "present", sure=False)
    if words[at - 1].text[0].isupper() and low_at(words, at - 2) in ("in", "of", "at", "from"):
        before = low_at(words, at - 3)  # "Shoppers in Cork face six days without buses"
    if "base" in forms and told and before.endswith("s") and not before.endswith((*POSSESSIVE, "ss")):
        if before in _SINGULAR or low_at(words, at - 2) in _OF_WHAT:
            return None  # "the last bus strike in the city", "talks on arms control in July"
        return Group(at, at + 1, forms["base"], "present", sure=False)
    return None


def _is_word(text: str) -> bool:
    """Whether it is no number nor a sign: `results`, `full-year`."""
    return text.replace("-", "").isalpha()


def _is_behind_issued(words: Sequence[Word], at: int) -> bool:
    """Whether only a day stands between a verb and what something is that came out: "published on Monday |"."""
    day = at - 1 - (words[at - 1].low == ",")
    last = day
    while day > 0 and (words[day].low in _WHEN | _TIMES or words[day].low[0].isdigit()):
        day -= 1
    done = day - (words[day].low in PARTICLES)  # "carried out in May"
    return done > 0 and day < last and words[done].low in _ISSUED and not words[done - 1].text[0].isupper()


def _is_planned_too(words: Sequence[Word], at: int) -> bool:
    """Whether a verb joined to one before is an infinitive like that: "would take a year and cost 9 million"."""
    for led in range(at - 2, 0, -1):
        if not words[led].is_word or any(form == "past" for _, form in verb_forms(words[led].low)):
            return False
        if words[led].low in MODALS or (words[led].low == "to" and lemma_of(words, led + 1, "base")):
            return True
    return False


def _is_said_behind(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence, or its part, ends in who says so: "The boy was shot, | relatives say."."""
    if low_at(words, at + 1) not in _ENDS or not (words[at - 1].low.endswith("s") or words[at - 1].low in _PLURALS):
        return False
    sign = next((sign for sign in range(at - 1, max(at - 7, 0), -1) if words[sign].text in ',”"'), 0)
    return bool(sign) and not any(verb_forms(word.low) and word.low in _PASSIVES for word in words[sign + 1 : at])


def _is_done_too(words: Sequence[Word], at: int) -> bool:
    """Whether a passive stands before a participle behind "and", and no sign, nor another verb, between them."""
    for be in range(at - 2, 0, -1):
        if words[be].low in _PASSIVES:
            return bool(lemma_of(words, be + 1 + is_adverb(words[be + 1]), "participle"))
        if not words[be].is_word or can_tell(words[be].low):
            return "participle" in {form for _, form in verb_forms(words[be].low)} and words[be - 1].low in _PASSIVES
    return False


def _describes(words: Sequence[Word], at: int, forms: Mapping[Form, str]) -> bool:
    """Whether a present form tells of what is named before it: "which enters service in May", "two men, who appear".

    Behind "that", which may stand before a noun too, only what has its day: "a show that opens in May".
    """
    before, following = low_at(words, at - 1), low_at(words, at + 1)
    says = any(lemma in CLAUSE_TAKERS for lemma, _ in verb_forms(following))  # "who officials said"
    if before in ("who", "which"):
        several = "base" in forms and (before == "who" or low_at(words, at - 2) == ",")  # "talks, which begin"
        lemma = forms.get("base" if several else "present", "")
        return lemma not in ("", *NOUNS) and not says
    said = at < 2 or any(lemma in CLAUSE_TAKERS for lemma, _ in verb_forms(words[at - 2].low))
    dated = forms.get("present", "") in SCHEDULED and following in AT_TIMES
    selves = "present" in forms and following in _SELVES  # "a gang that calls itself the Wolves"
    runs = at > 2 and "present" in forms and at + 1 < len(words)  # "the trust that runs Kiru General"
    runs = runs and (following in OBJECTS or words[at + 1].text[0].isupper())
    return before == "that" and not said and (dated or selves or (runs and words[at - 2].text[0].islower()))


def _goes_on(words: Sequence[Word], at: int, following: str) -> bool:
    """Whether a plain form behind "and" tells what several do on a day: "were freed on Sunday and meet on Friday"."""
    first = next((place + 1 for place in range(at - 1, -1, -1) if words[place].low in PARTING - {"and"}), 0)
    led = range(first, at - 1)
    to_do = any(words[place].low in MODALS or infinitive(words, place) for place in led)
    told = any(form == "past" for place in led for _, form in verb_forms(words[place].low))
    dated = lemma_of(words, at, "base") in SCHEDULED and following in AT_TIMES | {"again"}
    return told and not to_do and (dated or (words[at].low, following) in TAKES)


def _is_told_plainly(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a form that is a noun, a plain form and a past is the past here: "it set up", "Norland beat Sundara"."""
    described = before.endswith("ed") and words[at - 1].text[0].islower() and before not in CLAUSE_TAKERS
    if at == 0 or before.endswith(POSSESSIVE) or (described and lemma_of(words, at - 1, "participle")):
        return False  # "Norvell's bid", "an agreed bid for Norvell"
    named = words[at - 1].text[0].isupper() and words[at - 1].text != "The"
    bare = following.isalpha() and following not in BEFORE_NOUN and before not in BEFORE_NOUN
    behind = words[at + 1 : at + 3 if bare else at + 2]  # "hit western Turkey"
    object_named = any(word.text[0].isupper() for word in behind) or (bare and at > 1 and following.endswith("s"))
    counted = following in OBJECTS and low_at(words, at + 2) not in _LENGTHS  # but "after a cut two years ago"
    counted = counted or following[:1].isdigit() or following[:1] in _CURRENCIES
    struck = words[at].low in _STRIKES and bare and at > 1 and low_at(words, at + 2).endswith("s")  # "coastal villages"
    follows = following in BEFORE_NOUN or following in PARTICLES or counted or struck
    follows = follows or (following == "," and low_at(words, at - 2) not in ("a", "an"))  # "after a power cut, …"
    agent = before in _AGENTS and bare  # "the bank cut interest rates"
    alone = words[at].low == "quit" and following in AT_TIMES | {"yesterday", "after", "over"}  # "Ann Lee, quit today"
    return (
        named
        or object_named
        or follows
        or agent
        or alone
        or before in ("it", "he", "she", "they", "who", "which", "also", "and")
    )


def _is_led_by_time(words: Sequence[Word], at: int) -> bool:
    """Whether only a day stands before it, and a noun behind: "On 6 September armed men looted a barge"."""
    first = next((place + 1 for place in range(at - 1, -1, -1) if words[place].low in PARTING), 0)
    timely = all(word.low in _WHEN or word.low in _TIMES or word.low[0].isdigit() for word in words[first:at])
    noun = low_at(words, at + 1)
    return timely and at > first + 1 and noun.isalpha() and noun not in BEFORE_NOUN and noun.endswith(("s", "en"))


def _is_adjective(words: Sequence[Word], at: int, before: str, following: str) -> bool:
    """Whether a participle stands before its noun with another word: "a newly built hall", "a single worn cable"."""
    described = following.isalpha() and following not in BEFORE_NOUN | DAYS
    if described and before in ("or", "and") and low_at(words, at - 2) in _STATES:
        return True  # "1,150 dead or oiled birds"
    counted = before in ("bn", "m", "million", "billion") or before.endswith("-year")
    counted = counted or any(letter.isdigit() for letter in before)  # "SEK31.5bn"
    near = (low_at(words, back) for back in range(at - 4, at - 1))
    owned = counted and any(low.endswith(POSSESSIVE) or low in "'’" for low in near)  # "Norvell's $3bn agreed bid"
    led = is_adverb(words[at - 1]) or before in _ADJECTIVES
    return described and (owned or (led and low_at(words, at - 2) in BEFORE_NOUN))
