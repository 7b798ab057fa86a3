"""Registry: from entries to the ids that there are; a reference goes in, its entry comes out, or a problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dateline import schema
from dateline.content.meant import address_in, way_out_of
from dateline.model import NOWHERE, Actor, Entry, Place, Ref, Source, Topic, ref_to
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
    broken: frozenset[Ref] = frozenset()
    renamed: dict[Ref, Ref] = field(default_factory=dict)
    same: dict[Ref, Ref] = field(default_factory=dict)
    first: dict[Ref, Entry] = field(default_factory=dict)
    stubs: set[Ref] = field(default_factory=set)
    words: dict[str, Words] = field(default_factory=dict)
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
        if (known := self.entries.get(ref)) and ref not in self.stubs:
            return known.ref
        if in_draft and ref in self.drafts:
            return ref
        self.unclear += 1
        if known:
            return ref
        if ref in self.broken:
            return None
        if ref.mark is NOWHERE:
            raise UnmarkedError
        if ref in self.drafts:
            hint = "publish it, or take this out until then"
            self.problems.error(ref.mark, f'{ref.kind} "{ref.id}" is a draft', hint)
        elif meant := self.renamed.get(ref) or self.names.get((ref.kind, ref.id.casefold())):
            self.problems.error(ref.mark, f'"{ref.id[:80]}" is no id here', f'write "{meant.id}"')
        elif self.open and ref.kind in _STUBS and not schema.slug_fault(ref.id, ref.kind):
            return self._stub(ref)
        elif schema.slug_fault(ref.id) and (slip := way_out_of(ref.id, ref.kind, self._knows(ref.kind))):
            self.problems.error(ref.mark, *slip)
        else:
            self.problems.error(ref.mark, f'unknown {ref.kind} "{ref.id[:80]}"', self._way_out(ref))
        return None

    def _knows(self, kind: str) -> Callable[[str], str | None]:
        """The id that a kind's entry has by an id, a former one or a name; None where there is none."""

        def known(word: str) -> str | None:
            ref = Ref(kind, word)
            if ref in self.entries or ref in self.drafts or ref in self.broken:
                return word
            meant = self.renamed.get(ref) or self.names.get((kind, word.casefold()))
            if not meant and kind == "source":
                meant = self._origins.get(_address(word) if "://" in word else word.casefold())
            return meant.id if meant else None

        return known

    def is_plain(self, reference: Reference, *, in_draft: bool = False) -> bool:
        """Whether what `[[…]]` or `[@…]` means is simply there."""
        if reference.kind == "cite":
            return self._is_there(ref_to("source", reference.target), in_draft)
        if reference.kind_hint:
            return self._is_there(ref_to(reference.kind_hint, reference.id), in_draft)
        refs = [ref_to(kind, reference.id) for kind in schema.KINDS]
        known = [ref for ref in refs if ref in self.entries or ref in self.drafts or ref in self.broken]
        return len(known) == 1 and self._is_there(known[0], in_draft)

    def _is_there(self, ref: Ref, in_draft: bool) -> bool:
        ref = self.same.get(ref, ref)
        return (ref in self.entries and ref not in self.stubs) or (in_draft and ref in self.drafts)

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
        return by_name | {_address(source.url): source.ref for source in sources if source.url}

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
    entries: Iterable[Entry], broken: frozenset[Ref], problems: Problems, told: Problems, *, open: bool
) -> Registry:
    """All entries by id; an id that is there twice, and an old id that is still one, are told.

    What is wrong with what is asked for later goes to `problems`.
    """
    registry = Registry(problems, open, broken=broken)
    first = registry.first
    for entry in entries:
        ref = entry.ref
        if is_proposed(entry):
            continue
        if ref in first:
            told.error(entry.mark, f'{ref.kind} "{entry.id}" is there twice', f"the other is in {first[ref].mark}")
            continue
        first[ref] = entry
        if entry.draft:
            registry.drafts.add(ref)
        else:
            registry.entries[ref] = entry
    registry.renamed = _renamed(first, told)
    registry.same = _same_address(registry.entries, told)
    for other in registry.same:
        registry.entries.pop(other, None)
    return registry


def is_proposed(entry: Entry) -> bool:
    """Whether it stands below content/drafts/, where it is checked and takes nobody's place."""
    return entry.mark.file.startswith("content/drafts/")


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


def _same_address(entries: Mapping[Ref, Entry], problems: Problems) -> dict[Ref, Ref]:
    """Sources at an address that another has too, by the one that stands for both, one with a file first."""
    sources = [entry for entry in entries.values() if isinstance(entry, Source) and entry.url]
    first: dict[str, Source] = {}
    same: dict[Ref, Ref] = {}
    for source in sorted(sources, key=_by_place):
        kept = first.setdefault(_address(source.url), source)
        if kept is source:
            continue
        differing = [
            f'{name}: "{_shown(kept, name)}" and "{_shown(source, name)}"'
            for name in ("title", "publisher", "author", "published")
            if _shown(source, name) and _shown(kept, name) != _shown(source, name)
        ]
        if differing or not source.inline:
            hint = "; ".join(differing) or f'keep one: cite "{kept.id}"'
            problems.warning(source.mark, f"the same address as the source in {kept.mark}", hint)
        if source.inline:
            same[source.ref] = kept.ref
    return same


def _by_place(source: Source) -> tuple[bool, str, int, int]:
    return (source.inline, source.mark.file, source.mark.line, source.mark.column)


@lru_cache(maxsize=1 << 17)
def _address(url: str) -> str:
    """What makes two addresses the same: not their fragment, nor where a reader came from."""
    parts = urlsplit(url)
    query = [(key, value) for key, value in parse_qsl(parts.query, True) if not key.startswith("utm_")]
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path, urlencode(query), ""))


def _shown(source: Source, name: str) -> str:
    value = getattr(source, name)
    return value.text if name == "published" and value else str(value or "")


def _new(ref: Ref) -> str:
    id = ref.id if not schema.slug_fault(ref.id, ref.kind) else schema.slugify(ref.id)
    return f"python build.py new {ref.kind} {id or 'its-id'}"
