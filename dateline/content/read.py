"""Read: from nodes to the values that the schema asks for; what does not fit becomes a problem at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from dateline import schema
from dateline.content.load import PICTURES
from dateline.content.nodes import Mapping, Node, Scalar, Sequence, printable
from dateline.dates import DateError, is_word_date, parse_date
from dateline.model import Prose, Quantity, Ref
from dateline.problems import Mark, Problems, suggest
from dateline.references import too_tangled

GUESSES = 100  # unknown fields of an entry for which the one that was meant is looked for
_BAD = object()


@dataclass(frozen=True, slots=True)
class WordDate:
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

    def fields(self, node: Mapping, record: schema.Record) -> dict[str, Any]:
        """The values of a mapping's fields by name, without what is absent or wrong; `mark` is where it stands."""
        values: dict[str, Any] = {"mark": node.mark}
        for key, value in node.items:
            field = record.field(key.text)
            if field is None:
                self._unknown(key, value, node, record)
                continue
            if isinstance(value, Scalar) and value.empty:
                if not field.required:
                    self._warn_of_comment(value, field.name)
                continue
            read = self._value(value, field.type, field.name)
            if read is not _BAD:
                values[field.name] = read
        for field in record.fields:
            given = node.get(field.name)
            if field.required and (given is None or (isinstance(given, Scalar) and given.empty)):
                comment = given.comment if isinstance(given, Scalar) else ""
                why = ": what begins with # is a comment" if comment else ""
                hint = f'{field.name}: "{comment}"' if comment else f"{field.name}: {_example(field.type)}"
                self._problems.error(given.mark if given else node.mark, f'"{field.name}" is missing{why}', hint)
        return values

    def _unknown(self, key: Scalar, value: Node, node: Mapping, record: schema.Record) -> None:
        names = [field.name for field in record.fields]
        self._unknown_fields += 1
        if node.flow and isinstance(value, Scalar) and value.empty:
            hint = f'after a comma a new field begins: put quotes around a value that holds one, "…, {key.text[:40]}"'
        elif self._unknown_fields <= GUESSES and (near := suggest(key.text, names)):
            hint = f'did you mean "{near}"?'
        else:
            hint = f"there are {', '.join(names)}"
        self._problems.error(key.mark, f'unknown field "{key.text[:80]}"', hint)

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
        return self._scalar(node, type, name)

    def _scalar(self, node: Scalar, type: schema.Single, name: str) -> Any:
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
        prose = Prose(node.text, node.body_mark or node.mark, literal=node.style == "|")
        if node.folds_list:
            self._problems.warning(
                node.mark, f'"{name}: >" joins lines, those of the list in it too', f"write  {name}: |"
            )
        if tangled := too_tangled(node.text):
            line, message = tangled
            mark = Mark(prose.mark.file, prose.mark.line + line - 1, 1) if prose.literal else node.mark
            return self._fail(mark, message, "write it more simply")
        return prose

    def _when(self, text: str, mark: Mark, type: schema.When) -> Any:
        if type.words and is_word_date(text):
            return WordDate(text, mark)
        try:
            return parse_date(text, self._timezone)
        except DateError as error:
            return self._fail(mark, error.message, error.hint)

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
            return self._fail(node.mark, f'"{name}" is {range}, not "{node.text[:40]}"')
        return int(node.text) if type.whole else float(node.text)

    def _flag(self, node: Scalar, name: str) -> Any:
        if node.text in ("true", "false"):
            return node.text == "true"
        return self._fail(node.mark, f'"{name}" is true or false, not "{node.text[:40]}"')

    def _url(self, node: Scalar) -> Any:
        text = node.text.strip()
        if not is_address(text):
            shown = " ".join(text[:80].split())
            return self._fail(node.mark, f'"{shown}" is no address', "https://example.org/page")
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
            return quantity
        plain = re.sub(r"(?<=\d)[,_   ](?=\d{3})", "", node.text.replace("~", "about ").replace("  ", " "))
        meant = plain != node.text and read_quantity(plain)
        hint = f"write  {plain}" if meant else "235173, about 6000, at least 10, at most 20, 10 to 20"
        return self._fail(node.mark, f'"{node.text[:40]}" is no value', hint)

    def _warn_of_comment(self, node: Scalar, name: str) -> None:
        if name and node.comment:
            kept = f"{node.text} {node.comment}".strip()
            self._problems.warning(
                node.mark, f'"{node.comment[:60]}" is a comment and is left out', f'write  {name}: "{kept[:120]}"'
            )

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


_NUMBER = r"(-?\d{1,24}(?:\.\d{1,12})?)"
_QUANTITY = re.compile(rf"(?:(about|at least|at most) )?{_NUMBER}|{_NUMBER} to {_NUMBER}", re.ASCII)


def read_quantity(text: str) -> Quantity | None:
    """A figure's value, or None where the text is none."""
    found = _QUANTITY.fullmatch(" ".join(text.split()))
    if not found:
        return None
    how, value, least, most = found.groups()
    if least is not None:
        low, high = Decimal(least), Decimal(most)
        return Quantity(found[0], low, high) if low <= high else None
    number = Decimal(value)
    return Quantity(
        found[0], None if how == "at most" else number, None if how == "at least" else number, about=how == "about"
    )


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
            return f"{least:g}"
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
