# Mesazhe: biseda me një person ose me një organizatë, kush mund t’ju shkruajë, kush është i bllokuar

messages-title = Mesazhet
messages-lede = Bisedat tuaja dhe ato të organizatave në emër të të cilave flisni. I lexojnë vetëm të dyja palët.
messages-find = Gjeni dikë në rrjet
messages-none = Ende asnjë bisedë
messages-none-text = Biseda nis nga faqja e një personi ose e një organizate: zgjidhni “Shkruani mesazh”.
messages-none-listed = Asnjë bisedë në listë
messages-none-listed-text = Bisedat me ata që keni bllokuar nuk dalin këtu: i gjeni te “Të bllokuarit”.
messages-unread = e re
messages-count = { $count ->
    [0] Mesazhet
    [one] Mesazhet: { $n } bisedë për t’u lexuar
   *[other] Mesazhet: { $n } biseda për t’u lexuar
}
messages-from = Kush mund t’ju shkruajë mesazhe?
messages-from-hint = Kujt i keni shkruar vetë, ju përgjigjet gjithmonë. Mund të bllokoni këdo.
messages-from-organisations = Kush është në një organizatë me ju, ose në një që bashkëpunon me tuajën
messages-from-everyone = Edhe kushdo që ka hyrë me adresë të vërtetuar, për sa kohë gjendeni në listën e rrjetit
messages-from-nobody = Askush
messages-from-change = Kush mund t’ju shkruajë

message-write = Shkruani mesazh
message-write-other = Shkruajini organizatës tjetër
message-new-title = Mesazh i ri
message-to = Mesazhi i drejtohet:
message-to-none = Kujt i shkruani?
message-to-none-text = Hapni faqen e një personi ose të një organizate dhe zgjidhni “Shkruani mesazh”.
message-new-organisation = Mesazhin e lexojnë të gjithë ata që flasin në emër të organizatës, dhe askush tjetër. Ata shohin emrin tuaj.
message-with = Biseda me: { $name }
message-for = Për organizatën: { $name }
message-by-me = Ju
message-by-us = Ju:
message-hidden = Moderatorët e kanë fshehur këtë mesazh.
message-older = Mesazhet e mëparshme
message-newest = Mesazhet më të reja
message-answer = Shkruani
message-text = Mesazhi juaj
message-text-hint = Deri në 4000 shenja. Pasi dërgohet, nuk ndryshohet më.
message-typed = Çfarë shkruat ju
message-send = Dërgojeni mesazhin
message-seen = Këtë bisedë e lexoni vetëm ju të dy. Moderatorët lexojnë vetëm një mesazh që raportohet, bashkë me dy para tij dhe dy pas tij.
message-seen-organisation = Këtë bisedë e lexojnë pala tjetër dhe të gjithë ata që flasin në emër të organizatës suaj. Pala tjetër sheh emrin e organizatës, jo tuajin. Moderatorët lexojnë vetëm një mesazh që raportohet, bashkë me dy para tij dhe dy pas tij.
message-seen-by-organisation = Këtë bisedë e lexoni ju dhe të gjithë ata që flasin në emër të organizatës. Moderatorët lexojnë vetëm një mesazh që raportohet, bashkë me dy para tij dhe dy pas tij.
message-report = Raportojeni këtë mesazh
message-oneself = Vetes nuk mund t’i shkruani.
message-own = Ju flisni në emër të kësaj organizate, ndaj nuk mund t’i shkruani.
message-nobody = Askush nuk flet ende në emër të kësaj organizate
message-nobody-text = Mesazhin tuaj nuk do ta lexonte askush. Nëse njihni dikë atje, ftojeni të kërkojë ta përfaqësojë organizatën këtu; pastaj mund t’i shkruani.
message-blocking = E keni bllokuar; derisa ta zhbllokoni, nuk i shkruani dot njëri-tjetrit.
message-suspended = Llogaria juaj është pezulluar: derisa të mbarojë pezullimi, mesazhet i lexoni, por nuk shkruani dot.
message-closed = Kjo bisedë tani nuk pranon mesazhe.
message-shut = Mesazhi nuk mund të dërgohet.
message-block = Bllokojeni
message-block-what = Nuk do t’i shkruani dot më njëri-tjetrit, dhe biseda del nga lista juaj. Tjetrit nuk i thuhet. Mund ta zhbllokoni kurdo.
message-block-send = Po, bllokojeni
message-done-sent = Mesazhi u dërgua.
message-done-blocked = U bllokua.
message-done-unblocked = U zhbllokua.
message-reported = Një mesazh
message-right-before = Para tij
message-right-after = Pas tij
message-same-side = E njëjta palë
message-other-side = Pala tjetër

blocked-title = Të bllokuarit
person-blocked = Këtë person e keni bllokuar: nuk e shihni në listat tuaja dhe nuk ju shkruan dot.
blocked-lede = Këta nuk ju shkruajnë dot, as ju atyre.
blocked-what = Bllokimi vlen vetëm për ju. Kush është i bllokuar nga ju, mund t’u shkruajë ende organizatave për të cilat flisni, të kërkojë të bëhet pjesë e tyre dhe t’u propozojë bashkëpunim. Kjo i drejtohet organizatës dhe e shohin të gjithë ata që flasin për të. Ju vetë nuk njoftoheni, as këtu në faqe, as me mesazh në email, dhe ftesat e tij nuk ju vijnë.
blocked-what-organisation = Që të mos i shkruajë dot as organizatës, bllokojeni nga biseda që ai ka me të.
blocked-none = Nuk keni bllokuar askënd
blocked-none-text = Dikë mund ta bllokoni nga biseda me të ose nga faqja e tij.
blocked-by = Nga organizata: { $name }
blocked-since = Që nga { $date }
blocked-conversation = Shihni bisedën
blocked-end = Zhbllokojeni
blocked-end-of = Zhbllokojeni: { $name }

limit-conversation-begun = Një person mund të nisë deri në { $most } biseda të reja në ditë. Provoni sërish nesër.
limit-message-sent = Një person mund të dërgojë deri në { $most } mesazhe në orë. { limit-again }

notice-message = { $from } ju shkroi një mesazh
notice-message-to-organisation = { $from } i shkroi organizatës { $to }
news-message = Mesazhet që ju vijnë juve dhe organizatave në emër të të cilave flisni

subject-kind-message = Mesazh
case-where-closed = Në një bisedë që e lexojnë vetëm të dyja palët

action-message-write = Shkruan mesazhe
action-message-block = Bllokon e zhbllokon dikë
audit-message-blocked = Bllokoi dikë
audit-message-sent = Dërgoi një mesazh
audit-message-unblocked = Zhbllokoi dikë
audit-sort-message = Mesazhet

delete-stays-messages = Mesazhet që keni dërguar, vetëm te ata që i kanë marrë, pa emrin tuaj

held-messages = Mesazhet që keni shkruar
held-blocked = Kë keni bllokuar
held-key-messages-from = Kush mund t’ju shkruajë
