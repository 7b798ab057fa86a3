"""Wording: dates, numbers and the interface's words go in; they come out in a site's language."""

from __future__ import annotations

import re
from decimal import Decimal
from gettext import NullTranslations
from typing import NamedTuple

from dateline.dates import Date, word_date, word_month, word_month_name, word_within_year, word_year, word_years
from dateline.model import Config, Quantity
from dateline.publish.values.cards import ShortDate, When
from dateline.publish.values.gauge import Gauge, gauge, is_ongoing
from dateline.publish.words.texts import direction_of, left_to_right

GROUPED = 1000  # and above
_SIGNS = {"en": ",", "es": "."}  # CLDR's, between groups of digits: to ask it takes as long as to print fifty pages
SHORT = 10_000
_LATIN = re.compile("[A-Za-z]")


class CardDate(NamedTuple):
    """What a card says of its date; `ongoing`, where that goes on."""

    when: When
    day: ShortDate
    gauge: Gauge | None
    ongoing: bool


class Wording:
    """The words of one site."""

    def __init__(self, config: Config, translations: NullTranslations) -> None:
        self.config = config
        self.translations = translations
        self._dates: dict[Date, When] = {}
        self._card_dates: dict[Date, CardDate] = {}
        self._isolates = ("\u2068", "\u2069") if direction_of(config.language) == "rtl" else ("", "")

    def say(self, text: str) -> str:
        """The interface's words in the site's language."""
        return self.translations.gettext(text)

    def say_many(self, one: str, many: str, number: int) -> str:
        """The interface's words for a number of things; `%(num)s` stands for the number."""
        return self.translations.ngettext(one, many, number) % {"num": self.count_of(number)}

    def sources(self, total: int, independent: int) -> str:
        """How many sources there are, and how many of them count where that is another number."""
        sources = self.say_many("%(num)s source", "%(num)s sources", total)
        if total == independent:
            return sources
        return f"{sources}, {self.say_many('%(num)s independent', '%(num)s independent', independent)}"

    def count_of(self, number: int) -> str:
        """A number of things, its digits grouped as the site's language does."""
        if number < GROUPED:
            return str(number)
        sign = _SIGNS.get(self.config.language)
        return f"{number:,}".replace(",", sign) if sign else self.decimal(Decimal(number))

    def when(self, date: Date) -> When:
        """A date in words."""
        found = self._dates.get(date)
        if found is None:
            unsure = date.is_doubtful or date.shape == "choice"
            words = self._directed(word_date(date, self.config.language))
            found = self._dates[date] = When(words, date.html_datetime or "", unsure, date.text)
        return found

    def day(self, date: Date) -> ShortDate:
        """A date in words below a heading that says its year, and its time."""
        words = self._directed(word_within_year(date, self.config.language))
        return ShortDate(words, str(date.clock) if date.clock else "")

    def on_card(self, date: Date) -> CardDate:
        """A date as a card tells it."""
        found = self._card_dates.get(date)
        if found is None:
            found = CardDate(self.when(date), self.day(date), gauge(date), is_ongoing(date))
            self._card_dates[date] = found
        return found

    def years(self, date: Date) -> str:
        """The year, decade or century that a date is listed under, as a heading."""
        return self._directed(word_years(date, self.config.language))

    def _directed(self, words: str) -> str:
        """A date whose connecting words are English keeps their direction also where lines run to the left."""
        return left_to_right(words) if self._isolates[0] and _LATIN.search(words) else words

    def apart(self, text: str) -> str:
        """A part of a line that is plain text, isolated from the direction of the rest where lines run to the left."""
        one, other = self._isolates
        return f"{one}{text}{other}"

    def year(self, year: int) -> str:
        """A year in words."""
        return word_year(year, self.config.language)

    def month(self, year: int, month: int) -> str:
        """A month of a year in words."""
        return word_month(year, month, self.config.language)

    def month_name(self, month: int) -> str:
        """A month below the heading of its year."""
        return word_month_name(month, self.config.language)

    def decimal(self, value: Decimal) -> str:
        """A number, its digits grouped as the site's language does."""
        from babel.numbers import format_decimal

        return format_decimal(value, decimal_quantization=False, locale=self.config.language.replace("-", "_"))

    def amount(self, value: Decimal) -> str:
        """A round number, short: `250K`, `108.4M`."""
        from babel.numbers import format_compact_decimal

        if abs(value) < SHORT:
            return self.decimal(value)
        return format_compact_decimal(value, locale=self.config.language.replace("-", "_"), fraction_digits=1)

    def number(self, quantity: Quantity) -> str:
        """A figure's value in words."""
        ends = (quantity.least, quantity.most)
        least, most = (value if value is None else self.decimal(value) for value in ends)
        if quantity.about:
            return self.say("about %s") % least
        if most is None:
            return self.say("at least %s") % least
        if least is None:
            return self.say("at most %s") % most
        return least if least == most else self.say("%s to %s") % (least, most)
