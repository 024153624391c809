# Projektet: çfarë bëjnë organizatat dhe cilët tregues duan të ndryshojnë

network-part-projects = Projekte

projects-title = Projektet
projects-lede = Çfarë bëjnë organizatat në bashki, me çfarë synimi dhe cilat shifra duan të ndryshojnë. Secila organizatë i shkruan vetë projektet e saj.
projects-search = Titulli
projects-theme = Tema
projects-place = Bashkia
projects-status = Gjendja
projects-call = Thirrja e grantit
projects-indicator = Treguesi që synohet të ndryshojë
projects-any = Çfarëdo
projects-all = Të gjitha projektet
projects-none = Ende asnjë projekt
projects-none-text = Kur një organizatë boton një projekt, ai shfaqet këtu.
projects-none-such = Asnjë projekt nuk përputhet
projects-none-such-text = Hiqni disa zgjedhje ose shihni të gjitha projektet.
projects-count = { $count ->
    [one] { $n } projekt
   *[other] { $n } projekte
}

project-status = Gjendja
project-status-planned = I planifikuar
project-status-running = Në zbatim
project-status-finished = I përfunduar
project-status-stopped = I ndërprerë
project-draft = Skicë
project-draft-text = Këtë faqe e shohin vetëm redaktorët e organizatës, derisa projekti të botohet.
project-between = nga { $from } deri më { $to }
project-from = nga { $from }
project-until = deri më { $to }
project-organisation = Organizata
project-when = Koha
project-budget = Buxheti
project-grant = Granti
project-places = Bashkitë
project-aims = Synimet
project-activities = Veprimtaritë
project-events-over = Veprimtaritë e shkuara
project-results = Rezultatet
project-steps = Hapat
project-step-both = afati { $due }, u arrit më { $done }
project-step-done = u arrit më { $done }
project-step-due = afati { $due }
project-step-undated = pa datë

project-targets = Para dhe pas
project-no-proof = Ndryshimi nuk e provon shkakun
project-no-proof-text = Shifrat tregojnë çfarë ndryshoi, jo pse. Në të njëjtën kohë ka ndodhur edhe shumë tjetër përveç këtij projekti.
project-wanted-up = Projekti synon që të rritet, duke numëruar nga { $from }.
project-wanted-down = Projekti synon që të ulet, duke numëruar nga { $from }.
project-illustrative = Shifrat e botuara janë të pakta; si duken para dhe pas, e tregon paneli që nuk është real.
project-target-gone = Botimi në fuqi nuk ka vlerë për këtë periudhë.
project-before = Para
project-after = Më e reja
project-nothing-since = Të dyja vlerat janë nga koha para fillimit të projektit ({ $date }). Për kohën pas fillimit nuk ka ende shifra.
project-older-by = Vlera e parë është { $count } vjet më e vjetër se fillimi i projektit: një pjesë e madhe e ndryshimit mund të ketë ndodhur para tij.
project-after-none = Ende nuk është botuar një vlerë më e re.
project-moved-own = Ndryshimi
project-moved-peers = Bashkitë e ngjashme në të njëjtën kohë
project-moved-peers-of = { $count ->
    [one] { $change } (mesorja e { $n } bashkie)
   *[other] { $change } (mesorja e { $n } bashkive)
}
project-moved-country = Shqipëria në të njëjtën kohë
project-moved-unknown = nuk dihet
project-release = Sipas
moved-release = botimit nr. { $number }
moved-same = pa ndryshim
moved-from-zero = nga zero

project-done-created = Skica u ruajt. Botojeni kur të jetë gati.
project-done-saved = Projekti u ruajt.
project-done-published = Projekti u botua.
project-done-unpublished = Projekti është sërish skicë.
project-publish = Botojeni
project-unpublish = Kthejeni në skicë

project-new-title = Projekt i ri
project-new-send = Ruajeni skicën
project-edit-title = Ndryshoni projektin
project-form-lede = Mjafton një gjuhë; teksti që mungon në njërën gjuhë shfaqet në tjetrën.
project-choose = Zgjidhni
project-either = Në shqip, në anglisht ose në të dyja.
project-title-sq = Titulli në shqip
project-title-en = Titulli në anglisht
project-aims-sq = Synimet në shqip
project-aims-en = Synimet në anglisht
project-activities-sq = Veprimtaritë në shqip
project-activities-en = Veprimtaritë në anglisht
project-results-sq = Rezultatet në shqip
project-results-en = Rezultatet në anglisht
project-starts = Dita e parë
project-ends = Dita e fundit
project-budget-hint = Shuma e plotë, për shembull 12 500.
project-currency = Monedha
project-step = Hapi { $n }
project-steps-hint = Çfarë do të arrihet dhe kur. Rreshti pa titull lihet jashtë.
project-steps-more = Hapa të tjerë
project-due = Afati
project-done-on = U arrit më
project-targets-form = Treguesit që projekti synon të ndryshojë
project-targets-hint = Faqja e projektit e tregon pastaj shifrën para dhe pas. Rreshti pa tregues lihet jashtë. Jo çdo tregues ka shifra për çdo vend: kur nuk ka, formulari përmend vende që kanë.
project-targets-more = Tregues të tjerë
project-target = Treguesi { $n }
project-target-indicator = Treguesi
project-target-place = Vendi
project-target-period = Numërohet nga
project-target-period-hint = Një periudhë me vlerë të botuar, për shembull 2024.
project-target-way = Synohet që
project-way-up = të rritet
project-way-down = të ulet

project-conflict = Dikush tjetër e ruajti këtë projekt ndërkohë që po shkruanit
project-conflict-text = Më poshtë është ajo që ruajti ai, kurse në formular ajo që shkruat ju. Nëse e ruani, teksti juaj e zëvendëson.
project-title-missing = Shkruani një titull në shqip ose në anglisht.
project-aims-missing = Shkruani synimet në shqip ose në anglisht.
project-status-missing = Zgjidhni gjendjen.
project-day-odd = Shkruajeni ditën si vit-muaj-ditë, për shembull 2026-03-01.
project-ends-before = Dita e fundit është para së parës.
project-budget-odd = Shkruajeni shumën me shifra, për shembull 12 500.
currency-missing = Zgjidhni monedhën.
project-step-untitled = Shkruani çfarë do të arrihet ose lëreni bosh gjithë rreshtin.
project-target-what = Zgjidhni një tregues.
project-target-where = Zgjidhni vendin.
project-target-wanted = Zgjidhni nëse synohet të rritet apo të ulet.
project-target-nowhere = Për këtë tregues nuk është botuar ende asgjë, në asnjë vend. Zgjidhni një tjetër.
project-target-elsewhere = Për këtë tregues nuk është botuar asgjë në këtë vend. Ka shifra për: { $places }.
project-target-elsewhere-more = Për këtë tregues nuk është botuar asgjë në këtë vend. Ka shifra për: { $places }, dhe për { $n ->
        [one] një vend tjetër
       *[other] { $shown } vende të tjera
    }; i rendit faqja e treguesit.
project-target-from = Shkruani një periudhë me vlerë të botuar: { $periods }.
project-target-twice = I njëjti tregues në të njëjtin vend është në një rresht tjetër.
project-grant-others = Zgjidhni një grant që e ka marrë kjo organizatë.
project-organisation-missing = Zgjidhni organizatën.
project-locked = Moderatorët e kanë kyçur këtë projekt; ai nuk mund të ndryshohet.

subject-kind-project = Projekt
action-project-edit = Shkruan, ndryshon dhe boton projektet e një organizate
audit-project-created = Shkroi një projekt
audit-project-edited = Ndryshoi një projekt
audit-project-published = Botoi një projekt
audit-project-unpublished = E ktheu një projekt në skicë
audit-sort-project = Projektet
held-projects = Projektet që keni shkruar
