"""One declaration for each kind: what the loader takes, the JSON Schema takes, and the model has a place for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from jsonschema.exceptions import ValidationError

from dateline.builder import load_site
from dateline.edit.schemas import ids_of, keep_schemas
from dateline.edit.start import start_site
from dateline.model import Actor, Event, Place, Series, Source, TextPage, Topic
from dateline.problems import Problems
from dateline.schema import FOLDERS, KINDS, slug_fault, slugify
from dateline.schema.jsonschema import Schema, json_schemas
from tests.dates.texts import dates
from tests.everything import EVERYTHING
from tests.guide import make_guides_site, read_blocks
from tests.sites import make_site

HOUSE = Path(__file__).parent.parent
MODELS = {
    "event": Event,
    "actor": Actor,
    "topic": Topic,
    "place": Place,
    "source": Source,
    "series": Series,
    "page": TextPage,
}
OURS = {"ref", "mark", "marks", "inline", "entered", "body", "restored"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_declared_field_has_its_place_in_the_model(kind: str) -> None:
    declared = {field.name for field in KINDS[kind].fields} - {"id", "body"}
    assert declared == {field.name for field in fields(MODELS[kind])} - OURS


@pytest.mark.parametrize("name", ["example", "everything", "guide", "new"])
def test_what_builds_is_not_underlined(name: str, tmp_path: Path) -> None:
    home = {
        "example": lambda: HOUSE,
        "everything": lambda: make_site(tmp_path, EVERYTHING),
        "guide": lambda: make_guides_site(
            tmp_path, read_blocks((HOUSE / "docs/editing.md").read_text(encoding="utf-8"))
        ),
        "new": lambda: make_site(tmp_path, start_site(title="A record", language="en", timezone="UTC")),
    }[name]()
    schemas = json_schemas(ids_of(load_site(home, Problems())))
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)

    read = {"site.yaml": [home / "site.yaml"]}
    read |= {folder: sorted((home / "content" / folder).rglob("*.yaml")) for folder in FOLDERS.values()}
    found = {
        f"{file.relative_to(home)}: {error.json_path}: {error.message}"
        for folder, files in read.items()
        for file in files
        for error in errors_in(schemas[folder.removesuffix(".yaml")], file.read_text(encoding="utf-8"))
        if "draft: true" not in file.read_text(encoding="utf-8")  # which may name drafts
    }
    assert found == set()


EVENTS = json_schemas()["events"]
IDS = {
    "actor": {"ana-ruiz": "Ana Ruiz", "us-congress": "Congress"},
    "event": {"2024": "A number to YAML"},
    "source": {"report": "A report"},
}


@pytest.mark.parametrize(
    ("text", "underlined"),
    [
        ("title: No date", "$"),
        ("date: 2023\ntitle: A\ntitel: B", "$"),
        ("date: March 2024\ntitle: A", "$.date"),
        ("date: Friday\ntitle: A\nadded: Friday", "$.added"),
        ("date: 2023\ntitle: A\nweight: 4", "$.weight"),
        ("date: 2023\ntitle: A\nstatus: perhaps", "$.status"),
        ("date: 2023\ntitle: A\nactors: Ana Ruiz", "$.actors"),
        ("date: 2023\ntitle: A\nactors: [ana-ruiz, {actor: us-congres}]", "$.actors[1].actor"),
        ("date: 2023\ntitle: A\nfollows: bridge", "$.follows"),
        ("date: 2023\ntitle: A\nsources: {title: B, url: example.org}", "$.sources.url"),
        ("date: 2023\ntitle: A\nfigures:\n- {label: x, value: '6,000', sources: reprot}", "$.figures[0].sources"),
        ("date: 2023\ntitle: A\nmedia: {file: x.jpg, credit: C}", "$.media"),
        ("- {date: 2023, title: In a list}", "$[0]"),
        ("- {id: a, date: 2023, title: A, topics: [Not An Id]}", "$[0].topics[0]"),
    ],
)
def test_what_does_not_build_is_underlined_where_it_is_wrong(text: str, underlined: str) -> None:
    errors = errors_in(json_schemas(IDS)["events"], text)

    assert underlined in {leaf.json_path for error in errors for leaf in _leaves(error)}


@pytest.mark.parametrize(
    "line",
    [
        "actors: [ana-ruiz, {actor: us-congress, role: host}]",
        "follows: 2024",
        "sources: [report, {title: Another, published: [2023-12-21,2023-12-22]}]",
        "places: nowhere-yet",
        "summary:",
        "added: 2024-03-08~",
    ],
)
def test_what_there_is_can_be_named(line: str) -> None:
    assert errors_in(json_schemas(IDS)["events"], f"date: 27 Dec\ntitle: 1.10\n{line}") == []


def test_an_open_registry_offers_ids_and_takes_others() -> None:
    actors = json_schemas(IDS, open=("actor",))["events"]

    assert "ana-ruiz" in json.dumps(actors)
    assert errors_in(actors, "date: 2023\ntitle: A\nactors: not-there") == []
    assert errors_in(actors, "date: 2023\ntitle: A\nactors: Not There") != []


def test_of_a_kind_with_very_many_entries_no_ids_are_listed() -> None:
    many = {f"event-{number}": "An event" for number in range(10_000)}
    schema = json_schemas({"event": many, "actor": IDS["actor"]})["events"]

    assert len(json.dumps(schema)) < 60_000
    assert "us-congress" in json.dumps(schema)
    assert errors_in(schema, "date: 2023\ntitle: A\nfollows: event-7") == []


@given(dates.map(lambda date: date.text))
def test_no_date_is_underlined(text: str) -> None:
    assert errors_in(EVENTS, f'date: "{text}"\ntitle: A') == []


def test_schemas_are_written_when_they_change_alone(tmp_path: Path) -> None:
    keep_schemas(tmp_path, IDS, open_registry=False)
    folder = tmp_path / ".dateline/schemas"
    for path in folder.iterdir():
        os.utime(path, (0, 0))

    keep_schemas(tmp_path, {**IDS, "topic": {"rail": "Rail"}}, open_registry=False)

    assert sorted(path.stem for path in folder.iterdir() if path.stat().st_mtime) == ["events", "topics"]


def errors_in(schema: Schema, text: str) -> list[ValidationError]:
    """What an editor underlines in a file."""
    return list(jsonschema.Draft202012Validator(schema).iter_errors(yaml.load(text, Loader=_WithoutDates)))


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    yield error
    for inner in error.context or ():
        yield from _leaves(inner)


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Alicia Bárcena", "alicia-barcena"), ("  $20 billion! ", "20-billion"), ("Biden's", "bidens"), ("日本", "")],
)
def test_a_text_suggests_an_id(text: str, slug: str) -> None:
    assert slugify(text) == slug
    assert not slug or slug_fault(slug) is None


class _WithoutDates(yaml.SafeLoader):
    """YAML as editors' language servers read it: dates are words."""


_WithoutDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
