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
ranking-empty-text = Asnjë burim i lexuar nuk jep shifra për bashki të veçanta. Zgjidhni një tregues tjetër.
ranking-mixed = Vlerat nuk janë të gjitha të një lloji
ranking-mixed-sources = { $count ->
    [one] Ato vijnë nga një burim.
   *[other] Ato vijnë nga { $n } burime, që mund të mos masin njësoj.
}
ranking-mixed-statuses = Statusi i tyre ndryshon: { $list }.
ranking-mixed-disputed = { $count ->
    [one] Për një bashki burimet nuk pajtohen.
   *[other] Për { $n } bashki burimet nuk pajtohen.
}
ranking-mixed-meaning = Ndryshimet e vogla mes vendeve fqinje të renditjes nuk duhen lexuar si ndryshime të vërteta.
ranking-meaning = Vendi në renditje tregon vetëm pozicionin mes bashkive që kanë shifër. Vlerat e barabarta ndajnë të njëjtin vend. Renditja nuk është vlerësim: shikoni edhe se çfarë mat treguesi.
ranking-indicator = Përkufizimi, burimet dhe ecuria e treguesit
ranking-law = Nivelet e vështirësisë financiare sipas Ligjit 68/2017 janë një shenjë tjetër dhe nuk dalin nga renditja; ato shihen te faqja e çdo bashkie.
ranking-law-link = Si lexohen nivelet e ligjit
ranking-table = Vendet, vlerat dhe burimet
ranking-rank = Vendi
ranking-gap = Larg medianës
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
map-no-outlines = Kufijtë e bashkive nuk janë ngarkuar
map-no-outlines-text = Harta me pllaka u jep të gjitha bashkive të njëjtën madhësi. Administratori mund të shtojë edhe hartën me kufij nga një skedar GeoJSON me kodet LAU:
map-reading = Si lexohet harta
map-tiles = Çdo bashki është një pllakë me madhësi të barabartë, afër vendit të saj të vërtetë: deti është në perëndim. Sipërfaqja e pllakës nuk tregon as sipërfaqen e bashkisë, as banorët.
map-outlines = Sipërfaqja e një bashkie në hartë nuk tregon rëndësinë e saj: bashkitë e mëdha e me pak banorë duken më shumë.
map-classes = Ngjyrat ndajnë bashkitë me shifër në grupe pothuajse të barabarta; ngjyra e fortë do të thotë shumë. Bashkitë e vijëzuara nuk kanë shifër: kjo nuk është zero.
map-ranking = Të njëjtat shifra si renditje
