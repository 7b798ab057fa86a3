"""One declaration for each kind: what the loader takes, the JSON Schema takes, and the model has a place for."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest
import yaml

from dateline.model import Actor, Event, Place, Series, Source, TextPage, Topic
from dateline.schema import FOLDERS, KINDS, slug_fault, slugify
from dateline.schema.jsonschema import json_schemas

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
OURS = {"ref", "mark", "marks", "inline", "body"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_declared_field_has_its_place_in_the_model(kind: str) -> None:
    declared = {field.name for field in KINDS[kind].fields} - {"id", "body"}
    assert declared == {field.name for field in fields(MODELS[kind])} - OURS


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_the_examples_entries_fit_the_published_schema(folder: str) -> None:
    schema = json_schemas()[folder]
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted((HOUSE / "content" / folder).rglob("*.yaml"))
    assert files or folder == "pages"
    for file in files:
        # The base loader keeps dates as words, as an editor's language server does.
        entry = yaml.load(file.read_text(encoding="utf-8"), Loader=_WithoutDates)
        assert [error.message for error in validator.iter_errors(entry)] == [], file.name


@pytest.mark.parametrize(
    "entry",
    [
        {"title": "No date"},
        {"date": "2023", "title": "A", "titel": "B"},
        {"date": "2023", "title": "A", "weight": 4},
        {"date": "2023", "title": "A", "status": "perhaps"},
        {"date": "2023", "title": "A", "actors": ["Not An Id"]},
        [{"date": "2023", "title": "In a list, without an id"}],
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(entry: object) -> None:
    assert not jsonschema.Draft202012Validator(json_schemas()["events"]).is_valid(entry)


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
