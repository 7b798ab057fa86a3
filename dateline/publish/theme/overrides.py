"""Overrides: a site's own templates go in; what is wrong with them before any page is rendered comes out."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import TemplateNotFound, nodes

from dateline.problems import Mark, Problems, SiteError, suggest
from dateline.publish.theme.theme import FOLDER, OURS, Theme, explain

_Naming = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport


def check_templates(theme: Theme, problems: Problems) -> None:
    """Compile the site's own templates; name blocks that are shown nowhere, templates of no use, and links."""
    problems.extend(theme.own.links)
    own, ours = theme.own.templates, theme.ours.templates
    trees = {name: tree for name in own if (tree := _parsed(name, theme, problems)) is not None}
    named = {name for tree in trees.values() for name, _ in _named(tree)}
    for name, tree in trees.items():
        _check_names(name, tree, ours, theme, problems)
        _check_blocks(name, tree, theme, problems)
        if name not in named and name not in ours and all(_is_constant(each) for each in trees.values()):
            near = suggest(name, ours)
            hint = f'did you mean "{near}"?' if near else "extend or include it in another, or remove it"
            problems.warning(Mark(f"{FOLDER}/{name}"), "no page uses this template", hint)


def _parsed(name: str, theme: Theme, problems: Problems) -> nodes.Template | None:
    path = theme.own.files[name]
    try:
        theme.environment.get_template(name)  # which compiles it, and so knows of filters too
        return theme.environment.parse(path.read_text(encoding="utf-8-sig"), name, str(path))
    except Exception as error:  # noqa: BLE001  # a template is code: whatever it raises has a file and a line
        problems.extend([explain(error, name, theme)])
        return None


def _check_names(name: str, tree: nodes.Template, ours: list[str], theme: Theme, problems: Problems) -> None:
    """What it extends or includes is there, and it does not extend itself."""
    assert theme.environment.loader is not None
    extends = tree.find(nodes.Extends)
    if extends and isinstance(extends.template, nodes.Const) and extends.template.value == name:
        hint = f'"{OURS}{name}" names the one that it takes the place of' if name in ours else "name another"
        problems.error(Mark(f"{FOLDER}/{name}", extends.lineno, 1), "this template extends itself", hint)
    for other, line in _named(tree):
        try:
            theme.environment.loader.get_source(theme.environment, other)
        except TemplateNotFound as error:
            near = suggest(other.removeprefix(OURS), ours) if other.startswith(OURS) else None
            hint = f'did you mean "{OURS}{near}"?' if near else ""
            problems.error(Mark(f"{FOLDER}/{name}", line, 1), error.message or f'no template "{other}"', hint)
        except SiteError as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.error(Mark(f"{FOLDER}/{name}", line, 1), f"it names one that cannot be read: {error.strerror}")


def _check_blocks(name: str, tree: nodes.Template, theme: Theme, problems: Problems) -> None:
    """A block of a template that extends another takes the place of one there, or it is shown nowhere."""
    known = _inherited(tree, theme, {name})
    if known is None:
        return
    for block in _outer_blocks(tree):
        if block.name not in known:
            near = suggest(block.name, known)
            hint = f"did you mean {{% block {near} %}}?" if near else f"there are {', '.join(sorted(known))}"
            message = f'the block "{block.name}" is none of what this template extends, and is shown nowhere'
            problems.warning(Mark(f"{FOLDER}/{name}", block.lineno, 1), message, hint)


def _inherited(tree: nodes.Template, theme: Theme, seen: set[str]) -> set[str] | None:
    """The blocks of the templates that one extends; None where it extends none, or that is known at rendering only."""
    extends = tree.find(nodes.Extends)
    if extends is None or not isinstance(extends.template, nodes.Const) or extends.template.value in seen:
        return None
    parent = str(extends.template.value)
    assert theme.environment.loader is not None
    try:
        source, file, _ = theme.environment.loader.get_source(theme.environment, parent)
        above = theme.environment.parse(source, parent, file)
    except Exception:  # noqa: BLE001  # it is told where it is used
        return None
    names = {block.name for block in above.find_all(nodes.Block)}
    return names | (_inherited(above, theme, {*seen, parent}) or set())


def _outer_blocks(node: nodes.Node) -> Iterator[nodes.Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outer_blocks(child)


def _named(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for node in _naming(tree):
        if isinstance(node.template, nodes.Const) and not getattr(node, "ignore_missing", False):
            yield str(node.template.value), node.lineno


def _is_constant(tree: nodes.Template) -> bool:
    return all(isinstance(node.template, nodes.Const) for node in _naming(tree))


def _naming(tree: nodes.Template) -> Iterator[_Naming]:
    for node in tree.find_all(_Naming.__args__):
        assert isinstance(node, _Naming)
        yield node
