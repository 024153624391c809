# Organizatat, kush bën pjesë në to dhe si u besohet


organisation-kind-cso = Organizatë e shoqërisë civile
organisation-kind-informal-group = Grup joformal
organisation-kind-individual = Individ
organisation-kind-local-medium = Media lokale
organisation-kind-municipality = Bashki
organisation-kind-institution = Institucion
organisation-kind-donor = Donator

theme-budget-transparency = Transparenca e buxhetit
theme-participation = Pjesëmarrja qytetare
theme-anti-corruption = Kundër korrupsionit
theme-human-rights = Të drejtat e njeriut
theme-education = Arsimi
theme-health-social = Shëndeti dhe kujdesi social
theme-environment = Mjedisi
theme-infrastructure = Infrastruktura
theme-rural = Zonat rurale
theme-economy = Ekonomia vendore
theme-youth = Rinia
theme-women = Gratë dhe barazia gjinore
theme-minorities = Pakicat
theme-disability = Aftësia e kufizuar
theme-culture = Kultura
theme-media = Media

contact-email = Posta elektronike
contact-phone = Telefoni
contact-address = Adresa
contact-facebook = Facebook
contact-instagram = Instagram
contact-youtube = YouTube
contact-linkedin = LinkedIn

visibility-everyone = Të gjithë
visibility-members = Kush ka hyrë me adresë të vërtetuar
visibility-nobody = Askush, përveç atyre që e redaktojnë

standing-owner = Pronar
standing-editor = Redaktor
standing-member = Anëtar
standing-owner-hint = Pronar: vendos kush bën pjesë dhe flet në emër të saj
standing-editor-hint = Redaktor: redakton profilin dhe flet në emër të saj
standing-member-hint = Anëtar: bën pjesë në të

decision-approved = U miratua
decision-denied = U refuzua
decision-revoked = U shfuqizua

organisations-title = Organizatat
organisations-search = Emri
organisations-kind = Lloji
organisations-trust = Besueshmëria
organisations-only-verified = Vetëm të verifikuarat
organisations-all = Shihni të gjitha organizatat
organisations-none-such = Asnjë organizatë nuk përputhet
organisations-none-such-text = Provoni me më pak kushte ose me një pjesë të emrit.
organisations-verified = E verifikuar
organisations-verified-until = E verifikuar deri më
organisations-logo-of = Logoja: { $name }
organisations-unclaimed = Tani këtu nuk flet askush në emër të saj
organisations-unclaimed-text = Profili nuk ka pronar, ndaj ajo që thotë mund të jetë e vjetruar. Nëse e përfaqësoni organizatën, kërkojeni.
organisations-about-other = Përshkrimi është vetëm në anglisht.
organisations-about-none = Ende pa përshkrim.
organisations-short-name = Emri i shkurtër
organisations-figures = Financat
organisations-themes = Temat
organisations-themes-hint = Deri në gjashtë
organisations-places = Bashkitë ku vepron
organisations-places-hint = Lëreni bosh nëse vepron në gjithë vendin
organisations-founded = Viti i themelimit
organisations-register-number = NIPT-i
organisations-register-number-hint = Një shkronjë, tetë shifra dhe një shkronjë, si K22218003V; lëreni bosh nëse nuk ka
organisations-website = Faqja në internet
organisations-contacts = Si gjendet
organisations-contacts-hint = Për secilën zgjidhni kush e sheh.
organisations-seen-by = Kush e sheh: { $contact }

organisations-new-title = Shtoni një organizatë
organisations-new-lede = Ju bëheni pronari i profilit dhe mund të ftoni të tjerë. Bashkitë janë tashmë në listë.
organisations-new-send = Shtojeni
organisations-edit-title = Redaktoni profilin
organisations-name = Emri i plotë
organisations-name-hint = Siç shkruhet në regjistër, ose siç ju njohin
organisations-name-verified-hint = Kujdes: nëse ndryshoni emrin, llojin ose NIPT-in, shenja e verifikimit hiqet
organisations-about-sq = Përshkrimi në shqip
organisations-about-en = Përshkrimi në anglisht
organisations-about-hint = Tekst i thjeshtë; një rresht bosh ndan paragrafët
organisations-logo-title = Logoja
organisations-logo = Skedari
organisations-logo-hint = PNG, JPEG ose WebP, deri në 8 MB dhe 25 milionë piksela. Ruhet vetëm figura, pa të dhënat që mban skedari.
organisations-logo-send = Vendoseni
organisations-logo-remove = Hiqeni logon

organisations-members-title = Anëtarët
organisations-members = Kush bën pjesë
network-hidden-from-others = Moderatorët e kanë fshehur: e shihni vetëm ju dhe ata.
network-organisation-hidden = Moderatorët e kanë fshehur organizatën: derisa ta shfaqin sërish, këtë e shohin vetëm njerëzit e saj dhe ata.
network-done-hidden = U ruajt, por sa kohë moderatorët e mbajnë të fshehur, askush tjetër as nuk e sheh, as nuk lajmërohet.
network-choice-locked = { $organisation }: moderatorët ia kanë mbyllur profilin për ndryshime, prandaj në emër të saj nuk mund të shkruhet asgjë e re.
network-choice-hidden = { $organisation }: moderatorët e kanë fshehur, prandaj atë që botohet në emër të saj e shohin vetëm njerëzit e saj dhe ata.
suspended-why = Arsyeja, afati dhe mënyra e ankimit:
organisations-person-blocked = Person që keni bllokuar
organisations-person-hidden = Person i fshehur nga moderatorët
organisations-members-none = Ende askush.
organisations-you = ju
organisations-since = Që më { $date }
organisations-standing = Roli
organisations-leave = Largohuni nga organizata
organisations-remove = Hiqeni: { $name }
organisations-hand-over = Kalojani pronësinë: { $name }
organisations-leave-what = Nuk do t’i përkisni më organizatës dhe nuk do të flisni dot në emër të saj. Për t’u kthyer duhet të ftoheni ose të kërkoni sërish.
organisations-leave-send = Po, largohem
organisations-remove-what = { $name } nuk do t’i përkasë më organizatës dhe nuk do të flasë dot në emër të saj. Për t’u kthyer duhet të ftohet sërish.
organisations-remove-send = Po, hiqeni
organisations-hand-over-what = { $name } bëhet pronar i organizatës dhe ju bëheni redaktor. Ju vetë nuk e merrni dot mbrapsht.
organisations-hand-over-send = Po, kalojani pronësinë
organisations-requests = Kërkojnë të bëjnë pjesë
organisations-asked-on = Kërkoi më { $date }
organisations-accept = Pranoni: { $name }
organisations-decline = Refuzoni: { $name }
organisations-invitations = Të ftuar
organisations-until = Deri më { $date }
organisations-withdraw = Tërhiqeni ftesën: { $name }
organisations-invite-title = Ftoni dikë
organisations-invite-text = Ftesa vlen dy javë dhe pranohet vetëm me adresën në të cilën dërgohet.
organisations-invite-name = Emri i të ftuarit
organisations-invite-as = Me çfarë roli
organisations-invite-send = Dërgoni ftesën

organisations-join-title = Kërkoni të bëni pjesë
organisations-join-word = Disa fjalë për pronarët
organisations-join-hint = Kush jeni dhe pse doni të bëni pjesë
organisations-join-send = Dërgoni kërkesën

organisations-claim-title = Kërkoni ta përfaqësoni
organisations-claim-lede = Një administrator e shqyrton kërkesën dhe ju përgjigjet me postë elektronike.
organisations-claim-reason = Pse e përfaqësoni ju
organisations-claim-hint = Detyra juaj dhe si mund ta vërtetojmë, për shembull një faqe ku shihet emri juaj
organisations-claim-official-hint = Detyra juaj në bashki dhe si mund ta vërtetojmë. Më lehtë është me adresën zyrtare të bashkisë.
organisations-claim-send = Dërgoni kërkesën
organisations-claim-waits = Kërkesa juaj pret përgjigje.
organisations-claimant-suspended = Ai që kërkon ta përfaqësojë është i pezulluar. Vendosni kur të mbarojë pezullimi, ose refuzojeni.
organisations-owned = Dikush e përfaqëson tashmë.

organisations-mine-title = Organizatat e mia
organisations-mine-lede = Ku bëni pjesë dhe në emër të kujt flisni.
organisations-mine-none = Nuk bëni pjesë ende në asnjë organizatë
organisations-mine-none-text = Kërkojeni tuajën në listë ose shtoni një të re.
organisations-acts = flisni në emër të saj
organisations-act-for = Flisni në emër të: { $name }
organisations-act-as-oneself = Flisni në emrin tuaj
organisations-waiting = Ftesat që ju presin

organisations-done-created = Organizata u shtua. Tani mund të vendosni logon dhe të ftoni të tjerë.
organisations-done-saved = Ndryshimet u ruajtën.
organisations-done-logo = Logoja u ndryshua.
organisations-done-invited = Ftesa u dërgua.
organisations-done-withdrawn = Ftesa u tërhoq.
organisations-done-accepted = Kërkesa u pranua.
organisations-done-declined = Kërkesa u refuzua.
organisations-done-standing = Roli u ndryshua.
organisations-done-removed = Nuk bën më pjesë në organizatë.
organisations-done-handed-over = Pronësia u kalua. Ju mbetët redaktor.
organisations-done-left = U larguat nga organizata.
organisations-done-joined = Tani bëni pjesë në organizatë.
organisations-done-acts = U ndryshua. Rreshti në krye të faqes tregon në emër të kujt flisni.
organisations-done-decided = Vendimi u ruajt dhe u njoftua.
organisations-done-verified = Shenja e verifikimit vlen një vit nga sot.
organisations-done-mark-taken = Shenja e verifikimit u hoq.
organisations-done-mail-domain = Domeni u ruajt.
organisations-done-claimed = Kërkesa u dërgua. Ju përgjigjemi me postë elektronike.

invitation-title = Jeni të ftuar te { $organisation }
invitation-as-owner = Si pronar: vendosni kush bën pjesë dhe flisni në emër të saj.
invitation-as-editor = Si redaktor: redaktoni profilin dhe flisni në emër të saj.
invitation-as-member = Si anëtar.
invitation-for = Ftesa është për { $email } dhe vlen deri më { $date }.
invitation-guest = Hyni me këtë adresë, ose krijoni me të një llogari. Pastaj ktheheni këtu.
invitation-other = Keni hyrë me një adresë tjetër. Ftesa pranohet vetëm me adresën në të cilën u dërgua.
invitation-accept = Pranoni ftesën
invitation-accept-of = Pranoni ftesën: { $name }
invitation-stale = Kjo ftesë nuk vlen më
invitation-stale-text = Ajo u pranua, u tërhoq ose i kaloi afati. Kërkoni një të re nga kush ju ftoi.

person-kicker = Anëtar i platformës
person-since = Me llogari që nga data { $date }.
person-organisations = Organizatat
person-no-organisation = Nuk bën pjesë në asnjë organizatë.

admin-claims-title = Kërkesat për përfaqësim
admin-claims-waiting = Në pritje
admin-claims-decided = Të vendosura
admin-claims-none = Asnjë kërkesë
admin-claims-none-text = Kërkesat e reja dalin këtu.
admin-mail-matches = Adresa është e domenit zyrtar
admin-mail-differs = Adresa nuk është e domenit zyrtar
admin-mail-unknown = Domeni zyrtar nuk dihet: verifikojeni vetë
admin-reason = Arsyeja
admin-reason-hint = Ruhet përgjithmonë bashkë me vendimin
admin-decide-approved = Miratoni
admin-decide-denied = Refuzoni
admin-decide-revoked = Shfuqizoni
admin-organisations-title = Organizatat, për administratorët
admin-see-profile = Shihni profilin
admin-never = Kurrë
admin-owner = Pronari
admin-owner-yes = Ka pronar
admin-owner-no = Nuk ka pronar
admin-mark = Shenja e verifikimit
admin-mark-give = Jepeni për një vit
admin-mark-renew = Rinovojeni për një vit
admin-mark-take = Hiqeni shenjën
admin-marks = Si u vendos
admin-mark-given = U dha deri më { $date }
admin-mark-taken = U hoq
admin-mark-changed = U hoq vetvetiu, sepse emri, lloji ose NIPT-i ndryshoi.
admin-mark-without-owner = U hoq vetvetiu, sepse organizata nuk ka më pronar.
admin-mail-domain = Domeni i postës zyrtare
admin-mail-domain-hint = Si lezhe.gov.al. Me të dallohen zyrtarët e institucionit.

# Çfarë nuk pranohet

organisations-name-missing = Shkruani emrin.
organisations-kind-missing = Zgjidhni llojin.
organisations-founded-odd = Shkruani një vit nga 1800 deri në { $year }.
organisations-nipt-odd = Ky nuk është NIPT: duhet një shkronjë, tetë shifra dhe një shkronjë, si K22218003V.
organisations-nipt-taken = Një organizatë me këtë NIPT është tashmë në listë. Kërkojeni atje, ose kërkoni ta përfaqësoni.
organisations-themes-many = Zgjidhni deri në { $most } tema.
organisations-too-long = Teksti ka më shumë se { $most } shenja.
organisations-hidden-marks = Teksti ka shenja që nuk shihen. Shkruajeni sërish.
organisations-hidden-invites-nobody = Moderatorët e kanë fshehur organizatën, ndaj tani nuk mund të ftojë askënd.
organisations-words-missing = Shkruani disa fjalë.
organisations-phone-odd = Shkruani numrin me shifra, si +355 69 123 4567.
organisations-web-odd = Shkruani një adresë interneti, si https://shembull.al.
organisations-web-elsewhere = Kjo adresë është e një faqeje tjetër.
organisations-domain-none = Ky nuk është domen, si lezhe.gov.al.
organisations-domain-everybodys = Në këtë domen mund të ketë adresë kushdo.
organisations-logo-missing = Zgjidhni një skedar.
organisations-last-owner = Organizata duhet të ketë një pronar. Jepini më parë dikujt tjetër pronësinë.
organisations-standing-missing = Zgjidhni një rol.
organisations-belongs-already = Ky person bën pjesë tashmë.
organisations-belong-already = Ju bëni pjesë tashmë.
organisations-asked-already = Kërkesa juaj u dërgua dhe pret përgjigje.
organisations-nobody-decides = Kjo organizatë nuk ka pronar që të vendosë. Kërkoni ta përfaqësoni.
picture-kind = Skedari nuk është figurë PNG, JPEG ose WebP.
picture-svg = Figurat SVG nuk pranohen. Ruajeni si PNG.
picture-bytes = Skedari është më i madh se { $most } MB.
picture-pixels = Figura ka më shumë se { $pixels } milionë piksela.
picture-long = Figura është tepër e gjatë. Ndajeni në copa.
picture-memory = Figura kërkon tepër memorie për t’u lexuar. Ruajeni me 8 bit për kanal.
picture-end = Skedari është i prerë, ose pas figurës ka edhe diçka tjetër. Ruajeni sërish si PNG.
picture-broken = Figura nuk lexohet. Ruajeni sërish si PNG.

# Njoftimet

notice-invitation = { $by } ju ftoi te { $organisation }.
notice-join-request = { $person } kërkon të bëjë pjesë te { $organisation }.
notice-membership-owner = Tani jeni pronar te { $organisation }.
notice-membership-editor = Tani jeni redaktor te { $organisation }.
notice-membership-member = Tani jeni anëtar te { $organisation }.
notice-membership-handed-over = Ju kaluan pronësinë e { $organisation }.
notice-membership-declined = Kërkesa juaj te { $organisation } u refuzua.
notice-membership-removed = Nuk bëni më pjesë te { $organisation }.
notice-membership-accepted = { $person } pranoi ftesën te { $organisation }.
notice-claim-approved = Kërkesa për të përfaqësuar { $organisation } u miratua.
notice-claim-denied = Kërkesa për të përfaqësuar { $organisation } u refuzua.
notice-claim-revoked = Miratimi për të përfaqësuar { $organisation } u shfuqizua.
notice-mark-given = { $organisation } mban shenjën e verifikimit për një vit.
notice-mark-taken = { $organisation } nuk e mban më shenjën e verifikimit.
notice-mark-lapses = Shenja e verifikimit e { $organisation } mbaron së shpejti.

# Mesazhet

mail-invitation-subject = Një ftesë
mail-invitation-text = { $by } ju fton të bëni pjesë te { $organisation }, në platformën Bashkë.
mail-invitation-action = Shihni ftesën
mail-invitation-otherwise = Ftesa vlen dy javë dhe pranohet vetëm me këtë adresë. Nëse nuk e prisnit, mos bëni asgjë.

mail-claim-decided-subject = Përgjigjja për kërkesën tuaj
mail-claim-decided-approved = Kërkesa për të përfaqësuar { $organisation } u miratua. Tani e redaktoni profilin dhe flisni në emër të saj.
mail-claim-decided-denied = Kërkesa për të përfaqësuar { $organisation } u refuzua.
mail-claim-decided-revoked = Miratimi për të përfaqësuar { $organisation } u shfuqizua.
mail-claim-decided-reason = Arsyeja: { $reason }
mail-claim-decided-action = Shihni organizatën

mail-mark-lapses-subject = Shenja e verifikimit mbaron së shpejti
mail-mark-lapses-text = { $organisation } është e verifikuar deri më { $until }. Shihni nëse profili është i saktë dhe kërkoni rinovimin.
mail-mark-lapses-action = Shihni profilin

held-organisations = Organizatat që keni shtuar

limit-network-asked = Një person mund të shtojë ose të kërkojë deri në { $most } organizata në orë. { limit-again }
limit-invited-by = Një person mund të dërgojë deri në { $most } ftesa në orë. { limit-again }

# Speaking for an organisation, at the top of every page

acting-for = Flisni në emër të: { $name }
acting-change = Ndryshojeni
