"""Foreign: a word of a text goes in; where the name of a body ends that begins there in another language comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.no_names import NO_NAMES
from dateline.authoring.language.word_sets import word_set

# The first word of a body's name, as names are compared: "Sindicato Nacional", "Bundesamt für Statistik".
_HEADS = word_set(
    """sindicato sindicatos sindacato syndicat gewerkschaft federacion federacao federazione confederacion confederacao
    confederazione asociacion associacao associazione vereniging verband verein vereinigung bundesamt landesamt
    bundesverband bundesministerium ministerium ministerio ministere ministero comision comissao commissione consejo
    conselho consiglio conseil fundacion fundacao fondation fondazione stichting stiftung instituto istituto institut
    instituut banco banca banque compania compagnie companhia compagnia sociedad sociedade societe societa gesellschaft
    genossenschaft coordinadora coordenacao movimiento movimento mouvement partido parti partito partij alianza alianca
    alleanza liga ligue lega camara chambre fiscalia contraloria defensoria superintendencia secretaria subsecretaria
    direccion direcao direction servicio servico servizio oficina agencia agence agenzia agentur autoridad autoridade
    autorite autorita universidad universidade universite universita universiteit universitat colegio congreso asamblea
    assemblee parlamento policia polizia guardia gendarmerie ejercito fuerzas grupo groupe gruppo empresa cooperativa
    cooperative museo musee teatro centro procura comune gemeente rijksdienst inspectie medecins ordre cour corte
    deutscher deutsche deutsches osterreichische schweizerische nederlandse koninklijke norsk svenska dansk
    tribunale tribunal comite comitato comitetul frente junta cruz croix raad rat unione uniao azienda ente"""
)
# English as well: these begin one only where a small foreign word comes next, as in "Fédération des Travailleurs".
_EITHER = word_set(
    """federation commission association union institution service police centre conference alliance front mission
    organisation organization office corps direction cooperative tribunal junta cour corte cruz croix raad rat ordre
    comite ente procura comune"""
)
_SMALL = word_set(
    """de del della delle dello dei degli des du di da do dos das la le los las el il lo gli van der den von vom zum
    zur fur het ten ter voor et e y und och og para por pour sans sur aux per"""
)
_ELIDED = re.compile(r"(?:[ld]|dell|nell|dall|all)['’][A-ZÀ-Þ]")
_LONGEST = 9  # words


def past_foreign(words: Sequence[Word], index: int) -> int:
    """Behind a body's name in another language, with the small words in it: `Chile's | Sindicato Nacional de la Sal`.

    0 where none begins here, or nothing but its first word does.
    """
    if index >= len(words) or not words[index].capital or words[index].owns:
        return 0
    key, last = words[index].key, index + 1
    if not (_past_small(words, last) if key in _EITHER else key in _HEADS):
        return 0
    while last < min(len(words), index + _LONGEST) and words[last].joined and not words[last - 1].owns:
        adjective = last == index + 1 and words[last].text.islower()  # "Conseil supérieur de l'Audiovisuel"
        if _is_part(words[last]):
            last += 1
        elif end := _past_small(words, last) or (_past_small(words, last + 1) if adjective else 0):
            last = end
        else:
            break
    return last if last > index + 1 else 0


def _past_small(words: Sequence[Word], place: int) -> int:
    """Behind the small words that stand here, and the capital that follows them: `de la | Sal`; else 0."""
    end = place
    while end < len(words) and words[end].joined and words[end].key in _SMALL and not words[end].capital:
        end += 1
    elided = end < len(words) and bool(_ELIDED.match(words[end].text))
    named = end < len(words) and words[end].joined and _is_part(words[end])
    return end + 1 if named and (elided or end > place) else 0


def _is_part(word: Word) -> bool:
    """Whether a word goes on with a name: a capital, or one behind an article that is cut short."""
    return (word.capital and word.key not in NO_NAMES) or _ELIDED.match(word.text) is not None
