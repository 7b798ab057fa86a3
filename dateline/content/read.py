"""Read: from nodes to the values that the schema asks for; what does not fit becomes a problem at its place."""

from __future__ import annotations

import re
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from dateline import schema
from dateline.content.load import PICTURES
from dateline.content.nodes import Mapping, Node, Scalar, Sequence, printable
from dateline.content.quantity import grouped_number, quantity_meant
from dateline.content.refusals import LONGEST_SHOWN
from dateline.content.unknown import Unknown, unknown_field
from dateline.dates import DateError, is_word_date, parse_date
from dateline.dates.suggestion import day_of_a_month
from dateline.edit.scalar import write_scalar
from dateline.model import Prose, Ref
from dateline.model.quantity import read_quantity
from dateline.problems import Mark, Problems, suggest
from dateline.references import too_tangled

GUESSES = 100  # unknown fields of an entry for which the one that was meant is looked for
_BAD = object()


class WordDate(NamedTuple):
    """A weekday, or a day and month, to be read once its source's day is known."""

    text: str
    mark: Mark


class Reader:
    """Reads one file's nodes by the schema."""

    def __init__(self, file: str, problems: Problems, timezone: str = "UTC") -> None:
        self._file = file
        self._problems = problems
        self._timezone = timezone
        self._unknown_fields = 0
        self.spared = 0  # how many of the errors an entry is read in spite of, without what they are about

    def fields(self, node: Mapping, record: schema.Record) -> dict[str, Any]:
        """The values of a mapping's fields by name, without what is absent or wrong; `mark` is where it stands."""
        values: dict[str, Any] = {"mark": node.mark}
        meant: set[str] = set()
        whole = record in schema.KINDS.values()
        for place, (key, value) in enumerate(node.items):
            field = record.field(key.text)
            before = self._problems.errors
            if field is None:
                meant |= self._unknown(key, value, node, record, place)
                self.spared += whole * (self._problems.errors - before)
                continue
            if isinstance(value, Scalar) and value.empty:
                if not field.required:
                    self._warn_of_comment(value, field.name)
                continue
            read = self._value(value, field.type, field.name)
            if read is not _BAD:
                values[field.name] = read
            if whole and not field.required and _is_plain(field.type):
                self.spared += self._problems.errors - before
        for field in record.fields:
            given = node.get(field.name)
            if field.required and (given is None or (isinstance(given, Scalar) and given.empty)):
                if field.name in meant:
                    continue
                comment = given.comment if isinstance(given, Scalar) else ""
                why = ": what begins with # is a comment" if comment else ""
                said = comment and isinstance(field.type, schema.Line | schema.Prose)
                hint = f"{field.name}: {write_scalar(comment) if said else _example(field.type)}"
                self._problems.error(given.mark if given else node.mark, f'"{field.name}" is missing{why}', hint)
        return values

    def _unknown(self, key: Scalar, value: Node, node: Mapping, record: schema.Record, place: int) -> set[str]:
        """Say that a key is no field, and return the fields that were meant: what is misnamed is not missing too."""
        self._unknown_fields += 1
        unknown = Unknown(key, value, node, place, record)
        message, hint, meant = unknown_field(unknown, guess=self._unknown_fields <= GUESSES)
        self._problems.error(key.mark, message, hint)
        return meant

    def _value(self, node: Node, type: schema.Type, name: str) -> Any:
        if isinstance(type, schema.Many):
            items = node.items if isinstance(node, Sequence) else (node,)
            present = [item for item in items if not (isinstance(item, Scalar) and item.empty)]
            read = [self._single(item, type.item, name) for item in present]
            return tuple(value for value in read if value is not _BAD)
        return self._single(node, type, name)

    def _single(self, node: Node, type: schema.Single, name: str) -> Any:
        if isinstance(type, schema.Record):
            return self._record(node, type, name)
        if isinstance(type, schema.When) and isinstance(node, Sequence):
            return self._when(node.source, node.mark, type)
        if not isinstance(node, Scalar):
            return self._fail(node.mark, f'"{name}" is one value, not {_shape(node)}', f"{name}: {_example(type)}")
        if not printable(node.text):
            return self._fail(node.mark, f'"{name}" holds a character that cannot be shown', "type it again")
        self._warn_of_comment(node, name if isinstance(type, schema.Line | schema.Prose) else "")
        return self.scalar(node, type, name)

    def scalar(self, node: Scalar, type: schema.Single, name: str) -> Any:
        """The value of one scalar; what is wrong with it is told."""
        match type:
            case schema.Line():
                return self._line(node, type, name)
            case schema.Prose():
                return self._prose(node, name)
            case schema.When():
                return self._when(node.text, node.mark, type)
            case schema.Slug():
                return self._slug(node, name)
            case schema.To():
                return self._to(node, type, name)
            case schema.Choice():
                return self._choice(node, type, name)
            case schema.Number():
                return self._number(node, type, name)
            case schema.Flag():
                return self._flag(node, name)
            case schema.Url():
                return self._url(node)
            case schema.MediaPath():
                return self._media_path(node)
            case _:
                return self._quantity(node)

    def _record(self, node: Node, type: schema.Record, name: str) -> Any:
        if isinstance(node, Mapping):
            return self.fields(node, type)
        if type.short and isinstance(node, Scalar):
            short = type.field(type.short)
            assert short is not None
            value = self._value(node, short.type, name)
            return _BAD if value is _BAD else {"mark": node.mark, type.short: value}
        shown = ", ".join(f"{field.name}: …" for field in type.fields if field.required) or "field: value"
        if type.short and isinstance(node, Sequence) and node.items:
            inner = (write_scalar(item.text[:80], in_flow=True) for item in node.items if isinstance(item, Scalar))
            return self._fail(node.mark, "a list within a list", f"one pair of brackets will do: [{', '.join(inner)}]")
        return self._fail(node.mark, f'"{name}" has fields of its own', f"{{{shown}}}")

    def _line(self, node: Scalar, type: schema.Line, name: str) -> Any:
        text = node.text.strip()
        if "\n" in text:
            return self._fail(node.mark, f'"{name}" holds one line', "join its lines, or tell it in body")
        if len(text) > schema.LINE_LIMIT:
            return self._fail(node.mark, f'"{name}" holds at most {schema.LINE_LIMIT:,} characters', "shorten it")
        if not type.empty and not any(letter.isprintable() and not letter.isspace() for letter in text):
            return self._fail(node.mark, f'"{name}" is empty', f"{name}: {_example(type)}")
        return " ".join(text.split())

    def _prose(self, node: Scalar, name: str) -> Any:
        prose = Prose(node.text, node.body_mark or node.mark, literal=node.style != ">" and node.body_mark is not None)
        if node.folds_list:
            self._problems.warning(
                node.mark, f'"{name}: >" joins lines, those of the list in it too', f"write  {name}: |"
            )
        if tangled := too_tangled(node.text):
            line, message = tangled
            mark = Mark(prose.mark.file, prose.mark.line + line - 1, 1) if node.style == "|" else node.mark
            return self._fail(mark, message, "write it more simply")
        return prose

    def _when(self, text: str, mark: Mark, type: schema.When) -> Any:
        if type.words and is_word_date(text):
            return WordDate(text, mark)
        try:
            return parse_date(text, self._timezone)
        except DateError as error:
            word = day_of_a_month(text) if type.words else None
            return self._fail(mark, error.message, f"write {word}, or {error.hint}" if word else error.hint)

    def _slug(self, node: Scalar, name: str) -> Any:
        if fault := schema.slug_fault(node.text):
            near = schema.slugify(node.text)
            hint = f"{name}: {near}" if near and not schema.slug_fault(near) else "choose another id"
            return self._fail(node.mark, f'"{node.text[:80]}" is no id: {fault}', hint)
        return node.text

    def _to(self, node: Scalar, type: schema.To, name: str) -> Any:
        text = node.text.strip()
        return Ref(type.kind, text, node.mark) if text else self._fail(node.mark, f'"{name}" asks for an id')

    def _choice(self, node: Scalar, type: schema.Choice, name: str) -> Any:
        if node.text in type.words:
            return node.text
        near = suggest(node.text, type.words)
        hint = f'did you mean "{near}"?' if near else f"one of {', '.join(type.words)}"
        return self._fail(node.mark, f'"{name}" cannot be "{node.text[:80]}"', hint)

    def _number(self, node: Scalar, type: schema.Number, name: str) -> Any:
        pattern = r"-?\d{1,15}" if type.whole else r"-?\d{1,15}(\.\d{1,15})?"
        range = f"a{' whole' if type.whole else ''} number from {type.least:g} to {type.most:g}"
        if not re.fullmatch(pattern, node.text, re.ASCII) or not type.least <= float(node.text) <= type.most:
            way_out = f"{name}: {_example(type)}"
            return self._fail(node.mark, f'"{name}" is {range}, not "{node.text[:40]}"', way_out)
        return int(node.text) if type.whole else float(node.text)

    def _flag(self, node: Scalar, name: str) -> Any:
        if node.text in ("true", "false"):
            return node.text == "true"
        meant = "true" if node.text.casefold() in ("true", "yes", "y", "on", "1") else "false"
        return self._fail(node.mark, f'"{name}" is true or false, not "{node.text[:40]}"', f"{name}: {meant}")

    def _url(self, node: Scalar) -> Any:
        text = node.text.strip()
        if not is_address(text):
            shown = " ".join(text[:80].split())
            near = re.fullmatch(r"(?:https?:?/{0,2})?(?P<rest>[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?)", text[:2000])
            whole = f"https://{near['rest']}" if near else ""
            hint = f"write  {whole}" if is_address(whole) else "https://example.org/page"
            return self._fail(node.mark, f'"{shown}" is no address', hint)
        return text

    def _media_path(self, node: Scalar) -> Any:
        text = node.text.strip().removeprefix("content/media/").removeprefix("media/")
        segments = text.split("/")
        if "\\" in text or any(segment in ("", ".", "..") for segment in segments):
            return self._fail(node.mark, f'"{text[:80]}" is no path below content/media/', "talks/arrival.jpg")
        if text.rpartition(".")[2].lower() not in PICTURES:
            hint = f"one of {', '.join(PICTURES)}"
            return self._fail(node.mark, f'"{text[:80]}" is no picture that browsers show', hint)
        return text

    def _quantity(self, node: Scalar) -> Any:
        quantity = read_quantity(node.text)
        if quantity is not None:
            if node.text.endswith("00") and (grouped := grouped_number(node.text)):
                said = f'"{node.text}" is read with a decimal point'
                self._problems.warning(node.mark, said, f"write  {grouped}, or leave out the zeros")
            return quantity
        return self._fail(node.mark, f'"{node.text[:40]}" is no value', quantity_meant(node.text))

    def _warn_of_comment(self, node: Scalar, name: str) -> None:
        if name and node.comment:
            kept = f"{node.text} {node.comment}".strip()
            shown = write_scalar(kept) if len(kept) <= LONGEST_SHOWN else '"…"'
            said = f'"{node.comment[:60]}" is a comment and is left out'
            self._problems.warning(node.mark, said, f"write  {name}: {shown}")

    def _fail(self, mark: Mark, message: str, hint: str = "") -> Any:
        self._problems.error(mark, message, hint)
        return _BAD


def is_address(text: str) -> bool:
    """Whether a text is the address of something on the web: http or https, a host, nothing that URLs cannot hold."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    named = re.fullmatch(r"[^\x00-\x2c/:-@\[-^`{-\x7f]+", host) or ":" in host  # urlsplit saw to what has a colon
    held = text.isprintable() and not re.search(r"[\s<>\"\\^`{|}]", text)
    return parts.scheme in ("http", "https") and bool(named) and held


def _is_plain(type: schema.Type) -> bool:
    """Whether a field holds one of a few words, or a number, without which an entry says less, and nothing else."""
    inner = type.item if isinstance(type, schema.Many) else type
    return isinstance(inner, schema.Choice | schema.Number)


def _shape(node: Node) -> str:
    return "a list" if isinstance(node, Sequence) else "fields"


def _example(type: schema.Type) -> str:
    match type:
        case schema.Many(item):
            return f"[{_example(item)}]"
        case schema.When():
            return "2023-12-27"
        case schema.Choice(words):
            return words[0]
        case schema.Number(least):
            return f"{max(least, 0):g}"
        case schema.Flag():
            return "true"
        case schema.To() | schema.Slug():
            return "an-id"
        case schema.Url():
            return "https://example.org/page"
        case schema.Quantity():
            return "about 6000"
        case _:
            return "…"
