"""Named: a draft and a kind go in; whom and what its articles name comes out, as offers, the nearest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.authoring.entities.bodies import BODIES, LOWER_BODIES, PLACE_WORDS
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.entities.people import GRADES, OFFICES
from dateline.authoring.entities.registry import Named, Registry
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.spans import Span
from dateline.authoring.language.word_sets import word_set
from dateline.commands.draft.capitals import DAYS, RUN, capitals_in
from dateline.commands.draft.nearby import Kept, kept_of
from dateline.commands.draft.offer import Offer, new_in, offer_of, position_of, read_name
from dateline.commands.draft.renamed import renamed
from dateline.content.desk import Desk
from dateline.edit.values import plain_line
from dateline.model import Event

_WHERE = re.compile(
    r"\b(?:in|at|near|outside|from|to|of|on|into|across|through|around|off|capital,|port|city|town|village) (?:the )?\Z"
)
_DATELINE = re.compile(r"(?P<place>[A-Z][A-Z'’. -]+[A-Z])\b[^\n]{0,40}?(?:--|[–—]| - |\()")
# Behind a place's name, these make a body's; before "of", the first line of them.
_OF_PLACES = word_set(
    """government parliament council city university court mayor kingdom republic police
    borough county town district state assembly hospital airport port harbour fire constabulary museum prison
    rovers united wanderers athletic albion rangers"""
)
_GRADES = word_set("security supreme high federal national royal general constitutional")
_WITHOUT_NAME = BODIES | word_set("regulator watchdog opposition prosecutors state inspectors")
_BEFORE_NAMES = NO_NAMES | OFFICES | GRADES
_THE = re.compile(r"^The (?=\w)")
_COINED = re.compile(r"\w*[a-z][A-Z]\w*")  # PennDOT
_OWNED = re.compile(r"['’]s?\Z")


def named_in(desk: Desk, draft: Event, kind: str, registry: Registry) -> Iterator[Offer]:
    """Whom the articles name: in the draft's sentences; then in what stands around them, the nearest first.

    Behind those that are names stand what may be one: a place of which a body is called, a body without a name; at
    last whatever has capitals.
    """
    for kept in kept_of(desk, draft):
        page = _Page(desk, draft, kept, kind, registry, find_names(kept.text, registry))
        yield from (replace(offer, far=0) for offer in page.own())
        yield from (replace(offer, far=1) for offer in page.others())
        yield from page.loose()


@dataclass(frozen=True, slots=True)
class _Page:
    """An article on which a draft stands, and what is named in it."""

    desk: Desk
    draft: Event
    kept: Kept
    kind: str
    registry: Registry
    mentions: Sequence[Mention]

    def own(self) -> Iterator[Offer]:
        """Whom the draft's sentence names."""
        own, kind = self.kept.own(), self.kind
        here = [mention for mention in self.mentions if own.start <= mention.start < own.end]
        yield from (self._offer(mention) for mention in here if mention.kind == kind)
        yield from self._runs(own)
        if kind == "place":
            yield from (self._called(name) for mention in here for name in _places_in(mention))
        elif kind == "actor":
            yield from _unnamed(self.draft.title)

    def others(self) -> Iterator[Offer]:
        """Whom the rest of the article names."""
        start, kind, text = self.kept.evidence.start, self.kind, self.kept.text
        if kind == "place" and (head := _DATELINE.search(text[:600])):
            yield self._called(head["place"].title())
        near = sorted(self.mentions, key=lambda mention: abs(mention.start - start))
        yield from (self._offer(mention) for mention in near if mention.kind == kind)
        if kind == "place":
            yield from (self._called(name) for mention in near for name in _places_in(mention))
        yield from (offer for sentence in self.kept.others() for offer in self._runs(sentence))

    def loose(self) -> Iterator[Offer]:
        """What has capitals and was taken for no name of this kind."""
        if self.kind == "topic":
            return
        for far, sentences in ((0, [self.kept.own()]), (1, self.kept.others())):
            found = (name for one in sentences for name in capitals_in(self.kept.text, one, self.mentions, self.kind))
            for offer in map(self._called, dict.fromkeys(found)):  # who is read as nobody is hardly a person
                kind = "" if offer.actor_kind == "person" and not offer.id else offer.actor_kind
                yield replace(offer, actor_kind=kind, far=far, loose=True)

    def _called(self, name: str) -> Offer:
        """An entry that goes by this name, or a new one."""
        known = self._known(name)
        return offer_of(self.desk, known) if known else read_name(name, self.kind)

    def _offer(self, mention: Mention) -> Offer:
        """An entry of the record, or a new one with the position that the article gives it anywhere."""
        if named := self.registry.find(mention.kind, mention.id) or self._known(mention.name):
            return offer_of(self.desk, named)
        same = [one for one in self.mentions if one.kind == mention.kind and one.name == mention.name]
        position = next((other.position for other in same if other.position), "")
        return Offer(mention.kind, (mention.name,), "", mention.actor_kind, plain_line(position))

    def _known(self, name: str) -> Named | None:
        keys = fold_words(name)
        spelled = self.registry.spelled(self.kind)
        found = next((named for said, named in spelled if fold_words(said) == keys), None)
        return found or self.registry.find(self.kind, renamed(self.desk, self.kept.article, self.kind, name))

    def _runs(self, sentence: Span) -> Iterator[Offer]:
        """Capitals in a sentence that were taken for no name, or in part: places behind `in`, others of two words."""
        text, kind = self.kept.text, self.kind
        if kind == "topic":
            return
        names = [mention for mention in self.mentions if mention.kind != "topic"]
        for run in RUN.finditer(text, *sentence):
            name = _OWNED.sub("", _THE.sub("", run[0]))
            start = run.start() + len(run[0]) - len(_THE.sub("", run[0]))
            inner = [mention for mention in names if mention.start < run.end() and start < mention.end]
            first = name.casefold().split()[0]
            opens = run.start() == sentence.start
            if not DAYS.isdisjoint(name.casefold().split()) or (
                opens and " " not in name and not _COINED.fullmatch(name)
            ):
                continue
            if len(inner) == 1 and inner[0].kind == kind and start < inner[0].start and inner[0].end == run.end():
                yield from self._longer(name, inner[0], set(fold_words(text[start : inner[0].start])))
            elif inner:
                continue
            elif kind == "place" and _WHERE.search(text, max(sentence.start, run.start() - 30), run.start()):
                yield Offer(kind, (name,))
            elif opens and " of " in name and first not in BODIES:
                continue  # "Envoys of Talovia"
            elif kind == "actor" and _may_act(name):
                yield read_name(name, kind)

    def _longer(self, name: str, mention: Mention, more: set[str]) -> Iterator[Offer]:
        """A name with more words before it than one that is new here has, and than its position says; no "Ms Lee"."""
        if not (more := more - _BEFORE_NAMES):
            return
        stubs = [stub for stub in new_in(self.desk, self.draft, self.kind) if stub.label == mention.name]
        stubs = [stub for stub in stubs if not more <= set(fold_words(position_of(stub)))]
        yield from (replace(read_name(name, self.kind), instead=stub.id) for stub in stubs)


def _may_act(name: str) -> bool:
    return bool(_COINED.fullmatch(name)) or (" " in name and fold_words(name)[-1] not in PLACE_WORDS)


def _places_in(mention: Mention) -> Iterator[str]:
    """Where a body probably is, by its name: Lowen of "Lowen Borough Council" and "the government of Lowen"."""
    if mention.kind != "actor" or mention.actor_kind == "person":
        return
    words = mention.name.split(" ")
    kinds = [word.lower() in _OF_PLACES for word in words]
    if mention.actor_kind == "government" and len(words) == 1:
        yield mention.name
    elif kinds[0] and words[1:2] == ["of"]:
        yield " ".join(words[2:]).removeprefix("the ")
    elif True in kinds[1:] and not _GRADES.intersection(fold_words(mention.name)):
        yield " ".join(words[: kinds.index(True)])


def _unnamed(title: str) -> Iterator[Offer]:
    """A body that a title begins with, and that has no name: "The financial regulator opens an inquiry"."""
    article, *words = title.split()[:4]
    many = 1 if words[:1] and words[0] in LOWER_BODIES else 2
    is_named = "".join(words[many : many + 1]).istitle()  # "The rating agency Corvus"
    if article in ("The", "A", "An") and not is_named and {*words[many - 1 : many]} & _WITHOUT_NAME:
        yield Offer("actor", (" ".join(words[:many]).capitalize(),), "", "organization")
