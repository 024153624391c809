# Numbers, units, periods

number-thousand = thousand
number-million = million
number-billion = billion

amount-lek = ALL { $n }
amount-euro = EUR { $n }
amount-dollar = USD { $n }
amount-dinar = RSD { $n }
amount-lev = BGN { $n }
amount-percent = { $n }%
amount-inhabitants = { $count ->
    [one] { $n } inhabitant
   *[other] { $n } inhabitants
}
amount-persons = { $count ->
    [one] { $n } employee
   *[other] { $n } employees
}
amount-count = { $n }
amount-square-kilometres = { $n } km²
amount-per-thousand = { $n } per 1,000 inhabitants
amount-lek-per-inhabitant = ALL { $n } per inhabitant
amount-euro-per-inhabitant = EUR { $n } per inhabitant
amount-density = { $n } inhabitants/km²
amount-lek-per-euro = ALL { $n } per euro

unit-lek = ALL
unit-euro = EUR
unit-dollar = US dollars
unit-dinar = Serbian dinars
unit-lev = Bulgarian leva
unit-percent = %
unit-inhabitants = inhabitants
unit-persons = employees
unit-count = number
unit-square-kilometres = km²
unit-per-thousand = per 1,000 inhabitants
unit-lek-per-inhabitant = ALL per inhabitant
unit-euro-per-inhabitant = EUR per inhabitant
unit-density = inhabitants per km²
unit-index = index
unit-lek-per-euro = ALL per euro

period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-quarter-1 = Q1 { $year }
period-quarter-2 = Q2 { $year }
period-quarter-3 = Q3 { $year }
period-quarter-4 = Q4 { $year }
period-month = { $month } { $year }
period-months = { $from }–{ $to } { $year }
period-undated = no date stated

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
