# Pohimet në dialogët e politikave, votat për to dhe harta e mendimeve
subject-kind-statement = Pohim në një dialog
held-statements = Pohimet që keni bërë në dialogë
held-statement-votes = Votat tuaja për pohimet, të cilat nuk i sheh askush tjetër
held-opinion-places = Vendi juaj në hartat e mendimeve, të cilin nuk e sheh askush tjetër
dialogue-here-map = Harta e mendimeve
dialogue-here-statements = Të gjitha pohimet
dialogue-here-statement = Pohimi
dialogue-here-votes = Votat tuaja
dialogue-here-statement-new = Pohim i ri
vote-agree = Jam dakord
vote-disagree = Jam kundër
vote-pass = Kaloj
vote-was-agree = Ju jeni dakord.
vote-was-disagree = Ju jeni kundër.
vote-was-pass = Ju e kaluat.
say-title = Pohimet
say-question = A jeni dakord me këtë?
say-progress = Pohimi { $at } nga { $total }
say-secret = Askush nuk e sheh si votoni, as drejtuesit. Votën mund ta ndryshoni sa kohë kjo fazë është e hapur.
say-guest = Hyni që të votoni. Duhet vetëm një minutë dhe askush nuk e sheh si votoni.
say-sign-in = Hyni dhe votoni
say-done = { $count ->
    [one] Votuat për të vetmin pohim që ka
   *[other] Votuat për të { $shown } pohimet
}
say-done-text = Shihni ku qëndrojnë njerëzit dhe çfarë i bashkon. Mund të vijnë ende pohime të reja.
say-see-map = Shihni hartën e mendimeve
say-nothing = Ende nuk ka për çfarë të votohet
say-nothing-text = Pohimet dalin këtu sapo t’i kenë parë drejtuesit.
say-over = Kjo fazë është mbyllur. Nuk votohet më.
say-coming = Kjo fazë nuk është hapur ende. Është e hapur { $dates }.
say-closed-text = Pohimet dhe hartën e mendimeve mund t’i lexojë kushdo.
say-missing = Mungon diçka?
say-missing-text = Bëni një pohim tuajin, që të votojnë të tjerët për të.
statement-new = Bëni një pohim
statement-new-lede = Një mendim i vetëm, me të cilin të tjerët mund të jenë dakord ose kundër.
statement-new-waits = Para se të votohet, pohimin e sheh një drejtues. Në një dialog mund të bëni deri në { $most } pohime. Emri juaj del pranë pohimit, por jo aty ku votohet.
statement-text = Pohimi juaj
statement-text-hint = Një fjali me 10 deri në 200 shkronja, pa lidhje. Aty ku do të shkruanit “dhe”, bëni dy pohime.
statement-send = Dërgojeni pohimin
statement-short = Pohimi ka të paktën { $least } shkronja.
statement-long = Pohimi ka të shumtën { $most } shkronja; ky ka { $length }.
statement-link = Pohimi nuk mban lidhje. Shifrat dhe burimet kanë vend te faktet dhe te diskutimi.
statement-same = E njëjta gjë është pohuar tashmë në këtë dialog.
statement-same-here = Pohimi gjendet këtu:
statements-many = Në këtë dialog keni bërë { $most } pohime, aq sa lejohen.
statements-full = Ky dialog ka aq pohime sa mund të votohen.
statement-voted = Për këtë pohim është votuar, prandaj mbetet siç është.
statement-was-out = Drejtuesit e hoqën këtë pohim
statement-report = Raportoni këtë pohim
statement-by = { $name }, { $at }
statement-state-waiting = Pret një drejtues
statement-state-shown = Votohet
statement-state-out = I hequr
statement-out-because = U hoq: { $reason }
statement-hidden-from-others = Moderatorët e kanë fshehur këtë pohim. E shihni vetëm ju dhe ata.
statement-revise = Ndryshojeni ose tërhiqeni
statement-revise-text = Mund ta bëni sa kohë askush nuk ka votuar për të. Pastaj e sheh sërish një drejtues.
statement-revise-send = Ruajeni ndryshimin
statement-take-back = Tërhiqeni
statement-decide = Vendimi i drejtuesve
statement-accept = Pranojeni
statement-accept-text = Që atëherë pohimi votohet. Autori njoftohet.
statement-take-out = Hiqeni
statement-take-out-go = Hiqeni…
statement-reason = Arsyeja
statement-reason-hint = Arsyeja i thuhet autorit dhe e shohin drejtuesit. Ajo që nuk ju pëlqen nuk është arsye.
statement-reason-missing = Thoni pse, me pak fjalë.
statement-reason-long = Arsyeja ka të shumtën { $most } shkronja.
statements-wait = { $count ->
    [one] Një pohim pret një drejtues
   *[other] { $shown } pohime presin një drejtues
}
statements-count = { $count ->
    [one] Një pohim
   *[other] { $shown } pohime
}
statements-states = Cilat pohime
statements-shown = Votohen
statements-waiting = Në pritje
statements-out = Të hequra
statements-counted = Përqindjet janë të datës { $at }. Votat e mëpasshme numërohen me hartën e ardhshme.
statements-not-counted = Përqindjet shfaqen sapo të kenë votuar mjaft njerëz.
statements-none-shown = Ende nuk ka asnjë pohim
statements-none-shown-text = Të parat vijnë nga drejtuesit ose nga kushdo që merr pjesë.
statements-none-waiting = Asgjë në pritje
statements-none-waiting-text = Kur të vijë një pohim i ri, do të njoftoheni.
statements-none-out = Asnjë pohim i hequr
statements-none-out-text = Pohimet që heqin drejtuesit dalin këtu bashkë me arsyen.
own-votes-text = Kjo faqe është vetëm për ju: nuk e sheh askush tjetër, as drejtuesit.
own-votes-closed = Tani votat nuk mund të ndryshohen.
own-votes-none = Ende nuk keni votuar
own-votes-none-text = Votat tuaja dalin këtu dhe mund t’i ndryshoni sa kohë faza është e hapur.
own-votes-count = { $count ->
    [one] Një votë
   *[other] { $shown } vota
}
own-statements = Pohimet tuaja
dialogues-done-statement-made = Që tani votohet për pohimin tuaj.
dialogues-done-statement-waits = Pohimi u dërgua. E sheh një drejtues dhe ju do të njoftoheni.
dialogues-done-statement-changed = Ndryshimi u ruajt.
dialogues-done-statement-taken-back = Pohimi juaj u tërhoq.
dialogues-done-statement-accepted = Që tani votohet për këtë pohim.
dialogues-done-statement-out = Pohimi u hoq.
notice-statement-waits = Në dialogun “{ $title }” ka pohime që presin një drejtues
notice-statement-accepted = Pohimi juaj tani votohet: “{ $statement }”
notice-statement-out = Pohimi juaj “{ $statement }” u hoq: { $reason }
notice-statement-out-subject = Pohimi juaj u hoq: “{ $statement }”
chart-you-are-here = Ju jeni këtu
chart-opinions-note = Një disk është një grup dhe sipërfaqja e tij tregon sa njerëz ka; rrethi me vija tregon sa larg njëri-tjetrit qëndrojnë ata. Afër janë ata që votojnë njësoj. Majtas, djathtas, lart dhe poshtë nuk kanë kuptim më vete.
opinions-lede = Harta tregon cilat grupe njerëzish votojnë njësoj, çfarë është karakteristike për secilin dhe çfarë i bashkon të gjithë.
opinions-none = Ende nuk ka hartë
opinions-none-text = Bëhet në fund të çdo ore kur votohet, sapo të kenë votuar { $least } njerëz.
opinions-few = Votuan shumë pak njerëz
opinions-few-text = Nuk shfaqet asgjë për më pak se { $least } njerëz, që të mos nxirret dot vota e askujt.
opinions-how = Si bëhet harta
opinions-how-text = Në hartë qëndron kush ka votuar për { $needed } pohime ose më shumë. Llogaritja gjen dy drejtimet ku njerëzit ndryshojnë më shumë, pastaj dy deri në pesë grupe njerëzish që janë afër njëri-tjetrit. Nuk shfaqet asgjë për më pak se { $least } njerëz bashkë, dhe harta bëhet sërish vetëm kur po aq njerëz kanë votuar që atëherë, që nga ndryshimi të mos lexohet dot vota e askujt. Votat e fundit të më pak personave se kaq nuk hyjnë në hartë.
opinions-how-source = Metoda është ajo e Polis, siç e publikojnë autorët e saj. Të njëjtat vota japin gjithmonë të njëjtën hartë.
opinions-finding = { $count ->
    [one] Shfaqet një grup njerëzish që votojnë njësoj
   *[other] { $shown } grupe njerëzish që votojnë njësoj
}
opinions-finding-one = Nuk dallohen grupe: njerëzit votojnë pothuajse njësoj
opinions-finding-none = Grupet janë tepër të vogla për t’u shfaqur
opinions-basis = { $people } dhanë { $votes } vota; { $on } prej tyre votuan mjaftueshëm për të qëndruar në hartë.
opinions-people = { $count ->
    [one] një person
   *[other] { $shown } persona
}
opinions-made = E bërë më { $at }, metoda { $method }; nuk shfaqet asgjë për më pak se { $least } persona.
opinions-group = Grupi { $letter }
opinions-groups-head = Grupi
opinions-people-head = Persona
opinions-you = Ju jeni te { $group }. Këtë e shihni vetëm ju.
opinions-you-hidden = Ju jeni në një grup tepër të vogël për t’u shfaqur. Këtë e shihni vetëm ju.
opinions-you-none = Ju ende nuk jeni në këtë hartë. Kush voton për { $needed } pohime del në hartën e ardhshme.
opinions-hidden = { $count ->
    [one] Një grup nuk shfaqet
   *[other] { $shown } grupe nuk shfaqen
}
opinions-hidden-text = Nuk shfaqet një grup me më pak se { $least } persona, as ai që me madhësinë e vet do ta zbulonte një të tillë.
opinions-all-hidden = Grupet nuk shfaqen
opinions-all-hidden-text = Secili ka më pak se { $least } persona ose do të zbulonte një grup të tillë. Më poshtë është çfarë thonë të gjithë bashkë.
opinions-one = Ka vetëm një grup
opinions-one-text = Kur njerëzit votojnë pothuajse njësoj, nuk krijohen grupe. Në tabelën më poshtë është çfarë thonë të gjithë.
opinions-groups-text = Pohimet që e dallojnë secilin grup nga të tjerët dhe sa veta të grupit mendojnë kështu.
opinions-groups = Çfarë e dallon secilin grup
opinions-typical-none = Asgjë nuk e dallon qartë këtë grup nga të tjerët.
opinions-shared = Çfarë i bashkon të gjitha grupet
opinions-shared-text = Pohime për të cilat shumica në çdo grup thotë të njëjtën gjë.
opinions-shared-none = Nuk ka pohim për të cilin shumica në çdo grup thotë të njëjtën gjë.
opinions-dividing = Çfarë i ndan më shumë
opinions-dividing-text = Pohime ku grupet janë më larg njëri-tjetrit.
opinions-dividing-none = Asnjë pohim nuk i ndan qartë grupet.
opinions-agree-of = { $part } nga { $all } janë dakord ({ $percent })
opinions-disagree-of = { $part } nga { $all } janë kundër ({ $percent })
opinions-nobody-saw = Për këtë ende nuk ka votuar askush.
opinions-nobody = asnjë votë
opinions-shares = { $count ->
    [one] { $agree } dakord, { $disagree } kundër, { $pass } e kaluan (një votë)
   *[other] { $agree } dakord, { $disagree } kundër, { $pass } e kaluan ({ $shown } vota)
}
opinions-table = Të gjitha pohimet në shifra
opinions-table-note = Tri përqindje: nga ata që votuan për pohimin, sa janë dakord, sa kundër dhe sa e kaluan. Në kllapa, sa votuan.
opinions-table-none = Asnjë nga pohimet që u votuan nuk shfaqet më.
opinions-cell = dakord / kundër / kaluan, % (vota)
opinions-everyone = Të gjithë
opinions-on-map = Të gjithë në hartë
audit-statement-accepted = Pranoi një pohim në një dialog
audit-statement-changed = Ndryshoi një pohim në një dialog
audit-statement-made = Bëri një pohim në një dialog
audit-statement-taken-back = Tërhoqi një pohim nga një dialog
audit-statement-taken-out = Hoqi një pohim nga një dialog
statement-take-back-what = Pohimi zhduket dhe nuk kthehet më. Mund ta bëni sërish nga e para.
statement-take-back-send = Tërhiqeni pohimin
