"""Schemas: a site's ids go in; the JSON Schema of each kind is beside it, for the editors that complete and check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from dateline.model import Site
from dateline.problems import Mark, Problem, SiteError
from dateline.schema import FOLDERS
from dateline.schema.jsonschema import json_schemas

FOLDER = ".dateline/schemas"
_REGISTERED = frozenset({"actor", "topic", "place"})  # of which an open registry takes any id


def keep_schemas(home: Path, ids: Mapping[str, Mapping[str, str]], *, open_registry: bool) -> None:
    """Bring `.dateline/schemas/` up to date: events.json and so on, and site.json; raises SiteError where it cannot.

    `ids` are those that there are, by kind, each with what its entry is called.
    """
    folder = home / FOLDER
    schemas = json_schemas(ids, open=_REGISTERED if open_registry else ())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas.items():
            path = folder / f"{name}.json"
            content = json.dumps(schema, ensure_ascii=False).encode() + b"\n"
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
    except OSError as error:
        raise SiteError(Problem(Mark(FOLDER), "error", f"it cannot be written: {error.strerror}")) from None


def ids_of(site: Site) -> dict[str, dict[str, str]]:
    """By kind, the ids that are published and what their entries are called."""
    ids: dict[str, dict[str, str]] = {kind: {} for kind in FOLDERS}
    for ref, entry in site.entries.items():
        if "." not in ref.id:  # as that of a source that is described in an event, and was given none
            ids[ref.kind][ref.id] = entry.label
    return ids
