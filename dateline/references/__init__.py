"""References: Markdown goes in; its [[links]] and [@cites], its plain words, and why it cannot be rendered come out."""

from dateline.references.spans import (
    AUTOLINK,
    ENTITY,
    HOLE,
    LABEL,
    LINK,
    MASKED,
    Code,
    Reference,
    Span,
    clean,
    find_references,
    mask,
)
from dateline.references.stress import find_stress
from dateline.references.tangle import too_tangled
from dateline.references.words import SENTENCE, first_sentence, plain_text, sentence_around

__all__ = [
    "AUTOLINK",
    "ENTITY",
    "HOLE",
    "LABEL",
    "LINK",
    "MASKED",
    "SENTENCE",
    "Code",
    "Reference",
    "Span",
    "clean",
    "find_references",
    "find_stress",
    "first_sentence",
    "mask",
    "plain_text",
    "sentence_around",
    "too_tangled",
]
