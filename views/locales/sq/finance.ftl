# Faqet e shifrave

# Fjalë të përbashkëta
place-kind-municipality = Bashkia
place-kind-county = Qarku
place-kind-country = Vendi
place-kind-region = Rajoni
phase-actual = fakti
phase-initial = plani fillestar
phase-revised = plani i rishikuar
phase-draft = projektbuxheti
population-base-2011 = Censi 2011
population-base-2023 = Censi 2023
population-base-registry = Gjendja civile
measure-share = % e treguesit “{ $total }”
measure-index = indeks, vlera e parë e njohur = 100
measure-prices = me çmimet e vitit { $year }
release-line = Botimi { $number }, { $date }
source-line-none = llogaritje e platformës nga shifrat e botuara
source-line-illustrative = gjeneratori i panelit ilustrues (vlera jo reale)
source-cell-more = dhe { $n } të tjera
source-line-two = { $one } dhe { $two }
source-line-many = { $one }, { $two } dhe { $count ->
    [one] një burim tjetër
   *[other] { $n } burime të tjera
}

# Zgjedhjet
controls-indicator = Treguesi
controls-indicators = Zgjidhni treguesit
controls-period = Periudha
controls-from = Grafiku nga viti
controls-to = deri në vitin
controls-places = Vendet
controls-places-chosen = Zgjidhni vendet ({ $n } nga { $most })
controls-places-hint = Deri në { $most } vende njëherësh.
places-municipalities = Bashkitë
places-counties = Qarqet
choice-period = { $count ->
    [one] { $period } (një bashki)
   *[other] { $period } ({ $known } bashki)
}
choice-period-whole = { $period } (asnjë bashki)
switch-basis = Shfaqeni si
basis-absolute = vlerë
basis-per-inhabitant = për banor
basis-share = pjesë
basis-index = indeks
switch-population = Banorët sipas
switch-prices = Çmimet
prices-nominal = të vitit përkatës
prices-real = të vitit { $year }
switch-phase = Faza e buxhetit
switch-scale = Shkalla
scale-linear = lineare
scale-log = logaritmike
view-label = Mënyra e shfaqjes
view-ranking = Renditja
view-map = Harta me pllaka
view-outlines = Harta me kufij
view-table = Tabela me burime
table-value = Vlera
table-source = Burimi
table-note = Shënim
note-population = Për banor: vlera pjesëtohet me numrin e banorëve sipas { $base }, i njëjtë për të gjitha vitet. Bazat nuk përzihen.
note-prices = Me çmimet e vitit { $year }: vlera nominale × indeksi i çmimeve i vitit { $year } ÷ indeksi i vitit përkatës.
note-nominal = Vlera nominale: ndryshimi i çmimeve nuk është hequr.

# Gjetjet mbi grafikë
drawing-band = gjysma e mesme e bashkive (P25–P75)
drawing-median = mediana
drawing-over-time-title = { $what }: { $places }
drawing-apart = Jashtë kësaj vije, sepse një pjesë e vitit nuk krahasohet me një vit të plotë: { $periods }
drawing-apart-more = Jashtë kësaj vije, sepse një pjesë e vitit nuk krahasohet me një vit të plotë: { $periods } dhe { $rest } të tjera
drawing-absent = Pa shifër: { $places }
drawing-value = { $place }: { $value } ({ $period })
drawing-value-missing = { $place }: pa shifër për { $period }
drawing-over-time-description = Ecuria e treguesit “{ $what }” për { $count ->
    [one] një vend
   *[other] { $n } vende
}. Vitet pa shifër lihen bosh.
drawing-ranking-description = Bashkitë sipas treguesit “{ $what }”, { $period }. { $known } nga { $of } kanë shifër.
finding-up = { $place }: u rrit me { $change }% nga { $from } në { $to }, në { $value }
finding-down = { $place }: u ul me { $change }% nga { $from } në { $to }, në { $value }
finding-times = { $place }: { $change } herë më shumë në { $to } se në { $from }, { $value }
finding-same = { $place }: pothuajse njësoj në { $to } si në { $from }, { $value }
finding-points-up = { $place }: { $change } pikë përqindjeje më shumë në { $to } se në { $from }, { $value }
finding-points-down = { $place }: { $change } pikë përqindjeje më pak në { $to } se në { $from }, { $value }
finding-top = Më e larta: { $place }, { $value } ({ $period })
finding-top-of-known = { $known } bashki kanë shifër; më e larta: { $place }, { $value } ({ $period })
finding-only = Vetëm një bashki ka shifër: { $place }, { $value } ({ $period })
finding-nobody = Asnjë bashki nuk ka shifër ({ $period })

# Treguesit
indicators-title = Treguesit
indicators-description = Të gjithë treguesit e financave të bashkive, me përkufizim, njësi, bazë ligjore dhe burim.
indicators-lede = { $n } tregues: nga vijnë paratë e bashkisë, ku shkojnë dhe çfarë ka mbetur pa paguar.
indicators-filter = Gjeni një tregues
indicators-groups = Grupet e treguesve
indicators-none = Asnjë tregues nuk përputhet
indicators-none-text = Provoni me një fjalë tjetër ose më të shkurtër.
indicators-count = { $count ->
    [one] një tregues
   *[other] { $n } tregues
}
indicators-known = { $known } nga { $of } bashki në { $period }
indicators-values = { $count ->
    [one] një shifër
   *[other] { $n } shifra
} për vendin ose rajonin
indicators-no-figure = ende pa shifër

# Një tregues
indicator-latest = { $place }, vlera më e re: { $value } ({ $period }).
indicator-empty = Ende nuk ka asnjë shifër të botuar
indicator-empty-text = Asnjë burim që kemi lexuar nuk e jep këtë tregues. Mungesa thuhet; ajo nuk zëvendësohet me zero.
indicator-see-illustrative = Shihni panelin ilustrues
indicator-try-title = Provoni mjetet me panelin e plotë
indicator-try-text = Paneli ilustrues ka të gjitha bashkitë dhe të gjitha vitet, por vlerat nuk janë reale.
indicator-by-municipality = Sipas bashkive
indicator-coverage = Bashki me shifër, { $period }
indicator-without = { $count ->
    [one] Një bashki pa shifër
   *[other] { $n } bashki pa shifër
}
indicator-without-text = Për këto bashki asnjë burim i lexuar nuk jep vlerë për periudhën e zgjedhur.
indicator-formula = Si llogaritet
indicator-formula-at = { $place }, { $period }:
indicator-outcome = Rezultati
indicator-outcome-reported = { $value }, siç e jep burimi: vlera e raportuar ka përparësi ndaj llogaritjes
indicator-no-period = Asnjë periudhë nuk ka të dhëna për ta llogaritur.
indicator-about = Çfarë mat
indicator-sources = Burimet e shifrave të shfaqura
indicator-no-sources = Vlerat e shfaqura llogariten nga tregues të tjerë; burimet e tyre janë në faqet e atyre treguesve.
indicator-releases = Botimet
input-previous = një periudhë më parë
fact-unit = Njësia
fact-direction = Leximi
fact-time = Lloji
fact-basis = Baza
fact-accounts = Kodet e llogarive
fact-share-of = Pjesë e
direction-more = rritja është lajm i mirë
direction-less = ulja është lajm i mirë
direction-neither = rritja ose ulja nuk është e mirë apo e keqe në vetvete
time-flow = shumë gjatë periudhës
time-stock = gjendje në fund të periudhës
time-ratio = raport ose përqindje

# Skedarët
file-sheet-data = të dhënat
file-sheet-about = rreth tyre
file-sheet-indicators = treguesit
file-sheet-sources = burimet
file-sheet-columns = kolonat
file-dataset = Grupi i të dhënave
file-as-of = Gjendja
file-as-of-text = { $date }: shifrat siç qëndronin në këtë botim
file-methodology = Metodologjia
file-missing = Vlerat që mungojnë
file-missing-text = Një qelizë bosh nuk është zero: kolona “Pse mungon” tregon arsyen.
file-statuses = Fjalët e statusit
file-definition = Përkufizimi
file-source-page = Faqja e burimit këtu
file-column-indicator = Treguesi (fjala)
file-column-place = Vendi (fjala)
file-column-lau = Kodi LAU
file-column-period = Periudha
file-column-phase = Faza e buxhetit
file-column-value = Vlera
file-column-unit = Njësia
file-column-status = Statusi
file-column-disputed = Burimet nuk përputhen
file-column-missing = Pse mungon
file-column-indicator-name = Treguesi
file-column-place-name = Vendi
file-column-measure = Si matet
file-column-source = Burimi
file-column-source-url = Adresa e burimit
file-column-dataset = Grupi i të dhënave
file-column-release = Botimi
file-column-illustrative = Ilustruese
file-column-note-sq = Shënim në shqip
file-column-note-en = Shënim në anglisht
file-column-stated = Si e shkruan burimi
file-column-indicator-name-sq = Treguesi në shqip
file-column-indicator-name-en = Treguesi në anglisht
file-column-place-name-sq = Vendi në shqip
file-column-place-name-en = Vendi në anglisht
file-column-place-kind = Lloji i vendit
file-column-source-title-sq = Burimi në shqip
file-column-source-title-en = Burimi në anglisht
file-column-source-publisher = Botuesi
file-column-source-read-on = Lexuar më
file-column-source-licence = Licenca
file-column-position = Radha ndër burime
file-column-here = Kolona këtu
file-column-csv = Kolona në CSV
file-title = Titulli
file-subtitle = Çfarë është
file-release = Botimi
file-address = Adresa
file-licence = Përdorimi
file-licence-text = Shifrat mund të përdoren lirisht duke përmendur burimin e tyre dhe Bashkën. Çdo rresht mban burimin e vet.
file-warning = KUJDES
file-illustrative = Vlera ilustruese, të krijuara nga një gjenerator. Nuk janë reale.
