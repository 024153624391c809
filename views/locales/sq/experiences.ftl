# Përvojat

network-part-experiences = Përvoja

experiences-title = Përvoja
experiences-lede = Çfarë provuan organizatat dhe komunitetet, çfarë funksionoi, çfarë jo, sa kushtoi dhe çfarë mund të përdorin të tjerët.
experiences-new = Tregoni një përvojë
experiences-new-lede = Shkruani shkurt dhe hapur, edhe për atë që nuk funksionoi. Mjafton një gjuhë; kush e lexon në tjetrën, e sheh siç e keni shkruar.
experiences-edit = Ndryshoni përvojën
experiences-place = Bashkia
experiences-any-place = Të gjitha bashkitë
experiences-kind = Nga vjen
experiences-kind-own = Nga Shqipëria
experiences-kind-regional = Nga rajoni
experiences-none = Asnjë përvojë e tillë
experiences-all = Të gjitha përvojat
experiences-count = { $count ->
    [one] { $n } përvojë
   *[other] { $n } përvoja
}
experiences-draft = Skicë
experiences-draft-text = Kjo është një skicë: e shohin vetëm ata që shkruajnë për organizatën.
experiences-foreign = Një pjesë e tekstit është shkruar vetëm në anglisht dhe shfaqet ashtu.
experiences-who = Kush dhe ku
experiences-published = Botuar më
experiences-unsaid = Për këtë nuk thuhet gjë.
experiences-name = Titulli
experiences-tried = Çfarë u provua
experiences-tried-hint = Çfarë bëtë, me kë dhe pse pikërisht ashtu?
experiences-worked = Çfarë funksionoi
experiences-worked-hint = Çfarë ndryshoi dhe nga e dini?
experiences-failed = Çfarë nuk funksionoi
experiences-failed-hint = Çfarë do ta bënit ndryshe herën tjetër?
experiences-cost = Sa kushtoi
experiences-cost-hint = Para, punë, kohë, sende që u morën hua.
experiences-cost-amount = Shuma
experiences-cost-amount-hint = Në njësi të plota, p.sh. 12 500. Lëreni bosh kur nuk dihet: bosh nuk do të thotë zero.
experiences-currency = Monedha
experiences-currency-none = Zgjidhni monedhën
experience-currency-all = lekë
experience-currency-eur = euro
experience-currency-chf = franga zvicerane
experience-currency-usd = dollarë amerikanë
experiences-reuse = Çfarë mund të përdorin të tjerët
experiences-reuse-hint = Çfarë duhet pasur parasysh kur përsëritet diku tjetër?
experiences-where = Në cilat bashki
experiences-organisation = Organizata
experiences-publish = Ta shohin të gjithë
experiences-publish-hint = Pa këtë shenjë mbetet skicë.
experiences-publish-send = Botojeni përvojën
experiences-done-published = U botua. Tani e shohin të gjithë.
experiences-title-missing = Jepni një titull, në shqip ose në anglisht.
experiences-tried-missing = Shkruani çfarë u provua, në shqip ose në anglisht.
experiences-cost-odd = Shkruani shumën vetëm me shifra, në njësi të plota.
experiences-currency-missing = Zgjidhni monedhën e shumës.
experiences-organisation-missing = Zgjidhni një organizatë për të cilën shkruani.
experiences-meanwhile = Dikush tjetër e ndryshoi ndërkohë
experiences-meanwhile-text = Asgjë nuk u ruajt. Më poshtë është teksti që qëndron tani; në formular është ai që shkruat ju. Kur ta ruani sërish, ai zë vendin e këtij.
experience-country-xk = Kosovë
experience-country-mk = Maqedonia e Veriut
experience-country-me = Mali i Zi
experience-country-rs = Serbi
experience-country-hr = Kroaci
held-experiences = Përvojat që keni shkruar
experience-locked = Moderatorët e kanë mbyllur këtë përvojë për ndryshime.
subject-kind-experience = Përvojë

# Kush tjetër e përdori

uses-who = Këtë e tregojnë ata që shkruajnë në emër të një organizate.
uses-organisations = Bashkojuni organizatës suaj ose shtojeni në rrjet

experience-uses = Edhe ne e përdorëm
experience-uses-none = Ende asnjë organizatë nuk ka treguar se e përdori. Nëse e provuat edhe ju, tregoni çfarë ndodhi: kështu të tjerët dinë çfarë të presin.
experience-use-title = Edhe ne e përdorëm
experience-use-edit = Ndryshoni çfarë treguat
experience-use-lede = Tregoni ku e përdorët dhe çfarë ndodhi, edhe nëse nuk funksionoi. Çdo organizatë e tregon një herë dhe mund ta ndryshojë kur të dojë.
experience-use-year = Viti kur e nisët
experience-use-year-hint = Me katër shifra, p.sh. 2026.
experience-use-year-odd = Shkruani një vit me katër shifra, nga { $first } deri në { $last }.
experience-use-place = Bashkia ku e përdorët
experience-use-place-choose = Zgjidhni bashkinë
experience-use-place-missing = Zgjidhni bashkinë ku e përdorët.
experience-use-outcome = Çfarë doli
experience-use-outcome-worked = Funksionoi
experience-use-outcome-in-part = Funksionoi pjesërisht
experience-use-outcome-failed = Nuk funksionoi
experience-use-outcome-missing = Zgjidhni çfarë doli.
experience-use-text = Çfarë ndodhi
experience-use-text-hint = Çfarë bëtë njësoj, çfarë ndryshuat dhe çfarë do t’i këshillonit kujt e provon pas jush?
experience-use-own = Kjo është përvojë e organizatës suaj
experience-use-own-text = Përdorimet i tregojnë organizatat e tjera. Çfarë keni për të shtuar, shkruajeni te vetë përvoja.
experience-use-already = Kjo organizatë e ka treguar tashmë. Ndryshojeni atë që është shkruar.
experience-use-hidden = Organizata juaj tani nuk shfaqet, ndaj nuk mund të tregojë përdorime.
experience-use-locked = Moderatorët e kanë mbyllur këtë tekst për ndryshime.
experience-use-withdraw = Tërhiqeni
experience-use-withdraw-text = Teksti nuk shfaqet më te përvoja. Mund ta tregoni përsëri kur të doni.
experiences-used-by = { $count ->
    [one] E përdori edhe { $n } organizatë tjetër
   *[other] E përdorën edhe { $n } organizata të tjera
}
experiences-sort = Renditja
experiences-sort-new = Më të rejat në fillim
experiences-sort-used = Më të përdorurat në fillim
organisations-used = Përvoja të të tjerëve që i përdori
experiences-done-saved = U ruajt.
experiences-done-used = Faleminderit. Tani të gjithë lexojnë çfarë ndodhi te ju.
experiences-done-use-changed = Ndryshimi u ruajt.
experiences-done-use-withdrawn = Teksti juaj u tërhoq.
experiences-done-chosen = U zgjodh si praktikë e mirë.
experiences-done-choice-taken-back = Nuk është më praktikë e mirë.
notice-experience-used = { $organisation } tregon se e përdori përvojën “{ $title }”
held-experience-uses = Çfarë treguat për përdorimin e përvojave të të tjerëve
held-key-year = Viti
subject-kind-experience-use = Përdorim i një përvoje
action-experience-use = Tregon se organizata e përdori një përvojë të dikujt tjetër
action-experience-choose = Zgjedh praktikat e mira mes përvojave
audit-experience-used = Tregoi se u përdor një përvojë
audit-experience-use-changed = Ndryshoi çfarë u tregua për përdorimin e një përvoje
audit-experience-use-withdrawn = Tërhoqi çfarë u tregua për përdorimin e një përvoje
audit-experience-chosen = Zgjodhi një përvojë si praktikë të mirë
audit-experience-choice-taken-back = E hoqi një përvojë nga praktikat e mira

# Praktika të mira

experiences-good = Praktika të mira
experiences-good-any = Të gjitha
experiences-good-only = Vetëm praktikat e mira
experiences-good-mark = Praktikë e mirë
experience-choice-title = Zgjidheni si praktikë të mirë
experience-choice-lede = Praktikë e mirë është ajo që funksionoi, që tregohet qartë dhe që të tjerët mund ta përsërisin. Arsyeja shfaqet te përvoja.
experience-choice-reason-sq = Pse është praktikë e mirë (shqip)
experience-choice-reason-en = Pse është praktikë e mirë (anglisht)
experience-choice-hint = Thoni çfarë e vërteton se funksionoi dhe çfarë mund të marrin të tjerët prej saj.
experience-choice-hint-en = Nuk është e detyrueshme, por pa të kush lexon në anglisht e sheh arsyen në shqip.
experience-choice-send = Zgjidheni
experience-choice-stands = Është zgjedhur si praktikë e mirë
experience-choice-take-back = Hiqeni nga praktikat e mira
experience-choice-take-back-text = Shenja dhe arsyeja nuk shfaqen më. Organizata njoftohet.
experience-choice-hidden = Kjo përvojë tani nuk shfaqet, ndaj nuk mund të zgjidhet.
experience-chosen-on = Zgjedhur nga redaksia e platformës më { $date }
notice-experience-chosen = Përvoja “{ $title }” u zgjodh si praktikë e mirë
notice-experience-choice-taken-back = Përvoja “{ $title }” nuk është më ndër praktikat e mira
held-experience-choices = Përvojat që zgjodhët si praktika të mira

# Figura dhe skedarë

held-experience-media = Figura dhe skedarë që shtuat te përvojat
held-key-experience = Përvoja
audit-experience-media-added = Shtoi një figurë ose një skedar te një përvojë
audit-experience-media-changed = Ndryshoi tekstin e një figure ose të një skedari të një përvoje
audit-experience-media-moved = Ndryshoi renditjen e figurave ose të skedarëve të një përvoje
audit-experience-media-removed = Hoqi një figurë ose një skedar nga një përvojë

# Shifra dhe gjuhë

experience-figures = Shifra
experience-figures-hint = Adresat e shifrave që citoni, një për rresht, deri në gjashtë. “Citoni” poshtë çdo grafiku ose vlere jep adresën e shkurtër. Kur një botim i ri e ndryshon vlerën, përvoja e tregon vetë.
experience-figure-wrong = “{ $code }” nuk është shifër. Ngjisni adresën që jep “Citoni”.
experience-figures-many = Shumë shifra: së shumti { $most }.
experience-read-here = Lexojeni në shqip
notice-experience-figures = Botimi { $release } ndryshoi një shifër që citohet te përvoja “{ $title }”.
