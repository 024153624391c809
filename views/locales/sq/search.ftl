# Kërkimi

search-title = Kërkimi
search-description = Gjeni një bashki, një ish-komunë, një tregues ose një fjalë të fjalorthit.
search-label = Çfarë kërkoni?
search-hint = Një bashki, një ish-komunë, një tregues ose një fjalë; shkronjat ë dhe ç nuk janë të detyrueshme.
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
search-places = Vende ({ $n })
search-indicators = Tregues ({ $n })
search-terms = Fjalë të fjalorthit ({ $n })
search-kind-term = Fjalë
search-more = Shihni të gjitha { $n }
search-by-former-unit = ish-njësia { $name }, sot në { $place }
search-by-former-name = quhej { $name }, sot { $place }
search-by-seat = { $name } është qendra e kësaj bashkie
search-by-other-name = njihet edhe si { $name }
search-way-profile = Financat e saj
search-way-brief = Përmbledhja në një faqe
search-way-compare = Krahasoni me të tjera
search-near = A mos kërkonit ndonjë nga këto?
search-none = Nuk gjetëm asgjë të përafërt
search-none-text = Provoni me një fjalë tjetër ose më të shkurtër, ose zgjidhni nga lista.
search-all-places = Shihni të gjitha bashkitë
