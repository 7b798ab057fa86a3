"""Address: what an editor wrote as one goes in; what may stand in an href or src, if anything, comes out."""

from __future__ import annotations

import re
from urllib.parse import quote

_SCHEME = re.compile(r"[^/?#:]*+:|//")
_OUTSIDE = re.compile(r"https?://[^/?#]|mailto:.", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_UNSAFE = re.compile(r"[\s\"<>\\^`{|}]")


def safe_address(written: str, base_path: str = "/") -> str | None:
    """The address as a browser would read it; None unless it is http, https, mailto or leads within the site.

    One that begins with a slash is put behind the base path. It is text: what makes HTML of it has yet to escape it.
    """
    read = _UNSAFE.sub(lambda match: quote(match[0]), _UNSEEN.sub("", written).strip())
    if not read or (_SCHEME.match(read) and not leads_out(read)):
        return None
    return f"{base_path.rstrip('/')}{read}" if read.startswith("/") else read


def leads_out(address: str) -> bool:
    """Whether an address names a host or a mailbox, and so leads out of the site."""
    return bool(_OUTSIDE.match(address))
