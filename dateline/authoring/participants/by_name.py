"""By name: a title about somebody without a name, and who that is, go in; the title with the name comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.chronology.reading import Sentence
from dateline.authoring.entities.mention import Mention
from dateline.authoring.headlines.fitting import LONGEST
from dateline.authoring.headlines.phrases import PREPOSITIONS
from dateline.authoring.participants.somebody import GENDERS, PEOPLE

_ARTICLE = re.compile(r"\A(?:an?|the|one|another) (?:[a-z]+['’]s? )?", re.IGNORECASE)  # "The country's minister"
_HEAD = re.compile(rf" (?=(?:{'|'.join(sorted(PREPOSITIONS | {'of', 'who', 'whose', 'to'}))})\b)|,")
_OF = re.compile(r"of (?P<body>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})")
_NOBODY = GENDERS.keys() | {"teenager", "person", "suspect", "defendant", "motorist", "pensioner", "driver"}


def by_name(title: str, subject: str, meant: Sequence[Mention], sentence: Sentence) -> str:
    """The title with the name of whom it is about, where that reads well.

    | title | name | with it |
    |---|---|---|
    | A Nigerian novelist wins the prize | Ada Obi | Nigerian novelist Ada Obi wins the prize |
    | The head of Norvell resigns | Ann Lee | Norvell head Ann Lee resigns |
    | The mayor of Kiru resigns | Ann Lee | Mayor Ann Lee of Kiru resigns |
    | A man is jailed | Bo Day | Bo Day is jailed |
    | The mayor resigns | Ann Lee, whom the text named before | Ann Lee resigns |
    | A former manager of a home is jailed | Ann Lee | A former manager of a home is jailed |
    """
    said = next((each for each in (subject, _ARTICLE.sub("", subject)) if each and _begins(title, each)), "")
    if not said or len(meant) != 1 or meant[0].name in title:
        return title
    what = _ARTICLE.sub("", said)
    core, *behind = _HEAD.split(what, maxsplit=1)
    held = _OF.fullmatch(behind[0]) if behind else None
    if (behind and not held) or core.split()[-1].lower() not in PEOPLE:
        return title
    name, first = meant[0].name, f"{core[0].upper()}{core[1:]}"
    before = meant[0].start < sentence.span.start
    if before or (core.split()[-1].lower() in _NOBODY and not held):
        whole = name
    elif held is None:
        whole = f"{first} {name}"
    elif any(each.kind == "place" and each.name == held["body"] for each in sentence.mentions):
        whole = f"{first} {name} of {held['body']}"
    else:
        whole = f"{held['body']} {core} {name}"
    named = f"{whole}{title[len(said) :]}"
    return named if len(named) <= LONGEST else title


def _begins(title: str, said: str) -> bool:
    return title.lower().startswith(f"{said.lower()} ")
