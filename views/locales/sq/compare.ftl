# Krahasimi, renditja, harta, eksplorimi, rajoni

# Renditja
ranking-title = Renditja: { $what }
ranking-kicker = Renditja e bashkive
ranking-description = Bashkitë e Shqipërisë të renditura sipas treguesit “{ $what }”, me burimin e çdo shifre.
ranking-lede-desc = { $known } nga { $of } bashki, nga vlera më e lartë te më e ulëta. { $period }, { $measure }.
ranking-lede-asc = { $known } nga { $of } bashki, nga vlera më e ulët te më e larta. { $period }, { $measure }.
ranking-lede-none = Asnjë bashki nuk ka shifër për këtë tregues.
ranking-order = Renditja fillon
ranking-order-desc = nga më e larta
ranking-order-asc = nga më e ulëta
ranking-lowest = { $place } ka vlerën më të ulët, { $value } ({ $period })
ranking-lowest-of-known = Nga { $known } bashki me shifër, { $place } ka më të ulëtën: { $value } ({ $period })
ranking-empty = Nuk ka çfarë të renditet
ranking-empty-text = Me këto zgjedhje asnjë bashki nuk ka shifër. Zgjidhni një tregues, një periudhë ose çmime të tjera.
ranking-mixed = Vlerat nuk janë të gjitha të një lloji
ranking-mixed-sources = { $count ->
    [one] Ato vijnë nga një burim.
   *[other] Ato vijnë nga { $n } burime, që mund të mos masin njësoj.
}
ranking-mixed-statuses = Statusi i tyre ndryshon: { $list }.
ranking-mixed-disputed = { $count ->
    [one] Për një bashki burimet nuk përputhen.
   *[other] Për { $n } bashki burimet nuk përputhen.
}
ranking-mixed-meaning = Ndryshimet e vogla mes vendeve fqinje të renditjes nuk duhen lexuar si ndryshime të vërteta.
ranking-meaning = Vendi në renditje tregon vetëm pozicionin mes bashkive që kanë shifër. Vlerat e barabarta ndajnë të njëjtin vend. Renditja nuk është vlerësim: shikoni edhe se çfarë mat treguesi.
ranking-indicator = Përkufizimi, burimet dhe ecuria e treguesit
ranking-law = Nivelet e vështirësisë financiare sipas Ligjit 68/2017 janë një shenjë tjetër dhe nuk dalin nga renditja; ato shihen te faqja e çdo bashkie.
ranking-law-link = Si lexohen nivelet e ligjit
ranking-table-all = Shihni tabelën e { $n } bashkive me shifër
ranking-table = Vendet, vlerat dhe burimet
ranking-rank = Vendi
ranking-gap = Diferenca nga mediana
ranking-points = pikë përqindjeje
ranking-without = { $count ->
    [one] Një bashki pa shifër: { $reason }
   *[other] { $n } bashki pa shifër: { $reason }
}
ranking-note-size = Shumat varen nga madhësia e bashkisë. Për krahasim më të drejtë shihni vlerën për banor ose pjesën.

# Harta
map-title = Harta: { $what }
map-kicker = Harta e bashkive
map-description = Bashkitë e Shqipërisë në hartë sipas treguesit “{ $what }”.
map-credit = Kufijtë: { $credit }
map-reading = Si lexohet harta
map-tiles = Çdo bashki është një pllakë me madhësi të barabartë, afër vendit të saj të vërtetë: deti është në perëndim. Sipërfaqja e pllakës nuk tregon as sipërfaqen e bashkisë, as banorët.
map-outlines = Sipërfaqja e një bashkie në hartë nuk tregon rëndësinë e saj: bashkitë e mëdha e me pak banorë duken më shumë.
map-classes = Ngjyrat i ndajnë vlerat sipas kufijve të rrumbullakët, ose sipas kufijve të ligjit atje ku ai i përcakton; sa bashki ka një grup, shkruhet pranë tij. Ngjyra e fortë do të thotë shumë. Bashkitë e vijëzuara nuk kanë shifër: kjo nuk është zero.
map-ranking = Të njëjtat shifra si renditje

# Krahasimi
compare-title = Krahasoni vendet
compare-kicker = Krahasimi
compare-description = Krahasoni deri në tetë bashki a qarqe sipas çdo treguesi, mes tyre dhe me bashkitë e ngjashme.
compare-lede = Deri në tetë vende krahas njëri-tjetrit, me medianën dhe gjysmën e mesit të një grupi të drejtë krahasimi.
compare-empty = Zgjidhni një vend
compare-empty-text = Krahasimi fillon nga një vend. Zgjidheni më poshtë, ose nisni nga një shembull.
compare-examples = Shembuj
compare-example-nearest = Lezha dhe dhjetë bashkitë më të ngjashme me të
compare-example-coast = Bashki të bregut: Saranda, Himara, Vlora, Durrësi
compare-example-county = Kukësi dhe bashkitë e qarkut të tij
compare-example-cities = Shkodra, Korça, Elbasani dhe Durrësi: të ardhurat e veta, investimet, prapambetjet
compare-title-all = { $place } mes të gjithëve
compare-title-nearest = { $place } dhe bashkitë më të ngjashme
compare-title-county = { $place } dhe bashkitë e qarkut
compare-title-two = { $place } krahas { $other }
compare-title-many = { $place } krahas { $count ->
    [one] një vendi tjetër
   *[other] { $n } vendeve të tjera
}
compare-lede-group = { $place } krahasohet me { $group }.
# nga sa prej tyre llogariten mediana e renditja
compare-lede-known = Mediana, gjysma e mesme dhe vendi në renditje llogariten vetëm nga shifrat që ka: { $most } nga { $of }.
compare-lede-known-between = Mediana, gjysma e mesme dhe vendi në renditje llogariten vetëm nga shifrat që ka: sipas treguesit, { $least } deri në { $most } nga { $of }.
compare-group-known = { $group } ({ $known } me shifër)
compare-group-all = të { $n } bashkitë
compare-group-counties = të { $n } qarqet
compare-group-countries = { $count ->
    [one] vetë vendin
   *[other] { $n } vendet
}
compare-group-nearest = { $n } bashki: vetë bashkinë dhe më të ngjashmet
compare-group-county = { $count ->
    [one] bashkinë e vetme të qarkut
   *[other] { $n } bashkitë e qarkut
}
compare-group-chosen = { $n } vendet e zgjedhura
compare-chips = Krahasohen
compare-change = Ndryshoni
compare-change-form = Ndryshoni vendet, treguesit, grupin
compare-focus = Vendi në qendër
compare-focus-none = Zgjidhni…
compare-peers = Krahasoni me
compare-peers-all = të gjitha vendet e të njëjtit lloj
compare-peers-nearest = bashkitë më të ngjashme
compare-peers-county = bashkitë e të njëjtit qark
compare-peers-chosen = vetëm vendet e zgjedhura
compare-peers-unfit = Grupi i kërkuar nuk gjendet për këtë vend, prandaj krahasohet me të gjitha vendet e të njëjtit lloj.
compare-weights = Sa peshon çdo tipar te bashkitë e ngjashme
compare-weights-hint = Nga 0 (nuk merret parasysh) në 10. Përdoret kur krahasohet me bashkitë më të ngjashme.
compare-weightless = Të paktën një tipar duhet të peshojë më shumë se 0, përndryshe asnjë bashki nuk është e ngjashme.
compare-weight-population = Banorët
compare-weight-density = Dendësia
compare-weight-urbanisation = Shkalla e urbanizimit
compare-weight-coast = Në bregdet
compare-count = Sa bashki të ngjashme
compare-indicators = Treguesit
compare-indicators-hint = Deri në { $most } tregues njëherësh.
compare-others = Vende të tjera
compare-period-best = periudha më e mbuluar e çdo treguesi
compare-view-lines = vija
compare-view-multiples = grafikë të vegjël
compare-contents = Treguesit e krahasimit
compare-place = Vendi
compare-table = Të gjitha vendet sipas të gjithë treguesve
compare-table-note = Çdo kolonë është e një periudhe të vetme. Kur një vend nuk ka shifër për të, poshtë arsyes tregohet shifra e tij më e re me periudhën e vet; ajo nuk hyn as në medianë, as në renditje.
compare-other-period = { $period }: { $value }
compare-median = mediana e grupit
compare-median-of = Mediana e grupit
compare-band = gjysma e mesme (P25–P75)
compare-over = { $count ->
    [one] nga 1 shifër
   *[other] nga { $n } shifra
}
compare-rank = { $place }: vendi { $rank } nga { $n }
compare-rank-percentile = { $place }: vendi { $rank } nga { $n }, percentili { $percentile }
compare-standing = { $place } ka { $value } ({ $period }): vendi { $rank } nga { $n } me shifër, ku i pari ka vlerën më të lartë. Mediana është { $median }.
compare-few = Percentili dhe gjysma e mesme nuk jepen: kanë shifër vetëm { $n }, kurse duhen të paktën 8.
compare-standing-alone = { $place } ka { $value } ({ $period }). Asnjë vend tjetër i grupit nuk ka shifër, prandaj nuk ka renditje.
compare-standing-none = { $place } nuk ka shifër për { $period }; në grup e kanë { $known } nga { $of }.
compare-no-period = Asnjë vend nuk ka shifër për këtë tregues.
compare-no-course = Ecuria nuk vizatohet: asnjë nga vendet nuk ka shifra për dy periudha të të njëjtit lloj.
compare-time-description = Ecuria e treguesit “{ $what }” për { $count ->
    [one] një vend
   *[other] { $n } vende
}, me medianën e grupit: { $group }. Periudhat pa shifër lihen bosh.
compare-multiples-description = Ecuria e treguesit “{ $what }”, një grafik i vogël për çdo vend, në të njëjtën shkallë.
compare-across-description = Shpërndarja e treguesit “{ $what }” në një periudhë, një pikë për çdo vend. Grupi: { $group }.
compare-why = Pse këto vende
compare-why-nearest = Ngjashmëria llogaritet nga katër tipare, secili në shkallë nga 0 në 1 mes të gjitha bashkive (banorët dhe dendësia me logaritëm). Largësia është mesatarja e peshuar e ndryshimeve: banorët { $population }, dendësia { $density }, urbanizimi { $urbanisation }, bregdeti { $coast }. 0 do të thotë njësoj.
compare-why-county = Janë të gjitha bashkitë e të njëjtit qark. Ato janë fqinje, por mund të jenë shumë të ndryshme në madhësi.
compare-why-chosen = Janë vendet që keni zgjedhur vetë. Mediana dhe renditja vlejnë vetëm mes tyre.
compare-traits = Tiparet e vendeve që krahasohen
compare-distance = Largësia
compare-urban-1 = qytet
compare-urban-2 = qytezë
compare-urban-3 = rurale
compare-coast-yes = po
compare-coast-no = jo
compare-illustrative = I njëjti krahasim në panelin ilustrues (shifra jo të vërteta)

# Eksplorimi
explore-title = Eksploroni shifrat
explore-lede = Çdo tregues, për çdo vend dhe çdo periudhë, në një tabelë që e ndërtoni vetë dhe e shkarkoni.
explore-description = Ndërtoni dhe shkarkoni tabela të financave të bashkive: tregues, vende dhe periudha sipas zgjedhjes.
explore-empty = Zgjidhni të paktën një tregues
explore-empty-text = Tabela ndërtohet nga treguesit, vendet dhe periudhat që zgjidhni më poshtë. Pa zgjedhur vende, merren të gjitha bashkitë.
explore-examples = Shembuj
explore-example-arrears = Detyrimet e prapambetura të çdo bashkie e të vendit
explore-example-ratios = Raportet kryesore të bashkive, 2017–2022
explore-example-country = Të ardhurat, shpenzimet dhe prapambetjet e gjithë vendit ndër vite
explore-example-population = Tri bazat e popullsisë krahas
explore-indicators = Treguesit
explore-places = Vendet
explore-places-hint = Grupe të tëra ose vende të veçanta.
explore-periods = Periudhat
explore-periods-hint = Pa zgjedhur asnjë, shfaqen të gjitha periudhat që kanë shifra.
explore-rows = Në rreshta
explore-columns = Në kolona
explore-gaps = Rreshtat pa asnjë shifër
explore-gaps-hide = mos i shfaqni
explore-gaps-show = shfaqini
explore-axis-places = Vendet
explore-axis-indicators = Treguesit
explore-axis-periods = Periudhat
explore-groups = Grupe
explore-group-municipalities = të gjitha bashkitë
explore-group-counties = të gjitha qarqet
explore-group-countries = Shqipëria dhe vendet e tjera
explore-countries = Vende dhe rajone
explore-years = Vite
explore-other-periods = Periudha të tjera
explore-nothing = Asnjë shifër për këtë zgjedhje
explore-nothing-text = Burimet e lexuara nuk japin shifra për këta tregues në këto vende e periudha. Zgjidhni më shumë periudha ose vende, ose shfaqni rreshtat pa shifër.
explore-too-much = Zgjedhja është tepër e madhe
explore-too-much-text = Tabela do të kishte { $n } qeliza; mund të shfaqen e të shkarkohen deri në { $most }. Zgjidhni më pak tregues, vende ose periudha.
explore-size = Rreshta: { $rows } · kolona: { $columns } · qeliza: { $cells }
explore-left-out = { $count ->
    [one] Një rresht pa asnjë shifër nuk është shfaqur: shfaqeni.
   *[other] { $n } rreshta pa asnjë shifër nuk janë shfaqur: shfaqini.
}
explore-caption = Tabela e zgjedhur
explore-file-long = CSV e gjatë (me burime)
explore-file-wide = CSV e gjerë (si tabela)
explore-file-xlsx = XLSX
explore-cite-too-large = Për të cituar tabelën, ngushtojeni deri në { $most } qeliza.
explore-sheet-table = tabela
explore-note-unfit = Mënyra e zgjedhur e shfaqjes nuk ka kuptim për disa tregues; ata shfaqen si vlera.

# Rajoni
region-title = Shqipëria mes fqinjëve
region-lede = Çfarë thonë burimet për financat vendore në Ballkanin Perëndimor e më gjerë, me vitin krahas çdo shifre.
region-description = Financat vendore të Shqipërisë krahas vendeve fqinje, çdo shifër me vitin, shënimin dhe burimin e vet.
region-empty = Ky grup të dhënash nuk ka shifra për vende të tjera
region-empty-text = Shifrat e fqinjëve gjenden vetëm te grupi i të dhënave të botuara.
region-published = Shihni shifrat e botuara
region-contents = Treguesit e kësaj faqeje
region-cautions = Çfarë nuk mund të krahasohet
region-caution-years = Vitet ndryshojnë nga vendi në vend. Asnjë grafik nuk i bashkon: shtylla vizatohen vetëm kur të paktën tri vende kanë shifër për të njëjtin vit.
region-caution-definitions = “Të ardhura të veta”, “transfertë” apo “shpenzim” nuk përkufizohen njësoj kudo; shënimi krahas shifrës thotë si e quan burimi.
region-caution-sums = Shumat në euro ose në monedhë tjetër varen nga madhësia e vendit, prandaj nuk vizatohen krahas.
region-caution-reform = Shifrat e Shqipërisë para vitit 2015 janë të 373 njësive të vjetra, jo të 61 bashkive.
region-caution-plans = Disa shifra janë plane buxheti, jo fakte; edhe këtë e thotë shënimi.
region-sums = Këto janë shuma: nuk tregojnë cili vend ka më shumë për banor.
region-no-albania = Për Shqipërinë nuk kemi asnjë shifër të këtij treguesi.
region-year = Viti
region-table = { $what }: çdo shifër me vitin e vet
region-bars = { $n } vende kanë shifër për të njëjtin vit, { $period }
region-bars-description = Shtylla për { $count ->
    [one] një vend
   *[other] { $n } vende
} me shifër për { $period }, treguesi “{ $what }”. Shifrat e viteve të tjera janë vetëm në tabelë.
region-figures = { $count ->
    [one] Shihni shifrën me vitin, shënimin dhe burimin
   *[other] Shihni { $n } shifra me vitin, shënimin dhe burimin
}
region-others = Shifra që nuk vizatohen krahas
region-others-text = Për këta tregues nuk ka tri vende me shifër për të njëjtin vit, ose shifrat janë shuma. Hapni treguesin për ta parë çdo shifër me vitin e vet.
region-other = { $what }: { $count ->
    [one] një shifër
   *[other] { $n } shifra
}
region-alone = Shifra të vetme
region-alone-text = Këto i jep vetëm një vend, prandaj nuk ka me çfarë të krahasohen.
region-sources = { $count ->
    [one] një burim
   *[other] { $n } burime
}
