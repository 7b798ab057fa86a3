"""Naming: which entries a text names goes in, each with a sentence; where each entry is named comes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.model.values import Ref

Sentences = tuple[tuple[str, ...], ...]
Told = tuple[tuple[Ref, ...], Sentences | Callable[[], Sentences]]


class Mention(NamedTuple):
    """Where an entry's text links to another, with the sentence that does; of a source, all that cite it."""

    by: Ref
    sentence: str
    others: tuple[str, ...] = ()


class Naming:
    """What one entry's text names, each with the sentences that do; either may be read when it is asked for."""

    __slots__ = ("_told", "by")

    def __init__(self, by: Ref, told: Told | Callable[[], Told]) -> None:
        self.by = by
        self._told = told

    @property
    def targets(self) -> tuple[Ref, ...]:
        """What is named."""
        return (self._told() if callable(self._told) else self._told)[0]

    @property
    def sentences(self) -> Sentences:
        """Those for each target."""
        targets, sentences = self._told() if callable(self._told) else self._told
        if callable(sentences):
            sentences = sentences()
            self._told = targets, sentences
        return sentences

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Naming):
            return NotImplemented
        return (self.by, self.targets) == (other.by, other.targets) and self.sentences == other.sentences

    __hash__ = None  # type: ignore[assignment]  # it is looked up nowhere

    def mention(self, target: Ref) -> Mention:
        """Where it names one of its targets."""
        first, *others = self.sentences[self.targets.index(target)]
        return Mention(self.by, first, tuple(others))


class Mentions(Mapping[Ref, tuple[Mention, ...]]):
    """Where texts name each entry, in the order of those that name it; a `Mapping` of which little is ever read."""

    def __init__(self, namers: Mapping[Ref, tuple[Ref, ...]], namings: dict[Ref, Naming]) -> None:
        """By each entry, those that name it; and what each of these names."""
        self.namers = namers
        self.namings = namings

    @classmethod
    def of(cls, namings: Iterable[Naming]) -> Mentions:
        """Those of these texts."""
        known = {naming.by: naming for naming in namings}
        found: defaultdict[Ref, list[Ref]] = defaultdict(list)
        for naming in known.values():
            for target in naming.targets:
                found[target].append(naming.by)
        return cls({ref: tuple(those) for ref, those in found.items()}, known)

    @classmethod
    def told(cls, found: Mapping[Ref, Iterable[Mention]]) -> Mentions:
        """Those that are told here."""
        named: defaultdict[Ref, dict[Ref, tuple[str, ...]]] = defaultdict(dict)
        for ref, those in found.items():
            for one in those:
                named[one.by][ref] = (one.sentence, *one.others)
        namings = {by: Naming(by, (tuple(names), tuple(names.values()))) for by, names in named.items()}
        return cls({ref: tuple([one.by for one in those]) for ref, those in found.items()}, namings)

    def others(self, before: Mentions) -> Iterator[Ref]:
        """The entries that are named otherwise than before, as far as the linker made that anew."""
        now, then = self.namers, before.namers
        return (ref for ref in now.keys() | then.keys() if now.get(ref) is not then.get(ref))

    def __getitem__(self, ref: Ref) -> tuple[Mention, ...]:
        return tuple([self.namings[by].mention(ref) for by in self.namers[ref]])

    def __contains__(self, ref: object) -> bool:
        return ref in self.namers

    def __iter__(self) -> Iterator[Ref]:
        return iter(self.namers)

    def __len__(self) -> int:
        return len(self.namers)


class Namings(dict[Ref, Naming]):
    """Namings by entry; of those that were kept, each is made when it is asked for."""

    def __init__(self, kept: Callable[[Ref], Naming]) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, ref: Ref) -> Naming:
        naming = self[ref] = self._kept(ref)
        return naming

    def copy(self) -> Namings:
        """The same, to be changed."""
        other = Namings(self._kept)
        other.update(self)
        return other
