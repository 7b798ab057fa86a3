"""Schemas: the JSON Schema of each kind, kept beside a site for the editors that complete and check its files."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.problems import Mark, Problem, SiteError
from dateline.schema.jsonschema import json_schemas

FOLDER = ".dateline/schemas"


def keep_schemas(home: Path) -> None:
    """Bring `.dateline/schemas/` up to date: events.json and so on, and site.json; raises SiteError where it cannot."""
    folder = home / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, schema in json_schemas().items():
            path = folder / f"{name}.json"
            content = json.dumps(schema, indent=1, ensure_ascii=False).encode() + b"\n"
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
    except OSError as error:
        raise SiteError(Problem(Mark(FOLDER), "error", f"it cannot be written: {error.strerror}")) from None
