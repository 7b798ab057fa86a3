"""Put in: the pieces of a sentence go in; what goes on behind what is put in between commas comes out as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.authoring.clauses.clause_pieces import ADJUNCTS, Piece, content_start
from dateline.authoring.clauses.group import Group, low_at
from dateline.authoring.clauses.participles import takes_object
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS, OBJECTS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set
from dateline.authoring.language.words import Word, is_adverb

_SHORT = 6  # words that are put in, with their sign
HANGS = word_set("after before when while until because")
_HEARS = word_set("hear learn see discover reveal")


def with_named(words: Sequence[Word], pieces: list[Piece], times: Sequence[Span]) -> list[Piece]:
    """With who is named in what is said, and then described: "said | that Bo Day, | who ran a mill, | had sold it"."""
    made = pieces[:2]
    for piece in pieces[2:]:
        said, put_in = made[-2], made[-1]
        told = said.groups[-1:] if len(said.groups) == 1 and said.groups[0].lemma in CLAUSE_TAKERS | _HEARS else []
        described = put_in.groups and put_in.after_sign and put_in.opener in ("who", "which", "whose")
        dated = not put_in.groups and put_in.after_sign and words[put_in.first].low in ADJUNCTS
        if dated and told and low_at(words, told[0].last) == "that":
            described = True  # "noted that the last strike, in May 2013, | went on"
        bare = piece.groups and piece.after_sign and not piece.opener and piece.groups[0].first == piece.first
        if told and described and bare and not told[0].passive:
            first = content_start(words, told[0], replace(told[0], first=said.last), times)
            first = max((at for at in range(first, said.last) if words[at].low == "that"), default=first)
            known = told[0].lemma in CLAUSE_TAKERS or words[min(first, said.last - 1)].low == "that"
            if first < said.last and known and words[said.last - 1].is_word:
                named = Piece(first, said.last, "that", [], after_sign=False, said_by=told[0])
                made[-2:] = [replace(said, last=first), named, put_in]
                made.append(replace(piece, said_by=told[0]))
                continue
        name = not put_in.groups and not put_in.opener and words[put_in.last - 1].text[0].isupper()
        if told and name and bare and low_at(words, told[0].last) == "that":
            made[-2] = replace(said, last=told[0].last)  # "said | that its head, | Bo Day, | had sold it"
            made.append(replace(piece, said_by=told[0]))
            continue
        made.append(piece)
    return made


def with_hung(words: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """With what hangs on a clause by "after" and the like, and is parted: "left | after its head, | Bo Day, | fell"."""
    made = pieces[:2]
    for piece in pieces[2:]:
        host, put_in = made[-2:]
        bare = piece.after_sign and not piece.opener and piece.groups and piece.groups[0].first == piece.first
        plain = put_in.after_sign and not put_in.opener and not any(group.sure for group in put_in.groups)
        told = host.groups[-1].last if host.groups else host.last
        at = max((at for at in range(told, host.last - 1) if words[at].low in HANGS), default=0)
        named = at and (words[at + 1].low in OBJECTS or words[at + 1].text[0].isupper()) and host.last - at <= _SHORT
        if bare and plain and named and words[put_in.first].low not in ADJUNCTS:
            made[-2:] = [replace(host, last=at), Piece(at, host.last, words[at].low, [], after_sign=False), put_in]
            made.append(replace(piece, opener=words[at].low))
            continue
        made.append(piece)
    return made


def is_listed(words: Sequence[Word], pieces: list[Piece], number: int, main: Group) -> bool:
    """Whether a piece goes on with what was done: "broke in, | smashed windows | and set fire to cars"."""
    piece, group = pieces[number], pieces[number].groups[0] if pieces[number].groups else None
    then = next((one for one in pieces[number + 1 : number + 4] if one.groups or one.opener), None)
    if group is None or then is None or not then.groups or not piece.after_sign or piece.opener or main.passive:
        return False
    last = then.opener == "and" and then.groups[0].first == then.first + 1 and not then.groups[0].passive
    alike = {main.tense, group.tense, then.groups[0].tense} == {"past"} and group.first == piece.first
    to_whom = takes_object(words, group, low_at(words, group.last))
    does = to_whom or ((group.sure or _is_thing(words, group.last)) and group.lemma not in CLAUSE_TAKERS)
    return last and alike and does


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """Whether a bare plural stands here: "smashed | windows"."""
    word = words[at] if at < len(words) else None
    return word is not None and word.low.endswith("s") and word.text.islower() and not is_adverb(word)


def with_done_to(words: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """With what a verb does something to behind what is put in: "The army killed, | by its own count, | 43 men"."""
    made: list[Piece] = []
    for piece in pieces:
        verb, put_in = made[-2:] if len(made) > 1 else (None, None)
        told = verb is not None and bool(verb.groups) and verb.groups[-1].last == verb.last
        plain = put_in is not None and not put_in.groups and not put_in.opener and put_in.after_sign
        led = plain and put_in is not None and low_at(words, put_in.first) in ADJUNCTS | {"with", "for", "under"}
        short = put_in is not None and put_in.last - put_in.first <= _SHORT
        led = led and short and put_in is not None and low_at(words, put_in.first - 1) == ","
        first = low_at(words, piece.first)
        object_ = not piece.groups and not piece.opener and (first in OBJECTS or first == "the" or first[:1].isdigit())
        if told and led and object_ and verb is not None and piece.after_sign:
            made[-2:] = [replace(verb, last=piece.last)]
        else:
            made.append(piece)
    return made


def past_put_in(words: Sequence[Word], at: int, last: int) -> int:
    """Where the words behind a verb go on that what was put in parts from it."""
    ends = (end + 1 for end in range(at + 2, last - 1) if words[end].low == ",")
    return next(ends, at) if at < last and words[at].low == "," else at


def joined_participles(words: Sequence[Word], pieces: list[Piece]) -> list[Piece]:
    """What describes somebody by two participles as one: "The mill, closed in May and sold in June, burned down"."""
    made = pieces[:1]
    for number, piece in enumerate(pieces[1:], 1):
        before, behind = made[-1], pieces[number + 1] if number + 1 < len(pieces) else None
        bare = _is_bare(piece, piece.first + 1) and piece.opener == "and" and not piece.after_sign
        done = any(form == "participle" for _, form in verb_forms(words[before.first].low))
        led = before.after_sign and not before.opener and done and (_is_bare(before, before.first) or not before.groups)
        if bare and led and behind and behind.after_sign and any(one.first == behind.first for one in behind.groups):
            made[-1] = replace(before, last=piece.last)
        else:
            made.append(piece)
    return made


def _is_bare(piece: Piece, at: int) -> bool:
    """Whether a piece's verb stands at a place, as a form that may be a participle."""
    group = piece.groups[0] if piece.groups else None
    return group is not None and not group.sure and group.first == at == group.last - 1
