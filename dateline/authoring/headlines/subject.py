"""Subject: a clause goes in; whom or what its title is about comes out, and whether that is several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.clauses.things import is_for_people, is_somebody
from dateline.authoring.headlines.lead import DETERMINERS, past_lead
from dateline.authoring.headlines.loose_ends import LOOSE_ENDS
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS, rendered
from dateline.authoring.headlines.plural import tells_of_several
from dateline.authoring.headlines.spoken_of import AGED, SpokenOf
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import DATE_WORDS, NOUNS, OPENERS
from dateline.authoring.language.verbs import is_only_participle, verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word

LONGEST = 70  # characters
LONG = 62  # from here on what describes a subject is left out
_OWNERS = word_set("his her its their")
_PLACED = re.compile(r" (?:in|at|on|off|from|near|with|for|to) ")  # no "A nurse in Kiru’s clinic"
_LOOSE = LOOSE_ENDS | word_set("last next there here too himself herself itself themselves")
_HEDGED = re.compile(
    r"(?:[Aa]t least|[Aa]t most|[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]round|[Ss]ome) [0-9][0-9,.]* (?P<whom>[a-z].*)"
)
_OF_THEM = re.compile(r" of (?:them|us|you)$")
_LIKE_THAT = re.compile(r"(?:those|that) of ", re.IGNORECASE)  # "shares of Norvell fell and those of Hale rose"
_PRONOUNS = word_set("he she it they we i you this that these those who which there what both one")
_NOBODY = ("none", "no-one", "nobody", "neither", "nothing")
_EXPLETIVE = word_set("emerge transpire seem appear happen")  # "It emerged that the tower had been tested"
_RELATIVE = ("who", "which", "that", "whose")
_THAT = re.compile(r"(?<= )th(?:at|is)(?= [a-z])")
_WRITTEN = word_set("sign ratify adopt pass repeal amend draft publish write enact initial")
_WHICH_SOMEBODY = re.compile(r"(?<=[a-z]) (?:he|she|they|we|I) [a-z]+$")  # "A review | she launched"
_HANGS = re.compile(r"\s(?:(?:on|in|at|of|from|by)(?:\s(?:the|an?))?|co-\w+ed)$")  # "a blast on [New Year's Eve]"
# What was read as a subject and is none: "About half remain | closed", "A move the African Union | called".
_NO_SUBJECT = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Aa]nd|[Oo]f|[Ii]n|[Oo]n)$|.*\s(?:remains?|stays?|becomes?)$"
    r"|.* to \w+ (?:back|up|out|off|down|over|away)$"  # "Museum to hand back | looted heads"
    r"|.+ (?:he|she|they|we|I)$"  # "A review she | launched"
    r"|[Aa]n? \w+ (?:(?:the|an?|his|its|their)|(?:[A-Z][\w-]+ )*[A-Z][\w-]+['’]s)\s"
)
# What no payment or bridge has: "It missed an interest payment. Its shares fell".
_OF_BODIES = re.compile(
    r"its (?:[a-z]+ )?(?:shares|stock|bonds|employees|staff|workers|members|lawyers|shareholders|board|profits?"
    r"|chairman|chief executive|president|leader|director|spokesman|spokeswoman)\b",
    re.IGNORECASE,
)
_OF_THE_ACCUSED = re.compile(r" (?:trial|appeal|sentence|detention|arrest|conviction|bail|release|retrial)\Z")
_WITHIN = re.compile(r" (?:of|against|for|from|among|at|in|on|near|outside) (?P<pronoun>them|its|their|it|his|her)\b")
_NOT_ALL = word_set("the a an some several many few both all most other these those his her its their")
_STANDS_FOR = {"them": "they", "their": "they", "its": "it"}
# Of whom or of what, stands elsewhere: "A second is planned", "Some returned".
_UNNAMED = re.compile(
    r"(?:(?:the|an?|another) )?(?:first|second|third|fourth|fifth|last|latest|next|other|others|rest|latter|former)"
    r"|another|one|some|many|most|several|both|few|others|each|all|more|the|things|matters|events",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    r"(?:(?:another|at least|at most|about|around|some|more than|up to|nearly|almost|over) )?"
    rf"(?:[0-9][0-9,]*|{'|'.join(sorted(COUNTED))})",
    re.IGNORECASE,
)
FATES = word_set(
    """bury die kill injure wound hurt drown arrest detain displace rescue evacuate hospitalise hospitalize perish
    release free"""
)


def subject_of(voice: Voice, telling: Telling, spoken_of: SpokenOf, *, within: bool = False) -> tuple[str, bool]:
    """Who or what a clause is about, and whether it is several; "" where it has none that can stand in a title.

    `spoken_of` stands for a pronoun where it fits. `within` another title, a pronoun may stand.
    """
    given = telling.subjects
    if given and _is_run_by(telling, given[0]):
        given = given[:1]  # "the works run by Hale, Norvell and Tarn" are one
    parts = [part for part in (_part(voice, telling, each) for each in given) if part]
    said = _listed(parts)
    first = said.split(" ", 1)[0].lower()
    if first == "whose":
        said = _owners(voice, telling, said)
        first = said.split(" ", 1)[0].lower()
    if said.lower() in _NOBODY or first == "no":  # "no one was hurt"
        return "", False
    if within and said.lower() in ("there", "it", "he", "she", "they"):
        several = telling.words[telling.group.first].low in ("are", "were", "have")
        return said.lower(), said.lower() == "they" or (said.lower() == "there" and several)
    aged = bool(AGED.fullmatch(said))
    meant = spoken_of.meant_by(said if aged else first) if first else ""
    hero = spoken_of.main
    if hero and hero.gender and hero.gender == {"her": "she", "his": "he"}.get(first) and _OF_THE_ACCUSED.search(said):
        meant = hero.short  # "A judge, Aidos Bek, put it off. Her trial will resume in May"
    meant = "" if is_for_people(meant, telling.group, owned=first in _OWNERS) else meant
    said = meant if aged and meant else said
    if _OF_BODIES.match(said) and meant.startswith("The ") and not is_somebody(meant):
        meant = spoken_of.body if is_somebody(spoken_of.body) or " " not in spoken_of.body else ""
    counted = re.search("[0-9]", meant)  # "Two were hurt when their truck overturned", behind "1,100 firefighters"
    meant = "" if _OF_THEM.search(meant) or (first in _OWNERS and (counted or _PLACED.search(meant))) else meant
    if meant and first in _OWNERS and " " in said:
        said = f"{meant}’{'' if meant.endswith('s') else 's'} {said.split(' ', 1)[1]}"
    elif meant and first in ("he", "she", "they", "it") and " " in said:
        said = f"{meant} {said.split(' ', 1)[1]}"
    elif not said or said.lower() in _PRONOUNS or (meant and first in ("this", "that", "those", "these", "such")):
        said, parts = meant, [meant]
    owned = said.split(" ", 1)[0].lower() in _OWNERS and not within  # "Ann Lee says her client will appeal"
    if len(parts) == 1 and given and _is_how(telling.words[given[0].last - 1], said):
        return "", False
    if not said or said.lower() in _PRONOUNS or owned or _NO_SUBJECT.match(said) or _begins_with_verb(said):
        return "", False
    if first == "it" and (_is_no_writing(telling, said) or telling.group.lemma in _EXPLETIVE):
        return "", False
    if not within:
        said = _named_within(said, spoken_of)
    if telling.group.lemma in FATES:
        said = f"{said} person" if said.lower() in ("another", "one") else said
        said = (
            f"{said} people"
            if _SO_MANY.fullmatch(said)
            else re.sub(r"^(\w+(?:dreds|sands|zens))$", r"\1 of people", said)
        )
    if _UNNAMED.fullmatch(said):
        return "", False
    plural = tells_of_several(voice, telling, said, parts)
    return (said if within else said[0].upper() + said[1:]), plural


def _is_how(word: Word, said: str) -> bool:
    """Whether how something is was read as a subject: "four units, all | undamaged, | would stay"."""
    return " " not in said and word.text.islower() and word.low.endswith("ed") and word.low == said.lower()


def _owners(voice: Voice, telling: Telling, said: str) -> str:
    """What "whose engineers" are: "Arden’s engineers" behind "Arden, whose"; "" where no short name stands there."""
    words, last = telling.words, telling.whole.first
    last -= last > 0 and words[last - 1].low == ","
    name = voice.name_at(words[last - 1]) if last else None
    first = next((at for at in range(last - 1, max(last - 4, -1), -1) if words[at].low in ("the", "a", "an")), last)
    owner = name.short if name else rendered(voice, words, Range(first, last))
    return f"{owner}’{'' if owner.endswith('s') else 's'} {said.split(' ', 1)[1]}" if owner and " " in said else ""


def _named_within(said: str, spoken_of: SpokenOf) -> str:
    """A subject with who its pronouns are, where that is known: "one of them", "two of its trucks"."""
    found = _WITHIN.search(said)
    meant = spoken_of.meant_by(_STANDS_FOR.get(found["pronoun"], found["pronoun"])) if found else ""
    if (
        not found
        or not meant
        or meant in said
        or " of their " in meant
        or " of them" in meant
        or (found["pronoun"] in _OWNERS and _PLACED.search(meant))
    ):
        return said
    if (hedged := _HEDGED.match(meant)) and said.endswith(" of them"):
        return f"{said.removesuffix(' of them')} {hedged['whom']}"  # "two of more than 40 people"
    first = meant.split(maxsplit=1)[0]
    meant = first.lower() + meant[len(first) :] if first.lower() in COUNTED | {"the", "a", "an"} else meant
    if found["pronoun"] == "them" and not meant[0].isupper() and first.lower() not in _NOT_ALL:
        meant = f"the {meant}"  # "one of the four men"
    owned = f"{meant}’{'' if meant.endswith('s') else 's'}" if found["pronoun"] in _OWNERS else meant
    return said[: found.start("pronoun")] + owned + said[found.end() :]


def _begins_with_verb(said: str) -> bool:
    """Whether a verb was read as the beginning of a subject: "Found the pipe wall"."""
    first, *more = said.split()
    past = any(form == "past" for _, form in verb_forms(first))
    if is_only_participle(first.lower()) and more[:1] and more[0].lower() in PREPOSITIONS:
        return True  # "The ring, | revealed at a fair, | drew crowds"
    base = any(form == "base" for _, form in verb_forms(first)) and first.lower() not in NOUNS
    if base and more[1:] and (more[0].lower() in DETERMINERS | COUNTED or more[0][0].isdigit()):
        return True  # "suspend two engineers"
    return past and not first.isupper() and more[:1] != [] and more[0].lower() in DETERMINERS


def _is_no_writing(telling: Telling, said: str) -> bool:
    """Whether "it" is a text, and nobody with a name, or nothing: "after it was signed", "it took 83 days"."""
    lemma, behind = telling.group.lemma, telling.words[telling.rest.first : telling.rest.last][:1]
    written = telling.group.passive and lemma in _WRITTEN and said[0].isupper() and said[:4] != "The "
    return written or (lemma == "take" and any(word.low.isdigit() or word.low in COUNTED for word in behind))


def _is_run_by(telling: Telling, part: Range) -> bool:
    """Whether a participle with `by` describes a subject: "the works run by Hale"."""
    words = telling.words
    return any(
        words[at].text[0].islower()
        and words[at + 1].low == "by"
        and any(form == "participle" for _, form in verb_forms(words[at].low))
        for at in range(part.first + 1, part.last - 1)
    )


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a participle is a noun: "Norvell's bid for Hale", "an agreed cut in rates"."""
    before = words[at - 1].low
    alike = any(form == "base" for _, form in verb_forms(words[at].low))
    return alike and (before in DETERMINERS or before.endswith(("’s", "s’", "ed")))


def _part(voice: Voice, telling: Telling, part: Range) -> str:
    """A subject without the clause or the participle that describes it, and where it is long, without more."""
    words = telling.words
    joined = part.last - part.first > 1 and words[part.first].low in ("but", "and", "yet", "so")
    part = Range(past_lead(words, part) + joined, part.last)
    name = voice.name_at(words[part.first + 1]) if part.first + 1 < part.last else None
    if words[part.first].low in _OWNERS and name and name.start == words[part.first + 1].start and not name.person:
        part = Range(part.first + 1, part.last)  # "Her | Harvest Party won"
    if described := _described(voice, telling, part):
        return described
    who = telling.opener == "who" and telling.whole.first < telling.group.first  # but "A cup from Ann Lee, sold in May"
    one = voice.name_at(words[part.last - 1]) if who else None
    if one and one.person and any(words[at].low in ("to", "from", "for", "by") for at in range(part.first, part.last)):
        return one.short  # "The cup from Kiru passes to | Ann Lee, | who retired in May"
    last = part.last
    for at in range(part.first + 1, part.last):
        forms = {form for _, form in verb_forms(words[at].low)} & {"past", "participle"}
        after = words[at + 1].low if at + 1 < part.last else ""
        timely = at + 1 < len(words) and voice.is_time(words[at + 1])
        hired = at + 1 == last < telling.group.first and words[last].low in PREPOSITIONS  # "hired | in May"
        describes = forms and (timely or hired or after in PREPOSITIONS | {"of"}) and not _is_noun(words, at)
        both = words[telling.group.first].low in ("were", "are", "have") and "and" in {
            word.low for word in words[at : part.last]
        }
        if words[at].low == "," and after.isdigit() and len(after) < 4 and not both:
            last = at  # an age, and who else the person is
            break
        if at > part.first + 1 - (words[part.first].low not in DETERMINERS) and words[at].low == "due":
            last = at  # "bonds due in 2031"
            break
        that = words[at].low == "that" and words[at - 1].low in PREPOSITIONS | {"of"}  # "the result of that vote"
        if words[at].text[0].islower() and not that and (describes or words[at].low in _RELATIVE):
            last = at
            break
    while last - 1 > part.first and words[last - 1].low in _LOOSE:
        last -= 1
    said = _THAT.sub("the", _HANGS.sub("", rendered(voice, words, Range(part.first, last))))
    said = _WHICH_SOMEBODY.sub("", said)
    if like := _LIKE_THAT.match(said):
        of = next((at for at in range(part.first - 1, 0, -1) if words[at].low == "of"), 0)
        said = f"{words[of - 1].text} of {said[like.end() :]}" if of else ""
    if len(said) > LONG:
        joints = (
            at
            for at in range(part.first + 2, last)
            if words[at].low in PREPOSITIONS and words[at - 1].low not in LOOSE_ENDS
        )
        shorter = (rendered(voice, words, Range(part.first, at)) for at in joints)
        said = next((one for one in shorter if len(one) >= 4), said)
    return said if len(said) <= LONGEST else ""


def in_full(voice: Voice, telling: Telling, said: str) -> str:
    """A subject with what describes it, where that was left out and is short: "Talks aimed at ending a strike"."""
    if len(telling.subjects) != 1 or not telling.is_past:
        return said
    words, first = telling.words, past_lead(telling.words, telling.subjects[0])
    ends = (at for at in range(first + 1, telling.group.first) if words[at].low in OPENERS or not words[at].is_word)
    last, own = next(ends, telling.group.first), telling.subjects[0].last
    done = own + 1 < last and is_only_participle(words[own].text) and words[own + 1].low in PREPOSITIONS - {"to"}
    done = done and (last == telling.group.first or words[last].low in _RELATIVE)
    last = last if done or last < own else own  # "Talks | aimed at ending a strike"
    timely = any(voice.is_time(word) for word in words[first:last])
    full = "" if timely else _THAT.sub("the", rendered(voice, words, Range(first, last)))
    plain = full.lower().startswith(said.lower()) and not _HANGS.search(full) and len(full) <= LONGEST
    whole = plain and full.split()[-1].lower() not in PREPOSITIONS | _LOOSE
    whole = whole and not is_only_participle(full.split()[-1]) and not full.endswith(" due")
    return f"{said}{full[len(said) :]}" if whole else said


def _described(voice: Voice, telling: Telling, part: Range) -> str:
    """A subject without a name, with what it did to one that has: "The judge who jailed Ann Lee"; "" where long."""
    words, verb = telling.words, telling.group.first
    described = words[part.last : verb]
    named = [_has_name(some) for some in (words[part.first + 1 : part.last], described)]
    opens = len(described) > 2 and described[0].low in ("who", "that")
    to_come = bool(telling.made) or (opens and described[2].low == "to")  # "that was to begin"
    plain = all(word.is_word and not word.hidden for word in described)
    if named != [False, True] or not opens or to_come or not plain or described[-1].low in ("and", "or", "but"):
        return ""  # "who fell ill | and died"
    said = rendered(voice, words, Range(part.first, verb))
    return said if len(said) <= LONG else ""


def _has_name(words: Sequence[Word]) -> bool:
    return any(word.text[0].isupper() and word.low not in DATE_WORDS for word in words)


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return parts[0] if parts else ""
    if " and " in parts[-1]:
        return ", ".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
