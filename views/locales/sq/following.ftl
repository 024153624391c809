# Faqja vetjake dhe çfarë ndiqet

home-own-title = Faqja ime
home-own-lede = { $name }, kjo është çfarë ju përket në rrjet.
home-own-waiting = Përgjigje që ju presin
home-own-matches = Çfarë përputhet me organizatat tuaja
home-own-events = Ku do të shkoni
home-own-feed = Të reja nga çfarë ndiqni
home-own-follows-nothing = Ende nuk ndiqni asgjë
home-own-follows-nothing-text = Ndiqni organizata, bashki, tregues e tema: të rejat e tyre dalin këtu, më e reja e para.
home-own-nothing-new = Ende asgjë e re
home-own-nothing-older = Nuk ka asgjë më të vjetër
home-own-nothing-new-text = Këtu dalin projektet, ofertat, kërkesat, veprimtaritë e përvojat e reja të atyre që ndiqni, si dhe botimet që u ndryshuan shifrat.
home-own-newest = Kthehuni te më të rejat
home-own-more = Më të vjetra
feed-sort-project = Projekt
feed-sort-offer = Ofertë
feed-sort-ask = Kërkesë
feed-sort-event = Veprimtari
feed-sort-experience = Përvojë
feed-sort-release = Botim i të dhënave
feed-sort-dialogue = Dialog
feed-sort-moved = Projekt, shifra të reja
feed-values = { $count ->
    [one] { $n } vlerë e re ose e ndryshuar
   *[other] { $n } vlera të reja ose të ndryshuara
}
feed-further = edhe { $n } të tjera
feed-because = Sepse ndiqni: { $names }
feed-moved = { $count ->
    [one] Botimi { $release } ndryshoi një nga shifrat që projekti kërkon të lëvizë.
   *[other] Botimi { $release } ndryshoi { $n } nga shifrat që projekti kërkon të lëvizë.
}

following-title = Çfarë ndjek
following-lede = Askush tjetër nuk e sheh çfarë ndiqni. Të rejat dalin te faqja juaj; më poshtë zgjidhni nëse doni edhe një përmbledhje me postë.
following-notices = Njoftimet për ato që ju drejtohen juve, si përgjigjet, ftesat dhe mesazhet, zgjidhen veçmas:
following-none = Ende nuk ndiqni asgjë.
following-kind-organisation = Organizata
following-kind-place = Bashki
following-kind-indicator = Tregues
following-kind-theme = Tema
following-kind-dialogue = Dialogë
following-offered = Doni ta ndiqni?
following-already = E ndiqni tashmë.
following-one-organisation = Organizatë
following-one-place = Bashki
following-one-indicator = Tregues
following-one-theme = Temë
following-more = Ndiqni edhe të tjera
following-more-text = Organizatat dhe dialogët ndiqen nga faqet e tyre.
following-place = Bashkia
following-indicator = Treguesi
following-theme = Tema
following-choose = Zgjidhni
following-choose-missing = Zgjidhni çfarë doni të ndiqni.
following-hidden = Një organizatë që nuk shfaqet
follow-begin = Ndiqeni
follow-ways = Ndiqni të rejat
follow-no-more = Mos e ndiqni më
follow-too-many = Mund të ndiqni jo më shumë se { $most } nga një lloj.
follow-done-on = Tani e ndiqni.
follow-done-off = Nuk e ndiqni më.
follow-done-digest = Zgjedhja juaj u ruajt.
follow-digest = Përmbledhje me postë
follow-digest-how = Sa shpesh t’ju shkruajmë për të rejat e atyre që ndiqni?
follow-digest-hint = Vlen vetëm për organizatat, bashkitë, treguesit e temat që ndiqni. Nëse nuk zgjidhni asgjë, nuk ju shkruajmë. Kur nuk ka asgjë të re, nuk vjen asnjë mesazh.
follow-digest-off = Mos më shkruani
follow-digest-weekly = Një herë në javë, të hënën
follow-digest-monthly = Një herë në muaj, ditën e parë
mail-followed-subject = Të reja nga çfarë ndiqni
mail-followed-text-weekly = Këto janë të rejat e javës nga çfarë ndiqni:
mail-followed-text-monthly = Këto janë të rejat e muajit nga çfarë ndiqni:
mail-followed-further = Ka edhe të tjera: shihini në faqen tuaj
mail-followed-choose = Ndryshoni çfarë ndiqni dhe sa shpesh ju shkruajmë për të
digest-followed = Përmbledhja e atyre që ndiqni
mail-kind-followed = Përmbledhje e çfarë ndiqet
job-kind-network-digests = Përgatitja e përmbledhjeve të atyre që ndiqen
job-kind-network-digest = Dërgimi i një përmbledhjeje të atyre që ndiqen
held-network-digest = Sa shpesh ju shkruhet për atë që ndiqni

notice-project-moved = Botimi { $release } ndryshoi shifra që kërkon të lëvizë projekti “{ $title }”

action-network-follow = Ndjek organizata, vende, tregues e tema
held-network-follows = Çfarë ndiqni në rrjet
held-key-subject = Çfarë
