"""Specimen: the theme's style sheet goes in; a picture of its variables, in the light and in the dark, comes out.

`python -m tests.specimen` draws docs/design.svg anew, which a test compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from tests.guide import HOUSE

FILE = HOUSE / "docs/design.svg"
STYLES = HOUSE / "templates/assets/style.css"
WIDTH, LEFT = 520, 24  # of one panel
REM = 16


def read_variables(styles: str) -> tuple[dict[str, str], dict[str, str]]:
    """What each variable is, and those that are another in the dark."""
    light, dark = re.findall(r"^ *:root \{\n(.*?)^ *\}", styles, re.MULTILINE | re.DOTALL)[:2]
    return _declared(light), _declared(dark)


def draw(styles: str) -> str:
    """The picture, as SVG."""
    light, dark = read_variables(styles)
    panels = ["\n".join(_panel(each, name)) for each, name in ((light, "Light"), ({**light, **dark}, "Dark"))]
    height = max(int(y) for y in re.findall(r' y="(\d+)"', panels[0])) + LEFT
    inner = "".join(f'<svg x="{at * WIDTH}" width="{WIDTH}">\n{panel}\n</svg>\n' for at, panel in enumerate(panels))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {height}">\n{inner}</svg>\n'


def _panel(variables: Mapping[str, str], name: str) -> Iterator[str]:
    """One under the other: the colours, the scale of type, the scale of space."""
    ink, quiet, rule = (variables[key] for key in ("--ink", "--quiet", "--rule"))
    serif, sans = (escape(variables[key]).replace("&quot;", "'") for key in ("--serif", "--sans"))
    yield f'<rect width="100%" height="100%" fill="{variables["--paper"]}"/>'
    yield f'<text x="{LEFT}" y="48" font-family="{serif}" font-size="28" font-weight="700" fill="{ink}">{name}</text>'
    y = 72
    for key in _colours(variables):
        yield f'<rect x="{LEFT}" y="{y}" width="56" height="24" fill="{variables[key]}" stroke="{rule}"/>'
        yield _note(LEFT + 72, y + 17, f"{key}  {variables[key]}", ink, sans)
        y += 32
    for key in [key for key in variables if key.startswith("--text")]:
        size = _size(variables[key])
        y += round(size * 1.1) + 12
        yield f'<text x="{LEFT}" y="{y}" font-family="{serif}" font-size="{size}" fill="{ink}">Date</text>'
        yield _note(WIDTH - 200, y, f"{key}  {_named(variables[key])}", quiet, sans)
    y += 24
    for key in [key for key in variables if key.startswith("--space")]:
        y += 20
        yield f'<rect x="{LEFT}" y="{y - 10}" width="{_size(variables[key])}" height="10" fill="{variables["--bar"]}"/>'
        yield _note(LEFT + 80, y, f"{key}  {variables[key]}", quiet, sans)


def _note(x: int, y: int, text: str, fill: str, family: str) -> str:
    return f'<text x="{x}" y="{y}" font-family="{family}" font-size="13" fill="{fill}">{escape(text)}</text>'


def _colours(variables: Mapping[str, str]) -> list[str]:
    return [key for key, value in variables.items() if value.startswith("#")]


def _size(length: str) -> float:
    """A length in pixels; of one that grows with the screen, the most."""
    return float(re.findall(r"([\d.]+)rem", length)[-1]) * REM


def _named(length: str) -> str:
    """A length in few words."""
    return f"to {length.rpartition(', ')[2].rstrip(')')}" if length.startswith("clamp") else length


def _declared(block: str) -> dict[str, str]:
    return dict(re.findall(r"^\s+(--[\w-]+): (.+);$", block, re.MULTILINE))


if __name__ == "__main__":
    FILE.write_text(draw(STYLES.read_text(encoding="utf-8")), encoding="utf-8")
