# Veprimtaritë e rrjetit dhe regjistrimi në to

network-part-events = Veprimtari

events-title = Veprimtari
events-lede = Takime, seminare dhe ditë në terren të të gjitha organizatave të rrjetit, në një vend ose në internet.
events-when = Kur
events-when-coming = Të ardhshme
events-when-past = Të kaluara
events-where = Si
events-where-online = Në internet
events-where-place = Në një vend
events-view-list = Listë
events-view-month = Muaj
events-view-map = Hartë
events-feed = Për kalendarin tuaj
event-held-by = Organizon: { $names }
events-feed-name = Bashkë: veprimtaritë e rrjetit
events-all = Shihni të gjitha të ardhshmet
events-count = { $count ->
    [one] { $n } veprimtari
   *[other] { $n } veprimtari
}
events-none = Nuk është planifikuar asnjë veprimtari
events-none-text = Të parën mund ta planifikojë kush redakton një organizatë.
events-none-such = Asnjë veprimtari nuk përputhet
events-none-such-text = Provoni me më pak kushte, ose shihni të kaluarat.
events-map-finding = { $count ->
    [0] Asnjë veprimtari nuk mbahet në një vend
    [one] Ka veprimtari në { $n } bashki
   *[other] Ka veprimtari në { $n } bashki
}
events-map-subtitle = Sa nga veprimtaritë e zgjedhura mbahen në secilën bashki; ato pa bashki nuk numërohen
events-source = veprimtaritë e Bashkësë, siç janë sot

month-ways = Muaj të tjerë
month-empty = Në këtë muaj nuk ka asgjë.
month-left-out = { $count ->
    [one] Edhe { $n } veprimtari nuk shfaqet këtu, sepse muaji ka shumë. Zgjidhni një temë ose një bashki.
   *[other] Edhe { $n } veprimtari nuk shfaqen këtu, sepse muaji ka shumë. Zgjidhni një temë ose një bashki.
}
month-now = Ky muaj
month-today = sot
weekday-1 = E hënë
weekday-2 = E martë
weekday-3 = E mërkurë
weekday-4 = E enjte
weekday-5 = E premte
weekday-6 = E shtunë
weekday-7 = E diel
weekday-short-1 = Hën
weekday-short-2 = Mar
weekday-short-3 = Mër
weekday-short-4 = Enj
weekday-short-5 = Pre
weekday-short-6 = Sht
weekday-short-7 = Die

event-online = Në internet
event-cancelled-short = e anuluar
event-was-cancelled = Është anuluar
event-by = Organizon
event-project = Projekti
event-link-hidden = Adresa u tregohet atyre që janë regjistruar.
event-file = Shtojeni në kalendar
event-places-all = Pa kufi
event-places-were = { $n }
event-places-of = { $n }, nga të cilat { $left } të lira
event-register = Regjistrohuni
event-register-hint = Emrin tuaj e shohin organizatorët.
event-wait = Hyni në listën e pritjes
event-full = Të gjitha vendet janë zënë. Vendin e parë që lirohet e merr kush pret më gjatë.
event-guest-full = Hyni në llogari që të prisni për një vend.
event-guest = Hyni që të regjistroheni.
event-you-come = Jeni regjistruar.
event-you-were-registered = Keni qenë të regjistruar.
event-unregister = Nuk vij dot
event-you-wait = Jeni në listën e pritjes.
event-you-wait-text = Ju lajmërojmë sapo të ketë vend.
event-wait-no-more = Dilni nga lista e pritjes
event-is-over = Veprimtaria ka mbaruar.
event-has-begun = Veprimtaria ka nisur; regjistrimi është mbyllur.
event-is-cancelled = Veprimtaria është anuluar.
event-holding = Për organizatorët
event-holding-text = Këta emra i shohin vetëm ata që redaktojnë organizatën tuaj.
event-come = { $count ->
    [one] { $n } vjen
   *[other] { $n } vijnë
}
event-waiting = { $count ->
    [one] { $n } pret
   *[other] { $n } presin
}

event-new-title = Planifikoni një veprimtari
event-new-send = Botojeni
event-edit-title = Ndryshime ose anulim
event-form-lede = Thoni shkurt për çfarë është. Lajmërohet kush ndjek organizatën tuaj, bashkinë ose temën.
event-begins-on = Dita
event-begins-at = Nis në orën
event-ends-on = Dita e fundit
event-ends-on-hint = Vetëm nëse zgjat disa ditë.
event-ends-at = Mbaron në orën
event-mode = Si mbahet?
event-mode-place = Në një vend
event-mode-online = Në internet
event-mode-missing = Thoni nëse mbahet në një vend apo në internet.
event-place = Bashkia
event-place-hint = E nevojshme kur mbahet në një vend; në internet vetëm nëse i përket një bashkie.
event-place-none = Asnjë
event-place-missing = Zgjidhni bashkinë.
event-venue = Vendi i saktë
event-link = Adresa në internet
event-link-hint = Vetëm për veprimtari në internet; u tregohet atyre që janë regjistruar.
event-link-missing = Shkruani adresën ku mbahet.
event-capacity = Vendet
event-capacity-hint = Bosh, nëse mund të vijnë të gjithë; jo më shumë se { $most }.
event-begins-on-odd = Shkruani ditën kur fillon.
event-begins-at-odd = Shkruani orën kur fillon, p.sh. 17:30.
event-ends-on-odd = Shkruani ditën kur mbaron ose lëreni bosh, nëse mbaron po atë ditë.
event-ends-at-odd = Shkruani orën kur mbaron, p.sh. 19:30.
event-capacity-odd = Shkruani një numër të plotë nga 1 deri në { $most }, ose lëreni bosh.
event-project-none = Asnjë
event-project-others = Zgjidhni një projekt të botuar të organizatës.
event-ends-before = Duhet të mbarojë pasi nis dhe të zgjatë jo më shumë se { $most } ditë.
event-in-the-past = Do të kishte nisur tashmë.
event-time-held = Ka nisur; koha e saj nuk ndryshohet më.
event-locked = Moderatorët e kanë kyçur; tani nuk mund të ndryshohet.
event-cancel = Anulojeni veprimtarinë
event-cancel-text = Kush është regjistruar ose pret lajmërohet, bashkë me arsyen tuaj. Faqja mbetet.
event-cancel-reason = Pse
event-cancel-send = Anulojeni veprimtarinë
event-reason-missing = Thoni pse, me jo më shumë se 500 shenja.

event-done-planned = Veprimtaria u botua.
event-done-saved = U ruajt.
event-done-cancelled = Veprimtaria u anulua dhe të regjistruarit u lajmëruan.
event-done-registered = U regjistruat.
event-done-waiting = Jeni në listën e pritjes.
event-done-unregistered = Nuk jeni më të regjistruar.
event-done-not-registered = Nuk ishit të regjistruar; asgjë nuk ndryshoi.

notice-event-place = Ka një vend për ju: { $title }, { $when }
notice-event-moved = { $title } është në një kohë tjetër: { $when }
notice-event-elsewhere = { $title } ({ $when }) mbahet diku tjetër
notice-event-cancelled = { $title } ({ $when }) u anulua: { $reason }
notice-event-cancelled-subject = { $title } ({ $when }) u anulua
notice-event-day = Nesër: { $title }, { $when }
notice-network-event = { $organisation } fton: { $title }

subject-kind-event = Veprimtari

action-event-write = Planifikon veprimtari të një organizate, i ndryshon dhe i anulon
action-event-register = Regjistrohet në një veprimtari
action-event-attend = Nuk vjen më në një veprimtari
audit-event-cancelled = Anuloi një veprimtari
audit-event-changed = Ndryshoi një veprimtari
audit-event-planned = Planifikoi një veprimtari
audit-event-registered = U regjistrua në një veprimtari
audit-event-unregistered = Nuk vjen më në një veprimtari
audit-sort-event = Veprimtari

held-events-planned = Veprimtari që keni planifikuar
held-event-registrations = Veprimtari ku jeni regjistruar
held-key-event = Veprimtaria nr.
