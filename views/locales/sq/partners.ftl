# Partnerët e projekteve

project-partners-form = Partnerët
project-partners-hint = Me kë bëhet projekti. Kush propozoi ose pranoi një bashkëpunim në këtë projekt, shfaqet vetë.
project-partners-named = Organizata të platformës
project-partners-named-hint = Një për rresht: emri ose adresa e faqes së saj. Secila njoftohet dhe mund ta konfirmojë ose ta refuzojë; deri atëherë faqja thotë se nuk është konfirmuar.
project-partners-many = Përmendni së shumti { $most } organizata.
project-outside = Partneri { $n } jashtë platformës
project-outside-form = Partnerë jashtë platformës
project-outside-hint = Së shumti { $most }. Rreshti pa emër lihet jashtë.
project-outside-more = Partnerë të tjerë jashtë platformës
project-outside-name = Emri
project-outside-web = Adresa në internet
project-outside-nameless = Shkruani emrin ose lëreni bosh gjithë rreshtin.
organisation-called-none = Asnjë organizatë e platformës nuk quhet “{ $name }”. Kopjoni adresën e faqes së saj ose shënojeni si partner jashtë platformës.
organisation-called-near = Asnjë organizatë e platformës nuk quhet “{ $name }”. A keni parasysh: { $names }? Shkruajeni emrin të plotë; kush nuk është në platformë, shënohet si partner jashtë platformës.
organisation-called-several = Disa organizata quhen “{ $name }”. Kopjoni adresën e faqes së asaj që keni parasysh.
project-partner-oneself = { $name } e drejton vetë projektin.
project-partner-together = { $name } është tashmë partnere, sipas bashkëpunimit për të cilin jeni marrë vesh.
project-partner-declined-before = { $name } nuk pranoi të përmendet si partnere e këtij projekti. Mund ta konfirmojë ende në faqen e projektit.
project-partner-by-agreement = Organizata juaj është partnere e këtij projekti me një bashkëpunim që vazhdon. Për të mos qenë më partnere, mbylleni bashkëpunimin: e gjeni te partnerët e projektit.
project-partner-gone = Organizata që e drejton projektin nuk e përmend më organizatën tuaj.

project-partner-confirmed = Partnere, e konfirmuar nga vetë organizata
project-partner-unconfirmed = e pakonfirmuar
project-partner-named = E përmend { $name }
project-partner-outside = Jashtë platformës
project-partner-asked = { $leader } përmend organizatën { $name } si partnere të këtij projekti
project-partner-asked-text = Po ta konfirmoni, projekti shfaqet edhe në faqen e organizatës suaj. Po ta refuzoni, emri hiqet nga kjo faqe.
project-partner-confirm = Konfirmojeni: { $name } është partnere
project-partner-decline = Refuzojeni
project-partner-was-declined = { $name } nuk pranoi të jetë partnere e këtij projekti.
project-partner-after-all = Konfirmojeni megjithatë: { $name } është partnere
project-partner-leave = { $name } nuk është më partnere
project-partner-leave-text = Emri hiqet nga kjo faqe dhe projekti nga faqja e organizatës suaj. Organizata { $leader } njoftohet.
project-partner-leave-send = Tërhiqeni konfirmimin
project-done-partner-confirmed = U konfirmua. Projekti shfaqet edhe në faqen e organizatës suaj.
project-done-partner-declined = U refuzua. Emri u hoq nga kjo faqe.

organisations-joined = Projekte ku është partnere
organisations-named = Projekte që e përmendin organizatën tuaj si partnere
organisations-named-text = Presin fjalën tuaj: hapeni projektin dhe konfirmojeni ose refuzojeni.

notice-partner-named = { $from } përmend organizatën { $to } si partnere të projektit “{ $title }”. Konfirmojeni ose refuzojeni.
notice-partner-confirmed = { $from } konfirmoi se është partnere e projektit “{ $title }”
notice-partner-declined = { $from } nuk është partnere e projektit “{ $title }”
notice-partner-taken-back = { $from } nuk e përmend më organizatën { $to } si partnere të projektit “{ $title }”

action-partner-confirm = Konfirmon ose refuzon kur një organizatë tjetër e përmend organizatën si partnere a bashkorganizatore
audit-project-partner-confirmed = Konfirmoi se është partnere e një projekti
audit-project-partner-declined = Refuzoi të jetë partnere e një projekti
audit-project-partner-named = Përmendi një partner të një projekti
audit-project-partner-taken-back = Hoqi emrin e një partneri nga një projekt
