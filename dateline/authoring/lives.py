"""Lives: the words that stand around the name of a person, and tell that it is one."""

from __future__ import annotations

from dateline.authoring.word_sets import word_set

TELLS = word_set(
    """
    said says told added tells asked wrote writes resigned died born married argued insisted testified tweeted
    recalled replied noted explained spoke
    """
)
# What persons do, and what is done to them: behind two names these tell a person.
LIVES = word_set(
    """visited met married divorced retired resigned apologized wept spoke testified pleaded confessed travelled
    traveled won lost opened led wrote sang signed joined quit stepped promised vowed called became"""
)
DONE_TO = word_set(
    """arrested jailed charged sentenced convicted acquitted elected appointed born killed shot injured wounded stabbed
    buried named sworn detained released hanged executed married knighted nominated fined cleared promoted sacked"""
)
DEALT_WITH_PERSONS = word_set(
    """arrested detained jailed sacked fired dismissed killed shot stabbed murdered appointed elected expelled pardoned
    kidnapped freed succeeded married assassinated poisoned deported extradited promoted demoted nominated"""
)
KIN = word_set("brothers sisters twins siblings sons daughters children cousins")
NAMES_ONE = frozenset(("named", "appointed", "elected", "hired", "nominated", "picked", "chose"))
TOLD_BY = frozenset(("said", "says", "added", "asked", "told", "to", "by", "with", "of", "and"))
