"""Desk: a site's folder goes in; the drafts that lie there come out, with what the record has and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from dateline.content.config import read_config
from dateline.content.followed import asked_of
from dateline.content.load import read_text
from dateline.content.memory import Memory
from dateline.content.registry import is_proposed
from dateline.model import Entry, Event, Ref, Site
from dateline.problems import Mark, Problem, Problems, SiteError, suggest

FOLDER = "content/drafts"
ARTICLES = "content/articles"


class Desk:
    """The drafts of a site as its folder is now; to be loaded again after each change."""

    site: Site

    def __init__(self, home: Path) -> None:
        """Raises SiteError where site.yaml does not let it go on."""
        self.home = home
        self._memory = Memory()
        self.load()

    def load(self, files: Iterable[str] | None = None) -> None:
        """Read what changed: these files, or whatever may have."""
        self._memory.doubt(files)
        self.problems = Problems()
        config = replace(read_config(self.home, self.problems), shows_drafts=True)
        self.site = self._memory.load(self.home, config, self.problems, drafts=True)

    @property
    def drafts(self) -> tuple[Event, ...]:
        """The drafts that can be shown: by article, and as the article tells them."""
        found = (event for event in self.site.timeline if is_proposed(event))
        return tuple(sorted(found, key=lambda event: (article_of(event), _place(event), event.mark)))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the record, oldest first."""
        return tuple(event for event in self.site.timeline if not is_proposed(event))

    @property
    def broken(self) -> tuple[Problem, ...]:
        """What keeps drafts from being accepted."""
        return tuple(p for p in self.problems if p.severity == "error" and p.mark.file.startswith(f"{FOLDER}/"))

    @property
    def unread(self) -> tuple[str, ...]:
        """The files below content/drafts/ that cannot be read as they are."""
        read = {entry.mark.file for entry in self.site.entries.values()}
        return tuple(sorted({problem.mark.file for problem in self.broken} - read))

    def draft(self, name: str) -> Event:
        """The draft of this id, or at this path. Raises SiteError, with what is wrong with it, or what was meant."""
        stem = name.removesuffix(".yaml").rpartition("/")[2]
        found = next((event for event in self.drafts if event.id == stem or event.mark.file == name), None)
        ours = [problem for problem in self.broken if stem == problem.mark.file.rpartition("/")[2].rpartition(".")[0]]
        if ours:
            raise SiteError(*ours)
        if found is None:
            near = suggest(stem, [event.id for event in self.drafts])
            hint = f'did you mean "{near}"?' if near else "python build.py draft list  tells which there are"
            raise SiteError(Problem(Mark(""), "error", f'there is no draft "{name}"', hint))
        return found

    def event(self, id: str) -> Event:
        """The event of this id, or the draft; raises SiteError."""
        found = next((event for event in self.site.timeline if event.id == id), None)
        if found is None:
            near = suggest(id, [event.id for event in self.site.timeline])
            hint = f'did you mean "{near}"?' if near else "name an event of the record, or another draft"
            raise SiteError(Problem(Mark(""), "error", f'there is no event "{id}"', hint))
        return found

    def text(self, entry: Entry) -> str:
        """The text of an entry's file."""
        return read_text(self.home, entry.mark.file)

    def stubs(self, entry: Entry) -> tuple[Entry, ...]:
        """What a draft names that is there as a draft alone, and what that names in turn; events aside."""
        found: dict[Ref, Entry] = {}
        ahead = [entry]
        while ahead:
            for ref in asked_of(ahead.pop()):
                named = self.site.entries.get(ref)
                if named and ref not in found and ref.kind != "event" and is_proposed(named):
                    found[ref] = named
                    ahead.append(named)
        return tuple(found[ref] for ref in sorted(found))

    def names(self, event: Event) -> bool:
        """Whether something refers to an event."""
        return any(event.ref in asked_of(entry) for entry in self.site.entries.values())

    def orphans(self, gone: Event) -> Iterator[Entry]:
        """What no draft will name any more once this one is gone."""
        kept = {stub.ref for draft in self.drafts if draft.ref != gone.ref for stub in self.stubs(draft)}
        return (stub for stub in self.stubs(gone) if stub.ref not in kept)


def article_of(entry: Entry) -> str:
    """The article whose draft an entry is: the name of its folder."""
    return entry.mark.file.removeprefix(f"{FOLDER}/").partition("/")[0]


def _place(event: Event) -> int:
    return event.evidence[0].start if event.evidence else 0
