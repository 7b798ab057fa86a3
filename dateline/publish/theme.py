"""Theme: from a site's templates, and ours below them, to a function that renders one; its assets by name."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import BaseLoader, split_template_path

from dateline.problems import Mark, Problem, SiteError, suggest

FOLDER = "templates"
ASSETS = "assets"
OURS = "default/"
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Theme:
    """Templates that are ready to render, and the files that go with them by their names below assets/."""

    home: Path
    environment: Environment
    translations: NullTranslations
    assets: Mapping[str, Path]

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """One page; raises SiteError with the template's file and line where it fails."""
        try:
            return self.environment.get_template(template).render(values).encode()
        except Exception as error:  # a template is code: whatever it raises has a file and a line
            raise SiteError(_explain(error, template, self)) from error


def load_theme(home: Path, translations: NullTranslations) -> Theme:
    """The site's templates where it has some, ours for the rest; `default/…` always names ours."""
    folders = [folder for folder in (home / FOLDER, default_templates()) if folder.is_dir()]
    environment = Environment(
        loader=_Loader(folders, home),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]  # of the extension
    assets: dict[str, Path] = {}
    for folder in reversed(folders):
        assets |= {path.relative_to(folder / ASSETS).as_posix(): path for path in _below(folder / ASSETS, home)}
    return Theme(home, environment, translations, dict(sorted(assets.items())))


def default_templates() -> Path:
    """Our own templates: beside the package in a checkout, within it in a wheel."""
    package = Path(__file__).resolve().parent.parent
    within = package / FOLDER
    return within if within.is_dir() else package.parent / FOLDER


def _below(folder: Path, home: Path) -> Iterator[Path]:
    """The files below a folder, but for hidden ones; raises SiteError for what no theme has."""
    for root, names, files in os.walk(folder):
        mark = _mark(root, home)
        if len(Path(root).relative_to(folder).parts) > DEEPEST:
            raise SiteError(Problem(mark, "error", f"folders more than {DEEPEST} deep within one another"))
        names[:] = [name for name in names if not name.startswith(".")]
        for name in (*names, *files):
            if not name.isprintable():
                raise SiteError(Problem(mark, "error", f"a name that cannot be shown: {name!r}", "give it another"))
        yield from (Path(root, name) for name in files if not name.startswith(".") and Path(root, name).is_file())


class _Loader(BaseLoader):
    """Templates from the first folder that has them; `default/…` from the last."""

    def __init__(self, folders: list[Path], home: Path) -> None:
        self._folders = folders
        self._home = home

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        folders = self._folders[-1:] if template.startswith(OURS) else self._folders
        try:
            parts = split_template_path(template.removeprefix(OURS))
        except TemplateNotFound:
            raise TemplateNotFound(template, f'"{template}" leads out of {FOLDER}/') from None
        for folder in folders:
            path = folder.joinpath(*parts)
            if path.is_file():
                return _read(path, self._home), str(path), lambda: True
        near = suggest(template, self.list_templates())
        raise TemplateNotFound(template, f'no template "{template}"' + (f', did you mean "{near}"?' if near else ""))

    def list_templates(self) -> list[str]:
        found = ((folder, path) for folder in self._folders for path in _below(folder, self._home))
        return sorted({path.relative_to(folder).as_posix() for folder, path in found if path.suffix == ".html"})


def _read(path: Path, home: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = _mark(str(path), home, error.object.count(b"\n", 0, error.start) + 1)
        problem = Problem(mark, "error", "it is not UTF-8 text", "save it with the encoding UTF-8")
    except OSError as error:
        problem = Problem(_mark(str(path), home), "error", f"it cannot be read: {error.strerror}")
    raise SiteError(problem)


def _explain(error: Exception, template: str, theme: Theme) -> Problem:
    """What a template did wrong, at the line where it did."""
    if isinstance(error, SiteError):
        return error.problems[0]
    if isinstance(error, TemplateSyntaxError):
        mark = _mark(error.filename or error.name or "", theme.home, error.lineno)
        return Problem(mark, "error", error.message or "")
    said = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    if isinstance(error, RecursionError):
        said = "it extends, includes or calls itself without end, or is nested too deep"
    return Problem(_place(error, template, theme.home), "error", said.partition("\n")[0][:300])


def _place(error: Exception, template: str, home: Path) -> Mark:
    """The line of the innermost template that was running; the template as a whole where none was yet."""
    folders = (home / FOLDER, default_templates())
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders)
    ]
    if frames:
        return _mark(frames[-1].filename, home, frames[-1].lineno or 0)
    return _mark(str(folders[0 if (folders[0] / template).is_file() else 1] / template), home)


def _mark(file: str, home: Path, line: int = 0) -> Mark:
    path = Path(file)
    if path.is_relative_to(home):
        return Mark(path.relative_to(home).as_posix(), line, 1 if line else 0)
    return Mark(OURS + path.relative_to(default_templates()).as_posix(), line, 1 if line else 0)
