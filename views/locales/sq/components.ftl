# Pjesët prej të cilave përbëhen faqet

breadcrumbs-label = Ku jeni
card-source = Burimi
table-sort = renditni sipas kësaj kolone
filter-apply = Shfaqni
filters-title = Filtrat
error-summary-title = Ka diçka për të ndrequr
search-button = Kërkoni
notice-info = Për dijeni
notice-warning = Kujdes
pager-label = Faqet e listës
pager-previous = E mëparshmja
pager-next = Tjetra
pager-place = Faqja { $page } nga { $pages }
source-read = lexuar më { $date }
source-licence = licenca: { $licence }
download-label = Shkarkoni
copy-label = Adresa e kësaj pamjeje
copy-button = Kopjoni
copy-done = Adresa u kopjua.
coverage-text = { $known } nga { $of }
chip-remove = Hiqni { $name }
brief-sources = Burimet
brief-address = Shifrat e përditësuara gjenden te

# Sa e sigurt është një shifër

status-reported = e raportuar
status-approximate = e përafërt
status-estimated = e vlerësuar
status-provisional = paraprake
status-revised = e rishikuar
status-not-reported = nuk raportohet
status-not-applicable = nuk zbatohet
status-disputed = e kundërshtuar
status-illustrative = ilustruese
status-plan = plan buxheti
status-computed = e llogaritur

disputed-mark = Burimet nuk përputhen
disputed-intro = Burimet japin vlera të ndryshme
disputed-without = e kundërshtuar, pa vlerë tjetër

# Pse mungon një vlerë: një fjali, dhe dy a tri fjalë për qelizat

missing-no-observation = Asnjë burim i lexuar nuk e jep këtë shifër.
missing-not-reported = Burimi thotë se vlera nuk raportohet.
missing-not-applicable = Këtu nuk mund të ketë vlerë.
missing-division-by-zero = Nuk llogaritet, sepse do të pjesëtohej me zero.
missing-input-missing = Nuk llogaritet: mungon “{ $indicator }” ({ $period }).
missing-input-unnamed = Nuk llogaritet: mungon një e dhënë ({ $period }).
missing-incomplete-sum = Nuk mblidhet, sepse njihen vetëm { $known } nga { $of } bashki.
missing-no-population = Nuk ka numër banorësh sipas bazës së zgjedhur.
missing-no-prices = Nuk ka indeks çmimesh për këtë periudhë ose për vitin bazë.
missing-no-total = Nuk ka total të cilit t’i llogaritet pjesa.
missing-not-for-unit = Kjo pamje nuk zbatohet për këtë njësi matëse.

missing-short-no-observation = pa shifër
missing-short-not-reported = nuk raportohet
missing-short-not-applicable = nuk zbatohet
missing-short-division-by-zero = pjesëtim me zero
missing-short-input-missing = pa shifër
missing-short-incomplete-sum = { $known } nga { $of }
missing-short-no-population = pa banorë
missing-short-no-prices = pa indeks çmimesh
missing-short-no-total = pa total
missing-short-not-for-unit = jo për këtë njësi

past-label = Publikim i mëparshëm
past-text = Kjo faqe tregon shifrat siç ishin në publikimin { $release }.
past-back = Shihni shifrat e sotme
