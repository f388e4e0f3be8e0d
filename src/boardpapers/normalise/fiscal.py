"""The calendar of British public bodies: months, seasons, financial years and quarters."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""First and last month of the meteorological seasons (Met Office)."""

FEASTS = {"easter": (4, 0), "christmas": (12, 25), "new year": (1, 1)}
"""Month and day of feasts by which things are promised; Easter Sunday's day is reckoned for its year."""

FIRST_YEAR, LAST_YEAR = 1900, 2099


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def financial_year(day: date) -> tuple[date, date]:
    """First and last day of the financial year (1 April to 31 March) that holds `day`."""
    return financial_years(day.year if day.month >= 4 else day.year - 1, 1)


def financial_years(first: int, count: int) -> tuple[date, date]:
    """First and last day of `count` financial years, the first of which begins in April of `first`."""
    return date(first, 4, 1), date(first + count, 3, 31)


def financial_quarter(first: int, quarter: int) -> tuple[date, date]:
    """First and last day of quarter 1-4 of the financial year that begins in April of `first`."""
    month = 4 + 3 * (quarter - 1)
    year, month = (first, month) if month <= 12 else (first + 1, month - 12)
    return date(year, month, 1), month_span(year, month + 2)[1]


def season_span(year: int, season: str) -> tuple[date, date]:
    """First and last day of a season; the winter of 2022 ends in February 2023."""
    first, last = SEASONS[season]
    return date(year, first, 1), month_span(year + (last < first), last)[1]


def full_year(digits: str) -> int:
    """A year as printed, with two or four digits: 70-99 are of the last century."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 70 else 2000)


def feast(year: int, name: str) -> date:
    """The day of a feast in a year; Easter Sunday by Gauss's rule as Butcher wrote it out."""
    month, day = FEASTS[name]
    if name != "easter":
        return date(year, month, day)
    golden, century = year % 19, year // 100
    h = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = h - (h // 28) * (1 - (29 // (h + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
