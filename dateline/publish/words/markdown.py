"""Markdown: an editor's text and what its references lead to go in; HTML that is safe within a page comes out."""

from __future__ import annotations

from dateline.publish.words.plainly import Resolve, render_plainly


def render_markdown(text: str, resolve: Resolve, base_path: str = "/", heading_level: int = 3) -> str:
    """The HTML of a text: its outermost headings are of `heading_level`, and HTML is shown as it was written.

    A reference leads to its Link's url as it is (without a safe one it is words), and reads as its label, else as the
    Link's text, with its note for a title.
    Other links lead to http, https, mailto or within the site (`/…` is put behind the base path), and pictures come
    from within the site: what has another address is left as words, a picture from elsewhere as a link. No id, class
    or style is an editor's.
    Ask `too_tangled` first: a text that it refuses may take minutes, or raise RecursionError.
    """
    if (plain := render_plainly(text, resolve, base_path, heading_level)) is not None:
        return plain
    from dateline.publish.words.fully import render_fully  # noqa: PLC0415 (most texts do without Python-Markdown)

    return render_fully(text, resolve, base_path, heading_level)
