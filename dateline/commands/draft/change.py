"""Change: a draft, a field and what it is to say go in; the draft says so, as after a key of `review`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from dateline import report
from dateline.call import as_called, as_typed
from dateline.commands.draft.edits import counting, knowing, leaving, naming, setting
from dateline.commands.draft.meant import meant
from dateline.commands.draft.offer import LISTS, Offer, refs_of
from dateline.commands.draft.offers import offers_for
from dateline.commands.draft.step import Step, undoably
from dateline.commands.draft.when import read_when
from dateline.content.desk import Desk
from dateline.content.registry import is_proposed
from dateline.model import Actor, Entry, Event
from dateline.problems import Mark, Problem, SiteError, suggest

_PLAIN = ("title", "date", "summary", "status")
_OF_NEW = ("name", "kind", "position")
_KIND = {field: kind for kind, field in LISTS.items()}
_MANY = (*_KIND, "figures")


def set_field(home: Path, words: Sequence[str]) -> int:
    """`ID FIELD VALUE`: its title, date, summary or status; of who is new, name, kind or position; a figure by number.

    A hyphen takes away what may be missing. Raises SiteError for what cannot be.
    """
    if len(words) < 3 or words[1] not in (*_PLAIN, *_OF_NEW, "figures"):
        return _refuse("set", "ID FIELD VALUE", (*_PLAIN, "figures", *_OF_NEW))
    desk, (id, field, *values) = Desk(home), words
    value = " ".join(values)
    if field in _OF_NEW:
        return _take(desk, "set", words, [lambda: knowing(desk, *_changed(desk, id, field, value))])
    draft = desk.draft(id)
    if field == "figures":
        return _take(
            desk, "set", words, [lambda: counting(desk, draft, _place(draft, values[0]), " ".join(values[1:]))]
        )
    value = read_when(desk, draft, value) if field == "date" else value
    return _take(desk, "set", words, [lambda: setting(desk, draft, field, value)])


def add_items(home: Path, words: Sequence[str]) -> int:
    """`ID FIELD NAME…`: names more actors, places or topics, new ones too, or gives more figures. Raises SiteError."""
    if len(words) < 3 or words[1] not in _MANY:
        return _refuse("add", "ID FIELD NAME…", _MANY)
    desk, (id, field, *values) = Desk(home), words

    def adding(value: str) -> Step:
        draft = desk.draft(id)
        if field == "figures":
            return counting(desk, draft, None, value)
        return naming(desk, draft, meant(offers_for(desk, draft, _KIND[field]), value, _KIND[field]))

    return _take(desk, "add", words, [partial(adding, value) for value in values])


def remove_items(home: Path, words: Sequence[str]) -> int:
    """`ID FIELD ID…`: names some actors, places or topics no more, or leaves figures out, by their numbers."""
    if len(words) < 3 or words[1] not in _MANY:
        return _refuse("remove", "ID FIELD ID…", _MANY)
    desk, (id, field, *values) = Desk(home), words
    draft = desk.draft(id)
    if field == "figures":
        places = sorted({_place(draft, value) for value in values}, reverse=True)

        def leaving_out(place: int) -> Step:
            return counting(desk, desk.draft(id), place, "")

        return _take(desk, "remove", words, [partial(leaving_out, at) for at in places])
    refs = {ref.id: ref for ref in refs_of(draft, _KIND[field])}
    if unknown := [value for value in values if value not in refs]:
        hint = f"it names {', '.join(refs) or 'none'}"
        raise SiteError(Problem(Mark(""), "error", f'the draft does not name "{unknown[0]}"', hint))
    return _take(desk, "remove", words, [lambda: leaving(desk, draft, [refs[value] for value in values])])


def _take(desk: Desk, verb: str, words: Sequence[str], steps: Sequence[Callable[[], Step]]) -> int:
    with undoably(desk, f"draft {verb} {as_typed(*words)}") as take:
        for made in steps:
            take(step := made())
            report.say(step.said)
    return 0


def _refuse(verb: str, words: str, fields: Sequence[str]) -> int:
    hint = f"python build.py draft {verb} {words}  where FIELD is {', '.join(fields[:-1])} or {fields[-1]}"
    report.complain(f"{verb} takes a draft, a field, and what to {verb}", as_called(hint))
    return 2


def _place(draft: Event, word: str) -> int:
    if word.isdecimal() and 0 < int(word) <= len(draft.figures):
        return int(word) - 1
    hint = f"it gives {len(draft.figures)}" + (", from 1" if draft.figures else "")
    raise SiteError(Problem(Mark(""), "error", f'the draft has no figure "{word}"', hint))


def _changed(desk: Desk, id: str, field: str, value: str) -> tuple[Entry, Offer]:
    """Who is new by this id, and as what it is to be known."""
    stubs = {entry.id: entry for ref, entry in desk.site.entries.items() if ref.kind in LISTS and is_proposed(entry)}
    if id not in stubs:
        near = suggest(id, stubs)
        hint = f'did you mean "{near}"?' if near else "what the record has is changed in its file"
        raise SiteError(Problem(Mark(""), "error", f'nobody and nothing new is called "{id}"', hint))
    stub = stubs[id]
    position = stub.positions[-1].title if isinstance(stub, Actor) and stub.positions else ""
    known = {"name": stub.label, "kind": stub.kind if isinstance(stub, Actor) else "", "position": position}
    known[field] = "" if value == "-" else value
    return stub, Offer(stub.ref.kind, (known["name"] or stub.label,), stub.id, known["kind"], known["position"])
