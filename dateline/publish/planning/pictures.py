"""Pictures: their files go in; how wide and high each is comes out, so that a page keeps its room, and what is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from dateline.model import Actor, Event, Site
from dateline.problems import Problems

Size = tuple[int, int]
UNKNOWN = (0, 0)
_IMAGE = re.compile(r'<img (?=[^>]*\bsrc="([^"]*)")')


def measure(home: Path, name: str) -> Size:
    """The width and height, in pixels as it is shown, of a picture below a site's content/media/; UNKNOWN if unread."""
    import imagesize

    width, height = imagesize.get(home / "content" / "media" / name)
    return (width, height) if width > 0 and height > 0 else UNKNOWN


def check_pictures(site: Site, home: Path, problems: Problems) -> None:
    """Warn of each picture that an entry shows and whose size is not to be read."""
    if not site.media:
        return
    for entry in site.entries.values():
        image = entry.image if isinstance(entry, Actor) else None
        for picture in entry.media if isinstance(entry, Event) else filter(None, [image]):
            if measure(home, picture.file) == UNKNOWN:
                said = f'the width and height of "{picture.file}" cannot be read, so that the page jumps when it comes'
                problems.warning(picture.mark, said, "is it a picture? save it again as JPEG, PNG, WebP, AVIF or GIF")


def with_sizes(html: str, media: str, find: Callable[[str], Size]) -> str:
    """HTML with the size of each picture below the address `media`, found by its name; it is fetched late."""
    return html if "<img " not in html else _IMAGE.sub(lambda found: f"<img {_attributes(found[1], media, find)}", html)


def _attributes(address: str, media: str, find: Callable[[str], Size]) -> str:
    name = unquote(address.removeprefix(media)) if address.startswith(media) else ""
    if not name or not name.isprintable() or ".." in name:
        return ""
    width, height = find(name)
    return f'width="{width}" height="{height}" loading="lazy" ' if width else ""
