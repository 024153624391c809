# Diskutimet dhe ajo që shkruhet në to

text-too-long = Teksti ka më shumë se { $most } shenja. Ndajeni ose bashkëngjitni një skedar.
text-too-deep = Citimet, listat ose theksimet janë më shumë se { $most } shkallë brenda njëra-tjetrës.
text-too-many-parts = Teksti ka më shumë se { $most } pjesë. Për tabela të gjata bashkëngjitni një skedar.
text-too-many-links = Teksti ka më shumë se { $most } lidhje.
text-too-many-figures = Teksti ka më shumë se { $most } shifra.
text-too-many-mentions = Teksti përmend më shumë se { $most } persona.
text-too-many-pictures = Teksti ka më shumë se { $most } figura.

nav-threads = Diskutime

threads-title = Diskutimet
threads-lede = Pyetje dhe përgjigje për paranë publike, secila për një bashki, një tregues, një shifër ose një temë më vete. I lexojnë të gjithë; merr pjesë kush ka llogari.
threads-search = Fjalë
threads-kind = Për çfarë
threads-language = Gjuha
threads-whose = Të kujt
threads-mine = Ku kam shkruar unë
threads-followed = Ato që ndjek
threads-any = Çfarëdo
threads-all = Të gjitha diskutimet
threads-about = Për
threads-count = { $count ->
    [one] { $shown } diskutim
   *[other] { $shown } diskutime
}
threads-posts = { $count ->
    [one] { $shown } postim
   *[other] { $shown } postime
}
threads-started-by = E nisi { $name }
threads-active = postimi i fundit { $at }
threads-none = Ende asnjë diskutim
threads-none-text = Pyesni për atë që doni të dini ose tregoni çfarë gjetët.
threads-none-such = Asgjë e tillë
threads-none-such-text = Provoni me më pak fjalë ose në gjuhën tjetër.
threads-feed = Ndiqeni me burim lajmesh (Atom)
threads-section-text = Çfarë pyesin dhe thonë njerëzit për këtë.
threads-section-none = Këtu ende nuk ka pyetur askush.
threads-section-read = Lexoni diskutimet
threads-section-all = Të { $shown } diskutimet

threads-done-started = Diskutimi nisi.
threads-done-posted = Postimi juaj u botua.
threads-done-edited = Postimi u ndryshua.
threads-done-deleted = Postimi u fshi.
threads-done-draft = Skica u ruajt. E gjeni këtu sa herë të ktheheni.
threads-done-followed = E ndiqni këtë diskutim dhe njoftoheni për postimet e reja.
threads-done-unfollowed = Nuk e ndiqni më këtë diskutim.
threads-done-tended = U bë.
threads-done-moved = Diskutimi u zhvendos.
threads-done-split = Postimet tani janë në këtë diskutim të ri.
threads-done-merged = Diskutimet u bashkuan.

thread-kind-general = Temë më vete
thread-kind-place = Bashki ose vend
thread-kind-indicator = Tregues
thread-kind-point = Pikë e një grafiku
thread-kind-dialogue = Dialog
thread-kind-question = Pyetje për bashkinë
thread-kind-figure = Shifër

thread-new-title = Nisni një diskutim
thread-subject = Për çfarë bëhet fjalë?
thread-subject-hint = Një bashki, një tregues ose një temë më vete.
thread-subject-missing = Zgjidhni për çfarë bëhet fjalë.
thread-title = Titulli
thread-title-hint = Një pyetje ose një gjetje, me një fjali.
thread-title-short = Titulli duhet të ketë të paktën { $least } shenja.
thread-title-long = Titulli ka më shumë se { $most } shenja.
thread-send = Niseni
thread-pinned = i fiksuar
thread-closed-tag = i mbyllur
thread-closed = Ky diskutim është mbyllur; këtu nuk shkruhet më.
thread-closed-text = Ky diskutim është mbyllur. Mbetet për t’u lexuar.
thread-hidden-from-others = Moderatorët e kanë fshehur këtë diskutim. E shihni vetëm ju dhe ata.
thread-slow-note = Ky diskutim është ngadalësuar: mes dy postimeve tuaja kërkohet një pritje: { $wait }.
thread-slowed = Ky diskutim është ngadalësuar. Mund të shkruani përsëri pas { $minutes ->
    [one] një minute.
   *[other] { $minutes } minutash.
}
thread-wait = { $minutes ->
    [one] 1 minutë
    [60] 1 orë
    [1440] 1 ditë
   *[other] { $minutes } minuta
}
thread-follow = Ndiqeni
thread-unfollow = Mos e ndiqni më
thread-report = Raportoni këtë diskutim
thread-back = Kthehuni te diskutimi

post-write = Shkruani një postim
post-sign-in = Hyni për të marrë pjesë
post-text = Postimi juaj
post-text-hint = Tregoni nga e keni një shifër: mjafton adresa e faqes së saj.
post-text-missing = Shkruani diçka.
post-language = Gjuha në të cilën shkruani
post-language-missing = Zgjidhni gjuhën në të cilën shkruani.
post-language-sq = Shqip
post-language-en = Anglisht
post-send = Postoni
post-preview = Shihni paraprakisht
post-preview-title = Kështu do të duket
post-draft-save = Ruajeni si skicë
post-draft-kept = Kjo është skica juaj, ruajtur më { $at }.
post-draft-saved = Skica u ruajt.
post-draft-here = Nuk ka internet: skica u ruajt në këtë pajisje.
post-writes-for = Shkruani në emër të { $name }.
post-writes-for-change = Ndryshoni
post-help = Shenjat që mund të përdorni
post-help-bold = me të trasha
post-help-quote = citim
post-help-list = listë
post-help-link = lidhje me tekstin e vet
post-help-mention = përmend dikë dhe e njofton
post-help-figure = tregon një shifër, në një rresht më vete
post-number = Postimi { $number }
post-for = për
post-former-member = ish-anëtar
post-edited = ndryshuar më { $at }
post-answers = Përgjigje për
post-answer = Përgjigjuni
post-quote = Citoni
post-edit = Ndryshoni
post-edit-title = Ndryshoni postimin
post-edit-send = Ruani
post-locked = Ky postim nuk mund të ndryshohet më.
post-delete = Fshini
post-delete-title = Fshini postimin
post-delete-lede = Teksti, tekstet e mëparshme dhe skedarët fshihen përgjithmonë. Vendi i tij në diskutim mbetet.
post-delete-send = Fshijeni
post-deleted = Autori e fshiu këtë postim.
post-hidden = Moderatorët e kanë fshehur këtë postim.
post-hidden-from-others = Moderatorët e kanë fshehur këtë postim. E shohin vetëm autori dhe ata.
post-data-changed = të dhënat kanë ndryshuar që atëherë
post-data-changed-text = Një botim i mëvonshëm ndryshoi një shifër që citon ky postim.
post-figure = Shifra { $code }
post-history-title = Çfarë thoshte postimi më parë
post-history-lede = Çdo tekst është siç u shtyp.
post-history-now = Tani
post-history-until = Deri më { $at }
post-back = Kthehuni te postimi

reaction-helpful = Ndihmon
reaction-evidence-needed = Duhen prova
reaction-thanks = Faleminderit
reaction-own = E keni zgjedhur; shtypeni sërish për ta hequr.

attachment-label = Skedarë
attachment-hint = PDF, PNG, JPEG, WebP, XLSX, ODS ose CSV; deri në 6 skedarë nga 8 MB, gjithsej 16 MB; figurat deri në 25 milionë piksela.
attachment-remove = Hiqi këta skedarë
attachment-careful = Këta skedarë i kanë dërguar përdoruesit. Hapini me të njëjtin kujdes si çdo skedar nga interneti.
attachment-too-many = Një postim ka deri në { $most } skedarë.
attachment-kind = “{ $name }” nuk është i asnjë lloji që mund të bashkëngjitet. Nga Word: ruajeni si PDF.
attachment-bytes = “{ $name }” është më i madh se { $most } MB.
attachment-picture-large = Figura “{ $name }” është më e madhe se { $most } MB ose se { $pixels } milionë piksela.
attachment-programs = “{ $name }” ka programe brenda (makro). Ruajeni pa to.
attachment-picture-long = Figura “{ $name }” është tepër e gjatë. Ndajeni në copa.
attachment-picture-memory = Figura “{ $name }” kërkon tepër memorie për t’u lexuar. Ruajeni me 8 bit për kanal.
attachment-broken = “{ $name }” është i prerë ose nuk lexohet.

thread-tend-title = Mirëmbani diskutimin
thread-tend-lede = Gjithçka këtu shënohet në ditarin e veprimeve. Një postim gjykohet vetëm përmes një raporti.
thread-pin = Fiksojeni mbi të tjerët
thread-unpin = Hiqeni nga të fiksuarit
thread-close = Mbylleni
thread-open = Hapeni përsëri
thread-slow-title = Ngadalësoni
thread-slow-label = Pritja mes dy postimeve të një personi
thread-slow-none = Asnjë pritje
thread-slow-send = Caktoni
thread-slow-unknown = Zgjidhni një nga pritjet.
thread-move-title = Zhvendosni
thread-move-label = Ku
thread-move-hint = Adresa e faqes së një bashkie, treguesi ose shifre; ose fjala “general” për temë më vete.
thread-move-unknown = Atje nuk mund të ketë diskutim. Kopjoni adresën e faqes.
thread-move-send = Zhvendoseni
thread-split-title = Ndani
thread-split-posts = Postimet që kalojnë në diskutimin e ri
thread-split-nothing = Këtu ende nuk ka çfarë të ndahet.
thread-split-none = Zgjidhni postime të këtij diskutimi.
thread-split-first = Postimi i parë nuk zhvendoset.
thread-split-send = Ndajeni
thread-merge-title = Bashkoni me një tjetër
thread-merge-label = Diskutimi tjetër
thread-merge-hint = Adresa ose numri i tij. Postimet shkojnë në fund të tij.
thread-merge-same = Ky është po ai diskutim.
thread-merge-none = Nuk ka diskutim të tillë.
thread-merge-send = Bashkojeni

notice-post-named = { $name } ju përmendi te “{ $title }”
notice-post-answered = { $name } ju dha përgjigje te “{ $title }”
notice-thread-post = { $name } shkroi te “{ $title }”
notice-thread-figures = Një botim ndryshoi shifra që citohen te “{ $title }”
news-mention = Kur dikush ju përmend ose ju përgjigjet në një diskutim
news-thread = Të rejat në diskutimet që ndiqni
subject-kind-thread = Diskutim
subject-kind-post = Postim
held-posts = Postimet
held-earlier-texts = Tekstet e mëparshme të postimeve tuaja
held-follows = Diskutimet që ndiqni
held-reactions = Çfarë keni thënë për postimet
held-drafts = Skicat

action-thread-start = Nis një diskutim
action-post-write = Shkruan në një diskutim
action-post-edit = Ndryshon postimin e vet
action-post-delete = Fshin postimin e vet
action-post-react = Thotë se një postim ndihmon, falënderon, kërkon prova
action-thread-follow = Ndjek një diskutim
action-thread-tend = Fikson, mbyll, ngadalëson, zhvendos, ndan e bashkon diskutime
threads-points = Pikat e grafikëve që diskutohen
threads-of-point = { $count ->
    [one] (një diskutim)
   *[other] ({ $shown } diskutime)
}
