# Veprimtari që i mbajnë dy organizata

event-co-host = Bashkë me
event-co-host-hint = Emri i një organizate tjetër të platformës ose adresa e faqes së saj. Nëse bashkëpunoni tashmë, emri shfaqet menjëherë; përndryshe organizata njoftohet dhe mund ta konfirmojë ose ta refuzojë.
event-co-host-named = e përmend { $name }, e pakonfirmuar
event-co-host-near = Asnjë organizatë e platformës nuk quhet “{ $name }”. A keni parasysh: { $names }? Shkruajeni emrin të plotë; kush nuk është në platformë, përmendet te teksti i veprimtarisë.
event-co-host-none = Asnjë organizatë e platformës nuk quhet “{ $name }”. Kopjoni adresën e faqes së saj; kush nuk është në platformë, përmendet te teksti i veprimtarisë.
event-co-host-oneself = { $name } e organizon vetë veprimtarinë.
event-co-host-declined-before = { $name } nuk pranoi të përmendet në këtë veprimtari. Mund ta konfirmojë ende në faqen e saj.
event-co-host-gone = Veprimtaria nuk e përmend më organizatën tuaj.
event-co-host-asked = { $leader } thotë se këtë veprimtari e organizon edhe { $name }
event-co-host-asked-text = Po ta konfirmoni, veprimtaria shfaqet edhe në faqen e organizatës suaj, dhe kush e redakton organizatën tuaj i sheh emrat e atyre që regjistrohen që atëherë. Po ta refuzoni, emri hiqet nga kjo faqe.
event-co-host-confirm = Konfirmojeni: e organizon edhe { $name }
event-co-host-decline = Refuzojeni
event-co-host-was-declined = { $name } nuk pranoi të përmendet në këtë veprimtari.
event-co-host-after-all = Konfirmojeni megjithatë: e organizon edhe { $name }
event-co-host-leave = { $name } nuk e organizon më
event-co-host-leave-text = Emri hiqet nga kjo faqe dhe veprimtaria nga faqja e organizatës suaj. Organizata { $leader } njoftohet.
event-co-host-leave-send = Tërhiqeni konfirmimin
event-done-co-host-confirmed = U konfirmua. Veprimtaria shfaqet edhe në faqen e organizatës suaj.
event-done-co-host-declined = U refuzua. Emri u hoq nga kjo faqe.
event-register-hint-both = Emrin tuaj e shohin ata që redaktojnë organizatat { $one } dhe { $other }, të cilat e mbajnë veprimtarinë.
event-holding-text-both = Kush redakton organizatën që e planifikoi veprimtarinë, i sheh të gjithë emrat. Kush redakton tjetrën, sheh emrat e atyre që u regjistruan që kur ajo e konfirmoi.

organisations-named-events = Veprimtari që e përmendin organizatën tuaj
organisations-named-events-text = Presin fjalën tuaj: hapeni veprimtarinë dhe konfirmojeni ose refuzojeni.

notice-co-host-named = { $from } thotë se veprimtarinë “{ $title }” e organizon edhe { $to }. Konfirmojeni ose refuzojeni.
notice-co-host-joined = { $from } e shënoi organizatën { $to } si bashkorganizatore të veprimtarisë “{ $title }”
notice-co-host-confirmed = { $from } konfirmoi se e organizon edhe ajo veprimtarinë “{ $title }”
notice-co-host-declined = { $from } nuk e organizon bashkë me ju veprimtarinë “{ $title }”
notice-co-host-taken-back = { $from } nuk e përmend më organizatën { $to } në veprimtarinë “{ $title }”

action-event-see-registrations = Sheh kush u regjistrua në një veprimtari që organizata e mban bashkë me një tjetër
audit-event-co-host-confirmed = Konfirmoi se organizata e mban veprimtarinë bashkë me një tjetër
audit-event-co-host-declined = Refuzoi të mbajë një veprimtari bashkë me një organizatë tjetër
audit-event-co-host-named = Përmendi organizatën me të cilën mbahet një veprimtari
audit-event-co-host-taken-back = Hoqi emrin e organizatës tjetër nga një veprimtari
