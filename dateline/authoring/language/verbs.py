"""A word goes in; the verb of news English that it is a form of comes out, with how it is told in the present."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from dateline.authoring.language.word_sets import word_set

Form = Literal["base", "present", "past", "participle", "gerund"]

# What a verb tells: the higher, the better it makes an entry by itself. 3 a deed that ends or changes something; 2 what
# is done with words, or begins, goes on, rises and falls; 0 talk; -1 how things are. A verb that is not here weighs 1.
_CLASSES = {
    3: """abduct abolish acquire acquit adopt ambush annex annul appoint approve arrest assassinate attack award
    ban behead bomb break burn bury buy cancel capture cede charge clash clear close collapse complete
    confiscate convict crash create crown cut cross default defeat demolish depart deploy deport depose
    derail destroy detain detonate die disband discover dismiss disqualify dissolve donate downgrade drown
    eject elect eliminate enact erupt establish evacuate evict execute exonerate expel explode extradite
    fine fire flee flood found free freeze grant ground halt hang hijack hire host hit impeach imprison
    impose inaugurate indict injure install introduce invade issue jail join kidnap kill land launch leave
    lift list lose loot massacre meet merge mobilize murder name nationalize nominate occupy open oust
    outlaw overrun overthrow overturn pardon pass patent postpone privatize proclaim prohibit promote
    publish purchase quit raid ram ratify raze recall recapture recover reelect reinstate reject release
    relocate repeal replace rescue resign restore retake retire return reveal revoke riot rob rule sack sail
    sanction scrap seize sell send sentence settle shell shoot shut sign sink smash spill split stab storm
    strand strike sue surrender suspend swear topple torpedo transfer unveil upgrade veto visit vote win
    withdraw wound wreck overflow agree arrive convene march protest rally demonstrate strafe blast beat score sweep
    burst repatriate halve deduct strip rupture capsize buckle subside ignite breach sever impound subpoena arraign
    remand censure demote reassign relieve relegate clinch commission decommission lodge petition retract encrypt
    hack quarantine hospitalize exhume consecrate excommunicate besiege bombard strangle poison lynch electrocute
    suffocate torch vandalize steal burgle smuggle launder embezzle defraud forge quash void rescind shelve defer
    renew expire lapse terminate blockade barricade divest delist repay refinance restructure liquidate penalize""",
    2: """accuse allow announce apologize ask authorize begin blame block borrow boycott bring call climb
    commence concede condemn confess confirm continue criticize curb deal debate decide declare decline
    decrease delay demand denounce deny designate disclose discuss double drop ease end endorse escalate
    exceed expand extend fall file finish fly fund gain gather give grow hail hand hear hike hold increase
    infect intensify interdict intercept invest invite jump leak limit loosen lower move narrow negotiate
    offer oppose order pay permit plead pledge plunge post promise propose provide quadruple raise reach
    record reduce refuse replace report request reschedule respond seek set link restart restrict resume back
    reverse rise select shift shrink slash slide slow slump soar spread start step stop submit summon surge
    swell swap take testify threaten tighten top travel trigger triple tumble turn unite uphold urge vow
    warn weaken welcome widen plummet rebound reopen skyrocket spike appeal find build test brief carry draw
    pull push attend lead escape damage hurt head investigate probe question search train approve supply
    ship export import lend spend cost trade bear marry graduate recommend diagnose transplant deliver commemorate
    inspect audit ransack trace recruit detect vaccinate""",
    0: """acknowledge add admit allege answer argue assert assure believe caution cite claim comment conclude
    contend describe emphasize estimate explain indicate insist joke maintain mention note point predict
    quip recall reiterate remark repeat reply say speak speculate state show stress suggest talk tell think
    write complain echo tweet""",
    -1: """affect aim appear await be belong come concern consider constitute depend deserve do doubt enjoy
    exist expect interest focus concentrate face fear feel get go have help hope include intend involve
    know lack lie like live look love hate mark matter mean need own prefer reflect relate remain represent
    require resemble run see seem sit stand stay tend try understand underscore use wait want wish work
    worry account serve wear weep cling dream""",
}
_IRREGULAR = """
    arise arose arisen; be was been; bear bore born; beat beat beaten; become became become; begin began begun; bet
    bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown; break broke broken;
    bring brought brought; broadcast broadcast broadcast; build built built; burst burst burst; buy bought bought;
    cast cast cast; catch caught caught; choose chose chosen; come came come; cost cost cost; creep crept crept; cut
    cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat
    ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled
    fled; fly flew flown; forbid forbade forbidden; forecast forecast forecast; forget forgot forgotten; freeze
    froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung hung; have had had; hear
    heard heard; hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; know knew known; lay
    laid laid; lead led led; leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost
    lost; make made made; mean meant meant; meet met met; overcome overcame overcome; overrun overran overrun;
    override overrode overridden; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew
    overthrown; pay paid paid; prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt
    rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said said; see saw seen; seek
    sought sought; sell sold sold; send sent sent; set set set; shake shook shaken; shed shed shed; shoot shot shot;
    show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep
    slept slept; slide slid slid; speak spoke spoken; spend spent spent; spin spun spun; split split split; spread
    spread spread; spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; strike struck
    struck; strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum;
    swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told; think thought thought;
    throw threw thrown; understand understood understood; undergo underwent undergone; undertake undertook
    undertaken; uphold upheld upheld; upset upset upset; wake woke woken; wear wore worn; win won won; wind wound
    wound; withdraw withdrew withdrawn; withstand withstood withstood; write wrote written; retake retook retaken;
    foresee foresaw foreseen; foretell foretold foretold; beset beset beset; breed bred bred; cling clung clung;
    fling flung flung; forgive forgave forgiven; mistake mistook mistaken; outbid outbid outbid; outdo outdid
    outdone; partake partook partaken; redraw redrew redrawn; repay repaid repaid; resell resold resold; rewrite
    rewrote rewritten; slay slew slain; slit slit slit; speed sped sped; spit spat spat; sting stung stung; stink
    stank stunk; strew strewed strewn; thrust thrust thrust; tread trod trodden; undo undid undone; unwind unwound
    unwound; weave wove woven; weep wept wept; withhold withheld withheld; wring wrung wrung"""
# Beside a regular one: "burned" and "burnt".
_ALSO = """
    burnt burn; learnt learn; spelt spell; spoilt spoil; spilt spill; knelt kneel; leant lean; leapt leap; dreamt dream;
    dove dive; pled plead; snuck sneak"""
_DOUBLED = word_set(
    """admit ban cap clip commit compel control confer defer deter dim drop equip excel expel fit flag flip hop jam
    grab kidnap map net occur omit permit pin plan plot pop prefer program propel refer regret repel rip rob scan
    scrap ship shop skip slam slap slip snap spot stab star stem step stop strip submit swap tag tap tip top
    transfer transmit trap trim wrap rig hug snub ram acquit scrub flog rub drag beg chop drum grip mob allot
    patrol rebel begin bet bid cut dig forbid forget get hit let overrun put quit run set shed shut sit spin split swim
    upset win"""
)
_PLAIN = word_set(
    """abandon accept access address advance advise aid allocate amend analyze apply arm assemble assign assist attempt
    avoid back balance base battle boost bound broaden call cast catch celebrate change check choose cite clinch
    collect combat command commemorate commend commit compare compel compete compile complete conduct confront
    congratulate consult contact contaminate contribute control convert cull cool cooperate correct counter cover debut
    dedicate devote defend defer demote dispatch disrupt distribute divert dock drive drop dump earn embrace enable
    encourage enforce engage ensure enter evaluate examine excavate focus exchange exclude expose fail fight
    finalize finance fire follow force form gain generate greet guarantee guide honor identify ignore illustrate
    impact implement improve incur inform initiate injure inspect inspire interrupt interview isolate lay let light
    link lobby log manage map measure monitor notify obtain oblige occur operate orbit organize overtake participate
    pause penalize persuade pick place plan plant play position pray premiere prepare prescribe present preserve
    press prevent print process produce prompt prosecute quash protect prove pursue put rank reach react read receive
    recognize recommend recruit redesign reform refuel register regulate relax relay rename renew reorganize repair
    rescind resolve restructure reunite revise review revive ride rush save schedule secure sever shape share
    shatter shed sing slam spark speed sponsor stage station strengthen study support surpass survey survive target
    tear telephone throw total touch tour track treat tell upset urge vaccinate validate vanish verify violate vacate
    volunteer wage relinquish walk warrant watch weigh kick crest lodge disarm withhold wrap write yield add expire
    adjourn lapse deliver cease airlift apprehend collide confer conquer deplore disappear inundate invalidate locate
    prolong rebuff refute remove retrieve spurn unseat breathe bulldoze challenge crawl delete develop interfere
    intervene murmur parade praise precede quote rebuke squeeze taste waste
    applaud laud"""
)
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_SINGLE_L = ("equall", "signall", "totall", "patroll", "controll", "rivall", "initiall", "marshall", "pencill")
_NO_VERB = word_set(
    """united red need indeed hundred speed seed feed bed shed aged sacred naked wicked hatred kindred supposed
    so-called undocumented unprecedented unidentified unnamed unexpected unarmed masked beloved advanced armed
    alleged bread dead instead ahead moved-in infrared unmanned undisclosed unspecified unauthorized
    unresolved unrelated"""
)
_AGAIN = re.compile(r"(re|co|de|over|pre)-([a-z]+)")
_SIZES = word_set("seize size prize capsize")
_UNDONE = re.compile(r"un(?!der|i)")
_UNDO = word_set("unlock unfold unleash unearth uncover unload unravel unpack unseat unwind untie unplug unnerve")
_TAKES_E = re.compile(
    r"(?:[^aeo]at|iz|[^aeiou]is|as|os|us|uc|[^aeiou]ac|ic|nc|rc|v|[^n]g|ang|u|[^aeioulr]l|[^o]ol|[^a]ir|(?<!o)ur|[^aeio]ar|(?:st|pl|gn|sc)or"
    r"|[^aeou]il|[^aeo]id|ud|[^o]od|[^aeo]in|ibut|[^aeob]ut|[^eo]ak|[^o]ok|ik|[^eo]am|[^a]im|[^o]um|[^eo]ap|[^o]op|yp|rs|ns|ps|lg|dg)\Z"
)


@lru_cache(maxsize=4096)
def verb_forms(word: str) -> tuple[tuple[str, Form], ...]:
    """What a word may be of which verbs, as (plain form, form); a regular past need not be of a verb that is known."""
    word = word.lower()
    if known := _forms().get(word):
        return known
    if again := _AGAIN.fullmatch(word):
        return tuple((f"{again[1]}-{lemma}", form) for lemma, form in verb_forms(again[2]))
    if len(word) < 5 or word in _NO_VERB or not word.endswith("ed") or word.endswith("eed") or "-" in word:
        return ()
    lemma = _plain(word[:-2])
    if _UNDONE.match(word) and lemma not in _UNDO:
        return ()  # unchanged
    return ((lemma, "past"), (lemma, "participle"))


@cache
def verb_weight(lemma: str) -> int:
    """How much of an entry the verb makes by itself, from 3 for a deed ("go on strike") to -1 for how things are."""
    again = _AGAIN.fullmatch(lemma)
    return 3 if " " in lemma else _weights().get(again[2] if again else lemma, 1)


def told_now(lemma: str, plural: bool) -> str:
    """The verb in the present, as titles tell: `meets`, or `meet` of several."""
    if lemma == "be":
        return "are" if plural else "is"
    again, (verb, *more) = _again(lemma)
    return lemma if plural else " ".join((f"{again}{_third_person(verb)}", *more))


def past_of(lemma: str) -> str:
    """The past: `met`, `closed`; of `be` it is `was`, of one."""
    return _inflected(lemma, 0)


def participle(lemma: str) -> str:
    """The form that follows `is`: `elected`, `struck`."""
    return _inflected(lemma, 1)


def irregular_participles() -> list[str]:
    """Those that do not end in -ed: `built`, `cast`."""
    return sorted({participle for _, participle in _irregular().values()})


def _inflected(lemma: str, form: int) -> str:
    again, (verb, *more) = _again(lemma)
    irregular = _irregular().get(verb)
    return " ".join((f"{again}{irregular[form] if irregular else f'{_stem(verb)}ed'}", *more))


def _again(lemma: str) -> tuple[str, list[str]]:
    """What stands before a verb, and its words: `re-` and `elect`."""
    again, dash, verb = lemma.rpartition("-") if _AGAIN.match(lemma) else ("", "", lemma)
    return again + dash, verb.split(" ")


@cache
def _weights() -> dict[str, int]:
    spelled = {lemma: weight for weight, lemmas in reversed(_CLASSES.items()) for lemma in lemmas.split()}
    return spelled | {_british(lemma): weight for lemma, weight in spelled.items()}


def _british(lemma: str) -> str:
    """As it is spelled in Britain: `recognise`."""
    return f"{lemma[:-2]}se" if lemma.endswith(("ize", "yze")) and lemma not in _SIZES else lemma


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    lines = (line.split() for line in _IRREGULAR.split(";"))
    return {lemma: (past, participle) for lemma, past, participle in lines}


@cache
def _forms() -> dict[str, tuple[tuple[str, Form], ...]]:
    found: dict[str, list[tuple[str, Form]]] = {}
    plain = _PLAIN | {_british(lemma) for lemma in _PLAIN}
    for lemma in (*_weights(), *_irregular(), *sorted(plain - _weights().keys() - _irregular().keys())):
        regular = f"{_stem(lemma)}ed"
        past, participle = _irregular().get(lemma, (regular, regular))
        forms: tuple[tuple[Form, str], ...] = (
            ("base", lemma), ("present", _third_person(lemma)), ("past", past), ("participle", participle),
            ("gerund", f"{_stem_of_gerund(lemma)}ing"),
        )  # fmt: skip
        for form, word in forms:
            found.setdefault(word, []).append((lemma, form))
    for word, lemma in (pair.split() for pair in _ALSO.split(";")):
        found[word] = [(lemma, "past"), (lemma, "participle")]
    found["were"] = [("be", "past")]
    found["are"] = [("be", "present")]
    found["is"] = [("be", "present")]
    found["has"] = [("have", "present")]
    return {word: tuple(forms) for word, forms in found.items()}


def _stem_of_gerund(lemma: str) -> str:
    """What `-ing` is put behind: `cutting`, `beginning`."""
    doubled = lemma in _irregular() and (_SHORT.fullmatch(lemma) or lemma in ("begin", "forget", "forbid", "quit"))
    return lemma if lemma.endswith(("ee", "y")) else lemma + lemma[-1] if doubled else _stem(lemma)


def _third_person(lemma: str) -> str:
    if lemma in ("be", "have"):
        return "is" if lemma == "be" else "has"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{lemma}s"


def _stem(lemma: str) -> str:
    """What `-ed` is put behind."""
    if lemma in _DOUBLED:
        return lemma + lemma[-1]
    if lemma.endswith("ic"):
        return f"{lemma}k"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}i"
    return lemma.removesuffix("e")


def _plain(stem: str) -> str:
    """The plain form of a verb that is not known, by what is left without its `-ed`."""
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem.endswith("ick") and re.search(r"[aeiou].*ick", stem):
        return stem[:-1]  # panicked
    if (stem.endswith("ell") and re.search(r"[aeiou].*ell", stem)) or stem.endswith(_SINGLE_L):
        return stem[:-1]  # cancelled, signalled
    if stem == "hang":
        return stem
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    return f"{stem}e" if _SHORT.fullmatch(stem) or _TAKES_E.search(stem) else stem


def can_tell(word: str) -> bool:
    """Whether a word may tell by itself what was or is done: `halts`, `halted`, not `release`."""
    return any(form in ("past", "present") for _, form in verb_forms(word))


def is_only_participle(word: str) -> bool:
    """Whether a word is a participle, and nothing else, behind which something is missing: "discussions held"."""
    forms = {form for _, form in verb_forms(word)} if word.islower() else set()
    return "participle" in forms and "base" not in forms


def is_plain_verb(lemma: str) -> bool:
    """Whether a verb is known as one that makes no entry by itself, and says no how things are: `abandon`, `amend`."""
    return lemma in _PLAIN and verb_weight(lemma) == 1


def is_never_past(word: str) -> bool:
    """Whether a word is a participle that tells nothing without "was" or "had": `shown`, not `lived`, `sat`, `cut`."""
    return {form for _, form in verb_forms(word)} == {"participle"}
