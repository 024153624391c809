# Llogaritë: regjistrimi, hyrja, siguria

moment = { $date }, ora { $time }

form-save = Ruani
form-change = Ndryshoni

role-member = Anëtar
role-trainer = Trajner
role-counsellor = Këshilltar
role-moderator = Moderator
role-steward = Kujdestar i të dhënave
role-administrator = Administrator
role-last-administrator = Ky është administratori i fundit. Jepini më parë rolin dikujt tjetër.

account-email = Adresa e postës elektronike
account-password = Fjalëkalimi
account-new-password = Fjalëkalimi i ri
account-title = Llogaria ime
account-profile = Emri dhe gjuha
account-security = Siguria
account-roles = Rolet
account-joined = Anëtar që nga
account-suspended = Llogaria juaj është pezulluar
account-suspended-until = Mund të merrni pjesë sërish pas datës { $until }.
account-second-factor-needed = Roli juaj kërkon hyrje me dy hapa
account-second-factor-recommended = Roli juaj ju lejon shumë: ju këshillojmë hyrjen me dy hapa
account-done-profile = Ndryshimet u ruajtën.
account-done-password = Fjalëkalimi u ndryshua dhe të gjitha hyrjet e tjera u mbyllën.
account-done-email = Ju shkruam në të dyja adresat. Adresa e re vlen pasi të hapni lidhjen që morët atje.
account-done-proved = Adresa juaj u vërtetua dhe keni hyrë. Tani mund të merrni pjesë.
account-done-session = Hyrja u mbyll.
account-done-second-factor = Hyrja me dy hapa u hoq.
account-done-signed-in = Mirë se erdhët.

sign-up-title = Krijoni llogari
sign-up-lede = Leximi është i hapur për të gjithë. Llogaria ju duhet për të diskutuar, për të mësuar dhe për të vepruar bashkë.
sign-up-name = Emri
sign-up-name-hint = Emri me të cilin ju shohin të tjerët
sign-up-email-hint = Nuk u tregohet të tjerëve
sign-up-password-hint = Të paktën 12 shenja. Katër fjalë që nuk shkojnë bashkë mbahen mend lehtë dhe gjenden vështirë.
sign-up-locale = Gjuha në të cilën ju shkruajmë
sign-up-send = Krijoni llogarinë
sign-up-have = Keni llogari?
sign-up-sent-title = Shihni postën tuaj
sign-up-sent-text = Ju shkruam te { $email }. Hapni lidhjen në mesazh për të vërtetuar adresën.
sign-up-sent-wait = Nëse mesazhi nuk vjen brenda pak minutash, shihni te mesazhet e padëshiruara, ose hyni me fjalëkalimin tuaj: atëherë e dërgojmë sërish.

verify-title = Vërtetoni adresën
verify-lede = Edhe një hap dhe llogaria është gati.
verify-send = Po, adresa është imja
verify-password-hint = Fjalëkalimi që zgjodhët kur kërkuat llogarinë.
verify-password-wrong = Ky nuk është fjalëkalimi me të cilin u kërkua llogaria.
verify-not-mine = Nuk e kërkuat ju, ose e keni harruar?
verify-not-mine-way = Vendosni një fjalëkalim tuajin
verified-title = Adresa u vërtetua
verified-on = Vazhdoni
verified-lede = Tani mund të merrni pjesë.

sign-in-title = Hyni
sign-in-send = Hyni
sign-in-forgotten = Kam harruar fjalëkalimin
sign-in-new = Nuk keni llogari?
sign-in-wrong = Adresa dhe fjalëkalimi nuk përputhen, ose adresa nuk është vërtetuar ende: shihni postën tuaj elektronike.
sign-in-trial = Personat e provës
sign-in-trial-password = Fjalëkalimi i të gjithëve:
sign-out = Dilni

second-step-title = Hapi i dytë
second-step-lede = Fjalëkalimi është i saktë. Tani shkruani kodin nga telefoni juaj.
second-step-code = Kodi
second-step-hint = Gjashtë shifra nga programi i kodeve, ose një kod rezervë

confirm-title = Na tregoni se jeni ju
confirm-lede = Kjo ka të bëjë me sigurinë e llogarisë, ndaj po e pyesim edhe një herë. Vlen për një çerek ore.
confirm-send = Vazhdoni

reset-title = Fjalëkalim i ri
reset-lede = Shkruani adresën e llogarisë dhe ju dërgojmë një lidhje për ta vendosur.
reset-send = Ma dërgoni lidhjen
reset-asked-title = Shihni postën tuaj
reset-asked-text = Nëse ka një llogari me adresën { $email }, i shkruam asaj. Lidhja vlen një orë.
reset-asked-wait = Nëse mesazhi nuk vjen brenda pak minutash, shihni te mesazhet e padëshiruara.
reset-set-title = Vendosni fjalëkalimin e ri
reset-set-lede = Pastaj mbyllen të gjitha hyrjet dhe hyni me fjalëkalimin e ri.
reset-set-send = Vendoseni
link-stale-title = Kjo lidhje nuk vlen më
link-stale-text = Lidhjet vlejnë një herë dhe për pak kohë. Kërkoni një të re.

password-title = Ndryshoni fjalëkalimin
password-lede = Të gjitha hyrjet e tjera do të mbyllen.
email-title = Ndryshoni adresën
email-lede = Tani është { $email }. Ju shkruajmë në të dyja adresat dhe e reja vlen pasi ta vërtetoni.
email-new = Adresa e re
email-send = Më shkruani në adresën e re

sessions-title = Hyrjet
sessions-lede = Pajisjet në të cilat llogaria juaj është e hapur. Mbyllni çdo hyrje që nuk e njihni.
sessions-see = Shihni ku jeni futur
sessions-this = kjo pajisje
sessions-line = Nga { $address }, që nga { $began }; përdorur së fundi më { $seen }
sessions-end = Mbylleni
sessions-end-others = Mbyllni të gjitha të tjerat
sessions-unknown = Pajisje e panjohur

second-factor-title = Hyrja me dy hapa
second-factor-on = { $count ->
    [0] E ndezur. Nuk ju ka mbetur asnjë kod rezervë.
    [one] E ndezur. Ju ka mbetur { $shown } kod rezervë.
   *[other] E ndezur. Ju kanë mbetur { $shown } kode rezervë.
}
second-factor-off = E fikur
second-factor-begin = Ndizni hyrjen me dy hapa
second-factor-lede = Pas fjalëkalimit kërkohet edhe një kod nga telefoni juaj, që ndryshon çdo gjysmë minute. Kush ju di fjalëkalimin, nuk hyn dot pa të.
second-factor-scan = Hapni në telefon një program kodesh, si Aegis, 2FAS ose Google Authenticator, dhe drejtojeni nga kjo figurë.
second-factor-qr = Figurë që lexohet nga kamera e telefonit; çelësi jepet edhe me shkronja më poshtë
second-factor-here = Hapeni në këtë pajisje
second-factor-type = Ose shkruani vetë çelësin:
second-factor-first = Kodi që tregon programi
second-factor-send = Ndizeni
second-factor-required = Roli juaj e kërkon hyrjen me dy hapa, ndaj nuk hiqet dot.
second-factor-remove = Hiqeni hyrjen me dy hapa
second-factor-remove-text = Pas kësaj mjafton fjalëkalimi.
recovery-title = Kodet rezervë
recovery-lede = Nëse humbni telefonin, secili prej këtyre kodeve ju fut një herë.
recovery-once = Tregohen vetëm këtë herë
recovery-keep = Shtypini ose shkruajini diku të sigurt, jo në telefonin që bën kodet.
recovery-done = I ruajta
recovery-new = Bëni kode të reja
recovery-new-text = Kodet e vjetra nuk vlejnë më pasi të bëni të reja.

mailbox-title = Kutia e provës
mailbox-lede = Në provë mesazhet nuk dalin nga kjo makinë; shihen këtu.
mailbox-trial = Kjo është një provë: mesazhet nuk dalin nga kjo makinë
mailbox-open = Hapni kutinë e provës
mailbox-empty = Ende asnjë mesazh
mailbox-empty-text = Krijoni një llogari ose kërkoni një fjalëkalim të ri dhe mesazhi del këtu.

# Çfarë nuk pranohet

email-missing = Shkruani adresën e postës elektronike.
email-none = Kjo nuk është një adresë e plotë, si emri@shembull.al.
name-missing = Shkruani emrin.
name-long = Emri ka më shumë se { $most } shenja.
name-odd = Emri duhet të ketë shkronja dhe jo shenja si @, < ose /.
name-reserved-platform = Me këtë emër do të merreshit për platformën ose për ata që punojnë për të. Zgjidhni një tjetër.
name-reserved-municipality = Kështu quhet një bashki. Zgjidhni një emër që tregon kush jeni.
password-short = Fjalëkalimi duhet të ketë të paktën { $least } shenja.
password-long = Fjalëkalimi ka më shumë se { $most } shenja.
password-guessed = Ky fjalëkalim gjendet shpejt. Provoni katër fjalë që nuk shkojnë bashkë.
password-wrong = Fjalëkalimi nuk është i saktë.
code-missing = Shkruani kodin.
code-wrong = Kodi nuk është i saktë ose është përdorur. Prisni kodin tjetër dhe provojeni sërish.
tried-too-often-seconds = { $count ->
    [one] Shumë prova njëra pas tjetrës. Prisni { $shown } sekondë.
   *[other] Shumë prova njëra pas tjetrës. Prisni { $shown } sekonda.
}
tried-too-often-minutes = { $count ->
    [one] Shumë prova njëra pas tjetrës. Prisni { $shown } minutë, ose kërkoni një fjalëkalim të ri.
   *[other] Shumë prova njëra pas tjetrës. Prisni { $shown } minuta, ose kërkoni një fjalëkalim të ri.
}

denied-sign-in = Hyni më parë.
denied-verify = Vërtetoni më parë adresën e postës elektronike: hapni lidhjen në mesazhin që ju dërguam.
denied-confirm = Tregoni më parë se jeni ju, te “Llogaria ime”.
denied-second-factor = Roli juaj kërkon hyrje me dy hapa. Ndizeni te “Llogaria ime” dhe hyni sërish.
denied-suspended = Llogaria juaj është pezulluar. Arsyeja dhe rruga e ankimit janë te “Llogaria ime”.
denied-own-work = Për punën tuaj vendos dikush tjetër.
denied-involved = Këtu jeni palë, ndaj vendos dikush tjetër.
denied-no-organisation = Këtë e bën kush shkruan në emër të një organizate. Gjeni tuajën në rrjet dhe kërkoni të hyni, ose shtojeni te “Organizatat e mia”.
denied-not-allowed = Këtë mund ta bëjnë vetëm të tjerë.
denied-form = Formulari ishte hapur prej kohësh ose nga një vend tjetër. Kthehuni mbrapa, ringarkoni faqen dhe provojeni sërish.
denied-form-old = Nuk u dërgua asgjë: ndërkohë keni dalë nga llogaria, ose formulari ishte hapur prej kohësh. Nëse keni dalë, hyni sërish, hapeni formularin edhe një herë dhe dërgojeni.

# Limits that are met: what they are, and when they end

limit-asked-by = Nga një rrjet mund të kërkohen deri në { $most } llogari dhe fjalëkalime të reja në orë. { limit-again }
limit-mail-to = Te një adresë dërgojmë deri në { $most } mesazhe të tilla në orë, kushdo qoftë ai që i kërkon. { limit-again }
limit-again = { $minutes-count ->
    [one] Mund të vazhdoni pas { $minutes } minute.
   *[other] Mund të vazhdoni pas { $minutes } minutash.
}
