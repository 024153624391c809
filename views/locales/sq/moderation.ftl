# Moderimi: raportimi, vendimet, ankimet, regjistri publik, kufijtë e të rinjve


subject-kind-person = Person
subject-kind-organisation = Organizatë
subject-kind-figure = Shifër
subject-release = Siç ishte në botimin { $release }.

report-reason-illegal = Bie ndesh me ligjin
report-reason-personal-data = Nxjerr të dhëna personale
report-reason-insult = Fyen, kërcënon ose nxit urrejtje
report-reason-spam = Reklamë ose përsëritje
report-reason-false = Nuk është e vërtetë
report-reason-off-topic = S’ka të bëjë me temën
report-reason-copyright = Shkel të drejtën e autorit
report-reason-other = Tjetër

measure-nothing = Mbetet siç është
measure-ask-edit = Kërkesë për ndryshim
measure-hide = Fshehje nga publiku
measure-lock = Mbyllje për ndryshime
measure-remove = Heqje
measure-warn = Vërejtje
measure-suspend = Pezullim
measure-lift = Heqje e masës

# Raportimi

report-figure = Ka ndonjë gabim në një shifër? Na tregoni.
report-title = Raportoni
report-lede = Na tregoni çfarë nuk shkon. Raportin e lexon një njeri, i cili vendos dhe e arsyeton vendimin. Emri juaj nuk i tregohet atij që raportoni.
report-reason = Çfarë nuk shkon?
report-reason-missing = Zgjidhni çfarë nuk shkon.
report-only-reason = Pa llogari mund të raportohet: { $reason }.
report-text = Me fjalët tuaja
report-text-hint = Ku saktësisht, dhe pse. Nëse bie ndesh me ligjin, thoni me cilin, po e ditët.
report-text-missing = Tregoni me dy fjalë për çfarë bëhet fjalë.
report-email = Posta juaj elektronike, nëse doni përgjigje
report-email-hint = Jo e detyrueshme. E fshijmë sapo t’ju përgjigjemi.
report-send = Dërgojeni raportin
report-sign-in = Për arsye të tjera duhet llogari.
report-what-then = Të gjitha vendimet, pa emra, janë këtu:
report-before = Këtë e keni raportuar më { $at }
report-before-waits = Raporti juaj pret vendim. Nuk ka nevojë ta dërgoni sërish.
report-before-decided = U vendos më { $at }. Përfundimi: { $measure }. Nëse ka diçka të re, mund ta raportoni sërish.
report-before-closed = U mbyll pa vendim, sepse autori u largua. Nëse ka diçka të re, mund ta raportoni sërish.
report-sent-title = Raporti u dërgua
report-sent-text = Faleminderit. Dikush do ta lexojë dhe do të vendosë. Nëse keni llogari ose na latë adresën, ju shkruajmë si përfundoi.
report-sent-back = Kthehuni te ajo që raportuat

# Radha

moderation-title = Raportet
moderation-nav = Moderimi
queue-state = Gjendja
queue-state-open = Presin vendim
queue-state-taken = Ato që kam marrë unë
queue-state-decided = Të vendosura
queue-kind = Lloji
queue-kind-any = Të gjitha
queue-age = Koha në pritje
queue-age-any = Çfarëdo
queue-age-day = Më shumë se një ditë
queue-age-three-days = Më shumë se tri ditë
queue-age-week = Më shumë se një javë
queue-empty = Nuk ka raporte këtu
queue-empty-text = Asgjë nuk përputhet me zgjedhjen tuaj.
queue-count = { $count ->
    [one] { $shown } çështje
   *[other] { $shown } çështje
}
queue-reports = { $count ->
    [one] { $shown } raport
   *[other] { $shown } raporte
}
queue-taken-by = E ka marrë { $name }.

# Çështja

case-then = Siç ishte kur u raportua
case-author = Autori
case-where = Ku ndodhet
case-about = Lidhet me
case-opened = Raportuar më
case-logo = Logoja, siç është tani:
case-reports = Raportet
case-more-reports = Edhe { $shown } raporte të tjera.
case-guest = Dikush, emrin e të cilit nuk e mbajmë
case-history = Vendime të mëparshme për autorin
case-history-none = Asnjë vendim i mëparshëm.
case-history-count = { $count ->
    [one] { $shown } vendim
   *[other] { $shown } vendime
}
case-take = E marr unë
case-take-over = E marr përsipër unë
case-taken-by-me = Këtë çështje e keni marrë ju.
case-release = Lëreni për të tjerët
case-done-taken = E morët çështjen.
case-done-released = Çështja u la për të tjerët.
case-done-decided = Vendimi u mor. Autori dhe raportuesit njoftohen.
case-closed = Çështja është mbyllur
case-closed-left = Personi për të cilin ishte e fshiu llogarinë, ndaj u mbyll pa vendim.

ruling-title = Vendimi
ruling-measure = Çfarë vendosni?
ruling-measure-missing = Zgjidhni çfarë vendosni.
ruling-days = Sa zgjat pezullimi?
ruling-days-hint = Vetëm kur zgjidhni pezullimin
ruling-days-writer = Vetëm për pezullim. Pezullohet { $name }, që ishte i fundit që ndryshoi profilin para raportimit ({ $at }); askush tjetër i organizatës nuk njoftohet.
ruling-days-sender = Vetëm për pezullim. Pezullohet { $name }, që e dërgoi mesazhin ({ $at }); askush tjetër nuk njoftohet për pezullimin.
ruling-days-words = Vetëm për pezullim. Pezullohet { $name }, që i shkroi këto fjalë; askush tjetër i organizatës nuk njoftohet.
ruling-days-changed = Vetëm për pezullim. Pezullohet { $name }, që ishte i fundit që e ndryshoi këtë tekst para raportimit ({ $at }); askush tjetër i organizatës nuk njoftohet.
ruling-writer-unknown = Nuk dihet kush e ka shkruar këtë, ndaj askush nuk mund të pezullohet për të. Zgjidhni diçka tjetër.
ruling-days-count = { $count ->
    [one] { $shown } ditë
   *[other] { $shown } ditë
}
ruling-days-missing = Zgjidhni sa zgjat pezullimi.
ruling-rule = Mbi cilin rregull mbështetet?
ruling-rule-missing = Zgjidhni rregullin.
ruling-facts = Arsyetimi
ruling-facts-hint = Çfarë gjetët dhe pse bie ndesh me rregullin. Këtë e lexon autori; mos përmendni kush raportoi.
ruling-facts-missing = Shkruani arsyetimin, të paktën { $least } shenja: vendimi pa arsye nuk vlen.
ruling-preview = Shihni si do ta lexojë autori
ruling-preview-title = Kështu do ta lexojë autori
ruling-send = Vendosni
moderation-text-long = Teksti ka më shumë se { $most } shenja.

decision-by = Vendosi { $name }
decision-reversed = u hoq
lift-title = Hiqeni këtë masë
lift-hint = Pse hiqet masa. Edhe këtë e lexon autori.
lift-send = Hiqeni masën
lift-appeal-waits = Ka një ankim që pret; për masën vendos ai që shqyrton ankimin.

# Arsyetimi, siç e lexon autori

statement-what = Vendimi
statement-measure-nothing = U shqyrtua një raport për “{ $title }”. Mbetet siç është.
statement-measure-ask-edit = Ju kërkojmë ta ndryshoni “{ $title }”.
statement-measure-hide = “{ $title }” u fsheh: tani e shihni vetëm ju dhe moderatorët.
statement-measure-hide-from-both = “{ $title }” u fsheh: fjalët tani nuk i lexon asnjëra palë.
statement-measure-lock = “{ $title }” u mbyll: nuk mund të ndryshohet më.
statement-measure-remove = “{ $title }” u hoq.
statement-measure-warn = Ju bëhet vërejtje për “{ $title }”.
statement-measure-suspend = Për shkak të “{ $title }” nuk mund të merrni pjesë deri më { $until }. Mund të lexoni gjithçka.
statement-measure-lift = Masa e marrë më parë për “{ $title }” u hoq.
statement-message = Cili mesazh
statement-message-to = I dërguar më { $at }; marrësi: { $to }.
statement-message-sent = I dërguar më { $at }.
statement-rule = Rregulli
statement-facts = Arsyeja
statement-how = Si u vendos
statement-how-text = Vendosi një moderator më { $at }, pasi dikush raportoi. Asnjë program nuk mori pjesë në vendim.
statement-redress = Nëse nuk jeni dakord
statement-redress-text = Mund të ankoheni deri më { $until } te “Vendimet për mua”. Ankimin e shqyrton një moderator tjetër. Ju mbetet e hapur edhe rruga e gjykatës.

# Ankimet

appeals-title = Ankimet
appeals-waiting = Ato që presin
appeals-decided = Të vendosurat
appeals-none = Nuk ka ankime këtu
appeals-none-text = Kur dikush ankohet për një vendim, ankimi del këtu.
appeal-title = Ankimi
appeal-against = Vendimi i ankimuar
appeal-case = Shihni çështjen
appeal-decide = Si vendosni për ankimin?
appeal-decide-upheld = Vendimi mbetet
appeal-decide-overturned = Vendimi hiqet
appeal-outcome-missing = Zgjidhni si vendosni për ankimin.
appeal-answer = Përgjigjja
appeal-answer-hint = E lexon ai që u ankua.
appeal-decide-send = Vendosni për ankimin
appeal-own = Për këtë vendosët ju, ndaj ankimin e shqyrton dikush tjetër
appeal-own-text = Askush nuk shqyrton ankimin kundër vendimit të vet.
appeal-done = Ankimi u vendos. Autori njoftohet.
appeal-outcome-waiting = Ankimi pret
appeal-outcome-upheld = Vendimi mbeti
appeal-outcome-overturned = Vendimi u hoq

# Vendimet për mua

decisions-title = Vendimet për mua
decisions-lede = Çfarë kanë vendosur moderatorët për ju dhe për ato që keni shkruar, me arsyet, dhe si mund të ankoheni.
decisions-none = Asnjë vendim
decisions-none-text = Për ju nuk është vendosur asgjë.
decisions-appealed = Ankimi u dërgua. E shqyrton një moderator që nuk mori vendimin.
appeal-make = Ankohem
appeal-mine = Ankimi juaj
appeal-text = Pse nuk jeni dakord?
appeal-text-hint = Mund të ankoheni një herë për çdo vendim.
appeal-text-missing = Shkruani pse nuk jeni dakord, të paktën { $least } shenja: sipas tyre vendos një moderator tjetër.
appeal-send = Dërgojeni ankimin

organisation-locked = Moderatorët e kanë mbyllur profilin për ndryshime. Arsyeja dhe rruga e ankimit janë te “Vendimet për mua” i pronarit.
profile-locked = Moderatorët e kanë mbyllur emrin për ndryshime. Arsyeja dhe rruga e ankimit janë te “Vendimet për mua”.

# Kufijtë

limits-title = Sa mund të shkruani tani
limits-links = Lidhje në një tekst
limits-mentions = Persona të përmendur në një tekst
limits-posts = Tekste në ditë
limits-reports = Raporte në ditë
limit-unverified = Vërtetoni më parë adresën e postës elektronike: hapni lidhjen në mesazhin që ju dërguam.
limit-links = Tani për tani mund të vendosni deri në { $most } lidhje në një tekst. { limit-relaxes }
limit-mentions = Tani për tani mund të përmendni deri në { $most } persona në një tekst. { limit-relaxes }
limit-posts = Tani për tani mund të shkruani deri në { $most } tekste brenda 24 orëve; sapo më i vjetri të mbushë një ditë, mund të vazhdoni. { limit-relaxes }
limit-reports = Tani për tani mund të bëni deri në { $most } raporte brenda 24 orëve; sapo më i vjetri të mbushë një ditë, mund të vazhdoni. { limit-relaxes }
limit-reported-from = Nga një rrjet, pa llogari, mund të bëhen deri në { $most } raporte në orë. { limit-again } Me llogari kufiri është vetëm i juaji.
limit-relaxes = { $relaxes ->
    [days] Kufiri lehtësohet vetë pas { limit-days }.
    [contributions] Kufiri lehtësohet vetë pas { limit-contributions }, secili pa kundërshtime për një ditë.
    [both] Kufiri lehtësohet vetë pas { limit-days } dhe { limit-contributions }, secili pa kundërshtime për një ditë.
    [aged] Kufiri u ngushtua pas një vendimi të moderatorëve dhe lehtësohet vetë tre muaj pas tij.
   *[never] Ky është kufiri më i gjerë; vlen për të gjithë.
}
limit-days = { $days-count ->
    [one] { $days } dite
   *[other] { $days } ditësh
}
limit-contributions = { $contributions-count ->
    [one] { $contributions } kontributi tjetër
   *[other] { $contributions } kontributesh të tjera
}

# Regjistri publik

moderation-log-title = Regjistri i moderimit
moderation-log-lede = Çfarë kanë vendosur moderatorët, mbi cilin rregull dhe si përfunduan ankimet. Pa emra dhe pa asgjë nga ajo që u raportua.
moderation-log-none = Ende asnjë vendim
moderation-log-none-text = Kur moderatorët të vendosin për diçka, vendimi del këtu.
log-months = Vendimet sipas muajve
log-month = Muaji
log-decisions = Vendime
log-nothing = Pa masë
log-lifted = Masa të hequra
log-appeals = Ankime
log-overturned = Ankime të pranuara
log-entries = Vendimet një për një
log-date = Data
log-measure = Vendimi
log-no-appeal = pa ankim

# Njoftimet

notice-decision-made = “{ $title }”: moderatorët morën një vendim. Lexoni arsyet dhe si mund të ankoheni.
notice-decision-nothing = “{ $title }”: moderatorët shqyrtuan një raport dhe e lanë siç është.
notice-report-answered = Raporti juaj për “{ $title }” u shqyrtua. Vendimi: { $measure }.
notice-appeal-decided = Ankimi për “{ $title }” u shqyrtua.
moderation-suspend-administrator = Një administrator e pezullon vetëm një administrator tjetër.
