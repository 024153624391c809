# Thirrjet për aplikime dhe grantet

calls-title = Thirrje dhe grante
calls-lede = Thirrjet për aplikime të programeve dhe grantet që u dhanë, siç i tregojnë burimet. Çka burimi nuk e thotë, këtu nuk plotësohet.
calls-none = Ende asnjë thirrje
calls-none-text = Kur një program të shpallë një thirrje, ajo del këtu.
calls-none-such = Asnjë thirrje e tillë
calls-none-such-text = Kërkoni me fjalë të tjera ose shihni të gjitha thirrjet.
calls-all = Të gjitha thirrjet
calls-none-open = Tani nuk ka asnjë thirrje të hapur.
call-open = Aplikimet janë të hapura
call-between = aplikime nga { $from } deri më { $to }
call-until = aplikime deri më { $to }
call-from = aplikime nga { $from }
call-undated = data nuk dihet
call-applications = { $count ->
    [one] { $n } aplikim
   *[other] { $n } aplikime
}
call-supported = { $count ->
    [one] { $n } nismë e mbështetur
   *[other] { $n } nisma të mbështetura
}
call-grants-known = { $count ->
    [one] { $n } grant i njohur këtu
   *[other] { $n } grante të njohura këtu
}
call-grants = Grantet
call-grants-none = Asnjë grant i kësaj thirrjeje nuk njihet ende këtu.
call-funder = Kush e financon
call-when = Kur
call-programme = Programi { $programme }
duration-months = { $count ->
    [one] { $n } muaj
   *[other] { $n } muaj
}
call-budget = Buxheti
call-applications-head = Aplikime
call-supported-head = Të mbështetura
call-note = Shënim
call-source = Burimi
grant-individual = Një individ, emri i të cilit nuk mbahet këtu
grant-recipient-hidden = Përfituesi nuk shfaqet
grant-call-unknown = Nuk dihet nga cila thirrje
grant-untitled = Titulli nuk dihet
grant-amount-unknown = shuma nuk dihet
grant-year-stated = { $year }
grant-year-call = { $year } (viti i thirrjes)
grant-year-publication = { $year } (viti i botimit)
grant-year-inferred = { $year } (viti i nxjerrë nga data të tjera)
money-all = { $amount } lekë
money-eur = { $amount } euro
money-chf = { $amount } CHF
money-usd = { $amount } USD
