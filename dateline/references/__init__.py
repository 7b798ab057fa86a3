"""References: Markdown goes in; its [[links]] and [@cites], its plain words, and why it cannot be rendered come out."""

from dateline.references.loose import find_loose
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
from dateline.references.words import (
    SENTENCE,
    Sentence,
    find_sentence,
    first_sentence,
    first_sentences,
    plain_text,
    sentence_around,
)

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
    "Sentence",
    "Span",
    "clean",
    "find_loose",
    "find_references",
    "find_sentence",
    "find_stress",
    "first_sentence",
    "first_sentences",
    "mask",
    "plain_text",
    "sentence_around",
    "too_tangled",
]
