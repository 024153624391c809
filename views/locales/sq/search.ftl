# Kërkimi

search-title = Kërkimi
search-description = Gjeni një bashki, një ish-komunë, një tregues, një fjalë të fjalorthit, një organizatë, një projekt, një kurs ose një mjet.
search-label = Çfarë kërkoni?
search-hint = Një vend, një tregues, një fjalë, një organizatë, një person, një projekt, një kurs ose një mjet; shkronjat ë dhe ç nuk janë të detyrueshme.
search-found = { $count ->
    [0] Asgjë për “{ $typed }”
    [one] Një përgjigje për “{ $typed }”
   *[other] { $n } përgjigje për “{ $typed }”
}
search-examples = Provoni për shembull
search-example-place = Lezhë
search-example-former = Orikum
search-example-indicator = detyrime të prapambetura
search-example-term = kuartil
search-example-network = pjesëmarrje
search-places = Vende ({ $n })
search-indicators = Tregues ({ $n })
search-terms = Fjalë të fjalorthit ({ $n })
search-organisations = Organizata ({ $n })
search-people = Njerëz ({ $n })
search-projects = Projekte ({ $n })
search-offers = Oferta dhe kërkesa të hapura ({ $n })
search-events = Veprimtari që vijnë ({ $n })
search-experiences = Përvoja ({ $n })
search-calls = Thirrje për aplikime ({ $n })
search-resources = Burime ({ $n })
search-tools = Mjete ({ $n })
search-courses = Kurse ({ $n })
search-kind-term = Fjalë
search-more = Shihni të gjitha { $n }
search-in-list = Hapeni në listë, ku mund ta ngushtoni kërkimin
search-by-former-unit = ish-njësia { $name }, sot në { $place }
search-by-former-name = quhej { $name }, sot { $place }
search-by-seat = { $name } është qendra e kësaj bashkie
search-by-other-name = njihet edhe si { $name }
search-way-profile = Financat e saj
search-way-brief = Përmbledhja në një faqe
search-way-compare = Krahasoni me të tjera
search-near = A mos kërkonit ndonjë nga këto?
search-none = Nuk gjetëm asgjë të përafërt
search-none-text = Provoni me një fjalë tjetër ose më të shkurtër, zgjidhni një bashki nga lista ose shihni kush vepron në rrjet.
search-all-places = Shihni të gjitha bashkitë
search-network = Shihni rrjetin: organizata, projekte, veprimtari
