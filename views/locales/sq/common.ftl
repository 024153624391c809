# Numra, njësi, periudha

number-thousand = mijë
number-million = mln
number-billion = mld

amount-lek = { $n } lekë
amount-euro = { $n } euro
amount-dollar = { $n } dollarë
amount-dinar = { $n } dinarë serbë
amount-lev = { $n } leva bullgare
amount-percent = { $n }%
amount-inhabitants = { $count ->
    [one] { $n } banor
   *[other] { $n } banorë
}
amount-persons = { $count ->
    [one] { $n } punonjës
   *[other] { $n } punonjës
}
amount-count = { $n }
amount-square-kilometres = { $n } km²
amount-per-thousand = { $n } për 1000 banorë
amount-lek-per-inhabitant = { $n } lekë për banor
amount-euro-per-inhabitant = { $n } euro për banor
amount-density = { $n } banorë/km²
amount-lek-per-euro = { $n } lekë për euro

unit-lek = lekë
unit-euro = euro
unit-dollar = dollarë amerikanë
unit-dinar = dinarë serbë
unit-lev = leva bullgare
unit-percent = %
unit-inhabitants = banorë
unit-persons = punonjës
unit-count = numër
unit-square-kilometres = km²
unit-per-thousand = për 1000 banorë
unit-lek-per-inhabitant = lekë për banor
unit-euro-per-inhabitant = euro për banor
unit-density = banorë për km²
unit-index = indeks
unit-lek-per-euro = lekë për euro

period-half-1 = gjashtëmujori I { $year }
period-half-2 = gjashtëmujori II { $year }
period-quarter-1 = tremujori I { $year }
period-quarter-2 = tremujori II { $year }
period-quarter-3 = tremujori III { $year }
period-quarter-4 = tremujori IV { $year }
period-month = { $month } { $year }
period-months = { $from }–{ $to } { $year }
period-undated = pa datë të shprehur

month-1 = janar
month-2 = shkurt
month-3 = mars
month-4 = prill
month-5 = maj
month-6 = qershor
month-7 = korrik
month-8 = gusht
month-9 = shtator
month-10 = tetor
month-11 = nëntor
month-12 = dhjetor
