"""Start: what a new site is called goes in; the files of a small one come out, by path, to be written over."""

from __future__ import annotations

import json

from dateline.edit.scalar import write_scalar
from dateline.schema import FOLDERS

_EXAMPLE = "# An example, which is invented: write over it, or delete it.\n"

_SITE = """\
title: {title}
# description: One sentence on what it records.
{url}
language: {language}
timezone: {timezone}  # of times without an offset, and of today
# author: Who keeps the record.
# license: CC BY 4.0
{repository}
navigation:
  - {{title: Events, to: /events/}}
  - {{title: About, to: /about/}}
"""

_ENTRIES = {
    "content/events/2024/library-closes.yaml": """\
date: 2024-03-08  # as precise as it is known: 2024-03 is a month, 2024-03~ about then, [2024-03-04..2024-03-08] by days
title: The library in Mill Street is closed
body: |
  [[town-council|The council]] had the [[mill-street-library|library]] closed because of damp in its
  cellar.[@gazette-2024-03-09] It was to open again by June.
places: mill-street-library
actors:
  - {actor: town-council, role: owner}
topics: library-repair
sources:
  - {source: gazette-2024-03-09, says: the damp was found in January}
figures:
  - {label: books moved to the town hall, value: about 6000, sources: gazette-2024-03-09}
due: 2024-06  # what was promised falls due then
weight: 3  # a turning point
""",
    "content/events/2024/library-opens.yaml": """\
date: [2024-06-10..2024-06-14]  # one day out of these
title: The library in Mill Street is open again
places: mill-street-library
topics: library-repair
sources:
  - {title: Readers are back, publisher: Mill Street Gazette, published: 2024-06-15}  # described here, without a page
fulfils: library-closes
""",
    "content/actors/town-council.yaml": """\
name: Town council
kind: government
aliases: [Mill Street council]
""",
    "content/topics/library-repair.yaml": """\
title: The repair of the library
""",
    "content/places/mill-street-library.yaml": """\
name: Library in Mill Street
""",
    "content/sources/gazette-2024-03-09.yaml": """\
title: Damp closes library
publisher: Mill Street Gazette
url: https://example.org/gazette/damp-closes-library
archive_url: https://archive.example.org/gazette/damp-closes-library
published: 2024-03-09
""",
}

_ABOUT = """\
---
title: About this record
summary: What this record is, and how it is made.
---

Write here what the record is about, who keeps it, and how errors are reported.

Every event has a date that is as precise as its sources are. The first entry is [[library-closes]].
"""

_README = """\
# {title}

This folder is a record that Dateline makes into a site: dated, sourced entries in `content/`, one file each.

In this folder:

```sh
dateline serve
dateline new event "What happened" --date 2024-03-08
dateline check
```

`dateline` is the program, where it is installed; `python -m dateline` is it too, and in a copy of its repository so is
`.venv/bin/python build.py`, with this folder at the end of the command.

`serve` shows the site while you write. `new` makes the file of an entry. `check` tells what is wrong, and how to mend
it. `dateline build` makes the site in `output/`, for any host that takes static files. `dateline --help` has the rest.

In Visual Studio Code, install the extension that it recommends: field names and ids are then completed, and mistakes
underlined. `dateline build` brings the list of ids up to date.
"""

_IGNORED = (
    *("/output/", "/output-as-of-*/", "/.dateline/", "/.dateline-stage-*/"),
    *("/content/articles/", "/content/drafts/"),
)

_EDITORCONFIG = """\
root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
"""

ATTRIBUTES = "* text=auto eol=lf\n"
IGNORED = "\n".join(_IGNORED) + "\n"


def start_site(*, title: str, language: str, timezone: str, url: str = "", repository: str = "") -> dict[str, str]:
    """By their paths, the files that a site needs: what it is called, and entries of every kind as examples."""
    config = _SITE.format(
        title=write_scalar(title),
        url=f"url: {write_scalar(url)}" if url else "# url: https://example.org/record/  # once it has an address",
        language=write_scalar(language),
        timezone=write_scalar(timezone),
        repository=f"repository: {write_scalar(repository)}"
        if repository
        else "# repository: https://example.org/code",
    )
    entries = {file: _EXAMPLE + "\n" + text for file, text in _ENTRIES.items()}
    return {"site.yaml": config, **entries, "content/pages/about.md": _ABOUT}


def surround_site(title: str) -> dict[str, str]:
    """By their paths, the files beside a site, for its editors and for git; one that is there already will do."""
    return {
        "README.md": _README.format(title=title),
        ".gitignore": IGNORED,
        ".gitattributes": ATTRIBUTES,
        ".editorconfig": _EDITORCONFIG,
        ".vscode/settings.json": json.dumps(_settings(), indent=2) + "\n",
        ".vscode/extensions.json": json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n",
    }


def _settings() -> dict[str, object]:
    """Visual Studio Code's: which schema is for which files, and house style's line ends and indents."""
    globs: dict[str, list[str]] = {"site": ["/site.yaml"]}
    globs |= {folder: [f"content/{folder}/**/*.{end}" for end in ("yaml", "yml")] for folder in FOLDERS.values()}
    del globs["pages"]  # which are Markdown
    for folder in globs.keys() - {"site"}:
        inner = "" if folder == "events" else f"{folder}/"
        globs[folder] += [f"content/drafts/*/{inner}*.{end}" for end in ("yaml", "yml")]
    return {
        "yaml.schemas": {f".dateline/schemas/{name}.json": files for name, files in globs.items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
        "files.eol": "\n",
        "files.encoding": "utf8",
        "files.insertFinalNewline": True,
    }
