"""Walk: a desk and keys go in; draft by draft, what a key says is done, and can be undone."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections import Counter
from collections.abc import Callable

from dateline import report
from dateline.call import as_called
from dateline.commands.draft.step import Step, accepting, dropping, echoes_of, editing, merging, naming
from dateline.commands.review.keys import Keys
from dateline.commands.review.screen import legend, show_draft, show_sources
from dateline.content.desk import Desk
from dateline.dates import DateError, parse_date
from dateline.edit.change import Texts, change_files
from dateline.model import Event
from dateline.problems import SiteError

NEAR = 5  # events that are offered to be merged into
_HELP = """\
a  accept: the draft is an event of the record, with the sources and the stubs that it names
t  title: type another one, and Enter; nothing typed leaves it (in a terminal, the arrow up brings the old one)
w  when: type another date, such as 2024-01-17 or 2024-01, and Enter
n  names: type the ids of who takes part, all of them, and Enter; a hyphen for nobody
p  places: type their ids, and Enter, likewise
v  view: the sentences of all sources, in full
e  edit: the file in $EDITOR; then it is checked
m  merge: its sources go to an event, or to another draft; type an id, or Enter for what is offered
d  drop: the draft goes, and is not proposed again
s  skip: leave it for now (or the space bar)
b  back: to the one before
u  undo: the last accept, drop, merge or edit
q  quit; review goes on where it was"""


class Walk:
    """Where somebody is in the drafts, and what they did."""

    def __init__(self, desk: Desk, keys: Keys, today: str) -> None:
        self._desk = desk
        self._keys = keys
        self._today = today
        self._at = 0
        self._done: list[tuple[str, str, Texts, Texts]] = []  # what was done, with which draft; what undoes it; to what
        self._acts: dict[str, Callable[[Event], None]] = {
            "a": self._accept,
            "t": self._title,
            "w": self._when,
            "n": lambda draft: self._name(draft, "actors"),
            "p": lambda draft: self._name(draft, "places"),
            "v": self._view,
            "e": self._edit,
            "m": self._merge,
            "d": self._drop,
            "s": self._skip,
            " ": self._skip,
            "b": self._back,
            "u": self._undo,
            "?": self._help,
        }

    def go(self) -> None:
        """Draft by draft, up to the last, the key q, or the end of the keys."""
        shown: object = None
        while True:
            drafts = self._desk.drafts
            if self._at >= len(drafts):
                if not self._goes_on():
                    return
                continue
            draft = drafts[self._at]
            if shown != (draft, self._at):
                report.show_lines(
                    show_draft(self._desk, draft, self._at + 1, len(drafts), tuple(echoes_of(self._desk, draft)))
                )
                shown = draft, self._at
            key = self._keys.key()
            if key in ("q", ""):
                return
            act = self._acts.get(key.lower())
            if act is None:
                if key.isprintable():
                    report.show_lines([[(f'"{key}" is no key here:  ', "red"), *legend()]])
                continue
            try:
                act(draft)
            except SiteError as error:
                report.show_problems(error.problems, "nothing was done")

    def _goes_on(self) -> bool:
        """Behind the last draft: whether the last step is undone, or the one before is looked at again."""
        report.show_lines([[], [("that was the last draft:  ", ""), *legend("u", "b"), ("any other key ends", "dim")]])
        key = self._keys.key().lower()
        if key == "u":
            self._undo()
        elif key == "b":
            self._back()
        return key in ("u", "b")

    def summary(self) -> str:
        """What was done, and what is left."""
        counts = Counter(name for name, *_ in self._done)
        done = [f"{name} {counts[name]}" for name in ("accepted", "merged", "dropped", "edited") if counts[name]]
        left = report.count(len(self._desk.drafts), "draft")
        hint = "python build.py check" if counts["accepted"] or counts["merged"] else ""
        told = f"{', '.join(done) or 'nothing was changed'}; {left} left"
        return as_called(f"{told}\nnext: {hint}") if hint else told

    def _accept(self, draft: Event) -> None:
        self._take("accepted", draft, accepting(self._desk, draft, self._today))

    def _drop(self, draft: Event) -> None:
        self._take("dropped", draft, dropping(self._desk, draft))

    def _title(self, draft: Event) -> None:
        if title := self._keys.line("title: ", draft.title):
            self._take("edited", draft, editing(self._desk, draft, "title", title))

    def _when(self, draft: Event) -> None:
        while text := self._keys.line("when: ", draft.date.text):
            try:
                date = parse_date(text, self._desk.site.config.timezone)
            except DateError as error:
                report.complain(error.message, error.hint)
                continue
            self._take("edited", draft, editing(self._desk, draft, "date", date.text))
            return

    def _name(self, draft: Event, field: str) -> None:
        refs = draft.places if field == "places" else [part.actor for part in draft.actors]
        if answer := self._keys.line(f"{field}: ", " ".join(ref.id for ref in refs)):
            ids = answer.replace(",", " ").split() if answer != "-" else []
            self._take("edited", draft, naming(self._desk, draft, field, ids))

    def _view(self, draft: Event) -> None:
        report.show_lines(show_sources(self._desk, draft))

    def _merge(self, draft: Event) -> None:
        same = next((one.same_as.id for one in draft.evidence if one.same_as), "")
        near = [same] if same else self._near(draft)
        for number, id in enumerate(near, 1):
            event = self._desk.event(id)
            report.say(f"  {number}  {id}  {event.date.text}  {event.title}")
        answer = self._keys.line(f"merge into{f' [{same}]' if same else ''}: ", same) or same
        if answer.isdigit() and 0 < int(answer) <= len(near):
            answer = near[int(answer) - 1]
        if answer:
            self._take("merged", draft, merging(self._desk, draft, self._desk.event(answer)))

    def _near(self, draft: Event) -> list[str]:
        """The events and drafts whose dates overlap with a draft's."""
        others = (event for event in self._desk.site.timeline if event.ref != draft.ref)
        return [event.id for event in others if event.date.overlaps(draft.date)][:NEAR]

    def _edit(self, draft: Event) -> None:
        """The file in an editor, again as long as there is something wrong with it and its editor goes on."""
        file, before = draft.mark.file, self._desk.text(draft)
        path = str(self._desk.home / file)
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
        while True:
            try:
                with self._keys.aside():
                    subprocess.run([*shlex.split(editor, posix=os.name != "nt"), path], check=False)
            except (OSError, ValueError):
                report.complain(f'the editor "{editor}" cannot be started', f"set EDITOR, or edit {path} elsewhere")
                return
            self._desk.load()
            problems = [problem for problem in self._desk.problems if problem.mark.file == file]
            report.show_problems(problems)
            if not any(problem.severity == "error" for problem in problems):
                break
            report.say("e edits it again; any other key puts it back as it was")
            if self._keys.key().lower() != "e":
                change_files(self._desk.home, {file: before})
                self._desk.load([file])
                return
        if (after := self._text(file)) != before:
            self._done.append(("edited", draft.id, {file: before}, {file: after}))

    def _text(self, file: str) -> str:
        try:
            return (self._desk.home / file).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return ""

    def _skip(self, _: Event) -> None:
        self._at += 1

    def _back(self, _: Event | None = None) -> None:
        self._at = max(self._at - 1, 0)

    def _help(self, _: Event) -> None:
        report.say(_HELP)

    def _undo(self, _: Event | None = None) -> None:
        if not self._done:
            report.say("there is nothing to undo")
            return
        name, id, undo, made = self._done.pop()
        if changed := [file for file, text in made.items() if self._text(file) != (text or "")]:
            report.complain(f"{changed[0]} was changed since, so this is not undone: {name} {id}", "change it by hand")
            return
        change_files(self._desk.home, undo)
        self._desk.load(undo)
        self._at = next((at for at, draft in enumerate(self._desk.drafts) if draft.id == id), self._at)
        report.say(f"undone: {name} {id}")

    def _take(self, name: str, draft: Event, step: Step) -> None:
        self._done.append((name, draft.id, step.take(self._desk), step.texts))
        if name != "edited":
            report.say(step.said)
            report.show_problems(step.warnings)
