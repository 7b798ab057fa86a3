"""Theme: from a site's templates, and ours below them, to a function that renders one; its assets by name."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from gettext import NullTranslations
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import BaseLoader, split_template_path

from dateline.problems import Mark, Problem, Problems, SiteError, suggest
from dateline.publish.theme.compiled import Codes, Compiled
from dateline.publish.theme.engine import default_templates
from dateline.publish.theme.jinja import SiteEnvironment
from dateline.publish.theme.mishap import tell
from dateline.publish.words.catalogue import catalogue_bytes, read_catalogue
from dateline.workers import share

FOLDER = "templates"
ASSETS = "assets"
OURS = "default/"
DEEPEST = 20


class Shelf(NamedTuple):
    """A folder of templates and assets: its files by name, and what is wrong with the links among them."""

    files: Mapping[str, Path] = {}
    links: tuple[Problem, ...] = ()

    @property
    def templates(self) -> list[str]:
        """The names of those that a page can be made with."""
        return [name for name in self.files if name.endswith(".html") and not name.startswith(f"{ASSETS}/")]


class Theme(NamedTuple):
    """Templates that are ready to render, and the files that go with them by their names below assets/.

    `own` are the site's, empty where the site is our checkout. `digest` is another wherever a template is, or there
    are other assets; what is in these it does not tell.
    """

    home: Path
    language: str
    environment: SiteEnvironment
    compiled: Compiled
    translations: NullTranslations
    assets: Mapping[str, Path]
    digest: str
    own: Shelf
    ours: Shelf

    def prepare(self, workers: int = 1) -> None:
        """Have every template compiled ahead; what is wrong with one is told where it is rendered.

        Where none is yet, that takes as long as hundreds of pages, and several processes share it.
        """
        both = self.own.files.keys() & self.ours.files.keys()
        names = (*self.ours.templates, *self.own.templates, *(f"{OURS}{name}" for name in both))
        if self.compiled.is_empty:
            for codes in share(self._compile, names, workers=workers, chunk=1, joins=self._compile):
                self.compiled.take(codes)
        self._compile(names)

    def _compile(self, names: Sequence[str]) -> Codes:
        for name in names:
            with suppress(Exception):
                self.environment.get_template(name)
        return self.compiled.give()

    def keep(self) -> None:
        """Save what was compiled for the next command."""
        self.compiled.keep()

    def render(self, template: str, values: Mapping[str, object]) -> bytes:
        """One page; raises SiteError with the template's file and line where it fails."""
        try:
            return self.environment.get_template(template).render(values).encode()
        except Exception as error:  # a template is code: whatever it raises has a file and a line
            raise SiteError(explain(error, template, self)) from error


def load_theme(home: Path, language: str) -> Theme:
    """The site's templates where it has some, ours for the rest, in its language; `default/…` always names ours."""
    ours, own = _look(default_templates(), home), Shelf()
    if (folder := home / FOLDER).resolve() != default_templates():
        own = _look(folder, home)
    translations = read_catalogue(language)
    are_ours = not own.templates
    of_ours, of_own = _digest(ours, language), _digest(own, language)
    # Of ours, one is compiled together with those that it extends; the site's own are others each.
    made_with = of_ours if are_ours else _digest(Shelf(), language)
    compiled = Compiled(home, language, made_with, are_ours=are_ours)
    environment = SiteEnvironment(_Loader((own, ours), home), translations, compiled, are_ours=are_ours)
    files = {name: path for shelf in (ours, own) for name, path in shelf.files.items()}
    assets = {name.removeprefix(f"{ASSETS}/"): path for name, path in files.items() if name.startswith(f"{ASSETS}/")}
    in_order = dict(sorted(assets.items()))
    return Theme(home, language, environment, compiled, translations, in_order, of_own + of_ours, own, ours)


def _digest(shelf: Shelf, language: str) -> str:
    digest = blake2b(language.encode() + b"\0" + catalogue_bytes(language), digest_size=16)
    digest.update(repr(shelf.links).encode())
    for name, path in shelf.files.items():
        digest.update(f"{name}\0".encode())
        if not name.startswith(f"{ASSETS}/"):
            with suppress(OSError):  # which is told when the template is asked for
                digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def _look(folder: Path, home: Path) -> Shelf:
    """The files of a folder, but for hidden ones and links that lead out; raises SiteError for what no theme has."""
    found: dict[str, Path] = {}
    links = Problems()
    for root, names, files in os.walk(folder):
        mark = _mark(root, home)
        if len(Path(root).relative_to(folder).parts) > DEEPEST:
            raise SiteError(Problem(mark, "error", f"folders more than {DEEPEST} deep within one another"))
        names[:] = [name for name in names if not name.startswith(".")]
        for name in (*names, *files):
            if not name.isprintable():
                raise SiteError(Problem(mark, "error", f"a name that cannot be shown: {name!r}", "give it another"))
        for path in (Path(root, name) for name in (*names, *files) if not name.startswith(".")):
            if where := _leads(path, folder):
                links.warning(_mark(str(path), home), f"this link leads {where} and is not read", "copy it here")
            elif path.name in files and path.is_file():
                found[path.relative_to(folder).as_posix()] = path
    return Shelf(dict(sorted(found.items())), tuple(links))


def _leads(path: Path, folder: Path) -> str:
    """Where a link leads that is not followed, or ""; ours are followed: what installs packages may link files."""
    if not path.is_symlink() or folder == default_templates():
        return ""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # which a circle of links is to some versions of Python
        return "nowhere"
    if not target.is_relative_to(folder.resolve()):
        return f"out of {FOLDER}/"
    return "to a folder" if target.is_dir() else ""


class _Loader(BaseLoader):
    """Templates from the first shelf that has them; `default/…` from the last."""

    def __init__(self, shelves: tuple[Shelf, Shelf], home: Path) -> None:
        self._shelves = shelves
        self._home = home

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        shelves = self._shelves[-1:] if template.startswith(OURS) else self._shelves
        try:
            name = "/".join(split_template_path(template.removeprefix(OURS)))
        except TemplateNotFound:
            raise TemplateNotFound(template, f'"{template}" leads out of {FOLDER}/') from None
        for shelf in shelves:
            if path := shelf.files.get(name):
                return _read(path, self._home), str(path), lambda: True
        near = suggest(template, self.list_templates())
        raise TemplateNotFound(template, f'no template "{template}"' + (f', did you mean "{near}"?' if near else ""))

    def list_templates(self) -> list[str]:
        return sorted({name for shelf in self._shelves for name in shelf.templates})


def _read(path: Path, home: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = _mark(str(path), home, error.object.count(b"\n", 0, error.start) + 1)
        problem = Problem(mark, "error", "it is not UTF-8 text", "save it with the encoding UTF-8")
    except OSError as error:
        problem = Problem(_mark(str(path), home), "error", f"it cannot be read: {error.strerror}")
    raise SiteError(problem)


def explain(error: Exception, template: str, theme: Theme) -> Problem:
    """What a template did wrong, at the line where it did; `error` is what it raised."""
    if isinstance(error, SiteError):
        return error.problems[0]
    file, line, scope = _place(error, template, theme)
    return Problem(_mark(file, theme.home, line), "error", *tell(error, _line(file, line), scope, theme.environment))


def _place(error: Exception, template: str, theme: Theme) -> tuple[str, int, Mapping[str, object]]:
    """The innermost template that was running, its line and its values; the template as a whole where none was yet."""
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or template, error.lineno, {}
    from traceback import walk_tb  # noqa: PLC0415 (it is rarely needed)

    files = {str(path) for shelf in (theme.own, theme.ours) for path in shelf.files.values()}
    running = [
        (frame.f_code.co_filename, line, frame.f_locals)
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename in files
    ]
    if isinstance(error, RecursionError):  # the first that comes again; which one is last, the depth decides
        places = [each[:2] for each in running]
        running = [each for each in running if places.count(each[:2]) > 1][:1] or running
    whole = {**theme.ours.files, **theme.own.files}.get(template, theme.home / FOLDER / template)
    return running[-1] if running else (str(whole), 0, {})


def _line(file: str, line: int) -> str:
    with suppress(OSError, UnicodeDecodeError, IndexError):
        return Path(file).read_text(encoding="utf-8-sig").splitlines()[line - 1] if line else ""
    return ""


def _mark(file: str, home: Path, line: int = 0) -> Mark:
    path, site = Path(file), home / FOLDER
    names = {site: f"{FOLDER}/", site.resolve(): f"{FOLDER}/", default_templates(): OURS}
    above, name = next((pair for pair in names.items() if path.is_relative_to(pair[0])), (path.parent, f"{FOLDER}/"))
    return Mark((name + path.relative_to(above).as_posix()).removesuffix("/."), line, 1 if line else 0)
