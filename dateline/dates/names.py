"""The names of months, weekdays and seasons that editors write, in English and Spanish: words to numbers."""

from __future__ import annotations

_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPANISH_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_SPANISH_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")

# 1 is January. Both languages are read everywhere, as no name means two things in them.
MONTHS: dict[str, int] = {
    name: number
    for full_names in (_ENGLISH_MONTHS, _SPANISH_MONTHS)
    for number, full in enumerate(full_names, 1)
    for name in (full, full[:3])
} | {"sept": 9, "setiembre": 9, "set": 9}

# 1 is Monday. Spanish has no short forms here, where "mar" would be a month as well.
WEEKDAYS: dict[str, int] = (
    {name: number for number, full in enumerate(_ENGLISH_DAYS, 1) for name in (full, full[:3])}
    | {"tues": 2, "weds": 3, "thur": 4, "thurs": 4}
    | {name: number for number, name in enumerate(_SPANISH_DAYS, 1)}
    | {"miercoles": 3, "sabado": 6}
)

# Numbered as in EDTF.
SEASONS: dict[str, int] = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "primavera": 21, "verano": 22, "otoño": 23, "invierno": 24,
}  # fmt: skip
