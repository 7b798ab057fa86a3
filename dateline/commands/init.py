"""init: a folder and, perhaps, a title go in; a small site that builds at once is there, and what is next is told."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from urllib.parse import quote

from dateline import report
from dateline.call import as_called, as_typed, program
from dateline.content.config import read_config
from dateline.content.ids import ids_in
from dateline.content.load import load
from dateline.edit.file import create_file
from dateline.edit.schemas import keep_schemas
from dateline.edit.start import start_site, surround_site
from dateline.problems import Problems, SiteError
from dateline.schema import is_device

_SITES_OWN = ("content", "templates", "output", ".dateline")


def init(home: Path, *, title: str | None, url: str | None, language: str, timezone: str | None) -> int:
    """Write the files of a new site: all of them, or none. Raises SiteError where they cannot be written."""
    title = " ".join((title or _title(home.resolve().name)).split())
    pages, repository = _on_github(home)
    site = start_site(
        title=title,
        url=pages if url is None else url,
        repository=repository,
        language=language,
        timezone=timezone or _timezone(),
    )
    if refusal := _refusal(home, site) or _fault(site["site.yaml"]):
        report.complain(*refusal)
        return 2
    beside = surround_site(title)
    kept = [file for file in beside if os.path.lexists(home / file)]
    files = site | {file: text for file, text in beside.items() if file not in kept}
    _write(home, files)
    for line in _told(home, files, kept):
        report.say(line)
    return 0


def _refusal(home: Path, site: dict[str, str]) -> tuple[str, str] | None:
    """Why there can be no new site here, and the way out."""
    place = home.resolve()
    if home.exists() and not home.is_dir():
        return f"{home.as_posix()} is a file", "name a folder that is new, or without a site"
    if (home / "site.yaml").exists():
        return f"{_named(home)} is a site already: it has a site.yaml", as_called("python build.py check  looks at it")
    there = sorted(file for file in (*site, "content") if os.path.lexists(home / file))
    if there:
        return (
            f"there is {', '.join(there[:3])} in {_named(home)} already",
            "name another folder, or move it away first",
        )
    for folder in (place, *place.parents):
        if not folder.exists() and is_device(folder.name):
            return f'Windows keeps the name "{folder.name}" for itself', "give the folder another name"
        inner = place.relative_to(folder).parts
        if inner and inner[0] in _SITES_OWN and (folder / "site.yaml").is_file():
            return f"{_named(home)} is within the {inner[0]}/ of the site in {folder}", "name a folder outside of it"
    return None


def _fault(config: str) -> tuple[str, str] | None:
    """What is wrong with what the site is said to be, by the rules of site.yaml."""
    problems = Problems()
    with TemporaryDirectory() as trial:
        create_file(Path(trial), "site.yaml", config)
        try:
            read_config(Path(trial), problems)
        except SiteError as error:
            problems.extend(error.problems)
    return next(((problem.message, problem.hint) for problem in problems if problem.severity == "error"), None)


def _write(home: Path, files: dict[str, str]) -> None:
    """Write all files, and the schemas of their ids; where one fails, what was written is taken away again."""
    paths = [home / file for file in (*files, ".dateline/schemas/site.json")]
    new = sorted({folder for path in paths for folder in path.parents if not folder.exists()}, reverse=True)
    written: list[Path] = []
    try:
        for file, text in files.items():
            create_file(home, file, text)
            written.append(home / file)
        keep_schemas(home, ids_in(load(home, Problems()).documents), open_registry=False)
    except BaseException:
        for path in written:
            path.unlink()
        if home / ".dateline" in new:
            rmtree(home / ".dateline", ignore_errors=True)
        for folder in new:
            with suppress(OSError):
                folder.rmdir()
        raise


def _told(home: Path, files: dict[str, str], kept: list[str]) -> list[str]:
    """What was done, and what comes next, as it is typed from here."""
    lines = [f"wrote {report.count(len(files), 'file')} into {_named(home)}"]
    if kept:
        lines.append(f"left as {'it was' if len(kept) == 1 else 'they were'}: {', '.join(kept)}")
    if ".gitignore" in kept:
        lines.append("let it have a line  /output/  and a line  /.dateline/")
    lines.append("next:")
    commands = ["python build.py serve", 'python build.py new event "What happened" --date 2024-03-08']
    if home.resolve() != Path.cwd() and not re.search(r"[/\\]", program()):
        return [
            *lines,
            f"  cd {as_typed(home.as_posix())}",
            *(f"  {c.replace('python build.py', program())}" for c in commands),
        ]
    return [*lines, *(f"  {as_called(command)}" for command in commands)]


def _title(folder: str) -> str:
    words = re.sub(r"[-_.\s]+", " ", folder).strip() or "my record"
    return words[0].upper() + words[1:]


def _named(home: Path) -> str:
    return "this folder" if home.resolve() == Path.cwd() else f"{home.as_posix()}/"


def _timezone() -> str:
    """This machine's."""
    from babel.localtime import get_localzone

    with suppress(LookupError, OSError, ValueError):
        name = str(getattr(get_localzone(), "key", ""))
        return name if "/" in name and not name.startswith("Etc/") else "UTC"
    return "UTC"


def _on_github(home: Path) -> tuple[str, str]:
    """The address of Pages, and of the repository, where this folder is one of GitHub's; else nothing."""
    try:
        text = (home / ".git/config").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return "", ""
    origin = re.search(r'^\[remote "origin"\]\s*\n(?:(?!\[).*\n)*?\s*url\s*=\s*(.*)$', text, re.MULTILINE)
    found = re.search(r"github\.com[/:]([\w-]+)/([\w.-]+?)(?:\.git)?/?\s*$", origin[1]) if origin else None
    if not found:
        return "", ""
    owner, name = found.groups()
    host = f"{owner.lower()}.github.io"
    path = "" if name.lower() == host else f"{quote(name)}/"
    return f"https://{host}/{path}", f"https://github.com/{owner}/{name}"
