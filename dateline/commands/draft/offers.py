"""Offers: a draft and a kind go in; who or what may be named in it comes out, by what is typed, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.authoring.entities.bodies import BODIES, LOWER_BODIES, PLACE_WORDS
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.registry import Named, Registry
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.junk import running_text
from dateline.authoring.language.sentences import sentences
from dateline.authoring.language.word_sets import word_set
from dateline.content.desk import ARTICLES, Desk
from dateline.content.load import read_text
from dateline.content.registry import is_proposed
from dateline.dates.names import MONTHS, WEEKDAYS
from dateline.edit.values import plain_line
from dateline.model import Actor, Entry, Event, Evidence, Ref
from dateline.problems import SiteError
from dateline.schema import ACTOR_KINDS

LISTS = {"actor": "actors", "place": "places", "topic": "topics"}
_RUN = re.compile(
    r"[^\W\d_a-z][\w.'’-]*\w(?:(?: (?:of|for|de|la|del|da|do|dos|von|van|bin|al|and))?(?: the)? [^\W\d_a-z][\w'’-]*\w)*"
)
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
_SMALL = word_set("of the de la del van von bin al and for")
_THE = re.compile(r"^The (?=\w)")
_COINED = re.compile(r"\w*[a-z][A-Z]\w*")  # PennDOT
_DAYS = frozenset((*MONTHS, *WEEKDAYS))
_OWNED = re.compile(r"['’]s?\Z")


@dataclass(frozen=True, slots=True)
class Offer:
    """Who or what may be named: an entry by its id, or, with none, a new one with what is known of it.

    `names` begin with the name, then aliases. `instead` is the id of whom it takes the place of.
    """

    kind: str
    names: tuple[str, ...]
    id: str = ""
    actor_kind: str = ""
    position: str = ""
    instead: str = ""
    there: bool = False  # it is named already

    @property
    def name(self) -> str:
        """What it is called."""
        return self.names[0]

    def __str__(self) -> str:
        known = [word for word in (self.actor_kind, self.position) if word]
        about = f"  {', '.join(known)}" if known else ""
        if self.there:
            return f"{self.name}{about}, named already"
        if self.instead:
            return f"{self.name}{about}, in place of {self.instead}"
        return f"{self.name}{about}" if self.id else f"{self.name}  new{': ' if known else ''}{', '.join(known)}"


def offers_for(desk: Desk, draft: Event, kind: str) -> tuple[Offer, ...]:
    """Who a new name may be instead; who stands in the sentence, and then in the article; and who else there is."""
    registry = Registry.of(desk.site)
    there = refs_of(draft, kind)
    offers: dict[tuple[str, str], Offer] = {}
    named = _named_in(desk, draft, kind, registry)
    for offer in (*_instead(desk, draft, kind, registry), *named, *_known(desk, kind, registry)):
        named_already = Ref(kind, offer.id) in there
        offers.setdefault((offer.id, "" if offer.id else offer.name), replace(offer, there=named_already))
    return tuple(sorted(offers.values(), key=lambda offer: offer.there))


def refs_of(draft: Event, kind: str) -> tuple[Ref, ...]:
    """Whom or what a draft names, of one kind."""
    return tuple(part.actor for part in draft.actors) if kind == "actor" else getattr(draft, LISTS[kind])


def new_in(desk: Desk, draft: Event, *kinds: str) -> list[Entry]:
    """Whom and what a draft names that the record does not have, of these kinds or of any."""
    refs = [ref for kind in kinds or LISTS for ref in refs_of(draft, kind)]
    return [entry for ref in refs if (entry := desk.site.entries.get(ref)) and is_proposed(entry)]


def read_name(typed: str, kind: str) -> Offer:
    """A new name as it is typed: `Helena Marsh, judge`, `Northern Front, group`; what is left open is guessed.

    One without capitals gets them, and an id is a name.
    """
    name, *rest = (plain_line(part) for part in typed.removeprefix("+").split(","))
    if name == name.lower():
        words = name.replace("-", " ") if re.fullmatch(r"[a-z\d]+(?:-[a-z\d]+)*", name) else name
        capitals = words.split(" ") if kind != "topic" else []
        name = (
            " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in capitals) or words.capitalize()
        )
    kinds = [word for word in rest if word.lower() in ACTOR_KINDS.words]
    position = ", ".join(word for word in rest if word and word not in kinds)
    if kind != "actor":
        return Offer(kind, (name,))
    return Offer(kind, (name,), "", kinds[0].lower() if kinds else _kind_of(name, position), position)


def _kind_of(name: str, position: str) -> str:
    """What a new actor probably is, by its name alone."""
    found = [mention for mention in find_names(f"On Monday, {name} said so.") if mention.name == name]
    words = name.split()
    bodies = BODIES.intersection(fold_words(name))
    if position or not (found or bodies or (len(name) > 1 and words[-1:] == [words[-1].upper()])):
        return "person" if position or len(words) > 1 else ""
    return found[0].actor_kind if found else "organization"


def _instead(desk: Desk, draft: Event, kind: str, registry: Registry) -> Iterator[Offer]:
    """Who of the record a name may be that is new in this draft."""
    for stub in new_in(desk, draft, kind):
        for id in near_names(stub.label, kind, stub.kind if isinstance(stub, Actor) else "", registry):
            if id != stub.id and (named := registry.find(kind, id)):
                yield replace(_offer(desk, named), instead=stub.id)


def _named_in(desk: Desk, draft: Event, kind: str, registry: Registry) -> Iterator[Offer]:
    """Whom the articles name: in the draft's sentences; then in what stands around them, the nearest first.

    Behind those that are names stand what may be one: a place of which a body is called, a body without a name.
    """
    for one in draft.evidence:
        try:
            text = read_text(desk.home, f"{ARTICLES}/{one.source.id}.txt") if one.source else ""
        except SiteError:  # which is not kept by everybody
            continue
        mentions = find_names(text, registry)
        near = sorted(mentions, key=lambda mention: abs(mention.start - one.start))
        inner = [mention for mention in mentions if mention.kind == kind and one.start <= mention.start < one.end]
        yield from (_of_mention(desk, mention, mentions, registry) for mention in inner)
        yield from _runs(desk, draft, one, text, kind, mentions)
        if kind == "place":
            here = (mention for mention in near if one.start <= mention.start < one.end)
            names = [name for mention in here for name in _places_in(mention)]
            names += [head["place"].title()] if (head := _DATELINE.search(text[:600])) else []
            yield from (_named(desk, registry, kind, name) for name in names)
        elif kind == "actor":
            yield from _unnamed(draft.title)
        yield from (_of_mention(desk, mention, mentions, registry) for mention in near if mention.kind == kind)
        if kind == "place":
            yield from (_named(desk, registry, kind, name) for mention in near for name in _places_in(mention))
        told = [
            (span.start + a, span.start + b) for span in running_text(text) for a, b in sentences(text[slice(*span)])
        ]
        for start, end in sorted(told, key=lambda span: abs(span[0] - one.start)):
            yield from _runs(desk, draft, one._replace(start=start, end=end), text, kind, mentions)


def _named(desk: Desk, registry: Registry, kind: str, name: str) -> Offer:
    """An entry that goes by this name, or a new one."""
    known = _called(registry, kind, name)
    return _offer(desk, known) if known else Offer(kind, (name,))


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


def _of_mention(desk: Desk, mention: Mention, all: Iterable[Mention], registry: Registry) -> Offer:
    """An entry of the record, or a new one with the position that the article gives it anywhere."""
    if named := registry.find(mention.kind, mention.id) or _called(registry, mention.kind, mention.name):
        return _offer(desk, named)
    same = [other for other in all if other.kind == mention.kind and other.name == mention.name]
    position = next((other.position for other in same if other.position), "")
    return Offer(mention.kind, (mention.name,), "", mention.actor_kind, plain_line(position))


def _runs(
    desk: Desk, draft: Event, one: Evidence, text: str, kind: str, mentions: Sequence[Mention]
) -> Iterator[Offer]:
    """Capitals in a sentence that were taken for no name, or in part: places behind `in`, others of two words."""
    if kind == "topic":
        return
    names = [mention for mention in mentions if mention.kind != "topic"]
    for run in _RUN.finditer(text, one.start, one.end):
        name = _OWNED.sub("", _THE.sub("", run[0]))
        start = run.start() + len(run[0]) - len(_THE.sub("", run[0]))
        inner = [mention for mention in names if mention.start < run.end() and start < mention.end]
        first = name.casefold().split()[0]
        if not _DAYS.isdisjoint(name.casefold().split()) or (
            run.start() == one.start and " " not in name and not _COINED.fullmatch(name)
        ):
            continue
        if len(inner) == 1 and inner[0].kind == kind and start < inner[0].start and inner[0].end == run.end():
            more = set(fold_words(text[start : inner[0].start]))
            stubs = [stub for stub in new_in(desk, draft, kind) if stub.label == inner[0].name]
            stubs = [stub for stub in stubs if not more <= set(fold_words(_position(stub)))]
            yield from (replace(read_name(name, kind), instead=stub.id) for stub in stubs)
        elif inner:
            continue
        elif kind == "place" and _WHERE.search(text, max(one.start, run.start() - 30), run.start()):
            yield Offer(kind, (name,))
        elif run.start() == one.start and " of " in name and first not in BODIES:
            continue  # "Envoys of Talovia"
        elif kind == "actor" and (_COINED.fullmatch(name) or (" " in name and fold_words(name)[-1] not in PLACE_WORDS)):
            yield read_name(name, kind)


def _called(registry: Registry, kind: str, name: str) -> Named | None:
    keys = fold_words(name)
    return next((named for said, named in registry.spelled(kind) if fold_words(said) == keys), None)


def _known(desk: Desk, kind: str, registry: Registry) -> Iterator[Offer]:
    """Everyone there is, those first of whom the record tells most."""
    told: Counter[Ref] = Counter()
    for event in desk.site.timeline:
        told.update((*(part.actor for part in event.actors), *event.places, *event.topics))
    named = [one for one in registry.entries if one.kind == kind]
    yield from (_offer(desk, one) for one in sorted(named, key=lambda one: (-told[Ref(kind, one.id)], one.id)))


def _offer(desk: Desk, named: Named) -> Offer:
    entry = desk.site.entries.get(Ref(named.kind, named.id))
    return Offer(named.kind, named.names, named.id, named.actor_kind, _position(entry) if entry else "")


def _position(entry: Entry) -> str:
    return entry.positions[-1].title if isinstance(entry, Actor) and entry.positions else ""
