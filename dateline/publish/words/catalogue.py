"""Catalogue: a language goes in; the interface's words in it come out, English where there is no catalogue for it."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from dateline.publish.words.texts import direction_of, left_to_right

_FOLDER = Path(__file__).resolve().parents[2] / "languages"


class _Foreign(NullTranslations):
    """English words among those of a language that runs to the left: each text keeps its own direction."""

    def gettext(self, message: str) -> str:
        """The text as it is."""
        return left_to_right(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The text for a number as it is."""
        return left_to_right(super().ngettext(msgid1, msgid2, n))


def read_catalogue(language: str) -> NullTranslations:
    """The words of a BCP 47 tag, such as `es-MX`: those of the tag, else of its language alone (GNU gettext's PO)."""
    if path := _path(language):
        return _read(path)
    return _Foreign() if direction_of(language) == "rtl" else NullTranslations()


def catalogue_bytes(language: str) -> bytes:
    """The catalogue as it is kept, by which another one is told from it; empty where there is none."""
    path = _path(language)
    return path.read_bytes() if path else b""


def _path(language: str) -> Path | None:
    names = (language.replace("-", "_"), language.partition("-")[0])
    return next((path for name in names if (path := _FOLDER / f"{name}.po").is_file()), None)


def _read(path: Path) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=path.stem, abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)
