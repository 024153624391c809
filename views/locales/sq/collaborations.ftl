# Bashkëpunime: propozohen, pranohen ose refuzohen, qëndrojnë dhe përfundojnë

collaborations-title = Bashkëpunimet
collaborations-lede = Çfarë u propozohet organizatave tuaja, çfarë propozojnë vetë dhe çfarë bëjnë bashkë me të tjera.
collaborations-find = Gjeni një organizatë
collaborations-sorts = Bashkëpunimet sipas gjendjes
collaborations-for-us = Presin përgjigjen tonë
collaborations-from-us = Presim përgjigje
collaborations-standing = Në vijim
collaborations-over = Të mbyllura
collaborations-none-for-us = Asnjë propozim nuk pret përgjigjen tuaj
collaborations-none-from-us = Nuk prisni asnjë përgjigje
collaborations-none-standing = Ende asnjë bashkëpunim në vijim
collaborations-none-over = Ende asgjë e mbyllur
collaborations-none-text = Bashkëpunimi propozohet nga faqja e organizatës tjetër ose e një projekti të saj.
collaborations-no-organisation = Nuk jeni ende në asnjë organizatë
collaborations-no-organisation-text = Bashkëpunimet i shohin ata që bëjnë pjesë në një organizatë. Gjejeni tuajën dhe kërkoni të hyni.

collaboration-propose = Propozoni bashkëpunim
collaboration-see = Shihni bashkëpunimin
collaboration-of = { $from } dhe { $to }
collaboration-project = Projekti
collaboration-words-hidden = Moderatorët i kanë fshehur fjalët.
collaboration-state-waits = në pritje
collaboration-state-withdrawn = i tërhequr
collaboration-state-declined = i refuzuar
collaboration-state-ended = i përfunduar
collaboration-kicker-waits = Propozim bashkëpunimi
collaboration-kicker-withdrawn = Propozim i tërhequr
collaboration-kicker-declined = Propozim i refuzuar
collaboration-kicker-stands = Bashkëpunim
collaboration-kicker-ended = Bashkëpunim i përfunduar
collaboration-when-asked = Propozuar më { $date }
collaboration-when-withdrawn = Tërhequr më { $date }
collaboration-when-declined = Refuzuar më { $date }
collaboration-when-since = Që nga { $date }
collaboration-when-from = Nga { $date }
collaboration-from = E propozoi
collaboration-to = Iu propozua
collaboration-how = Koha
collaboration-what-for = Për çfarë
collaboration-was-accepted = U pranua
collaboration-was-declined = U refuzua
collaboration-was-ended = Përfundoi
collaboration-seen-by-all = Këtë bashkëpunim e shohin të gjithë. Emrat e njerëzve dhe fjalët e mbylljes i shohin vetëm të dyja organizatat.

collaboration-new-title = Propozoni bashkëpunim
collaboration-new-send = Dërgojeni propozimin
collaboration-form-lede = Thoni shkurt çfarë doni të bëni bashkë. Derisa të pranohet, propozimin e shohin vetëm të dyja organizatat.
collaboration-with = Propozimi i drejtohet:
collaboration-with-none = Kujt i drejtohet propozimi?
collaboration-with-none-text = Hapni faqen e organizatës me të cilën doni të bashkëpunoni dhe zgjidhni “Propozoni bashkëpunim”.
collaboration-text = Çfarë do të bëni bashkë?
collaboration-text-hint = Nëse pranohet, këto fjalë i shohin të gjithë.
collaboration-project-choose = Për cilin projekt
collaboration-project-hint = Sipas dëshirës: një projekt i botuar i njërës nga të dyja.
collaboration-project-none = Për asnjë projekt të caktuar
collaboration-period-hint = Vetëm nëse e dini që tani.
collaboration-ends-past = Kjo ditë ka kaluar.
collaboration-is-own = Kjo është organizata juaj
collaboration-is-own-text = “{ $name }” nuk mund t’i propozojë bashkëpunim vetes, dhe ju nuk shkruani për asnjë organizatë tjetër.
collaboration-nobody = Askush nuk flet ende në emër të saj
collaboration-nobody-text = Propozimin tuaj për “{ $name }” nuk do ta lexonte askush. Nëse njihni dikë atje, ftojeni të kërkojë ta përfaqësojë organizatën këtu; pastaj mund t’i propozoni.
collaboration-nobody-there = Askush nuk flet ende në emër të asaj organizate.
collaboration-oneself = Organizata nuk mund t’i propozojë bashkëpunim vetes.
collaboration-own-hidden = Organizata juaj tani nuk shfaqet, ndaj nuk mund të nisë bashkëpunime.
collaboration-other-hidden = Organizata tjetër tani nuk shfaqet, ndaj propozimi i saj nuk mund të pranohet.
collaboration-project-odd = Zgjidhni një projekt të botuar të njërës nga të dyja organizatat.
collaboration-waits-already = I keni propozuar tashmë bashkëpunim për këtë dhe prisni përgjigjen. Për ta ndryshuar, tërhiqni propozimin e parë.
collaboration-asked-by-them = Ajo organizatë jua ka propozuar vetë këtë. Përgjigjuni propozimit të saj.
collaboration-stands-already = Me këtë organizatë bashkëpunoni tashmë për këtë.
collaboration-locked = Moderatorët e kanë kyçur; tani nuk mund të ndryshohet.

collaboration-decide = Përgjigjja juaj
collaboration-answer = Fjalët tuaja
collaboration-answer-hint = Duhen vetëm kur refuzoni; atëherë i sheh vetëm organizata tjetër. Nëse pranoni, i shohin të gjithë.
collaboration-withdraw = Tërhiqeni propozimin
collaboration-withdraw-text = Organizata tjetër nuk mund të përgjigjet më. Mund t’i propozoni sërish.
collaboration-end = Mbylleni bashkëpunimin
collaboration-end-text = Mbetet i dukshëm në të dyja profilet me vitet e tij, si i përfunduar. Nuk hapet më.
collaboration-end-words = Pse mbaron, ose çfarë u arrit?
collaboration-end-hint = Këto fjalë i shohin vetëm të dyja organizatat.
collaboration-meanwhile = Ndërkohë ndodhi diçka tjetër
collaboration-meanwhile-text = Dikush veproi para jush; poshtë shihni si është tani. Fjalët tuaja nuk u dërguan.
collaboration-typed = Çfarë shkruat ju

collaboration-done-asked = Propozimi u dërgua. Ju lajmërojmë kur të ketë përgjigje.
collaboration-done-accepted = E pranuat. Tani shihet në të dyja profilet.
collaboration-done-declined = E refuzuat. Organizata tjetër u lajmërua.
collaboration-done-withdrawn = Propozimi u tërhoq.
collaboration-done-ended = Bashkëpunimi u mbyll.

organisations-collaborations = Bashkëpunime
project-partners = Partnerë
project-with = Bashkë me: { $names }

notice-collaboration-asked = { $from } i propozon bashkëpunim organizatës { $to }
notice-collaboration-accepted = { $to } e pranoi bashkëpunimin që propozoi { $from }
notice-collaboration-declined = { $to } e refuzoi bashkëpunimin që propozoi { $from }
notice-collaboration-withdrawn = { $from } e tërhoqi propozimin për bashkëpunim me organizatën { $to }
notice-collaboration-ended = Përfundoi bashkëpunimi: { $from } dhe { $to }

subject-kind-collaboration = Bashkëpunim

action-collaboration-ask = Propozon bashkëpunim në emër të një organizate, e tërheq propozimin
action-collaboration-decide = Pranon ose refuzon propozime bashkëpunimi, mbyll bashkëpunime
audit-collaboration-asked = Propozoi një bashkëpunim
audit-collaboration-decided = Vendosi për një propozim bashkëpunimi
audit-collaboration-ended = Mbylli një bashkëpunim
audit-collaboration-withdrawn = Tërhoqi një propozim bashkëpunimi
audit-sort-collaboration = Bashkëpunime

held-collaborations = Çfarë keni shkruar për bashkëpunime
held-key-collaboration = Bashkëpunimi nr.
