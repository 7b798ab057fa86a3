"""Naming: which entries a text names goes in, each with a sentence; where each entry is named comes out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.model.values import Ref

Sentences = tuple[tuple[str, ...], ...]


class Mention(NamedTuple):
    """Where an entry's text links to another, with the sentence that does; of a source, all that cite it."""

    by: Ref
    sentence: str
    others: tuple[str, ...] = ()


class Naming:
    """What one entry's text names, each with the sentences that do, which are read when they are asked for."""

    __slots__ = ("_sentences", "by", "targets")

    def __init__(self, by: Ref, targets: tuple[Ref, ...], sentences: Sentences | Callable[[], Sentences]) -> None:
        self.by = by
        self.targets = targets
        self._sentences = sentences

    @property
    def sentences(self) -> Sentences:
        """Those for each target."""
        return self._sentences() if callable(self._sentences) else self._sentences

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

    def __init__(self, namings: Mapping[Ref, tuple[Naming, ...]]) -> None:
        self.namings = namings

    @classmethod
    def of(cls, namings: Iterable[Naming]) -> Mentions:
        """Those of these texts."""
        found: defaultdict[Ref, list[Naming]] = defaultdict(list)
        for naming in namings:
            for target in naming.targets:
                found[target].append(naming)
        return cls({ref: tuple(those) for ref, those in found.items()})

    @classmethod
    def told(cls, found: Mapping[Ref, Iterable[Mention]]) -> Mentions:
        """Those that are told here."""
        return cls(
            {
                ref: tuple([Naming(one.by, (ref,), ((one.sentence, *one.others),)) for one in those])
                for ref, those in found.items()
            }
        )

    def others(self, before: Mentions) -> Iterator[Ref]:
        """The entries that are named otherwise than before, as far as the linker made that anew."""
        now, then = self.namings, before.namings
        return (ref for ref in now.keys() | then.keys() if now.get(ref) is not then.get(ref))

    def __getitem__(self, ref: Ref) -> tuple[Mention, ...]:
        return tuple([naming.mention(ref) for naming in self.namings[ref]])

    def __contains__(self, ref: object) -> bool:
        return ref in self.namings

    def __iter__(self) -> Iterator[Ref]:
        return iter(self.namings)

    def __len__(self) -> int:
        return len(self.namings)
