"""Walk: a desk and keys go in; draft by draft, what a key says is done, and can be undone."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from dateline import report
from dateline.call import as_called
from dateline.commands.draft.edits import counting, leaving
from dateline.commands.draft.step import Step, accepting, dropping, echoes_of, merging
from dateline.commands.review.asking import (
    ask_event,
    ask_field,
    ask_figure,
    ask_name,
    ask_sentence,
    ask_status,
    ask_stub,
    ask_when,
)
from dateline.commands.review.keys import Keys
from dateline.commands.review.legend import help_lines
from dateline.commands.review.line import cut
from dateline.commands.review.screen import KINDS, Line, items_of, legend, show_broken, show_draft, show_sources
from dateline.content.desk import Desk
from dateline.edit.change import Texts, change_files
from dateline.model import Event
from dateline.problems import Mark, Problem, SiteError

_DID = ("accepted", "merged", "dropped", "drafted", "edited")
_LAST = "that was the last draft:  "
LONGEST = 20  # cells of what was pasted where a key is read


class Walk:
    """Where somebody is in the drafts, and what they did."""

    def __init__(self, desk: Desk, keys: Keys, today: str) -> None:
        self._desk = desk
        self._keys = keys
        self._today = today
        self._at = 0
        self._from: dict[str, str] = {}  # by the file of a draft that was made here: where to go on behind it
        self._done: list[tuple[str, str, Texts, Texts]] = []  # what was done, with which draft; what undoes it; to what
        self._acts: dict[str, Callable[[Event], None]] = {
            "a": self._accept,
            "t": lambda draft: self._change(draft, ask_field(desk, keys, draft, "title")),
            "w": lambda draft: self._change(draft, ask_when(desk, keys, draft)),
            "y": lambda draft: self._change(draft, ask_field(desk, keys, draft, "summary")),
            "f": lambda draft: self._change(draft, ask_figure(desk, keys, draft)),
            "c": lambda draft: self._change(draft, ask_status(desk, keys, draft)),
            "k": lambda draft: self._change(draft, ask_stub(desk, keys, draft)),
            "l": self._add,
            "v": self._view,
            "e": lambda draft: self._edit_file(draft.mark.file, draft.id),
            "m": self._merge,
            "d": self._drop,
            **{key: self._naming(kind) for key, kind in KINDS.items()},
            **{str(number): self._taking_away(number) for number in range(1, 10)},
        }
        self._moves: dict[str, Callable[[], None]] = {
            **dict.fromkeys(("s", " "), self._skip),
            "b": self._back,
            "u": self._undo,
            "?": lambda: report.show_lines(help_lines()),
        }

    def go(self) -> None:
        """Draft by draft, up to the last, the key q, or the end of the keys; before them, what cannot be read."""
        shown: object = None
        while True:
            items = self._items()
            if self._at >= len(items):
                if not self._goes_on():
                    return
                continue
            item = items[self._at]
            if shown != (now := (item, self._at, len(self._done))):
                report.show_lines(self._lines(item, self._at + 1, len(items)))
                shown = now
            key = self._keys.key()
            if key in ("q", ""):
                return
            try:
                self._press(key, item)
            except SiteError as error:
                report.show_problems(error.problems, "nothing was done")

    def _items(self) -> list[str | Event]:
        """The files that cannot be read, and the drafts."""
        return [*self._desk.unread, *self._desk.drafts]

    def _lines(self, item: str | Event, number: int, of: int) -> Iterable[Line]:
        if isinstance(item, str):
            return show_broken(self._desk, item, number, of)
        return show_draft(self._desk, item, number, of, tuple(echoes_of(self._desk, item)))

    def _press(self, key: str, item: str | Event) -> None:
        act = self._acts.get(key.lower())
        if act:
            item = self._as_it_is(item)
        if isinstance(item, Event) and act:
            act(item)
        elif isinstance(item, str) and key.lower() == "e":
            self._edit_file(item, item)
        elif isinstance(item, str) and key.lower() == "d":
            self._take("dropped", item, Step({item: None}, (), f"dropped: {item}"))
        elif key.lower() in self._moves:
            self._moves[key.lower()]()
        elif key.isprintable():
            told = "is no key here; ? tells which are" if not act else "needs what can be read: e edits it, d drops it"
            report.show_lines([[(f'"{cut(key, LONGEST)}" {told}', "red")]])

    def _as_it_is(self, item: str | Event) -> str | Event:
        """A draft as it is on the disk, where somebody may have changed it since; raises SiteError if it is gone."""
        self._desk.load()
        now = next((at for at, one in enumerate(self._items()) if _file(one) == _file(item)), None)
        if now is None:
            raise SiteError(Problem(Mark(_file(item)), "error", "it is not here any more", "go on with what is"))
        self._at = now
        return self._items()[now]

    def _goes_on(self) -> bool:
        """Behind the last draft: whether the last step is undone, or one that was left is looked at again."""
        left = len(self._items())
        told = f"that was the last draft, {report.count(left, 'is', 'are')} left:  " if left else _LAST
        again: Line = [("s", "bold"), (" from the first  ", "dim")] if left else []
        keys = [piece for line in legend("u", "b") for piece in line[1:]]
        report.show_lines([[], [("", ""), (told, ""), *again, *keys, ("any other key ends", "dim")]])
        key = self._keys.key().lower()
        if key == "u":
            self._undo()
        elif key == "b":
            self._back()
        elif left and key in ("s", " "):
            self._at = 0
            return True
        return key in ("u", "b")

    def summary(self) -> str:
        """What was done, and what is left."""
        counts = Counter(name for name, *_ in self._done)
        done = [f"{name} {counts[name]}" for name in _DID if counts[name]]
        left = report.count(len(self._items()), "draft")
        hint = "python build.py check" if counts["accepted"] or counts["merged"] else ""
        told = f"{', '.join(done) or 'nothing was changed'}; {left} left"
        return as_called(f"{told}\nnext: {hint}") if hint else told

    def _accept(self, draft: Event) -> None:
        self._take("accepted", draft, accepting(self._desk, draft, self._today))

    def _drop(self, draft: Event) -> None:
        self._take("dropped", draft, dropping(self._desk, draft))

    def _change(self, draft: Event, step: Step | None) -> None:
        if step:
            self._take("edited", draft, step)

    def _add(self, draft: Event) -> None:
        """Another draft of the same article, and go to it; behind it, to the one where it was asked for."""
        if step := ask_sentence(self._desk, self._keys, draft):
            self._take("drafted", draft, step)
            self._from[_file(self._items()[self._at])] = _file(draft)

    def _naming(self, kind: str) -> Callable[[Event], None]:
        return lambda draft: self._change(draft, ask_name(self._desk, self._keys, draft, kind))

    def _taking_away(self, number: int) -> Callable[[Event], None]:
        """Without who, where, or which figure, has this number on the screen."""

        def take_away(draft: Event) -> None:
            items = items_of(draft)
            if number > len(items):
                report.say(f"nothing has the number {number}")
                return
            item = items[number - 1]
            step = (
                counting(self._desk, draft, item, "") if isinstance(item, int) else leaving(self._desk, draft, [item])
            )
            self._take("edited", draft, step)
            report.say(f"{step.said}; u brings it back")

        return take_away

    def _view(self, draft: Event) -> None:
        report.show_lines(show_sources(self._desk, draft))

    def _merge(self, draft: Event) -> None:
        if into := ask_event(self._desk, self._keys, draft):
            self._take("merged", draft, merging(self._desk, draft, into))

    def _edit_file(self, file: str, id: str) -> None:
        """The file in an editor, again as long as there is something wrong with it and its editor goes on."""
        before = self._text(file)
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
        self._stay(file, [_file(one) for one in self._items()])
        if (after := self._text(file)) != before:
            self._done.append(("edited", id, {file: before}, {file: after}))

    def _text(self, file: str) -> str:
        try:
            return (self._desk.home / file).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            return ""

    def _skip(self) -> None:
        if not self._returns(_file(self._items()[self._at])):
            self._at += 1

    def _returns(self, file: str) -> bool:
        """Whether the draft in this file was made here, and it goes on with the one where that was asked for."""
        files, back = [_file(item) for item in self._items()], self._from.pop(file, "")
        if back not in files:
            return False
        self._at = files.index(back)
        return True

    def _back(self) -> None:
        self._at = max(self._at - 1, 0)

    def _undo(self) -> None:
        if not self._done:
            report.say("there is nothing to undo")
            return
        name, id, undo, made = self._done.pop()
        if changed := [file for file, text in made.items() if self._text(file) != (text or "")]:
            report.complain(f"{changed[0]} was changed since, so this is not undone: {name} {id}", "change it by hand")
            return
        change_files(self._desk.home, undo)
        self._desk.load(undo)
        self._at = next((at for at, draft in enumerate(self._items()) if _id(draft) == id), self._at)
        report.say(f"undone: {name} {id}")

    def _take(self, name: str, item: str | Event, step: Step) -> None:
        before = [_file(one) for one in self._items()]
        self._done.append((name, _id(item), step.take(self._desk), step.texts))
        if name in ("edited", "drafted"):
            self._stay(_file(item), before)
        else:
            self._returns(_file(item))
        if name != "edited" or step.notable:
            report.say(step.said)
            report.show_problems(step.warnings)

    def _stay(self, file: str, before: Sequence[str]) -> None:
        """With the draft that was changed, also where it has another name or place now; or with the one that is new.

        Behind one that stands elsewhere now, as its id does, it goes on with what came behind it before.
        """
        files = [_file(item) for item in self._items()]
        now = next((one for one in files if one not in before), file)
        self._at = files.index(now) if now in files else self._at
        if file not in files:  # it has another title, and so another id
            self._from = {
                now if made == file else made: now if back == file else back for made, back in self._from.items()
            }
            behind = next((one for one in before[before.index(file) + 1 :] if one in files), "")
            if behind and files[files.index(now) + 1 : files.index(now) + 2] != [behind]:
                self._from.setdefault(now, behind)


def _id(item: str | Event) -> str:
    return item if isinstance(item, str) else item.id


def _file(item: str | Event) -> str:
    return item if isinstance(item, str) else item.mark.file
