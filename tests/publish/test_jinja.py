"""Templates in our environment print what they print in one of Jinja's own."""

from __future__ import annotations

import re
from gettext import NullTranslations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from dateline.publish.theme.jinja import SiteEnvironment

TEXTS = {
    "printed": "{{ plain }}|{{ odd }}|{{ safe }}|{{ number }}|{{ nothing }}|{{ odd|upper }}|{{ odd ~ safe }}",
    "in attributes": "<p title=\"{{ odd }}\" id='{{ plain }}'>{{ '<' }}{{ odd|safe }}{{ safe|striptags }}</p>",
    "macros": (
        "{% macro one(a, b='<') %}{{ a }}{{ b }}{{ varargs }}{{ kwargs }}{% endmacro %}"
        "{{ one(odd) }}{{ one(odd, b=safe) }}{{ one(1, 2, 3, x=odd) }}{% set made = one(odd) %}{{ made }}"
        "{% macro around() %}[{{ caller(odd) }}]{% endmacro %}{% call(x) around() %}{{ x }}{% endcall %}"
    ),
    "imported": "{% from 'parts' import shown %}{% import 'parts' as parts %}{{ shown(odd) }}{{ parts.shown(safe) }}",
    "with context": "{% from 'parts' import seen with context %}{{ seen() }}",
    "extended": "{% extends 'base' %}{% block a %}{{ super() }}{{ odd }}{% endblock %}",
    "loops": "{% for x in listed %}{{ loop.index }}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "blocks of text": "{% set x %}{{ odd }}<b>{% endset %}{{ x }}{% filter upper %}{{ odd }}{% endfilter %}",
    "words": "{{ _('Who') }}{{ _('100 %% <b>') }}{{ gettext('Who') }}{{ _('By %(author)s', author=odd) }}{{ _(odd) }}",
    "more words": "<p id='{{ _('Who') }}'>{% trans %}A & B{% endtrans %}{% trans x=odd %}A {{ x }}{% endtrans %}</p>",
    "counted": "{{ ngettext('%(num)s <b>', '%(num)s <i>', number) }}",
    "own words": "{% macro say(_) %}{{ _('Who') }}{% endmacro %}{{ say(range) }}",
    "words of its own": "{% macro _(x) %}[{{ x }}]{% endmacro %}{{ _('Who') }}",
    "words imported": "{% from 'parts' import shown as _ %}{{ _('Who') }}{% import 'parts' as gettext %}{{ gettext }}",
    "blocks in blocks": (
        "{% extends 'base' %}{% set n = 3 %}{% block a %}{% if n is defined %}{{ n }}{% endif %}"
        "{% for x in listed %}{% block b scoped %}{{ x }}{% endblock %}{% endfor %}{% endblock %}"
    ),
    "blocks side by side": (
        "{% extends 'middle' %}{% from 'parts' import shown %}{% set n = odd %}"
        "{% block b %}{% set n = 1 %}{{ n }}{{ shown(n) }}{% endblock %}"
        "{% block c %}{{ n }}{{ shown(k) }}{% endblock %}"
    ),
    "a block of a block": "{% extends 'middle' %}{% set n = 2 %}{% block d %}{{ n }}{{ listed[0] }}{% endblock %}",
    "a block that is left out": "{% extends 'middle' %}{% set n = 2 %}{% block b %}{% endblock %}not shown",
    "not there": "{% extends 'nowhere' %}{% block b %}{% endblock %}",
    "attributes": "{{ odd.upper() }}{% for x in listed %}{{ loop.first }}{% endfor %}{{ safe.striptags().title() }}",
    "as arguments": "{% from 'parts' import shown %}{{ shown(_('Who & what')) }}{{ [_('Who')]|join(odd) }}",
}
PARTS = {
    "parts": "{% set kept = '<&>' %}{% macro shown(x) %}({{ x }}{{ kept }}){% endmacro %}"
    "{% macro seen() %}{{ odd }}{% endmacro %}",
    "middle": (
        "{% extends 'last' %}{% from 'parts' import shown %}{% set k = 5 %}"
        "{% block b %}{{ shown(k) }}{% endblock %}{% block c %}{% if n is defined %}{% block d %}d{{ k }}{% endblock %}"
        "{% endif %}{% endblock %}"
    ),
    "last": "{% set k = 6 %}[{% block b %}{% endblock %}{% for x in listed %}{{ x }}{% endfor %}"
    "{% block c %}{% endblock %}]",
    "base": "<{% block a %}{{ safe }}{{ odd }}{% endblock %}>",
}
VALUES = {
    "plain": "plain é",
    "odd": "<b onclick=\"x\">&amp; 'it'",
    "safe": Markup("<i>safe &amp; sound</i>"),
    "number": 3,
    "nothing": None,
    "listed": ["<", Markup("<"), 1],
}


class Spanish(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"Who": "¿Quién? <b>", "100 %% <b>": "100 %% <i>"}.get(message, message)


def outcome(environment: Environment, name: str) -> str:
    """What a template prints, or what it says is wrong."""
    try:
        return environment.get_template(name).render(VALUES)
    except Exception as error:  # noqa: BLE001 # whatever it is, it must be the same
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("name", TEXTS)
def test_a_template_prints_what_it_prints_elsewhere(name: str) -> None:
    loader = DictLoader({**TEXTS, **PARTS})
    plain = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    plain.install_gettext_translations(Spanish(), newstyle=True)  # type: ignore[attr-defined]  # of the extension
    ours = SiteEnvironment(loader, Spanish())
    direct = SiteEnvironment(loader, Spanish(), are_ours=True)

    assert outcome(ours, name) == outcome(plain, name) == outcome(ours, name) == outcome(direct, name)


def test_what_extends_is_one_template_with_what_it_extends_and_asks_for_no_block() -> None:
    environment = SiteEnvironment(DictLoader({**TEXTS, **PARTS}), Spanish(), are_ours=True)
    whole = ("blocks side by side", "a block of a block", "a block that is left out")

    assert {name for name in whole if environment.get_template(name).blocks} == set()
    assert environment.get_template("extended").blocks  # which asks for the block that it replaces
    assert environment.get_template("base").blocks


def test_templates_do_print() -> None:
    environment = SiteEnvironment(DictLoader({**TEXTS, **PARTS}), Spanish())

    assert outcome(environment, "words").startswith("¿Quién? <b>100 % <i>¿Quién? <b>By &lt;b onclick=&#34;x")
    assert [name for name in TEXTS if re.match(r"\w+Error: ", outcome(environment, name))] == ["own words"]


def test_what_is_not_defined_is_still_a_mistake() -> None:
    texts = {"a": "{{ nobody }}", "b": "{{ _('By %(author)s') }}"}
    environment = SiteEnvironment(DictLoader(texts), NullTranslations())

    with pytest.raises(UndefinedError, match="nobody"):
        environment.get_template("a").render()
    with pytest.raises(KeyError, match="author"):
        environment.get_template("b").render()


def test_what_is_made_once_is_made_once_for_each_value_until_it_is_forgotten() -> None:
    texts = {
        "card": "{% macro card(x, level) %}<h{{ level }}>{{ note(x) }}{% endmacro %}",
        "page": "{% from 'card' import card %}{{ once(card, x, 3) }}{{ once(card, x, 4) }}",
    }
    environment = SiteEnvironment(DictLoader(texts), NullTranslations())
    made: list[object] = []

    def note(value: object) -> str:
        made.append(value)
        return "<"

    environment.globals["note"] = note
    one, other = ["the same"], ["the same"]

    assert [environment.get_template("page").render(x=x) for x in (one, one, other)] == ["<h3>&lt;<h4>&lt;"] * 3
    assert [id(value) for value in made] == [id(one), id(one), id(other), id(other)]

    environment.once.forget()
    environment.get_template("page").render(x=one)
    assert len(made) == 6
