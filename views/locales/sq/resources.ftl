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
