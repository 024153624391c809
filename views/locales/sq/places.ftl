# Faqja e parë
home-title = Financat e bashkisë suaj, shifër për shifër
home-description = Sa mbledh, merr, shpenzon dhe ka borxh çdo bashki e Shqipërisë, me burimin e çdo shifre.
home-kicker = 61 bashkitë së bashku
home-lede = Sa mbledh, merr, shpenzon dhe ka pa paguar çdo bashki. Çdo shifër ka periudhën, statusin dhe burimin e vet; ajo që mungon thuhet se mungon.
home-search = Gjeni bashkinë tuaj
home-search-hint = Emri i bashkisë, i qytetit ose i ish-komunës, për shembull Lezhë, Velabisht
home-list = Ose zgjidhni nga { $n } bashkitë sipas qarqeve
home-finding = Bashkitë kanë { $value } fatura pa paguar ({ $period })
home-finding-down = Faturat e papaguara të bashkive zbritën në { $value } ({ $period }), { $change }% më pak se në matjen e mëparshme ({ $before })
home-finding-up = Faturat e papaguara të bashkive arritën në { $value } ({ $period }), { $change }% më shumë se në matjen e mëparshme ({ $before })
home-country = Të gjitha shifrat e Shqipërisë
home-ways = Nga t’ia nisni
home-way-citizen = Si qytetar
home-way-citizen-text = Shihni ku shkojnë paratë e bashkisë ku jetoni, mësoni t’i lexoni shifrat dhe pyesni bashkinë.
home-way-cso = Si organizatë
home-way-cso-text = Krahasoni bashkinë me të ngjashmet; gjeni kush punon ku, ofroni e kërkoni ndihmë, ftoni në veprimtari.
home-way-journalist = Si gazetar
home-way-journalist-text = Shihni kush kryeson, kontrolloni burimin dhe shkarkoni të dhënat.
home-way-council = Si këshilltar bashkiak
home-way-council-text = Hapni bashkinë tuaj dhe printoni përmbledhjen me një faqe për mbledhjen e këshillit.
home-way-official = Si punonjës i administratës
home-way-official-text = Shihni si llogariten shifrat, çfarë mungon për bashkinë tuaj dhe si merren përmes API-së.
home-to-places = Bashkitë
home-to-glossary = Fjalorthi
home-to-compare = Krahasimi
home-to-explore = Eksplorimi
home-to-ranking = Renditja
home-to-sources = Burimet
home-to-data = Të dhënat
home-to-brief = Zgjidhni bashkinë
home-to-courses = Kurset
home-to-questions = Pyetjet
home-to-network = Rrjeti
home-to-offers = Oferta e kërkesa
home-to-events = Veprimtari
home-to-dialogues = Dialogët
home-to-answers = Pyetjet e qytetarëve
home-to-indicators = Treguesit
home-to-methodology = Metodologjia
home-to-coverage = Mbulimi
home-to-api = API
home-new = Çfarë ka të re
home-release-counts = { $added } shifra të reja, { $changed } të ndryshuara, { $removed } të hequra; gjithsej { $total }
home-coverage = Sa dimë, dhe sa jo
home-coverage-text = { $figures } shifra nga { $count ->
    [one] një burim
   *[other] { $sources } burime
} ({ $release }). Për shumicën e bashkive dhe të viteve nuk ka ende shifra të botuara.
home-covered = { $what }, { $period }
home-coverage-link = Kush çfarë ka: tabela e mbulimit
home-methodology = Si llogariten shifrat
home-illustrative-title = Provoni mjetet me panelin e plotë
home-illustrative-text = Shifrat reale janë të pakta. Paneli ilustrues i ka të gjitha bashkitë dhe vitet 2010–2025, por vlerat nuk janë reale.

# Të gjitha vendet
places-list-title = Vendet
places-list-description = Të 61 bashkitë sipas qarqeve, vendi dhe fqinjët. Gjeni bashkinë edhe me emrin e ish-komunës.
places-list-lede = { $municipalities } bashki në { $counties } qarqe. Bashkia gjendet edhe me emrin e secilës prej { $former } ish-komunave dhe ish-bashkive.
places-list-filter = Gjeni një vend
places-list-filter-hint = Edhe pa ë dhe ç, edhe me emrin e ish-komunës, për shembull Velabisht
places-list-none = Asnjë vend nuk quhet “{ $typed }”
places-list-none-text = Provoni me fillimin e emrit, ose zgjidhni nga lista sipas qarqeve.
places-list-near = Mos deshët të thoshit:
places-list-all = Të gjitha vendet
places-list-found = { $count ->
    [one] Një vend për “{ $typed }”
   *[other] { $n } vende për “{ $typed }”
}
places-list-former-unit = { $name } sot është pjesë e bashkisë { $place }.
places-list-former-name = { $name } sot quhet { $place }.
places-list-seat = Bashkia { $place } e ka qendrën në { $name }.
places-list-jump = Qarqet
places-list-bases = Banorët jepen sipas dy censeve, secili më vete; bazat nuk përzihen. Numri sipas gjendjes civile gjendet te faqja e çdo bashkie.
places-list-county = Shifrat për { $county }
places-list-others = Vendi, fqinjët dhe rajoni
places-list-country = Vendi
places-list-countries = Vende të tjera
places-list-groups = Grupe vendesh

# Një vend
place-key-figures = Shifrat kryesore
place-sentence = { $what }: { $value } ({ $period }).
place-heading = { $what }: { $value } ({ $period })
place-lede-nothing = Për financat e këtij vendi ende nuk kemi asnjë shifër të botuar.
place-change-up = { $change }% më shumë se vlera e mëparshme ({ $period }).
place-change-down = { $change }% më pak se vlera e mëparshme ({ $period }).
place-change-times = { $change } herë sa vlera e mëparshme ({ $period }).
place-change-points-up = { $change } pikë përqindjeje më shumë se vlera e mëparshme ({ $period }).
place-change-points-down = { $change } pikë përqindjeje më pak se vlera e mëparshme ({ $period }).
place-change-same = Pothuajse njësoj si vlera e mëparshme ({ $period }).
place-card-standing = Vendi i { $rank } ndër { $n } bashki me shifër, duke nisur nga më e larta (percentili { $percentile }); mediana { $median }.
place-card-peers = Mediana e { $n } nga { $of } bashkitë e ngjashme: { $value }.
place-card-peers-none = { $count ->
    [0] Asnjë nga { $of } bashkitë e ngjashme nuk ka shifër për këtë periudhë.
   *[other] Nga { $of } bashkitë e ngjashme vetëm { $n } kanë shifër për këtë periudhë, prandaj nuk ka medianë.
}
place-card-country-sum = Shqipëria: { $value }, nga të cilat { $share } këtu.
place-card-country-none = Shqipëria: pa shifër ({ $period }).
place-card-country = Shqipëria: { $value }.
place-card-later = Më e re, por jo e krahasueshme: { $value } ({ $period }).
place-card-plan = Sipas planit: { $value } ({ $period }).
place-empty = { $place }: ende asnjë shifër financiare
place-empty-text = Asnjë burim që kemi lexuar nuk jep shifra financiare për këtë vend. Mungesa thuhet; ajo nuk zëvendësohet me zero.
place-lacking = Ende pa shifër:
place-brief = Përmbledhje me një faqe për këshillin
place-compare = Krahasojeni me të tjerat
place-region = Krahasimi me rajonin
place-contents = Në këtë faqe
place-to-arrears = Detyrimet e prapambetura
place-to-money = Të ardhurat dhe shpenzimet
place-to-figures = Të gjitha shifrat
place-money = Nga vijnë paratë dhe ku shkojnë
place-money-empty = Asnjë burim i lexuar nuk i jep të plota pjesët e të ardhurave dhe të shpenzimeve, ndaj ato nuk vizatohen si tërësi.
place-shares = Pjesët që dihen
place-parts-revenue = { $share } e të ardhurave vijnë nga: { $what } ({ $period })
place-parts-economic = { $share } e shpenzimeve shkojnë për: { $what } ({ $period })
place-parts-function = Sipas funksioneve, { $share } e shpenzimeve shkojnë për: { $what } ({ $period })
place-parts-causes = { $share } e detyrimeve të prapambetura vijnë nga: { $what } ({ $period })
place-trends = Ecuria ndër vite
place-arrears-unknown = Sa detyrime të prapambetura ka gjithsej, nuk e thotë asnjë burim i lexuar
place-arrears-law = Niveli i vështirësisë financiare sipas ligjit
place-arrears-law-text = Ligji 68/2017 i mat detyrimet e prapambetura kundrejt shpenzimeve vjetore të miratuara. Burime të ndryshme përdorin emërues të ndryshëm dhe niveli ndryshon me ta, ndaj emëruesi thuhet gjithmonë. Niveli i ligjit dhe vendi ndaj bashkive të tjera janë dy gjëra të ndryshme.
place-levels-caption = Detyrimet e prapambetura sipas tre emëruesve
place-levels-note = Pragjet: 15% probleme (bashkë me vonesa mbi 30 ditë), mbi 25% vështirësi financiare (neni 56), mbi 80% vështirësi serioze. Niveli mbi këto nuk jepet, sepse pragu i tij nuk u verifikua.
place-denominator = Emëruesi
place-denominator-approved = shpenzimet e miratuara (ligji)
place-denominator-actual = shpenzimet faktike
place-denominator-own-source = të ardhurat e veta
place-ratio = Raporti
place-level = Niveli i ligjit
place-level-none = nën pragun e problemeve
place-level-problems = probleme financiare
place-level-difficulty = vështirësi financiare
place-level-serious = vështirësi serioze
place-level-if = po të matej kështu: { $level }
place-position = Vendi ndaj të tjerave
place-position-few = nuk jepet: kanë shifër vetëm { $n } bashki
place-execution = Sa u realizua nga plani
place-execution-text = Realizimi ndaj planit fillestar dhe ndaj planit të rishikuar. Plani i rishikuar ulet shpesh gjatë vitit, ndaj i dyti del më i lartë.
place-execution-caption = Realizimi në përqindje të planit
place-execution-unsaid = burimi nuk thotë cili plan
place-population = Sa banorë ka
place-population-fell = Mes dy censeve banorët u pakësuan me { $change }
place-population-grew = Mes dy censeve banorët u shtuan me { $change }
place-population-caption = Banorët sipas çdo baze
place-population-base = Baza
place-population-count = Banorë
place-population-date = Data
place-population-warning = Bazat nuk përzihen: censi numëron banorët e zakonshëm, gjendja civile edhe ata që jetojnë jashtë vendit. Një vlerë për banor krahasohet vetëm me një tjetër mbi të njëjtën bazë.
place-peers = Bashkitë më të ngjashme
place-peers-text = Gjashtë më të afërtat sipas numrit të banorëve, dendësisë, urbanizimit dhe bregdetit.
place-peers-caption = Bashkia dhe më të ngjashmet me të
place-peers-population = Banorë (Censi 2011)
place-peers-density = Dendësia 2011
place-peers-compare = Krahasojini të gjitha
place-members = Bashkitë përbërëse
place-about = Vendi dhe kodet
place-note = Shënim
place-in = Pjesë e
place-seat = Qendra
place-area = Sipërfaqja
place-urbanisation = Urbanizimi
place-urban-1 = qytet (shkalla 1 e Eurostat-it)
place-urban-2 = qytet i vogël dhe periferi (shkalla 2 e Eurostat-it)
place-urban-3 = zonë rurale (shkalla 3 e Eurostat-it)
place-urban-short-1 = qytet
place-urban-short-2 = qytet i vogël
place-urban-short-3 = rurale
place-coast = Bregdeti
place-coast-yes = bregdetare
place-coast-no = jo bregdetare
place-code = Kodi { $scheme }
place-code-treasury = Kodi i thesarit
place-former = Njësitë para vitit 2015
place-figures = { $count ->
    [0] Asnjë shifër
    [one] Një shifër
   *[other] Të { $n } shifrat
}
place-figures-open = Shihni çdo shifër me burimin e saj
place-figures-group = Grupi i treguesve
place-figures-correct = Korrigjimi
place-figure-correct = Korrigjoni
place-figures-caption = Shifrat e vendit
place-coverage = Tregues me të paktën një shifër
place-coverage-text = { $figures ->
    [one] Një shifër
   *[other] { $n } shifra
} nga { $count ->
    [one] një burim
   *[other] { $sources } burime
}; periudha më e re: { $newest }.
place-coverage-none = Nuk ka asnjë shifër.
place-sources = Burimet ({ $n })

# Përmbledhja për këshillin
brief-title = Përmbledhje për këshillin
brief-print = Kjo fletë është bërë për t’u printuar: një faqe A4.
brief-peers = Mediana e { $n } bashkive të ngjashme: { $value }.
brief-all = Mediana e { $n } bashkive me shifër: { $value }.
brief-country = Shqipëria: { $value }.
brief-findings = Çfarë u gjet
brief-level = Detyrimet e prapambetura janë { $value } ndaj emëruesit “{ $denominator }” ({ $period }): { $level }.
brief-missing = Çfarë mungon dhe si lexohet
brief-coverage = { $known } nga { $of } tregues kanë të paktën një shifër.
brief-without = Pa shifër: { $list }.
brief-who-peers = Bashki të ngjashme: { $list }.
