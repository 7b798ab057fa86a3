"""Ingredients: the site in; the digest of each thing that a page may have been made of, by the name that it has, out.

A name is a word and what it is about, as `View` notes it: `entry event/x`, `list actor/x`, `part newest 2 `.
"""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from dateline.model import Entry, Event, Page, Ref, Site, find_titles, promise_of, ref_to
from dateline.model.flat import text_of
from dateline.publish.lists.faces import comparison_of, face_of, figure_of, id_of, ids_of, shape_of, standing_of
from dateline.publish.lists.lists import CHANGES_PER_PAGE, PROMISES_PER_PAGE, Change, Lists
from dateline.publish.lists.placed import Period, layers
from dateline.publish.theme.theme import Theme

GONE = ""  # the digest of what there is not
# Of shapes, and what is within what.
OF_LISTS = frozenset({"list", "part", "total", "has", "periods", "around", "tied"})
OF_ENTRIES = frozenset({"entry", "face", "shape"})  # which follow from the entry that they are of
OF_DAYS = frozenset({"promise", "promises", "promised"})  # which may be others tomorrow, though no entry is
OF_FILES = frozenset({"asset", "media", "sitemap"})  # which follow from no entry
# Of a site that retells another, these are the same, but for those that `retold` knows.
OF_WORDS = frozenset(
    {"back", "count", "descent", "differing", "disputed", "figures", "latest", "newest", "news", "same", "text"}
)


class Ingredients:
    """Digests of 64 bits, each worked out when it is asked for."""

    def __init__(self, lists: Lists, theme: Theme, home: Path, pages: Iterable[Page]) -> None:
        self._site = lists.site
        self._theme = theme
        self._home = home
        self._pages = pages
        self._lists = lists
        self._known: Callable[[str], str] = lambda _: GONE
        self._anew: AbstractSet[str] = frozenset()
        self._faces: dict[str, str] = {}  # by entry, as the next: others are made of them too
        self._shapes: dict[str, str] = {}

    def trust(self, known: Callable[[str], str], but: AbstractSet[str]) -> None:
        """Take the faces and shapes that are known as they are, `but` these, so that nothing is read for them."""
        self._known, self._anew = known, but

    def retold(self, before: Site) -> set[str]:
        """Which ingredients of `OF_WORDS` may be others than those of a site that this one retells."""
        now, then = self._site.mentions, before.mentions
        found = {f"back {ref}" for ref in now.keys() | then.keys() if now.get(ref) is not then.get(ref)}
        changed = [ref for ref, digest in self._site.digests.items() if digest != before.digests[ref]]
        found.update(f"text {by}" for ref in changed for by in (ref, *now.get(ref, ())))
        pairs = zip(before.timeline, self._site.timeline, strict=True)
        if any(new.status == "disputed" or new.contradicts for old, new in pairs if old is not new):
            found.add("disputed ")
        return found

    def digest(self, name: str) -> str:
        """The digest of an ingredient; the same as long as no page that was made of it can change by it."""
        word, _, about = name.partition(" ")
        find: Callable[[str], str] = getattr(self, f"_{word}")
        return find(about)

    @property
    def entries(self) -> Iterator[tuple[str, str]]:
        """The digests of all entries, whole, by their names."""
        return ((f"entry {ref}", digest.hex()) for ref, digest in self._site.digests.items())

    def _entry(self, about: str) -> str:
        digest = self._site.digests.get(_ref(about))
        return digest.hex() if digest else GONE

    def _face(self, about: str) -> str:
        if about not in self._faces and (entry := self._site.entries.get(_ref(about))):
            self._faces[entry.ref] = _hash(self._face_of(entry))
        return self._faces.get(about, GONE)

    def _face_of(self, entry: Entry) -> object:
        """All of an entry that pages of others show; of an event also how many of its sources are independent."""
        if not isinstance(entry, Event):
            return face_of(entry)
        return face_of(entry), self._lists.independent(entry)

    def _descent(self, _: str) -> str:
        """What every source is derived from, by which others count it or not."""
        return _hash([(id_of(ref), ids_of(derived)) for ref, derived in self._site.derived.items()])

    def _list(self, about: str) -> str:
        return self._joined(self._lists.undated if about == "undated" else self._lists.events(_list(about)))

    def _part(self, about: str) -> str:
        order, number, of = about.split(" ", 2)
        return self._joined(self._lists.part(Page("", "", order=order, number=int(number)), _list(of)))

    def _total(self, about: str) -> str:
        return str(len(self._lists.events(_list(about))))

    def _has(self, about: str) -> str:
        return str(_list(about) in self._lists.periods)

    def _periods(self, _: str) -> str:
        return self._all_periods

    @cached_property
    def _all_periods(self) -> str:
        lists = self._lists.periods.items()
        places = self._lists.places
        each = ((of, layers(events, 2 if of[1] else 1), places[events[0].ref]) for of, events in lists)
        return _hash(list(each))

    def _shape(self, about: str) -> str:
        if about not in self._shapes and isinstance(entry := self._site.entries.get(_ref(about)), Event):
            self._shapes[entry.ref] = _hash(shape_of(entry))
        return self._shapes.get(about, GONE)

    def _around(self, about: str) -> str:
        return _hash(self._neighbours.get(about.partition("/")[2]))

    @cached_property
    def _neighbours(self) -> Mapping[str, list[str]]:
        """By each event, those before and after it in the whole timeline and in the lists of its actors and topics."""
        found: dict[str, list[str]] = {}
        lists = ((ref.id, events) for ref, events in self._site.about.items() if ref.kind in ("actor", "topic"))
        for of, events in (("", self._site.timeline), *lists):
            ids = ["", *[event.ref.id for event in events], ""]
            for before, id, after in zip(ids, ids[1:], ids[2:], strict=False):
                found.setdefault(id, []).extend((of, before, after))
        return found

    def _tied(self, about: str) -> str:
        ref, places = _ref(about), self._lists.places
        event = self._site.entries.get(ref)
        ties = sorted(event.ties, key=lambda tie: places[tie[1]]) if isinstance(event, Event) else ()
        return _hash([(tie, id_of(other)) for tie, other in (*ties, *self._site.answers.get(ref, ()))])

    def _back(self, about: str) -> str:
        ref, site = _ref(about), self._site
        if ref not in self._led_to:
            return "none"
        mentions = ids_of(site.mentions.get(ref, ()))
        points = [(id_of(point.event), figure_of(point.figure)) for point in site.points.get(ref, ())]
        answers = [(tie, id_of(by)) for tie, by in site.answers.get(ref, ())]
        return _hash((mentions, points, answers, ids_of(site.parts.get(ref, ())), ids_of(site.derived.get(ref, ()))))

    def _text(self, about: str) -> str:
        """What a text of which others show sentences says, and what these say for what it names."""
        entry = self._site.entries.get(_ref(about))
        return _hash((text_of(entry), find_titles(entry, self._site.entries, self._site.same))) if entry else GONE

    @cached_property
    def _led_to(self) -> AbstractSet[Ref]:
        site = self._site
        return {*site.mentions, *site.points, *site.answers, *site.parts, *site.derived}

    def _figures(self, about: str) -> str:
        return _hash([comparison_of(each) for each in self._lists.series.get(_ref(about), ())])

    def _differing(self, about: str) -> str:
        found = self._lists.differing_by_event.get(_ref(about), ()) if about else self._lists.differing
        return _hash([comparison_of(each) for each in found])

    def _disputed(self, _: str) -> str:
        return _hash([(self._face_of(event), ids_of(refs)) for event, refs in self._lists.disputed])

    def _kind(self, kind: str) -> str:
        faces = [self._known_digest(f"face {ref}") for ref in self._site.entries if ref.kind == kind]
        return _hash(faces) if faces else GONE

    def _known_digest(self, name: str) -> str:
        return (name not in self._anew and self._known(name)) or self.digest(name)

    def _count(self, kind: str) -> str:
        return str(self._counts[kind])

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter([ref.kind for ref in self._site.entries])

    def _newest(self, _: str) -> str:
        return _hash(self._lists.newest)

    def _news(self, about: str) -> str:
        """What a page shows, and of how many it is one, which its links to the others tell."""
        shows, number = about.split()
        of = len(self._lists.corrections if shows == "corrections" else self._lists.changes)
        shown = _changes(self._lists.news(Page("", shows, number=int(number))))
        return _hash((-(-of // CHANGES_PER_PAGE), shown))

    def _latest(self, most: str) -> str:
        return _changes(self._lists.changes[: int(most)])

    def _tally(self, _: str) -> str:
        return _hash(repr(self._lists.tally))

    def _promise(self, about: str) -> str:
        ref = _ref(about)
        promise = promise_of(self._site, ref) if ref in self._site.entries else None
        return _hash(standing_of(promise)) if promise else GONE

    def _promises(self, _: str) -> str:
        return _hash([standing_of(promise) for promise in self._lists.promises])

    def _promised(self, number: str) -> str:
        """What a page shows, and of how many it is one, as above."""
        of, shown = len(self._lists.promises), self._lists.promised(Page("", "", number=int(number)))
        return _hash((-(-of // PROMISES_PER_PAGE), [standing_of(promise) for promise in shown]))

    def _absent(self, about: str) -> str:
        entry = self._site.absent.get(_ref(about))
        return _hash(face_of(entry)) if entry else GONE

    def _later(self, about: str) -> str:
        return _hash(repr(self._site.later.get(_ref(about), ())))

    def _same(self, _: str) -> str:
        return _hash([(id_of(ref), id_of(kept)) for ref, kept in sorted(self._site.same.items())])

    def _asset(self, name: str) -> str:
        path = self._theme.assets.get(name)
        return blake2b(path.read_bytes(), digest_size=8).hexdigest() if path else GONE

    def _media(self, name: str) -> str:
        """By its size and its times, since pictures are large."""
        try:
            found = (self._home / "content" / "media" / name).stat()
        except OSError:  # it is gone, or cannot be read, which is told where it is printed
            return GONE
        return _hash((found.st_size, found.st_mtime_ns, found.st_ctime_ns))

    def _sitemap(self, _: str) -> str:
        return _hash([page.path for page in self._pages])

    def _joined(self, events: tuple[Event, ...]) -> str:
        shapes = self._all_shapes
        return blake2b(b"".join([shapes[event.ref.id] for event in events]), digest_size=8).hexdigest()

    @cached_property
    def _all_shapes(self) -> Mapping[str, bytes]:
        ids = (event.ref.id for event in self._site.timeline)
        return {id: bytes.fromhex(self._known_digest(f"shape event/{id}")) for id in ids}


def _changes(changes: Iterable[Change]) -> str:
    return _hash([(change.day.text, change.event.id, change.correction) for change in changes])


def _hash(value: object) -> str:
    return blake2b(_pack(value), digest_size=8).hexdigest()


def _pack(value: object) -> bytes:
    # Version 2 of marshal's form tells equal values by no accident of where they are in memory.
    return marshal.dumps(value, 2)  # type: ignore[arg-type]  # it is made of plain values


def _ref(name: str) -> Ref:
    kind, _, id = name.partition("/")
    return ref_to(kind, id)


def _list(name: str) -> Ref | Period | None:
    """The list that a name is of: `` the timeline, `actor/x`, `2023:`, `2023:12`."""
    if not name:
        return None
    if "/" in name:
        return _ref(name)
    year, _, month = name.partition(":")
    return int(year), int(month) if month else None
