"""Mishap: what a template raised, and the line that it stood on, go in; what is wrong, and the way out, come out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import get_type_hints

from jinja2 import Environment, TemplateError, TemplateSyntaxError, UndefinedError

from dateline.problems import suggest
from dateline.publish.values import shown

LONGEST = 300
_NAME = re.compile(r"'(\w+)' is undefined")
_ATTRIBUTE = re.compile(r"'(?:[\w.]+\.)?(\w+)(?: object)?' has no attribute '(\w+)'")
_FILTER = re.compile(r"No (filter|test) named '(\w+)'\.")
_TAG = re.compile(r"Encountered unknown tag '(\w+)'\.")
_TAGS = "autoescape block call extends filter for from if import include macro pluralize set trans with"
_TEXT, _LIST = "a text", "a list"
_KINDS = {"tuple": _LIST, "list": _LIST, "str": _TEXT, "Markup": _TEXT, "int": "a number", "bool": "yes or no"}
_SIGNS = "{{ value }} shows something, and {% tag %} does something; each has both its signs at both ends"


def tell(error: Exception, line: str, scope: Mapping[str, object], environment: Environment) -> tuple[str, str]:
    """What is wrong, and the way out or ""; `scope` has the values that the template could have named there."""
    if isinstance(error, RecursionError):
        return "it extends, includes or calls itself without end, or is nested too deep", ""
    said = str(error.message if isinstance(error, TemplateSyntaxError) else error).partition("\n")[0][:LONGEST]
    if isinstance(error, TemplateSyntaxError):
        return said, _way_to_write(said, environment)
    if isinstance(error, UndefinedError) and (found := _NAME.fullmatch(said)):
        return f'there is no "{found[1]}" here', _known(found[1], scope, environment)
    if isinstance(error, UndefinedError) and (found := _ATTRIBUTE.fullmatch(said)):
        return _tell_attribute(found[1], found[2], line)
    return said if isinstance(error, TemplateError) else f"{type(error).__name__}: {said}", ""


def _way_to_write(said: str, environment: Environment) -> str:
    if found := _FILTER.fullmatch(said):
        return _near(found[2], environment.filters if found[1] == "filter" else environment.tests)
    if found := _TAG.match(said):
        return _near(found[1], {*_TAGS.split(), *re.findall(r"'(\w+)'", said[found.end() :])})
    if said.endswith("got '='"):
        return "{% if one == other %} compares, with two signs"
    return _SIGNS if said.startswith("unexpected '") or said.endswith("got '}'") else ""


def _known(name: str, scope: Mapping[str, object], environment: Environment) -> str:
    values = sorted(each for each, value in scope.items() if each not in environment.globals and not callable(value))
    return _near(name, scope) or (f"there are {', '.join(values)}" if values else "")


def _tell_attribute(of: str, name: str, line: str) -> tuple[str, str]:
    """`event` has no "titel": what has none is called as the line has it, or by its type in `shown`."""
    written = set(re.findall(rf"([A-Za-z_][\w.]*)\.{name}\b", line))
    subject = written.pop() if len(written) == 1 else ""
    if of == "None":
        hint = f"{{% if {subject} %}} … {{% endif %}} around it leaves it out then" if subject else ""
        return f'{subject or "what is asked for it"} is empty here, and has no "{name}"', hint
    if of in _KINDS:
        through = f"{{% for each in {subject} %}} goes through it" if subject and _KINDS[of] == _LIST else ""
        return f'{subject or "this"} is {_KINDS[of]}, and has no "{name}"', through
    there = _fields(getattr(shown, of, None))
    below = {path.rpartition(".")[2]: path for path in reversed(there)}
    near = name if name in below else suggest(name, [path for path in there if "." not in path]) or suggest(name, below)
    if near is None:
        own = [path for path in there if "." not in path]
        return f'{subject or of} has no "{name}"', f"there are {', '.join(own)}" if own else ""
    return f'{subject or of} has no "{name}"', f'did you mean "{f"{subject}." if subject else ""}{below[near]}"?'


def _fields(kind: object) -> list[str]:
    """A value's own fields, and those one step further: `card`, `card.title`; own ones come first."""
    own: tuple[str, ...] = getattr(kind, "_fields", ())
    hints = get_type_hints(kind) if own else {}
    return [*own, *(f"{name}.{inner}" for name in own for inner in getattr(hints[name], "_fields", ()))]


def _near(word: str, known: Iterable[str]) -> str:
    near = suggest(word, known)
    return f'did you mean "{near}"?' if near else ""
