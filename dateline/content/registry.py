"""Registry: from entries to the ids that there are; a reference goes in, its entry comes out, or a problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dateline import schema
from dateline.content.addresses import plain_address, same_sources
from dateline.content.meant import address_in, way_out_of
from dateline.model import NOWHERE, Actor, Entry, Place, Ref, Source, Topic, ref_to
from dateline.model.flat import file_of
from dateline.problems import Mark, Problems, Words, suggest
from dateline.references import Reference


class UnmarkedError(Exception):
    """Something is wrong with a reference that does not say where it was written."""


_STUBS = {"actor": Actor, "place": Place, "topic": Topic}


@dataclass
class Registry:
    """Which entries there are, under which ids and names."""

    problems: Problems
    open: bool
    entries: dict[Ref, Entry] = field(default_factory=dict)
    drafts: set[Ref] = field(default_factory=set)
    proposed: set[Ref] = field(default_factory=set)
    broken: frozenset[Ref] = frozenset()
    renamed: dict[Ref, Ref] = field(default_factory=dict)
    same: dict[Ref, Ref] = field(default_factory=dict)
    first: dict[Ref, Entry] = field(default_factory=dict)
    stubs: set[Ref] = field(default_factory=set)
    words: dict[str, Words] = field(default_factory=dict)
    plain: dict[str, Ref | None] = field(default_factory=dict)
    unclear: int = 0  # how often more had to be known of what was asked for than that it is there

    @cached_property
    def names(self) -> dict[tuple[str, str], Ref]:
        """Names and aliases, folded, of what is named by them; a name goes before another's alias."""
        return _names(self.first.values())

    def find(self, ref: Ref, *, in_draft: bool = False) -> Ref | None:
        """The published entry that is meant; None, and a problem, where there is none.

        Raises UnmarkedError where there is a problem, and the reference does not say where it was written.
        """
        ref = self.same.get(ref, ref)
        if (known := self.entries.get(ref)) and ref not in self.stubs and (in_draft or ref not in self.drafts):
            return known.ref
        if in_draft and ref in self.drafts:
            return ref
        self.unclear += 1
        if known and ref not in self.drafts:
            return ref
        if ref in self.broken:
            return None
        if ref.mark is NOWHERE:
            raise UnmarkedError
        if ref in self.drafts and not (ref in self.proposed and self._takes(ref)):
            hint = "publish it, or take this out until then"
            self.problems.error(ref.mark, f'{ref.kind} "{ref.id}" is a draft', hint)
        elif meant := self.renamed.get(ref) or self.names.get((ref.kind, ref.id.casefold())):
            self.problems.error(ref.mark, f'"{ref.id[:80]}" is no id here', f'write "{meant.id}"')
        elif self._takes(ref):
            return self._stub(ref)
        elif schema.slug_fault(ref.id) and (slip := way_out_of(ref.id, ref.kind, self._knows(ref.kind))):
            self.problems.error(ref.mark, *slip)
        else:
            self.problems.error(ref.mark, f'unknown {ref.kind} "{ref.id[:80]}"', self._way_out(ref))
        return None

    def find_plain(self, name: str) -> Ref | None:
        """The entry that is simply there, by its kind and id, or, if it is the only one, by its id alone."""
        if name not in self.plain:
            known = [ref_to(*name.split("/", 1))] if "/" in name else self._of_all_kinds(name)
            clear = len(known) == 1 and known[0] not in self.same and self._is_there(known[0], in_draft=False)
            self.plain[name] = known[0] if clear else None
        return self.plain[name]

    def _of_all_kinds(self, id: str) -> list[Ref]:
        """What there is by an id."""
        refs = [ref_to(kind, id) for kind in schema.KINDS]
        return [ref for ref in refs if ref in self.entries or ref in self.drafts or ref in self.broken]

    def _takes(self, ref: Ref) -> bool:
        """Whether an open registry makes an entry of it."""
        return self.open and ref.kind in _STUBS and not schema.slug_fault(ref.id, ref.kind)

    def _knows(self, kind: str) -> Callable[[str], str | None]:
        """The id that a kind's entry has by an id, a former one or a name; None where there is none."""

        def known(word: str) -> str | None:
            ref = Ref(kind, word)
            if ref in self.entries or ref in self.drafts or ref in self.broken:
                return word
            meant = self.renamed.get(ref) or self.names.get((kind, word.casefold()))
            if not meant and kind == "source":
                meant = self._origins.get(plain_address(word) if "://" in word else word.casefold())
            return meant.id if meant else None

        return known

    def is_plain(self, reference: Reference, *, in_draft: bool = False) -> bool:
        """Whether what `[[…]]` or `[@…]` means is simply there."""
        if reference.kind == "cite":
            return self._is_there(ref_to("source", reference.target), in_draft)
        if reference.kind_hint:
            return self._is_there(ref_to(reference.kind_hint, reference.id), in_draft)
        known = self._of_all_kinds(reference.id)
        return len(known) == 1 and self._is_there(known[0], in_draft)

    def _is_there(self, ref: Ref, in_draft: bool) -> bool:
        ref = self.same.get(ref, ref)
        if ref in self.drafts:
            return in_draft
        return ref in self.entries and ref not in self.stubs

    def find_reference(self, reference: Reference, mark: Mark, *, in_draft: bool = False) -> Ref | None:
        """The entry that `[[…]]` or `[@…]` means; None, and a problem, where there is none or more than one."""
        if reference.kind == "cite":
            return self.find(Ref("source", reference.target, mark), in_draft=in_draft)
        if url := address_in(reference.target):
            message = "[[…]] leads to an entry, not to an address"
            self.problems.error(mark, message, f"write [{reference.label or 'the words'}]({url})")
            return None
        hint = reference.kind_hint
        if hint is not None and hint not in schema.KINDS:
            kind = schema.KIND_OF.get(hint) or suggest(hint, schema.KINDS)
            way_out = f"[[{kind}/{reference.id}]]" if kind else f"one of {', '.join(schema.KINDS)}"
            self.problems.error(mark, f'"{hint[:80]}" is no kind of entry', way_out)
            return None
        if hint is not None:
            return self.find(Ref(hint, reference.id, mark), in_draft=in_draft)
        refs = [Ref(kind, reference.id, mark) for kind in schema.KINDS]
        known = [ref for ref in refs if ref in self.entries or ref in self.drafts or ref in self.broken]
        if len(known) == 1:
            return self.find(known[0], in_draft=in_draft)
        if known:
            choices = " or ".join(f"[[{ref}]]" for ref in known)
            self.problems.error(mark, f'"{reference.id}" is the id of more than one entry', f"write {choices}")
            return None
        self.problems.error(mark, f'unknown entry "{reference.id[:80]}"', self._way_out_of_text(reference))
        return None

    @cached_property
    def _origins(self) -> dict[str, Ref]:
        """The sources by their addresses, and by their publishers where a publisher has only one."""
        sources = [entry for entry in self.entries.values() if isinstance(entry, Source) and not entry.inline]
        counts = Counter(source.publisher.casefold() for source in sources)
        by_name = {name: source.ref for source in sources if counts[name := source.publisher.casefold()] == 1 and name}
        return by_name | {plain_address(source.url): source.ref for source in sources if source.url}

    def _stub(self, ref: Ref) -> Ref:
        """An entry of which only the id is known."""
        name = ref.id.replace("-", " ").capitalize()
        self.problems.warning(ref.mark, f'unknown {ref.kind} "{ref.id}", shown with this name alone', _new(ref))
        stub: Entry
        if ref.kind == "topic":
            stub = Topic(ref=ref, title=name, mark=ref.mark)
        else:
            stub = (Actor if ref.kind == "actor" else Place)(ref=ref, name=name, mark=ref.mark)
        self.entries[ref] = stub
        self.stubs.add(ref)
        return ref

    def _way_out(self, ref: Ref) -> str:
        near = self._near(ref.id, ref.kind)
        named = self._near(ref.id.casefold(), f"{ref.kind} by name")
        if not near and named:
            near = self.names[(ref.kind, named)].id
        question = f'did you mean "{near}"?  or: ' if near else ""
        return f"{question}{_new(ref)}"

    def _way_out_of_text(self, reference: Reference) -> str:
        id = reference.id
        if id.startswith("@") and self._knows("source")(id[1:].strip()):
            return f"write [@{id[1:].strip()}]"
        for kind in schema.KINDS:
            if meant := self.renamed.get(Ref(kind, id)) or self.names.get((kind, id.casefold())):
                return f"write [[{meant.id}|{reference.label or id}]]"
        if reference.label and any(self._knows(kind)(reference.label) == reference.label for kind in schema.KINDS):
            return f"the id comes first: write [[{reference.label}|{id}]]"
        near = self._near(id, "entry")
        question = f"did you mean [[{near}]]?  or: " if near else ""
        return f"{question}{_new(Ref('actor', id))}"

    def _near(self, word: str, of: str) -> str | None:
        """What was probably meant, of a kind's ids or names or of all ids."""
        if of not in self.words:
            ids = (ref.id for ref in self.entries if of in ("entry", ref.kind))
            names = (name for kind, name in self.names if of == f"{kind} by name")
            self.words[of] = Words((*ids, *names))
        return self.words[of].near(word)


def register(
    entries: Iterable[Entry],
    broken: frozenset[Ref],
    problems: Problems,
    told: Problems,
    *,
    open: bool,
    with_drafts: bool = False,
) -> Registry:
    """All entries by id, drafts among them only if asked for; an id that is there twice, or is an old one, is told.

    What is wrong with what is asked for later goes to `problems`.
    """
    registry = Registry(problems, open, broken=broken)
    first = registry.first
    proposals: list[Entry] = []
    for entry in entries:
        ref = entry.ref
        if is_proposed(entry):
            proposals.append(entry)
            continue
        if ref in first:
            told.error(entry.mark, f'{ref.kind} "{entry.id}" is there twice', f"the other is in {first[ref].mark}")
            continue
        first[ref] = entry
        if entry.draft:
            registry.drafts.add(ref)
        if with_drafts or not entry.draft:
            registry.entries[ref] = entry
    for entry in proposals:
        _register_proposal(registry, entry, told, with_drafts=with_drafts)
    published = {ref: entry for ref, entry in first.items() if ref not in registry.proposed}
    registry.renamed = _renamed(published, told)
    registry.same = same_sources(registry.entries, told)
    for other in registry.same:
        registry.entries.pop(other, None)
    return registry


def _register_proposal(registry: Registry, entry: Entry, told: Problems, *, with_drafts: bool) -> None:
    """A proposal takes nobody's place; other drafts may name it."""
    ref = entry.ref
    if ref in registry.first:
        other = registry.first[ref].mark
        if ref in registry.proposed:
            told.error(entry.mark, f'{ref.kind} "{entry.id}" is proposed twice', f"the other is in {other}")
        elif ref.kind == "event":
            told.error(entry.mark, f'event "{entry.id}" is there already, in {other}', "give this file another name")
        return
    registry.first[ref] = entry
    registry.drafts.add(ref)
    registry.proposed.add(ref)
    if with_drafts:
        registry.entries[ref] = entry


def is_proposed(entry: Entry) -> bool:
    """Whether it stands below content/drafts/."""
    return file_of(entry).startswith("content/drafts/")


def _renamed(entries: Mapping[Ref, Entry], problems: Problems) -> dict[Ref, Ref]:
    renamed: dict[Ref, Ref] = {}
    for entry in entries.values():
        for old in entry.old_ids:
            ref = Ref(entry.ref.kind, old)
            taken = entries.get(ref)
            if taken is entry:
                problems.error(entry.at("old_ids"), f'the id "{old}" is not an old one: it is in use', "remove it")
            elif taken is not None or ref in renamed:
                other = taken.id if taken is not None else renamed[ref].id
                taken_by = f"is the id of another {ref.kind}" if taken else "is that of two entries"
                message = f'the old id "{old}" {taken_by}'
                problems.error(entry.at("old_ids"), message, f'see "{other}"')
            else:
                renamed[ref] = entry.ref
    return renamed


def _names(entries: Iterable[Entry]) -> dict[tuple[str, str], Ref]:
    """Names and aliases, folded, of what is named by them; a name goes before another's alias."""
    names: dict[tuple[str, str], Ref] = {}
    known = list(entries)
    for entry in known:
        names.setdefault((entry.ref.kind, entry.label.casefold()), entry.ref)
    for entry in known:
        for alias in entry.aliases if isinstance(entry, Actor | Topic | Place) else ():
            names.setdefault((entry.ref.kind, alias.casefold()), entry.ref)
    return names


def _new(ref: Ref) -> str:
    id = ref.id if not schema.slug_fault(ref.id, ref.kind) else schema.slugify(ref.id)
    return f"python build.py new {ref.kind} {id or 'its-id'}"
