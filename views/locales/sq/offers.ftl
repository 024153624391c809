# Oferta e kërkesa, çfarë i plotëson dhe përgjigjet ndaj tyre

network-part-offers = Oferta e kërkesa

offer-side-offer = Ofertë
offer-side-ask = Kërkesë
offer-side-long-offer = Ofrojmë diçka
offer-side-long-ask = Kërkojmë diçka
offer-kind-know-how = Njohuri
offer-kind-volunteers = Vullnetarë
offer-kind-space = Hapësirë
offer-kind-equipment = Pajisje
offer-kind-co-application = Aplikim i përbashkët
offer-kind-mentoring = Mentorim

offers-title = Oferta dhe kërkesa
offers-lede = Çfarë mund t’i japin organizatat njëra-tjetrës dhe çfarë kërkojnë. Kur një ofertë dhe një kërkesë përputhen, lajmërohen të dyja palët.
offers-side = Oferta apo kërkesa
offers-side-offer = Oferta
offers-side-ask = Kërkesa
offers-kind = Çfarë
offers-theme = Tema
offers-place = Bashkia
offers-state = Gjendja
offers-state-open = Të hapura
offers-state-past = Të mbyllura
offers-any = Të gjitha
offers-all = Shihni të gjitha të hapurat
offers-count = { $count ->
    [one] { $n } ofertë ose kërkesë
   *[other] { $n } oferta e kërkesa
}
offers-none = Ende asnjë ofertë dhe asnjë kërkesë
offers-none-text = Shkruani të parën: çfarë mund të japë organizata juaj, ose çfarë kërkon?
offers-none-such = Asgjë nuk përputhet
offers-none-such-text = Provoni me më pak kushte, ose shihni ato që janë mbyllur.
offers-mine-title = Ofertat e kërkesat e organizatave të mia
offers-mine-lede = Gjithçka që kanë shkruar organizatat tuaja, me përgjigjet që presin dhe me çfarë e plotëson secilën.
offers-mine-none = Ende asgjë e shkruar
offers-mine-none-text = Oferta e kërkesa shkruan kush redakton një organizatë.

offer-everywhere = i gjithë vendi
offer-open-until = E hapur deri më { $date }
offer-over = E mbyllur
offer-ran-out = Afati i ka mbaruar
offer-hidden-own = Moderatorët e kanë fshehur: e shihni vetëm ju dhe ata
offer-hidden-with-organisation = Moderatorët e kanë fshehur organizatën: këtë e shihni vetëm ju dhe ata
offer-by = Organizata
offer-where = Ku
offer-period = Për kur
offer-until = E hapur deri më
offer-between = nga { $from } deri më { $to }
offer-from = nga { $from }
offer-to = deri më { $to }
offer-was-closed = Është mbyllur
offer-was-closed-text = Kush e shkroi nuk ka më nevojë për përgjigje.
offer-has-ended = Afati i saj ka mbaruar
offer-has-ended-text = Nuk mund t’i përgjigjet më askush.
offer-has-ended-own = Nuk mund t’i përgjigjet më askush. Nëse vlen ende, ripërtërijeni.

offer-new-title = Shkruani një ofertë ose një kërkesë
offer-new-send = Botojeni
offer-edit-title = Ndryshime
offer-form-lede = Thoni shkurt çfarë është, për kë dhe kur. Mjafton një gjuhë; me të dyja arrini te më shumë njerëz.
offer-organisation = Në emër të
offer-side = Çfarë është?
offer-kind = E çfarë lloji?
offer-places = Bashkitë
offer-places-hint = Mos zgjidhni asnjë, nëse vlen për gjithë vendin.
offer-places-many = Zgjidhni jo më shumë se { $most } bashki.
offer-starts = Nga
offer-ends = Deri më
offer-period-hint = Vetëm nëse vlen për ditë të caktuara.
offer-expires = E hapur për përgjigje deri më
offer-expires-hint = Jo më shumë se { $most } ditë nga sot. Një javë para fundit ju kujtojmë, dhe ripërtërihet me një klik. Kur vlen për ditë të caktuara, mbyllet më së voni me ditën e fundit.
offer-expires-missing = Thoni deri kur është e hapur.
offer-expires-odd = Zgjidhni një ditë nga sot e tutje, jo më shumë se { $most } ditë më vonë.
offer-side-missing = Thoni nëse ofroni apo kërkoni diçka.
offer-kind-missing = Zgjidhni llojin.
offer-ends-before = Dita e fundit vjen para së parës.
offer-ends-past = Kjo ditë ka kaluar.
offer-renew-past = Ditët për të cilat vlen kanë kaluar. Ndryshoni më parë ditën e fundit.
offer-day-odd = Shkruajeni ditën si vit-muaj-ditë, për shembull 2027-03-31.
offer-organisation-missing = Zgjidhni një nga organizatat tuaja.
offer-is-closed = Është mbyllur dhe nuk hapet më. Shkruani një të re.
offer-locked = Moderatorët e kanë kyçur; tani nuk mund të ndryshohet.
offer-renew = Ripërtërijeni
offer-renew-hint = Kur ripërtërihet, mbetet e hapur edhe 90 ditë nga sot, por jo pas ditës së fundit për të cilën vlen.
offer-close = Mbylleni
offer-close-text = Nuk mund të përgjigjet më askush dhe nuk mund të hapet sërish. Përgjigjet mbeten.
offer-close-send = Mbylleni

offer-answers = Përgjigjet
offer-own-answers = Përgjigjja e organizatës suaj
offer-answers-none = Ende asnjë përgjigje.
offer-answers-seen = Këtë e shohin vetëm të dyja organizatat.
offer-answers-wait = { $count ->
    [one] { $n } përgjigje ju pret
   *[other] { $n } përgjigje ju presin
}
offer-answer-waits = në pritje
offer-answer-accepted = e pranuar
offer-answer-declined = e refuzuar
offer-answer-hidden = Një organizatë që nuk shfaqet
offer-answer-title = Përgjigjuni
offer-answer-text = Fjalët tuaja i shohin vetëm të dyja organizatat. Lajmërohen ata që flasin në emër të tjetrës.
offer-answer-for = Në emër të
offer-answer-words = Fjalët tuaja
offer-answer-send = Dërgojeni
offer-answer-unsent = Përgjigjja juaj që nuk u dërgua
offer-answer-needs = Mund të përgjigjet kush redakton një organizatë tjetër, në emër të saj.
offer-guest = Mund të përgjigjet kush redakton një organizatë, në emër të saj.
offer-sign-in = Hyni
offer-reply = Fjalë shoqëruese
offer-reply-hint = Sipas dëshirës; i sheh organizata tjetër.
offer-reply-said = Përgjigjja që mori
offer-reply-unsent = Fjalët tuaja që nuk u dërguan
offer-accept = Pranojeni
offer-decline = Refuzojeni
offer-withdraw = Tërhiqeni përgjigjen
offer-is-own = Kjo është e organizatës suaj.
offer-nobody = Askush nuk flet më në emër të kësaj organizate: përgjigjen tuaj nuk do ta lexonte askush.
offer-nobody-text = Përgjigjen tuaj nuk do ta lexonte askush. Nëse njihni dikë atje, ftojeni të kërkojë ta përfaqësojë organizatën këtu; pastaj mund t’i përgjigjeni.
offer-answer-suspended = Llogaria juaj është pezulluar: derisa të mbarojë pezullimi, nuk përgjigjeni dot.
offer-is-over = Nuk mund t’i përgjigjet më askush.
offer-answered-already = Organizata juaj është përgjigjur tashmë.
offer-decided-already = Dikush tjetër vendosi ndërkohë për këtë përgjigje; fjalët tuaja nuk u dërguan.

offer-done-written = U botua. Po lajmërohet kush përputhet me të.
offer-done-saved = U ruajt.
offer-done-renewed = Tani është e hapur për më gjatë.
offer-done-closed = U mbyll.
offer-done-answered = Përgjigjja juaj u dërgua.
offer-done-accepted = E pranuat. Organizata tjetër u lajmërua.
offer-done-declined = E refuzuat. Organizata tjetër u lajmërua.
offer-done-withdrawn = Përgjigjja u tërhoq.

offers-mine-answers = Përgjigjet tuaja ndaj të tjerëve
offer-hidden = Një ofertë ose kërkesë që nuk shfaqet

matches-of-ask = Oferta që përputhen me këtë kërkesë
matches-of-offer = Kërkesa që përputhen me këtë ofertë
match-why = Pse:
match-themes = { $count ->
    [one] e njëjta temë: { $themes }
   *[other] të njëjtat tema: { $themes }
}
match-same-place = e njëjta bashki: { $place }
match-same-county = i njëjti qark ({ $county })
match-away = { $km } km larg
match-neighbours = në një qark fqinj
match-worked-in = ka punuar më parë në { $places }
match-worked-on = ka punuar për: { $themes }
offer-matching = { $count ->
    [one] { $n } përputhje
   *[other] { $n } përputhje
}
offer-matching-all = Shihni të gjitha

said-title-sq = Titulli në shqip
said-title-en = Titulli në anglisht
said-text-sq = Teksti në shqip
said-text-en = Teksti në anglisht
said-either = Mjafton njëra nga dy gjuhët: titulli me tekstin në të njëjtën gjuhë.
said-in-other = Është shkruar vetëm në anglisht.
said-title-missing = Shkruani një titull në njërën nga dy gjuhët.
said-text-missing = Këtij titulli i duhet teksti në të njëjtën gjuhë.
said-title-of-text-missing = Këtij teksti i duhet titulli në të njëjtën gjuhë.
said-meanwhile = Dikush tjetër e ruajti ndërkohë që shkruanit
said-meanwhile-text = Poshtë është çfarë shkruat ju. Kjo është çfarë qëndron tani; nëse dërgoni tuajën, e zëvendëson.
said-none = asnjë

organisations-offers = Oferta dhe kërkesa
directory-facet-offer = Ofron tani

notice-offer-answered = { $organisation } iu përgjigj “{ $title }”
notice-offer-accepted = { $organisation } e pranoi përgjigjen tuaj ndaj “{ $title }”
notice-offer-declined = { $organisation } e refuzoi përgjigjen tuaj ndaj “{ $title }”
notice-offer-fits = “{ $other }” nga { $organisation } përputhet me “{ $title }”: { $why }
notice-offer-ends = “{ $title }” është e hapur deri më { $until }; ripërtërihet me një klik
notice-network-offer = { $organisation } ofron: { $title }
notice-network-ask = { $organisation } kërkon: { $title }

subject-kind-offer = Ofertë ose kërkesë
subject-kind-offer-answer = Përgjigje ndaj një oferte
offer-answer-to = Përgjigje ndaj: { $title }
offer-reply-to = Fjalë për një përgjigje ndaj: { $title }
offer-answer-untitled = Një përgjigje ndaj një oferte
offer-reply-untitled = Fjalë për një përgjigje ndaj një oferte
offer-answer-by = Këtë e shkroi { $organisation } si përgjigje.
offer-reply-by = Këtë e shkroi { $organisation } kur vendosi për përgjigjen.
offer-words-report = Raportojini këto fjalë
offer-words-hidden = Moderatorët i kanë fshehur këto fjalë.
offer-words-read = Këtë e shohin vetëm të dyja organizatat. Moderatorët lexojnë vetëm fjalët që raportohen.

action-offer-write = Shkruan oferta e kërkesa të një organizate, vendos për përgjigjet
action-offer-answer = U përgjigjet ofertave në emër të një organizate
audit-offer-answer-withdrawn = Tërhoqi një përgjigje ndaj një oferte
audit-offer-answered = Iu përgjigj një oferte
audit-offer-changed = Ndryshoi një ofertë ose një kërkesë
audit-offer-closed = Mbylli një ofertë ose një kërkesë
audit-offer-decided = Vendosi për një përgjigje ndaj një oferte
audit-offer-renewed = Ripërtëriu një ofertë ose një kërkesë
audit-offer-written = Shkroi një ofertë ose një kërkesë
audit-sort-offer = Oferta e kërkesa

held-offers = Oferta e kërkesa që keni shkruar
held-offer-answers = Përgjigjet tuaja ndaj ofertave
held-offer-replies = Çfarë u keni thënë përgjigjeve të të tjerëve
held-key-offer = Oferta nr.

limit-told-again = Çdo ndryshim u njoftohet atyre që u përket, prandaj mund të bëhet deri në { $most } herë në orë. { limit-again }
limit-network-clicked = Regjistrimet, bllokimet dhe vlerësimet mund t’i ndryshoni deri në { $most } herë në orë. { limit-again }
limit-network-written = Një person mund të shkruajë deri në { $most } oferta, përgjigje e veprimtari në orë. { limit-again }
