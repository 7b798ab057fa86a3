"""Reads: what artifacts are made of; the last build's ledger goes in, what changed since, and the next ledger, out."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, chain, count, islice

from dateline.model import Site
from dateline.publish.rendering.ingredients import GONE, OF_DAYS, OF_ENTRIES, OF_FILES, OF_LISTS, OF_WORDS, Ingredients
from dateline.publish.writing.ledger import Ledger, Made, pack, unpack
from dateline.publish.writing.stage import Artifact

DESCENT = "descent "
FEW = 30  # ingredients that are found faster by their bytes, one by one
AHEAD = 8  # digests that are worked out with each artifact where all are to be: no fewer than each event has
# How names begin of which each entry has one.
_OF_EACH = frozenset({"entr", "face", "shap", "back", "text", "arou", "tied"})
_EVENT, _EVENTS = "entry event/", "kind event"  # an event, whole, and the faces of all


class _Numbers(dict[str, int]):
    """The numbers of names; one that is new gets the next, and is told of."""

    def __init__(self, known: Mapping[str, int], tell: Callable[[str], None]) -> None:
        super().__init__(known)
        self._tell = tell

    def __missing__(self, name: str) -> int:
        self._tell(name)
        number = self[name] = len(self)
        return number


class Reads:
    """The ingredients of all artifacts, numbered; those of the last build keep their numbers.

    `press` is the digest of what every artifact is made with: where it is another now, nothing is left of the last
    build's, and every artifact is stale. `before` is a site that this one may retell: where the last build was made of
    it, what other words do not change is not looked at.
    """

    def __init__(self, last: Ledger, ingredients: Ingredients, press: str, site: Site, before: Site | None) -> None:
        self._ingredients = ingredients
        self._press = press
        self._site = site
        self._is_other = press != last.press
        expected = list(self._expect()) if self._is_other else []
        self._ahead = enumerate(expected)
        self._digests = [GONE] * len(expected) if self._is_other else [*last.digests]
        self._numbers = _Numbers(dict(zip(expected, count())) if self._is_other else last.numbers, self._learn)
        retold = before and not self._is_other and site.retells(before) and before.digest == last.site
        self._before = before if retold else None
        changed = dict(self._find_changed()) if self._digests and not self._is_other else {}
        self._reworded = [name for name in changed if name.startswith(_EVENT)] if retold else None
        self._changed = {self._numbers[name]: name for name in changed}
        for number, name in self._changed.items():
            self._digests[number] = changed[name]

    def find_stale(self, artifacts: Mapping[str, Made]) -> AbstractSet[str]:
        """The paths of those files of the last build that were made of something that has changed."""
        if self._is_other:
            return artifacts.keys()
        reads = [made.reads for made in artifacts.values()]
        if len(self._changed) > FEW:
            changed = self._changed.keys()
            return {path for path, one in zip(artifacts, reads, strict=True) if not changed.isdisjoint(unpack(one))}
        paths, ends, whole = [*artifacts], [*accumulate(map(len, reads))], b"".join(reads)
        return {paths[bisect(ends, place)] for number in self._changed for place in _places(number, whole, ends)}

    def reworded(self, made: Made) -> list[str]:
        """The ids of the events that a file has in other words; none where it may be another in more than that."""
        if self._reworded is None:
            return []
        names = {name for number in unpack(made.reads) if (name := self._changed.get(number))}
        whole = {name for name in names if name.startswith(_EVENT)}
        if names - whole - {f"face {name[6:]}" for name in whole} - {_EVENTS}:
            return []
        return [name.removeprefix(_EVENT) for name in (self._reworded if _EVENTS in names else whole)]

    def names(self, made: Made) -> list[str]:
        """What a file of the last build was made of."""
        names = list(self._numbers)
        return [names[number] for number in unpack(made.reads)]

    def number(self, artifact: Artifact) -> Artifact:
        """The artifact with what it was made of by number, and by name only what has none yet.

        To be asked by the process that made it: names take as long to pass on as some pages to print.
        """
        known = self._numbers.get
        numbers = sorted([known(name, -1) for name in artifact.reads])
        new = sorted([name for name in artifact.reads if known(name) is None]) if -1 in numbers[:1] else []
        return artifact._replace(made=artifact.made._replace(reads=pack(numbers[len(new) :])), reads=new)

    def note(self, artifact: Artifact) -> Artifact:
        """The artifact with all that it was made of by number, for the ledger."""
        self._learn_ahead(AHEAD)
        if not artifact.reads:
            return artifact
        numbers = chain(unpack(artifact.made.reads), map(self._numbers.__getitem__, artifact.reads))
        return artifact._replace(made=artifact.made._replace(reads=pack(numbers)), reads=())

    @property
    def ledger(self) -> Ledger:
        """A ledger of nothing but what has been noted, and what tells whether it changed."""
        number = self._numbers.__getitem__
        number(DESCENT)
        self._learn_ahead(None)
        for name, _ in () if self._before else self._ingredients.entries:
            number(name)
            if name.startswith(_EVENT):
                number(f"shape {name[6:]}")
        return Ledger(press=self._press, numbers=self._numbers, digests=self._digests, site=self._site.digest)

    def _expect(self) -> Iterator[str]:
        """What is sure to be read where every page is made."""
        yield DESCENT
        for ref in self._site.entries:
            yield from (f"entry {ref}", f"face {ref}")
            if ref.kind == "event":
                yield from (f"{word} {ref}" for word in ("shape", "around", "back", "tied"))

    def _learn(self, name: str) -> None:
        self._digests.append(self._ingredients.digest(name))

    def _learn_ahead(self, most: int | None) -> None:
        for number, name in islice(self._ahead, most):
            self._digests[number] = self._ingredients.digest(name)

    def _last(self, name: str) -> str:
        """The digest that an ingredient had in the last build."""
        number = self._numbers.get(name)
        return GONE if number is None else self._digests[number]

    def _find_changed(self) -> Iterable[tuple[str, str]]:
        """The ingredients that are no longer what they were, with what they are; most are left out unseen."""
        last, before = self._numbers, self._before
        retold = None if before is None else self._ingredients.retold(before)
        entries = self._find_changed_entries()
        changed = {f"{word} {name.removeprefix('entry ')}" for name in entries for word in OF_ENTRIES}
        descends = self._last(DESCENT) != self._ingredients.digest(DESCENT)  # then faces of events may differ
        if not descends:
            self._ingredients.trust(self._last, changed)
        same_lists = not any(self._moves_lists(name) for name in entries)
        faced = {name.partition("/")[0].removeprefix("entry ") for name in entries if self._is_faced(name)}
        faced |= {"event"} if descends else set()
        looked: Iterable[str] = last
        if retold is not None and same_lists and not descends:
            looked = chain(changed, retold, [name for name in last if name[:4] not in _OF_EACH])
        for name in looked:
            word, _, about = name.partition(" ")
            if word in OF_ENTRIES:
                may_differ = f"entry {about}" in entries or (descends and name.startswith("face event/"))
            elif word == "kind":
                may_differ = about in faced
            elif word == "tally":
                may_differ = not same_lists or bool(faced if retold is None else faced & {"source"})
            elif word in OF_LISTS:
                may_differ = not same_lists
            elif retold is not None and word in OF_WORDS:
                may_differ = name in retold
            else:
                may_differ = bool(entries) or word in OF_FILES or word in OF_DAYS
            if may_differ and name in last and (new := self._ingredients.digest(name)) != self._last(name):
                yield name, new

    def _find_changed_entries(self) -> set[str]:
        """By name, the entries that say something else now, are new or are gone."""
        if self._before:
            then = self._before.digests
            return {f"entry {ref}" for ref, digest in self._site.digests.items() if digest != then[ref]}
        last, now = self._last, dict(self._ingredients.entries)
        entries = {name for name, digest in now.items() if last(name) != digest}
        known = (name for name in self._numbers if name.startswith("entry "))
        return entries | {name for name in known if name not in now and last(name) != GONE}

    def _moves_lists(self, name: str) -> bool:
        """Whether lists may hold others now that this entry changed: an event moves, and what a whole has does."""
        shape = name.replace("entry", "shape", 1)
        if not name.startswith(_EVENT):
            return not self._before and name.startswith(("entry topic/", "entry place/"))
        return self._last(shape) != self._ingredients.digest(shape)

    def _is_faced(self, name: str) -> bool:
        """Whether others may show an entry otherwise now that it changed."""
        face = name.replace("entry", "face", 1)
        return face not in self._numbers or self._last(face) != self._ingredients.digest(face)


def _places(number: int, whole: bytes, ends: Sequence[int]) -> Iterator[int]:
    """Where this number stands among packed ones, once in each of the parts that end there."""
    packed = pack([number])
    place = whole.find(packed)
    while place >= 0:
        if place % len(packed):  # the end of one and the beginning of the next
            place = whole.find(packed, place + 1)
            continue
        yield place
        place = whole.find(packed, ends[bisect(ends, place)])
