"""Meant: a text where an id is asked, and who knows the ids, goes in; what its writer probably meant comes out."""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline import schema
from dateline.edit.scalar import write_scalar

LONGEST = 500
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060]")
_AROUND = re.compile(r"""^(?:[-–—•*@"'“”„‘’\[\s]+)|[,;.:"'“”„‘’\]\s]+$""")
_JOINT = re.compile(r"\s*[,;]\s*|\s+(?:[-–—•*]|and|&|y)\s*(?=\S)|\s+-(?=\S)")
_SUFFIX = re.compile(r"\.(?:ya?ml|md)$")

Known = Callable[[str], str | None]  # from an id, a former id or a name to the id that there is


def way_out_of(text: str, kind: str, known: Known) -> tuple[str, str] | None:
    """What is wrong with a text that names none of a kind, and the way out, where that is sure; else None."""
    if len(text) > LONGEST:
        return None
    shown, text = text[:80], " ".join(text.split())
    if kind == "source" and (url := address_in(text)):
        id = known(url)
        described = f"{{url: {write_scalar(url, in_flow=True)}}}"
        hint = f'write "{id}"' if id else f"a source without a file is described: {described}"
        return f'"{shown}" is an address, and an id is asked', hint
    if id := known(text):
        return f'"{shown}" is no id here', f'write "{id}"'
    folder = schema.FOLDERS[kind]
    bare = _SUFFIX.sub("", _bare(text)).removeprefix(f"{folder}/").removeprefix(f"{kind}/")
    if text.startswith(f"{kind}:") and (id := known(text.partition(":")[2])):
        return "a space is missing after the colon", f"write it as  {kind}: {id}"
    if text.startswith("-") and " " not in text and (id := known(bare)):
        return "a space is missing after the hyphen", f"write it as  - {id}"
    if bare != text and (id := known(bare)):
        return f'"{_UNSEEN.sub("�", shown)}" is no id here', f'write "{id}"'
    several = _several(text, known)
    if several and "@" in text:
        return f'"{shown}" is not one {kind} but several', f"write {''.join(f'[@{id}]' for id in several)}"
    if several:
        return f'"{shown}" is not one {kind} but several', f"write a list: [{', '.join(several)}]"
    page = re.fullmatch(r"(\S+?)[,;:] +(.+)", text)
    if kind == "source" and page and (id := known(page[1])):
        return f'"{shown}" is no id here', f'write "{id}", and "{page[2][:40]}" behind it'
    role = re.fullmatch(r"([^()]+?) *\(([^()]+)\)", text)
    if kind == "actor" and role and (id := known(role[1])):
        return f'"{shown}" is no id here', f"write  {{actor: {id}, role: {write_scalar(role[2], in_flow=True)}}}"
    return None


def address_in(text: str) -> str | None:
    """The address that a text is, its scheme added, or None."""
    found = re.fullmatch(r"<?((?:https?://|www\.)[^\s<>]+)>?", text.strip())
    return found and (found[1] if found[1].startswith("http") else f"https://{found[1]}")


def _bare(text: str) -> str:
    return _AROUND.sub("", _AROUND.sub("", _UNSEEN.sub("", text[:200])))


def _several(text: str, known: Known) -> list[str]:
    """The ids in a text that strings them together: each is known, or looks like one beside another that is."""
    for parts in (_JOINT.split(text), text.split()):
        words = [word for part in parts if (word := _bare(part))]
        ids = [known(word) or (word if _looks_like_an_id(word) else None) for word in words]
        found = [id for id in ids if id]
        if len(found) == len(ids) > 1 and any(known(word) for word in words):
            return list(dict.fromkeys(found))
    return []


def _looks_like_an_id(word: str) -> bool:
    return len(word) > 2 and not word.isdigit() and not schema.slug_fault(word)
