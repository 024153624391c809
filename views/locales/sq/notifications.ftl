# Njoftimet dhe të dhënat e mia

notifications-title = Njoftimet
notifications-none = Ende asnjë njoftim
notifications-none-text = Kur diçka ju përket juve, e lexoni këtu.
notifications-all-read = Shënoni të gjitha si të lexuara
notifications-new = i ri
notifications-read = Shënoni si të lexuar
notifications-unread = { $count ->
    [one] Njoftimet: { $shown } i palexuar
   *[other] Njoftimet: { $shown } të palexuara
}

notices-title = Njoftimet me postë
notices-lede = Çdo njoftim e gjeni gjithmonë në faqe. Këtu zgjidhni sa shpesh t’ju shkruajmë edhe me postë.
notices-security = Mesazhet për sigurinë e llogarisë dërgohen gjithmonë.
news-invitation = Ftesat në organizata
news-join-request = Kërkesat për t’iu bashkuar organizatës suaj
news-membership = Vendi juaj në organizata
news-claim = Kërkesat për përfaqësim dhe verifikimi i organizatave
news-moderation = Vendimet e moderatorëve dhe ankimet
news-figures = Shifrat që presin botimin ose u botuan
frequency-at-once = Menjëherë
frequency-daily = Një herë në ditë
frequency-weekly = Një herë në javë
frequency-never = Kurrë
digest-daily = Përmbledhja e ditës
digest-weekly = Përmbledhja e javës

unsubscribe-title = Ndaloni mesazhet
unsubscribe-lede = Nuk do t’ju shkruajmë më për këtë: { $what }. Njoftimet mbeten në faqe.
unsubscribe-send = Ndalojini
unsubscribed-title = Mesazhet u ndalën
unsubscribed-lede = Nuk ju shkruajmë më për këtë: { $what }. Mund ta ndryshoni kur të doni.

account-more = Njoftimet dhe të dhënat

download-title = Të dhënat e mia
download-lede = Gjithçka që mbajmë për ju, në një skedar ZIP.
download-json = data.json, për programe
download-html = data.html, për ta lexuar në shfletues
download-secrets = Fjalëkalimi dhe çelësat nuk janë brenda. Ruajeni skedarin mirë: ka adresat nga të cilat keni hyrë.
download-send = Shkarkoni
download-made = Bërë më { $at }
held-account = Llogaria
held-security = Siguria
held-roles = Rolet
held-sessions = Hyrjet
held-notices = Njoftimet
held-choices = Njoftimet me postë
held-mails = Mesazhet që ju kemi dërguar
held-links = Lidhjet me një përdorim
held-events = Veprimet tuaja në ditar
held-memberships = Vendet tuaja në organizata
held-directory = Si dilni në listën e rrjetit
held-join-requests = Kërkesat tuaja për t’iu bashkuar organizatave
held-claims = Kërkesat tuaja për përfaqësim
held-invitations = Ftesat që keni pranuar
held-reports = Raportet që keni bërë
held-decisions = Vendimet e moderatorëve për ju
held-appeals = Ankimet që keni bërë
held-contributions = Çfarë keni shkruar, siç numërohet për kufijtë tuaj
held-nothing = Asgjë.
held-more = Këtu janë vetëm më të rejat. Na shkruani për të tjerat.

delete-title = Fshini llogarinë
delete-lede = Kjo nuk kthehet mbrapsht. Ja çfarë ndodh.
delete-goes = Çfarë fshihet
delete-goes-account = Emri, adresa, fjalëkalimi dhe hapi i dytë
delete-goes-sessions = Të gjitha hyrjet dhe lidhjet me një përdorim
delete-goes-news = Njoftimet dhe zgjedhjet tuaja
delete-goes-roles = Rolet
delete-goes-organisations = Vendet në organizata; kërkesat që presin dhe ftesat. Një organizatë ku merrni pjesë vetëm ju mbetet në listë, pa pronar dhe pa shenjën e verifikimit, derisa dikush të kërkojë ta përfaqësojë
delete-stays = Çfarë mbetet
delete-stays-work = Ajo që keni kontribuar, me emrin “ish-anëtar”
delete-stays-log = Ditari i veprimeve, ku mbetet vetëm numri i llogarisë dhe adresa e rrjetit
delete-download-first = Shkarkoni më parë të dhënat tuaja
delete-final = Pas kësaj askush nuk jua kthen dot llogarinë
delete-type = Shkruani adresën e llogarisë
delete-type-hint = Për të treguar se e keni vërtet: { $email }
delete-send = Fshijeni llogarinë time
delete-not-the-address = Kjo nuk është adresa e llogarisë.
delete-last-administrator = Jeni administratori i fundit. Jepini më parë rolin dikujt tjetër.
delete-last-owner = Jeni pronari i fundit i organizatës “{ $name }”. Jepini më parë dikujt tjetër pronësinë.
deleted-title = Llogaria u fshi
deleted-lede = Ju faleminderit për kohën që kaluat me ne. Leximi mbetet i hapur.
notice-figure-changed = Një shifër që keni ngulur ndryshoi me botimin { $release }: “{ $title }”
notice-claim-waits = Një kërkesë për të përfaqësuar { $organisation } pret vendim.
news-learning = Kurset, takimet dhe këshillimet tuaja
news-network = Bashkëpunimet, ofertat e kërkesat, veprimtaritë dhe projektet
