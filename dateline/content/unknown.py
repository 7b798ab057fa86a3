"""Unknown: a key that is no field, and what stands around it, goes in; what was meant by it comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from dateline import schema
from dateline.content.nodes import Mapping, Node, Scalar
from dateline.content.quantity import quantity_meant
from dateline.content.refusals import LONGEST_SHOWN
from dateline.edit.scalar import write_scalar
from dateline.model.quantity import read_quantity
from dateline.problems import suggest

# What other programs, and other editors, call our fields.
_CALLED = {
    "tags": "topics", "tag": "topics", "categories": "topics", "category": "topics", "subjects": "topics",
    "location": "places", "locations": "places", "where": "places", "city": "places",
    "people": "actors", "persons": "actors", "who": "actors", "participants": "actors", "organizations": "actors",
    "headline": "title", "what": "title", "label": "title", "heading": "title",
    "when": "date", "day": "date", "time": "date", "datetime": "date", "start": "date",
    "text": "body", "content": "body", "details": "body", "story": "body", "bio": "body", "notes": "body",
    "description": "summary", "lead": "summary", "excerpt": "summary", "abstract": "summary",
    "link": "url", "href": "url", "address": "url", "website": "url",
    "references": "sources", "reference": "sources", "refs": "sources", "citations": "sources", "cite": "sources",
    "numbers": "figures", "data": "figures", "statistics": "figures", "stats": "figures",
    "images": "media", "image": "media", "photo": "media", "photos": "media", "pictures": "media",
    "importance": "weight", "deadline": "due", "part_of": "within", "parent": "within", "alias": "aliases",
    "aka": "aliases", "type": "kind", "slug": "id", "redirects": "old_ids", "archive": "archive_url",
    "latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "amount": "value", "number": "value",
    "count": "value", "reply_to": "responds_to", "fulfills": "fulfils", "keeps": "fulfils", "retrieved": "accessed",
    "publication": "publisher", "outlet": "publisher", "authors": "author", "byline": "author", "reason": "why",
    "state": "status", "person": "actor", "function": "role", "src": "file", "path": "file", "copyright": "credit",
}  # fmt: skip


class Unknown(NamedTuple):
    """A key and its value, the mapping, at which place in it, and the record that it stands in."""

    key: Scalar
    value: Node
    node: Mapping
    place: int
    record: schema.Record

    @property
    def before(self) -> tuple[Scalar, Node] | None:
        """The last key above it with a value."""
        return next((item for item in reversed(self.node.items[: self.place]) if not _is_empty(item[1])), None)

    @property
    def parts(self) -> Iterator[str]:
        """The keys without a value behind that one."""
        first = next((at for at in range(self.place, 0, -1) if not _is_empty(self.node.items[at - 1][1])), 0)
        behind = takewhile(lambda item: _is_empty(item[1]), islice(self.node.items, first, first + LONGEST_SHOWN))
        return (key.text for key, _ in behind)


def unknown_field(unknown: Unknown, *, guess: bool) -> tuple[str, str, set[str]]:
    """What is wrong, the way out, and the fields that were meant; without `guess` it is not looked for."""
    key, record = unknown.key.text, unknown.record
    names = [field.name for field in record.fields]
    message = f'unknown field "{key[:80]}"'
    seen = "".join(letter for letter in key if letter.isprintable() and not letter.isspace())
    if seen != key and seen in names:
        return f'a character in "{seen}" that is not seen', f"type it again: {seen}: …", {seen}
    if key.startswith("-") and key[1:] in names:
        return "a space is missing after the hyphen", f"write it as  - {key[1:]}: …", {key[1:]}
    if guess and (split := _split_by_comma(unknown)):
        return split
    name, colon, rest = key.partition(":")
    if colon and name in names and isinstance(unknown.value, Scalar):
        whole = rest if _is_empty(unknown.value) else f"{rest}: {_source(unknown.value)}"
        return "a space is missing after the colon", _written(f"write it as  {name}: ", whole, unknown.node), {name}
    if short := _in_short(unknown):
        return message, f"write  {short}", {field.name for field in record.fields if field.required}
    if key == record.name and len(unknown.node.items) == 1 and isinstance(unknown.value, Mapping):
        return message, "delete this line, and begin the ones below it in the first column", set(names)
    folded = key.casefold().replace("-", "_")
    called = folded if folded in names else _CALLED.get(folded)
    near = called if called in names else suggest(key, names) if guess else None
    if near:
        return message, f'did you mean "{near}"?', {near}
    return message, f"there are {', '.join(names)}", set()


def _split_by_comma(unknown: Unknown) -> tuple[str, str, set[str]] | None:
    """A part of the value before it, which a comma in braces has cut off."""
    if not (unknown.node.flow and unknown.before and _is_empty(unknown.value)):
        return None
    (name, before), key = unknown.before, unknown.key.text
    if ":" in key or not isinstance(before, Scalar) or not before.text:
        return None
    whole = _source(before)
    for part in unknown.parts:
        whole += f"{',' if re.match(r'[0-9]', part) and whole[-1:].isdigit() else ', '}{part}"
    field = unknown.record.field(name.text)
    if field and isinstance(field.type, schema.Quantity):
        return f'"{whole[:40]}" is no value', f"a comma ends a value in braces: {quantity_meant(whole)}", {name.text}
    said = "after a comma a new field begins: put quotes around a value that holds one"
    hint = _written(f"{said}, {name.text}: ", whole.strip("“”„"), unknown.node)
    return f'unknown field "{key[:80]}"', hint, set()


def _in_short(unknown: Unknown) -> str | None:
    """`lopez-obrador: host` as fields, where an entry of this list can be one word."""
    record, key, value = unknown.record, unknown.key.text, unknown.value
    if not isinstance(value, Scalar) or unknown.node.items[0][0] is not unknown.key:
        return None
    if record.name == "figure" and unknown.node.get("value") is None and read_quantity(value.text):
        return f"{{label: {write_scalar(key, in_flow=True)}, value: {value.text}}}"
    fields = [field.name for field in record.fields]
    if not record.short or len(unknown.node.items) > 1 or _CALLED.get(key.casefold()) in fields or suggest(key, fields):
        return None
    if re.match(r"https?://", value.text):
        return f"{{title: {write_scalar(key, in_flow=True)}, url: {write_scalar(value.text, in_flow=True)}}}"
    second = {"actor": "role", "position": "of", "source": "says"}.get(record.name)
    if not second or not value.text:
        return None
    first, text = key, _source(value) if value.plain else value.text
    if (opened := re.fullmatch(r"(\S.*?) *\(([^()]+)", key)) and text.endswith(")"):  # Town Council (role: host)
        first, text = opened[1], text[:-1]
        second, text = (opened[2], text) if opened[2] in fields else (second, f"{opened[2]}: {text}")
    first, text = write_scalar(first, in_flow=True), write_scalar(text, in_flow=True)
    return f"{{{record.short}: {first}, {second}: {text}}}"


def _source(value: Scalar) -> str:
    """A value of one line as it stands in the file."""
    mark = value.style if value.style in ("'", '"') else ""
    return f"{mark}{value.text}{mark} {value.comment}".rstrip()


def _written(before: str, text: str, node: Mapping) -> str:
    """A value as it is to be written, where it is not too long to be shown."""
    if len(text) > LONGEST_SHOWN:
        return f'{before}"…"'
    return before + (text if text[:1] in ("[", "{") else write_scalar(text, in_flow=node.flow))


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.empty
