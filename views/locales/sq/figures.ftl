# Shifrat: pamje të ngulura për t’u cituar.
figure-word = Shifra
figure-new = Citoni këtë pamje
figure-new-lede = Shifra e ruan këtë pamje dhe vlerat e saj siç janë tani, nën një adresë të shkurtër që nuk ndryshon. Kur një botim i mëvonshëm ndryshon një vlerë, shifra i tregon të dyja.
figure-pin = Bëjeni shifër
figure-done = Kjo është adresa e saj tani e tutje.
figure-same = Vlerat e saj janë të njëjta edhe në botimin më të ri:
figure-changed = Të dhënat kanë ndryshuar që atëherë
figure-changed-text = { $count ->
    [one] Një nga { $of } vlera është ndryshe
   *[other] { $changed } nga { $of } vlera janë ndryshe
} në botimin më të ri:
figure-changed-more = { $count ->
    [one] Nuk tregohen të gjitha ndryshimet.
   *[other] Nuk tregohen të gjitha { $changed } ndryshimet; shifra si JSON i ka të gjitha.
}
figure-changed-caption = Vlerat që ndryshuan, atëherë dhe tani
figure-since = Të dhënat kanë ndryshuar që atëherë: shihni botimin { $release }
figure-then = Atëherë
figure-now = Tani
figure-change = Ndryshimi
figure-place = Vendi
figure-points = { $change } pikë
figure-became-known = mungonte
figure-became-lost = mungon
figure-none = pa shifër
figure-live = Kjo pamje siç është tani
figure-cite = Si citohet
figure-cite-text = Kopjoni fjalinë ose vetëm adresën. Kur adresa ngjitet në një diskutim këtu, bëhet kartë me vizatimin.
figure-sentence = “{ $title }” ({ $subtitle }). Bashkë, { $release }. Burimi: { $source }. { $address }
figure-sentence-illustrative = “{ $title }” ({ $subtitle }). Shifra ilustruese, të krijuara për ushtrim; nuk janë të vërteta. Bashkë, { $release }. { $address }
figure-embed = Për ta treguar në faqen tuaj:
figure-embed-more = Si qëndron tani, burimet dhe numrat
figure-about = Rreth kësaj shifre
figure-as-of = Sipas
figure-pinned-on = Ngulur më
figure-history = Çfarë ndryshuan botimet
figure-revision = { $count ->
    [one] ndryshoi një vlerë
   *[other] ndryshuan { $n } vlera
}; më shumë: { $place }, { $period }: nga { $before } në { $after }
figure-values = Vlerat siç ishin
figure-no-drawing = Nuk mund të vizatohet më
figure-no-drawing-text = Katalogu ka ndryshuar që atëherë. Vlerat ruhen siç ishin.
figure-too-many = Kjo pamje ka më shumë vlera sesa mund të ruajë një shifër (2.000). Zgjidhni më pak vende ose periudha.
figures-changed-title = Shifrat që ndryshoi ky botim
figures-changed-lede = Pamje që dikush i nguli për t’i cituar, me të paktën një vlerë që e ndryshoi ky botim. Kush i nguli, u njoftua.
figures-changed-none = Asnjë shifër nuk ndryshoi
figures-changed-none-text = Asnjë vlerë e ngulur nga dikush nuk është ndryshe në këtë botim.
figures-changed-link = Shifrat që ndryshoi ky botim
table-cite = Citimi
held-figures = Shifrat që keni ngulur
held-imports = Skedarët dhe korrigjimet që keni sjellë si kujdestar i të dhënave
figure-cited = Përvojat që e citojnë
