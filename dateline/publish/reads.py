"""Reads: what artifacts are made of; the last build's ledger goes in, what changed since, and the next ledger, out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.publish.ingredients import GONE, OF_FILES, OF_LISTS, Ingredients
from dateline.publish.ledger import Ledger, pack, unpack
from dateline.publish.stage import Artifact


class Reads:
    """The ingredients of all artifacts, numbered; those of the last build keep their numbers.

    `press` is the digest of what every artifact is made with: where it is another now, nothing is left of the last
    build's, and every artifact is stale.
    """

    def __init__(self, last: Ledger, ingredients: Ingredients, press: str) -> None:
        self._ingredients = ingredients
        self._press = press
        self._is_other = press != last.press
        self._digests = {} if self._is_other else dict(last.ingredients)
        changed = dict(self._find_changed())
        self._digests.update(changed)
        self._numbers = {name: number for number, name in enumerate(self._digests)}
        self._changed = {self._numbers[name] for name in changed}

    def is_stale(self, artifact: Artifact) -> bool:
        """Whether what an artifact of the last build was made of has changed."""
        if self._is_other or not self._changed:
            return self._is_other
        return not self._changed.isdisjoint(unpack(artifact.made.reads))

    def note(self, artifact: Artifact) -> Artifact:
        """The artifact with what it was made of by number, for the ledger."""
        numbers = [self._number(name) for name in artifact.reads]
        return replace(artifact, made=artifact.made._replace(reads=pack(numbers)))

    @property
    def ledger(self) -> Ledger:
        """A ledger of nothing but what has been noted, and what tells whether it changed."""
        for name in self._ingredients.entries:
            self._number(name)
            if name.startswith("entry event/"):
                self._number(name.replace("entry", "shape", 1))
        return Ledger(press=self._press, ingredients=self._digests)

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self._numbers)
            self._digests[name] = self._ingredients.digest(name)
        return self._numbers[name]

    def _find_changed(self) -> Iterable[tuple[str, str]]:
        """The ingredients that are no longer what they were, with what they are; most are left out unseen."""
        last, now = self._digests, self._ingredients.entries
        entries = {name for name, digest in now.items() if last.get(name, GONE) != digest}
        entries |= {name for name in last if name.startswith("entry ") and name not in now and last[name] != GONE}
        shapes = {name.replace("entry", "shape", 1) for name in entries}
        same_lists = all(last.get(shape, GONE) == self._ingredients.digest(shape) for shape in shapes)
        for name, digest in last.items():
            word, _, about = name.partition(" ")
            if word in OF_FILES or (word in ("entry", "face", "shape") and f"entry {about}" in entries):
                pass
            elif word in ("entry", "face", "shape") or not entries or (same_lists and word in OF_LISTS):
                continue
            if (new := self._ingredients.digest(name)) != digest:
                yield name, new
