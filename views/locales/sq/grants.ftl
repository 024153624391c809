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
call-programme-head = Programi
call-apply = Ku aplikohet
call-opens = Dita e parë e aplikimeve
call-closes = Dita e fundit e aplikimeve
call-budget-note-sq = Çfarë thotë burimi për buxhetin, në shqip
call-budget-note-en = Çfarë thotë burimi për buxhetin, në anglisht
call-note-sq = Çfarë duhet të dijë lexuesi, në shqip
call-note-en = Çfarë duhet të dijë lexuesi, në anglisht
call-note-hint = Për shembull kush mund të aplikojë dhe çfarë kërkohet në aplikim.
call-new = Shënoni një thirrje
call-edit = Ndryshoni thirrjen
call-programme-missing = Zgjidhni programin e thirrjes.
call-closes-before = Dita e fundit nuk mund të jetë para së parës.
call-supported-many = Nuk mund të mbështeten më shumë se sa aplikuan.
call-done-saved = U ruajt.
call-done-grant = Granti u ruajt.
programmes-title = Programet
programme-kicker = Program grantesh
programme-calls = Thirrjet e programit
programme-calls-none = Asnjë thirrje e këtij programi nuk njihet ende këtu.
programme-grants = Grante për të cilat nuk dihet thirrja
programme-new = Shënoni një program
programme-edit = Ndryshoni programin
programme-funder = Kush e financon
programme-funder-en = Emri i financuesit në anglisht
programme-about-sq = Çfarë është programi, në shqip
programme-about-en = Çfarë është programi, në anglisht
funding-form-lede = Shënoni vetëm çfarë thotë burimi. Çka ai nuk e thotë, lëreni bosh: faqja tregon se nuk dihet.
funding-name-sq = Emri në shqip
funding-name-en = Emri në anglisht
funding-source = Adresa e burimit
funding-source-hint = Faqja ku e lexuat këtë; fillon me https://.
funding-source-title = Titulli i burimit
funding-source-title-hint = Si quhet faqja ose dokumenti ku e lexuat.
funding-source-open = Adresa e burimit duhet të fillojë me https://.
funding-amount-odd = Shkruajeni shumën me shifra, për shembull 12 500, ose lëreni bosh kur nuk dihet.
funding-count-odd = Shkruani një numër të plotë ose lëreni bosh kur nuk dihet.
grant-new = Shënoni një grant
grant-edit = Ndryshoni grantin
grant-edit-named = Ndryshoni grantin: { $title }
grant-under = Thirrja ose programi
grant-under-programme = { $programme }: thirrja nuk dihet
grant-under-missing = Zgjidhni thirrjen ose programin nga vjen granti.
grant-recipient = Përfituesi
grant-recipient-hint = Një organizatë e platformës: emri ose adresa e faqes së saj.
grant-is-individual = E mori një individ: emri i tij nuk mbahet këtu
grant-recipient-missing = Shkruani organizatën që e mori grantin ose shënoni se e mori një individ.
grant-recipient-both = Grantin e mori ose organizata, ose një individ: lini vetëm njërin prej tyre.
grant-recipient-unknown = Asnjë organizatë e platformës nuk quhet “{ $name }”. Shtojeni më parë në rrjet.
grant-recipient-similar = Asnjë organizatë e platformës nuk quhet “{ $name }”. Me emër të ngjashëm: { $names }.
grant-amount = Shuma
grant-amount-hint = Shuma e plotë, për shembull 12 500. Kur nuk dihet, lëreni bosh: faqja e thotë.
grant-year = Viti
grant-starts = Dita e parë
grant-ends = Dita e fundit
grant-ends-before = Dita e fundit nuk mund të jetë para së parës.
