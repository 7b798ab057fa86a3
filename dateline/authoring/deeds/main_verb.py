"""Main verb: a title's words go in; which of them is its verb, and what it tells of its subject, come out."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.deeds.calamities import befalls, is_calamity
from dateline.authoring.deeds.happenings import TELL_NOTHING
from dateline.authoring.deeds.idioms import plain_verb
from dateline.authoring.language.english_verbs import NOUNS
from dateline.authoring.language.folded import fold_words, word_spans
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

BE = word_set("is are was were be been being")
HELPERS = word_set("will would can could may might must should shall has have had do does did not")
_NO_SUBJECT = word_set("a an the of in on at by with for from to into over under about after before and or its their")
_PLURALS = word_set("police people men women children troops media gunmen firemen lawmen staff")
# Who, behind a word that may be a verb, are called by their work: "Port Salis dock workers begin a strike".
_AT_WORK = word_set("workers drivers staff crews operators owners guards teams officers unions")
_SEVERAL = word_set("two three four five six seven eight nine ten eleven twelve several many dozens hundreds")
_DETERMINERS = word_set("a an the its their his her")
_SELDOM_VERBS = word_set("back make")
_OPENS_CLAUSE = word_set("who which that as after before when while where if because")


def behind_subject(title: str, *, unnamed: bool = True) -> str:
    """What a title says of its subject: "fines the firm" of "The watchdog fines the firm".

    `unnamed` is only where that is no name, else "".
    """
    spans = word_spans(title)
    place, lemma, _ = find_verb(tuple(fold_words(title)), [title[start:end] for start, end in spans], past=False)
    named = unnamed and any(title[start].isupper() for start, _ in spans[1:place])
    return title[spans[place][0] :] if lemma and not named else ""


def find_verb(words: Sequence[str], written: Sequence[str], *, past: bool) -> tuple[int, str, bool]:
    """Where the verb is, its plain form, and whether it is passive; no verb is behind the end."""
    for place in range(1, len(words)):
        word, before = words[place], words[place - 1]
        forms = {form: lemma for lemma, form in verb_forms(word)}
        if word in BE or (word == "to" and not any(_is_verb(words, written, at) for at in range(1, place))):
            if found := _behind_helper(words, place):
                return found
        elif word in HELPERS:
            continue
        elif _is_verb(words, written, place):
            lemma = forms.get("present") or forms.get("base") or forms.get("past") or word.removesuffix("s")
            return place, lemma, False
        elif before in HELPERS and "base" in forms:
            return place, forms["base"], False
        elif past and "past" in forms and place > 1 - (words[0] not in _NO_SUBJECT) and written[place].islower():
            return place, forms["past"], False
    for place in range(1, len(words) - 1):  # a verb that is not known: "Norland lambasts Sund", "it snubs the firm"
        behind_name = written[place - 1][0].isupper() and not written[place - 1].endswith(("'s", "’s"))
        if (
            written[place].islower()
            and words[place].endswith("s")
            and (behind_name or words[place + 1] in _DETERMINERS)
        ):
            return place, words[place].removesuffix("s"), False
    return len(words), "", False


def _behind_helper(words: Sequence[str], place: int) -> tuple[int, str, bool] | None:
    """The verb behind `is` or `to`; `is` itself where nothing but what somebody is stands there."""
    infinitive = words[place] == "to"
    for at in range(place + 1, min(place + 4, len(words))):
        forms = {form: lemma for lemma, form in verb_forms(words[at])}
        if infinitive and words[at] == "be":
            return _behind_helper(words, at)
        if infinitive and at == place + 1 and "base" in forms:
            return at, forms["base"], False
        if not infinitive and (forms.keys() & {"participle", "gerund"}):
            return at, forms.get("participle") or forms["gerund"], "participle" in forms
    return None if infinitive else (place, "be", False)


def _has_verb(words: Sequence[str], written: Sequence[str], first: int) -> bool:
    """Whether a finite verb stands from here on, before another clause opens."""
    end = next((at for at in range(first, len(words)) if words[at] in _OPENS_CLAUSE), len(words))
    return any(words[at] in BE or words[at] in HELPERS or _is_verb(words, written, at) for at in range(first, end))


def _is_verb(words: Sequence[str], written: Sequence[str], place: int) -> bool:
    """Whether a word is a finite verb here: behind what can be a subject, and before no verb."""
    word, before = words[place], words[place - 1]
    forms = {form for _, form in verb_forms(word)}
    told = word not in TELL_NOTHING or (
        word in _SELDOM_VERBS and place + 1 < len(words) and _opens_object(word, words, place)
    )
    if not told or before in _NO_SUBJECT or written[place][0].isupper():
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in BE or after in ("has", "have"):
        return False
    if after in _AT_WORK and _has_verb(words, written, place + 2):
        return False
    if after == "to" and place + 2 < len(words) and word.endswith("s") and forms.isdisjoint(("base", "present")):
        return False
    if is_calamity(before) and befalls(word.removesuffix("s")):
        return True  # "rocks"
    lemma = next((lemma for lemma, form in verb_forms(word) if form == "present"), "")
    if lemma and plain_verb(lemma, tuple(words[place + 1 :])).verb != lemma:
        return True  # "walks free"
    if "present" in forms:
        if before in _SEVERAL or before.isdigit():
            return False  # "two trains"
        lower = bool(after) and written[place + 1].islower()
        follows = {form for _, form in verb_forms(after)} if lower else set()
        return follows.isdisjoint(("base", "past")) or "present" in follows or after in NOUNS
    plural = any(_is_plural(one) for one in words[:place])
    return "base" in forms and plural and not before.isdigit()


def _opens_object(word: str, words: Sequence[str], place: int) -> bool:
    """Whether an object, or an idiom, is behind a word that is seldom a verb: "members back the merger"."""
    return words[place + 1] in _DETERMINERS or plain_verb(word, tuple(words[place + 1 :])).verb != word


def _is_plural(word: str) -> bool:
    """Whether several may be meant, who do what has no ending: "pilots strike", but no bus."""
    ends = word.endswith(("s", "men", "people")) and not word.endswith(("us", "ss", "is"))
    return ends or word in _PLURALS or word == "and"
