"""A new entry: its kind and what is known of it go in; its file in house order comes out, with what may be added."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.edit.scalar import write_scalar
from dateline.schema import KINDS, Choice, Field, Many, Number, Prose, Record, Slug, To, Type, Url, When

OFFERED = {
    "event": ("summary", "body", "places", "actors", "topics", "sources", "figures", "follows", "status"),
    "actor": ("kind", "aliases", "positions", "within", "links", "body"),
    "topic": ("within", "aliases", "body"),
    "place": ("within", "aliases", "lat", "lon", "body"),
    "source": ("publisher", "author", "url", "archive_url", "published", "accessed", "kind"),
    "series": ("unit", "per", "kind", "body"),
    "page": ("summary",),
}
_EXAMPLES = {"figures": ["[{label: people in the group, value: about 6000}]"]}  # one of two fields is needed


def write_entry(kind: str, values: Mapping[str, str]) -> str:
    """The text of a new entry's file: these values; required fields without one, empty; the most used ones as comments.

    A title of "" is a field that waits for its value. A page's text is what comes below its front matter.
    """
    lines = [line for field in KINDS[kind].fields for line in _field(field, kind, values)]
    if kind == "page":
        lines = ["---", *lines, "---", ""]
    return "\n".join(lines) + "\n"


def _field(field: Field, kind: str, values: Mapping[str, str]) -> Iterator[str]:
    value = values.get(field.name)
    if value:
        yield f"{field.name}: {_scalar(value, field.type)}"
    elif field.required or value == "":
        yield f"{field.name}:  # {field.about}"
    elif field.name in OFFERED[kind]:
        example, *more = _EXAMPLES.get(field.name) or _example(field.type)
        yield f"# {field.name}: {example}  # {_about(field)}"
        yield from (f"#   {line}" for line in more)


def _scalar(value: str, type: Type) -> str:
    if isinstance(type, When) and value.startswith("["):
        return value  # EDTF's sets stand without quotes
    return write_scalar(value)


def _about(field: Field) -> str:
    words = field.type.words if isinstance(field.type, Choice) else ()
    told = all(word in field.about for word in words)
    return field.about if told else f"{field.about} One of {', '.join(words)}."


def _example(type: Type) -> list[str]:
    """A value of a type as YAML; what follows its first line is indented below."""
    match type:
        case Many(item):
            return [f"[{_example(item)[0]}]"]
        case Record(fields=fields, short=short):
            shown = [field for field in fields if field.required] or fields[:1]
            if short:
                return _example(next(field.type for field in fields if field.name == short))
            return [f"{{{', '.join(f'{field.name}: {_example(field.type)[0]}' for field in shown)}}}"]
        case Prose():
            return ["|", "Markdown. [[an-id]] links to an entry, [@a-source] cites a source."]
        case When():
            return ["2023-12-27"]
        case Choice(words):
            return [words[0]]
        case Number(least, most):
            return [f"{(least + most) / 2:g}"]
        case To() | Slug():
            return ["an-id"]
        case Url():
            return ["https://example.org/page"]
        case _:
            return ["…"]
