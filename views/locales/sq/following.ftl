# Faqja vetjake dhe çfarë ndiqet

home-own-title = Faqja ime
home-own-lede = { $name }, kjo është çfarë ju përket në rrjet.
home-own-waiting = Përgjigje që ju presin
home-own-matches = Çfarë përputhet me organizatat tuaja
home-own-events = Ku do të shkoni
home-own-feed = Të reja nga çfarë ndiqni
home-own-follows-nothing = Ende nuk ndiqni asgjë
home-own-follows-nothing-text = Ndiqni organizata, bashki e tema: të rejat e tyre dalin këtu, më e reja e para.
home-own-nothing-new = Ende asgjë e re
home-own-nothing-older = Nuk ka asgjë më të vjetër
home-own-nothing-new-text = Këtu dalin projektet, ofertat, kërkesat dhe veprimtaritë e reja të atyre që ndiqni.
home-own-newest = Kthehuni te më të rejat
home-own-more = Më të vjetra
feed-sort-project = Projekt
feed-sort-offer = Ofertë
feed-sort-ask = Kërkesë
feed-sort-event = Veprimtari

following-title = Çfarë ndjek
following-lede = Askush tjetër nuk e sheh çfarë ndiqni. Për të rejat lajmëroheni aq shpesh sa keni zgjedhur te “Njoftimet me postë”.
following-none = Ende nuk ndiqni asgjë.
following-kind-organisation = Organizata
following-kind-place = Bashki
following-kind-theme = Tema
following-more = Ndiqni edhe të tjera
following-more-text = Organizatat ndiqen nga faqet e tyre.
following-place = Bashkia
following-theme = Tema
following-choose = Zgjidhni
following-choose-missing = Zgjidhni çfarë doni të ndiqni.
following-hidden = Një organizatë që nuk shfaqet
follow-begin = Ndiqeni
follow-no-more = Mos e ndiqni më
follow-too-many = Mund të ndiqni jo më shumë se { $most } nga një lloj.
follow-done-on = Tani e ndiqni.
follow-done-off = Nuk e ndiqni më.

action-network-follow = Ndjek organizata, vende e tema
held-network-follows = Çfarë ndiqni në rrjet
held-key-subject = Çfarë
