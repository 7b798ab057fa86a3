"""Title: a clause that tells something goes in; a short plain title comes out, in the present and in fewer words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.authoring.clauses.group import low_at
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.headlines.complete import (
    SAID_THINGS,
    is_complete,
    is_infinitive,
    lacks_infinitive,
    stands_alone,
)
from dateline.authoring.headlines.fitting import (
    LONGEST,
    barest,
    echoes,
    fits,
    fitting,
    lost_article,
    rehedged,
    with_infinitive,
    without_articles,
)
from dateline.authoring.headlines.loose_ends import LOOSE_ENDS, without_loose_end
from dateline.authoring.headlines.owners import GIVES, with_owner
from dateline.authoring.headlines.phrases import COUNTED, PREPOSITIONS, asks_more, phrases
from dateline.authoring.headlines.place import place_behind
from dateline.authoring.headlines.plural import is_plural
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.subject import in_full, subject_of
from dateline.authoring.headlines.verb import verb_of
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import INTRANSITIVE, SO_MUCH
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.verbs import told_now, verb_forms
from dateline.authoring.language.word_sets import word_set

_FEW = 5  # words of a title that has room for more
_LEADS_TO = word_set("produce cause result lead trigger bring spark prompt mean")
_AMOUNTS = word_set(
    "group number series couple pair lot majority dozen total handful kind type member part half third quarter host"
)
_WHO = re.compile(r"The (?:dead|victims|injured|wounded|missing|winners|others|rest|survivors|four|three|two|five)")
_LEADING = word_set(
    """after before in on at by during since following amid despite with without for as while when to if through
    throughout across among along within toward towards beyond"""
)
_HIDDEN_VERB = re.compile(r"[A-Z]\w+ (?:replaces|succeeds|says|leads|becomes|joins|follows|beats|meets) [A-Z]")
_FATES_OF = word_set("kill injure wound hurt arrest detain free rescue evacuate deport displace jail hospitalize")
_ONE_WORD = re.compile(r"The [a-z]+")
_UNCOUNTED = "".join(rf"(?<!\b{count} )" for count in sorted(COUNTED))
_MOMENT = re.compile(
    r" (?:shortly|moments|soon|immediately"
    rf"|(?<![0-9] )(?<!few )(?<!several )(?<!many ){_UNCOUNTED}(?:minutes|hours))(?: later)?$"
)
_SO_MANY_TIMES = re.compile(
    rf" (?:(?:over|within|during) (?:{'|'.join(sorted(COUNTED))})|from the (?:first|second|third|fourth))$"
)
_SO_MANY = re.compile(r"(?:(?:Some|About|Around|Nearly|Almost|Over|More than|At least|Up to) )?[0-9]")
_HER = re.compile(r"(?:her|that)$|her (?:[a-z]+(?:ed|eld|en)\b(?! [a-z]+s\b)|an? |the )")
_AGE = re.compile(r", [0-9]{1,3}(?:,|(?= ))")
_A_VOWEL = re.compile(r"\b([Aa]) (?=(?:[aio](?!ne)|e(?!u)|un(?!i))[a-z])")  # "in a 2007 election"
_ALSO = re.compile(r"\b(?:also|then)\s")
_HERE = re.compile(r"(?<=\d)\.$| there\b(?= |$)| (?:local time|GMT|BST|CES?T|E[SD]T|UTC)\b| at the earliest$")
# "its opening on the 20th | and 21st", "to 14 counts of theft | and three" of what does not fit
_AND_DAY = re.compile(r" and (?:the )?\d+(?:st|nd|rd|th)$|(?<=\d )(?P<of>counts .*\w) and (?:\d+|one|two|three|four)$")
_SAME = re.compile(r"^The same (?=[a-z])")  # which one, the sentence before tells
_AND_AGAIN = re.compile(r" for [\w ]+ and again$")  # "shuts | for two summers and again | in July"
_HOW = re.compile(r" (?:for|of|by|with|from) (?!family|assembly|supply|monopoly|ally|rally)[a-z]+ly$")  # "for wrongly"
_WERE = re.compile(r"^(?!.*\b(?:that|after|before|when|who|which|what|says?|says|finds?|tells?)\b).* (?:were|was) ")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|me)\b")
_LIGHT = {  # a verb, what begins the first phrase behind it, and what both mean before an infinitive
    ("enter", r"into an? (?:[\w-]+ )*(?:agreement|deal|contract)$"): "agree",
    ("reach", r"an? (?:[\w-]+ )*(?:agreement|deal)$"): "agree",
    ("take", r"(?:the|an?) (?:[\w-]+ )*decision$"): "decide",
    ("make", r"(?:the|an?) (?:[\w-]+ )*decision$"): "decide",
}
_HALF_SAID = re.compile(r" that (?!.*\b(?:is|are|was|were|be|ha[sd]|have|will|\w+ed)\b)(?:\S+ ?){1,3}$")
_HALF_KNOWN = re.compile(  # "called that insufficient", "awarded her 900 crowns"
    r"(?:call|describe|label|deem|dub|brand|term) (?:the|this|that|these|those) \w+$"
    r"|(?:give|send|offer|hand|grant|award|pay|lend) her [0-9$€£]"
)
_OBJECTS = word_set("it them him me us one this these those")
_SUBJECTS = {"him": "he", "her": "she", "it": "it", "them": "they"}
_LACKS = re.compile(r"(?:^|\s)[a-z]+ing$|^to [a-z]+$")  # a verb, behind which somebody was named
_MARGINS = word_set(
    "points votes percent per goals runs wickets lengths seconds minutes metres meters seats basis cents"
)
NOBODY = SpokenOf()


def title_of(
    voice: Voice,
    telling: Telling,
    spoken_of: SpokenOf = NOBODY,
    *,
    within: bool = False,
    room: int = LONGEST,
    pronoun: str = "",
) -> str:
    """A title of at most ninety characters, or of `room`, for what a clause tells; "" where it gives no plain one.

    `spoken_of` stands for pronouns. Times, long quotations, what is put in between and what hangs on at the end are
    left out. `within` makes it the clause of another title: "… says it will close"; its subject may be a `pronoun`.
    """
    said, plural = subject_of(voice, telling, spoken_of, within=within)
    plural = plural if said else is_plural(pronoun)
    said = pronoun or said
    if (outcome := _outcome(voice, telling)) or not said:
        return outcome
    if telling.group.lemma == "be" and _WHO.fullmatch(said):
        return ""  # "The dead were three men and a boy" tells who, and no more
    leads = bool(re.match(r"[Uu]nder [A-Z]", said)) or (
        said.split()[0].lower() in _LEADING and not said.startswith(("At least", "At most", "As many", "As much"))
    )
    leads = leads or said.split()[-1].lower()[:5] == telling.group.lemma[:5]  # "the eruption erupted"
    if leads or _HIDDEN_VERB.search(said) or _has_gerund_first(said):
        return ""  # what was read as the subject is none
    telling, source = _as_done_by(telling), _source(voice, telling)
    verb = verb_of(telling, plural, within=within)
    behind = _with_names(phrases(voice, telling), said, telling.group.lemma, spoken_of)
    behind = [with_owner(one, telling.group.lemma, said, voice, spoken_of) for one in behind]
    plain = _plainly(telling, behind)
    if plain is not telling:
        telling, behind, verb = plain, behind[1:], verb_of(plain, plural, within=within)
    if behind and (behind[0].split()[0].lower() in {*_OBJECTS, "had", "has"} or _HER.match(behind[0].lower())):
        return ""
    if _lacks_what_stands_before(telling, behind):
        return ""
    if behind and _HALF_KNOWN.match(f"{telling.group.lemma} {behind[0]}"):
        return ""
    if behind and behind[0].split()[:2] == ["their", "names"] and not plural:
        return ""  # who else signed, stands elsewhere
    copied = echoes(" ".join((said, verb, *behind[:1])), source)
    subjects = dict.fromkeys((said, *_shorter(said))) if copied else (said,)
    verbs = (verb, f"{told_now('be', plural)} {verb}") if verb.startswith("to ") else (verb,)
    made = (_made(telling, one, each, behind, source, room, within) for each in verbs for one in subjects)
    title = next(filter(None, made), "")
    if title and not within and len(title.split()) <= _FEW and title.startswith(said):
        fuller = f"{in_full(voice, telling, said)}{title[len(said) :]}"
        title = fuller if fits(fuller, source, room) else title
    where = place_behind(voice, telling, title) if title and not within else ""
    return f"{title}{where}" if fits(title + where, source, room) else title


def _lacks_what_stands_before(telling: Telling, behind: Sequence[str]) -> bool:
    """Whether what it was done to stands before the clause: "a car, which the marshals auctioned | for $71,500"."""
    if telling.kind != "aside" or telling.opener not in ("which", "whom", "that") or not telling.subjects:
        return False
    own = telling.subjects[0].first > telling.whole.first  # the marshals, and not the car
    done = not telling.group.passive and telling.group.lemma not in INTRANSITIVE
    return own and done and (not behind or behind[0].split()[0].lower() in PREPOSITIONS)


def _as_done_by(telling: Telling) -> Telling:
    """The clause in the passive where what looks like its past is a participle: "The pact, adopted by 71 states, …"."""
    group, behind = telling.group, telling.words[telling.rest.first : telling.rest.last]
    by = [word.low for word in behind[:3]]
    if group.passive or group.tense != "past" or by[:1] != ["by"] or len(by) < 3 or group.lemma in INTRANSITIVE:
        return telling
    told = telling.words[group.last - 1].low
    whom = (
        (by[1] in ("the", "a", "an") and by[2] not in SO_MUCH)
        or behind[1].text[0].isupper()
        or (by[1].isdigit() and by[2] not in _MARGINS)
    )
    done = whom and (group.lemma, "participle") in verb_forms(told)
    return replace(telling, group=replace(group, passive=True)) if done else telling


def _plainly(telling: Telling, behind: Sequence[str]) -> Telling:
    """A clause with the plain verb for what a verb and its noun say: "entered into an agreement | to buy" is agreed."""
    if len(behind) < 2 or not is_infinitive(behind[1]) or telling.group.passive:
        return telling
    made = (
        verb for (lemma, noun), verb in _LIGHT.items() if telling.group.lemma == lemma and re.match(noun, behind[0])
    )
    plain = next(made, "")
    return replace(telling, group=replace(telling.group, lemma=plain)) if plain else telling


def _has_gerund_first(said: str) -> bool:
    """Whether a subject begins with a gerund and its object, and is no one who does something: "Invading the coast"."""
    first, _, rest = said.partition(" ")
    is_gerund = any(form == "gerund" for _, form in verb_forms(first.lower()))
    return is_gerund and bool(re.match(r"(?:the|an?|its|his|her|their|to) |[A-Z]", rest))


def _shorter(said: str) -> Iterator[str]:
    """A subject in other words, and then in fewer, for where it is the article's wording."""
    for other in (rehedged(without_articles(said)), barest(said)):
        yield other[0].upper() + other[1:] if said[0].isupper() else other
    words = said.split()
    joints = [at for at in range(2, len(words)) if words[at].lower() in PREPOSITIONS | {"of"} or _is_gerund(words[at])]
    for cut in reversed(joints):
        kept = without_articles(" ".join(words[:cut])) if cut != joints[0] else " ".join(words[:cut])
        if words[cut] == "of" and words[cut - 1].lower() in _AMOUNTS:
            continue
        counted = words[cut] == "of" and bool(_SO_MANY.match(said))  # "Some 2,300 drivers | of the Transit Authority"
        if words[cut - 1].lower() not in LOOSE_ENDS and (counted or not is_plural(said)):
            yield kept[0].upper() + kept[1:] if said[0].isupper() else kept


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and any(form == "gerund" for _, form in verb_forms(word))


def _made(
    telling: Telling, said: str, verb: str, behind: Sequence[str], source: Sequence[str], room: int, within: bool
) -> str:
    """A title of a subject, its verb and as much of what stands behind as has room; "" where that says little."""
    lemma = telling.group.lemma
    if echoes(f"{said} {verb}", source):
        return ""
    start, whole = f"{said} {verb}", stands_alone(lemma, said)
    cut = asks_more(telling)
    kept = fitting(start, behind, source, room, may_stand_alone=whole, cut=cut)
    while len(kept) > 1 and kept[-1].split()[-1].lower() in SAID_THINGS:
        kept.pop()  # "to settle claims": which, stands elsewhere
    if lacks_infinitive(telling, behind, kept):
        kept = with_infinitive(start, behind, source, room)
    if telling.group.passive and lemma == "swear" and low_at(telling.words, telling.group.last) == "in":
        kept = kept if kept[:1] and kept[0].split()[0] == "in" else ["in", *kept]  # "was sworn in | on Friday"
    if not is_complete(telling, said, behind, kept) or (not kept and f" {verb} ".count(" only ")):
        return ""
    if kept and lemma in _FATES_OF and re.fullmatch(r"[0-9][0-9,]*", kept[0]):
        kept[0] += " people"  # "Police arrest 14"
    if not within and any(lost_article(phrase, behind) for phrase in kept):
        kept = [without_articles(phrase) for phrase in kept]  # a title has its articles, or none
        bare = said if _ONE_WORD.fullmatch(said) else without_articles(said)  # "the company" may yet be named
        said = bare[0].upper() + bare[1:]
    title = _tidied(" ".join((said, verb, *kept)))
    if kept and not within and len(kept[-1].split()) > 2 and kept[-1].split()[-1] in ("it", "them"):
        return ""  # "the board refuses to accept it"
    if (
        not title
        or _FIRST_PERSON.search(title)
        or (not within and _WERE.match(title))
        or title.split()[-1].lower() in SAID_THINGS
        or _HALF_SAID.search(title)
        or title.endswith((" able", " unable"))
    ):
        return ""  # "calls it the best we could get"; what the claims are stands elsewhere
    return title if fits(title, source, room) else ""


def _outcome(voice: Voice, telling: Telling) -> str:
    """What came of what was told before: "This resulted in a drop in crossings" tells of a drop."""
    subject = " ".join(telling.text(voice.text, part) for part in telling.subjects).lower()
    if not re.match(r"(?:this|that|these|those|such|it)\b", subject) or telling.group.lemma not in _LEADS_TO:
        return ""
    behind = phrases(voice, telling)
    found = re.match(r"(?:(?:in|to|about) )?an? (.+)", behind[0]) if behind else None
    if not found:
        return ""
    source = _source(voice, telling)
    kept = fitting(found[1], behind[1:], source, may_stand_alone=True)
    title = _tidied(" ".join((found[1], *kept)))
    return f"{title[0].upper()}{title[1:]}" if kept and len(title) <= LONGEST else ""


def _with_names(behind: Sequence[str], said: str, lemma: str, spoken_of: SpokenOf) -> list[str]:
    """Phrases with whom "him" and "her" mean, where that is known, and without those that are only a pronoun."""
    named: list[str] = []
    for phrase in behind:
        first, *more = phrase.split()
        done = bool(more) and any(form == "participle" for _, form in verb_forms(more[0]))  # "ordered her held"
        given = bool(more) and lemma in GIVES and (more[0] in ("a", "an", "the") or more[0][0] in "0123456789$€£")
        alone = first.lower() == "him" or not more or done or given  # "awarded her 84,000 pounds"
        whom = {"him": "he", "her": "she"}.get(first.lower() if alone else "", "")
        person = spoken_of.meant_by(whom) if whom else ""
        if not named and person and not said.startswith(person):
            first = re.sub(r"^(?:The|An?)(?= )", lambda article: article[0].lower(), person)
        elif len(more) == 1 and first.lower() in PREPOSITIONS | {"of"} and more[0].lower() in _OBJECTS:
            whom = spoken_of.meant_by(_SUBJECTS.get(more[0].lower(), ""))
            if not named or not _LACKS.search(named[-1]) or not whom or whom in said:
                continue  # but "rules out working | with him"
            more = [re.sub(r"^(?:The|An?)(?= )", lambda article: article[0].lower(), whom)]
        named.append(" ".join((first, *more)))
    return named


def _tidied(title: str) -> str:
    title = _A_VOWEL.sub(r"\1n ", _AGE.sub("", title))
    title = _ALSO.sub("", title).strip(" ,;:–—-")
    title = _AND_DAY.sub(lambda found: found["of"] or "", _HERE.sub("", title))
    title = _AND_AGAIN.sub("", _SAME.sub("The ", title))
    title = _HOW.sub("", _SO_MANY_TIMES.sub("", _MOMENT.sub("", title)))
    last = title.rpartition(" ")[2].lower()
    return without_loose_end(title, whole=True) if last in LOOSE_ENDS - {"in", "up", "over", "on"} else title


def _source(voice: Voice, telling: Telling) -> list[str]:
    """The words of a clause, as they are compared with ours."""
    return fold_words(voice.text[telling.span.start : telling.span.end])
