# Biblioteka dhe mjetet

network-part-resources = Burime
network-part-tools = Mjete

library-search = Fjalë në tekst
library-search-title = Fjalë në titull
library-theme = Tema
library-any-theme = Të gjitha temat
library-language = Gjuha
library-any-language = Të gjitha gjuhët
library-any-kind = Të gjitha llojet
library-licence = Licenca
library-source = Burimi
library-unknown = nuk dihet
library-none-text = Hiqni një filtër ose kërkoni me fjalë të tjera.
library-needed = Plotësojeni.
library-year-odd = Shkruani një vit, për shembull 2024, ose lëreni bosh.
library-alternatives-many = Zgjidhni të shumtën { $most } mjete.
library-form-lede = Çdo gjë shkruhet në të dyja gjuhët. Çka burimi nuk e thotë, lëreni bosh: faqja tregon se nuk dihet.
library-unknown-hint = Lëreni bosh nëse burimi nuk e thotë.
library-source-hint = Faqja ku e lexuat këtë.
library-withdraw = Hiqeni nga lista
library-withdraw-text = Nuk del më në listë e në kërkim dhe adresa e saj nuk hapet më. Mund ta ktheni kur të doni.
library-restore = Kthejeni në listë
library-restore-text = Tani e shohin vetëm redaktorët e bibliotekës. Po ta ktheni, e shohin përsëri të gjithë, me të njëjtën adresë.
library-is-withdrawn = U hoq nga lista: e shihni vetëm ju që redaktoni bibliotekën.
library-done-saved = U ruajt.
library-done-withdrawn = U hoq nga lista.
library-done-restored = U kthye në listë.
library-done-use-told = U ruajt: përdorimi del në këtë faqe.
library-done-use-withdrawn = U tërhoq: përdorimi nuk del më.
library-done-review-written = U ruajt: vlerësimi juaj del në këtë faqe.
library-done-review-withdrawn = Vlerësimi juaj u tërhoq.

resources-title = Burime
resources-lede = Ligje, udhëzues, modele, studime dhe të dhëna për ata që ndjekin paratë dhe vendimet e bashkisë. Çdo burim ka adresën ku mund të lexohet.
resources-kind = Lloji
resources-none = Asnjë burim i tillë
resources-all = Të gjitha burimet
resources-count = { $count ->
    [one] { $n } burim
   *[other] { $n } burime
}
resources-author = Autori
resources-publisher = Botuesi
resources-year = Viti
resources-version = Versioni
resources-read = Lexojeni te
resources-new = Shtoni një burim
resources-edit = Redaktoni burimin
resource-field-title-sq = Titulli në shqip
resource-field-title-en = Titulli në anglisht
resource-field-about-sq = Çfarë jep, në shqip
resource-field-about-en = Çfarë jep, në anglisht
resource-field-address = Adresa ku lexohet
resource-field-author = Autori
resource-field-publisher = Botuesi
resource-field-year = Viti i botimit
resource-field-version = Versioni
resource-field-licence = Licenca
resource-field-source = Burimi
resource-kind-guide = Udhëzues
resource-kind-law = Ligj
resource-kind-template = Model
resource-kind-study = Studim
resource-kind-dataset = Të dhëna

tools-title = Mjete
tools-lede = Mjete të internetit për transparencë, llogaridhënie dhe pjesëmarrje: çfarë bëjnë, sa kushtojnë, kush i ka përdorur, ku dhe me çfarë rezultati.
tools-purpose = Për çfarë shërben
tools-any-purpose = Të gjitha qëllimet
tools-cost = Sa kushton
tools-any-cost = Çdo kosto
tools-none = Asnjë mjet i tillë
tools-all = Të gjitha mjetet
tools-count = { $count ->
    [one] { $n } mjet
   *[other] { $n } mjete
}
tools-website = Adresa
tools-used = Kush e ka përdorur
tools-used-none = Për këtë mjet nuk u gjet ende një përdorim me burim.
tools-tell-use = E ka përdorur organizata juaj? Tregoni
tools-use-edit = Ndryshojeni ose tërhiqeni
tools-use-own-words = E tregon vetë organizata.
tool-use-title = Përdorimi i mjetit: { $tool }
tool-use-lede = Tregoni ku, kur dhe me çfarë rezultati e përdori organizata juaj. Një organizatë tregon një herë për çdo mjet dhe e ndryshon kur të dojë.
tool-use-organisation = Organizata
tool-use-place = Ku
tool-use-place-odd = Zgjidhni një bashki nga lista.
tool-use-time = Kur
tool-use-time-hint = Për shembull 2024 ose 2022–2025.
tool-use-time-missing = Shkruani kur e përdorët.
tool-use-result-sq = Çfarë doli prej tij, në shqip
tool-use-result-en = Çfarë doli prej tij, në anglisht
tool-use-result-hint = Mjafton një gjuhë. Tregoni edhe çfarë nuk funksionoi.
tool-use-result-missing = Shkruani çfarë doli prej tij, në shqip ose në anglisht.
tool-use-withdraw = Tërhiqeni
tool-use-withdraw-text = Nuk e sheh më askush. Po ta ruani përsëri këtë formular, del përsëri.
tool-use-locked = Moderatorët e kanë mbyllur këtë për ndryshime.
subject-kind-tool-use = Përdorim i një mjeti
tools-alternatives = Mjete të ngjashme
tools-alternatives-hint = Zgjidhni ato që mund të përdoren në vend të tij; ai del edhe në faqet e tyre.
tools-new = Shtoni një mjet
tools-edit = Redaktoni mjetin
tool-field-name = Emri
tool-field-website = Adresa
tool-field-does-sq = Çfarë bën, në shqip
tool-field-does-en = Çfarë bën, në anglisht
tool-field-cost-note-sq = Shënim për koston, në shqip
tool-field-cost-note-en = Shënim për koston, në anglisht
tool-field-licence = Licenca e kodit
tool-field-source = Burimi
tool-purpose-transparency = transparencë
tool-purpose-accountability = llogaridhënie
tool-purpose-participation = pjesëmarrje
tool-cost-free = falas
tool-cost-open-source = falas, me kod të hapur
tool-cost-paid = me pagesë
tool-cost-mixed = pjesërisht falas

tongue-sq = shqip
tongue-en = anglisht
tongue-bg = bullgarisht
tongue-bs = boshnjakisht
tongue-ca = katalanisht
tongue-hr = kroatisht
tongue-fr = frëngjisht
tongue-de = gjermanisht
tongue-el = greqisht
tongue-hu = hungarisht
tongue-it = italisht
tongue-mk = maqedonisht
tongue-ro = rumanisht
tongue-sr = serbisht
tongue-es = spanjisht
tongue-tr = turqisht
tongue-uk = ukrainisht

held-tool-uses = Çfarë treguat për mjetet

reviews-title = Vlerësime
reviews-any = Të gjitha
reviews-best-first = Vetëm me mesatare, më të mirat të parat
reviews-none = Ende nuk ka vlerësime.
reviews-mean = { $count ->
    [one] Mesatarja { $mean } nga 5, prej { $n } organizate
   *[other] Mesatarja { $mean } nga 5, prej { $n } organizatash; secila numërohet një herë, me mesataren e anëtarëve të saj
}
reviews-few = { $count ->
    [one] Vlerësuar nga { $n } organizatë; mesatarja tregohet që nga tri organizata
   *[other] Vlerësuar nga { $n } organizata; mesatarja tregohet që nga tri organizata
}
reviews-of-five = { $rating } nga 5
reviews-write = Shkruani një vlerësim
reviews-change = Ndryshoni ose tërhiqni vlerësimin tuaj
reviews-need-sign-in = Vlerësojnë anëtarët e organizatave të verifikuara. Hyni që të shkruani edhe ju.
reviews-need-organisation = Vlerësojnë anëtarët e organizatave të verifikuara; ju nuk bëni pjesë ende në një organizatë.
reviews-need-verified = Vlerësojnë anëtarët e organizatave të verifikuara; organizata juaj nuk është e verifikuar tani.
review-form-title = Vlerësoni: { $thing }
review-form-lede = Vlerësoni një herë, në emër të organizatës suaj të verifikuar, dhe ndryshojeni kur të doni. Vlerësimi del me emrin tuaj dhe të organizatës, për aq kohë sa ju bëni pjesë në të dhe ajo është e verifikuar.
review-organisation = Në emër të
review-organisation-missing = Zgjidhni një organizatë të verifikuar ku bëni pjesë.
review-rating = Vlerësimi
review-rating-5 = 5 – shumë i mirë
review-rating-4 = 4 – i mirë
review-rating-3 = 3 – mesatar
review-rating-2 = 2 – i dobët
review-rating-1 = 1 – nuk ia vlen
review-rating-missing = Zgjidhni nga 1 deri në 5.
review-text = Pse
review-text-hint = Për çfarë e përdorët, çfarë ju ndihmoi dhe çfarë mungon.
review-text-missing = Shkruani pse.
review-counts-no-more = Vlerësimi juaj nuk del tani, sepse organizata juaj nuk është e verifikuar ose ju nuk bëni më pjesë në të. Mund ta tërhiqni.
review-withdraw = Tërhiqeni vlerësimin
review-withdraw-text = Nuk e sheh më askush dhe nuk numërohet. Po ta ruani përsëri formularin, del përsëri.
review-locked = Moderatorët e kanë mbyllur këtë vlerësim për ndryshime.
review-organisation-shut = Moderatorët e kanë fshehur ose mbyllur për ndryshime këtë organizatë, ndaj tani nuk vlerësohet në emër të saj.
subject-kind-review = Vlerësim
held-reviews = Vlerësimet që shkruat për mjete dhe burime

organisations-tools = Mjetet që përdori
organisations-reviews = Vlerësime në emër të saj
