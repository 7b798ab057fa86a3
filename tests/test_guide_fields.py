"""The guide's tables of fields are what the schema declares, and a failure shows what they must be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline import schema
from dateline.schema import CONFIG, EVERY_KIND, KINDS, SOURCE_FIELDS, Field, Record, Type

GUIDE = Path(__file__).parent.parent / "docs" / "editing.md"
HOLDS = {
    schema.Line: "text",
    schema.Prose: "Markdown",
    schema.Slug: "id",
    schema.Flag: "`true` or `false`",
    schema.Url: "address",
    schema.MediaPath: "path",
    schema.Quantity: "value",
}


def expected_tables() -> dict[str, str]:
    """By the comment above it, each table that the guide must have; what every kind or source has is said once."""
    tables = {"fields: every": table_of(EVERY_KIND)}
    for name, record in records().items():
        inherited = EVERY_KIND if name in KINDS else SOURCE_FIELDS if name == "event.sources" else ()
        tables[f"fields: {name}"] = table_of(field for field in record.fields if field not in inherited)
    return tables


def records() -> dict[str, Record]:
    """Everything that has fields: the kinds, site.yaml, and what stands within them by `kind.field`."""
    found: dict[str, Record] = {**KINDS, "site": CONFIG}
    for name, record in [*found.items()]:
        for field in record.fields:
            inner = field.type.item if isinstance(field.type, schema.Many) else field.type
            if isinstance(inner, Record) and inner not in found.values():
                found[f"{name}.{field.name}"] = inner
    return found


def table_of(fields: Iterable[Field]) -> str:
    """A table with a row for each field."""
    rows = [
        f"| {f'**{field.name}**' if field.required else field.name} | {held_by(field.type)} | {field.about} |\n"
        for field in fields
    ]
    return "".join(["| field | holds | what it is for |\n", "|---|---|---|\n", *rows])


def held_by(type: Type) -> str:
    """What a field of a type holds, in words."""
    match type:
        case schema.Many(item):
            return f"{held_by(item)}, or a list"
        case Record(short=short):
            return f"{short}, or fields" if short else "fields"
        case schema.To(kind):
            return f"{kind} id"
        case schema.Choice(words):
            return ", ".join(f"`{word}`" for word in words)
        case schema.Number(least, most, whole):
            return f"{'whole ' if whole else ''}number, {least:,.15g} to {most:,.15g}"
        case schema.When(words):
            return "date, or a word date" if words else "date"
        case _:
            return HOLDS[type.__class__]


@pytest.mark.parametrize("name", expected_tables())
def test_the_guide_has_the_fields_that_the_schema_declares(name: str) -> None:
    expected = expected_tables()[name]
    _, marker, below = GUIDE.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n\n")
    assert marker, f"the guide has no table of these:\n\n<!-- {name} -->\n\n{expected}"
    table = below.partition("\n\n")[0] + "\n"
    assert table == expected, f"below <!-- {name} --> must stand:\n\n{expected}"


def test_the_guide_has_no_table_of_fields_that_are_not_there() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert text.count("<!-- fields: ") == len(expected_tables())
