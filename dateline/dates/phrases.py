"""How a language says dates: patterns and connecting phrases, one table for each; a third is one more table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Forms = Mapping[str, str]


class Phrases(NamedTuple):
    """One language's table.

    `patterns` are CLDR's, by precision, and `shared` is what stays of a first date where the second one says the rest.
    `nouns` are the forms of a date by precision (or season) in which it differs from the bare `{date}`: `{the}` after
    about or by itself in a sentence, `{from_}`, `{to}` and `{in_}` after those words. `{start}` and `{end}` are whole
    phrases. `or_before` are the words, as a regular expression, before which "or" changes to its second form. `months`
    are CLDR's too: to ask it takes as long as to print a hundred pages.
    """

    months: tuple[str, ...]
    patterns: Forms
    shared: Forms
    nouns: Mapping[str, Forms]
    seasons: tuple[str, str, str, str]
    season: str
    before_christ: str
    anno_domini: str
    decade: str
    years: str
    or_: tuple[str, str]
    or_before: str
    about: str
    uncertain: str
    perhaps_about: str
    about_within: str
    perhaps_about_within: str
    week: str
    within: str
    by: str
    or_later: str
    span: str
    doubtful_span: str
    onward: str
    until: str
    end_unknown: str
    start_unknown: str


_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SPANISH_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

_THE = {"the": "the {}", "from_": "the {}", "to": "the {}", "in_": "the {}"}

ENGLISH = Phrases(
    months=_ENGLISH_MONTHS,
    patterns={"day": "d MMMM y", "month": "MMMM y", "year": "y"},
    shared={"days of a month": "d", "days of a year": "d MMMM", "months of a year": "MMMM"},
    nouns={"decade": _THE, "century": _THE},
    seasons=("spring", "summer", "autumn", "winter"),
    season="{season} {year}",
    before_christ="{} BC",
    anno_domini="AD {}",
    decade="{}s",
    years="years {start} to {end}",
    or_=("or", "or"),
    or_before="$",
    about="about {the}",
    uncertain="possibly {the}",
    perhaps_about="perhaps about {the}",
    about_within="about {the}",
    perhaps_about_within="perhaps about {the}",
    week="the week of {from_} to {to}",
    within="some day from {from_} to {to}",
    by="by {in_}",
    or_later="{the} or later",
    span="{from_} to {to}",
    doubtful_span="{start} to {end}",
    onward="from {start} on",
    until="until {end}",
    end_unknown="from {start}, end unknown",
    start_unknown="until {end}, start unknown",
)

_PLAIN = {"from_": "de {}", "to": "a {}", "in_": "en {}"}
_EL = {"the": "el {}", "from_": "del {}", "to": "al {}", "in_": "el {}"}
_LA = {"the": "la {}", "from_": "de la {}", "to": "a la {}", "in_": "en la {}"}
_LOS = {"the": "los {}", "from_": "de los {}", "to": "a los {}", "in_": "en los {}"}

SPANISH = Phrases(
    months=_SPANISH_MONTHS,
    patterns={"day": "d 'de' MMMM 'de' y", "month": "MMMM 'de' y", "year": "y"},
    shared={"days of a month": "d", "days of a year": "d 'de' MMMM", "months of a year": "MMMM"},
    nouns={"time": _EL, "day": _EL, "month": _PLAIN, "year": _PLAIN, "decade": _LA, "century": _LOS}
    | {"primavera": _LA, "verano": _EL | {"in_": "en el {}"}}
    | {"otoño": _EL | {"in_": "en el {}"}, "invierno": _EL | {"in_": "en el {}"}},
    seasons=("primavera", "verano", "otoño", "invierno"),
    season="{season} de {year}",
    before_christ="{} a.\N{NO-BREAK SPACE}C.",
    anno_domini="{} d.\N{NO-BREAK SPACE}C.",
    decade="década de {}",
    years="años {start} a {end}",
    or_=("o", "u"),
    or_before=r"(?:o|8|11(?!\d))",
    about="hacia {the}",
    uncertain="posiblemente {the}",
    perhaps_about="quizá hacia {the}",
    about_within="aproximadamente {the}",
    perhaps_about_within="quizá aproximadamente {the}",
    week="la semana {from_} {to}",
    within="algún día {from_} {to}",
    by="a más tardar {in_}",
    or_later="{the} o después",
    span="{from_} {to}",
    doubtful_span="desde {start} hasta {end}",
    onward="desde {start} en adelante",
    until="hasta {end}",
    end_unknown="desde {start}, final desconocido",
    start_unknown="hasta {end}, inicio desconocido",
)

PHRASES = {"en": ENGLISH, "es": SPANISH}
