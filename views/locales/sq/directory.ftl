# Kush është kush: kush është në rrjet dhe si gjendet

nav-network = Rrjeti
network-parts = Pjesët e rrjetit
network-part-directory = Kush është kush
network-part-calls = Thirrje dhe grante

directory-title = Kush është në rrjet
directory-lede = Organizata, grupe, media, institucione dhe njerëz që punojnë për qeverisjen vendore. Gjeni kush merret me një temë, ku dhe me cilin grant.
directory-choose = Zgjidhni kë kërkoni
directory-search = Emri
directory-search-hint = Edhe emri i një ish-komune.
directory-facet-theme = Tema
directory-facet-place = Bashkia dhe qarku
directory-facet-kind = Lloji
directory-facet-call = Thirrja e grantit
directory-facet-language = Gjuha
directory-no-place = Pa bashki: në gjithë vendin, ose nuk e tregon
directory-whole-county = Gjithë { $county }
directory-find = Gjej
directory-chosen = Zgjedhur
directory-count = { $count ->
    [one] { $n } përputhje
   *[other] { $n } përputhje
}
directory-view = Pamja
directory-view-list = Listë
directory-view-map = Hartë
directory-view-table = Tabelë
directory-person = Person
directory-and-more = { $names } dhe { $n } të tjera
directory-former = { $commune } është sot pjesë e bashkisë { $municipality }.
directory-former-there = Shihni kush punon në { $municipality }
directory-all = Shihni të gjithë listën
directory-none-such = Askush nuk përputhet
directory-none-such-text = Provoni me më pak kushte ose me një pjesë të emrit.
directory-none = Lista është ende bosh
directory-none-text = Shtoni të parën: organizatën, grupin ose median tuaj.
directory-map-subtitle = Sa nga ata që po shihni punojnë në secilën bashki; kush punon në disa bashki numërohet në secilën
directory-map-subtitle-themselves = Sa nga ata që po shihni punojnë në secilën bashki; numërohen edhe vetë bashkitë. Kush punon në disa bashki numërohet në secilën
directory-source = lista e rrjetit në Bashkë, siç është sot
directory-finding = { $count ->
    [0] Në të gjitha bashkitë ka të paktën një nga ata që po shihni
   *[other] Në { $some } bashki ka të paktën një nga ata që po shihni, në { $none } asnjë
}
directory-finding-themselves = { $count ->
    [0] Në të gjitha bashkitë ka të paktën një nga ata që po shihni, duke numëruar edhe vetë bashkinë
   *[other] Në { $some } bashki ka të paktën një nga ata që po shihni, duke numëruar edhe vetë bashkinë; në { $none } asnjë
}
directory-how-many = Sa

network-section-title = Kush punon këtu
network-section-text = Organizatat dhe njerëzit që punojnë për qeverisjen vendore këtu, dhe çfarë bëjnë.
network-section-read = Shihni kush punon këtu
network-section-projects = Shihni projektet
network-section-indicator = Projektet me këtë tregues
network-section-indicator-text = Çfarë bëjnë organizatat për ta ndryshuar këtë tregues, me shifrat para dhe pas.

language-sq = shqip
language-en = anglisht
language-it = italisht
language-el = greqisht
language-mk = maqedonisht
language-sr = serbisht, malazezisht
language-rup = arumanisht
language-rom = romisht
language-fr = frëngjisht
language-de = gjermanisht
language-sqk = gjuha shqipe e shenjave

listing-title = Si dilni në listën e rrjetit
listing-lede = Në listën e rrjetit del vetëm kush e zgjedh vetë. Për çdo gjë që shkruani, zgjidhni kush e sheh; ndryshimet vlejnë menjëherë, kudo.
listing-saved = U ruajt.
listing-own = Shihni faqen tuaj
listing-listed = A doni të gjendeni në listën e rrjetit?
listing-listed-hint = Mund ta ndryshoni kurdo. “Jo” ju heq vetëm nga lista e rrjetit: faqja juaj hapet si më parë dhe emri juaj mbetet pranë asaj që shkruani.
listing-listed-everyone = Po, nga të gjithë
listing-listed-members = Po, vetëm nga kush ka hyrë me adresë të vërtetuar
listing-listed-nobody = Jo
listing-about = fjalët për veten
listing-about-sq = Për veten, shqip
listing-about-en = Për veten, anglisht
listing-languages = Gjuhët
listing-contact = Kontakti
listing-contact-hint = Një adresë poste, një numër telefoni ose një faqe: vetëm ajo që doni të dihet.
listing-seen = Kush e sheh: { $what }
listing-visibility-everyone = Të gjithë
listing-visibility-members = Kush ka hyrë me adresë të vërtetuar
listing-visibility-nobody = Askush
listing-places-many = Zgjidhni jo më shumë se { $most } bashki.

organisations-alone-members = këtë e sheh vetëm kush ka hyrë me adresë të vërtetuar
organisations-alone-nobody = këtë e shohin vetëm ata që e redaktojnë profilin
person-alone-members = këtë e sheh vetëm kush ka hyrë me adresë të vërtetuar
person-alone-nobody = këtë e shihni vetëm ju
organisations-languages = Gjuhët e punës
organisations-source = Ku u lexua
organisations-events = Veprimtaritë që vijnë
organisations-grants = Grantet
organisations-grants-text = Siç i tregojnë burimet; platforma nuk i njeh të gjitha.

network-part-coverage = Mbulimi

coverage-title = Kush punon për çfarë, dhe ku nuk njohim ende askënd
coverage-lede = Organizata, grupe, media vendore dhe njerëz sipas bashkive dhe temave, për aq sa e tregojnë vetë në listën e rrjetit ose e thotë një burim. Bashkitë vetë, institucionet dhe donatorët nuk numërohen.
coverage-any-theme = Të gjitha temat
coverage-finding = { $count ->
    [0] Në secilën nga { $of } bashkitë njohim të paktën një
   *[other] Në { $n } nga { $of } bashkitë nuk njohim askënd
}
coverage-finding-theme = { $count ->
    [0] { $theme }: në secilën nga { $of } bashkitë njohim të paktën një
   *[other] { $theme }: në { $n } nga { $of } bashkitë nuk njohim askënd
}
coverage-nowhere = { $count ->
    [one] Dhe { $n } organizatë nuk tregon asnjë bashki
   *[other] Dhe { $n } organizata nuk tregojnë asnjë bashki
}
coverage-nowhere-text = Kush punon në gjithë vendin e lë bosh listën e bashkive, prandaj nuk numërohet në asnjërën; për disa nuk dihet ku punojnë.
coverage-map-subtitle = Sa punojnë në secilën bashki; kush punon në disa numërohet në secilën
coverage-places = Sipas bashkive
coverage-themes = Sipas temave
coverage-who = Punojnë
coverage-projects = Projekte
coverage-grants = Grante
coverage-somebody = Bashki ku njohim dikë
coverage-nobody = Bashki ku s’njohim askënd
coverage-note = Numërohet vetëm kush e thotë në listën e rrjetit ku punon dhe vetëm grantet bashkitë e të cilave i thotë burimi: zero do të thotë që këtu nuk dihet, jo që nuk ka. Projektet dhe grantet janë të të gjitha temave.
joined-committed = mori një zotim
joined-proposed = bëri një propozim
joined-invited = u ftua
organisations-learnt = Çfarë mësuan njerëzit e saj
organisations-learnt-text = Numërohen ata që e morën kursin për organizatën, kur janë të paktën pesë.
organisations-learnt-people =
    { $count ->
        [one] E përfundoi { $n } vetë.
       *[other] E përfunduan { $n } veta.
    }
