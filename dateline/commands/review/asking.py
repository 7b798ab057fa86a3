"""Asking: a draft and keys go in; what somebody types of one of its fields comes out, as the step that makes it so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.authoring.drafting.figures import find_figures
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.times.timex import time_expressions
from dateline.commands.draft.edits import (
    counting,
    figure_text,
    knowing,
    leaving,
    naming,
    setting,
)
from dateline.commands.draft.lines import Sentence, drafting, sentences_of
from dateline.commands.draft.meant import SHOWN, matching, may_go_on, meant
from dateline.commands.draft.offer import Offer, new_in, read_name, refs_of
from dateline.commands.draft.offers import offers_for
from dateline.commands.draft.step import Step
from dateline.commands.draft.when import days_for, read_when
from dateline.commands.review.keys import Keys
from dateline.commands.review.titles import titles_for
from dateline.commands.review.words import endings_for
from dateline.content.desk import Desk, article_of
from dateline.model import Actor, Entry, Event, Ref
from dateline.problems import Mark, Problem, SiteError
from dateline.schema import ACTOR_KINDS

LINES = 9  # sentences at a time
NEAR = 6  # events that are offered to be merged into
_STATUS = {"p": "planned", "r": "reported", "d": "disputed", "c": "cancelled", "n": "none"}
_ASKED = {"actor": "who", "place": "where", "topic": "topic"}


def ask_field(desk: Desk, keys: Keys, draft: Event, field: str) -> Step | None:
    """Its title or summary, as it is after an edit of the one that it has."""
    before = str(getattr(draft, field)) if draft.says(field) else ""
    others = titles_for(desk, draft) if field == "title" else []
    typed = keys.line(f"{field}: ", before, others, endings_for(desk, draft))
    if typed is None or typed == before or (field == "title" and not typed):
        return None
    return setting(desk, draft, field, typed)


def ask_when(desk: Desk, keys: Keys, draft: Event) -> Step | None:
    """Another date: one that its sentences name, the day of the article, or what is typed."""
    days = days_for(desk, draft)
    shown = [f"{day}  {words}" for day, words in days.items()][:SHOWN]
    taken = keys.pick("when: ", lambda typed: [] if typed else shown, at_once=False)
    if taken is None or taken == ("", -1):
        return None
    typed, place = taken
    return setting(desk, draft, "date", [*days][place] if place >= 0 else read_when(desk, draft, typed))


def ask_status(desk: Desk, keys: Keys, draft: Event) -> Step | None:
    """Its status, by one key more."""
    taken = keys.choose("status: ", {key: word for key, word in _STATUS.items() if word != (draft.status or "none")})
    return setting(desk, draft, "status", _STATUS[taken].replace("none", "-")) if taken else None


def ask_name(desk: Desk, keys: Keys, draft: Event, kind: str) -> Step | None:
    """One more actor, place or topic, or one less: few letters of a name, or a new one, and Enter."""
    offers = offers_for(desk, draft, kind)
    taken = keys.pick(
        f"{_ASKED[kind]}: ",
        lambda typed: [str(offer) for offer in matching(offers, typed, kind)],
        named=lambda typed: may_go_on(offers, typed),
    )
    if taken is None or taken == ("", -1):
        return None
    typed, place = taken
    if typed.startswith("-"):
        return leaving(desk, draft, _meant_of(refs_of(draft, kind), typed, kind))
    offer = matching(offers, typed, kind)[place] if place >= 0 else meant(offers, typed, kind)
    if place < 0 or typed.startswith("+") or offer.id:
        return naming(desk, draft, offer)
    near = [other for other in matching(offers, offer.name, kind) if other != offer]
    if offer in offers:
        near = [other for other in near if other.id and f"{other.name} ".startswith(f"{offer.name} ")]
    else:
        near += [Offer(kind, (word,)) for word in _begun(draft, offer.name)]
    sure = _sure_of(keys, offer, near)
    return naming(desk, draft, sure) if sure else None


def ask_figure(desk: Desk, keys: Keys, draft: Event) -> Step | None:
    """One of its figures, as it is after an edit; or, also behind a plus, another one, its sentences' being offered."""
    place: int | None = 0 if draft.figures else None
    if len(draft.figures) > 1:
        shown = [*(figure_text(desk, figure) for figure in draft.figures), "another one"]
        taken = keys.pick("figure: ", lambda typed: [] if typed else shown)
        if taken and taken[0].startswith("+"):
            return counting(desk, draft, None, taken[0][1:].strip())
        if (place := _place_of(taken, shown)) is None:
            return None
        place = place if place < len(draft.figures) else None
    before = figure_text(desk, draft.figures[place]) if place is not None else ""
    others = _other_figures(draft) if place is None else []
    typed_now = keys.line("figure: ", before, others, endings_for(desk, draft))
    if typed_now is None or typed_now == before:
        return None
    behind = typed_now.removeprefix(before).strip() if typed_now.startswith(before) else typed_now
    if behind.startswith("+"):
        return counting(desk, draft, None, behind[1:].strip())
    if "+" in typed_now or (before and typed_now.startswith(before) and behind[:1].isdigit()):
        raise SiteError(Problem(Mark(""), "error", f'"{typed_now}" is more than one figure', "+ begins another one"))
    return counting(desk, draft, place, "" if typed_now == "-" else typed_now)


def ask_stub(desk: Desk, keys: Keys, draft: Event) -> Step | None:
    """What is new in it, with its kind and position, as it is after an edit."""
    stubs = new_in(desk, draft)
    if not stubs:
        raise SiteError(Problem(Mark(""), "error", "nobody and nothing in it is new", "n and p name somebody else"))
    stub = stubs[0]
    if len(stubs) > 1:
        shown = [written_of(stub) for stub in stubs]
        place = _place_of(keys.pick("who: ", lambda typed: [] if typed else shown), shown)
        if place is None:
            return None
        stub = stubs[place]
    typed = keys.line("name, kind, position: ", written_of(stub), list(_of_other_kinds(stub)))
    if not typed or typed == written_of(stub):
        return None
    name = typed.partition(",")[0].strip()  # as it is typed, without capitals too
    return knowing(desk, stub, replace(read_name(typed, stub.ref.kind), names=(name,)))


def ask_event(desk: Desk, keys: Keys, draft: Event) -> Event | None:
    """The event, or other draft, that it is merged into. Raises SiteError for one that is not there."""
    events = _near(desk, draft)

    def offered(typed: str) -> list[Event]:
        words = typed.lower().split()
        return [one for one in events if all(word in f"{one.id} {one.title.lower()}" for word in words)][:NEAR]

    def told(typed: str) -> list[str]:
        return [f"{one.id}  {one.date.text}  {one.title}" for one in offered(typed)]

    taken = keys.pick("merge into: ", told, at_once=False)
    if taken is None or taken == ("", -1):
        return None
    typed, place = taken
    return offered(typed)[place] if place >= 0 else desk.event(typed)


def ask_sentence(desk: Desk, keys: Keys, draft: Event) -> Step | None:
    """Another draft of the same article: of the draft's own sentence, of one behind it, or of one before it.

    Those that have drafts come last, and say so; what is typed of one tells which of its happenings is meant.
    """
    article = article_of(draft)
    told = sentences_of(desk, article)
    start = next((one.start for one in draft.evidence if one.source and one.source.id == article), 0)
    behind = [one for one in told if one.start >= start] + [one for one in reversed(told) if one.start < start]
    ordered = sorted(behind, key=lambda one: (draft.id not in one.drafts, bool(one.drafts)))

    def offered(typed: str) -> list[Sentence]:
        words = fold_words(typed)
        numbered = [one for one in told if typed == str(one.number)]
        return numbered or [one for one in ordered if _has(one.text, words)][:LINES]

    taken = keys.pick("sentence: ", lambda typed: [_marked(one) for one in offered(typed)], at_once=False)
    if taken is None or taken == ("", -1):
        return None
    found = offered(taken[0])
    if not found:
        raise SiteError(Problem(Mark(""), "error", f'no sentence has "{taken[0]}"', "a number, or words of it"))
    return drafting(desk, article, found[max(taken[1], 0)].start, taken[0])


def _near(desk: Desk, draft: Event) -> list[Event]:
    """The others: first what it probably tells, then what its flags name, then those of its days, then the rest."""
    same = {one.same_as for one in draft.evidence if one.same_as}
    flags = " ".join(flag for one in draft.evidence for flag in one.flags)
    others = [event for event in desk.site.timeline if event.ref != draft.ref]
    ranks = (lambda one: one.ref in same, lambda one: one.title in flags, lambda one: one.date.overlaps(draft.date))
    return sorted(others, key=lambda one: [not rank(one) for rank in ranks])


def _begun(draft: Event, name: str) -> list[str]:
    """The words of its sentences that a name is only the beginning of: PennDOT of Penn."""
    found = (word for one in draft.evidence for word in re.findall(rf"\b{re.escape(name)}\w+", one.quote))
    return [*dict.fromkeys(found)]


def _has(text: str, words: Sequence[str]) -> bool:
    """Whether each of these words begins one of a text."""
    there = fold_words(text)
    return all(any(one.startswith(word) for one in there) for word in words)


def _marked(sentence: Sentence) -> str:
    return f"has a draft: {sentence.text}" if sentence.drafts else sentence.text


def _place_of(taken: tuple[str, int] | None, shown: Sequence[str]) -> int | None:
    """The place of the one that is taken, by its number too; None for none."""
    if taken is None:
        return None
    typed, at = taken
    place = int(typed) - 1 if typed.isdecimal() else at
    if not 0 <= place < len(shown):
        raise SiteError(Problem(Mark(""), "error", f'there is no "{typed}" here', f"1 to {len(shown)}"))
    return place


def written_of(entry: Entry) -> str:
    """A name with its kind and its position, as they are typed."""
    position = entry.positions[-1].title if isinstance(entry, Actor) and entry.positions else ""
    return ", ".join(filter(None, (entry.label, entry.kind if isinstance(entry, Actor) else "", position)))


def _of_other_kinds(entry: Entry) -> Iterator[str]:
    """An actor as written, of each kind that it is not; one that is no person without a position."""
    if isinstance(entry, Actor):
        yield from (f"{entry.label}, {kind}" for kind in ACTOR_KINDS.words if kind != entry.kind)


def _sure_of(keys: Keys, new: Offer, near: list[Offer]) -> Offer | None:
    """The one that is meant: a new one, or one of those whose names are near."""
    if not near:
        return new
    taken = keys.pick("did you mean: ", lambda _: [*map(str, near), f"no: {new}"])
    return (*near, new)[taken[1]] if taken and taken[1] >= 0 else None


def _meant_of(refs: tuple[Ref, ...], typed: str, kind: str) -> list[Ref]:
    """Those that go: a hyphen is all of them, one before a name, or a few letters of it, that one."""
    name = typed.removeprefix("-").strip().lower()
    found = [ref for ref in refs if any(part.startswith(name) for part in (ref.id, *ref.id.split("-")))]
    exact = [ref for ref in refs if ref.id == name]
    if name and len(exact or found) != 1:
        hint = f"it names {', '.join(ref.id for ref in refs) or 'none'}"
        raise SiteError(Problem(Mark(""), "error", f'there is no {kind} "{name}" in this draft', hint))
    return exact or found if name else list(refs)


def _other_figures(draft: Event) -> list[str]:
    """The figures of its sentences that it does not have."""
    known = {figure.value.text for figure in draft.figures}
    found: dict[str, str] = {}
    for one in draft.evidence:
        for figure in find_figures(one.quote, Span(0, len(one.quote)), time_expressions(one.quote)):
            if figure.value not in known:
                found.setdefault(figure.value, f"{figure.value} {figure.label}")
    return [*found.values()][:LINES]
